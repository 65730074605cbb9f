/* cg-institutions-page.h: the page 建章立制: institutions to build, by plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-entry-page.h"

G_BEGIN_DECLS

#define CG_TYPE_INSTITUTIONS_PAGE (cg_institutions_page_get_type ())
G_DECLARE_FINAL_TYPE (CgInstitutionsPage, cg_institutions_page, CG, INSTITUTIONS_PAGE, CgEntryPage)

G_END_DECLS

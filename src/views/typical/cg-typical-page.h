/* cg-typical-page.h: the page 典型领改: cases others learn from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-entry-page.h"

G_BEGIN_DECLS

#define CG_TYPE_TYPICAL_PAGE (cg_typical_page_get_type ())
G_DECLARE_FINAL_TYPE (CgTypicalPage, cg_typical_page, CG, TYPICAL_PAGE, CgEntryPage)

G_END_DECLS

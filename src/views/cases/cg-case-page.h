/* cg-case-page.h: the case file: one case on one page, with what belongs to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_PAGE (cg_case_page_get_type ())
G_DECLARE_FINAL_TYPE (CgCasePage, cg_case_page, CG, CASE_PAGE, CgPage)

G_END_DECLS

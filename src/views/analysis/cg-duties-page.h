/* cg-duties-page.h: 权责对照表: powers and duties as a list, to be filtered, printed, written out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pane-page.h"

G_BEGIN_DECLS

#define CG_TYPE_DUTIES_PAGE (cg_duties_page_get_type ())
G_DECLARE_FINAL_TYPE (CgDutiesPage, cg_duties_page, CG, DUTIES_PAGE, CgPanePage)

G_END_DECLS

/* cg-board-page.h: the institutions as a 3×3 board, with those that are not lived by below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

/**
 * CgBoardPage:
 *
 * Its place is the institution that is shown in the pane, or nothing.
 */
#define CG_TYPE_BOARD_PAGE (cg_board_page_get_type ())
G_DECLARE_FINAL_TYPE (CgBoardPage, cg_board_page, CG, BOARD_PAGE, CgPage)

G_END_DECLS

/* cg-start-page.h: the first start: the office, who I am, the list of units, and begin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_START_PAGE (cg_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CgStartPage, cg_start_page, CG, START_PAGE, CgPage)

/**
 * CgStartPage:
 *
 * Stands alone in the window (`bare`). Property `folder` (string): where the store will be
 * made, cg_paths_default_store() unless set.
 *
 * 开始使用 makes the store in a thread and then activates `app.open-store` with its folder;
 * 打开已有数据 activates `app.choose-store`, which asks for a folder; 先看示例 activates
 * `app.open-sample`. Main thread.
 */

/**
 * cg_start_page_set_waiting:
 * @words: (nullable): what is being done, on the button; %NULL: nothing any more
 *
 * Nothing can be typed or pressed meanwhile.
 */
void cg_start_page_set_waiting (CgStartPage *self, const char *words);

/**
 * cg_start_page_show_error:
 * @error: why a store was not made or not opened: its message is shown as a banner
 *
 * Ends waiting; what was typed is kept.
 */
void cg_start_page_show_error (CgStartPage *self, const GError *error);

G_END_DECLS

/* cg-settings-page.h: the page 设置: an index at the left, the part chosen beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_PAGE (cg_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsPage, cg_settings_page, CG, SETTINGS_PAGE, CgPage)

/**
 * CgSettingsPage:
 *
 * Its places are "rules", "units/17": a part, and in it what the part shows (a record's id,
 * a year). Main thread.
 */

G_END_DECLS

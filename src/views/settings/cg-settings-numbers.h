/* cg-settings-numbers.h: 设置 · 编号: the series of official numbers, or the numbers given so far.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-tabs.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_NUMBERS (cg_settings_numbers_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsNumbers, cg_settings_numbers, CG, SETTINGS_NUMBERS, CgSettingsTabs)

G_END_DECLS

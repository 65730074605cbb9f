/* cg-settings-codes.h: 设置 · 编号: the codes that documents are numbered under, and who numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-list.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_CODES (cg_settings_codes_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsCodes, cg_settings_codes, CG, SETTINGS_CODES, CgSettingsList)

G_END_DECLS

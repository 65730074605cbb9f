/* cg-settings-types.h: 设置 · 类别与领域: the case types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-list.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_TYPES (cg_settings_types_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsTypes, cg_settings_types, CG, SETTINGS_TYPES, CgSettingsList)

G_END_DECLS

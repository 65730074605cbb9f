/* cg-settings-data.h: 设置 · 数据与备份: where the data lie, backups, check.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-part.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_DATA (cg_settings_data_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsData, cg_settings_data, CG, SETTINGS_DATA, CgSettingsPart)

G_END_DECLS

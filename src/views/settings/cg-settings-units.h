/* cg-settings-units.h: 设置 · 单位: the tree of units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-tree.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_UNITS (cg_settings_units_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsUnits, cg_settings_units, CG, SETTINGS_UNITS, CgSettingsTree)

G_END_DECLS

/* cg-settings-rules.h: 设置 · 时限规则: the rules by group, each with how many deadlines go by it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-part.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_RULES (cg_settings_rules_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsRules, cg_settings_rules, CG, SETTINGS_RULES, CgSettingsPart)

G_END_DECLS

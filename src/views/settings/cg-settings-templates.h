/* cg-settings-templates.h: 设置 · 模板: the texts that notices begin with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-list.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_TEMPLATES (cg_settings_templates_get_type ())
G_DECLARE_FINAL_TYPE (
    CgSettingsTemplates, cg_settings_templates, CG, SETTINGS_TEMPLATES, CgSettingsList)

G_END_DECLS

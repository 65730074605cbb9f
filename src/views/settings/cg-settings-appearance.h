/* cg-settings-appearance.h: 设置 · 外观: colours and the size of the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-part.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_APPEARANCE (cg_settings_appearance_get_type ())
G_DECLARE_FINAL_TYPE (
    CgSettingsAppearance, cg_settings_appearance, CG, SETTINGS_APPEARANCE, CgSettingsPart)

G_END_DECLS

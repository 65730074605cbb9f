/* cg-settings-office.h: 设置 · 本机关: the office’s names, and what striking off asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-part.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_OFFICE (cg_settings_office_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsOffice, cg_settings_office, CG, SETTINGS_OFFICE, CgSettingsPart)

G_END_DECLS

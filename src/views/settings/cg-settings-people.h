/* cg-settings-people.h: 设置 · 人员: people and their roles.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-list.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_PEOPLE (cg_settings_people_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsPeople, cg_settings_people, CG, SETTINGS_PEOPLE, CgSettingsList)

G_END_DECLS

/* cg-settings-classes.h: 设置 · 类别与领域: categories of problems, fields of work, case types:
 * one of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-tabs.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_CLASSES (cg_settings_classes_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingsClasses, cg_settings_classes, CG, SETTINGS_CLASSES, CgSettingsTabs)

G_END_DECLS

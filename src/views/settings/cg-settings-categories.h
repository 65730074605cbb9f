/* cg-settings-categories.h: 设置 · 类别与领域: the categories of problems, in two levels.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-tree.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_CATEGORIES (cg_settings_categories_get_type ())
G_DECLARE_FINAL_TYPE (
    CgSettingsCategories, cg_settings_categories, CG, SETTINGS_CATEGORIES, CgSettingsTree)

G_END_DECLS

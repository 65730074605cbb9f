/* cg-settings-classes.c: 设置 · 类别与领域: categories of problems, fields of work, case types:
 * one of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-classes.h"

#include <glib/gi18n.h>

#include "cg-settings-categories.h"
#include "cg-settings-domains.h"
#include "cg-settings-types.h"

struct _CgSettingsClasses
{
  CgSettingsTabs parent_instance;
};

G_DEFINE_FINAL_TYPE (CgSettingsClasses, cg_settings_classes, CG_TYPE_SETTINGS_TABS)

static const CgSettingsTab tabs[] = {
  { "categories", N_ ("Problem categories"), cg_settings_categories_get_type },
  { "domains", N_ ("Fields of work"), cg_settings_domains_get_type },
  { "types", N_ ("Case types"), cg_settings_types_get_type },
  { NULL },
};

static void
cg_settings_classes_class_init (CgSettingsClassesClass *klass)
{
  CG_SETTINGS_TABS_CLASS (klass)->tabs = tabs;
}

static void
cg_settings_classes_init (CgSettingsClasses *self)
{
}

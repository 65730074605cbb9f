/* cg-settings-numbers.c: 设置 · 编号: the series of official numbers, or the numbers given so far.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-numbers.h"

#include <glib/gi18n.h>

#include "cg-settings-codes.h"
#include "cg-settings-counters.h"

struct _CgSettingsNumbers
{
  CgSettingsTabs parent_instance;
};

G_DEFINE_FINAL_TYPE (CgSettingsNumbers, cg_settings_numbers, CG_TYPE_SETTINGS_TABS)

static const CgSettingsTab tabs[] = {
  { "codes", N_ ("Number codes"), cg_settings_codes_get_type },
  { "given", N_ ("Numbers given"), cg_settings_counters_get_type },
  { NULL },
};

static void
cg_settings_numbers_class_init (CgSettingsNumbersClass *klass)
{
  CG_SETTINGS_TABS_CLASS (klass)->tabs = tabs;
}

static void
cg_settings_numbers_init (CgSettingsNumbers *self)
{
}

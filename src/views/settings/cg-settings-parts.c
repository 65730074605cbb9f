/* cg-settings-parts.c: the table of the parts of the page 设置. A new part is one line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-parts.h"

#include <glib/gi18n.h>

#include "cg-settings-appearance.h"
#include "cg-settings-classes.h"
#include "cg-settings-data.h"
#include "cg-settings-holidays.h"
#include "cg-settings-numbers.h"
#include "cg-settings-office.h"
#include "cg-settings-paper.h"
#include "cg-settings-people.h"
#include "cg-settings-rules.h"
#include "cg-settings-templates.h"
#include "cg-settings-units.h"

#define NO CG_SETTINGS_NO_COUNT

static const CgSettingsPartInfo parts[] = {
  { "office", NC_ ("settings", "This office"), { NO, NO }, cg_settings_office_get_type },
  { "units", NC_ ("settings", "Units"), { CG_ENTITY_UNIT, NO }, cg_settings_units_get_type },
  { "people", NC_ ("settings", "People"), { CG_ENTITY_PERSON, NO }, cg_settings_people_get_type },
  { "classes",
    NC_ ("settings", "Categories and fields"),
    { CG_ENTITY_CATEGORY, CG_ENTITY_DOMAIN },
    cg_settings_classes_get_type },
  { "rules",
    NC_ ("settings", "Time-limit rules"),
    { CG_ENTITY_RULE, NO },
    cg_settings_rules_get_type },
  { "holidays", NC_ ("settings", "Days off"), { NO, NO }, cg_settings_holidays_get_type },
  { "numbers", NC_ ("settings", "Numbers"), { NO, NO }, cg_settings_numbers_get_type },
  { "templates",
    NC_ ("settings", "Templates"),
    { CG_ENTITY_TEMPLATE, NO },
    cg_settings_templates_get_type },
  { "paper", NC_ ("settings", "Page layout"), { NO, NO }, cg_settings_paper_get_type },
  { "appearance", NC_ ("settings", "Appearance"), { NO, NO }, cg_settings_appearance_get_type },
  { "data", NC_ ("settings", "Data and backup"), { NO, NO }, cg_settings_data_get_type },
  { NULL },
};

const CgSettingsPartInfo *
cg_settings_parts (void)
{
  return parts;
}

const CgSettingsPartInfo *
cg_settings_part_info (const char *id)
{
  for (const CgSettingsPartInfo *part = parts; part->id != NULL; part++)
    if (g_strcmp0 (part->id, id) == 0)
      return part;

  return parts;
}

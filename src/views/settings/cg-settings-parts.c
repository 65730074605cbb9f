/* cg-settings-parts.c: the table of the parts of the page 设置. A new part is one line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-parts.h"

#include <glib/gi18n.h>

#include "cg-settings-rules.h"

#define NO CG_SETTINGS_NO_COUNT

static const CgSettingsPartInfo parts[] = {
  { "rules",
    NC_ ("settings", "Time-limit rules"),
    { CG_ENTITY_RULE, NO },
    cg_settings_rules_get_type },
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

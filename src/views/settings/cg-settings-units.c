/* cg-settings-units.c: 设置 · 单位: the tree of units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-units.h"

#include <glib/gi18n.h>

struct _CgSettingsUnits
{
  CgSettingsTree parent_instance;
};

G_DEFINE_FINAL_TYPE (CgSettingsUnits, cg_settings_units, CG_TYPE_SETTINGS_TREE)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_UNIT_NAME },
  { CG_ITEM_FIELD, CG_UNIT_SHORT },
  { CG_ITEM_FIELD, CG_UNIT_PARENT },
  { CG_ITEM_FIELD, CG_UNIT_KIND },
  { CG_ITEM_FIELD, CG_UNIT_LEVEL },
  { CG_ITEM_FIELD, CG_UNIT_PARTY_ORG, .note = NC_ ("form", "Notices are addressed to it.") },
  { CG_ITEM_FIELD, CG_UNIT_HEAD },
  { CG_ITEM_FIELD, CG_UNIT_CONTACT },
  { CG_ITEM_FIELD, CG_UNIT_PHONE },
  { CG_ITEM_FIELD, CG_UNIT_DISCIPLINE_GROUP },
  { CG_ITEM_FIELD, CG_UNIT_REGION },
  { CG_ITEM_FIELD, CG_UNIT_SYSTEM },
  { CG_ITEM_FIELD, CG_UNIT_CODE },
  { CG_ITEM_END },
};

static const CgFormItem add_items[] = {
  { CG_ITEM_FIELD, CG_UNIT_NAME },
  { CG_ITEM_FIELD, CG_UNIT_SHORT },
  { CG_ITEM_FIELD, CG_UNIT_PARENT },
  { CG_ITEM_FIELD, CG_UNIT_KIND },
  { CG_ITEM_FIELD, CG_UNIT_LEVEL },
  { CG_ITEM_FIELD, CG_UNIT_PARTY_ORG },
  { CG_ITEM_END },
};

static const int fields[] = { CG_UNIT_KIND, CG_UNIT_LEVEL, -1 };

static const CgSettingsTreeKind kind = {
  .entity = CG_ENTITY_UNIT,
  .parent_field = CG_UNIT_PARENT,
  .sort_field = -1,
  .fields = fields,
  .title = N_ ("Units"),
  .sentence = N_ ("A new name stands in every list at once; numbers and papers keep the old one"),
  .search_hint = N_ ("Find in units"),
  .add = N_ ("Add Unit"),
  .items = items,
  .add_items = add_items,
};

/* A new unit stands beside the one selected. */
static void
cg_settings_units_prefill (CgSettingsTree *self, CgForm *form, CgRecord *selected)
{
  if (selected == NULL)
    return;

  if (!cg_record_is_null (selected, CG_UNIT_PARENT))
    cg_form_set_reference (form, "parent", cg_record_integer (selected, CG_UNIT_PARENT),
                           cg_record_reference_name (selected, CG_UNIT_PARENT));
  cg_form_set_text (form, "kind", cg_record_text (selected, CG_UNIT_KIND));
  cg_form_set_text (form, "level", cg_record_text (selected, CG_UNIT_LEVEL));
}

static char *
cg_settings_units_count_words (CgSettingsTree *self, guint n)
{
  return g_strdup_printf (ngettext ("%u unit", "%u units", n), n);
}

static void
cg_settings_units_class_init (CgSettingsUnitsClass *klass)
{
  CgSettingsTreeClass *tree_class = CG_SETTINGS_TREE_CLASS (klass);

  tree_class->kind = &kind;
  tree_class->prefill = cg_settings_units_prefill;
  tree_class->count_words = cg_settings_units_count_words;
}

static void
cg_settings_units_init (CgSettingsUnits *self)
{
}

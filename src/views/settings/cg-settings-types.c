/* cg-settings-types.c: 设置 · 类别与领域: the case types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-types.h"

#include <glib/gi18n.h>

#include "cg-child-list.h"
#include "cg-type-steps.h"

#define NAME_WIDTH 150

struct _CgSettingsTypes
{
  CgSettingsList parent_instance;

  CgTypeSteps *steps;
  CgChildList *materials;
  guint n; /* listed */
};

G_DEFINE_FINAL_TYPE (CgSettingsTypes, cg_settings_types, CG_TYPE_SETTINGS_LIST)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_CASE_TYPE_NAME },
  { CG_ITEM_FIELD, CG_CASE_TYPE_NOTE, .lines = 2 },
  { CG_ITEM_END },
};

static const CgFormItem add_items[] = {
  { CG_ITEM_FIELD, CG_CASE_TYPE_NAME },
  { CG_ITEM_FIELD, CG_CASE_TYPE_NOTE, .lines = 2,
    .note = NC_ ("form",
                 "Steps, limits and materials are those of the type shown; change them "
                 "afterwards.") },
  { CG_ITEM_END },
};

static const CgChildKind material_kind = {
  CG_ENTITY_TYPE_MATERIAL,
  CG_TYPE_MATERIAL_CASE_TYPE,
  NC_ ("children", "Materials asked for"),
  NC_ ("children", "Add material"),
  CG_TYPE_MATERIAL_NAME,
  { CG_TYPE_MATERIAL_TRACK, -1 },
  -1,
  FALSE,
};

static const CgSettingsListKind kind = {
  .entity = CG_ENTITY_CASE_TYPE,
  .title = N_ ("Case types"),
  .sentence = N_ ("What a case is registered as; it decides its steps, limits and materials"),
  .search_hint = N_ ("Find in case types"),
  .add = N_ ("Add Type"),
  .empty = N_ ("No case type yet"),
  .empty_text = N_ ("Add the types of cases that this office handles."),
  .items = items,
  .add_items = add_items,
};

static GPtrArray *
cg_settings_types_columns (CgSettingsList *self)
{
  GPtrArray *columns =
      cg_columns_of (CG_ENTITY_CASE_TYPE, CG_CASE_TYPE_NAME, CG_CASE_TYPE_NOTE, -1);

  cg_columns_find (columns, CG_CASE_TYPE_NAME)->width = NAME_WIDTH;
  return columns;
}

static void
cg_settings_types_shown (CgSettingsList *list, CgRecord *record)
{
  CgSettingsTypes *self = CG_SETTINGS_TYPES (list);

  if (record == NULL)
    return;

  cg_type_steps_set_type (self->steps, cg_record_get_id (record));
  cg_child_list_set_parent (self->materials, record);
}

static gboolean
cg_settings_types_fill (gpointer object, CgForm *form, CgEdit *edit, gint64 id, GError **error)
{
  CgSettingsTypes *self = CG_SETTINGS_TYPES (object);
  g_autofree char *code = g_strdup_printf ("own-%u", self->n + 1);

  cg_edit_set_text (edit, CG_ENTITY_CASE_TYPE, id, CG_CASE_TYPE_CODE, code);
  cg_type_steps_copy (self->steps, edit, id);
  return TRUE;
}

static char *
cg_settings_types_count_words (CgSettingsList *self, guint n)
{
  CG_SETTINGS_TYPES (self)->n = n;
  return g_strdup_printf (ngettext ("%u case type", "%u case types", n), n);
}

static void
cg_settings_types_constructed (GObject *object)
{
  CgSettingsTypes *self = CG_SETTINGS_TYPES (object);
  CgOffice *office = cg_settings_part_get_office (CG_SETTINGS_PART (object));
  CgSettingsPane *pane;

  G_OBJECT_CLASS (cg_settings_types_parent_class)->constructed (object);

  pane = cg_settings_list_get_pane (CG_SETTINGS_LIST (self));
  self->steps = CG_TYPE_STEPS (cg_type_steps_new (office));
  self->materials = CG_CHILD_LIST (cg_child_list_new (office, &material_kind));
  cg_settings_pane_add (pane, GTK_WIDGET (self->materials));
  cg_settings_pane_add (pane, GTK_WIDGET (self->steps));
}

static void
cg_settings_types_class_init (CgSettingsTypesClass *klass)
{
  CgSettingsListClass *list_class = CG_SETTINGS_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_settings_types_constructed;
  list_class->kind = &kind;
  list_class->columns = cg_settings_types_columns;
  list_class->shown = cg_settings_types_shown;
  list_class->fill = cg_settings_types_fill;
  list_class->count_words = cg_settings_types_count_words;
}

static void
cg_settings_types_init (CgSettingsTypes *self)
{
}

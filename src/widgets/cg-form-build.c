/* cg-form-build.c: the rows of a form, from its items and the field table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-form-private.h"
#include "cg-long-text-editor.h"
#include "cg-picker.h"
#include "cg-section.h"
#include "cg-text-editor.h"

#define MOST_LINES 10

static const char *
translate (const char *text)
{
  return text != NULL ? g_dpgettext2 (NULL, "form", text) : NULL;
}

static void
set_hint (GtkWidget *editor, const char *hint)
{
  if (CG_IS_TEXT_EDITOR (editor))
    cg_text_editor_set_hint (CG_TEXT_EDITOR (editor), hint);
  else if (CG_IS_LONG_TEXT_EDITOR (editor))
    cg_long_text_editor_set_hint (CG_LONG_TEXT_EDITOR (editor), hint);
  else if (CG_IS_PICKER (editor))
    cg_picker_set_hint (CG_PICKER (editor), hint);
  else if (CG_IS_CHIPS (editor))
    cg_chips_set_hint (CG_CHIPS (editor), hint);
}

static CgDateLean
lean_of (CgFormFlags flags)
{
  if ((flags & CG_FORM_PAST) != 0)
    return CG_DATE_PAST;

  return (flags & CG_FORM_FUTURE) != 0 ? CG_DATE_FUTURE : CG_DATE_NEAREST;
}

/* What the item says beyond the field table. */
static void
apply_item (GtkWidget *editor, const CgFormItem *item)
{
  if (item->hint != NULL)
    set_hint (editor, translate (item->hint));
  if (item->unit != NULL && CG_IS_TEXT_EDITOR (editor))
    cg_text_editor_set_unit (CG_TEXT_EDITOR (editor), translate (item->unit));
  if (item->lines > 1 && CG_IS_LONG_TEXT_EDITOR (editor))
    cg_long_text_editor_set_lines (CG_LONG_TEXT_EDITOR (editor), item->lines,
                                   MAX (item->lines, MOST_LINES));
  if (item->main_word != NULL && CG_IS_CHIPS (editor))
    cg_chips_set_main_word (CG_CHIPS (editor), translate (item->main_word),
                            (item->flags & CG_FORM_STAR) != 0);
  if (CG_IS_PICKER (editor) && (item->flags & CG_FORM_PLACE) != 0)
    cg_picker_show_place (CG_PICKER (editor));
  if (CG_IS_DATE_ENTRY (editor))
    cg_date_entry_set_context (CG_DATE_ENTRY (editor), NULL, 0, lean_of (item->flags));
}

/* Whether the record, or the view that asks for it, must have the field. */
static gboolean
is_required (CgEntity entity, const CgFormItem *item, int field)
{
  return (item->flags & CG_FORM_REQUIRED) != 0 ||
         (field >= 0 && (item->flags & CG_FORM_OPTIONAL) == 0 &&
          (cg_field_get (entity, field)->flags & CG_FIELD_REQUIRED) != 0);
}

static void
add_row (CgForm *self,
         CgFormPart *part,
         const CgFormItem *item,
         CgEntity entity,
         int field,
         const char *key,
         const char *label,
         GtkWidget *editor)
{
  CgFormRow row = { 0 };

  apply_item (editor, item);
  row.key = g_strdup (key);
  row.flags = item->flags;
  row.entity = entity;
  row.field = field;
  row.part = part;
  row.row = CG_FIELD_ROW (cg_field_row_new (label, entity, field, editor));
  cg_field_row_set_required (row.row, is_required (entity, item, field), translate (item->missing));
  cg_field_row_set_note (row.row, translate (item->note));
  cg_form_part_add (part, GTK_WIDGET (row.row), (item->flags & CG_FORM_HALF) != 0);
  cg_form_adopt_row (self, &row);
}

static void
add_field (CgForm *self, CgFormPart *part, CgEntity entity, const CgFormItem *item)
{
  const CgField *field = cg_field_get (entity, item->field);
  const char *label =
      item->label != NULL ? translate (item->label) : cg_field_label (entity, item->field);
  gboolean wraps = field->type == CG_FIELD_TEXT && item->lines > 0;
  GtkWidget *editor =
      wraps ? cg_long_text_editor_new_paragraph ()
            : cg_editor_new (entity, item->field, is_required (entity, item, item->field));

  if (CG_IS_LONG_TEXT_EDITOR (editor))
    cg_long_text_editor_set_template (CG_LONG_TEXT_EDITOR (editor),
                                      (field->flags & CG_FIELD_TEMPLATE) != 0);
  add_row (self, part, item, entity, item->field, item->key != NULL ? item->key : field->id, label,
           editor);
}

static void
add_chips (CgForm *self, CgFormPart *part, const CgFormItem *item)
{
  gboolean choices = item->kind == CG_ITEM_CHIPS_CHOICES;
  GtkWidget *editor = choices ? cg_chips_new_for_choices (item->of) : cg_chips_new (item->of);

  g_return_if_fail (item->key != NULL && item->label != NULL);

  add_row (self, part, item, choices ? 0 : item->of, -1, item->key, translate (item->label),
           editor);
}

static void
add_section (CgFormPart *part, const CgFormItem *item)
{
  GtkWidget *section = cg_section_new (translate (item->label));

  cg_section_set_count (CG_SECTION (section), translate (item->hint));
  gtk_widget_add_css_class (section, "form-section");
  cg_form_part_add (part, section, FALSE);
}

static void
add_slot (CgForm *self, CgFormPart *part, const CgFormItem *item)
{
  GtkWidget *slot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  cg_form_part_add (part, slot, (item->flags & CG_FORM_HALF) != 0);
  g_hash_table_insert (self->slots, g_strdup (item->key), slot);
}

static CgFormPart *
append_part (CgForm *self, guint number, const CgFormItem *item)
{
  GtkWidget *part = cg_form_part_new (number, item != NULL ? translate (item->label) : NULL,
                                      item != NULL ? translate (item->hint) : NULL);

  gtk_box_append (GTK_BOX (self->box), part);
  return CG_FORM_PART (part);
}

void
cg_form_build (CgForm *self, CgEntity entity, const CgFormItem *items)
{
  CgFormPart *part = NULL;
  guint n_parts = 0;

  for (const CgFormItem *item = items; item->kind != CG_ITEM_END; item++)
    {
      if (item->kind == CG_ITEM_PART)
        {
          part = append_part (self, ++n_parts, item);
          continue;
        }
      if (part == NULL)
        part = append_part (self, 0, NULL);

      if (item->kind == CG_ITEM_FIELD)
        add_field (self, part, entity, item);
      else if (item->kind == CG_ITEM_SECTION)
        add_section (part, item);
      else if (item->kind == CG_ITEM_SLOT)
        add_slot (self, part, item);
      else
        add_chips (self, part, item);
    }
}

void
cg_form_build_for_action (CgForm *self, const CgAction *action)
{
  g_autoptr (GArray) asks = cg_action_asks (action);
  CgFormPart *part = append_part (self, 0, NULL);

  for (guint i = 0; i < asks->len; i++)
    {
      const CgAsk *ask = &g_array_index (asks, CgAsk, i);
      CgFormItem item = { CG_ITEM_FIELD, ask->field,
                          cg_ask_is_to_come (ask) ? CG_FORM_FUTURE : CG_FORM_PAST };
      g_autofree char *key = g_strndup (ask->name, ask->name_length);

      item.flags |= ask->required ? CG_FORM_REQUIRED : 0;
      item.lines = 3;
      add_row (self, part, &item, ask->entity, ask->field, key,
               cg_field_label (ask->entity, ask->field),
               cg_editor_new (ask->entity, ask->field, ask->required));
      /* What the field must have in its record need not be given to the action. */
      cg_field_row_set_required (cg_form_get_row (self, key), ask->required, NULL);
    }
}

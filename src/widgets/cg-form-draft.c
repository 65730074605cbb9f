/* cg-form-draft.c: a form that collects a new record: defaults, what is missing, values, draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-form-private.h"

static CgFormRow *
nth (CgForm *self, guint position)
{
  return &g_array_index (self->rows, CgFormRow, position);
}

static void
show (CgForm *self, CgFormRow *row, const CgValue *value, const char *words)
{
  self->filling = TRUE;
  cg_field_row_show (row->row, value, words);
  self->filling = FALSE;
}

static void
show_default (CgForm *self, CgFormRow *row)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  const char *text = row->field >= 0 ? cg_field_get (row->entity, row->field)->default_value : NULL;

  if (g_strcmp0 (text, "@today") == 0)
    {
      g_autofree char *today = cg_date_to_iso (cg_clock_today ());

      cg_value_set_text (&value, today);
    }
  else if (g_strcmp0 (text, "@actor") == 0)
    {
      if (self->actor != 0)
        cg_value_set_integer (&value, self->actor);
    }
  else if (text != NULL)
    cg_value_parse (&value, row->entity, row->field, text, NULL);
  show (self, row, &value, self->actor_name);
}

void
cg_form_begin (CgForm *self)
{
  g_return_if_fail (CG_IS_FORM (self));

  g_clear_pointer (&self->record, cg_record_unref);
  for (guint i = 0; i < self->rows->len; i++)
    {
      cg_field_row_set_commits (nth (self, i)->row, FALSE);
      show_default (self, nth (self, i));
    }
}

void
cg_form_set_value (CgForm *self, const char *key, const CgValue *value, const char *words)
{
  CgFormRow *row;

  g_return_if_fail (CG_IS_FORM (self));

  row = cg_form_find (self, key);
  g_return_if_fail (row != NULL);

  show (self, row, value, words);
}

void
cg_form_set_text (CgForm *self, const char *key, const char *text)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  cg_value_set_text (&value, text);
  cg_form_set_value (self, key, &value, NULL);
}

void
cg_form_set_reference (CgForm *self, const char *key, gint64 id, const char *words)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (id != 0)
    cg_value_set_integer (&value, id);
  cg_form_set_value (self, key, &value, words);
}

gboolean
cg_form_get_value (CgForm *self, const char *key, CgValue *value)
{
  CgFormRow *row;

  g_return_val_if_fail (CG_IS_FORM (self), FALSE);

  cg_value_set_null (value);
  row = cg_form_find (self, key);
  return row != NULL && !row->hidden && cg_field_row_get_value (row->row, value, NULL);
}

guint
cg_form_check (CgForm *self, gboolean mark)
{
  GtkWidget *first = NULL;
  guint n = 0;

  g_return_val_if_fail (CG_IS_FORM (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CgFormRow *row = nth (self, i);

      if (row->hidden || cg_field_row_check (row->row, mark))
        continue;
      n++;
      if (first == NULL)
        first = GTK_WIDGET (row->row);
    }
  if (mark)
    cg_form_update_parts (self);
  if (mark && first != NULL)
    gtk_widget_grab_focus (first);
  return n;
}

char *
cg_form_describe_missing (CgForm *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (CG_IS_FORM (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CgFormRow *row = nth (self, i);

      if (row->hidden || cg_field_row_check (row->row, FALSE))
        continue;
      if (words->len > 0)
        /* Translators: between the captions of missing fields. */
        g_string_append (words, C_ ("list", ", "));
      g_string_append (words, cg_field_row_get_label (row->row));
    }

  return g_string_free (words, FALSE);
}

void
cg_form_fill_edit (CgForm *self, CgEdit *edit, gint64 id)
{
  g_return_if_fail (CG_IS_FORM (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      CgFormRow *row = nth (self, i);
      g_auto (CgValue) value = CG_VALUE_INIT;

      if (row->field >= 0 && !row->hidden && cg_field_row_get_value (row->row, &value, NULL) &&
          value.type != CG_VALUE_NULL)
        cg_edit_set (edit, row->entity, id, row->field, &value);
    }
}

GHashTable *
cg_form_get_arguments (CgForm *self)
{
  GHashTable *arguments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_return_val_if_fail (CG_IS_FORM (self), arguments);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CgFormRow *row = nth (self, i);
      g_autofree char *text = cg_editor_get_text (cg_field_row_get_editor (row->row));

      if (!row->hidden && *text != '\0')
        g_hash_table_insert (arguments, g_strdup (row->key), g_steal_pointer (&text));
    }

  return arguments;
}

/* ---- the draft: KEY=text, KEY.words=name; chips: KEY.ids, KEY.names, KEY.main ---- */

static void
set_string (
    GKeyFile *draft, const char *group, const char *key, const char *suffix, const char *text)
{
  g_autofree char *name = g_strconcat (key, suffix, NULL);

  if (text != NULL && *text != '\0')
    g_key_file_set_string (draft, group, name, text);
  else
    g_key_file_remove_key (draft, group, name, NULL);
}

static char *
get_string (GKeyFile *draft, const char *group, const char *key, const char *suffix)
{
  g_autofree char *name = g_strconcat (key, suffix, NULL);

  return g_key_file_get_string (draft, group, name, NULL);
}

static void
save_chips (CgFormRow *row, GKeyFile *draft, const char *group)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (cg_field_row_get_editor (row->row)));
  g_autofree char *ids_name = g_strconcat (row->key, ".ids", NULL);
  g_autofree char *names_name = g_strconcat (row->key, ".names", NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *main_one = NULL;

  for (guint i = 0; i < values->len; i++)
    {
      CgChipValue *value = &g_array_index (values, CgChipValue, i);

      g_ptr_array_add (ids, g_strdup_printf ("%" G_GINT64_FORMAT, value->id));
      g_ptr_array_add (names, value->name);
      if (value->is_main)
        main_one = g_strdup_printf ("%" G_GINT64_FORMAT, value->id);
    }
  g_key_file_set_string_list (draft, group, ids_name, (const char *const *) ids->pdata, ids->len);
  g_key_file_set_string_list (draft, group, names_name, (const char *const *) names->pdata,
                              names->len);
  set_string (draft, group, row->key, ".main", main_one);
}

static void
load_chips (CgFormRow *row, GKeyFile *draft, const char *group)
{
  CgChips *chips = CG_CHIPS (cg_field_row_get_editor (row->row));
  g_autofree char *ids_name = g_strconcat (row->key, ".ids", NULL);
  g_autofree char *names_name = g_strconcat (row->key, ".names", NULL);
  g_auto (GStrv) ids = g_key_file_get_string_list (draft, group, ids_name, NULL, NULL);
  g_auto (GStrv) names = g_key_file_get_string_list (draft, group, names_name, NULL, NULL);
  g_autofree char *main_one = get_string (draft, group, row->key, ".main");

  cg_chips_clear (chips);
  for (guint i = 0; ids != NULL && ids[i] != NULL && names != NULL && names[i] != NULL; i++)
    cg_chips_add (chips, g_ascii_strtoll (ids[i], NULL, 10), names[i],
                  g_strcmp0 (ids[i], main_one) == 0);
}

void
cg_form_save (CgForm *self, GKeyFile *draft, const char *group)
{
  g_return_if_fail (CG_IS_FORM (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      CgFormRow *row = nth (self, i);
      CgEditor *editor = cg_field_row_get_editor (row->row);
      g_autofree char *text = NULL;

      if (row->field < 0)
        {
          save_chips (row, draft, group);
          continue;
        }
      text = cg_editor_get_text (editor);
      set_string (draft, group, row->key, "", text);
      set_string (draft, group, row->key, ".words", cg_editor_get_words (editor));
    }
}

/* Texts that are no value yet (a half-typed date) come back as they were typed. */
static void
load_field (CgForm *self, CgFormRow *row, const char *text, const char *words)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (cg_value_parse (&value, row->entity, row->field, text, NULL))
    show (self, row, &value, words);
  else
    {
      cg_value_set_text (&value, text);
      show (self, row, &value, words);
    }
}

void
cg_form_load (CgForm *self, GKeyFile *draft, const char *group)
{
  g_return_if_fail (CG_IS_FORM (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      CgFormRow *row = nth (self, i);
      g_autofree char *text = get_string (draft, group, row->key, "");
      g_autofree char *words = get_string (draft, group, row->key, ".words");

      if (row->field < 0)
        load_chips (row, draft, group);
      else
        load_field (self, row, text != NULL ? text : "", words);
    }
}

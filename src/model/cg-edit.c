/* cg-edit.c: an edit: the one way to write. A value: action, actor and a list of changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-edit.h"

static void
clear_change (gpointer data)
{
  cg_value_clear (&((CgChange *) data)->value);
}

CgEdit *
cg_edit_new (const char *action, gint64 actor)
{
  CgEdit *edit = g_new0 (CgEdit, 1);

  edit->action = g_strdup (action);
  edit->actor = actor;
  edit->changes = g_array_new (FALSE, TRUE, sizeof (CgChange));
  edit->next_temporary_id = -1;
  g_array_set_clear_func (edit->changes, clear_change);
  return edit;
}

CgEdit *
cg_edit_copy (const CgEdit *edit)
{
  CgEdit *copy = cg_edit_new (edit->action, edit->actor);

  copy->next_temporary_id = edit->next_temporary_id;
  for (guint i = 0; i < edit->changes->len; i++)
    cg_edit_append (copy, &g_array_index (edit->changes, CgChange, i));

  return copy;
}

void
cg_edit_free (CgEdit *edit)
{
  g_free (edit->action);
  g_array_unref (edit->changes);
  g_free (edit);
}

void
cg_edit_append (CgEdit *edit, const CgChange *source)
{
  CgChange change = *source;

  change.value = (CgValue) CG_VALUE_INIT;
  cg_value_copy (&change.value, &source->value);
  g_array_append_val (edit->changes, change);
}

gint64
cg_edit_insert (CgEdit *edit, CgEntity entity)
{
  CgChange change = { CG_CHANGE_INSERT, entity,       edit->next_temporary_id--, -1,
                      edit->line,       CG_VALUE_INIT };

  g_array_append_val (edit->changes, change);
  return change.id;
}

void
cg_edit_set (CgEdit *edit, CgEntity entity, gint64 id, int field, const CgValue *value)
{
  CgChange change = { CG_CHANGE_SET, entity, id, field, edit->line, CG_VALUE_INIT };

  /* Nothing typed is nothing, whoever read it. */
  if (value->type != CG_VALUE_TEXT || *value->text != '\0')
    cg_value_copy (&change.value, value);
  g_array_append_val (edit->changes, change);
}

void
cg_edit_set_text (CgEdit *edit, CgEntity entity, gint64 id, int field, const char *text)
{
  CgValue value = { text != NULL ? CG_VALUE_TEXT : CG_VALUE_NULL, 0, (char *) text };

  cg_edit_set (edit, entity, id, field, &value);
}

void
cg_edit_set_integer (CgEdit *edit, CgEntity entity, gint64 id, int field, gint64 integer)
{
  CgValue value = { CG_VALUE_INTEGER, integer, NULL };

  cg_edit_set (edit, entity, id, field, &value);
}

void
cg_edit_set_date (CgEdit *edit, CgEntity entity, gint64 id, int field, CgDate date)
{
  char text[11];

  cg_date_to_iso_buffer (date, text);
  cg_edit_set_text (edit, entity, id, field, date != 0 ? text : NULL);
}

void
cg_edit_set_null (CgEdit *edit, CgEntity entity, gint64 id, int field)
{
  cg_edit_set_text (edit, entity, id, field, NULL);
}

const CgValue *
cg_edit_find (const CgEdit *edit, CgEntity entity, gint64 id, int field)
{
  for (guint i = edit->changes->len; i > 0; i--)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i - 1);

      if (change->kind == CG_CHANGE_SET && change->entity == entity && change->id == id &&
          change->field == field)
        return &change->value;
    }

  return NULL;
}

gint64
cg_edit_first_new (const CgEdit *edit, CgEntity entity)
{
  for (guint i = 0; i < edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);

      if (change->kind == CG_CHANGE_INSERT && change->entity == entity)
        return change->id;
    }

  return 0;
}

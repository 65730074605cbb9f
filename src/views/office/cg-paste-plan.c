/* cg-paste-plan.c: what a block of cells would change in a list, and what of it cannot be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paste-plan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-clock.h"
#include "cg-column.h"
#include "cg-fault.h"
#include "cg-typed-field.h"

/* What a name stands for: an id, or why for none. */
typedef struct
{
  CgEntity entity;
  char *text;
  gint64 id;
  guint n_same;  /* lines with exactly this name */
  char *nearest; /* (nullable): a name like it */
} Name;

typedef struct
{
  CgGridEditing *editing;
  CgCalendar *calendar;
  GPtrArray *texts; /* of char *, row by row */
  GPtrArray *records;
  GPtrArray *columns;
  guint n_rows;
  GHashTable *names; /* key → Name */
  GPtrArray *asked;  /* of Name, those to be looked up */
  guint next;
} Job;

static void
name_free (gpointer data)
{
  Name *name = data;

  g_free (name->text);
  g_free (name->nearest);
  g_free (name);
}

static void
job_free (Job *job)
{
  g_object_unref (job->editing);
  g_clear_pointer (&job->calendar, cg_calendar_unref);
  g_ptr_array_unref (job->texts);
  g_ptr_array_unref (job->records);
  g_ptr_array_unref (job->columns);
  g_hash_table_unref (job->names);
  g_ptr_array_unref (job->asked);
  g_free (job);
}

static void
row_free (gpointer data)
{
  CgPasteRow *row = data;

  g_clear_pointer (&row->record, cg_record_unref);
  for (guint i = 0; i < row->changes->len; i++)
    cg_value_clear (&g_array_index (row->changes, CgChange, i).value);
  g_array_unref (row->changes);
  g_free (row->words);
  g_free (row->fault);
  g_free (row);
}

void
cg_paste_plan_free (CgPastePlan *plan)
{
  g_ptr_array_unref (plan->rows);
  g_free (plan);
}

static const char *
text_at (const Job *job, guint row, guint column)
{
  return job->texts->pdata[row * job->columns->len + column];
}

static CgRecord *
record_at (const Job *job, guint row)
{
  return row < job->records->len ? job->records->pdata[row] : NULL;
}

/* ---- names ---- */

static char *
name_key (CgEntity entity, const char *text)
{
  return g_strdup_printf ("%d:%s", (int) entity, text);
}

static void
ask_name (Job *job, CgEntity entity, const char *text)
{
  g_autofree char *key = name_key (entity, text);
  Name *name;

  if (*text == '\0' || g_hash_table_contains (job->names, key))
    return;
  name = g_new0 (Name, 1);
  name->entity = entity;
  name->text = g_strdup (text);
  g_hash_table_insert (job->names, g_steal_pointer (&key), name);
  g_ptr_array_add (job->asked, name);
}

/* Names of what columns refer to, each once. */
static void
collect_names (Job *job)
{
  for (guint i = 0; i < job->columns->len; i++)
    {
      const CgColumn *column = job->columns->pdata[i];
      const CgField *field = cg_field_get (column->entity, column->field);

      if (field->type != CG_FIELD_REFERENCE)
        continue;
      for (guint row = 0; row < job->n_rows; row++)
        ask_name (job, field->of, text_at (job, row, i));
    }
}

static gboolean
is_called (CgPickItem *item, const char *text)
{
  const char *also = cg_pick_item_get_also (item);
  g_auto (GStrv) others = also != NULL ? g_strsplit (also, "\n", -1) : NULL;

  return g_str_equal (cg_pick_item_get_name (item), text) ||
         (others != NULL && g_strv_contains ((const char *const *) others, text));
}

static void
note_found (Name *name, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      CgPickItem *item = items->pdata[i];

      if (is_called (item, name->text))
        {
          name->id = cg_pick_item_get_id (item);
          name->n_same++;
        }
      else if (name->nearest == NULL)
        name->nearest = g_strdup (cg_pick_item_get_name (item));
    }
}

static void look_up (GTask *task);

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items =
      cg_pick_source_find_finish (CG_PICK_SOURCE (source), result, &error);

  if (items == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  note_found (job->asked->pdata[job->next++], items);
  look_up (g_steal_pointer (&task));
}

static gboolean
find_name (const Job *job, CgEntity entity, int field, const char *text, gint64 *id, GError **error)
{
  g_autofree char *key = name_key (entity, text);
  const Name *name = g_hash_table_lookup (job->names, key);
  const char *label = cg_field_label (((CgColumn *) job->columns->pdata[0])->entity, field);

  *id = name->id;
  if (name->n_same == 1)
    return TRUE;
  if (name->n_same > 1)
    cg_fault_set (error, CG_FAULT_AMBIGUOUS_NAME, label, text);
  else if (name->nearest == NULL)
    cg_fault_set (error, CG_FAULT_BAD_REFERENCE, label, text);
  else
    g_set_error (error, CG_FAULT, CG_FAULT_BAD_REFERENCE,
                 /* Translators: field, text pasted, name like it */
                 _ ("%s: no record “%s” was found; there is “%s”."), label, text, name->nearest);
  return FALSE;
}

/* ---- one cell, one row ---- */

static gboolean
read_value (
    const Job *job, CgEntity entity, int field, const char *text, CgValue *value, GError **error)
{
  const CgField *info = cg_field_get (entity, field);
  gint64 id;

  if (info->type != CG_FIELD_REFERENCE || *text == '\0')
    return cg_typed_field_parse (value, entity, field, text, cg_clock_today (), job->calendar,
                                 error);
  if (!find_name (job, info->of, field, text, &id, error))
    return FALSE;
  cg_value_set_integer (value, id);
  return TRUE;
}

static gboolean
is_same (const CgRecord *record, const CgColumn *column, const char *text)
{
  g_autofree char *shown = cg_record_display (record, column->field);

  return g_str_equal (shown, text);
}

static void
add_line (char **lines, const char *line)
{
  char *joined = *lines != NULL ? g_strconcat (*lines, "\n", line, NULL) : g_strdup (line);

  g_free (*lines);
  *lines = joined;
}

static void
add_words (CgPasteRow *row, CgEntity entity, int field, const char *text)
{
  g_autofree char *before = row->record != NULL ? cg_record_display (row->record, field) : NULL;
  g_autofree char *line = NULL;

  if (before != NULL && *before != '\0')
    /* Translators: field, value before, value after */
    line = g_strdup_printf (_ ("%s: %s → %s"), cg_field_label (entity, field), before,
                            *text != '\0' ? text : "—");
  else
    /* Translators: field, value */
    line = g_strdup_printf (C_ ("pasted", "%s: %s"), cg_field_label (entity, field), text);
  g_strdelimit (line, "\r\n\t", ' ');
  add_line (&row->words, line);
}

static void
read_cell (const Job *job, CgPasteRow *row, const CgColumn *column, const char *text)
{
  g_autoptr (GError) error = NULL;
  CgChange change = { CG_CHANGE_SET, column->entity, 0, -1, 0, CG_VALUE_INIT };

  /* What stands there already is no change, also where nothing may be typed. */
  if (row->record != NULL ? is_same (row->record, column, text) : *text == '\0')
    return;

  change.field = row->record != NULL
                     ? cg_grid_editing_find_field (job->editing, row->record, column->field, &error)
                     : cg_typed_field_of_new (column->entity, column->field, &error);
  if (change.field >= 0 &&
      read_value (job, column->entity, change.field, text, &change.value, &error))
    {
      if (row->record != NULL &&
          cg_value_equal (&change.value, cg_record_value (row->record, change.field)))
        {
          cg_value_clear (&change.value);
          return;
        }
      g_array_append_val (row->changes, change);
      add_words (row, column->entity, change.field, text);
      return;
    }
  add_line (&row->fault, error->message);
}

static const CgValue *
value_of (const CgPasteRow *row, int field)
{
  for (guint i = 0; i < row->changes->len; i++)
    if (g_array_index (row->changes, CgChange, i).field == field)
      return &g_array_index (row->changes, CgChange, i).value;
  return NULL;
}

/* A record to be made belongs to the case of the row under the cursor, and has all it must. */
static void
complete_new (const Job *job, CgPasteRow *row, CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  if (row->changes->len == 0 && row->fault == NULL)
    return;
  if (info->parent_field >= 0 && value_of (row, info->parent_field) == NULL)
    {
      CgChange change = { CG_CHANGE_SET, entity, 0, info->parent_field, 0, CG_VALUE_INIT };

      cg_value_copy (&change.value, cg_record_value (record_at (job, 0), info->parent_field));
      g_array_append_val (row->changes, change);
    }
  for (guint i = 0; i < info->n_own_fields && row->fault == NULL; i++)
    if ((info->fields[i].flags & CG_FIELD_REQUIRED) && info->fields[i].default_value == NULL &&
        value_of (row, (int) i) == NULL)
      {
        g_autoptr (GError) error = NULL;

        cg_fault_set (&error, CG_FAULT_MISSING_FIELD, cg_field_label (entity, (int) i));
        add_line (&row->fault, error->message);
      }
}

static CgPasteRow *
read_row (const Job *job, guint i)
{
  CgPasteRow *row = g_new0 (CgPasteRow, 1);
  CgRecord *record = record_at (job, i);

  row->record = record != NULL ? cg_record_ref (record) : NULL;
  row->changes = g_array_new (FALSE, TRUE, sizeof (CgChange));
  for (guint column = 0; column < job->columns->len; column++)
    read_cell (job, row, job->columns->pdata[column], text_at (job, i, column));
  if (record == NULL && job->columns->len > 0)
    complete_new (job, row, ((CgColumn *) job->columns->pdata[0])->entity);
  return row;
}

static void
count_rows (CgPastePlan *plan)
{
  plan->n_cells = plan->n_changed = plan->n_made = plan->n_refused = 0;
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CgPasteRow *row = plan->rows->pdata[i];

      if (row->fault != NULL)
        {
          plan->n_refused++;
          continue;
        }
      plan->n_cells += row->changes->len;
      plan->n_changed += row->record != NULL;
      plan->n_made += row->record == NULL;
    }
}

static CgPastePlan *
make_plan (const Job *job)
{
  CgPastePlan *plan = g_new0 (CgPastePlan, 1);

  plan->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < job->n_rows; i++)
    {
      CgPasteRow *row = read_row (job, i);

      if (row->changes->len == 0 && row->fault == NULL)
        row_free (row);
      else
        g_ptr_array_add (plan->rows, row);
    }

  count_rows (plan);
  return plan;
}

static void
look_up (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  const Name *name;

  if (job->next == job->asked->len)
    {
      g_task_return_pointer (task, make_plan (job), (GDestroyNotify) cg_paste_plan_free);
      g_object_unref (task);
      return;
    }
  name = job->asked->pdata[job->next];
  cg_pick_source_find_async (cg_grid_editing_get_picks (job->editing), name->entity, 0, name->text,
                             NULL, found_cb, task);
}

static void
copy_texts (Job *job, const CgCellBlock *block)
{
  gboolean single =
      cg_cell_block_get_n_rows (block) == 1 && cg_cell_block_get_n_columns (block) == 1;

  job->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint row = 0; row < job->n_rows; row++)
    for (guint column = 0; column < job->columns->len; column++)
      g_ptr_array_add (job->texts, g_strstrip (g_strdup (cg_cell_block_get (block, single ? 0 : row,
                                                                            single ? 0 : column))));
}

void
cg_paste_plan_async (CgGridEditing *editing,
                     CgCalendar *calendar,
                     const CgCellBlock *block,
                     GPtrArray *records,
                     GPtrArray *columns,
                     guint n_rows,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GTask *task = g_task_new (editing, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->editing = g_object_ref (editing);
  job->calendar = calendar != NULL ? cg_calendar_ref (calendar) : NULL;
  job->records = g_ptr_array_ref (records);
  job->columns = g_ptr_array_ref (columns);
  job->n_rows = n_rows;
  job->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, name_free);
  job->asked = g_ptr_array_new ();
  copy_texts (job, block);
  collect_names (job);
  g_task_set_source_tag (task, cg_paste_plan_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  look_up (task);
}

CgPastePlan *
cg_paste_plan_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

CgEdit *
cg_paste_plan_make_edit (const CgPastePlan *plan)
{
  CgEdit *edit = cg_edit_new (plan->n_made > 0 ? "add" : "set", 0);

  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CgPasteRow *row = plan->rows->pdata[i];
      CgEntity entity;
      gint64 id;

      if (row->fault != NULL)
        continue;
      edit->line = i + 1;
      entity = g_array_index (row->changes, CgChange, 0).entity;
      id = row->record != NULL ? cg_record_get_id (row->record) : cg_edit_insert (edit, entity);
      for (guint j = 0; j < row->changes->len; j++)
        {
          const CgChange *change = &g_array_index (row->changes, CgChange, j);

          cg_edit_set (edit, entity, id, change->field, &change->value);
        }
    }
  return edit;
}

void
cg_paste_plan_take_trial (CgPastePlan *plan, const CgTrial *trial)
{
  for (guint i = 0; i < trial->lines->len; i++)
    {
      CgPasteRow *row = plan->rows->pdata[g_array_index (trial->lines, guint, i) - 1];

      row->fault = cg_refusal_sentence (trial->refusals->pdata[i]);
    }

  count_rows (plan);
}

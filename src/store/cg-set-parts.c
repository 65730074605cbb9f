/* cg-set-parts.c: the parts of a large edit that are still to be written, as they lie there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-set-parts.h"

#include "cg-changeset.h"
#include "cg-clock.h"

static const char *const kinds[] = { "edit", "undo", "redo", "reverse" };

void
cg_set_free (CgSet *set)
{
  g_free (set->action);
  g_free (set);
}

void
cg_set_part_clear (CgSetPart *part)
{
  g_clear_pointer (&part->edit, cg_edit_free);
}

/* ---- an edit as bytes: records in order, own fields by number, which never move ---- */

#define RECORDS_TYPE "a(sxba(ymv))"

static GVariant *
variant_of_value (const CgValue *value)
{
  if (value->type == CG_VALUE_INTEGER)
    return g_variant_new_variant (g_variant_new_int64 (value->integer));
  if (value->type == CG_VALUE_TEXT)
    return g_variant_new_variant (g_variant_new_string (value->text));

  return NULL;
}

static void
add_field (GVariantBuilder *builder, const CgChange *change)
{
  GVariant *value = variant_of_value (&change->value);

  g_variant_builder_add (builder, "(y@mv)", (guchar) change->field,
                         g_variant_new_maybe (G_VARIANT_TYPE_VARIANT, value));
}

/* The changes of one record that follow one another, from @i on; returns the next. */
static guint
add_record (GVariantBuilder *builder, const CgEdit *edit, guint i)
{
  const CgChange *first = &g_array_index (edit->changes, CgChange, i);

  g_variant_builder_open (builder, G_VARIANT_TYPE ("(sxba(ymv))"));
  g_variant_builder_add (builder, "s", cg_entity_get (first->entity)->id);
  g_variant_builder_add (builder, "x", first->id);
  g_variant_builder_add (builder, "b", first->kind == CG_CHANGE_INSERT);
  g_variant_builder_open (builder, G_VARIANT_TYPE ("a(ymv)"));
  if (first->kind == CG_CHANGE_INSERT)
    i++;
  for (; i < edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);

      if (change->id != first->id || change->kind != CG_CHANGE_SET)
        break;
      add_field (builder, change);
    }
  g_variant_builder_close (builder);
  g_variant_builder_close (builder);
  return i;
}

static GBytes *
bytes_of_edit (const CgEdit *edit)
{
  g_autoptr (GVariant) variant = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (RECORDS_TYPE));
  for (guint i = 0; i < edit->changes->len;)
    i = add_record (&builder, edit, i);

  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_get_data_as_bytes (variant);
}

static void
read_field (CgEdit *edit, CgEntity entity, gint64 id, int field, GVariant *maybe)
{
  g_autoptr (GVariant) boxed = g_variant_get_maybe (maybe);
  g_autoptr (GVariant) value = boxed != NULL ? g_variant_get_variant (boxed) : NULL;

  if (value == NULL)
    cg_edit_set_null (edit, entity, id, field);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    cg_edit_set_integer (edit, entity, id, field, g_variant_get_int64 (value));
  else
    cg_edit_set_text (edit, entity, id, field, g_variant_get_string (value, NULL));
}

static gboolean
read_record (CgEdit *edit, GVariant *record, GError **error)
{
  g_autoptr (GVariantIter) fields = NULL;
  const char *name;
  gint64 id;
  gboolean insert;
  guchar field;
  GVariant *value;
  CgEntity entity;

  g_variant_get (record, "(&sxba(ymv))", &name, &id, &insert, &fields);
  if (!cg_entity_parse (name, &entity, error))
    return FALSE;

  if (insert)
    {
      CgChange change = { CG_CHANGE_INSERT, entity, id, -1, 0, CG_VALUE_INIT };

      cg_edit_append (edit, &change);
    }
  while (g_variant_iter_next (fields, "(y@mv)", &field, &value))
    {
      read_field (edit, entity, id, field, value);
      g_variant_unref (value);
    }

  return TRUE;
}

static CgEdit *
edit_of_bytes (const CgSet *set, gconstpointer data, gsize length, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new (set->action, set->actor);
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GVariant) variant =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (RECORDS_TYPE), bytes, FALSE));
  gsize n = g_variant_n_children (variant);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) record = g_variant_get_child_value (variant, i);

      if (!read_record (edit, record, error))
        return NULL;
    }

  return g_steal_pointer (&edit);
}

/* ---- the tables ---- */

CgSet *
cg_set_read (CgConnection *connection, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (connection, error,
                                      "SELECT kind, action, actor, at, parts, COALESCE(first, 0),"
                                      " (SELECT count(*) FROM pending_part) FROM pending_set",
                                      NULL);
  CgSet *set;

  if (row == NULL || !cg_sql_step (connection, row, &failed, error))
    return NULL;

  set = g_new0 (CgSet, 1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i], cg_sql_column (row, 0)))
      set->kind = (CgSetKind) i;
  set->action = g_strdup (cg_sql_column (row, 1));
  set->actor = sqlite3_column_int64 (row, 2);
  set->at = sqlite3_column_int64 (row, 3);
  set->parts = (guint) sqlite3_column_int64 (row, 4);
  set->first = sqlite3_column_int64 (row, 5);
  set->left = (guint) sqlite3_column_int64 (row, 6);
  sqlite3_reset (row);
  return set;
}

gboolean
cg_set_begin (
    CgConnection *connection, CgSetKind kind, const char *action, gint64 actor, GError **error)
{
  return cg_sql_run (connection, error,
                     "INSERT INTO pending_set (id, kind, action, actor, at, parts)"
                     " VALUES (1, ?, ?, ?, ?, 0)",
                     "ssii", kinds[kind], action, actor, cg_clock_now_ms ());
}

static gboolean
count_part (CgConnection *connection, GError **error)
{
  return cg_sql_run (connection, error, "UPDATE pending_set SET parts = parts + 1", NULL);
}

static gboolean
close_row (CgConnection *connection, gint64 id, GError **error)
{
  return cg_sql_run (connection, error, "INSERT OR IGNORE INTO pending_row (id) VALUES (?)", "i",
                     id);
}

gboolean
cg_set_add_edit (CgConnection *connection, const CgEdit *edit, GError **error)
{
  g_autoptr (GBytes) bytes = bytes_of_edit (edit);
  gint64 last = 0;
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < edit->changes->len; i++)
    {
      gint64 id = g_array_index (edit->changes, CgChange, i).id;

      if (id != last && !close_row (connection, id, error))
        return FALSE;
      last = id;
    }

  return count_part (connection, error) &&
         cg_sql_run (connection, error, "INSERT INTO pending_part (changes) VALUES (?)", "b", data,
                     (int) length);
}

gboolean
cg_set_add_entry (CgConnection *connection,
                  const CgJournalEntry *source,
                  gboolean forward,
                  gint64 inverts,
                  GError **error)
{
  g_autoptr (GPtrArray) rows = cg_changeset_read (connection, source->changeset, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!close_row (connection, ((const CgRowChange *) g_ptr_array_index (rows, i))->id, error))
      return FALSE;

  return rows != NULL && count_part (connection, error) &&
         cg_sql_run (connection, error,
                     "INSERT INTO pending_part (source, forward, inverts) VALUES (?, ?, ?)", "iii",
                     source->seq, (gint64) forward, inverts);
}

static gboolean
read_part (const CgSet *set, sqlite3_stmt *row, CgSetPart *part, GError **error)
{
  part->position = sqlite3_column_int64 (row, 0);
  part->source = sqlite3_column_int64 (row, 2);
  part->forward = sqlite3_column_int (row, 3) != 0;
  part->inverts = sqlite3_column_int64 (row, 4);
  if (sqlite3_column_type (row, 1) == SQLITE_BLOB)
    part->edit = edit_of_bytes (set, sqlite3_column_blob (row, 1),
                                (gsize) sqlite3_column_bytes (row, 1), error);

  return part->edit != NULL || part->source != 0;
}

gboolean
cg_set_next_part (CgConnection *connection, const CgSet *set, CgSetPart *part, GError **error)
{
  gboolean failed = FALSE;
  gboolean good;
  sqlite3_stmt *row =
      cg_sql_prepare (connection, error,
                      "SELECT position, changes, source, forward, inverts FROM pending_part"
                      " ORDER BY position LIMIT 1",
                      NULL);

  if (row == NULL)
    return FALSE;
  if (!cg_sql_step (connection, row, &failed, error))
    return !failed;

  good = read_part (set, row, part, error);
  sqlite3_reset (row);
  return good;
}

gboolean
cg_set_settle_part (CgConnection *connection, gint64 position, gint64 seq, GError **error)
{
  if (!cg_sql_run (connection, error, "DELETE FROM pending_part WHERE position = ?", "i", position))
    return FALSE;
  if (cg_sql_integer (connection, NULL, 0, "SELECT count(*) FROM pending_part", NULL) == 0)
    return cg_set_clear (connection, error);

  return cg_sql_run (connection, error, "UPDATE pending_set SET first = ? WHERE first IS NULL", "i",
                     seq) &&
         cg_sql_run (connection, error,
                     "INSERT OR IGNORE INTO pending_row (id)"
                     " SELECT id FROM temp.touched WHERE direct",
                     NULL);
}

gboolean
cg_set_clear (CgConnection *connection, GError **error)
{
  return cg_sql_run (connection, error, "DELETE FROM pending_part", NULL) &&
         cg_sql_run (connection, error, "DELETE FROM pending_row", NULL) &&
         cg_sql_run (connection, error, "DELETE FROM pending_set", NULL);
}

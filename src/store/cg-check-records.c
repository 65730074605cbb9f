/* cg-check-records.c: whether every value of every record is one that could have been typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-check-records.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-record.h"

/* Whoever has more has them all of one cause. */
#define MOST_FAULTS 20

static void
add_fault (CgCheck *self, CgEntity entity, gint64 id, const char *sentence)
{
  g_ptr_array_add (self->faults,
                   g_strdup_printf (_ ("A record of “%s” (%lld) was changed from outside: %s"),
                                    cg_entity_label (entity), (long long) id, sentence));
}

/* A blob is no value of any field, and neither is a text with a byte 0 in it. */
static gboolean
check_value (sqlite3_stmt *row, int column, CgEntity entity, int field, GError **error)
{
  CgValue value = CG_VALUE_INIT;

  switch (sqlite3_column_type (row, column))
    {
    case SQLITE_NULL:
      return TRUE;
    case SQLITE_INTEGER:
      value.type = CG_VALUE_INTEGER;
      value.integer = sqlite3_column_int64 (row, column);
      break;
    default:
      value.type = CG_VALUE_TEXT;
      value.text = (char *) sqlite3_column_text (row, column);
      if (value.text == NULL || strlen (value.text) != (gsize) sqlite3_column_bytes (row, column))
        value.text = (char *) "\xff";
    }

  return cg_value_check (&value, entity, field, error);
}

static void
check_row (CgCheck *self, sqlite3_stmt *row, CgEntity entity)
{
  for (guint field = 0; field < cg_entity_get (entity)->n_own_fields; field++)
    {
      g_autoptr (GError) error = NULL;

      if (!check_value (row, (int) field + 1, entity, (int) field, &error))
        add_fault (self, entity, sqlite3_column_int64 (row, 0), error->message);
    }
}

static gboolean
check_entity (CgCheck *self, CgEntity entity, guint most, GError **error)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autoptr (GString) sql = g_string_new ("SELECT id");
  gboolean failed = FALSE;
  sqlite3_stmt *row;

  for (guint field = 0; field < info->n_own_fields; field++)
    g_string_append_printf (sql, ", \"%s\"", info->fields[field].id);
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY id", info->id);
  row = cg_sql_prepare (self->connection, error, sql->str, NULL);
  while (row != NULL && self->faults->len < most &&
         cg_sql_step (self->connection, row, &failed, error))
    check_row (self, row, entity);
  if (row != NULL && self->faults->len >= most)
    sqlite3_reset (row);

  return row != NULL && !failed;
}

gboolean
cg_check_records (CgCheck *self, GError **error)
{
  guint most = self->faults->len + MOST_FAULTS;

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (!check_entity (self, i, most, error))
      return FALSE;

  return TRUE;
}

/* cg-history-write.c: which records an edit concerned, for the history of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-history-write.h"

/* ---- a few rows ---- */

/* The record itself, its owner and, where it has one of its own, the case above it. */
static const char history_sql[] = "INSERT INTO history (entity, row, owner_entity, owner_row, seq)"
                                  " VALUES (?, ?, ?, ?, ?)";

/* Of a row that was removed only the changeset knows whose it was. */
static gboolean
write_former_owner (
    CgConnection *self, const CgRowChange *row, int field, gint64 seq, GError **error)
{
  const CgEntityInfo *info = cg_entity_get (row->entity);

  if (row->before[field].type != CG_VALUE_INTEGER)
    return TRUE;

  return cg_sql_run (self, error, history_sql, "sisii", info->id, row->id,
                     cg_entity_get (info->fields[field].of)->id, row->before[field].integer, seq);
}

static gboolean
write_removed (CgConnection *self, const CgRowChange *row, gint64 seq, GError **error)
{
  const CgEntityInfo *info = cg_entity_get (row->entity);
  int case_field = cg_entity_find_field (row->entity, "case");

  return cg_sql_run (self, error, history_sql, "sisii", info->id, row->id, info->id, row->id,
                     seq) &&
         (info->parent_field < 0 ||
          write_former_owner (self, row, info->parent_field, seq, error)) &&
         (case_field < 0 || case_field == info->parent_field ||
          write_former_owner (self, row, case_field, seq, error));
}

/* One of the records whose history shows what happened to the row `t`. An owner is noted once an
 * edit, whichever of its rows it touched: a large one would fill the table otherwise. */
static void
append_owner (GString *sql, const CgEntityInfo *info, int field, CgEntity entity)
{
  const CgEntityInfo *owner = field < 0 ? info : cg_entity_get (info->fields[field].of);
  const char *column = field < 0 ? "id" : info->fields[field].id;

  g_string_append_printf (
      sql,
      "%s SELECT '%s', %s, '%s', t.\"%s\", ?1 FROM temp.touched x CROSS JOIN \"%s\" t"
      " ON t.id = x.id WHERE x.entity = %d AND x.direct AND t.\"%s\" IS NOT NULL%s%s%s",
      field < 0 ? "" : " UNION ALL", info->id, field < 0 ? "t.id" : "min(t.id)", owner->id, column,
      info->id, entity, column, field < 0 ? "" : " GROUP BY t.\"", field < 0 ? "" : column,
      field < 0 ? "" : "\"");
}

/* Rows that stand are read together; temp.touched still names those of the changeset. */
static char *
standing_statement (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  int case_field = cg_entity_find_field (entity, "case");
  g_autoptr (GString) sql =
      g_string_new ("INSERT INTO history (entity, row, owner_entity, owner_row, seq)");

  append_owner (sql, info, -1, entity);
  if (info->parent_field >= 0)
    append_owner (sql, info, info->parent_field, entity);
  if (case_field >= 0 && case_field != info->parent_field)
    append_owner (sql, info, case_field, entity);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
write_standing (CgConnection *self, CgEntity entity, gint64 seq, GError **error)
{
  static char *statements[CG_N_ENTITIES];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < CG_N_ENTITIES; i++)
        statements[i] = standing_statement (i);
      g_once_init_leave (&once, 1);
    }

  return cg_sql_run (self, error, statements[entity], "i", seq);
}

static gboolean
write_few (CgConnection *self, GPtrArray *rows, gint64 seq, GError **error)
{
  gboolean written[CG_N_ENTITIES] = { FALSE };

  for (guint i = 0; i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);

      if (row->operation == 'd' && !write_removed (self, row, seq, error))
        return FALSE;
      if (row->operation != 'd' && !written[row->entity] &&
          !write_standing (self, row->entity, seq, error))
        return FALSE;
      written[row->entity] |= row->operation != 'd';
    }

  return TRUE;
}

/* ---- many ---- */

/* From so many rows on they stand together. */
#define MANY_ROWS 1000

#define NOTE "INSERT INTO history_large (seq, owner_row, fields) "
#define ONCE " ON CONFLICT DO UPDATE SET fields = 1 WHERE fields < excluded.fields"

static gint64
moves_fields (CgEntity entity)
{
  return entity == CG_ENTITY_EXTENSION;
}

static gboolean
note_former_owner (
    CgConnection *self, const CgRowChange *row, int field, gint64 seq, GError **error)
{
  return field < 0 || row->before[field].type != CG_VALUE_INTEGER ||
         cg_sql_run (self, error, NOTE "VALUES (?, ?, ?)" ONCE, "iii", seq,
                     row->before[field].integer, moves_fields (row->entity));
}

/* The case that a row says it belongs to beside its parent, or -1. */
static int
case_field (CgEntity entity)
{
  int field = cg_entity_find_field (entity, "case");

  return field != cg_entity_get (entity)->parent_field ? field : -1;
}

/* Of rows of one kind that were removed, which lie together, most have the owner of the last. */
static gboolean
note_former_owners (
    CgConnection *self, GPtrArray *rows, gboolean of_case, gint64 seq, GError **error)
{
  gint64 last = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);
      int field;

      if (row->operation != 'd')
        continue;
      field = of_case ? case_field (row->entity) : cg_entity_get (row->entity)->parent_field;
      if (field < 0 || row->before[field].integer == last)
        continue;
      if (!note_former_owner (self, row, field, seq, error))
        return FALSE;
      last = row->before[field].integer;
    }

  return TRUE;
}

static gboolean
note_owners (CgConnection *self, CgEntity entity, int field, gint64 seq, GError **error)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autofree char *sql = NULL;

  if (field < 0)
    return TRUE;

  sql = g_strdup_printf (NOTE
                         "SELECT DISTINCT ?1, t.\"%s\", ?2 FROM temp.touched x CROSS JOIN \"%s\" t"
                         " ON t.id = x.id WHERE x.entity = %u AND x.direct"
                         " AND t.\"%s\" IS NOT NULL" ONCE,
                         info->fields[field].id, info->id, entity, info->fields[field].id);
  return cg_sql_run (self, error, sql, "ii", seq, moves_fields (entity));
}

static gboolean
write_many (CgConnection *self, GPtrArray *rows, gint64 seq, GError **error)
{
  if (!cg_sql_run (self, error, "INSERT INTO history_large_edit (seq) VALUES (?)", "i", seq) ||
      !cg_sql_run (self, error, NOTE "SELECT ?1, id, 1 FROM temp.touched WHERE direct", "i", seq))
    return FALSE;

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if ((self->touched >> i & 1) &&
        (!note_owners (self, i, cg_entity_get (i)->parent_field, seq, error) ||
         !note_owners (self, i, case_field (i), seq, error)))
      return FALSE;

  return !self->removed || (note_former_owners (self, rows, FALSE, seq, error) &&
                            note_former_owners (self, rows, TRUE, seq, error));
}

gboolean
cg_history_write (CgConnection *self, GPtrArray *rows, gint64 seq, GError **error)
{
  return rows->len < MANY_ROWS ? write_few (self, rows, seq, error)
                               : write_many (self, rows, seq, error);
}

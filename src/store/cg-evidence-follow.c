/* cg-evidence-follow.c: what follows for required evidence from evidence being given or voided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-evidence-follow.h"

#define STANDING "EXISTS (SELECT 1 FROM evidence e WHERE e.need = n.id AND e.void_reason IS NULL)"
#define UNDECIDED "reason = NULL, decided_by = NULL, decided_on = NULL"

/* ?1: a requirement. Evidence was given for it. */
static const char given_statement[] =
    "UPDATE evidence_need AS n SET state = 'submitted', " UNDECIDED
    " WHERE n.id = ?1 AND n.state IN ('missing', 'returned') AND " STANDING;

/* … evidence for it was voided. */
static const char taken_statement[] =
    "UPDATE evidence_need AS n SET state = 'submitted', " UNDECIDED
    " WHERE n.id = ?1 AND n.state = 'accepted' AND " STANDING;

/* … how it stands without either. */
static const char *const settle_statements[] = {
  "UPDATE evidence_need AS n SET state = 'missing', " UNDECIDED
  " WHERE n.id = ?1 AND n.state <> 'missing' AND NOT " STANDING,
  "UPDATE evidence_need AS n SET state = 'submitted' WHERE n.id = ?1 AND n.state = 'missing'"
  " AND " STANDING,
};

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static gint64
need_of (CgConnection *connection, gint64 evidence)
{
  return cg_sql_integer (connection, NULL, 0, "SELECT need FROM evidence WHERE id = ?", "i",
                         evidence);
}

static void
add_id (GHashTable *ids, gint64 id)
{
  if (id != 0)
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static gboolean
settle (CgConnection *connection, GHashTable *needs, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, needs);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    for (guint i = 0; i < G_N_ELEMENTS (settle_statements); i++)
      if (!cg_sql_run (connection, error, settle_statements[i], "i", *(gint64 *) id))
        return FALSE;

  return TRUE;
}

static gboolean
sets (const CgRowWrite *write, int field)
{
  return write->set >> field & 1;
}

/* Evidence that meets another requirement than before leaves that one, which is among those of
 * its problem. */
static gboolean
add_siblings (CgConnection *connection, gint64 evidence, GHashTable *needs, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      connection, error,
      "SELECT id FROM evidence_need WHERE problem = (SELECT problem FROM evidence WHERE id = ?)",
      "i", evidence);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    add_id (needs, sqlite3_column_int64 (statement, 0));
  return statement != NULL && !failed;
}

static gboolean
follow_one (const CgWrites *writes, const CgRowWrite *write, GHashTable *needs, GError **error)
{
  gint64 need = need_of (writes->connection, write->id);

  if (sets (write, CG_EVIDENCE_NEED) &&
      ((!write->insert && !add_siblings (writes->connection, write->id, needs, error)) ||
       !cg_sql_run (writes->connection, error, given_statement, "i", need)))
    return FALSE;
  if (!write->insert && sets (write, CG_FIELD_VOID_REASON) &&
      !cg_sql_run (writes->connection, error, taken_statement, "i", need))
    return FALSE;

  add_id (needs, need);
  return TRUE;
}

gboolean
cg_evidence_follow (const CgWrites *writes, GError **error)
{
  g_autoptr (GHashTable) needs = new_ids ();

  for (guint i = 0; i < writes->writes->len; i++)
    {
      const CgRowWrite *write = g_ptr_array_index (writes->writes, i);

      if (write->entity == CG_ENTITY_EVIDENCE && !follow_one (writes, write, needs, error))
        return FALSE;
    }

  return settle (writes->connection, needs, error);
}

GHashTable *
cg_evidence_needs (CgConnection *connection, const GPtrArray *rows)
{
  GHashTable *needs = new_ids ();

  for (guint i = 0; i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);

      if (row->entity == CG_ENTITY_EVIDENCE)
        add_id (needs, need_of (connection, row->id));
    }

  return needs;
}

gboolean
cg_evidence_follow_rows (CgConnection *connection,
                         const GPtrArray *rows,
                         GHashTable *needs,
                         GError **error)
{
  g_autoptr (GHashTable) after = cg_evidence_needs (connection, rows);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    add_id (needs, *(gint64 *) id);

  return settle (connection, needs, error);
}

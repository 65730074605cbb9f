/* cg-learning-follow.c: when a unit that learns from a typical case was told, by what was
 * delivered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-learning-follow.h"

#include "cg-changeset.h"
#include "cg-journal.h"

#define DELIVERIES                                                                                 \
  " FROM delivery d WHERE d.notice = learning.notice AND d.unit = learning.unit"                   \
  " AND d.void_reason IS NULL"

/* ?2: whether the day was typed. */
static const char statement_of_one[] =
    "UPDATE learning SET notified_on = CASE WHEN ?2 THEN notified_on"
    " ELSE (SELECT min(d.delivered_on)" DELIVERIES ") END,"
    " due_on = COALESCE((SELECT max(d.reply_due)" DELIVERIES "), due_on) WHERE id = ?1";

static GArray *
read_ids (CgConnection *connection, const char *sql, gint64 of, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, sql, "i", of);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }

  return statement != NULL && !failed ? g_steal_pointer (&ids) : NULL;
}

/* ---- who wrote the day ---- */

typedef enum
{
  NOBODY,
  A_PERSON,
  A_DELIVERY
} Writer;

static gboolean
gives_day (const CgRowChange *row, gint64 learning)
{
  return row->entity == CG_ENTITY_LEARNING && row->id == learning &&
         (row->operation == 'i' || (row->changed >> CG_LEARNING_NOTIFIED_ON & 1));
}

/* A day that follows is written by the edit that writes the delivery. */
static Writer
writer_in (const GPtrArray *rows, gint64 learning)
{
  gboolean given = FALSE, delivered = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);

      given |= gives_day (row, learning);
      delivered |= row->entity == CG_ENTITY_DELIVERY;
    }

  if (!given)
    return NOBODY;
  return delivered ? A_DELIVERY : A_PERSON;
}

static gboolean
read_writer (CgConnection *connection, gint64 seq, gint64 learning, Writer *writer, GError **error)
{
  g_autoptr (CgJournalEntry) entry = cg_journal_read (connection, seq, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (entry == NULL || entry->changeset == NULL)
    return entry != NULL;

  rows = cg_changeset_read (connection, entry->changeset, error);
  if (rows != NULL)
    *writer = writer_in (rows, learning);
  return rows != NULL;
}

/* The last that wrote it. */
static gboolean
find_writer (CgConnection *connection, gint64 learning, Writer *writer, GError **error)
{
  g_autoptr (GArray) seqs =
      read_ids (connection,
                "SELECT DISTINCT h.seq FROM history h JOIN learning l ON l.id = h.row"
                " WHERE h.owner_row = ?1 AND h.row = ?1 AND l.notified_on IS NOT NULL"
                " ORDER BY h.seq DESC",
                learning, error);

  for (guint i = 0; seqs != NULL && i < seqs->len && *writer == NOBODY; i++)
    if (!read_writer (connection, g_array_index (seqs, gint64, i), learning, writer, error))
      return FALSE;

  return seqs != NULL;
}

gboolean
cg_learning_follow (CgConnection *connection, gint64 notice, GError **error)
{
  g_autoptr (GArray) told =
      read_ids (connection, "SELECT id FROM learning WHERE notice = ?1 AND void_reason IS NULL",
                notice, error);

  for (guint i = 0; told != NULL && i < told->len; i++)
    {
      gint64 learning = g_array_index (told, gint64, i);
      Writer writer = NOBODY;

      if (!find_writer (connection, learning, &writer, error) ||
          !cg_sql_run (connection, error, statement_of_one, "ii", learning,
                       (gint64) (writer == A_PERSON)))
        return FALSE;
    }

  return told != NULL;
}

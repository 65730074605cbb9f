/* cg-delivery-follow.c: what follows from deliveries being written: state, units, stages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A delivery is the one record of when a unit had a notice. What a unit of a case, its stage
 * 送达 and the notice say of it are records too, so that they have a history and lists of their
 * own; they are never typed, and written here and nowhere else where there are deliveries.
 */
#include "config.h"

#include "cg-delivery-follow.h"

#include "cg-changeset.h"
#include "cg-derive-expressions.h"
#include "cg-journal.h"
#include "cg-learning-follow.h"

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

/* What of a delivery is said elsewhere too. */
#define SAID                                                                                       \
  (BIT (CG_DELIVERY_VOID_REASON) | BIT (CG_DELIVERY_DELIVERED_ON) | BIT (CG_DELIVERY_METHOD) |     \
   BIT (CG_DELIVERY_RECEIVER) | BIT (CG_DELIVERY_RECEIVER_POST) | BIT (CG_DELIVERY_RECEIPT_ON) |   \
   BIT (CG_DELIVERY_REPLIED_ON))

/* Units of cases and what was delivered to them, voided or not. */
#define UNITS_BY_DELIVERY                                                                          \
  "SELECT u.id FROM delivery d JOIN notice n ON n.id = d.notice JOIN notice_case l"                \
  " ON l.notice = d.notice JOIN case_unit u ON u.\"case\" = l.\"case\" AND u.unit = d.unit"        \
  " WHERE " CG_SQL_BEGINS_RECTIFICATION ("n") " AND u.void_reason IS NULL"

/* Notices of the case of its unit ?1 that were not cancelled. */
#define NOTICES_OF_UNIT                                                                            \
  " FROM case_unit u JOIN notice_case l ON l.\"case\" = u.\"case\" JOIN notice n ON n.id = "       \
  "l.notice"                                                                                       \
  " WHERE u.id = ?1 AND " CG_SQL_BEGINS_RECTIFICATION (                                            \
      "n") " AND l.void_reason IS NULL"                                                            \
           " AND n.void_reason IS NULL AND n.state <> 'void'"

/* What stands of what was delivered to it, the last first. */
#define DELIVERIES_OF_UNIT                                                                         \
  " FROM delivery d WHERE d.void_reason IS NULL AND d.unit = (SELECT unit FROM case_unit"          \
  " WHERE id = ?1) AND d.notice IN (SELECT n.id" NOTICES_OF_UNIT ") ORDER BY d.delivered_on DESC," \
  " d.id DESC"

#define STAGE_OF_UNIT "case_unit = ?1 AND stage = 'delivery' AND void_reason IS NULL"
#define DAY_OF_UNIT "(SELECT u.delivered_on FROM case_unit u WHERE u.id = ?1)"

static const char *const unit_statements[] = {
  "UPDATE case_unit SET (delivered_on, delivery_method, receiver, receiver_post, receipt_on) ="
  " (SELECT d.delivered_on, d.method, d.receiver, d.receiver_post, d.receipt_on" DELIVERIES_OF_UNIT
  " LIMIT 1) WHERE id = ?1",
  "UPDATE stage SET state = 'done', actual_on = " DAY_OF_UNIT " WHERE " STAGE_OF_UNIT
  " AND state <> 'skipped' AND " DAY_OF_UNIT " IS NOT NULL",
  "UPDATE stage SET state = 'pending', actual_on = NULL WHERE " STAGE_OF_UNIT
  " AND state = 'done' AND " DAY_OF_UNIT " IS NULL",
};

/* What stands of the notice's deliveries, and what of it waits for the reply, and the receipt. */
#define ANY_DELIVERY                                                                               \
  "EXISTS (SELECT 1 FROM delivery d WHERE d.notice = ?1 AND d.void_reason IS NULL"
#define ANY_UNREPLIED ANY_DELIVERY " AND d.replied_on IS NULL"
#define ANY_UNRECEIPTED ANY_UNREPLIED " AND d.receipt_on IS NULL"

static const char notice_statement[] =
    "UPDATE notice SET state = CASE"
    " WHEN " ANY_UNRECEIPTED ") THEN 'delivered' WHEN " ANY_UNREPLIED ") THEN 'receipted'"
    " WHEN " ANY_DELIVERY ") THEN 'replied' WHEN print_date IS NULL THEN 'registered'"
    " ELSE 'printed' END"
    " WHERE id = ?1 AND state IN ('registered', 'printed', 'delivered', 'receipted', 'replied')";

/* When it was urged last; ?2: where no record of it stands. */
static const char urge_statement[] =
    "UPDATE delivery SET urged_on = COALESCE((SELECT max(g.urged_on) FROM delivery_urge g"
    " WHERE g.delivery = ?1 AND g.void_reason IS NULL), ?2) WHERE id = ?1";

/* Which units of cases a written row of each kind concerns. */
static const struct
{
  CgEntity entity;
  guint64 fields; /* any of them set */
  gboolean inserted;
  const char *condition;
} concerned[] = {
  { CG_ENTITY_DELIVERY, SAID, TRUE, "d.id" },
  { CG_ENTITY_NOTICE, BIT (CG_NOTICE_STATE) | BIT (CG_NOTICE_VOID_REASON), FALSE, "d.notice" },
  { CG_ENTITY_NOTICE_CASE, BIT (CG_NOTICE_CASE_VOID_REASON), TRUE, "l.id" },
  { CG_ENTITY_CASE_UNIT, 0, TRUE, "u.id" },
};

/* A row that was written. */
typedef struct
{
  CgEntity entity;
  gint64 id;
  gboolean insert;
  guint64 set;
} Written;

static gboolean
is_concerned (const Written *write, guint kind)
{
  return write->entity == concerned[kind].entity &&
         (write->insert ? concerned[kind].inserted : (write->set & concerned[kind].fields) != 0);
}

static gboolean
add_ids (CgConnection *connection, const char *sql, gint64 id, GHashTable *ids, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, sql, "i", id);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      gint64 found = sqlite3_column_int64 (statement, 0);

      g_hash_table_add (ids, g_memdup2 (&found, sizeof found));
    }

  return statement != NULL && !failed;
}

/* Ids of what is written anew: units of cases, notices, deliveries that were urged. */
typedef struct
{
  GHashTable *units;
  GHashTable *notices;
  GHashTable *urged;
} Followers;

static void
followers_clear (Followers *self)
{
  g_hash_table_unref (self->units);
  g_hash_table_unref (self->notices);
  g_hash_table_unref (self->urged);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Followers, followers_clear)

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static gboolean
add_units (CgConnection *connection, const Written *write, GHashTable *units, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (concerned); i++)
    {
      g_autofree char *sql = NULL;

      if (!is_concerned (write, i))
        continue;
      sql = g_strconcat (UNITS_BY_DELIVERY " AND ", concerned[i].condition, " = ?", NULL);
      if (!add_ids (connection, sql, write->id, units, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_followers (CgConnection *connection,
               const Written *write,
               const Followers *followers,
               GError **error)
{
  if (write->entity == CG_ENTITY_DELIVERY && is_concerned (write, 0) &&
      !add_ids (connection, "SELECT notice FROM delivery WHERE id = ?", write->id,
                followers->notices, error))
    return FALSE;
  if (write->entity == CG_ENTITY_DELIVERY_URGE &&
      !add_ids (connection, "SELECT delivery FROM delivery_urge WHERE id = ?", write->id,
                followers->urged, error))
    return FALSE;

  return add_units (connection, write, followers->units, error);
}

static gboolean
run (CgConnection *connection, const char *sql, GHashTable *ids, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!cg_sql_run (connection, error, sql, "i", *(gint64 *) id))
      return FALSE;

  return TRUE;
}

/* ---- the day it was urged on ---- */

static const CgRowChange *
find_change (const GPtrArray *rows, CgEntity entity, gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);

      if (row->entity == entity && row->id == id)
        return row;
    }

  return NULL;
}

/* The day that entry @seq wrote over; NULL: it found none there. */
static gboolean
read_day_before (CgConnection *connection, gint64 seq, gint64 delivery, char **day, GError **error)
{
  g_autoptr (CgJournalEntry) entry = cg_journal_read (connection, seq, error);
  g_autoptr (GPtrArray) rows = NULL;
  const CgRowChange *row;

  if (entry == NULL || entry->changeset == NULL)
    return entry != NULL;
  rows = cg_changeset_read (connection, entry->changeset, error);
  if (rows == NULL)
    return FALSE;

  row = find_change (rows, CG_ENTITY_DELIVERY, delivery);
  if (row != NULL && row->operation == 'u' && (row->changed & BIT (CG_DELIVERY_URGED_ON)) &&
      row->before[CG_DELIVERY_URGED_ON].type == CG_VALUE_TEXT)
    *day = g_strdup (row->before[CG_DELIVERY_URGED_ON].text);
  return TRUE;
}

/* Before each urging was a record the day alone stood at the delivery: it is what the first record
 * wrote over. */
static gboolean
find_unrecorded_day (CgConnection *connection, gint64 delivery, char **day, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 seq = cg_sql_integer (connection, &failed, 0,
                               "SELECT min(seq) FROM history WHERE owner_row ="
                               " (SELECT min(id) FROM delivery_urge WHERE delivery = ?1)"
                               " AND NOT EXISTS (SELECT 1 FROM delivery_urge"
                               " WHERE delivery = ?1 AND void_reason IS NULL)",
                               "i", delivery);

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  return seq == 0 || read_day_before (connection, seq, delivery, day, error);
}

static gboolean
write_urged_days (CgConnection *connection, GHashTable *deliveries, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, deliveries);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autofree char *day = NULL;

      if (!find_unrecorded_day (connection, *(gint64 *) id, &day, error) ||
          !cg_sql_run (connection, error, urge_statement, "is", *(gint64 *) id, day))
        return FALSE;
    }

  return TRUE;
}

static gboolean
follow_learnings (CgConnection *connection, GHashTable *notices, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, notices);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!cg_learning_follow (connection, *(gint64 *) id, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_followers (CgConnection *connection, const Followers *followers, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (unit_statements); i++)
    if (!run (connection, unit_statements[i], followers->units, error))
      return FALSE;

  return run (connection, notice_statement, followers->notices, error) &&
         follow_learnings (connection, followers->notices, error) &&
         write_urged_days (connection, followers->urged, error);
}

gboolean
cg_delivery_follow (const CgWrites *writes, GError **error)
{
  g_auto (Followers) followers = { new_ids (), new_ids (), new_ids () };

  for (guint i = 0; i < writes->writes->len; i++)
    {
      const CgRowWrite *write = g_ptr_array_index (writes->writes, i);
      const Written written = { write->entity, write->id, write->insert, write->set };

      if (!add_followers (writes->connection, &written, &followers, error))
        return FALSE;
    }

  return write_followers (writes->connection, &followers, error);
}

gboolean
cg_delivery_follow_rows (CgConnection *connection, const GPtrArray *rows, GError **error)
{
  g_auto (Followers) followers = { new_ids (), new_ids (), new_ids () };

  for (guint i = 0; i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);
      const Written written = { row->entity, row->id, row->operation == 'i', row->changed };

      if (!add_followers (connection, &written, &followers, error))
        return FALSE;
    }

  return write_followers (connection, &followers, error);
}

/* ---- what there is for a unit of a case ---- */

gint64
cg_delivery_of_unit (CgConnection *connection, gint64 case_unit)
{
  return cg_sql_integer (connection, NULL, 0, "SELECT d.id" DELIVERIES_OF_UNIT " LIMIT 1", "i",
                         case_unit);
}

GArray *
cg_deliveries_of_unit (CgConnection *connection, gint64 case_unit, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean failed = FALSE;
  sqlite3_stmt *statement =
      cg_sql_prepare (connection, error, "SELECT d.id" DELIVERIES_OF_UNIT, "i", case_unit);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }

  return statement != NULL && !failed ? g_steal_pointer (&ids) : NULL;
}

gint64
cg_delivery_notice_for_unit (CgConnection *connection, gint64 case_unit)
{
  return cg_sql_integer (connection, NULL, 0,
                         "SELECT n.id" NOTICES_OF_UNIT " AND n.state IN ('registered', 'printed',"
                         " 'delivered', 'receipted', 'replied') ORDER BY n.id DESC LIMIT 1",
                         "i", case_unit);
}

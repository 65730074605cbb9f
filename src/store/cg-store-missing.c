/* cg-store-missing.c: 缺报: which unit owes which paper, and for how long.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-missing.h"

#include "cg-choices.h"
#include "cg-clock.h"
#include "cg-paper-stage.h"
#include "cg-store-private.h"

/* ?1: today. The papers of a unit's stages, replies to documents that begin no 以案促改, and the
 * comparisons of units that learn. */
static const char missing_sql[] =
    "WITH owed (unit, kind, \"case\", case_unit, delivery, learning, due_on) AS ("
    " SELECT s.unit, " CG_STAGE_PAPER (
        "s.stage") ", s.\"case\", s.case_unit, 0, 0, d.deadline"
                   " FROM stage s JOIN d_stage d ON d.id = s.id JOIN case_unit c ON c.id = "
                   "s.case_unit"
                   " WHERE s.void_reason IS NULL AND c.void_reason IS NULL AND s.state IN "
                   "('pending', 'active')"
                   " AND s.stage IN ('analysis', 'warning', 'plan', 'report') AND d.deadline < ?1"
                   " AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.case_unit = s.case_unit"
                   " AND i.void_reason IS NULL AND i.state <> 'returned'"
                   " AND i.kind = " CG_STAGE_PAPER (
                       "s.stage") ")"
                                  " UNION ALL SELECT d.unit, 'other', (SELECT min(l.\"case\") FROM "
                                  "notice_case l"
                                  " WHERE l.notice = n.id AND l.void_reason IS NULL), 0, d.id, 0, "
                                  "d.reply_due"
                                  " FROM delivery d JOIN notice n ON n.id = d.notice WHERE "
                                  "d.void_reason IS NULL"
                                  " AND d.replied_on IS NULL AND d.reply_due < ?1 AND "
                                  "n.void_reason IS NULL"
                                  " AND n.state NOT IN ('void', 'closed', 'archived') AND n.kind "
                                  "<> 'notice'"
                                  " AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.delivery = "
                                  "d.id AND i.void_reason IS NULL"
                                  " AND i.kind <> 'receipt' AND i.state <> 'returned')"
                                  " UNION ALL SELECT l.unit, 'self_check', l.\"case\", 0, 0, l.id, "
                                  "l.due_on FROM learning l"
                                  " WHERE l.void_reason IS NULL AND l.state IN ('todo', 'doing') "
                                  "AND l.due_on < ?1"
                                  " AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.learning = "
                                  "l.id AND i.void_reason IS NULL"
                                  " AND i.state <> 'returned'))"
                                  " SELECT o.unit, COALESCE(u.short, u.name), o.kind, "
                                  "COALESCE(o.\"case\", 0), k.case_no,"
                                  " o.case_unit, o.delivery, o.learning, o.due_on FROM owed o JOIN "
                                  "unit u ON u.id = o.unit"
                                  " LEFT JOIN \"case\" k ON k.id = o.\"case\""
                                  " WHERE k.id IS NULL OR (k.void_reason IS NULL AND k.closed_on "
                                  "IS NULL)"
                                  " ORDER BY o.due_on, o.unit, o.kind";

void
cg_missing_paper_free (CgMissingPaper *paper)
{
  g_free (paper->unit_name);
  g_free (paper->case_no);
  g_free (paper);
}

static CgMissingPaper *
read_paper (sqlite3_stmt *statement, CgDate today)
{
  CgMissingPaper *paper = g_new0 (CgMissingPaper, 1);

  paper->unit = sqlite3_column_int64 (statement, 0);
  paper->unit_name = g_strdup ((const char *) sqlite3_column_text (statement, 1));
  paper->kind = cg_choices_parse (CG_CHOICES_INCOMING_KIND,
                                  (const char *) sqlite3_column_text (statement, 2));
  paper->of_case = sqlite3_column_int64 (statement, 3);
  paper->case_no = g_strdup ((const char *) sqlite3_column_text (statement, 4));
  paper->case_unit = sqlite3_column_int64 (statement, 5);
  paper->delivery = sqlite3_column_int64 (statement, 6);
  paper->learning = sqlite3_column_int64 (statement, 7);
  cg_date_parse_iso ((const char *) sqlite3_column_text (statement, 8), &paper->due_on);
  paper->late_days = (int) (today - paper->due_on);
  return paper;
}

static gboolean
find_missing (CgStore *self,
              CgConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  GPtrArray *papers = data;
  CgDate today = cg_clock_today ();
  g_autofree char *day = cg_date_to_iso (today);
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, missing_sql, "s", day);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    g_ptr_array_add (papers, read_paper (statement, today));
  return statement != NULL && !failed;
}

GPtrArray *
cg_store_missing (CgStore *self, GError **error)
{
  g_autoptr (GPtrArray) papers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_missing_paper_free);

  g_return_val_if_fail (CG_IS_STORE (self), NULL);

  return cg_store_call (self, CG_SIDE_COUNTER, find_missing, papers, error)
             ? g_steal_pointer (&papers)
             : NULL;
}

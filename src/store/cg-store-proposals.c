/* cg-store-proposals.c: 督办: what the table of escalation proposes today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-proposals.h"

#include "cg-clock.h"
#include "cg-store-private.h"

#define DAYS_SINCE(day) "CAST(julianday(?1) - julianday(" day ") AS INTEGER)"

/* A problem under way, by what is counted of it. */
#define PROBLEMS(trigger, since, amount, condition)                                                \
  "SELECT '" trigger "', p.\"case\", 0, p.id, p.unit, 0, p.problem_no, " since ", " amount         \
  ", x.urge_count, x.last_urged_on FROM problem p JOIN d_problem x ON x.id = p.id"                 \
  " WHERE x.live AND p.status IN ('todo', 'doing', 'returned', 'extended') AND " condition

/* A paper of a unit's stage. */
#define STAGES(trigger, stage_id)                                                                  \
  "SELECT '" trigger "', s.\"case\", s.case_unit, 0, s.unit, 0, '" stage_id                        \
  "', d.deadline, " DAYS_SINCE (                                                                   \
      "d.deadline") ", 0, NULL FROM stage s JOIN d_stage d ON d.id = s.id"                         \
                    " JOIN case_unit c ON c.id = s.case_unit WHERE s.void_reason IS NULL AND "     \
                    "c.void_reason IS NULL"                                                        \
                    " AND s.state IN ('pending', 'active') AND s.stage = '" stage_id               \
                    "' AND d.deadline IS NOT NULL"                                                 \
                    " AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.case_unit = s.case_unit"    \
                    " AND i.void_reason IS NULL AND i.kind = '" stage_id                           \
                    "' AND i.state = 'received')"

/* ?1: today. Column `settled`: it was decided, and the days of that are not over. */
static const char proposals_sql[] =
    "WITH due (trigger, \"case\", case_unit, problem, unit, delivery, matter, since, amount, urged,"
    " last) AS (" PROBLEMS ("problem_over", "x.effective_deadline", DAYS_SINCE ("x.effective_deadline"), "x.effective_deadline IS NOT NULL") " UNION ALL " PROBLEMS ("returned", "NULL", "x.return_count", "x.return_count > 0") " UNION ALL " PROBLEMS (
        "urged",
        "NULL",
        "x.urge_count",
        "x.urge_count > 0 AND x.effective_deadline < "
        "?1") " UNION ALL " STAGES ("plan_over",
                                    "plan") " UNION "
                                            "ALL"
                                            " " STAGES (
                                                "report_over",
                                                "report") " UNION ALL SELECT 'reply_over', "
                                                          "l.\"case\", COALESCE((SELECT c.id FROM "
                                                          "case_unit c"
                                                          " WHERE c.\"case\" = l.\"case\" AND "
                                                          "c.unit = d.unit AND c.void_reason IS "
                                                          "NULL), 0), 0, d.unit,"
                                                          " d.id, n.title, "
                                                          "d.reply_due, " DAYS_SINCE (
                                                              "d.reply_due") ", (SELECT count(*)"
                                                                             " FROM delivery_urge "
                                                                             "g WHERE g.delivery = "
                                                                             "d.id AND "
                                                                             "g.void_reason IS "
                                                                             "NULL), d.urged_on"
                                                                             " FROM delivery d "
                                                                             "JOIN notice n ON "
                                                                             "n.id = d.notice JOIN "
                                                                             "notice_case l ON "
                                                                             "l.id ="
                                                                             " (SELECT min(m.id) "
                                                                             "FROM notice_case m "
                                                                             "WHERE m.notice = "
                                                                             "n.id AND "
                                                                             "m.void_reason IS "
                                                                             "NULL)"
                                                                             " WHERE d.void_reason "
                                                                             "IS NULL AND "
                                                                             "d.replied_on IS NULL "
                                                                             "AND d.reply_due IS "
                                                                             "NOT NULL"
                                                                             " AND n.void_reason "
                                                                             "IS NULL AND n.state "
                                                                             "NOT IN ('void', "
                                                                             "'closed', "
                                                                             "'archived'))"
                                                                             " SELECT e.id, "
                                                                             "e.name, e.trigger, "
                                                                             "e.kind, e.step, "
                                                                             "due.\"case\", "
                                                                             "k.case_no, "
                                                                             "due.case_unit,"
                                                                             " due.problem, "
                                                                             "due.matter, "
                                                                             "due.unit, "
                                                                             "COALESCE(u.short, "
                                                                             "u.name), "
                                                                             "due.delivery, "
                                                                             "due.since,"
                                                                             " due.amount, "
                                                                             "due.urged, due.last,"
                                                                             " EXISTS (SELECT 1 "
                                                                             "FROM "
                                                                             "escalation_decision "
                                                                             "y WHERE y.escalation "
                                                                             "= e.id"
                                                                             " AND y.\"case\" = "
                                                                             "due.\"case\" AND "
                                                                             "COALESCE(y.case_unit,"
                                                                             " 0) = due.case_unit"
                                                                             " AND "
                                                                             "COALESCE(y.problem, "
                                                                             "0) = due.problem AND "
                                                                             "y.void_reason IS NULL"
                                                                             " AND CASE y.decision "
                                                                             "WHEN 'later' THEN "
                                                                             "y.until_on > ?1"
                                                                             " ELSE "
                                                                             "date(y.decided_on, "
                                                                             "'+' || "
                                                                             "e.interval_days || ' "
                                                                             "days') > ?1 END) AS "
                                                                             "settled"
                                                                             " FROM due JOIN "
                                                                             "escalation e ON "
                                                                             "e.trigger = "
                                                                             "due.trigger AND "
                                                                             "e.in_use"
                                                                             " AND e.void_reason "
                                                                             "IS NULL AND CASE "
                                                                             "WHEN e.days < 0"
                                                                             " THEN due.amount "
                                                                             "BETWEEN e.days AND 0 "
                                                                             "ELSE due.amount >= "
                                                                             "e.days END"
                                                                             " JOIN \"case\" k ON "
                                                                             "k.id = due.\"case\" "
                                                                             "JOIN unit u ON u.id "
                                                                             "= due.unit"
                                                                             " WHERE k.void_reason "
                                                                             "IS NULL AND "
                                                                             "k.closed_on IS NULL"
                                                                             " ORDER BY "
                                                                             "due.trigger, "
                                                                             "due.\"case\", "
                                                                             "due.case_unit, "
                                                                             "due.problem, "
                                                                             "due.delivery, e.step "
                                                                             "DESC,"
                                                                             " e.id";

typedef struct
{
  GPtrArray *proposals;
} Call;

static char *
column_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return g_strdup (text != NULL ? text : "");
}

static CgDate
column_date (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);
  CgDate date;

  return text != NULL && cg_date_parse_iso (text, &date) ? date : 0;
}

/* A stage is called by its name. */
static char *
matter_of (const CgProposal *proposal, char *matter)
{
  char *label;

  if (proposal->problem != 0 || proposal->delivery != 0)
    return matter;

  label = g_strdup (cg_choices_label (CG_CHOICES_STAGE, matter));
  g_free (matter);
  return label;
}

static CgProposal *
read_proposal (sqlite3_stmt *statement)
{
  CgProposal *proposal = g_new0 (CgProposal, 1);

  proposal->rule = sqlite3_column_int64 (statement, 0);
  proposal->rule_name = column_text (statement, 1);
  proposal->trigger = column_text (statement, 2);
  proposal->kind = column_text (statement, 3);
  proposal->step = sqlite3_column_int (statement, 4);
  proposal->of_case = sqlite3_column_int64 (statement, 5);
  proposal->case_no = column_text (statement, 6);
  proposal->case_unit = sqlite3_column_int64 (statement, 7);
  proposal->problem = sqlite3_column_int64 (statement, 8);
  proposal->unit = sqlite3_column_int64 (statement, 10);
  proposal->unit_name = column_text (statement, 11);
  proposal->delivery = sqlite3_column_int64 (statement, 12);
  proposal->matter = matter_of (proposal, column_text (statement, 9));
  proposal->since = column_date (statement, 13);
  proposal->amount = sqlite3_column_int (statement, 14);
  proposal->urge_count = sqlite3_column_int (statement, 15);
  proposal->last_urged_on = column_date (statement, 16);
  return proposal;
}

static gboolean
is_same_matter (const CgProposal *a, const CgProposal *b)
{
  return a != NULL && g_str_equal (a->trigger, b->trigger) && a->of_case == b->of_case &&
         a->case_unit == b->case_unit && a->problem == b->problem && a->delivery == b->delivery;
}

static int
compare_proposals (gconstpointer a, gconstpointer b)
{
  const CgProposal *left = *(const CgProposal *const *) a;
  const CgProposal *right = *(const CgProposal *const *) b;

  if (left->step != right->step)
    return right->step - left->step;
  if (left->amount != right->amount)
    return right->amount - left->amount;

  return left->rule != right->rule        ? (left->rule < right->rule ? -1 : 1)
         : left->problem < right->problem ? -1
                                          : left->problem > right->problem;
}

/* The rows of a matter begin with its highest step; where that is settled, all of it is. */
static gboolean
find_proposals (CgStore *self,
                CgConnection *connection,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  Call *call = data;
  g_autofree char *day = cg_date_to_iso (cg_clock_today ());
  g_autoptr (CgProposal) last = NULL;
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, proposals_sql, "s", day);

  call->proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_proposal_free);
  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      g_autoptr (CgProposal) proposal = read_proposal (statement);

      if (is_same_matter (last, proposal))
        continue;
      if (sqlite3_column_int (statement, 17) == 0)
        g_ptr_array_add (call->proposals, read_proposal (statement));
      g_clear_pointer (&last, cg_proposal_free);
      last = g_steal_pointer (&proposal);
    }

  g_ptr_array_sort (call->proposals, compare_proposals);
  return statement != NULL && !failed;
}

static void
call_free (gpointer data)
{
  Call *call = data;

  g_clear_pointer (&call->proposals, g_ptr_array_unref);
  g_free (call);
}

GPtrArray *
cg_store_proposals (CgStore *self, GError **error)
{
  Call call = { NULL };

  g_return_val_if_fail (CG_IS_STORE (self), NULL);

  if (!cg_store_call (self, CG_SIDE_COUNTER, find_proposals, &call, error))
    g_clear_pointer (&call.proposals, g_ptr_array_unref);
  return call.proposals;
}

void
cg_store_proposals_async (CgStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (CG_IS_STORE (self));

  cg_store_call_async (self, CG_SIDE_COUNTER, find_proposals, g_new0 (Call, 1), call_free,
                       cg_store_proposals_async, cancellable, callback, user_data);
}

GPtrArray *
cg_store_proposals_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Call *call;

  g_return_val_if_fail (CG_IS_STORE (self), NULL);

  call = cg_store_call_finish (self, result, error);
  return call != NULL ? g_steal_pointer (&call->proposals) : NULL;
}

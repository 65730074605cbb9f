/* cg-gatekeeper.c: gathers facts and asks the gates about the final state of an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-gatekeeper.h"

#include <glib/gi18n.h>

#include "cg-changeset.h"
#include "cg-derive-expressions.h"
#include "cg-derive.h"
#include "cg-gatekeeper-locks.h"
#include "cg-notice-gather.h"
#include "cg-reader.h"
#include "cg-typical-gather.h"

/* How each fact is counted; ?1 is the record's id. A second column names what was counted. */
static const char *const fact_sql[CG_N_FACTS] = {
  [CG_FACT_MEASURES] = "SELECT count(*) FROM measure WHERE problem = ?1 AND void_reason IS NULL"
                       " AND status <> 'void'",
  [CG_FACT_MEASURES_OPEN] =
      "SELECT count(*) FROM measure WHERE problem = ?1 AND void_reason IS NULL"
      " AND status IN ('todo', 'doing')",
  [CG_FACT_EVIDENCE] = "SELECT count(*) FROM evidence WHERE problem = ?1 AND void_reason IS NULL"
                       " AND (kind = 'offline' OR attachment IS NOT NULL)",
  [CG_FACT_NEEDS_OPEN] = "SELECT count(*), group_concat(n.name, '、') FROM evidence_need n"
                         " JOIN measure m ON m.id = n.measure WHERE n.problem = ?1"
                         " AND n.void_reason IS NULL AND m.void_reason IS NULL"
                         " AND m.status <> 'void' AND n.state IN ('missing', 'returned')",
  [CG_FACT_PASSED_REVIEWS] = "SELECT count(*) FROM review v WHERE v.problem = ?1 AND v.void_reason "
                             "IS NULL AND v.result = 'pass'"
                             " AND v.round = (SELECT max(w.round) FROM review w WHERE w.problem = "
                             "?1 AND w.void_reason IS NULL)",
  [CG_FACT_PASSED_BY_OTHER] =
      "SELECT count(*) FROM review v JOIN problem p ON p.id = v.problem WHERE v.problem = ?1"
      " AND v.void_reason IS NULL AND v.result = 'pass' AND v.reviewer IS NOT p.submitted_by"
      " AND v.round = (SELECT max(w.round) FROM review w WHERE w.problem = ?1 AND w.void_reason IS "
      "NULL)",
  [CG_FACT_INSTITUTIONS_OPEN] =
      "SELECT count(*), group_concat(i.name, '、') FROM institution_problem l"
      " JOIN institution i ON i.id = l.institution WHERE l.problem = ?1 AND l.void_reason IS NULL"
      " AND i.void_reason IS NULL AND i.status NOT IN ('issued', 'enforced', 'closed')",
  [CG_FACT_CASE_UNITS] =
      "SELECT count(*) FROM case_unit WHERE \"case\" = ?1 AND void_reason IS NULL",
  [CG_FACT_CASE_PROBLEMS] = "SELECT count(*) FROM problem p WHERE p.\"case\" = ?1"
                            " AND p.void_reason IS NULL AND " CG_SQL_HELD_TO_ACCOUNT ("p"),
  [CG_FACT_CASE_PROBLEMS_OPEN] =
      "SELECT count(*), group_concat(p.problem_no, '、') FROM problem p WHERE p.\"case\" = ?1"
      " AND p.void_reason IS NULL AND p.status NOT IN ('closed', 'longterm', 'void')"
      " AND " CG_SQL_HELD_TO_ACCOUNT ("p"),
  [CG_FACT_FINDING_ASTRAY] = "SELECT count(*) FROM problem p JOIN learning l ON l.id = p.learning"
                             " JOIN typical t ON t.id = l.typical WHERE p.id = ?1"
                             " AND (t.\"case\" <> p.\"case\" OR p.unit IS NOT l.unit)",
  [CG_FACT_CASE_TRACKS_OPEN] =
      "SELECT count(*), group_concat(k.track || char(31) || u.name, char(30)) FROM track k"
      " JOIN unit u ON u.id = k.unit JOIN case_unit c ON c.id = k.case_unit"
      " WHERE k.\"case\" = ?1 AND k.void_reason IS NULL AND c.void_reason IS NULL AND k.state = "
      "'pending'",
  [CG_FACT_CASE_UNITS_OPEN] =
      "SELECT count(*), group_concat(u.name, '、') FROM case_unit c JOIN unit u ON u.id = c.unit"
      " WHERE c.\"case\" = ?1 AND c.void_reason IS NULL AND c.accepted_on IS NULL",
  [CG_FACT_SCORES] = "SELECT count(*) FROM score WHERE acceptance = ?1 AND void_reason IS NULL",
  [CG_FACT_SCORE_TOTAL] =
      "SELECT COALESCE(sum(points), 0) FROM score WHERE acceptance = ?1 AND void_reason IS NULL",
  [CG_FACT_SCORES_OVER] =
      "SELECT count(*), group_concat(e.name, '、') FROM score s JOIN score_element e"
      " ON e.id = s.element WHERE s.acceptance = ?1 AND s.void_reason IS NULL"
      " AND (s.points > e.points OR s.points < 0)",
  [CG_FACT_BY_UNDERTAKER] =
      "SELECT count(*) FROM acceptance a JOIN \"case\" c ON c.id = a.\"case\" WHERE a.id = ?1"
      " AND a.reviewer = c.undertaker",
  [CG_FACT_ROUNDS] = "SELECT count(*) FROM acceptance WHERE case_unit = ?1",
  [CG_FACT_ROUND_PASSED] =
      "SELECT count(*) FROM acceptance a WHERE a.case_unit = ?1 AND a.void_reason IS NULL"
      " AND a.result = 'pass' AND a.round = (SELECT max(b.round) FROM acceptance b"
      " WHERE b.case_unit = ?1 AND b.void_reason IS NULL)",
  [CG_FACT_URGED_CLOSELY] =
      "SELECT count(*), max(o.urged_on) FROM"
      " (SELECT id, problem AS matter, urged_on, void_reason FROM urge UNION ALL"
      " SELECT id, delivery, urged_on, void_reason FROM delivery_urge) u JOIN"
      " (SELECT id, problem AS matter, urged_on, void_reason FROM urge UNION ALL"
      " SELECT id, delivery, urged_on, void_reason FROM delivery_urge) o"
      " ON o.matter = u.matter AND o.id <> u.id AND o.void_reason IS NULL"
      " AND abs(julianday(o.urged_on) - julianday(u.urged_on)) <"
      " COALESCE((SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'urge_interval_days'"
      " AND void_reason IS NULL AND value <> ''), 3) WHERE u.id = ?1",
  [CG_FACT_CAMPAIGN_ROWS] =
      "SELECT count(*) FROM campaign_problem l JOIN problem p ON p.id = l.problem"
      " WHERE l.campaign = ?1 AND l.void_reason IS NULL AND p.void_reason IS NULL",
  [CG_FACT_CAMPAIGN_ROWS_OPEN] =
      "SELECT count(*), group_concat(n, '、') FROM (SELECT p.problem_no AS n"
      " FROM campaign_problem l JOIN problem p ON p.id = l.problem"
      " WHERE l.campaign = ?1 AND l.void_reason IS NULL AND p.void_reason IS NULL"
      " AND p.status NOT IN ('closed', 'longterm', 'void') ORDER BY p.id)",
  [CG_FACT_CAMPAIGN_NO_REPORT] =
      "SELECT count(*), group_concat(u.name, '、') FROM campaign_unit c JOIN unit u"
      " ON u.id = c.unit WHERE c.campaign = ?1 AND c.void_reason IS NULL AND c.report_on IS NULL",
  [CG_FACT_CASE_RECURRENCES] =
      "SELECT count(*), group_concat(n, '、') FROM (SELECT DISTINCT p.problem_no AS n"
      " FROM recurrence r JOIN problem p ON p.id = r.problem WHERE r.\"case\" = ?1"
      " AND r.void_reason IS NULL AND r.state = 'confirmed' AND p.void_reason IS NULL)",
  [CG_FACT_CASE_REPEAT_INSTITUTIONS] =
      "SELECT count(*) FROM institution WHERE \"case\" = ?1 AND void_reason IS NULL"
      " AND scope = 'repeat'",
  [CG_FACT_CASE_SITUATIONS] =
      "SELECT count(*) FROM situation WHERE \"case\" = ?1 AND void_reason IS NULL",
  [CG_FACT_CASE_MAIN_SITUATIONS] =
      "SELECT count(*) FROM situation WHERE \"case\" = ?1 AND void_reason IS NULL AND is_main",
  [CG_FACT_PARTY_TYPE] = "SELECT count(*), a.type FROM sanction s JOIN accountable a"
                         " ON a.id = s.accountable WHERE s.id = ?1",
  [CG_FACT_PARTY_SANCTIONS] = "SELECT count(*), group_concat(kind, ' ') FROM sanction"
                              " WHERE accountable = ?1 AND void_reason IS NULL",
  [CG_FACT_CORRECTED] =
      "SELECT count(*) FROM correction k JOIN sanction s ON s.\"case\" = k.\"case\""
      " WHERE k.id = ?1 AND s.void_reason IS NULL AND s.revoked_no = k.decision_no"
      " AND s.revoked_on = k.decided_on"
      " AND (k.accountable IS NULL OR s.accountable = k.accountable)",
  [CG_FACT_FOREIGN] =
      "SELECT count(*) FROM (SELECT \"case\", accountable, appeal FROM correction WHERE id = ?1"
      " UNION ALL SELECT \"case\", accountable, NULL FROM appeal WHERE id = ?1) k"
      " LEFT JOIN accountable a ON a.id = k.accountable LEFT JOIN appeal p ON p.id = k.appeal"
      " WHERE a.\"case\" <> k.\"case\" OR p.\"case\" <> k.\"case\"",
  [CG_FACT_REVOKED_BY] =
      "SELECT count(*) FROM sanction s JOIN correction k ON k.\"case\" = s.\"case\""
      " WHERE s.id = ?1 AND k.void_reason IS NULL AND s.revoked_no = k.decision_no"
      " AND s.revoked_on = k.decided_on"
      " AND (k.accountable IS NULL OR s.accountable = k.accountable)",
  [CG_FACT_SIGNED_ON] =
      "SELECT count(*), n.sign_date FROM delivery d JOIN notice n ON n.id = d.notice"
      " WHERE d.id = ?1 AND n.sign_date IS NOT NULL",
  /* A check done before checks had records of their own left its day and result alone. */
  [CG_FACT_CHECKS] =
      "SELECT (SELECT count(*) FROM institution_check c WHERE c.institution = i.id"
      " AND c.void_reason IS NULL AND c.checked_on IS NOT NULL"
      " AND (c.execution IS NOT NULL OR c.findings IS NOT NULL))"
      " + (i.checked_on IS NOT NULL AND i.check_result IS NOT NULL"
      " AND NOT EXISTS (SELECT 1 FROM institution_check c WHERE c.institution = i.id))"
      " FROM institution i WHERE i.id = ?1",
  [CG_FACT_CHECKS_NOT] =
      "SELECT count(*), max(checked_on) FROM (SELECT c.checked_on, c.execution"
      " FROM institution_check c WHERE c.institution = ?1 AND c.void_reason IS NULL"
      " AND c.checked_on IS NOT NULL ORDER BY c.checked_on DESC, c.id DESC LIMIT 1)"
      " WHERE execution = 'not'",
  [CG_FACT_CHECK_ISSUED] =
      "SELECT count(*), i.issued_on FROM institution_check c JOIN institution i"
      " ON i.id = c.institution WHERE c.id = ?1 AND i.issued_on IS NOT NULL",
  [CG_FACT_POINT_NODES] =
      "SELECT count(*) FROM pressure_node n JOIN pressure_point p ON n.id IN (p.from_node, "
      "p.to_node) WHERE p.id = ?1 AND n.void_reason IS NULL AND n.\"case\" = p.\"case\""
      " AND n.unit = p.unit",
  [CG_FACT_CAUSE_ASTRAY] =
      "WITH RECURSIVE above (id, superior, problem, void_reason) AS (SELECT id, superior, problem,"
      " NULL FROM cause WHERE id = ?1 UNION SELECT c.id, c.superior, c.problem, c.void_reason"
      " FROM cause c JOIN above a ON c.id = a.superior) SELECT (SELECT count(*) FROM above"
      " WHERE superior = ?1) + (SELECT count(*) FROM above WHERE void_reason IS NOT NULL"
      " OR problem <> (SELECT problem FROM cause WHERE id = ?1))",
  [CG_FACT_NOTICE_CASES] =
      "SELECT count(*) FROM notice_case WHERE notice = ?1 AND void_reason IS NULL",
};

const char *
cg_gatekeeper_fact_sql (CgFact fact)
{
  return fact_sql[fact];
}

/* Conditions an office may loosen. */
static const struct
{
  CgFact fact;
  CgOfficeSwitch which;
} switches[] = {
  { CG_FACT_SWITCH_MEASURE, CG_SWITCH_MEASURE },
  { CG_FACT_SWITCH_COMPLETION, CG_SWITCH_COMPLETION },
  { CG_FACT_SWITCH_EVIDENCE, CG_SWITCH_EVIDENCE },
  { CG_FACT_SWITCH_SECOND_PERSON, CG_SWITCH_SECOND_PERSON },
  { CG_FACT_SWITCH_INSTITUTION, CG_SWITCH_INSTITUTION },
  { CG_FACT_SWITCH_CASE_PROBLEM, CG_SWITCH_CASE_PROBLEM },
  { CG_FACT_SWITCH_CASE_TRACK, CG_SWITCH_CASE_TRACK },
  { CG_FACT_SWITCH_ACCEPTANCE, CG_SWITCH_ACCEPTANCE },
  { CG_FACT_SWITCH_URGE_INTERVAL, CG_SWITCH_URGE_INTERVAL },
  { CG_FACT_SWITCH_REPEAT, CG_SWITCH_REPEAT },
};

static gboolean
gather_switch (CgConnection *self, CgFact fact, CgFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (switches[i].fact == fact)
      {
        facts->number[fact] = cg_reader_switch (self, switches[i].which);
        return TRUE;
      }

  if (fact != CG_FACT_CLASSIFIED_MACHINE)
    return FALSE;

  {
    g_autofree char *value = cg_reader_setting (self, "classified_machine");

    facts->number[fact] = g_str_equal (value, "1");
    return TRUE;
  }
}

/* "track ␟ unit ␞ …" from SQL as words: 县水利局：一案一总结、…; the sentence wants two strings. */
static char *
track_words (const char *joined)
{
  g_auto (GStrv) parts = g_strsplit (joined, "\x1e", -1);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *unit = strchr (parts[i], '\x1f');

      *unit = '\0';
      g_string_append_printf (words, "%s%s%s%s", i > 0 ? C_ ("between names", ", ") : "", unit + 1,
                              C_ ("between unit and track", " "),
                              cg_choices_label (CG_CHOICES_TRACK, parts[i]));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
gather_fact (CgConnection *self, CgFact fact, gint64 id, CgFacts *facts, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement;

  if (gather_switch (self, fact, facts))
    return TRUE;
  if (fact == CG_FACT_TOLD_LEAKS)
    return cg_typical_gather (self, id, facts, error);

  statement = cg_sql_prepare (self, error, fact_sql[fact], "i", id);
  if (statement == NULL)
    return FALSE;

  if (cg_sql_step (self, statement, &failed, error))
    {
      facts->number[fact] = sqlite3_column_int64 (statement, 0);
      if (sqlite3_column_count (statement) > 1 && facts->number[fact] > 0)
        facts->text[fact] = fact == CG_FACT_CASE_TRACKS_OPEN
                                ? track_words ((const char *) sqlite3_column_text (statement, 1))
                                : g_strdup ((const char *) sqlite3_column_text (statement, 1));
      sqlite3_reset (statement);
    }

  return !failed;
}

/* Errors that nobody released, for the gate to tell; -1 where nobody knows of any. */
static gboolean
gather_errors (CgConnection *self, const CgRecord *record, CgFacts *facts, GError **error)
{
  facts->number[CG_FACT_NOTICE_ERRORS] = self->inspector != NULL ? 0 : -1;
  if (self->inspector != NULL)
    facts->errors = cg_notice_gather_errors (self, cg_record_get_id (record), error);
  return self->inspector == NULL || facts->errors != NULL;
}

static const CgRowChange *
find_row (GHashTable *rows_by_id, gint64 id)
{
  return g_hash_table_lookup (rows_by_id, &id);
}

/* Where the record stood in the state before as well, the way out of it is named. */
static gboolean
was_guarded (const CgGate *gate, const CgRecord *record, const CgRowChange *row)
{
  g_autoptr (CgRecord) before = NULL;

  if (row == NULL)
    return TRUE;
  if (row->operation == 'i')
    return FALSE;

  before = cg_changeset_record_before (record, row);
  return cg_gate_guards (gate, before);
}

static gboolean
ask_gate (CgConnection *self,
          const CgGate *gate,
          const CgRecord *record,
          const CgRowChange *row,
          CgOutcome *outcome,
          GError **error)
{
  CgFacts facts = { { 0 }, { NULL } };
  g_autoptr (CgRefusal) refusal = cg_refusal_new (record);
  g_autoptr (CgRefusal) hints = cg_refusal_new (record);
  gboolean good = TRUE;

  for (const CgFact *fact = gate->facts; good && *fact != CG_N_FACTS; fact++)
    good = *fact == CG_FACT_NOTICE_ERRORS
               ? gather_errors (self, record, &facts, error)
               : gather_fact (self, *fact, cg_record_get_id (record), &facts, error);

  if (good)
    gate->check (record, &facts, refusal, hints);
  cg_facts_clear (&facts);

  if (refusal->codes->len > 0)
    {
      if (gate->way != NULL && was_guarded (gate, record, row))
        refusal->way = g_strdup (cg_action_label (gate->way));
      g_ptr_array_add (outcome->refusals, g_steal_pointer (&refusal));
    }
  if (hints->codes->len > 0)
    g_ptr_array_add (outcome->hints, g_steal_pointer (&hints));
  return good;
}

/* Approving what was submitted before its text was kept keeps it. */
static gboolean
is_kept_by_step (const CgRecord *before, const CgRowChange *row, int field)
{
  return row->entity == CG_ENTITY_TYPICAL && field == CG_TYPICAL_BODY &&
         cg_record_is_null (before, field) && (row->changed >> CG_TYPICAL_STATE & 1);
}

static void
refuse_locked (const CgRecord *before, CgRefusal *refusal)
{
  if (cg_record_get_entity (before) == CG_ENTITY_TYPICAL)
    {
      cg_refusal_add (refusal, CG_FAULT_TYPICAL_LOCKED);
      refusal->way = g_strdup (cg_action_label ("typical.withdraw"));
    }
  else
    cg_refusal_add (refusal, CG_FAULT_NOTICE_LOCKED, cg_record_name (before));
}

static void
check_locks (const CgRecord *record, const CgRowChange *row, CgOutcome *outcome)
{
  g_autoptr (CgRecord) before = NULL;
  g_autoptr (CgRefusal) refusal = cg_refusal_new (record);
  guint n = cg_entity_get (row->entity)->n_own_fields;

  if (row->operation != 'u')
    return;

  before = cg_changeset_record_before (record, row);
  for (guint i = 0; i < n; i++)
    if ((row->changed >> i & 1) && cg_gate_locks_field (before, (int) i) &&
        !is_kept_by_step (before, row, (int) i))
      {
        refuse_locked (before, refusal);
        g_ptr_array_add (outcome->refusals, g_steal_pointer (&refusal));
        return;
      }
}

/* What is said was open to changes before, by its state or for a correction, and is not now. */
static gboolean
begins_to_lock (const CgRecord *record, const CgRowChange *row)
{
  g_autoptr (CgRecord) before = NULL;

  if (row == NULL || !cg_gate_locks_children (record))
    return FALSE;
  if (row->operation == 'i')
    return TRUE;

  before = cg_changeset_record_before (record, row);
  return !cg_gate_locks_children (before);
}

static gboolean
ask_gates (CgConnection *self,
           guint64 concerned,
           const CgRecord *record,
           const CgRowChange *row,
           CgOutcome *outcome,
           GError **error)
{
  gsize n;
  const CgGate *gates = cg_gates (&n);

  for (gsize i = 0; i < n; i++)
    if ((concerned >> i & 1) && cg_gate_guards (&gates[i], record) &&
        (!gates[i].locking || begins_to_lock (record, row)) &&
        !ask_gate (self, &gates[i], record, row, outcome, error))
      return FALSE;

  if (row != NULL)
    check_locks (record, row, outcome);
  return TRUE;
}

/* " OR column IN ('word', …)": the records that a gate guards, of those not void. */
static void
append_guarded (GString *sql, const CgGate *gate)
{
  const char *column = gate->field >= 0 ? cg_field_get (gate->entity, gate->field)->id : NULL;
  g_auto (GStrv) words = gate->states != NULL ? g_strsplit (gate->states, " ", -1) : NULL;
  g_autofree char *list = words != NULL ? g_strjoinv ("', '", words) : NULL;

  if (column == NULL)
    g_string_append (sql, " OR 1");
  else if (list != NULL)
    g_string_append_printf (sql, " OR t.\"%s\" IN ('%s')", column, list);
  else
    g_string_append_printf (sql, " OR t.\"%s\" IS NOT NULL", column);
}

/* ---- which gates are asked about which records ---- */

/* Whether a row of the changeset may itself have changed a gate's answer. */
static gboolean
is_relevant (const CgRowChange *row)
{
  if (row->operation != 'u')
    return TRUE;

  for (guint i = 0; i < cg_entity_get (row->entity)->n_own_fields; i++)
    if ((row->changed >> i & 1) && cg_derive_gate_reads_field (row->entity, (int) i))
      return TRUE;

  return FALSE;
}

static CgBits
relevant_entities (GPtrArray *rows)
{
  CgBits relevant = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);

      if (!(relevant & cg_bit (row->entity)) && is_relevant (row))
        relevant |= cg_bit (row->entity);
    }

  return relevant;
}

/* Records of other kinds on which what is counted for the gate depends. */
static gboolean
is_concerned_by_others (const CgConnection *self, const CgGate *gate)
{
  return (self->stale & cg_bit (gate->entity)) &&
         (cg_derive_facts_read (gate->facts) & self->sources & ~cg_bit (gate->entity)) != 0;
}

/* Bit i: gate i. Most of a large edit changes nothing that a gate reads. */
static guint64
concerned_gates (const CgConnection *self, CgEntity entity, gboolean relevant)
{
  guint64 concerned = 0;
  gsize n;
  const CgGate *gates = cg_gates (&n);

  for (gsize i = 0; i < n; i++)
    if (gates[i].entity == entity && (relevant || is_concerned_by_others (self, &gates[i])))
      concerned |= G_GUINT64_CONSTANT (1) << i;

  return concerned;
}

/* Records that no gate would look at are not even read. */
static char *
guarded_select (CgEntity entity, guint64 concerned)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  gsize n;
  const CgGate *gates = cg_gates (&n);

  g_string_printf (sql,
                   "SELECT t.id, x.stale FROM temp.touched x CROSS JOIN \"%s\" t ON t.id = x.id"
                   " WHERE x.entity = %d AND ",
                   cg_entity_get (entity)->id, entity);
  if (cg_gate_locks_any (entity))
    g_string_append (sql, "1");
  else
    {
      g_string_append (sql, "t.void_reason IS NULL AND (0");
      for (gsize i = 0; i < n; i++)
        if (concerned >> i & 1)
          append_guarded (sql, &gates[i]);
      g_string_append (sql, ")");
    }

  g_string_append (sql, " ORDER BY t.id");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* A row in which nothing relevant changed is asked about only where another record may have
 * moved what is counted for it. */
static GArray *
guarded_ids (
    CgConnection *self, CgEntity entity, guint64 concerned, GHashTable *rows_by_id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *sql = guarded_select (entity, concerned);
  gboolean by_others = (self->sources & ~cg_bit (entity)) != 0;
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (self, error, sql, NULL);

  while (statement != NULL && cg_sql_step (self, statement, &failed, error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      gboolean stale = sqlite3_column_int (statement, 1) != CG_STALE_NOT;
      const CgRowChange *row = find_row (rows_by_id, id);

      if (row == NULL || (stale && by_others) || is_relevant (row))
        g_array_append_val (ids, id);
    }

  return statement == NULL || failed ? NULL : g_steal_pointer (&ids);
}

static gboolean
check_entity (CgConnection *self,
              CgEntity entity,
              guint64 concerned,
              GHashTable *rows_by_id,
              CgOutcome *outcome,
              GError **error)
{
  g_autoptr (GArray) ids = guarded_ids (self, entity, concerned, rows_by_id, error);
  g_autoptr (GPtrArray) records = NULL;

  if (ids == NULL)
    return FALSE;
  if (ids->len == 0)
    return TRUE;

  records = cg_reader_fetch_plain (self, entity, (const gint64 *) ids->data, ids->len, error);
  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);

      if (!ask_gates (self, concerned, record, find_row (rows_by_id, cg_record_get_id (record)),
                      outcome, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
cg_gatekeeper_check (CgConnection *self, GPtrArray *rows, CgOutcome *outcome, GError **error)
{
  g_autoptr (GHashTable) rows_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  CgBits relevant = relevant_entities (rows);

  for (guint i = 0; i < rows->len; i++)
    {
      CgRowChange *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (rows_by_id, &row->id, row);
    }

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      gboolean changed = (relevant & cg_bit (i)) != 0;
      guint64 concerned = self->touched & cg_bit (i) ? concerned_gates (self, i, changed) : 0;

      if ((concerned != 0 || (changed && cg_gate_locks_any (i))) &&
          !check_entity (self, i, concerned, rows_by_id, outcome, error))
        return FALSE;
    }

  return cg_gatekeeper_check_locks (self, rows, rows_by_id, outcome, error);
}

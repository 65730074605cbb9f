/* cg-derive-expressions.c: how each derived value follows from the records, in SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-derive-expressions.h"

#include "cg-gatekeeper.h"

/* The order of the twelve stages (domain.md 1.3), for "the first unfinished one". */
#define STAGE_ORDER                                                                                \
  "'register notice delivery analysis warning plan rectify report accept close"                    \
  " revisit archive'"

#define LIVE_PARENT(table, column)                                                                 \
  "t.void_reason IS NULL AND EXISTS (SELECT 1 FROM \"" table "\" p WHERE p.id = t.\"" column       \
  "\" AND p.void_reason IS NULL)"

/* ---- problem: the latest approved extension moves the deadline ---- */
#define PROBLEM_DEADLINE                                                                           \
  "COALESCE((SELECT e.to_date FROM extension e WHERE e.problem = t.id AND e.state = 'approved'"    \
  " AND e.void_reason IS NULL ORDER BY e.decided_on DESC, e.id DESC LIMIT 1), t.deadline)"
#define PROBLEM_OPEN "(t.status NOT IN ('closed', 'longterm', 'void'))"
#define PROBLEM_DONE                                                                               \
  "(CASE WHEN t.status = 'closed' THEN COALESCE(t.completed_on, t.closed_on) END)"
#define COUNT_OF(table, condition)                                                                 \
  "(SELECT count(*) FROM " table " c WHERE c.problem = t.id AND c.void_reason IS NULL" condition ")"

/* ---- stage: base dates of the rules, estimated one from the other until they are known ---- */
#define RULE_DATE(base, code)                                                                      \
  "(SELECT cg_deadline(" base ", r.amount, r.term, r.roll) FROM rule r WHERE r.code = '" code "')"
#define SIGNED_ON                                                                                  \
  "(SELECT max(n.sign_date) FROM notice_case nc JOIN notice n ON n.id = nc.notice"                 \
  " WHERE nc.\"case\" = t.\"case\" AND nc.void_reason IS NULL AND n.void_reason IS NULL"           \
  " AND " CG_SQL_BEGINS_RECTIFICATION ("n") " AND n.sign_date IS NOT NULL AND n.state <> 'void')"
#define DECIDED_ON "(SELECT c.decided_on FROM \"case\" c WHERE c.id = t.\"case\")"
#define SIGNED_ESTIMATE "COALESCE(" SIGNED_ON ", " RULE_DATE (DECIDED_ON, "notice") ")"
#define RECEIVED_ON                                                                                \
  "(SELECT COALESCE(u.receipt_on, u.delivered_on) FROM case_unit u WHERE u.id = t.case_unit)"
#define RECEIVED_ESTIMATE                                                                          \
  "COALESCE(" RECEIVED_ON ", " RULE_DATE (SIGNED_ESTIMATE, "provisional") ")"
#define STAGE_BASE                                                                                 \
  "(CASE r.basis WHEN 'decided' THEN " DECIDED_ON " WHEN 'signed' THEN " SIGNED_ESTIMATE           \
  " WHEN 'received' THEN " RECEIVED_ESTIMATE                                                       \
  " WHEN 'reported' THEN (SELECT u.report_on FROM case_unit u WHERE u.id = t.case_unit)"           \
  " WHEN 'closed' THEN (SELECT c.closed_on FROM \"case\" c WHERE c.id = t.\"case\") END)"
/* 结案 ends what was left open before it; 回访 and 归档 come after (domain.md 1.3). */
#define AFTER_CLOSING(row)                                                                         \
  "(" row ".stage IN ('revisit', 'archive') OR NOT EXISTS (SELECT 1 FROM \"case\" y"               \
  " WHERE y.id = " row ".\"case\" AND y.closed_on IS NOT NULL))"
#define REPLY_DUE                                                                                  \
  "(SELECT min(y.reply_due) FROM delivery y WHERE y.notice = t.id AND y.void_reason IS NULL"       \
  " AND y.replied_on IS NULL)"

#define STAGE_DEADLINE                                                                             \
  "(CASE WHEN " AFTER_CLOSING (                                                                    \
      "t") " OR t.state = 'done' THEN COALESCE(t.planned_on, (SELECT cg_deadline(" STAGE_BASE      \
           ", r.amount, r.term, r.roll)"                                                           \
           " FROM rule r WHERE r.id = t.rule AND r.void_reason IS NULL)) END)"
#define STAGE_OPEN "(t.state IN ('pending', 'active'))"
#define STAGE_DONE "(CASE WHEN t.state = 'done' THEN t.actual_on END)"

#define MEASURE_OPEN "(t.status IN ('todo', 'doing'))"
#define MEASURE_DONE "(CASE WHEN t.status = 'done' THEN t.completed_on END)"
#define INSTITUTION_OPEN "(t.status IN ('todo', 'draft', 'consult', 'deliberate'))"
#define INSTITUTION_DONE "(CASE WHEN NOT " INSTITUTION_OPEN " THEN t.issued_on END)"

/* 曾逾期: deadlines that had passed when an extension of them was asked for, when a review set
 * another one, or when the problem was done. What is overdue today is the lamp's to say. */
#define EXTENDED_BEFORE                                                                            \
  "COALESCE((SELECT b.to_date FROM extension b WHERE b.problem = c.problem AND b.void_reason IS"   \
  " NULL AND b.state = 'approved' AND (b.decided_on, b.id) < (c.decided_on, c.id)"                 \
  " ORDER BY b.decided_on DESC, b.id DESC LIMIT 1), c.from_date)"
#define OVERDUE_EXTENSION " AND c.state = 'approved' AND c.applied_on > " EXTENDED_BEFORE
#define OVERDUE_REVIEW " AND c.held_on > c.deadline_before"
#define OVERDUE_DONE                                                                               \
  "COALESCE(t.status IN ('closed', 'longterm')"                                                    \
  " AND COALESCE(t.completed_on, t.closed_on) > " PROBLEM_DEADLINE ", 0)"
#define TIMES_OVERDUE                                                                              \
  "(" COUNT_OF ("extension", OVERDUE_EXTENSION) " + " COUNT_OF (                                   \
      "review", OVERDUE_REVIEW) " + " OVERDUE_DONE ")"

/* Sorting by lamp needs no today: open ones by deadline, those without one, then the done. */
#define DUE_KEY(open, deadline, done)                                                              \
  "(CASE WHEN " open " THEN COALESCE(" deadline ", '9998') ELSE '9999' || COALESCE(" done          \
  ", '') END)"

/* A voided unit of a case takes its stages and tracks with it. */
#define UNIT_IS_LIVE(row)                                                                          \
  "EXISTS (SELECT 1 FROM case_unit v WHERE v.id = " row ".case_unit AND v.void_reason IS NULL)"

/* ---- case: sums over its units, problems and tracks ---- */
#define FIRST_STAGE(condition)                                                                     \
  "(SELECT s.stage FROM stage s WHERE " condition " AND s.state IN ('pending', 'active')"          \
  " AND s.void_reason IS NULL AND " AFTER_CLOSING ("s") " AND " UNIT_IS_LIVE (                     \
      "s") " ORDER BY instr(" STAGE_ORDER ", s.stage) LIMIT 1)"
#define CASE_PROBLEMS(condition)                                                                   \
  "(SELECT count(*) FROM problem p WHERE p.\"case\" = t.id AND p.void_reason IS NULL"              \
  " AND " CG_SQL_HELD_TO_ACCOUNT ("p") condition ")"
#define TRACK_MATERIALS                                                                            \
  "(SELECT count(*) FROM material m WHERE m.track = k.id AND m.void_reason IS NULL)"
#define TRACK_ACCEPTED                                                                             \
  "(SELECT count(*) FROM material m WHERE m.track = k.id AND m.void_reason IS NULL"                \
  " AND m.state = 'accepted')"
#define TRACK_SUM(value, track)                                                                    \
  "(SELECT COALESCE(sum(" value "), 0) FROM track k WHERE k.\"case\" = t.id AND k.track = '" track \
  "' AND k.void_reason IS NULL AND " UNIT_IS_LIVE ("k") ")"
#define TRACK_TOTAL "max(1, " TRACK_MATERIALS ")"
#define TRACK_DONE                                                                                 \
  "(CASE WHEN k.state IN ('accepted', 'waived') THEN " TRACK_TOTAL " ELSE " TRACK_ACCEPTED " END)"

#include "cg-derive-casework.h"

typedef struct
{
  CgEntity entity;
  const char *column;
  const char *expression;
} Expression;

#define EXPRESSION(ENTITY, column, expression) { CG_ENTITY_##ENTITY, column, expression },

static const Expression expressions[] = {
  { CG_ENTITY_PROBLEM, "live", LIVE_PARENT ("case", "case") },
  { CG_ENTITY_PROBLEM, "effective_deadline", PROBLEM_DEADLINE },
  { CG_ENTITY_PROBLEM, "warning_on", "cg_warning(" PROBLEM_DEADLINE ")" },
  { CG_ENTITY_PROBLEM, "has_extension",
    "(" COUNT_OF ("extension", " AND c.state = 'approved'") " > 0)" },
  { CG_ENTITY_PROBLEM, "extension_pending",
    "(" COUNT_OF ("extension", " AND c.state = 'applied'") " > 0)" },
  { CG_ENTITY_PROBLEM, "measure_count", COUNT_OF ("measure", " AND c.status <> 'void'") },
  { CG_ENTITY_PROBLEM, "measure_open", COUNT_OF ("measure", " AND c.status IN ('todo', 'doing')") },
  { CG_ENTITY_PROBLEM, "evidence_count", COUNT_OF ("evidence", "") },
  { CG_ENTITY_PROBLEM, "return_count", COUNT_OF ("review", " AND c.result = 'return'") },
  { CG_ENTITY_PROBLEM, "last_progress_on",
    "(SELECT max(c.held_on) FROM progress c WHERE c.problem = t.id AND c.void_reason IS NULL)" },
  { CG_ENTITY_PROBLEM, "urge_count", COUNT_OF ("urge", "") },
  { CG_ENTITY_PROBLEM, "overdue_count", TIMES_OVERDUE },
  { CG_ENTITY_PROBLEM, "last_urged_on",
    "(SELECT max(c.urged_on) FROM urge c WHERE c.problem = t.id AND c.void_reason IS NULL)" },
  { CG_ENTITY_PROBLEM, "is_open", PROBLEM_OPEN },
  { CG_ENTITY_PROBLEM, "done_on", PROBLEM_DONE },
  { CG_ENTITY_PROBLEM, "due_key", DUE_KEY (PROBLEM_OPEN, PROBLEM_DEADLINE, PROBLEM_DONE) },

  { CG_ENTITY_MEASURE, "live",
    LIVE_PARENT ("problem", "problem") " AND " LIVE_PARENT ("case", "case") },
  { CG_ENTITY_MEASURE, "effective_deadline", "t.deadline" },
  { CG_ENTITY_MEASURE, "warning_on", "cg_warning(t.deadline)" },
  { CG_ENTITY_MEASURE, "is_open", MEASURE_OPEN },
  { CG_ENTITY_MEASURE, "done_on", MEASURE_DONE },
  { CG_ENTITY_MEASURE, "due_key", DUE_KEY (MEASURE_OPEN, "t.deadline", MEASURE_DONE) },

  { CG_ENTITY_INSTITUTION, "live", LIVE_PARENT ("case", "case") },
  { CG_ENTITY_INSTITUTION, "effective_deadline", "t.deadline" },
  { CG_ENTITY_INSTITUTION, "warning_on", "cg_warning(t.deadline)" },
  { CG_ENTITY_INSTITUTION, "problem_count",
    "(SELECT count(*) FROM institution_problem l WHERE l.institution = t.id AND l.void_reason IS "
    "NULL)" },
  { CG_ENTITY_INSTITUTION, "is_open", INSTITUTION_OPEN },
  { CG_ENTITY_INSTITUTION, "done_on", INSTITUTION_DONE },
  { CG_ENTITY_INSTITUTION, "due_key", DUE_KEY (INSTITUTION_OPEN, "t.deadline", INSTITUTION_DONE) },

  { CG_ENTITY_STAGE, "live",
    LIVE_PARENT ("case", "case") " AND " LIVE_PARENT ("case_unit", "case_unit") },
  { CG_ENTITY_STAGE, "deadline", STAGE_DEADLINE },
  { CG_ENTITY_STAGE, "provisional",
    "(t.planned_on IS NULL AND COALESCE((SELECT r.basis = 'received' AND " RECEIVED_ON
    " IS NULL FROM rule r WHERE r.id = t.rule), 0))" },
  { CG_ENTITY_STAGE, "warning_on", "cg_warning(" STAGE_DEADLINE ")" },
  { CG_ENTITY_STAGE, "is_open", STAGE_OPEN },
  { CG_ENTITY_STAGE, "done_on", STAGE_DONE },
  { CG_ENTITY_STAGE, "due_key", DUE_KEY (STAGE_OPEN, STAGE_DEADLINE, STAGE_DONE) },

  { CG_ENTITY_CASE_UNIT, "live", LIVE_PARENT ("case", "case") },
  { CG_ENTITY_CASE_UNIT, "stage", FIRST_STAGE ("s.case_unit = t.id") },

  { CG_ENTITY_CASE, "main_unit",
    "(SELECT u.unit FROM case_unit u WHERE u.\"case\" = t.id AND u.void_reason IS NULL"
    " ORDER BY u.role = 'main' DESC, u.id LIMIT 1)" },
  /* Before it has a unit, and with that its stages, a case is being registered. */
  { CG_ENTITY_CASE, "stage",
    "(CASE WHEN EXISTS (SELECT 1 FROM case_unit u WHERE u.\"case\" = t.id AND u.void_reason IS "
    "NULL)"
    " THEN " FIRST_STAGE ("s.\"case\" = t.id") " ELSE 'register' END)" },
  { CG_ENTITY_CASE, "state",
    "(CASE WHEN t.closed_on IS NULL THEN 'open' WHEN " FIRST_STAGE (
        "s.\"case\" = t.id") " IS NULL THEN 'closed' ELSE 'closed_open' END)" },
  { CG_ENTITY_CASE, "problem_count", CASE_PROBLEMS ("") },
  { CG_ENTITY_CASE, "struck_count", CASE_PROBLEMS (" AND p.status = 'closed'") },
  { CG_ENTITY_CASE, "summary_total", TRACK_SUM (TRACK_TOTAL, "summary") },
  { CG_ENTITY_CASE, "summary_done", TRACK_SUM (TRACK_DONE, "summary") },
  { CG_ENTITY_CASE, "warning_total", TRACK_SUM (TRACK_TOTAL, "warning") },
  { CG_ENTITY_CASE, "warning_done", TRACK_SUM (TRACK_DONE, "warning") },
  { CG_ENTITY_CASE, "rectify_total", CASE_PROBLEMS (" AND p.status <> 'void'") },
  { CG_ENTITY_CASE, "rectify_done", CASE_PROBLEMS (" AND p.status IN ('closed', 'longterm')") },
  { CG_ENTITY_CASE, "notice_count",
    "(SELECT count(*) FROM notice_case nc JOIN notice n ON n.id = nc.notice WHERE nc.\"case\" = "
    "t.id"
    " AND nc.void_reason IS NULL AND n.void_reason IS NULL AND " CG_SQL_BEGINS_RECTIFICATION (
        "n") " AND n.sign_date IS NOT NULL AND n.state <> 'void')" },

  /* The reply that is waited for longest. */
  { CG_ENTITY_NOTICE, "reply_due", REPLY_DUE },
  { CG_ENTITY_NOTICE, "warning_on", "cg_warning(" REPLY_DUE ")" },

  { CG_ENTITY_TRACK, "live",
    LIVE_PARENT ("case", "case") " AND " LIVE_PARENT ("case_unit", "case_unit") },
  { CG_ENTITY_MATERIAL, "live", LIVE_PARENT ("case", "case") },
  { CG_ENTITY_SITUATION, "live", LIVE_PARENT ("case", "case") },
  { CG_ENTITY_ACCOUNTABLE, "live", LIVE_PARENT ("case", "case") },
  { CG_ENTITY_SANCTION, "live", LIVE_PARENT ("accountable", "accountable") },

  CG_DERIVE_CASEWORK (EXPRESSION)
};

const char *
cg_derive_expression (CgEntity entity, const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (expressions); i++)
    if (expressions[i].entity == entity && g_str_equal (expressions[i].column, column))
      return expressions[i].expression;

  return g_str_equal (column, "live") ? "t.void_reason IS NULL" : NULL;
}

static gboolean
is_identifier (char c)
{
  return g_ascii_isalnum (c) || c == '_';
}

/* Whether @sql reads a column @name; with a table's letter before it, or @bare as well. */
static gboolean
reads_column (const char *sql, const char *name, gboolean bare)
{
  gsize length = strlen (name);

  for (const char *found = strstr (sql, name); found != NULL; found = strstr (found + 1, name))
    {
      char before = found > sql ? found[-1] : ' ';

      if (is_identifier (found[length]) || is_identifier (before))
        continue;
      if (bare || before == '.' || (before == '"' && found - 2 >= sql && found[-2] == '.'))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_counted (const char *name)
{
  for (guint i = 0; i < CG_N_FACTS; i++)
    if (cg_gatekeeper_fact_sql (i) != NULL && reads_column (cg_gatekeeper_fact_sql (i), name, TRUE))
      return TRUE;

  return FALSE;
}

static gboolean
is_read (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (expressions); i++)
    if (reads_column (expressions[i].expression, name, FALSE))
      return TRUE;

  return is_counted (name);
}

gboolean
cg_derive_reads_table (CgEntity entity, const char *column, CgEntity table)
{
  return reads_column (cg_derive_expression (entity, column), cg_entity_get (table)->id, TRUE);
}

/* Names serve for all kinds of record alike: a column too many only costs time. */
gboolean
cg_derive_follows (CgEntity entity, const char *column, guint64 changed)
{
  const char *expression = cg_derive_expression (entity, column);

  for (guint i = 0; i < cg_entity_get (entity)->n_own_fields; i++)
    if ((changed >> i & 1) &&
        reads_column (expression, cg_entity_get (entity)->fields[i].id, FALSE))
      return TRUE;

  return FALSE;
}

/* Names serve for all kinds of record alike: a field too many only costs time. */
gboolean
cg_derive_reads_field (CgEntity entity, int field)
{
  static guint64 read[CG_N_ENTITIES];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < CG_N_ENTITIES; i++)
        for (guint k = 0; k < cg_entity_get (i)->n_own_fields; k++)
          if (is_read (cg_entity_get (i)->fields[k].id))
            read[i] |= G_GUINT64_CONSTANT (1) << k;
      g_once_init_leave (&once, 1);
    }

  return read[entity] >> field & 1;
}

gboolean
cg_derive_gate_reads_field (CgEntity entity, int field)
{
  static guint64 read[CG_N_ENTITIES];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < CG_N_ENTITIES; i++)
        for (guint k = 0; k < cg_entity_get (i)->n_own_fields; k++)
          if (cg_gate_reads (i, (int) k) || is_counted (cg_entity_get (i)->fields[k].id))
            read[i] |= G_GUINT64_CONSTANT (1) << k;
      g_once_init_leave (&once, 1);
    }

  return read[entity] >> field & 1;
}

CgBits
cg_derive_facts_read (const CgFact *facts)
{
  CgBits read = 0;

  for (; *facts != CG_N_FACTS; facts++)
    for (guint i = 0; cg_gatekeeper_fact_sql (*facts) != NULL && i < CG_N_ENTITIES; i++)
      if (reads_column (cg_gatekeeper_fact_sql (*facts), cg_entity_get (i)->id, TRUE))
        read |= cg_bit (i);

  return read;
}

/* Rows of @table whose @column is a touched record of @source touch the @entity in @gives.
 * A sum over children reads their own fields, so that it moves only with the edit's own rows,
 * and only where one of those fields changed. */
typedef struct
{
  CgEntity entity;
  CgEntity table;
  const char *gives;
  const char *column;
  CgEntity source;
  int direct; /* at least: 0 touched at all, 1 by the edit itself, 2 voided or brought back */
  CgStale stale;
} Dependent;

#define TOUCH(entity, table, gives, column, source)                                                \
  {                                                                                                \
    CG_ENTITY_##entity, CG_ENTITY_##table, gives, column, CG_ENTITY_##source, 1, CG_STALE_SUMS     \
  }
#define CHILDREN(entity, column, source)                                                           \
  {                                                                                                \
    CG_ENTITY_##entity, CG_ENTITY_##entity, "id", column, CG_ENTITY_##source, 2, CG_STALE_SUMS     \
  }
#define OWNER(entity, table, column)                                                               \
  {                                                                                                \
    CG_ENTITY_##entity, CG_ENTITY_##table, column, "id", CG_ENTITY_##table, 1, CG_STALE_SUMS       \
  }

/* A notice moves the dates of a case's stages, as its own dates do. */
#define NOTIFIED(column, source)                                                                   \
  {                                                                                                \
    CG_ENTITY_CASE, CG_ENTITY_NOTICE_CASE, "case", column, CG_ENTITY_##source, 1, CG_STALE_SELF    \
  }

/* Downward first (a rule, a case's dates, a voided parent), then upward to the sums. */
static const Dependent dependents[] = {
  TOUCH (STAGE, STAGE, "id", "rule", RULE),
  NOTIFIED ("notice", NOTICE),
  NOTIFIED ("id", NOTICE_CASE),
  OWNER (NOTICE, NOTICE_CASE, "notice"),
  OWNER (NOTICE, DELIVERY, "notice"),
  TOUCH (STAGE, STAGE, "id", "case_unit", CASE_UNIT),
  { CG_ENTITY_STAGE, CG_ENTITY_STAGE, "id", "case", CG_ENTITY_CASE, 0, CG_STALE_SUMS },
  CHILDREN (CASE_UNIT, "case", CASE),
  CHILDREN (PROBLEM, "case", CASE),
  CHILDREN (MEASURE, "case", CASE),
  CHILDREN (MEASURE, "problem", PROBLEM),
  CHILDREN (INSTITUTION, "case", CASE),
  CHILDREN (TRACK, "case", CASE),
  CHILDREN (TRACK, "case_unit", CASE_UNIT),
  CHILDREN (MATERIAL, "case", CASE),
  CHILDREN (SITUATION, "case", CASE),
  CHILDREN (ACCOUNTABLE, "case", CASE),
  CHILDREN (SANCTION, "accountable", ACCOUNTABLE),

  OWNER (PROBLEM, MEASURE, "problem"),
  OWNER (PROBLEM, PROGRESS, "problem"),
  OWNER (PROBLEM, EVIDENCE, "problem"),
  OWNER (PROBLEM, REVIEW, "problem"),
  OWNER (PROBLEM, EXTENSION, "problem"),
  OWNER (PROBLEM, URGE, "problem"),
  OWNER (PROBLEM, INSTITUTION_PROBLEM, "problem"),
  TOUCH (PROBLEM, INSTITUTION_PROBLEM, "problem", "institution", INSTITUTION),
  OWNER (INSTITUTION, INSTITUTION_PROBLEM, "institution"),
  OWNER (CASE_UNIT, STAGE, "case_unit"),
  OWNER (TRACK, MATERIAL, "track"),
  OWNER (CASE, PROBLEM, "case"),
  OWNER (CASE, INSTITUTION, "case"),
  OWNER (CASE, CASE_UNIT, "case"),
  OWNER (CASE, STAGE, "case"),
  OWNER (CASE, TRACK, "case"),
  OWNER (CASE, MATERIAL, "case"),
  OWNER (CASE, SITUATION, "case"),

  CG_DERIVE_CASEWORK_DEPENDENTS,
};

/* CROSS JOIN begins with the few touched rows: without it SQLite reads the whole table. */
static char *
dependent_statement (const Dependent *dependent)
{
  return g_strdup_printf ("INSERT INTO temp.touched (id, entity, direct, stale, texts)"
                          " SELECT DISTINCT c.\"%s\", %d, 0, %d, 0 FROM temp.touched x"
                          " CROSS JOIN \"%s\" c"
                          " ON c.\"%s\" = x.id WHERE x.entity = %d AND x.direct >= %d"
                          " AND x.stale = %d AND c.\"%s\" IS NOT NULL"
                          " ON CONFLICT (id) DO UPDATE SET stale = max(stale, excluded.stale)",
                          dependent->gives, dependent->entity, dependent->stale,
                          cg_entity_get (dependent->table)->id, dependent->column,
                          dependent->source, dependent->direct, CG_STALE_SELF, dependent->gives);
}

/* Rows touch what they refer to themselves. */
static gboolean
is_owner (const Dependent *dependent)
{
  return dependent->table == dependent->source && dependent->entity != dependent->source &&
         g_str_equal (dependent->column, "id") && dependent->stale == CG_STALE_SUMS;
}

static CgStale
owner_stale (CgEntity entity, int field)
{
  CgStale stale = CG_STALE_NOT;

  for (guint i = 0; i < G_N_ELEMENTS (dependents); i++)
    if (dependents[i].table == entity && dependents[i].source == entity &&
        cg_entity_find_field (entity, dependents[i].gives) == field)
      stale = MAX (stale, dependents[i].stale);

  return stale;
}

CgStale
cg_derive_owner_stale (CgEntity entity, int field)
{
  static guint8 stale[CG_N_ENTITIES][64];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < CG_N_ENTITIES; i++)
        for (guint k = 0; k < cg_entity_get (i)->n_own_fields; k++)
          stale[i][k] = (guint8) owner_stale (i, (int) k);
      g_once_init_leave (&once, 1);
    }

  return (CgStale) stale[entity][field];
}

const CgDependent *
cg_derive_dependents (gsize *n)
{
  static CgDependent made[G_N_ELEMENTS (dependents)];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (dependents); i++)
        made[i] = (CgDependent){ dependents[i].source, dependents[i].entity, dependents[i].stale,
                                 is_owner (&dependents[i]), dependent_statement (&dependents[i]) };
      g_once_init_leave (&once, 1);
    }

  *n = G_N_ELEMENTS (dependents);
  return made;
}

/* Whether a value of @entity that reads rows of @source reads a field of that name. */
static gboolean
is_read_by (CgEntity entity, CgEntity source, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (expressions); i++)
    if (expressions[i].entity == entity &&
        reads_column (expressions[i].expression, cg_entity_get (source)->id, TRUE) &&
        reads_column (expressions[i].expression, name, FALSE))
      return TRUE;

  return FALSE;
}

gboolean
cg_derive_moves (const CgDependent *dependent, guint64 changed)
{
  const CgEntityInfo *info = cg_entity_get (dependent->source);

  if (changed == CG_CONNECTION_ALL_FIELDS || !dependent->only_sums)
    return TRUE;

  for (guint i = 0; i < info->n_own_fields; i++)
    if ((changed >> i & 1) &&
        (info->fields[i].type == CG_FIELD_REFERENCE || is_counted (info->fields[i].id) ||
         is_read_by (dependent->entity, dependent->source, info->fields[i].id)))
      return TRUE;

  return FALSE;
}

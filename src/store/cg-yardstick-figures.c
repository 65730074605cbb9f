/* cg-yardstick-figures.c: the numbers that are reported, as bare SQL counts them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written apart from what it is compared with: it shares no text with cg-figures-sql.c.
 */
#include "config.h"

#include "cg-yardstick-figures.h"

#include "cg-clock.h"
#include "cg-connection.h"

struct _CgFiguresYardstick
{
  CgConnection *store;
};

CgFiguresYardstick *
cg_figures_yardstick_new (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "cugai.db", NULL);
  CgConnection *store = cg_connection_open (folder, path, SQLITE_OPEN_READONLY, error);
  CgFiguresYardstick *self;

  if (store == NULL)
    return NULL;

  self = g_new0 (CgFiguresYardstick, 1);
  self->store = store;
  return self;
}

void
cg_figures_yardstick_free (CgFiguresYardstick *self)
{
  cg_connection_close (self->store);
  g_free (self);
}

/* KEY: that of the row, with t the record, c its case, m what is derived of that; LAST: the year's
 * last day, FIRST: its first, TODAY: today. */
#define CASE "JOIN \"case\" c ON c.id = t.\"case\" JOIN d_case m ON m.id = c.id"
#define LIVE "t.void_reason IS NULL AND c.void_reason IS NULL"
#define WITHIN(day) day " >= 'FIRST' AND " day " <= 'LAST'"

static const char problems_sql[] =
    "SELECT KEY AS k, count(*), sum(t.void_reason IS NULL AND t.status = 'closed'),"
    " sum(t.void_reason IS NULL AND t.status = 'longterm'), sum(t.void_reason IS NOT NULL),"
    " sum(t.void_reason IS NULL AND t.status NOT IN ('closed', 'longterm')),"
    " sum(t.void_reason IS NULL AND t.status NOT IN ('closed', 'longterm')"
    " AND d.effective_deadline < 'TODAY'),"
    " sum(t.void_reason IS NULL AND t.status NOT IN ('closed', 'longterm') AND d.has_extension),"
    " sum(t.recovered) FROM problem t JOIN d_problem d ON d.id = t.id " CASE
    " WHERE c.void_reason IS NULL AND c.decided_on <= 'LAST' GROUP BY k";

static const char *const other_sql[] = {
  "SELECT KEY AS k, count(*) FROM problem t " CASE " WHERE " LIVE
  " AND " WITHIN ("c.decided_on") " GROUP BY k",
  "SELECT KEY AS k, count(*) FROM problem t " CASE " WHERE " LIVE
  " AND t.status = 'closed' AND " WITHIN ("t.closed_on") " GROUP BY k",
  "SELECT KEY AS k, sum(t.type = 'org'), sum(t.type = 'cadre') FROM accountable t " CASE
  " WHERE " LIVE " AND " WITHIN ("c.decided_on") " GROUP BY k",
  "SELECT KEY AS k, sum(t.action = 'create'), sum(t.action IN ('amend', 'refine')),"
  " sum(t.action = 'repeal') FROM institution t " CASE " WHERE " LIVE
  " AND t.status IN ('issued', 'enforced', 'closed') AND " WITHIN ("t.issued_on") " GROUP BY k",
  "SELECT KEY AS k, count(*), sum(t.status IN ('issued', 'enforced', 'closed')"
  " AND t.issued_on <= 'LAST') FROM institution t " CASE " WHERE " LIVE
  " AND c.decided_on <= 'LAST' GROUP BY k",
  "SELECT KEY AS k, sum(t.kind = 'warning'), sum(t.attendees) FROM activity t " CASE " WHERE " LIVE
  " AND " WITHIN ("t.held_on") " GROUP BY k",
  "SELECT KEY AS k, count(*) FROM learning t " CASE " WHERE " LIVE
  " AND " WITHIN ("t.notified_on") " GROUP BY k",
};

/* Of cases: t is the case itself. */
static const char cases_sql[] =
    "SELECT KEY AS k, count(*), sum(EXISTS (SELECT 1 FROM sanction s WHERE s.\"case\" = c.id)"
    " AND NOT (EXISTS (SELECT 1 FROM problem p WHERE p.\"case\" = c.id"
    " AND p.deviation IS NOT NULL) AND EXISTS (SELECT 1 FROM institution i"
    " WHERE i.\"case\" = c.id))) FROM \"case\" c JOIN d_case m ON m.id = c.id"
    " WHERE c.void_reason IS NULL AND " WITHIN ("c.decided_on") " GROUP BY k";

/* What a record can be told apart by. */
typedef enum
{
  OF_CASE,
  OF_UNIT,
  OF_PROBLEM
} Owner;

/* The first of the other statements count problems. */
#define N_OF_PROBLEMS 2

static const char *
key_of (CgGrouping by, Owner owner)
{
  switch (by)
    {
    case CG_GROUPING_LEVEL:
      return "c.level";
    case CG_GROUPING_DOMAIN:
      return "c.domain";
    case CG_GROUPING_SITUATION:
      return "(SELECT s.situation FROM situation s WHERE s.\"case\" = c.id"
             " AND s.void_reason IS NULL ORDER BY s.is_main DESC, s.id LIMIT 1)";
    case CG_GROUPING_UNIT:
      return owner != OF_CASE ? "COALESCE(t.unit, m.main_unit)" : "m.main_unit";
    case CG_GROUPING_DEVIATION:
      return owner == OF_PROBLEM ? "t.deviation" : "NULL";
    case CG_GROUPING_MONTH:
    case CG_GROUPING_NONE:
    case CG_N_GROUPINGS:
    default:
      return "NULL";
    }
}

static char *
put_in (const char *format, const char *key, const char *year)
{
  GString *sql = g_string_new (format);
  g_autofree char *first = g_strdup_printf ("%s-01-01", year);
  g_autofree char *last = g_strdup_printf ("%s-12-31", year);
  char today[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (cg_clock_today (), today);
  g_string_replace (sql, "KEY", key, 0);
  g_string_replace (sql, "FIRST", first, 0);
  g_string_replace (sql, "LAST", last, 0);
  g_string_replace (sql, "TODAY", today, 0);
  return g_string_free (sql, FALSE);
}

static gboolean
step (CgFiguresYardstick *self,
      const char *format,
      const char *key,
      const char *year,
      gint64 *sum,
      GError **error)
{
  g_autofree char *sql = put_in (format, key, year);
  sqlite3_stmt *statement = NULL;
  int code;

  if (sqlite3_prepare_v2 (self->store->db, sql, -1, &statement, NULL) != SQLITE_OK)
    return cg_connection_fail (self->store, error);

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    *sum += sqlite3_column_int64 (statement, 1);
  sqlite3_finalize (statement);

  return code == SQLITE_DONE || cg_connection_fail (self->store, error);
}

gboolean
cg_figures_yardstick_run (
    CgFiguresYardstick *self, CgGrouping by, const char *year, gint64 *problems, GError **error)
{
  gint64 rest = 0;

  *problems = 0;
  if (!step (self, problems_sql, key_of (by, OF_PROBLEM), year, problems, error) ||
      !step (self, cases_sql, key_of (by, OF_CASE), year, &rest, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (other_sql); i++)
    if (!step (self, other_sql[i], key_of (by, i < N_OF_PROBLEMS ? OF_PROBLEM : OF_UNIT), year,
               &rest, error))
      return FALSE;

  return TRUE;
}

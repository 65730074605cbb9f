/* cg-case-effects.c: what a case has led to: 问责一个、警示一片、规范一域, counted per case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-effects.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-derive-expressions.h"
#include "cg-figures-sql.h"
#include "cg-store-private.h"

#define EFFECT(ID, id, label) { id, label },

static const struct
{
  const char *id;
  const char *label;
} effects[] = { CG_CASE_EFFECTS (EFFECT) };

#define COUNT(table, condition)                                                                    \
  "(SELECT count(*) FROM " table " x WHERE x.\"case\" = c.id AND x.void_reason IS NULL" condition  \
  ")"
#define PROBLEMS(condition) COUNT ("problem", " AND " CG_SQL_HELD_TO_ACCOUNT ("x") condition)
#define IN_FORCE " AND x.status IN ('issued', 'enforced', 'closed')"

/* In the order of CG_CASE_EFFECTS. A unit is warned that met, or whose 一案一警示 was accepted;
 * an institution is executed when a check found it so. */
static const char *const sums[CG_N_CASE_EFFECTS] = {
  [CG_CASE_EFFECT_ACCOUNTABLE] = COUNT ("accountable", ""),
  [CG_CASE_EFFECT_WARNED_UNITS] =
      "(SELECT count(*) FROM (SELECT x.unit FROM activity x WHERE x.\"case\" = c.id"
      " AND x.kind = 'warning' AND x.void_reason IS NULL AND x.unit IS NOT NULL"
      " UNION SELECT u.unit FROM track k JOIN case_unit u ON u.id = k.case_unit"
      " WHERE k.\"case\" = c.id AND k.track = 'warning' AND k.state = 'accepted'"
      " AND k.void_reason IS NULL AND u.void_reason IS NULL))",
  [CG_CASE_EFFECT_ATTENDANCE] =
      "(SELECT COALESCE(sum(x.attendees), 0) FROM activity x WHERE x.\"case\" = c.id"
      " AND x.kind = 'warning' AND x.void_reason IS NULL)",
  [CG_CASE_EFFECT_LEARNERS] = COUNT ("learning", " AND x.state <> 'waived'"),
  [CG_CASE_EFFECT_LEARNED] = COUNT ("learning", " AND x.state = 'done'"),
  [CG_CASE_EFFECT_PROBLEMS] = PROBLEMS (""),
  [CG_CASE_EFFECT_CLOSED] = PROBLEMS (" AND x.status = 'closed'"),
  [CG_CASE_EFFECT_INSTITUTIONS] = COUNT ("institution", ""),
  [CG_CASE_EFFECT_ISSUED] = COUNT ("institution", IN_FORCE),
  [CG_CASE_EFFECT_EXECUTED] = COUNT (
      "institution",
      IN_FORCE
      " AND (x.status IN ('enforced', 'closed') OR EXISTS (SELECT 1 FROM institution_check k"
      " WHERE k.institution = x.id AND k.void_reason IS NULL AND k.execution = 'executed'))"),
  [CG_CASE_EFFECT_RECURRENCES] =
      "(SELECT count(*) FROM recurrence x WHERE x.earlier_case = c.id AND x.void_reason IS NULL"
      " AND x.state = 'confirmed')",
};

const char *
cg_case_effect_id (CgCaseEffect effect)
{
  return effects[effect].id;
}

const char *
cg_case_effect_label (CgCaseEffect effect)
{
  return g_dpgettext2 (NULL, "effect", effects[effect].label);
}

void
cg_case_effects_free (CgCaseEffects *self)
{
  if (self == NULL)
    return;

  g_free (self->case_no);
  g_free (self->title);
  g_free (self->unit);
  g_free (self);
}

static void
effects_free (gpointer data)
{
  cg_case_effects_free (data);
}

typedef struct
{
  const CgFigureScope *scope; /* (nullable): of one case */
  gint64 id;
  GPtrArray *cases;
} Reading;

static char *
which_cases (const Reading *reading)
{
  char today[CG_DATE_ISO_SIZE];

  if (reading->scope == NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT, reading->id);

  cg_date_to_iso_buffer (cg_clock_today (), today);
  return cg_figures_sql_rows (CG_FIGURE_CASES, reading->scope, today);
}

static char *
make_sql (const Reading *reading)
{
  GString *sql = g_string_new ("SELECT c.id, c.case_no, c.title, COALESCE(u.short, u.name)");
  g_autofree char *cases = which_cases (reading);

  for (guint i = 0; i < CG_N_CASE_EFFECTS; i++)
    g_string_append_printf (sql, ", %s", sums[i]);
  g_string_append_printf (sql,
                          " FROM \"case\" c JOIN d_case d ON d.id = c.id"
                          " LEFT JOIN unit u ON u.id = d.main_unit WHERE c.id IN (%s)"
                          " ORDER BY c.decided_on, c.id",
                          cases);
  return g_string_free (sql, FALSE);
}

static CgCaseEffects *
read_case (sqlite3_stmt *statement)
{
  CgCaseEffects *self = g_new0 (CgCaseEffects, 1);

  self->id = sqlite3_column_int64 (statement, 0);
  self->case_no = g_strdup (cg_sql_column (statement, 1));
  self->title = g_strdup (cg_sql_column (statement, 2));
  self->unit = g_strdup (cg_sql_column (statement, 3));
  for (guint i = 0; i < CG_N_CASE_EFFECTS; i++)
    self->values[i] = sqlite3_column_int64 (statement, (int) i + 4);

  return self;
}

static gboolean
read_cases (CgStore *store,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Reading *reading = data;
  g_autofree char *sql = make_sql (reading);
  sqlite3_stmt *statement = NULL;
  int code;

  if (sqlite3_prepare_v2 (connection->db, sql, -1, &statement, NULL) != SQLITE_OK)
    return cg_connection_fail (connection, error);

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (reading->cases, read_case (statement));
  sqlite3_finalize (statement);

  return code == SQLITE_DONE || cg_connection_fail (connection, error);
}

GPtrArray *
cg_store_case_effects (CgStore *self, const CgFigureScope *scope, GError **error)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (effects_free);
  Reading reading = { scope, 0, cases };

  return cg_store_call (self, CG_SIDE_COUNTER, read_cases, &reading, error)
             ? g_steal_pointer (&cases)
             : NULL;
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_ptr_array_unref (reading->cases);
  g_free (reading);
}

void
cg_store_case_effects_of_async (CgStore *self,
                                gint64 id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Reading *reading = g_new0 (Reading, 1);

  *reading = (Reading){ NULL, id, g_ptr_array_new_with_free_func (effects_free) };
  cg_store_call_async (self, CG_SIDE_COUNTER, read_cases, reading, reading_free,
                       cg_store_case_effects_of_async, cancellable, callback, user_data);
}

CgCaseEffects *
cg_store_case_effects_of_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_store_call_finish (self, result, error);

  return reading != NULL && reading->cases->len > 0 ? g_ptr_array_steal_index (reading->cases, 0)
                                                    : NULL;
}

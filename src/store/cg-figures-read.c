/* cg-figures-read.c: the numbers that are reported, computed on one connection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-figures-read.h"

#include "cg-clock.h"
#include "cg-figures-rows.h"
#include "cg-figures-sql.h"

typedef struct
{
  CgConnection *connection;
  CgFigures *figures;
  GHashTable *rows; /* key → CgFigureRow of figures, in any order */
  char today[CG_DATE_ISO_SIZE];
} Reading;

static CgFigureRow *
row_of (Reading *self, const char *key)
{
  CgFigureRow *row = g_hash_table_lookup (self->rows, key);

  if (row == NULL)
    {
      row = cg_figures_add (self->figures, key, "");
      g_hash_table_insert (self->rows, row->key, row);
    }
  return row;
}

static void
add_values (CgFigureRow *row, CgFigureSource source, sqlite3_stmt *statement)
{
  int column = 1;

  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    if (cg_figures_sql_source (i) == source)
      row->values[i] += sqlite3_column_int64 (statement, column++);
}

/* Where what is counted goes: into the row of its key, or one that is given, and the total. */
typedef struct
{
  gboolean keyed;
  CgFigureRow *row; /* (nullable) */
  gboolean total;
} Place;

static gboolean
run (Reading *self,
     CgFigureSource source,
     const CgFigureScope *scope,
     const Place *place,
     GError **error)
{
  g_autofree char *sql = cg_figures_sql_count (source, scope, self->today);
  sqlite3_stmt *statement = NULL;
  int code;

  if (sqlite3_prepare_v2 (self->connection->db, sql, -1, &statement, NULL) != SQLITE_OK)
    return cg_connection_fail (self->connection, error);

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *key = cg_sql_column (statement, 0);

      if (place->keyed)
        add_values (row_of (self, key != NULL ? key : ""), source, statement);
      if (place->row != NULL)
        add_values (place->row, source, statement);
      if (place->total)
        add_values (self->figures->total, source, statement);
    }
  sqlite3_finalize (statement);

  return code == SQLITE_DONE || cg_connection_fail (self->connection, error);
}

/* What there was at the end of each month, and at the end of all. */
static gboolean
run_months (Reading *self, CgFigureSource source, GError **error)
{
  const CgFigureScope *scope = &self->figures->scope;
  CgFigureScope month = *scope;
  const Place total = { FALSE, NULL, TRUE };
  gboolean good;

  month.by = CG_GROUPING_NONE;
  good = run (self, source, &month, &total, error);
  for (guint i = 0; good && i < self->figures->rows->len; i++)
    {
      CgFigureRow *row = g_ptr_array_index (self->figures->rows, i);
      const Place place = { FALSE, row, FALSE };
      g_autofree char *day = g_strdup_printf ("%s-01", row->key);

      if (!cg_date_parse_iso (day, &month.to))
        continue;
      month.to = MIN (cg_date_add_months (month.to, 1) - 1, scope->to);
      good = run (self, source, &month, &place, error);
    }

  return good;
}

static void
set_no_figures (Reading *self, CgFigureSource source)
{
  for (guint k = 0; k < self->figures->rows->len; k++)
    for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
      if (cg_figures_sql_source (i) == source)
        ((CgFigureRow *) g_ptr_array_index (self->figures->rows, k))->values[i] = CG_NO_FIGURE;
}

static gboolean
read_source (Reading *self, CgFigureSource source, GError **error)
{
  const CgFigureScope *scope = &self->figures->scope;
  CgFigureScope whole = *scope;
  const Place total = { FALSE, NULL, TRUE };
  const Place keyed = { scope->by != CG_GROUPING_NONE, NULL, TRUE };

  if (scope->by == CG_GROUPING_MONTH && !cg_figures_sql_is_flow (source))
    return run_months (self, source, error);
  if (cg_figures_sql_applies (source, scope->by))
    return run (self, source, scope, &keyed, error);

  whole.by = CG_GROUPING_NONE;
  return run (self, source, &whole, &total, error);
}

/* Months are listed before anything is counted: of each there is something at its end. */
static void
add_months (Reading *self)
{
  const CgFigureScope *scope = &self->figures->scope;
  int year, month;
  guint n = 0;

  if (scope->by != CG_GROUPING_MONTH)
    return;

  cg_date_get_ymd (scope->from, &year, &month, NULL);
  for (CgDate day = cg_date_from_ymd (year, month, 1);
       day <= scope->to && n < CG_FIGURES_MOST_MONTHS; day = cg_date_add_months (day, 1), n++)
    {
      g_autofree char *iso = cg_date_to_iso (day);

      iso[7] = '\0';
      row_of (self, iso);
    }
}

static guint
sources_of (guint figures)
{
  guint wanted = 0;

  if (figures & CG_FIGURE_BIT (CG_FIGURE_RATE))
    figures |= CG_FIGURE_BIT (CG_FIGURE_PROBLEMS);
  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    if (figures & CG_FIGURE_BIT (i) && cg_figures_sql_source (i) != CG_N_FIGURE_SOURCES)
      wanted |= 1u << cg_figures_sql_source (i);

  return wanted;
}

static void
finish_row (CgFigureRow *row, guint wanted, const CgFigureScope *scope)
{
  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    if (cg_figures_sql_source (i) != CG_N_FIGURE_SOURCES &&
        !(wanted & 1u << cg_figures_sql_source (i)))
      row->values[i] = CG_NO_FIGURE;

  if (wanted & 1u << CG_FIGURES_OF_PROBLEMS && row->values[CG_FIGURE_PROBLEMS] != CG_NO_FIGURE)
    cg_figure_row_finish (row, scope->longterm_done);
  else
    row->values[CG_FIGURE_RATE] = CG_NO_FIGURE;
}

static gboolean
read_all (Reading *self, guint figures, GError **error)
{
  CgFigures *found = self->figures;
  guint wanted = sources_of (figures);

  found->seq = cg_sql_integer (self->connection, NULL, 0, "SELECT max(seq) FROM journal", NULL);
  add_months (self);
  for (CgFigureSource i = 0; i < CG_N_FIGURE_SOURCES; i++)
    if (wanted & 1u << i && !read_source (self, i, error))
      return FALSE;
  if (!cg_figures_arrange (self->connection, found, error))
    return FALSE;

  for (CgFigureSource i = 0; i < CG_N_FIGURE_SOURCES; i++)
    if (wanted & 1u << i && !cg_figures_sql_applies (i, found->scope.by))
      set_no_figures (self, i);
  for (guint i = 0; i < found->rows->len; i++)
    finish_row (g_ptr_array_index (found->rows, i), wanted, &found->scope);
  finish_row (found->total, wanted, &found->scope);
  return TRUE;
}

CgFigures *
cg_figures_read (CgConnection *connection,
                 const CgFigureScope *scope,
                 guint figures,
                 GError **error)
{
  g_autoptr (CgFigures) found = cg_figures_new (scope);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = { connection, found, rows, "" };
  gboolean good = cg_sql_script (connection, "BEGIN", error);

  found->day = cg_clock_today ();
  cg_date_to_iso_buffer (found->day, reading.today);
  good = good && read_all (&reading, figures, error);
  cg_sql_script (connection, "COMMIT", NULL);

  return good ? g_steal_pointer (&found) : NULL;
}

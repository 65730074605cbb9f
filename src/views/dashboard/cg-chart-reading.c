/* cg-chart-reading.c: what the charts of the dashboard show, read on a thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chart-reading.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "cg-store-figures.h"
#include "cg-store-job.h"

#define MOST_UNITS 8
#define MOST_CATEGORIES 10
#define MOST_SITUATIONS 11
#define MONTHS 12

void
cg_charts_read_free (CgChartsRead *read)
{
  for (guint i = 0; i < CG_N_DASHBOARD_CHARTS; i++)
    {
      g_clear_pointer (&read->data[i], cg_chart_data_free);
      g_clear_pointer (&read->queries[i], g_ptr_array_unref);
    }
  g_clear_pointer (&read->figures, cg_figures_unref);
  g_free (read);
}

typedef struct
{
  CgStore *store;
  const CgFigureScope *scope;
  CgChartsRead *read;
  GCancellable *cancellable;
  GError **error;
} Reading;

static CgChartData *
begin (Reading *self, CgDashboardChart chart, CgChartKind kind, const char *heading)
{
  self->read->queries[chart] = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);
  return self->read->data[chart] = cg_chart_data_new (kind, heading);
}

static void
take_query (Reading *self, CgDashboardChart chart, CgQuery *query)
{
  g_ptr_array_add (self->read->queries[chart], query);
}

/* The figures by @by, with the filters of the page. */
static CgFigures *
read_by (Reading *self, CgGrouping by, guint figures)
{
  CgFigureScope scope = *self->scope;

  scope.by = by;
  scope.key = NULL;
  scope.zeros = FALSE;
  return cg_store_figures (self->store, &scope, figures, self->error);
}

static CgQuery *
query_of (const CgFigures *figures, CgFigureId figure, const char *key)
{
  CgFigureScope scope = figures->scope;

  scope.key = (char *) key;
  return cg_figure_query (figure, &scope);
}

/* ---- open problems by unit and lamp ---- */

static const struct
{
  const char *lamp;
  CgChartPaint paint;
} lamps[] = { { "over", CG_CHART_OVER },
              { "soon", CG_CHART_SOON },
              { "ok", CG_CHART_OK },
              { "ext", CG_CHART_EXT },
              { "none", CG_CHART_OUTLINE } };

static int
compare_open (gconstpointer a, gconstpointer b)
{
  const CgFigureRow *left = *(const CgFigureRow *const *) a;
  const CgFigureRow *right = *(const CgFigureRow *const *) b;

  if (left->values[CG_FIGURE_OVERDUE] != right->values[CG_FIGURE_OVERDUE])
    return left->values[CG_FIGURE_OVERDUE] < right->values[CG_FIGURE_OVERDUE] ? 1 : -1;

  return left->values[CG_FIGURE_OPEN] < right->values[CG_FIGURE_OPEN]
             ? 1
             : -(left->values[CG_FIGURE_OPEN] > right->values[CG_FIGURE_OPEN]);
}

static gboolean
add_unit (Reading *self, const CgFigures *units, const CgFigureRow *row)
{
  gint64 values[G_N_ELEMENTS (lamps)];

  for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
    {
      CgQuery *query = query_of (units, CG_FIGURE_OPEN, row->key);

      cg_query_filter_text (query, CG_PROBLEM_LAMP, CG_FILTER_EQUAL, lamps[i].lamp);
      take_query (self, CG_CHART_OF_UNITS, query);
      values[i] = cg_store_count (self->store, query, self->error);
      if (values[i] < 0)
        return FALSE;
    }

  cg_chart_data_add_category (self->read->data[CG_CHART_OF_UNITS], row->label, values);
  return TRUE;
}

static gboolean
read_units (Reading *self)
{
  CgChartData *data = begin (self, CG_CHART_OF_UNITS, CG_CHART_STACKED, C_ ("grouping", "Unit"));
  g_autoptr (CgFigures) units = read_by (self, CG_GROUPING_UNIT, CG_FIGURE_BIT (CG_FIGURE_OPEN));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  if (units == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
    cg_chart_data_add_series (data, cg_choices_label (CG_CHOICES_LAMP, lamps[i].lamp),
                              lamps[i].paint);
  for (guint i = 0; i < units->rows->len; i++)
    if (((CgFigureRow *) g_ptr_array_index (units->rows, i))->values[CG_FIGURE_OPEN] > 0)
      g_ptr_array_add (rows, g_ptr_array_index (units->rows, i));
  g_ptr_array_sort (rows, compare_open);
  for (guint i = 0; i < MIN (rows->len, MOST_UNITS); i++)
    if (!add_unit (self, units, g_ptr_array_index (rows, i)))
      return FALSE;

  return TRUE;
}

/* ---- by month ---- */

/* The twelve months up to the end of the period. */
static CgFigures *
read_months (Reading *self, guint figures)
{
  CgFigureScope scope = *self->scope;
  int year, month;

  cg_date_get_ymd (scope.to, &year, &month, NULL);
  scope.from = cg_date_add_months (cg_date_from_ymd (year, month, 1), 1 - MONTHS);
  scope.by = CG_GROUPING_MONTH;
  scope.key = NULL;
  scope.zeros = TRUE;
  return cg_store_figures (self->store, &scope, figures, self->error);
}

static gboolean
fill_months (Reading *self, CgDashboardChart chart, const CgFigureId *figures, guint n)
{
  CgChartData *data = self->read->data[chart];
  guint wanted = 0;
  g_autoptr (CgFigures) months = NULL;

  for (guint k = 0; k < n; k++)
    wanted |= CG_FIGURE_BIT (figures[k]);
  months = read_months (self, wanted);
  for (guint i = 0; months != NULL && i < months->rows->len; i++)
    {
      const CgFigureRow *row = g_ptr_array_index (months->rows, i);
      g_autofree char *label =
          g_strdup_printf ("%d", (int) g_ascii_strtoll (row->key + 5, NULL, 10));
      gint64 values[2];

      for (guint k = 0; k < n; k++)
        {
          values[k] = row->values[figures[k]];
          take_query (self, chart, query_of (months, figures[k], row->key));
        }
      cg_chart_data_add_category (data, label, values);
    }

  return months != NULL;
}

static gboolean
read_trend (Reading *self)
{
  static const CgFigureId figures[] = { CG_FIGURE_FOUND, CG_FIGURE_STRUCK };
  CgChartData *data = begin (self, CG_CHART_OF_MONTHS, CG_CHART_COLUMNS, C_ ("grouping", "Month"));

  cg_chart_data_add_series (data, cg_figure_heading (CG_FIGURE_FOUND), CG_CHART_LIGHT);
  cg_chart_data_add_series (data, cg_figure_heading (CG_FIGURE_STRUCK), CG_CHART_PLAIN);
  return fill_months (self, CG_CHART_OF_MONTHS, figures, G_N_ELEMENTS (figures));
}

static gboolean
read_recurrences (Reading *self)
{
  static const CgFigureId figures[] = { CG_FIGURE_RECURRENCES };
  CgChartData *data =
      begin (self, CG_CHART_OF_RECURRENCES, CG_CHART_COLUMNS, C_ ("grouping", "Month"));

  cg_chart_data_add_series (data, cg_figure_label (CG_FIGURE_RECURRENCES), CG_CHART_PLAIN);
  return fill_months (self, CG_CHART_OF_RECURRENCES, figures, G_N_ELEMENTS (figures));
}

/* ---- institutions: what there is at the end of the period, with the filters of the page ---- */

static gboolean
read_institutions (Reading *self)
{
  CgChartData *data = begin (self, CG_CHART_OF_INSTITUTIONS, CG_CHART_MATRIX,
                             cg_field_label (CG_ENTITY_INSTITUTION, CG_INSTITUTION_CHAIN));
  gsize n_chains, n_links;
  const CgChoice *chains = cg_choices_get (CG_CHOICES_CHAIN, &n_chains);
  const CgChoice *links = cg_choices_get (CG_CHOICES_LINK, &n_links);
  g_autofree gint64 *values = g_new0 (gint64, n_links);

  for (gsize k = 0; k < n_links; k++)
    cg_chart_data_add_series (data, cg_choices_label (CG_CHOICES_LINK, links[k].id),
                              CG_CHART_PLAIN);
  for (gsize i = 0; i < n_chains; i++)
    {
      for (gsize k = 0; k < n_links; k++)
        {
          CgQuery *query = cg_figure_query (CG_FIGURE_DUE_INSTITUTIONS, self->scope);

          cg_query_filter_text (query, CG_INSTITUTION_CHAIN, CG_FILTER_EQUAL, chains[i].id);
          cg_query_filter_text (query, CG_INSTITUTION_LINK, CG_FILTER_EQUAL, links[k].id);
          take_query (self, CG_CHART_OF_INSTITUTIONS, query);
          values[k] = cg_store_count (self->store, query, self->error);
          if (values[k] < 0)
            return FALSE;
        }
      cg_chart_data_add_category (data, cg_choices_label (CG_CHOICES_CHAIN, chains[i].id), values);
    }

  return TRUE;
}

/* ---- causes ---- */

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const CgGroup *left = *(const CgGroup *const *) a;
  const CgGroup *right = *(const CgGroup *const *) b;

  return left->count < right->count ? 1 : -(left->count > right->count);
}

static gboolean
read_categories (Reading *self)
{
  CgChartData *data = begin (self, CG_CHART_OF_CATEGORIES, CG_CHART_PARETO,
                             cg_field_label (CG_ENTITY_PROBLEM, CG_PROBLEM_CATEGORY));
  g_autoptr (CgQuery) query = cg_figure_query (CG_FIGURE_PROBLEMS, self->scope);
  g_autoptr (GPtrArray) groups = NULL;

  cg_chart_data_add_series (data, cg_figure_label (CG_FIGURE_PROBLEMS), CG_CHART_PLAIN);
  query->group = CG_PROBLEM_CATEGORY;
  groups = cg_store_groups (self->store, query, self->error);
  if (groups == NULL)
    return FALSE;

  g_ptr_array_sort (groups, compare_counts);
  for (guint i = 0; i < MIN (groups->len, MOST_CATEGORIES); i++)
    {
      const CgGroup *group = g_ptr_array_index (groups, i);
      CgQuery *rows = cg_figure_query (CG_FIGURE_PROBLEMS, self->scope);

      if (group->value.type == CG_VALUE_INTEGER)
        cg_query_filter_integer (rows, CG_PROBLEM_CATEGORY, CG_FILTER_EQUAL, group->value.integer);
      else
        cg_query_filter_null (rows, CG_PROBLEM_CATEGORY, TRUE);
      take_query (self, CG_CHART_OF_CATEGORIES, rows);
      cg_chart_data_add_category (
          data, *group->label != '\0' ? group->label : C_ ("figures", "Not stated"), &group->count);
    }

  return TRUE;
}

/* ---- field of work × situation ---- */

/* The cases by field, of each situation that there are any of. */
static gboolean
read_situations (Reading *self)
{
  CgChartData *data =
      begin (self, CG_CHART_OF_SITUATIONS, CG_CHART_MATRIX, C_ ("grouping", "Field of work"));
  const guint cases = CG_FIGURE_BIT (CG_FIGURE_CASES);
  g_autoptr (CgFigures) fields = read_by (self, CG_GROUPING_DOMAIN, cases);
  g_autoptr (CgFigures) situations = read_by (self, CG_GROUPING_SITUATION, cases);
  g_autoptr (GPtrArray) columns =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_figures_unref);

  if (fields == NULL || situations == NULL)
    return FALSE;

  for (guint k = 0; k < MIN (situations->rows->len, MOST_SITUATIONS); k++)
    {
      const CgFigureRow *row = g_ptr_array_index (situations->rows, k);
      CgFigureScope scope = fields->scope;
      CgFigures *column;

      if (row->values[CG_FIGURE_CASES] == 0 || *row->key == '\0')
        continue;
      scope.situation = row->key;
      column = cg_store_figures (self->store, &scope, cases, self->error);
      if (column == NULL)
        return FALSE;
      g_ptr_array_add (columns, column);
      cg_chart_data_add_series (data, row->label, CG_CHART_PLAIN);
    }
  for (guint i = 0; columns->len > 0 && i < fields->rows->len; i++)
    {
      const CgFigureRow *field = g_ptr_array_index (fields->rows, i);
      g_autofree gint64 *values = g_new0 (gint64, columns->len);

      if (field->values[CG_FIGURE_CASES] == 0)
        continue;
      for (guint k = 0; k < columns->len; k++)
        {
          const CgFigures *column = g_ptr_array_index (columns, k);
          const CgFigureRow *cell = cg_figures_find (column, field->key);

          values[k] = cell != NULL ? cell->values[CG_FIGURE_CASES] : 0;
          take_query (self, CG_CHART_OF_SITUATIONS, query_of (column, CG_FIGURE_CASES, field->key));
        }
      cg_chart_data_add_category (data, field->label, values);
    }

  return TRUE;
}

/* ---- all of them ---- */

static gboolean
read_all (Reading *self)
{
  gboolean (*const parts[]) (Reading *) = { read_units,      read_trend,      read_institutions,
                                            read_categories, read_situations, read_recurrences };

  self->read->figures = read_by (self, CG_GROUPING_NONE, CG_ALL_FIGURES);
  if (self->read->figures == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_cancellable_set_error_if_cancelled (self->cancellable, self->error) || !parts[i](self))
      return FALSE;

  return TRUE;
}

typedef struct
{
  CgStore *store;
  CgFigureScope scope;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->store);
  cg_figure_scope_clear (&job->scope);
  g_free (job);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  CgChartsRead *read = g_new0 (CgChartsRead, 1);
  Reading reading = { job->store, &job->scope, read, cancellable, &error };

  if (read_all (&reading))
    {
      g_task_return_pointer (task, read, (GDestroyNotify) cg_charts_read_free);
      return;
    }

  cg_charts_read_free (read);
  g_task_return_error (task, error);
}

void
cg_charts_read_async (CgStore *store,
                      const CgFigureScope *scope,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  cg_figure_scope_copy (&job->scope, scope);
  g_task_set_task_data (task, job, job_free);
  cg_store_run_in_thread (store, task, read_thread);
}

CgChartsRead *
cg_charts_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

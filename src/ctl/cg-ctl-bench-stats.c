/* cg-ctl-bench-stats.c: the benchmark of the numbers that are reported.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-stats.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-ctl-measure.h"
#include "cg-store-figures.h"
#include "cg-yardstick-figures.h"

/* How often each thing is done; the figure is the median. */
#define TIMES 3

/* Without groups: what stands above the charts of the dashboard. */
static const CgGrouping groupings[] = { CG_GROUPING_NONE,      CG_GROUPING_UNIT,
                                        CG_GROUPING_LEVEL,     CG_GROUPING_DOMAIN,
                                        CG_GROUPING_SITUATION, CG_GROUPING_DEVIATION };

typedef struct
{
  CgCtl *ctl;
  CgFiguresYardstick *yardstick;
  CgCtlMeasures measures;
  gint64 first[TIMES];
  gint64 second[TIMES];
  gint64 bare[TIMES];
  gint64 round;   /* when the main thread came round last */
  gint64 longest; /* µs that the main thread did not come round */
} Bench;

static void
bench_clear (Bench *self)
{
  g_clear_pointer (&self->yardstick, cg_figures_yardstick_free);
  cg_ctl_measures_clear (&self->measures);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bench, bench_clear)

/* What was computed is forgotten with the store. */
static gboolean
reopen (Bench *self, GError **error)
{
  g_autofree char *folder = g_strdup (cg_store_get_folder (self->ctl->store));

  cg_store_close (self->ctl->store);
  g_clear_object (&self->ctl->store);
  self->ctl->store = cg_store_open (folder, error);
  return self->ctl->store != NULL;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Comes round once a millisecond; what lies between two rounds is a pause. */
static gboolean
round_cb (gpointer data)
{
  Bench *self = data;
  gint64 pause = cg_ctl_since (&self->round);

  self->longest = MAX (self->longest, pause);
  return G_SOURCE_CONTINUE;
}

/* As a page asks: the main thread goes on, and its longest pause is kept. */
static CgFigures *
ask (Bench *self, const CgFigureScope *scope, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  guint rounds = g_timeout_add (1, round_cb, self);

  self->round = g_get_monotonic_time ();
  cg_store_figures_async (self->ctl->store, scope, CG_ALL_FIGURES, NULL, answered_cb, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (rounds);

  return cg_store_figures_finish (self->ctl->store, answer, error);
}

static gboolean
measure (Bench *self, const CgFigureScope *scope, guint i, const char *year, GError **error)
{
  gint64 clock, problems;
  g_autoptr (CgFigures) first = NULL;
  g_autoptr (CgFigures) second = NULL;

  if (!reopen (self, error))
    return FALSE;

  clock = g_get_monotonic_time ();
  if (!cg_figures_yardstick_run (self->yardstick, scope->by, year, &problems, error))
    return FALSE;
  self->bare[i] = cg_ctl_since (&clock);
  first = ask (self, scope, error);
  self->first[i] = cg_ctl_since (&clock);
  second = first != NULL ? ask (self, scope, error) : NULL;
  self->second[i] = cg_ctl_since (&clock);
  if (second == NULL)
    return FALSE;

  /* A number that is not the yardstick's proves nothing. */
  if (first->total->values[CG_FIGURE_PROBLEMS] == problems)
    return TRUE;

  g_set_error (error, CG_CTL_USAGE, 0, "%" G_GINT64_FORMAT " ≠ %" G_GINT64_FORMAT,
               first->total->values[CG_FIGURE_PROBLEMS], problems);
  return FALSE;
}

static gboolean
run_grouping (Bench *self, CgGrouping by, GError **error)
{
  CgFigureScope scope;
  int year;
  g_autofree char *text = NULL;
  const char *name = by != CG_GROUPING_NONE ? cg_grouping_id (by) : "nothing (dashboard)";
  g_autofree char *first = g_strdup_printf ("report by %s", name);
  g_autofree char *second = g_strdup_printf ("report by %s, again", name);
  gint64 bare[TIMES];

  cg_figure_scope_init (&scope, cg_clock_today ());
  cg_date_get_ymd (scope.to, &year, NULL, NULL);
  scope.to = cg_date_from_ymd (year, 12, 31);
  scope.by = by;
  scope.zeros = TRUE;
  text = g_strdup_printf ("%d", year);
  for (guint i = 0; i < TIMES; i++)
    if (!measure (self, &scope, i, text, error))
      return FALSE;

  memcpy (bare, self->bare, sizeof bare);
  cg_ctl_measures_add_times (&self->measures, first, self->first, self->bare, TIMES);
  cg_ctl_measures_add_times (&self->measures, second, self->second, bare, TIMES);
  return TRUE;
}

gboolean
cg_ctl_bench_stats (CgCtl *ctl, GError **error)
{
  g_auto (Bench) self = { ctl };

  cg_ctl_measures_init (&self.measures);
  if (!cg_ctl_open (ctl, error))
    return FALSE;
  self.yardstick = cg_figures_yardstick_new (cg_store_get_folder (ctl->store), error);
  if (self.yardstick == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    if (!run_grouping (&self, groupings[i], error))
      return FALSE;

  cg_ctl_measures_add (&self.measures, "report: longest pause of the main thread", "ms",
                       (double) self.longest / 1000, 0);
  cg_ctl_measures_print (&self.measures, ctl->options->json);
  return TRUE;
}

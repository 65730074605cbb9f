/* cg-ctl-bench-bulk.c: the benchmark of bulk changes and their undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-bulk.h"

#include "cg-bulk.h"
#include "cg-ctl-measure.h"
#include "cg-store-index.h"
#include "cg-yardstick.h"

#define ROWS 100000

/* How often each thing is done; the figure is the median. */
#define TIMES 5

typedef struct
{
  CgStore *store;
  gint64 actor;
  CgYardstick *yardstick;
  CgIds *ids;
  CgCtlMeasures measures;
} Bench;

static void
bench_clear (Bench *self)
{
  g_clear_pointer (&self->yardstick, cg_yardstick_free);
  g_clear_pointer (&self->ids, cg_ids_unref);
  cg_ctl_measures_clear (&self->measures);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bench, bench_clear)

typedef struct
{
  gint64 tried[TIMES];
  gint64 written[TIMES];
  gint64 undone[TIMES];
  gint64 yardstick[TIMES];
} Times;

/* Tried, written, taken back; what each leaves to be done afterwards is done in between. */
static gboolean
run_bulk (Bench *self, CgBulk *bulk, Times *times, guint i, GError **error)
{
  gint64 clock = g_get_monotonic_time ();
  g_autoptr (CgBulkResult) shown = cg_store_bulk (self->store, bulk, NULL, error);
  g_autoptr (CgBulkResult) result = NULL;
  gboolean good;

  times->tried[i] = cg_ctl_since (&clock);
  if (shown != NULL)
    result = cg_store_bulk (self->store, bulk, shown, error);
  times->written[i] = cg_ctl_since (&clock);
  if (result == NULL || !cg_store_index (self->store, error))
    return FALSE;

  clock = g_get_monotonic_time ();
  good = cg_store_undo (self->store, self->actor, NULL, error);
  times->undone[i] = cg_ctl_since (&clock);
  return good && cg_store_index (self->store, error);
}

/* @what: with its bar, which the ratio must not pass. */
static void
report (Bench *self, const char *what, const char *of, gint64 *times, gint64 *yardsticks)
{
  g_autofree char *name = g_strdup_printf ("bulk: %s %s", of, what);

  cg_ctl_measures_add_times (&self->measures, name, times, yardsticks, TIMES);
}

typedef struct
{
  const char *what;
  int field;
  const char *there; /* (nullable): "", somebody's name */
  const char *back;
} Change;

/* A value that hardly any of the rows has; the copy goes back and forth. */
static gboolean
measure_value (Bench *self, const Change *change, GError **error)
{
  Times times;

  for (guint i = 0; i < TIMES; i++)
    {
      g_autoptr (CgBulk) bulk = cg_bulk_new_set (CG_ENTITY_PROBLEM, self->ids, self->actor);
      g_auto (CgValue) value = CG_VALUE_INIT;
      gint64 clock;

      if (!cg_value_parse (&value, CG_ENTITY_PROBLEM, change->field,
                           i % 2 == 0 ? change->there : change->back, error))
        return FALSE;
      cg_bulk_add_value (bulk, change->field, &value);

      clock = g_get_monotonic_time ();
      if (!cg_yardstick_update (self->yardstick, CG_ENTITY_PROBLEM, change->field, &value, error))
        return FALSE;
      times.yardstick[i] = cg_ctl_since (&clock);
      cg_yardstick_settle (self->yardstick);
      if (!run_bulk (self, bulk, &times, i, error))
        return FALSE;
    }

  report (self, "tried", change->what, times.tried, times.yardstick);
  report (self, "written (bar 2)", change->what, times.written, times.yardstick);
  report (self, "undone (bar 2)", change->what, times.undone, times.yardstick);
  return TRUE;
}

static gboolean
measure_values (Bench *self, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PERSON);
  g_autoptr (CgIds) people = cg_store_query (self->store, query, NULL, error);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (people == NULL)
    return FALSE;

  first = g_strdup_printf ("%" G_GINT64_FORMAT, cg_ids_get (people, 0));
  last = g_strdup_printf ("%" G_GINT64_FORMAT, cg_ids_get (people, cg_ids_length (people) - 1));
  {
    const Change changes[] = {
      { "person", CG_PROBLEM_PERSON, first, last },
      { "deadline", CG_PROBLEM_DEADLINE, "2027-06-30", "2027-07-01" },
      { "text", CG_PROBLEM_REMARK, "已按要求核对", "已按要求再次核对" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
      if (!measure_value (self, &changes[i], error))
        return FALSE;
  }

  return TRUE;
}

/* Of the list as it is shown, one problem in so many that there are ROWS of them. */
static CgIds *
choose_problems (CgStore *store, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CgIds) all = NULL;
  gsize n;

  cg_query_add_sort (query, CG_PROBLEM_LAMP, FALSE);
  all = cg_store_query (store, query, NULL, error);
  if (all == NULL)
    return NULL;

  n = cg_ids_length (all);
  for (gsize i = 0; i < MIN (n, ROWS); i++)
    {
      gint64 id = cg_ids_get (all, n > ROWS ? i * n / ROWS : i);

      g_array_append_val (chosen, id);
    }

  return cg_ids_new_take_array (g_steal_pointer (&chosen));
}

gboolean
cg_ctl_bench_bulk (CgCtl *ctl, GError **error)
{
  g_auto (Bench) self = { 0 };

  if (!cg_ctl_open_to_write (ctl, &self.actor, error))
    return FALSE;

  self.store = ctl->store;
  cg_ctl_measures_init (&self.measures);
  self.ids = choose_problems (self.store, error);
  self.yardstick =
      self.ids != NULL ? cg_yardstick_new (cg_store_get_folder (self.store), error) : NULL;
  if (self.yardstick == NULL)
    return FALSE;
  if (cg_ids_length (self.ids) == 0)
    return cg_ctl_no_problems (error);

  if (!cg_yardstick_choose (self.yardstick, cg_ids_data (self.ids), cg_ids_length (self.ids),
                            error) ||
      !measure_values (&self, error))
    return FALSE;

  cg_ctl_measures_print (&self.measures, ctl->options->json);
  return TRUE;
}

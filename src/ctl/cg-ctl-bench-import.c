/* cg-ctl-bench-import.c: the benchmark of reading a ledger and writing its rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-import.h"

#include <glib/gstdio.h>

#include "cg-clock.h"
#include "cg-ctl-measure.h"
#include "cg-import-plan.h"
#include "cg-sheet-export.h"
#include "cg-sheet-yardstick.h"
#include "cg-store-index.h"
#include "cg-yardstick.h"

#define ROWS 100000

/* How often each thing is done; the figure is the median. */
#define TIMES 5

typedef struct
{
  CgStore *store;
  gint64 actor;
  gint64 case_id;
  char *path;
  CgYardstick *yardstick;
  gint64 bare_pass[TIMES];
  gint64 read[TIMES];
  gint64 planned[TIMES];
  gint64 tried[TIMES];
  gint64 bare_insert[TIMES];
  gint64 written[TIMES];
  gint64 searched[TIMES]; /* while what was written waits for the index */
  gint64 found[TIMES];    /* the same when it is in */
  gint64 scanned[TIMES];
  gint64 indexed[TIMES];
  gint64 bare_removal[TIMES];
  gint64 undone[TIMES];
} Bench;

static void
bench_clear (Bench *self)
{
  g_clear_pointer (&self->yardstick, cg_yardstick_free);
  if (self->path != NULL)
    g_unlink (self->path);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bench, bench_clear)

/* ---- the file ---- */

static gboolean
write_file (Bench *self, GError **error)
{
  static const int fields[] = { CG_PROBLEM_TEXT,     CG_PROBLEM_STANDARD, CG_PROBLEM_NATURE,
                                CG_PROBLEM_DEADLINE, CG_PROBLEM_PROGRESS, CG_PROBLEM_COMPLETION,
                                CG_PROBLEM_REMARK };
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgIds) ids = NULL;
  g_autoptr (CgSheetTable) table = NULL;
  CgSheetJob job = { 0 };

  query->limit = ROWS;
  ids = cg_store_query (self->store, query, NULL, error);
  if (ids == NULL)
    return FALSE;
  if (cg_ids_length (ids) == 0)
    return cg_ctl_no_problems (error);

  table = cg_sheet_table_new (self->store, CG_ENTITY_PROBLEM, ids, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cg_sheet_table_add_column (table, fields[i], 0);
  return cg_sheet_export (table, CG_SHEET_XLSX, self->path, self->actor, &job, error);
}

static gboolean
find_open_case (Bench *self, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE);
  g_autoptr (CgIds) ids = NULL;

  query->limit = 1;
  cg_query_filter_null (query, CG_CASE_CLOSED_ON, TRUE);
  ids = cg_store_query (self->store, query, NULL, error);
  self->case_id = ids != NULL && cg_ids_length (ids) > 0 ? cg_ids_get (ids, 0) : 0;
  return ids != NULL;
}

/* ---- one time ---- */

static CgImportPlan *
read_and_plan (Bench *self, guint i, GError **error)
{
  const CgImportOptions options = { .case_id = self->case_id,
                                    .actor = self->actor,
                                    .today = cg_clock_today () };
  gint64 clock = g_get_monotonic_time ();
  g_autoptr (CgSheetFile) file = NULL;
  g_autoptr (CgImportSource) source = NULL;
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  CgImportPlan *plan;

  if (!cg_sheet_yardstick_pass (self->path, error))
    return NULL;
  self->bare_pass[i] = cg_ctl_since (&clock);
  file = cg_sheet_file_open (self->path, NULL, NULL, error);
  source = file != NULL ? cg_import_source_read (file, 0, NULL, error) : NULL;
  self->read[i] = cg_ctl_since (&clock);
  if (source == NULL)
    return NULL;

  g_ptr_array_add (sources, source);
  plan = cg_import_plan_load (self->store, sources, &options, NULL, NULL, NULL, error);
  self->planned[i] = cg_ctl_since (&clock);
  return plan;
}

/* The very rows that the import has made, bare, right after it: other programs that are busy
 * slow down both. Then none of them are left there. */
static gboolean
measure_yardstick (Bench *self, GArray *ids, guint i, GError **error)
{
  gint64 clock;

  if (!cg_yardstick_take (self->yardstick, g_array_index (ids, gint64, 0),
                          g_array_index (ids, gint64, ids->len - 1), error))
    return FALSE;

  clock = g_get_monotonic_time ();
  if (!cg_yardstick_insert (self->yardstick, error))
    return FALSE;
  self->bare_insert[i] = cg_ctl_since (&clock);
  cg_yardstick_settle (self->yardstick);

  clock = g_get_monotonic_time ();
  if (!cg_yardstick_remove (self->yardstick, error))
    return FALSE;
  self->bare_removal[i] = cg_ctl_since (&clock);
  cg_yardstick_settle (self->yardstick);
  return TRUE;
}

/* A word of the texts, all its records. */
#define WORD "整改"

static gboolean
search (Bench *self, gint64 *took, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgIds) ids = NULL;
  gint64 clock = g_get_monotonic_time ();

  cg_query_set_text (query, WORD);
  ids = cg_store_query (self->store, query, NULL, error);
  *took = cg_ctl_since (&clock);
  return ids != NULL;
}

static gboolean
scan (Bench *self, gint64 *took, GError **error)
{
  gint64 clock = g_get_monotonic_time ();
  gint64 n = cg_yardstick_scan (self->yardstick, CG_ENTITY_PROBLEM, WORD, error);

  *took = cg_ctl_since (&clock);
  return n >= 0;
}

static gboolean
index_written (Bench *self, guint i, GError **error)
{
  gint64 clock;

  if (!search (self, &self->searched[i], error) || !scan (self, &self->scanned[i], error))
    return FALSE;

  clock = g_get_monotonic_time ();
  if (!cg_store_index (self->store, error))
    return FALSE;
  self->indexed[i] = cg_ctl_since (&clock);
  return search (self, &self->found[i], error);
}

static gboolean
run_once (Bench *self, guint i, GError **error)
{
  g_autoptr (CgImportPlan) plan = read_and_plan (self, i, error);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (CgTrial) trial = NULL;
  gint64 clock = g_get_monotonic_time ();

  trial = plan != NULL ? cg_store_try (self->store, plan->edit, NULL, NULL, NULL, error) : NULL;
  self->tried[i] = cg_ctl_since (&clock);
  if (trial == NULL)
    return FALSE;

  clock = g_get_monotonic_time ();
  if (!cg_store_apply (self->store, plan->edit, &outcome, error))
    return FALSE;
  self->written[i] = cg_ctl_since (&clock);
  if (!measure_yardstick (self, outcome->inserted, i, error) || !index_written (self, i, error))
    return FALSE;

  clock = g_get_monotonic_time ();
  if (!cg_store_undo (self->store, self->actor, NULL, error))
    return FALSE;
  self->undone[i] = cg_ctl_since (&clock);
  return cg_store_index (self->store, error);
}

/* Where there is a bar the ratio must not pass it. */
static void
report (Bench *self, CgCtlMeasures *measures)
{
  const struct
  {
    const char *what;
    gint64 *times;
    gint64 *yardsticks;
  } figures[] = {
    { "import: rows read (bar 1.5)", self->read, self->bare_pass },
    { "import: rows planned", self->planned, self->bare_pass },
    { "import: rows tried dry", self->tried, self->bare_insert },
    { "import: rows written (bar 3)", self->written, self->bare_insert },
    { "import: undone", self->undone, self->bare_removal },
    { "import: search index filled afterwards", self->indexed, self->bare_insert },
    { "import: a word searched until then", self->searched, self->scanned },
    { "import: a word searched from then on", self->found, self->scanned },
  };
  g_autofree gint64 *yardsticks = g_new (gint64, TIMES);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      memcpy (yardsticks, figures[i].yardsticks, TIMES * sizeof *yardsticks);
      cg_ctl_measures_add_times (measures, figures[i].what, figures[i].times, yardsticks, TIMES);
    }
}

gboolean
cg_ctl_bench_import (CgCtl *ctl, GError **error)
{
  g_auto (Bench) self = { 0 };
  g_auto (CgCtlMeasures) measures = { NULL };

  if (!cg_ctl_open_to_write (ctl, &self.actor, error))
    return FALSE;

  self.store = ctl->store;
  self.path = g_build_filename (cg_store_get_folder (self.store), "drafts", "bench.xlsx", NULL);
  self.yardstick = cg_yardstick_new (cg_store_get_folder (self.store), error);
  if (self.yardstick == NULL || !write_file (&self, error) || !find_open_case (&self, error) ||
      !cg_yardstick_choose (self.yardstick, NULL, 0, error))
    return FALSE;
  for (guint i = 0; i < TIMES; i++)
    if (!run_once (&self, i, error))
      return FALSE;

  cg_ctl_measures_init (&measures);
  report (&self, &measures);
  cg_ctl_measures_print (&measures, ctl->options->json);
  return TRUE;
}

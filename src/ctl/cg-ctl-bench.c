/* cg-ctl-bench.c: cugaictl bench: what the store does, beside what bare SQLite does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-ctl-bench-bulk.h"
#include "cg-ctl-bench-export.h"
#include "cg-ctl-bench-fill.h"
#include "cg-ctl-bench-find.h"
#include "cg-ctl-bench-import.h"
#include "cg-ctl-bench-notice.h"
#include "cg-ctl-bench-office.h"
#include "cg-ctl-bench-recurrence.h"
#include "cg-ctl-bench-stats.h"
#include "cg-ctl-bench-window.h"
#include "cg-ctl-measure.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-filter-text.h"
#include "cg-view.h"
#include "cg-yardstick.h"

/* How often each thing is done; the figure is the median. */
#define EDITS 101
#define BLOCKS 201
#define QUERIES 5

/* What the grid asks for at once. */
#define BLOCK 128

#define MOST_FILLED 10000000

typedef struct
{
  CgStore *store;
  gint64 actor;
  CgYardstick *yardstick;
  CgIds *problems;  /* in the order of the list */
  CgIds *under_way; /* those of them on which steps go on */
  gint64 block[BLOCK];
  gsize n_block;
  gint64 problem;
  gint64 progress;
  gint64 evidence;
  GRand *rand;
  CgCtlMeasures measures;
} Bench;

static void
bench_clear (Bench *self)
{
  g_clear_pointer (&self->yardstick, cg_yardstick_free);
  g_clear_pointer (&self->problems, cg_ids_unref);
  g_clear_pointer (&self->under_way, cg_ids_unref);
  g_clear_pointer (&self->rand, g_rand_free);
  cg_ctl_measures_clear (&self->measures);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bench, bench_clear)

static gint64
random_of (Bench *self, CgIds *ids)
{
  return cg_ids_get (ids,
                     (gsize) g_rand_double_range (self->rand, 0, (double) cg_ids_length (ids)));
}

static gint64
random_problem (Bench *self)
{
  return random_of (self, self->problems);
}

/* One thing done beside its yardstick, in turn, so that both meet the same disk. */
typedef gboolean (*Step) (Bench *self, gpointer data, GError **error);

typedef struct
{
  const char *what;
  guint times;
  Step prepare; /* (nullable): done before, not timed */
  Step step;
  Step yardstick;
  gpointer data;
} Measure;

static gboolean
time_step (Bench *self, Step step, gpointer data, GArray *times, GError **error)
{
  gint64 before = g_get_monotonic_time ();
  gboolean good = step (self, data, error);
  gint64 time = g_get_monotonic_time () - before;

  g_array_append_val (times, time);
  return good;
}

static gboolean
measure (Bench *self, const Measure *what, GError **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) yardsticks = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < what->times; i++)
    if ((what->prepare != NULL && !what->prepare (self, what->data, error)) ||
        !time_step (self, what->yardstick, what->data, yardsticks, error) ||
        !time_step (self, what->step, what->data, times, error))
      return FALSE;

  cg_ctl_measures_add_times (&self->measures, what->what, (gint64 *) (gpointer) times->data,
                             (gint64 *) (gpointer) yardsticks->data, times->len);
  return TRUE;
}

static gboolean
measure_all (Bench *self, const Measure *all, gsize n, GError **error)
{
  for (gsize i = 0; i < n; i++)
    if (!measure (self, &all[i], error))
      return FALSE;

  return TRUE;
}

/* ---- edits ---- */

static gboolean
commit_bare (Bench *self, gpointer data, GError **error)
{
  return cg_yardstick_commit (self->yardstick, error);
}

/* Some problem, of those in @data where given, and a progress that it has not. It is read first,
 * as that of a person who edits it stands on the screen. */
static gboolean
choose_problem (Bench *self, gpointer data, GError **error)
{
  g_autoptr (CgRecord) record = NULL;

  self->problem = random_of (self, data != NULL ? data : self->problems);
  record = cg_store_get (self->store, CG_ENTITY_PROBLEM, self->problem, error);
  if (record == NULL)
    return FALSE;

  self->progress = (cg_record_integer (record, CG_PROBLEM_PROGRESS) + 1) % 101;
  return TRUE;
}

static gboolean
set_progress (Bench *self, gpointer data, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("set", self->actor);

  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, self->problem, CG_PROBLEM_PROGRESS, self->progress);
  return cg_store_apply (self->store, edit, NULL, error);
}

/* Some problem that was not read before: its pages may have to come from the disk. */
static gboolean
choose_unread (Bench *self, gpointer data, GError **error)
{
  self->problem = random_of (self, self->problems);
  return TRUE;
}

static gboolean
set_remark (Bench *self, gpointer data, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("set", self->actor);
  g_autofree char *remark =
      g_strdup_printf ("第%d次核对，与现场一致", g_rand_int_range (self->rand, 1, 1000000));

  cg_edit_set_text (edit, CG_ENTITY_PROBLEM, self->problem, CG_PROBLEM_REMARK, remark);
  return cg_store_apply (self->store, edit, NULL, error);
}

static gboolean
add_evidence (Bench *self, gpointer data, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", self->actor);
  gint64 id = cg_edit_insert (edit, CG_ENTITY_EVIDENCE);

  cg_edit_set_integer (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_PROBLEM, self->problem);
  cg_edit_set_text (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_NAME, "现场核查照片");
  return cg_store_apply (self->store, edit, NULL, error);
}

/* Evidence that stands, to be voided. */
static gboolean
choose_evidence (Bench *self, gpointer data, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", self->actor);
  g_autoptr (CgOutcome) outcome = NULL;
  gint64 id = cg_edit_insert (edit, CG_ENTITY_EVIDENCE);

  cg_edit_set_integer (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_PROBLEM, random_problem (self));
  cg_edit_set_text (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_NAME, "重复登记的照片");
  if (!cg_store_apply (self->store, edit, &outcome, error))
    return FALSE;

  self->evidence = g_array_index (outcome->inserted, gint64, 0);
  return TRUE;
}

static gboolean
void_evidence (Bench *self, gpointer data, GError **error)
{
  return cg_store_void (self->store, CG_ENTITY_EVIDENCE, self->evidence, "重复登记", self->actor,
                        error);
}

/* A step as a clerk does it: a new record, and the problem's percentage with it. */
static gboolean
record_progress (Bench *self, gpointer data, GError **error)
{
  g_autoptr (GHashTable) arguments = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  g_hash_table_insert (arguments, (char *) "text", g_strdup ("已完成现场核查，正在修订制度"));
  g_hash_table_insert (arguments, (char *) "percent",
                       g_strdup_printf ("%" G_GINT64_FORMAT, self->progress));
  return cg_store_do (self->store, cg_action_find ("problem.progress"), self->problem, arguments,
                      self->actor, NULL, error);
}

static gboolean
measure_step (Bench *self, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  Measure step = {
    "edit: a step, progress recorded", EDITS, choose_problem, record_progress, commit_bare, NULL
  };

  cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL, "doing");
  self->under_way = cg_store_query (self->store, query, NULL, error);
  if (self->under_way == NULL)
    return FALSE;

  step.data = self->under_way;
  return cg_ids_length (self->under_way) == 0 || measure (self, &step, error);
}

static gboolean
bench_edit (Bench *self, GError **error)
{
  static const Measure all[] = {
    { "edit: a number of a problem", EDITS, choose_problem, set_progress, commit_bare, NULL },
    { "edit: a text of a problem", EDITS, choose_problem, set_remark, commit_bare, NULL },
    { "edit: a new record of a problem", EDITS, choose_problem, add_evidence, commit_bare, NULL },
    { "edit: a text of a problem not read before", EDITS, choose_unread, set_remark, commit_bare,
      NULL },
    { "edit: a new record of one not read before", EDITS, choose_unread, add_evidence, commit_bare,
      NULL },
    { "edit: a void record", EDITS, choose_evidence, void_evidence, commit_bare, NULL },
  };

  return measure_all (self, all, G_N_ELEMENTS (all), error) && measure_step (self, error);
}

static gboolean
set_other_remark (Bench *self, gpointer data, GError **error)
{
  return choose_unread (self, data, error) && set_remark (self, data, error);
}

static gboolean
undo (Bench *self, gpointer data, GError **error)
{
  return cg_store_undo (self->store, self->actor, NULL, error);
}

static gboolean
redo (Bench *self, gpointer data, GError **error)
{
  return cg_store_redo (self->store, self->actor, NULL, error);
}

static gboolean
set_and_undo (Bench *self, gpointer data, GError **error)
{
  return set_other_remark (self, data, error) && undo (self, data, error);
}

static gboolean
bench_undo (Bench *self, GError **error)
{
  static const Measure all[] = {
    { "undo: a text of a problem", EDITS, set_other_remark, undo, commit_bare, NULL },
    { "undo: a text of a problem, done again", EDITS, set_and_undo, redo, commit_bare, NULL },
  };

  return measure_all (self, all, G_N_ELEMENTS (all), error);
}

/* ---- blocks of rows ---- */

static gboolean
fetch_block (Bench *self, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records =
      cg_store_fetch (self->store, CG_ENTITY_PROBLEM, self->block, self->n_block, error);

  return records != NULL;
}

static gboolean
fetch_bare (Bench *self, gpointer data, GError **error)
{
  return cg_yardstick_fetch (self->yardstick, CG_ENTITY_PROBLEM, self->block, self->n_block, error);
}

/* Neighbours in the order of the list lie anywhere in the table. */
static gboolean
choose_block (Bench *self, gpointer data, GError **error)
{
  gsize length = cg_ids_length (self->problems);
  gsize first =
      length > BLOCK ? (gsize) g_rand_double_range (self->rand, 0, (double) (length - BLOCK)) : 0;

  self->n_block = MIN (length, BLOCK);
  memcpy (self->block, cg_ids_data (self->problems) + first, self->n_block * sizeof (gint64));
  return TRUE;
}

static gboolean
bench_fetch (Bench *self, GError **error)
{
  static const Measure all[] = {
    { "fetch: a block of 128 rows", BLOCKS, choose_block, fetch_block, fetch_bare, NULL },
  };

  return measure_all (self, all, G_N_ELEMENTS (all), error);
}

/* ---- lists ---- */

static gboolean
query_ids (Bench *self, gpointer data, GError **error)
{
  g_autoptr (CgIds) ids = cg_store_query (self->store, data, NULL, error);

  return ids != NULL;
}

static gboolean
scan_bare (Bench *self, gpointer data, GError **error)
{
  const CgQuery *query = data;

  return cg_yardstick_scan (self->yardstick, query->entity, query->text, error) >= 0;
}

static gboolean
measure_query (Bench *self, const char *what, CgQuery *query, GError **error)
{
  Measure all = { what, QUERIES, NULL, query_ids, scan_bare, query };

  return measure (self, &all, error);
}

typedef struct
{
  const char *what;
  const char *filter; /* (nullable): field */
  const char *value;
  const char *sort; /* (nullable): field */
  gboolean descending;
} List;

static CgQuery *
list_query (const List *list)
{
  CgQuery *query = cg_query_new (CG_ENTITY_PROBLEM);

  if (list->filter != NULL)
    cg_query_filter_text (query, cg_entity_find_field (CG_ENTITY_PROBLEM, list->filter),
                          CG_FILTER_EQUAL, list->value);
  if (list->sort != NULL)
    cg_query_add_sort (query, cg_entity_find_field (CG_ENTITY_PROBLEM, list->sort),
                       list->descending);
  return query;
}

static gboolean
bench_query (Bench *self, GError **error)
{
  static const List lists[] = {
    { "query: all by deadline", NULL, NULL, "lamp", FALSE },
    { "query: all by deadline, last first", NULL, NULL, "lamp", TRUE },
    { "query: all by id", NULL, NULL, NULL, FALSE },
    { "query: overdue by deadline", "lamp", "over", "lamp", FALSE },
    { "query: one status by deadline", "status", "returned", "lamp", FALSE },
    { "query: one kind of deviation by deadline", "deviation", "pressure", "lamp", FALSE },
    { "query: all by number", NULL, NULL, "problem_no", FALSE },
    { "query: all by responsible unit", NULL, NULL, "responsible_unit", FALSE },
    { "query: all by person", NULL, NULL, "person", FALSE },
    { "query: all by status", NULL, NULL, "status", FALSE },
    { "query: all by text", NULL, NULL, "text", FALSE },
    { "query: overdue by responsible unit", "lamp", "over", "responsible_unit", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (CgQuery) query = list_query (&lists[i]);

      if (!measure_query (self, lists[i].what, query, error))
        return FALSE;
    }

  return TRUE;
}

/* The search must have found what a scan of the folded texts finds. */
static gboolean
compare_with_scan (Bench *self, CgQuery *query, GError **error)
{
  g_autoptr (CgIds) ids = cg_store_query (self->store, query, NULL, error);
  g_autoptr (GArray) scanned =
      ids != NULL ? cg_yardstick_find (self->yardstick, query->entity, query->text, error) : NULL;

  if (scanned == NULL)
    return FALSE;
  if (cg_ids_length (ids) == scanned->len &&
      (scanned->len == 0 ||
       memcmp (cg_ids_data (ids), scanned->data, scanned->len * sizeof (gint64)) == 0))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _ ("The search for “%s” did not find what a scan finds."), query->text);
  return FALSE;
}

/* All ids, the first hundred, and all in the order of the list, of one word. */
static gboolean
measure_word (Bench *self, const char *word, const char *share, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autofree char *all = g_strdup_printf ("search: %s, all by id", share);
  g_autofree char *first = g_strdup_printf ("search: %s, the first 100", share);
  g_autofree char *sorted = g_strdup_printf ("search: %s, all by deadline", share);

  cg_query_set_text (query, word);
  if (!compare_with_scan (self, query, error) || !measure_query (self, all, query, error))
    return FALSE;

  query->limit = 100;
  if (!measure_query (self, first, query, error))
    return FALSE;

  query->limit = 0;
  cg_query_add_sort (query, CG_PROBLEM_LAMP, FALSE);
  return measure_query (self, sorted, query, error);
}

/* ---- views ---- */

static gboolean
step_bare (Bench *self, gpointer data, GError **error)
{
  return cg_yardstick_query (self->yardstick, data, error) >= 0;
}

static gboolean
measure_view (Bench *self, const char *what, CgQuery *query, GError **error)
{
  Measure view = { what, QUERIES, NULL, query_ids, step_bare, query };

  return measure (self, &view, error);
}

static gboolean
add_typed (CgQuery *query, int field, const char *typed, GError **error)
{
  if (*typed == '@')
    {
      cg_query_filter_text (query, field, CG_FILTER_EQUAL, typed);
      return TRUE;
    }

  cg_query_add_sort (query, CG_PROBLEM_LAMP, FALSE);
  return cg_filter_text_parse (CG_ENTITY_PROBLEM, field, typed, cg_clock_today (), query->filters,
                               error);
}

/* The shipped views, and filters typed under columns; beside the same SELECT stepped through. */
static gboolean
bench_views (Bench *self, GError **error)
{
  static const struct
  {
    int field;
    const char *typed;
  } filters[] = {
    { CG_PROBLEM_EFFECTIVE_DEADLINE, "@month" }, { CG_PROBLEM_PROGRESS, "50-80" },
    { CG_PROBLEM_STATUS, "doing, returned" },    { CG_PROBLEM_STATUS, "doing->closed" },
    { CG_PROBLEM_RESPONSIBLE_UNIT, "水利" },
  };
  gsize n;
  const CgShippedView *shipped = cg_shipped_views (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (CgView) view = cg_shipped_view_make (&shipped[i]);
      g_autofree char *what = g_strconcat ("view: ", shipped[i].id, NULL);

      if (!measure_view (self, what, view->query, error))
        return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
      g_autofree char *what =
          g_strdup_printf ("filter: %s %s", cg_field_get (CG_ENTITY_PROBLEM, filters[i].field)->id,
                           filters[i].typed);

      if (!add_typed (query, filters[i].field, filters[i].typed, error) ||
          !measure_view (self, what, query, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
bench_search (Bench *self, GError **error)
{
  /* As cg-ctl-bench-words.c has them. */
  static const struct
  {
    const char *share;
    const char *word;
  } words[] = {
    { "in half of the rows", "问题" },     { "in one of 20", "跨年" },
    { "in one of 2000", "旧档" },          { "as rare, of common characters", "第1" },
    { "of one character", "题" },          { "in titles of all cases", "失职失责" },
    { "in names of units", "双河镇水利" }, { "digits and ideographs", "12个点位" },
    { "nowhere", "没有的词语" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!measure_word (self, words[i].word, words[i].share, error))
      return FALSE;

  return TRUE;
}

/* ---- the command ---- */

static const struct
{
  const char *name;
  gboolean (*run) (Bench *self, GError **error);
} benches[] = {
  { "edit", bench_edit },   { "undo", bench_undo },     { "fetch", bench_fetch },
  { "query", bench_query }, { "search", bench_search }, { "views", bench_views },
};

static gboolean
prepare (Bench *self, CgCtl *ctl, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);

  if (!cg_ctl_open_to_write (ctl, &self->actor, error))
    return FALSE;

  self->store = ctl->store;
  self->rand = g_rand_new ();
  cg_ctl_measures_init (&self->measures);
  self->yardstick = cg_yardstick_new (cg_store_get_folder (self->store), error);
  if (self->yardstick == NULL)
    return FALSE;

  cg_query_add_sort (query, CG_PROBLEM_LAMP, FALSE);
  self->problems = cg_store_query (self->store, query, NULL, error);
  if (self->problems == NULL)
    return FALSE;
  return cg_ids_length (self->problems) > 0 || cg_ctl_no_problems (error);
}

static gboolean
run_bench (CgCtl *ctl, const char *name, GError **error)
{
  g_auto (Bench) self = { 0 };

  if (cg_ctl_bench_window_has (name))
    return cg_ctl_bench_window (ctl, name, error);
  if (g_str_equal (name, "bulk"))
    return cg_ctl_bench_bulk (ctl, error);
  if (g_str_equal (name, "recurrence"))
    return cg_ctl_bench_recurrence (ctl, error);
  if (g_str_equal (name, "notice"))
    return cg_ctl_bench_notice (ctl, error);
  if (g_str_equal (name, "stats"))
    return cg_ctl_bench_stats (ctl, error);
  if (g_str_equal (name, "find"))
    return cg_ctl_bench_find (ctl, error);
  if (g_str_equal (name, "import"))
    return cg_ctl_bench_import (ctl, error);
  if (g_str_equal (name, "export"))
    return prepare (&self, ctl, error) &&
           cg_ctl_bench_export (ctl, self.actor, self.problems, error);

  for (guint i = 0; i < G_N_ELEMENTS (benches); i++)
    if (g_str_equal (benches[i].name, name))
      {
        if (!prepare (&self, ctl, error) || !benches[i].run (&self, error))
          return FALSE;
        cg_ctl_measures_print (&self.measures, ctl->options->json);
        return TRUE;
      }

  g_set_error (error, CG_CTL_USAGE, 0, _ ("There is no benchmark “%s”."), name);
  return FALSE;
}

static void
say_filled (gint64 added)
{
  fprintf (stderr, "%" G_GINT64_FORMAT "\n", added);
}

/* The bar is told for so many. */
#define OFFICE_NOTICES 1000

static gboolean
run_office (CgCtl *ctl, const char *text, GError **error)
{
  guint64 n = OFFICE_NOTICES;

  if (text == NULL || g_ascii_string_to_unsigned (text, 10, 1, OFFICE_NOTICES, &n, NULL))
    return cg_ctl_bench_office (ctl, (guint) n, error);

  g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” is not a number of notices."), text);
  return FALSE;
}

static gboolean
run_fill (CgCtl *ctl, const char *text, GError **error)
{
  gint64 actor, n;

  if (!g_ascii_string_to_signed (text, 10, 1, MOST_FILLED, &n, NULL))
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” is not a number of problems."), text);
      return FALSE;
    }

  return cg_ctl_open_to_write (ctl, &actor, error) &&
         cg_bench_fill (ctl->store, actor, n, ctl->options->json ? NULL : say_filled, error);
}

gboolean
cg_ctl_bench (CgCtl *self, GError **error)
{
  const char *name = cg_ctl_argument (self, 0);
  const char *number = cg_ctl_argument (self, 1);

  if (g_str_equal (name, "plant"))
    return cg_ctl_bench_plant (self, number, cg_ctl_argument (self, 2), error);
  if (g_str_equal (name, "office"))
    return run_office (self, number, error);
  if (cg_ctl_argument (self, 2) != NULL)
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("Something is too much."));
      return FALSE;
    }
  if (g_str_equal (name, "fill") == (number != NULL))
    return number != NULL ? run_fill (self, number, error) : run_bench (self, name, error);

  g_set_error_literal (error, CG_CTL_USAGE, 0,
                       number != NULL ? _ ("Something is too much.") : _ ("Something is missing."));
  return FALSE;
}

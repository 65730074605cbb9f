/* test-figures.c: every number that is reported is as many records as its list has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-board.h"
#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-figures-json.h"
#include "cg-files.h"
#include "cg-sample.h"
#include "cg-store-figures.h"

#define TODAY "2026-11-23"

static CgStore *store;

static CgDate
day (const char *iso)
{
  CgDate date = 0;

  g_assert_true (cg_date_parse_iso (iso, &date));
  return date;
}

static CgFigures *
read_figures (const CgFigureScope *scope, guint wanted)
{
  g_autoptr (GError) error = NULL;
  CgFigures *figures = cg_store_figures (store, scope, wanted, &error);

  g_assert_no_error (error);
  return figures;
}

/* Figures that add up what records say: their list is longer or shorter. */
static gboolean
is_sum (CgFigureId figure)
{
  return figure == CG_FIGURE_WARNED || figure == CG_FIGURE_TALKS || figure == CG_FIGURE_RECOVERED ||
         figure == CG_FIGURE_RATE;
}

static gint64
list_length (CgFigureId figure, const CgFigureScope *scope)
{
  g_autoptr (CgQuery) query = cg_figure_query (figure, scope);
  g_autoptr (GError) error = NULL;
  gint64 n;

  query->with_voided = TRUE;
  n = cg_store_count (store, query, &error);
  g_assert_no_error (error);
  return n;
}

static guint
assert_row (const CgFigures *figures, const CgFigureRow *row, gboolean total)
{
  guint n = 0;

  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    {
      CgFigureScope scope = figures->scope;

      scope.key = total ? NULL : row->key;
      if (is_sum (i) || row->values[i] == CG_NO_FIGURE)
        continue;
      g_test_message ("%s %s: %" G_GINT64_FORMAT, row->label, cg_figure_get (i)->id,
                      row->values[i]);
      g_assert_cmpint (list_length (i, &scope), ==, row->values[i]);
      n += row->values[i] > 0;
    }

  return n;
}

static void
assert_whole (const CgFigures *figures)
{
  const gint64 *values = figures->total->values;

  g_assert_cmpint (values[CG_FIGURE_PROBLEMS], ==,
                   values[CG_FIGURE_CLOSED] + values[CG_FIGURE_OPEN] + values[CG_FIGURE_LONGTERM] +
                       values[CG_FIGURE_WITHDRAWN]);
  g_assert_cmpint (values[CG_FIGURE_OVERDUE], <=, values[CG_FIGURE_OPEN]);
  g_assert_cmpint (values[CG_FIGURE_EXTENDED], <=, values[CG_FIGURE_OPEN]);
}

/* What the rows have is what the total has: but a stock by month, and what no row tells apart. */
static void
assert_adds_up (const CgFigures *figures)
{
  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    {
      gboolean stock = cg_figure_get (i)->kind != CG_FIGURE_IS_FLOW;
      gint64 sum = 0;

      if (i == CG_FIGURE_RATE || figures->scope.by == CG_GROUPING_NONE ||
          (stock && figures->scope.by == CG_GROUPING_MONTH))
        continue;
      for (guint k = 0; k < figures->rows->len && sum != CG_NO_FIGURE; k++)
        {
          gint64 value = ((const CgFigureRow *) g_ptr_array_index (figures->rows, k))->values[i];

          sum = value == CG_NO_FIGURE ? CG_NO_FIGURE : sum + value;
        }
      if (sum != CG_NO_FIGURE)
        g_assert_cmpint (sum, ==, figures->total->values[i]);
    }
}

static void
test_lists (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } periods[] = { { "2026-01-01", TODAY }, { "2026-07-01", "2026-09-30" } };

  for (guint p = 0; p < G_N_ELEMENTS (periods); p++)
    for (CgGrouping by = 0; by < CG_N_GROUPINGS; by++)
      {
        CgFigureScope scope = { day (periods[p].from), day (periods[p].to), by };
        g_autoptr (CgFigures) figures = NULL;
        guint n = 0;

        scope.merged = p == 0;
        scope.zeros = p == 0;
        figures = read_figures (&scope, CG_ALL_FIGURES);
        assert_whole (figures);
        assert_adds_up (figures);
        n += assert_row (figures, figures->total, TRUE);
        for (guint i = 0; i < figures->rows->len; i++)
          n += assert_row (figures, g_ptr_array_index (figures->rows, i), FALSE);
        g_assert_cmpuint (n, >, by == CG_GROUPING_NONE ? 5 : 10);
      }
}

/* Of a unit, a level, a field, a situation only: parts of the whole, and each has its list. */
static void
test_filters (void)
{
  CgFigureScope scope = { day ("2026-01-01"), day (TODAY), CG_GROUPING_LEVEL };
  g_autoptr (CgFigures) all = read_figures (&scope, CG_ALL_FIGURES);
  gint64 sum = 0;

  for (guint i = 0; i < all->rows->len; i++)
    {
      const CgFigureRow *row = g_ptr_array_index (all->rows, i);
      g_autoptr (CgFigures) part = NULL;

      scope.by = CG_GROUPING_UNIT;
      scope.level = row->key;
      part = read_figures (&scope, CG_ALL_FIGURES);
      g_assert_cmpmem (part->total->values, sizeof part->total->values, row->values,
                       sizeof row->values);
      assert_row (part, part->total, TRUE);
      sum += part->total->values[CG_FIGURE_CASES];
    }

  g_assert_cmpint (sum, ==, all->total->values[CG_FIGURE_CASES]);
}

/* A deviation leaves its problems, and of all else what belongs to a case with such a problem. */
static void
test_deviation (void)
{
  CgFigureScope scope = { day ("2026-01-01"), day (TODAY), CG_GROUPING_DEVIATION };
  g_autoptr (CgFigures) all = read_figures (&scope, CG_ALL_FIGURES);
  guint found = 0;

  scope.by = CG_GROUPING_UNIT;
  for (guint i = 0; i < all->rows->len; i++)
    {
      const CgFigureRow *row = g_ptr_array_index (all->rows, i);
      g_autoptr (CgFigures) part = NULL;

      if (*row->key == '\0')
        continue;
      scope.deviation = row->key;
      part = read_figures (&scope, CG_ALL_FIGURES);
      found += assert_row (part, part->total, TRUE);
      g_assert_cmpint (part->total->values[CG_FIGURE_PROBLEMS], ==,
                       row->values[CG_FIGURE_PROBLEMS]);
      g_assert_cmpint (part->total->values[CG_FIGURE_CASES], <=,
                       all->total->values[CG_FIGURE_CASES]);
    }
  g_assert_cmpint (found, >, 0);
}

/* 零报告: units with nothing to report are rows all the same, and only where they are asked for. */
static void
test_zeros (void)
{
  CgFigureScope scope = { day ("2026-01-01"), day (TODAY), CG_GROUPING_UNIT };
  g_autoptr (CgFigures) some = read_figures (&scope, CG_ALL_FIGURES);
  g_autoptr (CgFigures) all = NULL;
  guint zeros = 0;

  scope.zeros = TRUE;
  all = read_figures (&scope, CG_ALL_FIGURES);
  for (guint i = 0; i < all->rows->len; i++)
    zeros += cg_figure_row_is_zero (g_ptr_array_index (all->rows, i));
  for (guint i = 0; i < some->rows->len; i++)
    g_assert_false (cg_figure_row_is_zero (g_ptr_array_index (some->rows, i)));

  g_assert_cmpuint (zeros, >, 0);
  g_assert_cmpuint (all->rows->len, ==, some->rows->len + zeros);
}

static void
test_rate (void)
{
  CgFigureRow row = { 0 };

  cg_figure_row_finish (&row, FALSE);
  g_assert_cmpint (row.values[CG_FIGURE_RATE], ==, CG_NO_FIGURE);

  row.values[CG_FIGURE_PROBLEMS] = 16;
  row.values[CG_FIGURE_WITHDRAWN] = 2;
  row.values[CG_FIGURE_CLOSED] = 6;
  row.values[CG_FIGURE_LONGTERM] = 1;
  cg_figure_row_finish (&row, FALSE);
  g_assert_cmpint (row.values[CG_FIGURE_RATE], ==, 429);
  cg_figure_row_finish (&row, TRUE);
  g_assert_cmpint (row.values[CG_FIGURE_RATE], ==, 500);
}

/* A month's row is the period of that month. */
static void
test_months (void)
{
  CgFigureScope scope = { day ("2026-03-15"), day (TODAY), CG_GROUPING_MONTH };
  g_autoptr (CgFigures) months = read_figures (&scope, CG_ALL_FIGURES);
  const CgFigureRow *june = cg_figures_find (months, "2026-06");
  g_autoptr (CgFigures) alone = NULL;
  CgFigureScope of_june = { day ("2026-06-01"), day ("2026-06-30"), CG_GROUPING_NONE };

  g_assert_cmpuint (months->rows->len, ==, 9);
  g_assert_nonnull (june);
  alone = read_figures (&of_june, CG_ALL_FIGURES);
  g_assert_cmpmem (june->values, sizeof june->values, alone->total->values, sizeof june->values);
}

/* Nothing is computed again before something is written. */
static void
test_kept (void)
{
  CgFigureScope scope = { day ("2026-01-01"), day (TODAY), CG_GROUPING_DOMAIN };
  g_autoptr (CgFigures) first = read_figures (&scope, CG_ALL_FIGURES);
  g_autoptr (CgFigures) second = read_figures (&scope, CG_ALL_FIGURES);
  g_autoptr (CgFigures) third = NULL;
  CgEdit *edit = cg_edit_new ("set", cg_store_find (store, CG_ENTITY_PERSON, "沈某", NULL));
  g_autoptr (GError) error = NULL;

  g_assert_true (first == second);
  cg_edit_set_text (edit, CG_ENTITY_DOMAIN, cg_edit_insert (edit, CG_ENTITY_DOMAIN), CG_DOMAIN_NAME,
                    "某新领域");
  cg_store_apply (store, edit, NULL, &error);
  g_assert_no_error (error);
  cg_edit_free (edit);
  third = read_figures (&scope, CG_ALL_FIGURES);
  g_assert_true (third != first);
  g_assert_cmpint (third->seq, >, first->seq);
  g_assert_cmpmem (third->total->values, sizeof third->total->values, first->total->values,
                   sizeof first->total->values);
}

static void
test_json (void)
{
  CgFigureScope scope = { day ("2026-01-01"), day (TODAY), CG_GROUPING_UNIT };
  g_autoptr (CgFigures) figures = read_figures (&scope, CG_ALL_FIGURES);
  g_autofree char *text = cg_figures_json_print (figures);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgFigures) again = cg_figures_json_parse (text, &error);
  g_autofree char *same = NULL;

  g_assert_no_error (error);
  same = cg_figures_json_print (again);
  g_assert_cmpstr (same, ==, text);
  g_assert_null (cg_figures_json_parse ("[]", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* A filter from anywhere names a figure, of that kind of record, and a period. */
static void
test_bad_filters (void)
{
  static const char *const bad[] = { "",
                                     "problems",
                                     "nothing;from=2026-01-01;to=2026-02-01",
                                     "problems;from=2026-03-01;to=2026-02-01",
                                     "problems;to=2026-02-01",
                                     "problems;from=2026-01-01;to=2026-02-01;by=colour",
                                     "cases;from=2026-01-01;to=2026-02-01",
                                     "problems;from=2026-01-01;to=2026-02-01;level=a;level=b" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      CgFilter filter = { CG_FILTER_RECORD, CG_FILTER_FIGURE, CG_VALUE_INIT, 0, NULL };
      g_autoptr (GError) error = NULL;

      cg_value_set_text (&filter.value, bad[i]);
      g_assert_false (cg_filter_check (CG_ENTITY_PROBLEM, &filter, &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_BAD_FILTER);
      cg_filter_clear (&filter);
    }
}

/* A text in a key is a text, whatever it says. */
static void
test_quoted (void)
{
  CgFigureScope scope = { day ("2026-01-01"), day (TODAY), CG_GROUPING_LEVEL };

  scope.key = (char *) "x' OR '1' = '1";
  g_assert_cmpint (list_length (CG_FIGURE_PROBLEMS, &scope), ==, 0);
  scope.key = NULL;
  scope.level = (char *) "' OR 1 --";
  g_assert_cmpint (list_length (CG_FIGURE_CASES, &scope), ==, 0);
}

static void
test_board (void)
{
  guint n;
  const CgBoardNumber *numbers = cg_board_numbers (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CgQuery) query = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (cg_filter_find (numbers[i].entity, numbers[i].filter));
      query = cg_filter_query (numbers[i].entity, numbers[i].filter);
      g_assert_cmpint (cg_store_count (store, query, &error), >=, 0);
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-figures-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "store", NULL);
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  cg_sample_create (path, day (TODAY), &error);
  g_assert_no_error (error);
  store = cg_store_open (path, &error);
  g_assert_no_error (error);
  cg_clock_set_today (day (TODAY));

  g_test_add_func ("/figures/lists", test_lists);
  g_test_add_func ("/figures/filters", test_filters);
  g_test_add_func ("/figures/deviation", test_deviation);
  g_test_add_func ("/figures/zeros", test_zeros);
  g_test_add_func ("/figures/rate", test_rate);
  g_test_add_func ("/figures/months", test_months);
  g_test_add_func ("/figures/kept", test_kept);
  g_test_add_func ("/figures/json", test_json);
  g_test_add_func ("/figures/bad-filters", test_bad_filters);
  g_test_add_func ("/figures/quoted", test_quoted);
  g_test_add_func ("/figures/board", test_board);
  result = g_test_run ();

  g_clear_object (&store);
  cg_files_remove_tree (folder, NULL);
  return result;
}

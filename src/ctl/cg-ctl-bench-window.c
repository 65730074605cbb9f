/* cg-ctl-bench-window.c: the benchmarks that need a window: cugai measures them itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-window.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "cg-ctl-bench-fill.h"
#include "cg-ctl-measure.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-paths.h"

static const char *const names[] = { "document", "scroll", "pages", "rows", "filter",
                                     "sort",     "type",   "grid",  NULL };

/* How often each store is opened; the figure is the median. */
#define OPENINGS 5

gboolean
cg_ctl_bench_window_has (const char *name)
{
  return g_strv_contains (names, name);
}

/* On the display there is, else on one of its own that ends with it. */
static char **
make_command (const char *store, const char *name, const char *size)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL)
    g_strv_builder_add_many (builder, "xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", NULL);
  g_strv_builder_add_many (builder, cg_paths_program (), "--bench", name, NULL);
  if (size != NULL)
    g_strv_builder_add_many (builder, "--size", size, NULL);
  if (store != NULL)
    g_strv_builder_add_many (builder, "--store", store, NULL);

  return g_strv_builder_end (builder);
}

static char *
run_program (const char *store, const char *name, const char *size, GError **error)
{
  g_auto (GStrv) command = make_command (store, name, size);
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "GSK_RENDERER", "cairo", TRUE);
  g_autofree char *output = NULL;
  int status;

  if (!g_spawn_sync (NULL, command, environment, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                     &status, error) ||
      !g_spawn_check_wait_status (status, error))
    return NULL;

  return g_steal_pointer (&output);
}

/* ---- the first rows, beside an empty store ---- */

/* Opens @store and puts the first figure of what the program prints into @values. */
static gboolean
open_once (const char *store, GArray *values, GError **error)
{
  g_autofree char *output = run_program (store, "rows", NULL, error);
  g_autoptr (JsonNode) root = output != NULL ? json_from_string (output, error) : NULL;
  JsonArray *figures =
      root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;
  double value;

  if (output != NULL && (figures == NULL || json_array_get_length (figures) == 0) &&
      (error == NULL || *error == NULL))
    g_set_error (error, CG_CTL_USAGE, 0, _ ("There is no benchmark “%s”."), "rows");
  if (figures == NULL || json_array_get_length (figures) == 0)
    return FALSE;

  value = json_object_get_double_member (json_array_get_object_element (figures, 0), "value");
  g_array_append_val (values, value);
  return TRUE;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
median (GArray *values)
{
  g_array_sort (values, compare_values);
  return g_array_index (values, double, values->len / 2);
}

static void
print_rows (double value, double yardstick)
{
  g_auto (CgCtlMeasures) measures = { NULL };

  cg_ctl_measures_init (&measures);
  cg_ctl_measures_add (&measures, "rows: process start to the first frame with rows", "ms", value,
                       yardstick);
  cg_ctl_measures_print (&measures, TRUE);
}

/* In turn, so that both meet the same machine; the first of each warms its files. */
static gboolean
open_in_turn (const char *store, const char *empty, GError **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) yardsticks = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i <= OPENINGS; i++)
    {
      if (!open_once (empty, yardsticks, error) || !open_once (store, values, error))
        return FALSE;
      if (i == 0)
        {
          g_array_set_size (values, 0);
          g_array_set_size (yardsticks, 0);
        }
    }

  print_rows (median (values), median (yardsticks));
  return TRUE;
}

static gboolean
bench_rows (CgCtl *ctl, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-bench-XXXXXX", error);
  g_autofree char *empty = folder != NULL ? g_build_filename (folder, "store", NULL) : NULL;
  gboolean good = empty != NULL && cg_store_create (empty, CG_STORE_TEST, error) &&
                  open_in_turn (ctl->options->store, empty, error);

  if (folder != NULL)
    cg_files_remove_tree (folder, NULL);
  return good;
}

/* ---- scrolling, beside few rows, none, and bare texts ---- */

/* Issue 9: a screen of this size; and so many rows to compare with. */
#define SCREEN_SIZE "1920x1080"
#define FEW_ROWS 1000

/* How often each is measured; the figures are the medians. */
#define GRIDS 5

/* Figures by what they are called, each of as many runs as there were. */
static GHashTable *
new_figures (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

static void
add_figure (GHashTable *figures, const char *what, double value)
{
  GArray *values = g_hash_table_lookup (figures, what);

  if (values == NULL)
    {
      values = g_array_new (FALSE, FALSE, sizeof (double));
      g_hash_table_insert (figures, g_strdup (what), values);
    }
  g_array_append_val (values, value);
}

/* One run of the program more. */
static gboolean
read_grid (const char *store, GHashTable *figures, GError **error)
{
  g_autofree char *output = run_program (store, "grid", SCREEN_SIZE, error);
  g_autoptr (JsonNode) root = output != NULL ? json_from_string (output, error) : NULL;
  JsonArray *array = root != NULL ? json_node_get_array (root) : NULL;

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *figure = json_array_get_object_element (array, i);

      add_figure (figures, json_object_get_string_member (figure, "what"),
                  json_object_get_double_member (figure, "value"));
    }
  return TRUE;
}

static double
value_of (GHashTable *figures, const char *what)
{
  GArray *values = g_hash_table_lookup (figures, what);

  return values != NULL ? median (values) : 0;
}

/* Each with its bar, which its ratio must not pass. */
static void
print_grid (GHashTable *many, GHashTable *few, GHashTable *none)
{
  static const struct
  {
    const char *what;
    const char *bar;
    const char *yardstick; /* (nullable): of the same run; else the same of few rows */
  } figures[] = {
    { "a step by wheel, p95", "beside 1,000 rows, bar 1.1", NULL },
    { "a step by page, p95", "beside 1,000 rows, bar 1.1", NULL },
    { "a random jump, p95", "beside 1,000 rows, bar 1.1", NULL },
    { "a step by wheel, median", "beside bare texts, bar 0.6",
      "the bare texts of as many cells, median" },
    { "a step by page, median", "beside bare texts, bar 1.2",
      "the bare texts of as many cells, median" },
    { "a random jump, median", "beside bare texts, bar 1.2",
      "the bare texts of as many cells, median" },
    { "another order, block, median", "beside a jump, bar 1.0", "a random jump, block, median" },
    { "another order, block, p95", "the longest of five, beside a jump's, bar 1.0",
      "a random jump, block, p95" },
  };
  g_auto (CgCtlMeasures) measures = { NULL };

  cg_ctl_measures_init (&measures);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *what = g_strdup_printf ("grid: %s (%s)", figures[i].what, figures[i].bar);

      cg_ctl_measures_add (&measures, what, "ms", value_of (many, figures[i].what),
                           figures[i].yardstick != NULL ? value_of (many, figures[i].yardstick)
                                                        : value_of (few, figures[i].what));
    }
  cg_ctl_measures_add (&measures, "grid: selecting all (beside 1,000 rows)", "µs",
                       value_of (many, "selecting all"), value_of (few, "selecting all"));
  cg_ctl_measures_add (&measures, "grid: memory over an empty list (bar 60 MB, ratio 1.0)", "MB",
                       value_of (many, "memory (PSS)") - value_of (none, "memory (PSS)"), 60);
  cg_ctl_measures_print (&measures, TRUE);
}

static gboolean
fill_few (const char *folder, GError **error)
{
  g_autoptr (CgStore) store =
      cg_store_create (folder, CG_STORE_TEST, error) ? cg_store_open (folder, error) : NULL;
  gboolean good = store != NULL && cg_bench_fill (store, 0, FEW_ROWS, NULL, error);

  if (store != NULL)
    cg_store_close (store);
  return good;
}

static gboolean
measure_grid (const char *store, const char *folder, GError **error)
{
  g_autofree char *few_folder = g_build_filename (folder, "few", NULL);
  g_autofree char *none_folder = g_build_filename (folder, "none", NULL);
  g_autoptr (GHashTable) many = new_figures ();
  g_autoptr (GHashTable) few = new_figures ();
  g_autoptr (GHashTable) none = new_figures ();

  if (!fill_few (few_folder, error) || !cg_store_create (none_folder, CG_STORE_TEST, error))
    return FALSE;
  /* In turn, so that all meet the same machine. */
  for (guint i = 0; i < GRIDS; i++)
    if (!read_grid (none_folder, none, error) || !read_grid (few_folder, few, error) ||
        !read_grid (store, many, error))
      return FALSE;

  print_grid (many, few, none);
  return TRUE;
}

static gboolean
bench_grid (CgCtl *ctl, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-bench-XXXXXX", error);
  gboolean good = folder != NULL && measure_grid (ctl->options->store, folder, error);

  if (folder != NULL)
    cg_files_remove_tree (folder, NULL);
  return good;
}

gboolean
cg_ctl_bench_window (CgCtl *ctl, const char *name, GError **error)
{
  g_autofree char *output = NULL;

  if (g_str_equal (name, "grid"))
    return bench_grid (ctl, error);
  if (g_str_equal (name, "rows"))
    return bench_rows (ctl, error);

  output = run_program (ctl->options->store, name, NULL, error);
  if (output == NULL)
    return FALSE;

  cg_ctl_print (output);
  return TRUE;
}

/* cg-ctl-bench-window.c: the benchmarks that need a window: cugai measures them itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-window.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "cg-ctl-measure.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-paths.h"

static const char *const names[] = { "document", "scroll", "rows", "filter", "sort", "type", NULL };

/* How often each store is opened; the figure is the median. */
#define OPENINGS 5

gboolean
cg_ctl_bench_window_has (const char *name)
{
  return g_strv_contains (names, name);
}

/* On the display there is, else on one of its own that ends with it. */
static char **
make_command (const char *store, const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL)
    g_strv_builder_add_many (builder, "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", NULL);
  g_strv_builder_add_many (builder, cg_paths_program (), "--bench", name, NULL);
  if (store != NULL)
    g_strv_builder_add_many (builder, "--store", store, NULL);

  return g_strv_builder_end (builder);
}

static char *
run_program (const char *store, const char *name, GError **error)
{
  g_auto (GStrv) command = make_command (store, name);
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
  g_autofree char *output = run_program (store, "rows", error);
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

gboolean
cg_ctl_bench_window (CgCtl *ctl, const char *name, GError **error)
{
  g_autofree char *output = NULL;

  if (g_str_equal (name, "rows"))
    return bench_rows (ctl, error);

  output = run_program (ctl->options->store, name, error);
  if (output == NULL)
    return FALSE;

  cg_ctl_print (output);
  return TRUE;
}

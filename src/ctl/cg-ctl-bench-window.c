/* cg-ctl-bench-window.c: the benchmarks that need a window: cugai measures them itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-window.h"

#include "cg-fault.h"
#include "cg-paths.h"

static const char *const names[] = { "document", "scroll", NULL };

gboolean
cg_ctl_bench_window_has (const char *name)
{
  return g_strv_contains (names, name);
}

/* On the display there is, else on one of its own that ends with it. */
static char **
make_command (CgCtl *ctl, const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL)
    g_strv_builder_add_many (builder, "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", NULL);
  g_strv_builder_add_many (builder, cg_paths_program (), "--bench", name, NULL);
  if (ctl->options->store != NULL)
    g_strv_builder_add_many (builder, "--store", ctl->options->store, NULL);

  return g_strv_builder_end (builder);
}

gboolean
cg_ctl_bench_window (CgCtl *ctl, const char *name, GError **error)
{
  g_auto (GStrv) command = make_command (ctl, name);
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "GSK_RENDERER", "cairo", TRUE);
  g_autofree char *output = NULL;
  int status;

  if (!g_spawn_sync (NULL, command, environment, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                     &status, error) ||
      !g_spawn_check_wait_status (status, error))
    return FALSE;

  cg_ctl_print (output);
  return TRUE;
}

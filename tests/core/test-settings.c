/* test-settings.c: the program's settings outlive a damaged file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "cg-files.h"
#include "cg-settings.h"

/* Each case is a process of its own, since there is one object of settings in a process. */
static void
read_width (int expected)
{
  g_autofree char *own = g_build_filename (g_get_user_config_dir (), "cugai", NULL);
  g_autofree char *aside = g_build_filename (own, "settings.ini.damaged", NULL);

  g_assert_cmpint (g_settings_get_int (cg_settings_get (), "window-width"), ==, expected);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS) == (expected == 1440));
}

static void
run_with (const char *test, const char *content)
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-settings-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (folder, "cugai", NULL);
  g_autofree char *file = g_build_filename (own, "settings.ini", NULL);
  g_autofree char *backend = g_strdup (g_getenv ("GSETTINGS_BACKEND"));

  g_assert_no_errno (g_mkdir (own, 0700));
  g_assert_true (g_file_set_contents (file, content, -1, NULL));
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_unsetenv ("GSETTINGS_BACKEND");
  g_test_trap_subprocess (test, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  if (backend != NULL)
    g_setenv ("GSETTINGS_BACKEND", backend, TRUE);
  g_test_trap_assert_passed ();
  g_assert_true (cg_files_remove_tree (folder, NULL));
}

static void
test_kept (void)
{
  if (g_test_subprocess ())
    read_width (1000);
  else
    run_with (NULL, "[cugai]\nwindow-width=1000\n");
}

static void
test_damaged (void)
{
  if (g_test_subprocess ())
    read_width (1440);
  else
    run_with (NULL, "[cugai]\nwindow-width=1000\ncolor-scheme='d\xff\xfe'\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/kept", test_kept);
  g_test_add_func ("/settings/damaged", test_damaged);
  return g_test_run ();
}

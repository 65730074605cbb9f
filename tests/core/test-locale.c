/* test-locale.c: the programs speak Chinese whatever little the environment says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>

/* Runs cugaictl without arguments, so that it explains itself, in a bare environment. */
static char *
explain (const char *variable)
{
  g_autofree char *program =
      g_build_filename (g_getenv ("CG_BUILD_DIR"), "src", "ctl", "cugaictl", NULL);
  char *arguments[] = { program, NULL };
  char *environment[] = { (char *) variable, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, arguments, environment, G_SPAWN_DEFAULT, NULL, NULL, &out, &text, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  return text;
}

static gboolean
has_chinese (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;

  return FALSE;
}

static void
test_bare (gconstpointer variable)
{
  g_autofree char *text = explain (variable);

  g_assert_true (has_chinese (text));
}

static void
test_english (void)
{
  g_autofree char *text = explain ("LANGUAGE=en");

  g_assert_false (has_chinese (text));
}

int
main (int argc, char *argv[])
{
  static const char *const bare[] = {
    "X=", "LC_ALL=C", "LC_ALL=C.UTF-8", "LC_CTYPE=C.UTF-8", "LANG=POSIX", "LANGUAGE=zh_CN"
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bare); i++)
    {
      g_autofree char *path = g_strconcat ("/locale/bare/", bare[i], NULL);

      g_test_add_data_func (path, bare[i], test_bare);
    }
  g_test_add_func ("/locale/english", test_english);
  return g_test_run ();
}

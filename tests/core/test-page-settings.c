/* test-page-settings.c: the office's numbers of the page as a signed document keeps them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-settings.h"

static GHashTable *
new_settings (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
assert_same (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer name, value;

  g_assert_cmpuint (g_hash_table_size (a), ==, g_hash_table_size (b));
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_assert_cmpstr (g_hash_table_lookup (b, name), ==, value);
}

static void
test_text (void)
{
  g_autoptr (GHashTable) settings = new_settings ();
  g_autoptr (GHashTable) bad = cg_page_settings_parse ("no sign\n=nothing\n\nlines=20");
  char *text = cg_page_settings_format (settings);

  g_assert_null (text);
  g_hash_table_insert (settings, g_strdup ("profile.mark-top"), g_strdup ("38"));
  g_hash_table_insert (settings, g_strdup ("profile.face.fang"), g_strdup ("甲,乙=丙\n丁"));
  g_hash_table_insert (settings, g_strdup ("office_name"), g_strdup ("某县纪委"));
  text = cg_page_settings_format (settings);
  g_assert_cmpstr (text, ==, "face.fang=甲,乙=丙 丁\nmark-top=38");
  g_free (text);
  g_assert_cmpuint (g_hash_table_size (bad), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (bad, "profile.lines"), ==, "20");
}

static void
test_random (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (GHashTable) settings = new_settings ();
      g_autoptr (GHashTable) again = NULL;
      g_autofree char *text = NULL;

      for (int i = g_test_rand_int_range (0, 20); i > 0; i--)
        g_hash_table_insert (settings,
                             g_strdup_printf ("profile.m%d", g_test_rand_int_range (0, 50)),
                             g_strdup_printf ("%g=", g_test_rand_double ()));
      text = cg_page_settings_format (settings);
      again = cg_page_settings_parse (text != NULL ? text : "");
      assert_same (settings, again);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-settings/text", test_text);
  g_test_add_func ("/page-settings/random", test_random);
  return g_test_run ();
}

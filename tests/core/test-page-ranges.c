/* test-page-ranges.c: pages to print as people type them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-ranges.h"

static void
test_typed (void)
{
  static const struct
  {
    const char *text;
    const char *ranges;
  } cases[] = {
    { "", "" },
    { " ", "" },
    { "1", "1" },
    { "2-4", "2-4" },
    { "3-", "3-9" },
    { "-3", "1-3" },
    { "5,1-2", "1-2,5" },
    { "1，3、5", "1,3,5" },
    { "１－３", "1-3" },
    { "1至3", "1-3" },
    { "1～2；4", "1-2,4" },
    { "1-3,2-5", "1-5" },
    { "8-20", "8-9" },
    { "1 2  3", "1-3" },
    { "0", NULL },
    { "10", NULL },
    { "3-1", NULL },
    { "a", NULL },
    { "1-2-3", NULL },
    { "-", NULL },
    { "1,x", NULL },
    { "9999999999", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ranges = cg_page_ranges_normalize (cases[i].text, 9);

      g_assert_cmpstr (ranges, ==, cases[i].ranges);
    }
}

/* What was written is read as the same pages. */
static void
test_stable (void)
{
  for (int i = 0; i < 500; i++)
    {
      guint n = (guint) g_test_rand_int_range (1, 40);
      g_autoptr (GString) text = g_string_new ("1");
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (int k = g_test_rand_int_range (0, 10); k > 0; k--)
        g_string_append_printf (text, ",%d", g_test_rand_int_range (1, (int) n + 1));
      once = cg_page_ranges_normalize (text->str, n);
      twice = cg_page_ranges_normalize (once, n);
      g_assert_nonnull (once);
      g_assert_cmpstr (once, ==, twice);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-ranges/typed", test_typed);
  g_test_add_func ("/page-ranges/stable", test_stable);

  return g_test_run ();
}

/* test-places.c: what is printed of places is read as it was; hostile texts are refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "cg-fault.h"
#include "cg-places.h"

static CgPlace
random_place (void)
{
  double x = g_test_rand_double_range (0, 1200), y = g_test_rand_double_range (0, 56000);

  return (CgPlace){ x, y, x + g_test_rand_double_range (0, 900),
                    y + g_test_rand_double_range (0, 40) };
}

/* Reading and printing again changes nothing, and nothing moved by more than a hundredth. */
static void
test_round_trip (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (CgPlace));
      g_autoptr (GArray) read = NULL;
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;
      guint n = (guint) g_test_rand_int_range (1, 12);

      for (guint i = 0; i < n; i++)
        {
          CgPlace place = random_place ();

          g_array_append_val (places, place);
        }
      text = cg_places_print (places);
      read = cg_places_parse (text, NULL);
      g_assert_nonnull (read);
      g_assert_cmpuint (read->len, ==, n);
      again = cg_places_print (read);
      g_assert_cmpstr (again, ==, text);
      for (guint i = 0; i < n; i++)
        {
          const CgPlace *a = &g_array_index (places, CgPlace, i);
          const CgPlace *b = &g_array_index (read, CgPlace, i);

          g_assert_cmpfloat_with_epsilon (a->left, b->left, 0.0051);
          g_assert_cmpfloat_with_epsilon (a->bottom, b->bottom, 0.0051);
        }
    }
}

static void
test_printed (void)
{
  g_autofree char *plain = cg_places_text_of_one (&(CgPlace){ 72, 90.5, 300.25, 104.04 });
  g_autofree char *reversed = cg_places_text_of_one (&(CgPlace){ 300, 104, 72, 90 });
  g_autofree char *outside = cg_places_text_of_one (&(CgPlace){ -5, -0.001, 10, 1e12 });
  g_autofree char *nothing = cg_places_text_of_one (&(CgPlace){ NAN, INFINITY, 1, 2 });

  g_assert_cmpstr (plain, ==, "72 90.5 300.25 104.04");
  g_assert_cmpstr (reversed, ==, "72 90 300 104");
  g_assert_cmpstr (outside, ==, "0 0 10 1080000");
  g_assert_nonnull (nothing);
}

static void
test_refused (void)
{
  static const char *const hostile[] = {
    "",
    " ",
    ";",
    "1 2 3",
    "1 2 3 4 5",
    "1 2 3 4;",
    "a b c d",
    "1 2 3 nan",
    "inf 1 2 3",
    "-1 0 1 1",
    "10 0 5 5",
    "0 10 5 5",
    "1,5 2 3 4",
    "1e3 2 3000 4",
    "0x10 2 30 4",
    "1 2 3 99999999",
    "1.234 2 3 4",
    "1 2 3 4 \xff",
    "1 2 3 1080001",
  };
  g_autoptr (GString) many = g_string_new ("1 2 3 4");
  g_autofree char *long_text = g_strnfill (10000000, '1');

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cg_places_parse (hostile[i], &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_BAD_PLACES);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  for (guint i = 0; i < CG_PLACES_MOST; i++)
    g_string_append (many, "; 1 2 3 4");
  g_assert_null (cg_places_parse (many->str, NULL));
  g_assert_null (cg_places_parse (long_text, NULL));
  g_assert_null (cg_places_parse (NULL, NULL));
}

static void
test_bound (void)
{
  g_autoptr (GArray) places = cg_places_parse ("10 20 30 40; 5 50 20 60", NULL);
  CgPlace bound = cg_places_bound (places);

  g_assert_cmpfloat (bound.left, ==, 5);
  g_assert_cmpfloat (bound.top, ==, 20);
  g_assert_cmpfloat (bound.right, ==, 30);
  g_assert_cmpfloat (bound.bottom, ==, 60);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/places/round-trip", test_round_trip);
  g_test_add_func ("/places/printed", test_printed);
  g_test_add_func ("/places/refused", test_refused);
  g_test_add_func ("/places/bound", test_bound);

  return g_test_run ();
}

/* test-ids.c: the packed array of ids.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ids.h"

#define COUNT 1000

static GArray *
make_array (gint64 factor)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 i = 0; i < COUNT; i++)
    {
      gint64 id = i * factor;
      g_array_append_val (array, id);
    }

  return array;
}

static void
test_contents (void)
{
  g_autoptr (CgIds) ids = cg_ids_new_take_array (make_array (G_GINT64_CONSTANT (1) << 32));
  g_autoptr (CgIds) same = cg_ids_new_take_array (make_array (G_GINT64_CONSTANT (1) << 32));
  g_autoptr (CgIds) other = cg_ids_new_take_array (make_array (3));

  g_assert_cmpuint (cg_ids_length (ids), ==, COUNT);
  for (gsize i = 0; i < COUNT; i++)
    {
      g_assert_cmpint (cg_ids_get (ids, i), ==, (gint64) i << 32);
      g_assert_cmpint (cg_ids_data (ids)[i], ==, (gint64) i << 32);
    }
  g_assert_true (cg_ids_equal (ids, same));
  g_assert_false (cg_ids_equal (ids, other));
}

static void
test_empty (void)
{
  g_autoptr (CgIds) empty = cg_ids_new_empty ();
  g_autoptr (CgIds) ids = cg_ids_new_take (g_new0 (gint64, 1), 1);
  g_autoptr (CgIds) from_array = cg_ids_new_take_array (g_array_new (FALSE, FALSE, 8));

  g_assert_cmpuint (cg_ids_length (empty), ==, 0);
  g_assert_cmpuint (cg_ids_length (NULL), ==, 0);
  g_assert_cmpuint (cg_ids_length (from_array), ==, 0);
  g_assert_true (cg_ids_equal (empty, NULL));
  g_assert_true (cg_ids_equal (empty, from_array));
  g_assert_false (cg_ids_equal (empty, ids));
}

static gpointer
ref_and_unref (gpointer data)
{
  for (int i = 0; i < 10000; i++)
    {
      g_autoptr (CgIds) ids = cg_ids_ref (data);

      g_assert_cmpint (cg_ids_get (ids, 0), ==, 42);
    }

  return NULL;
}

static void
test_threads (void)
{
  gint64 *data = g_new0 (gint64, 1);
  g_autoptr (CgIds) ids = NULL;
  GThread *threads[4];

  data[0] = 42;
  ids = cg_ids_new_take (data, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ids", ref_and_unref, ids);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (cg_ids_get (ids, 0), ==, 42);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ids/contents", test_contents);
  g_test_add_func ("/ids/empty", test_empty);
  g_test_add_func ("/ids/threads", test_threads);

  return g_test_run ();
}

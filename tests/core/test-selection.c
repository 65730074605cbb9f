/* test-selection.c: the selection against an array of booleans, and under changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-selection.h"
#include "store-fixture.h"

#define N_UNITS 40

static void
settle (CgListing *listing)
{
  while (cg_listing_get_busy (listing) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static CgListing *
new_listing (Fixture *fixture)
{
  CgListing *listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);

  for (int i = 0; i < N_UNITS; i++)
    {
      g_autofree char *name = g_strdup_printf ("单位%02d", (i * 17) % N_UNITS);

      fixture_add (fixture, CG_ENTITY_UNIT, "name", name, NULL);
    }
  cg_listing_set_query (listing, query);
  settle (listing);
  g_assert_cmpuint (cg_listing_get_n_items (listing), ==, N_UNITS);
  return listing;
}

/* The same by id, the plain way. */
typedef struct
{
  GHashTable *selected; /* ids as pointers */
  GHashTable *before;   /* what was selected before the range that is being drawn */
  gint64 anchor;
} Naive;

static void
naive_copy (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_remove_all (to);
  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (to, key);
}

static gpointer
key_at (CgListing *listing, guint position)
{
  return GSIZE_TO_POINTER (cg_listing_get_id (listing, position));
}

static void
naive_extend (Naive *naive, CgListing *listing, guint position, gboolean keep)
{
  guint anchor = position;

  if (naive->anchor == 0 || !cg_listing_find (listing, naive->anchor, &anchor))
    naive->anchor = cg_listing_get_id (listing, position);
  if (!keep)
    g_hash_table_remove_all (naive->before);
  naive_copy (naive->selected, naive->before);
  for (guint i = MIN (anchor, position); i <= MAX (anchor, position); i++)
    g_hash_table_add (naive->selected, key_at (listing, i));
}

static void
naive_toggle (Naive *naive, CgListing *listing, guint position)
{
  gpointer key = key_at (listing, position);

  if (!g_hash_table_remove (naive->selected, key))
    g_hash_table_add (naive->selected, key);
  naive->anchor = (gint64) GPOINTER_TO_SIZE (key);
  naive_copy (naive->before, naive->selected);
}

static void
assert_same (CgSelection *selection, CgListing *listing, Naive *naive)
{
  g_autoptr (CgIds) ids = cg_selection_get_ids (selection);
  guint next = 0;

  for (guint i = 0; i < cg_listing_get_n_items (listing); i++)
    {
      gboolean expected = g_hash_table_contains (naive->selected, key_at (listing, i));

      g_assert_cmpint (cg_selection_contains (selection, i), ==, expected);
      if (expected)
        g_assert_cmpint (cg_ids_get (ids, next++), ==, cg_listing_get_id (listing, i));
    }
  g_assert_cmpuint (cg_ids_length (ids), ==, next);
  g_assert_cmpuint (cg_selection_get_count (selection), ==, next);
}

/* Whether the order is another one now. */
static gboolean
resort (CgListing *listing)
{
  g_autoptr (CgQuery) before = cg_query_ref (cg_listing_get_query (listing));
  g_autoptr (CgQuery) query = cg_query_copy (cg_listing_get_query (listing));

  cg_query_clear_sorts (query);
  cg_query_add_sort (query, CG_UNIT_NAME, g_test_rand_bit ());
  cg_listing_set_query (listing, query);
  settle (listing);
  return !cg_query_equal (before, query);
}

static void
step (CgSelection *selection, CgListing *listing, Naive *naive)
{
  guint position = (guint) g_test_rand_int_range (0, N_UNITS);
  gboolean keep = g_test_rand_bit ();

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      cg_selection_select_all (selection);
      for (guint i = 0; i < N_UNITS; i++)
        g_hash_table_add (naive->selected, key_at (listing, i));
      naive_copy (naive->before, naive->selected);
      break;
    case 1:
      cg_selection_clear (selection);
      g_hash_table_remove_all (naive->selected);
      g_hash_table_remove_all (naive->before);
      naive->anchor = 0;
      break;
    case 2:
      cg_selection_select_only (selection, position);
      g_hash_table_remove_all (naive->selected);
      naive_toggle (naive, listing, position);
      break;
    case 3:
      /* Positions were others: what was drawn by position is selected by record. */
      if (resort (listing))
        naive_copy (naive->before, naive->selected);
      break;
    case 4:
    case 5:
      cg_selection_extend (selection, position, keep);
      naive_extend (naive, listing, position, keep);
      break;
    default:
      cg_selection_toggle (selection, position);
      naive_toggle (naive, listing, position);
    }
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = new_listing (fixture);
  g_autoptr (CgSelection) selection = cg_selection_new (listing);
  Naive naive = { g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL), 0 };

  for (int i = 0; i < 400; i++)
    {
      step (selection, listing, &naive);
      assert_same (selection, listing, &naive);
    }
  g_hash_table_unref (naive.selected);
  g_hash_table_unref (naive.before);
}

/* Records that leave the list leave the selection; all but some takes in those that come. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = new_listing (fixture);
  g_autoptr (CgSelection) selection = cg_selection_new (listing);

  cg_selection_select_only (selection, 3);
  cg_selection_extend (selection, 6, FALSE);
  g_assert_cmpuint (cg_selection_get_count (selection), ==, 4);
  cg_store_void (fixture->store, CG_ENTITY_UNIT, cg_listing_get_id (listing, 4), "重复",
                 fixture->clerk, NULL);
  settle (listing);
  g_assert_cmpuint (cg_selection_get_count (selection), ==, 3);
  g_assert_true (cg_selection_contains (selection, 3));
  g_assert_true (cg_selection_contains (selection, 5));
  g_assert_false (cg_selection_contains (selection, 6));

  cg_selection_select_all (selection);
  cg_selection_toggle (selection, 0);
  fixture_add (fixture, CG_ENTITY_UNIT, "name", "县住建局", NULL);
  settle (listing);
  g_assert_cmpuint (cg_selection_get_count (selection), ==, N_UNITS - 1);
  g_assert_false (cg_selection_contains (selection, 0));
}

/* Another choice of records begins with nothing selected. */
static void
test_new_query (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = new_listing (fixture);
  g_autoptr (CgSelection) selection = cg_selection_new (listing);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);

  cg_selection_select_all (selection);
  cg_query_set_text (query, "单位0");
  cg_listing_set_query (listing, query);
  settle (listing);
  g_assert_cmpuint (cg_listing_get_n_items (listing), ==, 10);
  g_assert_cmpuint (cg_selection_get_count (selection), ==, 0);
}

#define ADD(name)                                                                                  \
  g_test_add ("/selection/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (random);
  ADD (changes);
  ADD (new_query);

  return g_test_run ();
}

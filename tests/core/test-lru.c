/* test-lru.c: the cache against a plain list that does the same slowly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-lru.h"

#define N_KEYS 30
#define ROUNDS 50000

/* The naive cache: entry 0 is the most recently used. */
typedef struct
{
  gint64 key;
  gsize cost;
  int value;
} Naive;

static int destroyed[ROUNDS + 1];

static void
note_destroyed (gpointer value)
{
  destroyed[GPOINTER_TO_INT (value)]++;
}

static gboolean
is_pinned (gint64 key, gpointer value, gpointer data)
{
  return key % 7 == *(int *) data;
}

static int
naive_find (GArray *naive, gint64 key)
{
  for (guint i = 0; i < naive->len; i++)
    if (g_array_index (naive, Naive, i).key == key)
      return (int) i;

  return -1;
}

static gsize
naive_cost (GArray *naive)
{
  gsize cost = 0;

  for (guint i = 0; i < naive->len; i++)
    cost += g_array_index (naive, Naive, i).cost;

  return cost;
}

static void
naive_trim (GArray *naive, gsize budget, int first, int pin)
{
  for (int i = (int) naive->len - 1; i >= first && naive_cost (naive) > budget; i--)
    if (g_array_index (naive, Naive, i).key % 7 != pin)
      g_array_remove_index (naive, (guint) i);
}

static void
put (CgLru *lru, GArray *naive, Naive entry, gsize budget, int pin)
{
  int old = naive_find (naive, entry.key);

  if (old >= 0)
    g_array_remove_index (naive, (guint) old);
  g_array_prepend_val (naive, entry);
  naive_trim (naive, budget, 1, pin);
  cg_lru_put (lru, entry.key, GINT_TO_POINTER (entry.value), entry.cost);
}

static void
get (CgLru *lru, GArray *naive, gint64 key)
{
  int place = naive_find (naive, key);
  gpointer peeked = cg_lru_peek (lru, key);

  g_assert_true (cg_lru_get (lru, key) == peeked);
  if (place < 0)
    {
      g_assert_null (peeked);
    }
  else
    {
      Naive entry = g_array_index (naive, Naive, place);

      g_assert_cmpint (GPOINTER_TO_INT (peeked), ==, entry.value);
      g_array_remove_index (naive, (guint) place);
      g_array_prepend_val (naive, entry);
    }
}

static void
remove_key (CgLru *lru, GArray *naive, gint64 key)
{
  int place = naive_find (naive, key);

  g_assert_cmpint (cg_lru_remove (lru, key), ==, place >= 0);
  if (place >= 0)
    g_array_remove_index (naive, (guint) place);
}

static void
test_random (void)
{
  gsize budget = 100;
  int pin = -1;
  CgLru *lru = cg_lru_new (budget, note_destroyed);
  g_autoptr (GArray) naive = g_array_new (FALSE, FALSE, sizeof (Naive));
  int puts = 0;

  cg_lru_set_pinned (lru, is_pinned, &pin);
  for (int round = 0; round < ROUNDS; round++)
    {
      gint64 key = g_test_rand_int_range (0, N_KEYS);
      int what = g_test_rand_int_range (0, 100);

      if (what < 45)
        put (lru, naive, (Naive){ key, (gsize) g_test_rand_int_range (0, 40), ++puts }, budget,
             pin);
      else if (what < 90)
        get (lru, naive, key);
      else if (what < 96)
        remove_key (lru, naive, key);
      else if (what < 98)
        pin = g_test_rand_int_range (-1, 7);
      else
        {
          budget = (gsize) g_test_rand_int_range (0, 300);
          cg_lru_set_budget (lru, budget);
          naive_trim (naive, budget, 0, pin);
        }
      g_assert_cmpuint (cg_lru_get_length (lru), ==, naive->len);
      g_assert_cmpuint (cg_lru_get_cost (lru), ==, naive_cost (naive));
    }

  for (guint i = 0; i < naive->len; i++)
    g_assert_cmpint (destroyed[g_array_index (naive, Naive, i).value], ==, 0);
  cg_lru_free (lru);
  for (int value = 1; value <= puts; value++)
    g_assert_cmpint (destroyed[value], ==, 1);
}

static void
test_too_large (void)
{
  g_autoptr (CgLru) lru = cg_lru_new (10, g_free);

  cg_lru_put (lru, 1, g_strdup ("one"), 5);
  cg_lru_put (lru, G_MAXINT64, g_strdup ("large"), 50);
  g_assert_null (cg_lru_get (lru, 1));
  g_assert_cmpstr (cg_lru_get (lru, G_MAXINT64), ==, "large");
  cg_lru_trim (lru);
  g_assert_cmpuint (cg_lru_get_length (lru), ==, 0);
  cg_lru_put (lru, 1, g_strdup ("one"), 5);
  cg_lru_clear (lru);
  g_assert_cmpuint (cg_lru_get_cost (lru), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lru/random", test_random);
  g_test_add_func ("/lru/too-large", test_too_large);

  return g_test_run ();
}

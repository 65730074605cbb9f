/* cg-lot.c: drawing by lot: the same seed and list give the same picks, here and anywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The generator is written out, since GLib does not promise that its own stays the same, and a draw
 * must be repeatable years later: SplitMix64 (Steele, Lea, Flood 2014).
 */
#include "config.h"

#include "cg-lot.h"

static guint64
next_random (guint64 *state)
{
  guint64 word = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  word = (word ^ word >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  word = (word ^ word >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return word ^ word >> 31;
}

/* Even among @n: what would favour the first of them is thrown away. */
static guint64
random_below (guint64 *state, guint64 n)
{
  guint64 limit = G_MAXUINT64 - G_MAXUINT64 % n;
  guint64 word;

  do
    word = next_random (state);
  while (word >= limit);

  return word % n;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

GArray *
cg_lot_draw (const GArray *ids, guint n, gint64 seed)
{
  GArray *lots = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  guint64 state = (guint64) seed;

  g_return_val_if_fail (n <= ids->len, lots);

  g_array_append_vals (lots, ids->data, ids->len);
  g_array_sort (lots, compare_ids);
  for (guint i = 0; i < n; i++)
    {
      guint k = i + (guint) random_below (&state, lots->len - i);
      gint64 drawn = g_array_index (lots, gint64, k);

      g_array_index (lots, gint64, k) = g_array_index (lots, gint64, i);
      g_array_index (lots, gint64, i) = drawn;
    }

  g_array_set_size (lots, n);
  g_array_sort (lots, compare_ids);
  return lots;
}

/* cg-likeness.c: how much two short texts are alike, by the pairs of characters they share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-likeness.h"

#include "cg-fold.h"

/* Two characters side by side as one key; U+10FFFF needs 21 bits. */
static gint64
pair_key (gunichar first, gunichar second)
{
  return (gint64) first << 21 | second;
}

static gunichar *
letters_of (const char *text, glong *n)
{
  g_autofree char *folded = cg_fold (text);
  g_autofree gunichar *all = g_utf8_to_ucs4_fast (folded, -1, n);
  glong kept = 0;

  for (glong i = 0; i < *n; i++)
    if (g_unichar_isalnum (all[i]))
      all[kept++] = all[i];

  *n = kept;
  return g_steal_pointer (&all);
}

/* How often each pair stands in a text. */
static GHashTable *
count_pairs (const gunichar *letters, glong n)
{
  GHashTable *counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (glong i = 0; i + 1 < n; i++)
    {
      gint64 key = pair_key (letters[i], letters[i + 1]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &key));

      g_hash_table_replace (counts, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (count + 1));
    }

  return counts;
}

double
cg_likeness (const char *a, const char *b)
{
  glong na, nb, shared = 0;
  g_autofree gunichar *left = letters_of (a, &na);
  g_autofree gunichar *right = letters_of (b, &nb);
  g_autoptr (GHashTable) counts = count_pairs (left, na);

  for (glong i = 0; i + 1 < nb; i++)
    {
      gint64 key = pair_key (right[i], right[i + 1]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &key));

      if (count == 0)
        continue;
      g_hash_table_replace (counts, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (count - 1));
      shared++;
    }

  if (na < 2 || nb < 2)
    return 0;
  return 2.0 * (double) shared / (double) (na - 1 + nb - 1);
}

/* Pairs are taken from the text as it is written, so that what is marked stands in it. */
GArray *
cg_likeness_common (const char *text, const char *other)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  glong n, m;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, &n);
  g_autofree gunichar *others = g_utf8_to_ucs4_fast (other, -1, &m);
  g_autoptr (GHashTable) counts = count_pairs (others, m);
  const char *at = text;
  guint end = 0;

  for (glong i = 0; i + 1 < n; i++, at = g_utf8_next_char (at))
    {
      gint64 key = pair_key (letters[i], letters[i + 1]);
      guint begin = (guint) (at - text);

      if (!g_unichar_isalnum (letters[i]) || !g_unichar_isalnum (letters[i + 1]) ||
          !g_hash_table_contains (counts, &key))
        continue;
      if (end <= begin)
        g_array_append_val (places, begin);
      else
        g_array_set_size (places, places->len - 1);
      end = (guint) (g_utf8_next_char (g_utf8_next_char (at)) - text);
      g_array_append_val (places, end);
    }

  return places;
}

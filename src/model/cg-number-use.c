/* cg-number-use.c: which numbers of a series are used, cancelled and missing in a year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-number-use.h"

#include <glib/gi18n.h>
#include <string.h>

struct _CgNumberUse
{
  char *before;     /* what the numbers begin with, as “某纪改〔2026〕” */
  GHashTable *used; /* number → whether it is cancelled */
};

CgNumberUse *
cg_number_use_new (const char *code, int year)
{
  CgNumberUse *use = g_new0 (CgNumberUse, 1);

  use->before = g_strdup_printf ("%s〔%d〕", code, year);
  use->used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return use;
}

void
cg_number_use_free (CgNumberUse *use)
{
  g_free (use->before);
  g_hash_table_unref (use->used);
  g_free (use);
}

void
cg_number_use_add (CgNumberUse *use, const char *number, gboolean cancelled)
{
  gint64 serial;
  char *end = NULL;

  if (!g_str_has_prefix (number, use->before))
    return;

  serial = g_ascii_strtoll (number + strlen (use->before), &end, 10);
  if (serial > 0 && serial < G_MAXINT64 && g_str_equal (end, "号"))
    g_hash_table_insert (use->used, g_memdup2 (&serial, sizeof serial),
                         GINT_TO_POINTER (cancelled));
}

guint
cg_number_use_count (const CgNumberUse *use)
{
  return g_hash_table_size (use->used);
}

/* ---- as words ---- */

/* “3”, “7–9”. */
static void
add_run (GString *words, gint64 first, gint64 last)
{
  g_string_append_printf (words, "%s%" G_GINT64_FORMAT,
                          words->len > 0 ? C_ ("between names", ", ") : "", first);
  if (last > first)
    g_string_append_printf (words, "–%" G_GINT64_FORMAT, last);
}

static char *
end_words (GString *words)
{
  return g_string_free (words, words->len == 0);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static GArray *
sorted (const CgNumberUse *use, gboolean cancelled_only)
{
  GArray *serials = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer serial, cancelled;

  g_hash_table_iter_init (&iter, use->used);
  while (g_hash_table_iter_next (&iter, &serial, &cancelled))
    if (!cancelled_only || GPOINTER_TO_INT (cancelled))
      g_array_append_vals (serials, serial, 1);
  g_array_sort (serials, compare);

  return serials;
}

char *
cg_number_use_cancelled (const CgNumberUse *use)
{
  g_autoptr (GArray) serials = sorted (use, TRUE);
  GString *words = g_string_new (NULL);

  for (guint from = 0, to; from < serials->len; from = to)
    {
      const gint64 *run = &g_array_index (serials, gint64, from);

      for (to = from + 1; to < serials->len && run[to - from] == run[0] + (gint64) (to - from);)
        to++;
      add_run (words, run[0], run[to - from - 1]);
    }

  return end_words (words);
}

char *
cg_number_use_missing (const CgNumberUse *use, gint64 last)
{
  g_autoptr (GArray) serials = sorted (use, FALSE);
  GString *words = g_string_new (NULL);
  gint64 next = 1;

  for (guint i = 0; i < serials->len && next <= last; i++)
    {
      gint64 serial = g_array_index (serials, gint64, i);

      if (serial > next)
        add_run (words, next, MIN (serial - 1, last));
      next = serial + 1;
    }
  if (next <= last)
    add_run (words, next, last);

  return end_words (words);
}

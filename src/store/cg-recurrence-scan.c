/* cg-recurrence-scan.c: looks through a store for problems that came again (domain.md 6.3).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pass over the problems, as small rows; the model pairs them up, and only of the pairs the
 * words are read.
 */
#include "config.h"

#include "cg-recurrence-scan.h"

#include "cg-likeness.h"
#include "cg-reader.h"
#include "cg-recurrence-read.h"
#include "cg-store-private.h"

typedef struct
{
  CgRecurrenceAsk ask;
  CgConnection *connection;
  GPtrArray *verdicts; /* of CgRecurrence */
  GHashTable *decided; /* pairs with a verdict: Pair → whether it was dismissed */
  GHashTable *words;   /* problem → CgRecurrenceWords */
  GPtrArray *found;    /* of CgRecurrence */
  guint months;
} Scan;

typedef struct
{
  gint64 problem;
  gint64 earlier;
} Pair;

static void
scan_free (gpointer data)
{
  Scan *scan = data;

  g_clear_pointer (&scan->verdicts, g_ptr_array_unref);
  g_clear_pointer (&scan->decided, g_hash_table_unref);
  g_clear_pointer (&scan->words, g_hash_table_unref);
  g_clear_pointer (&scan->found, g_ptr_array_unref);
  g_free (scan);
}

static guint
pair_hash (gconstpointer data)
{
  const Pair *pair = data;

  return (guint) (pair->problem * 31 + pair->earlier);
}

static gboolean
pair_equal (gconstpointer a, gconstpointer b)
{
  const Pair *left = a, *right = b;

  return left->problem == right->problem && left->earlier == right->earlier;
}

/* ---- what was decided ---- */

static gboolean
read_decided (Scan *scan, GError **error)
{
  scan->verdicts = cg_recurrence_read_verdicts (scan->connection, scan->ask.case_id, error);
  scan->decided = g_hash_table_new_full (pair_hash, pair_equal, g_free, NULL);
  for (guint i = 0; scan->verdicts != NULL && i < scan->verdicts->len; i++)
    {
      const CgRecurrence *verdict = g_ptr_array_index (scan->verdicts, i);
      Pair pair = { verdict->problem, verdict->earlier_problem };

      g_hash_table_insert (scan->decided, g_memdup2 (&pair, sizeof pair),
                           GINT_TO_POINTER (g_strcmp0 (verdict->state, "dismissed") == 0));
    }

  return scan->verdicts != NULL;
}

static gboolean
is_dismissed (gint64 problem, gint64 earlier, gpointer data)
{
  Scan *scan = data;
  Pair pair = { problem, earlier };

  return g_hash_table_lookup (scan->decided, &pair) != NULL;
}

/* ---- words ---- */

static const CgRecurrenceWords *
words_of (Scan *scan, const CgRecurrenceRow *row, GError **error)
{
  CgRecurrenceWords *words = g_hash_table_lookup (scan->words, &row->problem);

  if (words != NULL)
    return words;

  words = cg_recurrence_read_words (scan->connection, row, error);
  if (words != NULL)
    g_hash_table_insert (scan->words, g_memdup2 (&row->problem, sizeof row->problem), words);
  return words;
}

static char *
shared_word (CgRecurrenceSame same, const CgRecurrenceWords *words)
{
  switch (same)
    {
    case CG_RECURRENCE_SAME_SYSTEM:
      return g_strdup (words->system);
    case CG_RECURRENCE_SAME_REGION:
      return g_strdup (words->region);
    case CG_RECURRENCE_SAME_DOMAIN:
      return g_strdup (words->domain);
    default:
      return NULL;
    }
}

/* What the records say of both; the kind, what is the same and the verdict stay as they are. */
static gboolean
fill_words (Scan *scan, CgRecurrence *pair, GError **error)
{
  const CgRecurrenceRow row = { pair->problem };
  const CgRecurrenceRow before = { pair->earlier_problem };
  const CgRecurrenceWords *words =
      words_of (scan, pair->problem != 0 ? &row : &scan->ask.probe, error);
  const CgRecurrenceWords *earlier = words != NULL ? words_of (scan, &before, error) : NULL;

  if (earlier == NULL)
    return FALSE;

  pair->case_id = words->case_id;
  pair->earlier_case = earlier->case_id;
  pair->problem_no = g_strdup (words->problem_no);
  pair->earlier_problem_no = g_strdup (earlier->problem_no);
  pair->case_no = g_strdup (words->case_no);
  pair->earlier_case_no = g_strdup (earlier->case_no);
  pair->case_title = g_strdup (words->case_title);
  pair->earlier_case_title = g_strdup (earlier->case_title);
  pair->category = g_strdup (words->category);
  pair->unit = g_strdup (words->unit);
  pair->earlier_unit = g_strdup (earlier->unit);
  pair->shared = shared_word (pair->same, words);
  pair->decided_on = words->decided_on;
  pair->earlier_decided_on = earlier->decided_on;
  pair->earlier_closed_on = earlier->closed_on;
  pair->months = scan->months;
  if (words->text != NULL && earlier->text != NULL)
    pair->likeness = cg_likeness (words->text, earlier->text);
  return TRUE;
}

static gboolean
add_pair (Scan *scan, const CgRecurrencePair *pair, const CgRecurrenceRow *rows, GError **error)
{
  Pair key = { rows[pair->row].problem, rows[pair->earlier].problem };
  CgRecurrence *found;

  if (g_hash_table_contains (scan->decided, &key))
    return TRUE;

  found = g_new0 (CgRecurrence, 1);
  g_ptr_array_add (scan->found, found);
  found->problem = key.problem;
  found->earlier_problem = key.earlier;
  found->kind = pair->kind;
  found->same = pair->same;
  found->cases = pair->cases;
  if (!fill_words (scan, found, error))
    return FALSE;

  found->sentence = cg_recurrence_sentence (found);
  return TRUE;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const CgRecurrence *left = *(CgRecurrence *const *) a, *right = *(CgRecurrence *const *) b;

  if (left->decided_on != right->decided_on)
    return left->decided_on > right->decided_on ? -1 : 1;
  if (left->problem != right->problem)
    return left->problem > right->problem ? -1 : 1;
  if (left->likeness != right->likeness)
    return left->likeness > right->likeness ? -1 : 1;
  return (left->earlier_problem > right->earlier_problem) -
         (left->earlier_problem < right->earlier_problem);
}

/* ---- the scan ---- */

static guint
window_months (CgConnection *connection)
{
  g_autofree char *text = cg_reader_setting (connection, CG_SETTING_RECURRENCE_MONTHS);
  guint64 months;

  return g_ascii_string_to_unsigned (text, 10, 1, 1200, &months, NULL) ? (guint) months
                                                                       : CG_RECURRENCE_MONTHS;
}

static gboolean
pair_up (Scan *scan, GError **error)
{
  g_autofree char *sames = cg_reader_setting (scan->connection, CG_SETTING_RECURRENCE_SAME);
  g_autoptr (GArray) rows = cg_recurrence_read_rows (scan->connection, &scan->ask, error);
  g_autoptr (GHashTable) units =
      rows != NULL ? cg_recurrence_read_units (scan->connection, error) : NULL;
  g_autoptr (GArray) pairs = NULL;
  CgRecurrenceRule rule = { scan->months, cg_recurrence_parse_sames (sames),
                            units,        is_dismissed,
                            scan,         scan->ask.case_id };

  if (units == NULL)
    return FALSE;
  if (scan->ask.probe.category != 0)
    {
      g_array_append_val (rows, scan->ask.probe);
      rule.of_case = -1;
    }

  pairs = cg_recurrence_pair_up ((CgRecurrenceRow *) rows->data, rows->len, &rule);
  for (guint i = 0; i < pairs->len; i++)
    if (!add_pair (scan, &g_array_index (pairs, CgRecurrencePair, i),
                   (const CgRecurrenceRow *) rows->data, error))
      return FALSE;

  g_ptr_array_sort (scan->found, compare_found);
  return TRUE;
}

static gboolean
append_verdicts (Scan *scan, GError **error)
{
  g_autoptr (GPtrArray) verdicts = g_steal_pointer (&scan->verdicts);

  for (guint i = 0; i < verdicts->len; i++)
    if (!fill_words (scan, g_ptr_array_index (verdicts, i), error))
      return FALSE;

  g_ptr_array_extend_and_steal (scan->found, g_steal_pointer (&verdicts));
  return TRUE;
}

static gboolean
scan_store (CgStore *self,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Scan *scan = data;
  gboolean good;

  if (!cg_sql_script (connection, "BEGIN", error))
    return FALSE;

  scan->connection = connection;
  scan->months = window_months (connection);
  scan->found = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_recurrence_free);
  scan->words = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                       (GDestroyNotify) cg_recurrence_words_free);
  good = read_decided (scan, error) && pair_up (scan, error) &&
         (!scan->ask.with_verdicts || append_verdicts (scan, error));
  cg_sql_script (connection, "COMMIT", NULL);
  return good;
}

static Scan *
scan_new (const CgRecurrenceAsk *ask)
{
  Scan *scan = g_new0 (Scan, 1);

  scan->ask = *ask;
  return scan;
}

GPtrArray *
cg_store_recurrences (CgStore *self, const CgRecurrenceAsk *ask, GError **error)
{
  Scan *scan = scan_new (ask);
  GPtrArray *found = NULL;

  if (cg_store_call (self, CG_SIDE_COUNTER, scan_store, scan, error))
    found = g_steal_pointer (&scan->found);
  scan_free (scan);
  return found;
}

void
cg_store_recurrences_async (CgStore *self,
                            const CgRecurrenceAsk *ask,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  cg_store_call_async (self, CG_SIDE_COUNTER, scan_store, scan_new (ask), scan_free,
                       cg_store_recurrences_async, cancellable, callback, user_data);
}

GPtrArray *
cg_store_recurrences_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Scan *scan = cg_store_call_finish (self, result, error);

  return scan != NULL ? g_steal_pointer (&scan->found) : NULL;
}

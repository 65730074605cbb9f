/* cg-recurrence-read.c: reads problems as far as they are compared, and the words about a pair.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence-read.h"

#include "cg-derive-expressions.h"

/* A problem without its own category or unit has the case's. */
#define CATEGORY "COALESCE(p.category, c.category)"
#define UNIT "COALESCE(p.unit, d.main_unit)"
#define PROBLEMS " FROM problem p JOIN \"case\" c ON c.id = p.\"case\" JOIN d_case d ON d.id = c.id"
#define ROWS                                                                                       \
  "SELECT p.id, c.id, " CATEGORY ", " UNIT ", c.domain, c.decided_on, p.closed_on" PROBLEMS        \
  " WHERE p.void_reason IS NULL AND c.void_reason IS NULL AND p.status <> 'void' "                 \
  "AND " CG_SQL_HELD_TO_ACCOUNT ("p")

#define OF_ALL ROWS " AND " CATEGORY " IS NOT NULL"

/* Both ways to a category have an index. */
#define OF_CATEGORIES(categories)                                                                  \
  ROWS " AND p.category IN (" categories ") UNION ALL " ROWS " AND p.category IS NULL"             \
       " AND c.category IN (" categories ")"

#define OF_CASE                                                                                    \
  "SELECT COALESCE(q.category, k.category) FROM problem q JOIN \"case\" k ON k.id = q.\"case\""    \
  " WHERE k.id = ?1 AND q.void_reason IS NULL"

const char *
cg_recurrence_rows_sql (void)
{
  return OF_ALL;
}

#define FEW_UNITS 10

static CgDate
date_of (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);
  CgDate date = 0;

  return text != NULL && cg_date_parse_iso (text, &date) ? date : 0;
}

static char *
text_of (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

static sqlite3_stmt *
prepare_rows (CgConnection *self, const CgRecurrenceAsk *ask, GError **error)
{
  if (ask->probe.category != 0)
    return cg_sql_prepare (self, error, OF_CATEGORIES ("?1"), "i", ask->probe.category);
  if (ask->case_id != 0)
    return cg_sql_prepare (self, error, OF_CATEGORIES (OF_CASE), "i", ask->case_id);

  return cg_sql_prepare (self, error, OF_ALL, NULL);
}

GArray *
cg_recurrence_read_rows (CgConnection *self, const CgRecurrenceAsk *ask, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (CgRecurrenceRow));
  gboolean failed = FALSE;
  sqlite3_stmt *statement = prepare_rows (self, ask, error);

  while (statement != NULL && cg_sql_step (self, statement, &failed, error))
    {
      CgRecurrenceRow row = {
        .problem = sqlite3_column_int64 (statement, 0),
        .case_id = sqlite3_column_int64 (statement, 1),
        .category = sqlite3_column_int64 (statement, 2),
        .unit = sqlite3_column_int64 (statement, 3),
        .domain = sqlite3_column_int64 (statement, 4),
        .decided_on = date_of (statement, 5),
        .closed_on = date_of (statement, 6),
      };

      g_array_append_val (rows, row);
    }

  return statement != NULL && !failed ? g_steal_pointer (&rows) : NULL;
}

/* ---- units ---- */

static guint
number_of (GHashTable *numbers, const char *word)
{
  guint number;

  if (word == NULL || *word == '\0')
    return 0;

  number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, word));
  if (number == 0)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, g_strdup (word), GUINT_TO_POINTER (number));
    }

  return number;
}

/* A region that most units have, as the county of a county's office, says nothing of two of them;
 * nor does such a system. In a small list of units it may. */
static void
forget_common (GHashTable *units, guint n_words, gsize offset)
{
  g_autofree guint *counts = g_new0 (guint, n_words + 1);
  GHashTableIter iter;
  gpointer unit;

  if (g_hash_table_size (units) < FEW_UNITS)
    return;

  g_hash_table_iter_init (&iter, units);
  while (g_hash_table_iter_next (&iter, NULL, &unit))
    counts[G_STRUCT_MEMBER (guint, unit, offset)]++;

  g_hash_table_iter_init (&iter, units);
  while (g_hash_table_iter_next (&iter, NULL, &unit))
    if (counts[G_STRUCT_MEMBER (guint, unit, offset)] > g_hash_table_size (units) / 2)
      G_STRUCT_MEMBER (guint, unit, offset) = 0;
}

GHashTable *
cg_recurrence_read_units (CgConnection *self, GError **error)
{
  g_autoptr (GHashTable) units =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) systems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean failed = FALSE;
  sqlite3_stmt *statement =
      cg_sql_prepare (self, error, "SELECT id, parent, system, region FROM unit", NULL);

  while (statement != NULL && cg_sql_step (self, statement, &failed, error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      CgRecurrenceUnit unit = {
        sqlite3_column_int64 (statement, 1),
        number_of (systems, (const char *) sqlite3_column_text (statement, 2)),
        number_of (regions, (const char *) sqlite3_column_text (statement, 3)),
      };

      g_hash_table_insert (units, g_memdup2 (&id, sizeof id), g_memdup2 (&unit, sizeof unit));
    }

  if (statement == NULL || failed)
    return NULL;

  forget_common (units, g_hash_table_size (systems), G_STRUCT_OFFSET (CgRecurrenceUnit, system));
  forget_common (units, g_hash_table_size (regions), G_STRUCT_OFFSET (CgRecurrenceUnit, region));
  return g_steal_pointer (&units);
}

/* ---- verdicts ---- */

/* A word of @ids by its place there; the first one for what is not among them. */
static guint
place_of (CgChoicesId set, const char *id)
{
  gsize n;
  const CgChoice *choices = cg_choices_get (set, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (choices[i].id, id) == 0)
      return i;

  return 0;
}

static CgRecurrence *
verdict_of (sqlite3_stmt *statement)
{
  CgRecurrence *verdict = g_new0 (CgRecurrence, 1);

  verdict->verdict = sqlite3_column_int64 (statement, 0);
  verdict->problem = sqlite3_column_int64 (statement, 1);
  verdict->earlier_problem = sqlite3_column_int64 (statement, 2);
  verdict->state = text_of (statement, 3);
  verdict->reason = text_of (statement, 4);
  verdict->decided_by = text_of (statement, 5);
  verdict->verdict_on = date_of (statement, 6);
  verdict->sentence = text_of (statement, 7);
  verdict->kind =
      place_of (CG_CHOICES_RECURRENCE_KIND, (const char *) sqlite3_column_text (statement, 8));
  verdict->same =
      place_of (CG_CHOICES_RECURRENCE_SAME, (const char *) sqlite3_column_text (statement, 9));
  return verdict;
}

GPtrArray *
cg_recurrence_read_verdicts (CgConnection *self, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) verdicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_recurrence_free);
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      self, error,
      "SELECT r.id, r.problem, r.earlier_problem, r.state, r.reason, p.name, r.decided_on,"
      " r.sentence, r.kind, r.same FROM recurrence r LEFT JOIN person p ON p.id = r.decided_by"
      " WHERE r.void_reason IS NULL AND ?1 IN (0, r.\"case\") ORDER BY r.decided_on DESC, r.id "
      "DESC",
      "i", case_id);

  while (statement != NULL && cg_sql_step (self, statement, &failed, error))
    g_ptr_array_add (verdicts, verdict_of (statement));

  return statement != NULL && !failed ? g_steal_pointer (&verdicts) : NULL;
}

/* ---- words ---- */

void
cg_recurrence_words_free (CgRecurrenceWords *words)
{
  g_free (words->problem_no);
  g_free (words->case_no);
  g_free (words->case_title);
  g_free (words->text);
  g_free (words->unit);
  g_free (words->category);
  g_free (words->system);
  g_free (words->region);
  g_free (words->domain);
  g_free (words);
}

#define NAMES                                                                                      \
  "COALESCE(NULLIF(u.short, ''), u.name), COALESCE(g.name || ' › ', '') || k.name, u.system,"    \
  " u.region, o.name"
#define NAMED(category, unit, domain)                                                              \
  " LEFT JOIN unit u ON u.id = " unit " LEFT JOIN category k ON k.id = " category                  \
  " LEFT JOIN category g ON g.id = k.parent LEFT JOIN domain o ON o.id = " domain

static sqlite3_stmt *
prepare_words (CgConnection *self, const CgRecurrenceRow *row, GError **error)
{
  if (row->problem != 0)
    return cg_sql_prepare (
        self, error,
        "SELECT " NAMES ", c.id, p.problem_no, c.case_no, c.title, p.text,"
        " c.decided_on, p.closed_on" PROBLEMS NAMED (CATEGORY, UNIT, "c.domain") " WHERE p.id = ?1",
        "i", row->problem);

  return cg_sql_prepare (self, error,
                         "SELECT " NAMES ", 0, NULL, NULL, NULL, NULL, NULL, NULL"
                         " FROM (SELECT 1)" NAMED ("?1", "?2", "?3"),
                         "iii", row->category, row->unit, row->domain);
}

CgRecurrenceWords *
cg_recurrence_read_words (CgConnection *self, const CgRecurrenceRow *row, GError **error)
{
  CgRecurrenceWords *words = g_new0 (CgRecurrenceWords, 1);
  gboolean failed = FALSE;
  sqlite3_stmt *statement = prepare_words (self, row, error);

  words->decided_on = row->decided_on;
  if (statement != NULL && cg_sql_step (self, statement, &failed, error))
    {
      char **texts[] = { &words->unit, &words->category, &words->system, &words->region,
                         &words->domain };

      for (int i = 0; i < (int) G_N_ELEMENTS (texts); i++)
        *texts[i] = text_of (statement, i);
      words->case_id = sqlite3_column_int64 (statement, 5);
      words->problem_no = text_of (statement, 6);
      words->case_no = text_of (statement, 7);
      words->case_title = text_of (statement, 8);
      words->text = text_of (statement, 9);
      if (row->problem != 0)
        words->decided_on = date_of (statement, 10);
      words->closed_on = date_of (statement, 11);
      sqlite3_reset (statement);
    }

  if (statement == NULL || failed)
    g_clear_pointer (&words, cg_recurrence_words_free);
  return words;
}

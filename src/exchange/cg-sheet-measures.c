/* cg-sheet-measures.c: the measures of problems on paper: one below another, with who and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-measures.h"

#include <glib/gi18n.h>
#include <string.h>

/* Marks at the end of a text, before which what is said of it in brackets stands. */
static const char *const ends[] = { "\xe3\x80\x82", "\xef\xbc\x9b", ";", "." }; /* U+3002, U+FF1B */

/* Keeps what is on its both sides in one line: names and dates are short. */
#define GLUE "\u2060"

typedef struct
{
  char *text;
  char *who;
  char *until;
  char *status;
} Measure;

struct _CgSheetMeasures
{
  GHashTable *problems; /* id → GPtrArray of Measure */
};

static void
measure_free (gpointer data)
{
  Measure *measure = data;

  g_free (measure->text);
  g_free (measure->who);
  g_free (measure->until);
  g_free (measure->status);
  g_free (measure);
}

static gpointer
key_of (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

static GPtrArray *
measures_of (const CgSheetMeasures *self, gint64 problem)
{
  return g_hash_table_lookup (self->problems, key_of (problem));
}

/* ---- one measure ---- */

static char *
text_of (const CgRecord *record)
{
  char *text = cg_record_display (record, CG_MEASURE_TEXT);

  g_strstrip (g_strdelimit (text, "\n\r\t", ' '));
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i]))
      {
        text[strlen (text) - strlen (ends[i])] = '\0';
        break;
      }

  return text;
}

/* Who answers for it: a person, else the unit. */
static Measure *
measure_new (const CgRecord *record)
{
  Measure *measure = g_new0 (Measure, 1);
  gboolean has_person = !cg_record_is_null (record, CG_MEASURE_PERSON);

  measure->text = text_of (record);
  measure->who = cg_record_display (record, has_person ? CG_MEASURE_PERSON : CG_MEASURE_UNIT);
  measure->until = cg_record_display (record, CG_MEASURE_EFFECTIVE_DEADLINE);
  measure->status = cg_record_display (record, CG_MEASURE_STATUS);
  return measure;
}

/* ---- reading ---- */

static CgQuery *
query_of (const gint64 *problems, gsize n)
{
  CgQuery *query = cg_query_new (CG_ENTITY_MEASURE);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? CG_FILTER_SEPARATOR : "",
                            problems[i]);
  cg_query_filter_text (query, CG_MEASURE_PROBLEM, CG_FILTER_IN, ids->str);
  cg_query_filter_text (query, CG_MEASURE_STATUS, CG_FILTER_NOT_EQUAL, "void");
  return query;
}

static GPtrArray *
read_records (CgStore *store, CgAsof *past, CgQuery *query, GError **error)
{
  g_autoptr (CgIds) ids = NULL;

  if (past == NULL)
    return cg_store_select (store, query, error);

  ids = cg_asof_query (past, query, NULL, error);
  return ids != NULL ? cg_asof_fetch (past, CG_ENTITY_MEASURE, cg_ids_data (ids),
                                      cg_ids_length (ids), error)
                     : NULL;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = cg_record_get_id (*(CgRecord *const *) a);
  gint64 right = cg_record_get_id (*(CgRecord *const *) b);

  return left < right ? -1 : left > right;
}

CgSheetMeasures *
cg_sheet_measures_read (
    CgStore *store, CgAsof *past, const gint64 *problems, gsize n, GError **error)
{
  g_autoptr (CgQuery) query = query_of (problems, n);
  g_autoptr (GPtrArray) records = n > 0 ? read_records (store, past, query, error) : NULL;
  CgSheetMeasures *self;

  if (n > 0 && records == NULL)
    return NULL;

  self = g_new0 (CgSheetMeasures, 1);
  self->problems = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (gsize i = 0; i < n; i++)
    g_hash_table_insert (self->problems, key_of (problems[i]),
                         g_ptr_array_new_with_free_func (measure_free));
  if (records != NULL)
    g_ptr_array_sort (records, compare_ids);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);
      GPtrArray *measures = measures_of (self, cg_record_integer (record, CG_MEASURE_PROBLEM));

      if (measures != NULL)
        g_ptr_array_add (measures, measure_new (record));
    }

  return self;
}

void
cg_sheet_measures_free (CgSheetMeasures *self)
{
  g_hash_table_unref (self->problems);
  g_free (self);
}

gboolean
cg_sheet_measures_has (const CgSheetMeasures *self, gint64 problem)
{
  return measures_of (self, problem) != NULL;
}

/* ---- in words ---- */

/* Names of units are long enough to be broken. */
#define LONGEST_GLUED 10

static void
append_glued (GString *facts, const char *fact)
{
  gboolean glues = g_utf8_strlen (fact, -1) <= LONGEST_GLUED;

  for (const char *c = fact; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (glues && c > fact)
        g_string_append (facts, GLUE);
      g_string_append_unichar (facts, g_utf8_get_char (c));
    }
}

/* @said: the same of the row, where it says that. */
static void
append_fact (GString *facts, const char *fact, const char *said)
{
  if (*fact == '\0' || g_strcmp0 (fact, said) == 0)
    return;

  if (facts->len > 0)
    g_string_append (facts, C_ ("measures", ", "));
  append_glued (facts, fact);
}

/* Its number stands before a measure that is one of @n. */
static void
append_line (
    GString *lines, guint n, guint number, const Measure *measure, const CgSheetMeasuresRow *row)
{
  g_autoptr (GString) facts = g_string_new (NULL);

  append_fact (facts, measure->who, row->who);
  append_fact (facts, measure->until, row->until);
  append_fact (facts, measure->status, NULL);
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  if (n > 1)
    g_string_append_printf (lines, "%u. ", number);
  /* Translators: a measure, and in brackets who answers for it, until when, how it stands. */
  g_string_append_printf (lines, C_ ("measures", "%s (%s)"), measure->text, facts->str);
}

static const Measure *
measure_at (const GPtrArray *measures, guint i)
{
  return g_ptr_array_index (measures, i);
}

char *
cg_sheet_measures_words (const CgSheetMeasures *self, const CgSheetMeasuresRow *row)
{
  const GPtrArray *measures = measures_of (self, row->problem);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; measures != NULL && i < measures->len; i++)
    append_line (lines, measures->len, i + 1, measure_at (measures, i), row);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* Its place among the measures of now, or their number where it is among them no more. */
static guint
find_text (const GPtrArray *measures, const char *text)
{
  guint i = 0;

  while (i < measures->len && !g_str_equal (measure_at (measures, i)->text, text))
    i++;
  return i;
}

char *
cg_sheet_measures_was (const CgSheetMeasures *then,
                       const CgSheetMeasures *now,
                       const CgSheetMeasuresRow *row)
{
  const GPtrArray *were = measures_of (then, row->problem);
  const GPtrArray *are = measures_of (now, row->problem);
  g_autoptr (GString) lines = g_string_new (NULL);

  g_return_val_if_fail (were != NULL && are != NULL, g_strdup (""));

  for (guint i = 0; i < were->len; i++)
    {
      const Measure *measure = measure_at (were, i);
      guint place = find_text (are, measure->text);

      if (place < are->len)
        append_line (lines, are->len, place + 1, measure_at (are, place), row);
      else
        append_line (lines, were->len, i + 1, measure, row);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

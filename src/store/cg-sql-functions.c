/* cg-sql-functions.c: what SQL can ask of the program: folding, sort keys, working days.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They stand only in statements of the store, never in the schema: a plain sqlite3
 * shell can open, repair and rebuild everything.
 */
#include "config.h"

#include <string.h>

#include "cg-connection.h"
#include "cg-deadline.h"
#include "cg-fold.h"
#include "cg-gathered.h"
#include "cg-page-find.h"
#include "cg-pinyin.h"

static const char *
argument (sqlite3_value *value)
{
  return (const char *) sqlite3_value_text (value);
}

/* cg_fold(text): the folded text; null for null. */
static void
fold (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *text = argument (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, cg_fold (text), -1, g_free);
}

/* cg_bigrams(text, …): the folded texts as the index has them, fields kept apart. */
static void
bigrams (sqlite3_context *context, int n, sqlite3_value **values)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    {
      const char *text = argument (values[i]);
      g_autofree char *folded = NULL;

      if (text == NULL || *text == '\0')
        continue;
      folded = cg_fold (text);
      if (joined->len > 0)
        g_string_append (joined, CG_FOLD_FIELD_TOKEN);
      g_string_append (joined, folded);
    }

  sqlite3_result_text (context, cg_fold_bigrams (joined->str), -1, g_free);
}

/* cg_page_bigrams(text): what a page says, as the index of pages has it. */
static void
page_bigrams (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *text = argument (values[0]);
  g_autofree char *folded = text != NULL ? cg_find_fold_page (text) : NULL;

  if (folded != NULL)
    sqlite3_result_text (context, cg_fold_bigrams (folded), -1, g_free);
}

/* cg_contains(folded, text, …): whether one of the texts, folded, has it. */
static void
contains (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *needle = argument (values[0]);
  gboolean found = FALSE;

  for (int i = 1; needle != NULL && !found && i < n; i++)
    {
      const char *text = argument (values[i]);
      g_autofree char *folded = text != NULL && *text != '\0' ? cg_fold (text) : NULL;

      found = folded != NULL && strstr (folded, needle) != NULL;
    }

  sqlite3_result_int (context, found);
}

/* cg_name_key(text): the key that sorts names by pinyin. */
static void
name_key (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *text = argument (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, cg_pinyin_sort_key (text), -1, g_free);
}

/* cg_reads(query, name): whether the name matches by its readings, cg_pinyin_query_matches(). */
static void
reads (sqlite3_context *context, int n, sqlite3_value **values)
{
  CgPinyinQuery *query = sqlite3_get_auxdata (context, 0);
  const char *name = argument (values[1]);

  if (query == NULL)
    {
      query = cg_pinyin_query_new (argument (values[0]));
      sqlite3_set_auxdata (context, 0, query, (void (*) (void *)) cg_pinyin_query_free);
      query = sqlite3_get_auxdata (context, 0);
    }

  sqlite3_result_int (context,
                      name != NULL && query != NULL && cg_pinyin_query_matches (query, name, NULL));
}

static void
result_date (sqlite3_context *context, CgDate date)
{
  char text[11];

  if (date == 0)
    return;

  cg_date_to_iso_buffer (date, text);
  sqlite3_result_text (context, text, -1, SQLITE_TRANSIENT);
}

/* cg_deadline(base, amount, unit, roll): the day a term ends; null without a base. */
static void
deadline (sqlite3_context *context, int n, sqlite3_value **values)
{
  CgConnection *self = sqlite3_user_data (context);
  const char *base_text = argument (values[0]);
  const char *unit_text = argument (values[2]);
  CgTermUnit unit;
  CgDate base;

  if (base_text == NULL || unit_text == NULL || !cg_date_parse_iso (base_text, &base) ||
      !cg_term_unit_from_id (unit_text, &unit))
    return;

  result_date (context, cg_deadline_compute (self->calendar, base, sqlite3_value_int (values[1]),
                                             unit, sqlite3_value_int (values[3]) != 0));
}

/* cg_warning(deadline): the first day on which it is due soon. */
static void
warning (sqlite3_context *context, int n, sqlite3_value **values)
{
  CgConnection *self = sqlite3_user_data (context);
  const char *text = argument (values[0]);
  CgDate date;

  if (text != NULL && cg_date_parse_iso (text, &date))
    result_date (context, cg_deadline_warning (self->calendar, date, self->soon_workdays));
}

gboolean
cg_sql_functions_register (CgConnection *self, GError **error)
{
  static const struct
  {
    const char *name;
    int n;
    void (*function) (sqlite3_context *, int, sqlite3_value **);
  } functions[] = {
    { "cg_fold", 1, fold },          { "cg_bigrams", -1, bigrams },
    { "cg_contains", -1, contains }, { "cg_name_key", 1, name_key },
    { "cg_reads", 2, reads },        { "cg_deadline", 4, deadline },
    { "cg_warning", 1, warning },    { "cg_page_bigrams", 1, page_bigrams },
  };

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (sqlite3_create_function (self->db, functions[i].name, functions[i].n,
                                 SQLITE_UTF8 | SQLITE_DIRECTONLY, self, functions[i].function, NULL,
                                 NULL) != SQLITE_OK)
      return cg_connection_fail (self, error);

  return cg_gathered_register (self, error);
}

gboolean
cg_connection_load_calendar (CgConnection *self, GError **error)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new ();
  gboolean failed = FALSE;
  sqlite3_stmt *days = cg_sql_prepare (
      self, error, "SELECT day, off FROM calendar_day WHERE void_reason IS NULL", NULL);

  if (days == NULL)
    return FALSE;

  while (cg_sql_step (self, days, &failed, error))
    {
      CgDate date;

      if (cg_date_parse_iso ((const char *) sqlite3_column_text (days, 0), &date))
        cg_calendar_add_day (calendar, date, sqlite3_column_int (days, 1) != 0);
    }
  if (failed)
    return FALSE;

  cg_calendar_unref (self->calendar);
  self->calendar = g_steal_pointer (&calendar);
  self->soon_workdays = (int) cg_sql_integer (
      self, NULL, 5, "SELECT amount FROM rule WHERE code = 'soon' AND void_reason IS NULL", NULL);
  return TRUE;
}

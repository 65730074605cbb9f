/* cg-filter-text.c: what a person types under a column, as filters and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-filter-signs.h"
#include "cg-fold.h"
#include "cg-relative-date.h"

/* What is read: the column, and what the conditions found are added to. */
typedef struct
{
  CgEntity entity;
  int field;
  CgDate today;
  GArray *filters;
} Reading;

static CgFieldType
type_of (const Reading *self)
{
  return cg_field_get (self->entity, self->field)->type;
}

static void
take (Reading *self, CgFilterOperator operation, CgValueType type, gint64 integer, char *text)
{
  CgFilter filter = { self->field, operation, { type, integer, text }, 0, NULL };

  g_array_append_val (self->filters, filter);
}

static void
add_text (Reading *self, CgFilterOperator operation, const char *text)
{
  take (self, operation, CG_VALUE_TEXT, 0, g_strdup (text));
}

static void
add_null (Reading *self, CgFilterOperator operation)
{
  take (self, operation, CG_VALUE_NULL, 0, NULL);
}

static char *
strip (const char *text)
{
  char *copy = g_strdup (text);

  return g_strstrip (copy);
}

/* A sign that only says "not" says it in the way that the field has. */
static CgFilterOperator
plain_sign (CgFilterOperator operation)
{
  return operation == CG_FILTER_NOT_CONTAINS ? CG_FILTER_NOT_EQUAL : operation;
}

/* ---- texts and references ---- */

static gboolean
read_text (Reading *self, const char *text)
{
  CgFilterOperator operation = cg_filter_take_sign (&text, CG_FILTER_CONTAINS);
  g_autofree char *value = cg_filter_unquote (text);

  add_text (self, operation, value);
  return TRUE;
}

static guint
free_group (const GArray *filters)
{
  guint last = 0;

  for (guint i = 0; i < filters->len; i++)
    last = MAX (last, g_array_index (filters, CgFilter, i).any);

  return last + 1;
}

static gboolean
read_reference (Reading *self, const char *text)
{
  CgFilterOperator operation = cg_filter_take_sign (&text, CG_FILTER_CONTAINS);
  gboolean negated = operation == CG_FILTER_NOT_EQUAL || operation == CG_FILTER_NOT_CONTAINS;
  guint any = free_group (self->filters);
  g_autoptr (GPtrArray) words = NULL;

  if (!negated && operation != CG_FILTER_CONTAINS && operation != CG_FILTER_EQUAL)
    return FALSE;
  if (cg_filter_is_quoted (text))
    {
      g_autofree char *value = cg_filter_unquote (text);

      add_text (self, negated ? CG_FILTER_NOT_CONTAINS : CG_FILTER_CONTAINS, value);
      return TRUE;
    }

  words = cg_filter_split (text);
  for (guint i = 0; i < words->len; i++)
    {
      add_text (self, negated ? CG_FILTER_NOT_CONTAINS : CG_FILTER_CONTAINS, words->pdata[i]);
      if (!negated && words->len > 1)
        g_array_index (self->filters, CgFilter, self->filters->len - 1).any = any;
    }
  return words->len > 0;
}

/* ---- numbers ---- */

static gboolean
parse_number (const char *text, gint64 *number)
{
  g_autofree char *stripped = strip (text);
  gsize length = strlen (stripped);

  if (length > 0 && stripped[length - 1] == '%')
    stripped[length - 1] = '\0';

  return g_ascii_string_to_signed (g_strstrip (stripped), 10, -CG_LARGEST_INTEGER,
                                   CG_LARGEST_INTEGER, number, NULL);
}

static gboolean
read_between (Reading *self, const char *text)
{
  g_autoptr (GRegex) regex =
      g_regex_new ("^(-?\\d{1,16}) ?%? ?(?:-|–|—|~|至|到) ?(-?\\d{1,16}) ?%?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gint64 low, high;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;

  first = g_match_info_fetch (match, 1);
  second = g_match_info_fetch (match, 2);
  if (!parse_number (first, &low) || !parse_number (second, &high))
    return FALSE;

  take (
      self, CG_FILTER_BETWEEN, CG_VALUE_TEXT, 0,
      g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, MIN (low, high), MAX (low, high)));
  return TRUE;
}

static gboolean
read_number (Reading *self, const char *text)
{
  g_autofree char *folded = cg_fold (text);
  const char *rest = folded;
  CgFilterOperator operation = plain_sign (cg_filter_take_sign (&rest, CG_FILTER_EQUAL));
  gint64 number;

  if (operation == CG_FILTER_STARTS_WITH)
    return FALSE;
  if (operation == CG_FILTER_EQUAL && read_between (self, rest))
    return TRUE;
  if (!parse_number (rest, &number))
    return FALSE;

  take (self, operation, CG_VALUE_INTEGER, number, NULL);
  return TRUE;
}

/* ---- dates ---- */

/* What stands around a date and says how it is meant; the date is what is left. */
static const struct
{
  const char *before;
  const char *after;
  CgFilterOperator operation;
} manners[] = {
  { "超过", "", CG_FILTER_LESS },      { "早于", "", CG_FILTER_LESS },
  { "晚于", "", CG_FILTER_GREATER },   { "截至", "", CG_FILTER_AT_MOST },
  { "不晚于", "", CG_FILTER_AT_MOST }, { "不早于", "", CG_FILTER_AT_LEAST },
  { "", "起", CG_FILTER_AT_LEAST },    { "", "以来", CG_FILTER_AT_LEAST },
  { "", "之前", CG_FILTER_AT_MOST },   { "", "以前", CG_FILTER_AT_MOST },
  { "", "前", CG_FILTER_AT_MOST },     { "", "之后", CG_FILTER_AT_LEAST },
  { "", "以后", CG_FILTER_AT_LEAST },  { "", "后", CG_FILTER_AT_LEAST },
  { "", "—", CG_FILTER_AT_LEAST },     { "", "–", CG_FILTER_AT_LEAST },
  { "", "-", CG_FILTER_AT_LEAST },     { "", "~", CG_FILTER_AT_LEAST },
  { "—", "", CG_FILTER_AT_MOST },      { "–", "", CG_FILTER_AT_MOST },
  { "~", "", CG_FILTER_AT_MOST },      { "至", "", CG_FILTER_AT_MOST },
  { "到", "", CG_FILTER_AT_MOST },
};

static gboolean
read_manner (Reading *self, const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (manners); i++)
    {
      gsize before = strlen (manners[i].before), after = strlen (manners[i].after);
      g_autofree char *inner = NULL;
      char *period;

      if (!g_str_has_prefix (text, manners[i].before) ||
          !g_str_has_suffix (text, manners[i].after) || strlen (text) <= before + after)
        continue;
      inner = g_strndup (text + before, strlen (text) - before - after);
      period = cg_relative_date_parse (inner, self->today);
      if (period == NULL)
        continue;
      take (self, manners[i].operation, CG_VALUE_TEXT, 0, period);
      return TRUE;
    }

  return FALSE;
}

/* 超过 30 天, of what is past: longer ago than thirty days. */
static gboolean
read_longer_ago (Reading *self, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("^超过(\\d{1,4})(?:天|日)?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;

  number = g_match_info_fetch (match, 1);
  if (g_ascii_strtoll (number, NULL, 10) < 1)
    return FALSE;
  take (self, CG_FILTER_LESS, CG_VALUE_TEXT, 0,
        g_strdup_printf ("@day-%d", (int) g_ascii_strtoll (number, NULL, 10)));
  return TRUE;
}

static gboolean
read_date (Reading *self, const char *text)
{
  CgFilterOperator operation = plain_sign (cg_filter_take_sign (&text, CG_FILTER_EQUAL));
  g_autofree char *folded = cg_fold (text);
  char *period;

  if (operation == CG_FILTER_STARTS_WITH)
    return FALSE;

  /* 30天前 is a day, and 3月底前 are all days until then. */
  period = cg_relative_date_parse (text, self->today);
  if (operation == CG_FILTER_EQUAL && !cg_relative_date_is_relative (period) &&
      (read_longer_ago (self, folded) || read_manner (self, folded)))
    {
      g_free (period);
      return TRUE;
    }
  if (period != NULL)
    take (self, operation, CG_VALUE_TEXT, 0, period);
  return period != NULL;
}

/* ---- choices ---- */

/* All choices whose words contain @text; an id or a whole word is that one alone. */
static void
find_choices (CgChoicesId choices, const char *text, GPtrArray *ids)
{
  const char *exact = cg_choices_parse (choices, text);
  gsize n;
  const CgChoice *all = cg_choices_get (choices, &n);

  for (gsize i = 0; i < n; i++)
    {
      gboolean meant = exact != NULL
                           ? g_str_equal (all[i].id, exact)
                           : cg_fold_contains (cg_choices_label (choices, all[i].id), text);

      if (meant && !g_ptr_array_find_with_equal_func (ids, all[i].id, g_str_equal, NULL))
        g_ptr_array_add (ids, (char *) all[i].id);
    }
}

static gboolean
find_all_choices (const Reading *self, const char *text, GPtrArray *ids)
{
  CgChoicesId choices = cg_field_get (self->entity, self->field)->of;
  g_autoptr (GPtrArray) words = NULL;

  if (cg_choices_parse (choices, text) != NULL)
    {
      find_choices (choices, text, ids);
      return TRUE;
    }

  words = cg_filter_split (text);
  for (guint i = 0; i < words->len; i++)
    {
      guint before = ids->len;

      find_choices (choices, words->pdata[i], ids);
      if (ids->len == before)
        return FALSE;
    }
  return ids->len > 0;
}

static gboolean
find_one_choice (const Reading *self, const char *text, const char **id)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  *id = "";
  if (*text == '\0')
    return TRUE;
  find_choices (cg_field_get (self->entity, self->field)->of, text, ids);
  if (ids->len != 1)
    return FALSE;

  *id = ids->pdata[0];
  return TRUE;
}

/* The last word may be a period; what stands before it is a choice. */
static char *
cut_period (const Reading *self, char *text)
{
  for (char *space = strrchr (text, ' '); space != NULL;
       space = g_strrstr_len (text, space - text, " "))
    {
      char *period = cg_relative_date_parse (space + 1, self->today);

      if (period == NULL)
        continue;
      *space = '\0';
      g_strchomp (text);
      return period;
    }

  return NULL;
}

static gboolean
add_changed (Reading *self, const char *from_text, const char *to_text)
{
  g_autofree char *from_word = strip (from_text);
  g_autofree char *to_word = g_strdup_printf (" %s", to_text);
  g_autofree char *whole = strip (to_text);
  /* A choice may look like a period, as 30年 of the retention does. */
  gboolean named = cg_choices_parse (cg_field_get (self->entity, self->field)->of, whole) != NULL;
  g_autofree char *period = named ? NULL : cut_period (self, to_word);
  const char *from, *to;
  CgFilter filter;

  if (!find_one_choice (self, from_word, &from) ||
      !find_one_choice (self, g_strstrip (to_word), &to))
    return FALSE;

  cg_filter_init_changed (&filter, self->field, from, to, period);
  g_array_append_val (self->filters, filter);
  return TRUE;
}

static gboolean
read_changed (Reading *self, const char *text)
{
  static const struct
  {
    const char *before, *between;
  } forms[] = { { "", "→" }, { "", "->" }, { "由", "改为" }, { "从", "改为" }, { "曾", "改为" } };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const char *begin = text + strlen (forms[i].before);
      const char *between = strstr (text, forms[i].between);
      g_autofree char *from = NULL;

      if (!g_str_has_prefix (text, forms[i].before) || between == NULL || between < begin)
        continue;
      from = g_strndup (begin, (gsize) (between - begin));
      if (add_changed (self, from, between + strlen (forms[i].between)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_choice (Reading *self, const char *text)
{
  CgFilterOperator operation = plain_sign (cg_filter_take_sign (&text, CG_FILTER_EQUAL));
  gboolean negated = operation == CG_FILTER_NOT_EQUAL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  if (!negated && operation != CG_FILTER_EQUAL)
    return FALSE;
  if (!find_all_choices (self, text, ids))
    return !negated && cg_filter_operators (self->entity, self->field) & 1u << CG_FILTER_CHANGED &&
           read_changed (self, text);

  if (ids->len == 1)
    {
      add_text (self, operation, ids->pdata[0]);
      return TRUE;
    }
  g_ptr_array_add (ids, NULL);
  joined = g_strjoinv (CG_FILTER_SEPARATOR, (char **) ids->pdata);
  add_text (self, negated ? CG_FILTER_NOT_IN : CG_FILTER_IN, joined);
  return TRUE;
}

static gboolean
read_boolean (Reading *self, const char *text)
{
  CgFilterOperator operation = plain_sign (cg_filter_take_sign (&text, CG_FILTER_EQUAL));
  g_auto (CgValue) value = CG_VALUE_INIT;

  if ((operation != CG_FILTER_EQUAL && operation != CG_FILTER_NOT_EQUAL) || *text == '\0' ||
      !cg_value_parse (&value, self->entity, self->field, text, NULL))
    return FALSE;

  take (self, operation, CG_VALUE_INTEGER, value.integer, NULL);
  return TRUE;
}

/* ---- one cell ---- */

static gboolean
read_condition (Reading *self, const char *text)
{
  if (cg_filter_is_word_for_null (text) || cg_filter_is_word_for_value (text))
    {
      add_null (self, cg_filter_is_word_for_null (text) ? CG_FILTER_IS_NULL : CG_FILTER_NOT_NULL);
      return TRUE;
    }

  switch (type_of (self))
    {
    case CG_FIELD_INTEGER:
      return read_number (self, text);
    case CG_FIELD_BOOLEAN:
      return read_boolean (self, text);
    case CG_FIELD_DATE:
      return read_date (self, text);
    case CG_FIELD_CHOICE:
      return read_choice (self, text);
    case CG_FIELD_REFERENCE:
      return read_reference (self, text);
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
    default:
      return read_text (self, text);
    }
}

gboolean
cg_filter_text_parse (
    CgEntity entity, int field, const char *text, CgDate today, GArray *filters, GError **error)
{
  Reading reading = { entity, field, today, filters };
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  guint before = filters->len;
  gboolean good;

  g_strstrip (valid);
  if (*valid == '\0')
    return TRUE;

  good = read_condition (&reading, valid);
  for (guint i = before; good && i < filters->len; i++)
    good = cg_filter_check (entity, &g_array_index (filters, CgFilter, i), error);
  if (good)
    return TRUE;

  g_array_set_size (filters, before);
  if (error != NULL && *error == NULL)
    cg_fault_set (error, CG_FAULT_BAD_FILTER, cg_field_label (entity, field), valid,
                  cg_filter_example (entity, field));
  return FALSE;
}

/* cg-filter-words.c: filters in words, for chips and sentences.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-figure.h"
#include "cg-filter-text.h"
#include "cg-relative-date.h"

#define UNREADABLE "?"

const char *
cg_filter_example (CgEntity entity, int field)
{
  switch (cg_field_get (entity, field)->type)
    {
    case CG_FIELD_INTEGER:
      return C_ ("filter", "≥50, 50-80");
    case CG_FIELD_BOOLEAN:
      return C_ ("filter", "yes, no");
    case CG_FIELD_DATE:
      return C_ ("filter", "this week, 3-31, ≥3-1");
    case CG_FIELD_CHOICE:
      return C_ ("filter", "a word, or several");
    case CG_FIELD_REFERENCE:
      return C_ ("filter", "part of the name");
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
    default:
      return C_ ("filter", "word, !word, =word");
    }
}

/* ---- the value ---- */

static char *
words_of_texts (CgEntity entity, const CgFilter *filter)
{
  g_auto (GStrv) texts = g_strsplit (filter->value.text, CG_FILTER_SEPARATOR, -1);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_auto (CgValue) value = CG_VALUE_INIT;
      g_autofree char *word = NULL;

      if (cg_value_parse (&value, entity, filter->field, texts[i], NULL))
        word = cg_value_format (&value, entity, filter->field);
      g_string_append_printf (words, "%s%s", i > 0 ? C_ ("filter", ", ") : "",
                              word != NULL ? word : texts[i]);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
words_of_between (CgEntity entity, const CgFilter *filter)
{
  const char *percent = cg_field_is_percentage (entity, filter->field) ? "%" : "";
  gint64 low, high;

  if (!cg_filter_split_between (filter, &low, &high))
    return g_strdup (UNREADABLE);

  return g_strdup_printf ("%" G_GINT64_FORMAT "%s–%" G_GINT64_FORMAT "%s", low, percent, high,
                          percent);
}

static char *
words_of_value (CgEntity entity, const CgFilter *filter)
{
  const CgField *field = cg_field_get (entity, filter->field);

  if (filter->label != NULL)
    return g_strdup (filter->label);
  if (filter->operation == CG_FILTER_BETWEEN)
    return words_of_between (entity, filter);
  if (filter->value.type == CG_VALUE_INTEGER)
    {
      g_autofree char *number = cg_value_format (&filter->value, entity, filter->field);

      return g_strconcat (number, cg_field_is_percentage (entity, filter->field) ? "%" : "", NULL);
    }
  if (filter->value.type == CG_VALUE_NULL)
    return g_strdup (C_ ("filter", "empty"));
  if (field->type == CG_FIELD_DATE)
    return cg_relative_date_words (filter->value.text);
  if (field->type == CG_FIELD_CHOICE || filter->operation == CG_FILTER_IN ||
      filter->operation == CG_FILTER_NOT_IN)
    return words_of_texts (entity, filter);

  return g_strdup (filter->value.text);
}

/* ---- history ---- */

static char *
words_of_changed (CgEntity entity, const CgFilter *filter)
{
  CgChoicesId choices = cg_field_get (entity, filter->field)->of;
  const char *field = cg_field_label (entity, filter->field);
  g_auto (GStrv) parts = cg_filter_split_changed (filter);
  g_autofree char *change = NULL;
  g_autofree char *period = NULL;
  const char *from, *to;

  if (parts == NULL)
    return g_strdup (UNREADABLE);

  from = cg_choices_label (choices, parts[0]);
  to = cg_choices_label (choices, parts[1]);
  if (*from != '\0' && *to != '\0')
    /* Translators: a field, what it was before and after. */
    change = g_strdup_printf (C_ ("filter", "%s changed from %s to %s"), field, from, to);
  else if (*to != '\0')
    change = g_strdup_printf (C_ ("filter", "%s changed to %s"), field, to);
  else if (*from != '\0')
    change = g_strdup_printf (C_ ("filter", "%s changed from %s"), field, from);
  else
    change = g_strdup_printf (C_ ("filter", "%s changed"), field);
  if (*parts[2] == '\0')
    return g_steal_pointer (&change);

  period = cg_relative_date_words (parts[2]);
  return g_strdup_printf ("%s · %s", change, period);
}

static char *
words_of_stale (const CgFilter *filter)
{
  int days = (int) filter->value.integer;

  return g_strdup_printf (g_dngettext (NULL, "Nothing written for %d day",
                                       "Nothing written for %d days", (gulong) days),
                          days);
}

static char *
words_of_figure (const CgFilter *filter)
{
  CgFigureId figure;
  g_auto (CgFigureScope) scope = { 0 };

  if (!cg_figure_filter_split (filter, &figure, &scope))
    return g_strdup (UNREADABLE);

  return filter->label != NULL
             ? g_strdup_printf ("%s · %s", cg_figure_label (figure), filter->label)
             : g_strdup (cg_figure_label (figure));
}

/* ---- a filter ---- */

/* Longer ago than so many days is said as people say it. */
static char *
words_of_longer_ago (CgEntity entity, const CgFilter *filter, const char *label)
{
  const char *text = filter->value.type == CG_VALUE_TEXT ? filter->value.text : "";
  int days;

  if (filter->operation != CG_FILTER_LESS || !g_str_has_prefix (text, "@day-") ||
      cg_field_get (entity, filter->field)->type != CG_FIELD_DATE)
    return NULL;

  days = (int) g_ascii_strtoll (text + strlen ("@day-"), NULL, 10);
  /* Translators: a field, and a number of days. */
  return g_strdup_printf (C_ ("filter", "%s more than %d days ago"), label, days);
}

static const char *
sign_between (CgEntity entity, const CgFilter *filter)
{
  gboolean text = cg_field_is_text (cg_field_get (entity, filter->field));

  switch (filter->operation)
    {
    case CG_FILTER_NOT_EQUAL:
    case CG_FILTER_NOT_IN:
      return " ≠ ";
    case CG_FILTER_LESS:
      return " < ";
    case CG_FILTER_AT_MOST:
      return " ≤ ";
    case CG_FILTER_GREATER:
      return " > ";
    case CG_FILTER_AT_LEAST:
      return " ≥ ";
    case CG_FILTER_EQUAL:
      return text ? " = " : " ";
    default:
      return " ";
    }
}

static char *
words_of_compared (CgEntity entity, const CgFilter *filter)
{
  const char *label = cg_field_label (entity, filter->field);
  char *longer_ago = words_of_longer_ago (entity, filter, label);
  g_autofree char *value = longer_ago == NULL ? words_of_value (entity, filter) : NULL;

  if (longer_ago != NULL)
    return longer_ago;

  switch (filter->operation)
    {
    case CG_FILTER_CONTAINS:
      /* Translators: a field, and a part of its text. */
      return g_strdup_printf (C_ ("filter", "%s contains “%s”"), label, value);
    case CG_FILTER_NOT_CONTAINS:
      return g_strdup_printf (C_ ("filter", "%s does not contain “%s”"), label, value);
    case CG_FILTER_STARTS_WITH:
      return g_strdup_printf (C_ ("filter", "%s begins with “%s”"), label, value);
    default:
      return g_strconcat (label, sign_between (entity, filter), value, NULL);
    }
}

char *
cg_filter_words (CgEntity entity, const CgFilter *filter)
{
  switch (filter->operation)
    {
    case CG_FILTER_STALE:
      return words_of_stale (filter);
    case CG_FILTER_FIGURE:
      return words_of_figure (filter);
    case CG_FILTER_CHANGED:
      return words_of_changed (entity, filter);
    case CG_FILTER_IS_NULL:
      return g_strdup_printf (C_ ("filter", "%s is empty"), cg_field_label (entity, filter->field));
    case CG_FILTER_NOT_NULL:
      return g_strdup_printf (C_ ("filter", "%s is not empty"),
                              cg_field_label (entity, filter->field));
    default:
      return words_of_compared (entity, filter);
    }
}

char *
cg_filter_any_words (CgEntity entity, const GArray *filters, guint any)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (filters, CgFilter, i);
      g_autofree char *one = filter->any == any ? cg_filter_words (entity, filter) : NULL;

      if (one != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("filter", " or ") : "", one);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

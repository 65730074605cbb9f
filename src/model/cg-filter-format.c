/* cg-filter-format.c: filters as they stand in the cell under their column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-filter-signs.h"
#include "cg-filter-text.h"
#include "cg-relative-date.h"

static char *
with_sign (const char *sign, const char *text)
{
  return g_strconcat (sign, text, NULL);
}

static char *
format_text (const CgFilter *filter)
{
  g_autofree char *quoted = NULL;

  if (filter->value.type != CG_VALUE_TEXT || filter->operation == CG_FILTER_IN ||
      filter->operation == CG_FILTER_NOT_IN)
    return NULL;

  quoted = cg_filter_quote (filter->value.text);
  return with_sign (cg_filter_sign (filter->operation), quoted);
}

static char *
format_reference (const CgFilter *filter)
{
  const char *sign = cg_filter_sign (filter->operation);

  if (filter->operation != CG_FILTER_CONTAINS && filter->operation != CG_FILTER_NOT_CONTAINS)
    return NULL;
  if (cg_filter_has_separator (filter->value.text))
    return g_strdup_printf ("%s\"%s\"", sign, filter->value.text);

  return format_text (filter);
}

static char *
format_number (const CgFilter *filter)
{
  gint64 low, high;
  g_autofree char *number = NULL;

  if (filter->operation == CG_FILTER_BETWEEN)
    return cg_filter_split_between (filter, &low, &high)
               ? g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, low, high)
               : NULL;
  if (filter->value.type != CG_VALUE_INTEGER)
    return NULL;

  number = g_strdup_printf ("%" G_GINT64_FORMAT, filter->value.integer);
  return filter->operation == CG_FILTER_EQUAL
             ? g_steal_pointer (&number)
             : with_sign (cg_filter_sign (filter->operation), number);
}

static char *
format_date (const CgFilter *filter)
{
  g_autofree char *words = NULL;

  if (filter->value.type != CG_VALUE_TEXT)
    return NULL;

  words = cg_relative_date_words (filter->value.text);
  return filter->operation == CG_FILTER_EQUAL
             ? g_steal_pointer (&words)
             : with_sign (cg_filter_sign (filter->operation), words);
}

static char *
format_changed (CgEntity entity, const CgFilter *filter)
{
  CgChoicesId choices = cg_field_get (entity, filter->field)->of;
  g_auto (GStrv) parts = cg_filter_split_changed (filter);
  g_autofree char *period = NULL;

  if (parts == NULL)
    return NULL;

  period = *parts[2] != '\0' ? cg_relative_date_words (parts[2]) : g_strdup ("");
  return g_strdup_printf ("%s→%s%s%s", cg_choices_label (choices, parts[0]),
                          cg_choices_label (choices, parts[1]), *period != '\0' ? " " : "", period);
}

static char *
format_choice (CgEntity entity, const CgFilter *filter)
{
  CgChoicesId choices = cg_field_get (entity, filter->field)->of;
  gboolean negated =
      filter->operation == CG_FILTER_NOT_EQUAL || filter->operation == CG_FILTER_NOT_IN;
  g_autoptr (GString) words = g_string_new (negated ? "≠" : "");
  g_auto (GStrv) ids = NULL;

  if (filter->operation == CG_FILTER_CHANGED)
    return format_changed (entity, filter);
  if (filter->value.type != CG_VALUE_TEXT)
    return NULL;

  ids = g_strsplit (filter->value.text, CG_FILTER_SEPARATOR, -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *label = cg_choices_label (choices, ids[i]);
      const char *quote = ids[1] != NULL && cg_filter_has_separator (label) ? "\"" : "";

      g_string_append_printf (words, "%s%s%s%s", i > 0 ? "、" : "", quote, label, quote);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
format_boolean (CgEntity entity, const CgFilter *filter)
{
  g_autofree char *words = cg_value_format (&filter->value, entity, filter->field);

  return with_sign (filter->operation == CG_FILTER_NOT_EQUAL ? "≠" : "", words);
}

static char *
format_condition (CgEntity entity, const CgFilter *filter)
{
  if (filter->operation == CG_FILTER_IS_NULL)
    return g_strdup (C_ ("filter", "empty"));
  if (filter->operation == CG_FILTER_NOT_NULL)
    return g_strdup (C_ ("filter", "not empty"));

  switch (cg_field_get (entity, filter->field)->type)
    {
    case CG_FIELD_INTEGER:
      return format_number (filter);
    case CG_FIELD_BOOLEAN:
      return format_boolean (entity, filter);
    case CG_FIELD_DATE:
      return format_date (filter);
    case CG_FIELD_CHOICE:
      return format_choice (entity, filter);
    case CG_FIELD_REFERENCE:
      return format_reference (filter);
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
    default:
      return format_text (filter);
    }
}

/* Names of which one must hold: all the filters of one group, and of one column. */
static char *
format_group (int field, const GArray *filters, guint any)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (filters, CgFilter, i);
      g_autofree char *text = NULL;

      if (filter->any != any && filter->field != field)
        continue;
      if (filter->any != any || filter->field != field || filter->operation != CG_FILTER_CONTAINS ||
          cg_filter_has_separator (filter->value.text))
        return NULL;
      text = cg_filter_quote (filter->value.text);
      if (*text == '"')
        return NULL;
      g_string_append_printf (words, "%s%s", words->len > 0 ? "、" : "", text);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
cg_filter_text_format (CgEntity entity, int field, const GArray *filters)
{
  const CgFilter *found = NULL;
  guint n = 0;

  for (guint i = 0; i < filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (filters, CgFilter, i);

      n += filter->field == field;
      found = filter->field == field ? filter : found;
    }

  if (n == 0)
    return g_strdup ("");
  if (found->any != 0)
    return cg_field_get (entity, field)->type == CG_FIELD_REFERENCE && n > 1
               ? format_group (field, filters, found->any)
               : NULL;

  return n == 1 ? format_condition (entity, found) : NULL;
}

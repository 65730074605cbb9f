/* cg-filter.c: one condition of a query: a field, an operator and a value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter.h"

#include <string.h>

#include "cg-fault.h"
#include "cg-figure.h"
#include "cg-filter-text.h"
#include "cg-fold.h"
#include "cg-relative-date.h"

/* A filter with more choices, or a longer text, is no condition but a mistake or an attack. */
#define MOST_TEXTS 1000
#define LONGEST_TEXT (64 * 1024)

#define MOST_DAYS CG_RELATIVE_DATE_MOST

#define BIT(operation) (1u << (operation))
#define NULLS (BIT (CG_FILTER_IS_NULL) | BIT (CG_FILTER_NOT_NULL))
#define EQUALS (BIT (CG_FILTER_EQUAL) | BIT (CG_FILTER_NOT_EQUAL))
#define ORDERS                                                                                     \
  (BIT (CG_FILTER_LESS) | BIT (CG_FILTER_AT_MOST) | BIT (CG_FILTER_GREATER) |                      \
   BIT (CG_FILTER_AT_LEAST))
#define SETS (BIT (CG_FILTER_IN) | BIT (CG_FILTER_NOT_IN))
#define PARTS (BIT (CG_FILTER_CONTAINS) | BIT (CG_FILTER_NOT_CONTAINS))

/* ---- a filter as a value ---- */

void
cg_filter_clear (CgFilter *filter)
{
  cg_value_clear (&filter->value);
  g_clear_pointer (&filter->label, g_free);
}

void
cg_filter_copy (CgFilter *filter, const CgFilter *source)
{
  *filter = (CgFilter){ source->field, source->operation, CG_VALUE_INIT, source->any,
                        g_strdup (source->label) };
  cg_value_copy (&filter->value, &source->value);
}

gboolean
cg_filter_equal (const CgFilter *a, const CgFilter *b)
{
  return a->field == b->field && a->operation == b->operation && a->any == b->any &&
         cg_value_equal (&a->value, &b->value);
}

GArray *
cg_filters_new (void)
{
  GArray *filters = g_array_new (FALSE, TRUE, sizeof (CgFilter));

  g_array_set_clear_func (filters, (GDestroyNotify) cg_filter_clear);
  return filters;
}

char **
cg_filter_dup_texts (const CgFilter *filter)
{
  const char *const alone[] = { filter->value.text, NULL };

  if (filter->value.type != CG_VALUE_TEXT)
    return NULL;
  if (filter->operation == CG_FILTER_EQUAL)
    return g_strdupv ((char **) alone);

  return filter->operation == CG_FILTER_IN || filter->operation == CG_FILTER_NOT_IN
             ? g_strsplit (filter->value.text, CG_FILTER_SEPARATOR, -1)
             : NULL;
}

void
cg_filter_init_changed (
    CgFilter *filter, int field, const char *from, const char *to, const char *period)
{
  *filter = (CgFilter){ field, CG_FILTER_CHANGED, CG_VALUE_INIT, 0, NULL };
  filter->value.type = CG_VALUE_TEXT;
  filter->value.text = g_strjoin (CG_FILTER_SEPARATOR, from != NULL ? from : "",
                                  to != NULL ? to : "", period != NULL ? period : "", NULL);
}

char **
cg_filter_split_changed (const CgFilter *filter)
{
  char **parts = NULL;

  if (filter->operation == CG_FILTER_CHANGED && filter->value.type == CG_VALUE_TEXT)
    parts = g_strsplit (filter->value.text, CG_FILTER_SEPARATOR, -1);
  if (parts != NULL && g_strv_length (parts) == 3)
    return parts;

  g_strfreev (parts);
  return NULL;
}

gboolean
cg_filter_split_between (const CgFilter *filter, gint64 *lowest, gint64 *highest)
{
  const char *text = filter->value.type == CG_VALUE_TEXT ? filter->value.text : "";
  const char *slash = strchr (text, '/');
  g_autofree char *first = slash != NULL ? g_strndup (text, (gsize) (slash - text)) : NULL;

  return slash != NULL &&
         g_ascii_string_to_signed (first, 10, -CG_LARGEST_INTEGER, CG_LARGEST_INTEGER, lowest,
                                   NULL) &&
         g_ascii_string_to_signed (slash + 1, 10, -CG_LARGEST_INTEGER, CG_LARGEST_INTEGER, highest,
                                   NULL);
}

/* ---- what a field can be asked ---- */

guint
cg_filter_operators (CgEntity entity, int field)
{
  const CgField *description;

  if (field == CG_FILTER_RECORD)
    return BIT (CG_FILTER_STALE) | BIT (CG_FILTER_FIGURE);

  description = cg_field_get (entity, field);
  switch (description->type)
    {
    case CG_FIELD_INTEGER:
      return NULLS | EQUALS | ORDERS | SETS | BIT (CG_FILTER_BETWEEN);
    case CG_FIELD_BOOLEAN:
      return NULLS | EQUALS;
    case CG_FIELD_DATE:
      return NULLS | EQUALS | ORDERS;
    case CG_FIELD_CHOICE:
      return NULLS | EQUALS | SETS |
             (description->flags & CG_FIELD_DERIVED ? 0 : BIT (CG_FILTER_CHANGED));
    case CG_FIELD_REFERENCE:
      return NULLS | EQUALS | SETS | PARTS;
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
    default:
      return NULLS | EQUALS | ORDERS | SETS | PARTS | BIT (CG_FILTER_STARTS_WITH);
    }
}

static gboolean
refuse (CgEntity entity, const CgFilter *filter, GError **error)
{
  const char *label = filter->field == CG_FILTER_RECORD ? cg_entity_label (entity)
                                                        : cg_field_label (entity, filter->field);
  g_autofree char *value =
      filter->value.type == CG_VALUE_INTEGER
          ? g_strdup_printf ("%" G_GINT64_FORMAT, filter->value.integer)
          : g_utf8_make_valid (filter->value.text != NULL ? filter->value.text : "", -1);

  cg_fault_set (error, CG_FAULT_BAD_FILTER, label, value,
                filter->field == CG_FILTER_RECORD ? "30"
                                                  : cg_filter_example (entity, filter->field));
  return FALSE;
}

static gboolean
check_texts (CgEntity entity, const CgFilter *filter, GError **error)
{
  g_auto (GStrv) texts = cg_filter_dup_texts (filter);

  if (texts == NULL || texts[0] == NULL || g_strv_length (texts) > MOST_TEXTS)
    return refuse (entity, filter, error);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_auto (CgValue) value = CG_VALUE_INIT;

      if (*texts[i] == '\0')
        return refuse (entity, filter, error);
      if (!cg_value_parse (&value, entity, filter->field, texts[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_choice_or_any (CgEntity entity, int field, const char *id)
{
  return *id == '\0' || cg_choices_index (cg_field_get (entity, field)->of, id) >= 0;
}

static gboolean
check_changed (CgEntity entity, const CgFilter *filter, GError **error)
{
  g_auto (GStrv) parts = cg_filter_split_changed (filter);
  CgPeriod period;

  if (parts == NULL || !is_choice_or_any (entity, filter->field, parts[0]) ||
      !is_choice_or_any (entity, filter->field, parts[1]))
    return refuse (entity, filter, error);

  return *parts[2] == '\0' || cg_relative_date_resolve (parts[2], 1, NULL, &period) ||
         refuse (entity, filter, error);
}

static gboolean
check_part (CgEntity entity, const CgFilter *filter, GError **error)
{
  g_autofree char *folded = cg_fold (filter->value.text);

  return *folded != '\0' || refuse (entity, filter, error);
}

static gboolean
check_between (CgEntity entity, const CgFilter *filter, GError **error)
{
  gint64 lowest, highest;

  return (cg_filter_split_between (filter, &lowest, &highest) && lowest <= highest) ||
         refuse (entity, filter, error);
}

/* Null is a value that a field may be equal to, and nothing is more or less than null. */
static gboolean
check_compared (CgEntity entity, const CgFilter *filter, GError **error)
{
  CgPeriod period;

  if (filter->value.type == CG_VALUE_NULL)
    return BIT (filter->operation) & EQUALS || refuse (entity, filter, error);
  if (cg_field_get (entity, filter->field)->type != CG_FIELD_DATE)
    return cg_value_check (&filter->value, entity, filter->field, error);

  return (filter->value.type == CG_VALUE_TEXT &&
          cg_relative_date_resolve (filter->value.text, 1, NULL, &period)) ||
         refuse (entity, filter, error);
}

static gboolean
check_figure (CgEntity entity, const CgFilter *filter, GError **error)
{
  CgFigureId figure;
  g_auto (CgFigureScope) scope = { 0 };

  return (cg_figure_filter_split (filter, &figure, &scope) &&
          cg_figure_get (figure)->entity == entity) ||
         refuse (entity, filter, error);
}

static gboolean
check_value (CgEntity entity, const CgFilter *filter, GError **error)
{
  switch (filter->operation)
    {
    case CG_FILTER_IS_NULL:
    case CG_FILTER_NOT_NULL:
      return filter->value.type == CG_VALUE_NULL || refuse (entity, filter, error);
    case CG_FILTER_IN:
    case CG_FILTER_NOT_IN:
      return check_texts (entity, filter, error);
    case CG_FILTER_CONTAINS:
    case CG_FILTER_NOT_CONTAINS:
    case CG_FILTER_STARTS_WITH:
      return check_part (entity, filter, error);
    case CG_FILTER_BETWEEN:
      return check_between (entity, filter, error);
    case CG_FILTER_CHANGED:
      return check_changed (entity, filter, error);
    case CG_FILTER_STALE:
      return (filter->value.type == CG_VALUE_INTEGER && filter->value.integer >= 1 &&
              filter->value.integer <= MOST_DAYS) ||
             refuse (entity, filter, error);
    case CG_FILTER_FIGURE:
      return check_figure (entity, filter, error);
    case CG_FILTER_EQUAL:
    case CG_FILTER_NOT_EQUAL:
    case CG_FILTER_LESS:
    case CG_FILTER_AT_MOST:
    case CG_FILTER_GREATER:
    case CG_FILTER_AT_LEAST:
    default:
      return check_compared (entity, filter, error);
    }
}

gboolean
cg_filter_check (CgEntity entity, const CgFilter *filter, GError **error)
{
  const CgFilter nothing = { CG_FIELD_VOID_REASON, CG_FILTER_EQUAL, CG_VALUE_INIT, 0, NULL };

  if (filter->field < CG_FILTER_RECORD || filter->field >= (int) cg_entity_get (entity)->n_fields)
    return refuse (entity, &nothing, error);
  if (filter->value.type == CG_VALUE_TEXT && (strlen (filter->value.text) > LONGEST_TEXT ||
                                              !g_utf8_validate (filter->value.text, -1, NULL)))
    return refuse (entity, filter, error);
  if ((guint) filter->operation >= CG_N_FILTER_OPERATORS ||
      !(cg_filter_operators (entity, filter->field) & BIT (filter->operation)))
    return refuse (entity, filter, error);

  return check_value (entity, filter, error);
}

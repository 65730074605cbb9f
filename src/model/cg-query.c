/* cg-query.c: a query: the one way to read a list. A value: entity, filters, text, sort.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-query.h"

CgQuery *
cg_query_new (CgEntity entity)
{
  CgQuery *query = g_new0 (CgQuery, 1);

  g_atomic_ref_count_init (&query->references);
  query->entity = entity;
  query->group = -1;
  query->filters = cg_filters_new ();
  query->sorts = g_array_new (FALSE, TRUE, sizeof (CgSort));
  return query;
}

CgQuery *
cg_query_ref (CgQuery *query)
{
  g_atomic_ref_count_inc (&query->references);
  return query;
}

void
cg_query_unref (CgQuery *query)
{
  if (!g_atomic_ref_count_dec (&query->references))
    return;

  g_array_unref (query->filters);
  g_array_unref (query->sorts);
  g_free (query->text);
  g_free (query);
}

CgQuery *
cg_query_copy (const CgQuery *query)
{
  CgQuery *copy = cg_query_new (query->entity);

  for (guint i = 0; i < query->filters->len; i++)
    {
      CgFilter filter;

      cg_filter_copy (&filter, &g_array_index (query->filters, CgFilter, i));
      g_array_append_val (copy->filters, filter);
    }
  g_array_append_vals (copy->sorts, query->sorts->data, query->sorts->len);
  copy->group = query->group;
  copy->text = g_strdup (query->text);
  copy->limit = query->limit;
  copy->with_voided = query->with_voided;
  return copy;
}

void
cg_query_add_filter (CgQuery *query, int field, CgFilterOperator operation, const CgValue *value)
{
  CgFilter filter = { field, operation, CG_VALUE_INIT, 0, NULL };

  cg_value_copy (&filter.value, value);
  g_array_append_val (query->filters, filter);
}

void
cg_query_filter_integer (CgQuery *query, int field, CgFilterOperator operation, gint64 integer)
{
  CgValue value = { CG_VALUE_INTEGER, integer, NULL };

  cg_query_add_filter (query, field, operation, &value);
}

void
cg_query_filter_text (CgQuery *query, int field, CgFilterOperator operation, const char *text)
{
  CgValue value = { CG_VALUE_TEXT, 0, (char *) text };

  cg_query_add_filter (query, field, operation, &value);
}

void
cg_query_filter_null (CgQuery *query, int field, gboolean is_null)
{
  CgValue value = CG_VALUE_INIT;

  cg_query_add_filter (query, field, is_null ? CG_FILTER_IS_NULL : CG_FILTER_NOT_NULL, &value);
}

void
cg_query_filter_any (CgQuery *query, int field, ...)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  const char *text;
  va_list texts;

  va_start (texts, field);
  while ((text = va_arg (texts, const char *)) != NULL)
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? "\x1f" : "", text);
  va_end (texts);

  cg_query_filter_text (query, field, CG_FILTER_IN, joined->str);
}

void
cg_query_take_filter (CgQuery *query, CgFilter *filter)
{
  g_array_append_val (query->filters, *filter);
  memset (filter, 0, sizeof *filter);
}

void
cg_query_remove_filters (CgQuery *query, int field)
{
  for (guint i = query->filters->len; i > 0; i--)
    if (g_array_index (query->filters, CgFilter, i - 1).field == field)
      g_array_remove_index (query->filters, i - 1);
}

void
cg_query_set_text (CgQuery *query, const char *text)
{
  char *copy = text != NULL && *text != '\0' ? g_strdup (text) : NULL;

  g_free (query->text);
  query->text = copy;
}

void
cg_query_add_sort (CgQuery *query, int field, gboolean descending)
{
  CgSort sort = { field, descending };

  g_array_append_val (query->sorts, sort);
}

void
cg_query_clear_sorts (CgQuery *query)
{
  g_array_set_size (query->sorts, 0);
}

static gboolean
equal_filters (const CgQuery *a, const CgQuery *b)
{
  if (a->filters->len != b->filters->len)
    return FALSE;

  for (guint i = 0; i < a->filters->len; i++)
    if (!cg_filter_equal (&g_array_index (a->filters, CgFilter, i),
                          &g_array_index (b->filters, CgFilter, i)))
      return FALSE;

  return TRUE;
}

void
cg_group_free (CgGroup *group)
{
  cg_value_clear (&group->value);
  g_free (group->label);
  g_free (group);
}

gboolean
cg_query_equal (const CgQuery *a, const CgQuery *b)
{
  return a->entity == b->entity && a->limit == b->limit && a->with_voided == b->with_voided &&
         a->group == b->group && g_strcmp0 (a->text, b->text) == 0 &&
         a->sorts->len == b->sorts->len &&
         (a->sorts->len == 0 ||
          memcmp (a->sorts->data, b->sorts->data, a->sorts->len * sizeof (CgSort)) == 0) &&
         equal_filters (a, b);
}

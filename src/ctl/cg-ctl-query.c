/* cg-ctl-query.c: the words of `list` as a query value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-query.h"

#include <string.h>

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-filter-text.h"
#include "cg-filters.h"
#include "cg-relative-date.h"
#include "cg-view-store.h"

static const struct
{
  const char *sign;
  CgFilterOperator operation;
} operators[] = {
  /* those of two characters first */
  { "!=", CG_FILTER_NOT_EQUAL },    { "<=", CG_FILTER_AT_MOST }, { ">=", CG_FILTER_AT_LEAST },
  { "!~", CG_FILTER_NOT_CONTAINS }, { "=", CG_FILTER_EQUAL },    { "<", CG_FILTER_LESS },
  { ">", CG_FILTER_GREATER },       { "~", CG_FILTER_CONTAINS },
};

gboolean
cg_ctl_split_condition (
    const char *text, char **field, CgFilterOperator *operation, const char **value, GError **error)
{
  gsize length = strcspn (text, "!<>=~");
  g_autofree char *readable = NULL;

  for (gsize i = 0; length > 0 && i < G_N_ELEMENTS (operators); i++)
    if (g_str_has_prefix (text + length, operators[i].sign))
      {
        *field = g_strndup (text, length);
        *operation = operators[i].operation;
        *value = text + length + strlen (operators[i].sign);
        return TRUE;
      }

  readable = g_utf8_make_valid (text, -1);
  cg_fault_set (error, CG_FAULT_BAD_ASSIGNMENT, readable);
  return FALSE;
}

static gboolean
parse_reference (
    CgStore *store, CgValue *value, CgEntity entity, int field, const char *text, GError **error)
{
  g_autoptr (GError) not_found = NULL;
  gint64 id = cg_store_find (store, cg_field_get (entity, field)->of, text, &not_found);

  if (id != 0)
    cg_value_set_integer (value, id);
  else if (g_error_matches (not_found, CG_FAULT, CG_FAULT_NO_RECORD))
    cg_fault_set (error, CG_FAULT_BAD_REFERENCE, cg_field_label (entity, field), text);
  else
    g_propagate_error (error, g_steal_pointer (&not_found));

  return id != 0;
}

gboolean
cg_ctl_parse_value (
    CgStore *store, CgValue *value, CgEntity entity, int field, const char *text, GError **error)
{
  if (cg_field_get (entity, field)->type == CG_FIELD_REFERENCE && *text != '\0')
    return parse_reference (store, value, entity, field, text, error);

  return cg_value_parse (value, entity, field, text, error);
}

/* A period: `@week`, a date, or as people say it. */
static gboolean
parse_period (CgValue *value, const char *text)
{
  CgPeriod period;
  g_autofree char *spoken = NULL;

  if (cg_relative_date_resolve (text, cg_clock_today (), NULL, &period))
    {
      cg_value_set_text (value, text);
      return TRUE;
    }

  spoken = cg_relative_date_parse (text, cg_clock_today ());
  cg_value_set_text (value, spoken);
  return spoken != NULL;
}

static gboolean
parse_several (
    CgStore *store, CgValue *value, CgEntity entity, int field, const char *text, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, "|", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (CgValue) one = CG_VALUE_INIT;

      if (!cg_ctl_parse_value (store, &one, entity, field, words[i], error))
        return FALSE;
      g_string_append (joined, i > 0 ? CG_FILTER_SEPARATOR : "");
      if (one.type == CG_VALUE_INTEGER)
        g_string_append_printf (joined, "%" G_GINT64_FORMAT, one.integer);
      else
        g_string_append (joined, one.text != NULL ? one.text : "");
    }

  cg_value_set_text (value, joined->str);
  return TRUE;
}

static gboolean
is_set (const CgField *field, CgFilterOperator operation, const char *typed)
{
  return (operation == CG_FILTER_EQUAL || operation == CG_FILTER_NOT_EQUAL) &&
         (field->type == CG_FIELD_CHOICE || field->type == CG_FIELD_REFERENCE ||
          field->type == CG_FIELD_INTEGER) &&
         strchr (typed, '|') != NULL;
}

static gboolean
parse_condition (
    CgStore *store, CgEntity entity, CgFilter *filter, const char *typed, GError **error)
{
  const CgField *field = cg_field_get (entity, filter->field);

  if (filter->operation == CG_FILTER_CONTAINS || filter->operation == CG_FILTER_NOT_CONTAINS)
    {
      cg_value_set_text (&filter->value, typed);
      return TRUE;
    }
  if (is_set (field, filter->operation, typed))
    {
      filter->operation = filter->operation == CG_FILTER_EQUAL ? CG_FILTER_IN : CG_FILTER_NOT_IN;
      return parse_several (store, &filter->value, entity, filter->field, typed, error);
    }
  if (field->type == CG_FIELD_DATE && *typed != '\0' && parse_period (&filter->value, typed))
    return TRUE;
  if (!cg_ctl_parse_value (store, &filter->value, entity, filter->field, typed, error))
    return FALSE;

  if (filter->value.type == CG_VALUE_NULL && filter->operation == CG_FILTER_EQUAL)
    filter->operation = CG_FILTER_IS_NULL;
  else if (filter->value.type == CG_VALUE_NULL && filter->operation == CG_FILTER_NOT_EQUAL)
    filter->operation = CG_FILTER_NOT_NULL;
  return TRUE;
}

/* `FIELD:WORDS`, the words as they are typed under a column; `stale:DAYS` is of the record. */
static gboolean
add_typed (CgQuery *query, const char *name, const char *words, GError **error)
{
  int field;
  gint64 days;

  if (g_str_equal (name, "stale"))
    {
      CgFilter filter = { CG_FILTER_RECORD, CG_FILTER_STALE, CG_VALUE_INIT, 0, NULL };

      if (g_ascii_string_to_signed (words, 10, 0, G_MAXINT, &days, NULL))
        cg_value_set_integer (&filter.value, days);
      if (!cg_filter_check (query->entity, &filter, error))
        return FALSE;
      cg_query_take_filter (query, &filter);
      return TRUE;
    }

  if (g_str_equal (name, "figure"))
    {
      CgFilter filter = { CG_FILTER_RECORD, CG_FILTER_FIGURE, CG_VALUE_INIT, 0, NULL };

      cg_value_set_text (&filter.value, words);
      if (cg_filter_check (query->entity, &filter, error))
        {
          cg_query_take_filter (query, &filter);
          return TRUE;
        }
      cg_filter_clear (&filter);
      return FALSE;
    }

  return cg_entity_parse_field (query->entity, name, &field, error) &&
         cg_filter_text_parse (query->entity, field, words, cg_clock_today (), query->filters,
                               error);
}

static gboolean
add_filter (CgCtl *self, CgQuery *query, const char *text, GError **error)
{
  gsize mark = strcspn (text, "!<>=~:");
  g_autofree char *name = text[mark] == ':' ? g_strndup (text, mark) : NULL;
  CgFilter filter = { 0, CG_FILTER_EQUAL, CG_VALUE_INIT, 0, NULL };
  const char *typed;

  if (name != NULL)
    return add_typed (query, name, text + mark + 1, error);
  if (cg_filter_find (query->entity, text) != NULL)
    {
      cg_filter_apply (cg_filter_find (query->entity, text), query);
      return TRUE;
    }
  if (!cg_ctl_split_condition (text, &name, &filter.operation, &typed, error) ||
      !cg_entity_parse_field (query->entity, name, &filter.field, error))
    return FALSE;

  if (!parse_condition (self->store, query->entity, &filter, typed, error) ||
      !cg_filter_check (query->entity, &filter, error))
    {
      cg_filter_clear (&filter);
      return FALSE;
    }
  cg_query_take_filter (query, &filter);
  return TRUE;
}

/* One field or several with commas between. */
static gboolean
add_sorts (CgQuery *query, const char *text, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean descending = *words[i] == '-';
      const char *name = descending ? words[i] + 1 : words[i];
      int field = -1;

      if (!g_str_equal (name, "id") && !cg_entity_parse_field (query->entity, name, &field, error))
        return FALSE;
      cg_query_add_sort (query, field, descending);
    }

  return TRUE;
}

/* ---- views ---- */

static CgView *
copy_view (const CgView *view)
{
  g_autoptr (CgQuery) query = cg_query_copy (view->query);
  CgView *copy = cg_view_new (view->name, query);

  copy->lines = view->lines;
  g_array_append_vals (copy->columns, view->columns->data, view->columns->len);
  return copy;
}

/* What is listed before any option: a view by its name, or all of an entity. */
static CgView *
begin_view (CgCtl *self, const char *list, GError **error)
{
  const char *name = self->options->view;
  g_autoptr (CgQuery) query = NULL;
  CgEntity entity;
  gint64 actor;
  gboolean is_entity = cg_entity_parse (list, &entity, NULL);

  if (name == NULL && is_entity)
    {
      query = cg_query_new (entity);
      return cg_view_new (cg_entity_label (entity), query);
    }
  if (name == NULL)
    name = list;
  if (!cg_ctl_find_actor (self, &actor, error))
    return NULL;

  return cg_view_find_saved (self->store, name, actor, NULL, error);
}

static gboolean
add_options (CgCtl *self, CgView *view, GError **error)
{
  const CgCtlOptions *options = self->options;
  CgQuery *query = view->query;

  if (options->sorts->len > 0)
    cg_query_clear_sorts (query);
  for (guint i = 0; i < options->filters->len; i++)
    if (!add_filter (self, query, g_ptr_array_index (options->filters, i), error))
      return FALSE;
  for (guint i = 0; i < options->sorts->len; i++)
    if (!add_sorts (query, g_ptr_array_index (options->sorts, i), error))
      return FALSE;
  if (options->group != NULL &&
      !cg_entity_parse_field (query->entity, options->group, &query->group, error))
    return FALSE;

  if (options->search != NULL)
    cg_query_set_text (query, options->search);
  query->limit = options->limit;
  query->with_voided |= options->voided;
  return TRUE;
}

CgView *
cg_ctl_list_view (CgCtl *self, const char *list, GError **error)
{
  g_autoptr (CgView) base = begin_view (self, list, error);
  g_autoptr (CgView) view = NULL;
  CgEntity entity;

  if (base == NULL)
    return NULL;
  if (self->options->view != NULL && cg_entity_parse (list, &entity, NULL) &&
      entity != base->query->entity)
    {
      cg_fault_set (error, CG_FAULT_NO_VIEW, self->options->view);
      return NULL;
    }

  view = copy_view (base);
  return add_options (self, view, error) ? g_steal_pointer (&view) : NULL;
}

CgQuery *
cg_ctl_query (CgCtl *self, CgEntity entity, GError **error)
{
  g_autoptr (CgView) view = cg_ctl_list_view (self, cg_entity_get (entity)->id, error);

  return view != NULL ? cg_query_ref (view->query) : NULL;
}

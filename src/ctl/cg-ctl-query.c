/* cg-ctl-query.c: the words of `list` as a query value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-query.h"

#include "cg-fault.h"

static const struct
{
  const char *sign;
  CgFilterOperator operation;
} operators[] = {
  /* those of two characters first */
  { "!=", CG_FILTER_NOT_EQUAL }, { "<=", CG_FILTER_AT_MOST }, { ">=", CG_FILTER_AT_LEAST },
  { "=", CG_FILTER_EQUAL },      { "<", CG_FILTER_LESS },     { ">", CG_FILTER_GREATER },
  { "~", CG_FILTER_CONTAINS },
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

static gboolean
add_filter (CgCtl *self, CgQuery *query, const char *text, GError **error)
{
  g_autofree char *name = NULL;
  g_auto (CgValue) value = CG_VALUE_INIT;
  const char *typed;
  CgFilterOperator operation;
  int field;

  if (!cg_ctl_split_condition (text, &name, &operation, &typed, error) ||
      !cg_entity_parse_field (query->entity, name, &field, error))
    return FALSE;

  /* What a text contains is any text; the other types have no parts. */
  if (operation == CG_FILTER_CONTAINS && !cg_field_is_text (cg_field_get (query->entity, field)))
    {
      cg_fault_set (error, CG_FAULT_BAD_ASSIGNMENT, text);
      return FALSE;
    }
  if (!cg_ctl_parse_value (self->store, &value, query->entity, field, typed, error))
    return FALSE;

  if (value.type == CG_VALUE_NULL && operation == CG_FILTER_EQUAL)
    operation = CG_FILTER_IS_NULL;
  else if (value.type == CG_VALUE_NULL && operation == CG_FILTER_NOT_EQUAL)
    operation = CG_FILTER_NOT_NULL;
  cg_query_add_filter (query, field, operation, &value);
  return TRUE;
}

static gboolean
add_sort (CgQuery *query, const char *text, GError **error)
{
  gboolean descending = *text == '-';
  const char *name = descending ? text + 1 : text;
  int field = -1;

  if (!g_str_equal (name, "id") && !cg_entity_parse_field (query->entity, name, &field, error))
    return FALSE;

  cg_query_add_sort (query, field, descending);
  return TRUE;
}

CgQuery *
cg_ctl_query (CgCtl *self, CgEntity entity, GError **error)
{
  const CgCtlOptions *options = self->options;
  g_autoptr (CgQuery) query = cg_query_new (entity);

  for (guint i = 0; i < options->filters->len; i++)
    if (!add_filter (self, query, g_ptr_array_index (options->filters, i), error))
      return NULL;
  for (guint i = 0; i < options->sorts->len; i++)
    if (!add_sort (query, g_ptr_array_index (options->sorts, i), error))
      return NULL;

  if (options->search != NULL)
    cg_query_set_text (query, options->search);
  query->limit = options->limit;
  query->with_voided = options->voided;
  return g_steal_pointer (&query);
}

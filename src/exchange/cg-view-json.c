/* cg-view-json.c: a view as JSON: what a saved view keeps, and what is handed to another office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-view-json.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-json-input.h"

#define VERSION 1

#define MOST_FILTERS 100
#define MOST_SORTS 20
#define MOST_COLUMNS 200
#define MOST_WIDTH 4000
#define MOST_GROUPS 30
#define LONGEST_NAME 100
#define LONGEST_TEXT 1000

/* A view nests three deep; a text of brackets alone would exhaust the reader's stack. */
#define DEEPEST 8

static const char *const operators[CG_N_FILTER_OPERATORS] = {
  [CG_FILTER_EQUAL] = "equal",
  [CG_FILTER_NOT_EQUAL] = "not_equal",
  [CG_FILTER_LESS] = "less",
  [CG_FILTER_AT_MOST] = "at_most",
  [CG_FILTER_GREATER] = "greater",
  [CG_FILTER_AT_LEAST] = "at_least",
  [CG_FILTER_IS_NULL] = "null",
  [CG_FILTER_NOT_NULL] = "not_null",
  [CG_FILTER_CONTAINS] = "contains",
  [CG_FILTER_IN] = "in",
  [CG_FILTER_NOT_IN] = "not_in",
  [CG_FILTER_NOT_CONTAINS] = "not_contains",
  [CG_FILTER_STARTS_WITH] = "starts_with",
  [CG_FILTER_BETWEEN] = "between",
  [CG_FILTER_CHANGED] = "changed",
  [CG_FILTER_STALE] = "stale",
  [CG_FILTER_FIGURE] = "figure",
};

/* ---- writing ---- */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_field (JsonBuilder *builder, const CgView *view, int field)
{
  add_text (builder, "field", cg_field_get (view->query->entity, field)->id);
}

static void
write_value (JsonBuilder *builder, const CgFilter *filter)
{
  static const char *const names[] = { "from", "to", "period" };
  g_auto (GStrv) changed = cg_filter_split_changed (filter);
  g_auto (GStrv) texts = NULL;

  if (filter->operation == CG_FILTER_IN || filter->operation == CG_FILTER_NOT_IN)
    texts = cg_filter_dup_texts (filter);
  if (texts != NULL)
    {
      json_builder_set_member_name (builder, "values");
      json_builder_begin_array (builder);
      for (guint i = 0; texts[i] != NULL; i++)
        json_builder_add_string_value (builder, texts[i]);
      json_builder_end_array (builder);
    }
  else if (changed != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        if (*changed[i] != '\0')
          add_text (builder, names[i], changed[i]);
    }
  else if (filter->value.type == CG_VALUE_INTEGER)
    {
      add_number (builder, "value", filter->value.integer);
    }
  else if (filter->value.type == CG_VALUE_TEXT)
    {
      add_text (builder, "value", filter->value.text);
    }
}

static void
write_filters (JsonBuilder *builder, const CgView *view)
{
  const GArray *filters = view->query->filters;

  if (filters->len == 0)
    return;

  json_builder_set_member_name (builder, "filters");
  json_builder_begin_array (builder);
  for (guint i = 0; i < filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (filters, CgFilter, i);

      json_builder_begin_object (builder);
      if (filter->field != CG_FILTER_RECORD)
        add_field (builder, view, filter->field);
      add_text (builder, "is", operators[filter->operation]);
      write_value (builder, filter);
      if (filter->any != 0)
        add_number (builder, "any", filter->any);
      if (filter->label != NULL)
        add_text (builder, "label", filter->label);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_sorts (JsonBuilder *builder, const CgView *view)
{
  const GArray *sorts = view->query->sorts;

  if (sorts->len == 0)
    return;

  json_builder_set_member_name (builder, "sorts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sorts->len; i++)
    {
      const CgSort *sort = &g_array_index (sorts, CgSort, i);

      json_builder_begin_object (builder);
      if (sort->field >= 0)
        add_field (builder, view, sort->field);
      else
        add_text (builder, "field", "id");
      if (sort->descending)
        {
          json_builder_set_member_name (builder, "descending");
          json_builder_add_boolean_value (builder, TRUE);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_columns (JsonBuilder *builder, const CgView *view)
{
  if (view->columns->len == 0)
    return;

  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < view->columns->len; i++)
    {
      const CgViewColumn *column = &g_array_index (view->columns, CgViewColumn, i);

      json_builder_begin_object (builder);
      add_field (builder, view, column->field);
      if (column->width != 0)
        add_number (builder, "width", column->width);
      if (column->frozen)
        {
          json_builder_set_member_name (builder, "frozen");
          json_builder_add_boolean_value (builder, TRUE);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_view (JsonBuilder *builder, const CgView *view)
{
  const CgQuery *query = view->query;

  json_builder_begin_object (builder);
  add_number (builder, "cugai_view", VERSION);
  add_text (builder, "name", view->name);
  add_text (builder, "list", cg_entity_get (query->entity)->id);
  write_filters (builder, view);
  if (query->text != NULL)
    add_text (builder, "text", query->text);
  write_sorts (builder, view);
  if (query->group >= 0)
    add_text (builder, "group", cg_field_get (query->entity, query->group)->id);
  write_columns (builder, view);
  if (view->lines != 0)
    add_number (builder, "lines", view->lines);
  if (view->below >= 0)
    add_text (builder, "below", cg_field_get (query->entity, view->below)->id);
  if (query->with_voided)
    {
      json_builder_set_member_name (builder, "voided");
      json_builder_add_boolean_value (builder, TRUE);
    }
  json_builder_end_object (builder);
}

char *
cg_view_json_write (const CgView *view)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  write_view (builder, view);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}

/* ---- reading: members ---- */

static gboolean
refuse (GError **error, const char *sentence, const char *word)
{
  g_autofree char *valid = g_utf8_make_valid (word, -1);
  g_autofree char *reason = g_strdup_printf (sentence, valid);

  cg_fault_set (error, CG_FAULT_VIEW_FILE, reason);
  return FALSE;
}

static gboolean
refuse_member (GError **error, const char *name)
{
  return refuse (error, _ ("“%s” is missing or of another kind"), name);
}

/* Only members with these names, so that nothing is passed over that the writer meant. */
static gboolean
knows_members (JsonObject *object, const char *const *names, GError **error)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *i = members; i != NULL; i = i->next)
    if (!g_strv_contains (names, i->data))
      return refuse (error, _ ("“%s” is unknown here"), i->data);

  return TRUE;
}

static JsonNode *
value_of (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type
             ? node
             : NULL;
}

/* Returns whether it is a text of at most @longest characters, or not there, which gives NULL. */
static gboolean
read_text (JsonObject *object, const char *name, glong longest, const char **text, GError **error)
{
  JsonNode *node = value_of (object, name, G_TYPE_STRING);

  *text = node != NULL ? json_node_get_string (node) : NULL;
  if (!json_object_has_member (object, name))
    return TRUE;

  return (node != NULL && g_utf8_validate (*text, -1, NULL) &&
          g_utf8_strlen (*text, -1) <= longest) ||
         refuse_member (error, name);
}

static gboolean
read_number (
    JsonObject *object, const char *name, gint64 least, gint64 most, gint64 *number, GError **error)
{
  JsonNode *node = value_of (object, name, G_TYPE_INT64);

  *number = node != NULL ? json_node_get_int (node) : 0;
  return !json_object_has_member (object, name) ||
         (node != NULL && *number >= least && *number <= most) || refuse_member (error, name);
}

static gboolean
read_flag (JsonObject *object, const char *name, gboolean *flag, GError **error)
{
  JsonNode *node = value_of (object, name, G_TYPE_BOOLEAN);

  *flag = node != NULL && json_node_get_boolean (node);
  return !json_object_has_member (object, name) || node != NULL || refuse_member (error, name);
}

/* The field that @name says; @field stays as it is when there is no such member. */
static gboolean
read_field (JsonObject *object, const char *name, CgEntity entity, int *field, GError **error)
{
  const char *id;

  if (!read_text (object, name, LONGEST_NAME, &id, error))
    return FALSE;
  if (id == NULL)
    return TRUE;

  *field = cg_entity_find_field (entity, id);
  return *field >= 0 || refuse (error, _ ("the field “%s” is unknown"), id);
}

typedef gboolean (*ElementFunction) (JsonObject *object, CgView *view, GError **error);

static gboolean
read_list (JsonObject *object,
           const char *name,
           guint most,
           ElementFunction function,
           CgView *view,
           GError **error)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (node == NULL)
    return TRUE;
  if (array == NULL || json_array_get_length (array) > most)
    return refuse_member (error, name);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return refuse_member (error, name);
      if (!function (json_node_get_object (element), view, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- reading: filters ---- */

static gboolean
read_operator (JsonObject *object, CgFilter *filter, GError **error)
{
  const char *id;

  if (!read_text (object, "is", LONGEST_NAME, &id, error))
    return FALSE;
  for (guint i = 0; id != NULL && i < CG_N_FILTER_OPERATORS; i++)
    if (g_str_equal (operators[i], id))
      {
        filter->operation = (CgFilterOperator) i;
        return TRUE;
      }

  return id == NULL ? refuse_member (error, "is")
                    : refuse (error, _ ("the operator “%s” is unknown"), id);
}

static gboolean
read_values (JsonObject *object, CgFilter *filter, GError **error)
{
  JsonNode *node = json_object_get_member (object, "values");
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr (GString) joined = g_string_new (NULL);

  if (array == NULL)
    return refuse_member (error, "values");

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING ||
          strstr (json_node_get_string (element), CG_FILTER_SEPARATOR) != NULL)
        return refuse_member (error, "values");
      g_string_append_printf (joined, "%s%s", i > 0 ? CG_FILTER_SEPARATOR : "",
                              json_node_get_string (element));
    }

  cg_value_set_text (&filter->value, joined->str);
  return TRUE;
}

static gboolean
read_changed (JsonObject *object, CgFilter *filter, GError **error)
{
  const char *from, *to, *period;

  if (!read_text (object, "from", LONGEST_NAME, &from, error) ||
      !read_text (object, "to", LONGEST_NAME, &to, error) ||
      !read_text (object, "period", LONGEST_NAME, &period, error))
    return FALSE;

  cg_filter_init_changed (filter, filter->field, from, to, period);
  return TRUE;
}

static gboolean
read_value (JsonObject *object, CgFilter *filter, GError **error)
{
  JsonNode *text = value_of (object, "value", G_TYPE_STRING);
  JsonNode *number = value_of (object, "value", G_TYPE_INT64);

  if (filter->operation == CG_FILTER_IN || filter->operation == CG_FILTER_NOT_IN)
    return read_values (object, filter, error);
  if (filter->operation == CG_FILTER_CHANGED)
    return read_changed (object, filter, error);

  if (text != NULL)
    cg_value_set_text (&filter->value, json_node_get_string (text));
  else if (number != NULL)
    cg_value_set_integer (&filter->value, json_node_get_int (number));
  return text != NULL || number != NULL || !json_object_has_member (object, "value") ||
         refuse_member (error, "value");
}

static gboolean
fill_filter (JsonObject *object, CgView *view, CgFilter *filter, GError **error)
{
  static const char *const names[] = { "field", "is",     "value", "values", "from",
                                       "to",    "period", "any",   "label",  NULL };
  const char *label;
  gint64 any;

  if (!knows_members (object, names, error) ||
      !read_field (object, "field", view->query->entity, &filter->field, error) ||
      !read_operator (object, filter, error) || !read_value (object, filter, error) ||
      !read_number (object, "any", 1, MOST_GROUPS, &any, error) ||
      !read_text (object, "label", LONGEST_TEXT, &label, error))
    return FALSE;

  filter->any = (guint) any;
  filter->label = g_strdup (label);
  return TRUE;
}

static gboolean
read_filter (JsonObject *object, CgView *view, GError **error)
{
  CgFilter filter = { CG_FILTER_RECORD, CG_FILTER_EQUAL, CG_VALUE_INIT, 0, NULL };
  g_autoptr (GError) fault = NULL;

  if (fill_filter (object, view, &filter, error) &&
      (cg_filter_check (view->query->entity, &filter, &fault) ||
       refuse (error, "%s", fault->message)))
    {
      cg_query_take_filter (view->query, &filter);
      return TRUE;
    }

  cg_filter_clear (&filter);
  return FALSE;
}

/* ---- reading: the rest ---- */

static gboolean
read_sort (JsonObject *object, CgView *view, GError **error)
{
  static const char *const names[] = { "field", "descending", NULL };
  const char *id;
  int field = -1;
  gboolean descending;

  if (!knows_members (object, names, error) ||
      !read_text (object, "field", LONGEST_NAME, &id, error))
    return FALSE;
  if (id == NULL)
    return refuse_member (error, "field");
  if ((!g_str_equal (id, "id") &&
       !read_field (object, "field", view->query->entity, &field, error)) ||
      !read_flag (object, "descending", &descending, error))
    return FALSE;

  cg_query_add_sort (view->query, field, descending);
  return TRUE;
}

static gboolean
read_column (JsonObject *object, CgView *view, GError **error)
{
  static const char *const names[] = { "field", "width", "frozen", NULL };
  int field = -1;
  gint64 width;
  gboolean frozen;

  if (!knows_members (object, names, error) ||
      !read_field (object, "field", view->query->entity, &field, error) ||
      !read_number (object, "width", 0, MOST_WIDTH, &width, error) ||
      !read_flag (object, "frozen", &frozen, error))
    return FALSE;
  if (field < 0)
    return refuse_member (error, "field");

  cg_view_add_column (view, field, (int) width, frozen);
  return TRUE;
}

static gboolean
fill_view (JsonObject *object, CgView *view, GError **error)
{
  CgQuery *query = view->query;
  const char *text;
  gint64 lines;

  if (!read_list (object, "filters", MOST_FILTERS, read_filter, view, error) ||
      !read_list (object, "sorts", MOST_SORTS, read_sort, view, error) ||
      !read_list (object, "columns", MOST_COLUMNS, read_column, view, error) ||
      !read_field (object, "group", query->entity, &query->group, error) ||
      !read_text (object, "text", LONGEST_TEXT, &text, error) ||
      !read_number (object, "lines", 1, CG_VIEW_MOST_LINES, &lines, error) ||
      !read_field (object, "below", query->entity, &view->below, error) ||
      !read_flag (object, "voided", &query->with_voided, error))
    return FALSE;

  cg_query_set_text (query, text);
  view->lines = (guint) lines;
  return TRUE;
}

static CgView *
read_object (JsonObject *object, GError **error)
{
  static const char *const names[] = { "cugai_view", "name",  "list",   "filters",
                                       "text",       "sorts", "group",  "columns",
                                       "lines",      "below", "voided", NULL };
  g_autoptr (CgQuery) query = NULL;
  g_autoptr (CgView) view = NULL;
  const char *name, *list;
  gint64 version;
  CgEntity entity;

  if (!read_number (object, "cugai_view", 1, G_MAXINT, &version, error) ||
      !read_text (object, "name", LONGEST_NAME, &name, error) ||
      !read_text (object, "list", LONGEST_NAME, &list, error))
    return NULL;
  if (version != VERSION)
    {
      refuse (error, _ ("its version is not known; please update the program"), "");
      return NULL;
    }
  if (name == NULL || *name == '\0' || list == NULL || !cg_entity_parse (list, &entity, NULL))
    {
      refuse_member (error, name == NULL || *name == '\0' ? "name" : "list");
      return NULL;
    }

  query = cg_query_new (entity);
  view = cg_view_new (name, query);
  if (!knows_members (object, names, error) || !fill_view (object, view, error))
    return NULL;

  return g_steal_pointer (&view);
}

CgView *
cg_view_json_read (const char *text, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  JsonNode *root;

  if (n > CG_VIEW_JSON_MOST || !cg_json_is_flat (text, n, DEEPEST) ||
      !g_utf8_validate (text, (gssize) n, NULL) ||
      !json_parser_load_from_data (parser, text, (gssize) n, NULL))
    {
      refuse (error, _ ("it is not readable as JSON"), "");
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse (error, _ ("it is not readable as JSON"), "");
      return NULL;
    }

  return read_object (json_node_get_object (root), error);
}

CgView *
cg_view_json_read_file (const char *path, GError **error)
{
  gsize length = 0;
  g_autofree char *text = cg_json_read_file (path, CG_VIEW_JSON_MOST, &length, error);

  return text != NULL ? cg_view_json_read (text, (gssize) length, error) : NULL;
}

/* cg-figures-json.c: a table of numbers as JSON: what `cugaictl stats` prints and a filed report
 * keeps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-figures-json.h"

#include <gio/gio.h>

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

/* A rate is a percentage with one decimal, as on paper; what there is not is null. */
static void
add_values (JsonBuilder *builder, const CgFigureRow *row)
{
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_object (builder);
  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    {
      json_builder_set_member_name (builder, cg_figure_get (i)->id);
      if (row->values[i] == CG_NO_FIGURE)
        json_builder_add_null_value (builder);
      else if (cg_figure_get (i)->kind == CG_FIGURE_IS_RATE)
        json_builder_add_double_value (builder, (double) row->values[i] / 10);
      else
        json_builder_add_int_value (builder, row->values[i]);
    }
  json_builder_end_object (builder);
}

static void
add_row (JsonBuilder *builder, const CgFigures *figures, const CgFigureRow *row)
{
  CgFigureScope scope = figures->scope;
  g_autofree char *text = NULL;

  scope.key = row != figures->total ? row->key : NULL;
  text = cg_figure_scope_print (&scope);
  json_builder_begin_object (builder);
  add_text (builder, "key", row->key);
  add_text (builder, "label", row->label);
  add_text (builder, "scope", text);
  add_values (builder, row);
  json_builder_end_object (builder);
}

void
cg_figures_json_add (JsonBuilder *builder, const CgFigures *figures)
{
  g_autofree char *from = cg_date_to_iso (figures->scope.from);
  g_autofree char *to = cg_date_to_iso (figures->scope.to);
  g_autofree char *day = cg_date_to_iso (figures->day);
  g_autofree char *scope = cg_figure_scope_print (&figures->scope);

  add_text (builder, "from", from);
  add_text (builder, "to", to);
  add_text (builder, "by", cg_grouping_id (figures->scope.by));
  add_text (builder, "scope", scope);
  add_text (builder, "day", day);
  add_number (builder, "seq", figures->seq);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->rows->len; i++)
    add_row (builder, figures, g_ptr_array_index (figures->rows, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "total");
  add_row (builder, figures, figures->total);
}

char *
cg_figures_json_print (const CgFigures *figures)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  cg_figures_json_add (builder, figures);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* ---- reading ---- */

static const char *
text_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                 json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : "";
}

static JsonObject *
object_of (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gint64
read_value (JsonObject *object, CgFigureId figure)
{
  JsonNode *node =
      object != NULL ? json_object_get_member (object, cg_figure_get (figure)->id) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return CG_NO_FIGURE;
  if (cg_figure_get (figure)->kind == CG_FIGURE_IS_RATE)
    return (gint64) (json_node_get_double (node) * 10 + 0.5);

  return json_node_get_int (node);
}

static void
read_values (JsonObject *object, CgFigureRow *row)
{
  JsonObject *values = object_of (object, "figures");

  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    row->values[i] = read_value (values, i);
}

static void
read_rows (JsonArray *rows, CgFigures *figures)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *node = json_array_get_element (rows, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (object != NULL)
        read_values (object,
                     cg_figures_add (figures, text_of (object, "key"), text_of (object, "label")));
    }
}

static CgFigures *
read_table (JsonObject *object)
{
  g_auto (CgFigureScope) scope = { 0 };
  JsonNode *rows = json_object_get_member (object, "rows");
  CgFigures *figures;

  if (!cg_figure_scope_parse (text_of (object, "scope"), &scope) || rows == NULL ||
      !JSON_NODE_HOLDS_ARRAY (rows))
    return NULL;

  figures = cg_figures_new (&scope);
  cg_date_parse_iso (text_of (object, "day"), &figures->day);
  figures->seq = json_object_get_int_member_with_default (object, "seq", 0);
  read_rows (json_node_get_array (rows), figures);
  read_values (object_of (object, "total"), figures->total);
  return figures;
}

CgFigures *
cg_figures_json_parse (const char *text, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  CgFigures *figures = NULL;

  if (!json_parser_load_from_data (parser, text, -1, error))
    return NULL;

  if (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    figures = read_table (json_node_get_object (json_parser_get_root (parser)));
  if (figures == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a table of figures");
  return figures;
}

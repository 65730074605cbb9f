/* cg-ctl-stats.c: cugaictl stats: the numbers that are reported, and those of the dashboard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-stats.h"

#include <glib/gi18n.h>

#include "cg-board.h"
#include "cg-clock.h"
#include "cg-ctl-table.h"
#include "cg-fault.h"
#include "cg-figures-json.h"
#include "cg-store-figures.h"

/* ---- what is asked for ---- */

static gboolean
parse_day (const char *option, const char *text, CgDate *day, GError **error)
{
  if (text == NULL || cg_date_parse_iso (text, day))
    return TRUE;

  cg_fault_set (error, CG_FAULT_BAD_DATE, option, text);
  return FALSE;
}

static gboolean
parse_choice (CgChoicesId choices, const char *text, char **id, GError **error)
{
  const char *found = text != NULL ? cg_choices_parse (choices, text) : NULL;
  g_autofree char *all = text != NULL && found == NULL ? cg_choices_sentence (choices) : NULL;

  *id = g_strdup (found);
  if (all == NULL)
    return TRUE;

  g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” is none of: %s."), text, all);
  return FALSE;
}

static gboolean
find_record (CgCtl *self, CgEntity entity, const char *text, gint64 *id, GError **error)
{
  if (text == NULL)
    return TRUE;

  *id = cg_store_find (self->store, entity, text, error);
  return *id != 0;
}

gboolean
cg_ctl_stats_scope (CgCtl *self, CgFigureScope *scope, GError **error)
{
  const CgCtlOptions *options = self->options;

  cg_figure_scope_init (scope, cg_clock_today ());
  if (!parse_day ("from", options->from, &scope->from, error) ||
      !parse_day ("to", options->to, &scope->to, error) ||
      !parse_choice (CG_CHOICES_LEVEL, options->level, &scope->level, error) ||
      !parse_choice (CG_CHOICES_SITUATION, options->situation, &scope->situation, error) ||
      !parse_choice (CG_CHOICES_DEVIATION, options->deviation, &scope->deviation, error) ||
      !find_record (self, CG_ENTITY_UNIT, options->unit, &scope->unit, error) ||
      !find_record (self, CG_ENTITY_DOMAIN, options->domain, &scope->domain, error))
    return FALSE;

  scope->merged = options->merged;
  scope->zeros = options->zeros;
  scope->longterm_done = options->longterm_done;
  if (scope->to < scope->from)
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("The period ends before it begins."));
      return FALSE;
    }
  if (options->by == NULL || cg_grouping_parse (options->by, &scope->by))
    return TRUE;

  g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” is none of: %s."), options->by,
               "unit level domain situation deviation month");
  return FALSE;
}

/* ---- the numbers of the dashboard ---- */

static gboolean
add_board (CgCtl *self, JsonBuilder *builder, GError **error)
{
  guint n;
  const CgBoardNumber *numbers = cg_board_numbers (&n);

  json_builder_set_member_name (builder, "board");
  json_builder_begin_object (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CgQuery) query = cg_filter_query (numbers[i].entity, numbers[i].filter);
      gint64 count = cg_store_count (self->store, query, error);

      if (count < 0)
        return FALSE;
      json_builder_set_member_name (builder, numbers[i].id);
      json_builder_add_int_value (builder, count);
    }
  json_builder_end_object (builder);

  return TRUE;
}

static void
add_definitions (JsonBuilder *builder)
{
  static const char *const kinds[] = { "flow", "stock", "rate" };

  json_builder_set_member_name (builder, "definitions");
  json_builder_begin_object (builder);
  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    {
      json_builder_set_member_name (builder, cg_figure_get (i)->id);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "label");
      json_builder_add_string_value (builder, cg_figure_label (i));
      json_builder_set_member_name (builder, "unit");
      json_builder_add_string_value (builder, cg_figure_unit (i));
      json_builder_set_member_name (builder, "kind");
      json_builder_add_string_value (builder, kinds[cg_figure_get (i)->kind]);
      json_builder_set_member_name (builder, "entity");
      json_builder_add_string_value (builder, cg_entity_get (cg_figure_get (i)->entity)->id);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static gboolean
print_as_json (CgCtl *self, const CgFigures *figures, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  cg_figures_json_add (builder, figures);
  if (!add_board (self, builder, error))
    return FALSE;
  add_definitions (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  cg_ctl_print (text);
  cg_ctl_print ("\n");
  return TRUE;
}

/* ---- as text: a line a figure, a column a row of the table ---- */

static void
add_row (CgCtlTable *table, const CgFigureRow *row)
{
  cg_ctl_table_add (table, g_strdup (row->label));
  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    cg_ctl_table_add (table, cg_figure_format (i, row->values[i]));
}

static void
print_as_text (const CgFigures *figures)
{
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (CG_N_FIGURES + 1, CG_CTL_LIST_WIDTH);

  cg_ctl_table_add (table, g_strdup (cg_grouping_label (figures->scope.by)));
  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    cg_ctl_table_add (table, g_strdup (cg_figure_label (i)));
  for (guint i = 0; i < figures->rows->len; i++)
    add_row (table, g_ptr_array_index (figures->rows, i));
  add_row (table, figures->total);
  cg_ctl_table_flush (table);
}

gboolean
cg_ctl_stats (CgCtl *self, GError **error)
{
  g_auto (CgFigureScope) scope = { 0 };
  g_autoptr (CgFigures) figures = NULL;

  if (!cg_ctl_open (self, error) || !cg_ctl_stats_scope (self, &scope, error))
    return FALSE;

  figures = cg_store_figures (self->store, &scope, CG_ALL_FIGURES, error);
  if (figures == NULL)
    return FALSE;
  if (self->options->json)
    return print_as_json (self, figures, error);

  print_as_text (figures);
  return TRUE;
}

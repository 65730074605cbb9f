/* cg-figure.c: the numbers that are reported: what each counts, for which period and group.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-figure.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#define FIGURE(ID, id, kind, entity, label, group, heading, unit)                                  \
  { id, CG_FIGURE_IS_##kind, CG_ENTITY_##entity, label, group, heading, unit },

static const CgFigure figures[] = { CG_FIGURES (FIGURE) };

static const struct
{
  const char *id;
  const char *label;
} groupings[CG_N_GROUPINGS] = {
  [CG_GROUPING_NONE] = { "", NC_ ("grouping", "All") },
  [CG_GROUPING_UNIT] = { "unit", NC_ ("grouping", "Unit") },
  [CG_GROUPING_LEVEL] = { "level", NC_ ("grouping", "Level") },
  [CG_GROUPING_DOMAIN] = { "domain", NC_ ("grouping", "Field of work") },
  [CG_GROUPING_SITUATION] = { "situation", NC_ ("grouping", "Situation") },
  [CG_GROUPING_DEVIATION] = { "deviation", NC_ ("grouping", "Deviation") },
  [CG_GROUPING_MONTH] = { "month", NC_ ("grouping", "Month") },
};

const CgFigure *
cg_figure_get (CgFigureId figure)
{
  return &figures[figure];
}

CgFigureId
cg_figure_parse (const char *id)
{
  CgFigureId figure = 0;

  while (figure < CG_N_FIGURES && g_strcmp0 (figures[figure].id, id) != 0)
    figure++;

  return figure;
}

const char *
cg_figure_label (CgFigureId figure)
{
  return g_dpgettext2 (NULL, "figure", figures[figure].label);
}

const char *
cg_figure_group (CgFigureId figure)
{
  return g_dpgettext2 (NULL, "figures", figures[figure].group);
}

const char *
cg_figure_heading (CgFigureId figure)
{
  return g_dpgettext2 (NULL, "figure", figures[figure].heading);
}

const char *
cg_figure_unit (CgFigureId figure)
{
  return g_dpgettext2 (NULL, "counter", figures[figure].unit);
}

char *
cg_figure_format (CgFigureId figure, gint64 value)
{
  if (value == CG_NO_FIGURE)
    return g_strdup ("—");
  if (figures[figure].kind == CG_FIGURE_IS_RATE)
    return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, value / 10, value % 10);

  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

gboolean
cg_grouping_parse (const char *id, CgGrouping *grouping)
{
  for (CgGrouping i = 0; i < CG_N_GROUPINGS; i++)
    if (g_strcmp0 (id, groupings[i].id) == 0)
      {
        *grouping = i;
        return TRUE;
      }

  return FALSE;
}

const char *
cg_grouping_id (CgGrouping grouping)
{
  return groupings[grouping].id;
}

const char *
cg_grouping_label (CgGrouping grouping)
{
  return g_dpgettext2 (NULL, "grouping", groupings[grouping].label);
}

/* ---- scope ---- */

void
cg_figure_scope_init (CgFigureScope *scope, CgDate today)
{
  int year;

  *scope = (CgFigureScope){ 0 };
  cg_date_get_ymd (today, &year, NULL, NULL);
  scope->from = cg_date_from_ymd (year, 1, 1);
  scope->to = today;
}

void
cg_figure_scope_copy (CgFigureScope *scope, const CgFigureScope *source)
{
  *scope = *source;
  scope->key = g_strdup (source->key);
  scope->level = g_strdup (source->level);
  scope->situation = g_strdup (source->situation);
  scope->deviation = g_strdup (source->deviation);
}

void
cg_figure_scope_clear (CgFigureScope *scope)
{
  g_clear_pointer (&scope->key, g_free);
  g_clear_pointer (&scope->level, g_free);
  g_clear_pointer (&scope->situation, g_free);
  g_clear_pointer (&scope->deviation, g_free);
}

char *
cg_figure_scope_print (const CgFigureScope *scope)
{
  GString *text = g_string_new (NULL);
  char from[CG_DATE_ISO_SIZE], to[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (scope->from, from);
  cg_date_to_iso_buffer (scope->to, to);
  g_string_printf (text, "from=%s;to=%s", from, to);
  if (scope->by != CG_GROUPING_NONE)
    g_string_append_printf (text, ";by=%s", groupings[scope->by].id);
  if (scope->key != NULL)
    g_string_append_printf (text, ";key=%s", scope->key);
  if (scope->unit != 0)
    g_string_append_printf (text, ";unit=%" G_GINT64_FORMAT, scope->unit);
  if (scope->level != NULL)
    g_string_append_printf (text, ";level=%s", scope->level);
  if (scope->domain != 0)
    g_string_append_printf (text, ";domain=%" G_GINT64_FORMAT, scope->domain);
  if (scope->situation != NULL)
    g_string_append_printf (text, ";situation=%s", scope->situation);
  if (scope->campaign != 0)
    g_string_append_printf (text, ";campaign=%" G_GINT64_FORMAT, scope->campaign);
  if (scope->deviation != NULL)
    g_string_append_printf (text, ";deviation=%s", scope->deviation);
  if (scope->merged)
    g_string_append (text, ";merged=1");
  if (scope->zeros)
    g_string_append (text, ";zeros=1");
  if (scope->longterm_done)
    g_string_append (text, ";longterm=1");

  return g_string_free (text, FALSE);
}

static gboolean
set_part (CgFigureScope *scope, const char *name, const char *value)
{
  if (g_str_equal (name, "from"))
    return cg_date_parse_iso (value, &scope->from);
  if (g_str_equal (name, "to"))
    return cg_date_parse_iso (value, &scope->to);
  if (g_str_equal (name, "by"))
    return cg_grouping_parse (value, &scope->by);
  if (g_str_equal (name, "unit"))
    return g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, &scope->unit, NULL);
  if (g_str_equal (name, "domain"))
    return g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, &scope->domain, NULL);
  if (g_str_equal (name, "campaign"))
    return g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, &scope->campaign, NULL);
  if (g_str_equal (name, "merged"))
    return scope->merged = TRUE;
  if (g_str_equal (name, "zeros"))
    return scope->zeros = TRUE;
  if (g_str_equal (name, "longterm"))
    return scope->longterm_done = TRUE;

  if (g_str_equal (name, "key") && scope->key == NULL)
    scope->key = g_strdup (value);
  else if (g_str_equal (name, "level") && scope->level == NULL)
    scope->level = g_strdup (value);
  else if (g_str_equal (name, "situation") && scope->situation == NULL)
    scope->situation = g_strdup (value);
  else if (g_str_equal (name, "deviation") && scope->deviation == NULL)
    scope->deviation = g_strdup (value);
  else
    return FALSE;

  return TRUE;
}

gboolean
cg_figure_scope_parse (const char *text, CgFigureScope *scope)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  *scope = (CgFigureScope){ 0 };
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');

      if (value == NULL)
        return FALSE;
      *value++ = '\0';
      if (!set_part (scope, parts[i], value))
        return FALSE;
    }

  return scope->from != 0 && scope->to >= scope->from;
}

/* ---- the rows behind a figure ---- */

CgQuery *
cg_figure_query (CgFigureId figure, const CgFigureScope *scope)
{
  CgQuery *query = cg_query_new (figures[figure].entity);
  g_autofree char *text = cg_figure_scope_print (scope);
  g_autofree char *value = g_strdup_printf ("%s;%s", figures[figure].id, text);

  cg_query_filter_text (query, CG_FILTER_RECORD, CG_FILTER_FIGURE, value);
  return query;
}

gboolean
cg_figure_filter_split (const CgFilter *filter, CgFigureId *figure, CgFigureScope *scope)
{
  const char *rest = filter->value.type == CG_VALUE_TEXT ? strchr (filter->value.text, ';') : NULL;
  g_autofree char *id = NULL;

  *scope = (CgFigureScope){ 0 };
  *figure = CG_N_FIGURES;
  if (rest == NULL)
    return FALSE;

  id = g_strndup (filter->value.text, (gsize) (rest - filter->value.text));
  *figure = cg_figure_parse (id);
  return *figure < CG_N_FIGURES && cg_figure_scope_parse (rest + 1, scope);
}

/* ---- what was computed ---- */

static void
row_free (gpointer data)
{
  CgFigureRow *row = data;

  g_free (row->key);
  g_free (row->label);
  g_free (row);
}

static CgFigureRow *
row_new (const char *key, const char *label)
{
  CgFigureRow *row = g_new0 (CgFigureRow, 1);

  row->key = g_strdup (key);
  row->label = g_strdup (label);
  return row;
}

CgFigures *
cg_figures_new (const CgFigureScope *scope)
{
  CgFigures *self = g_new0 (CgFigures, 1);

  g_atomic_ref_count_init (&self->references);
  cg_figure_scope_copy (&self->scope, scope);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->total = row_new ("", C_ ("figures", "Total"));
  return self;
}

CgFigures *
cg_figures_ref (CgFigures *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
cg_figures_unref (CgFigures *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  cg_figure_scope_clear (&self->scope);
  g_ptr_array_unref (self->rows);
  row_free (self->total);
  g_free (self);
}

const CgFigureRow *
cg_figures_find (const CgFigures *self, const char *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CgFigureRow *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (row->key, key))
        return row;
    }

  return NULL;
}

CgFigureRow *
cg_figures_add (CgFigures *self, const char *key, const char *label)
{
  CgFigureRow *row = row_new (key, label);

  g_ptr_array_add (self->rows, row);
  return row;
}

GPtrArray *
cg_figures_steal_rows (CgFigures *self)
{
  GPtrArray *rows = self->rows;

  self->rows = g_ptr_array_new_with_free_func (row_free);
  return rows;
}

gboolean
cg_figure_row_is_zero (const CgFigureRow *row)
{
  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    if (row->values[i] != 0 && row->values[i] != CG_NO_FIGURE)
      return FALSE;

  return TRUE;
}

void
cg_figure_row_finish (CgFigureRow *row, gboolean longterm_done)
{
  gint64 *values = row->values;
  gint64 of = values[CG_FIGURE_PROBLEMS] - values[CG_FIGURE_WITHDRAWN];
  gint64 done = values[CG_FIGURE_CLOSED] + (longterm_done ? values[CG_FIGURE_LONGTERM] : 0);

  /* Rounded half up, as figures are on paper. */
  values[CG_FIGURE_RATE] = of > 0 ? (done * 2000 + of) / (2 * of) : CG_NO_FIGURE;
}

/* cg-chart-data.c: what a chart shows: numbers by category and series, with the words for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chart-data.h"

CgChartData *
cg_chart_data_new (CgChartKind kind, const char *heading)
{
  CgChartData *self = g_new0 (CgChartData, 1);

  self->kind = kind;
  self->heading = g_strdup (heading);
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->series = g_ptr_array_new_with_free_func (g_free);
  self->paints = g_array_new (FALSE, FALSE, sizeof (CgChartPaint));
  self->values = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
cg_chart_data_free (CgChartData *self)
{
  g_free (self->heading);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->series);
  g_array_unref (self->paints);
  g_array_unref (self->values);
  g_free (self);
}

void
cg_chart_data_add_series (CgChartData *self, const char *label, CgChartPaint paint)
{
  g_return_if_fail (self->categories->len == 0);

  g_ptr_array_add (self->series, g_strdup (label));
  g_array_append_val (self->paints, paint);
}

void
cg_chart_data_add_category (CgChartData *self, const char *label, const gint64 *values)
{
  g_ptr_array_add (self->categories, g_strdup (label));
  g_array_append_vals (self->values, values, self->series->len);
}

gint64
cg_chart_data_value (const CgChartData *self, guint category, guint series)
{
  return g_array_index (self->values, gint64, category * self->series->len + series);
}

gint64
cg_chart_data_sum (const CgChartData *self, guint category)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->series->len; i++)
    sum += cg_chart_data_value (self, category, i);

  return sum;
}

gint64
cg_chart_data_most (const CgChartData *self)
{
  gint64 most = 1;

  for (guint i = 0; i < self->categories->len; i++)
    for (guint k = 0; k < self->series->len; k++)
      most = MAX (most, self->kind == CG_CHART_STACKED ? cg_chart_data_sum (self, i)
                                                       : cg_chart_data_value (self, i, k));

  return most;
}

char *
cg_chart_data_text (const CgChartData *self)
{
  GString *text = g_string_new (self->heading);

  for (guint k = 0; k < self->series->len; k++)
    g_string_append_printf (text, "\t%s", (char *) g_ptr_array_index (self->series, k));
  for (guint i = 0; i < self->categories->len; i++)
    {
      g_string_append_printf (text, "\n%s", (char *) g_ptr_array_index (self->categories, i));
      for (guint k = 0; k < self->series->len; k++)
        g_string_append_printf (text, "\t%" G_GINT64_FORMAT, cg_chart_data_value (self, i, k));
    }
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}

/* cg-chart-data.h: what a chart shows: numbers by category and series, with the words for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CG_CHART_COLUMNS, /* the series of a category side by side */
  CG_CHART_STACKED, /* a bar for each category, its series one after the other */
  CG_CHART_PARETO,  /* one series, falling, and what share has been reached so far */
  CG_CHART_MATRIX,  /* a cell for each category and series, the darker the more */
} CgChartKind;

/* How a series is told from the others, in colour and without. */
typedef enum
{
  CG_CHART_PLAIN,   /* the second colour of charts, filled */
  CG_CHART_LIGHT,   /* its light one, outlined */
  CG_CHART_OVER,    /* the lamps' colours */
  CG_CHART_SOON,    /* hatched */
  CG_CHART_OK,      /* filled */
  CG_CHART_EXT,     /* barred */
  CG_CHART_OUTLINE, /* nothing but its outline */
} CgChartPaint;

/**
 * CgChartData:
 * @kind: how it is drawn
 * @heading: what the categories are
 * @categories: (element-type utf8): their names
 * @series: (element-type utf8): the names of the series
 * @paints: (element-type CgChartPaint): of each series
 * @values: (element-type gint64): by category, then by series
 */
typedef struct
{
  CgChartKind kind;
  char *heading;
  GPtrArray *categories;
  GPtrArray *series;
  GArray *paints;
  GArray *values;
} CgChartData;

CgChartData *cg_chart_data_new (CgChartKind kind, const char *heading);
void cg_chart_data_free (CgChartData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgChartData, cg_chart_data_free)

/**
 * cg_chart_data_add_series:
 *
 * All series are there before the first category.
 */
void cg_chart_data_add_series (CgChartData *self, const char *label, CgChartPaint paint);

/**
 * cg_chart_data_add_category:
 * @values: (array): a number for each series
 */
void cg_chart_data_add_category (CgChartData *self, const char *label, const gint64 *values);

gint64 cg_chart_data_value (const CgChartData *self, guint category, guint series);

/**
 * cg_chart_data_sum:
 *
 * Returns: the sum of a category over its series.
 */
gint64 cg_chart_data_sum (const CgChartData *self, guint category);

/**
 * cg_chart_data_most:
 *
 * Returns: the largest number that the drawing has to find room for, at least 1.
 */
gint64 cg_chart_data_most (const CgChartData *self);

/**
 * cg_chart_data_text:
 *
 * Returns: (transfer full): the table for the clipboard, cells parted by tabs.
 */
char *cg_chart_data_text (const CgChartData *self);

G_END_DECLS

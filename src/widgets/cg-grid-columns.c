/* cg-grid-columns.c: sorting by a heading, and the widths of columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-private.h"

#include <math.h>

#include "cg-cell-content.h"
#include "cg-lamp-glyph.h"
#include "cg-scale.h"

/* Beside the words of a lamp: glyph, gap, 延. Pixels at 100 %. */
#define LAMP_EXTRA (CG_LAMP_GLYPH_SIZE + 26)

int
cg_grid_measure_text (CgGrid *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->body), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* ---- sorting ---- */

void
cg_grid_columns_show_sort (CgGrid *self)
{
  CgQuery *query = self->listing != NULL ? cg_listing_get_query (self->listing) : NULL;

  cg_grid_header_set_sorts (self->header, query != NULL ? query->sorts : NULL);
}

static int
find_sort (const CgQuery *query, int field)
{
  for (guint i = 0; i < query->sorts->len; i++)
    if (g_array_index (query->sorts, CgSort, i).field == field)
      return (int) i;

  return -1;
}

/* The first key becomes this column, or turns round; a further one is added, or turns round. */
static void
sort_cb (CgGridHeader *header, guint i, gboolean further, CgGrid *self)
{
  const CgColumn *column = self->style.columns->pdata[i];
  CgQuery *query = self->listing != NULL ? cg_listing_get_query (self->listing) : NULL;
  g_autoptr (CgQuery) sorted = NULL;
  int key;

  if (query == NULL || column->kind == CG_COLUMN_MARK)
    return;

  key = find_sort (query, column->field);
  sorted = cg_query_copy (query);
  if (further && key >= 0)
    {
      CgSort *sort = &g_array_index (sorted->sorts, CgSort, (guint) key);

      sort->descending = !sort->descending;
    }
  else if (further)
    cg_query_add_sort (sorted, column->field, FALSE);
  else
    {
      cg_query_clear_sorts (sorted);
      cg_query_add_sort (sorted, column->field,
                         key == 0 && !g_array_index (query->sorts, CgSort, 0).descending);
    }
  cg_listing_set_query (self->listing, sorted);
  cg_grid_columns_show_sort (self);
}

/* ---- widths ---- */

static void
set_width (CgGrid *self, guint i, int pixels)
{
  CgColumn *column = self->style.columns->pdata[i];

  column->width =
      MAX (CG_COLUMN_MIN_WIDTH, (int) lround (pixels / cg_text_scale (GTK_WIDGET (self))));
  /* The free space goes on being taken by the same column. */
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
resized_cb (CgGridHeader *header, guint i, int pixels, CgGrid *self)
{
  set_width (self, i, pixels);
}

static void
resize_ended_cb (CgGridHeader *header, CgGrid *self)
{
  g_signal_emit_by_name (self, "columns-changed");
}

static int
measure_cell (CgGrid *self, const CgColumn *column, CgRow *row)
{
  CgRecord *record = row != NULL ? cg_row_get_record (row) : NULL;
  g_auto (CgCellContent) content = { 0 };
  int extra = 0;

  if (record == NULL)
    return 0;

  cg_cell_content_read (&content, column, record, self->style.today, self->style.calendar);
  if (column->kind == CG_COLUMN_LAMP)
    extra = LAMP_EXTRA;
  else if (content.percent >= 0)
    extra = 40;
  return cg_grid_measure_text (self, content.text) + cg_scaled (GTK_WIDGET (self), extra);
}

/* As wide as what is on the screen needs. */
static void
fit_cb (CgGridHeader *header, guint i, CgGrid *self)
{
  GPtrArray *rows = cg_grid_body_get_rows (self->body);
  int width = cg_grid_header_measure_title (self->header, i) - 2 * self->style.padding;

  for (guint j = 0; j < rows->len; j++)
    width = MAX (width, measure_cell (self, self->style.columns->pdata[i],
                                      cg_grid_row_get_row (rows->pdata[j])));
  width = MIN (width + 1, cg_scaled (GTK_WIDGET (self), 600));
  set_width (self, i, width + 2 * self->style.padding);
  g_signal_emit_by_name (self, "columns-changed");
}

/* A column that is dragged among those that stay at the left stays there too. */
static void
moved_cb (CgGridHeader *header, guint from, guint gap, CgGrid *self)
{
  g_autoptr (GPtrArray) columns = cg_columns_fitting (self->style.columns, FALSE);
  guint n_frozen = self->style.layout.frozen;
  CgColumn *column = g_ptr_array_steal_index (columns, from);

  if (from < n_frozen && gap > n_frozen)
    n_frozen--;
  else if (from >= n_frozen && gap < n_frozen)
    n_frozen++;
  g_ptr_array_insert (columns, (int) (gap > from ? gap - 1 : gap), column);
  cg_columns_freeze (columns, n_frozen);
  cg_grid_set_columns (self, columns);
  g_signal_emit_by_name (self, "columns-changed");
}

void
cg_grid_columns_init (CgGrid *self)
{
  g_signal_connect_object (self->header, "sort", G_CALLBACK (sort_cb), self, 0);
  g_signal_connect_object (self->header, "resized", G_CALLBACK (resized_cb), self, 0);
  g_signal_connect_object (self->header, "resize-ended", G_CALLBACK (resize_ended_cb), self, 0);
  g_signal_connect_object (self->header, "moved", G_CALLBACK (moved_cb), self, 0);
  g_signal_connect_object (self->header, "fit", G_CALLBACK (fit_cb), self, 0);
}

/* ---- public ---- */

void
cg_grid_set_columns (CgGrid *self, GPtrArray *columns)
{
  GPtrArray *own;

  g_return_if_fail (CG_IS_GRID (self));
  g_return_if_fail (columns != NULL);

  own = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);
  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (own, cg_column_copy (columns->pdata[i]));
  cg_columns_tell_apart (own);
  g_ptr_array_unref (self->style.columns);
  self->style.columns = own;

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  (int) own->len, -1);
  cg_grid_header_rebuild (self->header);
  cg_grid_under_rebuild (CG_GRID_UNDER (self->under));
  cg_grid_columns_show_sort (self);
  cg_grid_body_restyle (self->body, TRUE);
  cg_grid_cursor_columns_changed (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GPtrArray *
cg_grid_get_columns (CgGrid *self)
{
  g_return_val_if_fail (CG_IS_GRID (self), NULL);

  return self->style.columns;
}

void
cg_grid_set_under (CgGrid *self, CgGridUnderMaker make, gpointer data)
{
  g_return_if_fail (CG_IS_GRID (self));

  cg_grid_under_set_maker (CG_GRID_UNDER (self->under), make, data);
  gtk_widget_set_visible (self->under, make != NULL);
  if (make != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->header), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->header), "over");
}

GtkWidget *
cg_grid_get_under (CgGrid *self, int field)
{
  g_return_val_if_fail (CG_IS_GRID (self), NULL);

  return cg_grid_under_find (CG_GRID_UNDER (self->under), field);
}

/* cg-grid-pool.c: the row widgets of a grid, moved from one record to another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-pool.h"

#define MOST_SPARE 2

void
cg_grid_pool_init (CgGridPool *pool, GtkWidget *parent, const CgGridStyle *style)
{
  pool->parent = parent;
  pool->style = style;
  pool->rows = g_ptr_array_new ();
  pool->spare = g_ptr_array_new ();
}

void
cg_grid_pool_clear (CgGridPool *pool)
{
  g_clear_pointer (&pool->rows, g_ptr_array_unref);
  g_clear_pointer (&pool->spare, g_ptr_array_unref);
}

static void
unparent_all (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    gtk_widget_unparent (rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

void
cg_grid_pool_drop (CgGridPool *pool)
{
  unparent_all (pool->rows);
  unparent_all (pool->spare);
}

static void
hide_row (CgGridPool *pool, CgGridRow *row)
{
  if (pool->spare->len >= MOST_SPARE)
    {
      gtk_widget_unparent (GTK_WIDGET (row));
      return;
    }
  cg_grid_row_bind (row, NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (row), FALSE);
  g_ptr_array_add (pool->spare, row);
}

static CgGridRow *
new_row (CgGridPool *pool)
{
  GtkWidget *row;

  if (pool->spare->len > 0)
    {
      row = g_ptr_array_steal_index (pool->spare, pool->spare->len - 1);
      gtk_widget_set_child_visible (row, TRUE);
      return CG_GRID_ROW (row);
    }

  row = cg_grid_row_new (pool->style);
  gtk_widget_set_parent (row, pool->parent);
  return CG_GRID_ROW (row);
}

/* Takes the widget that already shows @row out of @old. */
static CgGridRow *
steal_row (GPtrArray *old, CgRow *row)
{
  for (guint i = 0; i < old->len; i++)
    if (old->pdata[i] != NULL && cg_grid_row_get_row (old->pdata[i]) == row)
      return g_steal_pointer (&old->pdata[i]);
  return NULL;
}

static CgGridRow *
steal_any_row (CgGridPool *pool, GPtrArray *old)
{
  for (guint i = 0; i < old->len; i++)
    if (old->pdata[i] != NULL)
      return g_steal_pointer (&old->pdata[i]);
  return new_row (pool);
}

/* Assistive technology reads rows in the order of the children. */
static void
order_rows (CgGridPool *pool)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < pool->rows->len; i++)
    {
      GtkWidget *row = pool->rows->pdata[i];

      if (gtk_widget_get_prev_sibling (row) != before)
        gtk_widget_insert_after (row, pool->parent, before);
      before = row;
    }
}

void
cg_grid_pool_assign (CgGridPool *pool, CgListing *listing, guint first, guint last)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&pool->rows);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  pool->rows = g_ptr_array_sized_new (last - first + 1);
  for (guint position = first; position <= last; position++)
    {
      CgRow *row = cg_listing_get_row (listing, position);

      g_ptr_array_add (rows, row);
      g_ptr_array_add (pool->rows, steal_row (old, row));
    }

  for (guint i = 0; i < rows->len; i++)
    {
      if (pool->rows->pdata[i] == NULL)
        pool->rows->pdata[i] = steal_any_row (pool, old);
      cg_grid_row_bind (pool->rows->pdata[i], rows->pdata[i]);
    }

  for (guint i = 0; i < old->len; i++)
    if (old->pdata[i] != NULL)
      hide_row (pool, old->pdata[i]);
  order_rows (pool);
}

void
cg_grid_pool_rebuild (CgGridPool *pool)
{
  for (guint i = 0; i < pool->rows->len; i++)
    cg_grid_row_rebuild (pool->rows->pdata[i]);
  for (guint i = 0; i < pool->spare->len; i++)
    cg_grid_row_rebuild (pool->spare->pdata[i]);
}

/* cg-list-source.c: what a list page shows, as a table for files and paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-list-page-private.h"
#include "cg-sheet-paper.h"

static CgSelection *
selection_of (CgListPage *self)
{
  return cg_grid_get_selection (cg_list_page_get_grid (self));
}

/* The records selected when there are several, else all of the list. */
static CgIds *
output_ids (CgListPage *self)
{
  CgListing *listing = cg_grid_get_listing (cg_list_page_get_grid (self));

  return cg_selection_get_count (selection_of (self)) > 1
             ? cg_selection_get_ids (selection_of (self))
             : cg_ids_ref (cg_listing_get_ids (listing));
}

static guint
count (CgOutputSource *source, gboolean *selected)
{
  CgListPage *self = CG_LIST_PAGE (source);
  guint n = cg_selection_get_count (selection_of (self));

  *selected = n > 1;
  return *selected ? n
                   : cg_listing_get_n_items (cg_grid_get_listing (cg_list_page_get_grid (self)));
}

/* What stands below the rows is a column of its own there, behind the text that it is about. */
static void
add_below (CgSheetTable *table, CgGrid *grid)
{
  int below = cg_grid_get_below (grid);

  if (below >= 0 && !cg_sheet_table_has_column (table, below))
    cg_sheet_table_add_column (table, below, 0);
}

static CgEntity
get_entity (CgOutputSource *source)
{
  return CG_LIST_PAGE_GET_CLASS (source)->entity;
}

/* A view is called by its name; the page's own list by what it is on paper. */
static char *
title_of (CgListPage *self)
{
  CgListing *listing = cg_list_page_get_private (self)->listing;
  const CgView *view = cg_list_page_get_private (self)->view;
  const char *name =
      view != NULL ? view->name : cg_sheet_paper_title (CG_LIST_PAGE_GET_CLASS (self)->entity);
  g_autofree char *day = cg_date_format_long (cg_listing_get_day (listing));

  /* Translators: the name of a list as it stood on a day. */
  return cg_listing_get_past (listing) != NULL
             ? g_strdup_printf (C_ ("comparison", "%s on %s"), name, day)
             : g_strdup (name);
}

static CgSheetTable *
make_table (CgOutputSource *source)
{
  CgListPage *self = CG_LIST_PAGE (source);
  CgGrid *grid = cg_list_page_get_grid (self);
  GPtrArray *columns = cg_grid_get_columns (grid);
  g_autoptr (CgIds) ids = output_ids (self);
  CgAsof *past = cg_listing_get_past (cg_grid_get_listing (grid));
  g_autofree char *title = title_of (self);
  CgSheetTable *table;

  table = cg_sheet_table_new (cg_office_get_store (cg_list_page_get_office (self)),
                              get_entity (source), ids, title);

  if (past != NULL)
    cg_sheet_table_set_past (table, past);
  for (guint i = 0; i < columns->len; i++)
    {
      const CgColumn *column = columns->pdata[i];

      if (column->kind == CG_COLUMN_MARK)
        continue;
      cg_sheet_table_add_column (table, column->field, column->width);
      table->n_frozen += column->frozen;
      if (column->expand)
        add_below (table, grid);
    }
  add_below (table, grid);

  return table;
}

static GtkOverlay *
get_overlay (CgOutputSource *source)
{
  return cg_list_page_get_overlay (CG_LIST_PAGE (source));
}

static CgComparison *
get_comparison (CgOutputSource *source, CgAsof **past)
{
  CgCompareMode *mode = cg_list_page_get_private (CG_LIST_PAGE (source))->compare;

  return mode != NULL ? cg_compare_mode_get_comparison (mode, past) : NULL;
}

void
cg_list_source_init (CgOutputSourceInterface *interface)
{
  interface->get_entity = get_entity;
  interface->make_table = make_table;
  interface->get_overlay = get_overlay;
  interface->count = count;
  interface->get_comparison = get_comparison;
}

/* cg-list-page-private.h: what the rooms of a list page share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-compare-mode.h"
#include "cg-cursor-row.h"
#include "cg-filters.h"
#include "cg-list-page.h"

G_BEGIN_DECLS

typedef struct
{
  CgListing *listing;
  GPtrArray *columns; /* of CgColumn, all */
  GtkWidget *overlay;
  GtkWidget *box; /* chips, grid and status line, one below another */
  GtkWidget *chips;
  GtkWidget *clear; /* the link behind the chip */
  GtkWidget *grid;
  GtkLabel *selected;
  GtkLabel *total;
  GtkLabel *told; /* what the grid has to say, in place of the rest */
  AdwBin *status;
  const CgNamedFilter *filter; /* the named filter that holds */
  CgView *view;                /* (nullable): the view that is shown */
  gint64 wanted_view;          /* a saved view that is being read */
  gint64 wanted;               /* record to stand on once the list has it */
  guint search_timeout;
  guint loading_idle;
  CgCursorRow *cursor; /* shown in the pane */
  CgCompareMode *compare;
} CgListPagePrivate;

CgListPagePrivate *cg_list_page_get_private (CgListPage *self);

/**
 * cg_list_page_update_query:
 *
 * Lists by what is filtered, searched and sorted by now.
 */
void cg_list_page_update_query (CgListPage *self);

/**
 * cg_list_page_show_columns:
 *
 * Gives the grid the columns that fit beside the pane.
 */
void cg_list_page_show_columns (CgListPage *self);

/**
 * cg_list_page_show_filter:
 *
 * Says above the list what filters it.
 */
void cg_list_page_show_filter (CgListPage *self);

/* cg-list-page-view.c */

/**
 * cg_list_view_apply:
 * @query: gets the conditions and the group of the view that is shown
 */
void cg_list_view_apply (CgListPage *self, CgQuery *query);

/**
 * cg_list_view_leave:
 *
 * The list is the page's own again: its columns and its order.
 */
void cg_list_view_leave (CgListPage *self);

/**
 * cg_list_view_show_place:
 * @place: (nullable): a place of the page
 *
 * Returns: whether it is that of a view, which is or will be shown.
 */
gboolean cg_list_view_show_place (CgListPage *self, const char *place);

G_END_DECLS

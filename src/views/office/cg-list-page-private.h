/* cg-list-page-private.h: what the rooms of a list page share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-compare-mode.h"
#include "cg-cursor-row.h"
#include "cg-filter-chips.h"
#include "cg-filter-row.h"
#include "cg-filters.h"
#include "cg-group-bar.h"
#include "cg-list-edit.h"
#include "cg-list-page.h"
#include "cg-output-source.h"

G_BEGIN_DECLS

typedef struct
{
  CgListing *listing;
  GPtrArray *columns; /* of CgColumn, all */
  GtkWidget *overlay;
  GtkWidget *box;   /* chips, grid and status line, one below another */
  GtkWidget *chips; /* what filters the list, and the tools of the list */
  GtkWidget *grid;
  GtkLabel *selected;
  GtkLabel *total;
  GtkLabel *told; /* what the grid has to say, in place of the rest */
  AdwBin *status;
  const CgNamedFilter *filter; /* the named filter that holds */
  CgFilterSet *filters;        /* what the user filters by, beside it */
  CgFilterRow *filter_row;
  GtkWidget *groups; /* the bar of groups, left of the grid */
  GtkWidget *group_button;
  GtkToggleButton *below_tool; /* (nullable): shows what stands below each row */
  CgView *view;                /* (nullable): the view that is shown, as it was kept */
  gint64 view_id;              /* its record; 0: every office has it, or none is shown */
  gint64 wanted_view;          /* a saved view that is being read */
  CgView *kept;                /* (nullable): on its way into the store */
  GtkWidget *update_view;
  gint64 wanted; /* record to stand on once the list has it */
  guint search_timeout;
  guint loading_idle;
  CgCursorRow *cursor; /* shown in the pane */
  CgCompareMode *compare;
  CgListEdit *editing; /* (nullable): where cells are typed into */
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
 * @query: also has what is voided, if the view that is shown says so
 */
void cg_list_view_apply (CgListPage *self, CgQuery *query);

/**
 * cg_list_view_leave:
 *
 * The list is the page's own again: its columns and its order, nothing filtered.
 */
void cg_list_view_leave (CgListPage *self);

/**
 * cg_list_view_show_place:
 * @place: (nullable): a place of the page
 *
 * Returns: whether it is that of a view, which is or will be shown.
 */
gboolean cg_list_view_show_place (CgListPage *self, const char *place);

/* cg-list-source.c */

/**
 * cg_list_source_init:
 *
 * What is written out is what the list shows: its columns, its order, its filter; of several
 * selected records those alone.
 */
void cg_list_source_init (CgOutputSourceInterface *interface);

/* cg-list-filters.c */

/**
 * cg_list_filters_install:
 *
 * The keys of all list pages: Ctrl+Shift+L, Ctrl+Shift+F.
 */
void cg_list_filters_install (GtkWidgetClass *widget_class);

/**
 * cg_list_filters_build:
 *
 * Makes the bar of chips; cg_list_filters_connect() follows once there is a grid.
 */
void cg_list_filters_build (CgListPage *self);
void cg_list_filters_connect (CgListPage *self);
void cg_list_filters_dispose (CgListPage *self);

/**
 * cg_list_filters_apply:
 * @query: gets all conditions added
 */
void cg_list_filters_apply (CgListPage *self, CgQuery *query);

/**
 * cg_list_filters_clear:
 *
 * Nothing filters the list any more, but for what is searched for; it is not listed anew.
 */
void cg_list_filters_clear (CgListPage *self);

/**
 * cg_list_filters_set_named:
 * @filter: (nullable): the named filter that holds
 */
void cg_list_filters_set_named (CgListPage *self, const CgNamedFilter *filter);

/**
 * cg_list_filters_no_match:
 * @text: (nullable): what is searched for
 *
 * Returns: (transfer full) (nullable): that nothing matches, and what; %NULL when nothing filters
 *   the list.
 */
char *cg_list_filters_no_match (CgListPage *self, const char *text);

/* cg-list-groups.c */

/**
 * cg_list_groups_connect:
 *
 * Puts the tools for sorting and grouping over the list, and the bar beside the grid.
 */
void cg_list_groups_connect (CgListPage *self);

/**
 * cg_list_groups_apply:
 * @query: what filters the list; is grouped, and narrowed to the group chosen
 */
void cg_list_groups_apply (CgListPage *self, CgQuery *query);

/**
 * cg_list_groups_choose_all:
 *
 * No group narrows the list any more; it is not listed anew.
 */
void cg_list_groups_choose_all (CgListPage *self);

/**
 * cg_list_groups_set_field:
 * @field: the field to group by, -1 for none
 *
 * It is not listed anew.
 */
void cg_list_groups_set_field (CgListPage *self, int field);

/* cg-list-views.c */

/**
 * cg_list_views_connect:
 *
 * Puts the tools over the list that keep what it shows as a view.
 */
void cg_list_views_connect (CgListPage *self);

/**
 * cg_list_views_update:
 *
 * Offers to keep what is other than in the view that is shown.
 */
void cg_list_views_update (CgListPage *self);

G_END_DECLS

/* cg-list-page.h: base of the pages that are a list of records: grid, filters, status, pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid.h"
#include "cg-office.h"
#include "cg-page.h"
#include "cg-view.h"

G_BEGIN_DECLS

#define CG_TYPE_LIST_PAGE (cg_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgListPage, cg_list_page, CG, LIST_PAGE, CgPage)

/**
 * CgListPageClass:
 * @entity: what is listed
 * @columns: makes the columns (element-type CgColumn)
 * @sort: adds the first order to a query
 * @show_record: shows a record in the pane; %NULL: none, or several are selected
 * @open_record: Enter or double click; the default opens the pane
 * @count_text: the words beside the title for a number of records
 * @is_loading: whether something beside the list is still on its way; %NULL: never
 *
 * A place of such a page is a record's id (selects it), the id of a named filter
 * (cg-filters.h), "view:" with the id of a saved or shipped view, or nothing. What follows a "?" is
 * searched for: "over?WZ-2026-0007".
 */
struct _CgListPageClass
{
  CgPageClass parent_class;

  CgEntity entity;
  GPtrArray *(*columns) (CgListPage *self);
  void (*sort) (CgListPage *self, CgQuery *query);
  void (*show_record) (CgListPage *self, CgRecord *record);
  void (*open_record) (CgListPage *self, gint64 id);
  char *(*count_text) (CgListPage *self, guint n);
  gboolean (*is_loading) (CgListPage *self);
};

CgOffice *cg_list_page_get_office (CgListPage *self);
CgGrid *cg_list_page_get_grid (CgListPage *self);

/**
 * cg_list_page_get_record:
 *
 * Returns: (transfer full) (nullable): the record under the cursor, once it was read.
 */
CgRecord *cg_list_page_get_record (CgListPage *self);

/**
 * cg_list_page_set_empty:
 * @empty: what an empty store shows here
 */
void cg_list_page_set_empty (CgListPage *self, GtkWidget *empty);

/**
 * cg_list_page_set_banner:
 * @banner: what stands over the list, and takes no room while it says nothing
 */
void cg_list_page_set_banner (CgListPage *self, GtkWidget *banner);

/**
 * cg_list_page_set_status:
 * @status: (nullable): words at the right of the status line
 */
void cg_list_page_set_status (CgListPage *self, GtkWidget *status);

/**
 * cg_list_page_update:
 *
 * Asks the class anew for the words beside the title and whether it is loading.
 */
void cg_list_page_update (CgListPage *self);

/**
 * cg_list_page_select:
 * @id: a record to stand on as soon as the list has it
 */
void cg_list_page_select (CgListPage *self, gint64 id);

/**
 * cg_list_page_show_view:
 * @view: a view of what the page lists
 *
 * Lists and shows it as the view says, until another place of the page is gone to.
 */
void cg_list_page_show_view (CgListPage *self, CgView *view);

/**
 * cg_list_page_dup_view:
 * @name: its name
 *
 * Returns: (transfer full): what the page shows now, to be saved: conditions, order, group,
 *   columns.
 */
CgView *cg_list_page_dup_view (CgListPage *self, const char *name);

/**
 * cg_list_page_get_overlay:
 *
 * Returns: (transfer none): where an entry sheet is laid over the list.
 */
GtkOverlay *cg_list_page_get_overlay (CgListPage *self);

G_END_DECLS

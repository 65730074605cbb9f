/* cg-pane-page.h: base of the lists whose records are kept in the pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-list-page.h"
#include "cg-record-pane.h"

G_BEGIN_DECLS

#define CG_TYPE_PANE_PAGE (cg_pane_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgPanePage, cg_pane_page, CG, PANE_PAGE, CgListPage)

/**
 * CgPanePageClass:
 *
 * One record selected is shown with its fields and steps, several with what can be done to all of
 * them: Ctrl+B and the keys of a context menu lead there.
 */
struct _CgPanePageClass
{
  CgListPageClass parent_class;
};

/**
 * CgPanePageWords:
 * @title: the page's name
 * @search_hint: what stands in the empty search entry
 * @record: what the pane shows
 * @none: what is so while there is no record
 * @advice: what to do then
 * @icon_name: of that
 * @place: of the page ("ledger")
 *
 * The first five are translated.
 */
typedef struct
{
  const char *title;
  const char *search_hint;
  const char *record;
  const char *none;
  const char *advice;
  const char *icon_name;
  const char *place;
} CgPanePageWords;

/**
 * cg_pane_page_build:
 * @words: what it says
 * @begin: (transfer floating) (nullable): the button that begins a record, first of the actions
 *
 * Once, when the subclass is constructed. Main thread, as all of this.
 *
 * Returns: (transfer none): what an empty store shows (a #CgEmpty), to have a button added
 */
GtkWidget *cg_pane_page_build (CgPanePage *self, const CgPanePageWords *words, GtkWidget *begin);

/**
 * cg_pane_page_get_pane:
 *
 * Returns: (transfer none): what shows one record
 */
CgRecordPane *cg_pane_page_get_pane (CgPanePage *self);

G_END_DECLS

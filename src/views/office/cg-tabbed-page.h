/* cg-tabbed-page.h: a page of tabs: what the tab that is seen says of itself is the page's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-tab.h"
#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_TABBED_PAGE (cg_tabbed_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgTabbedPage, cg_tabbed_page, CG, TABBED_PAGE, CgPage)

/**
 * CgTabKind:
 * @id: as places name it
 * @title: msgid, context "page"
 * @get_type: of a #CgPageTab
 */
typedef struct
{
  const char *id;
  const char *title;
  GType (*get_type) (void);
} CgTabKind;

/**
 * CgTabbedPageClass:
 * @title: of the page; msgid, context "page"
 * @search_hint: of its search; msgid
 * @place: where the page is, as "supervision"
 * @tabs: (array length=n_tabs): its tabs in their order; another one is a line there
 * @n_tabs: how many
 * @update: (nullable): another tab is seen, or it tells something else
 *
 * Its places are "PAGE/TAB" and "PAGE/TAB/REST"; "PAGE/REST" is of the first tab.
 */
struct _CgTabbedPageClass
{
  CgPageClass parent_class;

  const char *title;
  const char *search_hint;
  const char *place;
  const CgTabKind *tabs;
  guint n_tabs;
  void (*update) (CgTabbedPage *self, CgPageTab *tab);
};

/**
 * cg_tabbed_page_get_tab:
 *
 * Returns: (transfer none): the tab that is seen. Main thread, as all of this.
 */
CgPageTab *cg_tabbed_page_get_tab (CgTabbedPage *self);

G_END_DECLS

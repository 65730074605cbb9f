/* cg-page-tab.h: what a tab of a page is: the page asks it, and knows nothing else of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_PAGE_TAB (cg_page_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgPageTab, cg_page_tab, CG, PAGE_TAB, AdwBin)

/**
 * CgPageTabClass:
 * @search: the page's search entry has another text, "" for none
 * @show: somebody goes to "PAGE/TAB/REST"
 *
 * Property `office`, given with its making; `subtitle` (string, nullable): what stands beside the
 * page's title while the tab is seen; `begin` (string, nullable): label of the button that leads to
 * "PAGE/TAB/add"; `busy` (boolean): it, or what it shows, is still reading. Signal `shown`: another
 * matter is in hand, or it was read anew.
 */
struct _CgPageTabClass
{
  AdwBinClass parent_class;

  void (*search) (CgPageTab *self, const char *text);
  void (*show) (CgPageTab *self, const char *rest);
};

/**
 * cg_page_tab_get_office:
 *
 * Returns: (transfer none): the opened office. Main thread, as all of this.
 */
CgOffice *cg_page_tab_get_office (CgPageTab *self);

/**
 * cg_page_tab_set_state:
 * @subtitle: (nullable): what stands beside the page's title
 * @busy: whether it is still reading
 */
void cg_page_tab_set_state (CgPageTab *self, const char *subtitle, gboolean busy);

/**
 * cg_page_tab_set_matter_busy:
 * @busy: whether what shows the matter in hand is still reading
 */
void cg_page_tab_set_matter_busy (CgPageTab *self, gboolean busy);

/**
 * cg_page_tab_set_begin:
 * @label: (nullable): what one mostly comes to the tab to do, translated
 */
void cg_page_tab_set_begin (CgPageTab *self, const char *label);

/**
 * cg_page_tab_shown:
 *
 * Tells that another matter is in hand, or that it was read anew.
 */
void cg_page_tab_shown (CgPageTab *self);

void cg_page_tab_search (CgPageTab *self, const char *text);
void cg_page_tab_show (CgPageTab *self, const char *rest);

G_END_DECLS

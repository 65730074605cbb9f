/* cg-supervision-tab.h: what a tab of 督查 is: the page asks it, and knows nothing else of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_SUPERVISION_TAB (cg_supervision_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgSupervisionTab, cg_supervision_tab, CG, SUPERVISION_TAB, AdwBin)

/**
 * CgSupervisionTabClass:
 * @search: the page's search entry has another text, "" for none
 * @show: somebody goes to "supervision/TAB/REST"
 *
 * Property `office`, given with its making; `subtitle` (string, nullable): what stands beside the
 * page's title while the tab is seen; `busy` (boolean): it is still reading.
 */
struct _CgSupervisionTabClass
{
  AdwBinClass parent_class;

  void (*search) (CgSupervisionTab *self, const char *text);
  void (*show) (CgSupervisionTab *self, const char *rest);
};

/**
 * cg_supervision_tab_get_office:
 *
 * Returns: (transfer none): the opened office. Main thread, as all of this.
 */
CgOffice *cg_supervision_tab_get_office (CgSupervisionTab *self);

/**
 * cg_supervision_tab_set_state:
 * @subtitle: (nullable): what stands beside the page's title
 * @busy: whether it is still reading
 */
void cg_supervision_tab_set_state (CgSupervisionTab *self, const char *subtitle, gboolean busy);

void cg_supervision_tab_search (CgSupervisionTab *self, const char *text);
void cg_supervision_tab_show (CgSupervisionTab *self, const char *rest);

G_END_DECLS

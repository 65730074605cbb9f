/* cg-supervision-page.c: the page 督查: tabs, each with its list and the matter in hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-supervision-page.h"

#include <glib/gi18n.h>

#include "cg-acceptance-tab.h"
#include "cg-escalation-tab.h"
#include "cg-incoming-tab.h"
#include "cg-inspection-tab.h"
#include "cg-recurrence-tab.h"
#include "cg-revisit-tab.h"

struct _CgSupervisionPage
{
  CgTabbedPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CgSupervisionPage, cg_supervision_page, CG_TYPE_TABBED_PAGE)

static void
cg_supervision_page_class_init (CgSupervisionPageClass *klass)
{
  static const CgTabKind tabs[] = {
    { "incoming", NC_ ("page", "Papers received"), cg_incoming_tab_get_type },
    { "escalation", NC_ ("page", "Escalation"), cg_escalation_tab_get_type },
    { "inspection", NC_ ("page", "Inspections"), cg_inspection_tab_get_type },
    { "recurrence", NC_ ("page", "Recurrence"), cg_recurrence_tab_get_type },
    { "acceptance", NC_ ("page", "Acceptance"), cg_acceptance_tab_get_type },
    { "revisit", NC_ ("page", "Revisits"), cg_revisit_tab_get_type },
  };
  CgTabbedPageClass *page_class = CG_TABBED_PAGE_CLASS (klass);

  page_class->title = NC_ ("page", "Supervision");
  page_class->search_hint = N_ ("Find units, categories, numbers");
  page_class->place = "supervision";
  page_class->tabs = tabs;
  page_class->n_tabs = G_N_ELEMENTS (tabs);
}

static void
cg_supervision_page_init (CgSupervisionPage *self)
{
}

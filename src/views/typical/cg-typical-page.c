/* cg-typical-page.c: the page 典型领改: cases others learn from, and special campaigns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-page.h"

#include <glib/gi18n.h>

#include "cg-campaigns-tab.h"
#include "cg-typical-cases-tab.h"

struct _CgTypicalPage
{
  CgTabbedPage parent_instance;

  CgRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (CgTypicalPage, cg_typical_page, CG_TYPE_TABBED_PAGE)

/* The pane is of the record in hand. */
static void
cg_typical_page_update (CgTabbedPage *page, CgPageTab *tab)
{
  CgTypicalPage *self = CG_TYPICAL_PAGE (page);

  if (self->pane == NULL)
    return;

  cg_page_set_pane_title (CG_PAGE (self), cg_entity_label (CG_RECORDS_TAB_GET_CLASS (tab)->entity),
                          NULL);
  cg_record_pane_set_record (self->pane, cg_records_tab_get_record (CG_RECORDS_TAB (tab)));
}

static void
cg_typical_page_constructed (GObject *object)
{
  CgTypicalPage *self = CG_TYPICAL_PAGE (object);
  CgPage *page = CG_PAGE (object);

  G_OBJECT_CLASS (cg_typical_page_parent_class)->constructed (object);

  self->pane = CG_RECORD_PANE (cg_record_pane_new (CG_OFFICE (cg_page_get_office (page))));
  cg_record_pane_set_plain_steps (self->pane);
  cg_page_set_pane (page, GTK_WIDGET (self->pane));
  cg_typical_page_update (CG_TABBED_PAGE (self), cg_tabbed_page_get_tab (CG_TABBED_PAGE (self)));
}

static void
cg_typical_page_class_init (CgTypicalPageClass *klass)
{
  static const CgTabKind tabs[] = {
    { "cases", NC_ ("page", "Typical cases"), cg_typical_cases_tab_get_type },
    { "campaigns", NC_ ("page", "Special campaigns"), cg_campaigns_tab_get_type },
  };
  CgTabbedPageClass *page_class = CG_TABBED_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_typical_page_constructed;
  page_class->title = NC_ ("page", "Typical cases");
  page_class->search_hint = N_ ("Find in typical cases");
  page_class->place = "typical";
  page_class->tabs = tabs;
  page_class->n_tabs = G_N_ELEMENTS (tabs);
  page_class->update = cg_typical_page_update;
}

static void
cg_typical_page_init (CgTypicalPage *self)
{
}

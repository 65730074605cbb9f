/* cg-ledger-page.c: the page 整改台账: every problem, most urgent first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ledger-page.h"

#include <glib/gi18n.h>

#include "cg-empty.h"
#include "cg-lamp-counts.h"
#include "cg-record-pane.h"

struct _CgLedgerPage
{
  CgListPage parent_instance;

  CgRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (CgLedgerPage, cg_ledger_page, CG_TYPE_LIST_PAGE)

static GPtrArray *
cg_ledger_page_columns (CgListPage *page)
{
  GPtrArray *columns =
      cg_columns_of (CG_ENTITY_PROBLEM, CG_PROBLEM_LAMP, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT,
                     CG_PROBLEM_RESPONSIBLE_UNIT, CG_PROBLEM_LEADER, CG_PROBLEM_PERSON,
                     CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_PROGRESS, CG_PROBLEM_STATUS,
                     CG_PROBLEM_CLOSED_ON, -1);

  cg_columns_freeze (columns, 2);
  return columns;
}

static void
cg_ledger_page_sort (CgListPage *page, CgQuery *query)
{
  cg_query_add_sort (query, CG_PROBLEM_LAMP, FALSE);
}

static void
cg_ledger_page_show_record (CgListPage *page, CgRecord *record)
{
  cg_record_pane_set_record (CG_LEDGER_PAGE (page)->pane, record);
}

static void
add_cb (CgLedgerPage *self)
{
  cg_page_go (GTK_WIDGET (self), "add-problem");
}

static GtkWidget *
build_empty (CgLedgerPage *self)
{
  GtkWidget *empty = cg_empty_new (
      "view-list-bullet-symbolic", _ ("No problem yet"),
      _ ("Enter what the case brought to light; each problem gets measures and a deadline."));

  cg_empty_add_button (CG_EMPTY (empty), "add", _ ("Add Problem"), TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

static GtkWidget *
build_actions (CgLedgerPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Add Problem"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
cg_ledger_page_constructed (GObject *object)
{
  CgLedgerPage *self = CG_LEDGER_PAGE (object);
  CgOffice *office = CG_OFFICE (cg_page_get_office (CG_PAGE (self)));

  self->pane = CG_RECORD_PANE (g_object_ref_sink (cg_record_pane_new (office)));
  G_OBJECT_CLASS (cg_ledger_page_parent_class)->constructed (object);

  cg_page_set_title (CG_PAGE (self), _ ("Rectification ledger"));
  cg_page_set_search_hint (CG_PAGE (self), _ ("Find in the ledger"));
  cg_page_set_actions (CG_PAGE (self), build_actions (self));
  cg_page_set_pane (CG_PAGE (self), GTK_WIDGET (self->pane));
  cg_page_set_pane_title (CG_PAGE (self), _ ("Problem"), NULL);
  cg_list_page_set_status (CG_LIST_PAGE (self), cg_lamp_counts_new (office, CG_ENTITY_PROBLEM));
  cg_list_page_set_empty (CG_LIST_PAGE (self), build_empty (self));
}

static void
cg_ledger_page_dispose (GObject *object)
{
  g_clear_object (&CG_LEDGER_PAGE (object)->pane);

  G_OBJECT_CLASS (cg_ledger_page_parent_class)->dispose (object);
}

static void
cg_ledger_page_class_init (CgLedgerPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_ledger_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_ledger_page_dispose;
  list_class->entity = CG_ENTITY_PROBLEM;
  list_class->columns = cg_ledger_page_columns;
  list_class->sort = cg_ledger_page_sort;
  list_class->show_record = cg_ledger_page_show_record;
}

static void
cg_ledger_page_init (CgLedgerPage *self)
{
}

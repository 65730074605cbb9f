/* cg-pane-page.c: base of the lists whose records are kept in the pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pane-page.h"

#include "cg-bulk-pane.h"
#include "cg-empty.h"
#include "cg-lamp-counts.h"
#include "cg-list-output.h"
#include "cg-pane-steps.h"

typedef struct
{
  CgRecordPane *pane;
} CgPanePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgPanePage, cg_pane_page, CG_TYPE_LIST_PAGE)

static CgPanePagePrivate *
get_private (gpointer self)
{
  return cg_pane_page_get_instance_private (CG_PANE_PAGE (self));
}

static void
cg_pane_page_show_record (CgListPage *page, CgRecord *record)
{
  cg_record_pane_set_record (get_private (page)->pane, record);
}

/* The keys of a context menu lead to what can be done to the records selected. */
static void
begin_bulk (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPage *page = CG_PAGE (widget);

  if (cg_selection_get_count (
          cg_grid_get_selection (cg_list_page_get_grid (CG_LIST_PAGE (widget)))) < 2)
    return;

  cg_page_set_pane_open (page, TRUE);
  cg_bulk_pane_focus (CG_BULK_PANE (cg_page_get_pane (page)));
}

static void
add_bulk_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "list.bulk", NULL, begin_bulk);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_b, GDK_CONTROL_MASK, "list.bulk", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "list.bulk", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "list.bulk", NULL);
}

/* The list may show a record while it is being built. */
static void
cg_pane_page_constructed (GObject *object)
{
  CgOffice *office = CG_OFFICE (cg_page_get_office (CG_PAGE (object)));

  get_private (object)->pane = CG_RECORD_PANE (g_object_ref_sink (cg_record_pane_new (office)));
  G_OBJECT_CLASS (cg_pane_page_parent_class)->constructed (object);
}

static void
cg_pane_page_dispose (GObject *object)
{
  g_clear_object (&get_private (object)->pane);

  G_OBJECT_CLASS (cg_pane_page_parent_class)->dispose (object);
}

static void
cg_pane_page_class_init (CgPanePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_pane_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_pane_page_dispose;
  CG_LIST_PAGE_CLASS (klass)->show_record = cg_pane_page_show_record;
  add_bulk_keys (GTK_WIDGET_CLASS (klass));
}

static void
cg_pane_page_init (CgPanePage *self)
{
}

static GtkWidget *
build_actions (CgPanePage *self, GtkWidget *begin)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  if (begin != NULL)
    gtk_box_append (GTK_BOX (box), begin);
  gtk_box_append (GTK_BOX (box), cg_list_output_new (CG_OUTPUT_SOURCE (self), "<Control>p"));
  return box;
}

GtkWidget *
cg_pane_page_build (CgPanePage *self, const CgPanePageWords *words, GtkWidget *begin)
{
  CgPage *page = CG_PAGE (self);
  CgListPage *list = CG_LIST_PAGE (self);
  GtkWidget *pane = GTK_WIDGET (get_private (self)->pane);
  GtkWidget *empty = cg_empty_new (words->icon_name, words->none, words->advice);
  CgListing *listing = cg_grid_get_listing (cg_list_page_get_grid (list));

  cg_page_set_title (page, words->title);
  cg_page_set_search_hint (page, words->search_hint);
  cg_page_set_actions (page, build_actions (self, begin));
  cg_page_set_pane (page, cg_bulk_pane_new (list, pane, words->place));
  cg_page_set_pane_title (page, words->record, NULL);
  cg_pane_steps_attach (list);
  if (cg_entity_find_field (CG_LIST_PAGE_GET_CLASS (list)->entity, "lamp") >= 0)
    cg_list_page_set_status (list, cg_lamp_counts_new (cg_list_page_get_office (list), listing));
  cg_list_page_set_empty (list, empty);
  return empty;
}

CgRecordPane *
cg_pane_page_get_pane (CgPanePage *self)
{
  return get_private (self)->pane;
}

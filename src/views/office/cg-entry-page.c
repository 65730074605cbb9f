/* cg-entry-page.c: base of the lists whose records are entered on a sheet and kept in the pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-entry-page.h"

#include <glib/gi18n.h>

#include "cg-bulk-pane.h"
#include "cg-empty.h"
#include "cg-lamp-counts.h"
#include "cg-list-output.h"
#include "cg-pane-steps.h"
#include "cg-steps.h"

typedef struct
{
  CgRecordPane *pane;
  CgRecordSheet *sheet;
  const char *add_place;
} CgEntryPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgEntryPage, cg_entry_page, CG_TYPE_LIST_PAGE)

static CgEntryPagePrivate *
get_private (gpointer self)
{
  return cg_entry_page_get_instance_private (CG_ENTRY_PAGE (self));
}

static void
cg_entry_page_show_record (CgListPage *page, CgRecord *record)
{
  cg_record_pane_set_record (get_private (page)->pane, record);
}

static void
add_cb (CgEntryPage *self)
{
  cg_page_go (GTK_WIDGET (self), get_private (self)->add_place);
}

static void
fill_edit_cb (CgEntryPage *self, CgEdit *edit, gint64 id)
{
  CG_ENTRY_PAGE_GET_CLASS (self)->fill_edit (self, edit, id);
}

static void
cg_entry_page_show_place (CgPage *page, const char *place)
{
  gint64 case_id;

  if (!cg_record_sheet_place (place, &case_id))
    CG_PAGE_CLASS (cg_entry_page_parent_class)->show_place (page, place);
  else if (cg_office_get_read_only (cg_list_page_get_office (CG_LIST_PAGE (page))) == NULL)
    {
      cg_page_set_pane_open (page, FALSE);
      cg_record_sheet_open (get_private (page)->sheet, case_id);
    }
}

/* The list may show a record while it is being built. */
static void
cg_entry_page_constructed (GObject *object)
{
  CgOffice *office = CG_OFFICE (cg_page_get_office (CG_PAGE (object)));

  get_private (object)->pane = CG_RECORD_PANE (g_object_ref_sink (cg_record_pane_new (office)));
  G_OBJECT_CLASS (cg_entry_page_parent_class)->constructed (object);
}

static void
cg_entry_page_dispose (GObject *object)
{
  g_clear_object (&get_private (object)->pane);
  g_clear_object (&get_private (object)->sheet);

  G_OBJECT_CLASS (cg_entry_page_parent_class)->dispose (object);
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

static void
cg_entry_page_class_init (CgEntryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_entry_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_entry_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_entry_page_show_place;
  CG_LIST_PAGE_CLASS (klass)->show_record = cg_entry_page_show_record;
  add_bulk_keys (GTK_WIDGET_CLASS (klass));
}

static void
cg_entry_page_init (CgEntryPage *self)
{
}

static GtkWidget *
build_empty (CgEntryPage *self, const CgEntryPageWords *words)
{
  GtkWidget *empty = cg_empty_new (words->icon_name, words->none, words->advice);

  cg_empty_add_button (CG_EMPTY (empty), "add", words->add, TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

static void
build_sheet (CgEntryPage *self,
             const CgEntryPageWords *words,
             CgForm *form,
             const char *const *kept)
{
  CgEntryPagePrivate *priv = get_private (self);
  CgListPage *page = CG_LIST_PAGE (self);

  priv->sheet =
      cg_record_sheet_new (cg_list_page_get_office (page), cg_list_page_get_overlay (page),
                           words->add, _ ("Add"), _ ("Add and Begin the Next"),
                           CG_LIST_PAGE_GET_CLASS (page)->entity, form, words->draft, kept);
  g_signal_connect_object (priv->sheet, "fill-edit", G_CALLBACK (fill_edit_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->sheet, "added", G_CALLBACK (cg_list_page_select), self,
                           G_CONNECT_SWAPPED);
}

/* "ledger/add" is the place of the sheet; a record is "ledger/ID". */
static GtkWidget *
build_pane (CgEntryPage *self, const char *add_place)
{
  g_autofree char *place = g_strdup (add_place);
  char *slash = strrchr (place, '/');

  if (slash != NULL)
    *slash = '\0';
  return cg_bulk_pane_new (CG_LIST_PAGE (self), GTK_WIDGET (get_private (self)->pane), place);
}

static GtkWidget *
build_actions (CgEntryPage *self, const CgEntryPageWords *words)
{
  CgOffice *office = cg_list_page_get_office (CG_LIST_PAGE (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box),
                  cg_steps_begin_button_new (office, words->add, words->add_place, FALSE));
  gtk_box_append (GTK_BOX (box), cg_list_output_new (CG_OUTPUT_SOURCE (self), "<Control>p"));
  return box;
}

void
cg_entry_page_build (CgEntryPage *self,
                     const CgEntryPageWords *words,
                     CgForm *form,
                     const char *const *kept)
{
  CgPage *page = CG_PAGE (self);
  CgListPage *list = CG_LIST_PAGE (self);
  CgOffice *office = cg_list_page_get_office (list);

  get_private (self)->add_place = words->add_place;
  cg_page_set_title (page, words->title);
  cg_page_set_search_hint (page, words->search_hint);
  cg_page_set_actions (page, build_actions (self, words));
  cg_page_set_pane (page, build_pane (self, words->add_place));
  cg_page_set_pane_title (page, words->record, NULL);
  cg_pane_steps_attach (list);
  cg_list_page_set_status (
      list, cg_lamp_counts_new (office, cg_grid_get_listing (cg_list_page_get_grid (list))));
  cg_list_page_set_empty (list, build_empty (self, words));
  build_sheet (self, words, form, kept);
}

CgForm *
cg_entry_page_get_form (CgEntryPage *self)
{
  return cg_record_sheet_get_form (get_private (self)->sheet);
}

CgRecordPane *
cg_entry_page_get_pane (CgEntryPage *self)
{
  return get_private (self)->pane;
}

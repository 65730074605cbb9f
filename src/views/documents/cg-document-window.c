/* cg-document-window.c: a window of its own for documents, with the record beside them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-window.h"

#include <glib/gi18n.h>

#include "cg-document-pane.h"
#include "cg-scale.h"
#include "cg-tip.h"

/* px at 100 % */
#define PANE_WIDTH 400
#define WIDTH 1240
#define HEIGHT 880

struct _CgDocumentWindow
{
  AdwWindow parent_instance;

  CgOffice *office;
  AdwTabView *home; /* (nullable): weak */
  AdwTabView *tabs;
  AdwWindowTitle *title;
  GtkWidget *beside; /* the record with the bar over it */
  CgDocumentPane *pane;
  GtkLabel *pane_title;
};

G_DEFINE_FINAL_TYPE (CgDocumentWindow, cg_document_window, ADW_TYPE_WINDOW)

static CgDocumentView *
shown_document (CgDocumentWindow *self)
{
  AdwTabPage *page = adw_tab_view_get_selected_page (self->tabs);

  return page != NULL ? CG_DOCUMENT_VIEW (adw_tab_page_get_child (page)) : NULL;
}

/* ---- what is shown ---- */

static void
update (CgDocumentWindow *self)
{
  CgDocumentView *view = shown_document (self);
  g_autofree char *name = NULL;

  if (view == NULL)
    return;

  g_object_get (view, "title", &name, NULL);
  adw_window_title_set_title (self->title, name);
  gtk_window_set_title (GTK_WINDOW (self), name);
  cg_document_pane_set_document (self->pane, cg_document_view_get_record (view));
  cg_document_pane_show_owner (self->pane, TRUE);
}

static void
focus_document (AdwTabPage *page)
{
  CgDocumentView *view = CG_DOCUMENT_VIEW (adw_tab_page_get_child (page));

  gtk_widget_grab_focus (GTK_WIDGET (cg_document_view_get_reader (view)));
}

static void
selected_cb (CgDocumentWindow *self)
{
  AdwTabPage *page = adw_tab_view_get_selected_page (self->tabs);

  update (self);
  if (page != NULL)
    focus_document (page);
}

static void
owner_cb (CgDocumentWindow *self)
{
  CgDocumentView *view = shown_document (self);

  if (view != NULL)
    cg_document_view_set_beside (view, cg_document_pane_get_owner (self->pane));
}

static void
record_cb (CgDocumentWindow *self, CgDocumentView *view)
{
  if (shown_document (self) == view)
    update (self);
}

static void
attached_cb (CgDocumentWindow *self, AdwTabPage *page)
{
  g_signal_connect_object (adw_tab_page_get_child (page), "record-changed", G_CALLBACK (record_cb),
                           self, G_CONNECT_SWAPPED);
}

/* A tab that is being dragged may come back, so nothing is closed before that has ended. */
static void
empty_cb (gpointer data)
{
  CgDocumentWindow *self = data;

  if (self->tabs != NULL && adw_tab_view_get_n_pages (self->tabs) == 0 &&
      !adw_tab_view_get_is_transferring_page (self->tabs))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
detached_cb (CgDocumentWindow *self, AdwTabPage *page)
{
  g_signal_handlers_disconnect_by_func (adw_tab_page_get_child (page), record_cb, self);
  if (adw_tab_view_get_n_pages (self->tabs) == 0)
    g_idle_add_once (empty_cb, self);
}

static void
pane_title_cb (CgDocumentWindow *self)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *words = NULL;

  g_object_get (self->pane, "subtitle", &subtitle, NULL);
  words = g_strjoin ("  ", cg_document_pane_get_title (self->pane), subtitle, NULL);
  gtk_label_set_text (self->pane_title, words);
}

/* ---- from window to window ---- */

static AdwTabView *
create_cb (CgDocumentWindow *self)
{
  CgDocumentWindow *window = cg_document_window_new (self->office, self->home);

  gtk_window_present (GTK_WINDOW (window));
  return window->tabs;
}

/* The one in front here is in front there. */
static gboolean
cg_document_window_close_request (GtkWindow *window)
{
  CgDocumentWindow *self = CG_DOCUMENT_WINDOW (window);
  AdwTabPage *shown = adw_tab_view_get_selected_page (self->tabs);

  while (self->home != NULL && adw_tab_view_get_n_pages (self->tabs) > 0)
    adw_tab_view_transfer_page (self->tabs, adw_tab_view_get_nth_page (self->tabs, 0), self->home,
                                adw_tab_view_get_n_pages (self->home));
  if (self->home != NULL && shown != NULL)
    {
      adw_tab_view_set_selected_page (self->home, shown);
      focus_document (shown);
    }
  return GTK_WINDOW_CLASS (cg_document_window_parent_class)->close_request (window);
}

GPtrArray *
cg_document_window_list (AdwTabView *home)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (CG_IS_DOCUMENT_WINDOW (window) && CG_DOCUMENT_WINDOW (window)->home == home)
        g_ptr_array_add (list, window);
    }
  return list;
}

AdwTabView *
cg_document_window_get_tabs (CgDocumentWindow *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_WINDOW (self), NULL);

  return self->tabs;
}

/* ---- keys ---- */

static void
go_action (GtkWidget *widget, const char *name, GVariant *place)
{
  CgDocumentWindow *self = CG_DOCUMENT_WINDOW (widget);
  GtkRoot *root = self->home != NULL ? gtk_widget_get_root (GTK_WIDGET (self->home)) : NULL;

  if (root == NULL)
    return;

  gtk_widget_activate_action_variant (GTK_WIDGET (root), name, place);
  gtk_window_present (GTK_WINDOW (root));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgDocumentView *view = shown_document (CG_DOCUMENT_WINDOW (widget));

  if (view != NULL)
    cg_pdf_reader_find (cg_document_view_get_reader (view));
}

static void
travel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgDocumentView *view = shown_document (CG_DOCUMENT_WINDOW (widget));

  if (view != NULL)
    cg_page_view_travel (cg_pdf_reader_get_view (cg_document_view_get_reader (view)),
                         g_str_equal (name, "win.back") ? -1 : 1);
}

static void
toggle_pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgDocumentWindow *self = CG_DOCUMENT_WINDOW (widget);

  gtk_widget_set_visible (self->beside, !gtk_widget_get_visible (self->beside));
}

static gboolean
close_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgDocumentWindow *self = CG_DOCUMENT_WINDOW (widget);
  AdwTabPage *page = adw_tab_view_get_selected_page (self->tabs);

  if (page != NULL)
    adw_tab_view_close_page (self->tabs, page);
  return GDK_EVENT_STOP;
}

/* ---- the widget ---- */

static GtkWidget *
build_beside (CgDocumentWindow *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->beside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->pane = CG_DOCUMENT_PANE (cg_document_pane_new (self->office));
  self->pane_title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->pane_title, 0);
  gtk_label_set_ellipsize (self->pane_title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->pane_title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->pane_title), "pane-title");
  gtk_widget_add_css_class (bar, "pane-bar");
  gtk_widget_add_css_class (self->beside, "pane");
  gtk_widget_set_hexpand (self->beside, FALSE);
  gtk_widget_set_size_request (self->beside, cg_scaled (GTK_WIDGET (self), PANE_WIDTH), -1);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->pane_title));
  gtk_box_append (GTK_BOX (bar), cg_document_pane_get_bar (self->pane));
  gtk_box_append (GTK_BOX (self->beside), bar);
  gtk_box_append (GTK_BOX (self->beside), GTK_WIDGET (self->pane));
  gtk_widget_set_vexpand (GTK_WIDGET (self->pane), TRUE);
  g_signal_connect_object (self->pane, "owner-changed", G_CALLBACK (owner_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "notify::subtitle", G_CALLBACK (pane_title_cb), self,
                           G_CONNECT_SWAPPED);
  pane_title_cb (self);
  return self->beside;
}

static GtkWidget *
build_header (CgDocumentWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *toggle = gtk_button_new_from_icon_name ("sidebar-show-right-symbolic");

  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", NULL));
  cg_tip_set (toggle, _ ("Record beside the Document (F9)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), "win.toggle-pane");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), toggle);
  return header;
}

static void
build (CgDocumentWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  AdwTabBar *bar = ADW_TAB_BAR (adw_tab_bar_new ());

  self->tabs = ADW_TAB_VIEW (adw_tab_view_new ());
  adw_tab_view_set_shortcuts (self->tabs, ADW_TAB_VIEW_SHORTCUT_CONTROL_TAB |
                                              ADW_TAB_VIEW_SHORTCUT_CONTROL_SHIFT_TAB |
                                              ADW_TAB_VIEW_SHORTCUT_ALT_DIGITS);
  adw_tab_bar_set_view (bar, self->tabs);
  gtk_widget_set_hexpand (GTK_WIDGET (self->tabs), TRUE);
  gtk_widget_set_vexpand (row, TRUE);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->tabs));
  gtk_box_append (GTK_BOX (row), build_beside (self));
  gtk_box_append (GTK_BOX (column), build_header (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (bar));
  gtk_box_append (GTK_BOX (column), row);
  adw_window_set_content (ADW_WINDOW (self), column);

  g_signal_connect_object (self->tabs, "page-attached", G_CALLBACK (attached_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs, "page-detached", G_CALLBACK (detached_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs, "notify::selected-page", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs, "create-window", G_CALLBACK (create_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cg_document_window_dispose (GObject *object)
{
  CgDocumentWindow *self = CG_DOCUMENT_WINDOW (object);

  if (self->tabs != NULL)
    g_signal_handlers_disconnect_by_data (self->tabs, self);
  self->tabs = NULL;
  g_clear_weak_pointer (&self->home);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_document_window_parent_class)->dispose (object);
}

static void
cg_document_window_class_init (CgDocumentWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_document_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cg_document_window_close_request;
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, travel_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, travel_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-pane", NULL, toggle_pane_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F4, GDK_CONTROL_MASK, close_cb, NULL);
}

static void
cg_document_window_init (CgDocumentWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
}

CgDocumentWindow *
cg_document_window_new (CgOffice *office, AdwTabView *home)
{
  CgDocumentWindow *self = g_object_new (CG_TYPE_DOCUMENT_WINDOW, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (home));

  self->office = g_object_ref (office);
  g_set_weak_pointer (&self->home, home);
  if (root != NULL)
    gtk_window_set_application (GTK_WINDOW (self), gtk_window_get_application (GTK_WINDOW (root)));
  build (self);
  return self;
}

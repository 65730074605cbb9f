/* cg-document-tabs.c: documents that are open as tabs beside their list, and in windows of their
 * own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-tabs.h"

#include <glib/gi18n.h>

#include "cg-document-window.h"
#include "cg-list-page.h"

struct _CgDocumentTabs
{
  AdwBin parent_instance;

  CgOffice *office;
  AdwTabView *tabs; /* NULL once disposed */
  AdwTabBar *bar;
  AdwTabPage *list;
  AdwTabPage *menu_page; /* (nullable): whose menu is open */
};

enum
{
  SIGNAL_SELECTED,
  SIGNAL_COUNTED,
  SIGNAL_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgDocumentTabs, cg_document_tabs, ADW_TYPE_BIN)

/* ---- tabs ---- */

static CgDocumentView *
view_of (CgDocumentTabs *self, AdwTabPage *page)
{
  return page != NULL && page != self->list ? CG_DOCUMENT_VIEW (adw_tab_page_get_child (page))
                                            : NULL;
}

CgDocumentView *
cg_document_tabs_get_shown (CgDocumentTabs *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_TABS (self), NULL);

  return self->tabs != NULL ? view_of (self, adw_tab_view_get_selected_page (self->tabs)) : NULL;
}

void
cg_document_tabs_show_list (CgDocumentTabs *self)
{
  g_return_if_fail (CG_IS_DOCUMENT_TABS (self));

  adw_tab_view_set_selected_page (self->tabs, self->list);
}

guint
cg_document_tabs_count (CgDocumentTabs *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_TABS (self), 0);

  return self->tabs != NULL ? (guint) adw_tab_view_get_n_pages (self->tabs) - 1 : 0;
}

static AdwTabPage *
find_tab (AdwTabView *tabs, gint64 id)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (tabs); i++)
    {
      AdwTabPage *page = adw_tab_view_get_nth_page (tabs, i);
      GtkWidget *child = adw_tab_page_get_child (page);

      if (CG_IS_DOCUMENT_VIEW (child) && cg_document_view_get_id (CG_DOCUMENT_VIEW (child)) == id)
        return page;
    }

  return NULL;
}

static AdwTabPage *
add_tab (CgDocumentTabs *self, gint64 id)
{
  GtkWidget *view = cg_document_view_new (self->office, id);
  AdwTabPage *page = adw_tab_view_append (self->tabs, view);

  g_object_bind_property (view, "title", page, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (view, "title", page, "tooltip", G_BINDING_SYNC_CREATE);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, view);
  return page;
}

/* One that is open in a window of its own is brought forward there. */
static AdwTabPage *
raise_elsewhere (CgDocumentTabs *self, gint64 id)
{
  g_autoptr (GPtrArray) windows = cg_document_window_list (self->tabs);

  for (guint i = 0; i < windows->len; i++)
    {
      AdwTabView *tabs = cg_document_window_get_tabs (g_ptr_array_index (windows, i));
      AdwTabPage *page = find_tab (tabs, id);

      if (page == NULL)
        continue;

      adw_tab_view_set_selected_page (tabs, page);
      gtk_window_present (g_ptr_array_index (windows, i));
      return page;
    }

  return NULL;
}

CgDocumentView *
cg_document_tabs_open (CgDocumentTabs *self, gint64 id)
{
  AdwTabPage *page;
  CgDocumentView *view;

  g_return_val_if_fail (CG_IS_DOCUMENT_TABS (self), NULL);

  page = raise_elsewhere (self, id);
  if (page == NULL)
    {
      page = find_tab (self->tabs, id);
      if (page == NULL)
        page = add_tab (self, id);
      adw_tab_view_set_selected_page (self->tabs, page);
    }

  view = CG_DOCUMENT_VIEW (adw_tab_page_get_child (page));
  gtk_widget_grab_focus (GTK_WIDGET (cg_document_view_get_reader (view)));
  return view;
}

/* ---- windows of their own ---- */

static AdwTabView *
create_window (CgDocumentTabs *self)
{
  CgDocumentWindow *window = cg_document_window_new (self->office, self->tabs);

  gtk_window_present (GTK_WINDOW (window));
  return cg_document_window_get_tabs (window);
}

/* The tab whose menu is open, or the one in front; never the list. */
static AdwTabPage *
page_in_hand (CgDocumentTabs *self)
{
  AdwTabPage *page =
      self->menu_page != NULL ? self->menu_page : adw_tab_view_get_selected_page (self->tabs);

  return page != self->list ? page : NULL;
}

static void
new_window_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgDocumentTabs *self = CG_DOCUMENT_TABS (widget);
  AdwTabPage *page = page_in_hand (self);

  if (page != NULL)
    adw_tab_view_transfer_page (self->tabs, page, create_window (self), 0);
}

/* The keys go on with what is in front now, not with whatever button comes next. */
static void
focus_front (CgDocumentTabs *self)
{
  AdwTabPage *page = adw_tab_view_get_selected_page (self->tabs);
  GtkWidget *child = adw_tab_page_get_child (page);

  if (CG_IS_DOCUMENT_VIEW (child))
    gtk_widget_grab_focus (GTK_WIDGET (cg_document_view_get_reader (CG_DOCUMENT_VIEW (child))));
  else
    gtk_widget_grab_focus (gtk_widget_get_ancestor (GTK_WIDGET (self), CG_TYPE_LIST_PAGE));
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgDocumentTabs *self = CG_DOCUMENT_TABS (widget);
  AdwTabPage *page = page_in_hand (self);

  if (page == NULL)
    return;

  adw_tab_view_close_page (self->tabs, page);
  focus_front (self);
}

static void
menu_cb (CgDocumentTabs *self, AdwTabPage *page)
{
  gboolean list = page == self->list;

  self->menu_page = page;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.new-window", !list);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.close", !list);
}

/* They are of this office and this main window. */
static void
destroy_windows (CgDocumentTabs *self)
{
  g_autoptr (GPtrArray) windows = cg_document_window_list (self->tabs);

  for (guint i = 0; i < windows->len; i++)
    gtk_window_destroy (g_ptr_array_index (windows, i));
}

/* ---- the widget ---- */

static void
selected_cb (CgDocumentTabs *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

static void
counted_cb (CgDocumentTabs *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bar), cg_document_tabs_count (self) > 0);
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

static void
build_menu (CgDocumentTabs *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Open in a New Window"), "documents.new-window");
  g_menu_append (menu, C_ ("document", "Close"), "documents.close");
  adw_tab_view_set_menu_model (self->tabs, G_MENU_MODEL (menu));
  g_signal_connect_object (self->tabs, "setup-menu", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs, "create-window", G_CALLBACK (create_window), self,
                           G_CONNECT_SWAPPED);
}

static void
build_list (CgDocumentTabs *self, GtkWidget *list)
{
  g_autoptr (GIcon) icon = g_themed_icon_new ("view-list-symbolic");

  self->list = adw_tab_view_append_pinned (self->tabs, list);
  adw_tab_page_set_title (self->list, _ ("All documents"));
  adw_tab_page_set_tooltip (self->list, _ ("All documents"));
  adw_tab_page_set_icon (self->list, icon);
}

static void
build (CgDocumentTabs *self, GtkWidget *list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->tabs = ADW_TAB_VIEW (adw_tab_view_new ());
  self->bar = ADW_TAB_BAR (adw_tab_bar_new ());
  build_list (self, list);
  adw_tab_view_set_shortcuts (self->tabs, ADW_TAB_VIEW_SHORTCUT_CONTROL_TAB |
                                              ADW_TAB_VIEW_SHORTCUT_CONTROL_SHIFT_TAB |
                                              ADW_TAB_VIEW_SHORTCUT_ALT_DIGITS);
  adw_tab_bar_set_view (self->bar, self->tabs);
  adw_tab_bar_set_autohide (self->bar, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->tabs), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tabs));
  adw_bin_set_child (ADW_BIN (self), box);
  build_menu (self);
  g_signal_connect_object (self->tabs, "notify::selected-page", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs, "notify::n-pages", G_CALLBACK (counted_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cg_document_tabs_dispose (GObject *object)
{
  CgDocumentTabs *self = CG_DOCUMENT_TABS (object);

  if (self->tabs != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->tabs, self);
      destroy_windows (self);
    }
  self->tabs = NULL;
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_document_tabs_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, CG_TYPE_DOCUMENT_TABS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
cg_document_tabs_class_init (CgDocumentTabsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_document_tabs_dispose;
  signals[SIGNAL_SELECTED] = add_signal ("selected");
  signals[SIGNAL_COUNTED] = add_signal ("counted");
  signals[SIGNAL_OPENED] = g_signal_new ("opened", CG_TYPE_DOCUMENT_TABS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, CG_TYPE_DOCUMENT_VIEW);
  gtk_widget_class_install_action (widget_class, "documents.new-window", NULL, new_window_action);
  gtk_widget_class_install_action (widget_class, "documents.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "documents.new-window", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, GDK_CONTROL_MASK,
                                       "documents.close", NULL);
}

static void
cg_document_tabs_init (CgDocumentTabs *self)
{
}

GtkWidget *
cg_document_tabs_new (CgOffice *office, GtkWidget *list)
{
  CgDocumentTabs *self = g_object_new (CG_TYPE_DOCUMENT_TABS, NULL);

  self->office = g_object_ref (office);
  build (self, list);
  return GTK_WIDGET (self);
}

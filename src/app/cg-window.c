/* cg-window.c: the main window: sidebar, page, details pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-window.h"

#include <glib/gi18n.h>

#include "cg-columns-layout.h"
#include "cg-jump.h"
#include "cg-office.h"
#include "cg-page-focus.h"
#include "cg-pane-edge.h"
#include "cg-scale.h"
#include "cg-toast-place.h"
#include "cg-window-memory.h"
#include "cg-window-private.h"

/* Below this width, at 100 % text, the sidebar shows icons only. */
#define WIDTH_FOR_WORDS 1200
#define SEARCH_WIDTH_WHEN_NARROW 110
#define MOST_TITLE_CHARS 12
#define SEARCH_CHARS_WHEN_NARROW 5 /* an entry's own wish of 150 px would cut the title short */
#define PANE_WIDTH 400

struct _CgWindow
{
  AdwApplicationWindow parent_instance;

  const CgPageInfo *pages;
  GObject *office;
  CgNavigation *navigation;
  CgPage *page;
  GBindingGroup *bindings;
  GSignalGroup *signals;
  GPtrArray *trail; /* (nullable): where the focus stood last, see cg_page_focus_trail() */

  GtkOverlay *root;
  GtkWidget *jump; /* (nullable): made when it is first asked for */
  GtkOverlay *page_overlay;
  GtkWidget *gap;
  AdwToastOverlay *toasts;
  GMenu *menu;
  CgSidebar *sidebar;
  GtkWidget *columns;
  GtkWidget *titles;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *search;
  gboolean showing; /* a page is being shown a place */
  gboolean narrow;  /* what stands beside the title gives way to it */
  AdwBin *actions;
  GtkWidget *menu_button;
  GtkWidget *controls;
  GtkBox *bands;
  GtkStack *stack;
  GtkWidget *pane;
  GtkWidget *pane_edge;
  GtkLabel *pane_title;
  GtkLabel *pane_subtitle;
  AdwBin *pane_actions;
  AdwBin *pane_body;
};

G_DEFINE_FINAL_TYPE (CgWindow, cg_window, ADW_TYPE_APPLICATION_WINDOW)

static const CgPageInfo *
find_info (CgWindow *self, const char *id)
{
  for (const CgPageInfo *info = self->pages; info->id != NULL; info++)
    if (g_str_equal (info->id, id))
      return info;

  return NULL;
}

static const char *
current_id (CgWindow *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

static void
update_pane_width (CgWindow *self)
{
  g_autoptr (GVariant) width =
      cg_page_memory_get ("pane-widths", current_id (self), G_VARIANT_TYPE_INT32);
  int pixels = width != NULL ? g_variant_get_int32 (width) : PANE_WIDTH;

  cg_columns_layout_set_pane_width (
      CG_COLUMNS_LAYOUT (gtk_widget_get_layout_manager (self->columns)),
      cg_scaled (GTK_WIDGET (self), pixels));
}

static void
pane_resized_cb (CgWindow *self, int pixels)
{
  double scale = cg_text_scale (GTK_WIDGET (self));

  cg_page_memory_set ("pane-widths", current_id (self),
                      g_variant_new_int32 ((int) (pixels / scale)));
}

/* The rightmost bar carries the window's buttons. */
static void
update_pane (CgWindow *self)
{
  GtkWidget *pane = cg_page_get_pane (self->page);
  gboolean open = pane != NULL && cg_page_get_pane_open (self->page);

  adw_bin_set_child (self->pane_body, pane);
  adw_bin_set_child (self->pane_actions, cg_page_get_pane_actions (self->page));
  gtk_widget_set_visible (self->pane, open);
  gtk_widget_set_visible (self->controls, !open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.toggle-pane", pane != NULL);
  update_pane_width (self);
}

static void
update_actions (CgWindow *self)
{
  adw_bin_set_child (self->actions, cg_page_get_actions (self->page));
}

/* A page's name is read whole beside an open pane too; only what users have named gives way. */
static void
title_cb (GtkLabel *title)
{
  glong length = g_utf8_strlen (gtk_label_get_text (title), -1);

  gtk_label_set_ellipsize (title,
                           length > MOST_TITLE_CHARS ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
}

static void
update_search (CgWindow *self)
{
  g_autofree char *hint = NULL;
  int width;

  g_object_get (self->page, "search-hint", &hint, "search-width", &width, NULL);
  gtk_widget_set_visible (self->search, hint != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), hint == NULL || !self->narrow);
  g_object_set (self->search, "placeholder-text", hint, NULL);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->search),
                                    self->narrow ? SEARCH_CHARS_WHEN_NARROW : -1);
  if (self->narrow)
    width = MIN (width, SEARCH_WIDTH_WHEN_NARROW);
  gtk_widget_set_size_request (self->search, cg_scaled (self->search, width), -1);
  if (hint != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    hint, -1);
}

static void
update_bare (CgWindow *self)
{
  gboolean bare = cg_page_get_bare (self->page);

  if (bare)
    gtk_widget_add_css_class (GTK_WIDGET (self), "bare");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "bare");
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), !bare);
  gtk_widget_set_visible (self->titles, !bare);
  gtk_widget_set_visible (self->menu_button, !bare);
  /* They speak of the office that is open; a page that stands alone is not of it. */
  gtk_widget_set_visible (GTK_WIDGET (self->bands), !bare);
}

/* The page moved on by itself: that is a step Alt+← can take back. One that moves on while it is
 * shown its place was asked to do something, as "new/CASE": nothing to come back to. */
static void
page_place_cb (CgWindow *self)
{
  const char *argument = cg_page_get_place (self->page);
  g_autofree char *place = argument != NULL ? g_strconcat (current_id (self), "/", argument, NULL)
                                            : g_strdup (current_id (self));

  if (self->showing)
    cg_navigation_replace (self->navigation, place);
  else
    cg_navigation_go (self->navigation, place);
}

static void
search_changed_cb (CgWindow *self)
{
  if (self->page != NULL)
    cg_page_set_search_text (self->page, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
stop_search_cb (CgWindow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (self->page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/* Enter goes to what was found. */
static void
search_entered_cb (CgWindow *self)
{
  if (self->page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/* The page itself cleared its search (清除筛选). */
static void
search_text_cb (CgWindow *self)
{
  /* A copy: setting the entry writes the page's text again. */
  g_autofree char *text = g_strdup (cg_page_get_search_text (self->page));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->search))))
    gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

static CgPage *
ensure_page (CgWindow *self, const CgPageInfo *info)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, info->id);
  g_autoptr (GVariant) open = NULL;

  if (page != NULL)
    return CG_PAGE (page);

  page = g_object_new (info->get_type (), "office", self->office, NULL);
  open = cg_page_memory_get ("panes-open", info->id, G_VARIANT_TYPE_BOOLEAN);
  if (open != NULL)
    cg_page_set_pane_open (CG_PAGE (page), g_variant_get_boolean (open));
  gtk_stack_add_named (self->stack, page, info->id);
  return CG_PAGE (page);
}

static void
update_history_actions (CgWindow *self)
{
  gboolean back, forward;

  g_object_get (self->navigation, "can-go-back", &back, "can-go-forward", &forward, NULL);
  back = back || (self->page != NULL && cg_page_can_travel (self->page, -1));
  forward = forward || (self->page != NULL && cg_page_can_travel (self->page, 1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward", forward);
}

static gboolean
is_in_page_list (CgWindow *self, GtkWidget *focus)
{
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar)) &&
         gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX) != NULL;
}

/* GtkStack leaves the pages behind the visible one to screen readers. */
static void
hide_from_readers (CgPage *page, gboolean hidden)
{
  if (page != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, hidden, -1);
}

static void
show_page (CgWindow *self, CgPage *page)
{
  /* Who steps through the sidebar by keyboard stays there. Asked before GTK moves a focus
   * that stands on the page now going away. */
  gboolean stay = is_in_page_list (self, gtk_window_get_focus (GTK_WINDOW (self)));

  hide_from_readers (self->page, TRUE);
  hide_from_readers (page, FALSE);
  self->page = page;
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  g_binding_group_set_source (self->bindings, page);
  search_text_cb (self);
  update_actions (self);
  update_search (self);
  update_pane (self);
  update_bare (self);
  update_history_actions (self);
  if (!stay)
    cg_page_focus_enter (GTK_WINDOW (self), GTK_WIDGET (page));
}

static void
show_place (CgWindow *self, const char *argument)
{
  gboolean within = self->showing;

  self->showing = TRUE;
  cg_page_show_place (self->page, argument);
  self->showing = within;
}

static void
navigation_place_cb (CgWindow *self)
{
  /* A copy: the page may replace it. */
  g_autofree char *place = g_strdup (cg_navigation_get_place (self->navigation));
  g_autofree char *id = cg_place_page (place);
  const CgPageInfo *info = find_info (self, id);
  CgPage *page = ensure_page (self, info);

  if (self->jump != NULL)
    cg_jump_close (CG_JUMP (self->jump));
  if (page != self->page)
    {
      g_signal_group_set_target (self->signals, NULL);
      show_page (self, page);
      g_signal_group_set_target (self->signals, page);
    }
  if (g_strcmp0 (cg_page_get_place (page), cg_place_argument (place)) != 0 ||
      cg_place_argument (place) == NULL)
    show_place (self, cg_place_argument (place));
}

gboolean
cg_window_has_page (CgWindow *self, const char *id)
{
  return find_info (self, id) != NULL;
}

const CgPageInfo *
cg_window_get_pages (CgWindow *self)
{
  return self->pages;
}

GtkWidget *
cg_window_get_jump (CgWindow *self)
{
  return self->jump;
}

void
cg_window_open_jump (CgWindow *self, const char *text)
{
  /* A page that stands alone has nowhere to go. */
  if (self->page == NULL || cg_page_get_bare (self->page))
    return;

  if (self->jump == NULL)
    {
      self->jump = cg_jump_new (self, CG_IS_OFFICE (self->office)
                                          ? cg_office_get_store (CG_OFFICE (self->office))
                                          : NULL);
      gtk_overlay_add_overlay (self->root, self->jump);
    }
  cg_jump_open (CG_JUMP (self->jump), text);
}

void
cg_window_find (CgWindow *self)
{
  if (self->page == NULL || cg_page_find (self->page))
    return;
  if (gtk_widget_get_visible (self->search))
    gtk_widget_grab_focus (self->search);
}

void
cg_window_toggle_pane (CgWindow *self)
{
  gboolean open;

  if (self->page == NULL || cg_page_get_pane (self->page) == NULL)
    return;

  open = !cg_page_get_pane_open (self->page);
  cg_page_set_pane_open (self->page, open);
  cg_page_memory_set ("panes-open", current_id (self), g_variant_new_boolean (open));
}

static void
update_sidebar_width (CgWindow *self, int width)
{
  cg_sidebar_set_icons_only (self->sidebar, width < cg_scaled (GTK_WIDGET (self), WIDTH_FOR_WORDS));
}

static void
surface_layout_cb (CgWindow *self, int width)
{
  gboolean narrow = width < cg_scaled (GTK_WIDGET (self), WIDTH_FOR_WORDS);

  update_sidebar_width (self, width);
  if (narrow == self->narrow)
    return;

  self->narrow = narrow;
  if (self->page != NULL)
    update_search (self);
}

/* The width that it opens with: what it was set to, where the screen has that much. */
static int
first_width (CgWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  GdkMonitor *monitor =
      gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  GdkRectangle screen = { .width = G_MAXINT };
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &screen);
  return MIN (width, screen.width);
}

/* Before it asks for its size: with words in the sidebar it might need more than the screen has. */
static void
cg_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cg_window_parent_class)->realize (widget);

  if (first_width (CG_WINDOW (widget)) > 0)
    surface_layout_cb (CG_WINDOW (widget), first_width (CG_WINDOW (widget)));
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout",
                           G_CALLBACK (surface_layout_cb), widget, G_CONNECT_SWAPPED);
}

static gboolean
cg_window_close_request (GtkWindow *window)
{
  cg_window_memory_save (window);

  return GTK_WINDOW_CLASS (cg_window_parent_class)->close_request (window);
}

static void
cg_window_dispose (GObject *object)
{
  CgWindow *self = CG_WINDOW (object);

  if (self->signals != NULL)
    g_signal_group_set_target (self->signals, NULL);
  self->page = NULL;
  self->jump = NULL;
  g_clear_object (&self->signals);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  g_clear_object (&self->bindings);
  g_clear_object (&self->navigation);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/cugai/Cugai/ui/app/cg-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CgWindow, root);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, page_overlay);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, gap);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, titles);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, search);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, actions);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, controls);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, bands);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, pane);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, pane_edge);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, pane_title);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, pane_subtitle);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, pane_actions);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, pane_body);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_entered_cb);
}

static void
cg_window_class_init (CgWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_window_dispose;
  widget_class->realize = cg_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = cg_window_close_request;

  g_type_ensure (CG_TYPE_SIDEBAR);
  bind_template (widget_class);

  cg_window_actions_install (widget_class);
}

/* What had the focus went away, as the button of a step that is done. What stands in its place
 * is there when the page has been read. */
static void
mend_focus (CgWindow *self)
{
  if (self->page != NULL && !cg_page_get_bare (self->page) && !cg_page_get_busy (self->page) &&
      gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    cg_page_focus_mend (GTK_WIDGET (self->page), self->trail);
}

static void
focus_lost_idle_cb (gpointer data)
{
  g_autoptr (CgWindow) self = data;

  mend_focus (self);
}

static void
focus_widget_cb (CgWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL)
    self->trail = cg_page_focus_trail (self->trail, focus);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_idle_add_once (focus_lost_idle_cb, g_object_ref (self));
}

static void
connect_to_page (CgWindow *self)
{
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "title", self->title, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "subtitle", self->subtitle, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "pane-title", self->pane_title, "label",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "pane-subtitle", self->pane_subtitle, "label",
                        G_BINDING_SYNC_CREATE);

  self->signals = g_signal_group_new (CG_TYPE_PAGE);
  g_signal_group_connect_swapped (self->signals, "notify::actions", G_CALLBACK (update_actions),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::search-hint", G_CALLBACK (update_search),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::search-width", G_CALLBACK (update_search),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::search-text", G_CALLBACK (search_text_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::pane", G_CALLBACK (update_pane), self);
  g_signal_group_connect_swapped (self->signals, "notify::pane-actions", G_CALLBACK (update_pane),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::pane-open", G_CALLBACK (update_pane),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::place", G_CALLBACK (page_place_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::busy", G_CALLBACK (mend_focus), self);
  g_signal_group_connect_swapped (self->signals, "notify::bare", G_CALLBACK (update_bare), self);
  g_signal_group_connect_swapped (self->signals, "notify::can-go-back",
                                  G_CALLBACK (update_history_actions), self);
  g_signal_group_connect_swapped (self->signals, "notify::can-go-forward",
                                  G_CALLBACK (update_history_actions), self);
}

static void
cg_window_init (CgWindow *self)
{
  int width;

  gtk_widget_init_template (GTK_WIDGET (self));
  width = cg_window_memory_restore (GTK_WINDOW (self));

  self->navigation = cg_navigation_new ();
  g_signal_connect_object (self->navigation, "notify::place", G_CALLBACK (navigation_place_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigation, "notify::can-go-forward",
                           G_CALLBACK (update_history_actions), self, G_CONNECT_SWAPPED);
  cg_sidebar_set_navigation (self->sidebar, self->navigation);
  connect_to_page (self);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_widget_cb), NULL);
  gtk_widget_set_layout_manager (self->columns, cg_columns_layout_new ());
  cg_toast_place_attach (self->page_overlay, self->gap);
  cg_pane_edge_attach (self->columns, self->pane, self->pane_edge, (CgPaneResized) pane_resized_cb,
                       self);
  update_history_actions (self);
  update_sidebar_width (self, width);
}

static void
list_pages (CgWindow *self)
{
  for (const CgPageInfo *info = self->pages; info->id != NULL; info++)
    {
      if (info->section != CG_NAV_HIDDEN)
        cg_navigation_add (self->navigation, info->section, info->id,
                           g_dpgettext2 (NULL, "page", info->title), info->icon_name);
    }

  cg_sidebar_set_has_settings (self->sidebar, find_info (self, "settings") != NULL);
}

CgWindow *
cg_window_new (GtkApplication *application, const CgPageInfo *pages, GObject *office)
{
  CgWindow *self = g_object_new (CG_TYPE_WINDOW, "application", application, NULL);

  self->pages = pages;
  g_set_object (&self->office, office);
  list_pages (self);
  return self;
}

void
cg_window_go (CgWindow *self, const char *place)
{
  g_autofree char *id = NULL;

  g_return_if_fail (CG_IS_WINDOW (self));
  g_return_if_fail (place != NULL);

  id = cg_place_page (place);
  if (find_info (self, id) == NULL)
    {
      g_warning ("No page “%s”", id);
      return;
    }
  cg_navigation_go (self->navigation, place);
}

CgNavigation *
cg_window_get_navigation (CgWindow *self)
{
  g_return_val_if_fail (CG_IS_WINDOW (self), NULL);

  return self->navigation;
}

CgSidebar *
cg_window_get_sidebar (CgWindow *self)
{
  g_return_val_if_fail (CG_IS_WINDOW (self), NULL);

  return self->sidebar;
}

CgPage *
cg_window_get_page (CgWindow *self)
{
  g_return_val_if_fail (CG_IS_WINDOW (self), NULL);

  return self->page;
}

GtkBox *
cg_window_get_bands (CgWindow *self)
{
  g_return_val_if_fail (CG_IS_WINDOW (self), NULL);

  return self->bands;
}

AdwToastOverlay *
cg_window_get_toasts (CgWindow *self)
{
  g_return_val_if_fail (CG_IS_WINDOW (self), NULL);

  return self->toasts;
}

GMenu *
cg_window_get_menu (CgWindow *self)
{
  g_return_val_if_fail (CG_IS_WINDOW (self), NULL);

  return self->menu;
}

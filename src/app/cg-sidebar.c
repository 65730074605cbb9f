/* cg-sidebar.c: the window's left column: pages with their counts, office, acting person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sidebar.h"

#include <glib/gi18n.h>

#include "cg-scale.h"
#include "cg-settings.h"
#include "cg-tip.h"

#define FOLDED "lists-folded"

#define WIDTH 208
#define WIDTH_ICONS 52

struct _CgSidebar
{
  GtkWidget parent_instance;

  CgNavigation *navigation;
  gboolean icons_only;

  GtkWidget *name;
  GtkWidget *jump;
  GtkWidget *lists[CG_NAV_N_LISTED];
  GtkWidget *captions[CG_NAV_N_LISTED]; /* NULL: no caption */
  GtkImage *lists_arrow;
  GtkWidget *foot;
  GtkWidget *foot_text;
  GtkLabel *office;
  GtkLabel *acting;
  GtkMenuButton *acting_button;
  GtkLabel *state;
  GtkWidget *settings;
};

enum
{
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgSidebar, cg_sidebar, GTK_TYPE_WIDGET)

#define CG_TYPE_SIDEBAR_ROW (cg_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (CgSidebarRow, cg_sidebar_row, CG, SIDEBAR_ROW, GtkListBoxRow)

struct _CgSidebarRow
{
  GtkListBoxRow parent_instance;

  CgNavItem *item;
  GtkWidget *title;
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (CgSidebarRow, cg_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
cg_sidebar_row_finalize (GObject *object)
{
  g_clear_object (&CG_SIDEBAR_ROW (object)->item);

  G_OBJECT_CLASS (cg_sidebar_row_parent_class)->finalize (object);
}

static void
cg_sidebar_row_class_init (CgSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_sidebar_row_finalize;
}

static void
cg_sidebar_row_init (CgSidebarRow *self)
{
}

/* What a screen reader says, and a tooltip beside the icon alone: the title with its count, in one
 * sentence. */
static void
update_row (CgSidebarRow *row)
{
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;
  gboolean hot;

  g_object_get (row->item, "title", &title, "count", &count, "hot", &hot, NULL);
  name =
      *count != '\0' ? g_strdup_printf (C_ ("sidebar", "%s: %s"), title, count) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), gtk_widget_get_visible (row->title) ? NULL : name);
  gtk_label_set_text (GTK_LABEL (row->count), count);
  if (hot)
    gtk_widget_add_css_class (row->count, "hot");
  else
    gtk_widget_remove_css_class (row->count, "hot");
}

static GtkWidget *
create_row (gpointer data, gpointer user_data)
{
  CgSidebar *self = CG_SIDEBAR (user_data);
  CgSidebarRow *row = g_object_new (CG_TYPE_SIDEBAR_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = gtk_image_new ();

  row->item = g_object_ref (data);
  row->title = gtk_label_new (NULL);
  row->count = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (row->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (row->title), PANGO_ELLIPSIZE_END);
  cg_tip_set_cut_off (GTK_LABEL (row->title));
  gtk_widget_set_hexpand (row->title, TRUE);
  gtk_widget_add_css_class (row->count, "cnt");
  g_object_bind_property (data, "icon-name", icon, "icon-name", G_BINDING_SYNC_CREATE);
  g_object_bind_property (data, "title", row->title, "label", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), row->title);
  gtk_box_append (GTK_BOX (box), row->count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_visible (row->title, !self->icons_only);
  gtk_widget_set_visible (row->count, !self->icons_only);

  g_signal_connect_object (data, "notify", G_CALLBACK (update_row), row, G_CONNECT_SWAPPED);
  update_row (row);
  return GTK_WIDGET (row);
}

/* A page "PAGE.PART" is a part of a listed page, which stays selected. */
static gboolean
leads_to (CgNavItem *item, const char *place, gboolean exactly)
{
  g_autofree char *page = exactly ? g_strdup (place) : cg_place_page (place);
  char *part = strchr (page, '.');

  if (!exactly && part != NULL)
    *part = '\0';
  return g_str_equal (cg_nav_item_get_place (item), page);
}

static CgSidebarRow *
find_row (CgSidebar *self, const char *place, gboolean exactly)
{

  for (guint i = 0; i < CG_NAV_N_LISTED; i++)
    for (GtkWidget *row = gtk_widget_get_first_child (self->lists[i]); row != NULL;
         row = gtk_widget_get_next_sibling (row))
      if (CG_IS_SIDEBAR_ROW (row) && leads_to (CG_SIDEBAR_ROW (row)->item, place, exactly))
        return CG_SIDEBAR_ROW (row);

  return NULL;
}

/* The settings stand at the foot, not in a list, and are marked like a row while they are open. */
static void
show_settings_here (CgSidebar *self)
{
  const char *place = cg_navigation_get_place (self->navigation);
  g_autofree char *page = place != NULL ? cg_place_page (place) : NULL;
  gboolean here = g_strcmp0 (page, "settings") == 0;

  if (here)
    gtk_widget_add_css_class (self->settings, "here");
  else
    gtk_widget_remove_css_class (self->settings, "here");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->settings), GTK_ACCESSIBLE_STATE_PRESSED,
                               here ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

/* The lists have one selection between them. */
static void
update_selection (CgSidebar *self)
{
  const char *place = cg_navigation_get_place (self->navigation);
  CgSidebarRow *row = NULL;

  if (place != NULL)
    row = find_row (self, place, TRUE);
  if (place != NULL && row == NULL)
    row = find_row (self, place, FALSE);

  for (guint i = 0; i < CG_NAV_N_LISTED; i++)
    {
      if (row != NULL && gtk_widget_get_parent (GTK_WIDGET (row)) == self->lists[i])
        gtk_list_box_select_row (GTK_LIST_BOX (self->lists[i]), GTK_LIST_BOX_ROW (row));
      else
        gtk_list_box_unselect_all (GTK_LIST_BOX (self->lists[i]));
    }
  show_settings_here (self);
}

static void
row_activated_cb (CgSidebar *self, CgSidebarRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", cg_nav_item_get_place (row->item));
  update_selection (self);
}

static gboolean
keynav_failed_cb (CgSidebar *self, GtkDirectionType direction, GtkWidget *list)
{
  int step = direction == GTK_DIR_DOWN ? 1 : direction == GTK_DIR_UP ? -1 : 0;

  if (step == 0)
    return FALSE;

  for (int i = 0; i < (int) CG_NAV_N_LISTED; i++)
    {
      if (self->lists[i] != list)
        continue;
      do
        i += step;
      while (i >= 0 && i < (int) CG_NAV_N_LISTED && !gtk_widget_get_visible (self->lists[i]));
      return i >= 0 && i < (int) CG_NAV_N_LISTED &&
             gtk_widget_child_focus (self->lists[i], direction);
    }

  return FALSE;
}

/* ---- the menu of a view ---- */

static void
ask_for_menu (CgSidebar *self, GtkListBoxRow *row)
{
  if (CG_IS_SIDEBAR_ROW (row))
    g_signal_emit (self, signals[MENU], 0, cg_nav_item_get_place (CG_SIDEBAR_ROW (row)->item), row);
}

static void
views_pressed_cb (GtkGesture *gesture, int n_press, double x, double y, CgSidebar *self)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  ask_for_menu (self, gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), (int) y));
}

static gboolean
views_key_cb (GtkWidget *list, GVariant *arguments, gpointer data)
{
  GtkWidget *row = gtk_widget_get_focus_child (list);

  if (row == NULL)
    return FALSE;

  ask_for_menu (data, GTK_LIST_BOX_ROW (row));
  return TRUE;
}

static void
connect_views (CgSidebar *self, GtkWidget *list)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (views_pressed_cb), self, 0);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (gesture));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (views_key_cb, self, NULL)));
  gtk_widget_add_controller (list, keys);
}

/* ---- what is shown ---- */

static void
update_sections (CgSidebar *self)
{
  gboolean folded = g_settings_get_boolean (cg_settings_get (), FOLDED);

  gtk_image_set_from_icon_name (self->lists_arrow,
                                folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->captions[CG_NAV_LISTS]),
                               GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);
  for (guint i = 0; i < CG_NAV_N_LISTED; i++)
    {
      GListModel *items = cg_navigation_get_items (self->navigation, i);
      gboolean filled = g_list_model_get_n_items (items) > 0;

      gtk_widget_set_visible (self->lists[i], filled && (i != CG_NAV_LISTS || !folded));
      if (self->captions[i] != NULL)
        gtk_widget_set_visible (self->captions[i], filled && !self->icons_only);
    }
}

static void
fold_cb (CgSidebar *self)
{
  gboolean folded = g_settings_get_boolean (cg_settings_get (), FOLDED);

  g_settings_set_boolean (cg_settings_get (), FOLDED, !folded);
  update_sections (self);
}

/* A row that is made anew is not the one that was selected. */
static void
items_changed_cb (CgSidebar *self)
{
  update_sections (self);
  update_selection (self);
}

static void
update_foot (CgSidebar *self)
{
  gboolean has_text =
      *gtk_label_get_text (self->office) != '\0' || *gtk_label_get_text (self->state) != '\0';
  gboolean has_menu = gtk_menu_button_get_menu_model (self->acting_button) != NULL;
  gboolean has_acting = *gtk_label_get_text (self->acting) != '\0';

  gtk_widget_set_visible (self->foot_text, has_text && !self->icons_only);
  gtk_widget_set_visible (self->foot, has_text || gtk_widget_get_visible (self->settings));
  gtk_widget_set_visible (GTK_WIDGET (self->acting_button), has_acting && has_menu);
  gtk_widget_set_visible (GTK_WIDGET (self->acting), has_acting && !has_menu);
}

static void
update_rows (CgSidebar *self)
{

  for (guint i = 0; i < CG_NAV_N_LISTED; i++)
    for (GtkWidget *child = gtk_widget_get_first_child (self->lists[i]); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      {
        CgSidebarRow *row = CG_SIDEBAR_ROW (child);

        gtk_widget_set_visible (row->title, !self->icons_only);
        gtk_widget_set_visible (row->count, !self->icons_only);
        update_row (row);
      }
}

static void
update_width (CgSidebar *self)
{
  int width = self->icons_only ? WIDTH_ICONS : cg_scaled (GTK_WIDGET (self), WIDTH);

  gtk_widget_set_size_request (GTK_WIDGET (self), width, -1);
}

static void
cg_sidebar_dispose (GObject *object)
{
  CgSidebar *self = CG_SIDEBAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->navigation);

  G_OBJECT_CLASS (cg_sidebar_parent_class)->dispose (object);
}

/* Binds a template child to a slot of one of the two arrays. */
#define bind_list(widget_class, name, section, array)                                              \
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE,                            \
                                             G_STRUCT_OFFSET (CgSidebar, array) +                  \
                                                 (gssize) ((section) * sizeof (GtkWidget *)))

static void
cg_sidebar_class_init (CgSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_sidebar_dispose;
  signals[MENU] = g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, GTK_TYPE_WIDGET);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/cugai/Cugai/ui/app/cg-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CgSidebar, name);
  gtk_widget_class_bind_template_child (widget_class, CgSidebar, jump);
  gtk_widget_class_bind_template_child (widget_class, CgSidebar, foot);
  gtk_widget_class_bind_template_child (widget_class, CgSidebar, foot_text);
  gtk_widget_class_bind_template_child (widget_class, CgSidebar, office);
  gtk_widget_class_bind_template_child (widget_class, CgSidebar, acting);
  gtk_widget_class_bind_template_child (widget_class, CgSidebar, acting_button);
  gtk_widget_class_bind_template_child (widget_class, CgSidebar, state);
  gtk_widget_class_bind_template_child (widget_class, CgSidebar, settings);
  bind_list (widget_class, "work", CG_NAV_WORK, lists);
  bind_list (widget_class, "study", CG_NAV_STUDY, lists);
  bind_list (widget_class, "views", CG_NAV_VIEWS, lists);
  bind_list (widget_class, "lists", CG_NAV_LISTS, lists);
  bind_list (widget_class, "study_caption", CG_NAV_STUDY, captions);
  bind_list (widget_class, "views_caption", CG_NAV_VIEWS, captions);
  bind_list (widget_class, "lists_caption", CG_NAV_LISTS, captions);
  gtk_widget_class_bind_template_child (widget_class, CgSidebar, lists_arrow);
}

static void
cg_sidebar_init (CgSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cg_tip_set (GTK_WIDGET (self->acting_button), _ ("Change who is acting"));
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_width), self, G_CONNECT_SWAPPED);
  update_width (self);
}

void
cg_sidebar_set_navigation (CgSidebar *self, CgNavigation *navigation)
{

  g_return_if_fail (CG_IS_SIDEBAR (self));
  g_return_if_fail (self->navigation == NULL);

  self->navigation = g_object_ref (navigation);
  for (guint i = 0; i < CG_NAV_N_LISTED; i++)
    {
      GListModel *items = cg_navigation_get_items (navigation, i);

      gtk_list_box_bind_model (GTK_LIST_BOX (self->lists[i]), items, create_row, self, NULL);
      g_signal_connect_object (items, "items-changed", G_CALLBACK (items_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->lists[i], "row-activated", G_CALLBACK (row_activated_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->lists[i], "keynav-failed", G_CALLBACK (keynav_failed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (navigation, "notify::place", G_CALLBACK (update_selection), self,
                           G_CONNECT_SWAPPED);
  connect_views (self, self->lists[CG_NAV_VIEWS]);
  connect_views (self, self->lists[CG_NAV_LISTS]);
  g_signal_connect_object (self->captions[CG_NAV_LISTS], "clicked", G_CALLBACK (fold_cb), self,
                           G_CONNECT_SWAPPED);
  update_sections (self);
  update_selection (self);
}

void
cg_sidebar_set_icons_only (CgSidebar *self, gboolean icons_only)
{
  g_return_if_fail (CG_IS_SIDEBAR (self));

  if (self->icons_only == !!icons_only)
    return;

  self->icons_only = !!icons_only;
  gtk_widget_set_visible (self->name, !self->icons_only);
  gtk_widget_set_visible (self->jump, !self->icons_only);
  if (self->icons_only)
    gtk_widget_add_css_class (GTK_WIDGET (self), "icons");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "icons");
  update_width (self);
  update_rows (self);
  update_foot (self);
  if (self->navigation != NULL)
    update_sections (self);
}

/* A menu button that shows words says its own name for the toggle inside it. */
static void
name_acting_button (CgSidebar *self, const char *acting)
{
  g_autofree char *label =
      g_strdup_printf (C_ ("to do", "%s: %s"), _ ("Change who is acting"), acting);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->acting_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
cg_sidebar_set_office (CgSidebar *self, const char *office, const char *acting)
{
  g_return_if_fail (CG_IS_SIDEBAR (self));

  gtk_label_set_text (self->office, office != NULL ? office : "");
  gtk_label_set_text (self->acting, acting != NULL ? acting : "");
  name_acting_button (self, acting != NULL ? acting : "");
  update_foot (self);
}

void
cg_sidebar_set_acting_menu (CgSidebar *self, GMenuModel *menu)
{
  g_return_if_fail (CG_IS_SIDEBAR (self));

  gtk_menu_button_set_menu_model (self->acting_button, menu);
  update_foot (self);
}

void
cg_sidebar_set_state (CgSidebar *self, const char *state, gboolean late)
{
  g_return_if_fail (CG_IS_SIDEBAR (self));

  gtk_label_set_text (self->state, state != NULL ? state : "");
  if (late)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "late");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "late");
  update_foot (self);
}

void
cg_sidebar_set_has_settings (CgSidebar *self, gboolean has_settings)
{
  g_return_if_fail (CG_IS_SIDEBAR (self));

  gtk_widget_set_visible (self->settings, has_settings);
  update_foot (self);
}

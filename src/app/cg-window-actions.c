/* cg-window-actions.c: what keys, menus and buttons ask of the window by name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-jump.h"
#include "cg-window-private.h"

static void
go_action (GtkWidget *widget, const char *name, GVariant *place)
{
  CgWindow *self = CG_WINDOW (widget);
  g_autofree char *page = cg_place_page (g_variant_get_string (place, NULL));

  /* On first start the keys of pages that are not there yet do nothing. */
  if (cg_window_has_page (self, page))
    cg_window_go (self, g_variant_get_string (place, NULL));
}

/* First within what the page shows, then from place to place. */
static void
travel (CgWindow *self, int direction)
{
  CgPage *page = cg_window_get_page (self);

  if (page != NULL && cg_page_can_travel (page, direction))
    cg_page_travel (page, direction);
  else if (direction < 0)
    cg_navigation_back (cg_window_get_navigation (self));
  else
    cg_navigation_forward (cg_window_get_navigation (self));
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  travel (CG_WINDOW (widget), -1);
}

static void
forward_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  travel (CG_WINDOW (widget), 1);
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_window_find (CG_WINDOW (widget));
}

static void
jump_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *jump = cg_window_get_jump (CG_WINDOW (widget));

  if (jump != NULL && cg_jump_is_open (CG_JUMP (jump)))
    cg_jump_close (CG_JUMP (jump));
  else
    cg_window_open_jump (CG_WINDOW (widget), NULL);
}

static void
toggle_pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_window_toggle_pane (CG_WINDOW (widget));
}

/* The first button of the page's actions: what one mostly comes to the page to do. One that is
 * not to be had is found all the same: the next does something else. Menus are no beginning. */
static GtkWidget *
first_button (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (widget == NULL || !gtk_widget_get_visible (widget) || GTK_IS_MENU_BUTTON (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = first_button (child);

  return found;
}

static void
begin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPage *page = cg_window_get_page (CG_WINDOW (widget));
  GtkWidget *button = page != NULL ? first_button (cg_page_get_actions (page)) : NULL;

  if (button != NULL && gtk_widget_is_sensitive (button))
    gtk_widget_activate (button);
}

void
cg_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.jump", NULL, jump_action);
  gtk_widget_class_install_action (widget_class, "win.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-pane", NULL, toggle_pane_action);
}

/* cg-window.h: the main window: sidebar, page, details pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-navigation.h"
#include "cg-page.h"
#include "cg-pages.h"
#include "cg-sidebar.h"

G_BEGIN_DECLS

#define CG_TYPE_WINDOW (cg_window_get_type ())
G_DECLARE_FINAL_TYPE (CgWindow, cg_window, CG, WINDOW, AdwApplicationWindow)

/**
 * cg_window_new:
 * @application: the application the window belongs to
 * @pages: (transfer none): the table of pages; it must outlive the window
 * @office: (nullable): the opened office, handed to every page
 *
 * The window shows no page yet: cg_window_go(). Its actions: `win.go` (a place),
 * `win.back`, `win.forward`, `win.find`, `win.jump`, `win.toggle-pane`.
 *
 * Returns: (transfer none): a window, owned by GTK. Main thread.
 */
CgWindow *cg_window_new (GtkApplication *application, const CgPageInfo *pages, GObject *office);

/**
 * cg_window_go:
 * @place: a place whose page is in the table; another place is refused with a warning
 */
void cg_window_go (CgWindow *self, const char *place);

/**
 * cg_window_get_navigation:
 *
 * Returns: (transfer none): the places: counts in the sidebar, saved views.
 */
CgNavigation *cg_window_get_navigation (CgWindow *self);

/**
 * cg_window_get_sidebar:
 *
 * Returns: (transfer none): the sidebar: office, acting person, state of the store.
 */
CgSidebar *cg_window_get_sidebar (CgWindow *self);

/**
 * cg_window_get_page:
 *
 * Returns: (transfer none) (nullable): the page shown now.
 */
CgPage *cg_window_get_page (CgWindow *self);

/**
 * cg_window_get_bands:
 *
 * Returns: (transfer none): the box between header bar and page, for bands such as
 *   sample data or a read-only store.
 */
GtkBox *cg_window_get_bands (CgWindow *self);

/**
 * cg_window_get_toasts:
 *
 * Returns: (transfer none): where a toast says what just happened.
 */
AdwToastOverlay *cg_window_get_toasts (CgWindow *self);

/**
 * cg_window_get_menu:
 *
 * Returns: (transfer none): the main menu, to which sections are added.
 */
GMenu *cg_window_get_menu (CgWindow *self);

G_END_DECLS

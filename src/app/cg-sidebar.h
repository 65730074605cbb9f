/* cg-sidebar.h: the window's left column: pages with their counts, office, acting person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-navigation.h"

G_BEGIN_DECLS

#define CG_TYPE_SIDEBAR (cg_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CgSidebar, cg_sidebar, CG, SIDEBAR, GtkWidget)

/**
 * CgSidebar::menu:
 * @self: the sidebar
 * @place: the place of a saved view
 * @row: its row
 *
 * The menu of a view is asked for: by the secondary button, the menu key or Shift+F10.
 */

/**
 * cg_sidebar_set_navigation:
 * @navigation: the places to list and to go to; set once
 */
void cg_sidebar_set_navigation (CgSidebar *self, CgNavigation *navigation);

/**
 * cg_sidebar_set_icons_only:
 * @icons_only: show icons without words, for narrow windows
 */
void cg_sidebar_set_icons_only (CgSidebar *self, gboolean icons_only);

/**
 * cg_sidebar_set_office:
 * @office: (nullable): name of the office
 * @acting: (nullable): department and name of who is acting
 */
void cg_sidebar_set_office (CgSidebar *self, const char *office, const char *acting);

/**
 * cg_sidebar_set_acting_menu:
 * @menu: (nullable): what a click on the acting person offers
 */
void cg_sidebar_set_acting_menu (CgSidebar *self, GMenuModel *menu);

/**
 * cg_sidebar_set_state:
 * @state: (nullable): state of the store: saved, last backup, or read-only
 * @late: whether it needs attention
 */
void cg_sidebar_set_state (CgSidebar *self, const char *state, gboolean late);

/**
 * cg_sidebar_set_has_settings:
 * @has_settings: whether the page "settings" exists; its button stands at the foot
 */
void cg_sidebar_set_has_settings (CgSidebar *self, gboolean has_settings);

G_END_DECLS

/* cg-view-menu.h: what can be done with a view in the sidebar: rename, move, hand on, delete.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-saved-views.h"
#include "cg-sidebar.h"

G_BEGIN_DECLS

/**
 * cg_view_menu_attach:
 * @sidebar: whose views get a menu, for as long as it lives
 */
void cg_view_menu_attach (CgSidebar *sidebar, CgSavedViews *views);

G_END_DECLS

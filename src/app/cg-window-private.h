/* cg-window-private.h: what the window's actions ask of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-window.h"

G_BEGIN_DECLS

/* Makes the actions "win.…"; once, in the class's init. */
void cg_window_actions_install (GtkWidgetClass *widget_class);

/* Whether there is a page of this id: on first start most are not there yet. */
gboolean cg_window_has_page (CgWindow *self, const char *id);

/* The page's own search, or the entry in the title bar. */
void cg_window_find (CgWindow *self);

/* Opens or closes the details pane, and remembers it. */
void cg_window_toggle_pane (CgWindow *self);

G_END_DECLS

/* cg-window-private.h: what the window's actions ask of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-window.h"

G_BEGIN_DECLS

/* Makes the actions "win.…"; once, in the class's init. */
void cg_window_actions_install (GtkWidgetClass *widget_class);

/* The table of the window's pages. */
const CgPageInfo *cg_window_get_pages (CgWindow *self);

/* Whether there is a page of this id: on first start most are not there yet. */
gboolean cg_window_has_page (CgWindow *self, const char *id);

/* The page's own search, or the entry in the title bar. */
void cg_window_find (CgWindow *self);

/* Opens the jump box with this text in it, or with none; it closes by itself. */
void cg_window_open_jump (CgWindow *self, const char *text);

/* The jump box; NULL before it was opened first. */
GtkWidget *cg_window_get_jump (CgWindow *self);

/* Opens or closes the details pane, and remembers it. */
void cg_window_toggle_pane (CgWindow *self);

G_END_DECLS

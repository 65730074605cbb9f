/* cg-undo-keys.h: Ctrl+Z: first what is being typed, then the steps of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys, for menus that show them. */
#define CG_UNDO_KEY "<Control>z"
#define CG_REDO_KEY "<Control><Shift>z"

/**
 * cg_undo_keys_add:
 * @window: a window with the actions `win.undo` and `win.redo`
 *
 * The keys of an application come before those of the widget with the focus: whoever takes back a
 * letter would take back the latest step instead. So they go to the text that is being typed in
 * and, as long as the focus stays there, no further. Main thread.
 */
void cg_undo_keys_add (GtkWindow *window);

G_END_DECLS

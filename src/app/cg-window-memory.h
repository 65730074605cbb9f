/* cg-window-memory.h: what the window remembers: its size, and by page its panes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_window_memory_restore:
 * @window: not shown yet
 *
 * Gives it the size it had when it was last closed. Main thread, as all of this.
 *
 * Returns: its width, px.
 */
int cg_window_memory_restore (GtkWindow *window);

/**
 * cg_window_memory_save:
 * @window: about to close
 */
void cg_window_memory_save (GtkWindow *window);

/**
 * cg_page_memory_get:
 * @key: of the settings, a dictionary by page: "pane-widths", "panes-open"
 * @page: id of a page
 * @type: of the value
 *
 * Returns: (transfer full) (nullable): what is remembered of the page.
 */
GVariant *cg_page_memory_get (const char *key, const char *page, const GVariantType *type);

/**
 * cg_page_memory_set:
 * @value: (transfer floating): what to remember of the page
 */
void cg_page_memory_set (const char *key, const char *page, GVariant *value);

G_END_DECLS

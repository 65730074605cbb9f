/* cg-page-focus.h: where the focus stands when a page is gone to, or what had it went away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_page_focus_enter:
 * @page: the page that is shown now
 *
 * Puts the focus where it stood when the page was left, else where the page's
 * work begins.
 */
void cg_page_focus_enter (GtkWindow *window, GtkWidget *page);

/**
 * cg_page_focus_trail:
 * @trail: (nullable): an older trail, freed
 * @focus: (nullable): what has the focus now
 *
 * Returns: (transfer full) (element-type GWeakRef): @focus and what it stands in.
 */
GPtrArray *cg_page_focus_trail (GPtrArray *trail, GtkWidget *focus);

/**
 * cg_page_focus_mend:
 * @page: the page shown, in a window without a focus
 * @trail: (nullable): where the focus stood last
 *
 * Puts the focus where it stood, or as near to that as something takes it,
 * else where the page's work begins.
 */
void cg_page_focus_mend (GtkWidget *page, GPtrArray *trail);

G_END_DECLS

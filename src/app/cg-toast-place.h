/* cg-toast-place.h: where toasts stand in the bar over the page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_toast_place_attach:
 * @overlay: around the bar and the page; its overlay child holds the toasts
 * @gap: what is empty of the bar
 *
 * Has @overlay place its overlay child at the top, in @gap; where that is too narrow it lies
 * over what stands before @gap, the title, never over the search or the buttons after it.
 * Main thread.
 */
void cg_toast_place_attach (GtkOverlay *overlay, GtkWidget *gap);

G_END_DECLS

/* cg-tip.h: the words of a button that shows only an icon, and of a label that is cut off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_tip_set:
 * @button: a GtkButton or GtkMenuButton without words
 * @words: what it does, translated
 *
 * Sets the tooltip and the accessible name: GTK would read the tooltip only as a
 * description and call the button by its icon's type. Main thread.
 */
void cg_tip_set (GtkWidget *button, const char *words);

/**
 * cg_tip_set_cut_off:
 * @label: a label that may be cut off
 *
 * Its whole words are its tooltip while it is cut off. Main thread.
 */
void cg_tip_set_cut_off (GtkLabel *label);

G_END_DECLS

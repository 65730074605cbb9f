/* cg-field-box.h: the frame that entries, pickers and dates share: one look, one focus ring.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_field_box_new:
 * @entry: (out) (transfer none) (optional): an entry without a frame of its own inside
 *
 * A horizontal box of the class `field`; what follows the entry is appended. Main thread.
 *
 * Returns: (transfer floating): a #GtkBox.
 */
GtkWidget *cg_field_box_new (GtkWidget **entry);

/**
 * cg_field_button_new:
 * @icon_name: a symbolic icon
 * @label: what it does, translated, for tooltip and screen reader
 *
 * A small button for the end of a field. It takes no focus, so that Tab goes from field to
 * field; what it does must also be reachable by a key.
 *
 * Returns: (transfer floating): a #GtkButton.
 */
GtkWidget *cg_field_button_new (const char *icon_name, const char *label);

/**
 * cg_field_strip:
 * @text: what was typed
 *
 * Returns: (transfer full): @text without white space at its ends, U+3000 included. Any thread.
 */
char *cg_field_strip (const char *text);

G_END_DECLS

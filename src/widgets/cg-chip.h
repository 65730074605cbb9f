/* cg-chip.h: a chip: something picked or a filter that holds, and a way to take it away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_CHIP (cg_chip_get_type ())
G_DECLARE_FINAL_TYPE (CgChip, cg_chip, CG, CHIP, GtkWidget)

/**
 * CgChip::removed:
 *
 * × was pressed, or Delete while the chip has the focus. The chip stays until its owner
 * takes it away.
 */

/**
 * CgChip::activated:
 *
 * The chip itself was clicked, or Enter pressed on it.
 */

/**
 * cg_chip_new:
 * @label: what it says, translated
 *
 * Main thread.
 *
 * Returns: (transfer floating): a chip that can be removed.
 */
GtkWidget *cg_chip_new (const char *label);

/**
 * cg_chip_set_label:
 * @label: what it says, translated
 */
void cg_chip_set_label (CgChip *self, const char *label);

/**
 * cg_chip_set_main:
 * @word: (nullable): what the main one is called ("主要"), never by colour alone; %NULL for
 *   one of the others
 * @star: whether a ★ stands before its label
 */
void cg_chip_set_main (CgChip *self, const char *word, gboolean star);

/**
 * cg_chip_set_removable:
 * @removable: whether there is a ×
 */
void cg_chip_set_removable (CgChip *self, gboolean removable);

/**
 * cg_chip_set_least_chars:
 * @n: so many characters of the label are always seen, or all of a shorter one
 *
 * For chips that have to be told apart where there is little room.
 */
void cg_chip_set_least_chars (CgChip *self, guint n);

G_END_DECLS

/* cg-own-row.h: a value that the office may put in the place of one that ships.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_OWN_ROW (cg_own_row_get_type ())
G_DECLARE_FINAL_TYPE (CgOwnRow, cg_own_row, CG, OWN_ROW, GtkBox)

/**
 * CgOwnRow::commit:
 * @text: what was typed or chosen, other than what was shown
 *
 * The field was left, or Enter pressed. Escape restores it instead.
 */

/**
 * CgOwnRow::reset:
 *
 * What ships is wanted again.
 */

/**
 * CgOwnRow::entered:
 *
 * The focus came to the row.
 */

/**
 * cg_own_row_new:
 * @title: what it is
 * @unit: (nullable): behind the field; "" leaves its place empty, as beside rows with a unit
 * @width: of the field, in characters
 *
 * Title and sentence at the left, the field at the right. Main thread.
 *
 * Returns: (transfer floating): a row for a box of settings.
 */
GtkWidget *cg_own_row_new (const char *title, const char *unit, int width);

/**
 * cg_own_row_add_choice:
 * @id: what is committed
 * @label: translated
 *
 * From the first on choices stand in the place of the field.
 */
void cg_own_row_add_choice (CgOwnRow *self, const char *id, const char *label);

/**
 * cg_own_row_set:
 * @text: the value; what is being typed in its place is left alone
 * @own: whether it is the office's own, so that what ships can be had again
 */
void cg_own_row_set (CgOwnRow *self, const char *text, gboolean own);

/**
 * cg_own_row_say:
 * @sentence: what is to be known of it
 * @bad: whether something is wrong with it
 */
void cg_own_row_say (CgOwnRow *self, const char *sentence, gboolean bad);

/**
 * cg_own_row_get_title:
 *
 * Returns: (transfer none): what it is.
 */
const char *cg_own_row_get_title (CgOwnRow *self);

/**
 * cg_own_row_set_read_only:
 * @read_only: whether nothing can be written
 */
void cg_own_row_set_read_only (CgOwnRow *self, gboolean read_only);

G_END_DECLS

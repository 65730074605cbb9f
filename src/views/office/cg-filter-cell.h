/* cg-filter-cell.h: an entry under a heading: the list shows what it asks for, as one types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-filter-set.h"
#include "cg-pick-source.h"

G_BEGIN_DECLS

#define CG_TYPE_FILTER_CELL (cg_filter_cell_get_type ())
G_DECLARE_FINAL_TYPE (CgFilterCell, cg_filter_cell, CG, FILTER_CELL, GtkWidget)

/**
 * CgFilterCell::down:
 *
 * Down was pressed, or Escape in an empty cell: the rows are wanted.
 */

/**
 * cg_filter_cell_new:
 * @set: the conditions, both shown and changed here
 * @field: a field that is neither a choice nor yes or no
 * @source: (nullable): where the names of references come from
 *
 * Takes what cg_filter_text_parse() reads, when typing pauses or Enter is pressed. Of a
 * reference one or several records are picked by 汉字, 全拼 or 首字母; a text that is none of
 * them is looked for in the names. Main thread.
 *
 * Returns: (transfer floating): a cell.
 */
GtkWidget *cg_filter_cell_new (CgFilterSet *set, int field, CgPickSource *source);

/**
 * cg_filter_cell_get_entry:
 *
 * Returns: (transfer none): its #GtkEntry.
 */
GtkWidget *cg_filter_cell_get_entry (CgFilterCell *self);

/**
 * cg_filter_cell_get_fault:
 *
 * Returns: (transfer none) (nullable): why its text is no condition, as a sentence.
 */
const char *cg_filter_cell_get_fault (CgFilterCell *self);

/**
 * cg_filter_cell_is_waiting:
 *
 * Returns: whether something was typed that is not asked for yet.
 */
gboolean cg_filter_cell_is_waiting (CgFilterCell *self);

G_END_DECLS

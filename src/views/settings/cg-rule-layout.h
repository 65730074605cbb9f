/* cg-rule-layout.h: the columns of the list of time-limit rules, the same in every row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In the order of the children. */
typedef enum
{
  CG_RULE_CELL_NAME,
  CG_RULE_CELL_BASIS,
  CG_RULE_CELL_AMOUNT,
  CG_RULE_CELL_UNIT,
  CG_RULE_CELL_ROLL,
  CG_RULE_CELL_COUNT,
  CG_N_RULE_CELLS
} CgRuleCell;

/**
 * cg_rule_layout_new:
 *
 * Widths follow from the width of the row alone, so that rows agree without knowing each
 * other. Where there is too little room, what happens on a day of rest goes first (the pane
 * says it), then names and bases are cut short.
 *
 * Returns: (transfer full): a layout of a row of %CG_N_RULE_CELLS children.
 */
GtkLayoutManager *cg_rule_layout_new (void);

G_END_DECLS

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

#define CG_TYPE_RULE_LAYOUT (cg_rule_layout_get_type ())

/**
 * CgRuleLayout:
 *
 * Widths follow from the width of the row alone, so that rows agree without knowing each
 * other. Where there is too little room, what happens on a day of rest goes first (the pane
 * says it), then names and bases are cut short.
 */
G_DECLARE_FINAL_TYPE (CgRuleLayout, cg_rule_layout, CG, RULE_LAYOUT, GtkLayoutManager)

G_END_DECLS

/* cg-rule-row.h: one time-limit rule in the list of rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_RULE_ROW (cg_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (CgRuleRow, cg_rule_row, CG, RULE_ROW, GtkListBoxRow)

/**
 * cg_rule_row_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): an empty row.
 */
GtkWidget *cg_rule_row_new (void);

/**
 * cg_rule_row_set_rule:
 * @rule: the rule as it stands
 * @changed: (nullable): the rule as somebody is changing it
 */
void cg_rule_row_set_rule (CgRuleRow *self, CgRecord *rule, const CgRecord *changed);

/**
 * cg_rule_row_set_count:
 * @count: how many running deadlines go by it
 */
void cg_rule_row_set_count (CgRuleRow *self, gint64 count);
gint64 cg_rule_row_get_id (CgRuleRow *self);
CgRecord *cg_rule_row_get_rule (CgRuleRow *self);

/**
 * cg_rule_head_new:
 *
 * Returns: (transfer floating): the headings over such rows.
 */
GtkWidget *cg_rule_head_new (void);

G_END_DECLS

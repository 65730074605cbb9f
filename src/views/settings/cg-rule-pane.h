/* cg-rule-pane.h: one time-limit rule: its fields, what a change moves, an example, history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_RULE_PANE (cg_rule_pane_get_type ())
G_DECLARE_FINAL_TYPE (CgRulePane, cg_rule_pane, CG, RULE_PANE, AdwBin)

/**
 * CgRulePane::changed:
 * @changed: (type gpointer) (nullable): the #CgRecord of the rule as the fields say, %NULL
 *   when they say what stands
 *
 * The terms in the fields are others now. They wait there until they are applied.
 */

/**
 * CgRulePane::applied:
 * @rule: id of the rule
 *
 * The change was written.
 */

/**
 * cg_rule_pane_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): an empty pane.
 */
GtkWidget *cg_rule_pane_new (CgOffice *office);

/**
 * cg_rule_pane_set_rule:
 * @rule: the rule as it stands
 * @changed: (nullable): the rule as somebody is changing it
 * @steps: (element-type CgRecord): the steps of all case types
 * @codes: (element-type utf8): codes of all rules
 */
void cg_rule_pane_set_rule (
    CgRulePane *self, CgRecord *rule, CgRecord *changed, GPtrArray *steps, GPtrArray *codes);

/**
 * cg_rule_pane_set_names:
 * @names: (element-type utf8 utf8): names of days off, by ISO date
 */
void cg_rule_pane_set_names (CgRulePane *self, GHashTable *names);

G_END_DECLS

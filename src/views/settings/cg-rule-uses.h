/* cg-rule-uses.h: which case types go by a time-limit rule, as chips.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_RULE_USES (cg_rule_uses_get_type ())
G_DECLARE_FINAL_TYPE (CgRuleUses, cg_rule_uses, CG, RULE_USES, AdwBin)

/**
 * cg_rule_uses_new:
 *
 * Each chip added or taken away is one edit of a step of that type, for cases registered from
 * then on. Main thread.
 *
 * Returns: (transfer floating): a field without a rule.
 */
GtkWidget *cg_rule_uses_new (CgOffice *office);

/**
 * cg_rule_uses_set_rule:
 * @rule: the rule
 * @steps: (element-type CgRecord): the steps of all case types
 */
void cg_rule_uses_set_rule (CgRuleUses *self, CgRecord *rule, GPtrArray *steps);

G_END_DECLS

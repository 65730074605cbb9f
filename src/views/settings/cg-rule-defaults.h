/* cg-rule-defaults.h: going back to the time limits that ship.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_rule_defaults:
 * @rules: (element-type CgRecord): the rules as they stand, or as somebody is changing them
 * @steps: (element-type CgRecord): the steps of all case types
 *
 * Rules of this office's own, and those that only earlier cases go by, have no default.
 *
 * Returns: (transfer full) (element-type CgRecord): those that differ from what ships, with
 *   the terms that ship.
 */
GPtrArray *cg_rule_defaults (GPtrArray *rules, GPtrArray *steps);

/**
 * cg_rule_defaults_describe:
 * @rules: as given to cg_rule_defaults()
 * @defaults: what it returned
 *
 * Returns: (transfer full): a line for each: "整改方案：20 工作日 → 15 工作日".
 */
char *cg_rule_defaults_describe (GPtrArray *rules, GPtrArray *defaults);

G_END_DECLS

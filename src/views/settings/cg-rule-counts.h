/* cg-rule-counts.h: how many running deadlines go by each time-limit rule.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-query.h"

G_BEGIN_DECLS

/**
 * cg_rule_count_queries:
 * @rule: a rule
 * @queries: (element-type CgQuery): what to count is added here
 *
 * A rule of a stage has the stages still open that have a deadline by it; the reminders have
 * what they are about: whatever is open, notices provisionally received, and so on.
 *
 * Returns: how many queries were added; the sum of their counts is the rule's.
 */
guint cg_rule_count_queries (const CgRecord *rule, GPtrArray *queries);

G_END_DECLS

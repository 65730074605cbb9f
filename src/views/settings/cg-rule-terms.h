/* cg-rule-terms.h: a time-limit rule in words, and the day it leads to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-calendar.h"
#include "cg-deadline.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_rule_term:
 *
 * Returns: the unit the rule counts in.
 */
CgTermUnit cg_rule_term (const CgRecord *rule);

/**
 * cg_rule_counts_back:
 *
 * Returns: whether the rule counts back from a day to come, as a reminder does.
 */
gboolean cg_rule_counts_back (const CgRecord *rule);

/**
 * cg_rule_unit_words:
 *
 * Returns: (transfer none): 工作日, 日 or 个月.
 */
const char *cg_rule_unit_words (const CgRecord *rule);

/**
 * cg_rule_roll_words:
 *
 * Returns: (transfer none): what happens on a day of rest: 顺延, 不顺延, or — where working
 *   days are counted.
 */
const char *cg_rule_roll_words (const CgRecord *rule);

/**
 * cg_rule_day:
 * @base: the day it is counted from
 *
 * Returns: the day the rule leads to.
 */
CgDate cg_rule_day (const CgRecord *rule, CgCalendar *calendar, CgDate base);

/**
 * cg_rule_amount_fits:
 * @error: %CG_FAULT_OUT_OF_RANGE
 *
 * Returns: whether a term can have that number.
 */
gboolean cg_rule_amount_fits (gint64 amount, GError **error);

/**
 * cg_rule_amount_words:
 *
 * Returns: (transfer full): "15 工作日".
 */
char *cg_rule_amount_words (const CgRecord *rule);

/**
 * cg_rule_same_terms:
 *
 * Returns: whether two rules, or two states of one, lead to the same days.
 */
gboolean cg_rule_same_terms (const CgRecord *a, const CgRecord *b);

/**
 * cg_rule_example:
 * @before: (nullable): the rule as it stands, when @rule changes it
 *
 * Returns: (transfer full): an example as markup: "2026-09-22 收到通知，第 20 个工作日是
 *   <b>10-27 周二</b>，原为 10-20。"
 */
char *
cg_rule_example (const CgRecord *rule, const CgRecord *before, CgCalendar *calendar, CgDate base);

G_END_DECLS

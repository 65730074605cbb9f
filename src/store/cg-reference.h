/* cg-reference.h: the reference data that ships with an empty store; the office edits it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_reference_edit:
 *
 * Fields of work, problem categories, time-limit rules, holidays, case types with steps
 * and materials, templates (domain.md 1.3, 5.6, 7; marked [B] or [D] there).
 *
 * Returns: (transfer full): one edit that adds them all.
 */
CgEdit *cg_reference_edit (void);

/**
 * cg_reference_rule_terms:
 * @rule: a time-limit rule
 *
 * Gives it the terms (counted from, amount, unit, days of rest) that the rule of its code
 * ships with; the record only, nothing is written.
 *
 * Returns: whether a rule of its code ships.
 */
gboolean cg_reference_rule_terms (CgRecord *rule);

/**
 * cg_reference_add_templates:
 * @edit: an edit
 *
 * Adds the templates of notices that ship (domain.md 1.10), the usual one first.
 */
void cg_reference_add_templates (CgEdit *edit);

G_END_DECLS

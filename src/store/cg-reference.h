/* cg-reference.h: the reference data that ships with an empty store; the office edits it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"
#include "cg-record.h"

G_BEGIN_DECLS

/* Moves with every version that ships more reference data; a store notes in its meta
 * `reference` up to which it has been given. */
#define CG_REFERENCE_VERSION 4

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
 * @after: version of the reference data, 0: none
 *
 * Adds the templates of documents that ship (domain.md 1.7, 1.8, 1.10) and came after that
 * version, the usual one first.
 */
void cg_reference_add_templates (CgEdit *edit, int after);

/**
 * cg_reference_edit_after:
 * @after: version of the reference data that a store has
 *
 * Returns: (transfer full): one edit that adds what came after it.
 */
CgEdit *cg_reference_edit_after (int after);

G_END_DECLS

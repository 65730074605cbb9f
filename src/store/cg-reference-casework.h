/* cg-reference-casework.h: what ships of casework: terms, scoring sheet, escalation, the
 * regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"

G_BEGIN_DECLS

/**
 * cg_reference_add_casework:
 * @edit: an edit
 *
 * Adds the scoring sheet of acceptance, the rules of escalation and the articles of the
 * regulation on accountability (domain.md 1.7, 1.8, 2.7), which came with version 3 of the
 * reference data.
 */
void cg_reference_add_casework (CgEdit *edit);

G_END_DECLS

/* cg-mark-rules.h: what is asked of annotations and citations when they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-complete.h"

G_BEGIN_DECLS

/**
 * cg_mark_rules_check:
 * @write: a row that is going to be written
 * @error: %CG_FAULT_OTHERS_MARK, %CG_FAULT_MISSING_FIELD, %CG_FAULT_BAD_PLACES,
 *   %CG_FAULT_OUT_OF_RANGE
 *
 * An annotation is changed and voided by who made it, and by anybody once that person is not on
 * record any more; a note has words, a stamp has its own; places are places. Rows of other kinds
 * are let through. Within the transaction, before the row is written.
 */
gboolean cg_mark_rules_check (CgWrites *self, const CgRowWrite *write, GError **error);

G_END_DECLS

/* cg-incoming-follow.h: a paper that is registered is matched to what it answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-complete.h"

G_BEGIN_DECLS

/**
 * cg_incoming_follow:
 * @writes: the rows of an edit, which have been written
 * @error: %CG_FAULT_STORE_SQL
 *
 * Of every paper registered by the edit fills in, by its sender and kind, what was left open: the
 * unit of a case that owes such a paper first, its case, the document and delivery that asked for
 * it, and the day it was due (domain.md 1.10). A person may change all of it. Within the
 * transaction.
 */
gboolean cg_incoming_follow (const CgWrites *writes, GError **error);

G_END_DECLS

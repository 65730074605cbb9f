/* cg-evidence-follow.h: what follows for required evidence from evidence being given or voided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-changeset.h"
#include "cg-complete.h"

G_BEGIN_DECLS

/**
 * cg_evidence_follow:
 * @writes: the rows of an edit, which have been written
 * @error: %CG_FAULT_STORE_SQL
 *
 * Evidence that is given for a requirement is to be looked at, also after a return; with the last
 * of it voided it is missing again, and with some of it voided an acceptance does not stand.
 * Within the transaction.
 */
gboolean cg_evidence_follow (const CgWrites *writes, GError **error);

/**
 * cg_evidence_needs:
 * @rows: (element-type CgRowChange): what an entry changed
 *
 * Returns: (transfer full): the requirements for which there stands evidence among these rows now;
 *   asked before the entry is taken back or done again.
 */
GHashTable *cg_evidence_needs (CgConnection *connection, const GPtrArray *rows);

/**
 * cg_evidence_follow_rows:
 * @rows: what was changed by the entry that was taken back or done again
 * @needs: what cg_evidence_needs() said before
 * @error: %CG_FAULT_STORE_SQL
 *
 * An entry says what followed when it was made; others may have given evidence since.
 */
gboolean cg_evidence_follow_rows (CgConnection *connection,
                                  const GPtrArray *rows,
                                  GHashTable *needs,
                                  GError **error);

G_END_DECLS

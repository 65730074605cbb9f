/* cg-gatekeeper-locks.h: refuses changes of what a document's state locks, and voiding it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_gatekeeper_check_locks:
 * @rows: (element-type CgRowChange): the changeset's rows, applied already
 * @rows_by_id: (element-type gint64 CgRowChange): the same by the id of their record
 * @outcome: gets refusals: %CG_FAULT_NOTICE_LOCKED, %CG_FAULT_NOTICE_KEPT,
 *   %CG_FAULT_DELIVERY_STAYS, %CG_FAULT_NOTICE_STANDS
 *
 * Refuses a child added, changed or removed that the state of its parent locked before the edit,
 * or keeps; each parent is named once for all children alike. Refuses a signed document voided
 * otherwise than by its own step. On the writer's thread.
 *
 * Returns: %FALSE with an error only when reading failed; refusals stand in @outcome.
 */
gboolean cg_gatekeeper_check_locks (CgConnection *self,
                                    GPtrArray *rows,
                                    GHashTable *rows_by_id,
                                    CgOutcome *outcome,
                                    GError **error);

G_END_DECLS

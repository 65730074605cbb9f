/* cg-delivery-follow.h: what follows from deliveries being written, private to the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-changeset.h"
#include "cg-complete.h"

G_BEGIN_DECLS

/**
 * cg_delivery_follow:
 * @writes: the rows of an edit, which have been written
 * @error: %CG_FAULT_STORE_SQL
 *
 * The deliveries of a notice say where it stands and, of a notice that begins 以案促改, when each
 * unit of its cases had it and whether that stage is done (domain.md 1.3, 3.9): writes that where
 * they, their notice or its cases changed, whoever changed them. Within the transaction.
 */
gboolean cg_delivery_follow (const CgWrites *writes, GError **error);

/**
 * cg_delivery_follow_rows:
 * @rows: (element-type CgRowChange): what an entry changed that was taken back or done again
 * @error: %CG_FAULT_STORE_SQL
 *
 * cg_delivery_follow() for them: an entry says what followed when it was made, and others may have
 * written deliveries of the same notice since.
 */
gboolean cg_delivery_follow_rows (CgConnection *connection, const GPtrArray *rows, GError **error);

/**
 * cg_delivery_of_unit:
 * @case_unit: a unit of a case
 *
 * Returns: the delivery that counts for it: the last that stands, of those notices of its case
 *   that begin 以案促改 and were not cancelled; 0 when there is none.
 */
gint64 cg_delivery_of_unit (CgConnection *connection, gint64 case_unit);

/**
 * cg_deliveries_of_unit:
 *
 * Returns: (transfer full) (nullable) (element-type gint64): all such deliveries, the last first.
 */
GArray *cg_deliveries_of_unit (CgConnection *connection, gint64 case_unit, GError **error);

/**
 * cg_delivery_notice_for_unit:
 *
 * Returns: the latest of those notices that can be delivered to the unit; 0 when there is none.
 */
gint64 cg_delivery_notice_for_unit (CgConnection *connection, gint64 case_unit);

G_END_DECLS

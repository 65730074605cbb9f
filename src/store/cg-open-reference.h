/* cg-open-reference.h: gives a store the reference data that this program ships.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * cg_open_reference:
 * @error: %CG_FAULT_STORE_SQL
 *
 * Gives a new store all of it, and one of an earlier version what came since, as one
 * edit of nobody (“系统”) in the journal; what the office has changed or voided stays as it is.
 * Where a large edit is pending it waits for the next time. The writer's thread, outside a
 * transaction.
 *
 * Returns: whether the store has it, or may be opened without.
 */
gboolean cg_open_reference (CgConnection *writer, GError **error);

G_END_DECLS

/* cg-learning-follow.h: when a unit that learns from a typical case was told, by what was
 * delivered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * cg_learning_follow:
 * @notice: a notice whose deliveries changed
 * @error: %CG_FAULT_STORE_SQL, %CG_FAULT_JOURNAL_BROKEN
 *
 * Writes for each unit that it tells the day of its delivery, and by when it answers. A day that a
 * person typed stays. Within the transaction.
 */
gboolean cg_learning_follow (CgConnection *connection, gint64 notice, GError **error);

G_END_DECLS

/* cg-check-records.h: whether every value of every record is one that could have been typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-check.h"

G_BEGIN_DECLS

/**
 * cg_check_records:
 *
 * Reads all recorded tables: damage that SQLite cannot see, and what another program wrote,
 * shows where a date is none, a choice unknown, a text no UTF-8. Part of cg_check_run().
 *
 * Returns: whether everything was read.
 */
gboolean cg_check_records (CgCheck *self, GError **error);

G_END_DECLS

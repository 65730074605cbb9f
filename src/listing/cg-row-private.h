/* cg-row-private.h: what the listing does to its rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-row.h"

G_BEGIN_DECLS

/**
 * cg_row_new:
 *
 * Returns: (transfer full): a row that waits for its record.
 */
CgRow *cg_row_new (CgEntity entity, gint64 id);

/**
 * cg_row_take_record:
 * @self: a row
 * @record: (transfer full) (nullable): what the store has; %NULL when it has none any more
 *
 * Emits #CgRow::changed.
 */
void cg_row_take_record (CgRow *self, CgRecord *record);

G_END_DECLS

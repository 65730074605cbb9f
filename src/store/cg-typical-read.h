/* cg-typical-read.h: what a typical case is told with, read within a transaction.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-typical-text.h"

G_BEGIN_DECLS

/**
 * cg_typical_text_read:
 * @id: a typical case
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL
 *
 * cg_store_typical_text() on the thread of @connection.
 *
 * Returns: (transfer full) (nullable): the text and its names.
 */
CgTypicalText *cg_typical_text_read (CgConnection *connection, gint64 id, GError **error);

G_END_DECLS

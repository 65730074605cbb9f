/* cg-xlsx-yardstick.h: what bare libxlsxwriter takes for the same cells, for benchmarks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-table.h"

G_BEGIN_DECLS

typedef struct _CgXlsxYardstick CgXlsxYardstick;

/**
 * cg_xlsx_yardstick_new:
 * @table: what is written
 * @error: faults of reading
 *
 * Returns: (transfer full) (nullable): all its cells, in memory
 */
CgXlsxYardstick *cg_xlsx_yardstick_new (CgSheetTable *table, GError **error);
void cg_xlsx_yardstick_free (CgXlsxYardstick *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgXlsxYardstick, cg_xlsx_yardstick_free)

/**
 * cg_xlsx_yardstick_write:
 * @path: the file
 * @error: %G_IO_ERROR
 *
 * Writes them in constant memory, one after the other, and nothing else.
 *
 * Returns: whether they were written
 */
gboolean cg_xlsx_yardstick_write (CgXlsxYardstick *self, const char *path, GError **error);

G_END_DECLS

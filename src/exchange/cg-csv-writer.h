/* cg-csv-writer.h: a list as CSV.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-export.h"

G_BEGIN_DECLS

/**
 * cg_csv_write:
 * @table: what to write
 * @path: a file that is there and is overwritten
 * @job: progress and cancelling
 * @error: %G_IO_ERROR, %CG_FAULT_CANCELLED, faults of reading
 *
 * RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets read Chinese as
 * GB 18030; lines end in CRLF; dates are `YYYY-MM-DD`. A text that a spreadsheet would take
 * for a formula gets an apostrophe before it: see cg_csv_is_formula().
 *
 * Returns: whether all was written
 */
gboolean cg_csv_write (CgSheetTable *table, const char *path, CgSheetJob *job, GError **error);

/**
 * cg_csv_is_formula:
 * @text: a cell's text
 *
 * Whether a spreadsheet that opens CSV would calculate the cell: it begins with = + - @, a tab or
 * a carriage return, perhaps after apostrophes. Such texts are written with one more apostrophe,
 * and whoever reads CSV takes one away from a cell that has one and is a formula behind it, so that
 * what was written comes back as it was. Any thread.
 *
 * Returns: whether it is one
 */
gboolean cg_csv_is_formula (const char *text);

G_END_DECLS

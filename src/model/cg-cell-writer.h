/* cg-cell-writer.h: a block of cells as other programs take it: TSV and an HTML table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgCellWriter:
 *
 * Takes cells one after another. A plain object of one thread.
 */
typedef struct _CgCellWriter CgCellWriter;

/**
 * cg_cell_writer_new:
 *
 * Returns: (transfer full): a writer of an empty block.
 */
CgCellWriter *cg_cell_writer_new (void);
void cg_cell_writer_free (CgCellWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgCellWriter, cg_cell_writer_free)

/**
 * cg_cell_writer_append:
 * @text: the text of the next cell of the row
 * @is_number: whether it is a number or a date; of other texts those that a spreadsheet would
 *   take for a number, a date or a formula are marked as text
 */
void cg_cell_writer_append (CgCellWriter *writer, const char *text, gboolean is_number);

/**
 * cg_cell_writer_end_row:
 *
 * The next cell begins another row.
 */
void cg_cell_writer_end_row (CgCellWriter *writer);

/**
 * cg_cell_writer_get_size:
 *
 * Returns: how many bytes both texts have together.
 */
gsize cg_cell_writer_get_size (const CgCellWriter *writer);

/**
 * cg_cell_writer_finish:
 * @tsv: (out) (transfer full): cells divided by tabs, rows ended by line feeds; a cell with
 *   a tab, a line break or a quote stands in quotes
 * @html: (out) (transfer full): a table in HTML
 *
 * A block of one cell has no line feed at its end. The writer is empty after it.
 */
void cg_cell_writer_finish (CgCellWriter *writer, char **tsv, char **html);

G_END_DECLS

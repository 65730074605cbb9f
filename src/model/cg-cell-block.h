/* cg-cell-block.h: a block of cells as spreadsheets hand it over: TSV or an HTML table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than this is not read at once. */
#define CG_CELL_BLOCK_MOST_ROWS 10000
#define CG_CELL_BLOCK_MOST_COLUMNS 100
#define CG_CELL_BLOCK_MOST_BYTES (16 * 1024 * 1024)

/**
 * CgCellBlock:
 *
 * Rows of texts, as wide as the widest of them. Immutable; any thread.
 */
typedef struct _CgCellBlock CgCellBlock;

/**
 * cg_cell_block_parse_tsv:
 * @text: cells divided by tabs, rows by line ends; a cell that begins with a quote and ends
 *   with one may hold both, and its own quotes doubled; one that holds neither keeps its quotes
 * @length: bytes of @text
 *
 * One line end at the end is not another row.
 *
 * Returns: (transfer full) (nullable): the block; %NULL when it is larger than the limits
 *   above. What is no UTF-8 is replaced.
 */
CgCellBlock *cg_cell_block_parse_tsv (const char *text, gsize length);

/**
 * cg_cell_block_parse_html:
 * @text: HTML with a table, also one by Excel or WPS
 * @length: bytes of @text
 *
 * Reads the rows of all tables. Cells that span several columns or rows leave the others
 * empty; line breaks and paragraphs in a cell are line feeds.
 *
 * Returns: (transfer full) (nullable): the block, as cg_cell_block_parse_tsv()
 */
CgCellBlock *cg_cell_block_parse_html (const char *text, gsize length);

/**
 * cg_cell_block_copy:
 *
 * Returns: (transfer full): the same block; its texts are shared
 */
CgCellBlock *cg_cell_block_copy (const CgCellBlock *block);
void cg_cell_block_free (CgCellBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgCellBlock, cg_cell_block_free)

guint cg_cell_block_get_n_rows (const CgCellBlock *block);
guint cg_cell_block_get_n_columns (const CgCellBlock *block);

/**
 * cg_cell_block_get:
 * @row: less than cg_cell_block_get_n_rows()
 * @column: a column; past the end of the row there is nothing
 *
 * Returns: (transfer none): the text of a cell
 */
const char *cg_cell_block_get (const CgCellBlock *block, guint row, guint column);

G_END_DECLS

/* cg-page-table.h: a table on a page as tab separated text, found from where its words stand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-text.h"

G_BEGIN_DECLS

/**
 * cg_page_table_copy:
 * @text: of the page
 * @area: the table, points; what has its middle in it belongs to it
 *
 * Pure. Columns are where no row has anything for half a letter's height; up to two
 * lines above the table (its title, headings over several columns) may lie across
 * them. Lines are rows, but those nearer to each other than the rows are, one of them
 * empty in the first column, are one row with text broken in its cells.
 *
 * Returns: (transfer full): a line for each row, a tab between columns, no line end
 *   after the last; empty when there is nothing
 */
char *cg_page_table_copy (CgPageText *text, const CgPageBox *area);

G_END_DECLS

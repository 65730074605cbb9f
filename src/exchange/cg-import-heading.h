/* cg-import-heading.h: where the heading of a table is, and what it says of each column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-grid.h"

G_BEGIN_DECLS

#define CG_IMPORT_MOST_HEADING_ROWS 3

/**
 * cg_import_heading_find:
 * @header: (out): place of its first row
 * @rows: (out): how many rows it has; 0: there is none
 *
 * Looks for the rows near the beginning whose words name most columns of a ledger.
 */
void cg_import_heading_find (const CgSheetGrid *table, guint *header, guint *rows);

/**
 * cg_import_heading_text:
 *
 * Returns: (transfer full): the heading of a column: the lowest of the texts over it, with the
 *   one above it where it alone names nothing.
 */
char *cg_import_heading_text (const CgSheetGrid *table, guint header, guint rows, guint column);

/**
 * cg_import_heading_year:
 * @file: name of the file
 *
 * Returns: the one year that the rows above the heading name, else the file's name; 0 for none.
 */
int cg_import_heading_year (const CgSheetGrid *table, guint header, const char *file);

G_END_DECLS

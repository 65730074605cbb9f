/* cg-grid-hit.h: where a searched list's record has what was searched for, said in its row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-column.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_grid_hit_mark:
 * @cell: a cell whose text was just set
 * @search: (nullable): what the list is searched for
 *
 * Marks what was searched for in the cell's text, or takes earlier marks away. Inside
 * src/widgets only.
 */
void cg_grid_hit_mark (GtkInscription *cell, const char *search);

/**
 * cg_grid_hit_tell:
 * @columns: (element-type CgColumn): the columns
 * @cells: (element-type GtkWidget): the row's cells, filled
 * @record: what they show
 * @search: what the list is searched for
 *
 * Where no cell has it, the cell of the widest text begins with the field that has it and the
 * words around it: "〔整改标准：…河长制…〕". Inside src/widgets only.
 */
void cg_grid_hit_tell (GPtrArray *columns, GPtrArray *cells, CgRecord *record, const char *search);

G_END_DECLS

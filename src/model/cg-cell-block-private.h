/* cg-cell-block-private.h: how the readers of blocks of cells fill one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-cell-block.h"

G_BEGIN_DECLS

struct _CgCellBlock
{
  GPtrArray *rows; /* of GPtrArray of char * */
  guint n_columns;
};

CgCellBlock *cg_cell_block_new (void);

/**
 * cg_cell_block_add_row:
 *
 * Returns: whether there is room for another row
 */
gboolean cg_cell_block_add_row (CgCellBlock *block);

/**
 * cg_cell_block_take_cell:
 * @text: (transfer full): the next cell of the last row
 *
 * Returns: whether there was room for it
 */
gboolean cg_cell_block_take_cell (CgCellBlock *block, char *text);

G_END_DECLS

/* cg-cell-drawings.h: how cells of a grid look, kept for other cells that show the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-grid-layout.h"

G_BEGIN_DECLS

/**
 * CgCellDrawings:
 *
 * Most columns of a ledger have few values: units, people, states, days. Shaping its text is
 * most of what a new cell costs, so what a column has drawn of a value is used again where the
 * value comes again. Inside src/widgets only.
 */
typedef struct _CgCellDrawings CgCellDrawings;

/**
 * CgCellLook:
 * @text: (nullable): what the cell shows
 * @variant: what else it looks different by
 * @column: its column
 * @slot: where that stands now
 * @height: of the cell, pixels
 *
 * Cells of equal looks are drawn alike.
 */
typedef struct
{
  const char *text;
  guint variant;
  guint column;
  CgGridSlot slot;
  int height;
} CgCellLook;

CgCellDrawings *cg_cell_drawings_new (void);
void cg_cell_drawings_free (CgCellDrawings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgCellDrawings, cg_cell_drawings_free)

/**
 * cg_cell_drawings_append:
 * @self: the drawings of a grid
 * @row: a row of cells
 * @cell: one of them, that is allocated
 * @look: how it looks
 * @snapshot: the row's snapshot
 *
 * Draws the cell at its place in the row.
 */
void cg_cell_drawings_append (CgCellDrawings *self,
                              GtkWidget *row,
                              GtkWidget *cell,
                              const CgCellLook *look,
                              GtkSnapshot *snapshot);

/**
 * cg_cell_drawings_clear:
 *
 * Forgets all: fonts, colours or heights changed.
 */
void cg_cell_drawings_clear (CgCellDrawings *self);

G_END_DECLS

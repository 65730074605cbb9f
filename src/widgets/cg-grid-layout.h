/* cg-grid-layout.h: where the columns of a grid stand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-column.h"

G_BEGIN_DECLS

/* Space left and right of the content of a cell and of a heading, pixels. */
#define CG_CELL_PADDING 8

/* Narrower than this no column gets, pixels at 100 %. */
#define CG_COLUMN_MIN_WIDTH 36

/* One column: its left edge when nothing is scrolled, and its width, in pixels. */
typedef struct
{
  int x;
  int width;
} CgGridSlot;

/**
 * CgGridLayout:
 * @slots: (element-type CgGridSlot): the columns in their order
 * @frozen: how many leading columns do not scroll
 * @frozen_width: their width
 * @width: of all columns
 * @expanding: the column that took the free space, -1 for none
 */
typedef struct
{
  GArray *slots;
  guint frozen;
  int frozen_width;
  int width;
  int expanding;
} CgGridLayout;

/**
 * cg_grid_layout_init:
 * @layout: (out caller-allocates): a layout of no columns
 */
void cg_grid_layout_init (CgGridLayout *layout);
void cg_grid_layout_clear (CgGridLayout *layout);

/**
 * cg_grid_layout_update:
 * @layout: a layout
 * @columns: (element-type CgColumn): the columns
 * @scale: pixels for a pixel at 100 %
 * @available: pixels there are
 *
 * Gives each column its width. The one that expands takes what is left, and gives up to two
 * fifths of its own before anything has to scroll.
 *
 * Returns: whether a column stands elsewhere than before
 */
gboolean
cg_grid_layout_update (CgGridLayout *layout, GPtrArray *columns, double scale, int available);

/**
 * cg_grid_layout_get:
 * @layout: a layout
 * @column: a column
 * @scrolled: by how many pixels the columns are scrolled to the left
 *
 * Returns: where the column stands on the screen.
 */
CgGridSlot cg_grid_layout_get (const CgGridLayout *layout, guint column, int scrolled);

/**
 * cg_grid_layout_find:
 * @layout: a layout
 * @x: a place on the screen, in pixels
 * @scrolled: by how many pixels the columns are scrolled to the left
 *
 * Returns: the column there, -1 past the last one.
 */
int cg_grid_layout_find (const CgGridLayout *layout, int x, int scrolled);

/**
 * cg_grid_layout_find_edge:
 * @layout: a layout
 * @x: a place on the screen, in pixels
 * @scrolled: by how many pixels the columns are scrolled to the left
 * @near: how far from an edge still counts
 *
 * Returns: the column whose right edge is there, -1 for none.
 */
int cg_grid_layout_find_edge (const CgGridLayout *layout, int x, int scrolled, int near);

G_END_DECLS

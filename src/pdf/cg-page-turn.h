/* cg-page-turn.h: places on a page and where they are seen when it is turned by quarters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-text.h"
#include "cg-pdf-types.h"

G_BEGIN_DECLS

/*
 * Pure functions. A turn is a number of quarters clockwise, of which only the
 * remainder by four counts. "The page" is as the document has it, "as seen" is after
 * the turn; both are measured from the left and the top in the same unit.
 */

/**
 * cg_page_turn_size:
 * @size: of the page
 * @turn: quarters clockwise
 *
 * Returns: its size as seen
 */
CgPdfSize cg_page_turn_size (CgPdfSize size, guint turn);

/**
 * cg_page_turn_point:
 * @size: of the page
 * @turn: quarters clockwise
 * @x: (inout): on the page; then as seen
 * @y: (inout): on the page; then as seen
 */
void cg_page_turn_point (CgPdfSize size, guint turn, double *x, double *y);

/**
 * cg_page_turn_point_back:
 * @size: of the page
 * @turn: quarters clockwise
 * @x: (inout): as seen; then on the page
 * @y: (inout): as seen; then on the page
 */
void cg_page_turn_point_back (CgPdfSize size, guint turn, double *x, double *y);

/**
 * cg_page_turn_box:
 * @size: of the page
 * @turn: quarters clockwise
 * @box: on the page
 *
 * Returns: the box as seen
 */
CgPageBox cg_page_turn_box (CgPdfSize size, guint turn, const CgPageBox *box);

/**
 * cg_page_turn_box_back:
 * @size: of the page
 * @turn: quarters clockwise
 * @box: as seen
 *
 * Returns: the box on the page
 */
CgPageBox cg_page_turn_box_back (CgPdfSize size, guint turn, const CgPageBox *box);

G_END_DECLS

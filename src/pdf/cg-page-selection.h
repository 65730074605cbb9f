/* cg-page-selection.h: which characters of which pages are selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "cg-page-text.h"

G_BEGIN_DECLS

/**
 * CgPagePoint:
 * @page: from 0
 * @caret: a gap between its characters
 */
typedef struct
{
  guint page;
  guint caret;
} CgPagePoint;

/**
 * CgSelectionUnit:
 * @CG_SELECTION_CHARACTER: a drag selects characters
 * @CG_SELECTION_WORD: after a double click, whole words
 * @CG_SELECTION_LINE: after a triple click, whole lines
 */
typedef enum
{
  CG_SELECTION_CHARACTER,
  CG_SELECTION_WORD,
  CG_SELECTION_LINE,
} CgSelectionUnit;

/**
 * CgSelectionStep:
 * @CG_SELECTION_STEP_CHARACTER: over a character
 * @CG_SELECTION_STEP_WORD: over a word and what is before it
 * @CG_SELECTION_STEP_LINE: to the same place in the next line
 * @CG_SELECTION_STEP_LINE_END: to the end of the line
 *
 * How far a key moves the end of a selection.
 */
typedef enum
{
  CG_SELECTION_STEP_CHARACTER,
  CG_SELECTION_STEP_WORD,
  CG_SELECTION_STEP_LINE,
  CG_SELECTION_STEP_LINE_END,
} CgSelectionStep;

/**
 * CgPageSelection:
 * @start: where it begins
 * @end: where it ends, not before @start
 *
 * A plain value; empty while both are the same.
 */
typedef struct
{
  CgPagePoint start;
  CgPagePoint end;
} CgPageSelection;

/**
 * CgPageArea:
 * @page: from 0
 * @box: points, not turned
 *
 * A part of a page that is selected instead of text; none while it has no width.
 */
typedef struct
{
  guint page;
  CgPageBox box;
} CgPageArea;

/**
 * cg_page_selection_unit_at:
 * @text: of the page
 * @page: from 0
 * @x: points from the page's left edge
 * @y: points from its top edge
 * @unit: what is selected at once
 *
 * Returns: the unit at that place; a gap between two characters is empty
 */
CgPageSelection
cg_page_selection_unit_at (CgPageText *text, guint page, double x, double y, CgSelectionUnit unit);

/**
 * cg_page_selection_move:
 * @text: of the page
 * @caret: a gap between its characters
 * @step: how far
 * @direction: 1 forward, down; −1 back, up
 *
 * Returns: the gap that is so far from it; at the ends of the page the end
 */
guint cg_page_selection_move (CgPageText *text, guint caret, CgSelectionStep step, int direction);

/**
 * cg_page_selection_join:
 * @a: where a drag began
 * @b: where it is
 *
 * Returns: from the first of both to the last
 */
CgPageSelection cg_page_selection_join (CgPageSelection a, CgPageSelection b);

/**
 * cg_page_selection_between:
 * @anchor: where a selection was begun
 * @caret: where it has been drawn to
 *
 * Returns: what is between them
 */
CgPageSelection cg_page_selection_between (CgPagePoint anchor, CgPagePoint caret);

/**
 * cg_page_selection_is_empty:
 * @self: a selection
 *
 * Returns: whether nothing is selected
 */
gboolean cg_page_selection_is_empty (const CgPageSelection *self);

/**
 * cg_page_selection_on_page:
 * @self: a selection
 * @page: from 0
 * @start: (out): first selected character of the page
 * @end: (out): after the last one; %G_MAXUINT for all that follow
 *
 * Returns: whether the page has a part in it
 */
gboolean
cg_page_selection_on_page (const CgPageSelection *self, guint page, guint *start, guint *end);

G_END_DECLS

/* cg-page-headings.h: the headings that stand on a page, and the outline that they make together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-text.h"

G_BEGIN_DECLS

/**
 * CgPageHeading:
 * @rank: how high it ranks, 0 the highest: 第x编, 第x章, 第x节, 第x条, 附件x, “一、”, “（一）”,
 * “1.” (GB/T 9704-2012, 7.3.3; what is smaller is no heading here)
 * @title: as it reads, up to its first stop, at most about 40 characters
 * @top: points from the page's top edge
 */
typedef struct
{
  guint rank;
  char *title;
  double top;
} CgPageHeading;

/**
 * cg_page_headings_find:
 * @text: the text of a page with the places of its characters
 *
 * A heading begins its line and its paragraph: one that a line break brings to the left margin in
 * the middle of a sentence is none, nor is a line of a table of contents. “1.” is one only where
 * the whole line is short. Pure, any thread.
 *
 * Returns: (transfer full) (element-type CgPageHeading): from the top down as they are read
 */
GArray *cg_page_headings_find (CgPageText *text);

/**
 * CgHeadingLevels:
 *
 * What ranks are open while the headings of one page after the other are gone through. All zero
 * at first.
 */
typedef struct
{
  guint ranks[8];
  guint n;
} CgHeadingLevels;

/**
 * cg_heading_levels_enter:
 * @self: what is open
 * @rank: of the next heading
 *
 * Pure: a heading stands below the nearest one before it that ranks higher.
 *
 * Returns: its level in the outline, 0 for the top
 */
guint cg_heading_levels_enter (CgHeadingLevels *self, guint rank);

G_END_DECLS

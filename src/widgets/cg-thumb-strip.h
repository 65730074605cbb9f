/* cg-thumb-strip.h: base of small pages one below the other: which one is read, which are in sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-paper-thumb.h"
#include "cg-scroller.h"

G_BEGIN_DECLS

#define CG_TYPE_THUMB_STRIP (cg_thumb_strip_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgThumbStrip, cg_thumb_strip, CG, THUMB_STRIP, CgScroller)

/**
 * CgThumbStripClass:
 * @sheet_width: px at 100 %, of the room for a sheet
 * @strip_width: px at 100 %, of the whole
 * @count: how many pages there are
 * @set_width: sheets get this width in px; gives the height of the room for one
 * @fill: shows a page on a thumb that has come into sight or is placed anew
 * @seen: pages were placed: those in sight that are not there as they are to be may be got
 * @unseen: nobody sees them any more
 *
 * Only pages in sight have a widget, so that ten thousand cost what six do. Up, Down, Page Up,
 * Page Down, Home and End choose pages, Enter goes to the one chosen. It is scrollable and goes
 * straight into a GtkScrolledWindow. Main thread.
 */
struct _CgThumbStripClass
{
  CgScrollerClass parent_class;

  int sheet_width;
  int strip_width;

  guint (*count) (CgThumbStrip *self);
  int (*set_width) (CgThumbStrip *self, int width);
  void (*fill) (CgThumbStrip *self, guint page, CgPaperThumb *thumb);
  void (*seen) (CgThumbStrip *self);
  void (*unseen) (CgThumbStrip *self);
};

/**
 * CgThumbStrip::chosen:
 * @page: from 0
 * @entered: whether the page itself is to have the focus: Enter was pressed
 *
 * A page is wanted: it was clicked, or gone to by an arrow key.
 */

/**
 * cg_thumb_strip_changed:
 * @self: a strip
 *
 * The pages are other ones, of another number or size.
 */
void cg_thumb_strip_changed (CgThumbStrip *self);

/**
 * cg_thumb_strip_set_current:
 * @self: a strip
 * @page: the page that is read, from 0
 *
 * Highlights it and scrolls so that it is seen.
 */
void cg_thumb_strip_set_current (CgThumbStrip *self, guint page);

/**
 * cg_thumb_strip_get_current:
 * @self: a strip
 *
 * Returns: the highlighted page, from 0
 */
guint cg_thumb_strip_get_current (CgThumbStrip *self);

/**
 * cg_thumb_strip_get_sight:
 * @self: a strip
 * @first: (out): the first page in sight
 * @last: (out): after the last one
 */
void cg_thumb_strip_get_sight (CgThumbStrip *self, guint *first, guint *last);

/**
 * cg_thumb_strip_get_thumb:
 * @self: a strip
 * @page: a page in sight
 *
 * Returns: (transfer none): what shows it
 */
CgPaperThumb *cg_thumb_strip_get_thumb (CgThumbStrip *self, guint page);

G_END_DECLS

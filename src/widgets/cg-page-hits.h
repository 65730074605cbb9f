/* cg-page-hits.h: places that a search found on the pages: where they stand, and drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-page-paper.h"
#include "cg-pdf-finder.h"

G_BEGIN_DECLS

/**
 * CgPageHits:
 * @finder: (nullable): the search; not owned
 * @page: the page of the place in hand
 * @index: which of the page's places, -1 for none
 *
 * What is marked on the pages of a view. A plain value.
 */
typedef struct
{
  CgPdfFinder *finder;
  guint page;
  int index;
} CgPageHits;

#define CG_PAGE_HITS_INIT                                                                          \
  {                                                                                                \
    NULL, 0, -1                                                                                    \
  }

/**
 * cg_page_hits_draw:
 * @self: what is to be marked
 * @page: the page that is drawn
 * @paper: what it is drawn on
 * @widget: the sheet, whose style has the colours `cg_hit` and `cg_hit_now`
 * @snapshot: where to, in pixels of the sheet not turned
 */
void cg_page_hits_draw (const CgPageHits *self,
                        guint page,
                        const CgPagePaper *paper,
                        GtkWidget *widget,
                        GtkSnapshot *snapshot);

/**
 * cg_page_hits_get_range:
 *
 * Returns: (transfer none) (nullable): the characters of the place in hand; lives as long as what
 *   was found
 */
const CgPageRange *cg_page_hits_get_range (const CgPageHits *self);

/**
 * cg_page_hits_get_place:
 * @self: what is marked
 * @text: the text of the page in hand
 * @box: (out): where the place in hand begins, points
 *
 * Returns: whether there is one
 */
gboolean cg_page_hits_get_place (const CgPageHits *self, CgPageText *text, CgPageBox *box);

G_END_DECLS

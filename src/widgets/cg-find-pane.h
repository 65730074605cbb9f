/* cg-find-pane.h: finds a word in a document: the entry, all places with context, to and fro.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-view.h"

G_BEGIN_DECLS

/**
 * CgFindPane:
 *
 * Stands beside the pages and searches while one types, from the page in hand on. Main thread.
 *
 * Signal "closed": Esc was pressed.
 * Signal "filled": cg_find_pane_get_busy() may be another.
 */
#define CG_TYPE_FIND_PANE (cg_find_pane_get_type ())
G_DECLARE_FINAL_TYPE (CgFindPane, cg_find_pane, CG, FIND_PANE, GtkWidget)

/**
 * cg_find_pane_set_view:
 * @view: (transfer none): the pages that it searches and shows places on; it outlives the pane
 */
void cg_find_pane_set_view (CgFindPane *self, CgPageView *view);

/**
 * cg_find_pane_set_document:
 * @document: (nullable): the document that the view shows
 *
 * What was searched for in the one before is forgotten, the word stays.
 */
void cg_find_pane_set_document (CgFindPane *self, CgPdfDocument *document);

/**
 * cg_find_pane_begin:
 * @text: (nullable): a word to begin with, as what is selected
 * @first: the page to begin with, from 0; -1 for the one in hand
 *
 * The focus comes into the entry with its text selected. Begun again with the same word it keeps
 * the place in hand.
 */
void cg_find_pane_begin (CgFindPane *self, const char *text, int first);

/**
 * cg_find_pane_get_word:
 *
 * Returns: (transfer none): what stands in its entry
 */
const char *cg_find_pane_get_word (CgFindPane *self);

/**
 * cg_find_pane_set_variants:
 * @variants: whether traditional and simplified characters count as the same; not at first
 */
void cg_find_pane_set_variants (CgFindPane *self, gboolean variants);
gboolean cg_find_pane_get_variants (CgFindPane *self);

/**
 * cg_find_pane_offer_everywhere:
 *
 * Shows the button that does the action `reader.find-everywhere`.
 */
void cg_find_pane_offer_everywhere (CgFindPane *self);

/**
 * cg_find_pane_end:
 *
 * Marks nothing on the pages any more.
 */
void cg_find_pane_end (CgFindPane *self);

/**
 * cg_find_pane_step:
 * @forward: whether the next place is wanted, else the one before
 *
 * Goes to a place; from the page in hand on where none is marked yet. A word that was typed just
 * now is searched for, and its first place gone to.
 */
void cg_find_pane_step (CgFindPane *self, gboolean forward);

/**
 * cg_find_pane_get_busy:
 *
 * Returns: whether pages are still to be searched, or pictures of those found are on their way
 */
gboolean cg_find_pane_get_busy (CgFindPane *self);

G_END_DECLS

/* cg-reader-side.h: what stands at the left of a document's pages: one of several lists, and a
 * switch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-bookmarks.h"
#include "cg-find-pane.h"

G_BEGIN_DECLS

/**
 * CgReaderSide:
 *
 * Small pages, the outline, and what a search found. Only the list that is shown is mapped: what
 * nobody sees costs nothing. Which one that is is remembered for all documents. Main thread.
 *
 * Properties: "tab" (string: the id of the list that is shown: "thumbs", "outline", "hits", or one
 * added),
 * "finding" (boolean, read only: a search has begun and is not ended).
 *
 * Signal "left": the focus is to go to the pages.
 * Signal "closed": the clerk wants the search to end.
 * Signal "filled": cg_reader_side_get_busy() may be another.
 */
#define CG_TYPE_READER_SIDE (cg_reader_side_get_type ())
G_DECLARE_FINAL_TYPE (CgReaderSide, cg_reader_side, CG, READER_SIDE, GtkWidget)

/**
 * cg_reader_side_set_view:
 * @view: (transfer none): the pages, which it follows and moves; once; it outlives the side
 * @bookmarks: (transfer none): of the documents shown there; above the outline
 */
void cg_reader_side_set_view (CgReaderSide *self, CgPageView *view, CgBookmarks *bookmarks);

/**
 * cg_reader_side_name_page:
 * @page: from 0, of the document
 *
 * Returns: (transfer full): what a bookmark there may be called: the heading there as far as it is
 *   known, or the page's number
 */
char *cg_reader_side_name_page (CgReaderSide *self, guint page);

/**
 * cg_reader_side_set_document:
 * @document: (nullable): the document that the view shows
 */
void cg_reader_side_set_document (CgReaderSide *self, CgPdfDocument *document);

/**
 * cg_reader_side_add:
 * @id: of the list
 * @label: on the switch, translated
 * @list: (transfer floating): takes the focus when the clerk comes to it
 *
 * The hits of a search stay the last of the switch.
 */
void cg_reader_side_add (CgReaderSide *self, const char *id, const char *label, GtkWidget *list);

/**
 * cg_reader_side_get_tab:
 *
 * Returns: (transfer none): the id of the list that is shown, "" while there is none
 */
const char *cg_reader_side_get_tab (CgReaderSide *self);

/**
 * cg_reader_side_set_tab:
 * @id: of a list; one that is not there changes nothing
 */
void cg_reader_side_set_tab (CgReaderSide *self, const char *id);

/**
 * cg_reader_side_get_busy:
 *
 * Returns: whether something in sight is still on its way
 */
gboolean cg_reader_side_get_busy (CgReaderSide *self);

/**
 * cg_reader_side_find:
 * @text: (nullable): a word to begin with
 * @first: the page to begin with, from 0; -1 for the one in hand
 *
 * Shows the search with the focus in its entry; there must be a document.
 */
void cg_reader_side_find (CgReaderSide *self, const char *text, int first);

/**
 * cg_reader_side_get_word:
 *
 * Returns: (transfer full): what is searched for, else what is selected on one line, else ""
 */
char *cg_reader_side_get_word (CgReaderSide *self);

/**
 * cg_reader_side_get_find:
 *
 * Returns: (transfer none): the search
 */
CgFindPane *cg_reader_side_get_find (CgReaderSide *self);

/**
 * cg_reader_side_step:
 * @forward: whether the next place is wanted, else the one before
 */
void cg_reader_side_step (CgReaderSide *self, gboolean forward);

/**
 * cg_reader_side_is_finding:
 *
 * Returns: whether a search has begun and is not ended
 */
gboolean cg_reader_side_is_finding (CgReaderSide *self);

/**
 * cg_reader_side_end_finding:
 *
 * Marks nothing any more; where the search is shown, what was there before takes its place.
 *
 * Returns: whether it was shown
 */
gboolean cg_reader_side_end_finding (CgReaderSide *self);

G_END_DECLS

/* cg-pdf-reader.h: reads one PDF: opening, password, pages, faults, each as it should be said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-bookmarks.h"
#include "cg-page-view.h"
#include "cg-reader-bar.h"
#include "cg-reader-side.h"

G_BEGIN_DECLS

/**
 * CgPdfReader:
 *
 * A bar with page number and zoom over the pages, and at their left small pages or what a
 * search found, as the clerk chose last (F8 hides it). It opens the file itself, asks
 * for a password, and says in one sentence what is wrong, with the way out. Main
 * thread, never blocks.
 *
 * Properties: "document" (#CgPdfDocument, read only, %NULL until it is open),
 * "busy" (boolean, read only: opening, or pages in view are still on their way),
 * "side-shown" (boolean: where there is room), "side-seen" (boolean: what came of it), "bookmarked"
 * (boolean: whether the page in hand has a bookmark).
 *
 * Signal "find-everywhere": cg_reader_side_get_word() is to be sought in other documents, too
 *   (Ctrl+Shift+F); cg_find_pane_offer_everywhere() has a button for it.
 * Signal "save-copy": the user wants a copy of the file, to try another program on.
 * Signal "open-outside": the user wants another program to open the file.
 */
#define CG_TYPE_PDF_READER (cg_pdf_reader_get_type ())
G_DECLARE_FINAL_TYPE (CgPdfReader, cg_pdf_reader, CG, PDF_READER, GtkWidget)

/**
 * cg_pdf_reader_new:
 *
 * Returns: (transfer floating): a reader without a document
 */
GtkWidget *cg_pdf_reader_new (void);

/**
 * cg_pdf_reader_open:
 * @path: the file
 * @name: what the user calls it
 *
 * Closes what was open and opens @path, even if it is the same.
 */
void cg_pdf_reader_open (CgPdfReader *self, const char *path, const char *name);

/**
 * cg_pdf_reader_close:
 *
 * Closes the document and ends its process.
 */
void cg_pdf_reader_close (CgPdfReader *self);

/**
 * cg_pdf_reader_get_document:
 *
 * Returns: (transfer none) (nullable): the open document
 */
CgPdfDocument *cg_pdf_reader_get_document (CgPdfReader *self);

/**
 * cg_pdf_reader_get_path:
 *
 * Returns: (transfer none) (nullable): the file that was opened last
 */
const char *cg_pdf_reader_get_path (CgPdfReader *self);

/**
 * cg_pdf_reader_get_view:
 *
 * Returns: (transfer none): the pages
 */
CgPageView *cg_pdf_reader_get_view (CgPdfReader *self);

/**
 * cg_pdf_reader_get_overlay:
 *
 * Returns: (transfer none): around the pages, for what floats over them
 */
GtkOverlay *cg_pdf_reader_get_overlay (CgPdfReader *self);

/**
 * cg_pdf_reader_get_bar:
 *
 * Returns: (transfer none): over the pages, with room for tools
 */
CgReaderBar *cg_pdf_reader_get_bar (CgPdfReader *self);

/**
 * cg_pdf_reader_get_side:
 *
 * Returns: (transfer none): the lists beside the pages, to which one may be added
 */
CgReaderSide *cg_pdf_reader_get_side (CgPdfReader *self);

/**
 * cg_pdf_reader_get_busy:
 *
 * Returns: whether something is still on its way
 */
gboolean cg_pdf_reader_get_busy (CgPdfReader *self);

/**
 * cg_pdf_reader_get_filling:
 *
 * Returns: whether something beside the pages is still on its way; "busy" is notified when it is
 *   there
 */
gboolean cg_pdf_reader_get_filling (CgPdfReader *self);

/**
 * cg_pdf_reader_find:
 *
 * Opens the search beside the pages, with what is selected as its word.
 *
 * Returns: %FALSE while there is no document
 */
gboolean cg_pdf_reader_find (CgPdfReader *self);

/**
 * cg_pdf_reader_find_text:
 * @text: what to look for
 * @first: the page to begin with, from 0; -1 for the one in hand
 *
 * As cg_pdf_reader_find() with this word; while a document is still being opened, as soon as it is
 * there.
 */
void cg_pdf_reader_find_text (CgPdfReader *self, const char *text, int first);

/**
 * cg_pdf_reader_go_to_page:
 * @page: from 0
 *
 * Shows a page of the document; while that is still being opened, it begins there.
 */
void cg_pdf_reader_go_to_page (CgPdfReader *self, guint page);

/**
 * cg_pdf_reader_set_sent:
 *
 * Something else than the reader leads to a place in the document.
 */
void cg_pdf_reader_set_sent (CgPdfReader *self);

/**
 * cg_pdf_reader_was_sent:
 *
 * Returns: whether it was told to go to a page or to find something, now or before, or something
 *   else leads somewhere: then it does not go on where it was left
 */
gboolean cg_pdf_reader_was_sent (CgPdfReader *self);

/**
 * cg_pdf_reader_get_bookmarks:
 *
 * Returns: (transfer none): of the document; to be filled, and kept when they are edited, by who
 *   opens it
 */
CgBookmarks *cg_pdf_reader_get_bookmarks (CgPdfReader *self);

G_END_DECLS

/* cg-pdf-finder.h: searches the pages of a document, from the one in view on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-find.h"
#include "cg-pdf-document.h"

G_BEGIN_DECLS

/**
 * CgPdfFinder:
 *
 * Reads the texts of the pages in batches and finds a word in them as cg_find_in_page() does.
 * Texts once read are kept, so that another word is found without the document. Main thread,
 * never blocks longer than a few milliseconds.
 *
 * Signal "found" (guint page): the places of this page are known.
 * Signal "done": all pages were searched, or the document could not be read any more.
 */
#define CG_TYPE_PDF_FINDER (cg_pdf_finder_get_type ())
G_DECLARE_FINAL_TYPE (CgPdfFinder, cg_pdf_finder, CG, PDF_FINDER, GObject)

/**
 * cg_pdf_finder_new:
 * @document: the document
 *
 * Returns: (transfer full): a finder that searches nothing yet
 */
CgPdfFinder *cg_pdf_finder_new (CgPdfDocument *document);

/**
 * cg_pdf_finder_search:
 * @self: the finder
 * @query: the word; one that folds to nothing ends the search
 * @from: the page to begin with; after the last one comes the first
 *
 * Forgets what was found before.
 */
void cg_pdf_finder_search (CgPdfFinder *self, const char *query, guint from);

/**
 * cg_pdf_finder_set_variants:
 * @self: the finder
 * @variants: whether traditional and simplified characters count as the same; not at first
 *
 * The word searched for last is searched for anew.
 */
void cg_pdf_finder_set_variants (CgPdfFinder *self, gboolean variants);

/**
 * cg_pdf_finder_get_query:
 * @self: the finder
 *
 * Returns: (transfer none): the word searched for, "" for none
 */
const char *cg_pdf_finder_get_query (CgPdfFinder *self);

/**
 * cg_pdf_finder_get_busy:
 * @self: the finder
 *
 * Returns: whether pages are still to be searched
 */
gboolean cg_pdf_finder_get_busy (CgPdfFinder *self);

/**
 * cg_pdf_finder_get_n_hits:
 * @self: the finder
 *
 * Returns: how many places were found so far
 */
guint cg_pdf_finder_get_n_hits (CgPdfFinder *self);

/**
 * cg_pdf_finder_get_n_unreadable:
 * @self: the finder
 *
 * Returns: how many of the pages searched could not be read
 */
guint cg_pdf_finder_get_n_unreadable (CgPdfFinder *self);

/**
 * cg_pdf_finder_get_hits:
 * @self: the finder
 * @page: from 0
 *
 * Returns: (transfer none) (nullable) (element-type CgPageRange): the places on @page; %NULL if
 *   it was not searched yet
 */
GArray *cg_pdf_finder_get_hits (CgPdfFinder *self, guint page);

/**
 * cg_pdf_finder_get_text:
 * @self: the finder
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): its text; %NULL if it was not read yet
 */
const char *cg_pdf_finder_get_text (CgPdfFinder *self, guint page);

/**
 * cg_pdf_finder_get_number:
 * @self: the finder
 * @page: from 0
 * @index: which of its places
 *
 * Returns: which one that is of all found so far, in the order of the pages, from 1
 */
guint cg_pdf_finder_get_number (CgPdfFinder *self, guint page, guint index);

/**
 * cg_pdf_finder_step:
 * @self: the finder
 * @forward: whether the next one is wanted, else the one before
 * @page: (inout): the page of a place; the page found
 * @index: (inout): the place on it, -1 for before its first one; the place found
 *
 * Goes on to the next place, or from the last one to the first.
 *
 * Returns: whether there is one
 */
gboolean cg_pdf_finder_step (CgPdfFinder *self, gboolean forward, guint *page, int *index);

G_END_DECLS

/* cg-document-search.h: what the search of the page finds in the text of all documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

/**
 * CgDocumentSearch:
 *
 * Stands under the list of documents, which the search filters by their names, while something is
 * searched for: the documents that say it, their pages with the words around it. It says how many
 * files are still to be read, and which cannot be; as they are read it searches anew. Main thread.
 *
 * Signal "open" (gint64 document, guint page): a place was chosen; the word is
 * cg_document_search_get_text().
 * Signal "changed": cg_document_search_get_busy() may be another.
 */
#define CG_TYPE_DOCUMENT_SEARCH (cg_document_search_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentSearch, cg_document_search, CG, DOCUMENT_SEARCH, GtkWidget)

/**
 * cg_document_search_new:
 *
 * Returns: (transfer floating): hidden, for nothing is searched for
 */
GtkWidget *cg_document_search_new (CgOffice *office);

/**
 * cg_document_search_set_text:
 * @text: the word; one that folds to nothing hides what was found
 */
void cg_document_search_set_text (CgDocumentSearch *self, const char *text);
const char *cg_document_search_get_text (CgDocumentSearch *self);

/**
 * cg_document_search_set_alone:
 * @alone: whether no document is found by its name, so that what is found here is all
 */
void cg_document_search_set_alone (CgDocumentSearch *self, gboolean alone);

/**
 * cg_document_search_set_case:
 * @in_case: the case that 本案 means; 0: none, and all documents are searched
 */
void cg_document_search_set_case (CgDocumentSearch *self, gint64 in_case);

/**
 * cg_document_search_set_variants:
 * @variants: whether traditional and simplified characters count as the same
 */
void cg_document_search_set_variants (CgDocumentSearch *self, gboolean variants);
gboolean cg_document_search_get_variants (CgDocumentSearch *self);

/**
 * cg_document_search_focus:
 *
 * Puts the focus on the first place found, or does so as soon as there is one.
 *
 * Returns: whether there is something, or may be
 */
gboolean cg_document_search_focus (CgDocumentSearch *self);

gboolean cg_document_search_get_busy (CgDocumentSearch *self);

G_END_DECLS

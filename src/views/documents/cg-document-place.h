/* cg-document-place.h: the words that name a place in a document: which one, which page, what to
 * find.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgDocumentPlace:
 * @id: of an attachment; 0 for the one added last
 * @page: from 1; 0 where nothing is said
 * @find: (nullable): a word to look for
 * @print: whether its sheets are shown instead
 *
 * Written `ID`, `latest`, `ID/page:N`, `ID/find:WORD`, `ID/page:N/find:WORD` or `ID/print`.
 */
typedef struct
{
  gint64 id;
  guint page;
  char *find;
  gboolean print;
} CgDocumentPlace;

/**
 * cg_document_place_parse:
 * @text: (nullable): as above
 * @place: (out): what it says; cleared with cg_document_place_clear()
 *
 * Pure, any thread.
 *
 * Returns: whether it names a document; @place is all zero where not
 */
gboolean cg_document_place_parse (const char *text, CgDocumentPlace *place);
void cg_document_place_clear (CgDocumentPlace *place);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgDocumentPlace, cg_document_place_clear)

G_END_DECLS

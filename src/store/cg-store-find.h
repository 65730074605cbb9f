/* cg-store-find.h: a word in what the attached documents say: which documents, which pages, where.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index names the pages that may have it, and cg_find_in_page() decides: a word is found
 * across ends of lines, of one or two characters as well as of many. What was not read yet
 * (cg-store-pages.h) is not found; the answer says how many documents those are.
 */
#pragma once

#include "cg-page-find.h"
#include "cg-page-words.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgTextQuery:
 * @text: the word; one that folds to nothing finds nothing
 * @in_case: the case whose documents are searched; 0: of all
 * @in_document: the one document (attachment) that is searched; 0: all
 * @variants: whether traditional and simplified characters count as the same
 * @most_pages: how many pages to give at most; 0: all
 */
typedef struct
{
  const char *text;
  gint64 in_case;
  gint64 in_document;
  gboolean variants;
  guint most_pages;
} CgTextQuery;

/**
 * CgFoundPage:
 * @page: from 0
 * @source: from where its text is known
 * @text: its text
 * @places: (element-type CgPageRange): where it has the word, at least one
 */
typedef struct
{
  guint page;
  CgPageSource source;
  char *text;
  GArray *places;
} CgFoundPage;

/**
 * CgFoundDocument:
 * @id: the attachment
 * @in_case: its case; 0: none
 * @name: its name
 * @sha256: its checksum
 * @pages: (element-type CgFoundPage): those that have the word, in their order
 * @n_places: how often they have it
 */
typedef struct
{
  gint64 id;
  gint64 in_case;
  char *name;
  char *sha256;
  GPtrArray *pages;
  guint n_places;
} CgFoundDocument;

/**
 * CgFoundTexts:
 * @documents: (element-type CgFoundDocument): those that have the word, the newest first
 * @n_pages: their pages
 * @n_places: how often these have it
 * @more: whether there are more than @most_pages
 * @waiting: (element-type gint64): documents that were to be searched and whose pages are not all
 *   read
 * @unreadable: (element-type utf8): a sentence for each document, or pages of one, that cannot be
 *   read
 */
typedef struct
{
  GPtrArray *documents;
  guint n_pages;
  guint n_places;
  gboolean more;
  GArray *waiting;
  GPtrArray *unreadable;
} CgFoundTexts;

void cg_found_texts_free (CgFoundTexts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgFoundTexts, cg_found_texts_free)

/**
 * cg_store_find_text_async:
 * @query: what is searched for where; copied
 * @cancellable: (nullable): ends it with %G_IO_ERROR_CANCELLED or %CG_FAULT_CANCELLED
 *
 * Voided attachments are left out. Main thread.
 */
void cg_store_find_text_async (CgStore *self,
                               const CgTextQuery *query,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * cg_store_find_text_finish:
 * @error: any fault of reading
 *
 * Returns: (transfer full) (nullable): what was found.
 */
CgFoundTexts *cg_store_find_text_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS

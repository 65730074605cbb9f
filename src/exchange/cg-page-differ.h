/* cg-page-differ.h: which pages of a stored file are not any more what they were when it was
 * attached.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgPagesDiffer:
 * @pages: (element-type guint): pages, from 0, that say something else, or something where they
 *   said nothing, or are other pictures
 * @n_equal: how many say what they said, or are the pictures that they were
 * @n_unknown: how many cannot be compared: pages added, never read, or not yet looked at
 * @n_redrawn: pictures of which it is not known as other libraries drew them then
 * @missing: whether pages at the end are gone
 */
typedef struct
{
  GArray *pages;
  guint n_equal;
  guint n_unknown;
  guint n_redrawn;
  gboolean missing;
} CgPagesDiffer;

/**
 * cg_pages_differ_free:
 * @self: (transfer full) (nullable): an answer
 */
void cg_pages_differ_free (CgPagesDiffer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPagesDiffer, cg_pages_differ_free)

/**
 * cg_pages_differ_async:
 * @store: an open store
 * @sha256: checksum with which the file was attached, which its bytes do not have any more
 * @name: its name, for the sentence
 * @cancellable: (nullable): a cancellable
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Reads the file as it lies there now, in a process of its own, and compares what its pages say,
 * and what those look like that say nothing, with what the store has of the file that was attached
 * (cg-store-pages.h, cg-store-looks.h). Of a page with text only that is compared.
 */
void cg_pages_differ_async (CgStore *store,
                            const char *sha256,
                            const char *name,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * cg_pages_differ_finish:
 * @error: %CG_FAULT of opening or reading a PDF, of reading a store; %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the answer.
 */
CgPagesDiffer *cg_pages_differ_finish (CgStore *store, GAsyncResult *result, GError **error);

/**
 * cg_pages_differ_sentence:
 * @self: an answer
 *
 * Returns: (transfer full) (nullable): it in words, a line a sentence; %NULL where nothing could be
 *   compared.
 */
char *cg_pages_differ_sentence (const CgPagesDiffer *self);

G_END_DECLS

/* cg-store-pages.h: what the pages of attached files say: kept by checksum, read back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is drawn from the files, which do not change, and is no record: nothing of it stands in the
 * journal. Each call writes in one short transaction of its own. All are for the main thread;
 * errors are %CG_FAULT of reading or writing a store, %CG_FAULT_STORE_READ_ONLY.
 */
#pragma once

#include "cg-fault.h"
#include "cg-page-words.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgUnreadFile:
 * @attachment: the newest one that has it
 * @name: its name
 * @sha256: its checksum
 * @size: its bytes
 * @done: how many of its first pages were read
 */
typedef struct
{
  gint64 attachment;
  char *name;
  char *sha256;
  gint64 size;
  guint done;
} CgUnreadFile;

/**
 * cg_store_unread_files_async:
 * @most: how many at most
 *
 * The attached files whose pages were not read, or not all, the newest first; without those that
 * cannot be read and those of voided attachments alone.
 */
void cg_store_unread_files_async (CgStore *self,
                                  guint most,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * cg_store_unread_files_finish:
 *
 * Returns: (transfer full) (element-type CgUnreadFile) (nullable): the files.
 */
GPtrArray *cg_store_unread_files_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_put_pages_async:
 * @sha256: a file
 * @n_pages: how many it has
 * @pages: (element-type CgPageWords): what some of them say
 * @done: the pages before this one were read; 0: no others than before
 *
 * Keeps them and puts them into the index. What was recognised of a page is only replaced by what
 * is recognised anew.
 */
void cg_store_put_pages_async (CgStore *self,
                               const char *sha256,
                               guint n_pages,
                               GPtrArray *pages,
                               guint done,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * cg_store_note_unreadable_async:
 * @sha256: a file
 * @fault: why its pages, or those not read yet, cannot be read: a fault of opening a PDF
 *
 * It is not tried again until cg_store_forget_pages_async().
 */
void cg_store_note_unreadable_async (CgStore *self,
                                     const char *sha256,
                                     CgFault fault,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/**
 * cg_store_forget_pages_async:
 *
 * All files are to be read again, those as well that could not be, and the index is made anew.
 * What was recognised stays.
 */
void cg_store_forget_pages_async (CgStore *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * cg_store_pages_finish:
 *
 * Ends cg_store_put_pages_async(), cg_store_note_unreadable_async() and
 * cg_store_forget_pages_async().
 *
 * Returns: whether it was written.
 */
gboolean cg_store_pages_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_index_pages_async:
 *
 * Puts some of the pages that wait for the index into it: all do where another version of the
 * program had made it.
 */
void cg_store_index_pages_async (CgStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * cg_store_index_pages_finish:
 * @waits: (out): whether more wait
 *
 * Returns: whether it was written.
 */
gboolean
cg_store_index_pages_finish (CgStore *self, GAsyncResult *result, gboolean *waits, GError **error);

/**
 * CgPagesState:
 * @files: files that are attached, each once
 * @read: of these, all pages were read
 * @failed: of these, they cannot be read
 */
typedef struct
{
  guint files;
  guint read;
  guint failed;
} CgPagesState;

/**
 * cg_store_pages_state_async:
 *
 * How far the reading of all files is.
 */
void cg_store_pages_state_async (CgStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean cg_store_pages_state_finish (CgStore *self,
                                      GAsyncResult *result,
                                      CgPagesState *state,
                                      GError **error);

/**
 * cg_store_pictures_async:
 * @sha256: a file
 *
 * Which of its pages are pictures: scans without a known text, and those of which it was
 * recognised. Pages that were not read are not known to be.
 */
void cg_store_pictures_async (CgStore *self,
                              const char *sha256,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * cg_store_pictures_finish:
 *
 * Returns: (transfer full) (element-type CgPageWords) (nullable): the pages in their order, without
 *   text and boxes.
 */
GPtrArray *cg_store_pictures_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_page_words_async:
 * @sha256: a file
 * @page: from 0
 *
 * What the page says, with the places of what was recognised.
 */
void cg_store_page_words_async (CgStore *self,
                                const char *sha256,
                                guint page,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * cg_store_page_words_finish:
 *
 * Returns: (transfer full) (nullable): the page; %NULL without an error where it was not read.
 */
CgPageWords *cg_store_page_words_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS

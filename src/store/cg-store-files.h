/* cg-store-files.h: CgStore's stored files: kept before a record names them, lent to other
 * programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_keep_file_async:
 * @path: a file
 *
 * Stores a file by content, on a thread of its own, so that many large ones keep no edit waiting;
 * an edit `attach` then names them all. A file that no edit comes to name stays, as one whose
 * attachment was undone does. Fails as cg_store_attach().
 */
void cg_store_keep_file_async (CgStore *self,
                               const char *path,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * cg_store_keep_file_finish:
 * @sha256: (out) (transfer full): its checksum
 * @size: (out): bytes
 *
 * Returns: whether it is kept.
 */
gboolean cg_store_keep_file_finish (
    CgStore *self, GAsyncResult *result, char **sha256, gint64 *size, GError **error);

/**
 * cg_store_lend_file_async:
 * @sha256: an attachment's checksum
 * @name: its name, which the copy has too
 *
 * Copies a stored file to where another program may look at it: the folder `open` of the store,
 * which only its owner may enter; the copy can only be read. It stays until
 * cg_store_take_back_lent(). Fails as cg_store_copy_file_async().
 */
void cg_store_lend_file_async (CgStore *self,
                               const char *sha256,
                               const char *name,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * cg_store_lend_file_finish:
 *
 * Returns: (transfer full) (nullable): path of the copy.
 */
char *cg_store_lend_file_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_lent_folder:
 *
 * Makes the folder `open`, where whatever is needed for a moment only may lie too. Blocks on the
 * disk, for a moment.
 *
 * Returns: (transfer full): its path.
 */
char *cg_store_lent_folder (CgStore *self);

/**
 * cg_store_take_back_lent:
 *
 * Removes all that was lent, in this run or an earlier one: by the window program, when it begins
 * and ends. A program that has one open goes on with it. Blocks on the disk.
 */
void cg_store_take_back_lent (CgStore *self);

G_END_DECLS

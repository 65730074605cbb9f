/* cg-vault.h: attachments by content: files/ab/<sha256>, written before the row that names them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * cg_vault_path:
 *
 * Returns: (transfer full): where the bytes of a checksum lie in a store's folder.
 */
char *cg_vault_path (const char *folder, const char *sha256);

/**
 * cg_vault_add:
 * @path: a file
 * @sha256: (out) (transfer full): its checksum
 * @size: (out): its size in bytes
 * @error: %CG_FAULT_FILE_MISSING, _UNREADABLE, _NOT_REGULAR, _EMPTY, _WRITE
 *
 * Copies a file into the vault: written beside, flushed, renamed, folder flushed. A file
 * that is already there is kept.
 */
gboolean
cg_vault_add (const char *folder, const char *path, char **sha256, goffset *size, GError **error);

/**
 * cg_vault_check:
 *
 * Returns: whether the stored bytes are those of the checksum; %CG_FAULT_STORED_FILE_MISSING
 *   or %CG_FAULT_FILE_CHANGED naming @name; %CG_FAULT_CANCELLED.
 */
gboolean cg_vault_check (const char *folder,
                         const char *sha256,
                         const char *name,
                         GCancellable *cancellable,
                         GError **error);

G_END_DECLS

/* cg-files.h: files written so that a power cut leaves the old or the new one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Errors are in the domain G_IO_ERROR, with the code that errno maps to and the
 * system's reason alone as message: it stands in the sentences of the callers,
 * who know what the file is called. Every function blocks on the disk and may be called
 * from any thread but should not be from the main one.
 */

/**
 * cg_files_make_private_dir:
 * @path: a folder
 * @error: return location
 *
 * Makes @path and its missing parents with mode 0700. If @path is already there
 * and belongs to the caller, its mode becomes 0700 too; parents are left alone.
 *
 * Returns: %TRUE if @path is a private folder now; %G_IO_ERROR_NOT_DIRECTORY if
 *   something else has the name
 */
gboolean cg_files_make_private_dir (const char *path, GError **error);

/**
 * cg_files_write_atomic:
 * @path: the file
 * @data: (array length=length) (nullable): contents
 * @length: bytes
 * @mode: permissions, such as 0600
 * @error: return location
 *
 * Writes to a temporary file in the same folder, fsync, rename over @path, fsync
 * of the folder. After a failure the old file is as it was.
 *
 * Returns: %TRUE if the new contents are on the disk
 */
gboolean cg_files_write_atomic (
    const char *path, gconstpointer data, gsize length, guint mode, GError **error);

/**
 * cg_files_new_draft:
 * @path: the file that is to be
 * @error: return location
 *
 * For what is too long to be held in memory, or is written by a library: an empty file of
 * mode 0600 in the same folder, to be filled and given to cg_files_place_draft(), or removed.
 *
 * Returns: (transfer full) (nullable): its path, or %NULL
 */
char *cg_files_new_draft (const char *path, GError **error);

/**
 * cg_files_place_draft:
 * @draft: path from cg_files_new_draft(), closed by whoever filled it
 * @path: the file
 * @error: return location
 *
 * fsync, rename over @path, fsync of the folder. After a failure the old file is as it was
 * and the draft is gone.
 *
 * Returns: %TRUE if the new contents are on the disk
 */
gboolean cg_files_place_draft (const char *draft, const char *path, GError **error);

/**
 * cg_files_sync_dir:
 * @path: a folder
 * @error: return location
 *
 * Brings the names in @path to the disk, after a rename or a removal.
 *
 * Returns: %TRUE on success
 */
gboolean cg_files_sync_dir (const char *path, GError **error);

/**
 * cg_files_sha256:
 * @path: a file
 * @size: (out) (optional): bytes
 * @cancellable: (nullable): looked at between blocks
 * @error: return location
 *
 * Returns: (transfer full) (nullable): SHA-256 in 64 lower-case hexadecimal
 *   digits, or %NULL
 */
char *cg_files_sha256 (const char *path, goffset *size, GCancellable *cancellable, GError **error);

/**
 * cg_files_copy_hashed:
 * @source_path: the file to copy; must be a regular file
 * @folder: where the copy goes
 * @sha256: (out) (transfer full): SHA-256 of what was copied
 * @size: (out) (optional): bytes
 * @cancellable: (nullable): asked between blocks
 * @error: return location
 *
 * Copies to a temporary file (mode 0600) in @folder and hashes while reading, so
 * that the hash is of the bytes that were written even if the source changes.
 * The copy is on the disk when this returns; the caller renames it and calls
 * cg_files_sync_dir(). After a failure nothing is left behind.
 *
 * Returns: (transfer full) (nullable): path of the temporary file, or %NULL
 */
char *cg_files_copy_hashed (const char *source_path,
                            const char *folder,
                            char **sha256,
                            goffset *size,
                            GCancellable *cancellable,
                            GError **error);

/**
 * cg_files_is_named_pdf:
 * @path: a file that is or is to be
 *
 * Returns: whether its name ends in .pdf, in letters of any case.
 */
gboolean cg_files_is_named_pdf (const char *path);

/**
 * cg_files_on_network:
 * @path: a file or folder; if it is not there yet, its nearest parent counts
 *
 * Tells by the type of the file system (statfs) whether @path lies on a network
 * file system: NFS, SMB/CIFS, AFS, Coda, Ceph, 9P, Lustre, GPFS, GFS2, OCFS2, OrangeFS,
 * or any FUSE one whose type in /proc/self/mountinfo is not known to be local.
 * SQLite's WAL needs shared memory that such systems do not give, and SQLite
 * does not notice (design, "Where a store may lie").
 *
 * Returns: %TRUE if a store must not be written there
 */
gboolean cg_files_on_network (const char *path);

/**
 * cg_files_remove_tree:
 * @path: a file or folder
 * @error: return location
 *
 * Removes @path and everything in it without following symbolic links. A path
 * that is not there is a success.
 *
 * Returns: %TRUE if nothing is left
 */
gboolean cg_files_remove_tree (const char *path, GError **error);

G_END_DECLS

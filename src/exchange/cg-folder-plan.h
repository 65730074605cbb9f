/* cg-folder-plan.h: what a folder brings to a case: which files, under which names, and which not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* No more files and folders than these are looked at, nor longer files, bytes. */
#define CG_FOLDER_MAX_FILES 2000
#define CG_FOLDER_MAX_DEPTH 16
#define CG_FOLDER_MAX_SIZE (G_GINT64_CONSTANT (1) << 30)

/**
 * CgFolderVerdict:
 * @CG_FOLDER_TAKEN: will be attached
 * @CG_FOLDER_HIDDEN: its name, or that of its folder, begins with a point, or it is a leftover
 *   that programs keep beside files
 * @CG_FOLDER_EMPTY: no bytes
 * @CG_FOLDER_TOO_LARGE: longer than %CG_FOLDER_MAX_SIZE
 * @CG_FOLDER_NO_FILE: a link, a device, a folder in too many others
 * @CG_FOLDER_UNREADABLE: no permission
 * @CG_FOLDER_THERE: the case has these bytes already
 * @CG_FOLDER_TWICE: another file of the folder has the same bytes
 *
 * What becomes of a file.
 */
typedef enum
{
  CG_FOLDER_TAKEN,
  CG_FOLDER_HIDDEN,
  CG_FOLDER_EMPTY,
  CG_FOLDER_TOO_LARGE,
  CG_FOLDER_NO_FILE,
  CG_FOLDER_UNREADABLE,
  CG_FOLDER_THERE,
  CG_FOLDER_TWICE,
} CgFolderVerdict;

/**
 * CgFolderEntry:
 * @path: the file
 * @name: what it will be called: its path within the folder that was chosen, '/' between
 * @size: bytes
 * @kind: id of the kind of document that its name speaks of
 * @verdict: what becomes of it
 * @like: (nullable): the file with the same bytes
 * @sha256: (nullable): its checksum, where it was needed
 */
typedef struct
{
  char *path;
  char *name;
  gint64 size;
  const char *kind;
  CgFolderVerdict verdict;
  char *like;
  char *sha256;
} CgFolderEntry;

/**
 * cg_folder_plan_new:
 * @paths: (array zero-terminated=1): files and folders, in the order they are to come
 * @cancellable: (nullable): looked at between files
 * @error: (out): %CG_FAULT_FOLDER_TOO_MANY; %CG_FAULT_FILE_MISSING of what was chosen itself;
 *   %CG_FAULT_CANCELLED
 *
 * Looks through the folders, their files in the order of their names; links are not followed.
 * Blocks on the disk; any thread.
 *
 * Returns: (transfer full) (element-type CgFolderEntry) (nullable): the files.
 */
GPtrArray *cg_folder_plan_new (const char *const *paths, GCancellable *cancellable, GError **error);

/**
 * cg_folder_plan_compare:
 * @plan: (element-type CgFolderEntry): a plan
 * @there: (element-type utf8 utf8): checksum → name of what the case has
 * @sizes: (element-type gint64 gint64): the sizes of those, as a set
 * @cancellable: (nullable): looked at between files
 *
 * Finds what is there already and what comes twice; only files of a size that another has are
 * read. Can be called again for another case. Blocks on the disk; any thread, while no other uses
 * @plan.
 */
void cg_folder_plan_compare (GPtrArray *plan,
                             GHashTable *there,
                             GHashTable *sizes,
                             GCancellable *cancellable);

/**
 * cg_folder_plan_count:
 * @plan: (element-type CgFolderEntry): a plan
 *
 * Returns: how many files will be attached.
 */
guint cg_folder_plan_count (const GPtrArray *plan);

/**
 * cg_folder_kind_of:
 * @name: a file's name, with its folders
 *
 * Returns: id of the kind of document that it speaks of (问责决定, 回执 …), "other" where it says
 *   nothing; the file's own name counts before those of its folders. Any thread.
 */
const char *cg_folder_kind_of (const char *name);

G_END_DECLS

/* cg-open-copy.h: a private copy of a store that can only be read, where it must be changed first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-fault.h"

G_BEGIN_DECLS

/* A folder in the user's cache, and the lock by which other processes see that it is in use. */
typedef struct
{
  char *folder;
  int lock; /* a file descriptor */
} CgOpenCopy;

/**
 * cg_open_copy_make:
 * @folder: the store's folder
 * @fault: what it means that no copy can be made; a sentence with the folder
 *
 * Copies the database and its log, not the files, into a new folder of mode 0700 below the user's
 * cache folder. Copies there that no process has open, left by one that crashed, are removed.
 *
 * Returns: (transfer full) (nullable): the copy.
 */
CgOpenCopy *cg_open_copy_make (const char *folder, CgFault fault, GError **error);

/**
 * cg_open_copy_free:
 *
 * Removes the copy; nothing has it open any more.
 */
void cg_open_copy_free (CgOpenCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgOpenCopy, cg_open_copy_free)

/**
 * cg_open_copy_is_due:
 * @version: that of the recorded tables
 *
 * Returns: whether the database behind @found is of an earlier version, or what is derived in it.
 */
gboolean cg_open_copy_is_due (CgConnection *found, int version);

/**
 * cg_open_copy_is_possible:
 * @error: %CG_FAULT_STORE_TOO_OLD
 *
 * Returns: whether the database in @folder, with its log, is small enough to be copied and brought
 *   up to date at each opening.
 */
gboolean cg_open_copy_is_possible (const char *folder, GError **error);

/**
 * cg_open_copy_migrate:
 * @copy: a copy
 * @folder: the store's folder
 * @version: that of the recorded tables
 *
 * Brings the copy up to date; no backup is made, for the store itself stays as it is.
 */
gboolean
cg_open_copy_migrate (const CgOpenCopy *copy, const char *folder, int version, GError **error);

G_END_DECLS

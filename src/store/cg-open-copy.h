/* cg-open-copy.h: a private copy of a store that can only be read, where it must be changed first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-fault.h"

G_BEGIN_DECLS

/**
 * cg_open_copy_make:
 * @folder: the store's folder
 * @fault: what it means that no copy can be made; a sentence with the folder
 *
 * Copies the database and its log, not the files, into a new folder of mode 0700 below the user's
 * cache folder.
 *
 * Returns: (transfer full) (nullable): that folder, to be removed by the caller when closing.
 */
char *cg_open_copy_make (const char *folder, CgFault fault, GError **error);

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
 * Returns: whether the database in @folder is small enough to be copied at each opening.
 */
gboolean cg_open_copy_is_possible (const char *folder, GError **error);

/**
 * cg_open_copy_migrate:
 * @copy: from cg_open_copy_make()
 * @folder: the store's folder
 * @version: that of the recorded tables
 *
 * Brings the copy up to date; no backup is made, for the store itself stays as it is.
 */
gboolean cg_open_copy_migrate (const char *copy, const char *folder, int version, GError **error);

G_END_DECLS

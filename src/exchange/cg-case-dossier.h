/* cg-case-dossier.h: 一案一档: a case as a folder, with its index, its papers and its files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-export.h"

G_BEGIN_DECLS

/**
 * cg_case_dossier_write:
 * @store: a store
 * @id: a case
 * @folder: a folder that is not there yet, or is empty
 * @actor: who writes it, for the journal; 0 if nobody is known
 * @job: progress by files, and cancelling between two of them
 * @n_files: (out) (optional): how many were written
 * @error: %CG_FAULT_FOLDER_NOT_EMPTY, %CG_FAULT_FILE_WRITE, %CG_FAULT_CANCELLED,
 *   %CG_FAULT_FACES_REPLACED, faults of reading
 *
 * Writes 案卷目录.pdf, 全案.pdf, every document of the case as a PDF and a checked copy of every
 * attached file, by numbered names that any file system takes. The folder is its owner's alone
 * (0700, files 0600). Noted in the journal as one export of the case where the store can be
 * written. What was written before a failure stays. Blocks; not on the main thread of a program
 * with a window.
 *
 * Returns: whether all of it is there
 */
gboolean cg_case_dossier_write (CgStore *store,
                                gint64 id,
                                const char *folder,
                                gint64 actor,
                                CgSheetJob *job,
                                guint *n_files,
                                GError **error);

/**
 * cg_dossier_file_name:
 * @number: where it stands in the index, from 1
 * @name: what it is called
 *
 * Returns: (transfer full): "01-name": without what other systems refuse in a name, and not longer
 *   than they take; its ending stays. Any thread.
 */
char *cg_dossier_file_name (guint number, const char *name);

G_END_DECLS

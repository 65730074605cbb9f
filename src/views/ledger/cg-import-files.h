/* cg-import-files.h: the files to be imported: which sheet of each, in which encoding.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-import-file.h"

G_BEGIN_DECLS

#define CG_TYPE_IMPORT_FILES (cg_import_files_get_type ())
G_DECLARE_FINAL_TYPE (CgImportFiles, cg_import_files, CG, IMPORT_FILES, GtkWidget)

/**
 * CgImportFiles::choose:
 * @place: of the file
 * @sheet: another sheet
 * @encoding: (nullable): another encoding of a text
 *
 * The file has to be read again.
 */

/**
 * CgImportFiles::remove:
 * @place: of a file that is not wanted
 */

/**
 * CgImportFiles::add:
 *
 * More files are wanted.
 */

/**
 * cg_import_files_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): an empty list.
 */
GtkWidget *cg_import_files_new (void);

/**
 * cg_import_files_show:
 * @files: (element-type CgImportFile): the files
 */
void cg_import_files_show (CgImportFiles *self, GPtrArray *files);

G_END_DECLS

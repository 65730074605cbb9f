/* cg-import-file.h: a file to be imported, and the one sheet of it that is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-import-source.h"
#include "cg-store.h"

G_BEGIN_DECLS

typedef struct
{
  CgSheetFile *file;
  int sheet;              /* number of the sheet */
  CgImportSource *source; /* its rows and what its columns hold */
} CgImportFile;

/**
 * cg_import_file_open:
 * @store: (nullable): where it is remembered what tables of this make hold
 * @error: as cg_sheet_file_open() and cg_import_source_read()
 *
 * Opens a file at the first sheet that holds a ledger. Any thread; waits for the disk.
 *
 * Returns: (transfer full) (nullable): the file.
 */
CgImportFile *
cg_import_file_open (CgStore *store, const char *path, GCancellable *cancellable, GError **error);
void cg_import_file_free (CgImportFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgImportFile, cg_import_file_free)

/**
 * cg_import_file_choose:
 * @sheet: another sheet
 * @encoding: (nullable): another encoding of a text
 * @error: as cg_import_source_read(), %CG_FAULT_SHEET_ENCODING
 *
 * Reads again; what was read before stays where that fails.
 *
 * Returns: whether it was read.
 */
gboolean cg_import_file_choose (CgImportFile *self,
                                CgStore *store,
                                int sheet,
                                const char *encoding,
                                GCancellable *cancellable,
                                GError **error);

/**
 * cg_import_shape_remember:
 * @edit: an edit under way
 *
 * Adds to an edit what the columns of a table hold, where that is not what their words say; the
 * next table of this make is read so.
 *
 * Returns: whether the store could be asked.
 */
gboolean cg_import_shape_remember (CgStore *store,
                                   const CgImportSource *source,
                                   CgEdit *edit,
                                   GError **error);

G_END_DECLS

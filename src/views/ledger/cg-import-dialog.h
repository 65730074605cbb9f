/* cg-import-dialog.h: the window that imports ledgers: files, columns, check.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_IMPORT_DIALOG (cg_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgImportDialog, cg_import_dialog, CG, IMPORT_DIALOG, AdwWindow)

/**
 * cg_import_dialog_new:
 * @origin: a widget of the window it belongs to
 * @office: where rows go to
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer none): the window, to be presented; it ends itself.
 */
CgImportDialog *cg_import_dialog_new (GtkWidget *origin, CgOffice *office);

/**
 * cg_import_dialog_add_files:
 * @paths: (array zero-terminated=1): files
 *
 * Reads the files, on a thread of its own; a file that cannot be read is named on the window.
 */
void cg_import_dialog_add_files (CgImportDialog *self, const char *const *paths);

/**
 * cg_import_dialog_set_case:
 * @id: the case of rows that name none
 * @title: what it is called
 */
void cg_import_dialog_set_case (CgImportDialog *self, gint64 id, const char *title);

/**
 * cg_import_dialog_is_busy:
 *
 * Returns: whether something is being read, checked or written.
 */
gboolean cg_import_dialog_is_busy (CgImportDialog *self);

G_END_DECLS

/* cg-import-progress.h: how far the reading, checking or writing of rows is: words and a bar.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_IMPORT_PROGRESS (cg_import_progress_get_type ())
G_DECLARE_FINAL_TYPE (CgImportProgress, cg_import_progress, CG, IMPORT_PROGRESS, AdwBin)

/**
 * cg_import_progress_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a bar of nothing.
 */
GtkWidget *cg_import_progress_new (void);

/**
 * cg_import_progress_begin:
 * @format: translated, of two numbers: rows done, and all
 * @rows: how many there are
 *
 * Something begins that goes through all rows.
 */
void cg_import_progress_begin (CgImportProgress *self, const char *format, guint rows);

/**
 * cg_import_progress_set:
 * @fraction: how many of them are done, 0 to 1; below 0: all, and something follows
 */
void cg_import_progress_set (CgImportProgress *self, double fraction);

/**
 * cg_import_progress_say:
 * @words: what is being done of which nobody knows how far it is
 */
void cg_import_progress_say (CgImportProgress *self, const char *words);

/**
 * cg_import_progress_get_words:
 *
 * Returns: (transfer none): what it says.
 */
const char *cg_import_progress_get_words (CgImportProgress *self);

G_END_DECLS

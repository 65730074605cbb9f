/* cg-pick-file.h: choosing files to open and a place to save. The only place that knows how.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CG_FILES_ANY,
  CG_FILES_PDF,
  CG_FILES_DOCUMENTS, /* PDF, pictures, office documents */
  CG_FILES_SHEETS,    /* spreadsheets */
  CG_FILES_FOLDER,    /* a folder instead of files */
} CgFileKind;

/**
 * cg_pick_files_async:
 * @parent: (nullable): the window it concerns
 * @title: what is chosen, translated
 * @kind: what is shown at first; all files can be shown
 * @several: whether several may be chosen at once
 *
 * What is chosen stays out of the desktop's list of recent files, where others could read
 * the names of cases. Main thread, as all of this.
 */
void cg_pick_files_async (GtkWindow *parent,
                          const char *title,
                          CgFileKind kind,
                          gboolean several,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/**
 * cg_pick_files_finish:
 *
 * Returns: (transfer full) (array zero-terminated=1) (nullable): absolute paths; %NULL without
 *   an @error when nothing was chosen.
 */
char **cg_pick_files_finish (GAsyncResult *result, GError **error);

/**
 * cg_pick_save_async:
 * @title: what is saved
 * @name: the name proposed ("某纪改〔2026〕1号.pdf")
 *
 * Asks before a file is replaced.
 */
void cg_pick_save_async (GtkWindow *parent,
                         const char *title,
                         const char *name,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);

/**
 * cg_pick_save_finish:
 *
 * Returns: (transfer full) (nullable): an absolute path; %NULL without an @error when none was
 *   chosen.
 */
char *cg_pick_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS

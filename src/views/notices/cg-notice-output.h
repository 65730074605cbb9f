/* cg-notice-output.h: a document leaves the program: as a PDF, or on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_notice_save_pdf:
 * @origin: a widget of the window
 * @record: the document
 * @pages: its pages
 *
 * Asks where to, writes the PDF and journals it as "export". How it went is said in the
 * window. Main thread.
 */
void
cg_notice_save_pdf (GtkWidget *origin, CgOffice *office, CgRecord *record, CgNoticePages *pages);

/**
 * cg_notice_log:
 * @action: "print" or "export"
 * @id: the document
 * @detail: file name, number of copies
 *
 * Journals without waiting for it; a failure is told by the office's `failed`.
 */
void cg_notice_log (CgOffice *office, const char *action, gint64 id, const char *detail);

/**
 * cg_notice_write_pdf_async:
 * @pages: the pages of a document
 * @path: the file, in a folder that is there
 *
 * Writes the PDF in a thread. Main thread.
 */
void cg_notice_write_pdf_async (CgNoticePages *pages,
                                const char *path,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean cg_notice_write_pdf_finish (GAsyncResult *result, GError **error);

/**
 * cg_notice_file_name:
 * @record: a document
 *
 * Returns: (transfer full): a name for its file, by number and title, without characters that
 *   file systems refuse.
 */
char *cg_notice_file_name (const CgRecord *record);

G_END_DECLS

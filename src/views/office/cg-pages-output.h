/* cg-pages-output.h: pages leave the program as a PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_pages_write_pdf_async:
 * @pages: pages
 * @path: the file
 *
 * cg_notice_pages_write_pdf() on a thread.
 */
void cg_pages_write_pdf_async (CgNoticePages *pages,
                               const char *path,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean cg_pages_write_pdf_finish (GAsyncResult *result, GError **error);

/**
 * cg_pages_save_pdf:
 * @origin: the widget that asks
 * @office: the office
 * @pages: pages
 * @entity: the kind of record they are of
 * @id: the record, 0 for a list of such
 * @name: the name proposed
 *
 * Asks for a place and writes the PDF there; the journal notes its name. A failure is told
 * by CgOffice::failed. Main thread.
 */
void cg_pages_save_pdf (GtkWidget *origin,
                        CgOffice *office,
                        CgNoticePages *pages,
                        CgEntity entity,
                        gint64 id,
                        const char *name);

G_END_DECLS

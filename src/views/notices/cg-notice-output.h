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
 * cg_notice_file_name:
 * @record: a document
 *
 * Returns: (transfer full): a name for its file, by number and title, without characters that
 *   file systems refuse.
 */
char *cg_notice_file_name (const CgRecord *record);

G_END_DECLS

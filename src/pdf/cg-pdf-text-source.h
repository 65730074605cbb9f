/* cg-pdf-text-source.h: texts of pages that are known from elsewhere than the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-page-text.h"

G_BEGIN_DECLS

/**
 * CgPdfTextSource:
 *
 * What was recognised of scanned pages stands for what the file says: a #CgPdfDocument that has a
 * source asks it first. Main thread.
 *
 * Signal "changed" (guint page): of this page there is another text now.
 */
#define CG_TYPE_PDF_TEXT_SOURCE (cg_pdf_text_source_get_type ())
G_DECLARE_INTERFACE (CgPdfTextSource, cg_pdf_text_source, CG, PDF_TEXT_SOURCE, GObject)

/**
 * CgPdfTextSourceInterface:
 * @has: whether it has a text of the page; answers at once
 * @read_async: reads that text
 * @read_finish: its answer
 */
struct _CgPdfTextSourceInterface
{
  GTypeInterface parent_iface;

  gboolean (*has) (CgPdfTextSource *self, guint page);
  void (*read_async) (CgPdfTextSource *self,
                      guint page,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
  CgPageText *(*read_finish) (CgPdfTextSource *self, GAsyncResult *result, GError **error);
};

/**
 * cg_pdf_text_source_has:
 * @page: from 0
 *
 * Returns: whether it has a text of the page
 */
gboolean cg_pdf_text_source_has (CgPdfTextSource *self, guint page);

/**
 * cg_pdf_text_source_read_async:
 * @page: a page that it has
 */
void cg_pdf_text_source_read_async (CgPdfTextSource *self,
                                    guint page,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/**
 * cg_pdf_text_source_read_finish:
 *
 * Returns: (transfer full) (nullable): the text with the places of its characters
 */
CgPageText *
cg_pdf_text_source_read_finish (CgPdfTextSource *self, GAsyncResult *result, GError **error);

/**
 * cg_pdf_text_source_changed:
 * @page: from 0
 *
 * Emits "changed"; for those that implement it.
 */
void cg_pdf_text_source_changed (CgPdfTextSource *self, guint page);

G_END_DECLS

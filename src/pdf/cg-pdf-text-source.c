/* cg-pdf-text-source.c: texts of pages that are known from elsewhere than the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-text-source.h"

static guint changed_signal;

G_DEFINE_INTERFACE (CgPdfTextSource, cg_pdf_text_source, G_TYPE_OBJECT)

static void
cg_pdf_text_source_default_init (CgPdfTextSourceInterface *iface)
{
  changed_signal = g_signal_new ("changed", CG_TYPE_PDF_TEXT_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

gboolean
cg_pdf_text_source_has (CgPdfTextSource *self, guint page)
{
  g_return_val_if_fail (CG_IS_PDF_TEXT_SOURCE (self), FALSE);

  return CG_PDF_TEXT_SOURCE_GET_IFACE (self)->has (self, page);
}

void
cg_pdf_text_source_read_async (CgPdfTextSource *self,
                               guint page,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (CG_IS_PDF_TEXT_SOURCE (self));

  CG_PDF_TEXT_SOURCE_GET_IFACE (self)->read_async (self, page, cancellable, callback, user_data);
}

CgPageText *
cg_pdf_text_source_read_finish (CgPdfTextSource *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (CG_IS_PDF_TEXT_SOURCE (self), NULL);

  return CG_PDF_TEXT_SOURCE_GET_IFACE (self)->read_finish (self, result, error);
}

void
cg_pdf_text_source_changed (CgPdfTextSource *self, guint page)
{
  g_return_if_fail (CG_IS_PDF_TEXT_SOURCE (self));

  g_signal_emit (self, changed_signal, 0, page);
}

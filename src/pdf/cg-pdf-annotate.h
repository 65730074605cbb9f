/* cg-pdf-annotate.h: a copy of a document with annotations that other viewers show.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pdf-document.h"

G_BEGIN_DECLS

/**
 * CgPdfAnnotation:
 * @page: from 0
 * @kind: "highlight", "underline", "strike", "rectangle", "note" or "stamp"
 * @boxes: (element-type CgPageBox): where, points, not turned by the reader; at least one
 * @color: red, green, blue, 0 to 1
 * @author: who made it
 * @words: what it says, "" for nothing
 * @width: of the picture of a stamp, pixels; 0 for none
 * @pixels: (nullable): its rows, premultiplied B8G8R8A8, without padding
 */
typedef struct
{
  guint page;
  const char *kind;
  GArray *boxes;
  double color[3];
  const char *author;
  const char *words;
  guint width;
  GBytes *pixels;
} CgPdfAnnotation;

/**
 * cg_pdf_annotate_async:
 * @document: opened for this: its pages have the annotations from now on
 * @annotations: (array length=n): by page
 * @n: how many
 * @path: where the copy is to be; what is there is replaced
 * @cancellable: (nullable): a cancellable
 * @callback: called when the copy is there or not
 * @user_data: for @callback
 *
 * Fails with %CG_FAULT_PDF_DAMAGED, %CG_FAULT_PDF_TOO_LARGE, %CG_FAULT_PDF_WRITE,
 * %CG_FAULT_PDF_CRASHED, %CG_FAULT_PDF_TIMEOUT, %CG_FAULT_PDF_NO_READER. Main thread.
 */
void cg_pdf_annotate_async (CgPdfDocument *document,
                            const CgPdfAnnotation *annotations,
                            guint n,
                            const char *path,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * cg_pdf_annotate_finish:
 * @document: the document
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: whether the copy is there
 */
gboolean cg_pdf_annotate_finish (CgPdfDocument *document, GAsyncResult *result, GError **error);

G_END_DECLS

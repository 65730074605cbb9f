/* cg-pdf-look.c: what a page looks like, as a checksum.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-look.h"

#include <math.h>

#include "cg-pdf-document-private.h"

/* The longer side, pixels. What was drawn at another size is another look: never changed. */
#define SIDE 1000.0

/* Of a strip of paper the shorter side is one pixel at least. */
static int
pixels_of (double points, double scale)
{
  return MAX ((int) lround (points * scale), 1);
}

void
cg_pdf_look_async (CgPdfDocument *document,
                   guint page,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  CgPdfSize size = cg_pdf_document_get_page_sizes (document)[page];
  double scale = SIDE / MAX (size.width, size.height);
  CgPdfRequest request = {
    .kind = CG_PDF_REQUEST_LOOK,
    .page = page,
    .priority = CG_PDF_PRIORITY_BACKGROUND,
    .scale = scale,
    .region = { 0, 0, pixels_of (size.width, scale), pixels_of (size.height, scale) },
    .task = g_task_new (document, cancellable, callback, user_data),
  };

  g_task_set_source_tag (request.task, cg_pdf_look_async);
  cg_pdf_session_submit (cg_pdf_document_get_session (document),
                         g_memdup2 (&request, sizeof request));
}

char *
cg_pdf_look_finish (CgPdfDocument *document, GAsyncResult *result, char **drawn_by, GError **error)
{
  g_autoptr (GVariant) answer = g_task_propagate_pointer (G_TASK (result), error);
  char *digest = NULL;

  *drawn_by = NULL;
  if (answer != NULL)
    g_variant_get (answer, "(ss)", &digest, drawn_by);
  return digest;
}

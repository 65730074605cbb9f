/* cg-pdf-look.c: what a page looks like, as a checksum.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-look.h"

#include <math.h>

#include "cg-paths.h"
#include "cg-pdf-document-private.h"
#include "cg-pdf-protocol.h"

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

/* ---- who draws ---- */

static void
told_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autofree char *told = NULL;
  GError *error = NULL;

  if (g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &told, NULL, &error))
    g_task_return_pointer (task, g_strdup (g_strchomp (told)), g_free);
  else
    g_task_return_error (task, error);
}

void
cg_pdf_look_libraries_async (GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GError *error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, cg_paths_pdf_helper (), CG_PDF_TELL_LIBRARIES, NULL);

  g_task_set_source_tag (task, cg_pdf_look_libraries_async);
  if (process == NULL)
    g_task_return_error (task, error);
  else
    g_subprocess_communicate_utf8_async (process, NULL, cancellable, told_cb, g_object_ref (task));
}

char *
cg_pdf_look_libraries_finish (GAsyncResult *result)
{
  g_autofree char *told = g_task_propagate_pointer (G_TASK (result), NULL);

  return told != NULL && *told != '\0' ? g_steal_pointer (&told) : NULL;
}

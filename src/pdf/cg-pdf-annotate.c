/* cg-pdf-annotate.c: a copy of a document with annotations that other viewers show.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-annotate.h"

#include <unistd.h>

#include "cg-pdf-document-private.h"
#include "cg-pdf-place.h"

/* A file on its way to the disk. */
typedef struct
{
  char *path;
  int fd;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  if (copy->fd >= 0)
    close (copy->fd);
  g_free (copy->path);
  g_free (copy);
}

static GVariant *
make_places (GArray *boxes)
{
  GVariantBuilder places;

  g_variant_builder_init (&places, G_VARIANT_TYPE ("a(dddd)"));
  for (guint i = 0; i < boxes->len; i++)
    {
      const CgPageBox *box = &g_array_index (boxes, CgPageBox, i);

      g_variant_builder_add (&places, "(dddd)", box->x1, box->y1, box->x2, box->y2);
    }

  return g_variant_builder_end (&places);
}

static GVariant *
make_annotation (const CgPdfAnnotation *annotation)
{
  gsize size = 0;
  const void *pixels =
      annotation->pixels != NULL ? g_bytes_get_data (annotation->pixels, &size) : NULL;

  return g_variant_new ("(us@a(dddd)(ddd)ssu@ay)", annotation->page, annotation->kind,
                        make_places (annotation->boxes), annotation->color[0], annotation->color[1],
                        annotation->color[2], annotation->author, annotation->words,
                        annotation->width,
                        g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, pixels, size, 1));
}

static GVariant *
make_annotations (const CgPdfAnnotation *annotations, guint n)
{
  GVariantBuilder items;

  g_variant_builder_init (&items, G_VARIANT_TYPE ("a(usa(dddd)(ddd)ssuay)"));
  for (guint i = 0; i < n; i++)
    g_variant_builder_add_value (&items, make_annotation (&annotations[i]));

  return g_variant_ref_sink (g_variant_builder_end (&items));
}

static void
write_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Copy *copy = data;
  GError *error = NULL;

  if (cg_pdf_place (copy->fd, copy->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
annotated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Copy *copy = g_task_get_task_data (task);
  GError *error = NULL;
  gssize fd = g_task_propagate_int (G_TASK (result), &error);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  copy->fd = (int) fd;
  g_task_run_in_thread (task, write_worker);
}

void
cg_pdf_annotate_async (CgPdfDocument *document,
                       const CgPdfAnnotation *annotations,
                       guint n,
                       const char *path,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (document, cancellable, callback, user_data);
  Copy *copy = g_new0 (Copy, 1);
  CgPdfRequest request = { .kind = CG_PDF_REQUEST_ANNOTATE,
                           .priority = CG_PDF_PRIORITY_BACKGROUND };

  g_return_if_fail (CG_IS_PDF_DOCUMENT (document));

  copy->path = g_strdup (path);
  copy->fd = -1;
  g_task_set_task_data (task, copy, copy_free);
  request.annotations = make_annotations (annotations, n);
  request.task = g_task_new (document, cancellable, annotated_cb, g_object_ref (task));
  cg_pdf_session_submit (cg_pdf_document_get_session (document),
                         g_memdup2 (&request, sizeof request));
}

gboolean
cg_pdf_annotate_finish (CgPdfDocument *document, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

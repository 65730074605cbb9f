/* cg-document-copy.c: a copy of a document with its annotations, where the clerk wants it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-copy.h"

#include <glib/gi18n.h>

#include "cg-marked-copy.h"
#include "cg-pick-file.h"

/* A copy on its way. */
typedef struct
{
  CgOffice *office;
  CgRecord *document;
  GPtrArray *marks;
  char *path;
  char *password;
  GObject *object;
  CgDocumentCopied copied;
} Copy;

static void
copy_free (Copy *copy)
{
  g_object_unref (copy->office);
  cg_record_unref (copy->document);
  g_ptr_array_unref (copy->marks);
  g_free (copy->path);
  g_free (copy->password);
  g_object_unref (copy->object);
  g_free (copy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Copy) copy = data;
  g_autoptr (GError) error = NULL;
  CgPdfDocument *document = CG_PDF_DOCUMENT (source);

  if (cg_marked_copy_finish (document, result, &error))
    cg_office_log (copy->office, "export", CG_ENTITY_ATTACHMENT, cg_record_get_id (copy->document),
                   copy->path);
  cg_pdf_document_close (document);
  copy->copied (copy->object, error);
}

/* One of its own, so that the one on the screen does not have them twice. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Copy) copy = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) document = cg_pdf_document_open_finish (result, &error);

  if (document == NULL)
    {
      copy->copied (copy->object, error);
      return;
    }

  cg_marked_copy_async (document, copy->marks, copy->path, NULL, copied_cb, copy);
  copy = NULL;
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Copy) copy = data;
  const char *name = cg_record_text (copy->document, CG_ATTACHMENT_NAME);
  g_autofree char *stored = NULL;

  copy->path = cg_pick_save_finish (result, NULL);
  if (copy->path == NULL)
    return;

  stored = cg_store_file_path (cg_office_get_store (copy->office),
                               cg_record_text (copy->document, CG_ATTACHMENT_SHA256));
  cg_pdf_document_open_async (stored, name, copy->password, NULL, opened_cb, copy);
  copy = NULL;
}

/* The part of a file name before what says that it is shown here. */
static char *
stem_of (const char *name)
{
  static const char *const kinds[] = { ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".heif" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (lower, kinds[i]))
      return g_strndup (name, strlen (name) - strlen (kinds[i]));

  return g_strdup (name);
}

/* "report.pdf" → "report (annotated).pdf"; of a picture the copy is a PDF too. */
static char *
propose_name (const char *name)
{
  g_autofree char *stem = stem_of (name);

  /* Translators: a file name, of a copy with annotations */
  return g_strdup_printf (_ ("%s (annotated).pdf"), stem);
}

void
cg_document_copy_marked (CgPdfReader *reader,
                         CgOffice *office,
                         CgRecord *document,
                         GPtrArray *marks,
                         gpointer object,
                         CgDocumentCopied copied)
{
  g_autofree char *name = propose_name (cg_record_text (document, CG_ATTACHMENT_NAME));
  CgPdfDocument *shown = cg_pdf_reader_get_document (reader);
  Copy *copy = g_new0 (Copy, 1);

  copy->office = g_object_ref (office);
  copy->document = cg_record_ref (document);
  copy->marks = g_ptr_array_ref (marks);
  copy->password = shown != NULL ? g_strdup (cg_pdf_document_get_password (shown)) : NULL;
  copy->object = g_object_ref (object);
  copy->copied = copied;
  cg_pick_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (reader))),
                      _ ("Save a Copy with Annotations"), name, NULL, picked_cb, copy);
}

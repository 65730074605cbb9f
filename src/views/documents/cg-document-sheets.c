/* cg-document-sheets.c: a document laid on paper, with its annotations and a mark.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-sheets.h"

#include <glib/gstdio.h>

#include "cg-marked-copy.h"
#include "cg-store-files.h"
#include "cg-text-outline.h"

#define MM (72 / 25.4)
/* A page may take so long to be printed, seconds. */
#define PATIENCE 120

/* Sheets on their way. */
typedef struct
{
  CgPdfBook *book; /* all but its file */
  char *name;
  char *password;
  GPtrArray *annotations;
  char *copy; /* with the annotations; removed when it was opened */
} Way;

static void
way_free (gpointer data)
{
  Way *way = data;

  if (way->copy != NULL)
    g_unlink (way->copy);
  cg_pdf_book_free (way->book);
  g_clear_pointer (&way->annotations, g_ptr_array_unref);
  g_free (way->name);
  g_free (way->password);
  g_free (way->copy);
  g_free (way);
}

static CgPdfBook *
make_book (const CgDocumentSheets *sheets)
{
  CgPdfBook *book = cg_pdf_book_new ();

  cg_pdf_book_set_paper (book, (sheets->a3 ? 297 : 210) * MM, (sheets->a3 ? 420 : 297) * MM);
  cg_pdf_book_set_turns (book, sheets->turns->data, sheets->turns->len);
  if (sheets->mark != CG_PDF_NO_MARK)
    cg_text_outline_mark (book, sheets->mark, sheets->text);
  return book;
}

static void
book_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  CgPdfDocument *sheets = cg_pdf_book_open_finish (result, &error);

  if (sheets == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  cg_pdf_document_set_time_limit (sheets, PATIENCE);
  g_task_return_pointer (task, sheets, g_object_unref);
}

static void
open_book (GTask *task, const char *path)
{
  Way *way = g_task_get_task_data (task);

  cg_pdf_book_add_file (way->book, path, way->name, way->password);
  cg_pdf_book_open_async (way->book, g_task_get_cancellable (task), book_opened_cb,
                          g_object_ref (task));
}

static void
annotated_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Way *way = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean good = cg_marked_copy_finish (CG_PDF_DOCUMENT (source), result, &error);

  cg_pdf_document_close (CG_PDF_DOCUMENT (source));
  if (good)
    open_book (task, way->copy);
  else
    g_task_return_error (task, error);
}

/* A document of its own: its pages have the annotations afterwards. */
static void
own_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Way *way = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (CgPdfDocument) own = cg_pdf_document_open_finish (result, &error);

  if (own != NULL)
    cg_marked_copy_async (own, way->annotations, way->copy, g_task_get_cancellable (task),
                          annotated_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

/* Where what is left after a crash is removed at the next start. */
static char *
make_copy_path (CgStore *store)
{
  static guint n_copies;
  g_autofree char *folder = cg_store_lent_folder (store);
  g_autofree char *name = g_strdup_printf ("annotated-%u.pdf", ++n_copies);

  return g_build_filename (folder, name, NULL);
}

void
cg_document_sheets_open_async (CgOffice *office,
                               const CgDocumentSheets *sheets,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  CgStore *store = cg_office_get_store (office);
  g_autofree char *path =
      cg_store_file_path (store, cg_record_text (sheets->attachment, CG_ATTACHMENT_SHA256));
  Way *way = g_new0 (Way, 1);

  way->book = make_book (sheets);
  way->name = g_strdup (cg_record_text (sheets->attachment, CG_ATTACHMENT_NAME));
  way->password = g_strdup (sheets->password);
  g_task_set_source_tag (task, cg_document_sheets_open_async);
  g_task_set_task_data (task, way, way_free);
  if (sheets->annotations == NULL || sheets->annotations->len == 0)
    {
      open_book (task, path);
      return;
    }

  way->annotations = g_ptr_array_ref (sheets->annotations);
  way->copy = make_copy_path (store);
  cg_pdf_document_open_async (path, way->name, way->password, cancellable, own_opened_cb,
                              g_object_ref (task));
}

CgPdfDocument *
cg_document_sheets_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* cg-page-looker.c: notes, in the background, what the pages look like that are pictures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-looker.h"

#include "cg-fault.h"
#include "cg-pdf-document.h"
#include "cg-pdf-look.h"
#include "cg-store-files.h"

typedef struct
{
  CgPageLook *page; /* in hand */
  char *sha256;     /* of @document */
  CgPdfDocument *document;
  char *drawn_by; /* what draws now; NULL: not known */
} Looking;

static void next_page (GTask *task, gboolean whole_file);

static void
close_document (Looking *self)
{
  if (self->document != NULL)
    cg_pdf_document_close (self->document);
  g_clear_object (&self->document);
  g_clear_pointer (&self->sha256, g_free);
}

static void
looking_free (gpointer data)
{
  Looking *self = data;

  close_document (self);
  g_clear_pointer (&self->page, cg_page_look_free);
  g_free (self->drawn_by);
  g_free (self);
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (cg_store_put_look_finish (CG_STORE (source), result, &error))
    next_page (task, FALSE);
  else
    g_task_return_error (task, error);
}

/* A page that cannot be drawn cannot be tomorrow either. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Looking *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  self->page->digest =
      cg_pdf_look_finish (CG_PDF_DOCUMENT (source), result, &self->page->drawn_by, &error);
  if (g_error_matches (error, CG_FAULT, CG_FAULT_PDF_NO_READER))
    {
      next_page (task, TRUE);
      return;
    }

  if (error != NULL)
    {
      self->page->digest = g_strdup ("");
      self->page->drawn_by = g_strdup ("");
    }
  if (!g_task_return_error_if_cancelled (task))
    cg_store_put_look_async (g_task_get_source_object (task), self->page,
                             g_task_get_cancellable (task), noted_cb, g_object_ref (task));
}

/* What was read had the page: a file that has fewer is another one. */
static void
look (GTask *task)
{
  Looking *self = g_task_get_task_data (task);

  if (self->page->page < cg_pdf_document_get_n_pages (self->document))
    cg_pdf_look_async (self->document, self->page->page, g_task_get_cancellable (task), looked_cb,
                       g_object_ref (task));
  else
    next_page (task, TRUE);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Looking *self = g_task_get_task_data (task);

  self->document = cg_pdf_document_open_finish (result, NULL);
  if (self->document == NULL)
    {
      next_page (task, TRUE);
      return;
    }

  self->sha256 = g_strdup (self->page->sha256);
  cg_pdf_document_give_way (self->document);
  look (task);
}

/* Only what has still the checksum of what was attached is looked at, for the first time or, after
 * the libraries that draw were replaced, again: a file that was changed keeps the look it had. */
static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Looking *self = g_task_get_task_data (task);
  g_autofree char *path = NULL;

  if (!cg_store_check_file_finish (CG_STORE (source), result, NULL))
    {
      next_page (task, TRUE);
      return;
    }

  path = cg_store_file_path (CG_STORE (source), self->page->sha256);
  cg_pdf_document_open_async (path, self->page->sha256, NULL, g_task_get_cancellable (task),
                              opened_cb, g_object_ref (task));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Looking *self = g_task_get_task_data (task);
  GError *error = NULL;

  g_clear_pointer (&self->page, cg_page_look_free);
  self->page = cg_store_look_finish (CG_STORE (source), result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->page == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (g_strcmp0 (self->sha256, self->page->sha256) == 0)
    {
      look (task);
      return;
    }

  close_document (self);
  cg_store_check_file_async (CG_STORE (source), self->page->sha256, self->page->sha256,
                             g_task_get_cancellable (task), checked_cb, g_object_ref (task));
}

static void
next_page (GTask *task, gboolean whole_file)
{
  Looking *self = g_task_get_task_data (task);

  if (!g_task_return_error_if_cancelled (task))
    cg_store_unseen_page_async (g_task_get_source_object (task), self->page, whole_file,
                                self->drawn_by, g_task_get_cancellable (task), found_cb,
                                g_object_ref (task));
}

static void
libraries_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Looking *self = g_task_get_task_data (task);

  self->drawn_by = cg_pdf_look_libraries_finish (result);
  next_page (task, FALSE);
}

void
cg_pages_look_async (CgStore *store,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_source_tag (task, cg_pages_look_async);
  g_task_set_task_data (task, g_new0 (Looking, 1), looking_free);
  cg_pdf_look_libraries_async (cancellable, libraries_cb, g_object_ref (task));
}

gboolean
cg_pages_look_finish (CgStore *store, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* cg-pdf-book.c: files whose pages are laid on paper one after the other, and printed as one PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-book.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "cg-fault.h"
#include "cg-files.h"
#include "cg-pdf-document-private.h"
#include "cg-pdf-file.h"
#include "cg-pdf-place.h"
#include "cg-pdf-protocol.h"

struct _CgPdfBook
{
  GPtrArray *paths; /* of char* */
  GPtrArray *names;
  GPtrArray *passwords;
  double width;
  double height;
  CgPdfMark mark;
  GArray *outline; /* of double, as the protocol has it */
  GByteArray *turns;
};

CgPdfBook *
cg_pdf_book_new (void)
{
  CgPdfBook *self = g_new0 (CgPdfBook, 1);

  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->passwords = g_ptr_array_new_with_free_func (g_free);
  self->outline = g_array_new (FALSE, FALSE, sizeof (double));
  self->turns = g_byte_array_new ();
  return self;
}

void
cg_pdf_book_free (CgPdfBook *self)
{
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->passwords);
  g_array_unref (self->outline);
  g_byte_array_unref (self->turns);
  g_free (self);
}

void
cg_pdf_book_add_file (CgPdfBook *self, const char *path, const char *name, const char *password)
{
  g_ptr_array_add (self->paths, g_strdup (path));
  g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_add (self->passwords, g_strdup (password != NULL ? password : ""));
}

void
cg_pdf_book_set_paper (CgPdfBook *self, double width, double height)
{
  self->width = width;
  self->height = height;
}

static void
add_step (CgPdfBook *self, double operation, const cairo_path_data_t *points, int n)
{
  g_array_append_val (self->outline, operation);
  for (int i = 0; i < n; i++)
    {
      g_array_append_val (self->outline, points[i].point.x);
      g_array_append_val (self->outline, points[i].point.y);
    }
}

void
cg_pdf_book_set_mark (CgPdfBook *self, CgPdfMark mark, const cairo_path_t *outline)
{
  static const struct
  {
    double operation;
    int n;
  } steps[] = {
    [CAIRO_PATH_MOVE_TO] = { CG_PDF_PATH_MOVE, 1 },
    [CAIRO_PATH_LINE_TO] = { CG_PDF_PATH_LINE, 1 },
    [CAIRO_PATH_CURVE_TO] = { CG_PDF_PATH_CURVE, 3 },
    [CAIRO_PATH_CLOSE_PATH] = { CG_PDF_PATH_CLOSE, 0 },
  };

  self->mark = outline != NULL ? mark : CG_PDF_NO_MARK;
  g_array_set_size (self->outline, 0);
  for (int i = 0; outline != NULL && i < outline->num_data; i += outline->data[i].header.length)
    {
      cairo_path_data_type_t type = outline->data[i].header.type;

      add_step (self, steps[type].operation, &outline->data[i + 1], steps[type].n);
    }
}

void
cg_pdf_book_set_turns (CgPdfBook *self, const guint8 *turns, gsize n)
{
  g_byte_array_set_size (self->turns, 0);
  g_byte_array_append (self->turns, turns, (guint) n);
}

/* ---- opening ---- */

typedef struct
{
  GStrv paths;
  GStrv names;
  GStrv passwords;
  GVariant *sheets;
} Opening;

static GStrv
copy_texts (const GPtrArray *texts)
{
  GStrv copy = g_new0 (char *, texts->len + 1);

  for (guint i = 0; i < texts->len; i++)
    copy[i] = g_strdup (g_ptr_array_index (texts, i));
  return copy;
}

static Opening *
opening_new (const CgPdfBook *self)
{
  Opening *opening = g_new0 (Opening, 1);
  GVariant *outline = g_variant_new_fixed_array (G_VARIANT_TYPE_DOUBLE, self->outline->data,
                                                 self->outline->len, sizeof (double));
  GVariant *turns =
      g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, self->turns->data, self->turns->len, 1);

  opening->paths = copy_texts (self->paths);
  opening->names = copy_texts (self->names);
  opening->passwords = copy_texts (self->passwords);
  opening->sheets = g_variant_ref_sink (g_variant_new ("(dd(u@ad)@ay)", self->width, self->height,
                                                       (guint32) self->mark, outline, turns));
  return opening;
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_strfreev (opening->paths);
  g_strfreev (opening->names);
  g_strfreev (opening->passwords);
  g_variant_unref (opening->sheets);
  g_free (opening);
}

static void
close_all (gpointer data)
{
  GArray *fds = data;

  for (guint i = 0; i < fds->len; i++)
    close (g_array_index (fds, int, i));
  g_array_unref (fds);
}

static void
open_files_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Opening *opening = data;
  GArray *fds = g_array_new (FALSE, FALSE, sizeof (int));
  GError *error = NULL;

  for (guint i = 0; opening->paths[i] != NULL; i++)
    {
      int fd = cg_pdf_file_open (opening->paths[i], opening->names[i], &error);

      if (fd < 0)
        {
          close_all (fds);
          g_task_return_error (task, error);
          return;
        }
      g_array_append_val (fds, fd);
    }

  g_task_return_pointer (task, fds, close_all);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Opening *opening = g_task_get_task_data (task);
  CgPdfSession *session = CG_PDF_SESSION (source);
  GError *error = NULL;
  const CgPdfFacts *facts = cg_pdf_session_open_finish (session, result, &error);

  if (facts != NULL)
    g_task_return_pointer (task, cg_pdf_document_new (session, facts, opening->names[0]),
                           g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
files_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Opening *opening = g_task_get_task_data (task);
  g_autoptr (CgPdfSession) session = NULL;
  GError *error = NULL;
  GArray *fds = g_task_propagate_pointer (G_TASK (result), &error);

  if (fds == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  session = cg_pdf_session_new_book (fds, (const char *const *) opening->names,
                                     (const char *const *) opening->passwords, opening->sheets);
  cg_pdf_session_open_async (session, g_task_get_cancellable (task), opened_cb,
                             g_object_ref (task));
}

void
cg_pdf_book_open_async (const CgPdfBook *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) files = g_task_new (NULL, NULL, files_opened_cb, task);
  Opening *opening;

  g_return_if_fail (self->paths->len >= 1 && self->paths->len <= CG_PDF_BOOK_MAX_FILES);

  opening = opening_new (self);
  g_task_set_source_tag (task, cg_pdf_book_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_set_task_data (files, opening, NULL);
  g_task_run_in_thread (files, open_files_worker);
}

CgPdfDocument *
cg_pdf_book_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- printing ---- */

typedef struct
{
  CgPdfLeaf *leaves;
  guint n;
  guint n_done;
  char *path;
  int fd; /* the PDF from the process; -1 until it is there */
  CgPdfPrinted printed;
  gpointer data;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  if (printing->fd >= 0)
    close (printing->fd);
  g_free (printing->leaves);
  g_free (printing->path);
  g_free (printing);
}

static void
write_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Printing *printing = data;
  GError *error = NULL;

  if (cg_pdf_place (printing->fd, printing->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Printing *printing = g_task_get_task_data (task);
  GError *error = NULL;
  gssize fd = g_task_propagate_int (G_TASK (result), &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    {
      printing->fd = (int) fd;
      g_task_run_in_thread (task, write_worker);
    }
  g_object_unref (task);
}

static void submit_next (CgPdfDocument *book, GTask *task);

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Printing *printing = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  printing->n_done++;
  if (printing->printed != NULL)
    printing->printed (printing->n_done, printing->data);
  if (!g_task_return_error_if_cancelled (task))
    submit_next (CG_PDF_DOCUMENT (source), task);
}

static void
submit_next (CgPdfDocument *book, GTask *task)
{
  const Printing *printing = g_task_get_task_data (task);
  gboolean all = printing->n_done == printing->n;
  GTask *step = g_task_new (book, NULL, all ? finished_cb : printed_cb, g_object_ref (task));
  CgPdfRequest request = {
    .kind = all ? CG_PDF_REQUEST_PRINTED : CG_PDF_REQUEST_PRINT,
    .page = all ? 0 : printing->leaves[printing->n_done].page,
    .turn = all ? 0 : printing->leaves[printing->n_done].turn,
    .n_pages = printing->n_done,
    .priority = CG_PDF_PRIORITY_BACKGROUND,
    .task = step,
  };

  cg_pdf_session_submit (cg_pdf_document_get_session (book), g_memdup2 (&request, sizeof request));
}

void
cg_pdf_book_print_async (CgPdfDocument *book,
                         const CgPdfLeaf *leaves,
                         guint n,
                         const char *path,
                         CgPdfPrinted printed,
                         gpointer data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (book, cancellable, callback, user_data);
  Printing *printing;

  g_return_if_fail (CG_IS_PDF_DOCUMENT (book) && n > 0);

  printing = g_new0 (Printing, 1);
  printing->leaves = g_memdup2 (leaves, n * sizeof *leaves);
  printing->n = n;
  printing->path = g_strdup (path);
  printing->fd = -1;
  printing->printed = printed;
  printing->data = data;
  g_task_set_source_tag (task, cg_pdf_book_print_async);
  g_task_set_task_data (task, printing, printing_free);
  submit_next (book, task);
}

gboolean
cg_pdf_book_print_finish (CgPdfDocument *book, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

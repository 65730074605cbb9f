/* cg-pdf-document.c: an open PDF, read by a process of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-document.h"

#include <fcntl.h>
#include <math.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cg-fold.h"
#include "cg-fault.h"
#include "cg-pdf-document-private.h"
#include "cg-pdf-file.h"
#include "cg-pdf-process.h"
#include "cg-pdf-protocol.h"
#include "cg-pdf-session.h"

struct _CgPdfDocument
{
  GObject parent_instance;

  CgPdfSession *session;
  char *name;
  const CgPdfFacts *facts; /* of the session */
  CgPdfTextSource *texts;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (CgPdfDocument, cg_pdf_document, G_TYPE_OBJECT)

enum
{
  SIGNAL_DIED,
  SIGNAL_TEXT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What an opening needs until there is a document. */
typedef struct
{
  char *path;
  char *name;
  char *password;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_free (opening->name);
  g_free (opening->password);
  g_free (opening);
}

static void
cg_pdf_document_dispose (GObject *object)
{
  CgPdfDocument *self = CG_PDF_DOCUMENT (object);

  if (self->session != NULL)
    cg_pdf_session_close (self->session);

  G_OBJECT_CLASS (cg_pdf_document_parent_class)->dispose (object);
}

static void
cg_pdf_document_finalize (GObject *object)
{
  CgPdfDocument *self = CG_PDF_DOCUMENT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->texts);
  g_free (self->name);

  G_OBJECT_CLASS (cg_pdf_document_parent_class)->finalize (object);
}

static void
cg_pdf_document_class_init (CgPdfDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cg_pdf_document_dispose;
  object_class->finalize = cg_pdf_document_finalize;

  signals[SIGNAL_DIED] = g_signal_new ("died", CG_TYPE_PDF_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_TEXT_CHANGED] =
      g_signal_new ("text-changed", CG_TYPE_PDF_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cg_pdf_document_init (CgPdfDocument *self)
{
}

void
cg_pdf_prestart (void)
{
  cg_pdf_process_prestart ();
}

guint
cg_pdf_get_landlock (void)
{
  long version = syscall (CG_PDF_LANDLOCK_CALL, NULL, (size_t) 0, CG_PDF_LANDLOCK_ASK_VERSION);

  return version > 0 ? (guint) version : 0;
}

/* Opening */

static void
died_cb (CgPdfDocument *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_DIED], 0, error);
}

CgPdfDocument *
cg_pdf_document_new (CgPdfSession *session, const CgPdfFacts *facts, const char *name)
{
  CgPdfDocument *self = g_object_new (CG_TYPE_PDF_DOCUMENT, NULL);

  self->session = g_object_ref (session);
  self->facts = facts;
  self->name = g_strdup (name);
  g_signal_connect_object (session, "died", G_CALLBACK (died_cb), self, G_CONNECT_SWAPPED);
  return self;
}

CgPdfSession *
cg_pdf_document_get_session (CgPdfDocument *self)
{
  return self->session;
}

const char *
cg_pdf_document_get_password (CgPdfDocument *self)
{
  return cg_pdf_session_get_password (self->session);
}

static void
session_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  const Opening *opening = g_task_get_task_data (task);
  CgPdfSession *session = CG_PDF_SESSION (source);
  const CgPdfFacts *facts = cg_pdf_session_open_finish (session, result, &error);

  if (facts != NULL)
    g_task_return_pointer (task, cg_pdf_document_new (session, facts, opening->name),
                           g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
open_session (GTask *task, int fd)
{
  const Opening *opening = g_task_get_task_data (task);
  g_autoptr (CgPdfSession) session = cg_pdf_session_new (fd, opening->name, opening->password);

  cg_pdf_session_open_async (session, g_task_get_cancellable (task), session_opened_cb,
                             g_object_ref (task));
}

/* On a thread: a file on a slow disk must not stop the window. */
static void
open_file_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Opening *opening = data;
  GError *error = NULL;
  int fd = cg_pdf_file_open (opening->path, opening->name, &error);

  if (fd >= 0)
    g_task_return_int (task, fd);
  else
    g_task_return_error (task, error);
}

static void
file_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  gssize fd = g_task_propagate_int (G_TASK (result), &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    open_session (task, (int) fd);
}

static GTask *
opening_task (const char *path,
              const char *name,
              const char *password,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new (Opening, 1);

  opening->path = g_strdup (path);
  opening->name = g_strdup (name);
  opening->password = g_strdup (password);
  g_task_set_task_data (task, opening, opening_free);
  g_task_set_source_tag (task, cg_pdf_document_open_async);
  return task;
}

void
cg_pdf_document_open_async (const char *path,
                            const char *name,
                            const char *password,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = opening_task (path, name, password, cancellable, callback, user_data);
  g_autoptr (GTask) file_task = g_task_new (NULL, NULL, file_opened_cb, task);

  g_task_set_task_data (file_task, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (file_task, open_file_worker);
}

void
cg_pdf_document_open_fd_async (int fd,
                               const char *name,
                               const char *password,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error;

  g_return_if_fail ((fcntl (fd, F_GETFL) & O_ACCMODE) == O_RDONLY);

  task = opening_task (NULL, name, password, cancellable, callback, user_data);
  error = cg_pdf_file_check (fd, name);
  if (error == NULL)
    {
      open_session (task, fd);
      return;
    }

  close (fd);
  g_task_return_error (task, error);
}

CgPdfDocument *
cg_pdf_document_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
cg_pdf_document_close (CgPdfDocument *self)
{
  g_return_if_fail (CG_IS_PDF_DOCUMENT (self));

  cg_pdf_session_close (self->session);
}

/* Facts */

const char *
cg_pdf_document_get_name (CgPdfDocument *self)
{
  return self->name;
}

const char *
cg_pdf_document_get_title (CgPdfDocument *self)
{
  return self->facts->title;
}

guint
cg_pdf_document_get_n_pages (CgPdfDocument *self)
{
  return self->facts->n_pages;
}

const CgPdfSize *
cg_pdf_document_get_page_sizes (CgPdfDocument *self)
{
  return self->facts->sizes;
}

const char *
cg_pdf_document_get_page_label (CgPdfDocument *self, guint page)
{
  g_return_val_if_fail (page < self->facts->n_pages, "");

  return self->facts->labels[page];
}

static int
find_label (CgPdfDocument *self, const char *folded, guint from)
{
  guint n = self->facts->n_pages;

  for (guint i = 0; i < n; i++)
    {
      guint page = (from + i) % n;
      g_autofree char *label = cg_fold (self->facts->labels[page]);

      if (g_str_equal (label, folded))
        return (int) page;
    }

  return -1;
}

int
cg_pdf_document_find_page (CgPdfDocument *self, const char *text, guint from)
{
  g_autofree char *folded = cg_fold (text);
  guint64 number;
  int page = *folded != '\0' ? find_label (self, folded, from) : -1;

  if (page < 0 && g_ascii_string_to_unsigned (folded, 10, 1, self->facts->n_pages, &number, NULL))
    page = (int) number - 1;
  return page;
}

guint
cg_pdf_document_get_landlock (CgPdfDocument *self)
{
  return self->facts->landlock;
}

void
cg_pdf_document_give_way (CgPdfDocument *self)
{
  cg_pdf_session_give_way (self->session);
}

GPid
cg_pdf_document_get_process_id (CgPdfDocument *self)
{
  return cg_pdf_session_get_process_id (self->session);
}

void
cg_pdf_document_set_time_limit (CgPdfDocument *self, double seconds)
{
  cg_pdf_session_set_time_limit (self->session, seconds);
}

/* Requests */

static void
submit (CgPdfDocument *self, const CgPdfRequest *values)
{
  g_return_if_fail (values->page < self->facts->n_pages);

  cg_pdf_session_submit (self->session, g_memdup2 (values, sizeof *values));
}

static gboolean
is_too_large (double scale, const CgPdfRegion *region)
{
  return !isfinite (scale) || scale <= 0 || region->width < 1 || region->height < 1 ||
         region->width > CG_PDF_MAX_SIDE || region->height > CG_PDF_MAX_SIDE ||
         (gint64) region->width * region->height > CG_PDF_MAX_PIXELS;
}

void
cg_pdf_document_render_async (CgPdfDocument *self,
                              guint page,
                              double scale,
                              const CgPdfRegion *region,
                              CgPdfPriority priority,
                              guint slot,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cg_pdf_document_render_async);

  if (is_too_large (scale, region))
    {
      g_task_return_error (task, cg_fault_new (CG_FAULT_PDF_TOO_LARGE, self->name));
      return;
    }

  submit (self, &(CgPdfRequest){
                    .kind = CG_PDF_REQUEST_RENDER,
                    .page = page,
                    .slot = slot,
                    .priority = priority,
                    .scale = scale,
                    .region = *region,
                    .task = g_steal_pointer (&task),
                });
}

CgPdfPixels *
cg_pdf_document_render_finish (CgPdfDocument *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Texts from elsewhere */

static void
text_changed_cb (CgPdfDocument *self, guint page)
{
  if (page < self->facts->n_pages)
    g_signal_emit (self, signals[SIGNAL_TEXT_CHANGED], 0, page);
}

void
cg_pdf_document_set_text_source (CgPdfDocument *self, CgPdfTextSource *source)
{
  g_return_if_fail (CG_IS_PDF_DOCUMENT (self) && self->texts == NULL);

  if (source == NULL)
    return;

  self->texts = g_object_ref (source);
  g_signal_connect_object (source, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

CgPdfTextSource *
cg_pdf_document_get_text_source (CgPdfDocument *self)
{
  g_return_val_if_fail (CG_IS_PDF_DOCUMENT (self), NULL);

  return self->texts;
}

static gboolean
is_elsewhere (CgPdfDocument *self, guint page)
{
  return self->texts != NULL && cg_pdf_text_source_has (self->texts, page);
}

static void
elsewhere_text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  CgPageText *text = cg_pdf_text_source_read_finish (CG_PDF_TEXT_SOURCE (source), result, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, (GDestroyNotify) cg_page_text_unref);
  else
    g_task_return_error (task, error);
}

/* A batch of one. */
static void
elsewhere_texts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  GError *error = NULL;
  g_autoptr (CgPageText) text =
      cg_pdf_text_source_read_finish (CG_PDF_TEXT_SOURCE (source), result, &error);

  if (text == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_strv_builder_add (texts, cg_page_text_get_text (text));
  g_task_return_pointer (task, g_strv_builder_end (texts), (GDestroyNotify) g_strfreev);
}

void
cg_pdf_document_text_async (CgPdfDocument *self,
                            guint page,
                            CgPdfPriority priority,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cg_pdf_document_text_async);
  if (is_elsewhere (self, page))
    {
      cg_pdf_text_source_read_async (self->texts, page, cancellable, elsewhere_text_cb, task);
      return;
    }

  submit (self,
          &(CgPdfRequest){
              .kind = CG_PDF_REQUEST_TEXT, .page = page, .priority = priority, .task = task });
}

CgPageText *
cg_pdf_document_text_finish (CgPdfDocument *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
cg_pdf_document_texts_async (CgPdfDocument *self,
                             guint first,
                             guint n,
                             CgPdfPriority priority,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cg_pdf_document_texts_async);
  if (is_elsewhere (self, first))
    {
      cg_pdf_text_source_read_async (self->texts, first, cancellable, elsewhere_texts_cb, task);
      return;
    }

  for (guint i = 1; i < n; i++)
    if (is_elsewhere (self, first + i))
      n = i;
  submit (self, &(CgPdfRequest){ .kind = CG_PDF_REQUEST_TEXTS,
                                 .page = first,
                                 .n_pages = n,
                                 .priority = priority,
                                 .task = task });
}

GStrv
cg_pdf_document_texts_finish (CgPdfDocument *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
cg_pdf_document_picture_async (CgPdfDocument *self,
                               guint page,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cg_pdf_document_picture_async);
  submit (self, &(CgPdfRequest){ .kind = CG_PDF_REQUEST_PICTURE,
                                 .page = page,
                                 .priority = CG_PDF_PRIORITY_BACKGROUND,
                                 .task = task });
}

gboolean
cg_pdf_document_picture_finish (CgPdfDocument *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
cg_pdf_document_links_async (CgPdfDocument *self,
                             guint page,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cg_pdf_document_links_async);
  submit (self, &(CgPdfRequest){ .kind = CG_PDF_REQUEST_LINKS,
                                 .page = page,
                                 .priority = CG_PDF_PRIORITY_TEXT,
                                 .task = task });
}

CgPdfLinks *
cg_pdf_document_links_finish (CgPdfDocument *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
cg_pdf_document_outline_async (CgPdfDocument *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cg_pdf_document_outline_async);
  submit (self, &(CgPdfRequest){ .kind = CG_PDF_REQUEST_OUTLINE,
                                 .priority = CG_PDF_PRIORITY_TEXT,
                                 .task = task });
}

CgPdfOutline *
cg_pdf_document_outline_finish (CgPdfDocument *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

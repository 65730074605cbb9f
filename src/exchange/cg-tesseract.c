/* cg-tesseract.c: the text of a picture, recognised by the program tesseract.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-tesseract.h"

#include <stdio.h>
#include <string.h>

#include "cg-child-lock.h"
#include "cg-fault.h"
#include "cg-recognised-text.h"

#define PROGRAM "tesseract"
#define LANGUAGE "chi_sim"

/* What a page may take. A full one takes two seconds, 300 MB and writes 100 kB. */
#define MOST_SECONDS 120
#define MOST_MEMORY (G_GUINT64_CONSTANT (3) << 30)
#define MOST_OUTPUT (16 * 1024 * 1024)

/* Read at once. */
#define PIECE 65536

static const CgChildLimits limits = { MOST_SECONDS, MOST_MEMORY };

static GSubprocess *
start (const char *const *words, GSubprocessFlags flags, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (flags | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) failure = NULL;
  GSubprocess *process;

  /* Its own threads wait for each other more than they work. */
  g_subprocess_launcher_setenv (launcher, "OMP_THREAD_LIMIT", "1", TRUE);
  g_subprocess_launcher_set_cwd (launcher, "/");
  g_subprocess_launcher_set_child_setup (launcher, cg_child_lock, (gpointer) &limits, NULL);
  process = g_subprocess_launcher_spawnv (launcher, words, &failure);
  if (process == NULL)
    cg_fault_set (error, CG_FAULT_RECOGNISER_MISSING);

  return process;
}

/* ---- is it there? ---- */

static gboolean
has_language (const char *list)
{
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);

  return g_strv_contains ((const char *const *) lines, LANGUAGE);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autofree char *list = NULL;
  GError *error = NULL;

  if (!g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &list, NULL, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_clear_error (&error);
          error = cg_fault_new (CG_FAULT_RECOGNISER_MISSING);
        }
      g_task_return_error (task, error);
    }
  else if (has_language (list))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, cg_fault_new (CG_FAULT_RECOGNISER_MISSING));
}

void
cg_tesseract_check_async (GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  static const char *const words[] = { PROGRAM, "--list-langs", NULL };
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GError *error = NULL;
  g_autoptr (GSubprocess) process = start (words, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);

  g_task_set_source_tag (task, cg_tesseract_check_async);
  if (process == NULL)
    g_task_return_error (task, error);
  else
    g_subprocess_communicate_utf8_async (process, NULL, cancellable, listed_cb,
                                         g_steal_pointer (&task));
}

gboolean
cg_tesseract_check_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- one page ---- */

typedef struct
{
  CgPdfPixels *pixels;
  double scale;
  guint page;
  char *name;
  double confidence;

  GBytes *picture;
  GSubprocess *process;
  GByteArray *output;
  guint timeout;
  gulong cancelled;
  gboolean slow;
  gboolean failed;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->pixels, cg_pdf_pixels_unref);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_object (&self->process);
  g_byte_array_unref (self->output);
  g_free (self->name);
  g_free (self);
}

/* A grey picture in the form PGM: letters are told by their shapes. */
static GBytes *
make_picture (CgPdfPixels *pixels)
{
  const guint8 *rows = g_bytes_get_data (cg_pdf_pixels_get_bytes (pixels), NULL);
  int width = cg_pdf_pixels_get_width (pixels), height = cg_pdf_pixels_get_height (pixels);
  g_autofree char *head = g_strdup_printf ("P5\n%d %d\n255\n", width, height);
  gsize length = strlen (head);
  guint8 *picture = g_malloc (length + (gsize) width * (gsize) height);
  guint8 *p = picture + length;

  memcpy (picture, head, length);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel;

        memcpy (&pixel, rows + (gsize) y * (gsize) cg_pdf_pixels_get_stride (pixels) + 4 * x, 4);
        *p++ = (guint8) (((pixel >> 16 & 0xff) * 77 + (pixel >> 8 & 0xff) * 150 +
                          (pixel & 0xff) * 29) >>
                         8);
      }

  return g_bytes_new_take (picture, (gsize) (p - picture));
}

static void
make_picture_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, make_picture (data), (GDestroyNotify) g_bytes_unref);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *self = g_task_get_task_data (task);
  gboolean good = g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, NULL);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_disconnect (g_task_get_cancellable (task), self->cancelled);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (self->slow)
    g_task_return_error (task, cg_fault_new (CG_FAULT_RECOGNISER_SLOW, self->name));
  else if (!good || self->failed)
    g_task_return_error (task, cg_fault_new (CG_FAULT_RECOGNISER_FAILED, self->name));
  else
    {
      g_byte_array_append (self->output, (const guint8 *) "", 1);
      g_task_return_pointer (task,
                             cg_recognised_text_read ((const char *) self->output->data,
                                                      self->scale, self->page, &self->confidence),
                             (GDestroyNotify) cg_page_words_free);
    }
}

static void
slow_cb (gpointer data)
{
  Reading *self = data;

  self->timeout = 0;
  self->slow = TRUE;
  g_subprocess_force_exit (self->process);
}

static void
cancelled_cb (GCancellable *cancellable, GSubprocess *process)
{
  g_subprocess_force_exit (process);
}

/* What it says is read to its end, or until it is too much. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Reading *self = g_task_get_task_data (task);
  g_autoptr (GBytes) piece =
      g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);
  gsize length = piece != NULL ? g_bytes_get_size (piece) : 0;

  if (length > 0)
    g_byte_array_append (self->output, g_bytes_get_data (piece, NULL), (guint) length);
  if (piece == NULL || self->output->len > MOST_OUTPUT)
    {
      self->failed = TRUE;
      g_subprocess_force_exit (self->process);
    }
  if (length > 0 && !self->failed)
    g_input_stream_read_bytes_async (G_INPUT_STREAM (source), PIECE, G_PRIORITY_LOW, NULL, read_cb,
                                     task);
  else
    g_subprocess_wait_check_async (self->process, NULL, ended_cb, task);
}

/* What it does not take it did not want; its answer says the rest. */
static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;

  g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL);
  g_output_stream_close_async (G_OUTPUT_STREAM (source), G_PRIORITY_LOW, NULL, NULL, NULL);
}

static void
exchange (GTask *task)
{
  Reading *self = g_task_get_task_data (task);
  gsize length;
  gconstpointer picture = g_bytes_get_data (self->picture, &length);

  self->timeout = g_timeout_add_once (MOST_SECONDS * 1000, slow_cb, self);
  self->cancelled = g_cancellable_connect (g_task_get_cancellable (task), G_CALLBACK (cancelled_cb),
                                           self->process, NULL);
  g_output_stream_write_all_async (g_subprocess_get_stdin_pipe (self->process), picture, length,
                                   G_PRIORITY_LOW, NULL, written_cb, g_object_ref (task));
  g_input_stream_read_bytes_async (g_subprocess_get_stdout_pipe (self->process), PIECE,
                                   G_PRIORITY_LOW, NULL, read_cb, task);
}

static void
picture_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  static const char *const words[] = {
    PROGRAM, "stdin", "stdout", "-l", LANGUAGE, "--dpi", "300", "-c", "tessedit_create_tsv=1", NULL
  };
  g_autoptr (GTask) task = data;
  Reading *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->picture = g_task_propagate_pointer (G_TASK (result), NULL);
  g_clear_pointer (&self->pixels, cg_pdf_pixels_unref);
  if (g_task_return_error_if_cancelled (task))
    return;

  self->process =
      start (words, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  if (self->process == NULL)
    g_task_return_error (task, error);
  else
    exchange (g_steal_pointer (&task));
}

void
cg_tesseract_read_async (CgPdfPixels *pixels,
                         double scale,
                         guint page,
                         const char *name,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) picture = g_task_new (NULL, NULL, picture_cb, task);
  Reading *self = g_new0 (Reading, 1);

  *self = (Reading){ .pixels = cg_pdf_pixels_ref (pixels),
                     .scale = scale,
                     .page = page,
                     .name = g_strdup (name),
                     .output = g_byte_array_new () };
  g_task_set_source_tag (task, cg_tesseract_read_async);
  g_task_set_task_data (task, self, reading_free);
  g_task_set_task_data (picture, self->pixels, NULL);
  g_task_run_in_thread (picture, make_picture_worker);
}

CgPageWords *
cg_tesseract_read_finish (GAsyncResult *result, double *confidence, GError **error)
{
  const Reading *self = g_task_get_task_data (G_TASK (result));

  *confidence = self->confidence;
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* cg-tesseract.c: the text of a picture, recognised by the program tesseract.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-tesseract.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cg-child-lock.h"
#include "cg-fault.h"
#include "cg-page-turn.h"

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

typedef struct _Reading Reading;

/* Takes what the process said. */
typedef void (*Finish) (GTask *task, Reading *self, const char *output);

struct _Reading
{
  const char *const *words; /* of the process */
  Finish finish;
  CgPdfPixels *pixels;
  double scale;
  guint turn;
  CgPdfSize size; /* of the page, points, not turned */
  guint page;
  char *name;
  CgSureness sureness;

  GBytes *picture;
  GSubprocess *process;
  GByteArray *output;
  guint timeout;
  gulong cancelled;
  gboolean slow;
  gboolean failed;
};

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

static guint8
grey_at (CgPdfPixels *pixels, int x, int y)
{
  const guint8 *rows = g_bytes_get_data (cg_pdf_pixels_get_bytes (pixels), NULL);
  guint32 pixel;

  memcpy (&pixel, rows + (gsize) y * (gsize) cg_pdf_pixels_get_stride (pixels) + 4 * x, 4);
  return (guint8) (((pixel >> 16 & 0xff) * 77 + (pixel >> 8 & 0xff) * 150 + (pixel & 0xff) * 29) >>
                   8);
}

/* The pixel that comes to (x, y) when the picture is turned. */
static guint8
turned_at (CgPdfPixels *pixels, guint turn, int x, int y)
{
  int right = cg_pdf_pixels_get_width (pixels) - 1, bottom = cg_pdf_pixels_get_height (pixels) - 1;

  switch (turn % 4)
    {
    case 1:
      return grey_at (pixels, y, bottom - x);
    case 2:
      return grey_at (pixels, right - x, bottom - y);
    case 3:
      return grey_at (pixels, right - y, x);
    default:
      return grey_at (pixels, x, y);
    }
}

/* A grey picture in the form PGM: letters are told by their shapes. */
static GBytes *
make_picture (CgPdfPixels *pixels, guint turn)
{
  gboolean lies = turn % 2 == 1;
  int width = lies ? cg_pdf_pixels_get_height (pixels) : cg_pdf_pixels_get_width (pixels);
  int height = lies ? cg_pdf_pixels_get_width (pixels) : cg_pdf_pixels_get_height (pixels);
  g_autofree char *head = g_strdup_printf ("P5\n%d %d\n255\n", width, height);
  gsize length = strlen (head);
  guint8 *picture = g_malloc (length + (gsize) width * (gsize) height);
  guint8 *p = picture + length;

  memcpy (picture, head, length);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      *p++ = turned_at (pixels, turn, x, y);

  return g_bytes_new_take (picture, (gsize) (p - picture));
}

static void
make_picture_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reading *self = data;

  g_task_return_pointer (task, make_picture (self->pixels, self->turn),
                         (GDestroyNotify) g_bytes_unref);
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
      self->finish (task, self, (const char *) self->output->data);
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
  g_autoptr (GTask) task = data;
  Reading *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->picture = g_task_propagate_pointer (G_TASK (result), NULL);
  g_clear_pointer (&self->pixels, cg_pdf_pixels_unref);
  if (g_task_return_error_if_cancelled (task))
    return;

  self->process =
      start (self->words, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  if (self->process == NULL)
    g_task_return_error (task, error);
  else
    exchange (g_steal_pointer (&task));
}

/* Takes @self. */
static void
begin (Reading *self,
       gpointer tag,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) picture = g_task_new (NULL, NULL, picture_cb, task);

  self->output = g_byte_array_new ();
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, self, reading_free);
  g_task_set_task_data (picture, self, NULL);
  g_task_run_in_thread (picture, make_picture_worker);
}

/* ---- its words ---- */

/* From the page as it was read to the page as it is. */
static void
turn_back (CgPageWords *words, CgPdfSize size, guint turn)
{
  for (gsize i = 0; i < words->n_boxes; i++)
    {
      float *box = words->boxes + 4 * i;
      CgPageBox seen = { box[0], box[1], box[2], box[3] };
      CgPageBox back = cg_page_turn_box_back (size, turn, &seen);

      box[0] = (float) back.x1;
      box[1] = (float) back.y1;
      box[2] = (float) back.x2;
      box[3] = (float) back.y2;
    }
}

static void
take_words (GTask *task, Reading *self, const char *output)
{
  CgPageWords *words = cg_recognised_text_read (output, self->scale, self->page, &self->sureness);

  turn_back (words, self->size, self->turn);
  g_task_return_pointer (task, words, (GDestroyNotify) cg_page_words_free);
}

void
cg_tesseract_read_async (CgPdfPixels *pixels,
                         double scale,
                         guint turn,
                         guint page,
                         const char *name,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  static const char *const words[] = {
    PROGRAM, "stdin", "stdout", "-l", LANGUAGE, "--dpi", "300", "-c", "tessedit_create_tsv=1", NULL
  };
  Reading *self = g_new0 (Reading, 1);

  *self = (Reading){ .words = words,
                     .finish = take_words,
                     .pixels = cg_pdf_pixels_ref (pixels),
                     .scale = scale,
                     .turn = turn,
                     .size = { cg_pdf_pixels_get_width (pixels) / scale,
                               cg_pdf_pixels_get_height (pixels) / scale },
                     .page = page,
                     .name = g_strdup (name) };
  begin (self, cg_tesseract_read_async, cancellable, callback, user_data);
}

CgPageWords *
cg_tesseract_read_finish (GAsyncResult *result, CgSureness *sureness, GError **error)
{
  const Reading *self = g_task_get_task_data (G_TASK (result));

  *sureness = self->sureness;
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- which way up it is ---- */

static void
take_turn (GTask *task, Reading *self, const char *output)
{
  const char *line = strstr (output, "\nRotate: ");
  long degrees = line != NULL ? strtol (line + strlen ("\nRotate: "), NULL, 10) : -1;

  if (degrees >= 0 && degrees < 360 && degrees % 90 == 0)
    g_task_return_int (task, degrees / 90);
  else
    g_task_return_error (task, cg_fault_new (CG_FAULT_RECOGNISER_FAILED, self->name));
}

void
cg_tesseract_turn_async (CgPdfPixels *pixels,
                         const char *name,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  static const char *const words[] = { PROGRAM, "stdin", "stdout", "--psm",
                                       "0",     "--dpi", "300",    NULL };
  Reading *self = g_new0 (Reading, 1);

  *self = (Reading){ .words = words,
                     .finish = take_turn,
                     .pixels = cg_pdf_pixels_ref (pixels),
                     .name = g_strdup (name) };
  begin (self, cg_tesseract_turn_async, cancellable, callback, user_data);
}

int
cg_tesseract_turn_finish (GAsyncResult *result, GError **error)
{
  return (int) g_task_propagate_int (G_TASK (result), error);
}

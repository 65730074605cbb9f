/* cg-pdf-answer.c: the helper's answers, checked and turned into values and faults.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-answer.h"

#include <math.h>
#include <unistd.h>

#include "cg-fault.h"
#include "cg-page-text.h"
#include "cg-pdf-links.h"
#include "cg-pdf-outline.h"
#include "cg-pdf-pixels.h"
#include "cg-pdf-protocol.h"
#include "cg-pdf-sealed.h"

static const struct
{
  const char *name;
  CgFault fault;
} faults[] = {
  { CG_PDF_ERROR_NOT_PDF, CG_FAULT_PDF_NOT_PDF },
  { CG_PDF_ERROR_DAMAGED, CG_FAULT_PDF_DAMAGED },
  { CG_PDF_ERROR_IMAGE, CG_FAULT_IMAGE_DAMAGED },
  { CG_PDF_ERROR_ENCRYPTED, CG_FAULT_PDF_ENCRYPTED },
  { CG_PDF_ERROR_WRONG_PASSWORD, CG_FAULT_PDF_WRONG_PASSWORD },
  { CG_PDF_ERROR_TOO_LARGE, CG_FAULT_PDF_TOO_LARGE },
  { CG_PDF_ERROR_BAD_CALL, CG_FAULT_PDF_DAMAGED },
};

static gboolean
read_sizes (CgPdfFacts *self, GVariant *sizes)
{
  for (guint i = 0; i < self->n_pages; i++)
    {
      CgPdfSize *size = &self->sizes[i];

      g_variant_get_child (sizes, i, "(dd)", &size->width, &size->height);
      if (!(size->width >= 1 && size->width <= CG_PDF_MAX_POINTS) ||
          !(size->height >= 1 && size->height <= CG_PDF_MAX_POINTS))
        return FALSE;
    }

  return TRUE;
}

gboolean
cg_pdf_facts_read (CgPdfFacts *self, GVariant *answer)
{
  g_autoptr (GVariant) sizes = NULL;
  gboolean plausible;

  g_variant_get (answer, "(@a(dd)^assu)", &sizes, &self->labels, &self->title, &self->landlock);
  self->n_pages = (guint) MIN (g_variant_n_children (sizes), G_MAXUINT);
  plausible = self->n_pages >= 1 && self->n_pages <= CG_PDF_MAX_PAGES &&
              g_strv_length (self->labels) == self->n_pages;

  self->sizes = g_new0 (CgPdfSize, plausible ? self->n_pages : 1);
  if (plausible && read_sizes (self, sizes))
    return TRUE;

  cg_pdf_facts_clear (self);
  return FALSE;
}

void
cg_pdf_facts_clear (CgPdfFacts *self)
{
  g_clear_pointer (&self->sizes, g_free);
  g_clear_pointer (&self->labels, g_strfreev);
  g_clear_pointer (&self->title, g_free);
  self->n_pages = 0;
}

GError *
cg_pdf_answer_fault (const GError *error, const char *name)
{
  g_autofree char *remote = g_dbus_error_get_remote_error (error);

  for (gsize i = 0; remote != NULL && i < G_N_ELEMENTS (faults); i++)
    if (g_str_equal (remote, faults[i].name))
      return cg_fault_new (faults[i].fault, name);

  return NULL;
}

/* A descriptor of the answer, which the caller closes; -1 for none. */
static int
take_descriptor (GUnixFDList *fds, gint32 index)
{
  if (fds == NULL || index < 0 || index >= g_unix_fd_list_get_length (fds))
    return -1;

  return g_unix_fd_list_get (fds, index, NULL);
}

static CgPageText *
read_text (GVariant *answer)
{
  g_autoptr (GVariant) bytes = NULL;
  g_autofree float *boxes = NULL; /* a copy: bytes on the wire are not aligned for numbers */
  const char *text;
  gconstpointer data;
  gsize length;

  g_variant_get (answer, "(&s@ay)", &text, &bytes);
  data = g_variant_get_fixed_array (bytes, &length, 1);
  boxes = g_memdup2 (data, length);
  return cg_page_text_new (text, boxes, length / (4 * sizeof (float)));
}

/* No more texts than were asked for, and at least one. */
static void
deliver_texts (CgPdfRequest *request, GVariant *answer, const char *name)
{
  g_auto (GStrv) texts = NULL;
  guint n;

  g_variant_get (answer, "(^as)", &texts);
  n = g_strv_length (texts);
  if (n >= 1 && n <= request->n_pages)
    g_task_return_pointer (request->task, g_steal_pointer (&texts), (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (request->task, cg_fault_new (CG_FAULT_PDF_CRASHED, name));
}

static gboolean
is_picture (GVariant *answer)
{
  gboolean picture;

  g_variant_get (answer, "(b)", &picture);
  return picture;
}

static void
deliver_pixels (CgPdfRequest *request, const char *name)
{
  if (request->pixels == NULL)
    {
      g_task_return_error (request->task, cg_fault_new (CG_FAULT_PDF_CRASHED, name));
      return;
    }

  cg_pdf_pixels_settle (request->pixels);
  g_task_return_pointer (request->task, g_steal_pointer (&request->pixels),
                         (GDestroyNotify) cg_pdf_pixels_unref);
}

static gboolean
is_whole (int fd, guint64 size)
{
  return size >= 1 && size <= CG_PDF_MAX_PRINTED && cg_pdf_sealed_size (fd) == size;
}

/* It is written to the disk: what could grow for ever would fill that. */
static void
deliver_file (CgPdfRequest *request, GVariant *answer, GUnixFDList *fds, const char *name)
{
  guint64 size;
  gint32 index;
  int fd;

  g_variant_get (answer, "(ht)", &index, &size);
  fd = take_descriptor (fds, index);
  if (fd >= 0 && is_whole (fd, size))
    {
      g_task_return_int (request->task, fd);
      return;
    }

  if (fd >= 0)
    close (fd);
  g_task_return_error (request->task, cg_fault_new (CG_FAULT_PDF_CRASHED, name));
}

void
cg_pdf_answer_deliver (
    CgPdfRequest *request, GVariant *answer, GUnixFDList *fds, const char *name, guint n_pages)
{
  g_autoptr (GVariant) items = NULL;

  switch (request->kind)
    {
    case CG_PDF_REQUEST_RENDER:
      deliver_pixels (request, name);
      break;

    case CG_PDF_REQUEST_TEXT:
      g_task_return_pointer (request->task, read_text (answer),
                             (GDestroyNotify) cg_page_text_unref);
      break;

    case CG_PDF_REQUEST_TEXTS:
      deliver_texts (request, answer, name);
      break;

    case CG_PDF_REQUEST_PICTURE:
      g_task_return_boolean (request->task, is_picture (answer));
      break;

    case CG_PDF_REQUEST_LOOK:
      g_task_return_pointer (request->task, g_variant_ref (answer),
                             (GDestroyNotify) g_variant_unref);
      break;

    case CG_PDF_REQUEST_PRINT:
      g_task_return_boolean (request->task, TRUE);
      break;

    case CG_PDF_REQUEST_PRINTED:
    case CG_PDF_REQUEST_ANNOTATE:
      deliver_file (request, answer, fds, name);
      break;

    case CG_PDF_REQUEST_LINKS:
      items = g_variant_get_child_value (answer, 0);
      g_task_return_pointer (request->task, cg_pdf_links_new (items, n_pages),
                             (GDestroyNotify) cg_pdf_links_unref);
      break;

    case CG_PDF_REQUEST_OUTLINE:
      items = g_variant_get_child_value (answer, 0);
      g_task_return_pointer (request->task, cg_pdf_outline_new (items, n_pages),
                             (GDestroyNotify) cg_pdf_outline_unref);
      break;

    default:
      g_assert_not_reached ();
    }
}

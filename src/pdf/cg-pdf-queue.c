/* cg-pdf-queue.c: requests that wait for cugai-pdf, by priority, stale ones replaced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-queue.h"

void
cg_pdf_request_free (CgPdfRequest *self)
{
  g_clear_object (&self->task);
  g_clear_pointer (&self->pixels, cg_pdf_pixels_unref);
  g_clear_pointer (&self->annotations, g_variant_unref);
  g_free (self);
}

gboolean
cg_pdf_request_is_in_sight (const CgPdfRequest *self)
{
  return self->kind == CG_PDF_REQUEST_RENDER && self->priority <= CG_PDF_PRIORITY_VISIBLE_BASE;
}

gboolean
cg_pdf_request_gives_way (const CgPdfRequest *self, const GQueue *sent)
{
  for (const GList *l = sent->head; l != NULL; l = l->next)
    {
      const CgPdfRequest *request = l->data;

      if (cg_pdf_request_is_in_sight (request) && request->priority < self->priority)
        return TRUE;
    }

  return FALSE;
}

static gboolean
goes_before (const CgPdfRequest *a, const CgPdfRequest *b)
{
  return a->priority < b->priority || (a->priority == b->priority && a->serial < b->serial);
}

static gboolean
replaces (const CgPdfRequest *newer, const CgPdfRequest *older)
{
  return newer->slot != 0 && newer->slot == older->slot && newer->kind == older->kind &&
         newer->page == older->page;
}

static CgPdfRequest *
take_replaced (CgPdfQueue *self, const CgPdfRequest *request)
{
  for (GList *l = self->waiting.head; l != NULL; l = l->next)
    if (replaces (request, l->data))
      {
        CgPdfRequest *replaced = l->data;

        g_queue_delete_link (&self->waiting, l);
        return replaced;
      }

  return NULL;
}

void
cg_pdf_queue_put_back (CgPdfQueue *self, CgPdfRequest *request)
{
  GList *after = self->waiting.tail;

  while (after != NULL && goes_before (request, after->data))
    after = after->prev;

  if (after == NULL)
    g_queue_push_head (&self->waiting, request);
  else
    g_queue_insert_after (&self->waiting, after, request);
}

CgPdfRequest *
cg_pdf_queue_push (CgPdfQueue *self, CgPdfRequest *request)
{
  CgPdfRequest *replaced = request->slot == 0 ? NULL : take_replaced (self, request);

  request->serial = ++self->last_serial;
  cg_pdf_queue_put_back (self, request);
  return replaced;
}

const CgPdfRequest *
cg_pdf_queue_peek (const CgPdfQueue *self)
{
  return self->waiting.head != NULL ? self->waiting.head->data : NULL;
}

CgPdfRequest *
cg_pdf_queue_pop (CgPdfQueue *self)
{
  return g_queue_pop_head (&self->waiting);
}

void
cg_pdf_queue_clear (CgPdfQueue *self)
{
  g_queue_clear_full (&self->waiting, (GDestroyNotify) cg_pdf_request_free);
}

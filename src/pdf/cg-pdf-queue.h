/* cg-pdf-queue.h: requests that wait for cugai-pdf, by priority, stale ones replaced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-pdf-pixels.h"
#include "cg-pdf-types.h"

G_BEGIN_DECLS

typedef enum
{
  CG_PDF_REQUEST_RENDER,
  CG_PDF_REQUEST_TEXT,
  CG_PDF_REQUEST_TEXTS,
  CG_PDF_REQUEST_PICTURE,
  CG_PDF_REQUEST_LOOK,
  CG_PDF_REQUEST_LINKS,
  CG_PDF_REQUEST_OUTLINE,
  CG_PDF_REQUEST_PRINT,
  CG_PDF_REQUEST_PRINTED,
  CG_PDF_REQUEST_ANNOTATE,
} CgPdfRequestKind;

/**
 * CgPdfRequest:
 * @kind: what is asked
 * @page: of which page
 * @n_pages: of how many pages, for texts; how many were printed, for prints
 * @turn: quarters that the page is turned, for prints
 * @slot: what it is for; 0 for a request that nothing replaces
 * @priority: lower goes first
 * @scale: pixels a point
 * @region: in pixels at @scale
 * @pixels: (nullable): where they are to be written; of one that is on its way
 * @annotations: (nullable): what is to be put into a copy
 * @serial: order of arrival, set by the queue
 * @task: who waits for the answer
 *
 * Private to src/pdf.
 */
typedef struct
{
  CgPdfRequestKind kind;
  guint page;
  guint n_pages;
  guint turn;
  guint slot;
  CgPdfPriority priority;
  double scale;
  CgPdfRegion region;
  CgPdfPixels *pixels;
  GVariant *annotations;
  guint64 serial;
  GTask *task;
} CgPdfRequest;

/**
 * cg_pdf_request_free:
 * @self: (transfer full): a request
 */
void cg_pdf_request_free (CgPdfRequest *self);

/**
 * cg_pdf_request_is_in_sight:
 *
 * Returns: whether it is for pixels that somebody looks at
 */
gboolean cg_pdf_request_is_in_sight (const CgPdfRequest *self);

/**
 * cg_pdf_request_gives_way:
 * @sent: of CgPdfRequest, that are on their way
 *
 * Returns: whether pixels in sight are among those that are wanted before this
 */
gboolean cg_pdf_request_gives_way (const CgPdfRequest *self, const GQueue *sent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPdfRequest, cg_pdf_request_free)

/**
 * CgPdfQueue:
 *
 * A plain value of one thread: requests in the order they are to be sent.
 */
typedef struct
{
  GQueue waiting;
  guint64 last_serial;
} CgPdfQueue;

#define CG_PDF_QUEUE_INIT                                                                          \
  {                                                                                                \
    .waiting = G_QUEUE_INIT                                                                        \
  }

/**
 * cg_pdf_queue_push:
 * @self: a queue
 * @request: (transfer full): a request
 *
 * Puts @request behind those of its priority. One that waits with the same kind,
 * page and slot is taken out: nobody wants yesterday's pixels.
 *
 * Returns: (transfer full) (nullable): the request that was replaced
 */
CgPdfRequest *cg_pdf_queue_push (CgPdfQueue *self, CgPdfRequest *request);

/**
 * cg_pdf_queue_put_back:
 * @self: a queue
 * @request: (transfer full): a request that was popped
 *
 * Puts it where it stood: before those of its priority that came later.
 */
void cg_pdf_queue_put_back (CgPdfQueue *self, CgPdfRequest *request);

/**
 * cg_pdf_queue_peek:
 * @self: a queue
 *
 * Returns: (transfer none) (nullable): the next request, that stays
 */
const CgPdfRequest *cg_pdf_queue_peek (const CgPdfQueue *self);

/**
 * cg_pdf_queue_pop:
 * @self: a queue
 *
 * Returns: (transfer full) (nullable): the next request
 */
CgPdfRequest *cg_pdf_queue_pop (CgPdfQueue *self);

/**
 * cg_pdf_queue_clear:
 * @self: a queue
 *
 * Drops what waits; the tasks stay unanswered.
 */
void cg_pdf_queue_clear (CgPdfQueue *self);

G_END_DECLS

/* cg-pdf-call.h: a request as a call of cugai-pdf's interface.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pdf-queue.h"

G_BEGIN_DECLS

/**
 * CgPdfCall:
 * @method: its name
 * @answer: the type of what comes back
 * @parameters: (nullable): floating
 */
typedef struct
{
  const char *method;
  const char *answer;
  GVariant *parameters;
} CgPdfCall;

/**
 * cg_pdf_call_of:
 * @request: what is asked for
 *
 * Returns: how cugai-pdf is asked for it (cg-pdf-protocol.h). Any thread.
 */
CgPdfCall cg_pdf_call_of (const CgPdfRequest *request);

/**
 * cg_pdf_call_joins:
 * @sheets: (nullable): the sheets of a book: width and height first
 *
 * Returns: whether they are pages as they are, on no paper, which takes a process that joins
 */
gboolean cg_pdf_call_joins (GVariant *sheets);

G_END_DECLS

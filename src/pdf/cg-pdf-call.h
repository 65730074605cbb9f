/* cg-pdf-call.h: a request as a call of cugai-pdf's interface.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pdf-queue.h"

G_BEGIN_DECLS

/**
 * cg_pdf_call_send:
 * @connection: to a process
 * @request: what is asked for; of one for pixels @pixels is set
 * @memory: of that process, where those come from
 * @callback: what is called with the answer, of the types of cg-pdf-protocol.h
 *
 * Asks cugai-pdf. The thread whose main context @callback is to be called in.
 */
void cg_pdf_call_send (GDBusConnection *connection,
                       CgPdfRequest *request,
                       CgPdfMemory *memory,
                       GAsyncReadyCallback callback,
                       gpointer user_data);

/**
 * cg_pdf_call_joins:
 * @sheets: (nullable): the sheets of a book: width and height first
 *
 * Returns: whether they are pages as they are, on no paper, which takes a process that joins
 */
gboolean cg_pdf_call_joins (GVariant *sheets);

G_END_DECLS

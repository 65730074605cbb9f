/* cg-pdf-session.h: keeps a process reading one file, whatever becomes of the process.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-pdf-answer.h"
#include "cg-pdf-queue.h"

G_BEGIN_DECLS

/**
 * CgPdfSession:
 *
 * Private to src/pdf: queue, process, time limit and restart of a #CgPdfDocument,
 * in the main context where it was made.
 *
 * Signal "died" (#GError): see #CgPdfDocument.
 */
#define CG_TYPE_PDF_SESSION (cg_pdf_session_get_type ())
G_DECLARE_FINAL_TYPE (CgPdfSession, cg_pdf_session, CG, PDF_SESSION, GObject)

/**
 * cg_pdf_session_new:
 * @fd: (transfer full): the file
 * @name: what the user calls it
 * @password: (nullable): its password
 *
 * Returns: (transfer full): the session; no process runs yet
 */
CgPdfSession *cg_pdf_session_new (int fd, const char *name, const char *password);

/**
 * cg_pdf_session_new_book:
 * @fds: (transfer full) (element-type int): files
 * @names: what the user calls them
 * @passwords: theirs, "" for none
 * @sheets: what OpenBook is told besides the files
 *
 * Returns: (transfer full): the session; no process runs yet
 */
CgPdfSession *cg_pdf_session_new_book (GArray *fds,
                                       const char *const *names,
                                       const char *const *passwords,
                                       GVariant *sheets);

/**
 * cg_pdf_session_get_password:
 * @self: the session
 *
 * Returns: (transfer none): of its first file, "" for none
 */
const char *cg_pdf_session_get_password (CgPdfSession *self);

/**
 * cg_pdf_session_open_async:
 * @self: the session
 * @cancellable: (nullable): a cancellable
 * @callback: called when the document is open or not
 * @user_data: for @callback
 *
 * Once for a session, before any request.
 */
void cg_pdf_session_open_async (CgPdfSession *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * cg_pdf_session_open_finish:
 * @self: the session
 * @result: the result
 * @error: (out): %CG_FAULT
 *
 * Returns: (transfer none) (nullable): what the document is; lives as long as @self
 */
const CgPdfFacts *
cg_pdf_session_open_finish (CgPdfSession *self, GAsyncResult *result, GError **error);

/**
 * cg_pdf_session_submit:
 * @self: the session
 * @request: (transfer full): what is asked; its task gets the answer
 */
void cg_pdf_session_submit (CgPdfSession *self, CgPdfRequest *request);

/**
 * cg_pdf_session_close:
 * @self: the session
 *
 * Ends the process; what waits, and what comes, is answered as cancelled.
 */
void cg_pdf_session_close (CgPdfSession *self);

/**
 * cg_pdf_session_set_time_limit:
 * @self: the session
 * @seconds: how long one request may take
 */
void cg_pdf_session_set_time_limit (CgPdfSession *self, double seconds);

/**
 * cg_pdf_session_give_way:
 * @self: the session, open
 *
 * Its process, and one that takes its place, lets every other go first.
 */
void cg_pdf_session_give_way (CgPdfSession *self);

/**
 * cg_pdf_session_get_process_id:
 * @self: the session
 *
 * Returns: the id of the process; 0 while there is none
 */
GPid cg_pdf_session_get_process_id (CgPdfSession *self);

G_END_DECLS

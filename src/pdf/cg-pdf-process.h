/* cg-pdf-process.h: one running cugai-pdf: started, connected, ended and reaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CgPdfProcess:
 *
 * Private to src/pdf. The process lives as long as this object; the last
 * reference kills it. It is always reaped, by a thread that only waits for it.
 */
#define CG_TYPE_PDF_PROCESS (cg_pdf_process_get_type ())
G_DECLARE_FINAL_TYPE (CgPdfProcess, cg_pdf_process, CG, PDF_PROCESS, GObject)

/**
 * cg_pdf_process_prestart:
 *
 * Starts a process that the next cg_pdf_process_start_async() takes. Does nothing
 * when one is waiting. Any thread, no main loop needed.
 */
void cg_pdf_process_prestart (void);

/**
 * cg_pdf_process_start_async:
 * @joins: whether it is to join files; one that was started ahead cannot
 * @cancellable: (nullable): a cancellable
 * @callback: called when the process is connected and locked in
 * @user_data: for @callback
 *
 * Starts and connects a process, in the caller's thread-default main context.
 */
void cg_pdf_process_start_async (gboolean joins,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * cg_pdf_process_start_finish:
 * @result: the result
 * @error: (out): %G_IO_ERROR; its message says in a word what failed
 *
 * Returns: (transfer full) (nullable): the process
 */
CgPdfProcess *cg_pdf_process_start_finish (GAsyncResult *result, GError **error);

/**
 * cg_pdf_process_get_connection:
 * @self: the process
 *
 * Returns: (transfer none): the connection; its signal "closed" tells the end
 */
GDBusConnection *cg_pdf_process_get_connection (CgPdfProcess *self);

/**
 * cg_pdf_process_get_pid:
 * @self: the process
 *
 * Returns: the process id, 0 once it has ended
 */
GPid cg_pdf_process_get_pid (CgPdfProcess *self);

/**
 * cg_pdf_process_give_way:
 * @self: the process, which has answered a call
 *
 * All its threads let every other process go first from now on.
 */
void cg_pdf_process_give_way (CgPdfProcess *self);

/**
 * cg_pdf_process_kill:
 * @self: the process
 *
 * Ends the process at once, whatever it is doing.
 */
void cg_pdf_process_kill (CgPdfProcess *self);

G_END_DECLS

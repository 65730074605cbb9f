/* cg-print-job.h: a PDF on its way to a printer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-print-settings.h"
#include "cg-printer.h"

G_BEGIN_DECLS

#define CG_TYPE_PRINT_JOB (cg_print_job_get_type ())
G_DECLARE_FINAL_TYPE (CgPrintJob, cg_print_job, CG, PRINT_JOB, GObject)

/**
 * CgPrintJob:status:
 *
 * What is happening to the job, a sentence in the user's language; it goes on changing
 * after the job was handed over, as long as the printer tells. Main thread.
 */

/**
 * cg_print_job_new:
 * @printer: a printer
 * @title: the job's name in the printer's queue: the document's number or title
 * @pdf: path of the PDF to print; it must stay until the job is sent
 *
 * Returns: (transfer full): a job that is not sent yet. Main thread; needs a display.
 */
CgPrintJob *cg_print_job_new (CgPrinter *printer, const char *title, const char *pdf);

/**
 * cg_print_job_send_async:
 * @self: a job
 * @settings: copies, pages and sides; used during the call only
 * @output: (nullable): for cg_printer_is_file(), the file to write: the whole PDF
 * @cancellable: (nullable): gives up waiting; what the printer has it keeps
 * @callback: called when the whole job has been handed over, or the file is on the disk
 * @data: for @callback
 *
 * Sends the PDF at its own size, A4 or A3, without fitting it to the page. GTK's print dialog
 * and operation are not involved. A job is sent once.
 */
void cg_print_job_send_async (CgPrintJob *self,
                              const CgPrintSettings *settings,
                              const char *output,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);

/**
 * cg_print_job_send_finish:
 * @self: a job
 * @result: what the callback got
 * @error: return location
 *
 * Returns: %TRUE if the printer took it; %CG_FAULT_PRINT_FAILED, %CG_FAULT_PRINT_PAPER where it
 *   has no paper of that size, or %CG_FAULT_CANCELLED
 */
gboolean cg_print_job_send_finish (CgPrintJob *self, GAsyncResult *result, GError **error);

/**
 * cg_print_job_get_status:
 * @self: a job
 *
 * Returns: (transfer none): what is happening to it, "" before it is sent
 */
const char *cg_print_job_get_status (CgPrintJob *self);

G_END_DECLS

/* cg-printer.h: the printers that there are, and printing to a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CgPrinter:
 *
 * A printer as it was when the list was made; counted, main thread only.
 */
typedef struct _CgPrinter CgPrinter;

#define CG_TYPE_PRINTER (cg_printer_get_type ())
GType cg_printer_get_type (void);

/**
 * cg_printer_ref:
 * @printer: a printer
 *
 * Returns: (transfer full): @printer
 */
CgPrinter *cg_printer_ref (CgPrinter *printer);

/**
 * cg_printer_unref:
 * @printer: (transfer full): a printer
 */
void cg_printer_unref (CgPrinter *printer);

/**
 * cg_printer_get_name:
 * @printer: a printer
 *
 * Returns: (transfer none): its name, by which it is remembered; "" for the file
 */
const char *cg_printer_get_name (const CgPrinter *printer);

/**
 * cg_printer_get_label:
 * @printer: a printer
 *
 * Returns: (transfer none): what people are shown, as “HP-3020（二楼文印室）” or 打印到文件
 */
const char *cg_printer_get_label (const CgPrinter *printer);

/**
 * cg_printer_get_state:
 * @printer: a printer
 *
 * Returns: (transfer none): what the system says of it, as “缺纸”; "" if nothing
 */
const char *cg_printer_get_state (const CgPrinter *printer);

/**
 * cg_printer_is_file:
 * @printer: a printer
 *
 * Returns: whether it stands for writing the PDF into a file
 */
gboolean cg_printer_is_file (const CgPrinter *printer);

/**
 * cg_printer_is_default:
 * @printer: a printer
 *
 * Returns: whether it is the system's default printer
 */
gboolean cg_printer_is_default (const CgPrinter *printer);

/**
 * cg_printer_list_async:
 * @cancellable: (nullable): gives up
 * @callback: called when the list is ready
 * @data: for @callback
 *
 * Asks for the printers without blocking. A printing service that does not answer is
 * waited for two seconds; then the list is what is known by then. Needs a display.
 */
void cg_printer_list_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/**
 * cg_printer_list_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type CgPrinter): the printers by name, the
 *   default first, 打印到文件 always last; %NULL only if it was cancelled
 */
GPtrArray *cg_printer_list_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPrinter, cg_printer_unref)

G_END_DECLS

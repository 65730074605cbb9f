/* cg-printer-private.h: what stands behind a printer, private to src/print.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-printer.h"

#include <gtk/gtkunixprint.h>

G_BEGIN_DECLS

/* NULL for the file. */
GtkPrinter *cg_printer_get_gtk (const CgPrinter *printer);

G_END_DECLS

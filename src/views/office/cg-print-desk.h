/* cg-print-desk.h: pages on their way to a printer or a file: printers, the job, the PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_PRINT_DESK (cg_print_desk_get_type ())
G_DECLARE_FINAL_TYPE (CgPrintDesk, cg_print_desk, CG, PRINT_DESK, GtkWidget)

/**
 * CgPrintDesk::printed:
 * @self: a desk
 * @output: (nullable): the file it was printed into, %NULL for a printer
 * @copies: how many
 *
 * The printer has it all, or the file is on the disk.
 */

/**
 * CgPrintDesk::save-pdf:
 *
 * 存为 PDF was pressed.
 */

/**
 * cg_print_desk_new:
 * @office: the opened office
 *
 * A #CgPrintPage with the printers that there are. Main thread, as all of this.
 *
 * Returns: (transfer floating): a desk without pages, insensitive until it has some
 */
GtkWidget *cg_print_desk_new (CgOffice *office);

/**
 * cg_print_desk_begin:
 * @self: a desk
 *
 * Something else is to be printed: looks for printers anew, forgets what was said of the last
 * job, and waits for cg_print_desk_set_pages().
 */
void cg_print_desk_begin (CgPrintDesk *self);

/**
 * cg_print_desk_set_pages:
 * @self: a desk
 * @pages: what is printed
 * @name: the name proposed for a file of it, with its ending
 */
void cg_print_desk_set_pages (CgPrintDesk *self, CgNoticePages *pages, const char *name);

/**
 * cg_print_desk_get_pages:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): what is shown
 */
CgNoticePages *cg_print_desk_get_pages (CgPrintDesk *self);

/**
 * cg_print_desk_show_error:
 * @self: a desk
 * @error: an error whose message is a sentence
 */
void cg_print_desk_show_error (CgPrintDesk *self, const GError *error);

G_END_DECLS

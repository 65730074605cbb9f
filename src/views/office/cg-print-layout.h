/* cg-print-layout.h: the pages of a print desk, laid out on a worker thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-print-desk.h"

G_BEGIN_DECLS

/**
 * CgPrintLayoutFunction:
 * @data: as given to cg_print_layout_start()
 * @cancellable: cancelled when other pages are wanted
 * @error: a sentence
 *
 * Runs on a worker thread.
 *
 * Returns: (transfer full) (nullable): the pages
 */
typedef CgNoticePages *(*CgPrintLayoutFunction) (gpointer data,
                                                 GCancellable *cancellable,
                                                 GError **error);

/**
 * cg_print_layout_start:
 * @desk: the desk
 * @under_way: (inout) (nullable): the layout that @desk waits for, which this one replaces
 * @function: lays out
 * @data: for @function
 * @free_data: (nullable): frees @data, once it has been used
 * @name: the name proposed for a file of the pages, with its ending
 *
 * The desk then shows the pages, or the error. Main thread.
 */
void cg_print_layout_start (CgPrintDesk *desk,
                            GCancellable **under_way,
                            CgPrintLayoutFunction function,
                            gpointer data,
                            GDestroyNotify free_data,
                            const char *name);

/**
 * cg_print_layout_stop:
 * @under_way: (inout) (nullable): a layout
 *
 * Nobody waits for it any more. Main thread.
 */
void cg_print_layout_stop (GCancellable **under_way);

G_END_DECLS

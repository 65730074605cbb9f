/* cg-notice-batch.h: many notices written as PDF files at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"

G_BEGIN_DECLS

/**
 * CgNoticeBatchMake:
 * @index: which notice, from 0
 * @data: as given
 * @error: return location
 *
 * Lays a notice out; called on threads of the batch, several at once.
 *
 * Returns: (transfer full) (nullable): its pages; %NULL to end the batch
 */
typedef CgNoticePages *(*CgNoticeBatchMake) (guint index, gpointer data, GError **error);

/**
 * CgNoticeBatchDone:
 * @index: the notice whose file is on the disk
 * @data: as given
 * @error: return location
 *
 * Called on the thread that began the batch, to write down that the file was written.
 *
 * Returns: %FALSE to end the batch
 */
typedef gboolean (*CgNoticeBatchDone) (guint index, gpointer data, GError **error);

/**
 * cg_notice_batch_write:
 * @paths: (array length=count): the files
 * @count: how many notices
 * @make: lays one out
 * @done: told of each that was written, in whatever order
 * @data: for both
 * @error: return location
 *
 * Writes each as cg_notice_pages_write_pdf() does, with two threads for each processor but no more
 * than eight, since cutting fonts down to what a file needs takes most of the time. After a fault
 * no further one is begun; @done is still told of those that were under way. Blocks.
 *
 * Returns: %TRUE if all are on the disk; %CG_FAULT_PDF_WRITE, or what @make or @done said
 */
gboolean cg_notice_batch_write (const char *const *paths,
                                guint count,
                                CgNoticeBatchMake make,
                                CgNoticeBatchDone done,
                                gpointer data,
                                GError **error);

G_END_DECLS

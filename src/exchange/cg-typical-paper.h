/* cg-typical-paper.h: the redacted version of a typical case as a file, once nothing leaks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-typical-text.h"

G_BEGIN_DECLS

/**
 * cg_typical_paper_layout:
 * @text: a typical case
 * @error: %CG_FAULT_TYPICAL_LEAKS
 *
 * Title and text on paper, and nothing else: neither the office nor a number is named, in the
 * file's metadata neither. Waits for the disk; not on the main thread of a program with a window.
 *
 * Returns: (transfer full) (nullable): the pages.
 */
CgNoticePages *cg_typical_paper_layout (CgStore *store, const CgTypicalText *text, GError **error);

/**
 * cg_typical_write:
 * @id: a typical case
 * @path: the file: a PDF where its name says so, else plain text
 * @actor: who writes it
 * @error: %CG_FAULT_TYPICAL_LEAKS where text, title or file name lead back to the case; nothing
 *   is written then; %CG_FAULT_FILE_WRITE, %CG_FAULT_PDF_WRITE
 *
 * New pseudonyms are put on record first, so that they stay; the journal notes the file. Waits
 * for the disk; not on the main thread of a program with a window.
 *
 * Returns: (transfer full) (nullable): what was written, with the pseudonyms.
 */
CgTypicalText *
cg_typical_write (CgStore *store, gint64 id, const char *path, gint64 actor, GError **error);

/**
 * cg_typical_write_async:
 *
 * cg_typical_write() on a thread. Main thread.
 */
void cg_typical_write_async (CgStore *store,
                             gint64 id,
                             const char *path,
                             gint64 actor,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * cg_typical_write_finish:
 *
 * Returns: whether the file is there.
 */
gboolean cg_typical_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS

/* cg-notice-reader.h: reads a document with what belongs to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgNoticeParts:
 * @record: the document
 * @attachments: (element-type CgRecord): its attachments as they are printed
 *
 * What a document is made of.
 */
typedef struct
{
  CgRecord *record;
  GPtrArray *attachments;
} CgNoticeParts;

void cg_notice_parts_free (CgNoticeParts *parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeParts, cg_notice_parts_free)

/**
 * cg_notice_parts_read_async:
 * @id: of the document
 * @written: whether behind every edit that was asked for before, however long those take
 *
 * Main thread.
 */
void cg_notice_parts_read_async (
    CgStore *store, gint64 id, gboolean written, GAsyncReadyCallback callback, gpointer user_data);

/**
 * cg_notice_parts_read_finish:
 *
 * Returns: (transfer full) (nullable): the document; %NULL without an error where there is none.
 */
CgNoticeParts *cg_notice_parts_read_finish (CgStore *store, GAsyncResult *result, GError **error);

G_END_DECLS

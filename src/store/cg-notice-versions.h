/* cg-notice-versions.h: the versions of a document's text, as the journal has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-field-history.h"

G_BEGIN_DECLS

/* A document as a step left it. */
typedef struct
{
  CgFieldVersion *step;   /* (nullable): the step: who, when, why; %NULL: it is as it stands now */
  CgRecord *record;       /* its own fields then */
  GPtrArray *attachments; /* of CgRecord: those it had, by their positions */
} CgNoticeVersion;

void cg_notice_version_free (CgNoticeVersion *version);

/**
 * cg_store_notice_versions:
 * @id: a document
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_JOURNAL_BROKEN, %CG_FAULT_CANCELLED, %CG_FAULT_STORE_SQL
 *
 * A version is the text with which a step was done that moved it towards its signature, locked it
 * or opened it again (domain.md 3.9): drafted, submitted, taken or sent back, passed, signed, the
 * signature withdrawn, a correction begun and ended; and the text as it is. Steps that were taken
 * back made none. They are read from the journal, to which nothing is added for them.
 *
 * Returns: (transfer full) (element-type CgNoticeVersion) (nullable): newest first; the first one
 *   is the document as it stands.
 */
GPtrArray *cg_store_notice_versions (CgStore *self, gint64 id, GError **error);
void cg_store_notice_versions_async (CgStore *self,
                                     gint64 id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *cg_store_notice_versions_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS

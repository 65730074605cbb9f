/* cg-case-notices.h: the documents issued on a case, for the rows of its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_case_notices_read_async:
 * @case_id: a case
 *
 * A list of the case has the links to its documents; what a document says of itself is read here.
 * Main thread.
 */
void cg_case_notices_read_async (CgStore *store,
                                 gint64 case_id,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * cg_case_notices_read_finish:
 *
 * Returns: (transfer full) (element-type CgRecord) (nullable): the notices.
 */
GPtrArray *cg_case_notices_read_finish (CgStore *store, GAsyncResult *result, GError **error);

G_END_DECLS

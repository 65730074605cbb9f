/* cg-page-search.h: a word in what the attached documents say, on one connection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-store-find.h"

G_BEGIN_DECLS

/**
 * cg_page_search:
 * @query: what is searched for where
 * @cancellable: (nullable): looked at between pages
 * @error: %G_IO_ERROR_CANCELLED, any fault of reading
 *
 * As the store is at one moment. The connection's thread.
 *
 * Returns: (transfer full) (nullable): what was found.
 */
CgFoundTexts *cg_page_search (CgConnection *connection,
                              const CgTextQuery *query,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS

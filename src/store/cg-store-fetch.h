/* cg-store-fetch.h: records without what other records say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_fetch_plain:
 * @self: a store
 * @entity: a kind of record
 * @ids: (array length=n): ids
 * @n: how many
 *
 * As cg_store_fetch(), in about two thirds of the time: fields for which cg_field_is_gathered()
 * holds are null. Any thread.
 *
 * Returns: (transfer full) (element-type CgRecord) (nullable): the records found, in the order of
 *   @ids.
 */
GPtrArray *
cg_store_fetch_plain (CgStore *self, CgEntity entity, const gint64 *ids, gsize n, GError **error);

G_END_DECLS

/* cg-derive.h: derived values: computed from records, in tables that no session sees.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows an edit touches stand in temp.touched: `direct` is 1 for rows of the changeset
 * itself, 0 for those that depend on them; `stale` is not 0 where derived values may be others
 * now: %CG_STALE_SUMS or %CG_STALE_SELF; `texts` where words of the search index may be.
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * CgStale:
 * @CG_STALE_NOT: nothing that is derived from the record moves
 * @CG_STALE_SUMS: only what is summed up over other records: nothing further depends on it
 * @CG_STALE_SELF: what other records derive from it as well
 */
typedef enum
{
  CG_STALE_NOT,
  CG_STALE_SUMS,
  CG_STALE_SELF,
} CgStale;

/**
 * cg_derive_prepare:
 *
 * Makes temp.touched on this connection.
 */
gboolean cg_derive_prepare (CgConnection *self, GError **error);

/**
 * cg_derive_begin:
 *
 * Empties temp.touched before a new edit.
 */
gboolean cg_derive_begin (CgConnection *self, GError **error);

/**
 * cg_derive_touch:
 * @direct: 1 when the changeset touched it, 2 when it voided it (its children follow), 0
 *   when it only depends on such a row
 * @stale: %CG_STALE_SELF where a field of it changed from which something is derived
 * @texts: whether a text of it may have changed, so that the search index is renewed
 */
gboolean cg_derive_touch (CgConnection *self,
                          CgEntity entity,
                          gint64 id,
                          int direct,
                          CgStale stale,
                          gboolean texts,
                          GError **error);

/**
 * cg_derive_touch_dependents:
 *
 * Adds what depends on the touched rows; part of cg_derive_update().
 */
gboolean cg_derive_touch_dependents (CgConnection *self, GError **error);

/**
 * cg_derive_touch_all:
 *
 * Adds every record of @entity, to be derived anew.
 */
gboolean cg_derive_touch_all (CgConnection *self, CgEntity entity, GError **error);

/**
 * cg_derive_moves_deadlines:
 *
 * Returns: whether the calendar or a rule was touched, so that any deadline or warning may be
 *   another; cg_derive_update() sees to it.
 */
gboolean cg_derive_moves_deadlines (CgConnection *self);

/**
 * cg_derive_update:
 *
 * Adds what depends on the touched rows and computes all of them, batched by entity.
 */
gboolean cg_derive_update (CgConnection *self, GError **error);

/**
 * cg_derive_rebuild:
 *
 * Computes everything anew from the records, and what the search index says.
 */
gboolean cg_derive_rebuild (CgConnection *self, GError **error);

/**
 * cg_derive_compare:
 * @faults: (element-type utf8): gets one sentence for every derived table that differs
 *
 * Compares the derived tables with what a rebuild would give.
 */
gboolean cg_derive_compare (CgConnection *self, GPtrArray *faults, GError **error);

/**
 * cg_derive_columns:
 *
 * Returns: (transfer container) (element-type utf8): the columns of a derived table after `id`
 *   and `live`, in its order.
 */
GPtrArray *cg_derive_columns (CgEntity entity);

/**
 * cg_derive_select:
 *
 * Returns: (transfer full): "SELECT …" of an entity's derived row, its record being `t`,
 *   without a condition.
 */
char *cg_derive_select (CgEntity entity);

/**
 * cg_derive_names_select:
 *
 * Returns: (transfer full) (nullable): "SELECT id, key … WHERE …": the keys by which names sort;
 *   %NULL where records have no name.
 */
char *cg_derive_names_select (CgEntity entity);

G_END_DECLS

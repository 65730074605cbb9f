/* cg-asof-compare.h: a list as it stood on a past day beside the same list now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof.h"
#include "cg-compared.h"

G_BEGIN_DECLS

/* What a comparison found. Immutable, any thread. */
typedef struct _CgComparison CgComparison;

CgComparison *cg_comparison_ref (CgComparison *self);
void cg_comparison_unref (CgComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgComparison, cg_comparison_unref)

/**
 * cg_asof_compare:
 * @query: a list; its filters and text are asked of the values then, and of those now
 * @error: %CG_FAULT_CANCELLED, %CG_FAULT_STORE_SQL
 *
 * Compares every field but those that move by themselves: a lamp is of its day, and so is the
 * day from which it warns. "Now" is when @self was opened.
 *
 * Returns: (transfer full) (nullable): the comparison.
 */
CgComparison *
cg_asof_compare (CgAsof *self, CgQuery *query, GCancellable *cancellable, GError **error);
void cg_asof_compare_async (CgAsof *self,
                            CgQuery *query,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
CgComparison *cg_asof_compare_finish (CgAsof *self, GAsyncResult *result, GError **error);

/**
 * CgPairFunction:
 * @then: (nullable): the record, where it was
 * @now: (nullable): the record, where it is
 */
typedef void (*CgPairFunction) (gint64 id,
                                const CgRecord *then,
                                const CgRecord *now,
                                gpointer data);

/**
 * cg_asof_each_pair:
 * @store: that of @self, as it is now
 * @ids: (array length=n): a block of records of @entity
 * @function: (scope call): called for each of @ids, in their order
 * @error: faults of cg_asof_fetch() and cg_store_fetch()
 *
 * Returns: whether all could be read; @function was not called otherwise.
 */
gboolean cg_asof_each_pair (CgAsof *self,
                            CgStore *store,
                            CgEntity entity,
                            const gint64 *ids,
                            gsize n,
                            CgPairFunction function,
                            gpointer data,
                            GError **error);

/**
 * cg_comparison_get_ids:
 * @kinds: a bit 1 << #CgCompared for each kind wanted
 *
 * Returns: (transfer full): their ids in the list's order; those that only stood in it then
 *   come after what they came after.
 */
CgIds *cg_comparison_get_ids (CgComparison *self, guint kinds);

/**
 * cg_comparison_get_then:
 *
 * Returns: (transfer none): the list as it stood on that day, in its order.
 */
CgIds *cg_comparison_get_then (CgComparison *self);

/**
 * cg_comparison_get_kind:
 *
 * Returns: what became of a record of the list.
 */
CgCompared cg_comparison_get_kind (CgComparison *self, gint64 id);

/**
 * cg_comparison_get_fields:
 *
 * Returns: bit f for every field f of the record whose value is another; 0 where the record is
 *   only there once.
 */
guint64 cg_comparison_get_fields (CgComparison *self, gint64 id);

/**
 * cg_comparison_is_gone:
 *
 * Returns: whether the store has the record no more: only the past can be asked for it.
 */
gboolean cg_comparison_is_gone (CgComparison *self, gint64 id);

/**
 * cg_comparison_count:
 *
 * Returns: how many records there are of a kind.
 */
gsize cg_comparison_count (CgComparison *self, CgCompared kind);

/**
 * cg_comparison_count_kinds:
 * @kinds: bit k: those of kind k
 *
 * Returns: how many records there are of these kinds.
 */
gsize cg_comparison_count_kinds (CgComparison *self, guint kinds);

/**
 * cg_comparison_count_cells:
 * @cells: (array length=n): bit f for each field that a cell shows
 *
 * Returns: how many such cells of changed records are others.
 */
gsize cg_comparison_count_cells (CgComparison *self, const guint64 *cells, guint n);

/**
 * cg_comparison_get_lengths:
 * @then: (out): how many the list had
 * @now: (out): how many it has
 */
void cg_comparison_get_lengths (CgComparison *self, gsize *then, gsize *now);

G_END_DECLS

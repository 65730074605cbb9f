/* cg-ids.h: an immutable array of record ids that threads may share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CgIds:
 *
 * The result of a query: ids packed into 8 bytes each (a million rows are 8 MB).
 * It never changes after it is made, so any thread may read it; the reference
 * count is atomic.
 */
typedef struct _CgIds CgIds;

#define CG_TYPE_IDS (cg_ids_get_type ())
GType cg_ids_get_type (void);

/**
 * cg_ids_new_take:
 * @ids: (transfer full) (array length=length) (nullable): memory from g_malloc()
 * @length: how many
 *
 * Returns: (transfer full): the array; it frees @ids
 */
CgIds *cg_ids_new_take (gint64 *ids, gsize length);

/**
 * cg_ids_new_take_array:
 * @array: (transfer full): elements are gint64
 *
 * Returns: (transfer full): the array; @array is gone
 */
CgIds *cg_ids_new_take_array (GArray *array);

/**
 * cg_ids_new_empty:
 *
 * Returns: (transfer full): an array of length 0
 */
CgIds *cg_ids_new_empty (void);

/**
 * cg_ids_ref:
 * @ids: an array
 *
 * Returns: (transfer full): @ids
 */
CgIds *cg_ids_ref (CgIds *ids);

/**
 * cg_ids_unref:
 * @ids: (transfer full): an array
 */
void cg_ids_unref (CgIds *ids);

/**
 * cg_ids_length:
 * @ids: (nullable): an array
 *
 * Returns: how many; 0 for %NULL
 */
gsize cg_ids_length (const CgIds *ids);

/**
 * cg_ids_get:
 * @ids: an array
 * @position: less than cg_ids_length(), else the call is a programming error
 *
 * Returns: the id at @position
 */
gint64 cg_ids_get (const CgIds *ids, gsize position);

/**
 * cg_ids_data:
 * @ids: (nullable): an array
 *
 * Returns: (transfer none) (nullable): all ids, valid as long as @ids; may be
 *   %NULL when the length is 0
 */
const gint64 *cg_ids_data (const CgIds *ids);

/**
 * cg_ids_equal:
 * @a: (nullable): an array
 * @b: (nullable): another
 *
 * Returns: %TRUE if both hold the same ids in the same order
 */
gboolean cg_ids_equal (const CgIds *a, const CgIds *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgIds, cg_ids_unref)

G_END_DECLS

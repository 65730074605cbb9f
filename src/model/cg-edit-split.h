/* cg-edit-split.h: a large edit cut into parts that can be written one after another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"

G_BEGIN_DECLS

/* One change makes at most so many rows: a unit of a case with its stages, tracks and
 * required materials (domain.md 1.3). */
#define CG_EDIT_MOST_ROWS_A_CHANGE 24

/**
 * CgEditParentFunction:
 * @entity: a kind of record
 * @id: a record that the edit changes but does not make
 * @parent_entity: (out): kind of its parent
 *
 * Returns: the id of the record that owns it, 0 for none.
 */
typedef gint64 (*CgEditParentFunction) (CgEntity entity,
                                        gint64 id,
                                        CgEntity *parent_entity,
                                        gpointer data);

/**
 * cg_edit_count_rows:
 *
 * Returns: how many rows the edit writes, those that a record brings along included. Any thread.
 */
guint cg_edit_count_rows (const CgEdit *edit);

/**
 * cg_edit_is_large:
 *
 * Returns: whether the edit writes more than @most rows. Any thread.
 */
gboolean cg_edit_is_large (const CgEdit *edit, guint most);

/**
 * cg_edit_split:
 * @edit: an edit; unchanged by the call
 * @most: rows a part should not exceed
 * @parent: (nullable) (scope call): asked for the owners of records that stand already
 *
 * Cuts an edit so that a record and what belongs to it stay in one part, and no part
 * refers to a record that a later one makes. Records that belong together stay together
 * even where they are more than @most. A part's ids are those of the edit.
 *
 * Returns: (transfer full) (element-type CgEdit): the parts in the order of writing; one
 *   where it is small enough. Any thread.
 */
GPtrArray *
cg_edit_split (const CgEdit *edit, guint most, CgEditParentFunction parent, gpointer data);

G_END_DECLS

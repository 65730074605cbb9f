/* cg-yardstick.h: what bare SQLite does in the same place, for benchmarks to compare with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-query.h"

G_BEGIN_DECLS

typedef struct _CgYardstick CgYardstick;

/**
 * cg_yardstick_new:
 * @folder: a store's folder
 * @error: any fault of opening a database
 *
 * Opens the store's database for reading on a connection of its own, and beside it an
 * empty database on the same disk, removed by cg_yardstick_free(). One thread.
 *
 * Returns: (transfer full) (nullable): the yardstick.
 */
CgYardstick *cg_yardstick_new (const char *folder, GError **error);
void cg_yardstick_free (CgYardstick *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgYardstick, cg_yardstick_free)

/**
 * cg_yardstick_commit:
 * @error: %CG_FAULT_STORE_FULL, %CG_FAULT_STORE_SQL
 *
 * Changes one row of a table of the empty database and commits it durably (WAL, FULL).
 *
 * Returns: whether it was committed.
 */
gboolean cg_yardstick_commit (CgYardstick *self, GError **error);

/**
 * cg_yardstick_scan:
 * @text: (nullable): count the rows that have it in one of their own texts; %NULL: all rows
 *
 * Reads the whole table of @entity, row by row.
 *
 * Returns: how many rows there were, -1 on error.
 */
gint64 cg_yardstick_scan (CgYardstick *self, CgEntity entity, const char *text, GError **error);

/**
 * cg_yardstick_find:
 * @text: what to find; it does not fold to nothing
 *
 * Looks through the folded texts of every live record of @entity, and of all that it refers to,
 * one after the other.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids of those that have @text, in
 *   order; %NULL on error.
 */
GArray *cg_yardstick_find (CgYardstick *self, CgEntity entity, const char *text, GError **error);

/**
 * cg_yardstick_query:
 *
 * Steps through the very SELECT of a query, and keeps nothing of it.
 *
 * Returns: how many rows there were, -1 on error.
 */
gint64 cg_yardstick_query (CgYardstick *self, const CgQuery *query, GError **error);

/**
 * cg_yardstick_recurrence:
 *
 * Reads the rows that a scan for recurrences compares, one after the other, in one pass.
 *
 * Returns: how many rows there were, -1 on error.
 */
gint64 cg_yardstick_recurrence (CgYardstick *self, GError **error);

/**
 * cg_yardstick_fetch:
 * @ids: (array length=n): records
 *
 * Reads the records' own columns, one statement a record.
 *
 * Returns: whether all were read.
 */
gboolean
cg_yardstick_fetch (CgYardstick *self, CgEntity entity, const gint64 *ids, gsize n, GError **error);

/**
 * cg_yardstick_choose:
 * @ids: (array length=n): records
 *
 * Copies the store as it is into a database of its own, on the same disk and with the same
 * schema, and notes which records cg_yardstick_update() changes there.
 *
 * Returns: whether the copy is there.
 */
gboolean cg_yardstick_choose (CgYardstick *self, const gint64 *ids, gsize n, GError **error);

/**
 * cg_yardstick_update:
 * @value: what the field is to be
 *
 * One UPDATE of the chosen records in the copy, recorded by a session whose changeset is taken,
 * committed durably. As when the store commits a large edit the log is not copied into the
 * database: that is left to cg_yardstick_settle().
 *
 * Returns: whether it was committed.
 */
gboolean cg_yardstick_update (
    CgYardstick *self, CgEntity entity, int field, const CgValue *value, GError **error);

/**
 * cg_yardstick_take:
 * @first: an id of the store
 * @last: an id of the store
 *
 * Reads the store's problems, measures and progress entries of these ids into memory.
 *
 * Returns: whether they were read.
 */
gboolean cg_yardstick_take (CgYardstick *self, gint64 first, gint64 last, GError **error);

/**
 * cg_yardstick_insert:
 *
 * Inserts what cg_yardstick_take() has read into the copy that cg_yardstick_choose() made before
 * there were such rows, one INSERT a table, as cg_yardstick_update() records and commits.
 *
 * Returns: whether it was committed.
 */
gboolean cg_yardstick_insert (CgYardstick *self, GError **error);

/**
 * cg_yardstick_remove:
 *
 * Removes again what cg_yardstick_insert() has inserted, likewise.
 *
 * Returns: whether it was committed.
 */
gboolean cg_yardstick_remove (CgYardstick *self, GError **error);

/**
 * cg_yardstick_settle:
 *
 * Copies the log of the copy into its database.
 */
void cg_yardstick_settle (CgYardstick *self);

G_END_DECLS

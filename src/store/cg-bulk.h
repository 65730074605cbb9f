/* cg-bulk.h: the same change to many records: dry first, then as one edit with one undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every row goes through the same pipeline as it would alone. A row that is refused is left
 * out with its reason; the others are written as one edit, that one undo takes back.
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/* So many refused rows are told of one by one; all are counted. */
#define CG_BULK_MOST_TOLD 1000

/**
 * CgBulk:
 *
 * What is to be done to which records; a value that is not changed once it is given to a
 * store.
 */
typedef struct _CgBulk CgBulk;

/**
 * cg_bulk_new_set:
 * @ids: records of @entity, none of them twice
 * @actor: who acts, 0 if nobody is known
 *
 * Returns: (transfer full): a bulk that gives fields new values: see cg_bulk_add_value().
 */
CgBulk *cg_bulk_new_set (CgEntity entity, CgIds *ids, gint64 actor);

/**
 * cg_bulk_add_value:
 * @field: an own field of the entity
 * @value: what it is to be; an empty text is null
 */
void cg_bulk_add_value (CgBulk *self, int field, const CgValue *value);

/**
 * cg_bulk_new_do:
 * @entity: kind of the records in @ids
 * @action: a step that cg_bulk_can_do() allows to records of @entity
 * @arguments: (element-type utf8 utf8) (nullable): what it asks for, as text; not changed later
 *
 * Returns: (transfer full): a bulk that does a step.
 */
CgBulk *cg_bulk_new_do (
    CgEntity entity, CgIds *ids, const CgAction *action, GHashTable *arguments, gint64 actor);
CgBulk *cg_bulk_ref (CgBulk *self);
void cg_bulk_unref (CgBulk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgBulk, cg_bulk_unref)

/**
 * cg_bulk_can_do:
 *
 * Returns: whether @action may be done to many records of @entity at once: a step of theirs,
 *   or of a record under each of them (批准延期 on problems decides their applied extensions).
 *   Any thread.
 */
gboolean cg_bulk_can_do (CgEntity entity, const CgAction *action);

/* What a bulk would do, or did. */
typedef struct
{
  gsize n_rows;        /* asked for */
  gsize n_changed;     /* that are changed */
  gsize n_same;        /* that have these values already */
  gsize n_refused;     /* that are left out, with a reason */
  GPtrArray *refusals; /* of CgRefusal: the first CG_BULK_MOST_TOLD of them */
  guint64 answer;      /* tells two answers apart: which rows are refused, and why */
  gboolean written;    /* it was done; FALSE: dry, or other than what was shown */
  gint64 seq;          /* its place in the journal, 0 unless written */
} CgBulkResult;

void cg_bulk_result_free (CgBulkResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgBulkResult, cg_bulk_result_free)

/**
 * CgBulkProgress:
 * @fraction: how much is done, 0 to 1; below 0 where it cannot be told
 */
typedef void (*CgBulkProgress) (double fraction, gpointer data);

/**
 * cg_store_bulk:
 * @shown: (nullable): what a dry run gave; %NULL: a dry run
 * @error: what holds for all rows: %CG_FAULT_NO_ROLE, %CG_FAULT_FIELD_BY_ACTION,
 *   %CG_FAULT_MISSING_FIELD, bad values; %CG_FAULT_CANCELLED
 *
 * Tries a bulk, or does it when its answer is still what was shown: the passing rows are
 * written as one edit. Where the answer is another by now, nothing is written and it is given.
 *
 * Returns: (transfer full) (nullable): the answer; with @shown look at its `written`.
 */
CgBulkResult *
cg_store_bulk (CgStore *self, CgBulk *bulk, const CgBulkResult *shown, GError **error);

/**
 * cg_store_bulk_async:
 * @progress: (nullable) (scope async): called in the context in which it was begun, never
 *   after @callback
 * @data: for @progress
 * @cancellable: (nullable): ends it with %CG_FAULT_CANCELLED; nothing is changed then
 */
void cg_store_bulk_async (CgStore *self,
                          CgBulk *bulk,
                          const CgBulkResult *shown,
                          CgBulkProgress progress,
                          gpointer data,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
CgBulkResult *cg_store_bulk_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS

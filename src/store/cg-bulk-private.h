/* cg-bulk-private.h: what the files of a bulk share: its value, and the rows of one attempt.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-bulk.h"
#include "cg-pipeline.h"

G_BEGIN_DECLS

typedef struct
{
  int field;
  CgValue value;
} CgBulkValue;

struct _CgBulk
{
  gatomicrefcount references;
  CgEntity entity;
  CgIds *ids;
  gint64 actor;
  GArray *values;         /* of CgBulkValue */
  const CgAction *action; /* (nullable): NULL, values are set */
  GHashTable *arguments;  /* (nullable) */
};

CgBulkResult *cg_bulk_result_new (gsize n_rows);

/* One attempt at the rows from @first to @end: which of them change, into which edit. */
typedef struct
{
  CgConnection *connection;
  const CgBulk *bulk;
  CgIds *ids; /* not owned: the bulk's, in their order in the store */
  gsize first;
  gsize end;
  guint8 *refused; /* by place in @ids: 1 where a gate has refused it already */
  GCancellable *cancellable;
  void (*progress) (gsize row, gpointer data); /* (nullable) */
  gpointer data;

  CgEdit *edit;         /* gets the changes */
  CgPipeline *pipeline; /* (nullable): values are written as they are found, not put into @edit */
  GArray *rows;         /* of gsize: rows that are in it */
  GArray *targets;      /* of gint64: the record of each that is changed */
  CgBulkResult *result; /* gets what is the same and what is refused */
} CgBulkAttempt;

/**
 * cg_bulk_attempt_fill:
 * @error: what holds for all rows
 *
 * Reads the records as they are, within the transaction under way, and makes their changes.
 * With a pipeline the values of a bulk are then written.
 */
gboolean cg_bulk_attempt_fill (CgBulkAttempt *self, GError **error);

/**
 * cg_bulk_refuse:
 * @refusal: (transfer full): why the row @id is left out
 */
void cg_bulk_refuse (CgBulkResult *result, CgRefusal *refusal);

/**
 * cg_bulk_target:
 *
 * Returns: the kind of record that the bulk changes.
 */
CgEntity cg_bulk_target (const CgBulk *bulk);

/**
 * cg_bulk_rows_each:
 *
 * Returns: how many rows of the store one record of it changes at most.
 */
guint cg_bulk_rows_each (const CgBulk *bulk);

G_END_DECLS

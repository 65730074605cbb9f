/* cg-pipeline.h: the one way to write: apply, changeset, derive, gates, journal, commit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-store.h"

G_BEGIN_DECLS

typedef struct _CgPipeline CgPipeline;

/* Writes to the recorded tables, within the transaction; they are recorded. */
typedef gboolean (*CgPipelineApply) (CgPipeline *pipeline, gpointer data, GError **error);

/* part_of of the first part of a large edit: its own seq, known only when it is written. */
#define CG_PART_OF_ITSELF (-1)

struct _CgPipeline
{
  CgConnection *connection;
  const char *action; /* id, for the journal */
  gint64 actor;
  gint64 inverts; /* journal entry that this one takes back, 0: none */
  gint64 part_of; /* first entry of a large edit, 0: none */
  gint64 subject; /* record the journal's sentence names, 0: the first one touched */
  CgEntity subject_entity;
  gsize n_records;     /* how many records the sentence is about, 0: one */
  const char *title;   /* (nullable): the subject's, where it is no longer there to be asked */
  const char *undoing; /* (nullable): id of the action that is taken back or done again */
  gboolean dry_run;    /* roll back at the end; the outcome tells what would happen */
  gboolean by_record;  /* cg_pipeline_apply_edit() goes on after a record that may not be written,
                          so that the outcome tells of all of them */
  CgPipelineApply apply;
  CgPipelineApply settle; /* (nullable): called after the journal entry is written; only parts of
                             a large edit have it, and only they may touch its rows */
  gpointer data;

  /* (nullable): how many of an edit's rows are written, 0 to 1; -1: all, but not yet what follows
   * from them. On the writer's thread. */
  void (*progress) (double fraction, gpointer data);
  gpointer progress_data;

  CgOutcome *outcome; /* (transfer full): filled in */
  gboolean refused;   /* filled in: it failed for the outcome's refusals, and these are all */
  gboolean judged;    /* filled in: the gates were asked */
  GArray *changes;    /* of CgStoreChange (transfer full): filled in on success; NULL: too many */
};

/**
 * cg_pipeline_run:
 *
 * Runs one edit to its end; any refusal or failure rolls all of it back.
 *
 * Returns: whether it was committed (or, dry, would have been).
 */
gboolean cg_pipeline_run (CgPipeline *self, GError **error);

/**
 * cg_pipeline_run_all:
 * @parts: (array length=n): edits that are one: part_of is filled in where there are several
 *
 * cg_pipeline_run() of each in turn, in one transaction: all or none.
 *
 * Returns: whether all were committed.
 */
gboolean cg_pipeline_run_all (CgPipeline *parts, guint n, GError **error);

/**
 * cg_pipeline_apply_edit:
 * @data: a CgEdit
 *
 * The apply function of an ordinary edit.
 */
gboolean cg_pipeline_apply_edit (CgPipeline *pipeline, gpointer data, GError **error);

/**
 * cg_pipeline_resolve_ids:
 * @inserted: (element-type gint64): gets the ids of the records that the edit makes
 *
 * Gives new records their ids and puts them in place of the temporary ones, within the
 * transaction under way.
 */
gboolean
cg_pipeline_resolve_ids (CgConnection *connection, CgEdit *edit, GArray *inserted, GError **error);

G_END_DECLS

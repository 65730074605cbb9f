/* cg-changeset.h: what a session recorded: rows touched, values before, history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/* Of an edit with more rows than this nobody is told each of them: lists read anew. */
#define CG_CHANGESET_MOST_REPORTED 5000

/* One row of a changeset. */
typedef struct
{
  CgEntity entity;
  gint64 id;
  char operation;  /* 'i', 'u', 'd' */
  guint64 changed; /* bit f: own field f has another value (not for 'i') */
  CgValue *before; /* by own field; values before, where known */
} CgRowChange;

/**
 * cg_changeset_rows_new:
 *
 * Returns: (transfer full) (element-type CgRowChange): an empty array that frees its rows.
 */
GPtrArray *cg_changeset_rows_new (void);

/**
 * cg_changeset_read:
 * @changeset: bytes of a session or of a verified journal entry
 *
 * Returns: (transfer full) (element-type CgRowChange) (nullable): its rows.
 */
GPtrArray *cg_changeset_read (CgConnection *self, GBytes *changeset, GError **error);

/**
 * cg_changeset_touch:
 * @rows: (element-type CgRowChange): rows of a changeset
 *
 * Puts the rows, and the records they refer to or referred to, into temp.touched.
 */
gboolean cg_changeset_touch (CgConnection *self, GPtrArray *rows, GError **error);

/**
 * cg_changeset_record_before:
 * @record: a record as it is after the change
 * @row: the row that changed it
 *
 * Returns: (transfer full): a copy of it with its values before, where they are known.
 */
CgRecord *cg_changeset_record_before (const CgRecord *record, const CgRowChange *row);

/**
 * cg_changeset_describe:
 * @only: only rows of this record; 0: all
 *
 * Returns: (transfer full) (nullable): "label old → new；…", at most a few fields, for people.
 */
char *cg_changeset_describe (CgConnection *self, GBytes *changeset, gint64 only, GError **error);

/**
 * cg_changeset_copy_value:
 * @source: a value of a changeset
 *
 * Reads it into a value of ours.
 */
void cg_changeset_copy_value (CgValue *value, sqlite3_value *source);

/**
 * cg_changeset_words:
 *
 * Returns: (transfer full): a value as people read it: a reference by name, "(none)" for null.
 */
char *cg_changeset_words (CgConnection *self, CgEntity entity, int field, const CgValue *value);

/**
 * cg_changeset_inserts:
 * @id: a record
 *
 * Returns: whether the record came to be in it.
 */
gboolean cg_changeset_inserts (GBytes *changeset, gint64 id);

G_END_DECLS

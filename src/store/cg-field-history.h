/* cg-field-history.h: every version of every field of a record: who, when, by which step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/* One value that a field was given. */
typedef struct
{
  gint64 seq;
  gint64 at; /* ms UTC */
  gint64 actor;
  char *actor_name; /* (nullable) */
  char *action;     /* id */
  char *sentence;   /* "Correct the deadline WZ-2026-0007-03" */
  char *reason;     /* (nullable): what the step was told as its reason */
  gboolean undone;  /* the step was taken back afterwards */
  gboolean created; /* with the record itself */

  int field;
  CgValue before; /* null where the record came to be */
  CgValue after;
  char *before_words; /* as people read it; "" for null */
  char *after_words;
} CgFieldVersion;

void cg_field_version_free (CgFieldVersion *version);

/**
 * cg_store_field_history:
 * @field: one own field of @entity; -1: all of them. The deadline of a problem includes the
 *   extensions that were approved, as versions of its effective deadline
 * @before: only steps before this seq of the journal; 0: all
 * @limit: at most the versions of so many steps; 0: all
 * @error: %CG_FAULT_JOURNAL_BROKEN, %CG_FAULT_CANCELLED, %CG_FAULT_STORE_SQL
 *
 * Reads them from the journal; an entry that does not match its checksum is not parsed.
 *
 * Returns: (transfer full) (element-type CgFieldVersion) (nullable): newest first, those of one
 *   step in the order of the fields.
 */
GPtrArray *cg_store_field_history (CgStore *self,
                                   CgEntity entity,
                                   gint64 id,
                                   int field,
                                   gint64 before,
                                   guint limit,
                                   GError **error);
void cg_store_field_history_async (CgStore *self,
                                   CgEntity entity,
                                   gint64 id,
                                   int field,
                                   gint64 before,
                                   guint limit,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *cg_store_field_history_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS

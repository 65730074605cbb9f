/* cg-case-file.h: what a case file tells beside its records: its timeline, and hints.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-case-hints.h"
#include "cg-event.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgEvent:
 * @date: the day
 * @at: for entries of the journal: when they were written, ms UTC; 0: only the day is known
 * @kind: what it is about
 * @entity: the record that tells it; of the journal: the case
 * @id: which one
 * @seq: the journal's entry, 0: none
 * @what: what happened
 * @text: to what, or in which words; maybe empty
 * @who: (nullable): who did it
 * @undone: whether it was taken back (entries of the journal)
 *
 * One line of a timeline.
 */
typedef struct
{
  CgDate date;
  gint64 at;
  CgEventKind kind;
  CgEntity entity;
  gint64 id;
  gint64 seq;
  char *what;
  char *text;
  char *who;
  gboolean undone;
} CgEvent;

void cg_event_free (CgEvent *event);

/**
 * cg_store_case_timeline:
 * @id: a case
 * @entries: how many entries of the journal at most, 0: all
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL, %CG_FAULT_JOURNAL_BROKEN
 *
 * All that happened in a case: days that its records tell, and what the journal says about when
 * that was entered. Blocks; the calls below do not.
 *
 * Returns: (transfer full) (element-type CgEvent) (nullable): newest first.
 */
GPtrArray *cg_store_case_timeline (CgStore *self, gint64 id, guint entries, GError **error);
void cg_store_case_timeline_async (CgStore *self,
                                   gint64 id,
                                   guint entries,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *cg_store_case_timeline_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_case_hints:
 * @id: a case
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL
 *
 * Returns: (transfer full) (element-type CgCaseHint) (nullable): as cg_case_hints().
 */
GPtrArray *cg_store_case_hints (CgStore *self, gint64 id, GError **error);
void cg_store_case_hints_async (CgStore *self,
                                gint64 id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *cg_store_case_hints_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS

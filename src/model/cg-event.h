/* cg-event.h: which days in the records of a case are events of its timeline, and what happened
 * then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record.h"

G_BEGIN_DECLS

/* What an event is about, as the timeline is filtered. */
typedef enum
{
  CG_EVENT_DECISION, /* 问责决定 and its execution */
  CG_EVENT_NOTICE,
  CG_EVENT_TRACK, /* 总结, 警示, 整改 of a unit */
  CG_EVENT_PROBLEM,
  CG_EVENT_INSTITUTION,
  CG_EVENT_ACTIVITY,
  CG_EVENT_INCOMING,
  CG_EVENT_SUPERVISION,
  CG_EVENT_ACCEPTANCE,
  CG_EVENT_APPEAL,
  CG_EVENT_FILE,
  CG_EVENT_JOURNAL, /* what was entered or changed, whenever it happened */
  CG_N_EVENT_KINDS
} CgEventKind;

/**
 * CgEventSource:
 * @entity: a kind of record
 * @field: one of its days
 * @kind: what it is about
 * @sentence: msgid, context "event": what happened
 * @text: the field that says to what, or in which words; -1: none
 * @who: the field that names who did it; -1: none
 */
typedef struct
{
  CgEntity entity;
  int field;
  CgEventKind kind;
  const char *sentence;
  int text;
  int who;
} CgEventSource;

/**
 * cg_event_sources:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): all of them, those of a kind of record together. Any
 *   thread.
 */
const CgEventSource *cg_event_sources (gsize *n);

/**
 * cg_event_kind_id:
 *
 * Returns: (transfer none): its stable id, as `notice`. Any thread.
 */
const char *cg_event_kind_id (CgEventKind kind);

/**
 * cg_event_kind_label:
 *
 * Returns: (transfer none): its name in the user's language. Any thread.
 */
const char *cg_event_kind_label (CgEventKind kind);

/**
 * cg_event_kind_parse:
 * @id: what somebody typed
 * @kind: (out): the kind
 *
 * Returns: whether there is such a kind. Any thread.
 */
gboolean cg_event_kind_parse (const char *id, CgEventKind *kind);

/**
 * cg_event_kind_list:
 *
 * Returns: (transfer full): the ids of all kinds, for a sentence. Any thread.
 */
char *cg_event_kind_list (void);

G_END_DECLS

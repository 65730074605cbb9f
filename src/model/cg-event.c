/* cg-event.c: which days in the records of a case are events of its timeline, and what happened
 * then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-event.h"

#include <glib/gi18n.h>

/* Days that are planned, due or derived are no events; of two records that tell the same (a
 * unit's stage and its own day) the one that says more. */
#define EVENT(ENTITY, FIELD, KIND, sentence, TEXT)                                                 \
  {                                                                                                \
    CG_ENTITY_##ENTITY, CG_##ENTITY##_##FIELD, CG_EVENT_##KIND, sentence, CG_##ENTITY##_##TEXT, -1 \
  }
#define EVENT_BY(ENTITY, FIELD, KIND, sentence, TEXT, WHO)                                         \
  {                                                                                                \
    CG_ENTITY_##ENTITY, CG_##ENTITY##_##FIELD, CG_EVENT_##KIND, sentence, CG_##ENTITY##_##TEXT,    \
        CG_##ENTITY##_##WHO                                                                        \
  }

/* clang-format off */
static const CgEventSource sources[] = {
  EVENT (CASE, OCCURRED_ON, DECISION, NC_ ("event", "It happened"), TITLE),
  EVENT_BY (CASE, DECIDED_ON, DECISION, NC_ ("event", "The decision was taken"), DECISION_NO, DECIDED_BY),
  EVENT_BY (CASE, REGISTERED_ON, DECISION, NC_ ("event", "The case was registered"), CASE_NO, UNDERTAKER),
  EVENT (CASE, CLOSED_ON, ACCEPTANCE, NC_ ("event", "The case was closed"), CLOSE_NOTE),
  EVENT (SANCTION, DECIDED_ON, DECISION, NC_ ("event", "Sanction given"), ACCOUNTABLE),
  EVENT (SANCTION, REVOKED_ON, APPEAL, NC_ ("event", "Sanction revoked"), ACCOUNTABLE),
  EVENT (ACCOUNTABLE, ANNOUNCED_ON, DECISION, NC_ ("event", "Decision announced"), NAME),
  EVENT (ACCOUNTABLE, SERVED_ON, DECISION, NC_ ("event", "Decision served"), NAME),
  EVENT (ACCOUNTABLE, NOTIFIED_ON, DECISION, NC_ ("event", "Organisation department told"), NAME),
  EVENT (ACCOUNTABLE, INTEGRITY_FILED_ON, DECISION, NC_ ("event", "Put into the integrity file"), NAME),
  EVENT (ACCOUNTABLE, PERSONNEL_FILED_ON, DECISION, NC_ ("event", "Put into the personnel file"), NAME),
  EVENT (ACCOUNTABLE, RECORDED_ON, DECISION, NC_ ("event", "Reported for the record"), NAME),
  EVENT (ACCOUNTABLE, PROCEDURES_ON, DECISION, NC_ ("event", "Formalities completed"), NAME),
  EVENT (ACCOUNTABLE, SELF_CRITICISM_ON, DECISION, NC_ ("event", "Written self-criticism handed in"), NAME),
  EVENT_BY (ACCOUNTABLE, EXAMINED_ON, DECISION, NC_ ("event", "Examined himself before the meeting"), EXAMINED_AT, NAME),
  EVENT (CASE_UNIT, DELIVERED_ON, NOTICE, NC_ ("event", "Notice delivered"), UNIT),
  EVENT_BY (CASE_UNIT, RECEIPT_ON, NOTICE, NC_ ("event", "Receipt signed"), UNIT, RECEIVER),
  EVENT (CASE_UNIT, PLAN_ON, TRACK, NC_ ("event", "Plan received"), UNIT),
  EVENT (CASE_UNIT, REPORT_ON, TRACK, NC_ ("event", "Report received"), UNIT),
  EVENT (CASE_UNIT, ACCEPTED_ON, ACCEPTANCE, NC_ ("event", "Unit accepted"), UNIT),
  EVENT_BY (TRACK, ACCEPTED_ON, TRACK, NC_ ("event", "Accepted"), TRACK, UNIT),
  EVENT (MATERIAL, RECEIVED_ON, TRACK, NC_ ("event", "Material received"), NAME),
  EVENT (PROBLEM, SUBMITTED_ON, PROBLEM, NC_ ("event", "Striking off asked for"), PROBLEM_NO),
  EVENT (PROBLEM, CLOSED_ON, PROBLEM, NC_ ("event", "Problem struck off"), PROBLEM_NO),
  EVENT (MEASURE, COMPLETED_ON, PROBLEM, NC_ ("event", "Measure done"), TEXT),
  EVENT_BY (PROGRESS, HELD_ON, PROBLEM, NC_ ("event", "Progress"), TEXT, REPORTER),
  EVENT_BY (REVIEW, HELD_ON, PROBLEM, NC_ ("event", "Reviewed"), RESULT, REVIEWER),
  EVENT (EXTENSION, APPLIED_ON, PROBLEM, NC_ ("event", "Extension asked for"), REASON),
  EVENT_BY (EXTENSION, DECIDED_ON, PROBLEM, NC_ ("event", "Extension decided"), STATE, APPROVER),
  EVENT (URGE, URGED_ON, SUPERVISION, NC_ ("event", "Urged"), TEXT),
  EVENT (URGE, REPLIED_ON, SUPERVISION, NC_ ("event", "Urging replied to"), REPLY),
  EVENT (INSTITUTION, ISSUED_ON, INSTITUTION, NC_ ("event", "Institution issued"), NAME),
  EVENT (INSTITUTION_CHECK, CHECKED_ON, INSTITUTION, NC_ ("event", "Execution checked"), INSTITUTION),
  EVENT_BY (NOTICE, SIGN_DATE, NOTICE, NC_ ("event", "Document signed"), TITLE, SIGNER),
  EVENT (ACTIVITY, HELD_ON, ACTIVITY, NC_ ("event", "Held"), SUBJECT),
  EVENT_BY (COMMITTEE_MATTER, HELD_ON, ACTIVITY, NC_ ("event", "Party committee"), SUBJECT, BY_WHOM),
  EVENT_BY (INCOMING, RECEIVED_ON, INCOMING, NC_ ("event", "Paper received"), TITLE, UNIT),
  EVENT_BY (INCOMING_REVIEW, HELD_ON, INCOMING, NC_ ("event", "Paper examined"), RESULT, REVIEWER),
  EVENT_BY (INSPECTION, HELD_ON, SUPERVISION, NC_ ("event", "Inspected"), SUBJECT, MEMBERS),
  EVENT_BY (ESCALATION_DECISION, DECIDED_ON, SUPERVISION, NC_ ("event", "Escalation decided"), FACTS, DECIDED_BY),
  EVENT (HANDOVER, HANDED_ON, SUPERVISION, NC_ ("event", "Clue handed over"), RECEIVER),
  EVENT_BY (ACCEPTANCE, HELD_ON, ACCEPTANCE, NC_ ("event", "Acceptance held"), RESULT, REVIEWER),
  EVENT_BY (REVISIT, DONE_ON, ACCEPTANCE, NC_ ("event", "Revisited"), TEXT, VISITOR),
  EVENT_BY (APPEAL, APPEALED_ON, APPEAL, NC_ ("event", "Appeal lodged"), TEXT, ACCOUNTABLE),
  EVENT_BY (APPEAL, DECIDED_ON, APPEAL, NC_ ("event", "Appeal decided"), RESULT, ACCOUNTABLE),
  EVENT_BY (CORRECTION, DECIDED_ON, APPEAL, NC_ ("event", "Decision corrected"), DECISION_NO, DECIDED_BY),
  EVENT_BY (ATTACHMENT, ADDED_ON, FILE, NC_ ("event", "File attached"), NAME, ADDED_BY),
};

static const struct { const char *id; const char *label; } kinds[CG_N_EVENT_KINDS] = {
  [CG_EVENT_DECISION] = { "decision", NC_ ("event kind", "Decision") },
  [CG_EVENT_NOTICE] = { "notice", NC_ ("event kind", "Documents") },
  [CG_EVENT_TRACK] = { "track", NC_ ("event kind", "Summary and warning") },
  [CG_EVENT_PROBLEM] = { "problem", NC_ ("event kind", "Rectification") },
  [CG_EVENT_INSTITUTION] = { "institution", NC_ ("event kind", "Institutions") },
  [CG_EVENT_ACTIVITY] = { "activity", NC_ ("event kind", "Activities") },
  [CG_EVENT_INCOMING] = { "incoming", NC_ ("event kind", "Papers received") },
  [CG_EVENT_SUPERVISION] = { "supervision", NC_ ("event kind", "Supervision") },
  [CG_EVENT_ACCEPTANCE] = { "acceptance", NC_ ("event kind", "Acceptance") },
  [CG_EVENT_APPEAL] = { "appeal", NC_ ("event kind", "Appeals") },
  [CG_EVENT_FILE] = { "file", NC_ ("event kind", "Files") },
  [CG_EVENT_JOURNAL] = { "journal", NC_ ("event kind", "Entries") },
};
/* clang-format on */

const CgEventSource *
cg_event_sources (gsize *n)
{
  *n = G_N_ELEMENTS (sources);
  return sources;
}

const char *
cg_event_kind_id (CgEventKind kind)
{
  return kinds[kind].id;
}

const char *
cg_event_kind_label (CgEventKind kind)
{
  return g_dpgettext2 (NULL, "event kind", kinds[kind].label);
}

gboolean
cg_event_kind_parse (const char *id, CgEventKind *kind)
{
  for (guint i = 0; i < CG_N_EVENT_KINDS; i++)
    if (g_str_equal (kinds[i].id, id))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

char *
cg_event_kind_list (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < CG_N_EVENT_KINDS; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", kinds[i].id);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

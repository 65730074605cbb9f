/* cg-fields-casework.h: the fields of what casework adds to a case: see cg-fields.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

/* clang-format off */

/* A meeting, a talk, a visit: what was held for a case. */
#define CG_ACTIVITY_FIELDS(F) \
  F (ACTIVITY, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (ACTIVITY, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (ACTIVITY, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_LISTED, NULL) \
  F (ACTIVITY, KIND, "kind", CHOICE, NC_ ("field", "Kind of activity"), CG_CHOICES_ACTIVITY_KIND, 110, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "warning") \
  F (ACTIVITY, HELD_ON, "held_on", DATE, NC_ ("field", "Held on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (ACTIVITY, SUBJECT, "subject", TEXT, NC_ ("field", "Subject"), 0, 220, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (ACTIVITY, PLACE, "place", TEXT, NC_ ("field", "Place"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (ACTIVITY, CHAIR, "chair", TEXT, NC_ ("field", "Presided by"), 0, 90, CG_FIELD_LISTED, NULL) \
  F (ACTIVITY, ATTENDEES, "attendees", INTEGER, NC_ ("field", "Attendance"), 0, 64, CG_FIELD_LISTED, NULL) \
  F (ACTIVITY, MINUTES, "minutes", REFERENCE, NC_ ("field", "Minutes"), CG_ENTITY_ATTACHMENT, 160, 0, NULL) \
  F (ACTIVITY, POLITICAL_DEVIATION, "political_deviation", REFERENCE, NC_ ("field", "Answers the political deviation"), CG_ENTITY_POLITICAL_DEVIATION, 160, 0, NULL) \
  F (ACTIVITY, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 240, 0, NULL)

/* What the Party committee did for a case (domain.md 6.6). */
#define CG_COMMITTEE_MATTER_FIELDS(F) \
  F (COMMITTEE_MATTER, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (COMMITTEE_MATTER, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (COMMITTEE_MATTER, KIND, "kind", CHOICE, NC_ ("field", "What the committee did"), CG_CHOICES_COMMITTEE_MATTER_KIND, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "hear") \
  F (COMMITTEE_MATTER, HELD_ON, "held_on", DATE, NC_ ("field", "Held on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (COMMITTEE_MATTER, SUBJECT, "subject", TEXT, NC_ ("field", "Subject"), 0, 220, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (COMMITTEE_MATTER, BY_WHOM, "by_whom", TEXT, NC_ ("field", "By whom"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (COMMITTEE_MATTER, PAPER, "paper", REFERENCE, NC_ ("field", "Paper"), CG_ENTITY_ATTACHMENT, 160, 0, NULL) \
  F (COMMITTEE_MATTER, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 240, 0, NULL)

/* Article 20: within one month of receipt, decided within one month. */
#define CG_APPEAL_FIELDS(F) \
  F (APPEAL, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (APPEAL, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (APPEAL, ACCOUNTABLE, "accountable", REFERENCE, NC_ ("field", "Accountable party"), CG_ENTITY_ACCOUNTABLE, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (APPEAL, RECEIVED_ON, "received_on", DATE, NC_ ("field", "Decision received on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (APPEAL, APPEALED_ON, "appealed_on", DATE, NC_ ("field", "Appealed on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (APPEAL, TEXT, "text", LONG_TEXT, NC_ ("field", "Grounds of the appeal"), 0, 240, CG_FIELD_LISTED, NULL) \
  F (APPEAL, RESULT, "result", CHOICE, NC_ ("field", "Result of the appeal"), CG_CHOICES_APPEAL_RESULT, 90, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (APPEAL, DECIDED_ON, "decided_on", DATE, NC_ ("field", "Decided on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (APPEAL, DECISION_NO, "decision_no", TEXT, NC_ ("field", "Decision number"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (APPEAL, OUTCOME, "outcome", LONG_TEXT, NC_ ("field", "What was decided"), 0, 240, CG_FIELD_BY_ACTION, NULL) \
  F (APPEAL, APPEAL_UNTIL, "appeal_until", DATE, NC_ ("field", "Appeal possible until"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (APPEAL, IS_LATE, "is_late", BOOLEAN, NC_ ("field", "Appealed too late"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (APPEAL, EFFECTIVE_DEADLINE, "effective_deadline", DATE, NC_ ("field", "Deadline in force"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (APPEAL, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (APPEAL, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 108, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL)

/* Article 21: what was decided wrongly is put right; nothing is deleted. */
#define CG_CORRECTION_FIELDS(F) \
  F (CORRECTION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CORRECTION, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (CORRECTION, ACCOUNTABLE, "accountable", REFERENCE, NC_ ("field", "Accountable party"), CG_ENTITY_ACCOUNTABLE, 140, CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (CORRECTION, KIND, "kind", CHOICE, NC_ ("field", "Kind of correction"), CG_CHOICES_CORRECTION_KIND, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (CORRECTION, DECIDED_ON, "decided_on", DATE, NC_ ("field", "Decided on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (CORRECTION, DECIDED_BY, "decided_by", TEXT, NC_ ("field", "Decided by"), 0, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (CORRECTION, DECISION_NO, "decision_no", TEXT, NC_ ("field", "Decision number"), 0, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION | CG_FIELD_NAME, NULL) \
  F (CORRECTION, REASON, "reason", LONG_TEXT, NC_ ("field", "Reason for the correction"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (CORRECTION, APPEAL, "appeal", REFERENCE, NC_ ("field", "Appeal"), CG_ENTITY_APPEAL, 140, CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL)

/* A paper that comes back from a unit (domain.md 1.10). */
#define CG_INCOMING_FIELDS(F) \
  F (INCOMING, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (INCOMING, RECEIVED_ON, "received_on", DATE, NC_ ("field", "Received on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (INCOMING, UNIT, "unit", REFERENCE, NC_ ("field", "Sent by"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (INCOMING, DOC_NO, "doc_no", TEXT, NC_ ("field", "Official number"), 0, 130, CG_FIELD_LISTED, NULL) \
  F (INCOMING, TITLE, "title", TEXT, NC_ ("field", "Title"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (INCOMING, KIND, "kind", CHOICE, NC_ ("field", "Kind of paper"), CG_CHOICES_INCOMING_KIND, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "plan") \
  F (INCOMING, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_LISTED, NULL) \
  F (INCOMING, CASE_UNIT, "case_unit", REFERENCE, NC_ ("field", "Unit of the case"), CG_ENTITY_CASE_UNIT, 160, 0, NULL) \
  F (INCOMING, NOTICE, "notice", REFERENCE, NC_ ("field", "Notice"), CG_ENTITY_NOTICE, 200, CG_FIELD_LISTED, NULL) \
  F (INCOMING, DELIVERY, "delivery", REFERENCE, NC_ ("field", "Delivery"), CG_ENTITY_DELIVERY, 160, 0, NULL) \
  F (INCOMING, LEARNING, "learning", REFERENCE, NC_ ("field", "Unit that learns"), CG_ENTITY_LEARNING, 160, 0, NULL) \
  F (INCOMING, DUE_ON, "due_on", DATE, NC_ ("field", "Due on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (INCOMING, STATE, "state", CHOICE, NC_ ("field", "State of the paper"), CG_CHOICES_INCOMING_STATE, 90, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "received") \
  F (INCOMING, PAGES, "pages", INTEGER, NC_ ("field", "Pages"), 0, 64, 0, NULL) \
  F (INCOMING, REGISTERED_BY, "registered_by", REFERENCE, NC_ ("field", "Registered by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED, "@actor") \
  F (INCOMING, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 240, 0, NULL) \
  F (INCOMING, LATE_DAYS, "late_days", INTEGER, NC_ ("field", "Days late"), 0, 64, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (INCOMING, ROUND_COUNT, "round_count", INTEGER, NC_ ("field", "Rounds of examination"), 0, 64, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL)

#define CG_INCOMING_REVIEW_FIELDS(F) \
  F (INCOMING_REVIEW, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (INCOMING_REVIEW, INCOMING, "incoming", REFERENCE, NC_ ("field", "Paper received"), CG_ENTITY_INCOMING, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (INCOMING_REVIEW, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_FIXED, NULL) \
  F (INCOMING_REVIEW, ROUND, "round", INTEGER, NC_ ("field", "Round"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (INCOMING_REVIEW, RESULT, "result", CHOICE, NC_ ("field", "Result of the examination"), CG_CHOICES_INCOMING_RESULT, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (INCOMING_REVIEW, OPINION, "opinion", LONG_TEXT, NC_ ("field", "Opinion"), 0, 240, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (INCOMING_REVIEW, REVIEWER, "reviewer", REFERENCE, NC_ ("field", "Examined by"), CG_ENTITY_PERSON, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (INCOMING_REVIEW, ENTERED_BY, "entered_by", REFERENCE, NC_ ("field", "Entered for the reviewer by"), CG_ENTITY_PERSON, 80, CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (INCOMING_REVIEW, HELD_ON, "held_on", DATE, NC_ ("field", "Date"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, "@today") \
  F (INCOMING_REVIEW, LETTER, "letter", REFERENCE, NC_ ("field", "Letter of return"), CG_ENTITY_NOTICE, 200, 0, NULL)

/* domain.md 6.1 A. */
#define CG_POLITICAL_DEVIATION_FIELDS(F) \
  F (POLITICAL_DEVIATION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (POLITICAL_DEVIATION, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (POLITICAL_DEVIATION, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (POLITICAL_DEVIATION, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_LISTED, NULL) \
  F (POLITICAL_DEVIATION, BENCHMARK, "benchmark", CHOICE, NC_ ("field", "Measured against"), CG_CHOICES_BENCHMARK, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (POLITICAL_DEVIATION, TEXT, "text", LONG_TEXT, NC_ ("field", "How it shows"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (POLITICAL_DEVIATION, SUBJECT, "subject", TEXT, NC_ ("field", "Whom it concerns"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (POLITICAL_DEVIATION, CAUSE, "cause", LONG_TEXT, NC_ ("field", "Cause"), 0, 240, 0, NULL) \
  F (POLITICAL_DEVIATION, REMEDY, "remedy", LONG_TEXT, NC_ ("field", "Corrective step"), 0, 240, CG_FIELD_LISTED, NULL) \
  F (POLITICAL_DEVIATION, FOUND_ON, "found_on", DATE, NC_ ("field", "Found on"), 0, 92, 0, "@today") \
  F (POLITICAL_DEVIATION, EVIDENCE_FILE, "evidence_file", REFERENCE, NC_ ("field", "Document that shows it"), CG_ENTITY_ATTACHMENT, 160, 0, NULL) \
  F (POLITICAL_DEVIATION, EVIDENCE_PAGE, "evidence_page", INTEGER, NC_ ("field", "Page that shows it"), 0, 64, 0, NULL) \
  F (POLITICAL_DEVIATION, EVIDENCE_QUOTE, "evidence_quote", LONG_TEXT, NC_ ("field", "Words that show it"), 0, 240, 0, NULL)

#define CG_DEVIATION_SIGN_FIELDS(F) \
  F (DEVIATION_SIGN, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (DEVIATION_SIGN, POLITICAL_DEVIATION, "political_deviation", REFERENCE, NC_ ("field", "Political deviation"), CG_ENTITY_POLITICAL_DEVIATION, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (DEVIATION_SIGN, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (DEVIATION_SIGN, SIGN, "sign", CHOICE, NC_ ("field", "Sign"), CG_CHOICES_DEVIATION_SIGN, 130, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL)

/* A row of the table of powers and duties (domain.md 6.1 B). */
#define CG_POWER_DUTY_FIELDS(F) \
  F (POWER_DUTY, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (POWER_DUTY, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (POWER_DUTY, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (POWER_DUTY, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_LISTED, NULL) \
  F (POWER_DUTY, MISMATCH, "mismatch", CHOICE, NC_ ("field", "How they are out of line"), CG_CHOICES_MISMATCH, 130, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (POWER_DUTY, PLACE, "place", CHOICE, NC_ ("field", "Where"), CG_CHOICES_DUTY_PLACE, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (POWER_DUTY, POWER, "power", TEXT, NC_ ("field", "Power"), 0, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (POWER_DUTY, HOLDER, "holder", TEXT, NC_ ("field", "Who exercises it"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (POWER_DUTY, DUTY_NOW, "duty_now", LONG_TEXT, NC_ ("field", "Duty as laid down"), 0, 240, CG_FIELD_LISTED, NULL) \
  F (POWER_DUTY, DUTY_SOURCE, "duty_source", TEXT, NC_ ("field", "Where it is laid down"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (POWER_DUTY, DUTY_WANTED, "duty_wanted", LONG_TEXT, NC_ ("field", "Duty as it should be"), 0, 240, CG_FIELD_LISTED, NULL) \
  F (POWER_DUTY, CONCLUSION, "conclusion", LONG_TEXT, NC_ ("field", "Clarified as"), 0, 240, CG_FIELD_LISTED, NULL) \
  F (POWER_DUTY, INSTITUTION, "institution", REFERENCE, NC_ ("field", "Put into the institution"), CG_ENTITY_INSTITUTION, 200, CG_FIELD_LISTED, NULL) \
  F (POWER_DUTY, STATE, "state", CHOICE, NC_ ("field", "State of the clarification"), CG_CHOICES_POWER_DUTY_STATE, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "open") \
  F (POWER_DUTY, EVIDENCE_FILE, "evidence_file", REFERENCE, NC_ ("field", "Document that shows it"), CG_ENTITY_ATTACHMENT, 160, 0, NULL) \
  F (POWER_DUTY, EVIDENCE_PAGE, "evidence_page", INTEGER, NC_ ("field", "Page that shows it"), 0, 64, 0, NULL) \
  F (POWER_DUTY, EVIDENCE_QUOTE, "evidence_quote", LONG_TEXT, NC_ ("field", "Words that show it"), 0, 240, 0, NULL)

/* In order from the superior Party committee down (domain.md 6.1 C). */
#define CG_PRESSURE_NODE_FIELDS(F) \
  F (PRESSURE_NODE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (PRESSURE_NODE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (PRESSURE_NODE, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (PRESSURE_NODE, POSITION, "position", INTEGER, NC_ ("field", "Position"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "0") \
  F (PRESSURE_NODE, NAME, "name", TEXT, NC_ ("field", "Name of the link"), 0, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (PRESSURE_NODE, HOLDER, "holder", TEXT, NC_ ("field", "Held by"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (PRESSURE_NODE, IS_TOP_LEADER, "is_top_leader", BOOLEAN, NC_ ("field", "Top leader"), 0, 64, CG_FIELD_LISTED, "0")

#define CG_PRESSURE_POINT_FIELDS(F) \
  F (PRESSURE_POINT, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (PRESSURE_POINT, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (PRESSURE_POINT, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (PRESSURE_POINT, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_LISTED, NULL) \
  F (PRESSURE_POINT, FROM_NODE, "from_node", REFERENCE, NC_ ("field", "From"), CG_ENTITY_PRESSURE_NODE, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (PRESSURE_POINT, TO_NODE, "to_node", REFERENCE, NC_ ("field", "To"), CG_ENTITY_PRESSURE_NODE, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (PRESSURE_POINT, KIND, "kind", CHOICE, NC_ ("field", "Blocked or weakened"), CG_CHOICES_PRESSURE_KIND, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "block") \
  F (PRESSURE_POINT, TEXT, "text", LONG_TEXT, NC_ ("field", "How it shows"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (PRESSURE_POINT, CAUSE, "cause", LONG_TEXT, NC_ ("field", "Cause"), 0, 240, 0, NULL) \
  F (PRESSURE_POINT, DREDGER, "dredger", TEXT, NC_ ("field", "Cleared by"), 0, 100, CG_FIELD_LISTED, NULL) \
  F (PRESSURE_POINT, IS_KEY_FEW, "is_key_few", BOOLEAN, NC_ ("field", "Among the key few"), 0, 64, CG_FIELD_LISTED, "0") \
  F (PRESSURE_POINT, IS_TOP_LEADER, "is_top_leader", BOOLEAN, NC_ ("field", "Top leader"), 0, 64, CG_FIELD_LISTED, "0") \
  F (PRESSURE_POINT, REMEDY, "remedy", LONG_TEXT, NC_ ("field", "How it is cleared"), 0, 240, CG_FIELD_LISTED, NULL) \
  F (PRESSURE_POINT, DEADLINE, "deadline", DATE, NC_ ("field", "Deadline set"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (PRESSURE_POINT, CLEARED_ON, "cleared_on", DATE, NC_ ("field", "Cleared on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (PRESSURE_POINT, EVIDENCE_FILE, "evidence_file", REFERENCE, NC_ ("field", "Document that shows it"), CG_ENTITY_ATTACHMENT, 160, 0, NULL) \
  F (PRESSURE_POINT, EVIDENCE_PAGE, "evidence_page", INTEGER, NC_ ("field", "Page that shows it"), 0, 64, 0, NULL) \
  F (PRESSURE_POINT, EVIDENCE_QUOTE, "evidence_quote", LONG_TEXT, NC_ ("field", "Words that show it"), 0, 240, 0, NULL) \
  F (PRESSURE_POINT, EFFECTIVE_DEADLINE, "effective_deadline", DATE, NC_ ("field", "Deadline in force"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (PRESSURE_POINT, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (PRESSURE_POINT, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 108, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL)

/* A branch of the tree of causes. */
#define CG_CAUSE_FIELDS(F) \
  F (CAUSE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CAUSE, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (CAUSE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (CAUSE, SUPERIOR, "superior", REFERENCE, NC_ ("field", "Comes of"), CG_ENTITY_CAUSE, 200, CG_FIELD_LISTED, NULL) \
  F (CAUSE, TEXT, "text", TEXT, NC_ ("field", "Cause"), 0, 260, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (CAUSE, POSITION, "position", INTEGER, NC_ ("field", "Position"), 0, 64, 0, "0") \
  F (CAUSE, IS_ROOT, "is_root", BOOLEAN, NC_ ("field", "Root cause"), 0, 64, CG_FIELD_LISTED, "0") \
  F (CAUSE, INSTITUTION, "institution", REFERENCE, NC_ ("field", "Answered by the institution"), CG_ENTITY_INSTITUTION, 200, CG_FIELD_LISTED, NULL)

#define CG_INSTITUTION_TEXT_FIELDS(F) \
  F (INSTITUTION_TEXT, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (INSTITUTION_TEXT, INSTITUTION, "institution", REFERENCE, NC_ ("field", "Institution"), CG_ENTITY_INSTITUTION, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (INSTITUTION_TEXT, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (INSTITUTION_TEXT, VERSION, "version", INTEGER, NC_ ("field", "Version"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (INSTITUTION_TEXT, NOTE, "note", TEXT, NC_ ("field", "What is new"), 0, 140, CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (INSTITUTION_TEXT, MADE_ON, "made_on", DATE, NC_ ("field", "Date"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (INSTITUTION_TEXT, DOC_NO, "doc_no", TEXT, NC_ ("field", "Document number"), 0, 130, CG_FIELD_LISTED, NULL) \
  F (INSTITUTION_TEXT, ATTACHMENT, "attachment", REFERENCE, NC_ ("field", "File"), CG_ENTITY_ATTACHMENT, 160, CG_FIELD_LISTED, NULL) \
  F (INSTITUTION_TEXT, BODY, "body", LONG_TEXT, NC_ ("field", "Text"), 0, 240, 0, NULL)

#define CG_INSTITUTION_CHECK_FIELDS(F) \
  F (INSTITUTION_CHECK, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (INSTITUTION_CHECK, INSTITUTION, "institution", REFERENCE, NC_ ("field", "Institution"), CG_ENTITY_INSTITUTION, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (INSTITUTION_CHECK, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (INSTITUTION_CHECK, PLANNED_ON, "planned_on", DATE, NC_ ("field", "Planned on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (INSTITUTION_CHECK, CHECKED_ON, "checked_on", DATE, NC_ ("field", "Checked on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (INSTITUTION_CHECK, CHECKER, "checker", REFERENCE, NC_ ("field", "Checked by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED, "@actor") \
  F (INSTITUTION_CHECK, EXECUTION, "execution", CHOICE, NC_ ("field", "Execution"), CG_CHOICES_EXECUTION, 90, CG_FIELD_LISTED, NULL) \
  F (INSTITUTION_CHECK, FINDINGS, "findings", LONG_TEXT, NC_ ("field", "What was found"), 0, 240, CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (INSTITUTION_CHECK, REMEDY, "remedy", LONG_TEXT, NC_ ("field", "What is asked for"), 0, 240, 0, NULL) \
  F (INSTITUTION_CHECK, EFFECTIVE_DEADLINE, "effective_deadline", DATE, NC_ ("field", "Deadline in force"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (INSTITUTION_CHECK, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (INSTITUTION_CHECK, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 108, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL)

/* What a person said of a match found by the program (domain.md 6.3). */
#define CG_RECURRENCE_FIELDS(F) \
  F (RECURRENCE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (RECURRENCE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (RECURRENCE, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (RECURRENCE, EARLIER_CASE, "earlier_case", REFERENCE, NC_ ("field", "Earlier case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (RECURRENCE, EARLIER_PROBLEM, "earlier_problem", REFERENCE, NC_ ("field", "Earlier problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (RECURRENCE, KIND, "kind", CHOICE, NC_ ("field", "Kind of recurrence"), CG_CHOICES_RECURRENCE_KIND, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (RECURRENCE, SAME, "same", CHOICE, NC_ ("field", "Same"), CG_CHOICES_RECURRENCE_SAME, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (RECURRENCE, STATE, "state", CHOICE, NC_ ("field", "Verdict"), CG_CHOICES_RECURRENCE_STATE, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (RECURRENCE, SENTENCE, "sentence", LONG_TEXT, NC_ ("field", "Explanation"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_NAME, NULL) \
  F (RECURRENCE, REASON, "reason", TEXT, NC_ ("field", "Reason for the verdict"), 0, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (RECURRENCE, DECIDED_BY, "decided_by", REFERENCE, NC_ ("field", "Decided by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_FIXED, "@actor") \
  F (RECURRENCE, DECIDED_ON, "decided_on", DATE, NC_ ("field", "Decided on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, "@today")

/* domain.md 6.4. */
#define CG_TYPICAL_FIELDS(F) \
  F (TYPICAL, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (TYPICAL, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (TYPICAL, NAME, "name", TEXT, NC_ ("field", "Title of the typical case"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (TYPICAL, YEAR, "year", INTEGER, NC_ ("field", "Year"), 0, 64, CG_FIELD_LISTED, NULL) \
  F (TYPICAL, LEVEL, "level", CHOICE, NC_ ("field", "Level"), CG_CHOICES_LEVEL, 70, CG_FIELD_LISTED, NULL) \
  F (TYPICAL, DOMAIN, "domain", REFERENCE, NC_ ("field", "Field of work"), CG_ENTITY_DOMAIN, 100, CG_FIELD_LISTED, NULL) \
  F (TYPICAL, TYPICAL_GROUP, "typical_group", CHOICE, NC_ ("field", "Group for typical cases"), CG_CHOICES_TYPICAL_GROUP, 120, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (TYPICAL, SITUATION, "situation", CHOICE, NC_ ("field", "Typical of"), CG_CHOICES_SITUATION, 160, CG_FIELD_LISTED, NULL) \
  F (TYPICAL, REASON, "reason", LONG_TEXT, NC_ ("field", "Why it was picked"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (TYPICAL, FOR_CIRCULAR, "for_circular", BOOLEAN, NC_ ("field", "For a circular"), 0, 64, 0, "0") \
  F (TYPICAL, FOR_FILM, "for_film", BOOLEAN, NC_ ("field", "For a warning film"), 0, 64, 0, "0") \
  F (TYPICAL, FOR_COLLECTION, "for_collection", BOOLEAN, NC_ ("field", "For the collection of cases"), 0, 64, 0, "0") \
  F (TYPICAL, FOR_MEETING, "for_meeting", BOOLEAN, NC_ ("field", "For comparison at a meeting"), 0, 64, 0, "0") \
  F (TYPICAL, STATE, "state", CHOICE, NC_ ("field", "State of the typical case"), CG_CHOICES_TYPICAL_STATE, 90, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "proposed") \
  F (TYPICAL, APPROVER, "approver", REFERENCE, NC_ ("field", "Approved by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (TYPICAL, APPROVED_ON, "approved_on", DATE, NC_ ("field", "Approved on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (TYPICAL, BODY, "body", LONG_TEXT, NC_ ("field", "Redacted text"), 0, 240, 0, NULL) \
  F (TYPICAL, LEARNING_COUNT, "learning_count", INTEGER, NC_ ("field", "Units that learn"), 0, 64, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (TYPICAL, LEARNED_COUNT, "learned_count", INTEGER, NC_ ("field", "Units that have learned"), 0, 64, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL)

/* What stands in the redacted text for a name; the same in all of it. */
#define CG_PSEUDONYM_FIELDS(F) \
  F (PSEUDONYM, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (PSEUDONYM, TYPICAL, "typical", REFERENCE, NC_ ("field", "Typical case"), CG_ENTITY_TYPICAL, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (PSEUDONYM, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (PSEUDONYM, ORIGINAL, "original", TEXT, NC_ ("field", "Name in the file"), 0, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (PSEUDONYM, KIND, "kind", CHOICE, NC_ ("field", "Kind of name"), CG_CHOICES_PSEUDONYM_KIND, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "person") \
  F (PSEUDONYM, PSEUDONYM, "pseudonym", TEXT, NC_ ("field", "Stands as"), 0, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (PSEUDONYM, POSITION, "position", INTEGER, NC_ ("field", "Position"), 0, 64, 0, "0")

#define CG_LEARNING_FIELDS(F) \
  F (LEARNING, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (LEARNING, TYPICAL, "typical", REFERENCE, NC_ ("field", "Typical case"), CG_ENTITY_TYPICAL, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (LEARNING, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (LEARNING, UNIT, "unit", REFERENCE, NC_ ("field", "Unit that learns"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (LEARNING, NOTICE, "notice", REFERENCE, NC_ ("field", "Notice"), CG_ENTITY_NOTICE, 200, CG_FIELD_LISTED, NULL) \
  F (LEARNING, NOTIFIED_ON, "notified_on", DATE, NC_ ("field", "Told on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (LEARNING, DUE_ON, "due_on", DATE, NC_ ("field", "Due on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (LEARNING, CHECKED_ON, "checked_on", DATE, NC_ ("field", "Compared on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (LEARNING, FINDINGS, "findings", LONG_TEXT, NC_ ("field", "What was found"), 0, 240, CG_FIELD_LISTED, NULL) \
  F (LEARNING, STATE, "state", CHOICE, NC_ ("field", "State of the comparison"), CG_CHOICES_LEARNING_STATE, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "todo") \
  F (LEARNING, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 240, 0, NULL) \
  F (LEARNING, FOUND_COUNT, "found_count", INTEGER, NC_ ("field", "Problems found"), 0, 64, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (LEARNING, STRUCK_COUNT, "struck_count", INTEGER, NC_ ("field", "Problems struck off"), 0, 64, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (LEARNING, EFFECTIVE_DEADLINE, "effective_deadline", DATE, NC_ ("field", "Deadline in force"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (LEARNING, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (LEARNING, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 108, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL) \
  F (LEARNING, RECEIPT_ON, "receipt_on", DATE, NC_ ("field", "Receipt on"), 0, 92, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL, NULL)

/* Problems that several cases have in common, rectified together. */
#define CG_CAMPAIGN_FIELDS(F) \
  F (CAMPAIGN, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CAMPAIGN, CAMPAIGN_NO, "campaign_no", TEXT, NC_ ("field", "Campaign number"), 0, 116, CG_FIELD_LISTED | CG_FIELD_UNIQUE, NULL) \
  F (CAMPAIGN, NAME, "name", TEXT, NC_ ("field", "Name of the campaign"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (CAMPAIGN, CATEGORY, "category", REFERENCE, NC_ ("field", "Problem category"), CG_ENTITY_CATEGORY, 140, CG_FIELD_LISTED, NULL) \
  F (CAMPAIGN, UNIT, "unit", REFERENCE, NC_ ("field", "Lead unit"), CG_ENTITY_UNIT, 140, CG_FIELD_LISTED, NULL) \
  F (CAMPAIGN, LEADER, "leader", REFERENCE, NC_ ("field", "Leading cadre"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED, NULL) \
  F (CAMPAIGN, PLAN, "plan", LONG_TEXT, NC_ ("field", "Plan"), 0, 240, 0, NULL) \
  F (CAMPAIGN, START_ON, "start_on", DATE, NC_ ("field", "Begins on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (CAMPAIGN, END_ON, "end_on", DATE, NC_ ("field", "Ends on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (CAMPAIGN, STATE, "state", CHOICE, NC_ ("field", "State of the campaign"), CG_CHOICES_CAMPAIGN_STATE, 90, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "planned") \
  F (CAMPAIGN, CLOSING, "closing", LONG_TEXT, NC_ ("field", "Closing report"), 0, 240, CG_FIELD_BY_ACTION, NULL) \
  F (CAMPAIGN, CLOSED_ON, "closed_on", DATE, NC_ ("field", "Closed on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (CAMPAIGN, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 240, 0, NULL) \
  F (CAMPAIGN, UNIT_COUNT, "unit_count", INTEGER, NC_ ("field", "Units taking part"), 0, 64, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (CAMPAIGN, PROBLEM_COUNT, "problem_count", INTEGER, NC_ ("field", "Problems"), 0, 64, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (CAMPAIGN, STRUCK_COUNT, "struck_count", INTEGER, NC_ ("field", "Problems struck off"), 0, 64, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL)

#define CG_CAMPAIGN_UNIT_FIELDS(F) \
  F (CAMPAIGN_UNIT, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CAMPAIGN_UNIT, CAMPAIGN, "campaign", REFERENCE, NC_ ("field", "Special campaign"), CG_ENTITY_CAMPAIGN, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (CAMPAIGN_UNIT, UNIT, "unit", REFERENCE, NC_ ("field", "Unit taking part"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (CAMPAIGN_UNIT, PLAN_ON, "plan_on", DATE, NC_ ("field", "Plan received on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (CAMPAIGN_UNIT, REPORT_ON, "report_on", DATE, NC_ ("field", "Report received on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (CAMPAIGN_UNIT, RESULT, "result", LONG_TEXT, NC_ ("field", "Result"), 0, 240, CG_FIELD_LISTED, NULL)

#define CG_CAMPAIGN_PROBLEM_FIELDS(F) \
  F (CAMPAIGN_PROBLEM, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CAMPAIGN_PROBLEM, CAMPAIGN, "campaign", REFERENCE, NC_ ("field", "Special campaign"), CG_ENTITY_CAMPAIGN, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (CAMPAIGN_PROBLEM, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL)

/* A look at how a unit rectifies. */
#define CG_INSPECTION_FIELDS(F) \
  F (INSPECTION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (INSPECTION, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_LISTED, NULL) \
  F (INSPECTION, CAMPAIGN, "campaign", REFERENCE, NC_ ("field", "Special campaign"), CG_ENTITY_CAMPAIGN, 200, 0, NULL) \
  F (INSPECTION, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (INSPECTION, KIND, "kind", CHOICE, NC_ ("field", "Kind of inspection"), CG_CHOICES_INSPECTION_KIND, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "onsite") \
  F (INSPECTION, PLANNED_ON, "planned_on", DATE, NC_ ("field", "Planned on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (INSPECTION, HELD_ON, "held_on", DATE, NC_ ("field", "Held on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (INSPECTION, SUBJECT, "subject", TEXT, NC_ ("field", "Subject"), 0, 220, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (INSPECTION, MEMBERS, "members", TEXT, NC_ ("field", "Inspected by"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (INSPECTION, FINDINGS, "findings", LONG_TEXT, NC_ ("field", "What was found"), 0, 240, CG_FIELD_LISTED, NULL) \
  F (INSPECTION, CONCLUSION, "conclusion", CHOICE, NC_ ("field", "Conclusion of the inspection"), CG_CHOICES_INSPECTION_CONCLUSION, 90, CG_FIELD_LISTED, NULL) \
  F (INSPECTION, OPINION, "opinion", LONG_TEXT, NC_ ("field", "Opinion"), 0, 240, 0, NULL) \
  F (INSPECTION, MINUTES, "minutes", REFERENCE, NC_ ("field", "Minutes"), CG_ENTITY_ATTACHMENT, 160, 0, NULL) \
  F (INSPECTION, EFFECTIVE_DEADLINE, "effective_deadline", DATE, NC_ ("field", "Deadline in force"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (INSPECTION, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (INSPECTION, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 108, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL)

/* domain.md 1.7; the program proposes, a person decides. */
#define CG_ESCALATION_FIELDS(F) \
  F (ESCALATION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (ESCALATION, NAME, "name", TEXT, NC_ ("field", "Name of the rule"), 0, 160, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (ESCALATION, TRIGGER, "trigger", CHOICE, NC_ ("field", "When"), CG_CHOICES_ESCALATION_TRIGGER, 150, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (ESCALATION, DAYS, "days", INTEGER, NC_ ("field", "Days or times"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "0") \
  F (ESCALATION, STEP, "step", INTEGER, NC_ ("field", "Step"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "1") \
  F (ESCALATION, KIND, "kind", CHOICE, NC_ ("field", "Kind of document"), CG_CHOICES_NOTICE_KIND, 120, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "urge") \
  F (ESCALATION, INTERVAL_DAYS, "interval_days", INTEGER, NC_ ("field", "Days between"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "7") \
  F (ESCALATION, IN_USE, "in_use", BOOLEAN, NC_ ("field", "In use"), 0, 64, CG_FIELD_LISTED, "1") \
  F (ESCALATION, POSITION, "position", INTEGER, NC_ ("field", "Position"), 0, 64, 0, "0")

#define CG_ESCALATION_DECISION_FIELDS(F) \
  F (ESCALATION_DECISION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (ESCALATION_DECISION, ESCALATION, "escalation", REFERENCE, NC_ ("field", "Rule of escalation"), CG_ENTITY_ESCALATION, 160, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (ESCALATION_DECISION, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (ESCALATION_DECISION, CASE_UNIT, "case_unit", REFERENCE, NC_ ("field", "Unit of the case"), CG_ENTITY_CASE_UNIT, 160, CG_FIELD_FIXED, NULL) \
  F (ESCALATION_DECISION, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (ESCALATION_DECISION, DECISION, "decision", CHOICE, NC_ ("field", "Decision"), CG_CHOICES_ESCALATION_CHOICE, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (ESCALATION_DECISION, FACTS, "facts", LONG_TEXT, NC_ ("field", "Facts"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_NAME, NULL) \
  F (ESCALATION_DECISION, REASON, "reason", TEXT, NC_ ("field", "Reason"), 0, 140, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (ESCALATION_DECISION, UNTIL_ON, "until_on", DATE, NC_ ("field", "Put off until"), 0, 92, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (ESCALATION_DECISION, NOTICE, "notice", REFERENCE, NC_ ("field", "Notice"), CG_ENTITY_NOTICE, 200, CG_FIELD_LISTED, NULL) \
  F (ESCALATION_DECISION, DECIDED_BY, "decided_by", REFERENCE, NC_ ("field", "Decided by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_FIXED, "@actor") \
  F (ESCALATION_DECISION, DECIDED_ON, "decided_on", DATE, NC_ ("field", "Decided on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, "@today")

/* Only the number; the clue itself never enters the store (domain.md 6.6). */
#define CG_HANDOVER_FIELDS(F) \
  F (HANDOVER, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (HANDOVER, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (HANDOVER, HANDED_ON, "handed_on", DATE, NC_ ("field", "Handed over on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (HANDOVER, RECEIVER, "receiver", TEXT, NC_ ("field", "Handed over to"), 0, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (HANDOVER, NUMBER, "number", TEXT, NC_ ("field", "Number of the clue"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (HANDOVER, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 240, 0, NULL)

#define CG_REVISIT_FIELDS(F) \
  F (REVISIT, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (REVISIT, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (REVISIT, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (REVISIT, PLANNED_ON, "planned_on", DATE, NC_ ("field", "Planned on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (REVISIT, DONE_ON, "done_on", DATE, NC_ ("field", "Revisited on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (REVISIT, VISITOR, "visitor", REFERENCE, NC_ ("field", "Revisited by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED, NULL) \
  F (REVISIT, RESULT, "result", CHOICE, NC_ ("field", "Result of the revisit"), CG_CHOICES_REVISIT_RESULT, 90, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (REVISIT, TEXT, "text", LONG_TEXT, NC_ ("field", "What was found"), 0, 240, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (REVISIT, IS_SAMPLED, "is_sampled", BOOLEAN, NC_ ("field", "Picked by lot"), 0, 64, CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, "0") \
  F (REVISIT, SEED, "seed", INTEGER, NC_ ("field", "Seed of the lot"), 0, 64, CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (REVISIT, EFFECTIVE_DEADLINE, "effective_deadline", DATE, NC_ ("field", "Deadline in force"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (REVISIT, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (REVISIT, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 108, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL)

/* One round of scoring; a return is a record, never an overwrite (domain.md 1.8). */
#define CG_ACCEPTANCE_FIELDS(F) \
  F (ACCEPTANCE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (ACCEPTANCE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (ACCEPTANCE, CASE_UNIT, "case_unit", REFERENCE, NC_ ("field", "Unit of the case"), CG_ENTITY_CASE_UNIT, 160, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (ACCEPTANCE, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (ACCEPTANCE, ROUND, "round", INTEGER, NC_ ("field", "Round"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (ACCEPTANCE, HELD_ON, "held_on", DATE, NC_ ("field", "Date"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (ACCEPTANCE, TOTAL, "total", INTEGER, NC_ ("field", "Points"), 0, 64, CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (ACCEPTANCE, GRADE, "grade", CHOICE, NC_ ("field", "Grade of acceptance"), CG_CHOICES_GRADE, 90, CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (ACCEPTANCE, RESULT, "result", CHOICE, NC_ ("field", "Result of the acceptance"), CG_CHOICES_INCOMING_RESULT, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (ACCEPTANCE, OPINION, "opinion", LONG_TEXT, NC_ ("field", "Opinion"), 0, 240, CG_FIELD_LISTED, NULL) \
  F (ACCEPTANCE, REVIEWER, "reviewer", REFERENCE, NC_ ("field", "Reviewer"), CG_ENTITY_PERSON, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (ACCEPTANCE, ENTERED_BY, "entered_by", REFERENCE, NC_ ("field", "Entered for the reviewer by"), CG_ENTITY_PERSON, 80, CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (ACCEPTANCE, FORM_PLACE, "form_place", TEXT, NC_ ("field", "Place of the signed form"), 0, 140, CG_FIELD_FIXED, NULL)

#define CG_SCORE_FIELDS(F) \
  F (SCORE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (SCORE, ACCEPTANCE, "acceptance", REFERENCE, NC_ ("field", "Acceptance"), CG_ENTITY_ACCEPTANCE, 140, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (SCORE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (SCORE, ELEMENT, "element", REFERENCE, NC_ ("field", "Element"), CG_ENTITY_SCORE_ELEMENT, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (SCORE, POINTS, "points", INTEGER, NC_ ("field", "Points"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, "0") \
  F (SCORE, REMARK, "remark", TEXT, NC_ ("field", "Remark"), 0, 140, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL)

#define CG_SCORE_ELEMENT_FIELDS(F) \
  F (SCORE_ELEMENT, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (SCORE_ELEMENT, NAME, "name", TEXT, NC_ ("field", "Element"), 0, 220, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (SCORE_ELEMENT, ASPECT, "aspect", TEXT, NC_ ("field", "Aspect"), 0, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (SCORE_ELEMENT, POINTS, "points", INTEGER, NC_ ("field", "Full points"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "0") \
  F (SCORE_ELEMENT, POSITION, "position", INTEGER, NC_ ("field", "Position"), 0, 64, CG_FIELD_LISTED, "0") \
  F (SCORE_ELEMENT, IN_USE, "in_use", BOOLEAN, NC_ ("field", "In use"), 0, 64, CG_FIELD_LISTED, "1")

/* What was reported stays as it was; later figures are compared with it. */
#define CG_FILED_REPORT_FIELDS(F) \
  F (FILED_REPORT, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (FILED_REPORT, NAME, "name", TEXT, NC_ ("field", "Name of the report"), 0, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (FILED_REPORT, REPORT, "report", CHOICE, NC_ ("field", "Report"), CG_CHOICES_REPORT, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (FILED_REPORT, FROM_ON, "from_on", DATE, NC_ ("field", "From"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (FILED_REPORT, TO_ON, "to_on", DATE, NC_ ("field", "To"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (FILED_REPORT, GROUPING, "grouping", CHOICE, NC_ ("field", "Grouped by"), CG_CHOICES_REPORT_GROUPING, 90, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (FILED_REPORT, FIGURES, "figures", LONG_TEXT, NC_ ("field", "Figures"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (FILED_REPORT, JOURNAL_SEQ, "journal_seq", INTEGER, NC_ ("field", "Journal entry"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (FILED_REPORT, FILED_ON, "filed_on", DATE, NC_ ("field", "Filed on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, "@today") \
  F (FILED_REPORT, FILED_BY, "filed_by", REFERENCE, NC_ ("field", "Filed by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_FIXED, "@actor") \
  F (FILED_REPORT, RECEIVER, "receiver", TEXT, NC_ ("field", "Reported to"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (FILED_REPORT, ATTACHMENT, "attachment", REFERENCE, NC_ ("field", "File"), CG_ENTITY_ATTACHMENT, 160, CG_FIELD_LISTED, NULL)

#define CG_REPORT_FORM_FIELDS(F) \
  F (REPORT_FORM, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (REPORT_FORM, NAME, "name", TEXT, NC_ ("field", "Name of the form"), 0, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (REPORT_FORM, ATTACHMENT, "attachment", REFERENCE, NC_ ("field", "File"), CG_ENTITY_ATTACHMENT, 160, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (REPORT_FORM, MAPPING, "mapping", LONG_TEXT, NC_ ("field", "What its cells are"), 0, 240, 0, NULL)

/* domain.md 2.7: one that is not complete or not proof-read cannot be inserted. */
#define CG_REGULATION_ARTICLE_FIELDS(F) \
  F (REGULATION_ARTICLE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (REGULATION_ARTICLE, NUMBER, "number", INTEGER, NC_ ("field", "Article"), 0, 64, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (REGULATION_ARTICLE, TITLE, "title", TEXT, NC_ ("field", "Title"), 0, 140, CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (REGULATION_ARTICLE, BODY, "body", LONG_TEXT, NC_ ("field", "Text"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (REGULATION_ARTICLE, IS_COMPLETE, "is_complete", BOOLEAN, NC_ ("field", "Complete"), 0, 64, CG_FIELD_LISTED, "0") \
  F (REGULATION_ARTICLE, SOURCE, "source", TEXT, NC_ ("field", "Source"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (REGULATION_ARTICLE, PROOFREADER, "proofreader", TEXT, NC_ ("field", "Proof-read by"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (REGULATION_ARTICLE, PROOFREAD_ON, "proofread_on", DATE, NC_ ("field", "Proof-read on"), 0, 92, CG_FIELD_LISTED, NULL)
/* clang-format on */

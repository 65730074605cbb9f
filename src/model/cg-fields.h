/* cg-fields.h: the one description of every field of every kind of record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Included with F and E defined; each line of an entity is
 * F (ENTITY, FIELD, "id", TYPE, label, choices or entity referred to, width px, flags, default).
 * Own fields come in the order of the table's columns (a new one is added last, with a
 * migration), derived ones after them. Every record also has void_reason as its first field.
 */
#pragma once

#include "cg-fields-casework.h"

/* clang-format off */

#define CG_UNIT_FIELDS(F) \
  F (UNIT, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (UNIT, NAME, "name", TEXT, NC_ ("field", "Full name"), 0, 220, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (UNIT, SHORT, "short", TEXT, NC_ ("field", "Short name"), 0, 120, CG_FIELD_LISTED, NULL) \
  F (UNIT, CODE, "code", TEXT, NC_ ("field", "Unit code"), 0, 90, 0, NULL) \
  F (UNIT, PARENT, "parent", REFERENCE, NC_ ("field", "Superior unit"), CG_ENTITY_UNIT, 150, CG_FIELD_LISTED, NULL) \
  F (UNIT, LEVEL, "level", CHOICE, NC_ ("field", "Level"), CG_CHOICES_LEVEL, 70, CG_FIELD_LISTED, NULL) \
  F (UNIT, KIND, "kind", CHOICE, NC_ ("field", "Kind of unit"), CG_CHOICES_UNIT_KIND, 100, CG_FIELD_LISTED, NULL) \
  F (UNIT, REGION, "region", TEXT, NC_ ("field", "Region"), 0, 100, 0, NULL) \
  F (UNIT, SYSTEM, "system", TEXT, NC_ ("field", "System"), 0, 100, 0, NULL) \
  F (UNIT, PARTY_ORG, "party_org", TEXT, NC_ ("field", "Party organisation"), 0, 180, CG_FIELD_LISTED, NULL) \
  F (UNIT, HEAD, "head", TEXT, NC_ ("field", "Person in charge"), 0, 90, CG_FIELD_LISTED, NULL) \
  F (UNIT, CONTACT, "contact", TEXT, NC_ ("field", "Contact"), 0, 90, 0, NULL) \
  F (UNIT, PHONE, "phone", TEXT, NC_ ("field", "Telephone"), 0, 110, 0, NULL) \
  F (UNIT, DISCIPLINE_GROUP, "discipline_group", TEXT, NC_ ("field", "Resident discipline group"), 0, 150, 0, NULL)

#define CG_PERSON_FIELDS(F) \
  F (PERSON, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (PERSON, NAME, "name", TEXT, NC_ ("field", "Name"), 0, 100, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (PERSON, UNIT, "unit", REFERENCE, NC_ ("field", "Unit"), CG_ENTITY_UNIT, 160, CG_FIELD_LISTED, NULL) \
  F (PERSON, POST, "post", TEXT, NC_ ("field", "Post"), 0, 140, CG_FIELD_LISTED, NULL) \
  F (PERSON, DEPARTMENT, "department", TEXT, NC_ ("field", "Department"), 0, 120, CG_FIELD_LISTED, NULL) \
  F (PERSON, PHONE, "phone", TEXT, NC_ ("field", "Telephone"), 0, 110, 0, NULL) \
  F (PERSON, SERVING, "serving", CHOICE, NC_ ("field", "Service status"), CG_CHOICES_SERVING, 90, 0, "serving") \
  F (PERSON, IS_CLERK, "is_clerk", BOOLEAN, NC_ ("field", "Role: clerk"), 0, 56, CG_FIELD_LISTED, "0") \
  F (PERSON, IS_REVIEWER, "is_reviewer", BOOLEAN, NC_ ("field", "Role: reviewer"), 0, 56, CG_FIELD_LISTED, "0") \
  F (PERSON, IS_SIGNER, "is_signer", BOOLEAN, NC_ ("field", "Role: signer"), 0, 56, CG_FIELD_LISTED, "0") \
  F (PERSON, IS_VIEWER, "is_viewer", BOOLEAN, NC_ ("field", "Role: viewer"), 0, 56, CG_FIELD_LISTED, "0")

#define CG_DOMAIN_FIELDS(F) \
  F (DOMAIN, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (DOMAIN, NAME, "name", TEXT, NC_ ("field", "Name of the field"), 0, 160, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (DOMAIN, POSITION, "position", INTEGER, NC_ ("field", "Position"), 0, 60, 0, "0")

#define CG_CATEGORY_FIELDS(F) \
  F (CATEGORY, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CATEGORY, NAME, "name", TEXT, NC_ ("field", "Name of the category"), 0, 180, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (CATEGORY, PARENT, "parent", REFERENCE, NC_ ("field", "Superior category"), CG_ENTITY_CATEGORY, 150, CG_FIELD_LISTED, NULL) \
  F (CATEGORY, POSITION, "position", INTEGER, NC_ ("field", "Position"), 0, 60, 0, "0")

#define CG_RULE_FIELDS(F) \
  F (RULE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (RULE, NAME, "name", TEXT, NC_ ("field", "Time limit"), 0, 130, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (RULE, CODE, "code", TEXT, NC_ ("field", "Rule code"), 0, 100, CG_FIELD_REQUIRED | CG_FIELD_FIXED | CG_FIELD_UNIQUE, NULL) \
  F (RULE, RULE_GROUP, "rule_group", CHOICE, NC_ ("field", "Group"), CG_CHOICES_RULE_GROUP, 110, CG_FIELD_LISTED, "office") \
  F (RULE, BASIS, "basis", CHOICE, NC_ ("field", "Counted from"), CG_CHOICES_RULE_BASIS, 130, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (RULE, AMOUNT, "amount", INTEGER, NC_ ("field", "Amount"), 0, 60, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "0") \
  F (RULE, TERM, "term", CHOICE, NC_ ("field", "Counted in"), CG_CHOICES_TERM_UNIT, 70, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "workday") \
  F (RULE, ROLL, "roll", BOOLEAN, NC_ ("field", "Moves to the next working day"), 0, 80, CG_FIELD_LISTED, "0") \
  F (RULE, SOURCE, "source", TEXT, NC_ ("field", "Basis of the rule"), 0, 200, CG_FIELD_LISTED, NULL)

#define CG_CALENDAR_DAY_FIELDS(F) \
  F (CALENDAR_DAY, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CALENDAR_DAY, DAY, "day", DATE, NC_ ("field", "Day"), 0, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (CALENDAR_DAY, OFF, "off", BOOLEAN, NC_ ("field", "Day off"), 0, 60, CG_FIELD_LISTED, "1") \
  F (CALENDAR_DAY, NAME, "name", TEXT, NC_ ("field", "Name of the day"), 0, 120, CG_FIELD_LISTED | CG_FIELD_NAME, NULL)

#define CG_CASE_TYPE_FIELDS(F) \
  F (CASE_TYPE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CASE_TYPE, NAME, "name", TEXT, NC_ ("field", "Name of the type"), 0, 150, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (CASE_TYPE, CODE, "code", TEXT, NC_ ("field", "Type code"), 0, 90, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (CASE_TYPE, NOTE, "note", LONG_TEXT, NC_ ("field", "Explanation"), 0, 240, CG_FIELD_LISTED, NULL)

#define CG_CASE_STEP_FIELDS(F) \
  F (CASE_STEP, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CASE_STEP, CASE_TYPE, "case_type", REFERENCE, NC_ ("field", "Case type"), CG_ENTITY_CASE_TYPE, 120, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED, NULL) \
  F (CASE_STEP, STAGE, "stage", CHOICE, NC_ ("field", "Stage"), CG_CHOICES_STAGE, 110, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (CASE_STEP, RULE, "rule", REFERENCE, NC_ ("field", "Time-limit rule"), CG_ENTITY_RULE, 130, CG_FIELD_LISTED, NULL) \
  F (CASE_STEP, SKIPPED, "skipped", BOOLEAN, NC_ ("field", "Not applicable to this type"), 0, 90, CG_FIELD_LISTED, "0")

#define CG_TYPE_MATERIAL_FIELDS(F) \
  F (TYPE_MATERIAL, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (TYPE_MATERIAL, CASE_TYPE, "case_type", REFERENCE, NC_ ("field", "Case type"), CG_ENTITY_CASE_TYPE, 120, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED, NULL) \
  F (TYPE_MATERIAL, TRACK, "track", CHOICE, NC_ ("field", "Belongs to"), CG_CHOICES_TRACK, 110, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (TYPE_MATERIAL, NAME, "name", TEXT, NC_ ("field", "Name of the material"), 0, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL)

#define CG_SETTING_FIELDS(F) \
  F (SETTING, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (SETTING, NAME, "name", TEXT, NC_ ("field", "Setting"), 0, 160, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME | CG_FIELD_FIXED | CG_FIELD_UNIQUE, NULL) \
  F (SETTING, VALUE, "value", LONG_TEXT, NC_ ("field", "Value"), 0, 260, CG_FIELD_LISTED, NULL)

#define CG_COUNTER_FIELDS(F) \
  F (COUNTER, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (COUNTER, NAME, "name", TEXT, NC_ ("field", "Series"), 0, 160, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME | CG_FIELD_FIXED | CG_FIELD_UNIQUE, NULL) \
  F (COUNTER, LAST, "last", INTEGER, NC_ ("field", "Last number used"), 0, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "0")

#define CG_TEMPLATE_FIELDS(F) \
  F (TEMPLATE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (TEMPLATE, NAME, "name", TEXT, NC_ ("field", "Name of the template"), 0, 180, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (TEMPLATE, KIND, "kind", CHOICE, NC_ ("field", "Kind of document"), CG_CHOICES_NOTICE_KIND, 120, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "notice") \
  F (TEMPLATE, LAYOUT, "layout", CHOICE, NC_ ("field", "Layout"), CG_CHOICES_NOTICE_LAYOUT, 110, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "red_head") \
  F (TEMPLATE, TITLE, "title", TEXT, NC_ ("field", "Title text"), 0, 220, CG_FIELD_LISTED | CG_FIELD_TEMPLATE, NULL) \
  F (TEMPLATE, BODY, "body", LONG_TEXT, NC_ ("field", "Text"), 0, 300, CG_FIELD_TEMPLATE, NULL) \
  F (TEMPLATE, RECIPIENTS, "recipients", TEXT, NC_ ("field", "Sent to"), 0, 160, CG_FIELD_TEMPLATE, NULL) \
  F (TEMPLATE, ATTACHMENTS_NOTE, "attachments_note", LONG_TEXT, NC_ ("field", "List of attachments"), 0, 200, CG_FIELD_TEMPLATE, NULL) \
  F (TEMPLATE, ORGAN, "organ", CHOICE, NC_ ("field", "Issued as"), CG_CHOICES_ORGAN, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "discipline") \
  F (TEMPLATE, IN_USE, "in_use", BOOLEAN, NC_ ("field", "In use"), 0, 56, CG_FIELD_LISTED, "1") \
  F (TEMPLATE, DOC_CODE, "doc_code", TEXT, NC_ ("field", "Number code"), 0, 80, 0, NULL) \
  F (TEMPLATE, REPLY_AMOUNT, "reply_amount", INTEGER, NC_ ("field", "Reply within"), 0, 64, 0, NULL) \
  F (TEMPLATE, REPLY_TERM, "reply_term", CHOICE, NC_ ("field", "Reply counted in"), CG_CHOICES_TERM_UNIT, 76, CG_FIELD_REQUIRED, "workday") \
  F (TEMPLATE, ORGAN_TITLE, "organ_title", BOOLEAN, NC_ ("field", "Organ begins the title"), 0, 96, 0, "0")

#define CG_CASE_FIELDS(F) \
  F (CASE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CASE, CASE_NO, "case_no", TEXT, NC_ ("field", "Case number"), 0, 116, CG_FIELD_LISTED | CG_FIELD_UNIQUE, NULL) \
  F (CASE, TITLE, "title", TEXT, NC_ ("field", "Case title"), 0, 280, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (CASE, CASE_TYPE, "case_type", REFERENCE, NC_ ("field", "Case type"), CG_ENTITY_CASE_TYPE, 110, CG_FIELD_REQUIRED, NULL) \
  F (CASE, LEVEL, "level", CHOICE, NC_ ("field", "Level"), CG_CHOICES_LEVEL, 60, CG_FIELD_LISTED, NULL) \
  F (CASE, DOMAIN, "domain", REFERENCE, NC_ ("field", "Field of work"), CG_ENTITY_DOMAIN, 100, CG_FIELD_LISTED, NULL) \
  F (CASE, CATEGORY, "category", REFERENCE, NC_ ("field", "Problem category"), CG_ENTITY_CATEGORY, 140, 0, NULL) \
  F (CASE, SOURCE, "source", CHOICE, NC_ ("field", "Source of the case"), CG_CHOICES_CASE_SOURCE, 90, 0, NULL) \
  F (CASE, OCCURRED_ON, "occurred_on", DATE, NC_ ("field", "Occurred on"), 0, 90, 0, NULL) \
  F (CASE, DECIDED_ON, "decided_on", DATE, NC_ ("field", "Decided on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (CASE, DECIDED_BY, "decided_by", TEXT, NC_ ("field", "Decided by"), 0, 140, CG_FIELD_REQUIRED, NULL) \
  F (CASE, DECISION_NO, "decision_no", TEXT, NC_ ("field", "Decision number"), 0, 140, CG_FIELD_REQUIRED, NULL) \
  F (CASE, BRIEF, "brief", LONG_TEXT, NC_ ("field", "Brief of the case"), 0, 300, 0, NULL) \
  F (CASE, AMOUNT, "amount", INTEGER, NC_ ("field", "Amount involved (yuan)"), 0, 100, 0, NULL) \
  F (CASE, UNDERTAKER, "undertaker", REFERENCE, NC_ ("field", "Undertaker"), CG_ENTITY_PERSON, 68, CG_FIELD_LISTED, NULL) \
  F (CASE, DEPARTMENT, "department", TEXT, NC_ ("field", "Undertaking department"), 0, 130, 0, NULL) \
  F (CASE, SUPERVISOR, "supervisor", REFERENCE, NC_ ("field", "Supervisor"), CG_ENTITY_PERSON, 76, 0, NULL) \
  F (CASE, WORK_SECRECY, "work_secrecy", CHOICE, NC_ ("field", "Work secrecy"), CG_CHOICES_WORK_SECRECY, 90, 0, "internal") \
  F (CASE, STATE_SECRECY, "state_secrecy", CHOICE, NC_ ("field", "State secrecy"), CG_CHOICES_STATE_SECRECY, 90, 0, "none") \
  F (CASE, TYPICAL_GROUP, "typical_group", CHOICE, NC_ ("field", "Group for typical cases"), CG_CHOICES_TYPICAL_GROUP, 120, 0, NULL) \
  F (CASE, NO_NOTICE, "no_notice", CHOICE, NC_ ("field", "No notice of its own"), CG_CHOICES_NO_NOTICE, 120, 0, NULL) \
  F (CASE, NO_NOTICE_REASON, "no_notice_reason", TEXT, NC_ ("field", "Reason for no notice"), 0, 160, 0, NULL) \
  F (CASE, REGISTERED_ON, "registered_on", DATE, NC_ ("field", "Registered on"), 0, 92, 0, "@today") \
  F (CASE, CLOSED_ON, "closed_on", DATE, NC_ ("field", "Closed on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (CASE, CLOSE_NOTE, "close_note", LONG_TEXT, NC_ ("field", "Conclusion"), 0, 200, CG_FIELD_BY_ACTION, NULL) \
  F (CASE, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 200, 0, NULL) \
  F (CASE, NOTIFY_SCOPE, "notify_scope", TEXT, NC_ ("field", "Scope of circulation"), 0, 140, 0, NULL) \
  F (CASE, MAIN_UNIT, "main_unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (CASE, STAGE, "stage", CHOICE, NC_ ("field", "Current stage"), CG_CHOICES_STAGE, 92, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (CASE, STATE, "state", CHOICE, NC_ ("field", "Case state"), CG_CHOICES_CASE_STATE, 92, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (CASE, PROBLEM_COUNT, "problem_count", INTEGER, NC_ ("field", "Problems"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (CASE, STRUCK_COUNT, "struck_count", INTEGER, NC_ ("field", "Problems struck off"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (CASE, SUMMARY_TOTAL, "summary_total", INTEGER, NC_ ("field", "Summary materials required"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (CASE, SUMMARY_DONE, "summary_done", INTEGER, NC_ ("field", "Summary materials accepted"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (CASE, WARNING_TOTAL, "warning_total", INTEGER, NC_ ("field", "Warning materials required"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (CASE, WARNING_DONE, "warning_done", INTEGER, NC_ ("field", "Warning materials accepted"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (CASE, RECTIFY_TOTAL, "rectify_total", INTEGER, NC_ ("field", "Problems to rectify"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (CASE, RECTIFY_DONE, "rectify_done", INTEGER, NC_ ("field", "Problems rectified"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (CASE, NOTICE_COUNT, "notice_count", INTEGER, NC_ ("field", "Notices issued"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (CASE, OVER_COUNT, "over_count", INTEGER, NC_ ("field", "Overdue problems"), 0, 92, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL)

#define CG_CASE_UNIT_FIELDS(F) \
  F (CASE_UNIT, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CASE_UNIT, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (CASE_UNIT, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 160, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (CASE_UNIT, ROLE, "role", CHOICE, NC_ ("field", "Role"), CG_CHOICES_UNIT_ROLE, 60, CG_FIELD_LISTED, "main") \
  F (CASE_UNIT, DELIVERED_ON, "delivered_on", DATE, NC_ ("field", "Delivered on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (CASE_UNIT, DELIVERY_METHOD, "delivery_method", CHOICE, NC_ ("field", "Way of delivery"), CG_CHOICES_DELIVERY_METHOD, 90, CG_FIELD_BY_ACTION, NULL) \
  F (CASE_UNIT, RECEIVER, "receiver", TEXT, NC_ ("field", "Received by"), 0, 80, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (CASE_UNIT, RECEIVER_POST, "receiver_post", TEXT, NC_ ("field", "Post of the receiver"), 0, 100, CG_FIELD_BY_ACTION, NULL) \
  F (CASE_UNIT, RECEIPT_ON, "receipt_on", DATE, NC_ ("field", "Receipt dated"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (CASE_UNIT, PLAN_ON, "plan_on", DATE, NC_ ("field", "Plan received on"), 0, 92, 0, NULL) \
  F (CASE_UNIT, REPORT_ON, "report_on", DATE, NC_ ("field", "Report received on"), 0, 92, 0, NULL) \
  F (CASE_UNIT, ACCEPTED_ON, "accepted_on", DATE, NC_ ("field", "Accepted on"), 0, 92, CG_FIELD_BY_ACTION, NULL) \
  F (CASE_UNIT, GRADE, "grade", CHOICE, NC_ ("field", "Grade of acceptance"), CG_CHOICES_GRADE, 80, CG_FIELD_BY_ACTION, NULL) \
  F (CASE_UNIT, STAGE, "stage", CHOICE, NC_ ("field", "Current stage"), CG_CHOICES_STAGE, 92, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL)

#define CG_STAGE_FIELDS(F) \
  F (STAGE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (STAGE, CASE_UNIT, "case_unit", REFERENCE, NC_ ("field", "Unit of the case"), CG_ENTITY_CASE_UNIT, 160, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (STAGE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (STAGE, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (STAGE, STAGE, "stage", CHOICE, NC_ ("field", "Stage"), CG_CHOICES_STAGE, 110, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (STAGE, STATE, "state", CHOICE, NC_ ("field", "State of the stage"), CG_CHOICES_STAGE_STATE, 80, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "pending") \
  F (STAGE, PLANNED_ON, "planned_on", DATE, NC_ ("field", "Planned date (set by hand)"), 0, 92, 0, NULL) \
  F (STAGE, ACTUAL_ON, "actual_on", DATE, NC_ ("field", "Actual date"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (STAGE, REASON, "reason", TEXT, NC_ ("field", "Reason"), 0, 160, CG_FIELD_BY_ACTION, NULL) \
  F (STAGE, RULE, "rule", REFERENCE, NC_ ("field", "Time-limit rule"), CG_ENTITY_RULE, 120, 0, NULL) \
  F (STAGE, DEADLINE, "deadline", DATE, NC_ ("field", "Deadline"), 0, 92, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (STAGE, PROVISIONAL, "provisional", BOOLEAN, NC_ ("field", "Provisional"), 0, 60, CG_FIELD_DERIVED, NULL) \
  F (STAGE, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (STAGE, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 118, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL)

#define CG_TRACK_FIELDS(F) \
  F (TRACK, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (TRACK, CASE_UNIT, "case_unit", REFERENCE, NC_ ("field", "Unit of the case"), CG_ENTITY_CASE_UNIT, 160, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (TRACK, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (TRACK, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (TRACK, TRACK, "track", CHOICE, NC_ ("field", "Track"), CG_CHOICES_TRACK, 110, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (TRACK, STATE, "state", CHOICE, NC_ ("field", "State of the track"), CG_CHOICES_TRACK_STATE, 80, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "pending") \
  F (TRACK, ACCEPTED_ON, "accepted_on", DATE, NC_ ("field", "Track accepted on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (TRACK, APPROVER, "approver", REFERENCE, NC_ ("field", "Approved by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (TRACK, REASON, "reason", TEXT, NC_ ("field", "Reason"), 0, 160, CG_FIELD_BY_ACTION, NULL)

#define CG_MATERIAL_FIELDS(F) \
  F (MATERIAL, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (MATERIAL, TRACK, "track", REFERENCE, NC_ ("field", "Track"), CG_ENTITY_TRACK, 110, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (MATERIAL, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (MATERIAL, NAME, "name", TEXT, NC_ ("field", "Name of the material"), 0, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (MATERIAL, STATE, "state", CHOICE, NC_ ("field", "State of the material"), CG_CHOICES_MATERIAL_STATE, 80, CG_FIELD_LISTED, "missing") \
  F (MATERIAL, RECEIVED_ON, "received_on", DATE, NC_ ("field", "Received on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (MATERIAL, PLACE, "place", TEXT, NC_ ("field", "Place kept"), 0, 120, 0, NULL)

#define CG_SITUATION_FIELDS(F) \
  F (SITUATION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (SITUATION, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (SITUATION, SITUATION, "situation", CHOICE, NC_ ("field", "Situation (Article 7)"), CG_CHOICES_SITUATION, 180, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (SITUATION, IS_MAIN, "is_main", BOOLEAN, NC_ ("field", "Main situation"), 0, 70, CG_FIELD_LISTED, "0")

#define CG_ACCOUNTABLE_FIELDS(F) \
  F (ACCOUNTABLE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (ACCOUNTABLE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (ACCOUNTABLE, TYPE, "type", CHOICE, NC_ ("field", "Type of party"), CG_CHOICES_ACCOUNTABLE_TYPE, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "cadre") \
  F (ACCOUNTABLE, NAME, "name", TEXT, NC_ ("field", "Name of the party"), 0, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (ACCOUNTABLE, UNIT, "unit", REFERENCE, NC_ ("field", "Unit"), CG_ENTITY_UNIT, 140, 0, NULL) \
  F (ACCOUNTABLE, POST, "post", TEXT, NC_ ("field", "Post"), 0, 150, CG_FIELD_LISTED, NULL) \
  F (ACCOUNTABLE, RANK, "rank", CHOICE, NC_ ("field", "Rank"), CG_CHOICES_RANK, 90, 0, NULL) \
  F (ACCOUNTABLE, DUTY, "duty", CHOICE, NC_ ("field", "Division of responsibility"), CG_CHOICES_DUTY_KIND, 120, CG_FIELD_LISTED, NULL) \
  F (ACCOUNTABLE, RESPONSIBILITY, "responsibility", CHOICE, NC_ ("field", "Type of responsibility"), CG_CHOICES_RESPONSIBILITY, 90, 0, NULL) \
  F (ACCOUNTABLE, SERVING, "serving", CHOICE, NC_ ("field", "Service status"), CG_CHOICES_SERVING, 90, 0, NULL) \
  F (ACCOUNTABLE, POLITICAL_STATUS, "political_status", TEXT, NC_ ("field", "Political status"), 0, 90, 0, NULL) \
  F (ACCOUNTABLE, AUTHORITY, "authority", TEXT, NC_ ("field", "Managed by"), 0, 140, 0, NULL) \
  F (ACCOUNTABLE, ANNOUNCED_ON, "announced_on", DATE, NC_ ("field", "Announced on"), 0, 92, 0, NULL) \
  F (ACCOUNTABLE, SERVED_ON, "served_on", DATE, NC_ ("field", "Served on"), 0, 92, 0, NULL) \
  F (ACCOUNTABLE, NOTIFIED_ON, "notified_on", DATE, NC_ ("field", "Organisation department told on"), 0, 92, 0, NULL) \
  F (ACCOUNTABLE, INTEGRITY_FILED_ON, "integrity_filed_on", DATE, NC_ ("field", "Put into the integrity file on"), 0, 92, 0, NULL) \
  F (ACCOUNTABLE, PERSONNEL_FILED_ON, "personnel_filed_on", DATE, NC_ ("field", "Put into the personnel file on"), 0, 92, 0, NULL) \
  F (ACCOUNTABLE, RECORDED_ON, "recorded_on", DATE, NC_ ("field", "Reported for the record on"), 0, 92, 0, NULL) \
  F (ACCOUNTABLE, PROCEDURES_ON, "procedures_on", DATE, NC_ ("field", "Formalities completed on"), 0, 92, 0, NULL) \
  F (ACCOUNTABLE, SELF_CRITICISM_ON, "self_criticism_on", DATE, NC_ ("field", "Written self-criticism on"), 0, 92, 0, NULL) \
  F (ACCOUNTABLE, EXAMINED_AT, "examined_at", TEXT, NC_ ("field", "Examined himself at the meeting"), 0, 140, 0, NULL) \
  F (ACCOUNTABLE, EXAMINED_ON, "examined_on", DATE, NC_ ("field", "Examined himself on"), 0, 92, 0, NULL) \
  F (ACCOUNTABLE, PUBLICITY, "publicity", TEXT, NC_ ("field", "Made public by"), 0, 140, 0, NULL) \
  F (ACCOUNTABLE, OTHER_HANDLING, "other_handling", LONG_TEXT, NC_ ("field", "Other handling in the same case"), 0, 240, 0, NULL) \
  F (ACCOUNTABLE, EFFECTIVE_DEADLINE, "effective_deadline", DATE, NC_ ("field", "Deadline in force"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (ACCOUNTABLE, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (ACCOUNTABLE, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 108, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL, NULL)

#define CG_SANCTION_FIELDS(F) \
  F (SANCTION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (SANCTION, ACCOUNTABLE, "accountable", REFERENCE, NC_ ("field", "Accountable party"), CG_ENTITY_ACCOUNTABLE, 140, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (SANCTION, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (SANCTION, KIND, "kind", CHOICE, NC_ ("field", "Sanction"), CG_CHOICES_SANCTION, 120, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (SANCTION, DECIDED_BY, "decided_by", TEXT, NC_ ("field", "Decided by"), 0, 140, 0, NULL) \
  F (SANCTION, DECISION_NO, "decision_no", TEXT, NC_ ("field", "Decision number"), 0, 140, 0, NULL) \
  F (SANCTION, DECIDED_ON, "decided_on", DATE, NC_ ("field", "Decided on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (SANCTION, EFFECT_UNTIL, "effect_until", DATE, NC_ ("field", "Effect until"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (SANCTION, REVOKED_ON, "revoked_on", DATE, NC_ ("field", "Revoked on"), 0, 92, CG_FIELD_BY_ACTION, NULL) \
  F (SANCTION, REVOKED_NO, "revoked_no", TEXT, NC_ ("field", "Revoked by decision"), 0, 140, CG_FIELD_BY_ACTION, NULL)

#define CG_PROBLEM_FIELDS(F) \
  F (PROBLEM, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (PROBLEM, PROBLEM_NO, "problem_no", TEXT, NC_ ("field", "Problem number"), 0, 132, CG_FIELD_LISTED | CG_FIELD_UNIQUE | CG_FIELD_NAME, NULL) \
  F (PROBLEM, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (PROBLEM, TEXT, "text", LONG_TEXT, NC_ ("field", "Problem found"), 0, 278, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (PROBLEM, UNIT, "unit", REFERENCE, NC_ ("field", "Unit concerned"), CG_ENTITY_UNIT, 120, CG_FIELD_LISTED, NULL) \
  F (PROBLEM, CATEGORY, "category", REFERENCE, NC_ ("field", "Problem category"), CG_ENTITY_CATEGORY, 130, 0, NULL) \
  F (PROBLEM, NATURE, "nature", CHOICE, NC_ ("field", "Nature"), CG_CHOICES_NATURE, 70, 0, "individual") \
  F (PROBLEM, MODE, "mode", CHOICE, NC_ ("field", "Way of rectification"), CG_CHOICES_MODE, 90, 0, NULL) \
  F (PROBLEM, DEVIATION, "deviation", CHOICE, NC_ ("field", "Deviation"), CG_CHOICES_DEVIATION, 90, 0, NULL) \
  F (PROBLEM, TAG, "tag", CHOICE, NC_ ("field", "Point found"), CG_CHOICES_TAG, 110, 0, NULL) \
  F (PROBLEM, STANDARD, "standard", LONG_TEXT, NC_ ("field", "Standard to reach"), 0, 200, 0, NULL) \
  F (PROBLEM, RESPONSIBLE_UNIT, "responsible_unit", REFERENCE, NC_ ("field", "Responsible unit"), CG_ENTITY_UNIT, 100, CG_FIELD_LISTED, NULL) \
  F (PROBLEM, LEADER, "leader", REFERENCE, NC_ ("field", "Leading cadre"), CG_ENTITY_PERSON, 68, CG_FIELD_LISTED, NULL) \
  F (PROBLEM, PERSON, "person", REFERENCE, NC_ ("field", "Person responsible"), CG_ENTITY_PERSON, 60, CG_FIELD_LISTED, NULL) \
  F (PROBLEM, DEADLINE, "deadline", DATE, NC_ ("field", "Deadline set"), 0, 92, CG_FIELD_REQUIRED, NULL) \
  F (PROBLEM, DEADLINE_TEXT, "deadline_text", TEXT, NC_ ("field", "Deadline as written"), 0, 100, 0, NULL) \
  F (PROBLEM, STATUS, "status", CHOICE, NC_ ("field", "Status"), CG_CHOICES_PROBLEM_STATUS, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "todo") \
  F (PROBLEM, PROGRESS, "progress", INTEGER, NC_ ("field", "Progress (%)"), 0, 84, CG_FIELD_LISTED, "0") \
  F (PROBLEM, COMPLETION, "completion", LONG_TEXT, NC_ ("field", "What was completed"), 0, 200, 0, NULL) \
  F (PROBLEM, COMPLETED_ON, "completed_on", DATE, NC_ ("field", "Completed on"), 0, 92, 0, NULL) \
  F (PROBLEM, SUBMITTED_ON, "submitted_on", DATE, NC_ ("field", "Submitted on"), 0, 92, CG_FIELD_BY_ACTION, NULL) \
  F (PROBLEM, SUBMITTED_BY, "submitted_by", REFERENCE, NC_ ("field", "Submitted by"), CG_ENTITY_PERSON, 76, CG_FIELD_BY_ACTION, NULL) \
  F (PROBLEM, CLOSED_ON, "closed_on", DATE, NC_ ("field", "Struck off on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (PROBLEM, CLOSED_BY, "closed_by", REFERENCE, NC_ ("field", "Struck off by"), CG_ENTITY_PERSON, 76, CG_FIELD_BY_ACTION, NULL) \
  F (PROBLEM, LONGTERM_REASON, "longterm_reason", TEXT, NC_ ("field", "Reason for long-term"), 0, 160, CG_FIELD_BY_ACTION, NULL) \
  F (PROBLEM, NEXT_CHECK_ON, "next_check_on", DATE, NC_ ("field", "Next check on"), 0, 92, 0, NULL) \
  F (PROBLEM, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 160, 0, NULL) \
  F (PROBLEM, SOURCE_FILE, "source_file", TEXT, NC_ ("field", "Source file"), 0, 140, 0, NULL) \
  F (PROBLEM, LEARNING, "learning", REFERENCE, NC_ ("field", "Found in comparison by"), CG_ENTITY_LEARNING, 160, CG_FIELD_FIXED, NULL) \
  F (PROBLEM, RECOVERED, "recovered", INTEGER, NC_ ("field", "Funds recovered (yuan)"), 0, 92, 0, NULL) \
  F (PROBLEM, EFFECTIVE_DEADLINE, "effective_deadline", DATE, NC_ ("field", "Deadline in force"), 0, 96, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (PROBLEM, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, HAS_EXTENSION, "has_extension", BOOLEAN, NC_ ("field", "Extended"), 0, 60, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, EXTENSION_PENDING, "extension_pending", BOOLEAN, NC_ ("field", "Extension asked for"), 0, 60, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, MEASURE_COUNT, "measure_count", INTEGER, NC_ ("field", "Measures"), 0, 60, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, MEASURE_OPEN, "measure_open", INTEGER, NC_ ("field", "Measures open"), 0, 60, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, EVIDENCE_COUNT, "evidence_count", INTEGER, NC_ ("field", "Items of evidence"), 0, 60, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, RETURN_COUNT, "return_count", INTEGER, NC_ ("field", "Times returned"), 0, 60, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, LAST_PROGRESS_ON, "last_progress_on", DATE, NC_ ("field", "Last progress on"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, URGE_COUNT, "urge_count", INTEGER, NC_ ("field", "Times urged"), 0, 60, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, LAST_URGED_ON, "last_urged_on", DATE, NC_ ("field", "Last urged on"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, RELAPSED, "relapsed", BOOLEAN, NC_ ("field", "Relapsed after being struck off"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (PROBLEM, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 118, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL) \
  F (PROBLEM, MEASURES, "measures", LONG_TEXT, NC_ ("field", "Rectification measures"), 0, 240, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL, NULL) \
  F (PROBLEM, LATEST_PROGRESS, "latest_progress", LONG_TEXT, NC_ ("field", "Latest progress"), 0, 200, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL, NULL) \
  F (PROBLEM, CASE_NO, "case_no", TEXT, NC_ ("field", "Case number"), 0, 116, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL, NULL) \
  F (PROBLEM, SOURCES, "sources", LONG_TEXT, NC_ ("field", "Where it is documented"), 0, 200, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL, NULL) \
  F (PROBLEM, OVERDUE_COUNT, "overdue_count", INTEGER, NC_ ("field", "Times overdue"), 0, 76, CG_FIELD_DERIVED, NULL)

#define CG_MEASURE_FIELDS(F) \
  F (MEASURE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (MEASURE, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (MEASURE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (MEASURE, TEXT, "text", LONG_TEXT, NC_ ("field", "Rectification measure"), 0, 280, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (MEASURE, UNIT, "unit", REFERENCE, NC_ ("field", "Responsible unit"), CG_ENTITY_UNIT, 130, CG_FIELD_LISTED, NULL) \
  F (MEASURE, PERSON, "person", REFERENCE, NC_ ("field", "Person responsible"), CG_ENTITY_PERSON, 76, CG_FIELD_LISTED, NULL) \
  F (MEASURE, DEADLINE, "deadline", DATE, NC_ ("field", "Deadline set"), 0, 92, 0, NULL) \
  F (MEASURE, STATUS, "status", CHOICE, NC_ ("field", "Status of the measure"), CG_CHOICES_MEASURE_STATUS, 80, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "todo") \
  F (MEASURE, COMPLETED_ON, "completed_on", DATE, NC_ ("field", "Completed on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (MEASURE, REASON, "reason", TEXT, NC_ ("field", "Reason"), 0, 160, CG_FIELD_BY_ACTION, NULL) \
  F (MEASURE, EFFECTIVE_DEADLINE, "effective_deadline", DATE, NC_ ("field", "Deadline in force"), 0, 92, CG_FIELD_DERIVED | CG_FIELD_LISTED, NULL) \
  F (MEASURE, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (MEASURE, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 108, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL) \
  F (MEASURE, PROBLEM_TEXT, "problem_text", LONG_TEXT, NC_ ("field", "Problem found"), 0, 240, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL, NULL)

#define CG_PROGRESS_FIELDS(F) \
  F (PROGRESS, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (PROGRESS, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (PROGRESS, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (PROGRESS, MEASURE, "measure", REFERENCE, NC_ ("field", "Measure"), CG_ENTITY_MEASURE, 160, 0, NULL) \
  F (PROGRESS, HELD_ON, "held_on", DATE, NC_ ("field", "Date"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (PROGRESS, REPORTER, "reporter", REFERENCE, NC_ ("field", "Reported by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED, "@actor") \
  F (PROGRESS, TEXT, "text", LONG_TEXT, NC_ ("field", "Progress"), 0, 300, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (PROGRESS, PERCENT, "percent", INTEGER, NC_ ("field", "Progress (%)"), 0, 80, CG_FIELD_LISTED, NULL)

#define CG_EVIDENCE_FIELDS(F) \
  F (EVIDENCE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (EVIDENCE, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (EVIDENCE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (EVIDENCE, MEASURE, "measure", REFERENCE, NC_ ("field", "Measure"), CG_ENTITY_MEASURE, 160, 0, NULL) \
  F (EVIDENCE, PROGRESS, "progress", REFERENCE, NC_ ("field", "Progress entry"), CG_ENTITY_PROGRESS, 160, 0, NULL) \
  F (EVIDENCE, KIND, "kind", CHOICE, NC_ ("field", "Kind of evidence"), CG_CHOICES_EVIDENCE_KIND, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "offline") \
  F (EVIDENCE, NAME, "name", TEXT, NC_ ("field", "Name of the evidence"), 0, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (EVIDENCE, ATTACHMENT, "attachment", REFERENCE, NC_ ("field", "File"), CG_ENTITY_ATTACHMENT, 160, CG_FIELD_LISTED, NULL) \
  F (EVIDENCE, QUANTITY, "quantity", TEXT, NC_ ("field", "Copies or pages"), 0, 90, CG_FIELD_LISTED, NULL) \
  F (EVIDENCE, PLACE, "place", TEXT, NC_ ("field", "Place kept"), 0, 120, CG_FIELD_LISTED, NULL) \
  F (EVIDENCE, KEEPER, "keeper", TEXT, NC_ ("field", "Keeper"), 0, 80, CG_FIELD_LISTED, NULL) \
  F (EVIDENCE, NEED, "need", REFERENCE, NC_ ("field", "Meets the requirement"), CG_ENTITY_EVIDENCE_NEED, 160, 0, NULL)

/* What a measure must be shown by: each accepted, or returned with a reason. */
#define CG_EVIDENCE_NEED_FIELDS(F) \
  F (EVIDENCE_NEED, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (EVIDENCE_NEED, MEASURE, "measure", REFERENCE, NC_ ("field", "Measure"), CG_ENTITY_MEASURE, 160, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (EVIDENCE_NEED, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (EVIDENCE_NEED, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (EVIDENCE_NEED, NAME, "name", TEXT, NC_ ("field", "Required evidence"), 0, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (EVIDENCE_NEED, STATE, "state", CHOICE, NC_ ("field", "State of the evidence"), CG_CHOICES_NEED_STATE, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "missing") \
  F (EVIDENCE_NEED, REASON, "reason", TEXT, NC_ ("field", "Reason for the return"), 0, 200, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (EVIDENCE_NEED, DECIDED_BY, "decided_by", REFERENCE, NC_ ("field", "Accepted or returned by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (EVIDENCE_NEED, DECIDED_ON, "decided_on", DATE, NC_ ("field", "Accepted or returned on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL)

#define CG_REVIEW_FIELDS(F) \
  F (REVIEW, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (REVIEW, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (REVIEW, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (REVIEW, ROUND, "round", INTEGER, NC_ ("field", "Round"), 0, 50, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (REVIEW, RESULT, "result", CHOICE, NC_ ("field", "Result of the review"), CG_CHOICES_REVIEW_RESULT, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (REVIEW, OPINION, "opinion", LONG_TEXT, NC_ ("field", "Opinion"), 0, 240, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (REVIEW, REVIEWER, "reviewer", REFERENCE, NC_ ("field", "Reviewer"), CG_ENTITY_PERSON, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (REVIEW, ENTERED_BY, "entered_by", REFERENCE, NC_ ("field", "Entered for the reviewer by"), CG_ENTITY_PERSON, 80, CG_FIELD_FIXED, NULL) \
  F (REVIEW, HELD_ON, "held_on", DATE, NC_ ("field", "Date"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, "@today") \
  F (REVIEW, FORM_PLACE, "form_place", TEXT, NC_ ("field", "Place of the signed form"), 0, 140, CG_FIELD_FIXED, NULL) \
  F (REVIEW, DEADLINE_BEFORE, "deadline_before", DATE, NC_ ("field", "Deadline before"), 0, 92, CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL)

#define CG_EXTENSION_FIELDS(F) \
  F (EXTENSION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (EXTENSION, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (EXTENSION, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (EXTENSION, STATE, "state", CHOICE, NC_ ("field", "State of the request"), CG_CHOICES_EXTENSION_STATE, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "applied") \
  F (EXTENSION, FROM_DATE, "from_date", DATE, NC_ ("field", "Deadline before"), 0, 92, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (EXTENSION, TO_DATE, "to_date", DATE, NC_ ("field", "Extended to"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (EXTENSION, REASON, "reason", LONG_TEXT, NC_ ("field", "Reason for the extension"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (EXTENSION, APPLIED_ON, "applied_on", DATE, NC_ ("field", "Applied on"), 0, 92, CG_FIELD_LISTED, "@today") \
  F (EXTENSION, APPROVER, "approver", REFERENCE, NC_ ("field", "Approved by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (EXTENSION, DECIDED_ON, "decided_on", DATE, NC_ ("field", "Decided on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (EXTENSION, OPINION, "opinion", LONG_TEXT, NC_ ("field", "Opinion on the extension"), 0, 200, CG_FIELD_BY_ACTION, NULL)

#define CG_INSTITUTION_FIELDS(F) \
  F (INSTITUTION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (INSTITUTION, INST_NO, "inst_no", TEXT, NC_ ("field", "Institution number"), 0, 144, CG_FIELD_LISTED | CG_FIELD_UNIQUE, NULL) \
  F (INSTITUTION, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_FIXED, NULL) \
  F (INSTITUTION, NAME, "name", TEXT, NC_ ("field", "Name of the institution"), 0, 240, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (INSTITUTION, GAP_TEXT, "gap_text", LONG_TEXT, NC_ ("field", "Gap found"), 0, 240, 0, NULL) \
  F (INSTITUTION, GAP, "gap", CHOICE, NC_ ("field", "Kind of gap"), CG_CHOICES_GAP, 80, 0, NULL) \
  F (INSTITUTION, CHAIN, "chain", CHOICE, NC_ ("field", "Chain"), CG_CHOICES_CHAIN, 60, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (INSTITUTION, LINK, "link", CHOICE, NC_ ("field", "Link of power"), CG_CHOICES_LINK, 60, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (INSTITUTION, SCOPE, "scope", CHOICE, NC_ ("field", "Scope"), CG_CHOICES_SCOPE, 80, 0, NULL) \
  F (INSTITUTION, ACTION, "action", CHOICE, NC_ ("field", "Action"), CG_CHOICES_INSTITUTION_ACTION, 60, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "create") \
  F (INSTITUTION, POWER_OVER, "power_over", CHOICE, NC_ ("field", "Governs"), CG_CHOICES_POWER_OVER, 70, 0, NULL) \
  F (INSTITUTION, UNIT, "unit", REFERENCE, NC_ ("field", "Lead unit"), CG_ENTITY_UNIT, 150, CG_FIELD_LISTED, NULL) \
  F (INSTITUTION, PERSON, "person", REFERENCE, NC_ ("field", "Person responsible"), CG_ENTITY_PERSON, 68, CG_FIELD_LISTED, NULL) \
  F (INSTITUTION, DEADLINE, "deadline", DATE, NC_ ("field", "Planned to be issued on"), 0, 100, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL) \
  F (INSTITUTION, STATUS, "status", CHOICE, NC_ ("field", "Status of the institution"), CG_CHOICES_INSTITUTION_STATUS, 80, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "todo") \
  F (INSTITUTION, DOC_NO, "doc_no", TEXT, NC_ ("field", "Document number"), 0, 130, CG_FIELD_LISTED, NULL) \
  F (INSTITUTION, ISSUED_ON, "issued_on", DATE, NC_ ("field", "Issued on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (INSTITUTION, BASIS, "basis", TEXT, NC_ ("field", "Basis (minutes or document)"), 0, 160, 0, NULL) \
  F (INSTITUTION, CHECKED_ON, "checked_on", DATE, NC_ ("field", "Execution checked on"), 0, 92, CG_FIELD_BY_ACTION, NULL) \
  F (INSTITUTION, CHECK_RESULT, "check_result", LONG_TEXT, NC_ ("field", "Result of the check"), 0, 200, CG_FIELD_BY_ACTION, NULL) \
  F (INSTITUTION, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 160, 0, NULL) \
  F (INSTITUTION, REPLACES, "replaces", REFERENCE, NC_ ("field", "Replaces"), CG_ENTITY_INSTITUTION, 200, 0, NULL) \
  F (INSTITUTION, CHECK_MONTHS, "check_months", INTEGER, NC_ ("field", "Months between checks"), 0, 64, 0, NULL) \
  F (INSTITUTION, EFFECTIVE_DEADLINE, "effective_deadline", DATE, NC_ ("field", "Deadline in force"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (INSTITUTION, WARNING_ON, "warning_on", DATE, NC_ ("field", "Warning from"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (INSTITUTION, PROBLEM_COUNT, "problem_count", INTEGER, NC_ ("field", "Problems answered"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (INSTITUTION, CHECK_COUNT, "check_count", INTEGER, NC_ ("field", "Execution checks"), 0, 64, CG_FIELD_DERIVED, NULL) \
  F (INSTITUTION, NEXT_CHECK_ON, "next_check_on", DATE, NC_ ("field", "Next check on"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (INSTITUTION, LAMP, "lamp", CHOICE, NC_ ("field", "Time-limit state"), CG_CHOICES_LAMP, 108, CG_FIELD_DERIVED | CG_FIELD_VIRTUAL | CG_FIELD_LISTED, NULL)

#define CG_INSTITUTION_PROBLEM_FIELDS(F) \
  F (INSTITUTION_PROBLEM, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (INSTITUTION_PROBLEM, INSTITUTION, "institution", REFERENCE, NC_ ("field", "Institution"), CG_ENTITY_INSTITUTION, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (INSTITUTION_PROBLEM, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL)

#define CG_NOTICE_FIELDS(F) \
  F (NOTICE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, DOC_NO, "doc_no", TEXT, NC_ ("field", "Official number"), 0, 130, CG_FIELD_LISTED | CG_FIELD_BY_ACTION | CG_FIELD_UNIQUE, NULL) \
  F (NOTICE, KIND, "kind", CHOICE, NC_ ("field", "Kind of document"), CG_CHOICES_NOTICE_KIND, 120, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "notice") \
  F (NOTICE, LAYOUT, "layout", CHOICE, NC_ ("field", "Layout"), CG_CHOICES_NOTICE_LAYOUT, 100, CG_FIELD_REQUIRED, "red_head") \
  F (NOTICE, TEMPLATE, "template", REFERENCE, NC_ ("field", "Template"), CG_ENTITY_TEMPLATE, 130, 0, NULL) \
  F (NOTICE, TITLE, "title", TEXT, NC_ ("field", "Title"), 0, 260, CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (NOTICE, RECIPIENTS, "recipients", TEXT, NC_ ("field", "Sent to"), 0, 160, CG_FIELD_LISTED, NULL) \
  F (NOTICE, BODY, "body", LONG_TEXT, NC_ ("field", "Text"), 0, 300, 0, NULL) \
  F (NOTICE, ATTACHMENTS_NOTE, "attachments_note", LONG_TEXT, NC_ ("field", "List of attachments"), 0, 200, 0, NULL) \
  F (NOTICE, ORGAN_MARK, "organ_mark", TEXT, NC_ ("field", "Organ on the head"), 0, 200, 0, NULL) \
  F (NOTICE, SIGNER_ORG, "signer_org", TEXT, NC_ ("field", "Organ signing"), 0, 200, 0, NULL) \
  F (NOTICE, DOC_CODE, "doc_code", TEXT, NC_ ("field", "Number code"), 0, 80, 0, NULL) \
  F (NOTICE, SECRECY_MARK, "secrecy_mark", CHOICE, NC_ ("field", "Secrecy mark"), CG_CHOICES_WORK_SECRECY, 80, 0, "none") \
  F (NOTICE, URGENCY, "urgency", CHOICE, NC_ ("field", "Urgency"), CG_CHOICES_URGENCY, 70, 0, "none") \
  F (NOTICE, CONTACT, "contact", TEXT, NC_ ("field", "Contact note"), 0, 160, 0, NULL) \
  F (NOTICE, CC, "cc", TEXT, NC_ ("field", "Copies to"), 0, 200, 0, NULL) \
  F (NOTICE, PRINT_ORG, "print_org", TEXT, NC_ ("field", "Printing organ"), 0, 160, 0, NULL) \
  F (NOTICE, PRINT_DATE, "print_date", DATE, NC_ ("field", "Printed on"), 0, 92, 0, NULL) \
  F (NOTICE, COPIES, "copies", INTEGER, NC_ ("field", "Copies printed"), 0, 60, 0, NULL) \
  F (NOTICE, DRAFTER, "drafter", REFERENCE, NC_ ("field", "Drafted by"), CG_ENTITY_PERSON, 76, CG_FIELD_LISTED, "@actor") \
  F (NOTICE, SIGNER, "signer", REFERENCE, NC_ ("field", "Signed by"), CG_ENTITY_PERSON, 76, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, ENTERED_BY, "entered_by", REFERENCE, NC_ ("field", "Entered for the signer by"), CG_ENTITY_PERSON, 80, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, SIGN_DATE, "sign_date", DATE, NC_ ("field", "Date of the document"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, STATE, "state", CHOICE, NC_ ("field", "State"), CG_CHOICES_NOTICE_STATE, 80, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, "draft") \
  F (NOTICE, STATE_REASON, "state_reason", TEXT, NC_ ("field", "Reason"), 0, 160, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, COPY_NO, "copy_no", TEXT, NC_ ("field", "Copy number"), 0, 80, 0, NULL) \
  F (NOTICE, HEAD_SIGNERS, "head_signers", TEXT, NC_ ("field", "Signers on the head"), 0, 140, 0, NULL) \
  F (NOTICE, SEAL, "seal", CHOICE, NC_ ("field", "Closing"), CG_CHOICES_SEAL, 100, 0, "seal") \
  F (NOTICE, SIGNER_POST, "signer_post", TEXT, NC_ ("field", "Signer's post"), 0, 120, 0, NULL) \
  F (NOTICE, ATTENDED, "attended", LONG_TEXT, NC_ ("field", "Attended"), 0, 160, 0, NULL) \
  F (NOTICE, EXCUSED, "excused", LONG_TEXT, NC_ ("field", "Excused"), 0, 160, 0, NULL) \
  F (NOTICE, OBSERVERS, "observers", LONG_TEXT, NC_ ("field", "Sat in"), 0, 160, 0, NULL) \
  F (NOTICE, REVIEWER, "reviewer", REFERENCE, NC_ ("field", "Draft reviewed by"), CG_ENTITY_PERSON, 76, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, REVIEWED_ON, "reviewed_on", DATE, NC_ ("field", "Draft reviewed on"), 0, 92, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, CORRECTING, "correcting", BOOLEAN, NC_ ("field", "Being corrected"), 0, 70, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, DELIVERED_UNITS, "delivered_units", LONG_TEXT, NC_ ("field", "Delivered to (one unit a line)"), 0, 200, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, CLOSED_ON, "closed_on", DATE, NC_ ("field", "Finished on"), 0, 92, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, ARCHIVE_YEAR, "archive_year", INTEGER, NC_ ("field", "Archive year"), 0, 70, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, RETENTION, "retention", CHOICE, NC_ ("field", "Retention"), CG_CHOICES_RETENTION, 80, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, URGES, "urges", REFERENCE, NC_ ("field", "Delivery that it urges"), CG_ENTITY_DELIVERY, 160, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, PAGE, "page", LONG_TEXT, NC_ ("field", "Page layout when signed"), 0, 160, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE, REPLY_DUE, "reply_due", DATE, NC_ ("field", "Reply due on"), 0, 92, CG_FIELD_DERIVED, NULL) \
  F (NOTICE, WARNING_ON, "warning_on", DATE, NC_ ("field", "Reply due soon from"), 0, 92, CG_FIELD_DERIVED, NULL)

#define CG_APPROVAL_FIELDS(F) \
  F (APPROVAL, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (APPROVAL, NOTICE, "notice", REFERENCE, NC_ ("field", "Notice"), CG_ENTITY_NOTICE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (APPROVAL, STEP, "step", CHOICE, NC_ ("field", "Step"), CG_CHOICES_APPROVAL_STEP, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (APPROVAL, RESULT, "result", CHOICE, NC_ ("field", "Result"), CG_CHOICES_APPROVAL_RESULT, 70, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, "pass") \
  F (APPROVAL, PERSON, "person", REFERENCE, NC_ ("field", "Person"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (APPROVAL, ORGAN, "organ", TEXT, NC_ ("field", "Organ countersigning"), 0, 200, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (APPROVAL, OPINION, "opinion", LONG_TEXT, NC_ ("field", "Opinion on the draft"), 0, 240, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (APPROVAL, HELD_ON, "held_on", DATE, NC_ ("field", "Date"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, "@today") \
  F (APPROVAL, ENTERED_BY, "entered_by", REFERENCE, NC_ ("field", "Entered by"), CG_ENTITY_PERSON, 80, CG_FIELD_FIXED, NULL) \
  F (APPROVAL, FORM, "form", REFERENCE, NC_ ("field", "Scan of the signed form"), CG_ENTITY_ATTACHMENT, 160, CG_FIELD_FIXED, NULL)

#define CG_DELIVERY_FIELDS(F) \
  F (DELIVERY, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (DELIVERY, NOTICE, "notice", REFERENCE, NC_ ("field", "Notice"), CG_ENTITY_NOTICE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (DELIVERY, UNIT, "unit", REFERENCE, NC_ ("field", "Unit"), CG_ENTITY_UNIT, 180, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (DELIVERY, DELIVERED_ON, "delivered_on", DATE, NC_ ("field", "Delivered on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (DELIVERY, METHOD, "method", CHOICE, NC_ ("field", "Way of delivery"), CG_CHOICES_DELIVERY_METHOD, 90, CG_FIELD_LISTED, NULL) \
  F (DELIVERY, WITNESS, "witness", TEXT, NC_ ("field", "Witness"), 0, 90, 0, NULL) \
  F (DELIVERY, RECEIVER, "receiver", TEXT, NC_ ("field", "Receiver"), 0, 90, CG_FIELD_LISTED, NULL) \
  F (DELIVERY, RECEIVER_POST, "receiver_post", TEXT, NC_ ("field", "Post of the receiver"), 0, 110, 0, NULL) \
  F (DELIVERY, RECEIPT_ON, "receipt_on", DATE, NC_ ("field", "Receipt dated"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (DELIVERY, RECEIPT_FORM, "receipt_form", REFERENCE, NC_ ("field", "Scan of the receipt"), CG_ENTITY_ATTACHMENT, 160, 0, NULL) \
  F (DELIVERY, REPLY_DUE, "reply_due", DATE, NC_ ("field", "Reply due on"), 0, 92, CG_FIELD_LISTED, NULL) \
  F (DELIVERY, REPLY_ESTIMATED, "reply_estimated", BOOLEAN, NC_ ("field", "Reckoned provisionally"), 0, 70, CG_FIELD_BY_ACTION, NULL) \
  F (DELIVERY, URGED_ON, "urged_on", DATE, NC_ ("field", "Urged on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (DELIVERY, REPLIED_ON, "replied_on", DATE, NC_ ("field", "Replied on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL) \
  F (DELIVERY, REPLY_NO, "reply_no", TEXT, NC_ ("field", "Number of the reply"), 0, 130, CG_FIELD_BY_ACTION, NULL)

#define CG_DELIVERY_URGE_FIELDS(F) \
  F (DELIVERY_URGE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (DELIVERY_URGE, DELIVERY, "delivery", REFERENCE, NC_ ("field", "Delivery"), CG_ENTITY_DELIVERY, 160, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (DELIVERY_URGE, URGED_ON, "urged_on", DATE, NC_ ("field", "Urged on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (DELIVERY_URGE, URGED_BY, "urged_by", REFERENCE, NC_ ("field", "Urged by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED, "@actor") \
  F (DELIVERY_URGE, WAY, "way", CHOICE, NC_ ("field", "Way of urging"), CG_CHOICES_URGE_WAY, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "phone") \
  F (DELIVERY_URGE, TEXT, "text", LONG_TEXT, NC_ ("field", "What was urged"), 0, 260, CG_FIELD_LISTED, NULL) \
  F (DELIVERY_URGE, LETTER, "letter", REFERENCE, NC_ ("field", "Letter of reminder"), CG_ENTITY_NOTICE, 200, CG_FIELD_LISTED | CG_FIELD_BY_ACTION, NULL)

#define CG_NUMBER_CODE_FIELDS(F) \
  F (NUMBER_CODE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (NUMBER_CODE, CODE, "code", TEXT, NC_ ("field", "Number code"), 0, 100, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME | CG_FIELD_UNIQUE, NULL) \
  F (NUMBER_CODE, MODE, "mode", CHOICE, NC_ ("field", "Who numbers"), CG_CHOICES_NUMBER_MODE, 140, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "own") \
  F (NUMBER_CODE, REMARK, "remark", TEXT, NC_ ("field", "Remark"), 0, 200, CG_FIELD_LISTED, NULL)

#define CG_NOTICE_CASE_FIELDS(F) \
  F (NOTICE_CASE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE_CASE, NOTICE, "notice", REFERENCE, NC_ ("field", "Notice"), CG_ENTITY_NOTICE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (NOTICE_CASE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL)

#define CG_ATTACHMENT_FIELDS(F) \
  F (ATTACHMENT, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (ATTACHMENT, NAME, "name", TEXT, NC_ ("field", "File name"), 0, 260, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (ATTACHMENT, KIND, "kind", CHOICE, NC_ ("field", "Kind of file"), CG_CHOICES_DOCUMENT_KIND, 100, CG_FIELD_LISTED, "other") \
  F (ATTACHMENT, OWNER_ENTITY, "owner_entity", CHOICE, NC_ ("field", "Belongs to (kind)"), CG_CHOICES_ENTITY, 80, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (ATTACHMENT, OWNER_ID, "owner_id", INTEGER, NC_ ("field", "Belongs to (id)"), 0, 80, CG_FIELD_FIXED, NULL) \
  F (ATTACHMENT, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (ATTACHMENT, SHA256, "sha256", TEXT, NC_ ("field", "Checksum"), 0, 120, CG_FIELD_REQUIRED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (ATTACHMENT, SIZE, "size", INTEGER, NC_ ("field", "Size (bytes)"), 0, 80, CG_FIELD_REQUIRED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (ATTACHMENT, PAGES, "pages", INTEGER, NC_ ("field", "Pages"), 0, 60, 0, NULL) \
  F (ATTACHMENT, ADDED_ON, "added_on", DATE, NC_ ("field", "Added on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_FIXED, "@today") \
  F (ATTACHMENT, ADDED_BY, "added_by", REFERENCE, NC_ ("field", "Added by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_FIXED, "@actor") \
  F (ATTACHMENT, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 160, 0, NULL)

/* Every kind of record: E (ENTITY, "id", label). */
#define CG_URGE_FIELDS(F) \
  F (URGE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (URGE, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (URGE, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (URGE, URGED_ON, "urged_on", DATE, NC_ ("field", "Urged on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "@today") \
  F (URGE, URGED_BY, "urged_by", REFERENCE, NC_ ("field", "Urged by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED, "@actor") \
  F (URGE, WAY, "way", CHOICE, NC_ ("field", "Way of urging"), CG_CHOICES_URGE_WAY, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "phone") \
  F (URGE, TEXT, "text", LONG_TEXT, NC_ ("field", "What was urged"), 0, 260, CG_FIELD_LISTED, NULL) \
  F (URGE, REPLY, "reply", LONG_TEXT, NC_ ("field", "Reply"), 0, 220, CG_FIELD_LISTED, NULL) \
  F (URGE, REPLIED_ON, "replied_on", DATE, NC_ ("field", "Replied on"), 0, 92, CG_FIELD_LISTED, NULL)

#define CG_VIEW_FIELDS(F) \
  F (VIEW, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (VIEW, NAME, "name", TEXT, NC_ ("field", "Name of the view"), 0, 160, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (VIEW, LIST, "list", CHOICE, NC_ ("field", "List"), CG_CHOICES_ENTITY, 90, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (VIEW, DEFINITION, "definition", LONG_TEXT, NC_ ("field", "Definition"), 0, 260, CG_FIELD_REQUIRED, NULL) \
  F (VIEW, OWNER, "owner", REFERENCE, NC_ ("field", "Belongs to"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED, "@actor") \
  F (VIEW, POSITION, "position", INTEGER, NC_ ("field", "Position"), 0, 60, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "0") \
  F (VIEW, SHOWN, "shown", BOOLEAN, NC_ ("field", "In the sidebar"), 0, 80, CG_FIELD_LISTED, "1")

#define CG_IMPORT_SHAPE_FIELDS(F) \
  F (IMPORT_SHAPE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (IMPORT_SHAPE, SHAPE, "shape", TEXT, NC_ ("field", "Headings of the table"), 0, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME | CG_FIELD_FIXED | CG_FIELD_UNIQUE, NULL) \
  F (IMPORT_SHAPE, MAPPING, "mapping", LONG_TEXT, NC_ ("field", "What its columns are"), 0, 260, CG_FIELD_REQUIRED | CG_FIELD_LISTED, NULL)

#define CG_NOTICE_ATTACHMENT_FIELDS(F) \
  F (NOTICE_ATTACHMENT, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE_ATTACHMENT, NOTICE, "notice", REFERENCE, NC_ ("field", "Notice"), CG_ENTITY_NOTICE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (NOTICE_ATTACHMENT, POSITION, "position", INTEGER, NC_ ("field", "Position"), 0, 60, CG_FIELD_REQUIRED | CG_FIELD_LISTED, "0") \
  F (NOTICE_ATTACHMENT, TITLE, "title", TEXT, NC_ ("field", "Title of the attachment"), 0, 220, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (NOTICE_ATTACHMENT, BODY, "body", LONG_TEXT, NC_ ("field", "Text"), 0, 300, 0, NULL) \
  F (NOTICE_ATTACHMENT, TURNED, "turned", BOOLEAN, NC_ ("field", "Table across the sheet"), 0, 80, CG_FIELD_LISTED, "0") \
  F (NOTICE_ATTACHMENT, APART, "apart", BOOLEAN, NC_ ("field", "Bound separately"), 0, 80, CG_FIELD_LISTED, "0")

#define CG_NOTICE_RELEASE_FIELDS(F) \
  F (NOTICE_RELEASE, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE_RELEASE, NOTICE, "notice", REFERENCE, NC_ ("field", "Notice"), CG_ENTITY_NOTICE, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE_RELEASE, FINDING, "finding", TEXT, NC_ ("field", "Error released"), 0, 120, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE_RELEASE, SENTENCE, "sentence", TEXT, NC_ ("field", "What was wrong"), 0, 260, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_NAME | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE_RELEASE, REASON, "reason", TEXT, NC_ ("field", "Reason for releasing"), 0, 220, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE_RELEASE, RELEASED_BY, "released_by", REFERENCE, NC_ ("field", "Released by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL) \
  F (NOTICE_RELEASE, RELEASED_ON, "released_on", DATE, NC_ ("field", "Released on"), 0, 92, CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_BY_ACTION, NULL)

/* Places on a page: rectangles of the page as it lies in the file, "left top right bottom" in
 * pt from its top left corner, separated by semicolons. Pages count from 1. */
#define CG_ANNOTATION_FIELDS(F) \
  F (ANNOTATION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (ANNOTATION, ATTACHMENT, "attachment", REFERENCE, NC_ ("field", "Document"), CG_ENTITY_ATTACHMENT, 200, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (ANNOTATION, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_FIXED, NULL) \
  F (ANNOTATION, PAGE, "page", INTEGER, NC_ ("field", "Page number"), 0, 60, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (ANNOTATION, KIND, "kind", CHOICE, NC_ ("field", "Kind of annotation"), CG_CHOICES_ANNOTATION_KIND, 80, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, "highlight") \
  F (ANNOTATION, PLACES, "places", TEXT, NC_ ("field", "Places on the page"), 0, 120, CG_FIELD_REQUIRED, NULL) \
  F (ANNOTATION, QUOTE, "quote", LONG_TEXT, NC_ ("field", "Marked text"), 0, 260, CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (ANNOTATION, LABEL, "label", TEXT, NC_ ("field", "Words of the stamp"), 0, 90, CG_FIELD_LISTED, NULL) \
  F (ANNOTATION, TEXT, "text", LONG_TEXT, NC_ ("field", "Annotation"), 0, 260, CG_FIELD_LISTED | CG_FIELD_NAME, NULL) \
  F (ANNOTATION, COLOUR, "colour", CHOICE, NC_ ("field", "Colour"), CG_CHOICES_ANNOTATION_COLOUR, 70, CG_FIELD_REQUIRED, "yellow") \
  F (ANNOTATION, TAGS, "tags", TEXT, NC_ ("field", "Tags"), 0, 120, CG_FIELD_LISTED, NULL) \
  F (ANNOTATION, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, 0, NULL) \
  F (ANNOTATION, AUTHOR, "author", REFERENCE, NC_ ("field", "Annotated by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_FIXED, "@actor") \
  F (ANNOTATION, MADE_ON, "made_on", DATE, NC_ ("field", "Annotated on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, "@today")

#define CG_CITATION_FIELDS(F) \
  F (CITATION, VOID_REASON, "void_reason", TEXT, NC_ ("field", "Reason for voiding"), 0, 140, CG_FIELD_BY_ACTION, NULL) \
  F (CITATION, PROBLEM, "problem", REFERENCE, NC_ ("field", "Problem"), CG_ENTITY_PROBLEM, 112, CG_FIELD_REQUIRED | CG_FIELD_PARENT | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (CITATION, CASE, "case", REFERENCE, NC_ ("field", "Case"), CG_ENTITY_CASE, 200, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (CITATION, MEASURE, "measure", REFERENCE, NC_ ("field", "Measure"), CG_ENTITY_MEASURE, 160, 0, NULL) \
  F (CITATION, DEVIATION, "deviation", CHOICE, NC_ ("field", "Shows the deviation"), CG_CHOICES_DEVIATION, 90, 0, NULL) \
  F (CITATION, EVIDENCE, "evidence", REFERENCE, NC_ ("field", "Evidence"), CG_ENTITY_EVIDENCE, 160, 0, NULL) \
  F (CITATION, ATTACHMENT, "attachment", REFERENCE, NC_ ("field", "Document"), CG_ENTITY_ATTACHMENT, 200, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (CITATION, PAGE, "page", INTEGER, NC_ ("field", "Page number"), 0, 60, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, NULL) \
  F (CITATION, PLACES, "places", TEXT, NC_ ("field", "Places on the page"), 0, 120, CG_FIELD_REQUIRED | CG_FIELD_FIXED, NULL) \
  F (CITATION, QUOTE, "quote", LONG_TEXT, NC_ ("field", "Quoted text"), 0, 300, CG_FIELD_LISTED | CG_FIELD_FIXED | CG_FIELD_NAME, NULL) \
  F (CITATION, REMARK, "remark", LONG_TEXT, NC_ ("field", "Remark"), 0, 160, 0, NULL) \
  F (CITATION, AUTHOR, "author", REFERENCE, NC_ ("field", "Quoted by"), CG_ENTITY_PERSON, 80, CG_FIELD_LISTED | CG_FIELD_FIXED, "@actor") \
  F (CITATION, MADE_ON, "made_on", DATE, NC_ ("field", "Quoted on"), 0, 92, CG_FIELD_REQUIRED | CG_FIELD_LISTED | CG_FIELD_FIXED, "@today")

#define CG_ENTITIES(E) \
  E (UNIT, "unit", NC_ ("entity", "Unit")) \
  E (PERSON, "person", NC_ ("entity", "Person")) \
  E (DOMAIN, "domain", NC_ ("entity", "Field of work")) \
  E (CATEGORY, "category", NC_ ("entity", "Problem category")) \
  E (RULE, "rule", NC_ ("entity", "Time-limit rule")) \
  E (CALENDAR_DAY, "calendar_day", NC_ ("entity", "Calendar day")) \
  E (CASE_TYPE, "case_type", NC_ ("entity", "Case type")) \
  E (CASE_STEP, "case_step", NC_ ("entity", "Step of a case type")) \
  E (TYPE_MATERIAL, "type_material", NC_ ("entity", "Required material of a case type")) \
  E (SETTING, "setting", NC_ ("entity", "Setting")) \
  E (COUNTER, "counter", NC_ ("entity", "Number series")) \
  E (TEMPLATE, "template", NC_ ("entity", "Template")) \
  E (CASE, "case", NC_ ("entity", "Case")) \
  E (CASE_UNIT, "case_unit", NC_ ("entity", "Unit of a case")) \
  E (STAGE, "stage", NC_ ("entity", "Stage of a unit")) \
  E (TRACK, "track", NC_ ("entity", "Summary, warning, rectification")) \
  E (MATERIAL, "material", NC_ ("entity", "Material received")) \
  E (SITUATION, "situation", NC_ ("entity", "Situation of a case")) \
  E (ACCOUNTABLE, "accountable", NC_ ("entity", "Accountable party")) \
  E (SANCTION, "sanction", NC_ ("entity", "Sanction")) \
  E (PROBLEM, "problem", NC_ ("entity", "Problem")) \
  E (MEASURE, "measure", NC_ ("entity", "Measure")) \
  E (PROGRESS, "progress", NC_ ("entity", "Progress entry")) \
  E (EVIDENCE, "evidence", NC_ ("entity", "Evidence")) \
  E (REVIEW, "review", NC_ ("entity", "Review")) \
  E (EXTENSION, "extension", NC_ ("entity", "Extension")) \
  E (INSTITUTION, "institution", NC_ ("entity", "Institution")) \
  E (INSTITUTION_PROBLEM, "institution_problem", NC_ ("entity", "Problem answered by an institution")) \
  E (NOTICE, "notice", NC_ ("entity", "Notice")) \
  E (NOTICE_CASE, "notice_case", NC_ ("entity", "Case of a notice")) \
  E (ATTACHMENT, "attachment", NC_ ("entity", "Document")) \
  E (URGE, "urge", NC_ ("entity", "Urging")) \
  E (VIEW, "view", NC_ ("entity", "View")) \
  E (IMPORT_SHAPE, "import_shape", NC_ ("entity", "Form of a table read in")) \
  E (NOTICE_ATTACHMENT, "notice_attachment", NC_ ("entity", "Attachment of a notice")) \
  E (NOTICE_RELEASE, "notice_release", NC_ ("entity", "Error released at signing")) \
  E (APPROVAL, "approval", NC_ ("entity", "Approval of a notice")) \
  E (DELIVERY, "delivery", NC_ ("entity", "Delivery of a notice")) \
  E (NUMBER_CODE, "number_code", NC_ ("entity", "Series of official numbers")) \
  E (DELIVERY_URGE, "delivery_urge", NC_ ("entity", "Urging of a delivery")) \
  E (EVIDENCE_NEED, "evidence_need", NC_ ("entity", "Required evidence")) \
  E (ANNOTATION, "annotation", NC_ ("entity", "Annotation of a document")) \
  E (CITATION, "citation", NC_ ("entity", "Citation of a document")) \
  E (ACTIVITY, "activity", NC_ ("entity", "Activity")) \
  E (COMMITTEE_MATTER, "committee_matter", NC_ ("entity", "Matter before the Party committee")) \
  E (APPEAL, "appeal", NC_ ("entity", "Appeal")) \
  E (CORRECTION, "correction", NC_ ("entity", "Correction of an accountability decision")) \
  E (INCOMING, "incoming", NC_ ("entity", "Paper received")) \
  E (INCOMING_REVIEW, "incoming_review", NC_ ("entity", "Examination of a paper received")) \
  E (POLITICAL_DEVIATION, "political_deviation", NC_ ("entity", "Political deviation")) \
  E (DEVIATION_SIGN, "deviation_sign", NC_ ("entity", "Sign of a political deviation")) \
  E (POWER_DUTY, "power_duty", NC_ ("entity", "Power and duty")) \
  E (PRESSURE_NODE, "pressure_node", NC_ ("entity", "Link of the chain of pressure")) \
  E (PRESSURE_POINT, "pressure_point", NC_ ("entity", "Point where pressure is lost")) \
  E (CAUSE, "cause", NC_ ("entity", "Cause of a problem")) \
  E (INSTITUTION_TEXT, "institution_text", NC_ ("entity", "Version of an institution")) \
  E (INSTITUTION_CHECK, "institution_check", NC_ ("entity", "Execution check of an institution")) \
  E (RECURRENCE, "recurrence", NC_ ("entity", "Recurrence")) \
  E (TYPICAL, "typical", NC_ ("entity", "Typical case")) \
  E (PSEUDONYM, "pseudonym", NC_ ("entity", "Pseudonym")) \
  E (LEARNING, "learning", NC_ ("entity", "Unit that learns from a typical case")) \
  E (CAMPAIGN, "campaign", NC_ ("entity", "Special campaign")) \
  E (CAMPAIGN_UNIT, "campaign_unit", NC_ ("entity", "Unit of a campaign")) \
  E (CAMPAIGN_PROBLEM, "campaign_problem", NC_ ("entity", "Problem of a campaign")) \
  E (INSPECTION, "inspection", NC_ ("entity", "Inspection")) \
  E (ESCALATION, "escalation", NC_ ("entity", "Rule of escalation")) \
  E (ESCALATION_DECISION, "escalation_decision", NC_ ("entity", "Decision on a proposed escalation")) \
  E (HANDOVER, "handover", NC_ ("entity", "Clue handed over")) \
  E (REVISIT, "revisit", NC_ ("entity", "Revisit")) \
  E (ACCEPTANCE, "acceptance", NC_ ("entity", "Acceptance")) \
  E (SCORE, "score", NC_ ("entity", "Score of an element")) \
  E (SCORE_ELEMENT, "score_element", NC_ ("entity", "Element of the scoring sheet")) \
  E (FILED_REPORT, "filed_report", NC_ ("entity", "Report as filed")) \
  E (REPORT_FORM, "report_form", NC_ ("entity", "Form of a superior organ")) \
  E (REGULATION_ARTICLE, "regulation_article", NC_ ("entity", "Article of the regulation"))
/* clang-format on */

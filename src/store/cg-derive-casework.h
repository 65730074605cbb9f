/* cg-derive-casework.h: how the derived values of casework follow; see cg-derive-expressions.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Included there, after its macros. E (ENTITY, "column", SQL).
 */
#pragma once

#define LIVE_CASE LIVE_PARENT ("case", "case")

#define CASEWORK_LAMP(E, ENTITY, deadline, open, done)                                             \
  E (ENTITY, "effective_deadline", deadline)                                                       \
  E (ENTITY, "warning_on", "cg_warning(" deadline ")")                                             \
  E (ENTITY, "is_open", open)                                                                      \
  E (ENTITY, "done_on", done)                                                                      \
  E (ENTITY, "due_key", DUE_KEY (open, deadline, done))

/* 组织调整、组织处理的手续, 条例第十三条: from the first such sanction that stands. */
#define PROCEDURES_FROM                                                                            \
  "(SELECT min(COALESCE(s.decided_on, " DECIDED_ON ")) FROM sanction s"                            \
  " WHERE s.accountable = t.id AND s.void_reason IS NULL AND s.revoked_on IS NULL"                 \
  " AND s.kind IN ('suspend', 'transfer', 'resign', 'remove', 'demote'))"
#define PROCEDURES_OPEN "(t.procedures_on IS NULL AND " PROCEDURES_FROM " IS NOT NULL)"
#define PROCEDURES_DONE "(CASE WHEN " PROCEDURES_FROM " IS NOT NULL THEN t.procedures_on END)"

/* 条例第二十条. */
#define APPEAL_DONE "(CASE WHEN t.result IS NOT NULL THEN t.decided_on END)"

#define LEARNING_DONE "(CASE WHEN t.state = 'done' THEN t.checked_on END)"
#define LEARNING_PROBLEMS(condition)                                                               \
  "(SELECT count(*) FROM problem p WHERE p.learning = t.id AND p.void_reason IS NULL" condition ")"
#define TYPICAL_UNITS(condition)                                                                   \
  "(SELECT count(*) FROM learning l WHERE l.typical = t.id AND l.void_reason IS NULL" condition ")"
#define CAMPAIGN_PROBLEMS(condition)                                                               \
  "(SELECT count(*) FROM campaign_problem l JOIN problem p ON p.id = l.problem"                    \
  " WHERE l.campaign = t.id AND l.void_reason IS NULL AND p.void_reason IS NULL" condition ")"

/* A check that is planned, or the rule counted from the last one, or from the day of issue. */
#define NEXT_CHECK                                                                                 \
  "(CASE WHEN t.status IN ('issued', 'enforced') THEN COALESCE((SELECT min(c.planned_on)"          \
  " FROM institution_check c WHERE c.institution = t.id AND c.void_reason IS NULL"                 \
  " AND c.checked_on IS NULL), (SELECT cg_deadline(COALESCE((SELECT max(c.checked_on)"             \
  " FROM institution_check c WHERE c.institution = t.id AND c.void_reason IS NULL),"               \
  " t.checked_on, t.issued_on),"                                                                   \
  " COALESCE(t.check_months, r.amount),"                                                           \
  " CASE WHEN t.check_months IS NULL THEN r.term ELSE 'month' END, r.roll)"                        \
  " FROM rule r WHERE r.code = 'execution' AND r.void_reason IS NULL)) END)"

#define CG_DERIVE_CASEWORK(E)                                                                      \
  CASEWORK_LAMP (E, ACCOUNTABLE, RULE_DATE (PROCEDURES_FROM, "procedures"), PROCEDURES_OPEN,       \
                 PROCEDURES_DONE)                                                                  \
  E (APPEAL, "live", LIVE_CASE)                                                                    \
  E (APPEAL, "appeal_until", RULE_DATE ("t.received_on", "appeal"))                                \
  E (APPEAL, "is_late",                                                                            \
     "(t.appealed_on > COALESCE(" RULE_DATE ("t.received_on", "appeal") ", '9999'))")              \
  CASEWORK_LAMP (E, APPEAL, RULE_DATE ("t.appealed_on", "appeal_decision"), "(t.result IS NULL)",  \
                 APPEAL_DONE)                                                                      \
  E (PRESSURE_POINT, "live", LIVE_CASE)                                                            \
  CASEWORK_LAMP (E, PRESSURE_POINT, "t.deadline", "(t.cleared_on IS NULL)", "t.cleared_on")        \
  E (INSTITUTION_CHECK, "live", LIVE_PARENT ("institution", "institution") " AND " LIVE_CASE)      \
  CASEWORK_LAMP (E, INSTITUTION_CHECK, "t.planned_on", "(t.checked_on IS NULL)", "t.checked_on")   \
  CASEWORK_LAMP (E, INSPECTION, "t.planned_on", "(t.held_on IS NULL)", "t.held_on")                \
  E (REVISIT, "live", LIVE_CASE)                                                                   \
  CASEWORK_LAMP (E, REVISIT, "t.planned_on", "(t.done_on IS NULL)", "t.done_on")                   \
  E (LEARNING, "live", LIVE_PARENT ("typical", "typical") " AND " LIVE_CASE)                       \
  CASEWORK_LAMP (E, LEARNING, "t.due_on", "(t.state IN ('todo', 'doing'))", LEARNING_DONE)         \
  E (LEARNING, "found_count", LEARNING_PROBLEMS (""))                                              \
  E (LEARNING, "struck_count", LEARNING_PROBLEMS (" AND p.status = 'closed'"))                     \
  E (INCOMING, "late_days",                                                                        \
     "(CASE WHEN t.received_on > t.due_on"                                                         \
     " THEN CAST(julianday(t.received_on) - julianday(t.due_on) AS INTEGER) END)")                 \
  E (INCOMING, "round_count",                                                                      \
     "(SELECT count(*) FROM incoming_review v WHERE v.incoming = t.id AND v.void_reason IS NULL)") \
  E (INSTITUTION, "check_count",                                                                   \
     "(SELECT count(*) FROM institution_check c WHERE c.institution = t.id"                        \
     " AND c.void_reason IS NULL AND c.checked_on IS NOT NULL)")                                   \
  E (INSTITUTION, "next_check_on", NEXT_CHECK)                                                     \
  E (TYPICAL, "live", LIVE_CASE)                                                                   \
  E (TYPICAL, "learning_count", TYPICAL_UNITS (" AND l.state <> 'waived'"))                        \
  E (TYPICAL, "learned_count", TYPICAL_UNITS (" AND l.state = 'done'"))                            \
  E (CAMPAIGN, "unit_count",                                                                       \
     "(SELECT count(*) FROM campaign_unit u WHERE u.campaign = t.id AND u.void_reason IS NULL)")   \
  E (CAMPAIGN, "problem_count", CAMPAIGN_PROBLEMS (""))                                            \
  E (CAMPAIGN, "struck_count", CAMPAIGN_PROBLEMS (" AND p.status = 'closed'"))                     \
  E (PROBLEM, "relapsed",                                                                          \
     "(EXISTS (SELECT 1 FROM recurrence r WHERE r.earlier_problem = t.id"                          \
     " AND r.state = 'confirmed' AND r.void_reason IS NULL AND t.closed_on <="                     \
     " (SELECT c.decided_on FROM \"case\" c WHERE c.id = r.\"case\")))")                           \
  E (ACTIVITY, "live", LIVE_CASE)                                                                  \
  E (COMMITTEE_MATTER, "live", LIVE_CASE)                                                          \
  E (CORRECTION, "live", LIVE_CASE)                                                                \
  E (POLITICAL_DEVIATION, "live", LIVE_CASE)                                                       \
  E (POWER_DUTY, "live", LIVE_CASE)                                                                \
  E (PRESSURE_NODE, "live", LIVE_CASE)                                                             \
  E (RECURRENCE, "live", LIVE_CASE)                                                                \
  E (ESCALATION_DECISION, "live", LIVE_CASE)                                                       \
  E (HANDOVER, "live", LIVE_CASE)                                                                  \
  E (ACCEPTANCE, "live", LIVE_CASE)                                                                \
  E (DEVIATION_SIGN, "live", LIVE_PARENT ("political_deviation", "political_deviation"))           \
  E (CAUSE, "live", LIVE_PARENT ("problem", "problem") " AND " LIVE_CASE)                          \
  E (INSTITUTION_TEXT, "live", LIVE_PARENT ("institution", "institution") " AND " LIVE_CASE)       \
  E (PSEUDONYM, "live", LIVE_PARENT ("typical", "typical") " AND " LIVE_CASE)                      \
  E (SCORE, "live", LIVE_PARENT ("acceptance", "acceptance") " AND " LIVE_CASE)                    \
  E (CAMPAIGN_UNIT, "live", LIVE_PARENT ("campaign", "campaign"))                                  \
  E (CAMPAIGN_PROBLEM, "live", LIVE_PARENT ("campaign", "campaign"))

/* Rows that a voided parent hides, and sums over children. */
#define CG_DERIVE_CASEWORK_DEPENDENTS                                                              \
  CHILDREN (APPEAL, "case", CASE), CHILDREN (PRESSURE_POINT, "case", CASE),                        \
      CHILDREN (INSTITUTION_CHECK, "case", CASE),                                                  \
      CHILDREN (INSTITUTION_CHECK, "institution", INSTITUTION), CHILDREN (REVISIT, "case", CASE),  \
      CHILDREN (LEARNING, "case", CASE), CHILDREN (LEARNING, "typical", TYPICAL),                  \
      CHILDREN (TYPICAL, "case", CASE), CHILDREN (ACTIVITY, "case", CASE),                         \
      CHILDREN (COMMITTEE_MATTER, "case", CASE), CHILDREN (CORRECTION, "case", CASE),              \
      CHILDREN (POLITICAL_DEVIATION, "case", CASE), CHILDREN (POWER_DUTY, "case", CASE),           \
      CHILDREN (PRESSURE_NODE, "case", CASE), CHILDREN (RECURRENCE, "case", CASE),                 \
      CHILDREN (ESCALATION_DECISION, "case", CASE), CHILDREN (HANDOVER, "case", CASE),             \
      CHILDREN (ACCEPTANCE, "case", CASE),                                                         \
      CHILDREN (DEVIATION_SIGN, "political_deviation", POLITICAL_DEVIATION),                       \
      CHILDREN (CAUSE, "case", CASE), CHILDREN (CAUSE, "problem", PROBLEM),                        \
      CHILDREN (CAUSE, "superior", CAUSE), CHILDREN (PRESSURE_POINT, "from_node", PRESSURE_NODE),  \
      CHILDREN (PRESSURE_POINT, "to_node", PRESSURE_NODE),                                         \
      CHILDREN (INSTITUTION_TEXT, "case", CASE),                                                   \
      CHILDREN (INSTITUTION_TEXT, "institution", INSTITUTION), CHILDREN (PSEUDONYM, "case", CASE), \
      CHILDREN (PSEUDONYM, "typical", TYPICAL), CHILDREN (SCORE, "case", CASE),                    \
      CHILDREN (SCORE, "acceptance", ACCEPTANCE), CHILDREN (CAMPAIGN_UNIT, "campaign", CAMPAIGN),  \
      CHILDREN (CAMPAIGN_PROBLEM, "campaign", CAMPAIGN),                                           \
      OWNER (ACCOUNTABLE, SANCTION, "accountable"), OWNER (LEARNING, PROBLEM, "learning"),         \
      OWNER (INCOMING, INCOMING_REVIEW, "incoming"), OWNER (ACCEPTANCE, SCORE, "acceptance"),      \
      OWNER (CASE_UNIT, ACCEPTANCE, "case_unit"),                                                  \
      OWNER (INSTITUTION, INSTITUTION_CHECK, "institution"), OWNER (TYPICAL, LEARNING, "typical"), \
      OWNER (CAMPAIGN, CAMPAIGN_UNIT, "campaign"), OWNER (CAMPAIGN, CAMPAIGN_PROBLEM, "campaign"), \
      TOUCH (CAMPAIGN, CAMPAIGN_PROBLEM, "campaign", "problem", PROBLEM),                          \
      OWNER (PROBLEM, RECURRENCE, "earlier_problem"),                                              \
      TOUCH (PROBLEM, RECURRENCE, "earlier_problem", "case", CASE)

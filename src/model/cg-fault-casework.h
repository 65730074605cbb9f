/* cg-fault-casework.h: the sentences of casework: acceptance, urging, recurrence, redaction; see
 * cg-fault.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

/* clang-format off */
#define CG_FAULT_SENTENCES_CASEWORK \
  /* %s: names of units */ \
  [CG_FAULT_CASE_UNIT_OPEN] = { "case-unit-open", N_ ("not yet accepted: %s") }, \
  [CG_FAULT_ACCEPT_BY_SELF] = { "accept-by-self", \
                                N_ ("the reviewer must be another person than the one who " \
                                    "undertakes the case") }, \
  /* %s: grade */ \
  [CG_FAULT_ACCEPT_FAILED] = { "accept-failed", N_ ("with the grade “%s” the unit is returned, " \
                                                    "not accepted") }, \
  [CG_FAULT_ACCEPT_NO_OPINION] = { "accept-no-opinion", N_ ("the opinion that says what is to be " \
                                                            "made good is missing") }, \
  /* %s: points, points */ \
  [CG_FAULT_ACCEPT_TOTAL] = { "accept-total", \
                              N_ ("the points are %s, but those of the sheet add up to %s") }, \
  [CG_FAULT_ACCEPT_NO_ROUND] = { "accept-no-round", N_ ("no round of acceptance has passed") }, \
  /* %s: names of elements */ \
  [CG_FAULT_SCORE_OVER] = { "score-over", N_ ("more points than the element has: %s") }, \
  /* %s: names of elements */ \
  [CG_FAULT_SCORE_MISSING] = { "score-missing", \
                               N_ ("Points are missing for: %s. Nothing was changed.") }, \
  /* %s: what was written */ \
  [CG_FAULT_SCORE_FORM] = { "score-form", N_ ("“%s” gives no points to an element of the scoring " \
                                              "sheet; write its number or name, =, and points.") }, \
  /* %s: date */ \
  [CG_FAULT_URGED_CLOSELY] = { "urged-closely", \
                               N_ ("it was urged on %s already; the office has set more days " \
                                   "between two urgings") }, \
  [CG_FAULT_ESCALATION_NO_REASON] = { "escalation-no-reason", \
                                      N_ ("the reason for not taking it up is missing") }, \
  [CG_FAULT_ESCALATION_NO_DATE] = { "escalation-no-date", \
                                    N_ ("the day until which it is put off is missing") }, \
  /* %s: name of the rule */ \
  [CG_FAULT_ESCALATION_GONE] = { "escalation-gone", \
                                 N_ ("“%s” is not proposed here any more: what was due has " \
                                     "happened, or it has been decided.") }, \
  /* %s: number, number */ \
  [CG_FAULT_DRAW_FEW] = { "draw-few", N_ ("Only %s units can be drawn, not %s.") }, \
  /* %s: where, and the names that stand there */ \
  [CG_FAULT_TYPICAL_LEAKS] = { "typical-leaks", N_ ("What leads back to the case is still in it " \
                                                    "(%s); nothing was written.") }, \
  /* %s: name of the typical case */ \
  [CG_FAULT_TYPICAL_NOT_APPROVED] = { "typical-not-approved", \
                                      N_ ("“%s” is not approved as a typical case yet; no notice " \
                                          "was drafted.") }, \
  /* %s: name of the typical case */ \
  [CG_FAULT_TOLD_UNAPPROVED] = { "told-unapproved", \
                                 N_ ("“%s”, which it tells of, is not approved as a typical " \
                                     "case") }, \
  /* %s: places, each with what leads back */ \
  [CG_FAULT_TOLD_LEAKS] = { "told-leaks", \
                            N_ ("what leads back to the typical case is in it (%s)") }, \
  /* %s: places, each with what leads back */ \
  [CG_FAULT_LETTER_LEAKS] = { "letter-leaks", N_ ("What leads back to the typical case is in the " \
                                                  "notice (%s); it was not drafted.") }, \
  [CG_FAULT_TYPICAL_LOCKED] = { "typical-locked", \
                                N_ ("its title and text stay as they were submitted") }, \
  [CG_FAULT_FINDING_ASTRAY] = { "finding-astray", \
                                N_ ("what a comparison found belongs to the case that was " \
                                    "compared with and to the unit that compared") }, \
  [CG_FAULT_CAMPAIGN_NO_ROWS] = { "campaign-no-rows", N_ ("it has no problem") }, \
  /* %s: numbers of problems */ \
  [CG_FAULT_CAMPAIGN_ROWS_OPEN] = { "campaign-rows-open", \
                                    N_ ("neither struck off nor kept up long-term: %s") }, \
  /* %s: names of units */ \
  [CG_FAULT_CAMPAIGN_NO_REPORT] = { "campaign-no-report", \
                                    N_ ("no report has come from: %s") }, \
  [CG_FAULT_CAMPAIGN_NO_CLOSING] = { "campaign-no-closing", N_ ("the closing report is missing") }, \
  /* %s: numbers of the problems */ \
  [CG_FAULT_CASE_NO_REPEAT] = { "case-no-repeat", \
                                N_ ("problems came again (%s), and no institution of the case has " \
                                    "the scope “Recurring”") }, \
  /* %s: numbers of two problems */ \
  [CG_FAULT_NO_RECURRENCE] = { "no-recurrence", \
                               N_ ("“%s” is not proposed as a recurrence of “%s”: it was decided, " \
                                   "or there is none.") }

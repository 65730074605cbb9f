/* cg-choices-casework.c: the enumerations of casework: analysis, supervision, typical cases,
 * reports.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-choices-private.h"

#include <glib/gi18n.h>

/* clang-format off */
static const CgChoice activity_kind_choices[] = {
  { "meeting", NC_ ("choice", "Party group meeting") },
  { "warning", NC_ ("choice", "Warning education meeting") },
  { "democratic", NC_ ("choice", "Special democratic-life meeting") },
  { "org_life", NC_ ("choice", "Organisational-life meeting") },
  { "talk", NC_ ("choice", "Talk on integrity") },
  { "onsite", NC_ ("choice", "On-site guidance") },
  { "handover", NC_ ("choice", "Meeting to deliver and assign") },
};

static const CgChoice committee_matter_kind_choices[] = {
  { "hear", NC_ ("choice", "Heard a report") },
  { "study", NC_ ("choice", "Studied it specially") },
  { "instruct", NC_ ("choice", "Gave instructions") },
};

static const CgChoice appeal_result_choices[] = {
  { "uphold", NC_ ("choice", "Decision upheld") },
  { "change", NC_ ("choice", "Decision changed") },
  { "revoke", NC_ ("choice", "Decision revoked") },
};

static const CgChoice correction_kind_choices[] = {
  { "change", NC_ ("choice", "Decision corrected") },
  { "revoke", NC_ ("choice", "Decision withdrawn") },
};

static const CgChoice incoming_kind_choices[] = {
  { "plan", NC_ ("choice", "Plan received") },
  { "ledger", NC_ ("choice", "Ledger received") },
  { "summary", NC_ ("choice", "Summary and analysis received") },
  { "warning", NC_ ("choice", "Warning-education material received") },
  { "report", NC_ ("choice", "Report on rectification received") },
  { "extension", NC_ ("choice", "Request for an extension") },
  { "receipt", NC_ ("choice", "Receipt of delivery received") },
  { "self_check", NC_ ("choice", "Comparison received") },
  { "other", NC_ ("choice", "Other paper") },
};

static const CgChoice incoming_state_choices[] = {
  { "received", NC_ ("choice", "To be examined") },
  { "passed", NC_ ("choice", "Passed") },
  { "returned", NC_ ("choice", "Sent back to the unit") },
};

static const CgChoice incoming_result_choices[] = {
  { "pass", NC_ ("choice", "Passes") },
  { "return", NC_ ("choice", "Goes back") },
};

static const CgChoice benchmark_choices[] = {
  { "four_two", NC_ ("choice", "Four consciousnesses, four confidences, two upholds") },
  { "deploy", NC_ ("choice", "Decisions of the Central Committee") },
  { "people", NC_ ("choice", "The people at the centre") },
};

static const CgChoice deviation_sign_choices[] = {
  { "nice_guy", NC_ ("choice", "Wanting to please everybody") },
  { "self_protect", NC_ ("choice", "Keeping out of trouble") },
  { "no_fight", NC_ ("choice", "Not daring to fight") },
  { "formalism", NC_ ("choice", "Formalism") },
  { "bureaucracy", NC_ ("choice", "Bureaucratism") },
  { "no_effort", NC_ ("choice", "No heart and no effort") },
  { "perfunctory", NC_ ("choice", "Going through the motions") },
  { "no_responsibility", NC_ ("choice", "Lacking responsibility") },
};

static const CgChoice mismatch_choices[] = {
  { "power_no_duty", NC_ ("choice", "Power without duty") },
  { "size_mismatch", NC_ ("choice", "Power and duty of unequal size") },
  { "boundary", NC_ ("choice", "Power without a clear border") },
  { "unclear", NC_ ("choice", "Duty not clear") },
};

static const CgChoice duty_place_choices[] = {
  { "sanding", NC_ ("choice", "Plan of functions and posts") },
  { "post", NC_ ("choice", "Duties of the post") },
  { "daily", NC_ ("choice", "Daily management") },
};

static const CgChoice power_duty_state_choices[] = {
  { "open", NC_ ("choice", "To be clarified") },
  { "clarified", NC_ ("choice", "Clarified") },
  { "settled", NC_ ("choice", "Put into an institution") },
};

static const CgChoice pressure_kind_choices[] = {
  { "block", NC_ ("choice", "Blocked") },
  { "decay", NC_ ("choice", "Weakened") },
};

static const CgChoice execution_choices[] = {
  { "executed", NC_ ("choice", "Executed") },
  { "partly", NC_ ("choice", "Partly executed") },
  { "not", NC_ ("choice", "Not executed") },
};

static const CgChoice recurrence_kind_choices[] = {
  { "unchecked", NC_ ("choice", "Investigated but not stopped") },
  { "relapse", NC_ ("choice", "Corrected but relapsed") },
  { "chronic", NC_ ("choice", "Corrected and committed again and again") },
};

static const CgChoice recurrence_same_choices[] = {
  { "unit", NC_ ("choice", "Same unit") },
  { "subordinate", NC_ ("choice", "Superior or subordinate unit") },
  { "system", NC_ ("choice", "Same system") },
  { "region", NC_ ("choice", "Same region") },
  { "domain", NC_ ("choice", "Same field of work") },
};

static const CgChoice recurrence_state_choices[] = {
  { "confirmed", NC_ ("choice", "Confirmed as a recurrence") },
  { "dismissed", NC_ ("choice", "No recurrence") },
};

static const CgChoice typical_state_choices[] = {
  { "proposed", NC_ ("choice", "Proposed") },
  { "submitted", NC_ ("choice", "Awaiting approval") },
  { "approved", NC_ ("choice", "Approved as typical") },
  { "withdrawn", NC_ ("choice", "Withdrawn as typical") },
};

static const CgChoice pseudonym_kind_choices[] = {
  { "person", NC_ ("choice", "Person’s name") },
  { "unit", NC_ ("choice", "Unit’s name") },
  { "place", NC_ ("choice", "Place’s name") },
  { "number", NC_ ("choice", "Number") },
};

static const CgChoice learning_state_choices[] = {
  { "todo", NC_ ("choice", "To be compared") },
  { "doing", NC_ ("choice", "Being compared") },
  { "done", NC_ ("choice", "Compared") },
  { "waived", NC_ ("choice", "Comparison not needed") },
};

static const CgChoice campaign_state_choices[] = {
  { "planned", NC_ ("choice", "Being prepared") },
  { "running", NC_ ("choice", "Campaign under way") },
  { "closed", NC_ ("choice", "Ended") },
};

static const CgChoice inspection_kind_choices[] = {
  { "onsite", NC_ ("choice", "On the spot") },
  { "paper", NC_ ("choice", "From the papers") },
  { "spot", NC_ ("choice", "Spot check") },
  { "talk", NC_ ("choice", "By talks") },
};

static const CgChoice inspection_conclusion_choices[] = {
  { "sound", NC_ ("choice", "Carried out") },
  { "idle", NC_ ("choice", "Duty out of gear") },
  { "perfunctory", NC_ ("choice", "Rectification a formality") },
  { "discounted", NC_ ("choice", "Carried out at a discount") },
};

static const CgChoice escalation_trigger_choices[] = {
  { "problem_over", NC_ ("choice", "Problem overdue, days") },
  { "plan_over", NC_ ("choice", "Plan overdue, days") },
  { "report_over", NC_ ("choice", "Report overdue, days") },
  { "reply_over", NC_ ("choice", "Reply overdue, days") },
  { "returned", NC_ ("choice", "Returned, times") },
  { "urged", NC_ ("choice", "Urged without effect, times") },
};

static const CgChoice escalation_choice_choices[] = {
  { "taken", NC_ ("choice", "Taken up") },
  { "later", NC_ ("choice", "Put off") },
  { "declined", NC_ ("choice", "Not taken up") },
};

static const CgChoice revisit_result_choices[] = {
  { "good", NC_ ("choice", "Effect holds") },
  { "weak", NC_ ("choice", "Signs of relapse") },
  { "relapse", NC_ ("choice", "Problem has come back") },
};

static const CgChoice report_choices[] = {
  { "summary", NC_ ("choice", "Summary table") },
  { "ledger", NC_ ("choice", "Rectification ledger table") },
  { "institution", NC_ ("choice", "Table of institutions") },
  { "notice", NC_ ("choice", "Table of notices") },
  { "typical", NC_ ("choice", "Table of typical cases") },
  { "per_case", NC_ ("choice", "Effect by case") },
  { "draft", NC_ ("choice", "Circular and summary, drafted") },
};

static const CgChoice report_grouping_choices[] = {
  { "unit", NC_ ("choice", "By unit") },
  { "level", NC_ ("choice", "By level") },
  { "domain", NC_ ("choice", "By field of work") },
  { "situation", NC_ ("choice", "By situation") },
  { "deviation", NC_ ("choice", "By deviation") },
  { "month", NC_ ("choice", "By month") },
};

/* clang-format on */

#define SET(ID, name) [CG_CHOICES_##ID - CG_CHOICES_FIRST_CASEWORK] = { name, G_N_ELEMENTS (name) }

static const CgChoiceSet sets[CG_N_CHOICES - CG_CHOICES_FIRST_CASEWORK] = {
  SET (ACTIVITY_KIND, activity_kind_choices),
  SET (COMMITTEE_MATTER_KIND, committee_matter_kind_choices),
  SET (APPEAL_RESULT, appeal_result_choices),
  SET (CORRECTION_KIND, correction_kind_choices),
  SET (INCOMING_KIND, incoming_kind_choices),
  SET (INCOMING_STATE, incoming_state_choices),
  SET (INCOMING_RESULT, incoming_result_choices),
  SET (BENCHMARK, benchmark_choices),
  SET (DEVIATION_SIGN, deviation_sign_choices),
  SET (MISMATCH, mismatch_choices),
  SET (DUTY_PLACE, duty_place_choices),
  SET (POWER_DUTY_STATE, power_duty_state_choices),
  SET (PRESSURE_KIND, pressure_kind_choices),
  SET (EXECUTION, execution_choices),
  SET (RECURRENCE_KIND, recurrence_kind_choices),
  SET (RECURRENCE_SAME, recurrence_same_choices),
  SET (RECURRENCE_STATE, recurrence_state_choices),
  SET (TYPICAL_STATE, typical_state_choices),
  SET (PSEUDONYM_KIND, pseudonym_kind_choices),
  SET (LEARNING_STATE, learning_state_choices),
  SET (CAMPAIGN_STATE, campaign_state_choices),
  SET (INSPECTION_KIND, inspection_kind_choices),
  SET (INSPECTION_CONCLUSION, inspection_conclusion_choices),
  SET (ESCALATION_TRIGGER, escalation_trigger_choices),
  SET (ESCALATION_CHOICE, escalation_choice_choices),
  SET (REVISIT_RESULT, revisit_result_choices),
  SET (REPORT, report_choices),
  SET (REPORT_GROUPING, report_grouping_choices),
};

const CgChoiceSet *
cg_choices_casework (CgChoicesId choices)
{
  return &sets[choices - CG_CHOICES_FIRST_CASEWORK];
}

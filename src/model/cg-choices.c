/* cg-choices.c: the enumerations: stored English ids and their words (domain.md).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-choices-private.h"

#include <glib/gi18n.h>

#include "cg-entity.h"

/* clang-format off */
static const CgChoice level_choices[] = {
  { "nation", NC_ ("choice", "National") },
  { "province", NC_ ("choice", "Province") },
  { "city", NC_ ("choice", "City") },
  { "county", NC_ ("choice", "County") },
  { "town", NC_ ("choice", "Township") },
  { "village", NC_ ("choice", "Village") },
};

static const CgChoice unit_kind_choices[] = {
  { "committee", NC_ ("choice", "Party committee") },
  { "group", NC_ ("choice", "Leading Party group") },
  { "dept", NC_ ("choice", "Government department") },
  { "univ", NC_ ("choice", "Higher education") },
  { "soe", NC_ ("choice", "State-owned enterprise") },
  { "inst", NC_ ("choice", "Public institution") },
  { "village", NC_ ("choice", "Village or community") },
  { "town", NC_ ("choice", "Township unit") },
  { "office", NC_ ("choice", "Internal office") },
};

static const CgChoice serving_choices[] = {
  { "serving", NC_ ("choice", "In post") },
  { "moved", NC_ ("choice", "Transferred") },
  { "promoted", NC_ ("choice", "Promoted") },
  { "retired", NC_ ("choice", "Retired") },
  { "left", NC_ ("choice", "Left") },
  { "deceased", NC_ ("choice", "Deceased") },
};

static const CgChoice case_source_choices[] = {
  { "inspection", NC_ ("choice", "Inspection tour") },
  { "petition", NC_ ("choice", "Petition or report") },
  { "accident", NC_ ("choice", "Accident investigation") },
  { "audit", NC_ ("choice", "Audit") },
  { "assigned", NC_ ("choice", "Assigned from above") },
  { "dual", NC_ ("choice", "Dual investigation of one case") },
  { "media", NC_ ("choice", "Media exposure") },
  { "other", NC_ ("choice", "Other source") },
};

static const CgChoice situation_choices[] = {
  { "leadership", NC_ ("choice", "Party leadership weakened") },
  { "political", NC_ ("choice", "Political building not firm") },
  { "ideology", NC_ ("choice", "Ideological building lacking") },
  { "organization", NC_ ("choice", "Organisational building weak") },
  { "workstyle", NC_ ("choice", "Work style slack") },
  { "discipline", NC_ ("choice", "Discipline building not strict") },
  { "anticorruption", NC_ ("choice", "Anti-corruption not resolute") },
  { "two_duties", NC_ ("choice", "Two responsibilities not fulfilled") },
  { "management", NC_ ("choice", "Management and supervision not fulfilled") },
  { "people", NC_ ("choice", "People’s interests ignored or harmed") },
  { "other", NC_ ("choice", "Other dereliction") },
};

static const CgChoice work_secrecy_choices[] = {
  { "none", NC_ ("choice", "No mark") },
  { "internal", NC_ ("choice", "Internal") },
  { "internal_care", NC_ ("choice", "Internal matter, keep with care") },
};

static const CgChoice state_secrecy_choices[] = {
  { "none", NC_ ("choice", "Not a state secret") },
  { "secret", NC_ ("choice", "Secret") },
  { "confidential", NC_ ("choice", "Confidential") },
  { "top_secret", NC_ ("choice", "Top secret") },
};

static const CgChoice no_notice_choices[] = {
  { "merged", NC_ ("choice", "Merged into another notice") },
  { "superior", NC_ ("choice", "Issued by the superior") },
  { "other", NC_ ("choice", "Other reason") },
};

static const CgChoice typical_group_choices[] = {
  { "province_city", NC_ ("choice", "Province and city level") },
  { "county_town", NC_ ("choice", "County and township level") },
  { "univ_soe", NC_ ("choice", "Universities and state-owned enterprises") },
};

static const CgChoice stage_choices[] = {
  { "register", NC_ ("choice", "Registration") },
  { "notice", NC_ ("choice", "Issue of the notice") },
  { "delivery", NC_ ("choice", "Delivery") },
  { "analysis", NC_ ("choice", "Summary and analysis") },
  { "warning", NC_ ("choice", "Warning education") },
  { "plan", NC_ ("choice", "Rectification plan") },
  { "rectify", NC_ ("choice", "Rectification") },
  { "report", NC_ ("choice", "Rectification report") },
  { "accept", NC_ ("choice", "Acceptance") },
  { "close", NC_ ("choice", "Striking off") },
  { "revisit", NC_ ("choice", "Revisit") },
  { "archive", NC_ ("choice", "Filing") },
};

static const CgChoice stage_state_choices[] = {
  { "pending", NC_ ("choice", "Not reached") },
  { "active", NC_ ("choice", "Under way") },
  { "done", NC_ ("choice", "Completed") },
  { "skipped", NC_ ("choice", "Not applicable") },
};

static const CgChoice case_state_choices[] = {
  { "open", NC_ ("choice", "Open") },
  { "closed_open", NC_ ("choice", "Closed, revisit open") },
  { "closed", NC_ ("choice", "Closed case") },
};

static const CgChoice unit_role_choices[] = {
  { "main", NC_ ("choice", "Main") },
  { "other", NC_ ("choice", "Others") },
};

static const CgChoice delivery_method_choices[] = {
  { "direct", NC_ ("choice", "Direct delivery") },
  { "public", NC_ ("choice", "Public delivery") },
  { "courier", NC_ ("choice", "Confidential courier") },
  { "mail", NC_ ("choice", "Post") },
  { "oa", NC_ ("choice", "Electronic document") },
  { "handover", NC_ ("choice", "Handed over in person") },
  { "left", NC_ ("choice", "Left with a witness") },
};

static const CgChoice grade_choices[] = {
  { "A", NC_ ("choice", "Excellent") },
  { "B", NC_ ("choice", "Qualified") },
  { "C", NC_ ("choice", "Basically qualified") },
  { "D", NC_ ("choice", "Unqualified") },
};

static const CgChoice track_choices[] = {
  { "summary", NC_ ("choice", "One case, one summary") },
  { "warning", NC_ ("choice", "One case, one warning") },
  { "rectify", NC_ ("choice", "One case, one rectification") },
};

static const CgChoice track_state_choices[] = {
  { "pending", NC_ ("choice", "Not done") },
  { "accepted", NC_ ("choice", "Accepted") },
  { "waived", NC_ ("choice", "Waived") },
};

static const CgChoice material_state_choices[] = {
  { "missing", NC_ ("choice", "Not received") },
  { "received", NC_ ("choice", "Received") },
  { "accepted", NC_ ("choice", "Accepted material") },
  { "returned", NC_ ("choice", "Returned material") },
};

static const CgChoice accountable_type_choices[] = {
  { "org", NC_ ("choice", "Party organisation") },
  { "cadre", NC_ ("choice", "Leading cadre") },
};

static const CgChoice rank_choices[] = {
  { "bureau", NC_ ("choice", "Bureau level") },
  { "county", NC_ ("choice", "County-division level") },
  { "township", NC_ ("choice", "Township-section level") },
  { "below", NC_ ("choice", "Below section level") },
  { "other", NC_ ("choice", "Other rank") },
};

static const CgChoice duty_kind_choices[] = {
  { "overall", NC_ ("choice", "Overall leadership responsibility") },
  { "primary", NC_ ("choice", "Primary leadership responsibility") },
  { "important", NC_ ("choice", "Important leadership responsibility") },
};

static const CgChoice responsibility_choices[] = {
  { "principal", NC_ ("choice", "Principal responsibility") },
  { "supervision", NC_ ("choice", "Supervision responsibility") },
  { "leadership", NC_ ("choice", "Leadership responsibility") },
};

static const CgChoice sanction_choices[] = {
  { "org_check", NC_ ("choice", "Written self-examination (organisation)") },
  { "org_notice", NC_ ("choice", "Circulated criticism (organisation)") },
  { "org_reorg", NC_ ("choice", "Reorganisation") },
  { "cadre_notice", NC_ ("choice", "Circulated criticism (cadre)") },
  { "talk", NC_ ("choice", "Admonishing talk") },
  { "written", NC_ ("choice", "Written admonishment") },
  { "suspend", NC_ ("choice", "Suspension for examination") },
  { "transfer", NC_ ("choice", "Change of post") },
  { "resign", NC_ ("choice", "Ordered resignation") },
  { "remove", NC_ ("choice", "Removal from office") },
  { "demote", NC_ ("choice", "Demotion") },
  { "warning", NC_ ("choice", "Party warning") },
  { "serious_warning", NC_ ("choice", "Serious Party warning") },
  { "dismiss", NC_ ("choice", "Removal from Party posts") },
  { "probation", NC_ ("choice", "Probation within the Party") },
  { "expel", NC_ ("choice", "Expulsion from the Party") },
};

static const CgChoice nature_choices[] = {
  { "individual", NC_ ("choice", "Individual problem") },
  { "common", NC_ ("choice", "Common problem") },
};

static const CgChoice mode_choices[] = {
  { "immediate", NC_ ("choice", "At once") },
  { "phased", NC_ ("choice", "Within a term") },
  { "special", NC_ ("choice", "Special campaign") },
  { "concentrated", NC_ ("choice", "Concentrated rectification") },
  { "longterm", NC_ ("choice", "Kept up long-term") },
};

static const CgChoice deviation_choices[] = {
  { "political", NC_ ("choice", "Political deviation") },
  { "power_duty", NC_ ("choice", "Power and duty out of line") },
  { "pressure", NC_ ("choice", "Pressure not passed on") },
};

static const CgChoice tag_choices[] = {
  { "weak", NC_ ("choice", "Weak point of institutions") },
  { "risk", NC_ ("choice", "Risk point of power") },
  { "blank", NC_ ("choice", "Blank point of supervision") },
};

static const CgChoice problem_status_choices[] = {
  { "todo", NC_ ("choice", "Not started") },
  { "doing", NC_ ("choice", "Being rectified") },
  { "submitted", NC_ ("choice", "Awaiting review") },
  { "returned", NC_ ("choice", "Returned") },
  { "closed", NC_ ("choice", "Struck off") },
  { "longterm", NC_ ("choice", "Kept up long-term") },
  { "extended", NC_ ("choice", "Extension approved") },
  { "void", NC_ ("choice", "Withdrawn") },
};

static const CgChoice measure_status_choices[] = {
  { "todo", NC_ ("choice", "Not started") },
  { "doing", NC_ ("choice", "In progress") },
  { "done", NC_ ("choice", "Done") },
  { "void", NC_ ("choice", "Withdrawn") },
};

static const CgChoice evidence_kind_choices[] = {
  { "file", NC_ ("choice", "File") },
  { "offline", NC_ ("choice", "Offline item") },
};

static const CgChoice review_result_choices[] = {
  { "pass", NC_ ("choice", "Rectified") },
  { "continue", NC_ ("choice", "Continue rectification") },
  { "return", NC_ ("choice", "Not rectified") },
};

static const CgChoice extension_state_choices[] = {
  { "applied", NC_ ("choice", "Applied for") },
  { "approved", NC_ ("choice", "Approved") },
  { "refused", NC_ ("choice", "Refused") },
  { "withdrawn", NC_ ("choice", "Taken back") },
};

static const CgChoice chain_choices[] = {
  { "clarify", NC_ ("choice", "Clarify duty") },
  { "perform", NC_ ("choice", "Perform duty") },
  { "account", NC_ ("choice", "Hold to account") },
};

static const CgChoice link_choices[] = {
  { "grant", NC_ ("choice", "Grant power") },
  { "use", NC_ ("choice", "Use power") },
  { "restrain", NC_ ("choice", "Restrain power") },
};

static const CgChoice scope_choices[] = {
  { "regional", NC_ ("choice", "Regional") },
  { "systemic", NC_ ("choice", "Systemic") },
  { "industry", NC_ ("choice", "Industry-wide") },
  { "repeat", NC_ ("choice", "Recurring") },
  { "single", NC_ ("choice", "Single case") },
};

static const CgChoice gap_choices[] = {
  { "absent", NC_ ("choice", "Absent") },
  { "incomplete", NC_ ("choice", "Incomplete") },
  { "outdated", NC_ ("choice", "Outdated") },
  { "conflict", NC_ ("choice", "Not joined up") },
  { "not_enforced", NC_ ("choice", "Not enforced") },
};

static const CgChoice institution_action_choices[] = {
  { "create", NC_ ("choice", "Create") },
  { "amend", NC_ ("choice", "Amend") },
  { "repeal", NC_ ("choice", "Repeal") },
  { "refine", NC_ ("choice", "Refine") },
  { "reaffirm", NC_ ("choice", "Reaffirm") },
};

static const CgChoice power_over_choices[] = {
  { "power", NC_ ("choice", "Over power") },
  { "affairs", NC_ ("choice", "Over affairs") },
  { "people", NC_ ("choice", "Over people") },
};

static const CgChoice institution_status_choices[] = {
  { "todo", NC_ ("choice", "To be drafted") },
  { "draft", NC_ ("choice", "Drafting") },
  { "consult", NC_ ("choice", "Consultation") },
  { "deliberate", NC_ ("choice", "Deliberation") },
  { "issued", NC_ ("choice", "Issued") },
  { "enforced", NC_ ("choice", "Execution checked") },
  { "closed", NC_ ("choice", "Struck off the list") },
};

static const CgChoice notice_kind_choices[] = {
  { "notice", NC_ ("choice", "Rectification notice") },
  { "discipline_advice", NC_ ("choice", "Disciplinary inspection advice") },
  { "supervision_advice", NC_ ("choice", "Supervision advice") },
  { "urge", NC_ ("choice", "Urging letter") },
  { "reminder", NC_ ("choice", "Reminder letter") },
  { "talk", NC_ ("choice", "Notice of an admonitory talk") },
  { "supervision_notice", NC_ ("choice", "Notice of supervised rectification") },
  { "guidance", NC_ ("choice", "Guidance on a stage of rectification") },
  { "prompt", NC_ ("choice", "Prompt on rectification") },
  { "admonition", NC_ ("choice", "Admonition on rectification") },
  { "inquiry", NC_ ("choice", "Proposal of an accountability inquiry") },
  { "closing", NC_ ("choice", "Notice of striking off") },
  { "return", NC_ ("choice", "Opinion on returned work") },
  { "receipt", NC_ ("choice", "Receipt of delivery") },
  { "learning", NC_ ("choice", "Notice to learn from a typical case") },
  { "other", NC_ ("choice", "Other document") },
};

static const CgChoice organ_choices[] = {
  { "discipline", NC_ ("choice", "Discipline inspection commission") },
  { "supervision", NC_ ("choice", "Supervision commission") },
};

static const CgChoice notice_layout_choices[] = {
  { "red_head", NC_ ("choice", "Red-head notice") },
  { "upward", NC_ ("choice", "Red-head to a higher organ") },
  { "letter", NC_ ("choice", "Letter") },
  { "minutes", NC_ ("choice", "Official minutes") },
  { "plain", NC_ ("choice", "Plain form") },
};

static const CgChoice seal_choices[] = {
  { "seal", NC_ ("choice", "Seal of the organ") },
  { "none", NC_ ("choice", "No seal") },
  { "signature", NC_ ("choice", "Signature stamp") },
};

static const CgChoice notice_state_choices[] = {
  { "draft", NC_ ("choice", "Draft") },
  { "reviewing", NC_ ("choice", "Draft under review") },
  { "reviewed", NC_ ("choice", "Draft reviewed") },
  { "signed", NC_ ("choice", "Signed") },
  { "checked", NC_ ("choice", "Checked after signing") },
  { "registered", NC_ ("choice", "Numbered") },
  { "printed", NC_ ("choice", "Printed") },
  { "delivered", NC_ ("choice", "Delivered") },
  { "receipted", NC_ ("choice", "Receipted") },
  { "replied", NC_ ("choice", "Replied") },
  { "closed", NC_ ("choice", "Finished") },
  { "archived", NC_ ("choice", "Archived") },
  { "void", NC_ ("choice", "Cancelled") },
};

static const CgChoice approval_step_choices[] = {
  { "review", NC_ ("choice", "Review of the draft") },
  { "countersign", NC_ ("choice", "Countersigning") },
  { "sign", NC_ ("choice", "Signing") },
  { "check", NC_ ("choice", "Check after signing") },
  { "seal", NC_ ("choice", "Sealing") },
  { "correct", NC_ ("choice", "Correction of errors") },
};

static const CgChoice approval_result_choices[] = {
  { "pass", NC_ ("choice", "Agreed") },
  { "return", NC_ ("choice", "Sent back") },
};

static const CgChoice number_mode_choices[] = {
  { "own", NC_ ("choice", "Numbered here without gaps") },
  { "office", NC_ ("choice", "Numbered by the general office") },
};

static const CgChoice retention_choices[] = {
  { "permanent", NC_ ("choice", "Permanent") },
  { "years_30", NC_ ("choice", "30 years") },
  { "years_10", NC_ ("choice", "10 years") },
};

static const CgChoice urgency_choices[] = {
  { "none", NC_ ("choice", "Ordinary") },
  { "urgent", NC_ ("choice", "Urgent") },
  { "most_urgent", NC_ ("choice", "Most urgent") },
};

static const CgChoice document_kind_choices[] = {
  { "decision", NC_ ("choice", "Accountability decision") },
  { "report_in", NC_ ("choice", "Report or circular") },
  { "plan", NC_ ("choice", "Rectification plan document") },
  { "rectify_report", NC_ ("choice", "Rectification report document") },
  { "receipt", NC_ ("choice", "Delivery receipt") },
  { "minutes", NC_ ("choice", "Minutes") },
  { "evidence", NC_ ("choice", "Evidence") },
  { "institution", NC_ ("choice", "Institution text") },
  { "other", NC_ ("choice", "Other file") },
};

static const CgChoice rule_group_choices[] = {
  { "office", NC_ ("choice", "Handled by this office") },
  { "unit", NC_ ("choice", "Reported by the unit concerned") },
  { "remind", NC_ ("choice", "Provisional and reminding") },
};

static const CgChoice rule_basis_choices[] = {
  { "decided", NC_ ("choice", "Accountability decided") },
  { "signed", NC_ ("choice", "Notice signed") },
  { "received", NC_ ("choice", "Notice received") },
  { "submitted", NC_ ("choice", "Submitted for review") },
  { "reported", NC_ ("choice", "Report received") },
  { "closed", NC_ ("choice", "Case closed") },
  { "issued", NC_ ("choice", "Institution issued") },
  { "deadline", NC_ ("choice", "Before the deadline") },
  { "effect", NC_ ("choice", "Before the effect ends") },
  { "sanctioned", NC_ ("choice", "Organisational sanction decided") },
  { "decision_received", NC_ ("choice", "Decision received by the party") },
  { "appealed", NC_ ("choice", "Appeal lodged") },
};

static const CgChoice term_unit_choices[] = {
  { "workday", NC_ ("choice", "Working days") },
  { "day", NC_ ("choice", "Days") },
  { "month", NC_ ("choice", "Months") },
};

static const CgChoice lamp_choices[] = {
  { "none", NC_ ("choice", "No deadline") },
  { "ok", NC_ ("choice", "In time") },
  { "soon", NC_ ("choice", "Due soon") },
  { "over", NC_ ("choice", "Overdue") },
  { "done", NC_ ("choice", "Done in time") },
  { "done_late", NC_ ("choice", "Done late") },
  { "ext", NC_ ("choice", "Deadline extended") },
};

static const CgChoice switch_choices[] = {
  { "must", NC_ ("choice", "Required") },
  { "hint", NC_ ("choice", "Hint") },
  { "off", NC_ ("choice", "Not asked") },
};

/* clang-format on */

static const CgChoice urge_way_choices[] = {
  { "phone", NC_ ("choice", "By telephone") },
  { "written", NC_ ("choice", "In writing") },
  { "talk", NC_ ("choice", "By an appointed talk") },
};

static const CgChoice need_state_choices[] = {
  { "missing", NC_ ("choice", "Evidence missing") },
  { "submitted", NC_ ("choice", "Evidence to be looked at") },
  { "accepted", NC_ ("choice", "Evidence accepted") },
  { "returned", NC_ ("choice", "Evidence returned") },
};

static const CgChoice annotation_kind_choices[] = {
  { "highlight", NC_ ("choice", "Highlight") },   { "underline", NC_ ("choice", "Underline") },
  { "strike", NC_ ("choice", "Strike-through") }, { "rectangle", NC_ ("choice", "Rectangle") },
  { "note", NC_ ("choice", "Note on a page") },   { "stamp", NC_ ("choice", "Stamp") },
};

static const CgChoice annotation_colour_choices[] = {
  { "yellow", NC_ ("choice", "Yellow") }, { "orange", NC_ ("choice", "Orange") },
  { "red", NC_ ("choice", "Red") },       { "green", NC_ ("choice", "Green") },
  { "blue", NC_ ("choice", "Blue") },     { "purple", NC_ ("choice", "Purple") },
};

static const CgChoiceSet sets[CG_CHOICES_FIRST_CASEWORK] = {
  [CG_CHOICES_LEVEL] = { level_choices, G_N_ELEMENTS (level_choices) },
  [CG_CHOICES_UNIT_KIND] = { unit_kind_choices, G_N_ELEMENTS (unit_kind_choices) },
  [CG_CHOICES_SERVING] = { serving_choices, G_N_ELEMENTS (serving_choices) },
  [CG_CHOICES_CASE_SOURCE] = { case_source_choices, G_N_ELEMENTS (case_source_choices) },
  [CG_CHOICES_SITUATION] = { situation_choices, G_N_ELEMENTS (situation_choices) },
  [CG_CHOICES_WORK_SECRECY] = { work_secrecy_choices, G_N_ELEMENTS (work_secrecy_choices) },
  [CG_CHOICES_STATE_SECRECY] = { state_secrecy_choices, G_N_ELEMENTS (state_secrecy_choices) },
  [CG_CHOICES_NO_NOTICE] = { no_notice_choices, G_N_ELEMENTS (no_notice_choices) },
  [CG_CHOICES_TYPICAL_GROUP] = { typical_group_choices, G_N_ELEMENTS (typical_group_choices) },
  [CG_CHOICES_STAGE] = { stage_choices, G_N_ELEMENTS (stage_choices) },
  [CG_CHOICES_STAGE_STATE] = { stage_state_choices, G_N_ELEMENTS (stage_state_choices) },
  [CG_CHOICES_CASE_STATE] = { case_state_choices, G_N_ELEMENTS (case_state_choices) },
  [CG_CHOICES_UNIT_ROLE] = { unit_role_choices, G_N_ELEMENTS (unit_role_choices) },
  [CG_CHOICES_DELIVERY_METHOD] = { delivery_method_choices,
                                   G_N_ELEMENTS (delivery_method_choices) },
  [CG_CHOICES_GRADE] = { grade_choices, G_N_ELEMENTS (grade_choices) },
  [CG_CHOICES_TRACK] = { track_choices, G_N_ELEMENTS (track_choices) },
  [CG_CHOICES_TRACK_STATE] = { track_state_choices, G_N_ELEMENTS (track_state_choices) },
  [CG_CHOICES_MATERIAL_STATE] = { material_state_choices, G_N_ELEMENTS (material_state_choices) },
  [CG_CHOICES_ACCOUNTABLE_TYPE] = { accountable_type_choices,
                                    G_N_ELEMENTS (accountable_type_choices) },
  [CG_CHOICES_RANK] = { rank_choices, G_N_ELEMENTS (rank_choices) },
  [CG_CHOICES_DUTY_KIND] = { duty_kind_choices, G_N_ELEMENTS (duty_kind_choices) },
  [CG_CHOICES_RESPONSIBILITY] = { responsibility_choices, G_N_ELEMENTS (responsibility_choices) },
  [CG_CHOICES_SANCTION] = { sanction_choices, G_N_ELEMENTS (sanction_choices) },
  [CG_CHOICES_NATURE] = { nature_choices, G_N_ELEMENTS (nature_choices) },
  [CG_CHOICES_MODE] = { mode_choices, G_N_ELEMENTS (mode_choices) },
  [CG_CHOICES_DEVIATION] = { deviation_choices, G_N_ELEMENTS (deviation_choices) },
  [CG_CHOICES_TAG] = { tag_choices, G_N_ELEMENTS (tag_choices) },
  [CG_CHOICES_PROBLEM_STATUS] = { problem_status_choices, G_N_ELEMENTS (problem_status_choices) },
  [CG_CHOICES_MEASURE_STATUS] = { measure_status_choices, G_N_ELEMENTS (measure_status_choices) },
  [CG_CHOICES_EVIDENCE_KIND] = { evidence_kind_choices, G_N_ELEMENTS (evidence_kind_choices) },
  [CG_CHOICES_REVIEW_RESULT] = { review_result_choices, G_N_ELEMENTS (review_result_choices) },
  [CG_CHOICES_EXTENSION_STATE] = { extension_state_choices,
                                   G_N_ELEMENTS (extension_state_choices) },
  [CG_CHOICES_CHAIN] = { chain_choices, G_N_ELEMENTS (chain_choices) },
  [CG_CHOICES_LINK] = { link_choices, G_N_ELEMENTS (link_choices) },
  [CG_CHOICES_SCOPE] = { scope_choices, G_N_ELEMENTS (scope_choices) },
  [CG_CHOICES_GAP] = { gap_choices, G_N_ELEMENTS (gap_choices) },
  [CG_CHOICES_INSTITUTION_ACTION] = { institution_action_choices,
                                      G_N_ELEMENTS (institution_action_choices) },
  [CG_CHOICES_POWER_OVER] = { power_over_choices, G_N_ELEMENTS (power_over_choices) },
  [CG_CHOICES_INSTITUTION_STATUS] = { institution_status_choices,
                                      G_N_ELEMENTS (institution_status_choices) },
  [CG_CHOICES_NOTICE_KIND] = { notice_kind_choices, G_N_ELEMENTS (notice_kind_choices) },
  [CG_CHOICES_NOTICE_LAYOUT] = { notice_layout_choices, G_N_ELEMENTS (notice_layout_choices) },
  [CG_CHOICES_NOTICE_STATE] = { notice_state_choices, G_N_ELEMENTS (notice_state_choices) },
  [CG_CHOICES_URGENCY] = { urgency_choices, G_N_ELEMENTS (urgency_choices) },
  [CG_CHOICES_DOCUMENT_KIND] = { document_kind_choices, G_N_ELEMENTS (document_kind_choices) },
  [CG_CHOICES_RULE_GROUP] = { rule_group_choices, G_N_ELEMENTS (rule_group_choices) },
  [CG_CHOICES_RULE_BASIS] = { rule_basis_choices, G_N_ELEMENTS (rule_basis_choices) },
  [CG_CHOICES_TERM_UNIT] = { term_unit_choices, G_N_ELEMENTS (term_unit_choices) },
  [CG_CHOICES_LAMP] = { lamp_choices, G_N_ELEMENTS (lamp_choices) },
  [CG_CHOICES_SWITCH] = { switch_choices, G_N_ELEMENTS (switch_choices) },
  [CG_CHOICES_APPROVAL_STEP] = { approval_step_choices, G_N_ELEMENTS (approval_step_choices) },
  [CG_CHOICES_APPROVAL_RESULT] = { approval_result_choices,
                                   G_N_ELEMENTS (approval_result_choices) },
  [CG_CHOICES_NUMBER_MODE] = { number_mode_choices, G_N_ELEMENTS (number_mode_choices) },
  [CG_CHOICES_RETENTION] = { retention_choices, G_N_ELEMENTS (retention_choices) },
  [CG_CHOICES_URGE_WAY] = { urge_way_choices, G_N_ELEMENTS (urge_way_choices) },
  [CG_CHOICES_ORGAN] = { organ_choices, G_N_ELEMENTS (organ_choices) },
  [CG_CHOICES_NEED_STATE] = { need_state_choices, G_N_ELEMENTS (need_state_choices) },
  [CG_CHOICES_ANNOTATION_KIND] = { annotation_kind_choices,
                                   G_N_ELEMENTS (annotation_kind_choices) },
  [CG_CHOICES_ANNOTATION_COLOUR] = { annotation_colour_choices,
                                     G_N_ELEMENTS (annotation_colour_choices) },
  [CG_CHOICES_SEAL] = { seal_choices, G_N_ELEMENTS (seal_choices) },
};

/* The kinds of record are themselves a choice: what an attachment belongs to. */
static const CgChoiceSet *
entity_set (void)
{
  static CgChoice choices[CG_N_ENTITIES];
  static CgChoiceSet set;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < CG_N_ENTITIES; i++)
        {
          choices[i].id = cg_entity_get (i)->id;
          choices[i].label = cg_entity_get (i)->label;
        }
      set = (CgChoiceSet){ choices, CG_N_ENTITIES };
      g_once_init_leave (&once, 1);
    }

  return &set;
}

static const CgChoiceSet *
set_of (CgChoicesId choices)
{
  if (choices >= CG_CHOICES_FIRST_CASEWORK)
    return cg_choices_casework (choices);

  return choices == CG_CHOICES_ENTITY ? entity_set () : &sets[choices];
}

const CgChoice *
cg_choices_get (CgChoicesId choices, gsize *n)
{
  const CgChoiceSet *set = set_of (choices);

  *n = set->n;
  return set->choices;
}

static const char *
label_of (CgChoicesId choices, const CgChoice *choice)
{
  return g_dpgettext2 (NULL, choices == CG_CHOICES_ENTITY ? "entity" : "choice", choice->label);
}

int
cg_choices_index (CgChoicesId choices, const char *id)
{
  gsize n;
  const CgChoice *list = cg_choices_get (choices, &n);

  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (list[i].id, id) == 0)
      return (int) i;

  return -1;
}

const char *
cg_choices_label (CgChoicesId choices, const char *id)
{
  gsize n;
  const CgChoice *list = cg_choices_get (choices, &n);
  int index = cg_choices_index (choices, id);

  if (index < 0)
    return id != NULL ? id : "";

  return label_of (choices, &list[index]);
}

const char *
cg_choices_parse (CgChoicesId choices, const char *text)
{
  gsize n;
  const CgChoice *list = cg_choices_get (choices, &n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (list[i].id, text) || g_str_equal (label_of (choices, &list[i]), text))
      return list[i].id;

  return NULL;
}

char *
cg_choices_sentence (CgChoicesId choices)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  gsize n;
  const CgChoice *list = cg_choices_get (choices, &n);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (sentence, "%s%s %s", i > 0 ? ", " : "", list[i].id,
                            label_of (choices, &list[i]));

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

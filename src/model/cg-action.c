/* cg-action.c: everything a person can do to a record, each described once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-action.h"

#include <glib/gi18n.h>

#include "cg-fault.h"

/* What a table line cannot say (a review closes or returns, a number is drawn) is
 * added by an effect of the same id in the store. */
/* clang-format off */
static const CgAction actions[] = {
  { "case.register", CG_ENTITY_CASE, NC_ ("action", "Register the case"), NULL, CG_ROLE_CLERK, NULL, NULL, NULL, NULL, TRUE, NULL },
  { "case.close", CG_ENTITY_CASE, NC_ ("action", "Close the case"), "closed_on:case.closed_on close_note:case.close_note", CG_ROLE_SIGNER, NULL, NULL, NULL, NULL, FALSE, "case.reopen" },
  { "case.reopen", CG_ENTITY_CASE, NC_ ("action", "Reopen the case"), "reason!:stage.reason", CG_ROLE_SIGNER, NULL, NULL, NULL, NULL, TRUE, NULL },
  { "case_unit.deliver", CG_ENTITY_CASE_UNIT, NC_ ("action", "Record the delivery"), "delivered_on!:case_unit.delivered_on delivery_method:case_unit.delivery_method receiver:case_unit.receiver receiver_post:case_unit.receiver_post", CG_ROLE_CLERK, NULL, NULL, "delivered_on=$delivered_on delivery_method=$delivery_method receiver=$receiver receiver_post=$receiver_post", NULL, FALSE, "case_unit.undeliver" },
  { "case_unit.undeliver", CG_ENTITY_CASE_UNIT, NC_ ("action", "Withdraw the delivery"), "reason!:stage.reason", CG_ROLE_CLERK, NULL, NULL, "delivered_on= delivery_method= receiver= receiver_post= receipt_on=", NULL, TRUE, NULL },
  { "case_unit.receipt", CG_ENTITY_CASE_UNIT, NC_ ("action", "Record the receipt"), "receipt_on!:case_unit.receipt_on receiver:case_unit.receiver receiver_post:case_unit.receiver_post", CG_ROLE_CLERK, NULL, NULL, "receipt_on=$receipt_on receiver=$receiver receiver_post=$receiver_post", NULL, TRUE, NULL },
  { "case_unit.plan", CG_ENTITY_CASE_UNIT, NC_ ("action", "Record the plan received"), "plan_on!:case_unit.plan_on", CG_ROLE_CLERK, NULL, NULL, "plan_on=$plan_on", NULL, TRUE, NULL },
  { "case_unit.report", CG_ENTITY_CASE_UNIT, NC_ ("action", "Record the report received"), "report_on!:case_unit.report_on", CG_ROLE_CLERK, NULL, NULL, "report_on=$report_on", NULL, TRUE, NULL },
  { "case_unit.accept", CG_ENTITY_CASE_UNIT, NC_ ("action", "Record the acceptance"), "accepted_on!:case_unit.accepted_on grade!:case_unit.grade", CG_ROLE_REVIEWER, NULL, NULL, "accepted_on=$accepted_on grade=$grade", NULL, FALSE, "case_unit.unaccept" },
  { "case_unit.score", CG_ENTITY_CASE_UNIT, NC_ ("action", "Score the unit"), "scores!:score.points result:acceptance.result opinion:acceptance.opinion held_on:acceptance.held_on reviewer:acceptance.reviewer form_place:acceptance.form_place", CG_ROLE_NONE, NULL, NULL, NULL, NULL, FALSE, "case_unit.unaccept" },
  { "case_unit.unaccept", CG_ENTITY_CASE_UNIT, NC_ ("action", "Withdraw the last round of acceptance"), "reason!:acceptance.void_reason", CG_ROLE_REVIEWER, NULL, NULL, NULL, NULL, TRUE, NULL },
  { "stage.done", CG_ENTITY_STAGE, NC_ ("action", "Complete the stage"), "actual_on:stage.actual_on", CG_ROLE_CLERK, "state", "pending active", "state=done actual_on=$actual_on", NULL, TRUE, NULL },
  { "stage.skip", CG_ENTITY_STAGE, NC_ ("action", "Mark the stage as not applicable"), "reason!:stage.reason", CG_ROLE_CLERK, "state", "pending active", "state=skipped reason=$reason", NULL, TRUE, NULL },
  { "stage.reopen", CG_ENTITY_STAGE, NC_ ("action", "Take the stage up again"), "reason!:stage.reason", CG_ROLE_CLERK, "state", "done skipped", "state=pending actual_on= reason=$reason", NULL, TRUE, NULL },
  { "track.accept", CG_ENTITY_TRACK, NC_ ("action", "Accept"), "accepted_on:track.accepted_on approver:track.approver", CG_ROLE_REVIEWER, "state", "pending", "state=accepted accepted_on=$accepted_on approver=$approver", NULL, TRUE, NULL },
  { "track.waive", CG_ENTITY_TRACK, NC_ ("action", "Waive"), "reason!:track.reason approver!:track.approver", CG_ROLE_CLERK, "state", "pending", "state=waived reason=$reason approver=$approver", NULL, TRUE, NULL },
  { "track.reopen", CG_ENTITY_TRACK, NC_ ("action", "Take up again"), "reason!:track.reason", CG_ROLE_CLERK, "state", "accepted waived", "state=pending accepted_on= approver= reason=$reason", NULL, TRUE, NULL },
  { "problem.start", CG_ENTITY_PROBLEM, NC_ ("action", "Begin rectification"), NULL, CG_ROLE_CLERK, "status", "todo", "status=doing", NULL, TRUE, NULL },
  { "problem.progress", CG_ENTITY_PROBLEM, NC_ ("action", "Record progress"), "text!:progress.text percent:progress.percent held_on:progress.held_on measure:progress.measure reporter:progress.reporter", CG_ROLE_CLERK, "status", "todo doing returned", "progress=$percent status=doing", "progress: problem=@id case=@case text=$text percent=$percent held_on=$held_on measure=$measure reporter=$reporter", TRUE, NULL },
  { "problem.submit", CG_ENTITY_PROBLEM, NC_ ("action", "Ask for striking off"), "completion:problem.completion completed_on:problem.completed_on", CG_ROLE_CLERK, "status", "doing returned todo", "status=submitted completion=$completion completed_on=$completed_on submitted_on=@today submitted_by=@actor", NULL, TRUE, NULL },
  { "problem.recall", CG_ENTITY_PROBLEM, NC_ ("action", "Take back the request"), "reason:problem.remark", CG_ROLE_CLERK, "status", "submitted", "status=doing submitted_on= submitted_by=", NULL, TRUE, NULL },
  { "problem.review", CG_ENTITY_PROBLEM, NC_ ("action", "Review"), "result!:review.result opinion:review.opinion reviewer:review.reviewer form_place:review.form_place deadline:problem.deadline", CG_ROLE_NONE, "status", "submitted", NULL, NULL, FALSE, "problem.reopen" },
  { "problem.longterm", CG_ENTITY_PROBLEM, NC_ ("action", "Keep up long-term"), "reason!:problem.longterm_reason next_check_on!:problem.next_check_on opinion:review.opinion reviewer:review.reviewer form_place:review.form_place", CG_ROLE_NONE, "status", "submitted", NULL, NULL, FALSE, "problem.reopen" },
  { "problem.reopen", CG_ENTITY_PROBLEM, NC_ ("action", "Resume handling"), "reason!:problem.remark", CG_ROLE_REVIEWER, "status", "closed longterm", "status=doing closed_on= closed_by= submitted_on= submitted_by= longterm_reason= progress=90", "progress: problem=@id case=@case text=$reason held_on=@today reporter=@actor", TRUE, NULL },
  { "problem.correct_deadline", CG_ENTITY_PROBLEM, NC_ ("action", "Correct the deadline"), "deadline!:problem.deadline reason!:progress.text", CG_ROLE_CLERK, "status", "todo doing returned submitted", "deadline=$deadline", "progress: problem=@id case=@case text=$reason held_on=@today reporter=@actor", TRUE, NULL },
  { "problem.extend", CG_ENTITY_PROBLEM, NC_ ("action", "Ask for an extension"), "to_date!:extension.to_date reason!:extension.reason", CG_ROLE_CLERK, "status", "todo doing returned", NULL, "extension: problem=@id case=@case from_date=@deadline to_date=$to_date reason=$reason applied_on=@today", TRUE, NULL },
  { "problem.urge", CG_ENTITY_PROBLEM, NC_ ("action", "Urge"), "way!:urge.way text:urge.text urged_on:urge.urged_on", CG_ROLE_CLERK, "status", "todo doing returned submitted", NULL, "urge: problem=@id case=@case way=$way text=$text urged_on=$urged_on urged_by=@actor", TRUE, NULL },
  { "urge.reply", CG_ENTITY_URGE, NC_ ("action", "Record the reply"), "reply!:urge.reply replied_on:urge.replied_on", CG_ROLE_CLERK, NULL, NULL, "reply=$reply replied_on=$replied_on", NULL, TRUE, NULL },
  { "extension.approve", CG_ENTITY_EXTENSION, NC_ ("action", "Approve the extension"), "opinion:extension.opinion approver:extension.approver", CG_ROLE_NONE, "state", "applied", NULL, NULL, TRUE, NULL },
  { "extension.refuse", CG_ENTITY_EXTENSION, NC_ ("action", "Refuse the extension"), "opinion!:extension.opinion approver:extension.approver", CG_ROLE_NONE, "state", "applied", NULL, NULL, TRUE, NULL },
  { "extension.withdraw", CG_ENTITY_EXTENSION, NC_ ("action", "Take back the extension request"), "opinion:extension.opinion", CG_ROLE_CLERK, "state", "applied", "state=withdrawn opinion=$opinion decided_on=@today", NULL, TRUE, NULL },
  { "measure.start", CG_ENTITY_MEASURE, NC_ ("action", "Begin the measure"), NULL, CG_ROLE_CLERK, "status", "todo", "status=doing", NULL, TRUE, NULL },
  { "measure.done", CG_ENTITY_MEASURE, NC_ ("action", "Complete the measure"), "completed_on:measure.completed_on", CG_ROLE_CLERK, "status", "todo doing", "status=done completed_on=$completed_on", NULL, TRUE, NULL },
  { "measure.cancel", CG_ENTITY_MEASURE, NC_ ("action", "Withdraw the measure"), "reason!:measure.reason", CG_ROLE_CLERK, "status", "todo doing", "status=void reason=$reason", NULL, TRUE, NULL },
  { "measure.reopen", CG_ENTITY_MEASURE, NC_ ("action", "Resume the measure"), "reason!:measure.reason", CG_ROLE_CLERK, "status", "done void", "status=doing completed_on= reason=$reason", NULL, TRUE, NULL },
  { "evidence_need.accept", CG_ENTITY_EVIDENCE_NEED, NC_ ("action", "Accept the evidence"), NULL, CG_ROLE_REVIEWER, "state", "submitted returned", "state=accepted reason= decided_by=@actor decided_on=@today", NULL, TRUE, NULL },
  { "evidence_need.return", CG_ENTITY_EVIDENCE_NEED, NC_ ("action", "Return the evidence"), "reason!:evidence_need.reason", CG_ROLE_REVIEWER, "state", "submitted accepted", "state=returned reason=$reason decided_by=@actor decided_on=@today", NULL, TRUE, NULL },
  { "institution.draft", CG_ENTITY_INSTITUTION, NC_ ("action", "Begin drafting"), NULL, CG_ROLE_CLERK, "status", "todo consult deliberate", "status=draft", NULL, TRUE, NULL },
  { "institution.consult", CG_ENTITY_INSTITUTION, NC_ ("action", "Ask for opinions"), NULL, CG_ROLE_CLERK, "status", "draft", "status=consult", NULL, TRUE, NULL },
  { "institution.deliberate", CG_ENTITY_INSTITUTION, NC_ ("action", "Submit for deliberation"), NULL, CG_ROLE_CLERK, "status", "draft consult", "status=deliberate", NULL, TRUE, NULL },
  { "institution.issue", CG_ENTITY_INSTITUTION, NC_ ("action", "Issue"), "issued_on!:institution.issued_on doc_no:institution.doc_no basis:institution.basis", CG_ROLE_CLERK, "status", "todo draft consult deliberate", "status=issued issued_on=$issued_on doc_no=$doc_no basis=$basis", NULL, TRUE, NULL },
  { "institution.check", CG_ENTITY_INSTITUTION, NC_ ("action", "Record an execution check"), "checked_on!:institution.checked_on check_result!:institution.check_result execution:institution_check.execution remedy:institution_check.remedy", CG_ROLE_CLERK, "status", "issued enforced", "status=enforced checked_on=$checked_on check_result=$check_result", NULL, TRUE, NULL },
  { "institution.plan_check", CG_ENTITY_INSTITUTION, NC_ ("action", "Plan an execution check"), "planned_on!:institution_check.planned_on checker:institution_check.checker", CG_ROLE_CLERK, "status", "issued enforced closed", NULL, "institution_check: institution=@id case=@case planned_on=$planned_on checker=$checker", TRUE, NULL },
  { "institution.close", CG_ENTITY_INSTITUTION, NC_ ("action", "Strike off the institution"), NULL, CG_ROLE_REVIEWER, "status", "enforced", "status=closed", NULL, FALSE, "institution.reopen" },
  { "institution.reopen", CG_ENTITY_INSTITUTION, NC_ ("action", "Resume the institution"), "reason!:institution.remark", CG_ROLE_CLERK, "status", "issued enforced closed", "status=draft remark=$reason", NULL, TRUE, NULL },
  { "notice.submit", CG_ENTITY_NOTICE, NC_ ("action", "Submit the draft for review"), NULL, CG_ROLE_CLERK, "state", "draft", "state=reviewing", NULL, TRUE, NULL },
  { "notice.recall", CG_ENTITY_NOTICE, NC_ ("action", "Take the draft back"), NULL, CG_ROLE_CLERK, "state", "reviewing reviewed", "state=draft reviewer= reviewed_on=", NULL, TRUE, NULL },
  { "notice.review", CG_ENTITY_NOTICE, NC_ ("action", "Pass the draft"), "opinion:approval.opinion reviewer:notice.reviewer reviewed_on:notice.reviewed_on", CG_ROLE_NONE, "state", "reviewing", NULL, NULL, TRUE, NULL },
  { "notice.return", CG_ENTITY_NOTICE, NC_ ("action", "Send the draft back"), "opinion!:approval.opinion reviewer:notice.reviewer", CG_ROLE_NONE, "state", "reviewing reviewed", "reviewer= reviewed_on=", NULL, TRUE, NULL },
  { "notice.countersign", CG_ENTITY_NOTICE, NC_ ("action", "Record a countersignature"), "organ!:approval.organ opinion:approval.opinion held_on:approval.held_on form:approval.form", CG_ROLE_CLERK, "state", "reviewed", NULL, "approval: notice=@id step=countersign result=pass organ=$organ opinion=$opinion held_on=$held_on form=$form entered_by=@actor", TRUE, NULL },
  { "notice.sign", CG_ENTITY_NOTICE, NC_ ("action", "Sign"), "sign_date:notice.sign_date signer:notice.signer opinion:approval.opinion form:approval.form releases:notice_release.reason", CG_ROLE_NONE, "state", "reviewed", NULL, NULL, FALSE, "notice.unsign" },
  { "notice.paper", CG_ENTITY_NOTICE, NC_ ("action", "Enter the approvals given on paper"), "reviewer!:notice.reviewer reviewed_on:notice.reviewed_on signer!:notice.signer opinion:approval.opinion sign_date!:notice.sign_date form:approval.form doc_no:notice.doc_no copies:notice.copies releases:notice_release.reason", CG_ROLE_CLERK, "state", "draft reviewing reviewed", NULL, NULL, FALSE, "notice.unsign" },
  { "notice.unsign", CG_ENTITY_NOTICE, NC_ ("action", "Withdraw the signature"), "reason!:notice.state_reason", CG_ROLE_SIGNER, "state", "signed checked registered printed", "state=draft sign_date= signer= entered_by= reviewer= reviewed_on= print_date= correcting= state_reason=$reason", NULL, TRUE, NULL },
  { "notice.check", CG_ENTITY_NOTICE, NC_ ("action", "Check after signing"), "opinion:approval.opinion held_on:approval.held_on", CG_ROLE_CLERK, "state", "signed", "state=checked", "approval: notice=@id step=check result=pass person=@actor opinion=$opinion held_on=$held_on", TRUE, NULL },
  { "notice.number", CG_ENTITY_NOTICE, NC_ ("action", "Give the number"), "doc_no:notice.doc_no copies:notice.copies", CG_ROLE_CLERK, "state", "signed checked", NULL, NULL, FALSE, "notice.cancel" },
  { "notice.print", CG_ENTITY_NOTICE, NC_ ("action", "Record the printing"), "print_date:notice.print_date copies:notice.copies", CG_ROLE_CLERK, "state", "registered", NULL, NULL, TRUE, NULL },
  { "notice.seal", CG_ENTITY_NOTICE, NC_ ("action", "Record the sealing"), "sealer:approval.person held_on:approval.held_on", CG_ROLE_CLERK, "state", "registered printed", NULL, "approval: notice=@id step=seal result=pass person=$sealer held_on=$held_on entered_by=@actor", TRUE, NULL },
  { "notice.correct", CG_ENTITY_NOTICE, NC_ ("action", "Begin a correction of errors"), "reason!:approval.opinion reviewer!:approval.person", CG_ROLE_CLERK, "state", "signed checked registered printed delivered receipted", NULL, NULL, TRUE, NULL },
  { "notice.corrected", CG_ENTITY_NOTICE, NC_ ("action", "End the correction"), NULL, CG_ROLE_CLERK, NULL, NULL, "correcting=", NULL, TRUE, NULL },
  { "notice.cancel", CG_ENTITY_NOTICE, NC_ ("action", "Cancel the document"), "reason!:notice.state_reason", CG_ROLE_SIGNER, "state", "signed checked registered printed delivered receipted", "state=void state_reason=$reason", NULL, TRUE, NULL },
  { "notice.deliver", CG_ENTITY_NOTICE, NC_ ("action", "Record the delivery of the document"), "delivered_on!:case_unit.delivered_on delivery_method:case_unit.delivery_method receiver:case_unit.receiver receiver_post:case_unit.receiver_post units:notice.delivered_units reply_due:delivery.reply_due witness:delivery.witness", CG_ROLE_CLERK, "state", "registered printed delivered receipted replied", NULL, NULL, FALSE, "delivery.withdraw" },
  { "notice.receipt", CG_ENTITY_NOTICE, NC_ ("action", "Record the receipt of the document"), "receipt_on!:case_unit.receipt_on receiver:case_unit.receiver receiver_post:case_unit.receiver_post", CG_ROLE_CLERK, "state", "delivered", NULL, NULL, TRUE, NULL },
  { "notice.reply", CG_ENTITY_NOTICE, NC_ ("action", "Record the reply to the document"), "replied_on!:delivery.replied_on reply_no:delivery.reply_no", CG_ROLE_CLERK, "state", "delivered receipted", NULL, NULL, TRUE, NULL },
  { "notice.close", CG_ENTITY_NOTICE, NC_ ("action", "Finish the document"), "closed_on:notice.closed_on", CG_ROLE_CLERK, "state", "receipted replied", "state=closed closed_on=$closed_on", NULL, TRUE, NULL },
  { "notice.archive", CG_ENTITY_NOTICE, NC_ ("action", "Archive the document"), "archive_year!:notice.archive_year retention!:notice.retention", CG_ROLE_CLERK, "state", "closed", "state=archived archive_year=$archive_year retention=$retention", NULL, TRUE, NULL },
  { "delivery.receipt", CG_ENTITY_DELIVERY, NC_ ("action", "Record the receipt"), "receipt_on!:delivery.receipt_on receiver:delivery.receiver receiver_post:delivery.receiver_post receipt_form:delivery.receipt_form", CG_ROLE_CLERK, NULL, NULL, "receipt_on=$receipt_on receiver=$receiver receiver_post=$receiver_post receipt_form=$receipt_form", NULL, TRUE, NULL },
  { "delivery.withdraw", CG_ENTITY_DELIVERY, NC_ ("action", "Withdraw the delivery"), "reason!:delivery.void_reason", CG_ROLE_CLERK, NULL, NULL, "void_reason=$reason", NULL, TRUE, NULL },
  { "delivery.urge", CG_ENTITY_DELIVERY, NC_ ("action", "Urge"), "way!:delivery_urge.way text:delivery_urge.text urged_on:delivery_urge.urged_on", CG_ROLE_CLERK, NULL, NULL, "urged_on=$urged_on", "delivery_urge: delivery=@id way=$way text=$text urged_on=$urged_on urged_by=@actor", TRUE, NULL },
  { "delivery.reply", CG_ENTITY_DELIVERY, NC_ ("action", "Record the reply"), "replied_on!:delivery.replied_on reply_no:delivery.reply_no", CG_ROLE_CLERK, NULL, NULL, "replied_on=$replied_on reply_no=$reply_no", NULL, TRUE, NULL },
  { "case.correct", CG_ENTITY_CASE, NC_ ("action", "Correct the decision"), "kind!:correction.kind decided_on!:correction.decided_on decided_by!:correction.decided_by decision_no!:correction.decision_no reason!:correction.reason accountable:correction.accountable appeal:correction.appeal", CG_ROLE_CLERK, NULL, NULL, NULL, NULL, FALSE, "correction.withdraw" },
  { "correction.withdraw", CG_ENTITY_CORRECTION, NC_ ("action", "Withdraw the correction"), "reason!:correction.void_reason", CG_ROLE_CLERK, NULL, NULL, "void_reason=$reason", NULL, TRUE, NULL },
  { "incoming.pass", CG_ENTITY_INCOMING, NC_ ("action", "Pass the paper"), "opinion:incoming_review.opinion reviewer:incoming_review.reviewer held_on:incoming_review.held_on", CG_ROLE_NONE, "state", "received returned", "state=passed", NULL, FALSE, "incoming.reopen" },
  { "incoming.return", CG_ENTITY_INCOMING, NC_ ("action", "Send the paper back"), "opinion!:incoming_review.opinion reviewer:incoming_review.reviewer held_on:incoming_review.held_on", CG_ROLE_NONE, "state", "received returned", "state=returned", NULL, FALSE, "incoming.reopen" },
  { "incoming.reopen", CG_ENTITY_INCOMING, NC_ ("action", "Withdraw the last examination"), "reason!:incoming_review.void_reason", CG_ROLE_REVIEWER, "state", "passed returned", "state=received", NULL, TRUE, NULL },
  { "appeal.decide", CG_ENTITY_APPEAL, NC_ ("action", "Record the decision on the appeal"), "result!:appeal.result decided_on!:appeal.decided_on decision_no:appeal.decision_no outcome:appeal.outcome", CG_ROLE_CLERK, NULL, NULL, "result=$result decided_on=$decided_on decision_no=$decision_no outcome=$outcome", NULL, TRUE, NULL },
  { "institution_check.record", CG_ENTITY_INSTITUTION_CHECK, NC_ ("action", "Record what the check found"), "checked_on!:institution_check.checked_on execution!:institution_check.execution findings!:institution_check.findings remedy:institution_check.remedy checker:institution_check.checker", CG_ROLE_CLERK, NULL, NULL, "checked_on=$checked_on execution=$execution findings=$findings remedy=$remedy checker=$checker", NULL, TRUE, NULL },
  { "pressure_point.clear", CG_ENTITY_PRESSURE_POINT, NC_ ("action", "Record the clearing"), "cleared_on!:pressure_point.cleared_on dredger!:pressure_point.dredger remedy!:pressure_point.remedy", CG_ROLE_CLERK, NULL, NULL, "cleared_on=$cleared_on dredger=$dredger remedy=$remedy", NULL, TRUE, NULL },
  { "revisit.done", CG_ENTITY_REVISIT, NC_ ("action", "Record the revisit"), "done_on!:revisit.done_on result!:revisit.result text!:revisit.text visitor:revisit.visitor", CG_ROLE_CLERK, NULL, NULL, "done_on=$done_on result=$result text=$text visitor=$visitor", NULL, TRUE, NULL },
  { "typical.submit", CG_ENTITY_TYPICAL, NC_ ("action", "Submit for approval"), NULL, CG_ROLE_CLERK, "state", "proposed withdrawn", "state=submitted", NULL, FALSE, "typical.withdraw" },
  { "typical.approve", CG_ENTITY_TYPICAL, NC_ ("action", "Approve as a typical case"), "approver!:typical.approver approved_on!:typical.approved_on", CG_ROLE_CLERK, "state", "proposed submitted withdrawn", "state=approved approver=$approver approved_on=$approved_on", NULL, FALSE, "typical.withdraw" },
  { "typical.withdraw", CG_ENTITY_TYPICAL, NC_ ("action", "Withdraw the typical case"), NULL, CG_ROLE_CLERK, "state", "proposed submitted approved", "state=withdrawn approver= approved_on=", NULL, FALSE, "typical.submit" },
  { "campaign.start", CG_ENTITY_CAMPAIGN, NC_ ("action", "Begin the campaign"), NULL, CG_ROLE_CLERK, "state", "planned", "state=running", NULL, TRUE, NULL },
  { "campaign.close", CG_ENTITY_CAMPAIGN, NC_ ("action", "End the campaign"), "closing!:campaign.closing closed_on!:campaign.closed_on", CG_ROLE_CLERK, "state", "running", "state=closed closing=$closing closed_on=$closed_on", NULL, FALSE, "campaign.reopen" },
  { "campaign.reopen", CG_ENTITY_CAMPAIGN, NC_ ("action", "Take the campaign up again"), "reason!:campaign.remark", CG_ROLE_CLERK, "state", "closed", "state=running closed_on= remark=$reason", NULL, TRUE, NULL },
};

/* What stands in the journal besides steps of a record. */
static const struct { const char *id; const char *label; } other_labels[] = {
  { "add", NC_ ("action", "Add") },
  { "set", NC_ ("action", "Change") },
  { "void", NC_ ("action", "Void") },
  { "undo", NC_ ("action", "Undo") },
  { "redo", NC_ ("action", "Redo") },
  { "reverse", NC_ ("action", "Take back what was left incomplete") },
  { "attach", NC_ ("action", "Attach files") },
  { "annotate", NC_ ("action", "Annotate") },
  { "cite", NC_ ("action", "Quote from a document") },
  { "setup", NC_ ("action", "Set up the office") },
  { "reference", NC_ ("action", "Ship the reference data") },
  { "migrate", NC_ ("action", "Update the store") },
  { "print", NC_ ("action", "Print") },
  { "export", NC_ ("action", "Export") },
  { "open", NC_ ("action", "Open a document") },
  { "backup", NC_ ("action", "Back up") },
  { "import", NC_ ("action", "Import") },
  { "fill", NC_ ("action", "Fill with benchmark data") },
  { "rule.change", NC_ ("action", "Change a time-limit rule") },
  { "calendar.import", NC_ ("action", "Import days off") },
  { "recurrence.confirm", NC_ ("action", "Confirm a recurrence") },
  { "recurrence.dismiss", NC_ ("action", "Dismiss a recurrence") },
  { "typical.pseudonyms", NC_ ("action", "Keep pseudonyms") },
  { "typical.units", NC_ ("action", "Choose units that learn") },
  { "learning.findings", NC_ ("action", "Enter what a comparison found") },
  { "campaign.gather", NC_ ("action", "Take into a campaign") },
  { "notice.draft", NC_ ("action", "Draft a document") },
  { "incoming.register", NC_ ("action", "Register a paper received") },
  { "escalation.decide", NC_ ("action", "Decide on an escalation") },
  { "revisit.draw", NC_ ("action", "Draw units to revisit") },
};
/* clang-format on */

const CgAction *
cg_actions (gsize *n)
{
  *n = G_N_ELEMENTS (actions);
  return actions;
}

const CgAction *
cg_action_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].id, id))
      return &actions[i];

  return NULL;
}

/* Other words for steps: 登记 of a document is where it gets its number (条例 第二十五条), and
 * 作废 is what every record's withdrawal is called. */
static const struct
{
  const char *word;
  const char *id;
} synonyms[] = {
  { "notice.register", "notice.number" },
  { "notice.void", "notice.cancel" },
};

const CgAction *
cg_action_parse (const char *id, GError **error)
{
  const CgAction *action = cg_action_find (id);

  for (gsize i = 0; action == NULL && i < G_N_ELEMENTS (synonyms); i++)
    if (g_str_equal (synonyms[i].word, id))
      action = cg_action_find (synonyms[i].id);

  if (action == NULL)
    cg_fault_set (error, CG_FAULT_UNKNOWN_ACTION, id);

  return action;
}

const char *
cg_action_label (const char *id)
{
  const CgAction *action = cg_action_find (id);

  if (action != NULL)
    return g_dpgettext2 (NULL, "action", action->label);

  for (gsize i = 0; i < G_N_ELEMENTS (other_labels); i++)
    if (g_str_equal (other_labels[i].id, id))
      return g_dpgettext2 (NULL, "action", other_labels[i].label);

  return id;
}

static void
parse_ask (CgAsk *ask, const char *word)
{
  const char *colon = strchr (word, ':');
  const char *dot = strchr (colon, '.');
  g_autofree char *entity = g_strndup (colon + 1, (gsize) (dot - colon - 1));

  ask->name = word;
  ask->required = colon[-1] == '!';
  ask->name_length = (gsize) (colon - word) - (ask->required ? 1 : 0);
  cg_entity_parse (entity, &ask->entity, NULL);
}

static void
add_ask (GArray *asks, const char *word, gsize length)
{
  g_autofree char *copy = g_strndup (word, length);
  CgAsk ask;

  parse_ask (&ask, copy);
  ask.name = word;
  ask.field = cg_entity_find_field (ask.entity, strchr (copy, '.') + 1);
  g_array_append_val (asks, ask);
}

GArray *
cg_action_asks (const CgAction *action)
{
  GArray *asks = g_array_new (FALSE, TRUE, sizeof (CgAsk));
  const char *word = action->asks;

  while (word != NULL && *word != '\0')
    {
      gsize length = strcspn (word, " ");

      add_ask (asks, word, length);
      word += length + strspn (word + length, " ");
    }

  return asks;
}

gboolean
cg_ask_is_to_come (const CgAsk *ask)
{
  static const char *const to_come[] = { "deadline", "to_date", "next_check_on", "reply_due",
                                         NULL };

  return g_strv_contains (to_come, cg_field_get (ask->entity, ask->field)->id);
}

/* Whether @word stands in @list, whose words are separated by spaces. */
static gboolean
has_word (const char *list, const char *word)
{
  gsize length = strlen (word);

  while (*list != '\0')
    {
      gsize next = strcspn (list, " ");

      if (next == length && strncmp (list, word, length) == 0)
        return TRUE;
      list += next + strspn (list + next, " ");
    }

  return FALSE;
}

gboolean
cg_action_allowed_from (const CgAction *action, const char *state)
{
  return action->from == NULL || has_word (action->from, state);
}

const CgAction *
cg_action_changing (CgEntity entity, int field)
{
  g_autofree char *assignment = g_strdup_printf ("%s=", cg_field_get (entity, field)->id);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].entity == entity && actions[i].sets != NULL &&
        strstr (actions[i].sets, assignment) != NULL)
      return &actions[i];

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].entity == entity && !actions[i].undoable)
      return &actions[i];

  return NULL;
}

CgRole
cg_field_role (CgEntity entity, int field)
{
  static const struct
  {
    CgEntity entity;
    int field;
    CgRole role;
  } fields[] = {
    { CG_ENTITY_REVIEW, CG_REVIEW_REVIEWER, CG_ROLE_REVIEWER },
    { CG_ENTITY_EXTENSION, CG_EXTENSION_APPROVER, CG_ROLE_SIGNER },
    { CG_ENTITY_NOTICE, CG_NOTICE_REVIEWER, CG_ROLE_REVIEWER },
    { CG_ENTITY_NOTICE, CG_NOTICE_SIGNER, CG_ROLE_SIGNER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].entity == entity && fields[i].field == field)
      return fields[i].role;

  return CG_ROLE_NONE;
}

const char *
cg_role_label (CgRole role)
{
  static const char *const labels[] = { NC_ ("role", "any"), NC_ ("role", "clerk"),
                                        NC_ ("role", "reviewer"), NC_ ("role", "signer") };

  return g_dpgettext2 (NULL, "role", labels[role]);
}

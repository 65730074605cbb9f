-- 016: casework: what is analysed, received, checked, supervised, taught by and reported.
CREATE TABLE "activity" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "held_on" TEXT NOT NULL CHECK ("held_on" IS date("held_on")),
  "subject" TEXT NOT NULL,
  "place" TEXT,
  "chair" TEXT,
  "attendees" INTEGER,
  "minutes" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "political_deviation" INTEGER REFERENCES "political_deviation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "remark" TEXT
) STRICT;

CREATE INDEX "activity_case" ON "activity" ("case");

CREATE INDEX "activity_unit" ON "activity" ("unit") WHERE "unit" IS NOT NULL;

CREATE INDEX "activity_minutes" ON "activity" ("minutes") WHERE "minutes" IS NOT NULL;

CREATE INDEX "activity_political_deviation" ON "activity" ("political_deviation") WHERE "political_deviation" IS NOT NULL;

CREATE TABLE "committee_matter" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "held_on" TEXT NOT NULL CHECK ("held_on" IS date("held_on")),
  "subject" TEXT NOT NULL,
  "by_whom" TEXT,
  "paper" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "remark" TEXT
) STRICT;

CREATE INDEX "committee_matter_case" ON "committee_matter" ("case");

CREATE INDEX "committee_matter_paper" ON "committee_matter" ("paper") WHERE "paper" IS NOT NULL;

CREATE TABLE "appeal" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "accountable" INTEGER NOT NULL REFERENCES "accountable" ("id") DEFERRABLE INITIALLY DEFERRED,
  "received_on" TEXT NOT NULL CHECK ("received_on" IS date("received_on")),
  "appealed_on" TEXT NOT NULL CHECK ("appealed_on" IS date("appealed_on")),
  "text" TEXT,
  "result" TEXT,
  "decided_on" TEXT CHECK ("decided_on" IS date("decided_on")),
  "decision_no" TEXT,
  "outcome" TEXT
) STRICT;

CREATE INDEX "appeal_case" ON "appeal" ("case");

CREATE INDEX "appeal_accountable" ON "appeal" ("accountable");

CREATE TABLE "correction" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "accountable" INTEGER REFERENCES "accountable" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "decided_on" TEXT NOT NULL CHECK ("decided_on" IS date("decided_on")),
  "decided_by" TEXT NOT NULL,
  "decision_no" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "appeal" INTEGER REFERENCES "appeal" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "correction_case" ON "correction" ("case");

CREATE INDEX "correction_accountable" ON "correction" ("accountable") WHERE "accountable" IS NOT NULL;

CREATE INDEX "correction_appeal" ON "correction" ("appeal") WHERE "appeal" IS NOT NULL;

CREATE TABLE "incoming" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "received_on" TEXT NOT NULL CHECK ("received_on" IS date("received_on")),
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "doc_no" TEXT,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "case" INTEGER REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case_unit" INTEGER REFERENCES "case_unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "notice" INTEGER REFERENCES "notice" ("id") DEFERRABLE INITIALLY DEFERRED,
  "delivery" INTEGER REFERENCES "delivery" ("id") DEFERRABLE INITIALLY DEFERRED,
  "learning" INTEGER REFERENCES "learning" ("id") DEFERRABLE INITIALLY DEFERRED,
  "due_on" TEXT CHECK ("due_on" IS date("due_on")),
  "state" TEXT,
  "pages" INTEGER,
  "registered_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "remark" TEXT
) STRICT;

CREATE INDEX "incoming_unit" ON "incoming" ("unit");

CREATE INDEX "incoming_case" ON "incoming" ("case") WHERE "case" IS NOT NULL;

CREATE INDEX "incoming_case_unit" ON "incoming" ("case_unit") WHERE "case_unit" IS NOT NULL;

CREATE INDEX "incoming_notice" ON "incoming" ("notice") WHERE "notice" IS NOT NULL;

CREATE INDEX "incoming_delivery" ON "incoming" ("delivery") WHERE "delivery" IS NOT NULL;

CREATE INDEX "incoming_learning" ON "incoming" ("learning") WHERE "learning" IS NOT NULL;

CREATE INDEX "incoming_registered_by" ON "incoming" ("registered_by") WHERE "registered_by" IS NOT NULL;

CREATE TABLE "incoming_review" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "incoming" INTEGER NOT NULL REFERENCES "incoming" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "round" INTEGER NOT NULL,
  "result" TEXT NOT NULL,
  "opinion" TEXT,
  "reviewer" INTEGER NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "entered_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "held_on" TEXT NOT NULL CHECK ("held_on" IS date("held_on")),
  "letter" INTEGER REFERENCES "notice" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "incoming_review_incoming" ON "incoming_review" ("incoming");

CREATE INDEX "incoming_review_case" ON "incoming_review" ("case") WHERE "case" IS NOT NULL;

CREATE INDEX "incoming_review_reviewer" ON "incoming_review" ("reviewer");

CREATE INDEX "incoming_review_entered_by" ON "incoming_review" ("entered_by") WHERE "entered_by" IS NOT NULL;

CREATE INDEX "incoming_review_letter" ON "incoming_review" ("letter") WHERE "letter" IS NOT NULL;

CREATE TABLE "political_deviation" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "problem" INTEGER REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "benchmark" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "subject" TEXT,
  "cause" TEXT,
  "remedy" TEXT,
  "found_on" TEXT CHECK ("found_on" IS date("found_on")),
  "evidence_file" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "evidence_page" INTEGER,
  "evidence_quote" TEXT
) STRICT;

CREATE INDEX "political_deviation_case" ON "political_deviation" ("case");

CREATE INDEX "political_deviation_unit" ON "political_deviation" ("unit");

CREATE INDEX "political_deviation_problem" ON "political_deviation" ("problem") WHERE "problem" IS NOT NULL;

CREATE INDEX "political_deviation_evidence_file" ON "political_deviation" ("evidence_file") WHERE "evidence_file" IS NOT NULL;

CREATE TABLE "deviation_sign" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "political_deviation" INTEGER NOT NULL REFERENCES "political_deviation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "sign" TEXT NOT NULL
) STRICT;

CREATE INDEX "deviation_sign_political_deviation" ON "deviation_sign" ("political_deviation");

CREATE INDEX "deviation_sign_case" ON "deviation_sign" ("case");

CREATE TABLE "power_duty" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "problem" INTEGER REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "mismatch" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  "power" TEXT NOT NULL,
  "holder" TEXT,
  "duty_now" TEXT,
  "duty_source" TEXT,
  "duty_wanted" TEXT,
  "conclusion" TEXT,
  "institution" INTEGER REFERENCES "institution" ("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT NOT NULL,
  "evidence_file" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "evidence_page" INTEGER,
  "evidence_quote" TEXT
) STRICT;

CREATE INDEX "power_duty_case" ON "power_duty" ("case");

CREATE INDEX "power_duty_unit" ON "power_duty" ("unit");

CREATE INDEX "power_duty_problem" ON "power_duty" ("problem") WHERE "problem" IS NOT NULL;

CREATE INDEX "power_duty_institution" ON "power_duty" ("institution") WHERE "institution" IS NOT NULL;

CREATE INDEX "power_duty_evidence_file" ON "power_duty" ("evidence_file") WHERE "evidence_file" IS NOT NULL;

CREATE TABLE "pressure_node" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "holder" TEXT,
  "is_top_leader" INTEGER CHECK ("is_top_leader" IN (0, 1))
) STRICT;

CREATE INDEX "pressure_node_case" ON "pressure_node" ("case");

CREATE INDEX "pressure_node_unit" ON "pressure_node" ("unit");

CREATE TABLE "pressure_point" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "problem" INTEGER REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "from_node" INTEGER NOT NULL REFERENCES "pressure_node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "to_node" INTEGER NOT NULL REFERENCES "pressure_node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "cause" TEXT,
  "dredger" TEXT,
  "is_key_few" INTEGER CHECK ("is_key_few" IN (0, 1)),
  "is_top_leader" INTEGER CHECK ("is_top_leader" IN (0, 1)),
  "remedy" TEXT,
  "deadline" TEXT CHECK ("deadline" IS date("deadline")),
  "cleared_on" TEXT CHECK ("cleared_on" IS date("cleared_on")),
  "evidence_file" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "evidence_page" INTEGER,
  "evidence_quote" TEXT
) STRICT;

CREATE INDEX "pressure_point_case" ON "pressure_point" ("case");

CREATE INDEX "pressure_point_unit" ON "pressure_point" ("unit");

CREATE INDEX "pressure_point_problem" ON "pressure_point" ("problem") WHERE "problem" IS NOT NULL;

CREATE INDEX "pressure_point_from_node" ON "pressure_point" ("from_node");

CREATE INDEX "pressure_point_to_node" ON "pressure_point" ("to_node");

CREATE INDEX "pressure_point_evidence_file" ON "pressure_point" ("evidence_file") WHERE "evidence_file" IS NOT NULL;

CREATE TABLE "cause" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "superior" INTEGER REFERENCES "cause" ("id") DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL,
  "position" INTEGER,
  "is_root" INTEGER CHECK ("is_root" IN (0, 1)),
  "institution" INTEGER REFERENCES "institution" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "cause_problem" ON "cause" ("problem");

CREATE INDEX "cause_case" ON "cause" ("case");

CREATE INDEX "cause_superior" ON "cause" ("superior") WHERE "superior" IS NOT NULL;

CREATE INDEX "cause_institution" ON "cause" ("institution") WHERE "institution" IS NOT NULL;

CREATE TABLE "institution_text" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "institution" INTEGER NOT NULL REFERENCES "institution" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "version" INTEGER NOT NULL,
  "note" TEXT,
  "made_on" TEXT NOT NULL CHECK ("made_on" IS date("made_on")),
  "doc_no" TEXT,
  "attachment" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "body" TEXT
) STRICT;

CREATE INDEX "institution_text_institution" ON "institution_text" ("institution");

CREATE INDEX "institution_text_case" ON "institution_text" ("case");

CREATE INDEX "institution_text_attachment" ON "institution_text" ("attachment") WHERE "attachment" IS NOT NULL;

CREATE TABLE "institution_check" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "institution" INTEGER NOT NULL REFERENCES "institution" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "planned_on" TEXT CHECK ("planned_on" IS date("planned_on")),
  "checked_on" TEXT CHECK ("checked_on" IS date("checked_on")),
  "checker" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "execution" TEXT,
  "findings" TEXT,
  "remedy" TEXT
) STRICT;

CREATE INDEX "institution_check_institution" ON "institution_check" ("institution");

CREATE INDEX "institution_check_case" ON "institution_check" ("case");

CREATE INDEX "institution_check_checker" ON "institution_check" ("checker") WHERE "checker" IS NOT NULL;

CREATE TABLE "recurrence" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "earlier_case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "earlier_problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "same" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "sentence" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "decided_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "decided_on" TEXT NOT NULL CHECK ("decided_on" IS date("decided_on"))
) STRICT;

CREATE INDEX "recurrence_case" ON "recurrence" ("case");

CREATE INDEX "recurrence_problem" ON "recurrence" ("problem");

CREATE INDEX "recurrence_earlier_case" ON "recurrence" ("earlier_case");

CREATE INDEX "recurrence_earlier_problem" ON "recurrence" ("earlier_problem");

CREATE INDEX "recurrence_decided_by" ON "recurrence" ("decided_by") WHERE "decided_by" IS NOT NULL;

CREATE TABLE "typical" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "year" INTEGER,
  "level" TEXT,
  "domain" INTEGER REFERENCES "domain" ("id") DEFERRABLE INITIALLY DEFERRED,
  "typical_group" TEXT NOT NULL,
  "situation" TEXT,
  "reason" TEXT NOT NULL,
  "for_circular" INTEGER CHECK ("for_circular" IN (0, 1)),
  "for_film" INTEGER CHECK ("for_film" IN (0, 1)),
  "for_collection" INTEGER CHECK ("for_collection" IN (0, 1)),
  "for_meeting" INTEGER CHECK ("for_meeting" IN (0, 1)),
  "state" TEXT,
  "approver" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" IS date("approved_on")),
  "body" TEXT
) STRICT;

CREATE INDEX "typical_case" ON "typical" ("case");

CREATE INDEX "typical_domain" ON "typical" ("domain") WHERE "domain" IS NOT NULL;

CREATE INDEX "typical_approver" ON "typical" ("approver") WHERE "approver" IS NOT NULL;

CREATE TABLE "pseudonym" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "typical" INTEGER NOT NULL REFERENCES "typical" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "original" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "pseudonym" TEXT NOT NULL,
  "position" INTEGER
) STRICT;

CREATE INDEX "pseudonym_typical" ON "pseudonym" ("typical");

CREATE INDEX "pseudonym_case" ON "pseudonym" ("case");

CREATE TABLE "learning" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "typical" INTEGER NOT NULL REFERENCES "typical" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "notice" INTEGER REFERENCES "notice" ("id") DEFERRABLE INITIALLY DEFERRED,
  "notified_on" TEXT CHECK ("notified_on" IS date("notified_on")),
  "due_on" TEXT CHECK ("due_on" IS date("due_on")),
  "checked_on" TEXT CHECK ("checked_on" IS date("checked_on")),
  "findings" TEXT,
  "state" TEXT NOT NULL,
  "remark" TEXT
) STRICT;

CREATE INDEX "learning_typical" ON "learning" ("typical");

CREATE INDEX "learning_case" ON "learning" ("case");

CREATE INDEX "learning_unit" ON "learning" ("unit");

CREATE INDEX "learning_notice" ON "learning" ("notice") WHERE "notice" IS NOT NULL;

CREATE TABLE "campaign" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "campaign_no" TEXT,
  "name" TEXT NOT NULL,
  "category" INTEGER REFERENCES "category" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "leader" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "plan" TEXT,
  "start_on" TEXT NOT NULL CHECK ("start_on" IS date("start_on")),
  "end_on" TEXT CHECK ("end_on" IS date("end_on")),
  "state" TEXT,
  "closing" TEXT,
  "closed_on" TEXT CHECK ("closed_on" IS date("closed_on")),
  "remark" TEXT
) STRICT;

CREATE INDEX "campaign_category" ON "campaign" ("category") WHERE "category" IS NOT NULL;

CREATE INDEX "campaign_led_by" ON "campaign" ("unit") WHERE "unit" IS NOT NULL;

CREATE INDEX "campaign_leader" ON "campaign" ("leader") WHERE "leader" IS NOT NULL;

CREATE TABLE "campaign_unit" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "campaign" INTEGER NOT NULL REFERENCES "campaign" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "plan_on" TEXT CHECK ("plan_on" IS date("plan_on")),
  "report_on" TEXT CHECK ("report_on" IS date("report_on")),
  "result" TEXT
) STRICT;

CREATE INDEX "campaign_unit_campaign" ON "campaign_unit" ("campaign");

CREATE INDEX "campaign_unit_unit" ON "campaign_unit" ("unit");

CREATE TABLE "campaign_problem" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "campaign" INTEGER NOT NULL REFERENCES "campaign" ("id") DEFERRABLE INITIALLY DEFERRED,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "campaign_problem_campaign" ON "campaign_problem" ("campaign");

CREATE INDEX "campaign_problem_problem" ON "campaign_problem" ("problem");

CREATE TABLE "inspection" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "campaign" INTEGER REFERENCES "campaign" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "planned_on" TEXT CHECK ("planned_on" IS date("planned_on")),
  "held_on" TEXT CHECK ("held_on" IS date("held_on")),
  "subject" TEXT NOT NULL,
  "members" TEXT,
  "findings" TEXT,
  "conclusion" TEXT,
  "opinion" TEXT,
  "minutes" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "inspection_case" ON "inspection" ("case") WHERE "case" IS NOT NULL;

CREATE INDEX "inspection_campaign" ON "inspection" ("campaign") WHERE "campaign" IS NOT NULL;

CREATE INDEX "inspection_unit" ON "inspection" ("unit");

CREATE INDEX "inspection_minutes" ON "inspection" ("minutes") WHERE "minutes" IS NOT NULL;

CREATE TABLE "escalation" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "trigger" TEXT NOT NULL,
  "days" INTEGER NOT NULL,
  "step" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "interval_days" INTEGER NOT NULL,
  "in_use" INTEGER CHECK ("in_use" IN (0, 1)),
  "position" INTEGER
) STRICT;

CREATE TABLE "escalation_decision" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "escalation" INTEGER NOT NULL REFERENCES "escalation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case_unit" INTEGER REFERENCES "case_unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "problem" INTEGER REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "decision" TEXT NOT NULL,
  "facts" TEXT NOT NULL,
  "reason" TEXT,
  "until_on" TEXT CHECK ("until_on" IS date("until_on")),
  "notice" INTEGER REFERENCES "notice" ("id") DEFERRABLE INITIALLY DEFERRED,
  "decided_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "decided_on" TEXT NOT NULL CHECK ("decided_on" IS date("decided_on"))
) STRICT;

CREATE INDEX "escalation_decision_escalation" ON "escalation_decision" ("escalation");

CREATE INDEX "escalation_decision_case" ON "escalation_decision" ("case");

CREATE INDEX "escalation_decision_case_unit" ON "escalation_decision" ("case_unit") WHERE "case_unit" IS NOT NULL;

CREATE INDEX "escalation_decision_problem" ON "escalation_decision" ("problem") WHERE "problem" IS NOT NULL;

CREATE INDEX "escalation_decision_notice" ON "escalation_decision" ("notice") WHERE "notice" IS NOT NULL;

CREATE INDEX "escalation_decision_decided_by" ON "escalation_decision" ("decided_by") WHERE "decided_by" IS NOT NULL;

CREATE TABLE "handover" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "handed_on" TEXT NOT NULL CHECK ("handed_on" IS date("handed_on")),
  "receiver" TEXT NOT NULL,
  "number" TEXT,
  "remark" TEXT
) STRICT;

CREATE INDEX "handover_case" ON "handover" ("case");

CREATE TABLE "revisit" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "planned_on" TEXT NOT NULL CHECK ("planned_on" IS date("planned_on")),
  "done_on" TEXT CHECK ("done_on" IS date("done_on")),
  "visitor" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "result" TEXT,
  "text" TEXT,
  "is_sampled" INTEGER CHECK ("is_sampled" IN (0, 1)),
  "seed" INTEGER
) STRICT;

CREATE INDEX "revisit_case" ON "revisit" ("case");

CREATE INDEX "revisit_unit" ON "revisit" ("unit");

CREATE INDEX "revisit_visitor" ON "revisit" ("visitor") WHERE "visitor" IS NOT NULL;

CREATE TABLE "acceptance" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case_unit" INTEGER NOT NULL REFERENCES "case_unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "round" INTEGER NOT NULL,
  "held_on" TEXT NOT NULL CHECK ("held_on" IS date("held_on")),
  "total" INTEGER,
  "grade" TEXT,
  "result" TEXT NOT NULL,
  "opinion" TEXT,
  "reviewer" INTEGER NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "entered_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "form_place" TEXT
) STRICT;

CREATE INDEX "acceptance_case" ON "acceptance" ("case");

CREATE INDEX "acceptance_case_unit" ON "acceptance" ("case_unit");

CREATE INDEX "acceptance_unit" ON "acceptance" ("unit");

CREATE INDEX "acceptance_reviewer" ON "acceptance" ("reviewer");

CREATE INDEX "acceptance_entered_by" ON "acceptance" ("entered_by") WHERE "entered_by" IS NOT NULL;

CREATE TABLE "score" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "acceptance" INTEGER NOT NULL REFERENCES "acceptance" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "element" INTEGER NOT NULL REFERENCES "score_element" ("id") DEFERRABLE INITIALLY DEFERRED,
  "points" INTEGER NOT NULL,
  "remark" TEXT
) STRICT;

CREATE INDEX "score_acceptance" ON "score" ("acceptance");

CREATE INDEX "score_case" ON "score" ("case");

CREATE INDEX "score_of_element" ON "score" ("element");

CREATE TABLE "score_element" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "aspect" TEXT NOT NULL,
  "points" INTEGER NOT NULL,
  "position" INTEGER,
  "in_use" INTEGER CHECK ("in_use" IN (0, 1))
) STRICT;

CREATE TABLE "filed_report" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "report" TEXT NOT NULL,
  "from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
  "to_on" TEXT NOT NULL CHECK ("to_on" IS date("to_on")),
  "grouping" TEXT,
  "figures" TEXT NOT NULL,
  "journal_seq" INTEGER NOT NULL,
  "filed_on" TEXT NOT NULL CHECK ("filed_on" IS date("filed_on")),
  "filed_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "receiver" TEXT,
  "attachment" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "filed_report_filed_by" ON "filed_report" ("filed_by") WHERE "filed_by" IS NOT NULL;

CREATE INDEX "filed_report_attachment" ON "filed_report" ("attachment") WHERE "attachment" IS NOT NULL;

CREATE TABLE "report_form" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "attachment" INTEGER NOT NULL REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "mapping" TEXT
) STRICT;

CREATE INDEX "report_form_attachment" ON "report_form" ("attachment");

CREATE TABLE "regulation_article" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "number" INTEGER NOT NULL,
  "title" TEXT,
  "body" TEXT NOT NULL,
  "is_complete" INTEGER CHECK ("is_complete" IN (0, 1)),
  "source" TEXT,
  "proofreader" TEXT,
  "proofread_on" TEXT CHECK ("proofread_on" IS date("proofread_on"))
) STRICT;

ALTER TABLE "accountable" ADD COLUMN "political_status" TEXT;

ALTER TABLE "accountable" ADD COLUMN "authority" TEXT;

ALTER TABLE "accountable" ADD COLUMN "announced_on" TEXT CHECK ("announced_on" IS date("announced_on"));

ALTER TABLE "accountable" ADD COLUMN "served_on" TEXT CHECK ("served_on" IS date("served_on"));

ALTER TABLE "accountable" ADD COLUMN "notified_on" TEXT CHECK ("notified_on" IS date("notified_on"));

ALTER TABLE "accountable" ADD COLUMN "integrity_filed_on" TEXT CHECK ("integrity_filed_on" IS date("integrity_filed_on"));

ALTER TABLE "accountable" ADD COLUMN "personnel_filed_on" TEXT CHECK ("personnel_filed_on" IS date("personnel_filed_on"));

ALTER TABLE "accountable" ADD COLUMN "recorded_on" TEXT CHECK ("recorded_on" IS date("recorded_on"));

ALTER TABLE "accountable" ADD COLUMN "procedures_on" TEXT CHECK ("procedures_on" IS date("procedures_on"));

ALTER TABLE "accountable" ADD COLUMN "self_criticism_on" TEXT CHECK ("self_criticism_on" IS date("self_criticism_on"));

ALTER TABLE "accountable" ADD COLUMN "examined_at" TEXT;

ALTER TABLE "accountable" ADD COLUMN "examined_on" TEXT CHECK ("examined_on" IS date("examined_on"));

ALTER TABLE "accountable" ADD COLUMN "publicity" TEXT;

ALTER TABLE "accountable" ADD COLUMN "other_handling" TEXT;

ALTER TABLE "sanction" ADD COLUMN "revoked_on" TEXT CHECK ("revoked_on" IS date("revoked_on"));

ALTER TABLE "sanction" ADD COLUMN "revoked_no" TEXT;

ALTER TABLE "institution" ADD COLUMN "replaces" INTEGER REFERENCES "institution" ("id") DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX "institution_replaces" ON "institution" ("replaces") WHERE "replaces" IS NOT NULL;

ALTER TABLE "institution" ADD COLUMN "check_months" INTEGER;

ALTER TABLE "problem" ADD COLUMN "learning" INTEGER REFERENCES "learning" ("id") DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX "problem_learning" ON "problem" ("learning") WHERE "learning" IS NOT NULL;

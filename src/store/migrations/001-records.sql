-- 001: the recorded tables, the journal and what stands outside the session.
--
-- Recorded tables: an integer primary key each, row-local checks, foreign keys without
-- cascade, no generated columns, no triggers. Tables of derived values are not here: the
-- store makes them from the field table and rebuilds them when their version moves.

CREATE TABLE "unit" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "short" TEXT,
  "code" TEXT,
  "parent" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "level" TEXT,
  "kind" TEXT,
  "region" TEXT,
  "system" TEXT,
  "party_org" TEXT,
  "head" TEXT,
  "contact" TEXT,
  "phone" TEXT,
  "discipline_group" TEXT
) STRICT;

CREATE INDEX "unit_parent" ON "unit" ("parent");

CREATE TABLE "person" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "unit" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "post" TEXT,
  "department" TEXT,
  "phone" TEXT,
  "serving" TEXT,
  "is_clerk" INTEGER CHECK ("is_clerk" IN (0, 1)),
  "is_reviewer" INTEGER CHECK ("is_reviewer" IN (0, 1)),
  "is_signer" INTEGER CHECK ("is_signer" IN (0, 1)),
  "is_viewer" INTEGER CHECK ("is_viewer" IN (0, 1))
) STRICT;

CREATE INDEX "person_unit" ON "person" ("unit");

CREATE TABLE "domain" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "position" INTEGER
) STRICT;

CREATE TABLE "category" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "parent" INTEGER REFERENCES "category" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER
) STRICT;

CREATE INDEX "category_parent" ON "category" ("parent");

CREATE TABLE "rule" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "rule_group" TEXT,
  "basis" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "term" TEXT NOT NULL,
  "roll" INTEGER CHECK ("roll" IN (0, 1)),
  "source" TEXT
) STRICT;

CREATE UNIQUE INDEX "rule_code" ON "rule" ("code");

CREATE TABLE "calendar_day" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "day" TEXT NOT NULL CHECK ("day" IS date("day")),
  "off" INTEGER CHECK ("off" IN (0, 1)),
  "name" TEXT
) STRICT;

CREATE TABLE "case_type" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE "case_step" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case_type" INTEGER NOT NULL REFERENCES "case_type" ("id") DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT NOT NULL,
  "rule" INTEGER REFERENCES "rule" ("id") DEFERRABLE INITIALLY DEFERRED,
  "skipped" INTEGER CHECK ("skipped" IN (0, 1))
) STRICT;

CREATE INDEX "case_step_case_type" ON "case_step" ("case_type");

CREATE INDEX "case_step_rule" ON "case_step" ("rule");

CREATE TABLE "type_material" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case_type" INTEGER NOT NULL REFERENCES "case_type" ("id") DEFERRABLE INITIALLY DEFERRED,
  "track" TEXT NOT NULL,
  "name" TEXT NOT NULL
) STRICT;

CREATE INDEX "type_material_case_type" ON "type_material" ("case_type");

CREATE TABLE "setting" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "value" TEXT
) STRICT;

CREATE UNIQUE INDEX "setting_name" ON "setting" ("name");

CREATE TABLE "counter" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "last" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "counter_name" ON "counter" ("name");

CREATE TABLE "template" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "layout" TEXT NOT NULL,
  "title" TEXT,
  "body" TEXT,
  "recipients" TEXT,
  "attachments_note" TEXT
) STRICT;

CREATE TABLE "case" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case_no" TEXT,
  "title" TEXT NOT NULL,
  "case_type" INTEGER NOT NULL REFERENCES "case_type" ("id") DEFERRABLE INITIALLY DEFERRED,
  "level" TEXT,
  "domain" INTEGER REFERENCES "domain" ("id") DEFERRABLE INITIALLY DEFERRED,
  "category" INTEGER REFERENCES "category" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source" TEXT,
  "occurred_on" TEXT CHECK ("occurred_on" IS date("occurred_on")),
  "decided_on" TEXT NOT NULL CHECK ("decided_on" IS date("decided_on")),
  "decided_by" TEXT NOT NULL,
  "decision_no" TEXT NOT NULL,
  "brief" TEXT,
  "amount" INTEGER,
  "undertaker" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "department" TEXT,
  "supervisor" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "work_secrecy" TEXT,
  "state_secrecy" TEXT,
  "typical_group" TEXT,
  "no_notice" TEXT,
  "no_notice_reason" TEXT,
  "registered_on" TEXT CHECK ("registered_on" IS date("registered_on")),
  "closed_on" TEXT CHECK ("closed_on" IS date("closed_on")),
  "close_note" TEXT,
  "remark" TEXT
) STRICT;

CREATE UNIQUE INDEX "case_case_no" ON "case" ("case_no");

CREATE INDEX "case_case_type" ON "case" ("case_type");

CREATE INDEX "case_domain" ON "case" ("domain");

CREATE INDEX "case_category" ON "case" ("category");

CREATE INDEX "case_undertaker" ON "case" ("undertaker");

CREATE INDEX "case_supervisor" ON "case" ("supervisor");

CREATE TABLE "case_unit" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT,
  "delivered_on" TEXT CHECK ("delivered_on" IS date("delivered_on")),
  "delivery_method" TEXT,
  "receiver" TEXT,
  "receiver_post" TEXT,
  "receipt_on" TEXT CHECK ("receipt_on" IS date("receipt_on")),
  "plan_on" TEXT CHECK ("plan_on" IS date("plan_on")),
  "report_on" TEXT CHECK ("report_on" IS date("report_on")),
  "accepted_on" TEXT CHECK ("accepted_on" IS date("accepted_on")),
  "grade" TEXT
) STRICT;

CREATE INDEX "case_unit_case" ON "case_unit" ("case");

CREATE INDEX "case_unit_unit" ON "case_unit" ("unit");

CREATE TABLE "stage" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case_unit" INTEGER NOT NULL REFERENCES "case_unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT NOT NULL,
  "state" TEXT,
  "planned_on" TEXT CHECK ("planned_on" IS date("planned_on")),
  "actual_on" TEXT CHECK ("actual_on" IS date("actual_on")),
  "reason" TEXT,
  "rule" INTEGER REFERENCES "rule" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "stage_case_unit" ON "stage" ("case_unit");

CREATE INDEX "stage_case" ON "stage" ("case");

CREATE INDEX "stage_unit" ON "stage" ("unit");

CREATE INDEX "stage_rule" ON "stage" ("rule");

CREATE TABLE "track" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case_unit" INTEGER NOT NULL REFERENCES "case_unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "track" TEXT NOT NULL,
  "state" TEXT,
  "accepted_on" TEXT CHECK ("accepted_on" IS date("accepted_on")),
  "approver" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT
) STRICT;

CREATE INDEX "track_case_unit" ON "track" ("case_unit");

CREATE INDEX "track_case" ON "track" ("case");

CREATE INDEX "track_unit" ON "track" ("unit");

CREATE INDEX "track_approver" ON "track" ("approver");

CREATE TABLE "material" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "track" INTEGER NOT NULL REFERENCES "track" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "state" TEXT,
  "received_on" TEXT CHECK ("received_on" IS date("received_on")),
  "place" TEXT
) STRICT;

CREATE INDEX "material_track" ON "material" ("track");

CREATE INDEX "material_case" ON "material" ("case");

CREATE TABLE "situation" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "situation" TEXT NOT NULL,
  "is_main" INTEGER CHECK ("is_main" IN (0, 1))
) STRICT;

CREATE INDEX "situation_case" ON "situation" ("case");

CREATE TABLE "accountable" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "type" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "post" TEXT,
  "rank" TEXT,
  "duty" TEXT,
  "responsibility" TEXT,
  "serving" TEXT
) STRICT;

CREATE INDEX "accountable_case" ON "accountable" ("case");

CREATE INDEX "accountable_unit" ON "accountable" ("unit");

CREATE TABLE "sanction" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "accountable" INTEGER NOT NULL REFERENCES "accountable" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "decided_by" TEXT,
  "decision_no" TEXT,
  "decided_on" TEXT CHECK ("decided_on" IS date("decided_on")),
  "effect_until" TEXT CHECK ("effect_until" IS date("effect_until"))
) STRICT;

CREATE INDEX "sanction_accountable" ON "sanction" ("accountable");

CREATE INDEX "sanction_case" ON "sanction" ("case");

CREATE TABLE "problem" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "problem_no" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL,
  "unit" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "category" INTEGER REFERENCES "category" ("id") DEFERRABLE INITIALLY DEFERRED,
  "nature" TEXT,
  "mode" TEXT,
  "deviation" TEXT,
  "tag" TEXT,
  "standard" TEXT,
  "responsible_unit" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "leader" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "person" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "deadline" TEXT NOT NULL CHECK ("deadline" IS date("deadline")),
  "deadline_text" TEXT,
  "status" TEXT,
  "progress" INTEGER CHECK ("progress" BETWEEN 0 AND 100),
  "completion" TEXT,
  "completed_on" TEXT CHECK ("completed_on" IS date("completed_on")),
  "submitted_on" TEXT CHECK ("submitted_on" IS date("submitted_on")),
  "submitted_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "closed_on" TEXT CHECK ("closed_on" IS date("closed_on")),
  "closed_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "longterm_reason" TEXT,
  "next_check_on" TEXT CHECK ("next_check_on" IS date("next_check_on")),
  "remark" TEXT
) STRICT;

CREATE UNIQUE INDEX "problem_problem_no" ON "problem" ("problem_no");

CREATE INDEX "problem_case" ON "problem" ("case");

CREATE INDEX "problem_unit" ON "problem" ("unit");

CREATE INDEX "problem_category" ON "problem" ("category");

CREATE INDEX "problem_responsible_unit" ON "problem" ("responsible_unit");

CREATE INDEX "problem_leader" ON "problem" ("leader");

CREATE INDEX "problem_person" ON "problem" ("person");

CREATE INDEX "problem_submitted_by" ON "problem" ("submitted_by");

CREATE INDEX "problem_closed_by" ON "problem" ("closed_by");

CREATE TABLE "measure" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL,
  "unit" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "person" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "deadline" TEXT CHECK ("deadline" IS date("deadline")),
  "status" TEXT,
  "completed_on" TEXT CHECK ("completed_on" IS date("completed_on")),
  "reason" TEXT
) STRICT;

CREATE INDEX "measure_problem" ON "measure" ("problem");

CREATE INDEX "measure_case" ON "measure" ("case");

CREATE INDEX "measure_unit" ON "measure" ("unit");

CREATE INDEX "measure_person" ON "measure" ("person");

CREATE TABLE "progress" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "measure" INTEGER REFERENCES "measure" ("id") DEFERRABLE INITIALLY DEFERRED,
  "held_on" TEXT NOT NULL CHECK ("held_on" IS date("held_on")),
  "reporter" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL,
  "percent" INTEGER CHECK ("percent" BETWEEN 0 AND 100)
) STRICT;

CREATE INDEX "progress_problem" ON "progress" ("problem");

CREATE INDEX "progress_case" ON "progress" ("case");

CREATE INDEX "progress_measure" ON "progress" ("measure");

CREATE INDEX "progress_reporter" ON "progress" ("reporter");

CREATE TABLE "evidence" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "measure" INTEGER REFERENCES "measure" ("id") DEFERRABLE INITIALLY DEFERRED,
  "progress" INTEGER REFERENCES "progress" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "attachment" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "quantity" TEXT,
  "place" TEXT,
  "keeper" TEXT
) STRICT;

CREATE INDEX "evidence_problem" ON "evidence" ("problem");

CREATE INDEX "evidence_case" ON "evidence" ("case");

CREATE INDEX "evidence_measure" ON "evidence" ("measure");

CREATE INDEX "evidence_progress" ON "evidence" ("progress");

CREATE INDEX "evidence_attachment" ON "evidence" ("attachment");

CREATE TABLE "review" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "round" INTEGER NOT NULL,
  "result" TEXT NOT NULL,
  "opinion" TEXT,
  "reviewer" INTEGER NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "entered_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "held_on" TEXT NOT NULL CHECK ("held_on" IS date("held_on")),
  "form_place" TEXT
) STRICT;

CREATE INDEX "review_problem" ON "review" ("problem");

CREATE INDEX "review_case" ON "review" ("case");

CREATE INDEX "review_reviewer" ON "review" ("reviewer");

CREATE INDEX "review_entered_by" ON "review" ("entered_by");

CREATE TABLE "extension" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT NOT NULL,
  "from_date" TEXT CHECK ("from_date" IS date("from_date")),
  "to_date" TEXT NOT NULL CHECK ("to_date" IS date("to_date")),
  "reason" TEXT NOT NULL,
  "applied_on" TEXT CHECK ("applied_on" IS date("applied_on")),
  "approver" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "decided_on" TEXT CHECK ("decided_on" IS date("decided_on")),
  "opinion" TEXT
) STRICT;

CREATE INDEX "extension_problem" ON "extension" ("problem");

CREATE INDEX "extension_case" ON "extension" ("case");

CREATE INDEX "extension_approver" ON "extension" ("approver");

CREATE TABLE "institution" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "inst_no" TEXT,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "gap_text" TEXT,
  "gap" TEXT,
  "chain" TEXT NOT NULL,
  "link" TEXT NOT NULL,
  "scope" TEXT,
  "action" TEXT NOT NULL,
  "power_over" TEXT,
  "unit" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "person" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "deadline" TEXT NOT NULL CHECK ("deadline" IS date("deadline")),
  "status" TEXT,
  "doc_no" TEXT,
  "issued_on" TEXT CHECK ("issued_on" IS date("issued_on")),
  "basis" TEXT,
  "checked_on" TEXT CHECK ("checked_on" IS date("checked_on")),
  "check_result" TEXT,
  "remark" TEXT
) STRICT;

CREATE UNIQUE INDEX "institution_inst_no" ON "institution" ("inst_no");

CREATE INDEX "institution_case" ON "institution" ("case");

CREATE INDEX "institution_unit" ON "institution" ("unit");

CREATE INDEX "institution_person" ON "institution" ("person");

CREATE TABLE "institution_problem" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "institution" INTEGER NOT NULL REFERENCES "institution" ("id") DEFERRABLE INITIALLY DEFERRED,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "institution_problem_institution" ON "institution_problem" ("institution");

CREATE INDEX "institution_problem_problem" ON "institution_problem" ("problem");

CREATE TABLE "notice" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "doc_no" TEXT,
  "kind" TEXT NOT NULL,
  "layout" TEXT NOT NULL,
  "template" INTEGER REFERENCES "template" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT,
  "recipients" TEXT,
  "body" TEXT,
  "attachments_note" TEXT,
  "organ_mark" TEXT,
  "signer_org" TEXT,
  "doc_code" TEXT,
  "secrecy_mark" TEXT,
  "urgency" TEXT,
  "contact" TEXT,
  "cc" TEXT,
  "print_org" TEXT,
  "print_date" TEXT CHECK ("print_date" IS date("print_date")),
  "copies" INTEGER,
  "drafter" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "signer" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "entered_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "sign_date" TEXT CHECK ("sign_date" IS date("sign_date")),
  "state" TEXT,
  "state_reason" TEXT
) STRICT;

CREATE UNIQUE INDEX "notice_doc_no" ON "notice" ("doc_no");

CREATE INDEX "notice_template" ON "notice" ("template");

CREATE INDEX "notice_drafter" ON "notice" ("drafter");

CREATE INDEX "notice_signer" ON "notice" ("signer");

CREATE INDEX "notice_entered_by" ON "notice" ("entered_by");

CREATE TABLE "notice_case" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "notice" INTEGER NOT NULL REFERENCES "notice" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "notice_case_notice" ON "notice_case" ("notice");

CREATE INDEX "notice_case_case" ON "notice_case" ("case");

CREATE TABLE "attachment" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT,
  "owner_entity" TEXT,
  "owner_id" INTEGER,
  "case" INTEGER REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "sha256" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "pages" INTEGER,
  "added_on" TEXT CHECK ("added_on" IS date("added_on")),
  "added_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "remark" TEXT
) STRICT;

CREATE INDEX "attachment_case" ON "attachment" ("case");

CREATE INDEX "attachment_added_by" ON "attachment" ("added_by");

-- Outside the session: what is no record of the office.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The last id given to any record; never goes back, so that an undone id is not given again.
CREATE TABLE id_counter (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  last INTEGER NOT NULL
) STRICT;
INSERT INTO id_counter (id, last) VALUES (1, 0);

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  site INTEGER NOT NULL,
  actor INTEGER NOT NULL,
  action TEXT NOT NULL,
  args TEXT NOT NULL,
  inverts INTEGER,
  part_of INTEGER,
  schema INTEGER NOT NULL,
  changeset BLOB,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_actor ON journal (actor, seq);
CREATE INDEX journal_inverts ON journal (inverts) WHERE inverts IS NOT NULL;

CREATE TABLE history (
  owner_row INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  row INTEGER NOT NULL,
  entity TEXT NOT NULL,
  owner_entity TEXT NOT NULL,
  PRIMARY KEY (owner_row, seq, row)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

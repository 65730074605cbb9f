-- 004: a link that most records do not have is indexed only where there is one: an edit then
-- writes a page less for each of them.
DROP INDEX "evidence_measure";
CREATE INDEX "evidence_measure" ON "evidence" ("measure") WHERE "measure" IS NOT NULL;
DROP INDEX "evidence_progress";
CREATE INDEX "evidence_progress" ON "evidence" ("progress") WHERE "progress" IS NOT NULL;
DROP INDEX "evidence_attachment";
CREATE INDEX "evidence_attachment" ON "evidence" ("attachment") WHERE "attachment" IS NOT NULL;
DROP INDEX "progress_measure";
CREATE INDEX "progress_measure" ON "progress" ("measure") WHERE "measure" IS NOT NULL;
DROP INDEX "problem_submitted_by";
CREATE INDEX "problem_submitted_by" ON "problem" ("submitted_by") WHERE "submitted_by" IS NOT NULL;
DROP INDEX "problem_closed_by";
CREATE INDEX "problem_closed_by" ON "problem" ("closed_by") WHERE "closed_by" IS NOT NULL;
DROP INDEX "review_entered_by";
CREATE INDEX "review_entered_by" ON "review" ("entered_by") WHERE "entered_by" IS NOT NULL;
DROP INDEX "extension_approver";
CREATE INDEX "extension_approver" ON "extension" ("approver") WHERE "approver" IS NOT NULL;
DROP INDEX "track_approver";
CREATE INDEX "track_approver" ON "track" ("approver") WHERE "approver" IS NOT NULL;
DROP INDEX "notice_signer";
CREATE INDEX "notice_signer" ON "notice" ("signer") WHERE "signer" IS NOT NULL;
DROP INDEX "notice_entered_by";
CREATE INDEX "notice_entered_by" ON "notice" ("entered_by") WHERE "entered_by" IS NOT NULL;

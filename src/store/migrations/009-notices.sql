-- 009: what a notice may carry beside its text.
CREATE TABLE "notice_attachment" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "notice" INTEGER NOT NULL REFERENCES "notice" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "body" TEXT,
  "turned" INTEGER CHECK ("turned" IN (0, 1))
) STRICT;

CREATE INDEX "notice_attachment_notice" ON "notice_attachment" ("notice");

CREATE TABLE "notice_release" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "notice" INTEGER NOT NULL REFERENCES "notice" ("id") DEFERRABLE INITIALLY DEFERRED,
  "finding" TEXT NOT NULL,
  "sentence" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "released_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "released_on" TEXT CHECK ("released_on" IS date("released_on"))
) STRICT;

CREATE INDEX "notice_release_notice" ON "notice_release" ("notice");

CREATE INDEX "notice_release_released_by" ON "notice_release" ("released_by")
  WHERE "released_by" IS NOT NULL;

-- What its forms say besides: 份号, 签发人 on the head of 上行文, how it is closed (seal, none,
-- 签名章 with the signer's post), who attended (纪要).
ALTER TABLE "notice" ADD COLUMN "copy_no" TEXT;
ALTER TABLE "notice" ADD COLUMN "head_signers" TEXT;
ALTER TABLE "notice" ADD COLUMN "seal" TEXT;
ALTER TABLE "notice" ADD COLUMN "signer_post" TEXT;
ALTER TABLE "notice" ADD COLUMN "attended" TEXT;
ALTER TABLE "notice" ADD COLUMN "excused" TEXT;
ALTER TABLE "notice" ADD COLUMN "observers" TEXT;

-- Its life from the draft to the archive: approvals, deliveries, series of numbers.
ALTER TABLE "notice" ADD COLUMN "reviewer" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "notice" ADD COLUMN "reviewed_on" TEXT CHECK ("reviewed_on" IS date("reviewed_on"));
ALTER TABLE "notice" ADD COLUMN "correcting" INTEGER CHECK ("correcting" IN (0, 1));
ALTER TABLE "notice" ADD COLUMN "delivered_units" TEXT;
ALTER TABLE "notice" ADD COLUMN "closed_on" TEXT CHECK ("closed_on" IS date("closed_on"));
ALTER TABLE "notice" ADD COLUMN "archive_year" INTEGER;
ALTER TABLE "notice" ADD COLUMN "retention" TEXT;

CREATE INDEX "notice_reviewer" ON "notice" ("reviewer") WHERE "reviewer" IS NOT NULL;

CREATE TABLE "approval" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "notice" INTEGER NOT NULL REFERENCES "notice" ("id") DEFERRABLE INITIALLY DEFERRED,
  "step" TEXT NOT NULL,
  "result" TEXT NOT NULL,
  "person" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "organ" TEXT,
  "opinion" TEXT,
  "held_on" TEXT NOT NULL CHECK ("held_on" IS date("held_on")),
  "entered_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "form" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "approval_notice" ON "approval" ("notice");

CREATE INDEX "approval_person" ON "approval" ("person") WHERE "person" IS NOT NULL;

CREATE INDEX "approval_entered_by" ON "approval" ("entered_by") WHERE "entered_by" IS NOT NULL;

CREATE INDEX "approval_form" ON "approval" ("form") WHERE "form" IS NOT NULL;

CREATE TABLE "delivery" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "notice" INTEGER NOT NULL REFERENCES "notice" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "delivered_on" TEXT NOT NULL CHECK ("delivered_on" IS date("delivered_on")),
  "method" TEXT,
  "witness" TEXT,
  "receiver" TEXT,
  "receiver_post" TEXT,
  "receipt_on" TEXT CHECK ("receipt_on" IS date("receipt_on")),
  "receipt_form" INTEGER REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "reply_due" TEXT CHECK ("reply_due" IS date("reply_due")),
  "reply_estimated" INTEGER CHECK ("reply_estimated" IN (0, 1)),
  "urged_on" TEXT CHECK ("urged_on" IS date("urged_on")),
  "replied_on" TEXT CHECK ("replied_on" IS date("replied_on")),
  "reply_no" TEXT
) STRICT;

CREATE INDEX "delivery_notice" ON "delivery" ("notice");

CREATE INDEX "delivery_unit" ON "delivery" ("unit");

CREATE INDEX "delivery_receipt_form" ON "delivery" ("receipt_form") WHERE "receipt_form" IS NOT NULL;

CREATE TABLE "number_code" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "code" TEXT NOT NULL,
  "mode" TEXT NOT NULL,
  "remark" TEXT
) STRICT;

CREATE UNIQUE INDEX "number_code_code" ON "number_code" ("code");

-- What a template says beside its texts.
ALTER TABLE "template" ADD COLUMN "organ" TEXT;
ALTER TABLE "template" ADD COLUMN "in_use" INTEGER CHECK ("in_use" IN (0, 1));
ALTER TABLE "template" ADD COLUMN "doc_code" TEXT;
ALTER TABLE "template" ADD COLUMN "reply_amount" INTEGER;
ALTER TABLE "template" ADD COLUMN "reply_term" TEXT;
ALTER TABLE "template" ADD COLUMN "organ_title" INTEGER CHECK ("organ_title" IN (0, 1));

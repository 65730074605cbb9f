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
ALTER TABLE "notice" ADD COLUMN "seal" TEXT NOT NULL DEFAULT 'seal';
ALTER TABLE "notice" ADD COLUMN "signer_post" TEXT;
ALTER TABLE "notice" ADD COLUMN "attended" TEXT;
ALTER TABLE "notice" ADD COLUMN "excused" TEXT;
ALTER TABLE "notice" ADD COLUMN "observers" TEXT;

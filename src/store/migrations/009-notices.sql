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

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

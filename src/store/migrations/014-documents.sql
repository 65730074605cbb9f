-- 014: what is marked in documents and cited from them; what a measure must be shown by; where a
-- person reads. The last three tables are not recorded: they say nothing of a case.
CREATE TABLE "evidence_need" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "measure" INTEGER NOT NULL REFERENCES "measure" ("id") DEFERRABLE INITIALLY DEFERRED,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "reason" TEXT,
  "decided_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "decided_on" TEXT CHECK ("decided_on" IS date("decided_on"))
) STRICT;

CREATE INDEX "evidence_need_measure" ON "evidence_need" ("measure");

CREATE INDEX "evidence_need_problem" ON "evidence_need" ("problem");

CREATE INDEX "evidence_need_case" ON "evidence_need" ("case");

CREATE INDEX "evidence_need_decided_by" ON "evidence_need" ("decided_by") WHERE "decided_by" IS NOT NULL;

ALTER TABLE "evidence" ADD COLUMN "need" INTEGER REFERENCES "evidence_need" ("id") DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX "evidence_need_met" ON "evidence" ("need") WHERE "need" IS NOT NULL;

CREATE TABLE "annotation" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "attachment" INTEGER NOT NULL REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "page" INTEGER NOT NULL CHECK ("page" > 0),
  "kind" TEXT NOT NULL,
  "places" TEXT NOT NULL,
  "quote" TEXT,
  "label" TEXT,
  "text" TEXT,
  "colour" TEXT NOT NULL,
  "tags" TEXT,
  "problem" INTEGER REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "author" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "made_on" TEXT NOT NULL CHECK ("made_on" IS date("made_on"))
) STRICT;

CREATE INDEX "annotation_attachment" ON "annotation" ("attachment", "page");

CREATE INDEX "annotation_case" ON "annotation" ("case") WHERE "case" IS NOT NULL;

CREATE INDEX "annotation_problem" ON "annotation" ("problem") WHERE "problem" IS NOT NULL;

CREATE INDEX "annotation_author" ON "annotation" ("author") WHERE "author" IS NOT NULL;

CREATE TABLE "citation" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "measure" INTEGER REFERENCES "measure" ("id") DEFERRABLE INITIALLY DEFERRED,
  "deviation" TEXT,
  "evidence" INTEGER REFERENCES "evidence" ("id") DEFERRABLE INITIALLY DEFERRED,
  "attachment" INTEGER NOT NULL REFERENCES "attachment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "page" INTEGER NOT NULL CHECK ("page" > 0),
  "places" TEXT NOT NULL,
  "quote" TEXT,
  "remark" TEXT,
  "author" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "made_on" TEXT NOT NULL CHECK ("made_on" IS date("made_on"))
) STRICT;

CREATE INDEX "citation_problem" ON "citation" ("problem");

CREATE INDEX "citation_case" ON "citation" ("case");

CREATE INDEX "citation_measure" ON "citation" ("measure") WHERE "measure" IS NOT NULL;

CREATE INDEX "citation_evidence" ON "citation" ("evidence") WHERE "evidence" IS NOT NULL;

CREATE INDEX "citation_attachment" ON "citation" ("attachment");

CREATE INDEX "citation_author" ON "citation" ("author") WHERE "author" IS NOT NULL;

CREATE TABLE "reading" (
  "person" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "page" INTEGER NOT NULL CHECK ("page" > 0),
  "top" REAL NOT NULL,
  "zoom" REAL NOT NULL CHECK ("zoom" > 0),
  "fit" TEXT NOT NULL,
  "spread" TEXT NOT NULL,
  PRIMARY KEY ("person", "sha256")
) STRICT, WITHOUT ROWID;

CREATE TABLE "bookmark" (
  "person" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "page" INTEGER NOT NULL CHECK ("page" > 0),
  "name" TEXT NOT NULL,
  PRIMARY KEY ("person", "sha256", "page")
) STRICT, WITHOUT ROWID;

CREATE TABLE "page_turn" (
  "sha256" TEXT NOT NULL,
  "page" INTEGER NOT NULL CHECK ("page" > 0),
  "turns" INTEGER NOT NULL CHECK ("turns" BETWEEN 1 AND 3),
  PRIMARY KEY ("sha256", "page")
) STRICT, WITHOUT ROWID;

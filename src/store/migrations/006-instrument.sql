-- 006: urgings of a problem, saved views of lists, forms of tables read in, and from which file
-- a problem came.
ALTER TABLE "problem" ADD COLUMN "source_file" TEXT;

CREATE TABLE "urge" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "problem" INTEGER NOT NULL REFERENCES "problem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "case" INTEGER NOT NULL REFERENCES "case" ("id") DEFERRABLE INITIALLY DEFERRED,
  "urged_on" TEXT NOT NULL CHECK ("urged_on" IS date("urged_on")),
  "urged_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "way" TEXT NOT NULL,
  "text" TEXT,
  "reply" TEXT,
  "replied_on" TEXT CHECK ("replied_on" IS date("replied_on"))
) STRICT;

CREATE INDEX "urge_problem" ON "urge" ("problem");

CREATE INDEX "urge_case" ON "urge" ("case");

CREATE INDEX "urge_urged_by" ON "urge" ("urged_by") WHERE "urged_by" IS NOT NULL;

CREATE TABLE "view" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "name" TEXT NOT NULL,
  "list" TEXT NOT NULL,
  "definition" TEXT NOT NULL,
  "owner" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "shown" INTEGER CHECK ("shown" IN (0, 1))
) STRICT;

CREATE INDEX "view_owner" ON "view" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "import_shape" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "shape" TEXT NOT NULL,
  "mapping" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "import_shape_shape" ON "import_shape" ("shape");

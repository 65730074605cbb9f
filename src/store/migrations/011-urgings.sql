-- 011: what was urged of a delivery, each time a record, and the letter that urges one.
CREATE TABLE "delivery_urge" (
  "id" INTEGER PRIMARY KEY,
  "void_reason" TEXT,
  "delivery" INTEGER NOT NULL REFERENCES "delivery" ("id") DEFERRABLE INITIALLY DEFERRED,
  "urged_on" TEXT NOT NULL CHECK ("urged_on" IS date("urged_on")),
  "urged_by" INTEGER REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "way" TEXT NOT NULL,
  "text" TEXT,
  "letter" INTEGER REFERENCES "notice" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "delivery_urge_delivery" ON "delivery_urge" ("delivery");

CREATE INDEX "delivery_urge_urged_by" ON "delivery_urge" ("urged_by") WHERE "urged_by" IS NOT NULL;

CREATE INDEX "delivery_urge_letter" ON "delivery_urge" ("letter") WHERE "letter" IS NOT NULL;

ALTER TABLE "notice" ADD COLUMN "urges" INTEGER REFERENCES "delivery" ("id") DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX "notice_urges" ON "notice" ("urges") WHERE "urges" IS NOT NULL;

-- 015: what the pages of attached files say. Drawn from the files, by checksum: no records.
-- "done": the pages before this one, from 0, were read. "fault": why no more of it is.
CREATE TABLE "page_file" (
  "id" INTEGER PRIMARY KEY,
  "sha256" TEXT NOT NULL UNIQUE,
  "pages" INTEGER,
  "done" INTEGER NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('reading', 'read', 'failed')),
  "fault" TEXT
) STRICT;
-- "id": that of the file times 2^20, and the page from 0. "source": what the file itself says, a
-- picture without text, what was recognised of one, a page that cannot be read. "boxes": of what
-- was recognised, four 32-bit floats a character, little-endian: left, top, right, bottom, points.
CREATE TABLE "page_text" (
  "id" INTEGER PRIMARY KEY,
  "source" TEXT NOT NULL CHECK ("source" IN ('pdf', 'scan', 'ocr', 'fault')),
  "text" TEXT NOT NULL,
  "boxes" BLOB
) STRICT;
CREATE INDEX "page_text_other" ON "page_text" ("id") WHERE "source" <> 'pdf';

-- 017: what the pages of attached files look like that are pictures: no records. "id": as in
-- "page_text". "digest": SHA-256 of the page drawn at a fixed size; empty: it cannot be drawn.
-- "drawn_by": the libraries that drew it, as others may draw a little differently.
CREATE TABLE "page_look" (
  "id" INTEGER PRIMARY KEY,
  "digest" TEXT NOT NULL,
  "drawn_by" TEXT NOT NULL
) STRICT;

-- 012: the office's own numbers of the page that a document was signed with; none: as they ship.
ALTER TABLE "notice" ADD COLUMN "page" TEXT;

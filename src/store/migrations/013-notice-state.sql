-- 013: the documents that wait for a step are found without reading all.
CREATE INDEX "notice_state" ON "notice" ("state");

-- 002: a case says within what scope its decision is circulated (Regulations, Article 13).
ALTER TABLE "case" ADD COLUMN "notify_scope" TEXT;

-- 020: the deadline that a review replaced: what was overdue then stays told (曾逾期 n 次).
ALTER TABLE "review" ADD COLUMN "deadline_before" TEXT;

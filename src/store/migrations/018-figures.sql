-- 018: the numbers that are reported: funds recovered by a problem's rectification, yuan; and
-- what groups and counts problems stands beside their case, so that none of a million is read whole.
ALTER TABLE "problem" ADD COLUMN "recovered" INTEGER;
DROP INDEX "problem_case";
CREATE INDEX "problem_case" ON "problem" ("case", "unit", "deviation", "status", "closed_on", "void_reason", "recovered");

-- 005: the few problems that wait for review are found, in the order in which they came, without
-- reading all; an edit of any other problem does not write this index.
CREATE INDEX "problem_submitted" ON "problem" ("submitted_on") WHERE "status" = 'submitted';

-- 007: which choices were changed into which, and when: a list is filtered by it without reading
-- the journal. Filled from the journal at the next start, and with each edit from then on.
CREATE TABLE transition (
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  new TEXT NOT NULL,
  old TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (entity, field, new, old, at, seq, id)
) STRICT, WITHOUT ROWID;

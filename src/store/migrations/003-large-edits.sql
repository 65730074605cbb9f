-- 003: a large edit of which parts are still to be written; at most one at a time.

CREATE TABLE pending_set (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'reverse')),
  action TEXT NOT NULL,
  actor INTEGER NOT NULL,
  at INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  first INTEGER
) STRICT;

-- Either the changes of an edit, or the journal entry whose changeset is applied.
CREATE TABLE pending_part (
  position INTEGER PRIMARY KEY,
  changes BLOB,
  source INTEGER,
  forward INTEGER,
  inverts INTEGER
) STRICT;

-- Records that no other edit may touch until it is complete.
CREATE TABLE pending_row (
  id INTEGER PRIMARY KEY
) STRICT;

CREATE INDEX journal_part_of ON journal (part_of) WHERE part_of IS NOT NULL;

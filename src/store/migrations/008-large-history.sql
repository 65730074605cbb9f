-- 008: whom a large edit concerned stands together under its number: in the order of `history`
-- each of its rows would be written into another page. `fields` is 1 where a field of the record
-- itself may have changed, be it the deadline by an extension, and 0 where only its children did.
CREATE TABLE history_large (
  seq INTEGER NOT NULL,
  owner_row INTEGER NOT NULL,
  fields INTEGER NOT NULL,
  PRIMARY KEY (seq, owner_row)
) STRICT, WITHOUT ROWID;

-- The numbers that history_large has.
CREATE TABLE history_large_edit (
  seq INTEGER PRIMARY KEY
) STRICT;

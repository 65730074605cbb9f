# long_harness.py: what the long Python tests share: the other harnesses, and how much is tried.
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import os
import pathlib
import sqlite3
import struct
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS / "core"), str(TESTS / "e2e")]


def share(full):
    """That share of FULL that CG_LONG_PERCENT asks for (100 when it is not set), at least 1."""
    return max(1, full * int(os.environ.get("CG_LONG_PERCENT", "100")) // 100)


def read_only(store):
    return sqlite3.connect(f"file:{store}/cugai.db?mode=ro", uri=True)


def entry_hash(entry):
    """The hash of a journal entry, computed as src/store/README.md says."""
    total = hashlib.sha256()
    for number, value in enumerate(entry):
        if value is None:
            value = b"0" if number in (0, 1, 2, 3, 6, 7, 8) else b""
        data = value if isinstance(value, bytes) else str(value).encode()
        total.update(struct.pack(">Q", len(data)) + data)
    return total.hexdigest()


def assert_whole_chain(store):
    """Every entry of the journal follows the one before it, and the head is the last of them.
    Returns how many there are."""
    db = read_only(store)
    try:
        before, count = "", 0
        for *entry, known in db.execute(
                'SELECT seq, at, site, actor, action, args, inverts, part_of, "schema", changeset,'
                ' prev, hash FROM journal ORDER BY seq'):
            count += 1
            assert entry[0] == count, (entry[0], count)
            assert (entry[10] or "") == before, f"entry {count} does not follow the one before it"
            before = entry_hash(entry)
            assert known == before, f"entry {count} has another hash"
        head = dict(db.execute("SELECT name, value FROM meta WHERE name LIKE 'head!_%' ESCAPE '!'"))
        assert head == {"head_seq": str(count), "head_hash": before}, head
        return count
    finally:
        db.close()

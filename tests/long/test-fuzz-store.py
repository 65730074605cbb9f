# test-fuzz-store.py: flipped and cut store files: every command ends, with one sentence at most.
# SPDX-License-Identifier: GPL-3.0-or-later
"""What fails names its seed; nothing here depends on the time."""
import random
import shutil
import sqlite3

from long_harness import assert_whole_chain, share

from ctl_harness import CHINESE, Ctl, main, new_case, new_office, pdf_bytes

DATABASE_ROUNDS, LOG_ROUNDS, JOURNAL_ROUNDS = 400, 120, 200
COMMANDS = (("list", "problem"), ("list", "case", "--search", "河道"), ("check",),
            ("add", "unit", "name=某乡"), ("undo",), ("history", "case", "WZ-2026-0001"))


def office(folder):
    """An office with a case, problems, a file, things undone and redone."""
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    ctl.add("case_unit", case=number, unit="双河镇")
    for i in range(12):
        ctl.add("problem", case=number, text=f"河道巡查制度执行不到位，第{i}处。", deadline="2026-12-10")
    ctl.do("problem.progress", f"{number}-01", text="巡河日志已建立。", percent=60)
    paper = folder / "证.pdf"
    paper.write_bytes(pdf_bytes())
    ctl.good("attach", "case", number, paper)
    ctl.good("undo")
    ctl.good("redo")
    return ctl


def copy_of(ctl, folder, name):
    target = folder / name
    shutil.copytree(ctl.store, target)
    return Ctl(target)


def ends_well(ctl, arguments, what):
    """The command ends by itself, good or refused in one Chinese sentence."""
    done = ctl.run(*arguments, errors="replace")
    assert done.returncode in (0, 1), (what, arguments, done.returncode, done.stderr[-500:])
    lines = done.stderr.splitlines()
    assert len(lines) <= 1, (what, arguments, lines)
    for line in lines:
        assert CHINESE.search(line) and line.endswith("。"), (what, arguments, line)
    if done.returncode == 1:
        assert lines or arguments[0] == "check", (what, arguments)
    return done


def flip(source, data, low=0):
    """Changes bits, a run of bytes, or the length."""
    kind = source.randrange(4)
    if kind == 0 and len(data) > low + 1:
        return data[:source.randrange(low + 1, len(data))], "cut"
    data = bytearray(data)
    if kind == 1:
        start = source.randrange(low, len(data))
        for place in range(start, min(len(data), start + source.choice((16, 512, 4096)))):
            data[place] = source.randrange(256)
        return bytes(data), "garbled"
    for _ in range(source.choice((1, 4, 40))):
        data[source.randrange(low, len(data))] ^= 1 << source.randrange(8)
    return bytes(data), "flipped"


def play(ctl, folder, name, rounds, low=0):
    """Mutates one file of copies of the store and runs the commands on each."""
    noticed = 0
    for seed in range(rounds):
        source = random.Random(f"{name}{seed}")
        copy = copy_of(ctl, folder, "copy")
        path = copy.store / name
        data, kind = flip(source, path.read_bytes(), low)
        path.write_bytes(data)
        for arguments in source.sample(COMMANDS, 4):
            done = ends_well(copy, arguments, (name, seed, kind))
            if arguments[0] == "check" and done.returncode == 0:
                copy.snapshot()  # what check calls sound can be read as text
            noticed += arguments[0] == "check" and done.returncode == 1
        shutil.rmtree(copy.store)
    print(f"# {name}: {rounds} rounds, check found a fault in {noticed}", flush=True)


def test_database(folder):
    ctl = office(folder)
    with sqlite3.connect(ctl.store / "cugai.db") as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    play(ctl, folder, "cugai.db", share(DATABASE_ROUNDS))


def test_write_ahead_log(folder):
    """A log that was left lying, as by a machine that lost its power, and damaged besides."""
    ctl = office(folder)
    holder = sqlite3.connect(ctl.store / "cugai.db")
    try:
        holder.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        holder.execute("BEGIN")
        holder.execute("SELECT count(*) FROM journal").fetchone()
        for i in range(6):
            ctl.add("problem", case="WZ-2026-0001", text=f"新增第{i}处。", deadline="2026-12-11")
        left = copy_of(ctl, folder, "left")
    finally:
        holder.close()
    (left.store / "cugai.db-shm").unlink(missing_ok=True)
    assert (left.store / "cugai.db-wal").stat().st_size > 4096
    play(left, folder, "cugai.db-wal", share(LOG_ROUNDS))
    assert len(left.list("problem")) == 18
    left.check()


def tamper(store, seq, column, value):
    """What a shell can do that the program cannot; the triggers stand again afterwards."""
    db = sqlite3.connect(store / "cugai.db")
    triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND"
                          " tbl_name = 'journal'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    db.execute(f"UPDATE journal SET {column} = ? WHERE seq = ?", (value, seq))
    for _, sql in triggers:
        db.execute(sql)
    db.commit()
    db.close()


def changed(source, value):
    """VALUE with a bit of it changed, of the same type."""
    if isinstance(value, bytes):
        data = bytearray(value)
        data[source.randrange(len(data))] ^= 1 << source.randrange(8)
        return bytes(data)
    if isinstance(value, int):
        return value ^ 1 << source.randrange(8)
    place = source.randrange(len(value))
    return value[:place] + chr(ord(value[place]) ^ 1) + value[place + 1:]


def test_journal(folder):
    """One bit of one entry: check says which entry it is; undo of it is refused in words."""
    ctl = office(folder)
    # What was redone is undone by the entry that first did it; this one by itself.
    ctl.add("unit", name="某乡卫生院")
    last = assert_whole_chain(ctl.store)
    db = sqlite3.connect(ctl.store / "cugai.db")
    names = ("at", "actor", "action", "args", "changeset", "hash")
    entries = {row[0]: dict(zip(names, row[1:])) for row in db.execute(
        f"SELECT seq, {', '.join(names)} FROM journal ORDER BY seq")}
    db.close()
    latest = max(seq for seq, entry in entries.items() if entry["changeset"])
    for seed in range(share(JOURNAL_ROUNDS)):
        source = random.Random(f"journal{seed}")
        # Half of them in what undo would read.
        seq = latest if seed % 2 == 0 else source.randrange(1, last + 1)
        column = "changeset" if seed % 2 == 0 else source.choice(
            [name for name in names if entries[seq][name] not in (None, "")])
        copy = copy_of(ctl, folder, "copy")
        tamper(copy.store, seq, column, changed(source, entries[seq][column]))
        before = copy.snapshot()
        what = (seed, seq, column)
        done = copy.run("check")
        assert done.returncode == 1, what
        assert str(seq) in done.stdout + done.stderr, (what, done.stdout, done.stderr)
        done = ends_well(copy, ("undo",), what)
        if seq == latest:
            assert done.returncode == 1, what
            assert str(seq) in done.stderr, (what, done.stderr)
            assert copy.snapshot() == before, what
        shutil.rmtree(copy.store)


if __name__ == "__main__":
    main(globals())

# test-ctl-processes.py: many processes on one store at once; none of their edits is lost.
# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import threading

from ctl_harness import main, new_case, new_office, pdf_bytes

WORKERS, EDITS = 5, 8


def work_together(*functions):
    """Runs the functions at once; what one of them raises is raised here."""
    failures = []

    def guarded(function):
        try:
            function()
        except (AssertionError, OSError, subprocess.SubprocessError) as failure:
            failures.append(failure)

    threads = [threading.Thread(target=guarded, args=(function,)) for function in functions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def test_newer_store_that_is_written(folder):
    """Whatever another program has kept is read, also while that one opens and closes it."""
    ctl = new_office(folder)
    unit = ctl.add("unit", name="0")["id"]
    kept, done = [0], threading.Event()

    def newer_program():
        number = 0
        while not done.is_set():
            with contextlib.closing(sqlite3.connect(ctl.store / "cugai.db")) as database:
                database.execute("PRAGMA user_version = 999")
                for _ in range(3):
                    number += 1
                    database.execute("UPDATE unit SET name = ? WHERE id = ?", (number, unit))
                    database.commit()
                    kept[0] = number

    def reader():
        try:
            for _ in range(EDITS * 5):
                before = kept[0]
                (name,) = [int(one["name"]) for one in ctl.list("unit") if one["id"] == unit]
                assert before <= name <= kept[0] + 1, (before, name, kept[0])
        finally:
            done.set()

    work_together(newer_program, reader)


def test_many_writers(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    seq = len(ctl.list("journal"))
    measure = ctl.add("problem", case=number, text="共有的问题", deadline="2026-12-31")["id"]
    paper = folder / "证.pdf"
    paper.write_bytes(pdf_bytes())

    def worker(name):
        def write():
            for i in range(EDITS):
                text = f"问题 {name}-{i}"
                made = ctl.add("problem", case=number, text=text, deadline="2026-12-01")
                ctl.good("set", "problem", made["id"], f"remark={text}")
            ctl.good("attach", "case", number, paper)
        return write

    def reader():
        for _ in range(EDITS):
            texts = [one["text"] for one in ctl.list("problem")]
            assert len(texts) == len(set(texts))

    work_together(*[worker(name) for name in range(WORKERS)], reader)
    problems = [one for one in ctl.list("problem") if one["id"] != measure]
    wanted = {f"问题 {name}-{i}" for name in range(WORKERS) for i in range(EDITS)}
    assert {one["text"] for one in problems} == wanted
    assert all(one["remark"] == one["text"] for one in problems)
    numbers = sorted(one["problem_no"] for one in ctl.list("problem"))
    assert numbers == [f"{number}-{i:02}" for i in range(1, WORKERS * EDITS + 2)]
    assert len(ctl.list("attachment")) == WORKERS
    assert len({one["sha256"] for one in ctl.list("attachment")}) == 1
    entries = ctl.list("journal")
    assert len(entries) == seq + 1 + WORKERS * (2 * EDITS + 1)
    ctl.check()


def test_fields_of_one_record(folder):
    """Each process writes another field of the same record: all of them stay."""
    ctl = new_office(folder)
    unit = ctl.add("unit", name="某乡")["id"]
    fields = ("short", "code", "region", "system", "head", "contact", "phone")

    def writer(field):
        return lambda: ctl.good("set", "unit", unit, f"{field}=甲-{field}")

    work_together(*[writer(field) for field in fields])
    record = ctl.show("unit", unit)
    assert all(record[field] == f"甲-{field}" for field in fields), record
    ctl.check()


def test_one_number_once(folder):
    """Of many that want the same number exactly one gets it."""
    ctl = new_office(folder)
    codes = []

    def writer(name):
        def write():
            done = ctl.run("add", "case", "case_no=WZ-2026-0099", f"title=案{name}",
                           "case_type=党组织问责", "decided_on=2026-10-12", "decided_by=县委",
                           "decision_no=1号")
            codes.append(done.returncode)
        return write

    work_together(*[writer(name) for name in range(WORKERS)])
    assert sorted(codes) == [0] + [1] * (WORKERS - 1), codes
    assert len(ctl.list("case")) == 1
    ctl.check()


def test_killed_in_the_middle(folder):
    """A process that is killed leaves either all of its edit or nothing of it."""
    source = random.Random(4)
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    known = len(ctl.list("journal"))
    for turn in range(25):
        process = subprocess.Popen(ctl.command("add", "case_unit", f"case={number}", "unit=双河镇"),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(source.random() * 0.05)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        entries = len(ctl.list("journal"))
        assert entries in (known, known + 1), turn
        known = entries
    units = ctl.list("case_unit")
    assert len(ctl.list("stage")) == 12 * len(units)
    assert len(ctl.list("track")) == 3 * len(units)
    ctl.check()


def test_plain_sqlite(folder):
    """The store stays a database that the stock tools can open and check."""
    ctl = new_office(folder)
    new_case(ctl)
    with sqlite3.connect(ctl.store / "cugai.db") as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        db.execute("INSERT INTO search_fts (search_fts) VALUES ('integrity-check')")
        db.execute("INSERT INTO search_names (search_names) VALUES ('integrity-check')")
    db.close()
    ctl.check()
    modes = {path.name: path.stat().st_mode & 0o777 for path in [ctl.store, *ctl.store.rglob("*")]
             if path.exists()}
    assert all(mode in (0o600, 0o700) for mode in modes.values()), modes


if __name__ == "__main__":
    main(globals())

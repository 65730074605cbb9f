# test-ctl-pending.py: a process killed within a large edit: cugaictl says so and ends the edit.
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import sqlite3
import subprocess

from ctl_harness import main, new_office

# Writes large edits one after the other until it is killed.
WRITER = os.path.join(os.environ["CG_BUILD_DIR"], "tests/core/test-store-large")


def ask(ctl, sql):
    db = sqlite3.connect(f"file:{ctl.store}/cugai.db?mode=ro", uri=True)
    try:
        return db.execute(sql).fetchone()[0]
    finally:
        db.close()


def half_written(ctl):
    """Whether some parts of a large edit are written and some are not."""
    return ask(ctl, "SELECT count(*) FROM pending_set WHERE first > 0") > 0


def interrupt(ctl):
    """Kills a process in the middle of a large edit; the snapshot from before that edit."""
    while True:
        writer = subprocess.Popen([WRITER, "--write", str(ctl.store)])
        while not half_written(ctl):
            assert writer.poll() is None
        writer.kill()
        writer.wait()
        if half_written(ctl):
            return


def assert_named(sentence):
    for word in ("中断", "共", "cugaictl pending complete", "cugaictl pending withdraw"):
        assert word in sentence, sentence


def test_said(folder):
    ctl = new_office(folder)
    assert "没有" in ctl.good("pending")
    assert ctl.json("pending") == {"pending": False}
    interrupt(ctl)

    state = ctl.json("pending")
    assert state["pending"] and 0 < state["written"] < state["parts"], state
    assert_named(ctl.good("pending"))
    # Whatever the command was for: its output is as ever, and one line says it.
    done = ctl.run("list", "person", "--json")
    assert done.returncode == 0 and done.stdout.startswith("["), done
    assert len(done.stderr.splitlines()) == 1, done
    assert_named(done.stderr)
    # What stands in the way of a command is one sentence, with the way out.
    case = ask(ctl, "SELECT p.id FROM pending_row p JOIN \"case\" c ON c.id = p.id LIMIT 1")
    assert_named(ctl.bad("set", "case", case, "title=另一起案件"))
    ctl.check()


def test_completed(folder):
    ctl = new_office(folder)
    interrupt(ctl)
    ctl.good("pending", "complete")
    assert ctl.json("pending") == {"pending": False}
    assert len(ctl.list("case")) % 8 == 0 and len(ctl.list("problem")) == 4 * len(ctl.list("case"))
    assert "没有" in ctl.bad("pending", "complete")
    ctl.check()


def test_withdrawn(folder):
    ctl = new_office(folder)
    interrupt(ctl)
    ctl.good("pending", "withdraw")
    assert ctl.json("pending") == {"pending": False}
    assert len(ctl.list("case")) % 8 == 0 and len(ctl.list("problem")) == 4 * len(ctl.list("case"))
    assert ctl.run("list", "case").stderr == ""
    assert "没有" in ctl.bad("pending", "withdraw")
    assert ctl.run("pending", "nosuch").returncode == 2
    ctl.check()


if __name__ == "__main__":
    main(globals())

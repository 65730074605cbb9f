# test-soak-processes.py: many processes edit, undo, redo and read one store for some minutes.
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import threading
import time

from long_harness import assert_whole_chain, share

from ctl_harness import CHINESE, main, new_case, new_office

SECONDS = 120
WRITERS = ("沈某", "周某", "顾某", "罗某")
FIELDS = ("text", "remark", "cause", "place")


class Tally:
    """What went through and what was refused, over all threads."""

    def __init__(self):
        self.lock = threading.Lock()
        self.counts = {}
        self.failures = []

    def note(self, what, done):
        """A command that was run: done, or refused in one Chinese sentence."""
        lines = done.stderr.splitlines()
        good = done.returncode == 0 and not lines or \
            done.returncode == 1 and len(lines) == 1 and bool(CHINESE.search(lines[0]))
        with self.lock:
            key = (what, done.returncode)
            self.counts[key] = self.counts.get(key, 0) + 1
            if not good:
                self.failures.append((what, done.returncode, done.stdout[-300:], done.stderr))

    def of(self, what):
        return self.counts.get((what, 0), 0)


def write(ctl, actor, number, tally, until):
    """One person at work: adds problems, changes anybody's, undoes, redoes."""
    source = random.Random(actor)
    made = 0
    while time.monotonic() < until and not tally.failures:
        kind = source.choice(("add", "set", "set", "undo", "undo", "redo", "progress"))
        if kind == "add":
            made += 1
            arguments = ("add", "problem", f"case={number}", f"text={actor}的第{made}个问题",
                         "deadline=2026-12-10")
        elif kind == "set":
            arguments = ("set", "problem", f"{number}-{source.randrange(1, 9):02}",
                         f"remark={actor} {made}")
        elif kind == "progress":
            arguments = ("do", "problem.progress", f"{number}-{source.randrange(1, 9):02}",
                         f"text={actor}报", f"percent={source.randrange(101)}")
        else:
            arguments = (kind,)
        tally.note(kind, ctl.run(*arguments, actor=actor))


def read(ctl, number, tally, until):
    """Whoever reads meanwhile sees each problem once and a number for each."""
    while time.monotonic() < until and not tally.failures:
        done = ctl.run("list", "problem", "--filter", f"case={number}", "--ids")
        tally.note("read", done)
        ids = done.stdout.split()
        assert len(ids) == len(set(ids)), ids
        tally.note("history", ctl.run("history", "case", number, "--limit", "20"))


def guarded(function, tally):
    def run(*arguments):
        try:
            function(*arguments)
        except Exception as failure:  # told in the main thread
            tally.failures.append(repr(failure))
    return run


def test_soak(folder):
    ctl = new_office(folder)
    ctl.add("person", name="罗某", is_clerk=1)
    for name in WRITERS[1:3]:
        ctl.good("set", "person", name, "is_clerk=1")
    number = new_case(ctl)["case_no"]
    for i in range(8):
        ctl.add("problem", case=number, text=f"共有的第{i}个问题", deadline="2026-12-10")

    tally = Tally()
    until = time.monotonic() + share(SECONDS)
    threads = [threading.Thread(target=guarded(write, tally), args=(ctl, name, number, tally, until))
               for name in WRITERS]
    threads.append(threading.Thread(target=guarded(read, tally), args=(ctl, number, tally, until)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert tally.failures == [], tally.failures[:3]
    for what in ("add", "set", "undo", "redo", "progress", "read"):
        assert tally.of(what) > 0, tally.counts
    ctl.check()
    entries = assert_whole_chain(ctl.store)
    print(f"# {entries} journal entries; " + ", ".join(
        f"{what} {code}: {n}" for (what, code), n in sorted(tally.counts.items())), flush=True)


if __name__ == "__main__":
    main(globals())

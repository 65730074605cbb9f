# test-ctl-recurrence.py: what came again is found, explained truly, asked once and answered.
# SPDX-License-Identifier: GPL-3.0-or-later
import calendar
import collections
import datetime
import json
import sqlite3
import subprocess

from ctl_harness import main, new_case, new_office, new_store

CASES = 10000
MONTHS = 36
ROWS = """
SELECT p.id, p.problem_no, c.id, COALESCE(p.category, c.category), COALESCE(p.unit, d.main_unit),
       c.domain, c.decided_on, p.closed_on, p.status
FROM problem p JOIN "case" c ON c.id = p."case" JOIN d_case d ON d.id = c.id
WHERE p.void_reason IS NULL AND c.void_reason IS NULL"""
Row = collections.namedtuple("Row", "id number case category unit domain decided closed status")


def months_before(day, months):
    date = datetime.date.fromisoformat(day)
    year, month = divmod(date.year * 12 + date.month - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(date.day, last)).isoformat()


class Office:
    """The records, read from the file and compared without the program."""

    def __init__(self, ctl):
        db = sqlite3.connect(f"file:{ctl.store}/cugai.db?mode=ro", uri=True)
        self.rows = {row[0]: Row(*row) for row in db.execute(ROWS)}
        self.units = {row[0]: row[1:] for row in
                      db.execute("SELECT id, parent, system, region, COALESCE(short, name) FROM unit")}
        self.names = dict(db.execute("SELECT id, name FROM category"))
        self.domains = dict(db.execute("SELECT id, name FROM domain"))
        db.close()
        self.by_category = collections.defaultdict(list)
        for row in self.rows.values():
            self.by_category[row.category].append(row)

    def above(self, unit):
        found = []
        while unit and self.units[unit][0]:
            unit = self.units[unit][0]
            found.append(unit)
        return found

    def same(self, row, earlier):
        a, b = row.unit, earlier.unit
        if a == b:
            return "unit"
        if a in self.above(b) or b in self.above(a):
            return "subordinate"
        if self.units[a][1] and self.units[a][1] == self.units[b][1]:
            return "system"
        if self.units[a][2] and self.units[a][2] == self.units[b][2]:
            return "region"
        return "domain" if row.domain and row.domain == earlier.domain else None

    def earlier(self, row):
        """The problems that it repeats, by the words of domain.md 6.3."""
        first = months_before(row.decided, MONTHS)
        return [one for one in self.by_category[row.category]
                if one.case != row.case and first <= one.decided < row.decided
                and self.same(row, one)]

    def all_pairs(self):
        return {(row.id, one.id) for row in self.rows.values() for one in self.earlier(row)}


def days(earlier, later):
    return (datetime.date.fromisoformat(later) - datetime.date.fromisoformat(earlier)).days


def assert_true(office, pair):
    """Whatever the program says of a pair stands in the records, and in its sentence."""
    row, earlier = office.rows[pair["problem"]], office.rows[pair["earlier_problem"]]
    cases = len({one.case for one in office.earlier(row)}) + 1
    struck = earlier.closed is not None and earlier.closed <= row.decided
    kind = "chronic" if cases >= 3 else "relapse" if struck else "unchecked"
    words = [row.number, earlier.number, row.decided, earlier.decided, str(MONTHS),
             office.names[row.category], office.units[row.unit][3]]
    same = office.same(row, earlier)
    if same != "unit":
        words.append(office.units[earlier.unit][3])
    if same in ("system", "region"):
        words.append(office.units[row.unit][1 if same == "system" else 2])
    if same == "domain":
        words.append(office.domains[row.domain])
    words += [f"于 {earlier.closed} 销号，{days(earlier.closed, row.decided)} 天后"] if struck else \
        ["还没有销号"]
    words += [f"已有 {cases} 起"] if kind == "chronic" else []
    assert row.category == earlier.category, pair
    assert (pair["kind"], pair["same"], pair["cases"]) == (kind, same, cases), (pair, kind, same)
    for word in words:
        assert word in pair["sentence"], (word, pair["sentence"])
    assert ("已有" in pair["sentence"]) == (kind == "chronic"), pair["sentence"]
    assert ("还没有销号" in pair["sentence"]) != struck, pair["sentence"]
    assert 0 <= pair["likeness"] <= 1, pair


def plant(ctl, n, seed):
    done = subprocess.run(ctl.command("bench", "plant", "recurrence", n, "--seed", seed),
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_planted(folder):
    """Every planted one is found, of the kind it was planted as, and little besides."""
    ctl = new_store(folder)
    planted = plant(ctl, CASES, 7)
    wanted = {(one["problem"], one["earlier_problem"]): one for one in planted["pairs"]}
    assert len(wanted) > CASES // 60 and planted["near_misses"] > CASES // 60, planted["cases"]
    assert {one["kind"] for one in wanted.values()} == {"unchecked", "relapse", "chronic"}
    assert {one["same"] for one in wanted.values()} == {"unit", "subordinate", "system", "region",
                                                       "domain"}
    found = {(one["problem"], one["earlier_problem"]): one
             for one in ctl.json("recurrence", "scan")}
    assert not wanted.keys() - found.keys(), len(wanted.keys() - found.keys())
    assert len(wanted) >= 0.9 * len(found), (len(wanted), len(found))
    for key, one in wanted.items():
        assert (found[key]["kind"], found[key]["same"]) == (one["kind"], one["same"]), found[key]

    office = Office(ctl)
    assert len(office.rows) == CASES
    assert found.keys() == office.all_pairs(), len(found.keys() ^ office.all_pairs())
    for pair in found.values():
        assert_true(office, pair)

    [measured] = ctl.json("bench", "recurrence")
    assert measured["value"] > 0 and measured["yardstick"] > 0, measured


def decided(ctl, day):
    """The number of a problem of the same unit and category, by a case decided on that day."""
    case = new_case(ctl, decided_on=day, category="生态环境监管")["case_no"]
    ctl.add("case_unit", case=case, unit="双河镇")
    return ctl.add("problem", case=case, text="河道巡查不到位，非法采砂屡禁不止",
                   deadline="2026-12-31")["problem_no"]


def struck_off(ctl, number, day):
    """As on that day."""
    now, ctl.today = ctl.today, day
    problem = ctl.show("problem", number)["id"]
    measure = ctl.add("measure", problem=problem, text="整改")
    ctl.do("measure.done", measure["id"], completed_on=day)
    ctl.add("evidence", problem=problem, kind="offline", name="佐证")
    ctl.do("problem.submit", problem, completion="已整改", completed_on=day)
    closed = ctl.do("problem.review", problem, actor="周某", result="pass")
    assert (closed["status"], closed["closed_on"]) == ("closed", day), closed
    ctl.today = now


def test_verdicts(folder):
    """What a person has decided is not asked again; what was dismissed counts for nothing."""
    ctl = new_office(folder)
    earlier, later, third = [decided(ctl, day) for day in
                             ("2025-03-03", "2026-10-12", "2026-11-02")]
    pairs = {(one["problem_no"], one["earlier_problem_no"]): one
             for one in ctl.json("recurrence", "scan")}
    assert pairs[third, later]["kind"] == "chronic" and pairs[later, earlier]["kind"] == "unchecked"
    assert pairs[third, later]["likeness"] == 1
    of_case = ctl.json("recurrence", "scan", "--case", ctl.show("problem", third)["case_no"])
    assert {one["problem_no"] for one in of_case} == {third}

    ctl.bad("recurrence", "dismiss", later, earlier, code=2)
    ctl.bad("recurrence", "confirm", earlier, later)
    ctl.good("recurrence", "dismiss", later, earlier, "--reason", "事由不同")
    ctl.bad("recurrence", "confirm", later, earlier)
    [verdict] = ctl.list("recurrence")
    assert (verdict["state"], verdict["reason"], verdict["decided_by_name"]) == \
        ("dismissed", "事由不同", "沈某"), verdict
    assert verdict["sentence"] == pairs[later, earlier]["sentence"]
    asked = {(one["problem_no"], one["earlier_problem_no"])
             for one in ctl.json("recurrence", "scan")}
    assert asked == pairs.keys() - {(later, earlier)}
    ctl.good("undo")
    assert len(ctl.json("recurrence", "scan")) == len(pairs)
    ctl.check()


def test_closing(folder):
    """A confirmed one marks what was struck off, and is closed with an institution against it."""
    ctl = new_office(folder)
    earlier, later = decided(ctl, "2025-03-03"), decided(ctl, "2026-10-12")
    struck_off(ctl, earlier, "2025-09-01")
    assert not ctl.show("problem", earlier)["relapsed"]
    [pair] = ctl.json("recurrence", "scan")
    assert pair["kind"] == "relapse" and "2025-09-01" in pair["sentence"], pair
    ctl.good("recurrence", "confirm", later, earlier)
    assert ctl.show("problem", earlier)["relapsed"] and not ctl.show("problem", later)["relapsed"]

    case = ctl.show("problem", later)["case_no"]
    struck_off(ctl, later, "2026-11-20")
    for track in ctl.list("track", case=case):
        ctl.do("track.waive", track["id"], reason="并案", approver="顾某")
    sentence = ctl.bad("do", "case.close", case, actor="顾某")
    assert later in sentence and "反复发生" in sentence, sentence
    ctl.add("setting", name="gate.repeat", value="off")
    ctl.do("case.close", case, actor="顾某")
    ctl.do("case.reopen", case, actor="顾某", reason="补建制度")
    [setting] = ctl.list("setting", name="gate.repeat")
    ctl.good("set", "setting", setting["id"], "value=must")
    ctl.add("institution", case=case, name="河道巡查办法", chain="perform", link="use",
            deadline="2026-12-31", scope="repeat")
    ctl.do("case.close", case, actor="顾某")
    ctl.check()


def test_window(folder):
    """The window and what counts as close are the office's."""
    ctl = new_office(folder)
    decided(ctl, "2023-10-12")
    decided(ctl, "2026-10-12")
    assert len(ctl.json("recurrence", "scan")) == 1
    setting = ctl.add("setting", name="recurrence.months", value="35")
    assert ctl.json("recurrence", "scan") == []
    ctl.good("set", "setting", setting["id"], "value=36")
    ctl.add("setting", name="recurrence.same", value="system region")
    assert ctl.json("recurrence", "scan") == []


def test_common_region(folder):
    """The county of a county's office says nothing; the system of a few units does."""
    ctl = new_office(folder)
    for number in range(8):
        ctl.add("unit", name=f"某局{number}", region="某县", system=f"系统{number // 2}")
    for day, unit in (("2026-03-03", "某局0"), ("2026-06-04", "某局1"), ("2026-10-12", "某局2")):
        case = new_case(ctl, decided_on=day, category="生态环境监管")["case_no"]
        ctl.add("case_unit", case=case, unit=unit)
        ctl.add("problem", case=case, text="巡查不到位", deadline="2026-12-31")
    [pair] = ctl.json("recurrence", "scan")
    assert (pair["same"], pair["shared"]) == ("system", "系统0"), pair


if __name__ == "__main__":
    main(globals())

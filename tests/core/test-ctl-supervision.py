# test-ctl-supervision.py: acceptance, papers that come back, escalation and revisits.
# SPDX-License-Identifier: GPL-3.0-or-later
from ctl_harness import main, new_case, new_office

FULL = [10, 10, 10, 15, 10, 5, 10, 10, 5, 8, 7]


def sheet(points):
    return "scores=" + ";".join(f"{number}={given}" for number, given in enumerate(points, 1))


def do(ctl, action, record, *arguments, actor=None, **more):
    words = [*arguments, *[f"{name}={value}" for name, value in more.items()]]
    return ctl.json("do", action, record, *words, actor=actor)


def one(ctl, entity, record):
    (row,) = [row for row in ctl.list(entity) if row["id"] == record["id"]]
    return row


def new_unit(ctl, **fields):
    case = new_case(ctl, **fields)
    return case, ctl.add("case_unit", case=case["case_no"], unit="双河镇")


def test_acceptance_in_rounds(folder):
    """A return is a record of a round; a pass dates and grades the unit; both are withdrawn."""
    ctl = new_office(folder)
    case, unit = new_unit(ctl)
    low = [5, 5, 5, 8, 5, 2, 5, 5, 2, 4, 4]
    sentence = ctl.bad("do", "case_unit.score", unit["id"], sheet(low), actor="周某")
    assert "退回意见" in sentence, sentence
    do(ctl, "case_unit.score", unit["id"], sheet(low), "opinion=佐证不足", actor="周某")
    assert one(ctl, "case_unit", unit)["accepted_on"] is None
    sentence = ctl.bad("do", "case_unit.score", unit["id"], sheet(low), "result=pass", actor="周某")
    assert "不合格" in sentence, sentence

    good = [10, 10, 9, 13, 9, 4, 9, 8, 5, 7, 6]
    do(ctl, "case_unit.score", unit["id"], sheet(good), "form_place=案卷第三卷", actor="周某")
    rounds = sorted(ctl.list("acceptance"), key=lambda row: row["round"])
    assert [(row["round"], row["total"], row["grade"], row["result"]) for row in rounds] == [
        (1, 50, "D", "return"), (2, 90, "A", "pass")], rounds
    assert len(ctl.list("score")) == 22
    row = one(ctl, "case_unit", unit)
    assert (row["accepted_on"], row["grade"]) == ("2026-11-24", "A"), row
    ctl.bad("do", "case_unit.score", unit["id"], sheet(good), actor="周某")
    ctl.bad("undo", actor="周某")
    sentence = ctl.bad("void", "acceptance", rounds[1]["id"], "--reason", "误录")
    assert "没有通过的验收轮次" in sentence, sentence

    do(ctl, "case_unit.unaccept", unit["id"], "reason=复核发现材料失实", actor="周某")
    row = one(ctl, "case_unit", unit)
    assert (row["accepted_on"], row["grade"]) == (None, None), row
    do(ctl, "case_unit.score", unit["id"], sheet(FULL), actor="周某")
    assert max(row["round"] for row in ctl.list("acceptance")) == 3
    ctl.check()


def test_acceptance_is_not_got_around(folder):
    ctl = new_office(folder)
    case, unit = new_unit(ctl, undertaker="周某")
    for field in ("accepted_on=2026-11-20", "grade=A"):
        ctl.bad("set", "case_unit", unit["id"], field)
    ctl.bad("bulk", "case_unit", "set", "grade=A", "--id", unit["id"])
    ctl.bad("add", "acceptance", f"case={case['case_no']}", f"case_unit={unit['id']}",
            "unit=双河镇", "result=pass", "round=1", "reviewer=周某")
    sentence = ctl.bad("do", "case_unit.score", unit["id"], sheet(FULL), actor="周某")
    assert "承办人" in sentence, sentence
    sentence = ctl.bad("do", "case_unit.accept", unit["id"], "accepted_on=2026-11-20", "grade=A",
                       actor="周某")
    assert "承办人" in sentence, sentence
    sentence = ctl.bad("do", "case_unit.score", unit["id"], "reviewer=沈某", sheet(FULL))
    assert "审核" in sentence, sentence
    sentence = ctl.bad("do", "case_unit.score", unit["id"], sheet(FULL[:9]), "reviewer=周某")
    assert "警示教育覆盖到位" in sentence, sentence
    ctl.bad("do", "case_unit.score", unit["id"], "scores=1=多", "reviewer=周某")

    ctl.good("set", "case", case["case_no"], "undertaker=沈某")
    over = [11, *FULL[1:]]
    sentence = ctl.bad("do", "case_unit.score", unit["id"], sheet(over), "reviewer=周某")
    assert "党委（党组）专题研究部署" in sentence, sentence
    do(ctl, "case_unit.score", unit["id"], sheet(FULL), "reviewer=周某")
    (row,) = ctl.list("acceptance")
    assert (row["reviewer_name"], row["entered_by_name"]) == ("周某", "沈某"), row
    ctl.check()


def test_grades_of_the_office(folder):
    ctl = new_office(folder)
    ctl.add("setting", name="acceptance_grades", value="95 80 70")
    case, unit = new_unit(ctl)
    do(ctl, "case_unit.score", unit["id"], sheet([10, 10, 9, 13, 9, 4, 9, 8, 5, 7, 6]),
           actor="周某")
    (row,) = ctl.list("acceptance")
    assert (row["total"], row["grade"]) == (90, "B"), row


def test_closing_switches(folder):
    """Each condition of closing may be hinted at or left out."""
    ctl = new_office(folder)
    case, unit = new_unit(ctl)
    problem = ctl.add("problem", case=case["case_no"], text="巡查流于形式", deadline="2026-12-31")
    sentence = ctl.bad("do", "case.close", case["case_no"], actor="顾某")
    assert problem["problem_no"] in sentence and "总结" in sentence, sentence
    ctl.add("setting", name="gate.case_problem", value="hint")
    ctl.add("setting", name="gate.case_track", value="off")
    ctl.add("setting", name="gate.acceptance", value="must")
    sentence = ctl.bad("do", "case.close", case["case_no"], actor="顾某")
    assert "尚未验收" in sentence and "总结" not in sentence, sentence
    do(ctl, "case_unit.score", unit["id"], sheet(FULL), actor="周某")
    assert do(ctl, "case.close", case["case_no"], actor="顾某")["closed_on"] == "2026-11-24"
    ctl.check()


def test_urging_by_switch(folder):
    ctl = new_office(folder)
    case = new_case(ctl)
    problem = ctl.add("problem", case=case["case_no"], text="巡查流于形式", deadline="2026-11-20")
    do(ctl, "problem.urge", problem["problem_no"], way="phone", urged_on="2026-11-23")
    ctl.bad("do", "problem.urge", problem["problem_no"], "way=phone")
    ctl.add("setting", name="gate.urge_interval", value="hint")
    done = ctl.run("do", "problem.urge", problem["problem_no"], "way=phone")
    assert done.returncode == 0 and "2026-11-23" in done.stdout + done.stderr, done
    ctl.check()


def test_once_overdue(folder):
    """That a deadline had passed stays told when there is another one, and when all is done."""
    ctl = new_office(folder)
    case = new_case(ctl)
    extended = ctl.add("problem", case=case["case_no"], text="巡查流于形式", deadline="2026-11-20")
    assert extended["overdue_count"] == 0, extended
    do(ctl, "problem.extend", extended["problem_no"], to_date="2026-12-10", reason="雨季")
    do(ctl, "extension.approve", ctl.list("extension")[0]["id"], actor="顾某")
    assert one(ctl, "problem", extended)["overdue_count"] == 1
    ctl.run("undo", actor="顾某")
    assert one(ctl, "problem", extended)["overdue_count"] == 0

    reviewed = ctl.add("problem", case=case["case_no"], text="台账缺失", deadline="2026-11-20")
    measure = ctl.add("measure", problem=reviewed["problem_no"], text="补齐台账")
    do(ctl, "measure.done", measure["id"], completed_on="2026-11-23")
    ctl.add("evidence", problem=reviewed["problem_no"], name="台账", place="档案柜", keeper="沈某")
    for deadline, count in (("2026-12-05", 1), ("2026-12-20", 1)):
        do(ctl, "problem.submit", reviewed["problem_no"], completion="已补", completed_on="2026-11-24")
        do(ctl, "problem.review", reviewed["problem_no"], "result=continue", f"deadline={deadline}",
           "opinion=继续", actor="周某")
        assert one(ctl, "problem", reviewed)["overdue_count"] == count, deadline
    ctl.check()


def test_papers_in_rounds(folder):
    ctl = new_office(folder)
    case, unit = new_unit(ctl)
    paper = ctl.add("incoming", unit="双河镇", case=case["case_no"], case_unit=unit["id"],
                    title="整改方案", kind="plan", received_on="2026-11-20")
    ctl.bad("do", "incoming.return", paper["id"], actor="周某")
    row = do(ctl, "incoming.return", paper["id"], "opinion=措施不具体", actor="周某")
    assert (row["state"], row["round_count"]) == ("returned", 1), row
    row = do(ctl, "incoming.pass", paper["id"], "reviewer=周某")
    assert (row["state"], row["round_count"]) == ("passed", 2), row
    assert one(ctl, "case_unit", unit)["plan_on"] == "2026-11-20"
    reviews = sorted(ctl.list("incoming_review"), key=lambda row: row["round"])
    assert [(row["result"], row["entered_by_name"]) for row in reviews] == [
        ("return", None), ("pass", "沈某")], reviews
    ctl.bad("do", "incoming.pass", paper["id"], actor="周某")
    row = do(ctl, "incoming.reopen", paper["id"], "reason=附件缺页", actor="周某")
    assert (row["state"], row["round_count"]) == ("received", 1), row
    assert one(ctl, "case_unit", unit)["plan_on"] is None
    ctl.check()


def plan_stage(ctl, unit):
    (stage,) = [row for row in ctl.list("stage", stage="plan") if row["case_unit"] == unit["id"]]
    return stage


def missing(ctl, kind):
    return [row for row in ctl.json("incoming", "missing") if row["kind"] == kind]


def test_missing_and_matched(folder):
    """What is registered is matched to what owes it; what is sent back is owed again."""
    ctl = new_office(folder)
    case, unit = new_unit(ctl)
    other = ctl.add("case_unit", case=new_case(ctl, title="另一案")["case_no"], unit="双河镇")
    for owed, day in ((unit, "2026-11-20"), (other, "2026-11-23")):
        ctl.good("set", "stage", plan_stage(ctl, owed)["id"], f"planned_on={day}")
    rows = missing(ctl, "plan")
    assert [(row["case_unit"], row["late_days"]) for row in rows] == [
        (unit["id"], 4), (other["id"], 1)], rows

    paper = ctl.json("incoming", "register", "unit=双河镇", "kind=plan", "title=整改方案",
                     "received_on=2026-11-23")
    paper = one(ctl, "incoming", paper)
    assert (paper["case"], paper["case_unit"]) == (case["id"], unit["id"]), paper
    assert (paper["due_on"], paper["late_days"]) == ("2026-11-20", 3), paper
    assert [row["case_unit"] for row in missing(ctl, "plan")] == [other["id"]]
    ctl.good("incoming", "return", paper["id"], "opinion=措施不具体", actor="周某")
    assert [row["case_unit"] for row in missing(ctl, "plan")] == [unit["id"], other["id"]]
    ctl.good("incoming", "pass", paper["id"], actor="周某")
    assert [row["case_unit"] for row in missing(ctl, "plan")] == [other["id"]]
    assert plan_stage(ctl, unit)["state"] == "done"
    assert "双河镇" in ctl.good("incoming", "missing")

    kept = ctl.json("incoming", "register", "unit=县水务局", "kind=report", "title=报告",
                    "due_on=2026-12-01")
    row = one(ctl, "incoming", kept)
    assert (row["case"], row["due_on"], row["late_days"]) == (None, "2026-12-01", None), row
    ctl.bad("incoming", "burn", code=2)
    ctl.check()


def proposed(ctl):
    """Of problems; the plan of the case that is late as well has a proposal of its own."""
    return [row for row in ctl.json("escalation", "list") if row["problem"] != 0]


def proposals(ctl):
    return [(row["rule"], row["amount"]) for row in proposed(ctl)]


def decide(ctl, *words):
    (row,) = proposed(ctl)
    return ctl.json("escalation", "decide", row["key"], *words)[0]


def test_proposed_and_decided(folder):
    """The program proposes with its facts; what was decided rests until its days are over."""
    ctl = new_office(folder)
    case, unit = new_unit(ctl)
    ctl.add("problem", case=case["case_no"], text="巡查流于形式", unit="双河镇", deadline="2026-11-20")
    assert proposals(ctl) == [("问题超期催办", 4)]
    (row,) = proposed(ctl)
    assert "2026-11-20" in row["facts"] and "4 天" in row["facts"], row
    sentence = ctl.bad("escalation", "decide", row["key"], "later")
    assert "暂缓至哪一天" in sentence, sentence
    decision = decide(ctl, "later", "until=2026-11-30")
    assert (decision["decision"], decision["facts"]) == ("later", row["facts"]), decision
    assert proposals(ctl) == []
    sentence = ctl.bad("escalation", "decide", row["key"], "taken")
    assert "不再提出" in sentence, sentence

    ctl.today = "2026-12-01"
    assert proposals(ctl) == [("问题超期督办", 11)]
    (row,) = proposed(ctl)
    sentence = ctl.bad("escalation", "decide", row["key"], "declined")
    assert "不予采取的理由" in sentence, sentence
    decide(ctl, "declined", "reason=单位已当面说明")
    ctl.today = "2026-12-10"
    assert proposals(ctl) == []
    ctl.today = "2026-12-11"
    decision = decide(ctl, "taken")
    letter = ctl.show("notice", decision["notice"])
    assert (letter["kind"], letter["state"]) == ("urge", "draft"), letter
    assert proposals(ctl) == []
    ctl.check()


def test_inquiry_is_never_drafted(folder):
    ctl = new_office(folder)
    case, unit = new_unit(ctl)
    (rule,) = [row for row in ctl.list("escalation") if row["kind"] == "inquiry"]
    ctl.good("set", "escalation", rule["id"], "in_use=1")
    ctl.add("problem", case=case["case_no"], text="巡查流于形式", unit="双河镇", deadline="2026-10-20")
    assert proposals(ctl) == [("提请启动问责调查", 35)]
    decision = decide(ctl, "taken")
    assert decision["notice"] is None and ctl.list("notice") == [], decision
    ctl.check()


def drawn(ids, count, state):
    """The lot as cg-lot.c describes it, written again."""
    lots, mask = sorted(ids), (1 << 64) - 1
    for place in range(count):
        left = len(lots) - place
        while True:
            state = state + 0x9e3779b97f4a7c15 & mask
            word = (state ^ state >> 30) * 0xbf58476d1ce4e5b9 & mask
            word = (word ^ word >> 27) * 0x94d049bb133111eb & mask
            word ^= word >> 31
            if word < mask - mask % left:
                break
        other = place + word % left
        lots[place], lots[other] = lots[other], lots[place]
    return sorted(lots[:count])


def test_lot(folder):
    """The same seed and list give the same units, and the seed is kept."""
    ctl = new_office(folder)
    units = []
    for number in range(5):
        case, unit = new_unit(ctl, title=f"第 {number} 案")
        do(ctl, "case_unit.accept", unit["id"], "accepted_on=2026-11-20", "grade=B", actor="周某")
        units.append(unit["id"])
    cases = {row["id"]: row["case"] for row in ctl.list("case_unit")}
    for seed in (7, 2 ** 53 - 1):
        revisits = ctl.json("revisit", "draw", 2, f"seed={seed}", "planned_on=2026-12-10")
        assert [row["case"] for row in revisits] == [cases[unit] for unit in drawn(units, 2, seed)]
        assert all((row["seed"], row["is_sampled"], row["planned_on"]) == (seed, True, "2026-12-10")
                   for row in revisits), revisits
        sentence = ctl.bad("revisit", "draw", 4)
        assert "3" in sentence, sentence
        ctl.good("undo")
    ctl.good("revisit", "draw", 5)
    ctl.bad("revisit", "draw", 1)
    case = ctl.list("case")[0]
    ctl.bad("add", "revisit", f"case={case['case_no']}", "unit=双河镇", "planned_on=2026-12-10",
            "is_sampled=1", "seed=3")
    ctl.check()


if __name__ == "__main__":
    main(globals())

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


if __name__ == "__main__":
    main(globals())

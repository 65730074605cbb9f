# test-ctl-asof.py: the past, from the command line: versions of fields, lists as of a day.
# SPDX-License-Identifier: GPL-3.0-or-later
import random

from ctl_harness import Ctl, main, new_case, new_office


def on(ctl, day):
    return Ctl(ctl.store, day)


def test_versions_of_a_field(folder):
    ctl = on(new_office(folder), "2026-10-01")
    case = new_case(ctl)["case_no"]
    problem = ctl.add("problem", case=case, text="问题", deadline="2026-12-01")["problem_no"]
    on(ctl, "2026-10-02").do("problem.correct_deadline", problem, deadline="2026-12-20",
                             reason="方案批复日原录有误")
    on(ctl, "2026-10-05").good("set", "problem", problem, "progress=30", "remark=记")
    extension = on(ctl, "2026-10-08").do("problem.extend", problem, to_date="2027-01-31",
                                         reason="会签未完")
    extension = ctl.list("extension")[0]["id"]
    on(ctl, "2026-10-09").do("extension.approve", extension, actor="顾某")

    versions = ctl.json("history", "problem", problem, "--field", "deadline")
    assert [(one["field"], one["before"], one["after"], one["action"], one["reason"])
            for one in versions] == [
        ("effective_deadline", "2026-12-20", "2027-01-31", "extension.approve", "会签未完"),
        ("deadline", "2026-12-01", "2026-12-20", "problem.correct_deadline",
         "方案批复日原录有误"),
        ("deadline", None, "2026-12-01", "add", None)], versions
    assert [one["in_force"] for one in versions] == [True, True, False]
    assert versions[0]["actor_name"] == "顾某" and versions[1]["actor_name"] == "沈某"

    every = ctl.json("history", "problem", problem, "--fields")
    assert {one["field"] for one in every} >= {"progress", "remark", "text", "deadline", "case"}
    assert ("progress", 0, 30) in [(one["field"], one["before"], one["after"]) for one in every]
    text = ctl.good("history", "problem", problem, "--field", "deadline")
    assert "更正时限" in text and "2026-12-01 → 2026-12-20" in text, text
    assert "原因" in text or "理由" in text, text
    ctl.bad("history", "problem", problem, "--field", "nonsense")


def test_undone_versions(folder):
    ctl = new_office(folder)
    case = new_case(ctl)["case_no"]
    problem = ctl.add("problem", case=case, text="问题", deadline="2026-12-01")["problem_no"]
    values = random.Random(7).sample(range(1, 100), 12)
    for value in values:
        ctl.good("set", "problem", problem, f"progress={value}")
    versions = ctl.json("history", "problem", problem, "--field", "progress")
    assert [one["after"] for one in versions] == values[::-1] + [0]
    assert [one["before"] for one in versions] == values[-2::-1] + [0, None]
    assert ctl.json("history", "problem", problem, "--field", "progress",
                    "--limit", "3") == versions[:3]
    ctl.good("undo")
    undone = ctl.json("history", "problem", problem, "--field", "progress")
    assert [one["undone"] for one in undone[:3]] == [False, True, False]
    assert undone[0]["after"] == values[-2] and undone[0]["action"] == "undo"


DAYS = ["2026-10-01", "2026-10-12", "2026-10-20", "2026-11-02", "2026-11-15"]
LISTS = [("case",), ("problem",), ("problem", "--sort", "-lamp", "--voided"),
         ("problem", "--filter", "lamp=over"), ("problem", "--search", "河道"),
         ("problem", "--filter", "status=extended", "--sort", "person"), ("unit", "--sort", "name"),
         ("measure", "--limit", "2"), ("stage", "--sort", "lamp"), ("rule",), ("calendar_day",)]


def play(ctl, day):
    """What an office does on that day; all through cugaictl."""
    now = on(ctl, day)
    index = DAYS.index(day)
    if index == 0:
        number = new_case(now)["case_no"]
        now.add("case_unit", case=number, unit="双河镇")
        for text in ("河道采砂", "巡查 日志", "台账不全"):
            now.add("problem", case=number, text=text, deadline="2026-10-15", person="沈某")
        return
    number = now.list("case")[0]["case_no"]
    if index == 1:
        now.do("problem.correct_deadline", number + "-01", deadline="2026-11-30", reason="原录有误")
        now.add("problem", case=number, text="河道保洁", deadline="2026-10-25")
        now.good("set", "unit", "双河镇", "name=双河街道")
    if index == 2:
        now.good("void", "problem", number + "-03", "--reason", "与 01 重复")
        now.good("set", "problem", number + "-02", "person=周某", "text=河道日志")
        rule = [one for one in now.list("rule") if one["code"] == "soon"][0]
        now.good("set", "rule", rule["id"], f"amount={rule['amount'] + 3}")
    if index == 3:
        now.add("measure", problem=number + "-02", text="每日巡河", deadline="2026-11-10")
        now.add("measure", problem=number + "-04", text="先加上再撤回")
        now.good("undo")
        now.good("set", "problem", number + "-04", "progress=80")
    if index == 4:
        now.do("problem.extend", number + "-04", to_date="2026-12-20", reason="会签未完")
        now.do("extension.approve", now.list("extension")[0]["id"], actor="顾某")
        now.add("calendar_day", day="2026-11-27", off=1, name="假日")


def snapshot(ctl, day):
    return [on(ctl, day).json("list", *words) for words in LISTS]


def test_lists_as_they_stood(folder):
    ctl = on(new_office(folder), DAYS[0])
    kept = {}
    for day in DAYS:
        play(ctl, day)
        kept[day] = snapshot(ctl, day)
    for day in DAYS:
        for words, then in zip(LISTS, kept[day]):
            seen = on(ctl, "2026-11-24").json("asof", day, *words)
            assert seen == then, (day, words, seen, then)
    # A day between is the day before it; before the first there was nothing.
    assert ctl.json("asof", "2026-10-17", "unit", "--sort", "name") == kept["2026-10-12"][6]
    assert ctl.json("asof", "2026-09-01", "problem") == []
    ids = on(ctl, DAYS[0]).good("asof", DAYS[0], "problem", "--ids").split()
    assert [int(one) for one in ids] == [one["id"] for one in kept[DAYS[0]][1]]
    ctl.bad("asof", "2026-13-01", "problem")
    ctl.bad("asof", "2026-10-01", "nothing")
    for name in ("问题清单", "任务清单", "责任清单", "时限清单", "逾期超过30天"):
        seen = ctl.json("asof", "2026-10-20", name)
        assert seen == on(ctl, "2026-11-24").json("asof", "2026-10-20", name)
        text = on(ctl, "2026-11-24").good("asof", "2026-10-20", name)
        assert all(one.get("problem_no", "") in text for one in seen), (name, text)
    assert len(ctl.json("asof", "2026-10-20", "problem", "--view", "问题清单")) == \
        len(kept["2026-10-20"][1])
    assert ctl.run("asof", "2026-10-01").returncode == 2
    ctl.check()


def test_reply_as_it_warned(folder):
    """A day off that is announced later does not move the day from which a reply was warned of."""
    ctl = Ctl(folder / "store")
    ctl.good("init", "--sample")
    then = ctl.json("list", "notice", "--filter", "no-receipt")
    assert then and then[0]["warning_on"], then
    later = on(ctl, "2026-12-01")
    later.add("calendar_day", day=then[0]["warning_on"], off=1, name="假日")
    now = later.json("list", "notice", "--filter", "no-receipt")
    assert now[0]["warning_on"] < then[0]["warning_on"]
    assert later.json("asof", "2026-11-30", "notice", "--filter", "no-receipt") == then
    assert later.json("asof", "2026-11-30", "notice", "--compare") == []


def test_compared_with_today(folder):
    ctl = on(new_office(folder), DAYS[0])
    for day in DAYS:
        play(ctl, day)
    now = on(ctl, "2026-11-24")
    rows = now.json("asof", DAYS[0], "problem", "--compare")
    by_number = {(one["now"] or one["then"])["problem_no"][-2:]: one for one in rows}
    assert {number: one["change"] for number, one in by_number.items()} == {
        "01": "changed", "02": "changed", "03": "voided", "04": "added"}, rows
    first = by_number["01"]
    assert "deadline" in first["fields"] and "lamp" not in first["fields"]
    assert first["then"]["deadline"] == "2026-10-15" and first["now"]["deadline"] == "2026-11-30"
    assert set(by_number["02"]["fields"]) >= {"person", "text", "measures"}
    assert "measures" not in by_number["01"]["fields"]
    assert by_number["02"]["then"]["person_name"] == "沈某"
    assert by_number["04"]["then"] is None and by_number["03"]["now"]["void_reason"] == "与 01 重复"
    # A filter asks then and now: what no longer passes has left, what newly passes has entered.
    over = now.json("asof", DAYS[0], "problem", "--compare", "--filter", "person=沈某")
    assert {one["change"] for one in over} == {"changed", "voided", "left"}, over
    over = now.json("asof", DAYS[0], "problem", "--compare", "--filter", "person=周某")
    assert [one["change"] for one in over] == ["entered"], over
    assert now.json("asof", "2026-11-20", "problem", "--compare") == []
    text = now.good("asof", DAYS[0], "problem", "--compare")
    assert "2026-10-15 → 2026-11-30" in text and "当时 3 条，现在 3 条" in text, text


def test_what_records_say_of_others(folder):
    """Measures, the latest progress, the case's number, the problem's text: each as of its day."""
    ctl = on(new_office(folder), "2026-10-01")
    case = new_case(ctl)
    problem = ctl.add("problem", case=case["case_no"], text="河道采砂", deadline="2026-12-01")
    number = problem["problem_no"]
    first = ctl.add("measure", problem=number, text="每日巡河", deadline="2026-11-10")
    ctl.add("measure", problem=number, text="补签日志", deadline="2026-11-20")
    ctl.add("progress", problem=number, text="已成立专班", held_on="2026-10-01")
    later = on(ctl, "2026-10-20")
    later.good("void", "measure", first["id"], "--reason", "并入下一条")
    later.add("measure", problem=number, text="安装监控", deadline="2026-11-30")
    later.add("progress", problem=number, text="监控已招标", held_on="2026-10-20")
    later.good("set", "problem", number, "text=河道采砂监管缺位")
    now = on(ctl, "2026-11-24")

    then = now.json("asof", "2026-10-10", "problem")[0]
    today = now.json("list", "problem")[0]
    assert then["measures"] == "1. 每日巡河；2. 补签日志", then
    assert today["measures"] == "1. 补签日志；2. 安装监控", today
    assert (then["latest_progress"], today["latest_progress"]) == ("已成立专班", "监控已招标")
    assert then["case_no"] == today["case_no"] == case["case_no"]
    assert {one["problem_text"] for one in now.json("asof", "2026-10-10", "任务清单")} == {"河道采砂"}
    assert {one["problem_text"] for one in now.json("list", "任务清单")} == {"河道采砂监管缺位"}

    row = now.json("asof", "2026-10-10", "problem", "--compare")[0]
    assert set(row["fields"]) >= {"measures", "latest_progress", "text"}, row
    assert "case_no" not in row["fields"]
    assert row["then"]["measures"] == then["measures"]
    assert row["now"]["measures"] == today["measures"]
    text = now.good("asof", "2026-10-10", "台账全表")
    assert "每日巡河" in text and "已成立专班" in text and "安装监控" not in text, text


if __name__ == "__main__":
    main(globals())

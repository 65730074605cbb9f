# test-ctl-views.py: what cugaictl lists: filters in words, groups, saved views and their files.
# SPDX-License-Identifier: GPL-3.0-or-later
import collections
import json

from ctl_harness import Ctl, main, new_case, new_office, new_store

SHIPPED = ["问题清单", "任务清单", "责任清单", "时限清单", "台账全表", "本周到期", "逾期超过30天",
           "曾被退回", "30天未更新"]


def office_with_problems(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    ctl.add("case_unit", case=number, unit="双河镇")
    for day, unit, percent in (("2026-10-01", "双河镇", 10), ("2026-11-20", "某县水务局", 50),
                               ("2026-11-27", "双河镇", 80), ("2026-12-20", "双河镇", 0)):
        ctl.add("problem", case=number, text=f"问题 {day}", deadline=day, responsible_unit=unit,
                progress=percent)
    return ctl


def days(ctl, *options, name="problem"):
    return [record["text"][3:] for record in ctl.list(name, *options)]


def test_filters_in_words(folder):
    ctl = office_with_problems(folder)

    def found(*filters):
        return days(ctl, *[word for one in filters for word in ("--filter", one)])

    assert found("effective_deadline=@week") == ["2026-11-27"]
    assert found("effective_deadline=本月") == ["2026-11-20", "2026-11-27"]
    assert found("effective_deadline:11月") == ["2026-11-20", "2026-11-27"]
    assert found("effective_deadline<@day-30") == ["2026-10-01"]
    assert found("effective_deadline:超过30天") == ["2026-10-01"]
    assert found("effective_deadline:11.20—11.27") == ["2026-11-20", "2026-11-27"]
    assert found("progress:50-80") == ["2026-11-20", "2026-11-27"]
    assert found("progress=10|80") == ["2026-10-01", "2026-11-27"]
    assert found("responsible_unit~水务") == ["2026-11-20"]
    assert found("responsible_unit!~水务", "progress:≥50") == ["2026-11-27"]
    assert found("lamp=超期|正常") == found("lamp:超期、正常") == ["2026-10-01", "2026-11-20",
                                                               "2026-12-20"]
    assert found("status:≠未启动") == [] and found("stale:1") == []
    assert found("text:!2026-11") == ["2026-10-01", "2026-12-20"]
    later = Ctl(ctl.store, today="2026-12-24")
    assert len(later.list("problem", "--filter", "stale:30")) == 4
    assert later.list("problem", "--filter", "stale:31") == []
    for bad in ("effective_deadline:胡", "progress:很多", "status=怎样", "stale:0", "lamp>over",
                "status:未启动→怎样"):
        assert ctl.bad("list", "problem", "--filter", bad)


def test_changes(folder):
    ctl = office_with_problems(folder)
    first, second = [record["id"] for record in ctl.list("problem")][:2]
    ctl.good("do", "problem.start", first)
    Ctl(ctl.store, today="2026-12-01").good("do", "problem.start", second)
    assert days(ctl, "--filter", "status:→整改中") == ["2026-10-01", "2026-11-20"]
    assert days(ctl, "--filter", "status:未启动→整改中 2026年12月") == ["2026-11-20"]
    ctl.good("undo")
    assert days(ctl, "--filter", "status:整改中→未启动") == ["2026-11-20"]
    assert ctl.good("check")


def test_groups(folder):
    ctl = office_with_problems(folder)
    answer = ctl.json("list", "problem", "--group", "responsible_unit", "--sort",
                      "-progress,problem_no")
    names = [record["responsible_unit_name"] for record in answer["records"]]
    counts = collections.Counter(names)
    assert [(one["label"], one["count"]) for one in answer["groups"]] == [
        (name, counts[name]) for name in dict.fromkeys(names)]
    assert [record["progress"] for record in answer["records"]
            if "双河镇" in record["responsible_unit_name"]] == [80, 10, 0]
    text = ctl.good("list", "problem", "--group", "lamp")
    assert [line for line in text.splitlines() if line.startswith("==")] == [
        "== 正常 (1)", "== 即将到期 (1)", "== 超期 (2)"]
    assert ctl.json("list", "problem", "--group", "lamp", "--filter", "text=无") == {
        "groups": [], "records": []}


def test_shipped_views(folder):
    ctl = office_with_problems(folder)
    assert [view["name"] for view in ctl.json("views")] == SHIPPED
    for name in SHIPPED:
        assert ctl.good("list", name)
    assert days(ctl, name="逾期超过30天") == days(ctl, name="over-30-days") == ["2026-10-01"]
    assert days(ctl, name="本周到期") == ["2026-11-27"]
    assert days(ctl, "--view", "本周到期") == ["2026-11-27"]
    assert days(ctl, "--filter", "progress:≥80", name="时限清单") == ["2026-11-27"]
    assert ctl.good("list", "问题清单").split()[:2] == ["id", "问题编号"]
    assert [record["name"] for record in ctl.list("view")] == []
    ctl.bad("list", "没有的视图")
    ctl.bad("list", "case", "--view", "本周到期")


def test_import_and_export(folder):
    ctl = office_with_problems(folder)
    path = folder / "view.json"
    view = {"cugai_view": 1, "name": "双河镇的", "list": "problem",
            "filters": [{"field": "responsible_unit", "is": "contains", "value": "双河"},
                        {"field": "progress", "is": "at_least", "value": 10}],
            "sorts": [{"field": "progress", "descending": True}],
            "columns": [{"field": "text", "width": 300, "frozen": True}, {"field": "progress"}]}
    path.write_text(json.dumps(view), encoding="utf-8")
    assert ctl.good("view", "import", path) == "双河镇的\n"
    ctl.bad("view", "import", path)
    assert [view["name"] for view in ctl.json("views")] == ["双河镇的", *SHIPPED]
    assert days(ctl, name="双河镇的") == ["2026-11-27", "2026-10-01"]
    assert ctl.good("list", "双河镇的").splitlines()[0].split() == ["id", "反映出的问题", "进展（%）"]
    out = folder / "out.json"
    ctl.good("view", "export", "双河镇的", out)
    assert json.loads(out.read_text(encoding="utf-8")) == view
    [entry] = ctl.list("journal", action="export")
    assert json.loads(entry["args"])["id"] == ctl.list("view")[0]["id"], entry
    assert out.name in entry["args"], entry
    ctl.good("view", "export", SHIPPED[0], out)
    assert len(ctl.list("journal", action="export")) == 2
    ctl.good("view", "export", "双河镇的", out)
    ctl.good("undo")
    assert ctl.list("view") == []
    ctl.good("view", "import", out)

    unit = ctl.list("unit", "--filter", "short=双河镇")[0]["id"]
    view.update(name="按单位", filters=[{"field": "responsible_unit", "is": "equal", "value": unit}])
    path.write_text(json.dumps(view), encoding="utf-8")
    ctl.good("view", "import", path)
    ctl.good("view", "export", "按单位", out)
    assert json.loads(out.read_text(encoding="utf-8"))["filters"] == [
        {"field": "responsible_unit", "is": "contains", "value": "中共双河镇委员会"}]


def test_bad_files(folder):
    ctl = new_store(folder)
    path = folder / "view.json"
    for text in ("", "[", "{}", '{"cugai_view":9,"name":"a","list":"problem"}', "[" * 100000,
                 '{"cugai_view":1,"name":"a","list":"problem","filters":[{"is":"sql"}]}'):
        path.write_text(text, encoding="utf-8")
        ctl.bad("view", "import", path)
    ctl.bad("view", "import", folder / "none.json")
    ctl.bad("view", "export", "没有", path)
    ctl.bad("view", "import", path, path, code=2)
    assert ctl.list("view") == []


if __name__ == "__main__":
    main(globals())

# test-ctl-stats.py: the numbers that are reported: what they count, lists behind them, reports.
# SPDX-License-Identifier: GPL-3.0-or-later
import zipfile

from ctl_harness import main, new_case, new_office

PERIOD = ("--from", "2026-01-01", "--to", "2026-12-31")


def figures(ctl, *options):
    return ctl.json("stats", *PERIOD, *options)


def office_with_problems(folder):
    ctl = new_office(folder)
    case = new_case(ctl)
    for number, deadline in enumerate(("2026-11-01", "2026-12-01", "2026-12-20"), 1):
        ctl.add("problem", case=case["case_no"], text=f"问题 {number}", deadline=deadline,
                deviation="political" if number < 3 else "pressure")
    return ctl, case


def test_counts(folder):
    ctl, case = office_with_problems(folder)
    total = figures(ctl)["total"]["figures"]
    assert (total["problems"], total["open"], total["overdue"], total["closed"]) == (3, 3, 1, 0)
    assert total["rate"] == 0.0
    rows = {row["key"]: row["figures"]["problems"] for row in
            figures(ctl, "--by", "deviation")["rows"]}
    assert rows == {"political": 2, "pressure": 1}, rows
    ctl.good("void", "problem", ctl.list("problem")[0]["id"], "--reason", "重复登记")
    total = figures(ctl)["total"]["figures"]
    assert (total["problems"], total["withdrawn"], total["open"]) == (3, 1, 2), total
    ctl.check()


def test_lists(folder):
    """With each row stands the scope that lists what its numbers count."""
    ctl, _case = office_with_problems(folder)
    for row in figures(ctl, "--by", "deviation")["rows"]:
        listed = ctl.list("problem", "--filter", f"figure:open;{row['scope']}")
        assert len(listed) == row["figures"]["open"], row
    ctl.bad("list", "case", "--filter", "figure:open;from=2026-01-01;to=2026-02-01")


def test_filed(folder):
    """A report that was filed keeps its figures; what changes later is told apart."""
    ctl, _case = office_with_problems(folder)
    filed = ctl.json("report", "file", "市纪委", *PERIOD, "--by", "unit")["id"]
    assert ctl.show("filed_report", filed)["receiver"] == "市纪委"
    assert ctl.json("report", "differences", filed) == []
    ctl.good("void", "problem", ctl.list("problem")[0]["id"], "--reason", "重复登记")
    found = {(row["key"], row["figure"]): (row["filed"], row["now"])
             for row in ctl.json("report", "differences", filed)}
    assert found[(None, "open")] == (3, 2), found
    assert found[(None, "overdue")] == (1, 0), found


def test_files(folder):
    ctl, _case = office_with_problems(folder)
    for name in ("summary", "ledger", "institution", "notice", "typical", "per_case"):
        paper, sheet = folder / f"{name}.pdf", folder / f"{name}.xlsx"
        ctl.good("report", name, paper, *PERIOD, "--by", "unit")
        ctl.good("report", name, sheet, *PERIOD, "--by", "unit")
        assert paper.read_bytes().startswith(b"%PDF")
        assert "xl/worksheets/sheet1.xml" in zipfile.ZipFile(sheet).namelist()
    ctl.good("report", "draft", folder / "draft.pdf", *PERIOD)
    for paragraph in ctl.json("report", "draft", *PERIOD)["paragraphs"]:
        for part in (part for part in paragraph if part.get("figure") in ("open", "overdue")):
            listed = ctl.list(part["entity"], "--filter", part["filter"])
            assert str(len(listed)) == part["text"], part
    report = ctl.json("report", "per_case", *PERIOD)
    assert len(report["rows"]) == 2, report
    assert report["rows"][0][report["columns"].index("问题")] == "3", report
    ctl.bad("stats", "--from", "2026-02-01", "--to", "2026-01-01", code=2)
    ctl.bad("report", "nothing", code=2)


main(globals())

# test-ctl-bench.py: a store filled through real edits, and what the benchmarks print.
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil

from ctl_harness import main, new_store

NAMES = ("edit", "undo", "bulk", "import", "fetch", "query", "search")


def test_fill(folder):
    ctl = new_store(folder)
    ctl.good("bench", "fill", "50")
    problems = ctl.list("problem")
    assert len(problems) == 50 and len(ctl.list("case")) == 3
    assert len({problem["text"] for problem in problems}) > 30
    assert {problem["status"] for problem in problems} >= {"todo", "doing", "closed"}
    assert {problem["lamp"] for problem in problems} >= {"ok", "over"}
    assert all(30 < len(problem["text"]) < 110 for problem in problems)
    assert [one["action"] for one in ctl.list("journal", action="fill")] == ["fill"] * 2
    assert ctl.json("check")["ok"] is True
    ctl.bad("undo")

    ctl.good("bench", "fill", "1")
    assert len(ctl.list("problem")) == 51
    assert ctl.json("check")["ok"] is True


def test_measured(folder):
    ctl = new_store(folder)
    assert ctl.run("bench", "edit").returncode == 2
    ctl.good("bench", "fill", "200")
    for name in NAMES:
        figures = ctl.json("bench", name)
        assert figures, name
        for figure in figures:
            assert list(figure) == ["what", "value", "unit", "yardstick", "ratio"], figure
            assert figure["what"].startswith(name) and figure["unit"] == "ms", figure
            assert figure["value"] > 0 and figure["yardstick"] > 0, figure
    assert ctl.json("check")["ok"] is True
    assert not list((ctl.store / "drafts").iterdir())


def test_export_measured(folder):
    ctl = new_store(folder)
    ctl.good("bench", "fill", "100")
    figures = ctl.json("bench", "export")
    assert [figure["unit"] for figure in figures] == ["MB", "ms"], figures
    for figure in figures:
        assert figure["what"].startswith("export") and figure["ratio"] > 0, figure
    assert not list((ctl.store / "drafts").iterdir())
    assert ctl.json("check")["ok"] is True


def test_notice_measured(folder):
    ctl = new_store(folder)
    figures = ctl.json("bench", "notice")
    assert len(figures) == 3, figures
    for figure in figures:
        assert figure["what"].startswith("notice") and figure["unit"] == "ms", figure
        assert figure["value"] > 0 and figure["yardstick"] > 0, figure
    assert not list((ctl.store / "drafts").iterdir())
    assert len(ctl.list("journal", action="export")) == 50


def test_beside_libreoffice(folder):
    ctl = new_store(folder)
    [figure] = ctl.json("bench", "office", "2")
    if shutil.which("soffice") is None or "not_run" in figure:
        assert figure["what"].startswith("office: 2 of two pages") and figure["not_run"], figure
    else:
        assert figure["value"] > 0 and figure["yardstick"] > 0, figure
        assert len(ctl.list("journal", action="export")) == 2
    assert not list((ctl.store / "drafts").iterdir())

    nowhere = {**os.environ, "PATH": str(folder)}
    [figure] = ctl.json("bench", "office", env=nowhere)
    assert figure["what"].startswith("office: 1000 of") and figure["not_run"], figure
    assert "not run" in ctl.good("bench", "office", env=nowhere)


def test_wrong_usage(folder):
    ctl = new_store(folder)
    for words in (["bench"], ["bench", "fill"], ["bench", "fill", "many"], ["bench", "fill", "0"],
                  ["bench", "edit", "5"], ["bench", "office", "0"], ["bench", "nosuch"]):
        assert ctl.run(*words).returncode == 2, words


if __name__ == "__main__":
    main(globals())

# test-ctl-paper.py: ledgers and comparisons as paper, read back from the PDF.
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sqlite3
import subprocess

from ctl_harness import Ctl, main, new_case, new_office


def on(ctl, day):
    return Ctl(ctl.store, day)


def lines_of(path, *options):
    text = subprocess.run(["pdftotext", *options, path, "-"], capture_output=True, text=True,
                          check=True).stdout
    return [line.strip() for line in text.splitlines() if line.strip()]


def flat(path):
    return "".join(lines_of(path, "-raw")).replace(" ", "")


def office_with_measures(folder):
    ctl = on(new_office(folder), "2026-10-01")
    number = new_case(ctl)["case_no"]
    problem = ctl.add("problem", case=number, text="河道采砂", deadline="2026-12-01",
                      person="沈某")["problem_no"]
    ctl.add("measure", problem=problem, text="每日巡河。", deadline="2026-11-10", person="周某")
    ctl.add("measure", problem=problem, text="补签日志", deadline="2026-12-01", person="沈某")
    single = ctl.add("problem", case=number, text="台账不全", deadline="2026-11-15")["problem_no"]
    ctl.add("measure", problem=single, text="补齐台账", deadline="2026-11-15", unit="双河镇")
    return ctl, number, problem, single


def test_measures_stand_one_below_another(folder):
    ctl, number, problem, single = office_with_measures(folder)
    path = folder / "措施.pdf"
    for columns, who, until in (("problem_no,measures", "，沈某", "，2026-12-01"),
                                ("problem_no,measures,person,effective_deadline", "", "")):
        ctl.good("export", "problem", path, "--columns", columns)
        lines = [line.replace(" ", "") for line in lines_of(path, "-raw")]
        # What the row says itself, its person and its deadline, is not said again.
        second = f"2.补签日志（{who[1:]}{until}，未启动）".replace("（，", "（")
        assert any(line.startswith("1.每日巡河（周某，2026-11-10，未启动）") for line in lines), lines
        assert any(second in line for line in lines), (second, lines)
        assert any(f"{single}补齐台账（中共双河镇委员会，" in line for line in lines), lines

    for paper in ("a4", "a3"):
        ctl.good("export", "台账全表", path, "--paper", paper)
        lines = lines_of(path, "-raw")
        assert any("1. 每日巡河" in line for line in lines), lines
        assert any("2. 补签日志" in line for line in lines), lines
        assert not any("巡河" in line and "日志" in line for line in lines), lines
        # Identifiers and dates are not broken, however many columns there are.
        for word in (number, problem, "2026-12-01", "2026-11-10"):
            assert any(word in line for line in lines), (word, paper, lines)


def test_title_of_a_list(folder):
    ctl, *_rest = office_with_measures(folder)
    for entity, title in (("problem", "整改台账"), ("institution", "建章立制清单"),
                          ("case", "问责案件台账")):
        path = folder / f"{entity}.pdf"
        ctl.good("export", entity, path)
        assert lines_of(path)[0] == title, lines_of(path)
    ctl.good("export", "问题清单", folder / "view.pdf")
    assert lines_of(folder / "view.pdf")[0] == "问题清单"
    ctl.good("export", "problem", folder / "own.pdf", "--title", "九月台账")
    assert lines_of(folder / "own.pdf")[0] == "九月台账"


def test_lamps_have_their_shape(folder):
    ctl, _number, _problem, single = office_with_measures(folder)
    path = folder / "灯.pdf"
    on(ctl, "2026-11-20").good("export", "problem", path)
    text = flat(path)
    assert "■超期5天" in text and "●剩7个工作日" in text, text
    now = on(ctl, "2026-11-12")
    now.do("problem.extend", single, to_date="2026-11-30", reason="会签未完")
    now.do("extension.approve", now.list("extension")[0]["id"], actor="顾某")
    on(ctl, "2026-12-02").good("export", "problem", path)
    lines = lines_of(path, "-raw")
    assert "（延）" in lines and any(line.startswith("■ 超期 2 天") for line in lines), lines


def read_code(path):
    """The QR code of a paper's first page, read as a telephone reads it."""
    page = path.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "300", "-singlefile", "-png", path, page], check=True)
    # What else a reader looks for in pictures is no matter of ours.
    done = subprocess.run(["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable",
                           page.with_suffix(".png")],
                          capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_anchor(folder):
    """存证: the paper proves the log of its day, until the log is written anew"""
    ctl, *_rest = office_with_measures(folder)
    path = folder / "台账.pdf"
    ctl.good("export", "problem", path, "--anchored")
    [words] = [line for line in lines_of(path) if line.startswith("存证")]
    code = read_code(path)
    seq = int(code.split(":")[1])
    assert re.fullmatch(r"存证 %d(-[0-9a-f]{4}){4}" % seq, words), words
    assert code.split(":")[2].startswith("".join(words.split("-")[1:])), (code, words)

    ctl.add("unit", name="后来的单位", level="county")
    for anchor in (words, code, words.upper().replace("-", " "), f"（{words}）"):
        assert f"第{seq}条" in ctl.good("verify", "--anchor", anchor)
    assert ctl.json("verify", "--anchor", code) == {"ok": True}

    other = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert "不符" in ctl.bad("verify", "--anchor", other)
    assert "没有第" in ctl.bad("verify", "--anchor", code.replace(f":{seq}:", f":{seq + 90}:"))
    for text in ("存证", f"{seq}", f"{seq}-12ab", code + "0", f"{seq}-zzzz-3fa2-9c1d-07be-55a1"):
        assert "不是纸上的存证码" in ctl.bad("verify", "--anchor", text), text
    ctl.bad("export", "problem", folder / "台账.xlsx", "--anchored", code=2)

    ctl.good("export", "problem", path)
    assert not any("存证" in line for line in lines_of(path))
    rewrite_history(ctl)
    assert "校验" in ctl.bad("verify", "--anchor", code)


def rewrite_history(ctl):
    """Somebody with a database program changes who did something."""
    with sqlite3.connect(ctl.store / "cugai.db") as database:
        for (name,) in database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"):
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute("UPDATE journal SET action = 'set' WHERE seq = 3")


def test_compared_with_a_past_day(folder):
    ctl, number, problem, single = office_with_measures(folder)
    later = on(ctl, "2026-11-05")
    later.good("set", "problem", problem, "person=周某")
    later.add("measure", problem=problem, text="安装监控", deadline="2026-11-30", person="周某")
    later.good("void", "problem", single, "--reason", "与 01 重复")
    later.add("problem", case=number, text="巡查缺位", deadline="2026-12-10")
    now = on(ctl, "2026-11-24")
    path = folder / "对照.pdf"
    for paper in ("a4", "a3"):
        now.good("export", "台账全表", path, "--since", "2026-10-31", "--paper", paper)
        text = flat(path)
        for words in ("台账全表对照表（2026年10月31日与2026年11月24日）",
                      "当时2条，现在2条；改动1条（2处）；新增1条；撤销1条；未变0条",
                      "图例：2026年10月31日的值", "2026年11月24日的值", "比较依据：日志第",
                      "填报日期：2026年11月24日", "填报人：", "第1页共"):
            assert words in text, (words, text)
        for words in ("每日巡河", "补签日志", "3.安装监控", "理由：与", "巡查缺位"):
            assert words in text, (words, text)
        # A measure that stayed is not repeated as what it was, and numbers are not struck.
        assert text.count("每日巡河") == 1, text
        assert len(re.findall(re.escape(problem), text)) == 1, text
    assert now.run("export", "problem", folder / "a.xlsx", "--since=2026-10-31").returncode == 2
    ctl.bad("export", "problem", folder / "a.pdf", "--since", "2026-13-31")


if __name__ == "__main__":
    main(globals())

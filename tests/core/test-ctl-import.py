# test-ctl-import.py: cugaictl import ledger: spreadsheets as clerks have them, by other programs.
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import hashlib
import json
import random

import openpyxl

from ctl_harness import main, new_case, new_office

HEADINGS = ["序号", "存在问题", "整改措施", "责任单位", "责任人", "整改时限", "备注"]


def office(folder, **options):
    ctl = new_office(folder, **options)
    return ctl, new_case(ctl)["case_no"]


def workbook(path, rows, merges=(), title="台账"):
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    for merge in merges:
        book.active.merge_cells(merge)
    book.save(path)
    return path


def notes(answer, kind):
    return [(note["row"], note["code"]) for note in answer["notes"] if note["kind"] == kind]


def test_ledger_of_a_clerk(folder):
    ctl, number = office(folder)
    path = workbook(folder / "水务局台账.xlsx", [
        ["某县2026年以案促改整改台账"], ["填报单位：某县水务局"],
        ["序号", "案件编号", "反映出的问题", "整改措施", "责任落实", None, "责任人", "完成时限", "进展情况", "状态", "领导批示"],
        [None, None, None, None, "牵头领导", "责任单位"],
        [1, number, "巡查记录造假", "1.修订巡查制度；\n2.开展专项检查", "沈某", "县水务局", "周某",
         datetime.date(2026, 3, 5), "已修订", "已销号", "阅"],
        [None, None, None, "3．通报典型"],
        [2, number, "台账不全", "补齐台账", "沈某", "县水务局", "周某", "3月底"],
        [3, number, "长效机制缺失", "一是建章；二是立制", None, "县水务局", None, "长期坚持"],
        [4, number, "标识牌缺失", None, None, "县水务局", None, "立行立改"],
        ["合 计", None, 4], ["注：一式两份"]],
        ["A1:K1", "E3:F3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "G3:G4", "H3:H4", "I3:I4", "J3:J4",
         "K3:K4", "A5:A6", "B5:B6", "C5:C6", "F5:F6"])
    before = ctl.snapshot()
    dry = ctl.json("import", "ledger", path, "--dry-run")
    assert ctl.snapshot() == before and dry["written"] is False
    assert dry["files"][0]["heading_row"] + dry["files"][0]["heading_rows"] == 5
    assert notes(dry, "skipped") == [(10, "import-total"), (11, "import-note")]
    assert notes(dry, "hint") == [(0, "import-unused"), (5, "import-struck-off"),
                                  (8, "import-words"), (9, "import-words")]

    done = ctl.json("import", "ledger", path)
    assert (done["problems"], done["measures"], done["written"]) == (4, 6, True), done
    problems = ctl.list("problem")
    assert [(one["text"], one["deadline"], one["deadline_text"], one["mode"], one["status"])
            for one in problems] == [
                ("巡查记录造假", "2026-03-05", None, None, "todo"),
                ("台账不全", "2026-03-31", "3月底", None, "todo"),
                ("长效机制缺失", "2026-12-31", "长期坚持", "longterm", "todo"),
                ("标识牌缺失", ctl.today, "立行立改", "immediate", "todo")]
    assert problems[0]["remark"] == "状态：已销号" and problems[0]["leader_name"] == "沈某"
    assert {one["source_file"] for one in problems} == {"水务局台账.xlsx"}
    assert [one["text"] for one in ctl.list("measure")] == [
        "修订巡查制度；", "开展专项检查", "通报典型", "补齐台账", "建章；", "立制"]
    assert [one["text"] for one in ctl.list("progress")] == ["已修订"]

    ctl.good("undo")
    assert {table: rows for table, rows in ctl.snapshot().items() if table != "counter"} == \
        {table: rows for table, rows in before.items() if table != "counter"}
    ctl.check()


def test_errors_by_row(folder):
    ctl, number = office(folder)
    path = workbook(folder / "错.xlsx", [
        HEADINGS, [1, "甲", "做", "县水务", "周某", "2026-05-01"],
        [2, "乙", "做", "县水务局", "无此人", "2026-05-01"], [3, "丙", "做", "县水务局", "周某", None],
        [4, "丁", "做", "县水务局", "周某", "2026年2月30日"], [5, None, None, "县水务局"],
        [6, "戊", "做", "县水务局", "周某", "=1+1"], [7, "己", "做", "县水务局", "周某", 46143]])
    before = ctl.snapshot()
    done = ctl.run("import", "ledger", path, "--case", number, "--json")
    assert done.returncode == 1 and ctl.snapshot() == before
    dry = ctl.run("import", "ledger", path, "--case", number, "--dry-run")
    assert dry.returncode == 1 and "县水务局" in dry.stdout
    done = ctl.json("import", "ledger", path, "--case", number, "--skip-errors")
    assert notes(done, "error") == [
        (2, "import-unknown-near"), (3, "import-unknown"), (4, "import-no-value"),
        (5, "import-date"), (6, "import-no-problem"), (7, "import-uncomputed")], done
    assert [(one["text"], one["deadline"]) for one in ctl.list("problem")] == [("己", "2026-05-01")]


def closed_case(ctl):
    """A case that may not get another problem: everything in it is done."""
    number = new_case(ctl, title="双河镇河道保洁不力问责案", decision_no="某委〔2026〕32号")["case_no"]
    ctl.add("case_unit", case=number, unit="双河镇")
    problem = ctl.add("problem", case=number, text="保洁不及时", deadline="2026-11-30",
                      completion="已保洁", completed_on="2026-11-02")["id"]
    ctl.do("measure.done", ctl.add("measure", problem=problem, text="按日保洁")["id"])
    ctl.add("evidence", problem=problem, name="照片", kind="offline", place="档案室")
    ctl.do("problem.submit", problem)
    ctl.do("problem.review", problem, actor="周某", result="pass")
    for track in ctl.list("track", case=number):
        ctl.do("track.accept", track["id"], actor="周某")
    ctl.do("case.close", number, actor="顾某")
    return number


def test_refused_by_the_store(folder):
    """What the rows themselves are right in, and the store refuses, is said by row as well."""
    ctl, number = office(folder)
    closed = closed_case(ctl)
    path = workbook(folder / "台账.xlsx", [
        ["案件编号", *HEADINGS], [number, 1, "甲", "做", "县水务局", "周某", "2026-05-01"],
        [None, 2, "乙", "做", "某县城管局", "周某", "2026-05-01"],
        [None, 3, "丙", "做", "某县财政局", "周某", "2026年2月30日"],
        [number, 4, "丁", "一是拆；二是种", "县水务局", "周某", "2026-05-01"]])
    # The case of a row above is meant by one without; here it is another by --case.
    rows = ("import", "ledger", path, "--case", closed, "--create-missing")
    everything = ctl.everything()
    dry = ctl.run(*rows, "--dry-run", "--json")
    answer = json.loads(dry.stdout)
    assert dry.returncode == 1 and dry.stderr == "" and ctl.everything() == everything
    assert notes(answer, "error") == [(3, "case-problem-open"), (4, "import-date")], answer
    assert (answer["problems"], answer["measures"], answer["units"], answer["bad_rows"],
            answer["written"]) == (2, 3, 0, 2, False), answer
    said = [note["sentence"] for note in answer["notes"] if note["kind"] == "error"][0]
    assert closed in said and "恢复办理" in said and said.endswith("。"), said
    assert said in ctl.run(*rows, "--dry-run").stdout

    assert ctl.run(*rows).returncode == 1 and ctl.everything() == everything
    done = ctl.json(*rows, "--skip-errors")
    assert done["written"] and done["problems"] == 2 and len(notes(done, "error")) == 2
    assert [one["text"] for one in ctl.list("problem", case=number)] == ["甲", "丁"]
    assert ctl.list("unit", name="某县城管局") == []
    ctl.good("undo")
    assert ctl.list("problem", case=number) == []
    ctl.check()


def test_names_as_they_are_written(folder):
    ctl, number = office(folder)
    for unit in ("某县水利局（河道站）", "某县水利局（堤防站）"):
        ctl.good("add", "unit", f"name={unit}", "short=县水利站")
    for unit in ("某县水利局（河道站）", "某县水利局（堤防站）"):
        ctl.good("add", "person", "name=孙某", f"unit={unit}")
    path = workbook(folder / "名.xlsx", [
        HEADINGS, [1, "甲", "做", "某县水利局 〔河道站〕", "孙 某", "2026-05-01"],
        [2, "乙", "做", "某县水利局[堤防站]", "孙　某", "2026-05-01"],
        [3, "丙", "做", "县水利站", "周某", "2026-05-01"], [4, "丁", "做", None, "孙某", "2026-05-01"]])
    done = ctl.json("import", "ledger", path, "--case", number, "--skip-errors")
    assert notes(done, "error") == [(4, "import-ambiguous"), (5, "import-ambiguous")], done
    said = [note["sentence"] for note in done["notes"] if note["kind"] == "error"]
    assert "某县水利局（河道站）、某县水利局（堤防站）" in said[0], said
    assert "孙某（某县水利局（河道站））" in said[1] and "（某县水利局（堤防站））" in said[1], said
    assert [one["responsible_unit_name"] for one in ctl.list("problem")] == [
        "某县水利局（河道站）", "某县水利局（堤防站）"]


def test_missing_names_are_made(folder):
    ctl, number = office(folder)
    path = workbook(folder / "新.xlsx", [
        HEADINGS, [1, "甲", "做", "某县财政局、县水务局", "钱某", "2026-05-01"],
        [2, "乙", "做", "某县财政局", "钱某", "2026-05-01"]])
    done = ctl.json("import", "ledger", path, "--case", number, "--create-missing")
    assert (done["units"], done["people"]) == (1, 1)
    problems = ctl.list("problem")
    assert [one["responsible_unit_name"] for one in problems] == ["某县财政局"] * 2
    assert "县水务局" in problems[0]["remark"]
    ctl.good("undo")
    assert ctl.list("unit", name="某县财政局") == [] and ctl.list("person", name="钱某") == []


def test_texts_in_every_encoding(folder):
    ctl, number = office(folder)
    text = "\n".join(["序号\t问题\t措施\t责任单位\t时限",
                      '1\t"身份证 410101199001011234 的\n第二行"\t做\t县水务局\t2026.3.5'])
    paths = []
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        paths.append(folder / f"{encoding}.tsv")
        paths[-1].write_text(text, encoding=encoding)
    done = ctl.json("import", "ledger", *paths, "--case", number)
    assert [file["encoding"] for file in done["files"]] == \
        ["UTF-8", "UTF-8", "GB18030", "UTF-16LE"]
    problems = ctl.list("problem")
    assert {one["text"] for one in problems} == {"身份证 410101199001011234 的\n第二行"}
    assert [one["source_file"] for one in problems] == [path.name for path in paths]
    assert {one["deadline"] for one in problems} == {"2026-03-05"}


def test_what_was_exported_comes_back(folder):
    """The export is written by libxlsxwriter; numbers on record are not imported twice."""
    ctl, number = office(folder)
    for index in range(30):
        ctl.add("problem", case=number, text=f"=问题{index}", deadline="2026-12-10",
                responsible_unit="县水务局", person="周某")
    out = folder / "出.xlsx"
    ctl.good("export", "problem", out)
    again = ctl.run("import", "ledger", out, "--case", number, "--json")
    assert again.returncode == 1 and "import-number-taken" in again.stdout
    other, number = office(folder, name="other")
    other.json("import", "ledger", out, "--case", number)
    keys = ("problem_no", "text", "deadline", "responsible_unit_name", "person_name")
    assert [[one[key] for key in keys] for one in other.list("problem")] == \
        [[one[key] for key in keys] for one in ctl.list("problem")]
    assert other.list("problem")[0]["remark"] == f"问题编号：{number}-01"
    assert other.add("problem", case=number, text="甲", deadline="2026-12-10")["problem_no"] == \
        f"{number}-31"


def test_protected_texts_come_back(folder):
    """A CSV of ours puts an apostrophe before what a spreadsheet would calculate."""
    texts = ["=1+2", "=HYPERLINK(\"http://x\")", "+86 138", "-5", "@SUM(1)", "'=1", "''-x",
             "'不是公式'", "=第一行\n第二行，\"引号\""]
    ctl, number = office(folder)
    for text in texts:
        ctl.add("problem", case=number, text=text, deadline="2026-12-10", remark=text)
    ctl.good("export", "problem", folder / "出.csv", "--columns=text,deadline,remark")
    assert "'=1+2" in (folder / "出.csv").read_text(encoding="utf-8-sig")
    other, number = office(folder, name="other")
    other.json("import", "ledger", folder / "出.csv", "--case", number)
    assert [one["text"] for one in other.list("problem")] == texts
    assert [one["remark"] for one in other.list("problem")] == texts


def test_filled_template_is_read(folder):
    """Our template, filled in and saved by another program."""
    ctl, number = office(folder)
    path = folder / "填报.xlsx"
    ctl.good("export", "problem", path, "--template")
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    place = {cell.value: cell.column for cell in sheet[1]}
    fields = {one["label"]: one["id"] for one in ctl.json("fields", "problem")
              if one["entity"] == "problem"}
    filled = {"反映出的问题": "未建巡查台账", "责任单位": "县水务局", "责任人": "周某", "备注": "=不是公式",
              "整改时限": datetime.date(2026, 12, 10), "进展（%）": 30}
    assert set(filled) <= set(place), place
    for row in range(2, 6):
        for label, value in filled.items():
            cell = sheet.cell(row, place[label], value)
            if isinstance(value, str):
                cell.data_type = "s"
        sheet.cell(row, place["反映出的问题"], f"未建巡查台账{row}")
    book.save(path)

    answer = ctl.json("import", "ledger", path, "--case", number)
    assert notes(answer, "error") == [], answer
    problems = ctl.list("problem")
    assert [one["text"] for one in problems] == [f"未建巡查台账{row}" for row in range(2, 6)]
    for one in problems:
        assert (one["responsible_unit_name"], one["person_name"]) == ("某县水务局", "周某"), one
        assert one["deadline"] == "2026-12-10" and one["remark"] == "=不是公式", one
        assert one[fields["进展（%）"]] == 30, one


def test_what_columns_hold_is_remembered(folder):
    ctl, number = office(folder)
    headings = ["序号", "问题", "领导意见", "完成时限"]
    shape = hashlib.sha256("".join(heading + "\0" for heading in headings).encode()).hexdigest()
    path = workbook(folder / "记.xlsx", [headings, [1, "甲", "从速", "2026-05-01"]])
    ctl.json("import", "ledger", path, "--case", number)
    assert ctl.list("import_shape") == []
    ctl.add("import_shape", shape=shape, mapping=json.dumps(
        ["number", "problem.text", "problem.remark", "problem.deadline"]))
    ctl.json("import", "ledger", path, "--case", number)
    assert [one["remark"] for one in ctl.list("problem")] == [None, "从速"]


def test_refused_files(folder):
    ctl, number = office(folder)
    for name, content in {"空.xlsx": b"", "旧.xls": b"\xd0\xcf\x11\xe0", "坏.xlsx": b"PK\x03\x04x",
                          "图.csv": b"\x89PNG\r\n\x1a\n\0\0", "无.csv": "甲,乙\n1,2\n".encode()}.items():
        (folder / name).write_bytes(content)
        assert name in ctl.bad("import", "ledger", folder / name, "--case", number)
    ctl.bad("import", "ledger", folder / "缺.xlsx")
    ctl.bad("import", "case", folder / "无.csv", code=2)
    assert ctl.list("problem") == []


def test_random_tables_against_a_model(folder):
    """Columns in any order under any of their names, blank rows between: the same problems."""
    ctl, number = office(folder)
    chance = random.Random(20261130)
    names = {"text": ["问题", "存在的问题", "反映出的问题", "问题描述（必填）"],
             "deadline": ["整改时限", "完成 时限", "截止日期", "期限"],
             "responsible_unit_name": ["责任单位", "牵头单位", "整改责任单位"],
             "standard": ["整改目标", "整改标准(目标)"], "number": ["序号"], "other": ["领导批示"]}
    expected = []
    paths = []
    for table in range(8):
        keys = chance.sample(list(names), len(names))
        rows = [[chance.choice(names[key]) for key in keys]]
        for index in range(chance.randint(1, 6)):
            day = datetime.date(2026, 1, 1) + datetime.timedelta(chance.randint(0, 364))
            values = {"text": f"问题{table}-{index}", "deadline": day.isoformat(), "number": index + 1,
                      "responsible_unit_name": chance.choice(["县水务局", "双河镇"]), "other": "阅",
                      "standard": chance.choice([None, "长效"])}
            written = chance.choice([day, day.isoformat(), f"{day.year}.{day.month}.{day.day}",
                                     f"{day.year}年{day.month}月{day.day}日", day.strftime("%Y%m%d")])
            rows += [[]] * chance.randint(0, 2)
            rows.append([written if key == "deadline" else values[key] for key in keys])
            expected.append((values["text"], values["deadline"], values["standard"],
                             values["responsible_unit_name"]))
        paths.append(workbook(folder / f"{table}.xlsx", rows))
    ctl.json("import", "ledger", *paths, "--case", number)
    short = {"某县水务局": "县水务局", "中共双河镇委员会": "双河镇"}
    assert [(one["text"], one["deadline"], one["standard"],
             short.get(one["responsible_unit_name"], one["responsible_unit_name"]))
            for one in ctl.list("problem")] == expected


if __name__ == "__main__":
    main(globals())

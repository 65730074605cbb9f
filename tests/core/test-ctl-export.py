# test-ctl-export.py: lists written to workbooks and CSV, read back by Python's own readers.
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import datetime
import io
import random
import resource
import signal
import stat
import subprocess
import zipfile
from xml.etree import ElementTree

from ctl_harness import main, new_case, new_office, new_store

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DANGEROUS = ["=1+2", "=HYPERLINK(\"http://x\")", "+86 138", "-5", "@SUM(1)", "'=1", "''-x", "\t=1"]


def column_of(reference):
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


class Workbook:
    """The first sheet of a workbook: rows of (kind, value), as the file has them."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.sheet = ElementTree.fromstring(self.parts["xl/worksheets/sheet1.xml"])
        self.strings = self.read_strings()
        styles = ElementTree.fromstring(self.parts["xl/styles.xml"])
        codes = {int(one.get("numFmtId")): one.get("formatCode")
                 for one in styles.iter(NS + "numFmt")}
        self.formats = [codes.get(int(one.get("numFmtId")), one.get("numFmtId"))
                        for one in styles.find(NS + "cellXfs")]
        self.rows = [self.read_row(row) for row in self.sheet.iter(NS + "row")]

    def read_strings(self):
        shared = self.parts.get("xl/sharedStrings.xml")
        return [] if shared is None else [
            "".join(text.text or "" for text in one.iter(NS + "t"))
            for one in ElementTree.fromstring(shared).iter(NS + "si")]

    def read_row(self, row):
        cells = {}
        for cell in row:
            assert cell.find(NS + "f") is None, "a formula"
            if cell.get("t") == "s":
                value = "text", self.strings[int(cell.find(NS + "v").text)]
            elif cell.get("t") == "inlineStr":
                value = "text", "".join(one.text or "" for one in cell.iter(NS + "t"))
            else:
                value = "number", float(cell.find(NS + "v").text)
                if self.formats[int(cell.get("s"))] == "yyyy-mm-dd":
                    value = "date", (datetime.date(1899, 12, 30) +
                                     datetime.timedelta(value[1])).isoformat()
            cells[column_of(cell.get("r"))] = value
        return cells


def words(fields, record, name):
    """What a cell must hold of a record as `list --json` gives it: kind and value."""
    field, value = fields[name], record[name]
    if value is None:
        return None
    kind = {"integer": "number", "date": "date"}.get(field["type"], "text")
    if field["type"] == "reference":
        value = record[name + "_name"]
    elif field["type"] == "choice":
        value = next(one["label"] for one in field["values"] if one["id"] == value)
    elif field["type"] == "boolean":
        value = "是" if value else "否"
    return None if value == "" else (kind, value)


def fields_of(ctl, entity):
    return {one["id"]: one for one in ctl.json("fields", entity) if one["entity"] == entity}


def check_workbook(ctl, path, entity, names, *options):
    fields, records = fields_of(ctl, entity), ctl.list(entity, *options)
    book = Workbook(path)
    assert [book.rows[0][i][1] for i in range(len(names))] == [fields[one]["label"]
                                                             for one in names]
    assert len(book.rows) == len(records) + 1
    for row, record in zip(book.rows[1:], records):
        for i, name in enumerate(names):
            assert row.get(i) == words(fields, record, name), (name, row.get(i), record[name])
    return book


def fill(ctl):
    case = new_case(ctl, undertaker="沈某")["case_no"]
    ctl.add("case_unit", case=case, unit="双河镇")
    rand = random.Random(7)
    for text in DANGEROUS + ["第一行\n第二行，“引号\"\\”, 逗号", "0012345678901234567", "𠮷野家①㎡ & <b>", "x" * 300]:
        ctl.add("problem", case=case, text=text, deadline="2026-12-10", remark=text[::-1],
                progress=rand.randint(0, 100), responsible_unit="双河镇")
    return case


NAMES = ["problem_no", "text", "case", "responsible_unit", "nature", "status", "progress", "deadline",
         "has_extension", "completed_on", "remark", "measure_count"]


def test_workbook(folder):
    ctl = new_office(folder)
    fill(ctl)
    path = folder / "台账.xlsx"
    done = ctl.json("export", "problem", path, "--columns=" + ",".join(NAMES), "--sort=-progress")
    assert done["rows"] == 12 and done["shortened"] == 0, done
    book = check_workbook(ctl, path, "problem", NAMES, "--sort=-progress")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sorted(one.name for one in folder.iterdir()) == ["store", "台账.xlsx"]

    pane = book.sheet.find(f".//{NS}pane")
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    assert book.sheet.find(NS + "autoFilter").get("ref") == "A1:L13"
    setup = book.sheet.find(NS + "pageSetup")
    assert setup.get("orientation") == "landscape" and setup.get("fitToHeight") == "0"
    assert "第 &amp;P 页 共 &amp;N 页" in book.parts["xl/worksheets/sheet1.xml"].decode()
    assert "Print_Titles" in book.parts["xl/workbook.xml"].decode()
    entries = ctl.list("journal", action="export")
    assert len(entries) == 1 and "台账.xlsx" in str(entries[0]), entries
    ctl.check()


def test_listed_columns(folder):
    ctl = new_office(folder)
    fill(ctl)
    path = folder / "a.xlsx"
    ctl.good("export", "problem", path, "--filter=text~行")
    book = Workbook(path)
    assert book.rows[0][0] == ("text", "时限状态") and len(book.rows) == 2
    assert "工作日" in book.rows[1][0][1], book.rows[1]
    for entity in ("case", "unit", "person", "notice", "institution"):
        ctl.good("export", entity, path)
        assert len(Workbook(path).rows) == len(ctl.list(entity)) + 1, entity


def test_csv(folder):
    ctl = new_office(folder)
    fill(ctl)
    path = folder / "a.csv"
    ctl.good("export", "problem", path, "--columns=" + ",".join(NAMES))
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    fields, records = fields_of(ctl, "problem"), ctl.list("problem")
    assert len(rows) == len(records) + 1
    for row, record in zip(rows[1:], records):
        for cell, name in zip(row, NAMES):
            assert not cell or cell[0] not in "=+-@\t\r", cell
            if cell.startswith("'") and cell.lstrip("'")[:1] in tuple("=+-@\t\r"):
                cell = cell[1:]
            expected = words(fields, record, name)
            assert cell == ("" if expected is None else str(expected[1])), (name, cell, expected)


def test_long_text(folder):
    ctl = new_office(folder)
    case = new_case(ctl)["case_no"]
    ctl.add("problem", case=case, text="长" * 33000, deadline="2026-12-10")
    ctl.add("problem", case=case, text="长" * 32767, deadline="2026-12-10")
    done = ctl.json("export", "problem", folder / "a.xlsx", "--columns=text")
    assert done["shortened"] == 1, done
    rows = Workbook(folder / "a.xlsx").rows
    assert rows[1][0][1] == "长" * 32766 + "…" and rows[2][0][1] == "长" * 32767


def interrupted(ctl, path, number):
    """Whether an export was under way when the signal came, and said so."""
    with subprocess.Popen(ctl.command("export", "problem", path), stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            if any(one.name.startswith(".cugai-") for one in path.parent.iterdir()):
                process.send_signal(number)
                break
        process.communicate(timeout=60)
    assert process.returncode in (0, 1), process.returncode
    return process.returncode == 1


def test_nothing_half_written(folder):
    ctl = new_store(folder)
    ctl.good("bench", "fill", "1500")
    out = folder / "out"
    out.mkdir()
    for number, name in ((signal.SIGINT, "a.xlsx"), (signal.SIGTERM, "a.csv")):
        (out / name).write_bytes(b"old")
        assert any(interrupted(ctl, out / name, number) for _ in range(20)), name
        assert [one.name for one in out.iterdir()] == [name]
        (out / name).unlink()


def test_disk_full(folder):
    ctl = new_store(folder)
    ctl.good("bench", "fill", "500")

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (30000, 30000))

    for name in ("a.xlsx", "a.csv"):
        ctl.bad("export", "problem", folder / name, preexec_fn=limit)
        assert [one.name for one in folder.iterdir()] == ["store"], list(folder.iterdir())


def text_of(path):
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True,
                          check=True).stdout
    return "".join(text.split())


def test_paper(folder):
    ctl = new_office(folder)
    fill(ctl)
    path = folder / "台账.pdf"
    ctl.good("export", "problem", path, "--title=整改台账", "--group=responsible_unit",
             "--columns=problem_no,deadline,progress", "--paper=a3")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = text_of(path)
    for word in ("整改台账", "填报单位：中共某县纪律检查委员会", "填报日期：2026年11月24日", "双河镇", "审核人：",
                 "负责人签字：", "第1页共1页", "问题编号"):
        assert word in text, (word, text)
    for record in ctl.list("problem"):
        assert record["problem_no"] + "2026-12-10" + str(record["progress"]) in text, text
    assert text.index("双河镇") > text.index("问题编号")
    entries = ctl.list("journal", action="export")
    assert len(entries) == 1 and "台账.pdf" in str(entries[0]), entries

    ctl.good("export", "problem", path, "--filter=text~没有的词", "--title=问题清单")
    assert "无（零报告）" in text_of(path)
    for words in (["a.xlsx", "--paper=a3"], ["a.csv", "--group=unit"], ["a.pdf", "--paper=b5"]):
        assert ctl.run("export", "problem", folder / words[0], words[1]).returncode == 2, words
    ctl.bad("export", "problem", folder / "no" / "a.pdf")


SHIPPED = ["问题清单", "任务清单", "责任清单", "时限清单", "本周到期", "逾期超过30天", "曾被退回",
           "30天未更新"]


def test_views(folder):
    """Every list that an office has, by its name and with --view: as `list` lists it."""
    ctl = new_office(folder)
    case = fill(ctl)
    for unit in ("双河镇", "某县水务局"):
        ctl.add("problem", case=case, text="未建台账", deadline="2026-10-10", responsible_unit=unit)
    ctl.add("measure", problem=ctl.list("problem")[0]["problem_no"], text="补建台账",
            deadline="2026-12-01")
    for name in SHIPPED:
        n = len(ctl.json("list", name))
        for ending in ("xlsx", "csv", "pdf"):
            path = folder / f"{name}.{ending}"
            assert ctl.json("export", name, path)["rows"] == n, (name, ending)
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert len(Workbook(folder / f"{name}.xlsx").rows) == n + 1
        assert name in text_of(folder / f"{name}.pdf")
    book = Workbook(folder / "责任清单.xlsx")
    fields = fields_of(ctl, "problem")
    names = ["problem_no", "text", "responsible_unit", "leader", "person", "effective_deadline",
             "progress", "lamp"]
    headings = [book.rows[0][i][1] for i in range(len(book.rows[0]))]
    assert headings == [fields[name]["label"] for name in names], headings
    assert book.sheet.find(f".//{NS}pane").get("xSplit") == "1"
    units = [row.get(2, ("", ""))[1] for row in book.rows[1:]]
    assert len([1 for a, b in zip(units, units[1:]) if a != b]) == len(set(units)) - 1, units
    text = text_of(folder / "责任清单.pdf")
    assert text.count("某县水务局") == 2 and "双河镇" in text, text

    ctl.good("export", "problem", folder / "b.csv", "--view=时限清单", "--sort=-problem_no",
             "--columns=problem_no")
    rows = (folder / "b.csv").read_text(encoding="utf-8-sig").split()
    assert rows[0] == "问题编号" and rows[1:] == sorted(rows[1:], reverse=True) and len(rows) > 5
    for words in (["case", "--view=时限清单"], ["没有的清单"], ["problem", "--view=没有的清单"]):
        ctl.bad("export", words[0], folder / "c.csv", *words[1:])
    assert not (folder / "c.csv").exists()


def test_template(folder):
    ctl = new_office(folder)
    path = folder / "填报.xlsx"
    ctl.good("export", "problem", path, "--template")
    book = Workbook(path)
    fields = fields_of(ctl, "problem")
    headings = [book.rows[0][i][1] for i in range(len(book.rows[0]))]
    by_label = {field["label"]: field for field in fields.values()}
    assert len(book.rows) == 1 and set(headings) <= set(by_label), headings
    lists = next(data for name, data in book.parts.items()
                 if name == "xl/worksheets/sheet3.xml").decode()
    assert 'state="hidden"' in book.parts["xl/workbook.xml"].decode()

    rules = {}
    for rule in book.sheet.iter(NS + "dataValidation"):
        first, last = rule.get("sqref").split(":")
        assert (first[-1], last[-4:]) == ("2", "1001"), rule.attrib
        rules[headings[column_of(first)]] = rule
    for label in headings:
        field = by_label[label]
        if field["type"] in ("choice", "reference"):
            assert rules[label].get("type") == "list", label
            stops = rules[label].get("errorStyle") in (None, "stop")
            assert stops == (field["type"] == "choice"), label
        elif field["type"] == "date":
            assert rules[label].get("type") == "date", label
    assert rules["进展（%）"].find(NS + "formula2").text == "100"
    strings = book.parts["xl/sharedStrings.xml"].decode()
    for word in ("中共双河镇委员会", "沈某", "个性", "共性"):
        assert word in strings, word
    assert lists.count("<row ") >= 3
    assert ctl.run("export", "problem", folder / "a.csv", "--template").returncode == 2


def test_refused(folder):
    ctl = new_office(folder)
    assert ctl.run("export", "problem", folder / "a.txt").returncode == 2
    ctl.bad("export", "nosuch", folder / "a.csv")
    ctl.bad("export", "problem", folder / "a.csv", "--columns=nosuch")
    ctl.bad("export", "problem", folder / "no" / "a.csv")
    ctl.bad("export", "problem", folder / "no" / "a.xlsx")
    assert [one.name for one in folder.iterdir()] == ["store"]
    ctl.good("export", "problem", folder / "a.xlsx")
    assert len(Workbook(folder / "a.xlsx").rows) == 1


if __name__ == "__main__":
    main(globals())

# test-ctl-form.py: a superior's blank form, made by another program, filled in and read back by it.
# SPDX-License-Identifier: GPL-3.0-or-later
import shutil
import subprocess
import zipfile

import openpyxl

from blank_form import blank_form
from ctl_harness import Skip, main, new_case, new_office

PERIOD = ("--from", "2026-01-01", "--to", "2026-12-31")
MAPS = ("--map", "B4=problems", "--map", "C4=closed", "--map", "D4=rate", "--map", "A9=overdue",
        "--map", "附表!B2=problems@political", "--map", "附表!B3=problems@pressure")


def office(folder):
    ctl = new_office(folder)
    case = new_case(ctl)
    for number, deviation in enumerate(("political", "political", "pressure"), 1):
        ctl.add("problem", case=case["case_no"], text=f"问题 {number}", deadline="2026-11-01",
                deviation=deviation)
    return ctl


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_filled(folder):
    ctl, form, filled = office(folder), folder / "空表.xlsx", folder / "报表.xlsx"
    blank_form(form)
    before = form.read_bytes()
    ctl.good("report", "form", form, filled, *PERIOD, "--by", "deviation", *MAPS)
    assert form.read_bytes() == before
    book = openpyxl.load_workbook(filled)
    sheet = book["汇总"]
    assert (sheet["B4"].value, sheet["C4"].value, sheet["D4"].value) == (3, 0, 0)
    assert sheet["A9"].value == 3
    assert sheet["E4"].value == "=B4-C4"
    assert sheet["D4"].number_format == "0.0%" and sheet["B4"].number_format == '0"个"'
    assert [str(block) for block in sheet.merged_cells.ranges] == ["A1:E1"]
    assert sheet["A1"].font.size == 18 and sheet["A1"].alignment.horizontal == "center"
    assert (book["附表"]["B2"].value, book["附表"]["B3"].value) == (2, 1)
    ctl.check()


def test_rest_untouched(folder):
    """Only the filled sheets change, and what says that the book is to be computed."""
    ctl, form, filled = office(folder), folder / "form.xlsx", folder / "filled.xlsx"
    blank_form(form)
    ctl.good("report", "form", form, filled, *PERIOD, "--map", "C4=problems")
    old, new = parts(form), parts(filled)
    assert old.keys() == new.keys()
    changed = {name for name in old if old[name] != new[name]}
    assert changed <= {"xl/worksheets/sheet1.xml", "xl/workbook.xml"}, changed
    was, now = old["xl/worksheets/sheet1.xml"], new["xl/worksheets/sheet1.xml"]
    begin, end = now.index(b'<c r="C4"'), now.index(b"</c>", now.index(b'<c r="C4"')) + 4
    assert now[begin:end] == b'<c r="C4"><v>3</v></c>', now[begin:end]
    # Taken out again, with what the formula had been saved with, the sheet is what it was.
    assert (now[:begin] + now[end:]).replace(b"<v></v>", b"").replace(b"<v />", b"") == \
        was.replace(b"<v></v>", b"").replace(b"<v />", b"").replace(b"<v/>", b"")
    assert b'fullCalcOnLoad="1"' in new["xl/workbook.xml"]


def test_remembered(folder):
    """The same form of another quarter is known again; one that is not is told of."""
    ctl, form, filled = office(folder), folder / "form.xlsx", folder / "filled.xlsx"
    blank_form(form)
    ctl.bad("report", "form", form, filled, *PERIOD)
    assert not filled.exists()
    ctl.good("report", "form", form, filled, *PERIOD, "--by", "deviation", *MAPS)
    blank_form(form, "2026年第四季度")
    filled.unlink()
    again = ctl.json("report", "form", form, filled, *PERIOD)
    assert "附表!B2=problems@deviation:political" in again["cells"], again
    assert openpyxl.load_workbook(filled)["附表"]["B2"].value == 2
    ctl.good("undo")
    ctl.bad("report", "form", form, filled, *PERIOD)


def test_refused(folder):
    ctl, form, filled = office(folder), folder / "form.xlsx", folder / "filled.xlsx"
    blank_form(form)
    for cell in ("E4=problems", "B4=nothing", "4B=problems", "别表!B4=problems", "B4=problems@无"):
        ctl.bad("report", "form", form, filled, *PERIOD, "--map", cell)
    assert not filled.exists()


def rewrite(source, target, name, content):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))


def test_hostile(folder):
    """A form from anywhere is read within limits, and nothing is written where it passes them."""
    ctl, form, filled = office(folder), folder / "form.xlsx", folder / "filled.xlsx"
    blank_form(form)
    sheet = parts(form)["xl/worksheets/sheet1.xml"]
    entity = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>' + sheet[sheet.index(b"<works"):]
    bomb = sheet.replace(b"<sheetData>", b"<sheetData>" + b" " * (64 << 20), 1)
    deep = sheet.replace(b"</sheetData>", b"</sheetData>" + b"<a>" * 400 + b"</a>" * 400, 1)
    for content in (entity, bomb, deep, sheet[:200], "\ufeff".encode("utf-16") + sheet):
        bad = folder / "bad.xlsx"
        rewrite(form, bad, "xl/worksheets/sheet1.xml", content)
        ctl.bad("report", "form", bad, filled, *PERIOD, "--map", "B4=problems")
    assert not filled.exists()
    style = sheet.replace(b'r="B4" s="', b'r="B4" s="1&quot; x=&quot;', 1)
    assert style != sheet
    rewrite(form, folder / "style.xlsx", "xl/worksheets/sheet1.xml", style)
    ctl.good("report", "form", folder / "style.xlsx", filled, *PERIOD, "--map", "B4=problems")
    assert b'<c r="B4"><v>3</v></c>' in parts(filled)["xl/worksheets/sheet1.xml"]


def test_not_written(folder):
    """Where it cannot be written one sentence says so, and a blank form stays blank."""
    ctl, form = office(folder), folder / "form.xlsx"
    blank_form(form)
    before = form.read_bytes()
    (folder / "link.xlsx").hardlink_to(form)
    for path, words in ((form, "空白表本身"), (folder / "link.xlsx", "空白表本身"),
                        (folder / "没有" / "filled.xlsx", "filled.xlsx")):
        sentence = ctl.bad("report", "form", form, path, *PERIOD, "--map", "B4=problems")
        assert words in sentence and "Error" not in sentence, sentence
    assert form.read_bytes() == before
    ctl.check()


def test_office(folder):
    """Another program computes what the form computes from what was put in."""
    program = shutil.which("soffice")
    if program is None:
        raise Skip("no LibreOffice")
    ctl, form, filled = office(folder), folder / "form.xlsx", folder / "filled.xlsx"
    blank_form(form)
    ctl.good("report", "form", form, filled, *PERIOD, "--map", "B4=problems", "--map", "C4=closed")
    subprocess.run([program, "--headless", f"-env:UserInstallation=file://{folder}/profile",
                    "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
                    "--outdir", str(folder), str(filled)], check=True, capture_output=True,
                   timeout=110)
    text = (folder / "filled.csv").read_text(encoding="utf-8")
    assert text.splitlines()[3].split(",")[-1] == "3", text


main(globals())

# blank_form.py: a superior's blank form, made by another program, for tests that fill it in.
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: blank_form.py FILE [PERIOD [merges|entity|empty]]

Used by tests that fill it in, from Python and as a program. With a third word the first sheet is
hostile: it has blocks that lie upon each other and go beyond all limits, or it declares a type; or
its formula was saved with an empty text for its result."""
import re
import sys
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Font


def blank_form(path, period="2026年第三季度"):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "汇总"
    sheet.append(["问责案件以案促改情况统计表"])
    sheet.merge_cells("A1:E1")
    sheet["A1"].font = Font(name="方正小标宋_GBK", size=18, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.append([f"（{period}）"])
    sheet.append(["单位", "问题总数", "已销号", "整改率", "未销号"])
    sheet.append(["本级", None, None, None, "=B4-C4"])
    sheet["D4"].number_format = "0.0%"
    sheet["B4"].number_format = '0"个"'
    other = book.create_sheet("附表")
    other.append(["偏差", "问题"])
    other.append(["政治偏差"])
    other.append(["压力传导"])
    untouched = book.create_sheet("说明")
    untouched.append(["填报说明：请于季后 10 日内报送。"])
    untouched["B2"] = "=SUM(1, 2)"
    book.save(path)


MERGES = b"".join(b'<mergeCell ref="%s"/>' % ref for ref in (
    b"A1:XFD1048576", b"B4:D9", b"C5:C5", b"D9:B4", b"A3:A3", b"XFC1:XFD2", b"A200:C300"))


def change_first_sheet(path, how):
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = "xl/worksheets/sheet1.xml"
    sheet = parts[name]
    if how == "entity":
        sheet = b'<!DOCTYPE a [<!ENTITY b "c">]>' + sheet[sheet.index(b"<works"):]
    elif how == "empty":
        sheet, n = re.subn(rb'<c r="E4"([^>]*)>(<f>[^<]*</f>)<v ?/?>(</v>)?</c>',
                           rb'<c r="E4"\1 t="str">\2<v></v></c>', sheet)
        if n != 1:
            sys.exit("blank_form.py: no formula")
    else:
        at = sheet.index(b"</mergeCells>")
        sheet = sheet[:at] + MERGES + sheet[at:]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, sheet if part == name else content)


if __name__ == "__main__":
    blank_form(*sys.argv[1:3])
    if len(sys.argv) > 3:
        change_first_sheet(sys.argv[1], sys.argv[3])

# test-sheet-office.py: what LibreOffice reads of our workbooks and templates.
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import os
import shutil
import subprocess
from xml.etree import ElementTree

import long_harness  # noqa: F401  (paths of the other harnesses)
from ctl_harness import Skip, main, new_case, new_office

OFFICE = shutil.which("libreoffice") or shutil.which("soffice")
TEXTS = ["=1+2", "0012", "411222199001011234", "2026-03-05", "+86 138", "-5", "@SUM(1)", "0012345678901234567", "第一行\n第二行", "“引号\"”, 逗号",
         "1-2", "2026.3.5", "TRUE", "1e5", "'=1", "𠮷野家① & <b>"]
NAMES = ["problem_no", "text", "case", "nature", "status", "progress", "deadline", "completed_on", "remark"]
FORMAT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
OFFICE_NS = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE_NS = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def convert(folder, path, kind):
    """What LibreOffice makes of a file, with a profile of its own in @folder."""
    environment = {**os.environ, "HOME": str(folder)}
    subprocess.run([OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", kind, "--outdir", folder / "converted", path],
                   capture_output=True, env=environment, timeout=300, check=True)
    return folder / "converted" / f"{path.stem}.{kind.split(':')[0]}"


def converted(folder, path):
    """The first sheet as LibreOffice shows it."""
    with open(convert(folder, path, FORMAT), encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def office(folder):
    if not OFFICE:
        raise Skip("no LibreOffice")
    ctl = new_office(folder)
    case = new_case(ctl)["case_no"]
    for text in TEXTS:
        ctl.add("problem", case=case, text=text, remark=text, deadline="2026-12-10", progress=35)
    return ctl


def expected(ctl):
    fields = {one["id"]: one for one in ctl.json("fields", "problem")}
    labels = {name: {one["id"]: one["label"] for one in fields[name].get("values") or []}
              for name in NAMES}
    rows = [[fields[name]["label"] for name in NAMES]]
    for record in ctl.list("problem"):
        row = []
        for name in NAMES:
            value = record["case_name"] if name == "case" else record[name]
            row.append("" if value is None else str(labels[name].get(value, value)))
        rows.append(row)
    return rows


def test_workbook(folder):
    ctl = office(folder)
    ctl.good("export", "problem", folder / "a.xlsx", "--columns=" + ",".join(NAMES))
    assert converted(folder, folder / "a.xlsx") == expected(ctl)


def test_kinds(folder):
    """What LibreOffice holds the cells for: texts, numbers, days; none of them calculated."""
    ctl = office(folder)
    ctl.good("export", "problem", folder / "k.xlsx", "--columns=text,progress,deadline")
    sheet = ElementTree.parse(convert(folder, folder / "k.xlsx", "fods")).find(f".//{TABLE_NS}table")
    rows = [[cell for cell in row if cell.get(OFFICE_NS + "value-type")]
            for row in sheet.iter(TABLE_NS + "table-row")]
    # Printed again at the head of each page.
    heading = sheet.find(f"{TABLE_NS}table-header-rows/{TABLE_NS}table-row")
    assert ["".join(cell.itertext()).strip() for cell in heading][:2] == ["反映出的问题", "进展（%）"]
    assert len([row for row in rows if row]) == 1 + len(TEXTS)
    for row in rows[1:1 + len(TEXTS)]:
        assert [cell.get(OFFICE_NS + "value-type") for cell in row] == ["string", "float", "date"]
        assert [cell.get(TABLE_NS + "formula") for cell in row] == [None] * 3
        assert row[1].get(OFFICE_NS + "value") == "35"
        assert row[2].get(OFFICE_NS + "date-value") == "2026-12-10"


def test_template(folder):
    ctl = office(folder)
    ctl.good("export", "problem", folder / "t.xlsx", "--template")
    rows = converted(folder, folder / "t.xlsx")
    assert [one for one in rows[0] if one][0] == "反映出的问题", rows
    assert all(not any(row) for row in rows[1:]), rows


if __name__ == "__main__":
    main(globals())

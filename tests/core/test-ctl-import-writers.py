# test-ctl-import-writers.py: one ledger as LibreOffice, openpyxl, WPS and others have written it.
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import re
import zipfile

import openpyxl

from ctl_harness import main, new_case, new_office

SHEETS = pathlib.Path(os.environ["CG_SOURCE_DIR"]) / "tests" / "core" / "sheets"
WORKBOOK = SHEETS / "libreoffice.xlsx"
STRINGS = "xl/sharedStrings.xml"
FIELDS = ["text", "deadline", "progress", "remark", "leader_name", "responsible_unit_name",
          "person_name"]
PROBLEMS = [
    ["巡查记录造假\n（两处）", "2026-03-05", 35, "0012", "沈某", "某县水务局", "周某"],
    ["未按规定巡查", "2026-06-30", 0, "411222199001011234", "沈某", "某县水务局", "周某"],
    ["台账不全", "2026-12-31", 0, "“引号\",逗号”", None, "某县水务局", None],
    ["标识牌缺失", "2026-04-05", 0, "411222199001011", None, "某县水务局", None],
]
MEASURES = ["修订巡查制度；", "开展专项检查", "补齐", "补齐台账"]


def read(ctl, path):
    """The answer of an import, which must give the ledger; it is taken back afterwards."""
    answer = ctl.json("import", "ledger", path)
    problems = [[one[field] for field in FIELDS] for one in ctl.list("problem")]
    assert problems == PROBLEMS, problems
    assert [one["text"] for one in ctl.list("measure")] == MEASURES
    skipped = [note["code"] for note in answer["notes"] if note["kind"] == "skipped"]
    assert skipped == ["import-total", "import-note"], answer["notes"]
    ctl.good("undo")
    return answer


def office(folder):
    ctl = new_office(folder)
    new_case(ctl)
    return ctl


def rewrite(path, names=lambda name: name, **parts):
    """A copy of the workbook: NAMES changes the names in the package; PARTS say what becomes of
    a part, called by the end of its name with __ for dots; None leaves it out."""
    with zipfile.ZipFile(WORKBOOK) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            for words, change in parts.items():
                if name.endswith(words.replace("__", ".")):
                    data = change(data.decode()) if change else None
                    break
            if data is not None:
                new.writestr(names(name), data)
    return path


def change(pattern, replacement):
    """What replaces, and must find something to replace."""
    def changed(text):
        result, count = re.subn(pattern, replacement, text)
        assert count > 0, pattern
        return result
    return changed


def test_libreoffice_workbook(folder):
    ctl = office(folder)
    answer = read(ctl, WORKBOOK)
    assert (answer["files"][0]["heading_row"], answer["files"][0]["heading_rows"]) == (4, 1)


def test_libreoffice_texts(folder):
    ctl = office(folder)
    for name, encoding in (("utf-8", "UTF-8"), ("gb18030", "GB18030"), ("utf-16", "UTF-16LE")):
        answer = read(ctl, SHEETS / f"libreoffice-{name}.bin")
        assert answer["files"][0]["encoding"] == encoding


def column_of(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def fill_gaps(row):
    """A row of which every cell is there, though it may be empty."""
    cells, at = "", 0
    for cell in re.findall(r"<c [^>]*?/>|<c .*?</c>", row[2], re.DOTALL):
        column = column_of(re.search(r'r="([A-Z]+)', cell)[1])
        cells += "<c/>" * (column - at - 1) + cell
        at = column
    return row[1] + cells + row[3]


def test_places_left_out(folder):
    """No references at rows and cells, as WPS and report writers leave them out."""
    ctl = office(folder)
    rows = change(r'(<row [^>]*?)r="\d+"', r"\1")
    read(ctl, rewrite(folder / "a.xlsx", sheet1__xml=rows))

    def bare(text):
        text = change(r"(?s)(<row [^>]*>)(.*?)(</row>)", fill_gaps)(rows(text))
        return change(r'(<c [^>]*?)r="[A-Z]+\d+"', r"\1")(text)
    read(ctl, rewrite(folder / "b.xlsx", sheet1__xml=bare))


def test_wrong_dimension(folder):
    ctl = office(folder)
    for number, dimension in enumerate(('<dimension ref="A1"/>', "",
                                        '<dimension ref="A1:XFD1048576"/>')):
        read(ctl, rewrite(folder / f"{number}.xlsx",
                          sheet1__xml=change(r"<dimension [^>]*/>", dimension)))


def test_names_of_parts(folder):
    """Names in capitals, with the strokes of Windows, absolute targets; nothing but what counts."""
    ctl = office(folder)
    read(ctl, rewrite(folder / "a.xlsx", str.upper))
    read(ctl, rewrite(folder / "b.xlsx", lambda name: name.replace("/", "\\")))
    read(ctl, rewrite(folder / "c.xlsx", workbook__xml__rels=change(
        r'Target="(?!/)', 'Target="/xl/')))
    read(ctl, rewrite(folder / "d.xlsx", app__xml=None, core__xml=None, theme1__xml=None))


def test_phonetic_texts(folder):
    """Readings beside a text are not the text; what is kept as it stands is kept."""
    ctl = office(folder)

    def readings(text):
        text = change(r"</si>", '<rPh sb="0" eb="2"><t>xún chá</t></rPh>'
                      '<phoneticPr fontId="1"/></si>')(text)
        return change(r"<t[^>]*>", '<t xml:space="preserve">')(text)
    read(ctl, rewrite(folder / "a.xlsx", sharedStrings__xml=readings))


def test_days_from_1904(folder):
    ctl = office(folder)

    def moved(text):
        return change(r"<v>(4[56]\d{3})(\.\d+)?</v>",
                      lambda found: f"<v>{int(found[1]) - 1462}{found[2] or ''}</v>")(text)
    read(ctl, rewrite(folder / "a.xlsx", sheet1__xml=moved, workbook__xml=change(
        'date1904="false"', 'date1904="true"')))


def test_prefixes(folder):
    """Every element with a prefix, as the Open XML SDK writes them; the strict namespaces."""
    ctl = office(folder)

    def prefixed(text):
        return change(r'xmlns=(?="http://schemas.openxmlformats.org/spreadsheetml)', "xmlns:x=")(
            change(r"<(/?)(?=[A-Za-z])(?![A-Za-z0-9]+:)", r"<\1x:")(text))
    read(ctl, rewrite(folder / "a.xlsx", sheet1__xml=prefixed, sharedStrings__xml=prefixed,
                      styles__xml=prefixed, workbook__xml=prefixed))
    strict = change(r"http://schemas\.openxmlformats\.org/(spreadsheetml|officeDocument)/2006/",
                    r"http://purl.oclc.org/ooxml/\1/")
    read(ctl, rewrite(folder / "b.xlsx", sheet1__xml=strict, sharedStrings__xml=strict,
                      styles__xml=strict, workbook__xml__rels=strict, workbook__xml=strict))


def test_encodings_of_parts(folder):
    ctl = office(folder)

    def wide(text):
        return change('encoding="UTF-8"', 'encoding="UTF-16"')(text).encode("utf-16")
    read(ctl, rewrite(folder / "a.xlsx", sheet1__xml=wide, sharedStrings__xml=wide))
    read(ctl, rewrite(folder / "b.xlsx", sheet1__xml=lambda text: b"\xef\xbb\xbf" + text.encode(),
                      workbook__xml=lambda text: b"\xef\xbb\xbf" + text.encode()))


def test_texts_in_their_cells(folder):
    """Inline strings, and a part of shared ones that is named and not there."""
    ctl = office(folder)
    with zipfile.ZipFile(WORKBOOK) as book:
        shared = re.findall(r"<si>(.*?)</si>", book.read(STRINGS).decode(), re.DOTALL)

    def inline(text):
        return change(r' t="s"([^>]*)><v>(\d+)</v>', lambda found: (
            f' t="inlineStr"{found[1]}><is>{shared[int(found[2])]}</is>'))(text)
    read(ctl, rewrite(folder / "a.xlsx", sheet1__xml=inline))
    read(ctl, rewrite(folder / "b.xlsx", sheet1__xml=inline, sharedStrings__xml=None))


def test_openpyxl(folder):
    """Written again by openpyxl, days as ISO texts too; a formula shared by several cells."""
    ctl = office(folder)
    for iso in (False, True):
        book = openpyxl.load_workbook(WORKBOOK, data_only=True)
        book.iso_dates = iso
        book.save(folder / f"{iso}.xlsx")
        read(ctl, folder / f"{iso}.xlsx")

    def shared_formula(text):
        text = change(r'<f[^>]*>DATE\(2026,12,31\)</f>', '<f t="shared" ref="H5:H8" si="0">'
                      "DATE(2026,12,31)</f>")(text)
        return change(r'(<c r="H5"[^>]*>)(<v>)', r'\1<f t="shared" si="0"/>\2')(text)
    read(ctl, rewrite(folder / "a.xlsx", sheet1__xml=shared_formula))


if __name__ == "__main__":
    main(globals())

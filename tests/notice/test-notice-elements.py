# test-notice-elements.py: each row of domain 3.8 measured on the PDF, by both profiles.
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from ctl_harness import main, new_case, new_office
from notice_sheets import (BOTTOM, CELL, EM, LEFT, LINE, PITCH, PROFILES, RIGHT, SMALL, TEXT, TOP, Sheets,
                           calibrate, check_agreement, check_file, check_page_numbers, left, near,
                           new_notice, right, sign)

CENTRE = (LEFT + RIGHT) / 2
BODY = "一、主要问题\n" + "国务院有关部门规定的整改事项应当按期办结。" * 12 + "\n二、整改要求\n" + \
    "制定整改方案和整改台账逐条明确责任人和时限。" * 14
DATE = re.compile("[0-9]{4}年([1-9]|1[0-2])月([1-9]|[12][0-9]|3[01])日")
TABLE = "序号\t问题\t责任人\n" + "\n".join(f"{n}\t台账不全，逐项补齐\t沈某" for n in range(1, 31))


def office(folder):
    ctl = new_office(folder)
    calibrate(ctl, folder)
    return ctl, new_case(ctl)["case_no"]


def sheets_of(folder, number=True, **fields):
    """A signed notice by both profiles."""
    ctl, case = office(folder)
    notice = new_notice(ctl, case, **{"body": BODY, **fields})
    if number:
        sign(ctl, notice)
    for profile in PROFILES:
        sheets = Sheets(ctl, notice, folder, profile)
        check_agreement(sheets)
        check_file(sheets)
        yield sheets


def grid_line(y):
    line = round((y - TOP) / PITCH)
    near(y, TOP + line * PITCH, 0.13)
    return line + 1


def middle(line):
    return (left(line) + right(line)) / 2


def box(sheets, role, page=1):
    [item] = sheets.rules(role, page=page)
    return min(sheets.pdf.pages[page - 1].boxes,
               key=lambda one: abs((one.top + one.bottom) / 2 - item["y"]))


def mark_ink(sheets, top=66, bottom=105):
    return sheets.pdf.ink(1, 10, 200, top, bottom, red=True)


def test_head(folder):
    for sheets in sheets_of(folder):
        for row, role in enumerate(("copy-number", "secrecy", "urgency"), 1):
            assert grid_line(sheets.top(sheets.one(role))) == row
            near(left(sheets.one(role)), LEFT, 0.2)
        ink = mark_ink(sheets)
        near(ink[2], 72, 0.3)
        near((ink[0] + ink[1]) / 2, CENTRE, 0.2)
        assert ink[1] - ink[0] <= 156
        number, rule = sheets.one("doc-number"), box(sheets, "red-rule")
        assert re.fullmatch("某纪改〔2026〕[1-9][0-9]*号", number.item["text"])
        near(middle(number), CENTRE, 0.1)
        if sheets.profile == "default":
            near(sheets.top(number) - ink[3], 2 * LINE, 0.2)
        else:
            assert grid_line(sheets.top(number)) == 8
        near((rule.top + rule.bottom) / 2 - sheets.top(number) - EM, 4, 0.2)
        near(rule.right - rule.left, 156, 0.05)
        near(rule.left, LEFT, 0.05)
        assert rule.red


def test_marks_in_the_corner_move_nothing(folder):
    ctl, case = office(folder)
    tops = []
    for fields in ({}, {"copy_no": "", "secrecy_mark": "none", "urgency": "none"},
                   {"copy_no": "", "secrecy_mark": "none"}):
        sheets = Sheets(ctl, new_notice(ctl, case, body=BODY, **fields), folder)
        tops.append(mark_ink(sheets)[2])
        first = sheets.of("copy-number", "secrecy", "urgency")[:1]
        assert all(grid_line(sheets.top(line)) == 1 for line in first)
    near(min(tops), 72, 0.3)
    near(max(tops), min(tops), 0.001)


def test_title_and_recipients(folder):
    title = "中共某县纪律检查委员会关于双河镇党委履行全面从严治党主体责任不力问题开展以案促改的通知"
    for sheets in sheets_of(folder, title=title):
        lines, rule = sheets.of("title"), box(sheets, "red-rule")
        assert len(lines) >= 2 and all(len(line.glyphs) <= 20 for line in lines)
        for line in lines:
            near(middle(line), CENTRE, 0.1)
            assert {one.font for one in line.glyphs} == {"NotoSerifCJKsc-Bold"}
            near(line.glyphs[0].size, 22, 0.001)
        if sheets.profile == "default":
            near(sheets.top(lines[0]) - (rule.top + rule.bottom) / 2, 2 * LINE, 0.2)
        else:
            assert grid_line(sheets.top(lines[0]) + 22 * 25.4 / 144 - EM / 2) == 11
        recipients, bottom = sheets.one("recipient"), sheets.top(lines[-1]) + 22 * 25.4 / 72
        near(left(recipients), LEFT, 0.2)
        assert recipients.item["text"].endswith("：")
        row = grid_line(sheets.top(recipients))
        # The first line of the grid that leaves a blank line under the title.
        blank = LINE if sheets.profile == "default" else PITCH
        assert TOP + (row - 1) * PITCH >= bottom + blank - (0.6 if blank == LINE else PITCH)
        assert TOP + (row - 2) * PITCH < bottom + blank


def test_paragraphs(folder):
    for sheets in sheets_of(folder):
        for line in sheets.of(*TEXT):
            grid_line(sheets.top(line))
            assert min(abs(left(line) - LEFT), abs(left(line) - LEFT - 2 * CELL)) < 0.2
        assert sheets.of(*TEXT, page=1), "no text on the first page"
        fonts = {role: sheets.of(role)[0].glyphs[0].font for role in ("heading1", "body")}
        assert fonts == {"heading1": "FandolHei-Regular", "body": "FandolFang-Regular"}


def test_signed_and_sealed(folder):
    for sheets in sheets_of(folder):
        [date], [signer], [seal] = (sheets.of("date"), sheets.of("signature"),
                                    sheets.rules("seal-place"))
        assert DATE.fullmatch(date.item["text"])
        near(right(date), RIGHT - 4 * CELL, 0.2)
        near(middle(date), middle(signer), 0.2)
        assert grid_line(sheets.top(date)) == grid_line(sheets.top(signer)) + 1
        # The seal is for the screen: centred on the date, over both, a line under the text.
        assert (seal["width"], seal["height"]) == (42, 42)
        near(seal["x"] + 21, middle(date), 0.2)
        text = max(sheets.top(line) + EM for line in sheets.of(*TEXT, page=date.item["page"]))
        assert seal["y"] <= text + PITCH + 0.1
        assert sheets.top(signer) >= seal["y"] + 21 - 0.2
        assert sheets.top(date) + EM <= seal["y"] + 42 + 0.2
        page = sheets.pdf.pages[seal["page"] - 1]
        assert not any(one.top > seal["y"] and one.bottom < seal["y"] + 42 for one in page.boxes)


def test_unsealed(folder):
    for sheets in sheets_of(folder, seal="none"):
        [date], [signer] = sheets.of("date"), sheets.of("signature")
        near(right(signer), RIGHT - 2 * CELL, 0.2)
        near(left(date), left(signer) + 2 * CELL, 0.2)
        assert not sheets.rules("seal-place")


def check_imprint(sheets, page):
    rules = sheets.pdf.pages[page - 1].boxes
    near(max(one.bottom for one in rules), BOTTOM, 0.05)
    weights = [round(one.bottom - one.top, 2) for one in sorted(rules, key=lambda one: one.top)]
    assert weights == [0.35, 0.25, 0.35], weights
    for one in rules:
        near(one.left, LEFT, 0.05)
        near(one.right, RIGHT, 0.05)
        assert not one.red
    lines = sheets.of("cc", "imprint", page=page)
    assert [line.item["role"] for line in lines] == ["cc", "imprint", "imprint"]
    assert len(lines) == 3 and {one.glyphs[0].size for one in lines} == {14}
    near(left(lines[0]), LEFT + SMALL, 0.2)
    near(left(lines[1]), LEFT + SMALL, 0.2)
    near(right(lines[2]), RIGHT - SMALL, 0.2)
    assert lines[0].item["text"].startswith("抄送：") and lines[0].item["text"].endswith("。")
    assert lines[2].item["text"].endswith("印发")


def test_imprint_and_page_numbers(folder):
    """At the foot of the even page that follows the text; blank pages have no number."""
    ctl, case = office(folder)
    for length in (1, 4, 9, 13, 22):
        notice = new_notice(ctl, case, body="\n".join(["整改落实情况按期报送，逐条对账销号。" * 4] * length))
        sign(ctl, notice)
        for profile in PROFILES:
            sheets = Sheets(ctl, notice, folder, profile)
            last, text = len(sheets.pdf.pages), max(line.item["page"] for line in sheets.of("date"))
            assert last % 2 == 0 and last - text <= 2
            check_imprint(sheets, last)
            check_page_numbers(sheets)
            assert [line.item["page"] for line in sheets.of("page-number")] == \
                list(range(1, text + 1))
            check_file(sheets)


def test_letter(folder):
    for sheets in sheets_of(folder, layout="letter"):
        upper, lower = sheets.rules("double-rule")
        ink = mark_ink(sheets, 20, upper["y"] - 2)
        near(ink[2], 30, 0.3)
        near((ink[0] + ink[1]) / 2, CENTRE, 0.2)
        near(upper["y"], ink[3] + 4, 0.2)
        near(lower["y"], 277, 0.2)
        boxes = [one for one in sheets.pdf.pages[0].boxes if one.red]
        assert len(boxes) == 4
        for rule, thick_first in ((upper, True), (lower, False)):
            above, below = sorted((one for one in boxes if abs(one.top - rule["y"]) < 3),
                                  key=lambda one: one.top)
            near((above.top + below.bottom) / 2, rule["y"], 0.1)
            assert thick_first == (above.bottom - above.top > below.bottom - below.top)
            near(above.left, 20, 0.1)
            near(above.right, 190, 0.1)
        number = sheets.one("doc-number")
        near(right(number), RIGHT, 0.2)
        near(sheets.top(number), upper["y"] + EM * 7 / 8, 0.2)
        assert not sheets.of("page-number", page=1)


def test_minutes(folder):
    for sheets in sheets_of(folder, layout="minutes", organ_mark="某县以案促改专题会议纪要",
                            attended="某县纪委张某某、李某", excused="县审计局郑某"):
        ink = mark_ink(sheets)
        near(ink[2], 72, 0.3)
        near((ink[0] + ink[1]) / 2, CENTRE, 0.2)
        for line in sheets.of("attendance"):
            near(left(line), LEFT + 2 * CELL, 0.2)
            assert line.glyphs[0].font == "FandolHei-Regular"
            assert line.glyphs[-1].font == "FandolFang-Regular"


def test_upward(folder):
    for sheets in sheets_of(folder, layout="upward", head_signers="张某某"):
        number, signer = sheets.one("doc-number"), sheets.one("signer")
        near(left(number), LEFT + CELL, 0.2)
        near(right(signer), RIGHT - CELL, 0.2)
        near(number.glyphs[0].y, signer.glyphs[0].y, 0.05)
        assert signer.glyphs[0].font == "FandolFang-Regular"
        assert signer.glyphs[-1].font == "FandolKai-Regular"


def test_attachments(folder):
    """Each overleaf, the mark on the first line and the title on the third; numbers go on; 版记 is
    after the last; a table across the sheet has its head at 订口 on odd pages, else at 切口."""
    ctl, case = office(folder)
    notice = new_notice(ctl, case, body=BODY)
    for position, turned in enumerate((0, 1, 0)):
        ctl.add("notice_attachment", notice=notice, position=position, title="整改台账样表",
                body=TABLE if position < 2 else "说明。", turned=turned)
    sign(ctl, notice)
    for profile in PROFILES:
        sheets = Sheets(ctl, notice, folder, profile)
        check_agreement(sheets)
        check_page_numbers(sheets)
        marks = sheets.of("attachment-mark")
        assert [line.item["text"] for line in marks] == ["附件1", "附件2", "附件3"]
        pages = [line.item["page"] for line in sheets.of("page-number")]
        assert pages == list(range(1, len(pages) + 1))
        assert marks[-1].item["page"] == pages[-1]
        for line in (marks[0], marks[2]):
            near(sheets.top(line), TOP, 0.2)
            near(left(line), LEFT, 0.2)
            [title] = sheets.of("attachment-title", page=line.item["page"])
            near(middle(title), CENTRE, 0.1)
            near(sheets.top(title) + 22 * 25.4 / 144, TOP + 2 * PITCH + EM / 2, 0.2)
        check_imprint(sheets, len(sheets.pdf.pages))
        check_turned(sheets, [page for page in pages
                              if sheets.of("table-cell", page=page) and
                              sheets.of("table-cell", page=page)[0].item.get("turned")])


def test_attachments_bound_separately(folder):
    """7.3.7: the first line of what cannot be bound with the document begins with its number; a
    file of its own with page numbers from 1; 版记 stays with the document."""
    ctl, case = office(folder)
    notice = new_notice(ctl, case, body=BODY)
    for position, (apart, turned) in enumerate(((0, 0), (1, 0), (1, 1))):
        ctl.add("notice_attachment", notice=notice, position=position, title="整改台账样表",
                body=TABLE, turned=turned, apart=apart)
    sign(ctl, notice)
    number = ctl.show("notice", notice)["doc_no"]
    for profile in PROFILES:
        sheets = Sheets(ctl, notice, folder, profile)
        check_agreement(sheets)
        notes = [line.item["text"] for line in sheets.of("attachment-note")]
        assert notes == ["附件：1. 整改台账样表", "2. 整改台账样表", "3. 整改台账样表"]
        assert [line.item["text"] for line in sheets.of("attachment-mark")] == ["附件1"]
        check_imprint(sheets, len(sheets.pdf.pages))
        for which in (2, 3):
            check_apart(sheets.apart(which), f"{number}附件{which}")
    written = ctl.json("notice", "pdf", notice, folder / "a.pdf")
    assert [one["pages"] for one in written["attachments"]] == [
        len(sheets.apart(which).pdf.pages) for which in (2, 3)]
    assert len(ctl.list("journal", action="export")) == 3 * (len(PROFILES) + 1) + 1


def check_apart(sheets, words):
    [mark] = sheets.of("attachment-mark")
    assert mark.item["text"] == words
    assert {one.font for one in mark.glyphs if one.text >= "\u4e00"} == {"FandolHei-Regular"}
    near(mark.glyphs[0].size, 16, 0.001)
    if mark.glyphs[0].angle == 0:
        near(sheets.top(mark), TOP, 0.2)
        near(left(mark), LEFT, 0.2)
        [title] = sheets.of("attachment-title")
        near(middle(title), CENTRE, 0.1)
        near(sheets.top(title) + 22 * 25.4 / 144, TOP + 2 * PITCH + EM / 2, 0.2)
    check_agreement(sheets)
    check_page_numbers(sheets)
    assert [line.item["page"] for line in sheets.of("page-number")] == \
        list(range(1, len(sheets.pdf.pages) + 1))
    assert not sheets.of("cc", "imprint", "imprint-recipient", "date", "signature")


def check_turned(sheets, pages):
    assert {page % 2 for page in pages} == {0, 1}
    for page in pages:
        cells = sheets.of("table-cell", page=page)
        heads = [line for line in cells if line.item["text"] in ("序号", "问题", "责任人")]
        rows = [line for line in cells if line not in heads]
        assert len(heads) == 3
        # Text reads upwards, so that the left edge is the table's head: 订口 on odd pages,
        # which lie with it at the left, and 切口 on even ones.
        assert all(abs(line.glyphs[0].angle - 90) < 0.01 for line in cells)
        assert max(line.glyphs[0].x for line in heads) < min(line.glyphs[0].x for line in rows)


def test_carried_lines(folder):
    """Where signature and date have no room, lines of the text go with them, and the page that
    has fewer for it is named (7.3.5.5)."""
    ctl, case = office(folder)
    named = 0
    for length in range(8, 24):
        notice = new_notice(ctl, case, body="\n".join(["按期报送。"] * length), cc="", print_org="")
        sign(ctl, notice)
        sheets = Sheets(ctl, notice, folder)
        last = sheets.one("date").item["page"]
        assert len(sheets.of(*TEXT, page=last)) >= 2
        for page in range(1, last):
            items = [item for item in sheets.items if item["page"] == page]
            carried = [item for item in items if item.get("carried")]
            assert carried in ([], items)
            bottom = max(sheets.top(line) + EM for line in sheets.of(*TEXT, page=page))
            assert bool(carried) == (bottom < BOTTOM - 1), (length, page, bottom)
            named += bool(carried)
    assert named >= 2


def test_same_bytes(folder):
    ctl, case = office(folder)
    notice = new_notice(ctl, case, body=BODY)
    sign(ctl, notice)
    first, second, later = folder / "1.pdf", folder / "2.pdf", folder / "3.pdf"
    ctl.good("notice", "pdf", notice, first)
    ctl.good("notice", "pdf", notice, second)
    assert first.read_bytes() == second.read_bytes()
    ctl.today = "2026-11-25"
    ctl.good("notice", "pdf", notice, later)
    assert first.read_bytes() != later.read_bytes()


if __name__ == "__main__":
    main(globals())

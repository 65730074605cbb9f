# test-notice-ruler.py: notices of 1 to 40 pages measured on the PDF itself (domain 3.8).
# SPDX-License-Identifier: GPL-3.0-or-later
import itertools
import random
import re

from ctl_harness import main, new_case, new_office
from notice_sheets import (BOTTOM, CELL, CLOSERS, EM, LEFT, PITCH, PROFILES, RIGHT, TEXT, TOP, Sheets,
                           calibrate, check_agreement, check_file, check_page_numbers, half, left,
                           near, new_notice, right, sign)
from pdf_marks import MM


HAN = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
MAY_NOT_BEGIN = "，。、；：？！）》”,.;:?!)]}%…·"
OPENERS = "（《“"
PAGES = (1, 2, 3, 5, 9, 16, 27, 40)
SLACK = 0.001


def words(rand):
    kind = rand.random()
    if kind < 0.06:
        return "（" + rand.choice(HAN) * rand.randint(1, 4) + "）"
    if kind < 0.1:
        return "“" + rand.choice(HAN) * 2 + "”"
    if kind < 0.16:
        return str(rand.randint(1, 99999))
    if kind < 0.18:
        return rand.choice(("GB/T", "PDF", "Linux", "3.5%"))
    if kind < 0.3:
        return rand.choice(HAN) + rand.choice(CLOSERS[:7])
    return "".join(rand.choice(HAN) for _ in range(rand.randint(1, 9)))


def body_of(rand, pages):
    """Paragraphs and headings for so many pages."""
    paragraphs = ["一、总体要求", "（一）基本原则。" + "国" * (70 if pages > 1 else 1)]
    while sum(2 + len(one) for one in paragraphs) < (pages - 1) * 565 + 20 and pages > 1:
        head = rand.choice(("", "", "", "一、", "（二）", "3.", "（4）"))
        paragraphs.append(head + "".join(words(rand) for _ in range(rand.randint(1, 60))))
    return "\n".join(paragraphs)


def texts_of(sheets):
    """Lines of the text, and whether each is full: that is not its paragraph's last."""
    lines = sheets.of(*TEXT)
    for line, after in zip(lines, lines[1:] + [None]):
        yield line, after is not None and after.item["x"] < LEFT + 1, after


def cell(glyph):
    if glyph.text >= "\x80":
        return 1
    return 0.5 if half(glyph) else glyph.advance / (glyph.width * MM)


def cells(line):
    return round((line.item["x"] - LEFT) / CELL) + sum(cell(one) for one in line.glyphs)


def unbroken(line):
    """The number or word that begins a line, with the marks that may not begin one."""
    taken = list(itertools.takewhile(lambda one: one.text < "\x80", line.glyphs))
    taken += itertools.takewhile(lambda one: one.text in MAY_NOT_BEGIN, line.glyphs[len(taken):])
    return sum(cell(one) for one in taken)


def check_full_line(line, after):
    text, overleaf, count = line.item["text"], after.item["text"], cells(line)
    near(right(line), RIGHT, 0.2, text)
    near(left(line), LEFT if line.item["x"] < LEFT + 1 else LEFT + 2 * CELL, 0.2, text)
    assert count <= 28.5 + SLACK, (text, count)
    # Numbers and words are not broken; what would not fit with them is shorter.
    if overleaf[0] < "\x80":
        assert count >= 26 - SLACK or count + unbroken(after) > 28, (text, count, overleaf)
    elif re.fullmatch("[\u4e00-\u9fff]+", text):
        # What comes next may not be parted from a mark behind it, nor a bracket end the line.
        shortest = 26 if overleaf[0] in OPENERS else 27 if overleaf[1:2] in MAY_NOT_BEGIN else 28
        assert shortest <= count <= 28 and count == int(count), (text, count, overleaf)
    else:
        assert count >= 26 - SLACK, (text, count, overleaf)


def check_page(sheets, page):
    """A page that is nothing but text and goes on overleaf."""
    lines = sheets.of(*TEXT, page=page)
    others = [line for line in sheets.lines if line.item["page"] == page and line not in lines and
              line.item["role"] != "page-number"]
    goes_on = sheets.of(*TEXT, page=page + 1)
    carried = [item for item in sheets.items if item["page"] == page and item.get("carried")]
    if others or not goes_on:
        return 0
    near(sheets.top(lines[0]), TOP, 0.2)
    if carried:
        assert len(lines) < 22, page
        return 0
    assert len(lines) == 22, (page, len(lines))
    near(sheets.top(lines[-1]) + EM, BOTTOM, 0.2)
    for line, below in zip(lines, lines[1:]):
        near(sheets.top(below) - sheets.top(line), PITCH, 0.13)
    return 1


def test_text_of_1_to_40_pages(folder):
    ctl = new_office(folder)
    calibrate(ctl, folder)
    case, rand, full, counts = new_case(ctl)["case_no"], random.Random(7), 0, set()
    for pages in PAGES:
        notice = new_notice(ctl, case, body=body_of(rand, pages), cc="", print_org="")
        sign(ctl, notice)
        for profile in PROFILES:
            sheets = Sheets(ctl, notice, folder, profile)
            counts.add(len(sheets.of("page-number")))
            for line, is_full, after in texts_of(sheets):
                if is_full:
                    check_full_line(line, after)
                else:
                    assert right(line) < RIGHT + 0.2
            full += sum(check_page(sheets, page) for page in range(1, len(sheets.pdf.pages)))
            check_page_numbers(sheets)
            check_agreement(sheets)
            check_file(sheets)
    assert min(counts) == 1 and max(counts) >= 40 and len(counts) >= len(PAGES), counts
    assert full > 150, full


if __name__ == "__main__":
    main(globals())

# notice_sheets.py: a notice of a real store, its PDF matched with what `notice layout` says of it.
# SPDX-License-Identifier: GPL-3.0-or-later
import collections
import copy

from ctl_harness import new_case, new_office
from pdf_marks import MM, Document

LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
CELL, EM = 156 / 28, 16 * MM
PITCH, LINE = (225 - EM) / 21, EM * 15 / 8
SMALL = 14 * MM  # 4号
PROFILES = ("default", "all-grid")
TEXT = ("body", "heading1", "heading2", "heading3", "heading4")
CLOSERS = "，。、；：？！）》”’〕"
NOTICE = {
    "title": "关于县水务局党组开展以案促改的通知", "recipients": "县水务局党组", "copy_no": "000001",
    "organ_mark": "中共某县纪律检查委员会文件", "signer_org": "中共某县纪律检查委员会",
    "doc_code": "某纪改", "cc": "县委办公室，县委组织部", "print_org": "某县纪委办公室",
    "secrecy_mark": "internal", "urgency": "urgent", "print_date": "2026-11-20",
}

A4 = (595.28, 841.89)
FACES = {"FandolFang-Regular", "FandolHei-Regular", "FandolKai-Regular", "FandolSong-Regular",
         "NotoSerifCJKsc-Bold"}

# A line as it was laid out and the glyphs that are its text on paper.
Line = collections.namedtuple("Line", "item glyphs")


def near(value, wanted, tolerance, what=None):
    assert abs(value - wanted) <= tolerance, (what, value, wanted)


def new_notice(ctl, case=None, **fields):
    notice = ctl.add("notice", **{**NOTICE, **fields})["id"]
    ctl.add("notice_case", notice=notice, case=case or new_case(ctl)["case_no"])
    return notice


def sign(ctl, notice):
    """As on paper: reviewed, signed, dated and numbered."""
    ctl.do("notice.paper", notice, reviewer="周某", signer="顾某", sign_date="2026-11-20")


def calibrate(ctl, folder):
    """Has each face's em box told by its own 国."""
    notice = new_notice(ctl, title="国", organ_mark="国", body="一、国\n（一）国\n国")
    sheets = Sheets(ctl, notice, folder)
    for line in sheets.of("title", "heading1", "heading2", "body"):
        sheets.height(line.glyphs[-1].font)


class Sheets:
    """One notice laid out by a profile, and its PDF."""

    heights = {}

    def __init__(self, ctl, notice, folder, profile="default", *options):
        self.profile, self.path = profile, folder / f"{notice}-{profile}.pdf"
        self.all = ctl.json("notice", "layout", notice, "--profile", profile, *options)
        self.items = [item for item in self.all if "attachment" not in item]
        ctl.good("notice", "pdf", notice, self.path, "--profile", profile, *options)
        self.pdf = Document(self.path)
        self.lines = [line for page in self.pdf.pages for line in self.match(page)]

    def apart(self, attachment):
        """The file beside it of an attachment that is bound separately."""
        other = copy.copy(self)
        other.path = self.path.with_name(f"{self.path.stem}-附件{attachment}.pdf")
        other.items = [item for item in self.all if item.get("attachment") == attachment]
        other.pdf = Document(other.path)
        other.lines = [line for page in other.pdf.pages for line in other.match(page)]
        return other

    def match(self, page):
        """The text of the lines is that of the glyphs, one after the other."""
        glyphs = collections.deque(one for one in page.glyphs if one.text.strip())
        for item in self.items:
            if item["page"] != page.number or not item["text"].strip():
                continue
            mine = []
            for character in item["text"].replace(" ", "").replace("\u3000", ""):
                assert glyphs and glyphs[0].text == character, (item, character, list(glyphs)[:3])
                mine.append(glyphs.popleft())
            yield Line(item, mine)
        assert not glyphs, (page.number, glyphs)

    def height(self, font):
        """How much of the em is above the baseline, told by the ink of 国, once per face."""
        if font not in Sheets.heights:
            glyph = next(one for page in self.pdf.pages for one in page.glyphs
                         if one.font == font and one.text == "国" and one.angle == 0)
            em = glyph.size * MM
            edges = self.pdf.ink(glyph.page, glyph.x - 0.1, glyph.x + glyph.advance + 0.1,
                                 glyph.y - em, glyph.y + em / 3, dpi=1200, red=True)
            Sheets.heights[font] = (glyph.y - (edges[2] + edges[3]) / 2) / em + 0.5
        return Sheets.heights[font]

    def of(self, *roles, page=None):
        return [line for line in self.lines
                if line.item["role"] in roles and page in (None, line.item["page"])]

    def one(self, role):
        [line] = self.of(role)
        return line

    def rules(self, *roles, page=None):
        return [item for item in self.items
                if item["role"] in roles and page in (None, item["page"])]

    def top(self, line):
        """The em box's top of an upright line, by the glyph that tells its baseline."""
        glyph = line.glyphs[0]
        return glyph.y - self.height(self.face(line)) * glyph.size * MM

    @staticmethod
    def face(line):
        """The face whose baseline the line has: digits and Latin letters stand on another's."""
        return next((one.font for one in line.glyphs if "\u4e00" <= one.text <= "\u9fff"),
                    "FandolFang-Regular")


def half(glyph):
    """Digits and the like stand in the middle of half a cell, however wide their face has them;
    letters, and what has no room there, are as wide as their face has them.
    """
    return glyph.text < "\x80" and not glyph.text.isalpha() and glyph.text != "%"


def left(line):
    """Where the first character's box begins."""
    first = line.glyphs[0]
    return first.x + first.advance / 2 - first.width * MM / 4 if half(first) else first.x


def right(line):
    """Where the last character's box ends; a mark may have given up as much as half of it."""
    last = line.glyphs[-1]
    if half(last):
        return last.x + last.advance / 2 + last.width * MM / 4
    whole = last.x + last.advance
    if last.text in CLOSERS:
        return min(whole, max(line.item["x"] + line.item["width"], whole - last.advance / 2))
    return whole


def check_page_numbers(sheets):
    for line in sheets.of("page-number"):
        page = line.item["page"]
        assert line.item["text"] == f"— {page} —"
        assert {one.font for one in line.glyphs} == {"FandolSong-Regular"}
        dash = line.glyphs[-1 if page % 2 else 0]
        near(dash.x + dash.advance if page % 2 else dash.x,
             RIGHT - SMALL if page % 2 else LEFT + SMALL, 0.2)
        if page <= 2 or page >= 39:
            edges = sheets.pdf.ink(page, dash.x, dash.x + dash.advance, 264, 274)
            near((edges[2] + edges[3]) / 2, 269, 0.2)


def check_agreement(sheets):
    """What `notice layout` says of each line and rule is what lies in the file."""
    for line in sheets.lines:
        item, first = line.item, line.glyphs[0]
        near(first.width, item["size"], 0.01)
        if item["role"] == "page-number":
            near(first.x, item["x"], 0.1)
        elif first.angle == 0:
            near(left(line), item["x"], 0.1, item)
            near(right(line), item["x"] + item["width"], 0.1, item)
            near(sheets.top(line), item["y"], 0.1, item)
        else:
            above = sheets.height(sheets.face(line)) * first.size * MM
            near(first.angle, 90, 0.01)
            near(first.x - above, item["x"], 0.1, item)
            near(first.y, item["y"] + item["height"], 0.1, item)
    for item in sheets.rules("red-rule", "rule"):
        boxes = sheets.pdf.pages[item["page"] - 1].boxes
        assert any(abs(box.left - item["x"]) < 0.1 and
                   abs(box.right - box.left - item["width"]) < 0.1 and
                   abs(box.bottom - box.top - item["height"]) < 0.1 and
                   abs((box.top + box.bottom) / 2 - item["y"]) < 0.1 for box in boxes), item


def check_file(sheets):
    assert all(font.embedded for font in sheets.pdf.fonts.values())
    assert {font.name for font in sheets.pdf.fonts.values()} <= FACES
    for page in sheets.pdf.pages:
        near(page.width, A4[0], 0.01)
        near(page.height, A4[1], 0.01)
    for line in sheets.lines:
        assert "\ufffd" not in line.item["text"] and all(one.text for one in line.glyphs)
        if line.item["role"] in ("page-number", "organ-mark", "double-rule"):
            continue
        for one in line.glyphs:
            if one.angle == 0:
                assert LEFT - 0.2 < one.x and one.x + one.advance / 2 < RIGHT + 0.1, line
        if line.glyphs[0].angle == 0:
            assert TOP - 0.1 < sheets.top(line) and sheets.top(line) < BOTTOM, line.item

# test-notice-faces.py: rare characters, quotes and dashes: from which face they come, and who says so.
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import re
import subprocess

from ctl_harness import main, new_case, new_office
from notice_sheets import CELL, EM, Sheets, near, new_notice

# Not in GB 2312, but in names of people and places (domain 3.6).
RARE = "堃喆珺翀旻垚赟祎浉㎡"
WARNING = re.compile("生僻字“(.)”取自其他字体：(.+)")
FACES = {"title": "NotoSerifCJKsc-Bold", "heading1": "FandolHei-Regular",
         "heading2": "FandolKai-Regular", "body": "FandolFang-Regular"}


def office(folder):
    ctl = new_office(folder)
    return ctl, new_case(ctl)["case_no"]


def preflight(ctl, notice):
    return json.loads(ctl.run("notice", "preflight", notice, "--json").stdout)


def warnings(ctl, notice):
    """Which character comes from which face, as the preflight tells the clerk."""
    found = {}
    for one in preflight(ctl, notice):
        if one["id"] == "rare-character":
            match = WARNING.fullmatch(one["sentence"])
            assert match and one["strength"] == "hint", one
            found[match[1]] = match[2]
    return found


def test_rare_characters(folder):
    """Each is printed, copied out as what it is, and named with the face that it comes from."""
    ctl, case = office(folder)
    for character in RARE:
        words = f"王{character}、李{character}国"
        notice = new_notice(ctl, case, body=f"一、{words}\n（一）{words}\n{words}。", contact=words)
        sheets = Sheets(ctl, notice, folder)
        said, used = warnings(ctl, notice), set()
        assert list(said) == [character], said
        for line in sheets.of("heading1", "heading2", "body", "note"):
            rare = [one for one in line.glyphs if one.text == character]
            assert len(rare) == 2, line.item
            for one in line.glyphs:
                # Nothing but the rare ones comes from elsewhere.
                own = FACES.get(line.item["role"], FACES["body"])
                assert (one.font == own) == (one.text != character), (one, own)
                if one.text == character:
                    near(one.advance, EM, 0.01)
                    used.add(one.font.split("-")[0].replace("sc", "SC"))
        assert said[character].replace(" ", "") in used, (said, used)
        path = folder / "copy.pdf"
        ctl.good("notice", "pdf", notice, path)
        copied = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True,
                                check=True).stdout
        assert f"{words}。" in copied.replace("\n", "")
        assert "\ufffd" not in copied
        drawn(sheets, character)


def drawn(sheets, character):
    """There is ink, and not that of a placeholder's box."""
    [line] = sheets.of("body")
    for one in (one for one in line.glyphs if one.text == character):
        edges = sheets.pdf.ink(one.page, one.x, one.x + one.advance, one.y - EM, one.y + EM / 4)
        assert edges is not None and edges[1] - edges[0] > EM / 2


def test_marks_of_the_chinese_face(folder):
    """“ ” ‘ ’ — … 〔〕 are those of the Chinese face, as wide as its characters."""
    ctl, case = office(folder)
    text = "国“国”国‘国’国——国……国〔国〕国《国》国"
    notice = new_notice(ctl, case, title=text[:18], body=f"一、{text}\n（一）{text}\n{text}")
    for profile in ("default", "all-grid"):
        sheets = Sheets(ctl, notice, folder, profile)
        for role, face in FACES.items():
            [line] = sheets.of(role)
            assert {one.font for one in line.glyphs} == {face}, (role, line.item)
            # The forms that a face has for Chinese, and not those for other scripts.
            assert {round(one.advance / line.glyphs[0].advance, 3) for one in line.glyphs} == {1}
            cell = line.glyphs[0].size * 25.4 / 72 if role == "title" else CELL
            middles = [one.x + one.advance / 2 for one in line.glyphs]
            for one, following, text in zip(middles, middles[1:], line.item["text"]):
                near(following - one, cell, 0.05, (role, text))


def test_latin_and_digits(folder):
    """Digits come from a face of their own where 仿宋 has none that fit, never from a Latin one."""
    ctl, case = office(folder)
    notice = new_notice(ctl, case, body="2026年3月第12号GB/T 9704文件共3.5%。")
    [line] = Sheets(ctl, notice, folder).of("body")
    assert {one.font for one in line.glyphs} <= {"FandolFang-Regular", "FandolSong-Regular"}


def test_replaced_faces_are_told(folder):
    """Which faces are not installed and what stands for them, in the preflight of every document."""
    ctl, case = office(folder)
    found = [one for one in preflight(ctl, new_notice(ctl, case, body="一、国\n（一）国\n国。"))
             if one["id"] == "faces-replaced"]
    assert len(found) == 1, found
    for words in ("方正小标宋简体 → Noto Serif CJK SC", "仿宋_GB2312 → FandolFang",
                  "楷体_GB2312 → FandolKai", "黑体 → FandolHei"):
        assert words in found[0]["sentence"], (words, found)


def test_no_face_at_all(folder):
    """A character that no face has is an error that names it; its place is kept."""
    ctl, case = office(folder)
    notice = new_notice(ctl, case, body="甲\U000f0000乙。")
    [missing] = [one for one in preflight(ctl, notice) if one["id"] == "glyph-missing"]
    assert missing["strength"] == "error" and "\U000f0000" in missing["sentence"]
    assert (missing["field"], missing["start"], missing["end"]) == ("body", 1, 2)


if __name__ == "__main__":
    main(globals())

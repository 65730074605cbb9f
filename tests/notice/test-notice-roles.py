# test-notice-roles.py: each role of `notice layout` occurs, and says what stands there and where.
# SPDX-License-Identifier: GPL-3.0-or-later
from ctl_harness import main, new_case, new_office
from notice_sheets import BOTTOM, CELL, EM, LEFT, NOTICE, RIGHT, TOP, near, new_notice, sign

ROLES = """copy-number secrecy urgency organ-mark doc-number signer red-rule double-rule title recipient
heading1 heading2 heading3 heading4 body table-cell form-field attachment-note attachment-mark
attachment-title signature date seal-place note attendance cc imprint-recipient imprint rule page-number
watermark anchor""".split()
BODY = "一、要求\n（一）范围\n1.对象\n（1）方式\n按期报送。\n序号\t问题\n1\t台账不全"
KEYS = ["page", "role", "text", "x", "y", "width", "height", "size", "font"]
# What each says, its size in pt and the face that stands for the one wanted.
SAYS = {
    "copy-number": ("000001", 16, "FandolSong"), "secrecy": ("内部", 16, "FandolHei"),
    "urgency": ("加急", 16, "FandolHei"),
    "organ-mark": (NOTICE["organ_mark"], None, "Noto Serif CJK SC"),
    "doc-number": ("某纪改〔2026〕1号", 16, "FandolFang"),
    "title": (NOTICE["title"], 22, "Noto Serif CJK SC"),
    "recipient": ("县水务局党组：", 16, "FandolFang"), "heading1": ("一、要求", 16, "FandolHei"),
    "heading2": ("（一）范围", 16, "FandolKai"), "heading3": ("1.对象", 16, "FandolSong"),
    "heading4": ("（1）方式", 16, "FandolFang"), "body": ("按期报送。", 16, "FandolFang"),
    "table-cell": ("台账不全", 12, "FandolFang"), "attachment-note": ("附件：样表", 16, "FandolFang"),
    "attachment-mark": ("附件", 16, "FandolHei"),
    "attachment-title": ("样表", 22, "Noto Serif CJK SC"),
    "signature": (NOTICE["signer_org"], 16, "FandolFang"),
    "date": ("2026年11月20日", 16, "FandolSong"), "note": ("（联系人：沈某）", 16, "FandolFang"),
    "cc": (f"抄送：{NOTICE['cc']}。", 14, "FandolFang"),
    "imprint": ("2026年11月20日印发", 14, "FandolSong"),
    "page-number": ("— 1 —", 14, "FandolSong"),
}


def office(folder):
    ctl = new_office(folder)
    return ctl, new_case(ctl)["case_no"]


def of_role(items, role):
    return [item for item in items if item["role"] == role]


def check_all(items):
    for item in items:
        assert [key for key in item if key != "carried"][:len(KEYS)] == KEYS, item
        assert item["page"] >= 1 and item["width"] >= 0 and item["height"] >= 0
        ruled = item["role"] in ("rule", "red-rule", "double-rule", "seal-place")
        assert (item["text"] == "") == (item["size"] == 0) == (item["font"] == "") == ruled or \
            item["role"] == "anchor", item
        if item["size"] > 0 and item["role"] not in ("organ-mark", "watermark") and \
                not item.get("turned"):
            near(item["height"], item["size"] * 25.4 / 72, 0.01, item)


def test_red_head(folder):
    ctl, case = office(folder)
    notice = new_notice(ctl, case, body=BODY, contact="联系人：沈某")
    ctl.add("notice_attachment", notice=notice, position=0, title="样表", body="正文。")
    sign(ctl, notice)
    items = ctl.json("notice", "layout", notice)
    check_all(items)
    for role, (text, size, font) in SAYS.items():
        found = of_role(items, role)
        assert found, role
        [one] = [item for item in found if item["text"] == text]
        assert one["font"] == font, (role, one["font"])
        assert size is None or one["size"] == size, (role, one["size"])
    [rule], [seal] = of_role(items, "red-rule"), of_role(items, "seal-place")
    assert (rule["x"], rule["width"]) == (LEFT, 156) and seal["width"] == seal["height"] == 42
    lowest = max(of_role(items, "rule"), key=lambda one: (one["page"], one["y"]))
    near(lowest["y"] + lowest["height"] / 2, BOTTOM, 0.02)
    seen(items)


def test_other_layouts(folder):
    ctl, case = office(folder)
    upward = new_notice(ctl, case, body=BODY, layout="upward", head_signers="张某某")
    [signer] = of_role(ctl.json("notice", "layout", upward), "signer")
    assert signer["text"] == "签发人：张某某" and signer["size"] == 16
    near(signer["x"] + signer["width"], RIGHT - CELL, 0.02)

    letter = ctl.json("notice", "layout", new_notice(ctl, case, body=BODY, layout="letter"))
    upper, lower = of_role(letter, "double-rule")
    assert (upper["x"], upper["width"], lower["y"]) == (20, 170, 277)

    minutes = ctl.json("notice", "layout", new_notice(ctl, case, body=BODY, layout="minutes",
                                                      attended="某县纪委张某某"))
    [present] = of_role(minutes, "attendance")
    assert present["text"] == "出席：某县纪委张某某" and present["font"] == "FandolHei"
    [sent] = of_role(minutes, "imprint-recipient")
    assert sent["text"] == "主送：县水务局党组。" and sent["size"] == 14
    for items in (letter, minutes, ctl.json("notice", "layout", upward)):
        check_all(items)
        seen(items)


def test_modes_and_forms(folder):
    ctl, case = office(folder)
    notice = new_notice(ctl, case, body=BODY)
    draft = ctl.json("notice", "layout", notice, "--mode", "draft")
    pages = {item["page"] for item in draft}
    marks = of_role(draft, "watermark")
    assert [mark["text"] for mark in marks] == ["送审稿"] * len(pages)
    for mark in marks:
        near(mark["x"] + mark["width"] / 2, 105, 0.1)
        near(mark["y"] + mark["height"] / 2, 148.5, 0.1)
        near(mark["width"], mark["height"], 0.02)

    receipt = ctl.json("notice", "layout", notice, "--form", "receipt")
    fields = of_role(receipt, "form-field")
    assert any("县水务局党组" in field["text"] for field in fields), fields
    approval = ctl.json("notice", "layout", notice, "--form", "approval", "--anchored")
    [words] = [item for item in of_role(approval, "anchor") if item["text"]]
    assert words["text"].startswith("存证"), words
    for items in (draft, receipt, approval):
        seen(items)
    for item in receipt + approval:
        if item["text"] and item["role"] != "anchor":
            assert TOP - 0.1 < item["y"] < BOTTOM + EM, item


SEEN = set()


def seen(items):
    SEEN.update(item["role"] for item in items)


def test_every_role_was_there(_folder):
    assert SEEN >= set(ROLES), set(ROLES) - SEEN


if __name__ == "__main__":
    main(globals())

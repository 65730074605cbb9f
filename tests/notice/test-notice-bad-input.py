# test-notice-bad-input.py: bad input is laid out sensibly or refused in a clear sentence.
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import subprocess

from ctl_harness import CHINESE, main, new_case, new_office
from notice_sheets import BOTTOM, LEFT, NOTICE, PROFILES, RIGHT, TOP, new_notice

NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>
"""


def office(folder):
    ctl = new_office(folder)
    return ctl, new_case(ctl)["case_no"]


def within(items):
    """Nothing but page numbers leaves 版心; every line has its page."""
    for item in items:
        if item["role"] in ("page-number", "seal-place") or item.get("overset"):
            continue
        assert LEFT - 0.1 <= item["x"] and item["x"] + item["width"] <= RIGHT + 0.1, item
        bottom = item["y"] + (item["height"] if item["size"] > 0 else 0)
        assert TOP - 0.1 <= item["y"] and bottom <= BOTTOM + 0.1, item


def laid_out(ctl, notice, folder):
    """By both profiles, and written with the text that was laid out."""
    for profile in PROFILES:
        items = ctl.json("notice", "layout", notice, "--profile", profile)
        within(items)
        path = folder / "out.pdf"
        ctl.good("notice", "pdf", notice, path, "--profile", profile)
        read = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True,
                              check=True).stdout
        placed = "".join(item["text"] for item in items)
        assert re.sub(r"\s", "", read) == re.sub(r"\s", "", placed)
    return items


def findings(ctl, notice):
    """What the preflight says, by its id; sentences are Chinese."""
    done = ctl.run("notice", "preflight", notice)
    lines = [line.split("  ") for line in done.stdout.splitlines()]
    assert done.stderr == "" and all(CHINESE.search(line[2]) for line in lines), done
    assert done.returncode == (1 if any(line[0] == "错误" for line in lines) else 0), done
    return {line[1]: line[0] for line in lines}


def sign_refused(ctl, notice):
    return ctl.bad("do", "notice.paper", notice, "reviewer=周某", "signer=顾某",
                   "sign_date=2026-11-20")


def text_of(items, *roles):
    return "".join(item["text"] for item in items if item["role"] in roles)


def test_no_recipients(folder):
    ctl, case = office(folder)
    for recipients in ("", "   "):
        notice = new_notice(ctl, case, recipients=recipients, body="正文。")
        items = laid_out(ctl, notice, folder)
        assert text_of(items, "recipient", "imprint-recipient") == ""
        assert findings(ctl, notice)["no-recipient"] == "错误"
        assert "主送" in sign_refused(ctl, notice)


def test_title_of_300_characters(folder):
    ctl, case = office(folder)
    notice = new_notice(ctl, case, title="关于落实整改" * 50, body="正文。")
    items = laid_out(ctl, notice, folder)
    assert text_of(items, "title") == "关于落实整改" * 50
    assert text_of([item for item in items if item["page"] == 1], "body") == "正文。"
    assert findings(ctl, notice)["title-small"] == "提示"


def test_200_recipients(folder):
    ctl, case = office(folder)
    names = "，".join(f"中共第{number}镇委员会" for number in range(200))
    notice = new_notice(ctl, case, recipients=names, body="正文。")
    items = laid_out(ctl, notice, folder)
    assert text_of(items, "imprint-recipient") == f"主送：{names}。"
    assert text_of([item for item in items if item["page"] == 1], "body") == "正文。"
    assert findings(ctl, notice)["imprint-small"] == "提示"


def test_table_wider_than_the_page(folder):
    ctl, case = office(folder)
    columns = 60
    body = "\n".join("\t".join([word * 3] * columns) for word in ("名称", "内容"))
    notice = new_notice(ctl, case, body=body)
    items = laid_out(ctl, notice, folder)
    assert any(item.get("overset") for item in items)
    assert findings(ctl, notice)["table-overset"] == "错误"
    assert "表格过宽" in sign_refused(ctl, notice)
    # A form without a standard loses no text either.
    notice = new_notice(ctl, case, body=body, layout="plain")
    assert findings(ctl, notice)["table-overset"] == "错误"
    # One that only needs its cells broken gets that.
    notice = new_notice(ctl, case, body="\n".join("\t".join(["内容说明"] * 9) for _ in range(3)))
    items = laid_out(ctl, notice, folder)
    assert not any(item.get("overset") for item in items)
    # Broken cells stand beside each other, line by line.
    assert sorted(text_of(items, "table-cell", "table-heading")) == sorted("内容说明" * 27)


def test_10000_paragraphs(folder):
    ctl, case = office(folder)
    notice = new_notice(ctl, case, body="\n".join(["报送。"] * 10000))
    items = laid_out(ctl, notice, folder)
    assert text_of(items, "body") == "报送。" * 10000
    assert max(item["page"] for item in items) > 450


def test_control_characters(folder):
    ctl, case = office(folder)
    notice = new_notice(ctl, case, title="关\x03于整改\x1f的通知", body="一\x01段\x02。\x7f\u200b\ufeff好\u202e了。",
                        recipients="某\x07镇")
    items = laid_out(ctl, notice, folder)
    assert text_of(items, "title") == "关于整改的通知"
    assert text_of(items, "body") == "一段。好了。"
    assert text_of(items, "recipient") == "某镇："
    assert "control-character" in findings(ctl, notice)


def test_invalid_utf8(folder):
    ctl, _case = office(folder)
    before = ctl.snapshot()
    for field in (b"title", b"body", b"recipients"):
        done = subprocess.run([*ctl.command("add", "notice", "title=关于整改的通知"),
                               field + b"=\xff\xfe\xe4\xb8"], capture_output=True, check=False)
        assert done.returncode == 1 and done.stdout == b"", done
        assert "UTF-8" in done.stderr.decode() and done.stderr.count(b"\n") == 1, done
    assert ctl.snapshot() == before


def without_fonts(folder, *folders):
    """An environment whose fontconfig knows only these folders."""
    path = folder / "fonts.conf"
    path.write_text(NO_FONTS.format(folders="".join(f"<dir>{one}</dir>" for one in folders),
                                    cache=folder / "fonts"))
    return {**os.environ, "FONTCONFIG_FILE": str(path)}


def test_no_chinese_font(folder):
    """Where fonts come from has none with Chinese characters, or none at all."""
    ctl, case = office(folder)
    notice = new_notice(ctl, case, body="正文。")
    path = folder / "out.pdf"
    for folders in ((), ("/usr/share/fonts/truetype/dejavu",)):
        env = without_fonts(folder, *folders)
        items = ctl.json("notice", "layout", notice, env=env)
        assert text_of(items, "body") == "正文。"
        assert "没有安装任何中文字体" in ctl.bad("notice", "pdf", notice, path, env=env)
        for form in ("receipt", "approval"):
            ctl.bad("notice", "pdf", notice, path, "--form", form, env=env)
        assert "没有安装任何中文字体" in ctl.bad("notice", "all", folder, env=env)
        assert "没有安装任何中文字体" in ctl.bad("export", "notice", path, env=env)
        assert not path.exists() and list(folder.glob("*.pdf")) == []
        done = ctl.run("notice", "preflight", notice, env=env)
        assert done.returncode == 1 and done.stdout.count("glyph-missing") == 1, done.stdout


def test_fields_as_they_are(folder):
    """The notices of these tests are whole but for what each of them spoils."""
    ctl, case = office(folder)
    notice = new_notice(ctl, case, body="正文。")
    assert "错误" not in findings(ctl, notice).values()
    assert NOTICE["title"] == ctl.show("notice", notice)["title"]


if __name__ == "__main__":
    main(globals())

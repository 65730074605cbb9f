# test-ctl-document.py: attached PDFs on the command line: list, info, text, find, render.
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import subprocess

from ctl_harness import main, new_case, new_office, pdf_bytes

FONT = "/usr/local/share/fonts/cugai/FandolSong-Regular.otf"


def attach(ctl, folder, case, name, content):
    path = pathlib.Path(folder, name)
    path.write_bytes(content)
    ctl.good("attach", "case", str(case), str(path))
    path.unlink()
    return [row["id"] for row in ctl.json("document", "list") if row["name"] == name][0]


def new_documents(folder):
    ctl = new_office(folder)
    case, other = new_case(ctl)["id"], new_case(ctl)["id"]
    first = attach(ctl, folder, case, "report.pdf", pdf_bytes("water fee Rectification"))
    attach(ctl, folder, other, "decision.pdf", pdf_bytes("the rectification plan"))
    attach(ctl, folder, case, "table.xlsx", b"PK\x03\x04 no PDF")
    return ctl, case, first


def test_list(folder):
    ctl, case, first = new_documents(folder)
    assert len(ctl.json("document", "list")) == 3
    rows = ctl.json("document", "list", "--case", str(case))
    assert [row["name"] for row in rows] == ["report.pdf", "table.xlsx"]
    assert ctl.json("document", "info", str(first))["name"] == "report.pdf"
    ctl.bad("document", "list", "--case", "WZ-1999-0001")


def test_find(folder):
    ctl, case, first = new_documents(folder)
    found = ctl.json("document", "find", "RECTIFICATION")
    assert {row["name"] for row in found} == {"report.pdf", "decision.pdf"}, found
    found = ctl.json("document", "find", "rectification", "--case", str(case))
    assert [row["document"] for row in found] == [first]
    assert found[0]["page"] == 1 and "fee Rectification" in found[0]["context"]
    text = ctl.json("document", "text", str(first), "--page", "1")
    assert "water fee" in text[0]["text"]
    # The place is on the page, in the line that was written at 72 points from the left.
    page = ctl.json("document", "info", str(first))["pages"][0]
    (box,) = found[0]["rectangles"]
    assert 72 < box["x"] < box["x"] + box["width"] <= page["width"]
    assert box["y"] < page["height"] - 720 < box["y"] + box["height"]
    assert ctl.json("document", "find", "没有的词") == []
    assert ctl.json("document", "find", " ") == []
    assert len(ctl.json("document", "find", "rectification", "--variants")) == 2


def test_index(folder):
    """What was read once is found without the file; what was voided is not found."""
    ctl, case, first = new_documents(folder)
    assert ctl.json("document", "index") == {"files": 3, "read": 2, "unreadable": 1}
    line = "report.pdf 第 1 页：water fee Rectification\n"
    files = ctl.store / "files"
    files.rename(ctl.store / "away")
    assert line in ctl.good("document", "find", "rectification")
    (ctl.store / "away").rename(files)
    assert ctl.json("document", "index", "--rebuild")["read"] == 2
    assert line in ctl.good("document", "find", "rectification")
    ctl.good("void", "attachment", str(first), "--reason", "重复")
    assert line not in ctl.good("document", "find", "rectification")
    ctl.good("check")


def test_opened(folder):
    """Who has a document's text has opened it; where a word stands opens none."""
    ctl, case, first = new_documents(folder)
    ctl.good("document", "find", "rectification")
    ctl.good("document", "info", str(first))
    assert ctl.list("journal", action="open") == []
    ctl.good("document", "text", str(first))
    [entry] = ctl.list("journal", action="open")
    assert json.loads(entry["args"])["id"] == first, entry
    ctl.bad("document", "text", str(first), actor="某人")
    ctl.bad("document", "text", str(first), "--page", "2", code=2)
    assert len(ctl.list("journal", action="open")) == 1


def test_recognise(folder):
    """A picture that does not say how large it is has the text that is recognised of it."""
    ctl, case, first = new_documents(folder)
    path = pathlib.Path(folder, "scan.png")
    subprocess.run(["convert", "-size", "1200x200", "xc:white", "-font", FONT, "-pointsize", "64",
                    "-draw", "text 60,120 '关于水费收缴管理的报告'", "-depth", "8", str(path)], check=True)
    scan = attach(ctl, folder, case, "scan.png", path.read_bytes())
    assert ctl.json("document", "find", "水费收缴") == []
    ctl.bad("document", "recognise", str(scan), "--pages", "2", code=2)
    assert ctl.json("document", "recognise", str(scan)) == {"pages": 1, "recognised": 1}
    [found] = ctl.json("document", "find", "水费收缴")
    page = ctl.json("document", "info", str(scan))["pages"][0]
    (box,) = found["rectangles"]
    assert box["x"] < page["width"] / 3 < box["x"] + box["width"], (box, page)
    assert box["y"] < page["height"] / 2 < box["y"] + box["height"], (box, page)
    assert "水费收缴" in ctl.good("document", "text", str(scan))
    # Nothing is left to be recognised; a page that is named is recognised again.
    assert ctl.json("document", "recognise", str(scan)) == {"pages": 0, "recognised": 0}
    ctl.good("document", "index", "--rebuild")
    assert len(ctl.json("document", "find", "水费收缴")) == 1
    ctl.good("check")


def test_recognise_missing(folder):
    """Where there is no recogniser, it is said how to get one."""
    ctl, case, first = new_documents(folder)
    environment = {**os.environ, "PATH": str(folder)}
    assert "tesseract-ocr-chi-sim" in ctl.bad("document", "recognise", str(first), env=environment)


def test_render(folder):
    ctl, case, first = new_documents(folder)
    page = ctl.json("document", "info", str(first))["pages"][0]
    for dpi in (72, 144):
        path = pathlib.Path(folder, "page.png")
        ctl.good("document", "render", str(first), str(path), "--page", "1", "--dpi", str(dpi))
        header = path.read_bytes()[:24]
        assert header[:8] == b"\x89PNG\r\n\x1a\n"
        width, height = (int.from_bytes(header[i:i + 4], "big") for i in (16, 20))
        assert abs(width - page["width"] * dpi / 72) <= 1, (width, page)
        assert abs(height - page["height"] * dpi / 72) <= 1, (height, page)
        # It shows what the store keeps from others.
        assert path.stat().st_mode & 0o777 == 0o600
        path.unlink()
    exports = ctl.list("journal", action="export")
    assert [json.loads(one["args"])["id"] for one in exports] == [first] * 2, exports
    ctl.bad("document", "render", str(first), str(pathlib.Path(folder, "none", "page.png")))
    for page in ("0", "2"):
        ctl.bad("document", "text", str(first), "--page", page, code=2)
    for dpi in ("0", "1201"):
        ctl.bad("document", "render", str(first), str(path), "--dpi", dpi, code=2)
    ctl.bad("document", "render", str(first), str(path), "--page", "2", code=2)
    assert not path.exists()


def test_locked(folder):
    """A locked file is read and marked with its password, and the copy is locked as it is."""
    ctl, case, first = new_documents(folder)
    plain, locked = pathlib.Path(folder, "plain.pdf"), pathlib.Path(folder, "locked.pdf")
    plain.write_bytes(pdf_bytes("the rectification report"))
    subprocess.run(["qpdf", "--encrypt", "审查卷宗", "owner", "256", "--", str(plain), str(locked)],
                   check=True)
    document = str(attach(ctl, folder, case, "secret.pdf", locked.read_bytes()))
    word, copy = pathlib.Path(folder, "word"), pathlib.Path(folder, "copy.pdf")
    opened = ("--password-file", str(word))
    ctl.bad("document", "text", document)
    ctl.bad("document", "text", document, *opened)
    word.write_text("错的密码\n")
    ctl.bad("document", "text", document, *opened)
    word.write_text("审查卷宗\n")
    assert "rectification" in ctl.good("document", "text", document, *opened)
    ctl.good("add", "annotation", f"attachment={document}", "page=1", "kind=rectangle",
             "places=72 100 300 120")
    ctl.bad("document", "export", document, str(copy), "--annotations")
    assert not copy.exists()
    ctl.good("document", "export", document, str(copy), "--annotations", *opened)
    assert subprocess.run(["qpdf", "--password=", "--check", str(copy)], capture_output=True).returncode
    page = subprocess.run(["qpdf", "--password=审查卷宗", "--qdf", str(copy), "-"],
                          capture_output=True, check=True).stdout
    assert b"/Subtype /Square" in page and "rectification" in subprocess.run(
        ["pdftotext", "-upw", "审查卷宗", str(copy), "-"], capture_output=True, text=True).stdout


def test_damaged(folder):
    """What cannot be read is told, and the others are searched all the same."""
    ctl, case, first = new_documents(folder)
    attach(ctl, folder, case, "broken.pdf", b"%PDF-1.5\n1 0 obj\n<<>>\nendobj\ntrailer\n")
    run = ctl.run("document", "find", "rectification")
    assert run.returncode == 1 and "broken.pdf" in run.stderr, run
    assert run.stdout.count("\n") == 2, run.stdout
    assert "broken.pdf" in ctl.bad("document", "info", "broken.pdf")
    ctl.bad("document", "frobnicate", "1", code=2)


def test_unreadable_page(folder):
    """What is found is not all where a page cannot be read, and that is said."""
    ctl, case, first = new_documents(folder)
    attach(ctl, folder, case, "lost-page.pdf", pdf_bytes("the rectification report", lost=1))
    run = ctl.run("document", "find", "rectification")
    assert run.returncode == 1, run
    assert run.stderr == "“lost-page.pdf”有 1 页无法读取，这些页没有查找。\n", run
    assert run.stdout.count("\n") == 3 and "lost-page.pdf 第 1 页" in run.stdout, run


def test_stored_file(folder):
    """A file that is not the one attached is not read as if it were."""
    ctl, case, first = new_documents(folder)
    [stored] = [path for path in (ctl.store / "files").rglob("*")
                if path.is_file() and b"water fee" in path.read_bytes()]
    content = stored.read_bytes()
    stored.chmod(0o600)
    stored.write_bytes(content.replace(b"water fee", b"other fee"))
    for words in (("info", str(first)), ("text", str(first)),
                  ("render", str(first), str(folder / "page.png"))):
        assert "report.pdf" in ctl.bad("document", *words) and not (folder / "page.png").exists()
    run = ctl.run("document", "find", "rectification")
    assert run.returncode == 1 and "report.pdf" in run.stderr and "decision.pdf" in run.stdout, run
    stored.unlink()
    assert "备份" in ctl.bad("document", "text", str(first))


if __name__ == "__main__":
    main(globals())

# test-ctl-notice.py: cugaictl notice layout and pdf: the forms of a notice, as records have them.
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import re
import subprocess

from ctl_harness import main, new_case, new_office, new_store

NOTICE = {
    "title": "关于开展以案促改的通知", "recipients": "中共双河镇委员会", "copy_no": "000001",
    "body": "一、主要问题\n整改落实情况按期报送。\n二、整改要求\n制定整改方案和整改台账，逐条明确责任人和时限。",
    "organ_mark": "中共某县纪律检查委员会文件", "signer_org": "中共某县纪律检查委员会",
    "doc_code": "某纪发", "cc": "县委办公室", "print_org": "某县纪委办公室",
    "head_signers": "张某某、李某", "signer_post": "某县纪委书记",
    "attended": "某县纪委张某某", "excused": "县审计局郑某", "observers": "县水务局王某某",
}
EVERYWHERE = {"copy-number", "organ-mark", "doc-number", "title", "body", "heading1", "date",
              "page-number", "cc"}
ROLES = {
    "red_head": {"red-rule", "recipient", "signature", "seal-place", "rule", "imprint"},
    "upward": {"red-rule", "signer", "recipient", "signature", "seal-place", "rule", "imprint"},
    "letter": {"double-rule", "recipient", "signature", "seal-place"},
    "minutes": {"red-rule", "attendance", "imprint-recipient", "signature", "rule", "imprint"},
    "plain": {"recipient", "signature", "seal-place", "rule", "imprint"},
}
KEYS = ["page", "role", "text", "x", "y", "width", "height", "size", "font"]


def new_notice(ctl, **fields):
    case = new_case(ctl)["case_no"]
    notice = ctl.add("notice", **{**NOTICE, **fields})
    ctl.add("notice_case", notice=notice["id"], case=case)
    return notice["id"]


def put_layout(ctl, notice, layout):
    if ctl.show("notice", notice)["layout"] != layout:
        ctl.good("set", "notice", notice, f"layout={layout}")


def of_role(items, role):
    return [item for item in items if item["role"] == role]


def test_every_layout(folder):
    ctl = new_office(folder)
    notice = new_notice(ctl)
    assert ctl.show("notice", notice)["seal"] == "seal"
    layouts = [one["id"] for field in ctl.json("fields", "notice") if field["id"] == "layout"
               for one in field["values"]]
    assert set(layouts) == set(ROLES)
    for layout in layouts:
        put_layout(ctl, notice, layout)
        for profile in ("default", "all-grid"):
            items = ctl.json("notice", "layout", notice, "--profile", profile)
            assert all([key for key in item if key != "carried"] == KEYS for item in items)
            # A letter of one page has no number on it.
            roles = {item["role"] for item in items}
            wanted = EVERYWHERE | ROLES[layout]
            assert roles == wanted - ({"page-number"} if layout == "letter" else set()), layout
            assert of_role(items, "copy-number")[0]["text"] == "000001"


def test_measures(folder):
    ctl = new_office(folder)
    notice = new_notice(ctl, layout="letter")
    first, second = of_role(ctl.json("notice", "layout", notice), "double-rule")
    assert (first["x"], first["width"]) == (20, 170) and second["y"] == 277
    assert of_role(ctl.json("notice", "layout", notice), "organ-mark")[0]["text"].endswith("委员会")
    ctl.good("set", "notice", notice, "layout=upward")
    items = ctl.json("notice", "layout", notice)
    signer, number = of_role(items, "signer")[0], of_role(items, "doc-number")[0]
    assert signer["text"] == "签发人：张某某　李某" and signer["y"] == number["y"]
    assert abs(signer["x"] + signer["width"] - (184 - 156 / 28)) < 0.02
    ctl.good("set", "notice", notice, "seal=signature")
    items = ctl.json("notice", "layout", notice)
    assert [item["text"] for item in of_role(items, "signature")] == ["某县纪委书记"]
    ctl.good("set", "notice", notice, "seal=none")
    assert of_role(ctl.json("notice", "layout", notice), "seal-place") == []


def test_signer_on_the_head(folder):
    """Where no names were typed, who signs stands on the head of 上行文."""
    ctl = new_office(folder)
    notice = new_notice(ctl, layout="upward", head_signers="")
    assert of_role(ctl.json("notice", "layout", notice), "signer")[0]["text"] == "签发人："


def test_joint(folder):
    ctl = new_office(folder)
    notice = new_notice(ctl, organ_mark="中共某县纪律检查委员会\n某县监察委员会文件",
                        signer_org="中共某县纪律检查委员会\n某县监察委员会")
    items = ctl.json("notice", "layout", notice)
    assert [item["text"] for item in of_role(items, "organ-mark")] == [
        "中共某县纪律检查委员会", "文件", "某县监察委员会"]
    assert len(of_role(items, "signature")) == len(of_role(items, "seal-place")) == 2


def test_pdf_is_the_layout(folder):
    ctl = new_office(folder)
    notice = new_notice(ctl)
    for layout in ROLES:
        put_layout(ctl, notice, layout)
        path = folder / f"{layout}.pdf"
        ctl.good("notice", "pdf", notice, path)
        read = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True,
                              check=True).stdout
        items = ctl.json("notice", "layout", notice)
        placed = "".join(item["text"] for item in items if item["role"] != "watermark")
        assert re.sub(r"\s", "", read) == re.sub(r"\s", "", placed), layout


def test_versions(folder):
    """Each step's text is kept, and what became of one in another can be put together again."""
    ctl = new_office(folder)
    notice = new_notice(ctl)
    ctl.do("notice.submit", notice)
    ctl.do("notice.return", notice, opinion="时限写明日期", actor="周某")
    ctl.good("set", "notice", notice, "body=" + NOTICE["body"].replace("按期", "于6月30日前"))
    ctl.good("set", "notice", notice, "recipients=中共双河镇委员会，中共柳湾镇委员会")
    ctl.do("notice.submit", notice)
    versions = ctl.json("notice", "versions", notice)
    assert [one["version"] for one in versions] == [1, 2, 3, 4, 5]
    assert [one["action"] for one in versions] == [
        "add", "notice.submit", "notice.return", "notice.submit", None]
    assert [one["changed"] for one in versions] == [True, False, False, True, False]
    assert versions[2]["reason"] == "时限写明日期" and versions[4]["state"] == "reviewing"

    parts = {one["field"]: one for one in ctl.json("notice", "compare", notice, 3, 4)}
    assert set(parts) == {"title", "recipients", "body"}
    runs = parts["body"]["runs"]
    assert "".join(run["text"] for run in runs if run["kind"] != "added") == NOTICE["body"]
    assert [run["text"] for run in runs if run["kind"] == "removed"] == ["按期"]
    assert [run["text"] for run in runs if run["kind"] == "added"] == ["于6月30日前"]
    assert parts["title"]["places"] == 0 and parts["recipients"]["places"] == 1
    assert ctl.json("notice", "compare", notice, 3) == list(parts.values())
    assert "【删：按期】【增：于6月30日前】" in ctl.good("notice", "compare", notice, 1, 5)


def test_versions_of_attachments(folder):
    """Another order of the attachments, or another way to bind one, is another text."""
    ctl = new_office(folder)
    notice = new_notice(ctl)
    first, second = (ctl.add("notice_attachment", notice=notice, position=position, title=title,
                             body="报送。")["id"]
                     for position, title in enumerate(("台账", "清单")))
    for change, record in (("position=5", first), ("turned=1", first), ("apart=1", second)):
        ctl.do("notice.submit", notice)
        ctl.do("notice.return", notice, opinion="附件调整", actor="周某")
        ctl.good("set", "notice_attachment", record, change)
        ctl.do("notice.submit", notice)
        versions = ctl.json("notice", "versions", notice)
        while versions[-1]["action"] != "notice.submit":
            versions.pop()
        assert versions[-1]["changed"] and not versions[-2]["changed"], versions
        parts = {one["field"]: one for one in
                 ctl.json("notice", "compare", notice, len(versions) - 1, len(versions))}
        assert parts["attachments"]["places"] > 0, parts
        assert "attachment" not in parts
        ctl.do("notice.return", notice, opinion="再核", actor="周某")


def preflight(ctl, notice, *options):
    found = ctl.run("notice", "preflight", notice, *options, "--json")
    return {one["id"]: one for one in json.loads(found.stdout)}


def test_own_numbers(folder):
    """What the office put in the place of a number holds everywhere, the gate of signing too."""
    ctl = new_office(folder)
    notice = new_notice(ctl)
    shipped = ctl.json("notice", "layout", notice)
    top = of_role(shipped, "organ-mark")[0]["y"]
    assert "measure-required" not in preflight(ctl, notice)
    ctl.add("setting", name="profile.mark-top", value="38")
    mark = of_role(ctl.json("notice", "layout", notice), "organ-mark")[0]
    assert abs(mark["y"] - top - 3) < 0.02
    assert ctl.json("notice", "layout", notice, "--profile", "default") == shipped
    found = preflight(ctl, notice)["measure-required"]
    assert found["strength"] == "error" and found["clause"] == "GB/T 9704-2012 7.2.4"
    assert "35 mm → 38 mm" in found["sentence"]
    assert "measure-required" not in preflight(ctl, notice, "--profile", "default")
    ctl.bad("notice", "preflight", notice, "--profile", "nosuch", code=2)

    ctl.do("notice.submit", notice)
    ctl.do("notice.review", notice, "周某", opinion="同意")
    refused = ctl.bad("do", "notice.sign", notice, "opinion=同意签发", actor="顾某")
    assert "35 mm → 38 mm" in refused
    ctl.good("set", "setting", "profile.mark-top", "value=")
    ctl.do("notice.sign", notice, "顾某", opinion="同意签发")
    assert of_role(ctl.json("notice", "layout", notice), "organ-mark")[0]["y"] == top


def test_signed_page_stays(folder):
    """What was signed is laid out by the numbers it was signed with, whatever changes later."""
    ctl = new_office(folder)
    first, second, draft = (new_notice(ctl) for _ in range(3))
    before = ctl.json("notice", "layout", draft)

    def sign(notice):
        ctl.do("notice.submit", notice)
        ctl.do("notice.review", notice, "周某", opinion="同意")
        ctl.do("notice.sign", notice, "顾某", opinion="同意签发")

    def top(notice):
        return of_role(ctl.json("notice", "layout", notice), "title")[0]["y"]

    sign(first)
    assert ctl.show("notice", first)["page"] is None
    usual = top(first)
    ctl.add("setting", name="profile.base", value="all-grid")
    ctl.add("setting", name="profile.body-size", value="15.5")
    sign(second)
    assert ctl.show("notice", second)["page"] == "base=all-grid\nbody-size=15.5"
    moved = top(second)
    assert top(first) == usual != moved == top(draft)
    assert "measure-usual" in preflight(ctl, second) and "measure-usual" not in preflight(ctl, first)

    for name in ("base", "body-size"):
        ctl.good("set", "setting", f"profile.{name}", "value=")
    assert (top(first), top(second)) == (usual, moved)
    assert ctl.json("notice", "layout", draft) == before
    ctl.do("notice.unsign", second, "顾某", reason="重新签发")
    assert top(second) == usual
    sign(second)
    assert ctl.show("notice", second)["page"] is None and top(second) == usual
    ctl.check()


def test_own_base(folder):
    ctl = new_office(folder)
    notice = new_notice(ctl)
    grid = ctl.json("notice", "layout", notice, "--profile", "all-grid")
    assert grid != ctl.json("notice", "layout", notice)
    ctl.add("setting", name="profile.base", value="all-grid")
    assert grid == ctl.json("notice", "layout", notice)
    assert "measure-ignored" not in preflight(ctl, notice)
    ctl.add("setting", name="profile.area-left", value="wide")
    assert grid == ctl.json("notice", "layout", notice)
    assert "wide" in preflight(ctl, notice)["measure-ignored"]["sentence"]


def test_strict_faces(folder):
    """An office that asks for the wanted faces lets no document out in others, but drafts."""
    ctl = new_office(folder)
    notice = new_notice(ctl)
    path = folder / "out.pdf"
    ctl.add("setting", name="preflight.faces", value="must")
    ctl.add("setting", name="profile.face.fang", value="No Such Face")
    refused = ctl.bad("notice", "pdf", notice, path)
    assert "No Such Face" in refused and not path.exists()
    ctl.good("notice", "pdf", notice, path, "--mode", "draft")
    assert path.exists()
    ctl.good("notice", "layout", notice)
    ctl.good("notice", "pdf", notice, path, "--form", "receipt")
    put_layout(ctl, notice, "plain")
    ctl.good("notice", "pdf", notice, path)


def test_all(folder):
    """Each in a file of its own, the same as alone, journalled; the first fault ends it."""
    ctl = new_office(folder)
    notices = [new_notice(ctl, layout=layout) for layout in ROLES for _ in range(3)]
    new_notice(ctl, title="催办函", kind="urge")
    ctl.do("notice.paper", notices[0], reviewer="周某", signer="顾某", sign_date="2026-11-20")
    number = ctl.show("notice", notices[0])["doc_no"]
    target, alone = folder / "全部", folder / "one.pdf"
    target.mkdir()
    assert ctl.json("notice", "all", target, "--filter", "kind=notice") == {"files": len(notices)}
    assert {path.stem for path in target.iterdir()} == {number, *map(str, notices[1:])}
    for notice, stem in ((notices[0], number), (notices[7], str(notices[7]))):
        ctl.good("notice", "pdf", notice, alone)
        assert alone.read_bytes() == (target / f"{stem}.pdf").read_bytes()
    assert len(ctl.list("journal", action="export")) == len(notices) + 2
    ctl.bad("notice", "all", folder / "没有")
    assert len(ctl.list("journal", action="export")) == len(notices) + 2
    assert ctl.json("notice", "all", target, "--filter", "title=没有") == {"files": 0}
    # Options are those of one document.
    ctl.bad("notice", "all", target, "--form", "letter", code=2)
    ctl.bad("notice", "all", target, "--form", "receipt", "--anchored", code=2)


def test_preflight_apart(folder):
    """Where something stands is told by the page of the file that it is written to."""
    ctl = new_office(folder)
    notice = new_notice(ctl)
    wide = "\n".join("\t".join([word * 3] * 60) for word in ("名称", "内容"))
    for position, body in enumerate(("目标责任。", wide)):
        ctl.add("notice_attachment", notice=notice, position=position, title="台账", body=body,
                apart=1)
    found = json.loads(ctl.run("notice", "preflight", notice, "--json").stdout)
    [wide] = [one for one in found if one["id"] == "table-overset"]
    items = ctl.json("notice", "layout", notice)
    first = next(item for item in items if item.get("overset"))
    place = ("page", "attachment", "x", "y", "width", "height")
    assert [round(wide[name], 1) for name in place] == [round(first[name], 1) for name in place]
    assert first["attachment"] == 2 and first["page"] == 1, first
    # The files beside it are PDF files by their names too.
    ctl.good("notice", "pdf", notice, folder / "A.PDF")
    assert {path.name for path in folder.glob("A*")} == {"A.PDF", "A-附件1.PDF", "A-附件2.PDF"}


def test_apart_files(folder):
    """None lies there without its document; those of an earlier export are told from these."""
    ctl = new_office(folder)
    notice = new_notice(ctl)
    rows = [ctl.add("notice_attachment", notice=notice, position=position, title="台账",
                    body="目标责任。", apart=1)["id"] for position in range(2)]
    target = folder / "全部"
    taken = target / f"{notice}.pdf"
    taken.mkdir(parents=True)
    for words in (("notice", "all", target), ("notice", "pdf", notice, taken)):
        assert taken.name in ctl.bad(*words)
        assert list(target.iterdir()) == [taken] and not ctl.list("journal", action="export")

    taken.rmdir()
    assert ctl.json("notice", "all", target) == {"files": 3}
    names = [taken.name, f"{notice}-附件1.pdf", f"{notice}-附件2.pdf"]
    assert sorted(path.name for path in target.iterdir()) == sorted(names)
    assert len(ctl.list("journal", action="export")) == 3
    ctl.good("void", "notice_attachment", rows[1], "--reason", "不用")
    other = target / "别的-附件2.pdf"
    other.write_text("")
    assert ctl.json("notice", "all", target) == {"files": 2, "earlier": [names[2]]}
    assert ctl.json("notice", "pdf", notice, taken)["earlier"] == [names[2]]
    for words in (("notice", "all", target), ("notice", "pdf", notice, taken)):
        assert ctl.good(*words).splitlines()[-1].startswith(f"“{names[2]}”是以前导出的")
    (target / names[2]).unlink()
    assert "earlier" not in ctl.json("notice", "pdf", notice, taken)


def test_words(folder):
    """Steps by the words of the regulations: registered, then void with its number used."""
    ctl = new_office(folder)
    notice = new_notice(ctl)
    ctl.do("notice.submit", notice)
    ctl.do("notice.review", notice, actor="周某")
    ctl.do("notice.sign", notice, actor="顾某", sign_date="2026-10-20")
    ctl.do("notice.register", notice)
    assert ctl.do("notice.void", notice, actor="顾某", reason="误发")["state"] == "void"
    assert ctl.list("journal", "--sort=-seq", "--limit=1")[0]["action"] == "notice.cancel"


def test_old_number(folder):
    """A paper of an earlier year keeps the number that it has; a new one has no zeros."""
    ctl = new_office(folder)
    old, new = new_notice(ctl), new_notice(ctl)
    paper = {"reviewer": "周某", "signer": "顾某"}
    done = ctl.do("notice.paper", old, reviewed_on="2009-03-01", sign_date="2009-03-02",
                  doc_no="某纪[2009]05号", **paper)
    assert done["doc_no"] == "某纪〔2009〕05号" and done["sign_date"] == "2009-03-02", done
    ctl.bad("do", "notice.paper", new, "reviewer=周某", "signer=顾某", "sign_date=2026-10-20",
            "doc_no=某纪〔2026〕05号")


def test_bad(folder):
    ctl = new_office(folder)
    notice = new_notice(ctl)
    ctl.bad("notice", "layout", notice, "--profile", "nosuch", code=2)
    ctl.bad("notice", "layout", 99999999)
    ctl.bad("set", "notice", notice, "seal=wax")
    ctl.bad("notice", "versions", 99999999)
    ctl.bad("notice", "versions", notice, "x", code=2)
    ctl.bad("notice", "compare", notice, 1, 9, code=2)
    # A length that cannot be had is not quietly another one.
    for words in (("--reserve", "36"), ("--reserve", "130.5"), ("--reserve=-5",),
                  ("--offset", "20.5,0"), ("--offset", "0,-21"), ("--offset", "nan,0")):
        ctl.bad("notice", "layout", notice, "--mode", "overprint", *words, code=2)
    ctl.good("notice", "layout", notice, "--mode", "overprint", "--reserve", "37", "--offset",
             "-20,20")


def test_journal(folder):
    """Nothing leaves without an entry: neither where nobody is known, nor by one who is not."""
    ctl = new_store(folder)
    notice = ctl.add("notice", **NOTICE)["id"]
    target = folder / "all"
    target.mkdir()
    ctl.bad("notice", "pdf", notice, folder / "one.pdf", actor="某人")
    ctl.bad("notice", "all", target, actor="某人")
    assert not (folder / "one.pdf").exists() and not list(target.iterdir())
    ctl.good("notice", "pdf", notice, folder / "one.pdf")
    ctl.good("notice", "all", target)
    assert len(ctl.list("journal", action="export")) == 2


if __name__ == "__main__":
    main(globals())

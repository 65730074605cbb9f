# test-ctl-template.py: templates as files, drafts of cases, and files that are no templates.
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib

from ctl_harness import main, new_case, new_office

ADVICE = "纪律检查建议书"


def exported(ctl, folder, name=ADVICE):
    path = pathlib.Path(folder, "template.json")
    ctl.good("template", "export", name, str(path))
    return path, json.loads(path.read_text())


def test_round_trip(folder):
    ctl = new_office(folder)
    path, data = exported(ctl, folder)
    assert data["cugai_template"] == 1 and data["organ"] == "discipline"
    assert data["reply_amount"] == 30 and data["in_use"] is True
    assert "以案促改" not in ctl.bad("template", "import", str(path))  # the name is taken
    data["name"] = "建议书（二）"
    path.write_text(json.dumps(data))
    ctl.good("template", "import", str(path))
    again = exported(ctl, folder, "建议书（二）")[1]
    assert again == data
    for one in ctl.list("template"):
        copy = exported(ctl, folder, one["name"])[1]
        copy["name"] += "·副本"
        path.write_text(json.dumps(copy, ensure_ascii=False))
        ctl.good("template", "import", str(path))
        assert exported(ctl, folder, copy["name"])[1] == copy
    ctl.good("undo")
    ctl.check()


def test_export(folder):
    """What leaves is journalled; what cannot be written is told by its name and the reason."""
    ctl = new_office(folder)
    path = exported(ctl, folder)[0]
    [entry] = ctl.list("journal", action="export")
    said = json.loads(entry["args"])
    template = next(one for one in ctl.list("template") if one["name"] == ADVICE)
    assert said["id"] == template["id"] and path.name in entry["args"], entry
    sentence = ctl.bad("template", "export", ADVICE, str(pathlib.Path(folder, "none", "t.json")))
    assert "t.json" in sentence and ".cugai-" not in sentence and "create" not in sentence, sentence
    assert len(ctl.list("journal", action="export")) == 1


def test_as_stored(folder):
    """What the store takes comes back from a file; what it does not take is in none."""
    ctl = new_office(folder)
    kept = {"reply_amount": "1000", "title": "长" * 1000, "body": "甲\r\n乙\u000b丙\u0007丁\t戊",
            "doc_code": "", "attachments_note": "", "recipients": "收" * 4000}
    ctl.good("set", "template", ADVICE, *(f"{key}={value}" for key, value in kept.items()))
    path, data = exported(ctl, folder)
    data["name"] = "建议书（二）"
    path.write_text(json.dumps(data))
    ctl.good("template", "import", str(path))
    assert exported(ctl, folder, data["name"])[1] == data
    before = ctl.snapshot()
    for key, value in [("reply_amount", 1001), ("reply_amount", -1), ("title", "长" * 1001),
                       ("name", "长" * 101)]:
        ctl.bad("set", "template", ADVICE, f"{key}={value}")
    assert ctl.snapshot() == before
    ctl.good("set", "template", ADVICE, "body={没有的}")
    sentence = ctl.bad("template", "export", ADVICE, str(path))
    assert "没有的" in sentence, sentence
    ctl.check()


def test_refused(folder):
    ctl = new_office(folder)
    path, good = exported(ctl, folder)
    good["name"] = "另一个"
    before = ctl.snapshot()
    changes = [
        {"body": "{没有的}"}, {"body": "{#problems}{text}"}, {"title": "{addressee"},
        {"body": "{#problems}{什么}{/problems}"}, {"name": ""}, {"name": "长" * 101},
        {"title": "长" * 1001}, {"body": "长" * 100001},
        {"body": ["甲"]}, {"body": None}, {"kind": "letter of love"}, {"layout": "plain "},
        {"organ": "court"}, {"reply_amount": -1}, {"reply_amount": 1.5}, {"reply_amount": "3"},
        {"reply_amount": 10**18}, {"reply_amount": 1001}, {"in_use": 1},
        {"reply_term": "year"}, {"more": 1},
        {"cugai_template": 2}, {"cugai_template": "1"}, {"cugai_template": None},
    ]
    texts = [json.dumps(good | change, ensure_ascii=False) for change in changes]
    texts += ["", "[]", "null", "{", "[" * 300000, "{\"a\":" * 100000, "\x00", json.dumps([good]),
              json.dumps(good) + " " * 1100000, json.dumps(good)[:-9], "{}"]
    for text in texts:
        path.write_text(text)
        sentence = ctl.bad("template", "import", str(path))
        assert sentence.strip() and len(sentence.strip().splitlines()) == 1, sentence
        assert len(sentence) < 400, sentence
    path.write_bytes(b"\xff\xfe{}")
    ctl.bad("template", "import", str(path))
    ctl.bad("template", "import", str(path) + ".none")
    ctl.bad("template", "import", str(folder))
    ctl.bad("template", "export", "没有的模板", str(path))
    ctl.bad("template", "export", ADVICE, str(folder / "none" / "x.json"))
    ctl.bad("template", "frobnicate", code=2)
    assert ctl.snapshot() == before


def test_placeholders(folder):
    ctl = new_office(folder)
    names = ctl.json("template", "placeholders")
    by_name = {one["name"]: one for one in names}
    assert by_name["addressee"]["words"] == "主送单位"
    assert by_name["problem.text"]["within"] == "problems"
    assert by_name["overdue_problems"]["kind"] == "list"
    assert len({one["words"] for one in names}) == len(names)
    lines = ctl.good("template", "placeholders").splitlines()
    assert len(lines) == len(names) + 1


def test_drafts(folder):
    ctl = new_office(folder)
    numbers = [new_case(ctl)["case_no"] for _ in range(3)]
    for number in numbers:
        ctl.add("case_unit", case=number, unit="双河镇")
    one = ctl.json("add", "notice", f"template={ADVICE}", f"case={numbers[0]}", "copies=7")
    assert one["kind"] == "discipline_advice" and one["copies"] == 7
    assert "{" not in one["body"] and "30日" in one["body"]
    assert len(ctl.list("notice_case")) == 1
    # It is marked as its case is, and findings say nothing of it.
    assert one["secrecy_mark"] == "internal" == ctl.show("case", numbers[0])["work_secrecy"]
    ctl.good("set", "case", numbers[1], "work_secrecy=none")
    assert ctl.json("add", "notice", "template=督办函",
                    f"case={numbers[1]}")["secrecy_mark"] == "none"
    ctl.good("undo")
    words = [f"case={number}" for number in numbers]
    many = ctl.json("add", "notice", "template=督办函", *words)
    assert len(many) == 3 and len(ctl.list("notice")) == 4
    assert {draft["id"] for draft in many} | {one["id"]} == {row["id"] for row in ctl.list("notice")}
    assert {link["case_name"] for link in ctl.list("notice_case")[1:]}
    ctl.good("undo")
    assert len(ctl.list("notice")) == 1
    each = ctl.json("add", "notice", "template=督办函", f"case={numbers[0]}", "unit=双河镇",
                    "unit=县水务局")
    assert [one["recipients"] for one in each] == ["中共双河镇委员会", "某县水务局"]
    ctl.good("undo")
    assert len(ctl.list("notice")) == 1
    ctl.bad("add", "notice", f"case={numbers[0]}", "template=督办函", "unit=没有的")
    ctl.bad("add", "notice", f"case={numbers[0]}", code=2)
    ctl.bad("add", "notice", f"case={numbers[0]}", "template=没有的")
    ctl.bad("add", "notice", "case=没有的", "template=督办函")
    ctl.bad("add", "notice", f"case={numbers[0]}", "template=督办函", "state=signed")
    assert len(ctl.list("notice")) == 1
    ctl.check()


if __name__ == "__main__":
    main(globals())

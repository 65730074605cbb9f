# test-ctl-output.py: what cugaictl prints: JSON, tables, filters, search, the journal.
# SPDX-License-Identifier: GPL-3.0-or-later
import base64
import datetime
import hashlib
import json
import random
import re
import unicodedata

from ctl_harness import Ctl, main, new_case, new_office, new_store


def of_entity(fields, entity):
    return [field for field in fields if field["entity"] == entity]


def check_value(field, record):
    """One value of a record against what the field table promises."""
    value, name = record[field["id"]], (field["entity"], field["id"])
    if field["type"] == "reference":
        assert record[field["id"] + "_name"] is None or value is not None, name
    if value is None:
        return
    expected = {"integer": int, "reference": int, "boolean": bool}.get(field["type"], str)
    assert type(value) is expected, (name, value)
    if field["type"] == "choice":
        assert value in [one["id"] for one in field["values"]], (name, value)
    if field["type"] == "date":
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", value), (name, value)


def test_json_of_records(folder):
    ctl = new_office(folder)
    number = new_case(ctl, domain="自然资源", undertaker="沈某")["case_no"]
    ctl.add("case_unit", case=number, unit="双河镇")
    ctl.add("problem", case=number, text="第一行\n第二行\t“引号\"\\”", deadline="2026-12-10")
    fields = ctl.json("fields")
    for entity in dict.fromkeys(field["entity"] for field in fields):
        keys = ["id"]
        for field in of_entity(fields, entity):
            keys += [field["id"]] + [field["id"] + "_name"] * (field["type"] == "reference")
        for record in ctl.list(entity):
            assert list(record) == keys, entity
            assert type(record["id"]) is int and 0 < record["id"] < 2 ** 53
            for field in of_entity(fields, entity):
                check_value(field, record)
    problem = ctl.list("problem")[0]
    assert problem["text"] == "第一行\n第二行\t“引号\"\\”"
    assert problem == ctl.show("problem", problem["id"]) == ctl.show("problem", number + "-01")
    assert (problem["case_name"], problem["lamp"]) == (ctl.show("case", number)["title"], "ok")
    assert ctl.list("case")[0]["undertaker_name"] == "沈某"
    assert ctl.list("extension") == [] and ctl.good("list", "extension", "--json") == "[]\n"


def test_fields_and_actions(folder):
    ctl = new_store(folder)
    fields = ctl.json("fields")
    status = [field for field in fields if (field["entity"], field["id"]) == ("problem", "status")]
    assert [one["id"] for one in status[0]["values"]] == [
        "todo", "doing", "submitted", "returned", "closed", "longterm", "extended", "void"]
    assert status[0]["label"] == "办理状态" and status[0]["by_action"]
    assert ctl.json("fields", "problem") == of_entity(fields, "problem")
    actions = ctl.json("actions")
    review = [action for action in actions if action["id"] == "problem.review"][0]
    assert (review["entity"], review["label"], review["undoable"]) == ("problem", "审核", False)
    assert review["from"] == ["submitted"] and review["withdrawn_by"] == "problem.reopen"
    result = review["asks"][0]
    assert (result["name"], result["required"]) == ("result", True)
    assert [one["id"] for one in result["values"]] == ["pass", "continue", "return"]
    assert ctl.json("actions", "case") == [one for one in actions if one["entity"] == "case"]
    known = {field["entity"] for field in fields}
    for action in actions:
        assert action["entity"] in known and action["id"].startswith(action["entity"] + ".")
        assert action["withdrawn_by"] in [None] + [other["id"] for other in actions]


def test_filters_and_sorts(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    ctl.add("case_unit", case=number, unit="双河镇")
    for day, unit, percent in (("12-01", "双河镇", 10), ("12-20", "某县水务局", 0),
                               ("11-30", "双河镇", 60)):
        ctl.add("problem", case=number, text=f"问题 {day}", deadline=f"2026-{day}",
                responsible_unit=unit, progress=percent)

    def texts(*options):
        return [record["text"][3:] for record in ctl.list("problem", *options)]

    assert texts() == ["12-01", "12-20", "11-30"]
    assert texts("--sort", "deadline") == ["11-30", "12-01", "12-20"]
    assert texts("--sort", "-progress", "--limit", "2") == ["11-30", "12-01"]
    assert texts("--sort", "responsible_unit", "--sort=-deadline") == ["12-20", "12-01", "11-30"]
    assert texts("--filter", "responsible_unit=双河镇") == ["12-01", "11-30"]
    assert texts("--filter=responsible_unit=某县水务局", f"--filter=case={number}") == ["12-20"]
    assert texts("--filter", "deadline<2026-12-01") == ["11-30"]
    assert texts("--filter", "deadline<=2026-12-01") == ["12-01", "11-30"]
    assert texts("--filter", "progress>0", "--filter", "progress!=60") == ["12-01"]
    assert texts("--filter", "progress>=10", "--sort=-id") == ["11-30", "12-01"]
    assert texts("--filter", "text~１２－") == ["12-01", "12-20"]
    assert texts("--filter", "lamp=soon") == ["12-01", "11-30"]
    assert texts("--filter", "status=未启动", "--filter", "category=") == texts()
    assert texts("--filter", "category!=") == []
    first = ctl.list("problem")[0]["id"]
    ctl.good("void", "problem", first, "--reason", "登记有误")
    assert texts() == ["12-20", "11-30"]
    assert texts("--voided") == ["12-01", "12-20", "11-30"]
    assert ctl.show("problem", first)["void_reason"] == "登记有误"
    ids = ctl.good("list", "problem", "--ids").split()
    assert ids == [str(record["id"]) for record in ctl.list("problem")]


def display_width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def test_text_is_aligned(folder):
    ctl = new_office(folder)
    number = new_case(ctl, title="很" * 80)["case_no"]
    lines = ctl.good("list", "case").splitlines()
    assert len(lines) == 2 and "案件编号" in lines[0] and number in lines[1]
    place = display_width(lines[0][:lines[0].index("案件编号")])
    assert display_width(lines[1][:lines[1].index(number)]) == place
    assert "…" in lines[1] and "很" * 30 not in lines[1]
    shown = ctl.good("show", "case", number)
    assert "很" * 80 in shown and "作出决定：中共某县委员会" in shown, shown


# ---- search: as a scan over what `list --json` prints ----

def is_ideographic(c):
    if unicodedata.category(c).startswith("M"):
        return False
    return any(first <= ord(c) <= last for first, last in (
        (0x2e80, 0x2fdf), (0x2ff0, 0x312f), (0x31a0, 0x4dbf), (0x4e00, 0x9fff), (0xf900, 0xfaff),
        (0xfe30, 0xfe4f), (0x20000, 0x3ffff)))


def is_loose(c):
    return unicodedata.category(c) in ("Nd", "Nl", "No") and c.isdigit() or \
        unicodedata.category(c)[0] in "PS"


def squeeze(text):
    kept = []
    for word in text.split():
        if kept:
            before, after = kept[-1], word[0]
            drop = (is_ideographic(before) and (is_ideographic(after) or is_loose(after)) or
                    is_ideographic(after) and is_loose(before))
            kept += [] if drop else [" "]
        kept += word
    return "".join(kept)


def fold(text):
    before = None
    while before != text:
        before = text
        text = re.sub("[\u00ad\u200b-\u200f\ufe00-\ufe0f]", "", text)
        text = squeeze(unicodedata.normalize("NFKC", text).casefold())
    return text


ALPHABET = ["河", "道", "县", "委", "整改", "２０２６", "2026", " ", "　", "年", "Ａ", "a", "B", "%",
            "％", "“", "”", "，", ",", ".", "-", "①", "é", "é", "ß", "ﬁ", "監", "\u200b", "(", "（",
            "😀", "x y", "'", '"', "*", "_", "\\"]


def random_text(source, most):
    return "".join(source.choice(ALPHABET) for _ in range(source.randint(1, most)))


def scan(records, fields, text):
    """Ids of the records that contain @text in a text field or a name referred to."""
    keys = [field["id"] + "_name" if field["type"] == "reference" else field["id"]
            for field in fields if field["type"] in ("text", "long_text", "reference")]
    wanted = fold(text)
    return [record["id"] for record in records
            if any(wanted in fold(record[key] or "") for key in keys)]


def test_search_is_a_scan(folder):
    source = random.Random(8)
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    units = [ctl.add("unit", name="单" + random_text(source, 8))["id"] for _ in range(12)]
    for _ in range(30):
        ctl.add("problem", case=number, text="文" + random_text(source, 14), deadline="2026-12-01",
                responsible_unit=source.choice(units), remark=random_text(source, 5))
    fields = {name: ctl.json("fields", name) for name in ("unit", "problem")}
    records = {name: ctl.list(name) for name in fields}
    found = 0
    for _ in range(60):
        entity = source.choice(list(fields))
        text = random_text(source, 3)
        if source.random() < 0.5:
            field = source.choice(["name"] if entity == "unit" else ["text", "responsible_unit_name"])
            whole = source.choice(records[entity])[field]
            first = source.randrange(len(whole))
            text = whole[first:first + source.randint(1, 6)]
        expected = scan(records[entity], fields[entity], text)
        got = [int(one) for one in ctl.good("list", entity, f"--search={text}", "--ids").split()]
        assert got == expected, (entity, text, got, expected)
        found += bool(expected)
    assert found > 20, found


def strip(snippet):
    return snippet.strip("…")


def test_search_everywhere(folder):
    """What `search` tells of every kind, against what the records themselves say."""
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    unit = ctl.add("unit", name="青禾镇水利站", short="水利站")["id"]
    problem = ctl.add("problem", case=number, deadline="2026-12-01", responsible_unit=unit,
                      text="河道管理范围内长期无证采砂，" * 5 + "河长制流于形式" + "，巡查记录缺失" * 5)
    ctl.add("measure", problem=problem["id"], text="落实\n河长制 ，每月巡河", deadline="2026-11-30")
    hits = ctl.json("search", "河长制")
    assert [one["entity"] for one in hits] == ["problem", "measure"]
    assert (hits[0]["id"], hits[0]["number"]) == (problem["id"], number + "-01")
    assert hits[0]["field"] == "text" and "河长制流于形式" in hits[0]["snippet"]
    assert hits[0]["snippet"][0] == hits[0]["snippet"][-1] == "…"
    assert len(strip(hits[0]["snippet"])) == 20 + 3 + 20
    assert strip(hits[0]["snippet"]) in ctl.show("problem", problem["id"])["text"]
    assert hits[1]["snippet"] == "落实 河长制 ，每月巡河" and hits[1]["number"] is None
    for typed in ("青禾镇", "qinghezhen", "qhz", "QHZ", "ｑｈｚ", "水利站", "shuili"):
        assert [one["id"] for one in ctl.json("search", typed)] == [unit], typed
    assert ctl.json("search", number.lower())[0]["number"] == number
    assert ctl.json("search", number + "-01")[0]["id"] == problem["id"]
    assert ctl.json("search", "没有的词语") == ctl.json("search", " ") == []
    assert "河长制流于形式" in ctl.good("search", "河长制", "--limit", 1)
    assert ctl.good("search", "没有的词语") == ""
    ctl.good("void", "problem", problem["id"], "--reason", "登记错误")
    assert "problem" not in [one["entity"] for one in ctl.json("search", "河长制")]


# ---- the journal ----

def entry_hash(entry):
    """The hash as src/store/README.md writes it down."""
    changeset = base64.b64decode(entry["changeset"] or "")
    parts = [entry[name] or 0 for name in ("seq", "at", "site", "actor")]
    parts += [entry["action"], entry["args"], entry["inverts"] or 0, entry["part_of"] or 0,
              entry["schema"], changeset, entry["prev"]]
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def test_journal(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    ctl.good("undo")
    ctl.good("redo")
    entries = ctl.list("journal")
    assert [entry["seq"] for entry in entries] == list(range(1, len(entries) + 1))
    before = ""
    for entry in entries:
        assert list(entry) == ["seq", "at", "site", "actor", "action", "args", "inverts", "part_of",
                               "schema", "changeset", "prev", "hash"]
        assert entry["prev"] == before and entry["hash"] == entry_hash(entry), entry["seq"]
        before = entry["hash"]
    undo, redo = entries[-2:]
    assert (undo["action"], undo["inverts"]) == ("undo", entries[-3]["seq"])
    assert (redo["action"], redo["inverts"]) == ("redo", undo["seq"])
    assert number in json.loads(undo["args"])["title"]

    assert ctl.list("journal", "--sort=-seq", "--limit=2") == [redo, undo]
    assert ctl.list("journal", action="undo") == [undo]
    assert ctl.list("journal", "--filter=seq>2", "--filter=inverts!=") == [undo, redo]
    assert ctl.list("journal", "--search", "双河镇河道") == entries[-3:]
    ctl.bad("list", "journal", "--filter", "nosuch=1")
    assert ctl.run("list", "journal", "--sort", "at").returncode == 2


KINDS = ["stage", "problem", "measure", "institution", "accountable", "appeal", "pressure_point",
         "institution_check", "learning", "inspection", "revisit"]


def running(ctl, *lamps):
    """What has one of these lamps, of all kinds that have lamps, by what `list` says."""
    found = []
    for kind in KINDS:
        for record in ctl.list(kind):
            if record["lamp"] in lamps:
                found.append((record.get("effective_deadline") or record.get("deadline")
                              or record["due_on"], record["id"], kind, record["lamp"]))
    for delivery in ctl.list("delivery"):
        due = delivery["reply_due"]
        if due and not delivery["replied_on"]:
            lamp = "over" if due < ctl.today else "soon" if due == ctl.today else "ok"
            if lamp in lamps:
                found.append((due, delivery["id"], "delivery", lamp))
    return sorted(found)


def test_due(folder):
    """`due` is what the lists say, of every kind in one order"""
    ctl = Ctl(folder / "sample")
    ctl.good("init", "--sample")
    due = ctl.json("due")
    assert [(one["deadline"], one["id"], one["entity"], one["lamp"]) for one in due] == \
        running(ctl, "over", "soon")
    assert {one["lamp"] for one in due} == {"over", "soon"}
    today = datetime.date.fromisoformat(ctl.today)
    for one in due:
        assert one["days"] == (datetime.date.fromisoformat(one["deadline"]) - today).days

    last = (today + datetime.timedelta(days=10)).isoformat()
    within = [(one["deadline"], one["id"]) for one in ctl.json("due", "--days", "10")]
    assert within == [one[:2] for one in running(ctl, "over", "soon", "ok", "ext")
                      if one[0] <= last]
    assert len(ctl.good("due", "--days=10").splitlines()) == len(within)
    assert ctl.json("due", "--days", "0") == [one for one in due if one["days"] <= 0]
    assert ctl.run("due", "--days", "-1").returncode == 2


def test_calendar(folder):
    """the days off of a year come from a file, and running deadlines are counted anew"""
    ctl = new_office(folder)
    problem = ctl.add("problem", case=new_case(ctl)["case_no"], text="巡查记录造假", deadline="2026-12-10")
    days = [{"name": "元旦", "date": "2027-01-01", "isOffDay": True},
            {"name": "春节", "date": "2027-02-06", "isOffDay": False}]
    path = folder / "2027.json"
    path.write_text(json.dumps({"year": 2027, "papers": [], "days": days}), encoding="utf-8")
    assert ctl.json("calendar", "import", path) == {"year": 2027, "days_off": 1, "working_days": 1}
    of_2027 = [day for day in ctl.list("calendar_day") if day["day"].startswith("2027")]
    assert [(day["day"], day["off"], day["name"]) for day in of_2027] == \
        [("2027-01-01", True, "元旦"), ("2027-02-06", False, "春节")]

    entries = len(ctl.list("journal"))
    ctl.good("calendar", "import", path)
    assert len(ctl.list("journal")) == entries
    path.write_text("{}", encoding="utf-8")
    ctl.bad("calendar", "import", path)
    ctl.bad("calendar", "import", folder / "缺.json")
    assert ctl.run("calendar", "export", path).returncode == 2
    assert [day for day in ctl.list("calendar_day") if day["day"].startswith("2027")] == of_2027
    assert ctl.show("problem", problem["id"])["deadline"] == "2026-12-10"
    assert ctl.json("check")["ok"] is True


def test_sample(folder):
    ctl = Ctl(folder / "sample")
    assert ctl.run("init", "--sample", "--test").returncode == 2
    ctl.good("init", "--sample")
    assert ctl.json("check")["ok"] is True
    assert len(ctl.list("case")) == 12 and len(ctl.list("problem")) == 82
    due = [problem["effective_deadline"] for problem in ctl.list("problem", status="doing")]
    assert ctl.today in due
    ctl.good("do", "case.close", ctl.show("case", "WZ-2026-0001")["id"], actor="周某")
    ctl.bad("init", "--sample")


if __name__ == "__main__":
    main(globals())

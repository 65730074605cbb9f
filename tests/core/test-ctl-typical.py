# test-ctl-typical.py: a typical case leaves the office without the names that lead back to it.
# SPDX-License-Identifier: GPL-3.0-or-later
import openpyxl

from ctl_harness import TODAY, main, new_case, new_office

NAMES = ["双河镇", "县水务局", "秦某", "罗某", "某委〔2026〕31号", "WZ-2026-0001"]


def picked(ctl):
    """A case whose brief, parties and problems name everybody, as a typical one."""
    case = new_case(ctl, brief="双河镇党委对河道监管不力，县水务局秦某收受好处（某委〔2026〕31号）。")
    number = case["case_no"]
    for unit in ("双河镇", "县水务局"):
        ctl.add("case_unit", case=number, unit=unit)
    ctl.add("accountable", case=number, type="cadre", name="秦某", unit="县水务局", post="副局长")
    ctl.add("accountable", case=number, type="org", name="中共双河镇委员会", unit="双河镇")
    ctl.add("person", name="罗某", unit="双河镇")
    ctl.add("problem", case=number, text="罗某与秦某对 WZ-2026-0001 一案隐瞒不报", person="罗某",
            deadline="2026-12-31")
    return ctl.add("typical", case=number, name="双河镇河道监管不力案", typical_group="county_town",
                   reason="易发多发")["id"]


def test_redacted(folder):
    """No name is left, one name is one pseudonym, and it stays when the case grows."""
    ctl = new_office(folder)
    typical = picked(ctl)
    out = folder / "案例.txt"
    written = ctl.json("typical", "redact", typical, out)
    text = out.read_text()
    for name in NAMES:
        assert name not in text, (name, text)
    stands = {one["original"]: one["pseudonym"] for one in written["pseudonyms"]}
    assert stands["双河镇"] == stands["中共双河镇委员会"] != stands["县水务局"], stands
    assert stands["秦某"] != stands["罗某"], stands
    assert text.count(stands["秦某"]) == 3 and stands["双河镇"] in text.splitlines()[0], text
    kept = {one["original"]: one["pseudonym"] for one in ctl.list("pseudonym")}
    assert kept == stands

    case = ctl.show("typical", typical)["case"]
    ctl.add("accountable", case=case, type="cadre", name="段某", post="站长")
    again = {one["original"]: one["pseudonym"]
             for one in ctl.json("typical", "redact", typical, out)["pseudonyms"]}
    assert again.items() >= stands.items() and again["段某"] not in stands.values(), again
    assert ctl.list("journal", "--sort=-seq", "--limit=1")[0]["action"] == "export"
    ctl.check()


def test_leaks(folder):
    """Whatever leaks is named with its place, and nothing is written."""
    ctl = new_office(folder)
    typical = picked(ctl)
    sentence = ctl.bad("typical", "redact", typical, folder / "县水务局案例.txt")
    assert "文件名：县水务局" in sentence, sentence
    for body, leak in (("甲某受县 水 务 局管理", "县水务局"), ("甲某电话 13800000000", "13800000000"),
                       ("见某纪〔2025〕8号", "某纪〔2025〕8号"),
                       ("ＷＺ－２０２６－０００１ 一案", "WZ-2026-0001"),
                       ("身份证 110101199001011234", "110101199001011234")):
        ctl.good("set", "typical", typical, f"body={body}")
        sentence = ctl.bad("typical", "redact", typical, folder / "案例.txt")
        assert "正文：" in sentence and leak in sentence, sentence
    assert list(folder.glob("*.txt")) == []
    ctl.good("set", "typical", typical, "body=甲某受甲单位管理")
    ctl.good("typical", "redact", typical, folder / "案例.txt")
    assert "甲某受甲单位管理" in (folder / "案例.txt").read_text()


def test_pdf(folder):
    """On paper the same: refused while anything leaks, in text, title or file name."""
    ctl = new_office(folder)
    typical = picked(ctl)
    ctl.good("set", "typical", typical, "body=秦某受双河镇管理")
    sentence = ctl.bad("typical", "redact", typical, folder / "案例.pdf")
    assert "正文：" in sentence and "秦某" in sentence, sentence
    ctl.good("set", "typical", typical, "body=甲某受甲单位管理")
    sentence = ctl.bad("typical", "redact", typical, folder / "双河镇案例.pdf")
    assert "文件名：双河镇" in sentence, sentence
    assert list(folder.glob("*.pdf")) == []
    ctl.good("typical", "redact", typical, folder / "案例.pdf")
    paper = (folder / "案例.pdf").read_bytes()
    assert paper.startswith(b"%PDF")
    for name in NAMES:
        assert name.encode("utf-16-be") not in paper and name.encode() not in paper, name


def test_approval(folder):
    """Neither submitted nor approved while something leaks; then the pseudonyms stay."""
    ctl = new_office(folder)
    typical = picked(ctl)
    ctl.good("set", "typical", typical, "body=秦某受甲单位管理")
    approval = ("do", "typical.approve", typical, "approver=罗某", "approved_on=2026-11-24")
    for step in (("do", "typical.submit", typical), approval):
        sentence = ctl.bad(*step)
        assert "秦某" in sentence, sentence
    ctl.good("set", "typical", typical, "body=")
    ctl.good("do", "typical.submit", typical)
    assert ctl.show("typical", typical)["state"] == "submitted"
    assert len(ctl.list("pseudonym")) > 3
    ctl.good(*approval)
    ctl.check()


def test_approved_stays(folder):
    """What was submitted is kept, and no way changes it until it is withdrawn."""
    ctl = new_office(folder)
    typical = picked(ctl)
    number = ctl.list("case")[0]["case_no"]
    ctl.good("set", "typical", typical, "name=双河镇河道失管案", actor="周某")
    ctl.good("undo", actor="周某")
    ctl.good("do", "typical.submit", typical, actor="沈某")
    kept = ctl.show("typical", typical)["body"]
    assert kept and not any(name in kept for name in NAMES), kept
    ctl.good("do", "typical.approve", typical, "approver=罗某", "approved_on=2026-11-24",
             actor="沈某")

    ctl.good("set", "case", number, "brief=另有一事", actor="顾某")
    ctl.good("typical", "redact", typical, folder / "案例.txt")
    assert kept in (folder / "案例.txt").read_text()
    before = ctl.snapshot()
    for way in (("set", "typical", typical, "body=另写一份"), ("set", "typical", typical, "body="),
                ("set", "typical", typical, "name=另一标题")):
        sentence = ctl.bad(*way)
        assert "提请审定以后" in sentence and "撤下典型案例" in sentence, sentence
    sentence = ctl.bad("redo", actor="周某")
    assert "提请审定以后" in sentence and "撤下典型案例" in sentence, sentence
    assert "撤下典型案例" in ctl.bad("undo", actor="沈某")
    assert ctl.snapshot() == before

    ctl.good("do", "typical.withdraw", typical, actor="沈某")
    ctl.good("set", "typical", typical, "body=另写一份", actor="周某")
    assert "提请审定" in ctl.bad("undo", actor="沈某")
    assert ctl.show("typical", typical)["state"] == "withdrawn"
    ctl.check()


def test_notice_leaks(folder):
    """The notice that tells others is scanned as a whole, when it is drafted and when signed."""
    ctl = new_office(folder)
    typical = picked(ctl)
    case = ctl.list("case")[0]["id"]
    unit = ctl.add("unit", name="某县教育局", short="县教育局", parent="某县", level="county")["id"]
    pupil = ctl.add("learning", typical=typical, case=case, unit=unit)["id"]
    assert "审定" in ctl.bad("add", "notice", f"learning={pupil}")
    ctl.good("do", "typical.submit", typical)
    ctl.good("do", "typical.approve", typical, "approver=罗某", "approved_on=2026-11-24")
    template = ctl.list("template", kind="learning")[0]
    for field, words, where in (("title", "关于{case.title}的通知", "标题：双河镇"),
                                ("body", "现将{case.decision_no}印发你单位。", "正文：某委〔2026〕31号"),
                                ("attachments_note", "双 河 镇有关材料", "正文：双河镇")):
        ctl.good("set", "template", template["id"], f"{field}={words}")
        sentence = ctl.bad("add", "notice", f"learning={pupil}")
        assert where in sentence and "没有拟稿" in sentence, sentence
        ctl.good("undo")
    assert ctl.list("notice") == []

    ctl.good("add", "notice", f"learning={pupil}", actor="沈某")
    notice = ctl.list("notice")[0]
    assert ctl.show("learning", pupil)["notice"] == notice["id"]
    assert notice["recipients"] == "某县教育局", notice
    for step, actor in (("submit", "沈某"), ("review", "周某")):
        ctl.good("do", f"notice.{step}", notice["id"], actor=actor)
    sign = ("do", "notice.sign", notice["id"], "sign_date=2026-11-24")
    for field, words, where in (("body", notice["body"] + "\n县水务局秦某收受好处。", "正文：秦某、县水务局"),
                                ("title", "关于双河镇一案的通知", "标题：双河镇"),
                                ("cc", "县水务局", "正文：县水务局")):
        ctl.good("set", "notice", notice["id"], f"{field}={words}")
        sentence = ctl.bad(*sign, actor="顾某")
        assert where in sentence, sentence
        ctl.good("set", "notice", notice["id"], f"{field}={notice[field] or ''}")
    ctl.good("do", "typical.withdraw", typical)
    assert "未经审定" in ctl.bad(*sign, actor="顾某")
    ctl.good("do", "typical.submit", typical)
    ctl.good("do", "typical.approve", typical, "approver=罗某", "approved_on=2026-11-24")
    ctl.good(*sign, actor="顾某")
    ctl.check()


def test_told(folder):
    """The day of the delivery follows it; the one that a person typed stays."""
    ctl = new_office(folder)
    typical = picked(ctl)
    case = ctl.show("typical", typical)["case"]
    units = [ctl.add("unit", name=name)["id"] for name in ("某乡", "某局")]
    pupils = [ctl.add("learning", typical=typical, case=case, unit=unit)["id"] for unit in units]
    ctl.good("do", "typical.submit", typical)
    ctl.good("do", "typical.approve", typical, "approver=罗某", "approved_on=2026-11-24")
    ctl.good("add", "notice", f"learning={pupils[0]}", actor="沈某")
    notice = ctl.list("notice")[0]["id"]
    ctl.good("set", "learning", pupils[1], f"notice={notice}")

    def days():
        return [ctl.show("learning", pupil)["notified_on"] for pupil in pupils]

    ctl.good("set", "learning", pupils[0], "notified_on=2026-11-02")
    ctl.good("set", "learning", pupils[0], "remark=电话通知")
    ctl.do("notice.paper", notice, reviewer="周某", signer="顾某", sign_date="2026-11-19")
    ctl.do("notice.deliver", notice, delivered_on="2026-11-20", reply_due="2026-12-20")
    sent = [ctl.list("delivery", unit=unit)[0]["id"] for unit in units]
    assert days() == ["2026-11-02", "2026-11-20"], days()
    assert ctl.show("learning", pupils[0])["due_on"] == "2026-12-20"
    ctl.good("set", "delivery", sent[1], "delivered_on=2026-11-21")
    assert days() == ["2026-11-02", "2026-11-21"], days()
    for one in sent:
        ctl.good("do", "delivery.withdraw", one, "reason=误登")
    assert days() == ["2026-11-02", None], days()
    ctl.check()


def test_findings_apart(folder):
    """What another unit found neither holds up the case nor is it a recurrence."""
    ctl = new_office(folder)
    typical = picked(ctl)
    case = ctl.show("typical", typical)["case"]
    unit = ctl.add("unit", name="某乡")["id"]
    category = ctl.list("category", "--limit=40")[-1]["id"]
    pupil = ctl.add("learning", typical=typical, case=case, unit=unit)["id"]
    found = ctl.add("problem", case=case, text="对照查出的问题", deadline="2026-12-31", unit=unit,
                    learning=pupil, category=category)
    later = new_case(ctl)["case_no"]
    finding = {"text": "又一问题", "deadline": "2026-12-31", "learning": pupil}
    for of in ({"case": later, "unit": unit}, {"case": case, "unit": "双河镇"}, {"case": case}):
        sentence = ctl.bad("add", "problem", *[f"{k}={v}" for k, v in {**finding, **of}.items()])
        assert "对照检查" in sentence, sentence
    ctl.add("problem", case=later, text="又一问题", deadline="2026-12-31", unit=unit,
            category=category)
    assert ctl.json("recurrence", "scan") == []
    own = ctl.list("problem")[0]["problem_no"]
    assert "新增时确定" in ctl.bad("set", "problem", own, f"learning={pupil}")
    assert "新增时确定" in ctl.bad("set", "problem", found["id"], "learning=")
    assert "对照检查" in ctl.bad("set", "problem", found["id"], "unit=双河镇")
    sheet = folder / "台账.csv"
    sheet.write_text(f"案件编号,存在问题,责任单位,整改时限,对照查摆单位\n{later},又一问题,县水务局,2026-12-31,某乡\n")
    assert "不导入的列：对照查摆单位" in ctl.good("import", "ledger", sheet)
    imported = ctl.list("problem", "--sort=-id", "--limit=1")[0]
    assert (imported["text"], imported["learning"]) == ("又一问题", None), imported
    ctl.good("undo")
    again = ctl.add("problem", actor="周某", case=case, unit=unit, **finding)
    ctl.good("undo", actor="周某")
    ctl.good("redo", actor="周某")
    assert ctl.show("problem", again["id"])["learning"] == pupil
    sentence = ctl.bad("do", "case.close", case, actor="顾某")
    assert own in sentence, sentence
    assert found["problem_no"] not in sentence and again["problem_no"] not in sentence, sentence
    ctl.check()


def test_findings_not_counted(folder):
    """Nor is it counted among the case's problems, told with the case, or written of to others."""
    ctl = new_office(folder)
    typical = picked(ctl)
    case = ctl.list("case")[0]
    unit = ctl.add("unit", name="某乡")["id"]
    pupil = ctl.add("learning", typical=typical, case=case["id"], unit=unit)["id"]
    found = ctl.add("problem", case=case["id"], text="某乡账目不清", deadline="2026-11-01", unit=unit,
                    learning=pupil)["id"]
    ctl.add("measure", problem=found, text="某乡清理账目")
    row = ctl.show("case", case["id"])
    assert (row["problem_count"], row["rectify_total"]) == (1, 1), row
    ctl.good("report", "per_case", folder / "一案一效.xlsx", "--from", "2026-01-01", "--to", TODAY)
    sheet = openpyxl.load_workbook(folder / "一案一效.xlsx").active
    table = [[cell.value for cell in line] for line in sheet]
    heading = next(line for line in table if "问题" in line)
    of_case = next(line for line in table if case["case_no"] in line)
    assert of_case[heading.index("问题")] == 1, (heading, of_case)
    ctl.good("typical", "redact", typical, folder / "案例.txt")
    assert "账目" not in (folder / "案例.txt").read_text()
    assert "某乡" not in [one["original"] for one in ctl.list("pseudonym")]
    template = ctl.list("template", name="整改情况告诫书")[0]
    letter = ctl.json("add", "notice", f"template={template['id']}", f"case={case['case_no']}")
    assert "隐瞒不报" in letter["body"] and "账目" not in letter["body"], letter["body"]
    ctl.check()


def test_campaign(folder):
    """It ends only when its rows are done with, its units have reported, and it says how."""
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    problem = ctl.add("problem", case=number, text="某共性问题", deadline="2026-12-31")
    unit = ctl.add("unit", name="某乡")["id"]
    campaign = ctl.add("campaign", name="某专项整治")["id"]
    ctl.add("campaign_unit", campaign=campaign, unit=unit)
    row = ctl.add("campaign_problem", campaign=campaign, problem=problem["id"])
    ctl.good("do", "campaign.start", campaign)
    close = ("do", "campaign.close", campaign, "closing=已整治", "closed_on=2026-11-24")
    sentence = ctl.bad(*close)
    assert problem["problem_no"] in sentence and "某乡" in sentence, sentence
    ctl.good("set", "campaign_unit", ctl.list("campaign_unit")[0]["id"], "report_on=2026-11-24")
    ctl.good("void", "campaign_problem", row["id"], "--reason", "另案办理")
    assert "没有纳入任何问题" in ctl.bad(*close)
    ctl.check()


if __name__ == "__main__":
    main(globals())

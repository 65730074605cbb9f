# test-ctl-main-job.py: the whole main job through cugaictl, from an empty store to a closed case.
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import re
import subprocess

from ctl_harness import PROGRAM, main, new_case, new_office, pdf_bytes


def open_case(ctl):
    """A case with two units, situations, accountable parties with sanctions, and PDFs."""
    case = new_case(ctl, domain="自然资源", category="生态环境监管", source="audit",
                    occurred_on="2026-05-06", undertaker="沈某", supervisor="周某",
                    brief="双河镇党委履行河道监管责任不力，辖区河段长期存在非法采砂。")
    number = case["case_no"]
    assert number == "WZ-2026-0001", number
    assert (case["stage"], case["state"]) == ("register", "open"), case
    for unit in ("双河镇", "县水务局"):
        ctl.add("case_unit", case=number, unit=unit)
    for situation in ("management", "workstyle"):
        ctl.add("situation", case=number, situation=situation)
    organisation = ctl.add("accountable", case=number, type="org", unit="双河镇",
                           name="中共双河镇委员会", duty="overall")
    cadre = ctl.add("accountable", case=number, type="cadre", name="秦某", unit="双河镇",
                    post="副镇长", rank="township", duty="primary")
    ctl.add("sanction", accountable=organisation["id"], kind="org_check")
    sentence = ctl.bad("add", "sanction", f"accountable={organisation['id']}", "kind=talk")
    assert "党组织" in sentence and "没有改动任何内容" in sentence, sentence
    for kind in ("cadre_notice", "talk"):
        ctl.add("sanction", accountable=cadre["id"], kind=kind, decided_on="2026-10-12")
    return number


def attach_papers(ctl, folder, number):
    names = ["问责决定书.pdf", "调查报告（摘要）.pdf"]
    for name in names:
        (folder / name).write_bytes(pdf_bytes(str(len(name))))
    attached = ctl.json("attach", "case", number, *[folder / name for name in names],
                        "--kind", "decision")
    assert [one["name"] for one in attached] == names
    for one in attached:
        kept = ctl.store / "files" / one["sha256"][:2] / one["sha256"]
        assert kept.read_bytes() == (folder / one["name"]).read_bytes()
        assert one["size"] == kept.stat().st_size and one["case_name"]


def preflight(ctl, notice, code):
    done = ctl.run("notice", "preflight", notice, "--json")
    assert done.returncode == code and done.stderr == "", done
    return json.loads(done.stdout)


def review(ctl, notice):
    ctl.do("notice.submit", notice)
    ctl.do("notice.review", notice, actor="周某", opinion="同意")


def release_an_error(ctl, notice):
    """What the preflight finds stands in the way of signing, unless the signer releases it."""
    found = {one["id"]: one for one in preflight(ctl, notice, 1)}
    assert found["no-organ-mark"]["strength"] == "error" and found["no-organ-mark"]["releasable"]
    assert found["date-to-come"]["strength"] == "hint", found
    assert "错误  no-organ-mark  缺发文机关标志" in ctl.run("notice", "preflight", notice).stdout

    sign = ("do", "notice.sign", notice, "sign_date=2026-10-19")
    sentence = ctl.bad(*sign, actor="顾某")
    assert "缺发文机关标志" in sentence and "no-organ-mark" in sentence, sentence
    ctl.bad(*sign, "--release", "no-organ-mark=", actor="顾某")
    ctl.bad(*sign, "--release", "no-recipient=先签", actor="顾某")
    ctl.good(*sign, "--release", "no-organ-mark=套打红头纸", actor="顾某")
    [release] = ctl.list("notice_release", notice=notice)
    found = {one["id"]: one for one in preflight(ctl, notice, 0)}
    assert found["no-organ-mark"]["released"] and "套打红头纸" in found["no-organ-mark"]["sentence"]
    assert release["reason"] == "套打红头纸" and release["released_by_name"] == "顾某", release
    ctl.bad("add", "notice_release", f"notice={notice}", "finding=no-body", "reason=随意",
            "sentence=缺正文")
    ctl.do("notice.unsign", notice, actor="顾某", reason="改红头")
    assert ctl.list("notice_release", notice=notice) == []
    review(ctl, notice)
    ctl.bad(*sign, actor="顾某")
    ctl.good("set", "notice", notice, "organ_mark=中共某县纪律检查委员会文件")
    assert all(one["strength"] == "hint" for one in preflight(ctl, notice, 0))


def issue_notice(ctl, folder, number):
    notice = ctl.add("notice", title="关于双河镇河道监管问题开展以案促改的通知",
                     recipients="中共双河镇委员会", body="有关事项通知如下。", layout="red_head",
                     signer_org="中共某县纪律检查委员会")
    ctl.bad("do", "notice.sign", notice["id"], actor="顾某")
    review(ctl, notice["id"])
    ctl.bad("do", "notice.sign", notice["id"], actor="顾某")
    ctl.add("notice_case", notice=notice["id"], case=number)
    ctl.bad("do", "notice.sign", notice["id"], actor="沈某")
    attachment = ctl.add("notice_attachment", notice=notice["id"], position="1",
                         title="整改台账（样表）", body="序号\t问题\n1\t无")
    release_an_error(ctl, notice["id"])
    ctl.do("notice.sign", notice["id"], actor="顾某", sign_date="2026-10-20")
    ctl.bad("set", "notice_attachment", attachment["id"], "title=改过的名称")
    ctl.bad("set", "notice", notice["id"], "body=改过的正文。")
    numbered = ctl.do("notice.register", notice["id"])
    assert numbered["doc_no"] == "某纪改〔2026〕1号", numbered
    ctl.do("notice.deliver", notice["id"], delivered_on="2026-10-21", receiver="罗某")
    delivered = ctl.do("notice.receipt", notice["id"], receipt_on="2026-10-22")
    assert delivered["state"] == "receipted"
    written = ctl.json("notice", "pdf", numbered["doc_no"], folder / "通知.pdf")
    assert written["pages"] == 2 and (folder / "通知.pdf").read_bytes().startswith(b"%PDF-")
    for form, pages in (("receipt", 2), ("approval", 1)):
        sheets = ctl.json("notice", "pdf", notice["id"], folder / "表.pdf", "--form", form)
        assert sheets["pages"] == pages, sheets
    assert ctl.list("journal", "--sort=-seq", "--limit=1")[0]["action"] == "export"
    ctl.good("notice", "pdf", notice["id"], folder / "表.pdf", "--form", "approval", "--anchored")
    text = subprocess.run(["pdftotext", folder / "表.pdf", "-"], check=True, capture_output=True,
                          text=True).stdout
    [anchor] = [line for line in text.splitlines() if line.startswith("存证")]
    ctl.good("verify", "--anchor", anchor)
    for form in ((), ("--form", "receipt")):
        ctl.bad("notice", "pdf", notice["id"], folder / "表.pdf", *form, "--anchored", code=2)
    units = ctl.list("case_unit", case=number)
    assert [unit["receipt_on"] for unit in units] == ["2026-10-22"] * 2
    urge_reply(ctl, notice["id"])


def urge_reply(ctl, notice):
    """A reply that is overdue is counted, urged, and urged by a letter."""
    first, second = ctl.list("delivery", notice=notice)
    ctl.bad("add", "delivery", f"notice={notice}", "unit=双河镇")
    for delivery in (first, second):
        ctl.good("set", "delivery", delivery["id"], "reply_due=2026-11-06")
    assert [one["id"] for one in ctl.list("notice", "--filter=reply-over")] == [notice]
    assert ctl.list("notice", "--filter=no-receipt") == []
    ctl.bad("do", "delivery.urge", first["id"])
    ctl.do("delivery.urge", first["id"], way="phone", text="电话催报整改方案")
    assert "至少间隔" in ctl.bad("do", "delivery.urge", first["id"], "way=talk")
    letter = ctl.add("notice", delivery=second["id"])
    assert letter["kind"] == "reminder" and letter["urges"] == second["id"], letter
    assert "某纪改〔2026〕1号" in letter["body"] and "2026年11月6日前反馈" in letter["body"], letter
    ctl.good("void", "notice", letter["id"], "--reason", "已电话催办")
    ctl.bad("add", "notice", "delivery=99999999")
    ctl.do("delivery.reply", first["id"], replied_on="2026-11-10")
    assert [one["id"] for one in ctl.list("notice", "--filter=reply-over")] == [notice]
    ctl.do("delivery.reply", second["id"], replied_on="2026-11-10")
    assert ctl.list("notice", "--filter=reply-over") == []


def enter_problems(ctl, number):
    first = ctl.add("problem", case=number, text="河道巡查制度执行不到位，长期无人巡河。",
                    nature="individual", deviation="power_duty", category="生态环境监管",
                    responsible_unit="双河镇", person="沈某", deadline="2026-12-10")
    second = ctl.add("problem", case=number, text="“四风”问题反弹，表态多行动少。",
                     nature="common", deadline="2026-12-31")
    assert [first["problem_no"], second["problem_no"]] == [number + "-01", number + "-02"]
    assert first["unit_name"] == "中共双河镇委员会"
    measures = [ctl.add("measure", problem=problem["problem_no"], text="建立巡河日志，按月通报。",
                        deadline="2026-12-01")["id"] for problem in (first, second)]
    return [first["problem_no"], second["problem_no"]], measures


def rectify(ctl, problem, measure, rounds):
    """Progress, evidence, submission and review of one problem; @rounds returns first."""
    started = ctl.do("problem.progress", problem, text="已开展第一次巡河。", percent=40)
    assert (started["status"], started["progress"]) == ("doing", 40)
    sentence = ctl.bad("do", "problem.submit", problem)
    assert "措施" in sentence, sentence
    ctl.do("measure.done", measure, completed_on="2026-11-20")
    submit = {"completion": "巡河日志已建立并运行。", "completed_on": "2026-11-20"}
    submitted = ctl.do("problem.submit", problem, **submit)
    assert (submitted["status"], submitted["submitted_by_name"]) == ("submitted", "沈某")
    ctl.bad("do", "problem.review", problem, "result=pass", actor="沈某")
    sentence = ctl.bad("do", "problem.review", problem, "result=pass", actor="周某")
    assert "佐证" in sentence, sentence
    ctl.add("evidence", problem=problem, kind="offline", name="巡河日志", quantity="1册36页",
            place="双河镇档案室", keeper="罗某")
    for _ in range(rounds):
        returned = ctl.do("problem.review", problem, actor="周某", result="return",
                          opinion="日志缺第三季度。")
        assert returned["status"] == "returned"
        ctl.do("problem.submit", problem, **submit)
    closed = ctl.do("problem.review", problem, actor="周某", result="pass", opinion="属实。")
    assert (closed["status"], closed["closed_by_name"]) == ("closed", "周某")
    assert closed["return_count"] == rounds and closed["lamp"] == "done"
    reviews = ctl.list("review", problem=problem)
    assert [one["round"] for one in reviews] == list(range(1, rounds + 2))


def build_institution(ctl, number, problem):
    one = ctl.add("institution", case=number, name="双河镇河道巡查管理办法", chain="perform",
                  link="use", gap="absent", action="create", unit="双河镇", deadline="2026-12-20")
    assert one["inst_no"] == number + "-Z01"
    ctl.add("institution_problem", institution=one["inst_no"], problem=problem)
    return one["inst_no"]


def test_main_job(folder):
    ctl = new_office(folder)
    number = open_case(ctl)
    attach_papers(ctl, folder, number)
    issue_notice(ctl, folder, number)
    problems, measures = enter_problems(ctl, number)
    institution = build_institution(ctl, number, problems[1])

    sentence = ctl.bad("do", "case.close", number, actor="顾某")
    assert problems[0] in sentence and problems[1] in sentence, sentence
    rectify(ctl, problems[0], measures[0], rounds=1)
    ctl.do("measure.done", measures[1])
    ctl.do("problem.submit", problems[1], completion="已整改。", completed_on="2026-11-21")
    ctl.add("evidence", problem=problems[1], name="通报", place="县纪委")
    sentence = ctl.bad("do", "problem.review", problems[1], "result=pass", actor="周某")
    assert "双河镇河道巡查管理办法" in sentence, sentence
    ctl.bad("do", "institution.issue", institution, "issued_on=2026-11-22")
    ctl.do("institution.issue", institution, issued_on="2026-11-22", doc_no="双发〔2026〕9号")
    ctl.do("problem.review", problems[1], actor="周某", result="pass")

    sentence = ctl.bad("do", "case.close", number, actor="顾某")
    assert "总结" in sentence and "县水务局" in sentence, sentence
    for track in ctl.list("track", case=number):
        if track["unit_name"].endswith("水务局") and track["track"] == "warning":
            ctl.do("track.waive", track["id"], reason="并入镇里的警示教育会。", approver="顾某")
        else:
            ctl.do("track.accept", track["id"], actor="周某")
    for unit in ctl.list("case_unit", case=number):
        ctl.do("case_unit.plan", unit["id"], plan_on="2026-11-01")
        ctl.do("case_unit.report", unit["id"], report_on="2026-11-20")
        ctl.do("case_unit.accept", unit["id"], actor="周某", accepted_on="2026-11-23", grade="A")
    ctl.bad("do", "case.close", number, actor="沈某")
    closed = ctl.do("case.close", number, actor="顾某", close_note="全部销号。")
    assert closed["closed_on"] == "2026-11-24" and closed["state"] == "closed_open", closed
    assert (closed["rectify_done"], closed["rectify_total"]) == (2, 2)
    assert closed["stage"] == "revisit", closed["stage"]

    sentence = ctl.bad("do", "problem.reopen", problems[0], "reason=复查", actor="周某")
    assert "恢复办理" in sentence, sentence
    ctl.bad("do", "case.close", number, actor="顾某")
    opened = ctl.do("case.reopen", number, actor="顾某", reason="复查发现问题反弹。")
    assert opened["closed_on"] is None and opened["stage"] == "close"
    assert ctl.do("problem.reopen", problems[0], actor="周某", reason="反弹。")["status"] == "doing"
    ctl.check()


def test_undo_and_redo(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    ctl.add("case_unit", case=number, unit="双河镇")
    before = ctl.snapshot()
    problem = ctl.add("problem", case=number, text="问题一", deadline="2026-12-31")["problem_no"]
    after = ctl.snapshot()
    assert problem in ctl.good("undo")
    undone = ctl.snapshot()
    # Numbers once drawn are not given again: the counter is all that stays.
    before.pop("counter"), undone.pop("counter")
    assert undone == before
    assert problem in ctl.good("redo")
    assert ctl.snapshot() == after
    ctl.bad("redo")

    ctl.good("undo")
    other = ctl.add("problem", case=number, text="问题二", deadline="2026-12-31")
    assert other["problem_no"] == number + "-02"
    ctl.bad("redo")
    measure = ctl.add("measure", problem=other["problem_no"], text="措施", deadline="2026-12-01")
    ctl.do("measure.done", measure["id"])
    ctl.add("evidence", problem=other["problem_no"], name="材料", place="档案室")
    ctl.do("problem.submit", other["problem_no"], completion="完成", completed_on="2026-11-20")
    ctl.do("problem.review", other["problem_no"], actor="周某", result="pass")
    sentence = ctl.bad("undo", actor="周某")
    assert "恢复办理" in sentence, sentence
    # What another person has built on cannot be taken from under it.
    ctl.bad("undo", actor="沈某")
    ctl.check()


def test_history(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    problem = ctl.add("problem", case=number, text="问题", deadline="2026-12-31")["problem_no"]
    ctl.good("set", "problem", problem, "deadline=2026-12-30")
    entries = ctl.json("history", "case", number)
    assert [entry["action"] for entry in entries] == ["set", "add", "add"]
    assert "2026-12-31" in entries[0]["changes"] and "2026-12-30" in entries[0]["changes"]
    assert all(entry["actor_name"] == "沈某" and not entry["undone"] for entry in entries)
    ctl.good("undo")
    assert ctl.json("history", "problem", problem, "--limit", "2")[1]["undone"]


def readme_script():
    readme = pathlib.Path(os.environ["CG_SOURCE_DIR"], "README.md").read_text(encoding="utf-8")
    found = re.search(r"<!-- main-job -->\s*```sh\n(.*?)```\s*<!-- /main-job -->", readme, re.DOTALL)
    assert found, "README.md has no main job"
    return found.group(1)


def test_readme(folder):
    """The script in the README, verbatim, as a reader would paste it."""
    environment = {**os.environ, "HOME": str(folder), "TMPDIR": str(folder),
                   "PATH": f"{pathlib.Path(PROGRAM).parent}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", readme_script()], cwd=folder, env=environment, text=True,
                          capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, (done.stdout, done.stderr)
    assert done.stderr == "", done.stderr


if __name__ == "__main__":
    main(globals())

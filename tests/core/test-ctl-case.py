# test-ctl-case.py: what a case file tells: corrections and what they refuse, hints, the timeline.
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import stat

from ctl_harness import main, new_case, new_office, pdf_bytes


def new_decision(folder):
    """A case with an organisation and two cadres; each is sanctioned."""
    ctl = new_office(folder)
    case = new_case(ctl)
    number = case["case_no"]
    ctl.add("case_unit", case=number, unit="双河镇")
    parties = {}
    for name, kind, sanction in [("中共双河镇委员会", "org", "org_notice"), ("韩某", "cadre", "warning"),
                                 ("方某", "cadre", "transfer")]:
        party = ctl.add("accountable", case=number, name=name, type=kind, unit="双河镇")["id"]
        ctl.add("sanction", accountable=party, case=number, kind=sanction, decided_on="2026-10-12",
                effect_until="2027-10-12")
        parties[name] = party
    return ctl, number, parties


def correct(ctl, number, **more):
    values = {"kind": "change", "decided_on": "2026-11-20", "decided_by": "中共某县委员会",
              "decision_no": "某委〔2026〕40号", "reason": "责任认定不清晰"}
    return ctl.do("case.correct", number, **{**values, **more})


def standing(ctl):
    return sorted(row["kind"] for row in ctl.list("sanction") if row["revoked_on"] is None)


def sentences(ctl, number):
    return {hint["hint"]: hint["sentence"] for hint in ctl.json("case", "hints", number)}


def test_correction_of_a_party(folder):
    """Article 21: its sanctions are revoked, nothing is deleted, and it can be withdrawn."""
    ctl, number, parties = new_decision(folder)
    correct(ctl, number, accountable="韩某")
    assert standing(ctl) == ["org_notice", "transfer"]
    (row,) = [row for row in ctl.list("sanction") if row["kind"] == "warning"]
    assert (row["revoked_on"], row["revoked_no"]) == ("2026-11-20", "某委〔2026〕40号"), row
    assert row["effect_until"] == "2027-10-12"
    (correction,) = ctl.list("correction")
    assert correction["accountable"] == parties["韩某"]

    refusal = ctl.bad("void", "correction", correction["id"], "--reason", "误登")
    assert "撤回纠正登记" in refusal, refusal
    refusal = ctl.bad("undo")
    assert "撤回纠正登记" in refusal, refusal
    ctl.do("correction.withdraw", correction["id"], reason="登记有误")
    assert len(standing(ctl)) == 3
    assert ctl.list("correction") == []
    ctl.good("undo")
    assert standing(ctl) == ["org_notice", "transfer"]
    ctl.check()


def test_correction_of_a_case(folder):
    ctl, number, parties = new_decision(folder)
    correct(ctl, number, accountable="韩某")
    correct(ctl, number, kind="revoke", decision_no="某委〔2026〕41号")
    assert standing(ctl) == []
    assert [row["revoked_no"] for row in ctl.list("sanction") if row["kind"] == "warning"] == [
        "某委〔2026〕40号"]
    (whole,) = [row for row in ctl.list("correction") if row["kind"] == "revoke"]
    ctl.do("correction.withdraw", whole["id"], reason="登记有误")
    assert standing(ctl) == ["org_notice", "transfer"]
    ctl.check()


def test_refused_corrections(folder):
    ctl, number, parties = new_decision(folder)
    before = ctl.snapshot()
    other = new_case(ctl, title="另一案")["case_no"]
    stranger = ctl.add("accountable", case=other, name="陆某", type="cadre")["id"]
    arguments = ["kind=change", "decided_on=2026-11-20", "decided_by=某委", "decision_no=某委〔2026〕40号",
                 "reason=责任不清"]
    assert "没有可以撤销" in ctl.bad("do", "case.correct", other, *arguments)
    assert "另一案件" in ctl.bad("do", "case.correct", number, *arguments,
                                 f"accountable={stranger}")
    assert "陆某" in ctl.bad("do", "case.correct", number, *arguments, "accountable=陆某")
    assert "早于" in ctl.bad("do", "case.correct", number,
                           *[a for a in arguments if "decided_on" not in a],
                           "decided_on=2026-10-01")
    assert ctl.bad("do", "case.correct", number, "kind=change")
    sanction = ctl.list("sanction")[0]["id"]
    assert ctl.bad("set", "sanction", sanction, "revoked_on=2026-11-20")
    assert ctl.bad("add", "correction", f"case={number}", "kind=revoke", "decided_on=2026-11-20",
                   "decided_by=某委", "decision_no=1", "reason=x")
    assert ctl.bad("add", "appeal", f"case={other}", f"accountable={parties['韩某']}",
                   "received_on=2026-10-13", "appealed_on=2026-11-01")
    assert ctl.snapshot()["sanction"] == before["sanction"]
    ctl.check()


def test_appeal_and_its_correction(folder):
    """Article 20: an appeal does not stop the case; one granted asks for its correction."""
    ctl, number, parties = new_decision(folder)
    appeal = ctl.add("appeal", case=number, accountable=parties["方某"], received_on="2026-10-13",
                     appealed_on="2026-11-02")["id"]
    assert "appeal-open" in sentences(ctl, number)
    assert ctl.show("case", number)["state"] == "open"
    ctl.do("appeal.decide", appeal, result="change", decided_on="2026-11-18")
    hints = sentences(ctl, number)
    assert "appeal-open" not in hints and "appeal-uncorrected" in hints
    correct(ctl, number, accountable="方某", appeal=appeal)
    assert "appeal-uncorrected" not in sentences(ctl, number)
    ctl.check()


def test_hints_of_the_regulation(folder):
    ctl, number, parties = new_decision(folder)
    assert sentences(ctl, number) == {}
    for name in ("韩某", "方某"):
        ctl.good("void", "accountable", parties[name], "--reason", "另案处理")
    assert "中共双河镇委员会" in sentences(ctl, number)["article-6"]
    ctl.add("setting", name="hint.article_6", value="off")
    assert "article-6" not in sentences(ctl, number)

    other = new_case(ctl, title="另一案", decided_by="中共某县纪律检查委员会")["case_no"]
    party = ctl.add("accountable", case=other, name="陆某", type="cadre")["id"]
    sanction = ctl.add("sanction", accountable=party, case=other, kind="talk")["id"]
    assert sentences(ctl, other) == {}
    ctl.good("set", "sanction", sanction, "kind=demote")
    assert "陆某" in sentences(ctl, other)["article-12"]
    ctl.good("set", "sanction", sanction, "decided_by=中共某县委员会")
    assert sentences(ctl, other) == {}


def test_timeline(folder):
    """Every day of its records once, newest first, and what the journal says."""
    ctl, number, parties = new_decision(folder)
    ctl.add("activity", case=number, kind="warning", held_on="2026-11-10", subject="警示教育大会")
    ctl.add("committee_matter", case=number, kind="study", held_on="2026-10-20", subject="专题研究",
            by_whom="县委常委会")
    ctl.good("set", "accountable", parties["方某"], "announced_on=2026-10-15")
    ctl.add("revisit", case=number, unit="双河镇", planned_on="2027-11-01")
    correct(ctl, number, accountable="方某")
    events = ctl.json("case", "timeline", number)
    days = [event["date"] for event in events]
    assert days == sorted(days, reverse=True)
    told = [(event["date"], event["kind"], event["what"]) for event in events
            if event["kind"] != "journal"]
    for expected in [("2026-11-20", "appeal", "纠正问责决定"), ("2026-11-20", "appeal", "撤销问责"),
                     ("2026-11-10", "activity", "开展活动"), ("2026-10-20", "activity", "党委（党组）"),
                     ("2026-10-15", "decision", "宣布决定"),
                     ("2026-10-12", "decision", "作出问责决定")]:
        assert told.count(expected) == 1, (expected, told)
    assert told.count(("2026-10-12", "decision", "予以问责")) == 3
    assert not any(day > "2026-11-24" for day in days)
    assert any(event["kind"] == "journal" and event["seq"] for event in events)

    chosen = ctl.json("case", "timeline", number, "--kind", "activity")
    assert [event["kind"] for event in chosen] == ["activity"] * 2
    assert len(ctl.json("case", "timeline", number, "--limit", "3")) == 3
    assert "县委常委会" in ctl.good("case", "timeline", number)
    ctl.bad("case", "timeline", number, "--kind", "weather", code=2)
    ctl.bad("case", "timeline", "WZ-1999-0001")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_dossier(folder):
    """A folder of its owner's alone: an index, the whole case, its documents, its files."""
    ctl, number, parties = new_decision(folder)
    for name in ["问责决定书.pdf", "照片:一?.pdf", "长" * 60 + ".pdf"]:
        path = folder / name
        path.write_bytes(pdf_bytes(str(len(name))))
        ctl.good("attach", "case", number, path)
    notice = ctl.add("notice", kind="notice", title="关于以案促改的通知", recipients="双河镇党委",
                     body="请认真整改。")["id"]
    ctl.add("notice_case", notice=notice, case=number)
    out = folder / "案卷"
    told = ctl.json("case", "dossier", number, out)
    files = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert told["files"] == len(files) == 6, (told, files)
    for expected in ["全案.pdf", "案卷目录.pdf", "文书/01-关于以案促改的通知.pdf",
                     "文档/02-照片_一_.pdf"]:
        assert expected in files, (expected, files)
    for path in [out, *out.rglob("*")]:
        assert mode(path) == (0o700 if path.is_dir() else 0o600), path
    attached = {row["sha256"] for row in ctl.list("attachment")}
    copied = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (out / "文档").iterdir()}
    assert attached == copied
    assert (out / "全案.pdf").read_bytes().startswith(b"%PDF")
    (entry,) = ctl.list("journal", action="export")
    assert "案卷" in entry["args"], entry

    refusal = ctl.bad("case", "dossier", number, out)
    assert "不是空的" in refusal, refusal
    assert sorted(path.relative_to(out).as_posix()
                  for path in out.rglob("*") if path.is_file()) == files
    ctl.bad("case", "dossier", "WZ-1999-0001", folder / "other")
    assert not (folder / "other").exists()
    ctl.check()


def test_paper(folder):
    """One paper with all that belongs to the case."""
    ctl, number, parties = new_decision(folder)
    ctl.add("activity", case=number, kind="warning", held_on="2026-11-10", subject="警示教育大会")
    out = folder / "全案.pdf"
    told = ctl.json("case", "paper", number, out)
    assert told["pages"] >= 1 and out.read_bytes().startswith(b"%PDF")
    assert len(ctl.list("journal", action="export")) == 1


if __name__ == "__main__":
    main(globals())

# test-ctl-institutions.py: institutions: from the gap to the check, and what may not be faked.
# SPDX-License-Identifier: GPL-3.0-or-later
from ctl_harness import main, new_case, new_office


def one(ctl, entity, record):
    (row,) = [row for row in ctl.list(entity) if row["id"] == record["id"]]
    return row


def issued(ctl, number, **fields):
    made = ctl.add("institution", case=number, name="某管理办法", chain="clarify", link="use",
                   deadline="2026-11-01", **fields)
    ctl.good("do", "institution.issue", made["id"], "issued_on=2026-09-10", "basis=会议纪要")
    return made


def test_struck_off_after_a_check(folder):
    """印发 → 执行检查 → 销号: each only with what it needs, whichever way it is asked for."""
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    made = ctl.add("institution", case=number, name="某办法", chain="clarify", link="use",
                   deadline="2026-11-01")
    assert "待起草" in ctl.bad("do", "institution.close", made["id"])
    ctl.bad("set", "institution", made["id"], "status=closed")
    ctl.bad("set", "institution", made["id"], "checked_on=2026-11-01")
    ctl.bad("set", "institution", made["id"], "check_result=执行较好")
    ctl.bad("add", "institution", f"case={number}", "name=另一办法", "chain=clarify", "link=use",
            "deadline=2026-11-01", "status=closed")
    assert "尚未印发" in ctl.bad("add", "institution_check", f"institution={made['id']}",
                             f"case={number}", "checked_on=2026-11-02", "execution=executed")
    ctl.good("do", "institution.issue", made["id"], "issued_on=2026-10-20", "basis=会议纪要")
    ctl.good("do", "institution.plan_check", made["id"], "planned_on=2026-11-20")
    (check,) = ctl.list("institution_check")
    assert (check["planned_on"], check["lamp"]) == ("2026-11-20", "over"), check
    assert "结论" in ctl.bad("set", "institution_check", check["id"], "checked_on=2026-11-21")
    assert "检查日期" in ctl.bad("set", "institution_check", check["id"], "execution=executed")
    assert "早于" in ctl.bad("set", "institution_check", check["id"], "checked_on=2026-10-01",
                           "execution=executed")

    # The check done is the one planned, and the institution tells of it.
    ctl.good("do", "institution.check", made["id"], "checked_on=2026-11-21",
             "check_result=抽查记录未按办法执行", "execution=not")
    (check,) = ctl.list("institution_check")
    assert (check["checked_on"], check["execution"]) == ("2026-11-21", "not"), check
    row = one(ctl, "institution", made)
    assert (row["status"], row["checked_on"], row["check_count"]) == ("enforced", "2026-11-21", 1)
    assert "未执行" in ctl.bad("do", "institution.close", made["id"], actor="周某")

    # A later check that finds it executed lets it be struck off; without it that is undone.
    ctl.good("do", "institution.plan_check", made["id"], "planned_on=2026-11-24")
    (planned,) = [row for row in ctl.list("institution_check") if row["checked_on"] is None]
    ctl.good("do", "institution_check.record", planned["id"], "checked_on=2026-11-24",
             "execution=executed", "findings=抽查 6 份记录，均按办法执行")
    assert one(ctl, "institution", made)["check_result"] == "抽查 6 份记录，均按办法执行"
    ctl.good("do", "institution.close", made["id"], actor="周某")
    assert "未执行" in ctl.bad("void", "institution_check", planned["id"], "--reason", "误登")
    ctl.good("do", "institution.reopen", made["id"], "reason=修订")
    ctl.check()


def test_recorded_check_moves_the_status(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    made = issued(ctl, number)
    ctl.good("do", "institution.plan_check", made["id"], "planned_on=2026-11-20")
    (planned,) = ctl.list("institution_check")
    ctl.good("do", "institution_check.record", planned["id"], "checked_on=2026-11-20",
             "execution=partly", "findings=部分股室未执行")
    row = one(ctl, "institution", made)
    assert (row["status"], row["checked_on"]) == ("enforced", "2026-11-20"), row
    assert row["next_check_on"] == "2027-05-20", row
    ctl.bad("void", "institution_check", planned["id"], "--reason", "误登")
    ctl.good("undo")
    assert one(ctl, "institution", made)["status"] == "issued"
    ctl.check()


def test_paper_tigers(folder):
    """In force, and the day of its check is over: by plan, or by the months since the issue."""
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    early = issued(ctl, number, check_months=2)
    late = issued(ctl, number, check_months=3)
    planned = issued(ctl, number)
    ctl.good("do", "institution.plan_check", planned["id"], "planned_on=2026-11-23")
    tigers = {row["id"] for row in ctl.list("institution", "--filter", "paper-tiger")}
    assert tigers == {early["id"], planned["id"]}, (tigers, late)
    ctl.good("do", "institution.check", early["id"], "checked_on=2026-11-24", "check_result=已执行")
    tigers = {row["id"] for row in ctl.list("institution", "--filter", "paper-tiger")}
    assert tigers == {planned["id"]}, tigers
    ctl.check()


def test_replaces_another(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    old, new = issued(ctl, number), issued(ctl, number)
    ctl.good("set", "institution", new["id"], f"replaces={old['id']}")
    assert "自身" in ctl.bad("set", "institution", old["id"], f"replaces={old['id']}")


def test_points_of_the_chain(folder):
    """A point lies between links of its own chain, and is cleared by somebody somehow."""
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    unit, other = (ctl.add("unit", name=name)["id"] for name in ("某局", "某镇"))
    nodes = [ctl.add("pressure_node", case=number, unit=unit, position=place, name=name)["id"]
             for place, name in enumerate(("县委", "局党组", "一把手"))]
    stranger = ctl.add("pressure_node", case=number, unit=other, position=0, name="镇党委")["id"]
    where = [f"case={number}", f"unit={unit}", "text=只传达不研究"]
    for ends in ((nodes[0], nodes[0]), (nodes[0], stranger)):
        assert "环节" in ctl.bad("add", "pressure_point", *where, f"from_node={ends[0]}",
                               f"to_node={ends[1]}")
    point = ctl.add("pressure_point", case=number, unit=unit, text="只传达不研究",
                    from_node=nodes[0], to_node=nodes[1], is_top_leader=1)["id"]
    assert [row["id"] for row in ctl.list("pressure_point", "--filter", "top-leader")] == [point]
    assert "环节" in ctl.bad("void", "pressure_node", nodes[1], "--reason", "合并")
    ctl.good("void", "pressure_node", nodes[2], "--reason", "合并")
    sentence = ctl.bad("set", "pressure_point", point, "cleared_on=2026-11-20")
    assert "责任人" in sentence and "措施" in sentence, sentence
    ctl.good("do", "pressure_point.clear", point, "cleared_on=2026-11-20", "dredger=沈某",
             "remedy=专题研究并签订责任书")
    assert ctl.list("pressure_point", "--filter", "top-leader") == []
    ctl.check()


def test_duties_and_causes(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    unit = ctl.add("unit", name="某局")["id"]
    duty = ctl.add("power_duty", case=number, unit=unit, mismatch="unclear", place="post",
                   power="票据领用")["id"]
    assert "结论" in ctl.bad("set", "power_duty", duty, "state=clarified")
    ctl.good("set", "power_duty", duty, "state=clarified", "conclusion=由财务股长负责")
    assert "制度" in ctl.bad("set", "power_duty", duty, "state=settled")
    made = issued(ctl, number)
    ctl.good("set", "power_duty", duty, "state=settled", f"institution={made['id']}")

    problems = [ctl.add("problem", case=number, text=text, deadline="2026-12-31")["id"]
                for text in ("收费不入账", "巡查走过场")]
    root = ctl.add("cause", problem=problems[0], case=number, text="监督缺位")["id"]
    branch = ctl.add("cause", problem=problems[0], case=number, text="无人复核",
                     superior=root)["id"]
    assert "原因" in ctl.bad("set", "cause", root, f"superior={branch}")
    assert "原因" in ctl.bad("set", "cause", root, f"superior={root}")
    assert "原因" in ctl.bad("add", "cause", f"problem={problems[1]}", f"case={number}",
                           "text=另一原因", f"superior={root}")
    assert "原因" in ctl.bad("void", "cause", root, "--reason", "重复")
    ctl.good("void", "cause", branch, "--reason", "重复")
    ctl.good("void", "cause", root, "--reason", "重复")
    ctl.check()


if __name__ == "__main__":
    main(globals())

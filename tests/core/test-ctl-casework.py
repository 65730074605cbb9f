# test-ctl-casework.py: what follows from the records of casework: terms, lamps, sums.
# SPDX-License-Identifier: GPL-3.0-or-later
from ctl_harness import main, new_case, new_office


def one(ctl, entity, record):
    (row,) = [row for row in ctl.list(entity) if row["id"] == record["id"]]
    return row


def test_terms_of_the_regulation(folder):
    """Article 13: formalities within a month; Article 20: an appeal, and what is said to it."""
    ctl = new_office(folder)
    case = new_case(ctl)
    party = ctl.add("accountable", case=case["case_no"], name="沈某", type="cadre")
    assert one(ctl, "accountable", party)["effective_deadline"] is None
    ctl.add("sanction", accountable=party["id"], case=case["case_no"], kind="warning",
            decided_on="2026-09-01")
    assert one(ctl, "accountable", party)["effective_deadline"] is None
    ctl.add("sanction", accountable=party["id"], case=case["case_no"], kind="transfer",
            decided_on="2026-10-12")
    row = one(ctl, "accountable", party)
    assert (row["effective_deadline"], row["lamp"]) == ("2026-11-12", "over"), row
    ctl.good("set", "accountable", party["id"], "procedures_on=2026-11-10")
    assert one(ctl, "accountable", party)["lamp"] == "done"

    appeal = ctl.add("appeal", case=case["case_no"], accountable=party["id"],
                     received_on="2026-10-13", appealed_on="2026-11-20")
    row = one(ctl, "appeal", appeal)
    assert (row["appeal_until"], row["is_late"]) == ("2026-11-13", True), row
    assert (row["effective_deadline"], row["lamp"]) == ("2026-12-21", "ok"), row
    ctl.good("do", "appeal.decide", appeal["id"], "result=uphold", "decided_on=2026-11-23")
    assert one(ctl, "appeal", appeal)["lamp"] == "done"
    ctl.check()


def test_sums(folder):
    ctl = new_office(folder)
    case = new_case(ctl)
    number = case["case_no"]
    unit = ctl.add("unit", name="某乡")["id"]
    typical = ctl.add("typical", case=number, name="某单位监管不力案", typical_group="county_town",
                      reason="易发多发")
    pupils = [ctl.add("learning", typical=typical["id"], case=number, unit=unit,
                      due_on="2026-11-20"),
              ctl.add("learning", typical=typical["id"], case=number, unit=unit, state="done",
                      checked_on="2026-11-01", due_on="2026-11-20")]
    row = one(ctl, "typical", typical)
    assert (row["learning_count"], row["learned_count"]) == (2, 1), row
    assert [one(ctl, "learning", pupil)["lamp"] for pupil in pupils] == ["over", "done"]
    problem = ctl.add("problem", case=number, text="对照查出的问题", deadline="2026-12-31",
                      unit=unit, learning=pupils[1]["id"])
    assert one(ctl, "learning", pupils[1])["found_count"] == 1
    campaign = ctl.add("campaign", name="某专项整治")
    ctl.add("campaign_unit", campaign=campaign["id"], unit=unit)
    ctl.add("campaign_problem", campaign=campaign["id"], problem=problem["id"])
    row = one(ctl, "campaign", campaign)
    assert (row["unit_count"], row["problem_count"], row["struck_count"]) == (1, 1, 0), row
    ctl.good("void", "problem", problem["id"], "--reason", "重复登记")
    assert one(ctl, "campaign", campaign)["problem_count"] == 0
    assert one(ctl, "learning", pupils[1])["found_count"] == 0
    paper = ctl.add("incoming", unit=unit, title="整改方案", received_on="2026-11-24",
                    due_on="2026-11-20")
    assert one(ctl, "incoming", paper)["late_days"] == 4
    ctl.good("void", "case", number, "--reason", "误登")
    assert ctl.list("typical") == []
    ctl.check()


def test_next_check(folder):
    """From the last check, by the institution's own months or the office's rule."""
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    made = ctl.add("institution", case=number, name="某管理办法", chain="clarify", link="use",
                   deadline="2026-11-01")
    assert one(ctl, "institution", made)["next_check_on"] is None
    ctl.good("do", "institution.issue", made["id"], "issued_on=2026-10-20", "basis=会议纪要")
    assert one(ctl, "institution", made)["next_check_on"] == "2027-04-20"
    ctl.good("set", "institution", made["id"], "check_months=3")
    assert one(ctl, "institution", made)["next_check_on"] == "2027-01-20"
    check = ctl.add("institution_check", institution=made["id"], case=number,
                    planned_on="2026-12-01")
    row = one(ctl, "institution", made)
    assert (row["next_check_on"], row["check_count"]) == ("2026-12-01", 0), row
    ctl.good("set", "institution_check", check["id"], "checked_on=2026-11-24", "execution=executed")
    assert one(ctl, "institution", made)["check_count"] == 1
    ctl.check()


if __name__ == "__main__":
    main(globals())

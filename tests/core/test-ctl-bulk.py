# test-ctl-bulk.py: one change to many records: tried, refused, written, undone; urging.
# SPDX-License-Identifier: GPL-3.0-or-later
from ctl_harness import main, new_office


def case_with_problems(ctl, n):
    case = ctl.add("case", title="某镇河道监管不力案", case_type=ctl.list("case_type")[0]["id"],
                   decided_on="2026-03-05", decided_by="某县纪委常委会", decision_no="某纪〔2026〕12号")
    ctl.add("case_unit", case=case["id"], unit=ctl.list("unit")[0]["id"])
    return [ctl.add("problem", case=case["id"], text=f"第{i}段河道无巡查记录", deadline="2026-12-20")
            for i in range(n)]


def test_values(folder):
    ctl = new_office(folder)
    problems = case_with_problems(ctl, 4)
    before = ctl.snapshot()
    tried = ctl.json("bulk", "problem", "set", "remark=已核对", "--filter", "status=todo", "--dry-run")
    assert tried == {"records": 4, "changed": 4, "same": 0, "refused": 0, "written": False,
                     "seq": 0, "refusals": []}
    assert ctl.snapshot() == before

    done = ctl.json("bulk", "problem", "set", "remark=已核对", "--filter", "status=todo")
    assert done["written"] and done["changed"] == 4
    assert {one["remark"] for one in ctl.list("problem")} == {"已核对"}
    assert len(ctl.list("journal", action="set")) == 1
    ctl.good("undo")
    assert ctl.snapshot()["problem"] == before["problem"]
    ctl.bad("bulk", "problem", "set", "status=closed", "--filter", "status=todo")
    ctl.bad("bulk", "problem", "do", "case.close", "--filter", "status=todo")
    numbers = [one["problem_no"] for one in problems[:2]]
    done = ctl.json("bulk", "problem", "set", "progress=40", "--id", numbers[0], "--id", numbers[1],
                    "--id", numbers[0])
    assert done["changed"] == 2
    ctl.check()


def test_refused(folder):
    ctl = new_office(folder)
    problems = case_with_problems(ctl, 3)
    ctl.do("problem.start", problems[0]["id"])
    words = ("bulk", "problem", "do", "problem.start", "--search", "河道")
    before = ctl.snapshot()
    assert "--partly" in ctl.bad(*words)
    assert ctl.snapshot() == before

    tried = ctl.json(*words, "--dry-run")
    assert tried["changed"] == 2 and tried["refused"] == 1
    assert tried["refusals"][0]["id"] == problems[0]["id"]
    assert tried["refusals"][0]["codes"] == ["wrong-state"]
    assert problems[0]["problem_no"] in tried["refusals"][0]["title"]
    done = ctl.json(*words, "--partly")
    assert done["written"] and done["changed"] == 2
    assert {one["status"] for one in ctl.list("problem")} == {"doing"}


def test_urge(folder):
    ctl = new_office(folder)
    problems = case_with_problems(ctl, 3)
    words = ("bulk", "problem", "do", "problem.urge", "way=phone", "text=请报送进展", "--search", "河道")
    ctl.do("problem.urge", problems[1]["id"], way="written", urged_on="2026-11-22")
    tried = ctl.json(*words, "--dry-run")
    assert tried["refusals"][0]["codes"] == ["urged-recently"]
    assert ctl.json(*words, "--partly")["changed"] == 2
    assert [one["urge_count"] for one in ctl.list("problem")] == [1, 1, 1]
    assert ctl.show("problem", problems[0]["id"])["last_urged_on"] == ctl.today
    assert len(ctl.list("problem", last_urged_on="2026-11-22")) == 1

    ctl.add("setting", name="urge_interval_days", value="1")
    ctl.do("problem.urge", problems[1]["id"], way="talk", urged_on="2026-11-23")
    ctl.bad("do", "problem.urge", problems[1]["id"], "way=talk", "urged_on=2026-11-23")
    urge = ctl.list("urge")[0]
    reply = ctl.do("urge.reply", urge["id"], reply="月底前完成")
    assert reply["replied_on"] == ctl.today
    ctl.check()


def test_wrong_usage(folder):
    ctl = new_office(folder)
    for words in (["bulk", "problem", "set"], ["bulk", "problem", "remark=a", "x=b", "c=d"],
                  ["bulk", "problem", "set", "remark=a"]):
        assert ctl.run(*words).returncode == 2, words


if __name__ == "__main__":
    main(globals())

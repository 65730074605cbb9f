# test-ctl-bad-input.py: bad input and bad stores: one clear sentence, exit code 1, nothing lost.
# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import os
import pathlib
import shutil
import sqlite3
import subprocess

from ctl_harness import PROGRAM, Ctl, Skip, main, new_case, new_office, new_store, pdf_bytes

ORDINARY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


def as_ordinary():
    """How to run something as a user for whom permissions hold."""
    if os.geteuid() != 0:
        return ()
    if shutil.which(ORDINARY[0]) is None:
        raise Skip("no setpriv")
    return ORDINARY


def give(ctl):
    """Gives the store to the ordinary user."""
    if os.geteuid() == 0:
        for path in [ctl.store, *ctl.store.rglob("*")]:
            os.chown(path, 65534, 65534)


def refused(ctl, words, *commands, **options):
    """Each command is refused in a sentence with these words, and nothing has changed."""
    before = ctl.snapshot()
    for command in commands:
        sentence = ctl.bad(*command, **options)
        for word in words:
            assert word in sentence, (command, sentence)
    assert ctl.snapshot() == before
    ctl.check()


# ---- what is typed ----

def test_impossible_date(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    refused(ctl, ["2026-02-30", "日期"],
            ("add", "problem", f"case={number}", "text=问题", "deadline=2026-02-30"),
            ("set", "case", number, "decided_on=2026-02-30"),
            ("list", "case", "--filter", "decided_on=2026-02-30"))
    for text in ("2025-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20261101", "明天"):
        refused(ctl, [text], ("set", "case", number, f"decided_on={text}"))
    refused(ctl, ["早于"], ("set", "case", number, "occurred_on=2026-10-13"))


def test_duplicate_number(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    other = new_case(ctl, title="另一起案件")["case_no"]
    refused(ctl, [number, "已经用过"],
            ("add", "case", f"case_no={number}", "title=案", "case_type=党组织问责",
             "decided_on=2026-10-12", "decided_by=县委", "decision_no=1号"),
            ("set", "case", other, f"case_no={number}"))
    refused(ctl, ["office_name"], ("add", "setting", "name=office_name", "value=另一机关"))


def test_unknown_words(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    refused(ctl, ["nosuch"], ("list", "nosuch"), ("show", "nosuch", "1"), ("add", "nosuch", "a=b"),
            ("fields", "nosuch"), ("actions", "nosuch"), ("do", "case.nosuch", number),
            ("list", "case", "--filter", "nosuch=1"), ("list", "case", "--sort", "nosuch"),
            ("set", "case", number, "nosuch=1"), ("do", "case.close", number, "nosuch=1"))
    refused(ctl, ["WZ-1999-0001"], ("show", "case", "WZ-1999-0001"),
            ("set", "case", "WZ-1999-0001", "title=案"), ("do", "case.close", "WZ-1999-0001"),
            ("history", "case", "WZ-1999-0001"), ("add", "problem", "case=WZ-1999-0001"),
            ("void", "case", "WZ-1999-0001", "--reason", "误"))
    refused(ctl, ["nobody"], ("add", "unit", "name=某乡"), actor="nobody")
    refused(ctl, ["绝对"], ("set", "case", number, "level=绝对"),
            ("set", "case", number, "amount=绝对"), ("set", "person", "沈某", "is_clerk=绝对"))
    refused(ctl, ["title"], ("set", "case", number, "title"))
    refused(ctl, ["案件名称"], ("set", "case", number, "title="))
    refused(ctl, ["时限"], ("add", "problem", f"case={number}", "text=问题"))
    refused(ctl, ["办理状态"], ("add", "problem", f"case={number}", "text=问题", "deadline=2026-12-01",
                            "status=closed"))


def test_text_that_is_none(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    before = ctl.snapshot()
    for command in (("set", "case", number), ("add", "unit"), ("list", "case", "--filter")):
        done = subprocess.run([*ctl.command(*command), b"title=\xff\xfe"], capture_output=True,
                              check=False)
        assert done.returncode == 1 and done.stderr.decode(), done
    assert ctl.snapshot() == before
    ctl.check()


def test_ambiguous_name(folder):
    ctl = new_office(folder)
    first = ctl.add("unit", name="某村", short="村")
    ctl.add("unit", name="某村", short="村二")
    refused(ctl, ["某村", "不止一条"], ("show", "unit", "某村"),
            ("add", "person", "name=罗某", "unit=某村"))
    assert ctl.add("person", name="罗某", unit=first["id"])["unit"] == first["id"]


def test_wrong_usage(folder):
    ctl = new_store(folder)
    for command in ((), ("nosuch",), ("list",), ("show", "case"), ("list", "case", "--nosuch"),
                    ("list", "case", "--limit", "x"), ("list", "case", "--search"), ("check", "x"),
                    ("init", "--limit", "3"), ("void", "unit", "1"), ("notice", "nosuch", "1", "x"),
                    ("list", "case", "-x"), ("list", "case", "--json=1")):
        assert ctl.run(*command).returncode == 2, command
    assert "用法" in ctl.good("--help")
    version = subprocess.run([PROGRAM, "--version"], capture_output=True, check=False)
    assert version.stdout.startswith(b"cugaictl ")


# ---- files ----

def test_bad_files(folder):
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    good = folder / "决定.pdf"
    good.write_bytes(pdf_bytes())
    (folder / "空.pdf").touch()
    (folder / "夹").mkdir()
    os.mkfifo(folder / "管道")
    for name, word in (("没有.pdf", "不存在"), ("空.pdf", "空"), ("夹", "普通文件"), ("管道", "普通文件")):
        # A good file beside the bad one is not attached either.
        refused(ctl, [name, word], ("attach", "case", number, good, folder / name))
    refused(ctl, ["绝对"], ("attach", "case", number, good, "--kind", "绝对"))
    kept = [path for path in (ctl.store / "files").rglob("*") if path.is_file()]
    assert all(len(path.name) == 64 for path in kept), kept
    # What is no PDF, or a broken one, is kept byte by byte all the same.
    for name, data in (("断.pdf", pdf_bytes()[:200]), ("不是.pdf", b"hello"), ("照片.jpg", b"\xff\xd8")):
        (folder / name).write_bytes(data)
        one = ctl.json("attach", "case", number, folder / name)[0]
        assert (ctl.store / "files" / one["sha256"][:2] / one["sha256"]).read_bytes() == data
    ctl.check()


def test_unreadable_file(folder):
    ordinary = as_ordinary()
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    secret = folder / "密.pdf"
    secret.write_bytes(pdf_bytes())
    secret.chmod(0)
    give(ctl)
    try:
        sentence = ctl.bad("attach", "case", number, secret, prefix=ordinary)
        assert "密.pdf" in sentence and "权限" in sentence, sentence
    finally:
        secret.chmod(0o600)
    assert ctl.list("attachment") == []


# ---- stores ----

def test_not_a_store(folder):
    missing = Ctl(folder / "没有")
    assert "没有" in missing.bad("list", "case")
    assert not missing.store.exists()

    for name, content in (("文字", b"hello, not a database at all, but a text of some length\n" * 50),
                          ("空", b""), ("乱", bytes(range(256)) * 64)):
        ctl = Ctl(folder / name)
        ctl.store.mkdir()
        (ctl.store / "cugai.db").write_bytes(content)
        for command in (("list", "case"), ("add", "unit", "name=某乡"), ("check",), ("backup",)):
            assert "不是本程序的数据" in ctl.bad(*command), name
        ctl.bad("init", "--test")
        assert (ctl.store / "cugai.db").read_bytes() == content

    foreign = Ctl(folder / "别的")
    foreign.store.mkdir()
    with sqlite3.connect(foreign.store / "cugai.db") as db:
        db.execute("CREATE TABLE t (x)")
    assert "不是本程序的数据" in foreign.bad("list", "case")
    with sqlite3.connect(foreign.store / "cugai.db") as db:
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("t",)]


def test_existing_store(folder):
    ctl = new_office(folder)
    before = ctl.snapshot()
    assert "已经有数据" in ctl.bad("init", "--test")
    assert ctl.snapshot() == before
    office = Ctl(folder / "机关", today=None)
    office.good("init")
    assert "示例" in Ctl(office.store).bad("list", "unit")
    assert "示例" in Ctl(folder / "新的").bad("init")
    assert not (folder / "新的").exists()


def test_damaged_store(folder):
    ctl = new_office(folder)
    database = ctl.store / "cugai.db"
    with sqlite3.connect(database) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = db.execute("PRAGMA page_size").fetchone()[0]
        root = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'unit'").fetchone()[0]
    db.close()
    data = bytearray(database.read_bytes())
    data[(root - 1) * page:root * page] = b"\xa5" * page
    database.write_bytes(data)
    sentence = ctl.bad("list", "unit")
    assert "损坏" in sentence, sentence
    done = ctl.run("check")
    assert done.returncode == 1 and "损坏" in done.stdout + done.stderr, done
    database.write_bytes(data[:len(data) // 2])
    done = ctl.run("check")
    assert done.returncode == 1 and "损坏" in done.stdout + done.stderr, done


def test_newer_store(folder):
    ctl = new_office(folder)
    before = ctl.snapshot()
    with sqlite3.connect(ctl.store / "cugai.db") as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    assert ctl.snapshot() == before
    for command in (("add", "unit", "name=某乡"), ("undo",), ("set", "unit", "某县", "code=1")):
        assert "更新的版本" in ctl.bad(*command)
    assert ctl.snapshot() == before


@contextlib.contextmanager
def only_readable(ctl):
    """The store as one that may not be written; gives an environment whose cache may."""
    paths = [ctl.store, *ctl.store.rglob("*")]
    home = ctl.store.parent / "home"
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    home.mkdir(mode=0o777)
    home.chmod(0o777)
    try:
        yield {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
        assert not list(home.rglob("*.db")), "a private copy was left"
    finally:
        for path in paths:
            path.chmod(0o700 if path.is_dir() else 0o600)


def test_read_only_store(folder):
    ordinary = as_ordinary()
    ctl = new_office(folder)
    number = new_case(ctl)["case_no"]
    before = ctl.list("unit")
    with only_readable(ctl) as environment:
        assert ctl.json("list", "unit", prefix=ordinary, env=environment) == before
        (folder / "x.pdf").write_bytes(pdf_bytes())
        for command in (("add", "unit", "name=某乡"), ("undo",), ("do", "case.close", number),
                        ("attach", "case", number, folder / "x.pdf"), ("backup",)):
            sentence = ctl.bad(*command, prefix=ordinary, env=environment)
            assert "只能查看" in sentence or "备份没有做成" in sentence, sentence
    assert ctl.list("unit") == before
    ctl.check()


def test_old_store_that_can_only_be_read(folder):
    """One of the first version is listed, searched and asked for its history all the same."""
    ordinary = as_ordinary()
    ctl = Ctl(folder / "旧", today=None)
    ctl.store.mkdir(mode=0o700)
    script = pathlib.Path(os.environ["CG_SOURCE_DIR"], "tests/core/store-v1.sql")
    with sqlite3.connect(ctl.store / "cugai.db") as db:
        db.executescript(script.read_text(encoding="utf-8"))
    db.close()
    with only_readable(ctl) as environment:
        as_reader = {"prefix": ordinary, "env": environment}
        cases = ctl.json("list", "case", **as_reader)
        assert [case["title"] for case in cases] == ["甲案（更正）", "丙案", "丁案"], cases
        assert len(ctl.json("list", "case", "--search", "更正", **as_reader)) == 1
        assert "甲案（更正）" in ctl.good("search", "更正", **as_reader)
        history = ctl.json("history", "case", cases[0]["case_no"], **as_reader)
        assert len(history) == 3, history
        assert "只能查看" in ctl.bad("add", "unit", "name=某乡", **as_reader)
    with sqlite3.connect(ctl.store / "cugai.db") as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
    db.close()


def test_forbidden_store(folder):
    ordinary = as_ordinary()
    ctl = new_office(folder)
    if ordinary:
        assert "没有读取权限" in ctl.bad("list", "unit", prefix=ordinary)
    bare = folder / "只读"
    bare.mkdir(mode=0o555)
    sentence = Ctl(bare / "新").bad("init", "--test", prefix=ordinary)
    assert str(bare / "新") in sentence, sentence
    assert os.listdir(bare) == []


def test_locked_store(folder):
    ctl = new_office(folder)
    before = ctl.list("unit")
    db = sqlite3.connect(ctl.store / "cugai.db", isolation_level=None)
    db.execute("BEGIN IMMEDIATE")
    try:
        assert ctl.list("unit") == before
        assert "另一个程序" in ctl.bad("add", "unit", "name=某乡")
    finally:
        db.execute("ROLLBACK")
        db.close()
    ctl.add("unit", name="某乡")
    ctl.check()


# ---- a disk that is full ----

def mount_small(folder):
    if os.geteuid() != 0:
        raise Skip("mounting needs root")
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder],
                      capture_output=True, check=False).returncode != 0:
        raise Skip("no tmpfs can be mounted")


def test_full_disk(folder):
    disk = folder / "disk"
    mount_small(disk)
    try:
        ctl = new_office(disk)
        number = new_case(ctl)["case_no"]
        filler = disk / "filler"
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"\0" * 4096)
            except OSError:
                pass
        big = folder / "大.pdf"
        big.write_bytes(pdf_bytes() + b"%" * 200000)
        brief = "经查，" * 14000
        sentence = ctl.bad("set", "case", number, f"brief={brief}")
        assert "磁盘已满" in sentence, sentence
        sentence = ctl.bad("attach", "case", number, big)
        assert "磁盘已满" in sentence, sentence
        sentence = ctl.bad("backup")
        assert "磁盘" in sentence or "备份没有做成" in sentence, sentence
        sentence = Ctl(disk / "新").bad("init", "--test")
        assert "磁盘已满" in sentence, sentence
        assert not (disk / "新" / "cugai.db").exists()

        filler.unlink()
        assert ctl.show("case", number)["brief"] is None
        assert ctl.list("attachment") == []
        assert [path for path in (ctl.store / "files").rglob("*") if path.is_file()] == []
        assert list((ctl.store / "backups").iterdir()) == []
        assert ctl.json("set", "case", number, f"brief={brief[:300]}")["brief"] == brief[:300]
        assert len(ctl.json("attach", "case", number, big)) == 1
        ctl.check()
    finally:
        subprocess.run(["umount", disk], check=True)


def test_output_that_cannot_be_written(folder):
    ctl = new_store(folder)
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(ctl.command("list", "rule", "--json"), stdout=full, text=True,
                              stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1 and "未能写出" in done.stderr, done


if __name__ == "__main__":
    main(globals())

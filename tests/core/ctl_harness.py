# ctl_harness.py: runs the real cugaictl on stores in a folder of its own; reports as TAP.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Used by the test-ctl-*.py beside it. A test is a function test_...(folder); it gets an
empty folder that is removed afterwards."""
import atexit
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback

PROGRAM = os.path.join(os.environ["CG_BUILD_DIR"], "src/ctl/cugaictl")
TODAY = "2026-11-24"
NOT_RECORDED = re.compile("d_|search|page_|name_key|journal|history|meta|transition|id_counter|sqlite_")
CHINESE = re.compile("[\u4e00-\u9fff]")


class Skip(Exception):
    """Raised by a test that cannot run here; its text says why."""


def pdf_bytes(text="page", lost=0):
    """A small PDF that is one: a page with a line of text, and @lost that are not there."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    pages = b"<</Type/Pages/Kids[3 0 R%s]/Count %d>>" % (b" 9 0 R" * lost, 1 + lost)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", pages,
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
               b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream)]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (data + b"xref\n0 5\n0000000000 65535 f \n" + table +
            b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(data))


class Ctl:
    """cugaictl on one store."""

    def __init__(self, store, today=TODAY):
        self.store = pathlib.Path(store)
        self.today = today

    def command(self, *arguments, actor=None, today=True):
        command = [PROGRAM, "--store", str(self.store)]
        if actor:
            command += ["--as", actor]
        if self.today and today:
            command += ["--today", self.today]
        return command + [str(argument) for argument in arguments]

    def run(self, *arguments, actor=None, today=True, prefix=(), **options):
        return subprocess.run([*prefix, *self.command(*arguments, actor=actor, today=today)],
                              capture_output=True, text=True, check=False, timeout=120, **options)

    def good(self, *arguments, **options):
        """What a command prints that must succeed and must not complain."""
        done = self.run(*arguments, **options)
        assert done.returncode == 0, (arguments, done.returncode, done.stderr)
        return done.stdout

    def json(self, *arguments, **options):
        return json.loads(self.good(*arguments, "--json", **options))

    def bad(self, *arguments, code=1, **options):
        """The sentence of a command that must be refused: one line, Chinese, nothing printed."""
        done = self.run(*arguments, **options)
        assert done.returncode == code, (arguments, done.returncode, done.stdout, done.stderr)
        lines = done.stderr.splitlines()
        if code == 1:
            assert len(lines) == 1, (arguments, lines)
            assert done.stdout == "", (arguments, done.stdout)
            assert CHINESE.search(lines[0]) and lines[0].endswith("。"), (arguments, lines[0])
        return lines[0]

    def add(self, entity, actor=None, **fields):
        """Adds a record and gives it back as `show` would."""
        return self.json("add", entity, *[f"{name}={value}" for name, value in fields.items()],
                         actor=actor)

    def do(self, action, record, actor=None, **arguments):
        return self.json("do", action, record, *[f"{k}={v}" for k, v in arguments.items()],
                         actor=actor)

    def list(self, entity, *options, **filters):
        return self.json("list", entity, *options,
                         *[f"--filter={name}={value}" for name, value in filters.items()])

    def show(self, entity, record):
        return self.json("show", entity, record)

    def check(self):
        faults = json.loads(self.run("check", "--json").stdout)["faults"]
        assert faults == [], faults

    def everything(self):
        """Every row of every table, what is derived and the numbers given out included."""
        return self.snapshot(re.compile("(?!)"))

    def snapshot(self, but=NOT_RECORDED):
        """Every row of every recorded table, as it lies in the file."""
        db = sqlite3.connect(f"file:{self.store}/cugai.db?mode=ro", uri=True)
        try:
            tables = [name for (name,) in
                      db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: db.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()
                    for name in tables if not but.match(name)}
        finally:
            db.close()


MADE = {}  # stores by who makes them and on which day, each made once and copied


def copy_of(make, folder, name, today):
    """A store as `make(ctl)` makes it, in the folder given: starting the program for every record
    takes longer than most tests."""
    if (make, today) not in MADE:
        pattern = pathlib.Path(tempfile.mkdtemp(prefix="cugai-ctl-"))
        atexit.register(shutil.rmtree, pattern, ignore_errors=True)
        make(Ctl(pattern / "store", today))
        MADE[make, today] = pattern / "store"
    shutil.copytree(MADE[make, today], folder / name)
    return Ctl(folder / name, today)


def make_store(ctl):
    ctl.good("init", "--test")


def new_store(folder, name="store", today=TODAY):
    return copy_of(make_store, folder, name, today)


def new_office(folder, name="store", today=TODAY):
    """A test store with a unit of each kind needed and one person for each role."""
    return copy_of(make_office, folder, name, today)


def make_office(ctl):
    make_store(ctl)
    ctl.add("setting", name="office_name", value="中共某县纪律检查委员会")
    ctl.add("setting", name="doc_code", value="某纪改")
    ctl.add("person", name="沈某", is_clerk=1)
    ctl.add("person", name="周某", is_reviewer=1)
    ctl.add("person", name="顾某", is_signer=1)
    ctl.add("unit", name="某县", level="county")
    ctl.add("unit", name="中共双河镇委员会",
            short="双河镇", parent="某县", level="town")
    ctl.add("unit", name="某县水务局", short="县水务局",
            parent="某县", level="county")


def new_case(ctl, **fields):
    values = {"title": "双河镇河道非法采砂监管不力问责案", "case_type": "党组织问责",
              "decided_on": "2026-10-12", "decided_by": "中共某县委员会", "decision_no": "某委〔2026〕31号"}
    return ctl.add("case", **{**values, **fields})


def main(tests):
    """Runs the functions given, each in a folder of its own."""
    functions = [function for name, function in tests.items() if name.startswith("test_")]
    failed = False
    print(f"1..{len(functions)}", flush=True)
    for number, function in enumerate(functions, 1):
        name = function.__name__[5:].replace("_", "-")
        folder = pathlib.Path(tempfile.mkdtemp(prefix="cugai-ctl-"))
        folder.chmod(0o755)
        try:
            function(folder)
            print(f"ok {number} - {name}", flush=True)
        except Skip as reason:
            print(f"ok {number} - {name} # SKIP {reason}", flush=True)
        except (AssertionError, LookupError, TypeError, ValueError, OSError, sqlite3.Error,
                subprocess.SubprocessError):
            failed = True
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            print(f"not ok {number} - {name}", flush=True)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if failed else 0)

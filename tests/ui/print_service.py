# print_service.py: a real printing service on loopback, with one printer that keeps its paper.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Needs root: the service changes to its own user. can_run() says whether it can be started."""
import os
import pathlib
import shutil
import socket
import subprocess
import time

SOURCE = pathlib.Path(os.environ["CG_SOURCE_DIR"])
LONGEST = 30
CONFIGURATION = """\
Listen 127.0.0.1:{port}
LogLevel debug
ErrorPolicy abort-job
DefaultAuthType None
WebInterface No
Browsing Off
PreserveJobHistory Yes
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order allow,deny
    Allow localhost
  </Limit>
</Policy>
"""
FILES = """\
ServerRoot {root}
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/tmp
AccessLog {root}/access.log
ErrorLog {root}/error.log
PageLog {root}/page.log
FileDevice Yes
SystemGroup root
User lp
Group lp
"""


def until(what, probe):
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        found = probe()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"not there after {LONGEST} s: {what}")


class Service:
    """A printing service of its own, with one printer that keeps what it gets in a file."""

    def __init__(self, folder):
        self.root = folder / "cups"
        for name in ("", "spool", "cache", "state", "tmp", "out"):
            (self.root / name).mkdir()
            shutil.chown(self.root / name, "lp", "lp")
        for parent in self.root.parents:
            if parent.stat().st_mode & 0o005 != 0o005:  # out of the service's reach
                parent.chmod(0o755)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        (self.root / "cupsd.conf").write_text(CONFIGURATION.format(port=port))
        (self.root / "cups-files.conf").write_text(FILES.format(root=self.root))
        # GTK warns that no system bus tells of colours and of further printers.
        self.environment = dict(os.environ, CUPS_SERVER=f"127.0.0.1:{port}", LC_ALL="C.UTF-8",
                                LANGUAGE="C", G_DEBUG="")
        self.paper = self.root / "out" / "paper.pdf"
        self.process = subprocess.Popen(
            ["/usr/sbin/cupsd", "-f", "-c", self.root / "cupsd.conf",
             "-s", self.root / "cups-files.conf"], stdin=subprocess.DEVNULL)

    def __enter__(self):
        until("the service", lambda: "is running" in self.ask("lpstat", "-r"))
        self.ask("lpadmin", "-p", "paper", "-E", "-v", f"file://{self.paper}",
                 "-P", str(SOURCE / "tests" / "ui" / "paper.ppd"))
        until("the printer", lambda: "paper" in self.ask("lpstat", "-p"))
        return self

    def __exit__(self, *_error):
        self.process.terminate()
        self.process.wait()

    def ask(self, *command):
        return subprocess.run(command, capture_output=True, text=True, check=False,
                              env=self.environment).stdout


def can_run():
    return os.geteuid() == 0 and os.path.exists("/usr/sbin/cupsd")

# e2e_harness.py: drives the real program as a person would, with keyboard and pointer.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run below `with-display --desktop`, which gives display, window manager, bus and home.

Desk starts the program and reads its accessible tree; every step waits for a condition on the
tree, never for a time. run() plays the stages of a test one after the other as TAP cases; at the
first failure it leaves a picture and the accessible tree in <build>/e2e-failures, and what comes
after it counts as failed too.
"""
import os
import re
import shutil
import subprocess
import sys
import time
import traceback

import e2e_tree
from e2e_tree import Gone

BUILD = os.environ["CG_BUILD_DIR"]
CUGAI = os.path.join(BUILD, "src", "app", "cugai")
CUGAICTL = os.path.join(BUILD, "src", "ctl", "cugaictl")
FAILURES = os.path.join(BUILD, "e2e-failures")
WAIT_SECONDS = 30
POLL_SECONDS = 0.05


class Failure(AssertionError):
    """What the test waited for did not come."""


def xdotool(*arguments):
    return subprocess.run(["xdotool", *arguments], check=True, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, text=True).stdout


def ctl(store, *arguments):
    """cugaictl on a store; its output. Fails with its sentence."""
    done = subprocess.run([CUGAICTL, "--store", store, *arguments], check=False, text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)
    if done.returncode != 0:
        raise Failure(f"cugaictl {' '.join(arguments)}: {done.stderr.strip()}")
    return done.stdout


class Desk:
    """The program on its display, and the hands of the person before it."""

    def __init__(self):
        self.tree = e2e_tree.Tree()
        self.program = None
        self.clipboard = None
        self.steps = 0  # keys and clicks so far; typed text is not counted

    # ---- the program ----

    def start(self, *arguments, **options):
        """OPTIONS go to Popen, such as stderr=."""
        self.program = subprocess.Popen([CUGAI, *arguments], stdin=subprocess.DEVNULL,
                                        start_new_session=True, **options)
        self.wait("the window", lambda root: root.find(role="window") or root.find(role="frame"))

    def quit(self):
        """Ctrl+Q, and the program must end by itself and well."""
        self.key("ctrl+q")
        code = self.program.wait(WAIT_SECONDS)
        self.program = None
        if code != 0:
            raise Failure(f"the program ended with {code}")

    def end(self):
        for process in (self.program, self.clipboard):
            if process is not None and process.poll() is None:
                process.kill()
                process.wait()
        self.tree.end()

    # ---- waiting ----

    def must_run(self):
        if self.program.poll() is not None:
            raise Failure(f"the program has ended with {self.program.returncode}")

    def read(self, hidden=False):
        self.must_run()
        return self.tree.read(self.program.pid, hidden)

    def until(self, what, probe, seconds=WAIT_SECONDS):
        """Waits until PROBE, which looks at other things than the tree, gives something."""
        end = time.monotonic() + seconds
        while True:
            self.must_run()
            self.tree.serve()
            try:
                found = probe()
                if found:
                    return found
            except Gone:
                pass  # the tree changed while it was read
            if time.monotonic() > end:
                raise Failure(f"not there after {seconds} s: {what}")
            time.sleep(POLL_SECONDS)

    def wait(self, what, probe):
        """Waits until PROBE gives something for the tree; returns that."""
        return self.until(what, lambda: probe(self.read()))

    def wait_gone(self, name, role=None):
        self.wait(f"no {role or 'element'} {name!r}", lambda root: not root.find(name, role))

    def find(self, name=None, role=None, within=None, test=None, nth=0):
        """The nth element of that name; WITHIN: an element's (name, role) that contains it."""
        def probe(root):
            roots = [root] if within is None else root.find(*within)
            found = [node for start in roots for node in start.find(name, role, test)]
            return found[nth] if -len(found) <= nth < len(found) else None
        return self.wait(f"{role or 'element'} {name!r}", probe)

    def see(self, *parts):
        """Waits for a text on the window that contains all PARTS."""
        return self.wait(f"words {parts}", lambda root: root.find(list(parts)))[0]

    def title(self, title):
        """Waits for the heading of the page."""
        return self.find(title, "heading")

    def focused(self, name=None, role=None):
        """Waits until the focus is on an element of that name."""
        return self.find(name, role, test=lambda node: node.has("focused"))

    # ---- hands ----

    def key(self, *keys):
        for key in keys:
            self.steps += 1
            xdotool("key", "--clearmodifiers", key)

    def place_of(self, node):
        """The middle of an element on the display, once it has stopped moving."""
        last = None
        end = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < end:
            x, y, width, height = node.extents()
            if width > 0 and height > 0 and (x, y, width, height) == last:
                left, top, right, bottom = self.window_edges()
                middle = left + x + width // 2, top + y + height // 2
                if left <= middle[0] < right and top <= middle[1] < bottom:
                    return middle
                break
            last = (x, y, width, height)
            time.sleep(POLL_SECONDS)
        raise Failure(f"no place to click: {node.line().strip()} {last}")

    def window_edges(self):
        """left, top, right, bottom of the active window on the display."""
        shell = xdotool("getactivewindow", "getwindowgeometry", "--shell")
        values = dict(line.split("=", 1) for line in shell.split())
        x, y, width, height = (int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, x + width, y + height

    def click(self, name=None, role=None, button="1", **where):
        """Clicks an element as soon as it can be clicked."""
        node = name if isinstance(name, e2e_tree.Node) else self.find(
            name, role, **dict({"test": lambda found: found.has("sensitive")}, **where))
        x, y = self.place_of(node)
        self.steps += 1
        xdotool("mousemove", str(x), str(y), "click", button)
        return node

    def choose(self, button, item, **where):
        """Opens the menu of a button and takes an item of it with the arrow keys."""
        self.click(button, "button", **where)
        wanted = self.find(item, "menu item")
        for _ in range(20):
            self.key("Down")
            at = self.wait("a menu item with the focus", lambda root: [
                node for node in focused_nodes(root) if node.role == "menu item"])[0]
            if at.name == wanted.name:
                self.key("Return")
                self.wait_gone(item, "menu item")
                return
        raise Failure(f"the arrow keys do not reach {item!r}")

    def pick(self, item):
        """In the drop-down that has the focus: opens it and takes an item with the arrow keys."""
        self.key("space")
        self.find(item, "label")
        for _ in range(20):
            row = self.wait("a row with the focus", lambda root: [
                node for node in focused_nodes(root) if node.role == "list item"])[0]
            if row.find(item, "label"):
                self.key("Return")
                return
            self.key("Down")
            self.wait("another row", lambda root, last=row: not any(
                node.name == last.name and node.path == last.path for node in focused_nodes(root)))
        raise Failure(f"the arrow keys do not reach {item!r}")

    def double_click(self, name=None, role=None, **where):
        node = self.find(name, role, **where)
        x, y = self.place_of(node)
        self.steps += 1
        xdotool("mousemove", str(x), str(y), "click", "--repeat", "2", "--delay", "60", "1")

    def type(self, text):
        """Types into what has the focus and waits until it is there. Chinese goes through the
        clipboard, which loses no character as key events of a display do."""
        before = self.focused_text()
        if text.isascii():
            xdotool("type", "--delay", "12", text)
        else:
            self.copy(text)
            xdotool("key", "--clearmodifiers", "ctrl+v")
        wanted = text.strip()
        self.wait(f"{text!r} typed", lambda root: any(
            wanted in (node.text or "") or node.text != before and same_words(node.text, wanted)
            for node in focused_nodes(root)))

    def focused_text(self):
        return self.wait("a focus", lambda root: [node.text or " "
                                                  for node in focused_nodes(root)])[0]

    def copy(self, text):
        """Puts TEXT into the clipboard; returns when it can be had from there."""
        if self.clipboard is not None and self.clipboard.poll() is None:
            self.clipboard.kill()
            self.clipboard.wait()
        self.clipboard = subprocess.Popen(["xclip", "-selection", "clipboard", "-quiet"],
                                          stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                          stderr=subprocess.DEVNULL)
        self.clipboard.stdin.write(text.encode())
        self.clipboard.stdin.close()
        end = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < end:
            read = subprocess.run(["xclip", "-selection", "clipboard", "-o"], check=False,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL)
            if read.stdout.decode(errors="replace") == text:
                return
            time.sleep(POLL_SECONDS)
        raise Failure("the clipboard does not take a text")

    def choose_file(self, path):
        """In GTK's file chooser: Ctrl+L and the path."""
        self.find("GtkFileChooserWidget")
        self.key("ctrl+l")
        self.focused("GtkFileChooserEntry")
        self.key("ctrl+a")
        self.type(path)
        self.key("Return")
        self.wait_gone("GtkFileChooserWidget")

    def choose_files(self, folder):
        """In GTK's file chooser: Ctrl+L and the folder, then all that is in it."""
        self.find("GtkFileChooserWidget")
        self.key("ctrl+l")
        self.focused("GtkFileChooserEntry")
        self.key("ctrl+a")
        self.type(folder)
        self.key("Return")
        self.focused("GtkTreeView")
        self.key("ctrl+a")
        self.tab_to("选择 选择")
        self.key("Return")
        self.wait_gone("GtkFileChooserWidget")

    def tab_to(self, name):
        """Tab by Tab until an element of that name has the focus."""
        while True:
            before = self.wait("a focus", focused_nodes)[-1]
            if e2e_tree.plain(before.name) == name:
                return
            self.key("Tab")
            self.wait(f"the focus to leave {before.name!r} on the way to {name!r}",
                      lambda root, before=before: [node for node in focused_nodes(root)[-1:]
                                                   if node.path != before.path])

    def ink(self, node):
        """The share of dark points in the picture of an element: 0 where it is blank."""
        x, y, width, height = node.extents()
        left, top, right, bottom = self.window_edges()
        crop = f"{min(width, right - left - x)}x{min(height, bottom - top - y)}" \
               f"+{left + max(x, 0)}+{top + max(y, 0)}"
        picture = subprocess.run(["import", "-window", "root", "-crop", crop, "png:-"], check=True,
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE).stdout
        out = subprocess.run(["convert", "png:-", "-colorspace", "Gray", "-threshold", "40%",
                              "-format", "%[fx:1-mean]", "info:"], check=True, input=picture,
                             stdout=subprocess.PIPE).stdout
        return float(out)

    # ---- evidence ----

    def keep(self, name):
        """A picture of the display and the accessible tree, for whoever reads the failure."""
        os.makedirs(FAILURES, exist_ok=True)
        base = os.path.join(FAILURES, re.sub(r"\W+", "-", name).strip("-"))
        subprocess.run(["import", "-window", "root", base + ".png"], check=False,
                       stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(base + ".tree", "w", encoding="utf-8") as file:
            file.write(self.dump())
        print(f"# left {base}.png and .tree", flush=True)

    def dump(self, hidden=True):
        if self.program is None or self.program.poll() is not None:
            return "the program does not run\n"
        try:
            return "".join(node.line() + "\n" for node in self.read(hidden).walk())
        except Gone as gone:
            return f"{gone}\n"


def focused_nodes(root):
    return [node for node in root.walk() if node.has("focused")]


def same_words(text, wanted):
    return re.sub(r"\s+", "", wanted) in re.sub(r"\s+", "", text or "")


def run(name, stages):
    """Plays STAGES, functions of a Desk, as TAP cases; exits with 1 if one failed."""
    desk = Desk()
    broken = None
    print(f"1..{len(stages)}", flush=True)
    try:
        for number, stage in enumerate(stages, 1):
            title = (stage.__doc__ or stage.__name__).strip().splitlines()[0]
            if broken is not None:
                print(f"not ok {number} - {title} (not reached after: {broken})", flush=True)
                continue
            try:
                stage(desk)
                print(f"ok {number} - {title}", flush=True)
            except Exception as error:  # whatever happens is a failed case, with evidence
                broken = title
                print(f"not ok {number} - {title}", flush=True)
                for line in traceback.format_exc().splitlines():
                    print("# " + line)
                print(f"# {error}")
                desk.keep(f"{name}-{number}")
    finally:
        desk.end()
    sys.exit(0 if broken is None else 1)


def make_pdf(path, lines):
    """Writes a PDF with one line of text on each page."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    pages = []
    for line in lines:
        stream = f"BT /F1 40 Tf 72 700 Td ({line}) Tj ET".encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
                       b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects))
        pages.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(pages), len(pages))
    with open(path, "wb") as file:
        file.write(b"%PDF-1.4\n")
        places = []
        for number, content in enumerate(objects, 1):
            places.append(file.tell())
            file.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        table = file.tell()
        file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
        file.writelines(b"%010d 00000 n \n" % place for place in places)
        file.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                   % (len(objects) + 1, table))


def fresh_folder(name):
    """An empty folder in this test's home."""
    folder = os.path.join(os.environ["HOME"], name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return folder

# e2e_tree.py: the accessible tree of the program, read over the bus without any cache.
# SPDX-License-Identifier: GPL-3.0-or-later
"""libatspi answers from a cache that goes stale while a page is being built, so the tree is
read by plain calls on the accessibility bus, by a program of ours: tree-reader."""

import os
import subprocess

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

PROPERTIES = "org.freedesktop.DBus.Properties"
WINDOW_COORDS = 1
CALL_MS = 10000
READER = os.path.join(os.environ["CG_BUILD_DIR"], "tests", "e2e", "tree-reader")

# Numbers of AtspiStateType.
STATES = {
    "active": 1, "checked": 4, "editable": 7, "enabled": 8, "expanded": 10, "focusable": 11,
    "focused": 12, "modal": 16, "selected": 23, "sensitive": 24, "visible": 30,
}


class Gone(Exception):
    """The element, or the program, is no longer there."""


class Node:
    """One element as it was when it was read."""

    def __init__(self, tree, line):
        depth, states, self.role, self.bus_name, self.path, name = line.rstrip("\n").split("\t")
        self.name = unescape(name)
        self.depth = int(depth)
        self.bits = int(states)
        self.tree = tree
        self.parent = None
        self.children = []

    def has(self, state):
        return bool(self.bits >> STATES[state] & 1)

    @property
    def text(self):
        """What stands in an entry or a label; the name where the element has no text."""
        try:
            count = self.tree.call(self, PROPERTIES, "Get",
                                   GLib.Variant("(ss)", ("org.a11y.atspi.Text",
                                                         "CharacterCount")))[0]
            return self.tree.call(self, "org.a11y.atspi.Text", "GetText",
                                  GLib.Variant("(ii)", (0, count)))[0]
        except Gone:
            return self.name

    def extents(self):
        """x, y, width, height in its window."""
        return self.tree.call(self, "org.a11y.atspi.Component", "GetExtents",
                              GLib.Variant("(u)", (WINDOW_COORDS,)))[0]

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, name=None, role=None, test=None):
        """The visible elements below this one that fit; name: exact, or a list of parts."""
        return [node for node in self.walk()
                if node.has("visible") and (role is None or node.role == role)
                and fits(node, name) and (test is None or test(node))]

    def window(self):
        node = self
        while node.parent is not None and node.parent.parent is not None:
            node = node.parent
        return node

    def line(self):
        flags = [name for name in ("focused", "checked", "selected", "modal", "expanded")
                 if self.has(name)]
        if not self.has("visible"):
            flags.append("hidden")
        if not self.has("sensitive"):
            flags.append("insensitive")
        text = self.text if self.role in ("text", "entry", "label") else ""
        words = repr(self.name) + (f" text={text!r}" if text not in ("", self.name) else "")
        return f"{'  ' * self.depth}{self.role} {words} {' '.join(flags)}".rstrip()


def unescape(name):
    """A name as g_strescape() wrote it: every byte beyond ASCII in octal."""
    return name.encode("ascii").decode("unicode_escape").encode("latin-1").decode("utf-8")


def plain(name):
    """A name without what GTK adds for mnemonics."""
    return name.replace("_", "").strip()


def fits(node, name):
    if name is None:
        return True
    if isinstance(name, (list, tuple)):
        return all(part in node.name for part in name)
    return plain(node.name) == name


class Tree:
    """The accessibility bus of the session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                    None, None, Gio.DBusCallFlags.NONE, CALL_MS, None)[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.reader = subprocess.Popen([READER], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       text=True)

    def serve(self):
        """Takes what others have sent to the test over its buses."""
        while GLib.MainContext.default().iteration(False):
            pass

    def call(self, node, interface, method, arguments=None):
        try:
            return self.bus.call_sync(node.bus_name, node.path, interface, method, arguments, None,
                                      Gio.DBusCallFlags.NONE, CALL_MS, None).unpack()
        except GLib.Error as error:
            raise Gone(error.message) from error

    def read(self, process, hidden=False):
        """The whole tree of a process. Raises Gone where it changes under the reader."""
        self.reader.stdin.write(f"{process} {int(hidden)}\n")
        self.reader.stdin.flush()
        above = []
        while (line := self.reader.stdout.readline()) != ".\n":
            if not line or line.startswith("gone: "):
                raise Gone(line.strip() or "tree-reader has ended")
            node = Node(self, line)
            del above[node.depth:]
            if above:
                node.parent = above[-1]
                node.parent.children.append(node)
            above.append(node)
        return above[0]

    def end(self):
        self.reader.stdin.close()
        self.reader.wait()
        self.reader.stdout.close()

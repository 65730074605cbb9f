# e2e_tree.py: the accessible tree of the program, read over the bus without any cache.
# SPDX-License-Identifier: GPL-3.0-or-later
"""libatspi answers from a cache that goes stale while a page is being built, so the tree is
read by plain calls on the accessibility bus, level by level, the calls of one level together."""

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
WINDOW_COORDS = 1
MAX_DEPTH = 70
# Nothing stands in these, so nobody asks.
WITHOUT_CHILDREN = {"image", "label", "scroll bar", "separator"}
CALL_MS = 10000

# Numbers of AtspiStateType.
STATES = {
    "active": 1, "checked": 4, "editable": 7, "enabled": 8, "expanded": 10, "focusable": 11,
    "focused": 12, "modal": 16, "selected": 23, "sensitive": 24, "visible": 30,
}


class Gone(Exception):
    """The element, or the program, is no longer there."""


class Node:
    """One element as it was when it was read."""

    def __init__(self, tree, bus_name, path, depth):
        self.tree = tree
        self.bus_name = bus_name
        self.path = path
        self.depth = depth
        self.parent = None
        self.children = []
        self.name = ""
        self.role = ""
        self.bits = 0

    def fill(self, name, state):
        self.name = name
        self.role = self.tree.roles[self.path]
        low, high = (list(state) + [0, 0])[:2]
        self.bits = low | high << 32

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
        self.roles = {}  # by path: that of an element never changes
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def call(self, node, interface, method, arguments=None):
        try:
            return self.bus.call_sync(node.bus_name, node.path, interface, method, arguments, None,
                                      Gio.DBusCallFlags.NONE, CALL_MS, None).unpack()
        except GLib.Error as error:
            raise Gone(error.message) from error

    def together(self, calls):
        """The answers to many calls (node, interface, method, arguments) sent at once."""
        answers = [None] * len(calls)
        left = [len(calls)]

        def answered(bus, result, index):
            left[0] -= 1
            try:
                answers[index] = bus.call_finish(result).unpack()
            except GLib.Error as error:
                answers[index] = error

        for index, (node, interface, method, arguments) in enumerate(calls):
            self.bus.call(node.bus_name, node.path, interface, method, arguments, None,
                          Gio.DBusCallFlags.NONE, CALL_MS, None, answered, index)
        while left[0] > 0:
            GLib.MainContext.default().iteration(True)
        for answer in answers:
            if isinstance(answer, GLib.Error):
                raise Gone(answer.message) from answer
        return answers

    def applications(self):
        """(bus name, path) of the programs, by process id."""
        rows = self.bus.call_sync("org.a11y.atspi.Registry", ROOT, ACCESSIBLE, "GetChildren", None,
                                  None, Gio.DBusCallFlags.NONE, CALL_MS, None).unpack()[0]
        found = {}
        for bus_name, path in rows:
            found[self.process_of(bus_name)] = (bus_name, path)
        return found

    def process_of(self, bus_name):
        try:
            return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                      "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                      GLib.Variant("(s)", (bus_name,)), None,
                                      Gio.DBusCallFlags.NONE, CALL_MS, None).unpack()[0]
        except GLib.Error:
            return None

    def read(self, process, hidden=False):
        """The whole tree of a process. Raises Gone where it changes under the reader."""
        place = self.applications().get(process)
        if place is None:
            raise Gone("the program is not on the accessibility bus")
        root = Node(self, *place, 0)
        level = [root]
        while level:
            self.fill(level)
            level = self.children_of([node for node in level if node.depth < MAX_DEPTH and (
                node.depth < 2 or hidden or node.has("visible"))])
        return root

    def fill(self, nodes):
        """Names, roles and states of elements."""
        of_name = GLib.Variant("(ss)", (ACCESSIBLE, "Name"))
        strange = [node for node in nodes if node.path not in self.roles]
        answers = self.together([(node, PROPERTIES, "Get", of_name) for node in nodes]
                                + [(node, ACCESSIBLE, "GetState", None) for node in nodes]
                                + [(node, ACCESSIBLE, "GetRoleName", None) for node in strange])
        count = len(nodes)
        self.roles.update((node.path, role) for node, (role,) in zip(strange, answers[2 * count:]))
        for node, (name,), (state,) in zip(nodes, answers, answers[count:]):
            node.fill(name, state)

    def children_of(self, nodes):
        parents = [node for node in nodes if node.role not in WITHOUT_CHILDREN]
        answers = self.together([(node, ACCESSIBLE, "GetChildren", None) for node in parents])
        for parent, (children,) in zip(parents, answers):
            for bus_name, path in children:
                child = Node(self, bus_name, path, parent.depth + 1)
                child.parent = parent
                parent.children.append(child)
        return [child for parent in parents for child in parent.children]

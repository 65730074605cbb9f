# e2e_clerk.py: what a clerk does again and again: fill a form, answer a step, switch the person.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each function takes the Desk and leaves it where the next step begins."""
import os

PEOPLE = ("沈某", "周某")


def store():
    """Where the program keeps the office's data of this test's home."""
    return os.path.join(os.environ["XDG_DATA_HOME"], "cugai", "store")


def set_up(desk, office, code, person):
    """First start: the office and the person, by keyboard."""
    desk.focused("本机关全称")
    desk.type(office)
    desk.key("Tab")
    desk.focused("发文代字")
    desk.type(code)
    desk.key("Tab")
    desk.focused("姓名")
    desk.type(person)
    desk.key("ctrl+Return")
    desk.title("总览")


def goes_into(desk, label, within):
    """Clicks into a field. Where the list of the field before is still going away its window
    takes the first click, so a clerk who sees no caret clicks once more."""
    def caret(root):
        return root.find(label, "text box", test=lambda node: node.has("focused"))

    for _ in range(3):
        desk.click(label, "text box", within=within)
        looks = []
        if desk.wait("the caret", lambda root: looks.append(root) or caret(root)
                     or len(looks) == 10) is not True:
            return
    desk.focused(label, "text box")


def fill(desk, within, *fields):
    """Fills fields of a form: (label, text) or (label, text, line of its list to wait for)."""
    for label, text, *line in fields:
        def focused(root, label=label):
            return root.find(label, test=lambda node: node.has("focused"))

        if not desk.wait("the form", lambda root, focused=focused: [focused(root)])[0]:
            goes_into(desk, label, within)
        desk.focused(label, "text box")
        desk.type(text)
        if line:
            desk.find([*line], "label", within=(label, "group"))
        desk.key("Return" if line else "Tab")
        desk.wait(f"{text!r} taken", lambda root, focused=focused, text=text: not [
            node for node in focused(root) if node.text == text])
        desk.wait(f"the lines of {label} gone", lambda root, label=label: not any(
            group.find(role="list item") for group in root.find(label, "group")))


def window_of(title):
    """(name, role) of the small window that a step opens."""
    return [title], "window"


def answer(desk, title, *fields):
    """In the small window of a step: fills it and confirms; waits until it is gone."""
    desk.find(*window_of(title))
    fill(desk, window_of(title), *fields)
    desk.key("ctrl+Return")
    desk.wait_gone(*window_of(title))


def choose(desk, label, line):
    """Opens a menu of choices and picks a line by arrow keys and Enter."""
    menu_of = desk.find(label, "combo box")
    if any(node.has("focused") for node in menu_of.walk()):
        desk.key("space")
    else:
        desk.click(menu_of)
    for _ in range(8):
        now = desk.wait("a line", lambda root: [
            node for node in root.walk() if node.role == "list item" and node.has("focused")])[0]
        if now.find(line, "label"):
            break
        desk.key("Down")
        desk.wait("the next line", lambda root, now=now: [
            node for node in root.walk() if node.role == "list item" and node.has("focused")
            and node.path != now.path])
    desk.key("Return")
    desk.wait(f"{line!r} chosen", lambda root: [
        node for node in root.find(label, "combo box")
        if node.find(line) and not node.find(role="list item")])


def menu(desk, item):
    """In an open menu: arrows down to the item, Enter."""
    def at(root):
        return [node for node in root.walk() if node.role == "menu item" and node.has("focused")]

    now = desk.wait("an open menu", at)[0]
    for _ in range(20):
        if now.name.startswith(item):
            break
        desk.key("Down")
        now = desk.wait("the next item", lambda root, now=now: [
            node for node in at(root) if node.name != now.name])[0]
    desk.key("Return")
    desk.wait_gone(None, "menu item")


def act_as(desk, person):
    """Switches who is acting, at the foot of the sidebar."""
    desk.click(["更换经办身份"], "button", nth=0)
    menu(desk, person)
    desk.find(["更换经办身份", person], "button")

# e2e_input_method.py: fcitx5 with its pinyin, and the panel that shows what it is at.
# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel is the test itself: it takes the place of the desktop's window of candidates, so it
is told all that such a window shows, and where on the display."""
import os
import subprocess

from gi.repository import Gio

PANEL_NAME = "org.kde.impanel"
PANEL_PATH = "/org/kde/impanel"
PANEL_XML = """
<node><interface name="org.kde.impanel2">
  <method name="SetSpotRect">
    <arg direction="in" type="i"/><arg direction="in" type="i"/>
    <arg direction="in" type="i"/><arg direction="in" type="i"/></method>
  <method name="SetLookupTable">
    <arg direction="in" type="as"/><arg direction="in" type="as"/><arg direction="in" type="as"/>
    <arg direction="in" type="b"/><arg direction="in" type="b"/>
    <arg direction="in" type="i"/><arg direction="in" type="i"/></method>
</interface></node>
"""
ENGINE = "org.kde.kimpanel.inputmethod"
PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us

[Groups/0/Items/1]
Name=pinyin

[GroupOrder]
0=Default
"""
CONFIG = """[Behavior]
ActiveByDefault=True
"""
# What looks at other machines, or needs a desktop that is not there.
LEFT_OUT = "cloudpinyin,notificationitem,notifications,wayland,waylandim"


class InputMethod:
    """fcitx5 on the session bus of the test; programs started after it type through it."""

    def __init__(self):
        self.preedit = ""      # what the panel shows; empty while the program shows it itself
        self.candidates = []
        self.spot = (0, 0, 0, 0)  # where the caret stands on the display
        self.language = ""     # what the panel says is typed in
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        panel = Gio.DBusNodeInfo.new_for_xml(PANEL_XML).interfaces[0]
        bus.register_object(PANEL_PATH, panel, self.called, None, None)
        bus.signal_subscribe(None, ENGINE, None, None, None, Gio.DBusSignalFlags.NONE, self.told)
        Gio.bus_own_name_on_connection(bus, PANEL_NAME, Gio.BusNameOwnerFlags.NONE, None, None)
        folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "fcitx5")
        os.makedirs(folder)
        for name, content in (("profile", PROFILE), ("config", CONFIG)):
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(content)
        self.process = subprocess.Popen(["fcitx5", "-D", "--disable", LEFT_OUT],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        os.environ["GTK_IM_MODULE"] = "fcitx"

    def called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == "SetSpotRect":
            self.spot = arguments.unpack()
        else:
            self.candidates = arguments.unpack()[1]
        invocation.return_value(None)

    def told(self, _bus, _sender, _path, _interface, signal, arguments):
        values = arguments.unpack()
        if signal == "UpdatePreeditText":
            self.preedit = values[0]
        elif signal == "ShowPreedit" and not values[0]:
            self.preedit = ""
        elif signal in ("RegisterProperties", "UpdateProperty"):
            for line in values[0] if signal == "RegisterProperties" else values:
                if line.startswith("/Fcitx/im:"):
                    self.language = line.split(":")[1]

    def end(self):
        self.process.terminate()
        self.process.wait()

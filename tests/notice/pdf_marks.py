# pdf_marks.py: what a PDF's own text matrices and paths put where, in millimetres.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the content streams that cairo writes; a sheet's places count from its top left corner,
as a ruler laid on it does. Ink is measured on the page rendered by poppler."""
import base64
import collections
import json
import math
import re
import subprocess

MM = 25.4 / 72
TOKEN = re.compile(rb"<<|>>|<[0-9a-fA-F\s]*>|\((?:\\.|[^\\()])*\)|\[|\]|/[^\s<>\[\]()/]*"
                   rb"|[-+]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'\"][A-Za-z*0-9]*", re.DOTALL)

# x, y: origin on the baseline; size: height of the em in pt; width: its em's width in pt;
# advance: to the next origin, mm; angle: of the baseline, degrees, up is positive.
Glyph = collections.namedtuple("Glyph", "page text x y size width advance angle font")
Box = collections.namedtuple("Box", "page left right top bottom red")


def multiply(a, b):
    return (a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
            a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5])


def apply(matrix, x, y):
    return (x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5])


class Font:
    """The widths of a font's codes and what they stand for."""

    def __init__(self, document, font):
        self.bytes = 2 if font["/Subtype"] == "/Type0" else 1
        self.texts = self.read_texts(document.stream(font["/ToUnicode"]))
        own = font
        if self.bytes == 2:
            own = document.value(document.value(font["/DescendantFonts"])[0])
            self.widths, self.default = self.read_widths(document.value(own["/W"])), own.get("/DW", 1000)
        else:
            widths = document.value(font["/Widths"])
            self.widths = {font["/FirstChar"] + i: width for i, width in enumerate(widths)}
            self.default = 0
        self.name = own["/BaseFont"].split("+")[-1].lstrip("/")
        descriptor = document.value(own["/FontDescriptor"])
        self.embedded = any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))

    @staticmethod
    def read_widths(entries):
        widths = {}
        while entries:
            if isinstance(entries[1], list):
                widths.update({entries[0] + i: width for i, width in enumerate(entries[1])})
                entries = entries[2:]
            else:
                widths.update({code: entries[2] for code in range(entries[0], entries[1] + 1)})
                entries = entries[3:]
        return widths

    @staticmethod
    def read_texts(cmap):
        texts = {}
        for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
            for code, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
                texts[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
        for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
            for first, last, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>",
                                                block):
                start = int(text, 16)
                for code in range(int(first, 16), int(last, 16) + 1):
                    texts[code] = chr(start + code - int(first, 16))
        return texts

    def codes(self, text):
        return [int.from_bytes(text[i:i + self.bytes], "big") for i in range(0, len(text), self.bytes)]


def string_bytes(token):
    if token.startswith(b"<"):
        digits = re.sub(rb"\s", b"", token[1:-1]).decode()
        return bytes.fromhex(digits + "0" * (len(digits) % 2))
    return re.sub(rb"\\(.)", rb"\1", token[1:-1], flags=re.DOTALL)


class Page:
    """One content stream played through."""

    def __init__(self, document, number, page):
        self.document, self.number = document, number
        self.height = page["/MediaBox"][3]
        self.width = page["/MediaBox"][2]
        resources = document.value(page["/Resources"])
        self.fonts = {name: document.font(reference)
                      for name, reference in document.value(resources.get("/Font", {})).items()}
        self.glyphs, self.boxes = [], []
        self.ctm, self.colour, self.saved = (1, 0, 0, 1, 0, 0), (0, 0, 0), []
        self.matrix = self.line = (1, 0, 0, 1, 0, 0)
        self.font, self.size, self.path, self.actual = None, 1, [], None
        self.play(document.stream(page["/Contents"]))

    def play(self, content):
        stack, array = [], None
        for token in TOKEN.findall(content):
            if token == b"[":
                array = []
            elif token == b"]":
                stack.append(array)
                array = None
            elif re.match(rb"[-+.\d]", token):
                (stack if array is None else array).append(float(token))
            elif token[:1] in b"<(/>":
                (stack if array is None else array).append(token)
            else:
                self.operator(token.decode(), stack)
                stack = []

    def operator(self, name, values):
        if name == "cm":
            self.ctm = multiply(values, self.ctm)
        elif name == "q":
            self.saved.append((self.ctm, self.colour))
        elif name == "Q":
            self.ctm, self.colour = self.saved.pop()
        elif name in ("rg", "g"):
            self.colour = tuple(values) if name == "rg" else tuple(values) * 3
        elif name == "BT":
            self.matrix = self.line = (1, 0, 0, 1, 0, 0)
        elif name == "Tf":
            self.font, self.size = self.fonts[values[0].decode()], values[1]
        elif name == "Tm":
            self.matrix = self.line = tuple(values)
        elif name == "Td":
            self.matrix = self.line = multiply((1, 0, 0, 1, *values), self.line)
        elif name in ("Tj", "TJ"):
            self.show(values[0] if name == "TJ" else values)
        elif name == "re":
            self.path.append(values)
        elif name in ("f", "f*"):
            self.fill()
        elif name == "BDC":
            text = [value for value in values if value[:1] in b"<(" and value != b"<<"]
            self.actual = string_bytes(text[0])[2:].decode("utf-16-be") if text else None
        elif name == "EMC":
            self.actual = None
        elif name in ("Do", "Tc", "Tw", "Tz", "Ts", "'", '"'):
            raise ValueError(f"{name} is not read here")

    def show(self, parts):
        for part in parts:
            if isinstance(part, float):
                self.move(-part / 1000 * self.size)
                continue
            for code in self.font.codes(string_bytes(part)):
                self.glyph(code)

    def move(self, by):
        self.matrix = multiply((1, 0, 0, 1, by, 0), self.matrix)

    def glyph(self, code):
        by = self.font.widths.get(code, self.font.default) / 1000 * self.size
        whole = multiply(self.matrix, self.ctm)
        x, y = whole[4:6]
        text, self.actual = (self.font.texts.get(code, ""), None) if self.actual is None \
            else (self.actual, "")
        self.glyphs.append(Glyph(
            self.number, text, x * MM, (self.height - y) * MM,
            math.hypot(whole[2], whole[3]) * self.size, math.hypot(whole[0], whole[1]) * self.size,
            math.hypot(whole[0], whole[1]) * by * MM, math.degrees(math.atan2(whole[1], whole[0])),
            self.font.name))
        self.move(by)

    def fill(self):
        for x, y, width, height in self.path:
            left, bottom = apply(self.ctm, x, y)
            right, top = apply(self.ctm, x + width, y + height)
            xs = sorted((left * MM, right * MM))
            ys = sorted(((self.height - bottom) * MM, (self.height - top) * MM))
            self.boxes.append(Box(self.number, *xs, *ys, self.colour[0] > 0.5))
        self.path = []


class Document:
    """A PDF file; pages count from 1."""

    def __init__(self, path):
        self.path = path
        read = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline",
                               "--decode-level=generalized", path],
                              capture_output=True, check=True).stdout
        self.objects = json.loads(read)["qpdf"][1]
        self.fonts = {}
        root = self.value(self.value(self.objects["trailer"]["value"]["/Root"])["/Pages"])
        self.pages = [Page(self, number, self.value(kid))
                      for number, kid in enumerate(root["/Kids"], 1)]

    def value(self, thing):
        if isinstance(thing, str) and re.fullmatch(r"\d+ \d+ R", thing):
            entry = self.objects[f"obj:{thing}"]
            return entry["value"] if "value" in entry else entry["stream"]["dict"]
        return thing

    def stream(self, reference):
        return base64.b64decode(self.objects[f"obj:{reference}"]["stream"]["data"])

    def font(self, reference):
        if reference not in self.fonts:
            self.fonts[reference] = Font(self, self.value(reference))
        return self.fonts[reference]

    def ink(self, page, left, right, top, bottom, dpi=600, red=False):
        """The edges of the black ink, or of all ink, in a part of a page: left, right, top and
        bottom; None where there is none."""
        scale = dpi / 25.4
        x, y = int(left * scale), int(top * scale)
        width, height = int((right - left) * scale), int((bottom - top) * scale)
        picture = subprocess.run(
            ["pdftoppm", "-r", str(dpi), "-f", str(page), "-l", str(page), "-x", str(x), "-y", str(y),
             "-W", str(width), "-H", str(height), self.path], capture_output=True, check=True).stdout
        size = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", picture)
        width, height = int(size[1]), int(size[2])
        # Red ink is light where only red is looked at.
        dark = picture[size.end() + (1 if red else 0)::3]
        return edges(dark, width, height, x, y, scale)


def edges(samples, width, height, x, y, scale):
    blank = re.compile(rb"[\x80-\xff]*\Z")
    rows = [samples[row * width:(row + 1) * width] for row in range(height)]
    inked = [row for row in range(height) if not blank.match(rows[row])]
    if not inked:
        return None
    ink = re.compile(rb"[\x00-\x7f]")
    lefts = [ink.search(rows[row]).start() for row in inked]
    rights = [width - ink.search(rows[row][::-1]).start() for row in inked]
    return ((x + min(lefts)) / scale, (x + max(rights)) / scale,
            (y + inked[0]) / scale, (y + inked[-1] + 1) / scale)

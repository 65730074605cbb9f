# pdf_writer.py: puts a PDF together from objects, sound unless told otherwise.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects are bytes; the first is the catalog, numbered from 1."""
import zlib

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"


def stream(data, entries=b"", length=None):
    """A stream object; @length replaces the true one."""
    if length is None:
        length = b"%d" % len(data)
    return b"<< /Length %s %s >>\nstream\n%s\nendstream" % (length, entries, data)


def flate(data, entries=b""):
    return stream(zlib.compress(data, 9), entries + b" /Filter /FlateDecode")


def page(entries=b"", contents=4, box=b"0 0 300 400"):
    return (b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents %d 0 R %s >>"
            % (box, contents, entries))


def pages(kids=b"3 0 R", count=1, entries=b""):
    return b"<< /Type /Pages /Kids [%s] /Count %d %s >>" % (kids, count, entries)


def body(objects, header=b"%PDF-1.7\n"):
    """The file up to its table, and the offsets of the objects."""
    parts, offsets, at = [header], [], len(header)
    for number, content in enumerate(objects, 1):
        part = b"%d 0 obj\n%s\nendobj\n" % (number, content)
        offsets.append(at)
        parts.append(part)
        at += len(part)
    return b"".join(parts), offsets


def table(offsets, trailer=b"", at=0, size=None):
    """The table of an old-style file and all that follows it."""
    size = len(offsets) + 1 if size is None else size
    lines = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\n"
            b"startxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, lines, size, trailer, at))


def assemble(objects, trailer=b""):
    """A whole file with a right table."""
    start, offsets = body(objects)
    return start + table(offsets, trailer, len(start))


def drawing(content, resources=b"", more=(), box=b"0 0 300 400"):
    """One page that draws @content; @more are the objects from 5 on."""
    return assemble([CATALOG, pages(), page(b"/Resources << %s >>" % resources, box=box),
                     stream(content), *more])


def picture(image, box=b"0 0 300 400"):
    """One page that shows the image object @image, then a black square."""
    return drawing(b"q 280 0 0 380 10 10 cm /I Do Q 10 10 20 20 re f",
                   b"/XObject << /I 5 0 R >>", [image], box)


def image(data, width, height, entries=b"/ColorSpace /DeviceGray /BitsPerComponent 8"):
    return stream(data, b"/Type /XObject /Subtype /Image /Width %d /Height %d %s"
                  % (width, height, entries))


def lettering(font, more=(), text=b"<65746539>"):
    """One page with @text in the font object @font; @more are the objects from 6 on."""
    return drawing(b"BT /F 40 Tf 20 200 Td %s Tj ET" % text, b"/Font << /F 5 0 R >>",
                   [font, *more])

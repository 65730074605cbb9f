# bad_pages.py: PDFs that are wrong in their pages: trees, sizes, outlines, labels, links.
# SPDX-License-Identifier: GPL-3.0-or-later
from pdf_writer import CATALOG, assemble, drawing, page, pages, stream

SQUARE = stream(b"10 10 100 100 re f")


def bad_pages_none():
    return assemble([CATALOG, pages(b"", 0)])


def bad_pages_missing():
    return assemble([CATALOG])


def bad_pages_cycle():
    return assemble([CATALOG, pages(b"3 0 R 2 0 R 4 0 R", 3), page(contents=5),
                     pages(b"2 0 R", 1), SQUARE])


def bad_pages_of_itself():
    return assemble([CATALOG, pages(b"2 0 R", 7)])


def bad_pages_ring():
    ring = [pages(b"%d 0 R" % (3 + (i + 1) % 50), 1) for i in range(50)]
    return assemble([CATALOG, pages(b"3 0 R", 1), *ring])


def bad_pages_parents():
    return assemble([CATALOG, pages(b"3 0 R", 1, b"/Parent 3 0 R"),
                     b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", SQUARE])


def bad_pages_deep():
    chain = [pages(b"%d 0 R" % (i + 3), 1) for i in range(5000)]
    return assemble([CATALOG, *chain, page(contents=5003), SQUARE])


def bad_pages_count_huge():
    return assemble([CATALOG, pages(count=2147483647), page(), SQUARE])


def bad_pages_count_too_many():
    return assemble([CATALOG, pages(count=150000), page(), SQUARE])


def bad_pages_count_negative():
    return assemble([CATALOG, pages(count=-3), page(), SQUARE])


def bad_pages_count_small():
    return assemble([CATALOG, pages(b"3 0 R " * 5, 2), page(), SQUARE])


def bad_pages_holes():
    return assemble([CATALOG, pages(b"3 0 R 99 0 R null 7 3 0 R", 5), page(), SQUARE])


def bad_pages_10000():
    count = 10000
    kids = b" ".join(b"%d 0 R" % (i + 5) for i in range(count))
    return assemble([CATALOG, pages(kids, count), page(), SQUARE, *[page()] * count])


def bad_page_a_stream():
    return assemble([CATALOG, pages(), SQUARE, SQUARE])


def bad_contents_missing():
    return assemble([CATALOG, pages(), page(contents=99)])


def bad_contents_many():
    return assemble([CATALOG, pages(), page(b"/Contents [%s]" % (b"5 0 R " * 5000)), b"null",
                     stream(b"q 1 0 0 1 0 0 cm")])


def bad_contents_cycle():
    return assemble([CATALOG, pages(), page(), b"[4 0 R 4 0 R 5 0 R]", SQUARE])


def sized(box, entries=b""):
    return assemble([CATALOG, pages(), page(entries, box=box), SQUARE])


def bad_box_20_metres():
    return sized(b"0 0 56693 842")


def bad_box_20_metres_square():
    return sized(b"0 0 56693 56693")


def bad_box_of_kilometres():
    return sized(b"0 0 2834645669 2834645669")


def bad_box_infinite():
    return sized(b"0 0 1" + b"0" * 400 + b" 842")


def bad_box_empty():
    return sized(b"0 0 0 0")


def bad_box_tiny():
    return sized(b"0 0 0.0001 0.0001")


def bad_box_thin():
    return sized(b"0 0 0.01 100000")


def bad_box_backwards():
    return sized(b"300 400 0 0")


def bad_box_negative():
    return sized(b"-30000 -40000 -29700 -39600")


def bad_box_short():
    return sized(b"0 0 300")


def bad_box_of_words():
    return sized(b"/A (b) null true")


def bad_box_unit():
    return sized(b"0 0 300 400", b"/UserUnit 1000000")


def bad_box_unit_negative():
    return sized(b"0 0 300 400", b"/UserUnit -3")


def bad_box_crop_outside():
    return sized(b"0 0 300 400", b"/CropBox [1000 1000 1100 1100]")


def bad_box_turned_oddly():
    return sized(b"0 0 300 400", b"/Rotate 45")


def bad_box_turned_much():
    return sized(b"0 0 300 400", b"/Rotate -2147483640")


def outlined(items):
    """A file whose outline begins with object 5."""
    return assemble([b"<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>", pages(), page(),
                     SQUARE, *items])


def bad_outline_of_itself():
    return outlined([b"<< /First 5 0 R /Last 5 0 R /Count 1 >>"])


def bad_outline_ring():
    return outlined([b"<< /First 6 0 R /Last 7 0 R >>",
                     b"<< /Title (a) /Parent 5 0 R /Next 7 0 R /First 5 0 R >>",
                     b"<< /Title (b) /Parent 5 0 R /Next 6 0 R /First 6 0 R >>"])


def bad_outline_deep():
    chain = [b"<< /Title (%d) /First %d 0 R /Last %d 0 R >>" % (i, i + 6, i + 6)
             for i in range(5000)]
    return outlined([*chain, b"<< /Title (end) >>"])


def bad_outline_twice_each():
    """Each item has the next one as child and as neighbour: 2^40 ways."""
    chain = [b"<< /Title (%d) /First %d 0 R /Next %d 0 R /Last %d 0 R >>"
             % (i, i + 6, i + 6, i + 6) for i in range(40)]
    return outlined([*chain, b"<< /Title (end) >>"])


def bad_outline_titles():
    return outlined([b"<< /First 6 0 R /Last 6 0 R >>",
                     b"<< /Title <FEFFD800D800> /Dest [99999 /XYZ 1e300 -1e300 1e99] >>"])


def bad_names_ring():
    return assemble([b"<< /Type /Catalog /Pages 2 0 R /Names << /Dests 5 0 R >>"
                     b" /OpenAction << /S /GoTo /D (a) >> /Outlines 6 0 R >>",
                     pages(), page(), SQUARE, b"<< /Kids [5 0 R 5 0 R] >>",
                     b"<< /First 7 0 R /Last 7 0 R >>", b"<< /Title (a) /Dest (a) >>"])


def bad_labels_ring():
    return assemble([b"<< /Type /Catalog /Pages 2 0 R /PageLabels 5 0 R >>", pages(), page(),
                     SQUARE, b"<< /Kids [5 0 R 5 0 R] >>"])


def bad_labels_long():
    return assemble([b"<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r"
                     b" /St 2147483640 /P (%s) >> -1 << /S /A /St -9 >>] >> >>" % (b"p" * 60000),
                     pages(), page(), SQUARE])


def bad_labels_roman():
    kids = b" ".join(b"%d 0 R" % (i + 5) for i in range(200))
    return assemble([b"<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /R"
                     b" /St 2147483000 >> 9 << /S /a /St 2147483000 >>] >> >>", pages(kids, 200),
                     b"null", SQUARE, *[page()] * 200])


def bad_title_not_text():
    return assemble([CATALOG, pages(), page(), SQUARE, b"<< /Title <FFFEFFD8D8DCFFFE00> >>"],
                    b"/Info 5 0 R")


def linked(action, box=b"0 0 300 400"):
    annotation = b"<< /Type /Annot /Subtype /Link /Rect [%s] /A %s >>" % (box, action)
    return assemble([CATALOG, pages(), page(b"/Annots [5 0 R]"), SQUARE, annotation])


def bad_link_next_ring():
    return linked(b"6 0 R").replace(
        b"xref\n", b"6 0 obj\n<< /S /GoTo /D [3 0 R /Fit] /Next 6 0 R >>\nendobj\nxref\n", 1)


def bad_link_targets():
    return linked(b"<< /S /GoTo /D [77 0 R /XYZ 1e400 null -5] >>", b"1e30 -1e30 nan 400")


def bad_links_many():
    annotation = (b"<< /Type /Annot /Subtype /Link /Rect [0 0 300 400]"
                  b" /A << /S /URI /URI (%s) >> >>" % (b"x" * 2000))
    return assemble([CATALOG, pages(), page(b"/Annots [%s]" % (b"5 0 R " * 3000)), SQUARE,
                     annotation])


def bad_annotations_of_themselves():
    return assemble([CATALOG, pages(), page(b"/Annots [5 0 R 3 0 R 5 0 R]"), SQUARE,
                     b"<< /Type /Annot /Subtype /Stamp /Rect [0 0 99 99] /Parent 5 0 R /Popup 5 0 R"
                     b" /AP << /N 6 0 R >> >>",
                     stream(b"/X Do", b"/Subtype /Form /BBox [0 0 9 9]"
                            b" /Resources << /XObject << /X 6 0 R >> >>")])


def bad_form_ring():
    return assemble([b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>",
                     pages(), page(b"/Annots [5 0 R]"), SQUARE,
                     b"<< /FT /Tx /T (a) /Kids [5 0 R 5 0 R] /Parent 5 0 R /Subtype /Widget"
                     b" /Rect [0 0 9 9] /V 5 0 R /DA (/F 1e30 Tf) >>"])


def bad_layers_ring():
    return assemble([b"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R] /D <<"
                     b" /Order [6 0 R] >> >> >>", pages(), page(), SQUARE,
                     b"<< /Type /OCG /Name (a) >>", b"[5 0 R 6 0 R [6 0 R]]"])


def bad_programs():
    """What would act by itself in a careless viewer; the page is sound."""
    return assemble([b"<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /AA << /WC 5 0 R >>"
                     b" /Names << /JavaScript << /Names [(a) 5 0 R] >> >> >>", pages(),
                     page(b"/AA << /O 6 0 R /C 7 0 R >>"), SQUARE,
                     b"<< /S /JavaScript /JS (app.launchURL\\('https://example.invalid/'\\)) >>",
                     b"<< /S /Launch /F (/bin/true) /Win << /F (calc.exe) >> >>",
                     b"<< /S /SubmitForm /F << /FS /URL /F (https://example.invalid/) >> >>"])


def bad_files_elsewhere():
    """Contents that are said to lie in another file."""
    return drawing(b"/I Do 10 10 20 20 re f", b"/XObject << /I 5 0 R >>",
                   [stream(b"", b"/F (/etc/passwd) /Subtype /Form /BBox [0 0 9 9]")])

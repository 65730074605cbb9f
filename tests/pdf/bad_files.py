# bad_files.py: PDFs that are wrong as files: tables, trailers, lengths, encryption, truncation.
# SPDX-License-Identifier: GPL-3.0-or-later
import zlib

from pdf_writer import CATALOG, assemble, body, page, pages, stream, table

SQUARE = b"10 10 100 100 re f"
GOOD = [CATALOG, pages(), page(), stream(SQUARE)]


def whole():
    return assemble(GOOD)


def bad_empty():
    return b""


def bad_not_a_pdf():
    return "这是一份文字材料。\n".encode() * 40


def bad_header_only():
    return b"%PDF-1.7\n"


def bad_header_late():
    return b"\n" * 900 + whole()


def bad_header_too_late():
    return b"\n" * 5000 + whole()


def bad_zeros():
    return b"%PDF-1.7\n" + bytes(200000)


def bad_cut_in_stream():
    data = whole()
    return data[:data.index(SQUARE) + 5]


def bad_cut_in_table():
    data = whole()
    return data[:data.index(b"xref\n") + 40]


def bad_cut_before_end():
    return whole()[:-12]


def bad_no_table():
    return body(GOOD)[0]


def bad_table_elsewhere():
    start, offsets = body(GOOD)
    return start + table(offsets, at=len(start) - 77)


def bad_table_beyond():
    start, offsets = body(GOOD)
    return start + table(offsets, at=10 ** 14)


def bad_table_negative():
    start, offsets = body(GOOD)
    return start + table(offsets, at=-5)


def bad_offsets():
    start, offsets = body(GOOD)
    return start + table([offset + 3 for offset in offsets], at=len(start))


def bad_offsets_beyond():
    start, offsets = body(GOOD)
    return start + table([offset + 10 ** 9 for offset in offsets], at=len(start))


def bad_offsets_swapped():
    start, offsets = body(GOOD)
    return start + table(offsets[::-1], at=len(start))


def bad_table_size():
    start, offsets = body(GOOD)
    return start + table(offsets, at=len(start), size=2 ** 31 - 1)


def bad_table_count():
    data = whole()
    return data.replace(b"xref\n0 5\n", b"xref\n0 2147483647\n")


def bad_table_cycle():
    start, offsets = body(GOOD)
    return start + table(offsets, b"/Prev %d" % len(start), len(start))


def bad_root_missing():
    return whole().replace(b"/Root 1 0 R", b"/Root 9 0 R")


def bad_root_a_number():
    return assemble([b"42", *GOOD[1:]])


def table_stream(widths=b"1 2 1", index=b"0 6", data=None, entries=b""):
    """A table that is a stream, right if nothing else is said."""
    start, offsets = body(GOOD)
    if data is None:
        data = b"".join(b"\1" + offset.to_bytes(2, "big") + b"\0" for offset in
                        [0, *offsets, len(start)])
    packed = zlib.compress(data)
    return start + (b"5 0 obj\n<< /Type /XRef /Size 6 /Root 1 0 R /W [%s] /Index [%s] %s"
                    b" /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream\nendobj\n"
                    b"startxref\n%d\n%%%%EOF\n"
                    % (widths, index, entries, len(packed), packed, len(start)))


def bad_table_stream_widths():
    return table_stream(b"1 2147483647 1")


def bad_table_stream_negative():
    return table_stream(b"-1 2 1")


def bad_table_stream_index():
    return table_stream(index=b"2147483640 100")


def bad_table_stream_short():
    return table_stream(data=b"\1")


def bad_table_stream_cycle():
    return table_stream(entries=b"/Prev %d" % len(body(GOOD)[0]))


def bad_table_stream_bomb():
    return table_stream(index=b"0 5000000", data=bytes(20000000))


def packed_objects(entries, inner):
    """An object stream as object 5 whose table says that 2 is in it."""
    objects = [CATALOG, b"null", page(), stream(SQUARE), stream(inner, b"/Type /ObjStm " + entries)]
    start, offsets = body(objects)
    rows = [(0, 0, 0), (1, offsets[0], 0), (2, 5, 0), (1, offsets[2], 0), (1, offsets[3], 0),
            (1, offsets[4], 0), (1, len(start), 0)]
    data = b"".join(bytes([kind]) + at.to_bytes(2, "big") + bytes([n]) for kind, at, n in rows)
    return start + (b"6 0 obj\n<< /Type /XRef /Size 7 /Root 1 0 R /W [1 2 1] /Length %d >>\n"
                    b"stream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
                    % (len(data), data, len(start)))


def bad_object_stream_first():
    return packed_objects(b"/N 1 /First 2147483647", b"2 0 " + pages())


def bad_object_stream_count():
    return packed_objects(b"/N 2147483647 /First 4", b"2 0 " + pages())


def bad_object_stream_in_itself():
    return packed_objects(b"/N 1 /First 4 /Extends 5 0 R", b"5 0 " + pages())


def wrong_length(length, end=b"\nendstream"):
    content = stream(SQUARE, length=length).replace(b"\nendstream", end)
    return assemble([*GOOD[:3], content, b"18"])


def bad_length_short():
    return wrong_length(b"3")


def bad_length_long():
    return wrong_length(b"5000000")


def bad_length_negative():
    return wrong_length(b"-1")


def bad_length_huge():
    return wrong_length(b"99999999999999999999")


def bad_length_of_itself():
    return wrong_length(b"4 0 R")


def bad_length_missing_object():
    return wrong_length(b"99 0 R")


def bad_end_missing():
    return wrong_length(b"18", b"")


def bad_nested_arrays():
    return assemble([*GOOD, b"[" * 100000], b"/Info 5 0 R")


def bad_nested_in_catalog():
    deep = b"/X " + b"[" * 20000 + b"]" * 20000
    return assemble([b"<< /Type /Catalog /Pages 2 0 R %s >>" % deep, *GOOD[1:]])


def bad_nested_dictionaries():
    deep = b"<< /X " * 20000 + b"1" + b" >>" * 20000
    return assemble([*GOOD[:2], page(b"/Resources " + deep), GOOD[3]])


def bad_reference_to_itself():
    return assemble([*GOOD[:2], b"3 0 R", GOOD[3]])


def bad_string_open():
    return assemble([*GOOD, b"<< /Title (" + b"(" * 100000], b"/Info 5 0 R")


def bad_name_long():
    return assemble([*GOOD, b"<< /" + b"N" * 300000 + b" 1 >>"], b"/Info 5 0 R")


def bad_number_long():
    return assemble([*GOOD[:2], page(box=b"0 0 " + b"9" * 5000 + b" 400"), GOOD[3]])


def locked(entries):
    """A file whose encryption is @entries; it has no key that opens it."""
    return assemble(GOOD, b"/Encrypt << %s >> /ID [<00> <00>]" % entries)


def bad_lock_unknown():
    return locked(b"/Filter /Nobody /V 1 /R 2")


def bad_lock_version():
    return locked(b"/Filter /Standard /V 99 /R 99 /O (x) /U (x) /P -4")


def bad_lock_short():
    return locked(b"/Filter /Standard /V 1 /R 2 /O (x) /U () /P -4")


def bad_lock_length():
    return locked(b"/Filter /Standard /V 2 /R 3 /Length 2147483640 /O <%s> /U <%s> /P -4"
                  % (b"00" * 32, b"00" * 32))


def bad_lock_length_negative():
    return locked(b"/Filter /Standard /V 4 /R 4 /Length -128 /O <%s> /U <%s> /P -4"
                  b" /CF << /StdCF << /CFM /AESV2 /Length -16 >> >> /StmF /StdCF /StrF /StdCF"
                  % (b"00" * 32, b"00" * 32))


def bad_lock_filter_missing():
    return locked(b"/Filter /Standard /V 5 /R 6 /O <%s> /U <%s> /OE <00> /UE <> /P -4"
                  b" /StmF /Absent /StrF /Absent" % (b"00" * 48, b"00" * 48))


def bad_lock_of_itself():
    return assemble([*GOOD, b"5 0 R"], b"/Encrypt 5 0 R /ID [<00> <00>]")


def bad_lock_a_number():
    return assemble(GOOD, b"/Encrypt 7")

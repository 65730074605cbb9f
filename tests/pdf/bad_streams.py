# bad_streams.py: PDFs that are wrong in what is drawn: filters, images, fonts, CMaps, patterns.
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import struct
import zlib

from pdf_writer import assemble, CATALOG, drawing, flate, image, lettering, page, pages, picture
from pdf_writer import stream


def noise(length, seed):
    return random.Random(seed).randbytes(length)


# Filters.

def contents(data, entries):
    return assemble([CATALOG, pages(), page(), stream(data, entries)])


def packed_zeros(megabytes, levels):
    """Zeros packed @levels times; only the innermost is unpacked here in full."""
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(bytes(1 << 20)) for _ in range(megabytes)) + packer.flush()
    for _ in range(levels - 1):
        data = zlib.compress(data, 9)
    return data, b"/Filter [%s]" % (b"/FlateDecode " * levels)


def bad_bomb_in_contents():
    return contents(*packed_zeros(64, 2))


def bad_bomb_of_spaces():
    return contents(zlib.compress(b" " * (8 << 20), 9), b"/Filter /FlateDecode")


def bad_bomb_in_image():
    data, entries = packed_zeros(32, 1)
    return picture(image(data, 8192, 4096, entries
                         + b" /ColorSpace /DeviceGray /BitsPerComponent 8"))


def bad_bomb_in_font():
    data, entries = packed_zeros(32, 1)
    return lettering(truetype(6), [stream(data, entries)])


def bad_bomb_by_filters():
    return contents(zlib.compress(b"q Q " * 9), b"/Filter [%s]" % (b"/FlateDecode " * 1000))


def bad_bomb_of_forms():
    """Thirty forms that each draw the next one ten times: a page that never ends."""
    forms = [stream(b"/X Do " * 10, b"/Subtype /Form /BBox [0 0 300 400]"
                    b" /Resources << /XObject << /X %d 0 R >> >>" % (i + 6)) for i in range(30)]
    return drawing(b"/X Do", b"/XObject << /X 5 0 R >>", [*forms, stream(
        b"0 0 9 9 re f", b"/Subtype /Form /BBox [0 0 300 400]")])


def bad_flate_noise():
    return contents(noise(5000, 1), b"/Filter /FlateDecode")


def bad_flate_cut():
    return contents(zlib.compress(b"10 10 20 20 re f\n" * 9000)[:90], b"/Filter /FlateDecode")


def bad_flate_predictor():
    return contents(zlib.compress(bytes(5000)), b"/Filter /FlateDecode /DecodeParms << /Predictor 15"
                    b" /Colors 2147483647 /BitsPerComponent 16 /Columns 2147483647 >>")


def bad_flate_columns():
    return contents(zlib.compress(bytes(5000)), b"/Filter /FlateDecode /DecodeParms << /Predictor 2"
                    b" /Colors 4 /BitsPerComponent 8 /Columns 500000000 >>")


def bad_lzw_noise():
    return contents(noise(5000, 2), b"/Filter /LZWDecode /DecodeParms << /EarlyChange -7 >>")


def bad_ascii85_noise():
    return contents(b"zzzz!!!!~x" + noise(3000, 3), b"/Filter [/ASCII85Decode /ASCIIHexDecode]")


def bad_run_length_noise():
    return contents(noise(3000, 4), b"/Filter /RunLengthDecode")


def bad_filter_unknown():
    return contents(b"10 10 20 20 re f", b"/Filter [/Nothing 7 null]")


def bad_filter_of_itself():
    return contents(b"10 10 20 20 re f", b"/Filter 4 0 R /DecodeParms 4 0 R")


# Images.

def bad_image_huge():
    return picture(image(zlib.compress(bytes(1000)), 100000, 100000,
                         b"/Filter /FlateDecode /ColorSpace /DeviceRGB /BitsPerComponent 16"))


def bad_image_huge_mask():
    return picture(image(zlib.compress(bytes(1000)), 2000000, 2000000,
                         b"/Filter /FlateDecode /ImageMask true /BitsPerComponent 1"))


def bad_image_sides():
    return picture(image(b"", 2147483647, 2147483647))


def bad_image_negative():
    return picture(image(bytes(100), -10, 10))


def bad_image_short():
    return picture(image(b"\x55" * 40, 1000, 1000))


def bad_image_bits():
    return picture(image(bytes(100), 10, 10, b"/ColorSpace /DeviceRGB /BitsPerComponent 31"))


def bad_image_palette():
    return picture(image(bytes([255] * 100), 10, 10, b"/BitsPerComponent 8 /ColorSpace"
                         b" [/Indexed /DeviceRGB 2147483647 <00>]"))


def bad_image_space_ring():
    return drawing(b"/I Do", b"/XObject << /I 5 0 R >>", [
        image(bytes(100), 10, 10, b"/BitsPerComponent 8 /ColorSpace 6 0 R"),
        b"[/Indexed 6 0 R 255 6 0 R]"])


def bad_image_mask_of_itself():
    return picture(image(bytes(100), 10, 10, b"/SMask 5 0 R /ColorSpace /DeviceGray"
                         b" /BitsPerComponent 8"))


def bad_image_inline():
    return drawing(b"BI /W 100000 /H 100000 /BPC 8 /CS /RGB /F /Fl ID " + noise(4000, 5) + b" EI")


def bad_image_inline_open():
    return drawing(b"BI /W 10 /H 10 /BPC 8 /CS /G ID " + noise(4000, 6))


def bad_fax_columns():
    return picture(image(noise(500, 7), 1000, 1000, b"/ColorSpace /DeviceGray /BitsPerComponent 1"
                         b" /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2147483645 >>"))


def bad_fax_noise():
    return picture(image(noise(5000, 8), 1728, 2000, b"/ColorSpace /DeviceGray /BitsPerComponent 1"
                         b" /Filter /CCITTFaxDecode /DecodeParms << /K 4 /Columns 1728 >>"))


def jpeg_start(width, height, components=3):
    """The head of a baseline JPEG up to its scan."""
    quant = b"\xff\xdb" + struct.pack(">HB", 67, 0) + bytes([16] * 64)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 8 + 3 * components, 8, height, width, components)
    frame += b"".join(bytes([i + 1, 0x11, 0]) for i in range(components))
    codes = b"\xff\xc4" + struct.pack(">HB", 19 + 1, 0) + bytes([1] + [0] * 15) + b"\0"
    codes += b"\xff\xc4" + struct.pack(">HB", 19 + 1, 0x10) + bytes([1] + [0] * 15) + b"\0"
    scan = b"\xff\xda" + struct.pack(">HB", 6 + 2 * components, components)
    scan += b"".join(bytes([i + 1, 0]) for i in range(components)) + b"\0\x3f\0"
    return b"\xff\xd8" + quant + frame + codes + scan


def jpeg(data, width, height):
    return picture(image(data, width, height, b"/Filter /DCTDecode /ColorSpace /DeviceRGB"
                         b" /BitsPerComponent 8"))


def bad_jpeg_huge():
    return jpeg(jpeg_start(65500, 65500) + bytes(100), 65500, 65500)


def bad_jpeg_noise():
    return jpeg(jpeg_start(400, 400) + noise(4000, 9), 400, 400)


def bad_jpeg_components():
    return jpeg(jpeg_start(40, 40, 200) + noise(400, 10), 40, 40)


def bad_jpeg_none():
    return jpeg(b"\xff\xd8\xff", 40, 40)


def jpx_codestream(width, height, tile, components, tail):
    size = struct.pack(">HIIIIIIIIH", 0, width, height, 0, 0, tile, tile, 0, 0, components)
    size += bytes([7, 1, 1]) * min(components, 4)
    parts = [b"\xff\x4f", b"\xff\x51" + struct.pack(">H", len(size) + 2) + size,
             b"\xff\x52" + struct.pack(">H", 12) + bytes([0, 0, 0, 1, 0, 5, 4, 4, 0, 0]),
             b"\xff\x5c" + struct.pack(">H", 19) + bytes([0x40] + [0x48] * 16)]
    return b"".join(parts) + tail


def jpx(data):
    return picture(image(data, 64, 64, b"/Filter /JPXDecode"))


def jpx_tile(data):
    return b"\xff\x90" + struct.pack(">HHIBB", 10, 0, len(data) + 14, 0, 1) + b"\xff\x93" + data


def bad_jpx_noise():
    return jpx(jpx_codestream(64, 64, 64, 3, jpx_tile(noise(2000, 11)) + b"\xff\xd9"))


def bad_jpx_huge():
    return jpx(jpx_codestream(2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1, 3, jpx_tile(noise(200, 12))))


def bad_jpx_tiles():
    return jpx(jpx_codestream(60000, 60000, 1, 3, jpx_tile(noise(200, 13))))


def bad_jpx_components():
    return jpx(jpx_codestream(64, 64, 64, 16384, jpx_tile(noise(200, 14))))


def bad_jpx_cut():
    return jpx(jpx_codestream(64, 64, 64, 3, b"")[:50])


def bad_jpx_boxes():
    boxes = struct.pack(">I4sI", 12, b"jP  ", 0x0d0a870a) + struct.pack(">I4s", 20, b"ftyp")
    boxes += b"jp2 \0\0\0\0jp2 " + struct.pack(">I4s", 2 ** 32 - 1, b"jp2h") + noise(300, 15)
    return jpx(boxes)


def jbig2_segment(number, kind, data, page_number=1, length=None):
    return struct.pack(">IBBBI", number, kind, 0, page_number,
                       len(data) if length is None else length) + data


def jbig2(*segments, width=64, height=64):
    start = jbig2_segment(0, 48, struct.pack(">IIIIBH", width, height, 0, 0, 0, 0))
    return picture(image(start + b"".join(segments), 64, 64, b"/Filter /JBIG2Decode /ColorSpace"
                         b" /DeviceGray /BitsPerComponent 1"))


def jbig2_region(width, height):
    return struct.pack(">IIIIB", width, height, 0, 0, 0)


def bad_jbig2_noise():
    return jbig2(jbig2_segment(1, 38, jbig2_region(64, 64) + b"\0\3\xff\xfd\xff\2\xfe\xfe\xfe"
                               + noise(800, 16)))


def bad_jbig2_huge():
    return jbig2(width=2 ** 31 - 1, height=2 ** 31 - 1)


def bad_jbig2_region_huge():
    return jbig2(jbig2_segment(1, 38, jbig2_region(2 ** 31 - 1, 2 ** 31 - 1) + noise(100, 17)))


def bad_jbig2_symbols():
    flags = struct.pack(">H", 0) + b"\3\xff\xfd\xff\2\xfe\xfe\xfe"
    return jbig2(jbig2_segment(1, 0, flags + struct.pack(">II", 2 ** 31 - 1, 2 ** 31 - 1)
                               + noise(600, 18)))


def bad_jbig2_length():
    return jbig2(jbig2_segment(1, 38, b"\0", length=2 ** 32 - 2))


def bad_jbig2_halftone():
    return jbig2(jbig2_segment(1, 22, jbig2_region(64, 64) + b"\0"
                               + struct.pack(">IIiiHH", 2 ** 30, 2 ** 30, 0, 0, 0, 0)
                               + noise(60, 19)))


def bad_jbig2_globals_of_itself():
    return drawing(b"/I Do", b"/XObject << /I 5 0 R >>", [image(
        noise(100, 20), 64, 64, b"/Filter /JBIG2Decode /ColorSpace /DeviceGray /BitsPerComponent 1"
        b" /DecodeParms << /JBIG2Globals 5 0 R >>")])


# Fonts and CMaps.

def truetype(file_object, kind=b"/FontFile2"):
    return (b"<< /Type /Font /Subtype /TrueType /BaseFont /Bad /FirstChar 0 /LastChar 2147483647"
            b" /Widths [1e30 -5 (a)] /FontDescriptor << /Type /FontDescriptor /FontName /Bad"
            b" /Flags 4 /FontBBox [0 0 1e30 -1e30] %s %d 0 R >> >>" % (kind, file_object))


def sfnt(tables):
    """A TrueType file whose directory is sound and whose tables are @tables."""
    head = struct.pack(">IHHHH", 0x00010000, len(tables), 16, 0, 0)
    at, directory, data = 12 + 16 * len(tables), b"", b""
    for tag, content, length in tables:
        directory += tag + struct.pack(">III", 0, at + len(data), length or len(content))
        data += content
    return head + directory + data


def bad_font_noise():
    return lettering(truetype(6), [flate(noise(20000, 21))])


def bad_font_empty():
    return lettering(truetype(6), [stream(b"")])


def bad_font_tables():
    tables = [(b"glyf", noise(500, 22), None), (b"head", bytes(54), None), (b"loca", bytes(4), 2**31),
              (b"maxp", struct.pack(">IH", 0x00010000, 65535) + bytes(26), None),
              (b"cmap", noise(90, 23), 2 ** 32 - 1)]
    return lettering(truetype(6), [stream(sfnt(tables))])


def bad_font_glyph_of_itself():
    """A composite glyph whose part is itself."""
    glyph = struct.pack(">hhhhh", -1, 0, 0, 1000, 1000) + struct.pack(">HHbb", 0x0020, 0, 0, 0) * 9
    tables = [(b"cmap", struct.pack(">HHHHI", 0, 1, 1, 0, 12) + struct.pack(">HHH", 0, 262, 0)
               + bytes(256), None),
              (b"glyf", glyph, None),
              (b"head", struct.pack(">IIIIHH", 0x10000, 0, 0, 0x5F0F3CF5, 0, 1000) + bytes(34), None),
              (b"hhea", struct.pack(">I", 0x10000) + bytes(30) + b"\0\1", None),
              (b"hmtx", b"\3\xe8\0\0", None), (b"loca", struct.pack(">HH", 0, len(glyph) // 2), None),
              (b"maxp", struct.pack(">IH", 0x10000, 1) + bytes(26), None)]
    return lettering(truetype(6), [stream(sfnt(tables))])


def bad_font_type1():
    program = b"%!PS-AdobeFont-1.0: Bad\n/FontMatrix [0 0 0 0 0 0] def eexec\n" + noise(3000, 24)
    return lettering(truetype(6, b"/FontFile").replace(b"/TrueType", b"/Type1"),
                     [stream(program, b"/Length1 99999999 /Length2 -4 /Length3 0")])


def bad_font_cff():
    """Index tables that point beyond the end."""
    cff = b"\1\0\4\4" + b"\0\1\4" + struct.pack(">II", 1, 2 ** 32 - 1) + noise(400, 25)
    return lettering(truetype(6, b"/FontFile3"), [stream(cff, b"/Subtype /Type1C")])


def bad_font_type3_of_itself():
    font = (b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0]"
            b" /CharProcs << /e 6 0 R >> /Encoding << /Differences [101 /e] >> /FirstChar 101"
            b" /LastChar 101 /Widths [1] /Resources << /Font << /F 5 0 R >> >> >>")
    return lettering(font, [stream(b"1 0 d0 BT /F 1 Tf (eeee) Tj ET")], b"(eeee)")


def bad_font_type3_matrix():
    font = (b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0 0 0 0 1e30 1e-30]"
            b" /CharProcs << /e 99 0 R >> /Encoding << /Differences [-5 /e 9999999 /e] >> >>")
    return lettering(font, text=b"(eeee)")


def composite(cmap, descendant=b"[7 0 R]", more=()):
    """A font for Chinese whose coding is @cmap (object 6 where it is a stream)."""
    return lettering(b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding 6 0 R"
                     b" /ToUnicode 6 0 R /DescendantFonts %s >>" % descendant, [
                         cmap, b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
                         b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
                         b" /W [0 2147483647 500 7 [1 (a)] 9] /DW 1e30 >>", *more])


def cmap(content, entries=b""):
    return stream(b"begincmap\n" + content + b"\nendcmap", b"/Type /CMap /CMapName /Bad " + entries)


def bad_cmap_range():
    return composite(cmap(b"1 begincodespacerange <00000000> <ffffffff> endcodespacerange\n"
                          b"1 begincidrange <00000000> <ffffffff> 0 endcidrange\n"
                          b"1 beginbfrange <0000> <ffffff> <4e00> endbfrange"))


def bad_cmap_of_itself():
    return composite(cmap(b"", b"/UseCMap 6 0 R"))


def bad_cmap_ring_by_name():
    return composite(cmap(b"/Bad usecmap /../../../etc/passwd usecmap"))


def bad_cmap_noise():
    return composite(cmap(noise(9000, 26)))


def bad_cmap_strings():
    return composite(cmap(b"1 beginbfchar <65> <%s> endbfchar" % (b"4e00" * 9000)))


def bad_cmap_missing():
    return composite(b"/Nothing-Such-H")


def bad_cmap_path():
    return composite(b"/../../../../etc/passwd")


def bad_font_descendant():
    return composite(b"/UniGB-UCS2-H", b"[5 0 R]")


def bad_font_descendants_none():
    return composite(b"/UniGB-UCS2-H", b"[]")


def bad_font_name():
    return lettering(b"<< /Type /Font /Subtype /Type1 /BaseFont /%s >>" % (b"A" * 100000),
                     text=b"(text)")


def bad_font_size():
    return drawing(b"BT /F 1e30 Tf 1e30 0 0 -1e30 1e30 0 Tm (text) Tj /F 1e-30 Tf (text) Tj ET",
                   b"/Font << /F 5 0 R >>", [b"<< /Type /Font /Subtype /Type1 /BaseFont /Times >>"])


# Drawing.

def bad_form_of_itself():
    return drawing(b"/X Do 10 10 20 20 re f", b"/XObject << /X 5 0 R >>", [
        stream(b"/X Do", b"/Subtype /Form /BBox [0 0 9 9]"
               b" /Resources << /XObject << /X 5 0 R >> >>")])


def bad_states_deep():
    return drawing(b"q " * 50000)


def bad_states_unbalanced():
    return drawing(b"Q " * 90000 + b"ET EMC 10 10 20 20 re f")


def bad_operands_many():
    return drawing(b"1 " * 60000 + b"re f")


def bad_contents_nested():
    return drawing(b"[" * 60000 + b" 0 d 10 10 20 20 re f")


def bad_contents_noise():
    return drawing(noise(60000, 27))


def bad_numbers():
    return drawing(b"1e999 -1e999 nan inf re f 9" + b"9" * 4000 + b" 0 m 1e30 1e30 l S"
                   b" 1e30 w 0 0 m 300 400 l S 1e-30 0 0 1e-30 0 0 cm 0 0 1e30 1e30 re f")


def bad_dashes():
    return drawing(b"[0.0000001] 0 d 1 w 0 0 m 1000000 400 l S [0 0] 0 d 0 0 m 300 400 l S")


def bad_paths_long():
    return drawing(b"0 0 m " + b"300 400 l 0 400 l 300 0 l " * 12000 + b"f*")


def pattern(entries, content, box=b"0 0 300 400"):
    return drawing(b"/Pattern cs /P scn %s re f" % box, b"/Pattern << /P 5 0 R >>",
                   [stream(content, b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 "
                           + entries)])


def bad_pattern_step():
    return pattern(b"/BBox [0 0 9 9] /XStep 0.00001 /YStep 0.00001 /Resources << >>",
                   b"0 0 5 5 re f")


def bad_pattern_zero():
    return pattern(b"/BBox [0 0 0 0] /XStep 0 /YStep 0 /Resources << >>", b"0 0 5 5 re f")


def bad_pattern_huge():
    return pattern(b"/BBox [-1e30 -1e30 1e30 1e30] /XStep 1e30 /YStep 1e-30 /Resources << >>",
                   b"0 0 5 5 re f")


def bad_pattern_of_itself():
    return pattern(b"/BBox [0 0 9 9] /XStep 9 /YStep 9"
                   b" /Resources << /Pattern << /P 5 0 R >> >>", b"/Pattern cs /P scn 0 0 9 9 re f")


def bad_mask_of_itself():
    return drawing(b"/G gs 10 10 200 200 re f", b"/ExtGState << /G 5 0 R >>", [
        b"<< /SMask << /S /Luminosity /G 6 0 R >> >>",
        stream(b"/G gs 0 0 99 99 re f", b"/Subtype /Form /BBox [0 0 300 400] /Group"
               b" << /S /Transparency /CS /DeviceGray >> /Resources"
               b" << /ExtGState << /G 5 0 R >> >>")])


def bad_group_huge():
    return drawing(b"1e4 0 0 1e4 0 0 cm /X Do", b"/XObject << /X 5 0 R >>", [
        stream(b"0 0 99 99 re f", b"/Subtype /Form /BBox [-1e9 -1e9 1e9 1e9] /Group"
               b" << /S /Transparency /I true /K true >>")])


def shading(entries, data=None):
    shade = b"<< %s >>" % entries if data is None else stream(data, entries)
    return drawing(b"/S sh", b"/Shading << /S 5 0 R >>", [shade])


def bad_shading_function_of_itself():
    return drawing(b"/S sh", b"/Shading << /S 5 0 R >>", [
        b"<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 300 400] /Function 6 0 R >>",
        b"<< /FunctionType 3 /Domain [0 1] /Functions [6 0 R 6 0 R] /Bounds [0.5] /Encode [0 1 0 1]"
        b" >>"])


def bad_shading_mesh():
    return shading(b"/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 32"
                   b" /BitsPerComponent 16 /BitsPerFlag 8 /Decode [-1e9 1e9 -1e9 1e9 0 1 0 1 0 1]",
                   noise(15 * 400, 28))


def bad_shading_patches():
    return shading(b"/ShadingType 7 /ColorSpace /DeviceRGB /BitsPerCoordinate 16"
                   b" /BitsPerComponent 8 /BitsPerFlag 8 /Decode [-9e5 9e5 -9e5 9e5 0 1 0 1 0 1]",
                   noise(76 * 60, 29))


def bad_shading_lattice():
    return shading(b"/ShadingType 5 /ColorSpace /DeviceRGB /BitsPerCoordinate 8"
                   b" /BitsPerComponent 8 /VerticesPerRow 2147483647"
                   b" /Decode [0 300 0 400 0 1 0 1 0 1]", noise(5000, 30))


def bad_shading_radial():
    return shading(b"/ShadingType 3 /ColorSpace /DeviceRGB /Coords [0 0 1e30 300 400 -1e30]"
                   b" /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /N 1e30"
                   b" /C0 [0 0 0] /C1 [1 1 1] >>")


def bad_function_samples():
    return drawing(b"/S cs 0.5 scn 10 10 99 99 re f", b"/ColorSpace << /S [/Separation /A /DeviceRGB"
                   b" 5 0 R] >>", [stream(b"", b"/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1]"
                                          b" /Size [2147483647] /BitsPerSample 32")])


def bad_function_program():
    return drawing(b"/S cs 0.5 scn 10 10 99 99 re f", b"/ColorSpace << /S [/Separation /A /DeviceRGB"
                   b" 5 0 R] >>", [stream(b"{" * 50000 + b"1 1000000 -5 roll 2147483647 copy",
                                          b"/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]")])


def bad_space_of_itself():
    return drawing(b"/S cs 0.5 scn 10 10 99 99 re f", b"/ColorSpace << /S 5 0 R >>",
                   [b"[/Separation /A 5 0 R 5 0 R]"])


def bad_space_names():
    return drawing(b"/S cs 0.5 scn 10 10 99 99 re f", b"/ColorSpace << /S [/DeviceN [%s] /DeviceRGB"
                   b" 5 0 R] >>" % (b"/A " * 100000), [b"<< /FunctionType 2 /Domain [0 1] /N 1 >>"])


def bad_space_profile():
    return drawing(b"/S cs 0.5 0.5 0.5 scn 10 10 99 99 re f", b"/ColorSpace << /S [/ICCBased 5 0 R]"
                   b" >>", [stream(struct.pack(">I", 2 ** 32 - 1) + noise(400, 31), b"/N 3"
                                   b" /Alternate 5 0 R")])

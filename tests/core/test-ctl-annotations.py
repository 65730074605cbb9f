# test-ctl-annotations.py: what is marked in a document, and read by qpdf from the exported copy.
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import pathlib
import subprocess

from ctl_harness import main, new_case, new_office

WIDTH, HEIGHT = 300, 400
TURNS = (0, 90, 180, 270)

MARKS = {
    "highlight": {"kind": "highlight", "places": "40 50 120 62; 40 66 90 78", "quote": "水费",
                  "text": "核对原件", "colour": "yellow"},
    "underline": {"kind": "underline", "places": "40 90 120 102", "quote": "收缴"},
    "strike": {"kind": "strike", "places": "40 110.5 120 122", "quote": "旧办法"},
    "rectangle": {"kind": "rectangle", "places": "150 50 250 120", "colour": "green"},
    "note": {"kind": "note", "places": "150 150 168 168", "text": "见第3页"},
    "stamp": {"kind": "stamp", "places": "100 200 220 250", "label": "已核实", "colour": "red"},
}

SUBTYPES = {"highlight": "/Highlight", "underline": "/Underline", "strike": "/StrikeOut",
            "rectangle": "/Square", "note": "/Text", "stamp": "/Stamp"}


def turned_pdf():
    """A page of each turn that a file can ask for, its crop box away from the corner."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               "<< /Type /Pages /Count 4 /Kids [3 0 R 4 0 R 5 0 R 6 0 R] >>"]
    objects += [f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 700] /CropBox "
                f"[20 30 {20 + WIDTH} {30 + HEIGHT}] /Rotate {turn} >>" for turn in TURNS]
    content, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    content += (f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
                f"<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
                ).encode()
    return content


def to_file(turn, box):
    """A rectangle as it is seen, from the top left corner, in the file's own coordinates."""
    x1, y1, x2, y2 = box
    corners = {0: lambda x, y: (x, HEIGHT - y), 90: lambda x, y: (y, x),
               180: lambda x, y: (WIDTH - x, y), 270: lambda x, y: (WIDTH - y, HEIGHT - x)}[turn]
    (a, b), (c, d) = corners(x1, y1), corners(x2, y2)
    return [20 + min(a, c), 30 + min(b, d), 20 + max(a, c), 30 + max(b, d)]


def read_annotations(path):
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    read = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", path], check=True,
                          capture_output=True).stdout
    objects = {name: item["value"] if "value" in item else item["stream"]["dict"]
               for name, item in json.loads(read)["qpdf"][1].items()}
    pages = {f"obj:{3 + i} 0 R": turn for i, turn in enumerate(TURNS)}
    found = {turn: {} for turn in TURNS}
    for name, turn in pages.items():
        listed = objects[name].get("/Annots", [])
        listed = objects["obj:" + listed] if isinstance(listed, str) else listed
        for reference in listed:
            annotation = objects["obj:" + reference]
            assert annotation["/Subtype"] not in found[turn]
            found[turn][annotation["/Subtype"]] = annotation
    return found


def boxes_of(annotation):
    points = annotation["/QuadPoints"]
    quads = [points[i:i + 8] for i in range(0, len(points), 8)]
    return [[min(q[0::2]), min(q[1::2]), max(q[0::2]), max(q[1::2])] for q in quads]


def near(a, b, within=0.06):
    return all(abs(x - y) < within for x, y in zip(a, b))


def parse(places):
    return [[float(word) for word in place.split()] for place in places.split(";")]


def compare(turn, kind, annotation):
    mark = MARKS[kind]
    wanted = [to_file(turn, box) for box in parse(mark["places"])]
    if kind in ("highlight", "underline", "strike"):
        read = boxes_of(annotation)
        assert len(read) == len(wanted) and all(map(near, read, wanted)), (turn, read, wanted)
    elif kind == "stamp":
        (box,), rect = wanted, annotation["/Rect"]
        middles = [[(r[0] + r[2]) / 2, (r[1] + r[3]) / 2] for r in (box, rect)]
        assert near(*middles) and rect[0] < box[0] and rect[3] > box[3]
        assert "/N" in annotation["/AP"] and "已核实" in annotation["/Contents"]
    else:
        assert near(annotation["/Rect"], wanted[0], 6), (turn, kind, annotation["/Rect"], wanted)
    if kind != "stamp":
        assert annotation["/T"] == "u:沈某", annotation
    if "text" in mark:
        assert annotation["/Contents"] == "u:" + mark["text"]
    assert annotation["/F"] & 4, "it is printed"


def test_round_trip(folder):
    ctl = new_office(folder)
    case = new_case(ctl)["id"]
    source, copy = pathlib.Path(folder, "turned.pdf"), pathlib.Path(folder, "copy.pdf")
    source.write_bytes(turned_pdf())
    ctl.good("attach", "case", str(case), str(source))
    (document,) = ctl.json("document", "list")
    made = [(turn, kind) for turn in TURNS for kind in MARKS
            if turn == 90 or kind in ("highlight", "note")]
    for turn, kind in made:
        ctl.add("annotation", actor="沈某", attachment=str(document["id"]),
                page=str(1 + TURNS.index(turn)), **MARKS[kind])

    listed = ctl.json("document", "annotations", str(document["id"]))
    assert len(listed) == len(made)
    assert [row["page"] for row in listed] == sorted(row["page"] for row in listed)
    first = [row for row in listed if row["kind"] == "highlight"][0]
    assert first["rectangles"][1] == {"x": 40, "y": 66, "width": 50, "height": 12}
    assert (first["author"], first["text"]) == ("沈某", "核对原件")

    ctl.good("document", "export", str(document["id"]), str(copy), "--annotations")
    assert len(ctl.list("journal", action="export")) == 1
    found = read_annotations(copy)
    for turn, kind in made:
        compare(turn, kind, found[turn][SUBTYPES[kind]])

    # What was attached is as it was, and what was there is in the copy, byte for byte.
    stored = next(pathlib.Path(folder).rglob(hashlib.sha256(source.read_bytes()).hexdigest()))
    assert stored.read_bytes() == source.read_bytes()
    assert copy.read_bytes().startswith(source.read_bytes().rstrip())
    ctl.good("document", "export", str(document["id"]), str(copy))
    assert copy.read_bytes() == source.read_bytes()


def read_pictures(path):
    """Of each page: what its first picture is compressed by, and its annotations by kind."""
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    read = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", "--json-key=pages", path],
                          check=True, capture_output=True).stdout
    read = json.loads(read)
    objects = {name: item["value"] if "value" in item else item["stream"]["dict"]
               for name, item in read["qpdf"][1].items()}
    pages = []
    for page in read["pages"]:
        of_page = objects["obj:" + page["object"]]
        listed = of_page.get("/Annots", [])
        listed = objects["obj:" + listed] if isinstance(listed, str) else listed
        found = [objects["obj:" + reference] for reference in listed]
        pages.append((page["images"][0]["filter"][0], of_page["/MediaBox"],
                      {annotation["/Subtype"]: annotation for annotation in found}))
    return pages


def test_pictures(folder):
    """A photo, a drawing and a scan of two pages are copied as PDF with what was marked on them."""
    ctl = new_office(folder)
    case = new_case(ctl)["id"]
    paths = {name: pathlib.Path(folder, name) for name in ("photo.jpg", "drawing.png", "scan.tiff")}
    for name, path in paths.items():
        canvas = ["-size", "300x400", "xc:white", "-fill", "navy", "-draw", "circle 90,120 90,160"]
        subprocess.run(["convert", *canvas, *(["-clone", "0"] if name == "scan.tiff" else []),
                        "-density", "96", str(path)], check=True)
        ctl.good("attach", "case", str(case), str(path))
    files = {name: path.read_bytes() for name, path in paths.items()}
    for document in ctl.json("document", "list"):
        name, pages = document["name"], 2 if document["name"] == "scan.tiff" else 1
        ctl.add("annotation", actor="沈某", attachment=str(document["id"]), page=str(pages),
                **MARKS["highlight"])
        ctl.add("annotation", actor="沈某", attachment=str(document["id"]), page=str(pages),
                **MARKS["stamp"])
        copy = pathlib.Path(folder, name + ".pdf")
        ctl.good("document", "export", str(document["id"]), str(copy), "--annotations")

        found = read_pictures(copy)
        assert len(found) == pages
        filter_name, box, annotations = found[-1]
        assert filter_name == ("/DCTDecode" if name == "photo.jpg" else "/FlateDecode"), found
        assert set(annotations) == {"/Highlight", "/Stamp"}, found
        wanted = [[x1, box[3] - y2, x2, box[3] - y1]
                  for x1, y1, x2, y2 in parse(MARKS["highlight"]["places"])]
        assert all(map(near, boxes_of(annotations["/Highlight"]), wanted)), found
        if name == "photo.jpg":
            assert files[name] in copy.read_bytes(), "a photo is in the copy byte for byte"
        stored = next(pathlib.Path(folder).rglob(hashlib.sha256(files[name]).hexdigest()))
        assert stored.read_bytes() == files[name]


def test_refused(folder):
    ctl = new_office(folder)
    case = new_case(ctl)["id"]
    path = pathlib.Path(folder, "notes.txt")
    path.write_text("无")
    ctl.good("attach", "case", str(case), str(path))
    (document,) = ctl.json("document", "list")
    ctl.bad("document", "export", str(document["id"]), str(folder) + "/out.pdf", "--annotations")
    ctl.bad("document", "annotations", "99999999")
    assert ctl.json("document", "annotations", str(document["id"])) == []


if __name__ == "__main__":
    main(globals())

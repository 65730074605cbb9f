/* cg-pdf-protocol.h: what the program and cugai-pdf agree on: calls, limits, errors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The peers talk GDBus over a socket pair. The helper is started as
 * `cugai-pdf --socket=3 [--join]`; it authenticates the program, locks itself in and then
 * answers the calls below, one at a time in the order they came.
 */
#pragma once

#include "cg-pdf-types.h"

G_BEGIN_DECLS

#define CG_PDF_OBJECT_PATH "/org/cugai/Pdf"
#define CG_PDF_INTERFACE "org.cugai.Pdf"

/* The descriptor of the socket in the helper. */
#define CG_PDF_SOCKET_FD 3

/* Open: the document, a PDF or a picture, open for reading, and its password ("" for none). Returns
 * the pages' sizes in points, their labels, the title and the version of
 * Landlock in force (0: the kernel has none).
 * Render: a page, a scale in pixels a point, a region in pixels at that scale and a memory file,
 * which gets its rows of premultiplied B8G8R8A8, CG_PDF_STRIDE bytes each.
 * Text: returns the text and for each character four 32-bit floats x1 y1 x2 y2 in
 * points from the top left corner.
 * Texts: a first page and how many. Returns their texts alone, of at least one page and of as
 * many as take no longer than a frame or two, so that what is waited for on the screen can go
 * between.
 * Picture: a page. Returns whether pictures cover it, as they do a scanned one.
 * Look: a page, a scale and a region as Render has them. Returns the SHA-256 of these pixels, and
 * the libraries that drew them with their versions: others may draw a little differently. OpenBook:
 * several files, as Open takes one, whose pages follow one another; each lies on a sheet of the
 * size given, points, upright (0: as large as itself), turned on its side for a page that is wider
 * than high, made smaller if it must be and never larger. A mark for every sheet: its place and an
 * outline of operations, each with its points. Of each page, or none at all, how many quarters it
 * is turned. Returns as Open; then Render draws sheets. Print: a page, the quarters that it is
 * turned and how many were printed before: adds its sheet to a new PDF; the first begins it. Where
 * sheets are as large as their pages and have no mark, pages of PDFs go over as they are instead of
 * being drawn, in a process that was started with --join besides.
 * Printed: how many sheets there are. Returns the PDF in a sealed memory file, and its length.
 * Links: a page. Returns for each link of it x1 y1 x2 y2 in points from the top left corner, its
 * kind (CgPdfLinkKind), what it names, and the page and the distance from that page's top it leads
 * to, as Outline has them.
 * Annotate: annotations: page, kind, places in points as Text has them, colour, author, words and,
 * of a stamp, the width of its picture in pixels and its rows. Returns a copy of the document with
 * them as Printed does; of a picture that is a PDF too.
 * Outline: returns level (0 is the top), title, page (-1: none) and the distance
 * from the page's top in points. */
#define CG_PDF_INTROSPECTION                                                                       \
  "<node><interface name='" CG_PDF_INTERFACE "'>"                                                  \
  "<method name='Open'>"                                                                           \
  "<arg type='h' direction='in'/><arg type='s' direction='in'/>"                                   \
  "<arg type='a(dd)' direction='out'/><arg type='as' direction='out'/>"                            \
  "<arg type='s' direction='out'/><arg type='u' direction='out'/>"                                 \
  "</method>"                                                                                      \
  "<method name='Render'>"                                                                         \
  "<arg type='u' direction='in'/><arg type='d' direction='in'/><arg type='(iiii)' "                \
  "direction='in'/><arg type='h' direction='in'/>"                                                 \
  "</method>"                                                                                      \
  "<method name='Text'>"                                                                           \
  "<arg type='u' direction='in'/>"                                                                 \
  "<arg type='s' direction='out'/><arg type='ay' direction='out'/>"                                \
  "</method>"                                                                                      \
  "<method name='Texts'>"                                                                          \
  "<arg type='u' direction='in'/><arg type='u' direction='in'/>"                                   \
  "<arg type='as' direction='out'/>"                                                               \
  "</method>"                                                                                      \
  "<method name='Picture'>"                                                                        \
  "<arg type='u' direction='in'/>"                                                                 \
  "<arg type='b' direction='out'/>"                                                                \
  "</method>"                                                                                      \
  "<method name='Look'>"                                                                           \
  "<arg type='u' direction='in'/><arg type='d' direction='in'/><arg type='(iiii)' "                \
  "direction='in'/>"                                                                               \
  "<arg type='s' direction='out'/><arg type='s' direction='out'/>"                                 \
  "</method>"                                                                                      \
  "<method name='OpenBook'>"                                                                       \
  "<arg type='a(hs)' direction='in'/><arg type='d' direction='in'/>"                               \
  "<arg type='d' direction='in'/><arg type='(uad)' direction='in'/>"                               \
  "<arg type='ay' direction='in'/>"                                                                \
  "<arg type='a(dd)' direction='out'/><arg type='as' direction='out'/>"                            \
  "<arg type='s' direction='out'/><arg type='u' direction='out'/>"                                 \
  "</method>"                                                                                      \
  "<method name='Print'>"                                                                          \
  "<arg type='u' direction='in'/><arg type='u' direction='in'/>"                                   \
  "<arg type='u' direction='in'/>"                                                                 \
  "</method>"                                                                                      \
  "<method name='Printed'>"                                                                        \
  "<arg type='u' direction='in'/>"                                                                 \
  "<arg type='h' direction='out'/><arg type='t' direction='out'/>"                                 \
  "</method>"                                                                                      \
  "<method name='Links'>"                                                                          \
  "<arg type='u' direction='in'/>"                                                                 \
  "<arg type='a(ddddusid)' direction='out'/>"                                                      \
  "</method>"                                                                                      \
  "<method name='Annotate'>"                                                                       \
  "<arg type='a(usa(dddd)(ddd)ssuay)' direction='in'/>"                                            \
  "<arg type='h' direction='out'/><arg type='t' direction='out'/>"                                 \
  "</method>"                                                                                      \
  "<method name='Outline'>"                                                                        \
  "<arg type='a(usid)' direction='out'/>"                                                          \
  "</method>"                                                                                      \
  "</interface></node>"

/* Errors of the helper, by their name on the wire. */
#define CG_PDF_ERROR_NOT_PDF "org.cugai.Pdf.NotPdf"
#define CG_PDF_ERROR_DAMAGED "org.cugai.Pdf.Damaged"
#define CG_PDF_ERROR_IMAGE "org.cugai.Pdf.Image"
#define CG_PDF_ERROR_ENCRYPTED "org.cugai.Pdf.Encrypted"
#define CG_PDF_ERROR_WRONG_PASSWORD "org.cugai.Pdf.WrongPassword"
#define CG_PDF_ERROR_TOO_LARGE "org.cugai.Pdf.TooLarge"
#define CG_PDF_ERROR_BAD_CALL "org.cugai.Pdf.BadCall"

/* Where a mark goes: nowhere, along the diagonal, at the foot; and what its outline is made of. */
#define CG_PDF_MARK_NONE 0
#define CG_PDF_MARK_ACROSS 1
#define CG_PDF_MARK_FOOT 2
#define CG_PDF_PATH_MOVE 0.0
#define CG_PDF_PATH_LINE 1.0
#define CG_PDF_PATH_CURVE 2.0
#define CG_PDF_PATH_CLOSE 3.0

/* The argument with which the helper prints what Look says of the libraries, and ends. */
#define CG_PDF_TELL_LIBRARIES "--libraries"

/* Exit codes of the helper. */
#define CG_PDF_EXIT_USAGE 2
#define CG_PDF_EXIT_SANDBOX 3

/* Asking the kernel for its version of Landlock, written out: older headers do not know it. */
#define CG_PDF_LANDLOCK_CALL 444
#define CG_PDF_LANDLOCK_ASK_VERSION 1U

/* Limits that both sides hold to. 32 Mpx are 128 MB of pixels: four times a 4K screen. */
#define CG_PDF_MAX_PIXELS (32 * 1024 * 1024)
#define CG_PDF_MAX_SIDE 32767
/* Bytes from row to row. */
#define CG_PDF_STRIDE(width) (4 * (width))
/* A picture that is opened as a document; an A0 drawing scanned at 400 dpi has 250 Mpx, an A1 125.
 */
#define CG_PDF_MAX_IMAGE_PIXELS (200 * 1000 * 1000)
#define CG_PDF_MAX_PAGES 200000
#define CG_PDF_MAX_CHARACTERS 1000000
/* A new PDF, bytes. */
#define CG_PDF_MAX_PRINTED (G_GUINT64_CONSTANT (1) << 30)
/* Bytes of all files whose pages go into a new PDF as they are: that is made in memory, where it
 * stands up to three times. */
#define CG_PDF_MAX_JOINED ((gsize) 256 * 1024 * 1024)
/* Bytes of one page's label, and of all labels of a document. */
#define CG_PDF_MAX_LABEL 256
#define CG_PDF_MAX_LABELS (8 * 1024 * 1024)
/* Links of a page; bytes of what a link or an entry of the outline names. */
#define CG_PDF_MAX_LINKS 5000
#define CG_PDF_MAX_TARGET 4096
#define CG_PDF_MAX_OUTLINE 100000
/* ISO 32000 allows 14,400 units times a user unit; a page beyond this is drawn as if this size. */
#define CG_PDF_MAX_POINTS 1000000.0

G_END_DECLS

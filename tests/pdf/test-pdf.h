/* test-pdf.h: PDFs made for the tests, and the client called as if it answered at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "cg-pdf-document.h"

G_BEGIN_DECLS

/* A folder of the test's own; test_pdf_remove_folder() takes it away with all in it. */
const char *test_pdf_folder (void);
void test_pdf_remove_folder (void);

/* Writes @length bytes (-1: a string) to a file of the folder and returns its path. */
char *test_pdf_write (const char *name, const char *content, gssize length);

/* @n_pages A4 pages with the lines of @text (embedded font), a black square of 72 points at
 * (72, 72) and one outline entry a page. */
char *test_pdf_make (const char *name, int n_pages, const char *text);

/* The same without an outline. */
char *test_pdf_make_plain (const char *name, int n_pages, const char *text);

/* @n_pages pages that are all picture, on which a line of @text stands; where it begins, and how
 * large its characters are, in points. */
#define TEST_PDF_SCAN_LEFT 30.0
#define TEST_PDF_SCAN_TOP 30.0
#define TEST_PDF_SCAN_SIZE 22.0
char *test_pdf_make_scan (const char *name, int n_pages, const char *text);

/* One such page, lying on its side or head: turned by @turn quarters clockwise, with as many lines
 * as @text has. @size: what it would have upright. */
char *test_pdf_make_scan_turned (const char *name, const char *text, guint turn, CgPdfSize *size);

/* A file of the given objects ("1 0 obj" is the first; it must be the catalog). */
char *test_pdf_assemble (const char *name, const char *const *objects, const char *trailer);

/* One page without an embedded font that says 整改台账 in STSong-Light. */
char *test_pdf_make_not_embedded (const char *name);

/* One page, protected by a user password (RC4, 40 bits). */
char *test_pdf_make_encrypted (const char *name, const char *password);

/* Two pages of 300 × 400 points, the second lying on its side. The first has links 100 wide and 20
 * high, 10 from its left and from the top 30 to itself, 80 to the second page, 130 to the web, 180
 * to a table and 230 to another document, and 280 to a script; the document opens with an address.
 */
char *test_pdf_make_linked (const char *name);

/* One page whose drawing takes years. */
char *test_pdf_make_endless (const char *name);

/* One bad file of each kind, made by bad_pdfs.py (CG_SOURCE_DIR says where that is); returns their
 * names in the folder. */
GPtrArray *test_pdf_make_bad (void);

/* The calls of CgPdfDocument, waited for in the thread-default main context. */
CgPdfDocument *test_pdf_open (const char *path, const char *password, GError **error);
CgPdfDocument *test_pdf_open_good (const char *path);
CgPdfPixels *test_pdf_render (
    CgPdfDocument *document, guint page, double scale, const CgPdfRegion *region, GError **error);
CgPageText *test_pdf_text (CgPdfDocument *document, guint page, GError **error);
CgPdfOutline *test_pdf_outline (CgPdfDocument *document, GError **error);

/* Number of pixels that are not white. */
guint test_pdf_count_ink (CgPdfPixels *pixels);

/* Runs the main loop until @condition holds; fails the test after half a minute. */
void test_pdf_wait (gboolean (*condition) (gpointer), gpointer data);

G_END_DECLS

/* test-pdf-book.c: sheets as they are looked at and as they are printed, joined files, marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-pdf-book.h"
#include "cg-pdf-links.h"
#include "test-pdf.h"

#define TEXT "水费收缴管理办法"
#define A4_WIDTH 595.28
#define A4_HEIGHT 841.89

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static CgPdfDocument *
open_book (const CgPdfBook *book, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cg_pdf_book_open_async (book, NULL, keep_result, &result);
  return cg_pdf_book_open_finish (wait_for (&result), error);
}

static CgPdfDocument *
open_good (const CgPdfBook *book)
{
  g_autoptr (GError) error = NULL;
  CgPdfDocument *document = open_book (book, &error);

  g_assert_no_error (error);
  return document;
}

static char *
print (CgPdfDocument *book, const CgPdfLeaf *leaves, guint n)
{
  char *path = g_build_filename (test_pdf_folder (), "printed.pdf", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cg_pdf_book_print_async (book, leaves, n, path, NULL, NULL, NULL, keep_result, &result);
  g_assert_true (cg_pdf_book_print_finish (book, wait_for (&result), &error));
  g_assert_no_error (error);
  return path;
}

static void
add (CgPdfBook *book, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  cg_pdf_book_add_file (book, path, name, NULL);
}

/* A square, as a mark. */
static void
set_mark (CgPdfBook *book, CgPdfMark mark)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  cairo_path_t *path;

  cairo_rectangle (cr, 7, 7, 40, 10);
  path = cairo_copy_path (cr);
  cg_pdf_book_set_mark (book, mark, path);
  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
assert_size (CgPdfDocument *document, guint page, double width, double height)
{
  const CgPdfSize *size = &cg_pdf_document_get_page_sizes (document)[page];

  g_assert_cmpfloat_with_epsilon (size->width, width, 0.05);
  g_assert_cmpfloat_with_epsilon (size->height, height, 0.05);
}

static CgPdfPixels *
render (CgPdfDocument *document, guint page)
{
  const CgPdfSize *size = &cg_pdf_document_get_page_sizes (document)[page];
  CgPdfRegion region = { 0, 0, (int) size->width, (int) size->height };
  g_autoptr (GError) error = NULL;
  CgPdfPixels *pixels = test_pdf_render (document, page, 1, &region, &error);

  g_assert_no_error (error);
  return pixels;
}

static int
grey_at (CgPdfPixels *pixels, int x, int y)
{
  const guint8 *data = g_bytes_get_data (cg_pdf_pixels_get_bytes (pixels), NULL);

  return data[y * cg_pdf_pixels_get_stride (pixels) + 4 * x + 1];
}

/* Both are drawn from outlines, so that only the edges of letters may differ a little. */
static void
assert_alike (CgPdfDocument *one, guint page_of_one, CgPdfDocument *other, guint page_of_other)
{
  g_autoptr (CgPdfPixels) a = render (one, page_of_one);
  g_autoptr (CgPdfPixels) b = render (other, page_of_other);
  int width = cg_pdf_pixels_get_width (a), height = cg_pdf_pixels_get_height (a), n = 0;

  g_assert_cmpint (width, ==, cg_pdf_pixels_get_width (b));
  g_assert_cmpint (height, ==, cg_pdf_pixels_get_height (b));
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      n += abs (grey_at (a, x, y) - grey_at (b, x, y)) > 64;
  g_assert_cmpint (n, <, width * height / 2000);
}

static char *
make_photo (const char *name, int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GdkPixbuf) corner = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, width / 2, height / 2);
  char *path = g_build_filename (test_pdf_folder (), name, NULL);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0xc0c0c0ff);
  gdk_pixbuf_fill (corner, 0x101010ff);
  g_assert_true (gdk_pixbuf_save (pixbuf, path, g_str_has_suffix (name, "jpg") ? "jpeg" : "png",
                                  &error, NULL));
  return path;
}

/* What is looked at is what is printed: in vectors, with its mark, the text still text. */
static void
test_sheets (void)
{
  static const CgPdfLeaf leaves[] = { { 0, 0 }, { 1, 0 }, { 2, 0 } };
  g_autofree char *path = test_pdf_make ("pages.pdf", 3, TEXT);
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (CgPdfDocument) sheets = NULL;
  g_autoptr (CgPdfDocument) again = NULL;
  g_autofree char *printed = NULL;
  g_autoptr (CgPageText) text = NULL;
  g_autoptr (CgPdfPixels) pixels = NULL;

  add (book, path);
  cg_pdf_book_set_paper (book, A4_WIDTH, A4_HEIGHT);
  set_mark (book, CG_PDF_MARK_ALONG_DIAGONAL);
  sheets = open_good (book);
  assert_size (sheets, 2, A4_WIDTH, A4_HEIGHT);
  printed = print (sheets, leaves, 3);
  again = test_pdf_open_good (printed);
  g_assert_cmpuint (cg_pdf_document_get_n_pages (again), ==, 3);
  for (guint i = 0; i < 3; i++)
    assert_alike (sheets, i, again, i);
  text = test_pdf_text (again, 1, NULL);
  g_assert_cmpstr (cg_page_text_get_text (text), ==, TEXT);

  /* The page's own square keeps its size; the mark in the middle is light. */
  pixels = render (sheets, 0);
  g_assert_cmpint (grey_at (pixels, 74, 74), <, 10);
  g_assert_cmpint (grey_at (pixels, 142, 142), <, 10);
  g_assert_cmpint (grey_at (pixels, 148, 148), >, 250);
  g_assert_cmpint (grey_at (pixels, 297, 420), >, 200);
  g_assert_cmpint (grey_at (pixels, 297, 420), <, 240);
}

/* Files one after the other, in any order and turned; a photo's bytes are in the new file. */
static void
test_joined (void)
{
  static const CgPdfLeaf leaves[] = { { 2, 1 }, { 0, 0 }, { 1, 3 } };
  g_autofree char *pages = test_pdf_make ("two.pdf", 1, TEXT);
  g_autofree char *drawing = make_photo ("plan.png", 96, 48);
  g_autofree char *photo = make_photo ("photo.jpg", 192, 96);
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (CgPdfDocument) sheets = NULL;
  g_autoptr (CgPdfDocument) again = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *content = NULL;
  g_autoptr (CgPdfPixels) pixels = NULL;
  gsize n_bytes, length;

  add (book, pages);
  add (book, drawing);
  add (book, photo);
  sheets = open_good (book);
  g_assert_cmpuint (cg_pdf_document_get_n_pages (sheets), ==, 3);
  assert_size (sheets, 2, 144, 72);
  g_assert_cmpstr (cg_pdf_document_get_page_label (sheets, 2), ==, "3-1");
  printed = print (sheets, leaves, 3);
  again = test_pdf_open_good (printed);
  assert_size (again, 0, 72, 144);
  assert_size (again, 1, A4_WIDTH, A4_HEIGHT);
  assert_size (again, 2, 36, 72);

  /* Turned to the right, its upper left corner is at the right. */
  pixels = render (again, 0);
  g_assert_cmpint (grey_at (pixels, 54, 20), <, 0x30);
  g_assert_cmpint (grey_at (pixels, 18, 20), >, 0xa0);
  g_assert_true (g_file_get_contents (photo, &bytes, &n_bytes, NULL));
  g_assert_true (g_file_get_contents (printed, &content, &length, NULL));
  g_assert_nonnull (memmem (content, length, bytes, n_bytes));
}

/* Too large a page is made smaller on a sheet that lies as it does; a small one stays as it is. */
static void
test_fitted (void)
{
  g_autofree char *large = make_photo ("large.png", 3000, 1500);
  g_autofree char *small = make_photo ("small.png", 96, 96);
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (CgPdfDocument) sheets = NULL;
  g_autoptr (CgPdfPixels) wide = NULL;
  g_autoptr (CgPdfPixels) square = NULL;

  add (book, large);
  add (book, small);
  cg_pdf_book_set_paper (book, A4_WIDTH, A4_HEIGHT);
  sheets = open_good (book);
  assert_size (sheets, 0, A4_HEIGHT, A4_WIDTH);
  assert_size (sheets, 1, A4_WIDTH, A4_HEIGHT);

  /* 841.89 wide is 420.9 high, which leaves 87 above and below. */
  wide = render (sheets, 0);
  g_assert_cmpint (grey_at (wide, 10, 80), ==, 255);
  g_assert_cmpint (grey_at (wide, 10, 100), <, 0x30);
  g_assert_cmpint (grey_at (wide, 830, 500), >, 0xa0);
  square = render (sheets, 1);
  g_assert_cmpint (grey_at (square, 297 - 40, 421), ==, 255);
  g_assert_cmpint (grey_at (square, 297 - 30, 421 - 30), <, 0x30);
}

static CgPdfLinks *
read_links (CgPdfDocument *document, guint page)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CgPdfLinks *links;

  cg_pdf_document_links_async (document, page, NULL, keep_result, &result);
  links = cg_pdf_document_links_finish (document, wait_for (&result), &error);
  g_assert_no_error (error);
  return links;
}

static void
assert_same_text (CgPdfDocument *one, guint page_of_one, CgPdfDocument *other, guint page_of_other)
{
  g_autoptr (CgPageText) a = test_pdf_text (one, page_of_one, NULL);
  g_autoptr (CgPageText) b = test_pdf_text (other, page_of_other, NULL);

  g_assert_cmpstr (cg_page_text_get_text (a), ==, cg_page_text_get_text (b));
}

static void
assert_holds (const char *path, const char *words, gboolean holds)
{
  g_autofree char *plain = g_strconcat (path, ".plain", NULL);
  const char *arguments[] = { "qpdf", "--qdf", "--object-streams=disable", path, plain, NULL };
  g_autofree char *content = NULL;
  int status = -1;
  gsize length;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_get_contents (plain, &content, &length, NULL));
  g_assert_cmpint (memmem (content, length, words, strlen (words)) != NULL, ==, holds);
}

/* Pages of PDFs go over as they are: what they say, where they lead to, how they lie; what leads to
 * a page that is not there any more leads nowhere. */
static void
test_joined_links (void)
{
  static const CgPdfLeaf leaves[] = { { 2, 0 }, { 1, 0 }, { 0, 0 }, { 3, 1 } };
  static const CgPdfLeaf one[] = { { 0, 0 } };
  g_autofree char *linked = test_pdf_make_linked ("linked.pdf");
  g_autofree char *written = test_pdf_make ("written.pdf", 1, TEXT);
  g_autofree char *drawing = make_photo ("turned.png", 96, 48);
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (CgPdfDocument) source = test_pdf_open_good (written);
  g_autoptr (CgPdfDocument) sheets = NULL;
  g_autoptr (CgPdfDocument) again = NULL;
  g_autoptr (CgPdfDocument) alone = NULL;
  g_autoptr (CgPdfLinks) links = NULL;
  g_autoptr (CgPdfLinks) left = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *less = NULL;

  add (book, linked);
  add (book, written);
  add (book, drawing);
  sheets = open_good (book);
  printed = print (sheets, leaves, 4);
  again = test_pdf_open_good (printed);
  assert_same_text (again, 0, source, 0);
  assert_size (again, 1, 400, 300);
  assert_size (again, 2, 300, 400);
  assert_size (again, 3, 36, 72);
  assert_alike (sheets, 2, again, 0);

  /* The first page is the third now, the second the second. */
  links = read_links (again, 2);
  g_assert_cmpuint (cg_pdf_links_get_n (links), ==, 5);
  g_assert_cmpint (cg_pdf_links_get (links, 0)->page, ==, 2);
  g_assert_cmpint (cg_pdf_links_get (links, 1)->page, ==, 1);
  g_assert_cmpfloat_with_epsilon (cg_pdf_links_get (links, 0)->x1, 10, 0.01);
  g_assert_cmpstr (cg_pdf_links_get (links, 2)->target, ==, "https://example.invalid/a");
  assert_holds (printed, "/example.invalid/opened", FALSE);

  less = print (sheets, one, 1);
  alone = test_pdf_open_good (less);
  left = read_links (alone, 0);
  g_assert_cmpint (cg_pdf_links_get (left, 0)->page, ==, 0);
  for (guint i = 1; i < cg_pdf_links_get_n (left); i++)
    g_assert_cmpint (cg_pdf_links_get (left, i)->page, ==, -1);
}

/* Another reader's marks, boxes and hidden layers of the page. */
static void
test_joined_annotations (void)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /BaseState /OFF >> >> >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 400] /Rotate 90 >>",
    "<< /Type /Page /Parent 2 0 R /CropBox [0 0 200 100] /TrimBox [20 20 90 90] /Annots [5 0 R]"
    " /Contents 4 0 R /Resources << /Properties << /Hidden 6 0 R >> >> >>",
    "<< /Length 40 >>\nstream\n/OC /Hidden BDC 0 0 300 400 re f EMC    \nendstream",
    "<< /Type /Annot /Subtype /Highlight /P 3 0 R /Rect [10 10 50 30] /Contents (CHECKED)"
    " /QuadPoints [10 30 50 30 10 10 50 10] /C [1 1 0] >>",
    "<< /Type /OCG /Name (Hidden) >>",
    NULL,
  };
  static const CgPdfLeaf leaves[] = { { 0, 0 }, { 0, 1 }, { 1, 0 } };
  g_autofree char *marked = test_pdf_assemble ("marked.pdf", objects, "");
  g_autofree char *other = test_pdf_make_plain ("other.pdf", 1, TEXT);
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (CgPdfDocument) sheets = NULL;
  g_autoptr (CgPdfDocument) again = NULL;
  g_autoptr (CgPdfPixels) pixels = NULL;
  g_autofree char *printed = NULL;

  add (book, marked);
  add (book, other);
  sheets = open_good (book);
  printed = print (sheets, leaves, 3);
  again = test_pdf_open_good (printed);
  assert_size (again, 0, 100, 200);
  assert_size (again, 1, 200, 100);
  assert_holds (printed, "(CHECKED)", TRUE);
  assert_holds (printed, "/TrimBox", TRUE);
  pixels = render (again, 0);
  g_assert_cmpint (grey_at (pixels, 90, 190), ==, 255); /* what is hidden stays so */
}

/* A whole book that TeX made, where it is installed: its words, and its links to named places. */
static void
test_joined_real (void)
{
  const char *path = "/usr/share/debian-reference/debian-reference.zh-cn.pdf";
  g_autofree char *written = test_pdf_make ("written.pdf", 1, TEXT);
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (GArray) leaves = g_array_new (FALSE, FALSE, sizeof (CgPdfLeaf));
  g_autoptr (CgPdfDocument) source = NULL;
  g_autoptr (CgPdfDocument) sheets = NULL;
  g_autoptr (CgPdfDocument) again = NULL;
  g_autofree char *printed = NULL;
  guint n_links = 0;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("debian-reference-zh-cn is not installed");
      return;
    }

  add (book, written);
  add (book, path);
  source = test_pdf_open_good (path);
  sheets = open_good (book);
  for (guint i = 0; i < cg_pdf_document_get_n_pages (sheets); i++)
    {
      CgPdfLeaf leaf = { i, 0 };

      g_array_append_val (leaves, leaf);
    }
  printed = print (sheets, (const CgPdfLeaf *) (gpointer) leaves->data, leaves->len);
  again = test_pdf_open_good (printed);
  for (guint i = 0; i < cg_pdf_document_get_n_pages (source); i += 4)
    {
      g_autoptr (CgPdfLinks) links = read_links (source, i);
      g_autoptr (CgPdfLinks) made = read_links (again, i + 1);

      assert_same_text (source, i, again, i + 1);
      g_assert_cmpuint (cg_pdf_links_get_n (links), ==, cg_pdf_links_get_n (made));
      for (guint k = 0; k < cg_pdf_links_get_n (links); k++, n_links++)
        if (cg_pdf_links_get (links, k)->kind == CG_PDF_LINK_PAGE)
          g_assert_cmpint (cg_pdf_links_get (links, k)->page + 1, ==,
                           cg_pdf_links_get (made, k)->page);
    }
  g_assert_cmpuint (n_links, >, 100);
}

static void
assert_not_joined (const char *broken, guint page)
{
  const CgPdfLeaf leaves[] = { { 0, 0 }, { 1 + page, 0 } };
  g_autofree char *good = test_pdf_make ("good.pdf", 1, TEXT);
  g_autofree char *nowhere = g_build_filename (test_pdf_folder (), "not-joined.pdf", NULL);
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (CgPdfDocument) sheets = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  add (book, good);
  add (book, broken);
  sheets = open_good (book);
  cg_pdf_book_print_async (sheets, leaves, 2, nowhere, NULL, NULL, NULL, keep_result, &result);
  g_assert_false (cg_pdf_book_print_finish (sheets, wait_for (&result), &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_PDF_DAMAGED);
  g_assert_nonnull (strstr (error->message, "坏的.pdf"));
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

static void
assert_joined_drawn (const char *mended)
{
  static const CgPdfLeaf leaves[] = { { 0, 0 }, { 1, 0 } };
  g_autofree char *good = test_pdf_make ("good.pdf", 1, TEXT);
  g_autofree char *path = g_build_filename (test_pdf_folder (), "joined-drawn.pdf", NULL);
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (CgPdfDocument) sheets = NULL, source = NULL, made = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  add (book, good);
  add (book, mended);
  sheets = open_good (book);
  cg_pdf_book_print_async (sheets, leaves, 2, path, NULL, NULL, NULL, keep_result, &result);
  g_assert_true (cg_pdf_book_print_finish (sheets, wait_for (&result), &error));
  g_assert_no_error (error);

  source = test_pdf_open_good (good);
  made = test_pdf_open_good (path);
  g_assert_cmpuint (cg_pdf_document_get_n_pages (made), ==, 2);
  g_assert_cmpfloat (cg_pdf_document_get_page_sizes (made)[1].width, ==, 100);
  assert_same_text (source, 0, made, 0);
}

/* A page that is missing is told by its file's name; a file that one reader mends and the other
 * does not is drawn. */
static void
test_joined_damaged (void)
{
  static const char pages[] = "<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 /MediaBox [0 0 9 9] >>";
  static const char page[] = "<< /Type /Page /Parent 2 0 R >>";
  g_autofree char *many = g_strnfill (2000, '[');
  g_autofree char *nested = g_strconcat ("<< /Type /Catalog /Pages 2 0 R /Deep ", many, NULL);
  const char *missing_page[] = { "<< /Type /Catalog /Pages 2 0 R >>", pages, page, NULL };
  const char *too_deep[] = { nested,
                             "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 100 200] >>",
                             page, NULL };
  g_autofree char *missing = test_pdf_assemble ("坏的.pdf", missing_page, "");
  g_autofree char *deep = NULL;

  assert_not_joined (missing, 1);
  deep = test_pdf_assemble ("坏的.pdf", too_deep, "");
  assert_joined_drawn (deep);
}

static void
test_joined_encrypted (void)
{
  g_autofree char *good = test_pdf_make ("good.pdf", 1, TEXT);
  g_autofree char *closed = test_pdf_make_encrypted ("加密.pdf", "secret");
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (GError) error = NULL;

  add (book, good);
  add (book, closed);
  g_assert_null (open_book (book, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_PDF_ENCRYPTED);
  g_assert_nonnull (strstr (error->message, "加密.pdf"));
}

static void
test_named (void)
{
  g_autofree char *good = test_pdf_make ("good.pdf", 1, TEXT);
  g_autofree char *bad = test_pdf_write ("坏的.pdf", "%PDF-1.7\n", -1);
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (GError) error = NULL;

  add (book, good);
  add (book, bad);
  g_assert_null (open_book (book, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_PDF_DAMAGED);
  g_assert_nonnull (strstr (error->message, "坏的.pdf"));
}

typedef struct
{
  CgPdfDocument *book;
  GCancellable *cancellable; /* NULL: the process is killed */
} Ending;

static void
end_cb (guint n, gpointer data)
{
  Ending *ending = data;

  if (n == 2 && ending->cancellable != NULL)
    g_cancellable_cancel (ending->cancellable);
  else if (n == 2)
    kill (cg_pdf_document_get_process_id (ending->book), SIGKILL);
}

/* Broken off, or after the process was lost: no file, and it can be printed again. */
static void
test_broken_off (gconstpointer data)
{
  static const CgPdfLeaf leaves[] = { { 0, 0 }, { 1, 0 }, { 2, 0 }, { 3, 0 }, { 4, 0 } };
  gboolean cancels = GPOINTER_TO_INT (data);
  g_autofree char *path = test_pdf_make ("five.pdf", 5, TEXT);
  g_autofree char *nowhere = g_build_filename (test_pdf_folder (), "broken-off.pdf", NULL);
  g_autofree char *printed = NULL;
  g_autoptr (CgPdfBook) book = cg_pdf_book_new ();
  g_autoptr (GCancellable) cancellable = cancels ? g_cancellable_new () : NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Ending ending = { NULL, cancellable };

  add (book, path);
  ending.book = open_good (book);
  cg_pdf_book_print_async (ending.book, leaves, 5, nowhere, end_cb, &ending, cancellable,
                           keep_result, &result);
  g_assert_false (cg_pdf_book_print_finish (ending.book, wait_for (&result), &error));
  if (cancels)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  else
    g_assert_cmpint (error->domain, ==, CG_FAULT);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));

  printed = print (ending.book, leaves, 5);
  g_assert_true (g_file_test (printed, G_FILE_TEST_EXISTS));
  g_object_unref (ending.book);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/book/sheets", test_sheets);
  g_test_add_func ("/pdf/book/joined", test_joined);
  g_test_add_func ("/pdf/book/joined-links", test_joined_links);
  g_test_add_func ("/pdf/book/joined-annotations", test_joined_annotations);
  g_test_add_func ("/pdf/book/joined-real", test_joined_real);
  g_test_add_func ("/pdf/book/joined-damaged", test_joined_damaged);
  g_test_add_func ("/pdf/book/joined-encrypted", test_joined_encrypted);
  g_test_add_func ("/pdf/book/fitted", test_fitted);
  g_test_add_func ("/pdf/book/named", test_named);
  g_test_add_data_func ("/pdf/book/cancelled", GINT_TO_POINTER (TRUE), test_broken_off);
  g_test_add_data_func ("/pdf/book/killed", GINT_TO_POINTER (FALSE), test_broken_off);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}

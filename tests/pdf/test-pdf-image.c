/* test-pdf-image.c: pictures through the real helper: pages, resolution, turning, deep zoom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-image-end.h"
#include "cg-tiff.h"
#include "test-pdf.h"

/* A colour of its own for each small neighbourhood, so that a place can be told by it. */
static guint32
color_at (int x, int y)
{
  return (guint32) (x * 7 % 251) << 16 | (guint32) (y * 5 % 241) << 8 | (guint32) (x / 32 % 256);
}

static GdkPixbuf *
make_pixbuf (int width, int height, gboolean alpha)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, width, height);
  int stride = gdk_pixbuf_get_rowstride (pixbuf), n = gdk_pixbuf_get_n_channels (pixbuf);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *p = pixels + y * stride + x * n;
        guint32 color = color_at (x, y);

        p[0] = (guint8) (color >> 16);
        p[1] = (guint8) (color >> 8);
        p[2] = (guint8) color;
        if (alpha)
          p[3] = x < width / 2 ? 255 : 0;
      }

  return pixbuf;
}

static char *
save (const char *name, const char *type, const char *dpi, GdkPixbuf *pixbuf)
{
  char *path = g_build_filename (test_pdf_folder (), name, NULL);
  g_autoptr (GError) error = NULL;

  if (dpi != NULL)
    gdk_pixbuf_save (pixbuf, path, type, &error, "x-dpi", dpi, "y-dpi", dpi, NULL);
  else
    gdk_pixbuf_save (pixbuf, path, type, &error, NULL);
  g_assert_no_error (error);
  return path;
}

static guint32
pixel_of (CgPdfPixels *pixels, int x, int y)
{
  const guint8 *data = g_bytes_get_data (cg_pdf_pixels_get_bytes (pixels), NULL);
  const guint8 *p = data + y * cg_pdf_pixels_get_stride (pixels) + 4 * x;

  g_assert_cmpuint (p[3], ==, 255);
  return (guint32) p[2] << 16 | (guint32) p[1] << 8 | p[0];
}

static CgPdfPixels *
render (CgPdfDocument *document, guint page, double scale, const CgPdfRegion *region)
{
  g_autoptr (GError) error = NULL;
  CgPdfPixels *pixels = test_pdf_render (document, page, scale, region, &error);

  g_assert_no_error (error);
  return pixels;
}

static void
assert_size (CgPdfDocument *document, guint page, double width, double height)
{
  const CgPdfSize *size = &cg_pdf_document_get_page_sizes (document)[page];

  g_assert_cmpfloat_with_epsilon (size->width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (size->height, height, 0.01);
}

static void
test_pixels (void)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf (300, 200, FALSE);
  g_autofree char *path = save ("scan.png", "png", "300", pixbuf);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  CgPdfRegion region = { 40, 30, 300, 200 };
  g_autoptr (CgPdfPixels) pixels = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text = test_pdf_text (document, 0, &error);
  double dpi;

  g_assert_cmpuint (cg_pdf_document_get_n_pages (document), ==, 1);
  g_assert_cmpfloat_with_epsilon (cg_pdf_document_get_page_sizes (document)[0].width, 72, 0.1);
  g_assert_cmpstr (cg_page_text_get_text (text), ==, "");

  /* One dot of the picture is one of the screen: the very same, and white outside. */
  dpi = 300 * 72 / cg_pdf_document_get_page_sizes (document)[0].width;
  pixels = render (document, 0, dpi / 72, &region);
  for (int y = 0; y < 160; y += 13)
    for (int x = 0; x < 250; x += 17)
      g_assert_cmphex (pixel_of (pixels, x, y), ==, color_at (x + 40, y + 30));
  g_assert_cmphex (pixel_of (pixels, 270, 10), ==, 0xffffff);
  g_assert_cmphex (pixel_of (pixels, 10, 180), ==, 0xffffff);
}

static void
test_no_resolution (void)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf (96, 192, TRUE);
  g_autofree char *path = save ("plain.png", "png", NULL, pixbuf);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  CgPdfRegion region = { 0, 0, 96, 192 };
  g_autoptr (CgPdfPixels) pixels = render (document, 0, 96.0 / 72, &region);

  assert_size (document, 0, 72, 144);
  g_assert_cmphex (pixel_of (pixels, 20, 20), ==, color_at (20, 20));
  g_assert_cmphex (pixel_of (pixels, 70, 20), ==, 0xffffff);
}

/* At 3200 % and far from the corner every dot is where it belongs, and small ones lose none. */
static void
test_scales (void)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf (12000, 64, FALSE);
  g_autofree char *path = save ("long.png", "png", NULL, pixbuf);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  double scale = 32 * 96.0 / 72, dot = scale * 0.75;
  CgPdfRegion deep = { (int) (11900 * dot), (int) (40 * dot), 320, 320 };
  CgPdfRegion small = { 0, 0, 150, 1 };
  g_autoptr (CgPdfPixels) large = render (document, 0, scale, &deep);
  g_autoptr (CgPdfPixels) tiny = render (document, 0, 150.0 / 9000, &small);

  for (int y = 0; y < 5; y++)
    for (int x = 0; x < 5; x++)
      g_assert_cmphex (pixel_of (large, (int) ((x + 0.5) * dot), (int) ((y + 0.5) * dot)), ==,
                       color_at (11900 + x, 40 + y));
  /* The mean of blue goes up by 2.5 from pixel to pixel and around once in between. */
  for (int x = 1; x < 100; x++)
    g_assert_cmpfloat_with_epsilon (pixel_of (tiny, x, 0) & 255, (x + 0.5) * 80 / 32, 3);
}

/* ---- turned photos ---- */

static char *
save_photo (const char *name, GdkPixbuf *pixbuf, guint orientation)
{
  static const guint8 head[] = "\xff\xe1\x00\x22"
                               "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0";
  g_autofree char *data = NULL;
  g_autoptr (GByteArray) photo = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  guint8 tail[] = { (guint8) orientation, 0, 0, 0, 0, 0, 0, 0 };
  gsize length;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "jpeg", &error, "quality", "100", NULL);
  g_assert_no_error (error);
  g_byte_array_append (photo, (guint8 *) data, 2);
  g_byte_array_append (photo, head, sizeof head - 1);
  g_byte_array_append (photo, tail, sizeof tail);
  g_byte_array_append (photo, (guint8 *) data + 2, (guint) length - 2);
  return test_pdf_write (name, (char *) photo->data, photo->len);
}

static GdkPixbuf *
make_corner (int width, int height)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GdkPixbuf) corner = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, width / 2, height / 2);

  gdk_pixbuf_fill (pixbuf, 0xffffffff);
  gdk_pixbuf_fill (corner, 0x000000ff);
  return pixbuf;
}

/* Where the corner that is first in the file is to be seen (Exif 2.3, 4.6.4 A, tag 274). */
static void
test_photo (void)
{
  static const struct
  {
    guint orientation;
    gboolean lies, right, bottom;
  } cases[] = {
    { 1, FALSE, FALSE, FALSE },
    { 3, FALSE, TRUE, TRUE },
    { 6, TRUE, TRUE, FALSE },
    { 8, TRUE, FALSE, TRUE },
  };
  g_autoptr (GdkPixbuf) pixbuf = make_corner (96, 48);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("photo-%u.jpg", cases[i].orientation);
      g_autofree char *path = save_photo (name, pixbuf, cases[i].orientation);
      g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
      int width = cases[i].lies ? 48 : 96, height = 144 - width;
      CgPdfRegion region = { 0, 0, width, height };
      g_autoptr (CgPdfPixels) pixels = render (document, 0, 96.0 / 72, &region);
      int x = width / 4, y = height / 4;

      assert_size (document, 0, 0.75 * width, 0.75 * height);
      g_assert_cmphex (
          pixel_of (pixels, cases[i].right ? width - x : x, cases[i].bottom ? height - y : y), <,
          0x202020);
      g_assert_cmphex (
          pixel_of (pixels, cases[i].right ? x : width - x, cases[i].bottom ? height - y : y), >,
          0xe0e0e0);
    }
}

/* ---- TIFF ---- */

static void
put (GByteArray *file, gboolean big, guint64 number, guint size)
{
  for (guint i = 0; i < size; i++)
    {
      guint8 byte = (guint8) (number >> 8 * (big ? size - 1 - i : i));

      g_byte_array_append (file, &byte, 1);
    }
}

static void
put_entry (GByteArray *file, gboolean big, guint tag, gboolean is_short, guint value)
{
  put (file, big, tag, 2);
  put (file, big, is_short ? 3 : 4, 2);
  put (file, big, 1, 4);
  put (file, big, value, is_short ? 2 : 4);
  if (is_short)
    put (file, big, 0, 2);
}

/* A grey page 40 wide and 8 × (@index + 1) high, 100 dots an inch; the directory comes after. */
static void
put_page (GByteArray *file, gboolean big, guint index, gboolean reduced, guint next)
{
  guint height = 8 * (index + 1), n_pixels = 40 * height;
  guint pixels = file->len, resolution = pixels + n_pixels;

  for (guint i = 0; i < n_pixels; i++)
    put (file, big, 40 * (index + 1), 1);
  put (file, big, 100, 4);
  put (file, big, 1, 4);
  put (file, big, 11, 2);
  put_entry (file, big, 254, FALSE, reduced ? 1 : 0);
  put_entry (file, big, 256, FALSE, 40);
  put_entry (file, big, 257, FALSE, height);
  put_entry (file, big, 258, TRUE, 8);
  put_entry (file, big, 259, TRUE, 1);
  put_entry (file, big, 262, TRUE, 1);
  put_entry (file, big, 273, FALSE, pixels);
  put_entry (file, big, 279, FALSE, n_pixels);
  put (file, big, 282, 2);
  put (file, big, 5, 2);
  put (file, big, 1, 4);
  put (file, big, resolution, 4);
  put (file, big, 283, 2);
  put (file, big, 5, 2);
  put (file, big, 1, 4);
  put (file, big, resolution, 4);
  put_entry (file, big, 296, TRUE, 2);
  put (file, big, next, 4);
}

/* Bytes of a page, and of that to the beginning of its directory. */
static guint
page_length (guint index)
{
  return 40 * 8 * (index + 1) + 8 + 2 + 11 * 12 + 4;
}

static guint
directory_of (guint index)
{
  guint place = 8;

  for (guint i = 0; i < index; i++)
    place += page_length (i);
  return place + 40 * 8 * (index + 1) + 8;
}

/* The third page is a small copy; the chain ends after the fourth, or at @last goes on. */
static GByteArray *
make_tiff (gboolean big, guint last)
{
  GByteArray *file = g_byte_array_new ();

  g_byte_array_append (file, (const guint8 *) (big ? "MM" : "II"), 2);
  put (file, big, 42, 2);
  put (file, big, directory_of (0), 4);
  for (guint i = 0; i < 4; i++)
    put_page (file, big, i, i == 2, i < 3 ? directory_of (i + 1) : last);

  return file;
}

static void
test_tiff (gconstpointer data)
{
  gboolean big = GPOINTER_TO_INT (data);
  g_autoptr (GByteArray) file = make_tiff (big, 0);
  g_autofree char *path =
      test_pdf_write (big ? "big.tif" : "little.tif", (char *) file->data, file->len);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  static const guint indices[] = { 0, 1, 3 };

  g_assert_cmpuint (cg_pdf_document_get_n_pages (document), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      int height = 8 * ((int) indices[i] + 1);
      guint grey = 40 * (indices[i] + 1);
      CgPdfRegion region = { 0, 0, 40, height };
      g_autoptr (CgPdfPixels) pixels = render (document, i, 100.0 / 72, &region);

      assert_size (document, i, 40 * 0.72, height * 0.72);
      g_assert_cmphex (pixel_of (pixels, 20, height - 1), ==, grey << 16 | grey << 8 | grey);
    }
}

/* Whatever the bytes are, the walk ends and stays inside of them. */
static void
test_tiff_hostile (void)
{
  g_autoptr (GByteArray) endless = make_tiff (FALSE, directory_of (0));
  g_autoptr (GArray) pages = cg_tiff_read_pages (endless->data, endless->len, 100);

  g_assert_cmpuint (pages->len, ==, 3);
  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GByteArray) file = make_tiff (g_test_rand_bit (), 0);
      guint length = (guint) g_test_rand_int_range (0, (int) file->len + 1);
      g_autofree guint8 *copy = NULL;
      g_autoptr (GArray) found = NULL;

      for (int j = 0; j < 8; j++)
        file->data[g_test_rand_int_range (0, (int) file->len)] =
            (guint8) g_test_rand_int_range (0, 256);
      copy = g_memdup2 (file->data, length);
      found = cg_tiff_read_pages (copy, length, 100);
      g_assert_cmpuint (found->len, <=, 100);
      for (guint j = 0; j < found->len; j++)
        g_assert_cmpuint (g_array_index (found, CgTiffPage, j).directory, <, length);
    }
}

/* ---- no good ---- */

static void
assert_refused (const char *path, CgFault fault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) document = test_pdf_open (path, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, CG_FAULT, (int) fault);
}

/* A file is whole, or is refused wherever it was cut off. */
static void
test_cut_off (void)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf (64, 64, FALSE);
  g_autofree char *png = save ("whole.png", "png", NULL, pixbuf);
  g_autofree char *jpeg = save ("whole.jpg", "jpeg", NULL, pixbuf);
  const char *const paths[] = { png, jpeg };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (paths[i], &content, &length, NULL));
      g_object_unref (test_pdf_open_good (paths[i]));
      for (gsize cut = 2; cut < 6; cut++)
        {
          g_autofree char *path = test_pdf_write ("cut", content, (gssize) (length * cut / 6));

          assert_refused (path, CG_FAULT_IMAGE_DAMAGED);
        }
    }
}

static void
test_jpeg_end (void)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf (64, 64, FALSE);
  g_autofree char *path = save_photo ("end.jpg", pixbuf, 6);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (gsize i = 0; i < length; i++)
    g_assert_false (cg_image_end_jpeg ((const guint8 *) content, i));
  g_assert_true (cg_image_end_jpeg ((const guint8 *) content, length));
}

static void
test_refused (void)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
  static const char xpm[] = "/* XPM */ static char *x[] = { \"1 1 1 1\", \"a c #000\", \"a\" };";
  static const char empty_tiff[] =
      "II*\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
  /* 100,000 × 100,000 dots, and nothing after the head that says so. */
  static const char bomb[] =
      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\x86\xa0\0\x01\x86\xa0\x08\x02\0"
      "\0\0\x27\x30\x9c\x9f\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xae\x42\x60\x82";
  g_autofree char *svg_path = test_pdf_write ("drawing.png", svg, -1);
  g_autofree char *xpm_path = test_pdf_write ("drawing.jpg", xpm, -1);
  g_autofree char *tiff_path = test_pdf_write ("empty.tif", empty_tiff, sizeof empty_tiff);
  g_autofree char *bomb_path = test_pdf_write ("bomb.png", bomb, sizeof bomb - 1);

  assert_refused (svg_path, CG_FAULT_PDF_NOT_PDF);
  assert_refused (xpm_path, CG_FAULT_PDF_NOT_PDF);
  assert_refused (tiff_path, CG_FAULT_IMAGE_DAMAGED);
  assert_refused (bomb_path, CG_FAULT_PDF_TOO_LARGE);
}

/* ---- HEIF ---- */

/* 64 by 48 dots, red at the top and blue at the bottom, as heif-enc writes it. */
static const char heif[] =
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaxtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAA"
    "AAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHQAAEA"
    "AAAAAAAARgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAV"
    "aW5mZQIAAAAAAgAAZ3JpZAAAAADXaXBycAAAALVpcGNvAAAAdWh2Y0MBBAgAAAAAAAAAAAAe8AD8/fr6AAAPAyAA"
    "AQAXQAEMAf//BAgAAAMAnbgAAAMAAB66AkAhAAEAKkIBAQQIAAADAJ24AAADAAAeoCCBBNlurkprm4EBAwIAAAMA"
    "AgAAAwACECIAAQAGRAHBc8CJAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAUaXNwZQAAAAAAAABAAAAAMAAAABBwaXhp"
    "AAAAAAMKCgoAAAAaaXBtYQAAAAAAAAACAAECgQIAAgIDhAAAABppcmVmAAAAAAAAAA5kaW1nAAIAAQABAAAATm1k"
    "YXQAAABCKAGvE4D1Zsp2s9Z7f+0xWG5viMvluSSssyQFFCs9tLdxauTN9qCeyZKIdyG4sdX3xSpJ0sjWTk6RsMDh"
    "qKHTbwxO";

static gboolean
has_loader (const char *type)
{
  g_autoptr (GSList) formats = gdk_pixbuf_get_formats ();

  for (GSList *format = formats; format != NULL; format = format->next)
    {
      g_auto (GStrv) types = gdk_pixbuf_format_get_mime_types (format->data);

      if (g_strv_contains ((const char *const *) types, type))
        return TRUE;
    }

  return FALSE;
}

/* A telephone's picture is shown where gdk-pixbuf has a loader for it, and elsewhere refused as
 * what is not known. */
static void
test_heif (void)
{
  g_autofree char *picture = g_strdup (heif);
  gsize length;
  g_autofree char *path = NULL;
  g_autoptr (CgPdfDocument) document = NULL;
  g_autoptr (CgPdfPixels) pixels = NULL;
  g_autoptr (GError) error = NULL;
  CgPdfRegion region = { 0, 0, 64, 48 };
  guint32 top, bottom;

  g_base64_decode_inplace (picture, &length);
  path = test_pdf_write ("picture.heic", picture, (gssize) length);
  document = test_pdf_open (path, NULL, &error);
  if (!has_loader ("image/heif"))
    {
      g_assert_error (error, CG_FAULT, CG_FAULT_PDF_NOT_PDF);
      g_test_skip ("not run: gdk-pixbuf has no loader for HEIF (package heif-gdk-pixbuf)");
      return;
    }

  g_assert_no_error (error);
  assert_size (document, 0, 48, 36);
  pixels = render (document, 0, 96.0 / 72, &region);
  top = pixel_of (pixels, 32, 1);
  bottom = pixel_of (pixels, 32, 46);
  g_assert_cmpuint (top >> 16, >, 0xd0);
  g_assert_cmpuint (top & 0xff, <, 0x30);
  g_assert_cmpuint (bottom >> 16, <, 0x30);
  g_assert_cmpuint (bottom & 0xff, >, 0xd0);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/image/pixels", test_pixels);
  g_test_add_func ("/pdf/image/no-resolution", test_no_resolution);
  g_test_add_func ("/pdf/image/scales", test_scales);
  g_test_add_func ("/pdf/image/photo", test_photo);
  g_test_add_data_func ("/pdf/image/tiff/little", GINT_TO_POINTER (FALSE), test_tiff);
  g_test_add_data_func ("/pdf/image/tiff/big", GINT_TO_POINTER (TRUE), test_tiff);
  g_test_add_func ("/pdf/image/tiff/hostile", test_tiff_hostile);
  g_test_add_func ("/pdf/image/cut-off", test_cut_off);
  g_test_add_func ("/pdf/image/jpeg-end", test_jpeg_end);
  g_test_add_func ("/pdf/image/refused", test_refused);
  g_test_add_func ("/pdf/image/heif", test_heif);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}

/* test-pdf-document.c: a PDF through the real helper: pages, pixels, text, outline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "cg-fault.h"
#include "test-pdf.h"

#define TEXT "水费收缴管理办法\n2026年3月 rectification"

static void
test_facts (void)
{
  g_autofree char *path = test_pdf_make ("facts.pdf", 3, TEXT);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  const CgPdfSize *sizes = cg_pdf_document_get_page_sizes (document);

  g_assert_cmpuint (cg_pdf_document_get_n_pages (document), ==, 3);
  g_assert_cmpfloat_with_epsilon (sizes[2].width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (sizes[2].height, 841.89, 0.01);
  g_assert_cmpstr (cg_pdf_document_get_page_label (document, 1), ==, "2");
  g_assert_cmpstr (cg_pdf_document_get_title (document), ==, "整改情况报告");
  g_assert_cmpstr (cg_pdf_document_get_name (document), ==, "facts.pdf");
}

static void
test_text (void)
{
  g_autofree char *path = test_pdf_make ("text.pdf", 1, TEXT);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text = test_pdf_text (document, 0, &error);
  CgPageBox first;

  g_assert_no_error (error);
  g_assert_cmpstr (cg_page_text_get_text (text), ==, TEXT);

  /* The text was put at 72, 200 from the top left corner, 14 points high. */
  first = cg_page_text_get_box (text, 0);
  g_assert_cmpfloat_with_epsilon (first.x1, 72, 1.5);
  g_assert_cmpfloat_with_epsilon (first.x2 - first.x1, 14, 1.5);
  g_assert_cmpfloat (first.y1, >, 195);
  g_assert_cmpfloat (first.y2, <, 230);
  g_assert_cmpint (cg_page_text_hit (text, 72 + 14 * 2.5, (first.y1 + first.y2) / 2), ==, 2);
}

static void
test_outline (void)
{
  g_autofree char *path = test_pdf_make ("outline.pdf", 3, TEXT);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfOutline) outline = test_pdf_outline (document, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cg_pdf_outline_get_n_items (outline), ==, 3);
  g_assert_cmpstr (cg_pdf_outline_get_item (outline, 2)->title, ==, "第 3 页");
  g_assert_cmpint (cg_pdf_outline_get_item (outline, 2)->page, ==, 2);
  g_assert_cmpuint (cg_pdf_outline_get_item (outline, 2)->level, ==, 0);
}

static guint32
pixel_at (CgPdfPixels *pixels, int x, int y)
{
  const guint8 *data = g_bytes_get_data (cg_pdf_pixels_get_bytes (pixels), NULL);
  guint32 pixel;

  memcpy (&pixel, data + y * cg_pdf_pixels_get_stride (pixels) + 4 * x, 4);
  return pixel;
}

static void
test_region (void)
{
  const CgPdfRegion region = { 140, 140, 20, 10 };
  g_autofree char *path = test_pdf_make ("region.pdf", 1, TEXT);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfPixels) pixels = test_pdf_render (document, 0, 2, &region, &error);

  /* The black square begins at 72 points = pixel 144. */
  g_assert_no_error (error);
  g_assert_cmpint (cg_pdf_pixels_get_width (pixels), ==, 20);
  g_assert_cmpint (cg_pdf_pixels_get_height (pixels), ==, 10);
  g_assert_cmphex (pixel_at (pixels, 3, 9), ==, 0xffffffff);
  g_assert_cmphex (pixel_at (pixels, 4, 3), ==, 0xffffffff);
  g_assert_cmphex (pixel_at (pixels, 4, 4), ==, 0xff000000);
  g_assert_cmphex (pixel_at (pixels, 19, 9), ==, 0xff000000);
}

static cairo_surface_t *
run_pdftocairo (const char *path, int resolution, const CgPdfRegion *region)
{
  g_autofree char *out = g_build_filename (test_pdf_folder (), "direct", NULL);
  g_autofree char *png = g_strconcat (out, ".png", NULL);
  g_autofree char *command =
      g_strdup_printf ("pdftocairo -singlefile -png -r %d -x %d -y %d -W %d -H %d %s %s",
                       resolution, region->x, region->y, region->width, region->height, path, out);
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return cairo_image_surface_create_from_png (png);
}

/* Pixel for pixel what poppler draws when nothing stands between. */
static void
compare_with_direct (const char *path, int resolution, const CgPdfRegion *region)
{
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfPixels) pixels = test_pdf_render (document, 0, resolution / 72.0, region, &error);
  cairo_surface_t *direct = run_pdftocairo (path, resolution, region);
  const guint8 *expected = cairo_image_surface_get_data (direct);
  gsize expected_stride = (gsize) cairo_image_surface_get_stride (direct);

  g_assert_no_error (error);
  g_assert_cmpint (cairo_surface_status (direct), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < region->height; y++)
    for (int x = 0; x < region->width; x++)
      {
        guint32 pixel;

        memcpy (&pixel, expected + (gsize) y * expected_stride + 4 * x, 4);
        g_assert_cmphex (pixel_at (pixels, x, y) & 0xffffff, ==, pixel & 0xffffff);
      }

  g_assert_cmpuint (test_pdf_count_ink (pixels), >, 100);
  cairo_surface_destroy (direct);
}

static void
test_same_pixels (void)
{
  g_autofree char *path = test_pdf_make ("pixels.pdf", 1, TEXT);

  compare_with_direct (path, 72, &(CgPdfRegion){ 0, 0, 596, 842 });
  compare_with_direct (path, 216, &(CgPdfRegion){ 190, 500, 400, 300 });
}

static void
test_not_embedded (void)
{
  g_autofree char *path = test_pdf_make_not_embedded ("not-embedded.pdf");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text = test_pdf_text (document, 0, &error);
  g_autoptr (CgPdfPixels) pixels =
      test_pdf_render (document, 0, 1, &(CgPdfRegion){ 0, 0, 300, 100 }, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cg_page_text_get_text (text), ==, "整改台账");
  /* Four characters of 40 points; a rule or a row of boxes would have less. */
  g_assert_cmpuint (test_pdf_count_ink (pixels), >, 1000);
}

static void
test_too_large (void)
{
  g_autofree char *path = test_pdf_make ("large.pdf", 1, TEXT);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  const CgPdfRegion regions[] = {
    { 0, 0, 40000, 10 },
    { 0, 0, 8000, 8000 },
    { 0, 0, 0, 10 },
    { 0, 0, G_MAXINT, G_MAXINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CgPdfPixels) pixels = test_pdf_render (document, 0, 1, &regions[i], &error);

      g_assert_null (pixels);
      g_assert_error (error, CG_FAULT, CG_FAULT_PDF_TOO_LARGE);
    }

  /* The largest one that is allowed. */
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (CgPdfPixels) pixels =
        test_pdf_render (document, 0, 8, &(CgPdfRegion){ 0, 0, 4096, 8192 }, &error);

    g_assert_no_error (error);
    g_assert_nonnull (pixels);
  }
}

static void
test_huge_page (void)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e30 1e30] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] >>",
    NULL,
  };
  g_autofree char *path = test_pdf_assemble ("huge.pdf", objects, "");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  const CgPdfSize *sizes = cg_pdf_document_get_page_sizes (document);

  for (guint i = 0; i < cg_pdf_document_get_n_pages (document); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CgPdfPixels) pixels =
          test_pdf_render (document, i, 1, &(CgPdfRegion){ 0, 0, 50, 50 }, &error);

      g_assert_no_error (error);
      g_assert_true (isfinite (sizes[i].width) && sizes[i].width >= 1);
      g_assert_true (isfinite (sizes[i].height) && sizes[i].height >= 1);
    }
}

static void
test_many_pages (void)
{
  g_autofree char *path = test_pdf_make ("many.pdf", 10000, "页");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text = test_pdf_text (document, 9999, &error);
  g_autoptr (CgPdfOutline) outline = test_pdf_outline (document, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cg_pdf_document_get_n_pages (document), ==, 10000);
  g_assert_cmpstr (cg_pdf_document_get_page_label (document, 9999), ==, "10000");
  g_assert_cmpstr (cg_page_text_get_text (text), ==, "页");
  g_assert_cmpint (cg_pdf_outline_get_item (outline, 9999)->page, ==, 9999);
}

/* The file stays open: a process started anew after its removal reads the same document. */
static void
test_removed_file (void)
{
  g_autofree char *path = test_pdf_make ("removed.pdf", 1, TEXT);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text = NULL;

  g_assert_no_errno (g_unlink (path));
  text = test_pdf_text (document, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cg_page_text_get_n_characters (text), >, 10);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/document/facts", test_facts);
  g_test_add_func ("/pdf/document/text", test_text);
  g_test_add_func ("/pdf/document/outline", test_outline);
  g_test_add_func ("/pdf/document/region", test_region);
  g_test_add_func ("/pdf/document/same-pixels", test_same_pixels);
  g_test_add_func ("/pdf/document/not-embedded", test_not_embedded);
  g_test_add_func ("/pdf/document/too-large", test_too_large);
  g_test_add_func ("/pdf/document/huge-page", test_huge_page);
  g_test_add_func ("/pdf/document/many-pages", test_many_pages);
  g_test_add_func ("/pdf/document/removed-file", test_removed_file);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}

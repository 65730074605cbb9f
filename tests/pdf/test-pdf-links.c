/* test-pdf-links.c: links are told as data; what would act by itself is not told at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "test-pdf.h"

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static CgPdfLinks *
read_links (CgPdfDocument *document, guint page)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CgPdfLinks *links;

  cg_pdf_document_links_async (document, page, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  links = cg_pdf_document_links_finish (document, result, &error);
  g_assert_no_error (error);
  return links;
}

static CgPdfDocument *
open_linked (void)
{
  g_autofree char *path = test_pdf_make_linked ("linked.pdf");

  return test_pdf_open_good (path);
}

static void
test_kinds (void)
{
  static const struct
  {
    CgPdfLinkKind kind;
    const char *target;
    int page;
  } expected[] = {
    { CG_PDF_LINK_PAGE, "", 0 },
    { CG_PDF_LINK_PAGE, "", 1 },
    { CG_PDF_LINK_WEB, "https://example.invalid/a", -1 },
    { CG_PDF_LINK_FILE, "report.xlsx", -1 },
    { CG_PDF_LINK_FILE, "other.pdf", -1 },
  };
  g_autoptr (CgPdfDocument) document = open_linked ();
  g_autoptr (CgPdfLinks) links = read_links (document, 0);

  g_assert_cmpuint (cg_pdf_links_get_n (links), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const CgPdfLink *link = cg_pdf_links_hit (links, 60, 40 + 50 * i);

      g_assert_nonnull (link);
      g_assert_cmpint (link->kind, ==, expected[i].kind);
      g_assert_cmpstr (link->target, ==, expected[i].target);
      g_assert_cmpint (link->page, ==, expected[i].page);
    }
  g_assert_null (cg_pdf_links_hit (links, 60, 290)); /* the script */
  g_assert_null (cg_pdf_links_hit (links, 200, 40));
}

static void
test_places (void)
{
  g_autoptr (CgPdfDocument) document = open_linked ();
  g_autoptr (CgPdfLinks) links = read_links (document, 0);
  const CgPdfLink *link = cg_pdf_links_get (links, 0);

  g_assert_cmpfloat_with_epsilon (link->x1, 10, 0.01);
  g_assert_cmpfloat_with_epsilon (link->y1, 30, 0.01);
  g_assert_cmpfloat_with_epsilon (link->x2, 110, 0.01);
  g_assert_cmpfloat_with_epsilon (link->y2, 50, 0.01);
  g_assert_cmpfloat_with_epsilon (link->top, 250, 0.01);
}

/* On a page that lies on its side the link lies where the page shows it: turned by a quarter
 * clockwise, what was 10 from the left is 10 from the top. */
static void
test_turned (void)
{
  g_autoptr (CgPdfDocument) document = open_linked ();
  g_autoptr (CgPdfLinks) links = read_links (document, 1);

  g_assert_cmpuint (cg_pdf_links_get_n (links), ==, 1);
  g_assert_nonnull (cg_pdf_links_hit (links, 360, 60));
  g_assert_null (cg_pdf_links_hit (links, 40, 60));
}

/* A helper that was taken over may say anything. */
static void
test_nonsense (void)
{
  g_autoptr (GVariant) items =
      g_variant_ref_sink (g_variant_new_parsed ("[(0.0, 0.0, 9.0, 9.0, uint32 0, '', 7, 0.0),"
                                                " (0.0, 0.0, 9.0, 9.0, 0, '', -1, 0.0),"
                                                " (0.0, 0.0, 9.0, 9.0, 99, 'x', 0, 0.0),"
                                                " (%d, 0.0, 9.0, 9.0, 1, 'x', 0, 0.0),"
                                                " (9.0, 9.0, 0.0, 0.0, 0, '', 1, %d)]",
                                                NAN, INFINITY));
  g_autoptr (CgPdfLinks) links = cg_pdf_links_new (items, 2);
  const CgPdfLink *link = cg_pdf_links_hit (links, 4, 4);

  g_assert_cmpuint (cg_pdf_links_get_n (links), ==, 1);
  g_assert_nonnull (link);
  g_assert_cmpint (link->page, ==, 1);
  g_assert_cmpfloat (link->top, ==, 0);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/links/kinds", test_kinds);
  g_test_add_func ("/pdf/links/places", test_places);
  g_test_add_func ("/pdf/links/turned", test_turned);
  g_test_add_func ("/pdf/links/nonsense", test_nonsense);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}

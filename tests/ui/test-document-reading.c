/* test-document-reading.c: going to places in documents, and reading on where one was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-place.h"
#include "documents-desk.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设"

/* Words that name a place, and what they say; others say nothing. */
static void
test_places (Desk *desk, gconstpointer data)
{
  const struct
  {
    const char *text;
    gint64 id;
    guint page;
    const char *find;
  } good[] = { { "12", 12, 0, NULL },
               { "latest", 0, 0, NULL },
               { "12/page:3", 12, 3, NULL },
               { "12/find:水费/收缴", 12, 0, "水费/收缴" },
               { "latest/page:7/find:page:2", 0, 7, "page:2" } };
  const char *const bad[] = { "",           "0",         "-3",       "12x",         "12/",
                              "12/page",    "12/page:0", "12/find:", "12/page:3/x", "view:due",
                              "12/page:3x", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_auto (CgDocumentPlace) place = { 0 };

      g_assert_true (cg_document_place_parse (good[i].text, &place));
      g_assert_cmpint (place.id, ==, good[i].id);
      g_assert_cmpuint (place.page, ==, good[i].page);
      g_assert_cmpstr (place.find, ==, good[i].find);
    }
  for (guint i = 0; bad[i] != NULL; i++)
    {
      g_auto (CgDocumentPlace) place = { 0 };

      g_assert_false (cg_document_place_parse (bad[i], &place));
    }
  desk_open_page (desk, 900, NULL);
}

/* A place in a document is gone to, be it open already or not. */
static void
test_going (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 6, TEXT);
  gint64 id = desk_attach (desk, path);
  g_autofree char *fourth = g_strdup_printf ("%" G_GINT64_FORMAT "/page:4", id);
  g_autofree char *found = g_strdup_printf ("%" G_GINT64_FORMAT "/page:2/find:解缴", id);
  CgPageView *view;
  guint page;
  int index;

  desk_open_page (desk, 1200, fourth);
  view = cg_pdf_reader_get_view (cg_document_view_get_reader (desk_view_of (desk, id)));
  g_assert_cmpuint (cg_page_view_get_page (view), ==, 3);
  cg_page_show_place (desk->page, found);
  ui_test_wait (desk_is_idle, desk->page);
  ui_test_settle (desk->window);
  cg_page_view_get_hit (view, &page, &index);
  g_assert_cmpuint (page, ==, 1);
  g_assert_cmpint (index, ==, 0);
  ui_test_picture (desk->window, "documents-found");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/document-reading/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("places", test_places);
  ADD ("going", test_going);
  return ui_test_run ();
}

/* test-document-reading.c: going to places in documents, and reading on where one was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "cg-banner.h"
#include "cg-bookmark-list.h"
#include "cg-document-place.h"
#include "cg-mark-bar.h"
#include "cg-settings.h"
#include "cg-store-reading.h"
#include "cg-zoom.h"
#include "documents-desk.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设"
/* Reaches below what a window shows. */
#define LINES TEXT "\n" TEXT "\n" TEXT "\n" TEXT "\n"
#define TALL LINES LINES LINES

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
    gboolean print;
  } good[] = { { "12", 12, 0, NULL },
               { "latest", 0, 0, NULL },
               { "12/page:3", 12, 3, NULL },
               { "12/find:水费/收缴", 12, 0, "水费/收缴" },
               { "latest/page:7/find:page:2", 0, 7, "page:2" },
               { "12/print", 12, 0, NULL, TRUE } };
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
      g_assert_true (place.print == good[i].print);
    }
  for (guint i = 0; bad[i] != NULL; i++)
    {
      g_auto (CgDocumentPlace) place = { 0 };

      g_assert_false (cg_document_place_parse (bad[i], &place));
    }
  desk_open_page (desk, 900, NULL);
}

static gboolean
is_found (gpointer view)
{
  guint page;
  int index;

  cg_page_view_get_hit (view, &page, &index);
  return page == 1 && index == 0;
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

  desk_open_page (desk, 1200, fourth);
  view = cg_pdf_reader_get_view (cg_document_view_get_reader (desk_view_of (desk, id)));
  g_assert_cmpuint (cg_page_view_get_page (view), ==, 3);
  cg_page_show_place (desk->page, found);
  ui_test_wait (is_found, view);
  ui_test_settle (desk->window);
  ui_test_picture (desk->window, "documents-found");
}

/* ---- reading on ---- */

static CgPageView *
pages_of (Desk *desk, gint64 id)
{
  return cg_pdf_reader_get_view (cg_document_view_get_reader (desk_view_of (desk, id)));
}

static CgReading *
ask_reading (Desk *desk, gint64 person, gint64 id)
{
  g_autofree char *sha256 = fixture_text (&desk->store, CG_ENTITY_ATTACHMENT, id, "sha256");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CgReading *reading;

  cg_store_reading_async (desk->store.store, person, sha256, NULL, fixture_take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reading = cg_store_reading_finish (desk->store.store, result, &error);
  g_assert_no_error (error);
  return reading;
}

typedef struct
{
  Desk *desk;
  gint64 id;
  guint page;
  guint n_bookmarks;
  guint n_turns;
} Kept;

static gboolean
is_kept (gpointer data)
{
  Kept *kept = data;
  g_autoptr (CgReading) reading =
      ask_reading (kept->desk, cg_office_get_actor (kept->desk->office), kept->id);

  return reading->known && reading->place.page == kept->page &&
         reading->bookmarks->len == kept->n_bookmarks && reading->turns->len == kept->n_turns;
}

static void
close_tab (Desk *desk, gint64 id)
{
  AdwTabView *tabs = ADW_TAB_VIEW (ui_test_find (GTK_WIDGET (desk->page), ADW_TYPE_TAB_VIEW));
  CgDocumentView *view = desk_view_of (desk, id);

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  adw_tab_view_close_page (tabs, adw_tab_view_get_page (tabs, GTK_WIDGET (view)));
  while (view != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* A file is opened again where it was left, by the person who left it there, unless it is opened
 * at a place; pages that lie turned lie so for everybody. */
static void
test_place (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 6, TEXT);
  gint64 id = desk_attach (desk, path);
  g_autofree char *second = g_strdup_printf ("%" G_GINT64_FORMAT "/page:2", id);
  Kept kept = { desk, id, 3, 0, 2 };
  CgPageView *view;

  desk_open_page (desk, 900, NULL);
  cg_office_set_actor (desk->office, desk->store.clerk);
  desk_open_id (desk, id);
  view = pages_of (desk, id);
  g_assert_cmpuint (cg_page_view_get_page (view), ==, 0);
  cg_page_view_set_spread (view, CG_PAGE_SPREAD_SINGLE);
  cg_page_view_set_zoom (view, CG_ZOOM_FULL * 1.5);
  cg_page_view_turn_pages (view, 4, 5, 1);
  cg_page_view_show_place (view, 3, 100);
  ui_test_settle (desk->window);
  close_tab (desk, id);
  ui_test_wait (is_kept, &kept);

  desk_open_id (desk, id);
  view = pages_of (desk, id);
  g_assert_cmpuint (cg_page_view_get_page (view), ==, 3);
  g_assert_cmpint (cg_zoom_percent (cg_page_view_get_zoom (view)), ==, 150);
  g_assert_cmpint (cg_page_view_get_spread (view), ==, CG_PAGE_SPREAD_SINGLE);
  g_assert_cmpint (cg_page_view_get_fit (view), ==, CG_PAGE_FIT_FREE);
  g_assert_cmpuint (cg_page_view_get_turn (view, 3), ==, 0);
  g_assert_cmpuint (cg_page_view_get_turn (view, 4), ==, 1);
  close_tab (desk, id);

  cg_page_show_place (desk->page, second);
  ui_test_wait (desk_is_idle, desk->page);
  ui_test_settle (desk->window);
  g_assert_cmpuint (cg_page_view_get_page (pages_of (desk, id)), ==, 1);
  close_tab (desk, id);

  cg_office_set_actor (desk->office, desk->store.reviewer);
  desk_open_id (desk, id);
  g_assert_cmpuint (cg_page_view_get_page (pages_of (desk, id)), ==, 0);
  g_assert_cmpuint (cg_page_view_get_turn (pages_of (desk, id), 5), ==, 1);
  fixture_check (&desk->store);
}

static void
press (Desk *desk, gint64 id, const char *keys)
{
  g_assert_true (
      ui_test_press (GTK_WIDGET (cg_document_view_get_reader (desk_view_of (desk, id))), keys));
  ui_test_settle (desk->window);
}

/* Ctrl+D marks the page and takes the mark away, F2 goes from one to the next; in the list they are
 * named and removed; another person has none of them. */
static void
test_bookmarks (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 6, TEXT);
  gint64 id = desk_attach (desk, path);
  Kept kept = { desk, id, 1, 2, 0 };
  CgBookmarks *bookmarks;
  CgPageView *view;
  GtkWidget *list, *entry;
  guint page;

  desk_open_page (desk, 1200, NULL);
  cg_office_set_actor (desk->office, desk->store.clerk);
  g_settings_set_string (cg_settings_get (), "reader-side-tab", "outline");
  desk_open_id (desk, id);
  view = pages_of (desk, id);
  bookmarks = cg_pdf_reader_get_bookmarks (cg_document_view_get_reader (desk_view_of (desk, id)));
  for (guint i = 1; i < 6; i += 2)
    {
      cg_page_view_set_page (view, i);
      ui_test_settle (desk->window);
      press (desk, id, "<Control>d");
    }
  g_assert_cmpuint (cg_bookmarks_count (bookmarks), ==, 3);
  g_assert_cmpstr (cg_bookmarks_get (bookmarks, 2, &page), ==, "第 6 页");
  press (desk, id, "<Control>d");
  g_assert_cmpuint (cg_bookmarks_count (bookmarks), ==, 2);

  press (desk, id, "F2");
  g_assert_cmpuint (cg_page_view_get_page (view), ==, 1);
  press (desk, id, "F2");
  g_assert_cmpuint (cg_page_view_get_page (view), ==, 3);
  press (desk, id, "<Shift>F2");
  g_assert_cmpuint (cg_page_view_get_page (view), ==, 1);

  list = ui_test_find (GTK_WIDGET (desk->page), CG_TYPE_BOOKMARK_LIST);
  gtk_widget_grab_focus (ui_test_find (list, GTK_TYPE_LIST_BOX_ROW));
  g_assert_true (ui_test_press (list, "F2"));
  entry = ui_test_find (list, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "三岗分设");
  g_signal_emit_by_name (entry, "activate");
  ui_test_settle (desk->window);
  ui_test_picture (desk->window, "documents-bookmarks");
  g_assert_cmpstr (cg_bookmarks_get (bookmarks, 0, &page), ==, "三岗分设");
  cg_page_view_show_place (view, 1, 100);
  ui_test_settle (desk->window);
  close_tab (desk, id);
  ui_test_wait (is_kept, &kept);

  desk_open_id (desk, id);
  bookmarks = cg_pdf_reader_get_bookmarks (cg_document_view_get_reader (desk_view_of (desk, id)));
  g_assert_cmpstr (cg_bookmarks_find (bookmarks, 1), ==, "三岗分设");
  list = ui_test_find (GTK_WIDGET (desk_view_of (desk, id)), CG_TYPE_BOOKMARK_LIST);
  gtk_widget_grab_focus (ui_test_find (list, GTK_TYPE_LIST_BOX_ROW));
  g_assert_true (ui_test_press (list, "Delete"));
  g_assert_cmpuint (cg_bookmarks_count (bookmarks), ==, 1);
  kept.n_bookmarks = 1;
  ui_test_wait (is_kept, &kept);

  cg_office_set_actor (desk->office, desk->store.reviewer);
  while (cg_bookmarks_count (bookmarks) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_settings_reset (cg_settings_get (), "reader-side-tab");
}

/* The store takes no bookmark any more. */
static void
refuse_bookmarks (Desk *desk)
{
  g_autofree char *path = g_build_filename (desk->store.folder, "cugai.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "CREATE TRIGGER refuse BEFORE INSERT ON bookmark"
                                 " BEGIN SELECT RAISE (ABORT, 'refused'); END",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);
}

static gboolean
says_so (gpointer data)
{
  CgDocumentView *view = data;
  CgBookmarks *bookmarks = cg_pdf_reader_get_bookmarks (cg_document_view_get_reader (view));

  return cg_bookmarks_count (bookmarks) == 0 &&
         cg_banner_get_sentence (CG_BANNER (ui_test_find (GTK_WIDGET (view), CG_TYPE_BANNER))) !=
             NULL;
}

static gboolean
is_in_sight (gpointer bar)
{
  GtkWidget *overlay = gtk_widget_get_parent (bar);
  graphene_rect_t place;

  return gtk_widget_get_mapped (bar) && gtk_widget_compute_bounds (bar, overlay, &place) &&
         place.origin.y >= 0 &&
         place.origin.y + place.size.height <= (float) gtk_widget_get_height (overlay);
}

/* The buttons beside what is selected are in sight where its end is not, and so are the words
 * that one types about it. */
static void
test_bar (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 2, TALL);
  gint64 id = desk_attach (desk, path);
  GtkWidget *pages;

  desk_open_id (desk, id);
  pages =
      GTK_WIDGET (cg_pdf_reader_get_view (cg_document_view_get_reader (desk_view_of (desk, id))));
  gtk_widget_activate_action (pages, "pages.select-page", NULL);
  ui_test_wait (is_in_sight, ui_test_find (desk->window, CG_TYPE_MARK_BAR));
  gtk_widget_activate_action (pages, "marks.note", NULL);
  ui_test_settle (desk->window);
  ui_test_wait (is_in_sight, ui_test_find (desk->window, CG_TYPE_MARK_BAR));
}

/* A bookmark that cannot be kept is said, and is not shown as if it were there. */
static void
test_not_kept (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 2, TEXT);
  gint64 id = desk_attach (desk, path);

  desk_open_id (desk, id);
  refuse_bookmarks (desk);
  press (desk, id, "<Control>d");
  ui_test_wait (says_so, desk_view_of (desk, id));
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
  ADD ("place", test_place);
  ADD ("bookmarks", test_bookmarks);
  ADD ("not-kept", test_not_kept);
  ADD ("bar", test_bar);
  return ui_test_run ();
}

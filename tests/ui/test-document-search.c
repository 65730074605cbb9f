/* test-document-search.c: the search of the page 文档 finds in the text of all documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "../core/store-fixture.h"
#include "cg-banner.h"
#include "cg-document-scan.h"
#include "cg-document-search.h"
#include "cg-document-view.h"
#include "cg-documents-page.h"
#include "cg-fault.h"
#include "cg-find-pane.h"
#include "cg-page-indexer.h"
#include "cg-segments.h"
#include "test-pdf.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  gint64 cases[2];
  gint64 documents[2];
  CgOffice *office;
  CgPage *page;
  GtkWidget *window;
  CgDocumentSearch *search;
  GtkListView *list;
} Desk;

static gboolean
is_idle (gpointer page)
{
  return !cg_page_get_busy (page);
}

static gint64
attach (Desk *desk, gint64 in_case, const char *path)
{
  const char *paths[] = { path, NULL };
  g_autoptr (CgOutcome) outcome = NULL;

  g_assert_true (cg_store_attach (desk->store.store, CG_ENTITY_CASE, in_case, paths, NULL,
                                  desk->store.clerk, &outcome, NULL));
  return g_array_index (outcome->inserted, gint64, 0);
}

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autofree char *report = test_pdf_make ("整改情况报告.pdf", 3, "水费收\n缴管理办法，水费收缴");
  g_autofree char *decision = test_pdf_make ("问责决定.pdf", 2, "關於水費收繳與水费收缴");
  g_autofree char *broken = test_pdf_write ("坏文件.pdf", "%PDF-1.5\n1 0 obj\n", -1);
  g_autofree char *gone = test_pdf_write ("丢失.pdf", "%PDF-1.5 gone", -1);
  g_autofree char *sha256 = NULL;
  g_autofree char *stored = NULL;

  fixture_set_up (&desk->store, NULL);
  for (guint i = 0; i < 2; i++)
    desk->cases[i] = fixture_add_case (&desk->store);
  desk->documents[0] = attach (desk, desk->cases[0], report);
  desk->documents[1] = attach (desk, desk->cases[1], decision);
  attach (desk, desk->cases[1], broken);
  sha256 = fixture_text (&desk->store, CG_ENTITY_ATTACHMENT, attach (desk, desk->cases[1], gone),
                         "sha256");
  stored = cg_store_file_path (desk->store.store, sha256);
  g_assert_cmpint (g_unlink (stored), ==, 0);

  desk->office = cg_office_new (desk->store.store);
  desk->page = g_object_new (CG_TYPE_DOCUMENTS_PAGE, "office", desk->office, NULL);
  desk->window = ui_test_open (GTK_WIDGET (desk->page), 1000, 700);
  cg_page_show_place (desk->page, NULL);
  ui_test_wait (is_idle, desk->page);
  desk->search =
      CG_DOCUMENT_SEARCH (ui_test_find (GTK_WIDGET (desk->page), CG_TYPE_DOCUMENT_SEARCH));
  desk->list = GTK_LIST_VIEW (ui_test_find (GTK_WIDGET (desk->search), GTK_TYPE_LIST_VIEW));
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  ui_test_close (desk->window, desk->page);
  g_object_unref (desk->office);
  fixture_tear_down (&desk->store, NULL);
  test_pdf_remove_folder ();
}

static void
search (Desk *desk, const char *text)
{
  cg_page_set_search_text (desk->page, text);
  ui_test_wait (is_idle, desk->page);
  ui_test_settle (desk->window);
}

static guint
count_rows (Desk *desk)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (desk->list)));
}

static CgDocumentView *
shown_view (Desk *desk)
{
  AdwTabView *tabs = ADW_TAB_VIEW (ui_test_find (GTK_WIDGET (desk->page), ADW_TYPE_TAB_VIEW));

  return CG_DOCUMENT_VIEW (adw_tab_page_get_child (adw_tab_view_get_selected_page (tabs)));
}

static gboolean
shows_hit (gpointer data)
{
  guint page;
  int index = -1;

  cg_page_view_get_hit (data, &page, &index);
  return index >= 0;
}

/* What cannot be read is said: a damaged file by its name, one that is gone by the number. */
static void
assert_unread (Desk *desk)
{
  g_autoptr (GError) damaged = cg_fault_new (CG_FAULT_PDF_DAMAGED, "坏文件.pdf");
  g_autofree char *waiting =
      g_strdup_printf (ngettext ("%u document is not in the index and was not searched.",
                                 "%u documents are not in the index and were not searched.", 1),
                       1u);
  g_autofree char *both = g_strdup_printf ("%s\n%s", damaged->message, waiting);

  g_assert_nonnull (ui_test_find_labelled (GTK_WIDGET (desk->search), GTK_TYPE_LABEL, both));
}

/* Over what is found in the text there is no list that has nothing to say. */
static void
assert_list_shown (Desk *desk, gboolean shown)
{
  GtkWidget *grid = GTK_WIDGET (cg_list_page_get_grid (CG_LIST_PAGE (desk->page)));

  g_assert_cmpint (gtk_widget_get_mapped (grid), ==, shown);
}

/* What was attached a moment ago is read because it is searched for: rows of two documents and
 * their pages, and the sentences of the others. */
static void
test_found (Desk *desk, gconstpointer data)
{
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (desk->search)));
  search (desk, "水费收缴");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (desk->search)));
  g_assert_cmpuint (count_rows (desk), ==, 1 + 3 + 1 + 2);
  ui_test_picture (desk->window, "document-search");
  assert_list_shown (desk, FALSE);

  assert_unread (desk);
  search (desk, "没有的词");
  g_assert_cmpuint (count_rows (desk), ==, 0);
  assert_list_shown (desk, FALSE);
  ui_test_picture (desk->window, "document-search-nothing");
  search (desk, "问责决定");
  assert_list_shown (desk, TRUE);
  search (desk, "");
  assert_list_shown (desk, TRUE);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (desk->search)));
}

/* Enter goes to the page, with the word in the search beside it. */
static void
test_opened (Desk *desk, gconstpointer data)
{
  CgPageView *pages;
  CgFindPane *find;
  guint page;
  int index;

  search (desk, "水费收缴");
  gtk_widget_grab_focus (GTK_WIDGET (desk->list));
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (desk->list)),
                                     5);
  gtk_widget_activate_action (GTK_WIDGET (desk->list), "list.activate-item", "u", 5);
  ui_test_wait (is_idle, desk->page);
  g_assert_cmpint (cg_document_view_get_id (shown_view (desk)), ==, desk->documents[0]);

  pages = cg_pdf_reader_get_view (cg_document_view_get_reader (shown_view (desk)));
  ui_test_wait (shows_hit, pages);
  cg_page_view_get_hit (pages, &page, &index);
  g_assert_cmpuint (page, ==, 1);
  find = CG_FIND_PANE (ui_test_find (GTK_WIDGET (shown_view (desk)), CG_TYPE_FIND_PANE));
  g_assert_cmpstr (cg_find_pane_get_word (find), ==, "水费收缴");
  ui_test_picture (desk->window, "document-search-opened");

  /* Back to all documents with another word, now of this case alone or of all. */
  gtk_editable_set_text (GTK_EDITABLE (ui_test_find (GTK_WIDGET (find), GTK_TYPE_SEARCH_ENTRY)),
                         "与水费");
  gtk_widget_activate_action (GTK_WIDGET (find), "reader.find-everywhere", NULL);
  ui_test_wait (is_idle, desk->page);
  g_assert_cmpstr (cg_page_get_search_text (desk->page), ==, "与水费");
  g_assert_cmpuint (count_rows (desk), ==, 0);
  cg_document_search_set_variants (desk->search, TRUE);
  ui_test_wait (is_idle, desk->page);
  g_assert_cmpuint (count_rows (desk), ==, 1 + 2);
}

static void
test_scope (Desk *desk, gconstpointer data)
{
  CgSegments *scope = CG_SEGMENTS (ui_test_find (GTK_WIDGET (desk->search), CG_TYPE_SEGMENTS));

  /* Before any is read, that of the document under the cursor. */
  ui_test_wait (is_idle, desk->page);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (scope)));
  search (desk, "水费收缴");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (scope)));
  cg_document_search_set_case (desk->search, desk->cases[0]);
  cg_segments_set_active (scope, "case");
  g_signal_emit_by_name (scope, "changed");
  ui_test_wait (is_idle, desk->page);
  g_assert_cmpuint (count_rows (desk), ==, 1 + 3);
  cg_document_search_set_case (desk->search, desk->cases[1]);
  ui_test_wait (is_idle, desk->page);
  g_assert_cmpuint (count_rows (desk), ==, 1 + 2);
}

/* ---- a scan ---- */

static gboolean
says_something (gpointer banner)
{
  return cg_banner_get_sentence (banner) != NULL;
}

static gboolean
says_nothing (gpointer banner)
{
  return cg_banner_get_sentence (banner) == NULL;
}

static void
press (GtkWidget *banner, const char *label)
{
  GtkWidget *button = ui_test_find_labelled (banner, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* What is recognised is found on the page and in all documents, and the band goes. */
static void
test_scan (Desk *desk, gconstpointer data)
{
  g_autofree char *scan = test_pdf_make_scan ("扫描件.pdf", 2, "关于水费收缴管理情况的整改报告");
  gint64 id = attach (desk, desk->cases[0], scan);
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  CgPdfReader *reader;
  GtkWidget *band;
  CgBanner *banner;

  cg_page_show_place (desk->page, place);
  ui_test_wait (is_idle, desk->page);
  band = ui_test_find (GTK_WIDGET (shown_view (desk)), CG_TYPE_DOCUMENT_SCAN);
  banner = CG_BANNER (ui_test_find (band, CG_TYPE_BANNER));
  cg_page_indexer_start (cg_office_get_indexer (desk->office));
  ui_test_wait (says_something, banner);
  ui_test_settle (desk->window);
  ui_test_picture (desk->window, "document-scan");

  press (band, _ ("Recognise Text"));
  ui_test_settle (desk->window);
  ui_test_picture (desk->window, "document-scan-recognising");
  press (band, _ ("Cancel"));
  press (band, _ ("Recognise Text"));
  ui_test_wait (says_nothing, banner);

  reader = cg_document_view_get_reader (shown_view (desk));
  cg_pdf_reader_find_text (reader, "收缴管理", 0);
  ui_test_wait (shows_hit, cg_pdf_reader_get_view (reader));
  ui_test_settle (desk->window);
  ui_test_picture (desk->window, "document-scan-found");
  search (desk, "收缴管理情况");
  g_assert_cmpuint (count_rows (desk), ==, 1 + 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/document-search/found", Desk, NULL, set_up, test_found, tear_down);
  g_test_add ("/document-search/opened", Desk, NULL, set_up, test_opened, tear_down);
  g_test_add ("/document-search/scope", Desk, NULL, set_up, test_scope, tear_down);
  g_test_add ("/document-search/scan", Desk, NULL, set_up, test_scan, tear_down);

  return ui_test_run ();
}

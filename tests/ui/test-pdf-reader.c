/* test-pdf-reader.c: every state of reading a PDF, each on a real file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <signal.h>

#include "cg-banner.h"
#include "cg-empty.h"
#include "cg-pdf-reader.h"
#include "cg-settings.h"
#include "cg-zoom.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设"

static gboolean
is_idle (gpointer data)
{
  return !cg_pdf_reader_get_busy (data);
}

static CgPdfReader *
open_reader (const char *path, const char *name, GtkWidget **window)
{
  CgPdfReader *reader = CG_PDF_READER (cg_pdf_reader_new ());

  *window = ui_test_open (GTK_WIDGET (reader), 720, 640);
  cg_pdf_reader_open (reader, path, name);
  ui_test_wait (is_idle, reader);
  ui_test_settle (*window);
  return reader;
}

/* The process ends with the reader. */
static void
close_reader (CgPdfReader *reader, GtkWidget *window)
{
  gpointer document = cg_pdf_reader_get_document (reader);

  if (document != NULL)
    g_object_add_weak_pointer (document, &document);
  ui_test_close (window, reader);
  while (document != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static const char *
visible_page (CgPdfReader *reader)
{
  GtkWidget *content, *stack;

  g_object_get (gtk_widget_get_first_child (GTK_WIDGET (reader)), "content", &content, NULL);
  stack = gtk_widget_get_last_child (content);
  g_object_unref (content);
  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
enter (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_reading (void)
{
  g_autofree char *path = test_pdf_make ("reading.pdf", 6, TEXT);
  GtkWidget *window;
  CgPdfReader *reader = open_reader (path, "整改情况报告.pdf", &window);
  CgPageView *view = cg_pdf_reader_get_view (reader);
  GtkWidget *number = ui_test_find (GTK_WIDGET (reader), GTK_TYPE_ENTRY);
  GtkWidget *zoom = ui_test_find_class (GTK_WIDGET (reader), "zoom");
  GtkWidget *ways;

  ui_test_picture (window, "reader");
  g_assert_cmpstr (visible_page (reader), ==, "pages");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (view));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "1");

  enter (number, "4");
  ui_test_settle (window);
  g_assert_cmpuint (cg_page_view_get_page (view), ==, 3);

  /* No such page: back to the one in hand. */
  enter (number, "70");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "4");
  enter (number, "abc");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "4");

  gtk_widget_activate_action (gtk_widget_get_parent (number), "zoom.level", "s", "150");
  ui_test_settle (window);
  g_assert_cmpint (cg_zoom_percent (cg_page_view_get_zoom (view)), ==, 150);
  g_assert_cmpuint (cg_page_view_get_page (view), ==, 3);
  gtk_widget_activate_action (gtk_widget_get_parent (number), "zoom.level", "s", "page");
  ui_test_settle (window);
  ui_test_picture (window, "reader-fit-page");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (zoom)), ==, "适合整页");

  /* Typed: a number, as one types it. */
  enter (zoom, "１２５％");
  g_assert_cmpint (cg_zoom_percent (cg_page_view_get_zoom (view)), ==, 125);
  enter (zoom, "很大");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (zoom)), ==, "125%");
  enter (zoom, "99999");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (zoom)), ==, "3200%");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (view));

  ways = ui_test_find_class (GTK_WIDGET (reader), "ways");
  gtk_menu_button_popup (GTK_MENU_BUTTON (ways));
  ui_test_settle (window);
  ui_test_screen (window, "reader-ways");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (ways));

  gtk_widget_activate_action (gtk_widget_get_parent (number), "view.spread", "i",
                              CG_PAGE_SPREAD_FACING);
  g_assert_cmpint (cg_page_view_get_spread (view), ==, CG_PAGE_SPREAD_FACING);
  gtk_widget_activate_action (gtk_widget_get_parent (number), "bar.do", "s", "pages.turn-page");
  g_assert_cmpuint (cg_page_view_get_turn (view, cg_page_view_get_page (view)), ==, 1);
  close_reader (reader, window);
}

/* The colours chosen for one document are those of the next one. */
static void
test_colors (void)
{
  g_autofree char *path = test_pdf_make ("reader-colors.pdf", 1, TEXT);
  GtkWidget *window;
  CgPdfReader *reader = open_reader (path, "整改情况报告.pdf", &window);

  cg_page_view_set_colors (cg_pdf_reader_get_view (reader), CG_PAGE_COLORS_NIGHT);
  close_reader (reader, window);

  reader = open_reader (path, "整改情况报告.pdf", &window);
  g_assert_cmpint (cg_page_view_get_colors (cg_pdf_reader_get_view (reader)), ==,
                   CG_PAGE_COLORS_NIGHT);
  g_settings_reset (cg_settings_get (), "page-colors");
  g_assert_cmpint (cg_page_view_get_colors (cg_pdf_reader_get_view (reader)), ==,
                   CG_PAGE_COLORS_NORMAL);
  close_reader (reader, window);
}

static void
test_password (void)
{
  g_autofree char *path = test_pdf_make_encrypted ("reader-encrypted.pdf", "mima");
  GtkWidget *window;
  CgPdfReader *reader = open_reader (path, "问责决定.pdf", &window);
  GtkWidget *password = ui_test_find (GTK_WIDGET (reader), GTK_TYPE_PASSWORD_ENTRY);

  ui_test_picture (window, "reader-password");
  g_assert_cmpstr (visible_page (reader), ==, "password");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), password));

  enter (password, "wrong");
  ui_test_wait (is_idle, reader);
  ui_test_settle (window);
  ui_test_picture (window, "reader-password-wrong");
  g_assert_cmpstr (visible_page (reader), ==, "password");

  enter (password, "mima");
  ui_test_wait (is_idle, reader);
  g_assert_cmpstr (visible_page (reader), ==, "pages");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (password)), ==, "");
  close_reader (reader, window);
}

static void
count_cb (CgPdfReader *reader, guint *count)
{
  (*count)++;
}

static void
test_fault (void)
{
  g_autofree char *path = test_pdf_write ("reader-text.pdf", "这不是 PDF 文件。", -1);
  g_autofree char *good = test_pdf_make ("reader-good.pdf", 1, TEXT);
  g_autofree char *content = NULL;
  gsize length;
  guint n_copies = 0;
  GtkWidget *window, *empty;
  CgPdfReader *reader = open_reader (path, "会议记录.pdf", &window);

  ui_test_picture (window, "reader-fault");
  g_signal_connect (reader, "save-copy", G_CALLBACK (count_cb), &n_copies);
  g_assert_cmpstr (visible_page (reader), ==, "fault");
  empty = ui_test_find (GTK_WIDGET (reader), CG_TYPE_EMPTY);
  g_signal_emit_by_name (empty, "activated", "copy");
  g_assert_cmpuint (n_copies, ==, 1);

  /* The file was put right meanwhile. */
  g_assert_true (g_file_get_contents (good, &content, &length, NULL));
  g_free (test_pdf_write ("reader-text.pdf", content, (gssize) length));
  g_signal_emit_by_name (empty, "activated", "retry");
  ui_test_wait (is_idle, reader);
  g_assert_cmpstr (visible_page (reader), ==, "pages");
  close_reader (reader, window);
}

static gboolean
says_so (gpointer banner)
{
  return cg_banner_get_sentence (banner) != NULL;
}

static void
test_died (void)
{
  g_autofree char *path = test_pdf_make ("reader-died.pdf", 3, TEXT);
  GtkWidget *window;
  CgPdfReader *reader = open_reader (path, "整改情况报告.pdf", &window);
  CgBanner *banner = CG_BANNER (ui_test_find (GTK_WIDGET (reader), CG_TYPE_BANNER));

  g_assert_false (says_so (banner));
  kill (cg_pdf_document_get_process_id (cg_pdf_reader_get_document (reader)), SIGKILL);
  ui_test_wait (says_so, banner);
  ui_test_settle (window);
  ui_test_picture (window, "reader-died");
  close_reader (reader, window);
}

/* Closed and opened in every moment: the last one wins and nothing is left. */
static void
test_in_a_hurry (void)
{
  g_autofree char *path = test_pdf_make ("hurry.pdf", 3, TEXT);
  g_autofree char *other = test_pdf_make ("hurry-other.pdf", 5, TEXT);
  GtkWidget *window;
  CgPdfReader *reader = open_reader (path, "甲.pdf", &window);

  for (int i = 0; i < 12; i++)
    {
      cg_pdf_reader_open (reader, i % 2 == 0 ? path : other, "乙.pdf");
      for (int turn = 0; turn < i; turn++)
        g_main_context_iteration (NULL, TRUE);
    }

  cg_pdf_reader_close (reader);
  g_assert_null (cg_pdf_reader_get_document (reader));
  cg_pdf_reader_open (reader, other, "丙.pdf");
  ui_test_wait (is_idle, reader);
  g_assert_cmpuint (cg_pdf_document_get_n_pages (cg_pdf_reader_get_document (reader)), ==, 5);
  cg_pdf_reader_open (reader, path, "丁.pdf");
  close_reader (reader, window);
}

/* Whether half a screen more than is seen is drawn. */
static gboolean
is_ahead (gpointer data)
{
  CgPageView *view = data;
  CgPageTile tile = cg_page_loader_get_tile (cg_page_view_get_loader (view), 0, CG_TILE_DETAIL);
  CgPagePlace place = cg_page_view_get_place (view);
  int half = gtk_widget_get_height (GTK_WIDGET (view)) / 2;

  return tile.image != NULL &&
         tile.region.y + tile.region.height >= place.y * place.zoom + 3 * half;
}

/* Zoomed in, half a screen further on is there in a pause, and sharp at once when one goes there.
 */
static void
test_further_on (void)
{
  g_autofree char *path = test_pdf_make ("further.pdf", 2, TEXT);
  GtkWidget *window;
  CgPdfReader *reader = open_reader (path, "整改情况报告.pdf", &window);
  CgPageView *view = cg_pdf_reader_get_view (reader);
  CgPageLoader *loader = cg_page_view_get_loader (view);

  cg_page_view_zoom_around (view, 8 * CG_ZOOM_FULL, 0, 0);
  for (int i = 0; i < 3; i++)
    {
      cg_page_view_scroll_by (view, 0, gtk_widget_get_height (GTK_WIDGET (view)) / 2.0);
      g_assert_true (i == 0 || cg_page_loader_is_complete (loader));
      ui_test_wait (is_ahead, view);
      g_assert_true (cg_page_loader_is_sharp (loader, 0));
    }
  close_reader (reader, window);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/ui/pdf-reader/reading", test_reading);
  g_test_add_func ("/ui/pdf-reader/colors", test_colors);
  g_test_add_func ("/ui/pdf-reader/password", test_password);
  g_test_add_func ("/ui/pdf-reader/fault", test_fault);
  g_test_add_func ("/ui/pdf-reader/died", test_died);
  g_test_add_func ("/ui/pdf-reader/in-a-hurry", test_in_a_hurry);
  g_test_add_func ("/ui/pdf-reader/further-on", test_further_on);
  result = ui_test_run ();
  test_pdf_remove_folder ();
  return result;
}

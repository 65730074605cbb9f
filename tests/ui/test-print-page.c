/* test-print-page.c: the print page: what it asks for and what it says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-banner.h"
#include "cg-fault.h"
#include "cg-print-page.h"
#include "notice-fixture.h"
#include "ui-test.h"

static const char *const labels[] = { "HP-3020（二楼文印室）", "打印到文件（PDF）", NULL };
static const char *const states[] = { "缺纸", "", NULL };

static GtkWidget *
open_page (GtkWidget **window)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = cg_notice_layout (document, profile);
  GtkWidget *page = cg_print_page_new ();

  cg_print_page_set_pages (CG_PRINT_PAGE (page), pages);
  *window = ui_test_open (page, 1000, 700);

  return page;
}

static void
count_cb (GtkWidget *widget, gpointer data)
{
  (*(int *) data)++;
}

static GtkWidget *
print_button (GtkWidget *page)
{
  return ui_test_find_class (page, "suggested-action");
}

static void
test_looking (void)
{
  GtkWidget *window, *page = open_page (&window);

  g_assert_cmpuint (cg_print_page_get_printer (CG_PRINT_PAGE (page)), ==,
                    GTK_INVALID_LIST_POSITION);
  g_assert_false (gtk_widget_get_sensitive (print_button (page)));
  ui_test_picture (window, "print-page-looking");

  cg_print_page_set_printers (CG_PRINT_PAGE (page), labels, states, 1, 0);
  ui_test_settle (window);
  g_assert_cmpuint (cg_print_page_get_printer (CG_PRINT_PAGE (page)), ==, 0);
  g_assert_true (gtk_widget_get_sensitive (print_button (page)));
  ui_test_picture (window, "print-page");
  ui_test_close (window, page);
}

static void
test_signals (void)
{
  GtkWidget *window, *page = open_page (&window);
  int printed = 0;

  cg_print_page_set_printers (CG_PRINT_PAGE (page), labels, states, 1, 0);
  g_signal_connect (page, "print", G_CALLBACK (count_cb), &printed);
  g_signal_emit_by_name (print_button (page), "clicked");
  g_assert_cmpint (printed, ==, 1);
  ui_test_close (window, page);
}

static void
test_options (void)
{
  GtkWidget *window, *page = open_page (&window);
  CgPrintPage *self = CG_PRINT_PAGE (page);
  GtkWidget *copies = ui_test_find (page, GTK_TYPE_SPIN_BUTTON);
  GtkWidget *ranges = ui_test_find (page, GTK_TYPE_ENTRY);
  GtkWidget *collate = ui_test_find (page, GTK_TYPE_CHECK_BUTTON);
  g_autofree char *all = cg_print_page_get_ranges (self);
  g_autofree char *some = NULL;

  cg_print_page_set_printers (self, labels, states, 1, 0);
  g_assert_cmpstr (all, ==, "");
  g_assert_cmpuint (cg_print_page_get_sides (self), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (collate));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (copies), 30);
  g_assert_cmpuint (cg_print_page_get_copies (self), ==, 30);
  g_assert_true (gtk_widget_get_sensitive (collate));
  cg_print_page_set_options (self, 0, FALSE);
  g_assert_cmpuint (cg_print_page_get_sides (self), ==, 0);
  g_assert_false (cg_print_page_get_collate (self));

  gtk_editable_set_text (GTK_EDITABLE (ranges), "２，1");
  some = cg_print_page_get_ranges (self);
  g_assert_cmpstr (some, ==, "1-2");
  g_assert_true (gtk_widget_get_sensitive (print_button (page)));
  gtk_editable_set_text (GTK_EDITABLE (ranges), "7");
  g_assert_null (cg_print_page_get_ranges (self));
  g_assert_false (gtk_widget_get_sensitive (print_button (page)));
  ui_test_settle (window);
  ui_test_picture (window, "print-page-fault");

  /* A file has all pages, whatever is typed there. */
  cg_print_page_set_printers (self, labels, states, 1, 1);
  g_assert_true (gtk_widget_get_sensitive (print_button (page)));
  g_assert_false (gtk_widget_get_sensitive (ranges));
  ui_test_close (window, page);
}

static void
test_busy (void)
{
  GtkWidget *window, *page = open_page (&window);
  CgBanner *banner = CG_BANNER (ui_test_find (page, CG_TYPE_BANNER));
  g_autoptr (GError) error = cg_fault_new (CG_FAULT_PRINT_FAILED, "lp0");

  cg_print_page_set_printers (CG_PRINT_PAGE (page), labels, states, 1, 0);
  cg_print_page_set_busy (CG_PRINT_PAGE (page), TRUE, "正在发送到打印机……");
  g_assert_false (gtk_widget_get_sensitive (print_button (page)));
  ui_test_settle (window);
  ui_test_picture (window, "print-page-busy");
  cg_print_page_set_busy (CG_PRINT_PAGE (page), FALSE, NULL);
  g_assert_true (gtk_widget_get_sensitive (print_button (page)));

  cg_print_page_show_error (CG_PRINT_PAGE (page), error);
  g_assert_cmpstr (cg_banner_get_sentence (banner), ==, error->message);
  ui_test_settle (window);
  ui_test_picture (window, "print-page-error");
  cg_print_page_show_error (CG_PRINT_PAGE (page), NULL);
  g_assert_null (cg_banner_get_sentence (banner));
  ui_test_close (window, page);
}

static void
test_other_document (void)
{
  GtkWidget *window, *page = open_page (&window);

  cg_print_page_set_document (CG_PRINT_PAGE (page), gtk_label_new ("台账"), 12, "整改台账");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (ui_test_find_class (page, "pane-title"))), ==,
                   "整改台账");
  ui_test_close (window, page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/print-page/looking", test_looking);
  g_test_add_func ("/print-page/signals", test_signals);
  g_test_add_func ("/print-page/options", test_options);
  g_test_add_func ("/print-page/busy", test_busy);
  g_test_add_func ("/print-page/other-document", test_other_document);

  return ui_test_run ();
}

/* test-documents-files.c: documents of the page 文档 on their way in and out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-print.h"
#include "documents-desk.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设"

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

/* The sheets are seen as they will be; what is typed for the pages is what gets into the file, and
 * Escape leads back to the pages. */
static void
test_print (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 6, TEXT);
  g_autofree char *output = g_build_filename (test_pdf_folder (), "打印.pdf", NULL);
  gint64 id = desk_attach (desk, path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (CgPdfDocument) printed = NULL;
  g_autoptr (CgPageText) text = NULL;
  g_autoptr (GError) error = NULL;
  CgPrintDeskClass *klass;
  GtkWidget *print;
  CgDocumentView *view;

  desk_open_id (desk, id);
  view = desk_view_of (desk, id);
  gtk_widget_activate_action (GTK_WIDGET (view), "document.print", NULL);
  ui_test_wait (desk_is_idle, desk->page);
  ui_test_settle (desk->window);
  print = ui_test_find (GTK_WIDGET (view), CG_TYPE_DOCUMENT_PRINT);
  g_assert_true (gtk_widget_get_mapped (print));
  ui_test_picture (desk->window, "documents-print");

  klass = CG_PRINT_DESK_GET_CLASS (print);
  klass->write_async (CG_PRINT_DESK (print), output, "2-3,6", keep_result, &result);
  ui_test_wait (has_result, &result);
  g_assert_true (klass->write_finish (CG_PRINT_DESK (print), result, &error));
  printed = test_pdf_open_good (output);
  g_assert_cmpuint (cg_pdf_document_get_n_pages (printed), ==, 3);
  text = test_pdf_text (printed, 2, &error);
  g_assert_cmpstr (cg_page_text_get_text (text), ==, TEXT);

  g_signal_emit_by_name (print, "back");
  g_assert_false (gtk_widget_get_mapped (print));
  g_assert_nonnull (cg_pdf_reader_get_document (cg_document_view_get_reader (view)));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/documents-files/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD ("print", test_print);
  return ui_test_run ();
}

/* test-documents-files.c: documents of the page 文档 on their way in and out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cg-add-documents.h"
#include "cg-document-print.h"
#include "cg-folder-list.h"
#include "cg-form-dialog.h"
#include "cg-join-box.h"
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

/* How much of a place of the first sheet is green: frames are drawn in that. */
static guint
count_green (CgPdfDocument *document)
{
  CgPdfRegion region = { 190, 90, 220, 220 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfPixels) pixels = test_pdf_render (document, 0, 1, &region, &error);
  const guint8 *data = g_bytes_get_data (cg_pdf_pixels_get_bytes (pixels), NULL);
  guint n = 0;

  for (int y = 0; y < region.height; y++)
    for (int x = 0; x < region.width; x++)
      {
        const guint8 *p = data + y * cg_pdf_pixels_get_stride (pixels) + 4 * x;

        n += p[1] > p[0] + 40 && p[1] > p[2] + 40;
      }

  return n;
}

static char *
print (GtkWidget *desk, const char *name, const char *ranges)
{
  CgPrintDeskClass *klass = CG_PRINT_DESK_GET_CLASS (desk);
  char *path = g_build_filename (test_pdf_folder (), name, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  klass->write_async (CG_PRINT_DESK (desk), path, ranges, keep_result, &result);
  ui_test_wait (has_result, &result);
  g_assert_true (klass->write_finish (CG_PRINT_DESK (desk), result, &error));
  g_assert_no_error (error);
  return path;
}

/* The second choice over the sheets. */
static GtkDropDown *
find_mark_choice (GtkWidget *desk)
{
  GtkWidget *bar = cg_print_desk_get_bar (CG_PRINT_DESK (desk));
  guint n = 0;

  for (GtkWidget *field = gtk_widget_get_first_child (bar); field != NULL;
       field = gtk_widget_get_next_sibling (field))
    {
      GtkWidget *choice = ui_test_find (field, GTK_TYPE_DROP_DOWN);

      if (choice != NULL && ++n == 2)
        return GTK_DROP_DOWN (choice);
    }

  g_assert_not_reached ();
}

/* From the first to the last column with ink, near the lower edge of the first sheet. */
static int
measure_foot (CgPdfDocument *document)
{
  CgPdfRegion region = { 0, 800, 595, 40 };
  g_autoptr (CgPdfPixels) pixels = test_pdf_render (document, 0, 1, &region, NULL);
  const guint8 *data = g_bytes_get_data (cg_pdf_pixels_get_bytes (pixels), NULL);
  int first = region.width, last = 0;

  for (int y = 0; y < region.height; y++)
    for (int x = 0; x < region.width; x++)
      if (data[y * cg_pdf_pixels_get_stride (pixels) + 4 * x + 1] < 200)
        {
          first = MIN (first, x);
          last = MAX (last, x);
        }

  return last - first;
}

/* Who printed it for whom and when stands on it whole, from the office's name to the minute. */
static void
test_print_mark (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("审理报告.pdf", 1, TEXT);
  gint64 id = desk_attach (desk, path);
  g_autofree char *output = NULL;
  g_autoptr (CgPdfDocument) printed = NULL;
  GtkWidget *print_desk;
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT "/print", id);

  fixture_add (&desk->store, CG_ENTITY_SETTING, "name", "department", "value", "第一监督检查室",
               NULL);
  desk_open_page (desk, 900, place);
  print_desk = ui_test_find (GTK_WIDGET (desk->page), CG_TYPE_DOCUMENT_PRINT);
  gtk_drop_down_set_selected (find_mark_choice (print_desk), CG_PDF_MARK_AT_THE_FOOT);
  ui_test_wait (desk_is_idle, desk->page);
  ui_test_settle (desk->window);
  ui_test_picture (desk->window, "documents-print-mark");
  output = print (print_desk, "带标记.pdf", "");
  printed = test_pdf_open_good (output);
  /* Seven ideographs and the time alone take more than that at nine points. */
  g_assert_cmpint (measure_foot (printed), >, 7 * 9 + 16 * 4);
}

/* A document's annotations are on its sheets, or are not when that is switched off. */
static void
test_print_annotated (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("审理报告.pdf", 1, TEXT);
  gint64 id = desk_attach (desk, path);
  g_autofree char *file = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;
  g_autoptr (CgPdfDocument) marked = NULL;
  g_autoptr (CgPdfDocument) plain = NULL;
  GtkWidget *print_desk, *button;

  fixture_add (&desk->store, CG_ENTITY_ANNOTATION, "attachment", file, "page", "1", "kind",
               "rectangle", "places", "200 100 400 300", "colour", "green", NULL);
  desk_open_id (desk, id);
  gtk_widget_activate_action (GTK_WIDGET (desk_view_of (desk, id)), "document.print", NULL);
  ui_test_wait (desk_is_idle, desk->page);
  ui_test_settle (desk->window);
  ui_test_picture (desk->window, "documents-print-annotated");
  print_desk = ui_test_find (GTK_WIDGET (desk->page), CG_TYPE_DOCUMENT_PRINT);
  with = print (print_desk, "带批注.pdf", "");
  marked = test_pdf_open_good (with);
  g_assert_cmpuint (count_green (marked), >, 100);

  button = ui_test_find_labelled (print_desk, GTK_TYPE_CHECK_BUTTON, C_ ("print", "Annotations"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), FALSE);
  ui_test_wait (desk_is_idle, desk->page);
  without = print (print_desk, "不带批注.pdf", "1");
  plain = test_pdf_open_good (without);
  g_assert_cmpuint (count_green (plain), ==, 0);
}

/* The sheets are seen as they will be; what is typed for the pages is what gets into the file, and
 * Escape leads back to the pages. */
static void
test_print (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 6, TEXT);
  g_autofree char *output = NULL;
  gint64 id = desk_attach (desk, path);
  g_autoptr (CgPdfDocument) printed = NULL;
  g_autoptr (CgPageText) text = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *print_desk;
  CgDocumentView *view;

  desk_open_id (desk, id);
  view = desk_view_of (desk, id);
  gtk_widget_activate_action (GTK_WIDGET (view), "document.print", NULL);
  ui_test_wait (desk_is_idle, desk->page);
  ui_test_settle (desk->window);
  print_desk = ui_test_find (GTK_WIDGET (view), CG_TYPE_DOCUMENT_PRINT);
  g_assert_true (gtk_widget_get_mapped (print_desk));
  ui_test_picture (desk->window, "documents-print");

  output = print (print_desk, "打印.pdf", "2-3,6");
  printed = test_pdf_open_good (output);
  g_assert_cmpuint (cg_pdf_document_get_n_pages (printed), ==, 3);
  text = test_pdf_text (printed, 2, &error);
  g_assert_cmpstr (cg_page_text_get_text (text), ==, TEXT);

  g_signal_emit_by_name (print_desk, "back");
  g_assert_false (gtk_widget_get_mapped (print_desk));
  g_assert_nonnull (cg_pdf_reader_get_document (cg_document_view_get_reader (view)));
}

/* ---- a folder ---- */

static void
put_file (const char *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static gboolean
has_dialog (gpointer data)
{
  return ui_test_find_window (CG_TYPE_FORM_DIALOG) != NULL;
}

static gboolean
no_dialog (gpointer data)
{
  return !has_dialog (data);
}

/* Both what is there already and what is empty have been found. */
static gboolean
is_compared (gpointer list)
{
  return strstr (cg_folder_list_get_summary (list), "2") != NULL &&
         strstr (cg_folder_list_get_summary (list), "3") != NULL;
}

static GPtrArray *
select_attachments (Desk *desk)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ATTACHMENT);
  g_autoptr (GError) error = NULL;
  GPtrArray *records;

  cg_query_add_sort (query, CG_ATTACHMENT_NAME, FALSE);
  records = cg_store_select (desk->store.store, query, &error);
  g_assert_no_error (error);
  return records;
}

/* Dropped, a folder is looked through and shown, stored with its structure, and taken back at
 * once. */
static void
test_folder (Desk *desk, gconstpointer data)
{
  g_autofree char *first = test_pdf_write ("已有.txt", "there already", -1);
  g_autofree char *folder = g_build_filename (desk->store.folder, "..", "整改材料", NULL);
  const char *paths[] = { folder, NULL };
  gint64 id = desk_attach (desk, first);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  put_file (folder, "佐证材料/第一项/合同.txt", "contract");
  put_file (folder, "整改报告.txt", "report");
  put_file (folder, "副本/已有.txt", "there already");
  put_file (folder, "空.txt", "");
  put_file (folder, "送达回执.txt", "receipt");
  desk_open_id (desk, id);
  g_assert_true (ui_test_drop (GTK_WIDGET (desk->page), paths));
  ui_test_wait (has_dialog, NULL);
  dialog = ui_test_find_window (CG_TYPE_FORM_DIALOG);
  ui_test_wait (is_compared, ui_test_find (dialog, CG_TYPE_FOLDER_LIST));
  ui_test_picture (dialog, "documents-folder");

  gtk_widget_activate_action (dialog, "dialog.confirm", NULL);
  ui_test_wait (no_dialog, NULL);
  records = select_attachments (desk);
  g_assert_cmpuint (records->len, ==, 4);
  for (guint i = 0; i < records->len; i++)
    {
      static const char *const kinds[][2] = { { "佐证材料/第一项/合同.txt", "evidence" },
                                              { "整改报告.txt", "rectify_report" },
                                              { "送达回执.txt", "receipt" },
                                              { "已有.txt", "report_in" } };
      CgRecord *record = g_ptr_array_index (records, i);
      gboolean found = FALSE;

      for (gsize j = 0; j < G_N_ELEMENTS (kinds); j++)
        if (g_str_equal (cg_record_text (record, CG_ATTACHMENT_NAME), kinds[j][0]))
          {
            g_assert_cmpstr (cg_record_text (record, CG_ATTACHMENT_KIND), ==, kinds[j][1]);
            found = TRUE;
          }
      g_assert_true (found);
      g_assert_cmpint (cg_record_integer (record, CG_ATTACHMENT_CASE), ==, desk->case_id);
    }

  g_assert_true (cg_store_undo (desk->store.store, desk->store.clerk, NULL, &error));
  before = select_attachments (desk);
  g_assert_cmpuint (before->len, ==, 1);
}

/* ---- several files as one ---- */

static char *
make_photo (const char *name, int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  char *path = g_build_filename (test_pdf_folder (), name, NULL);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0xe0d0b0ff);
  g_assert_true (gdk_pixbuf_save (pixbuf, path, "jpeg", &error, NULL));
  return path;
}

static gboolean
has_pages (gpointer list)
{
  g_autoptr (GArray) leaves = cg_join_list_get_leaves (list);

  return leaves->len == 4 && !cg_join_list_get_busy (list);
}

static void
added_cb (gpointer page, GArray *ids)
{
}

static CgRecord *
find_joined (const GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (cg_record_text (g_ptr_array_index (records, i), CG_ATTACHMENT_NAME),
                     "收费票据.pdf"))
      return g_ptr_array_index (records, i);

  g_assert_not_reached ();
}

/* Put in order and turned, pages become one PDF, attached in one edit with the files kept. */
static void
test_join (Desk *desk, gconstpointer data)
{
  g_autofree char *first = make_photo ("票据1.jpg", 192, 96);
  g_autofree char *second = make_photo ("票据2.jpg", 96, 96);
  g_autofree char *pages = test_pdf_make ("说明.pdf", 2, TEXT);
  g_autofree char *stored = NULL;
  g_autofree char *lent = g_build_filename (desk->store.folder, "open", NULL);
  const char *paths[] = { first, second, pages, NULL };
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (CgPdfDocument) joined = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgRecord) near = NULL;
  const CgPdfSize *sizes;
  GtkWidget *dialog, *box, *name, *keep;
  CgJoinList *list;
  gint64 id = desk_attach (desk, pages);

  desk_open_id (desk, id);
  near = cg_record_ref (cg_document_view_get_record (desk_view_of (desk, id)));
  cg_add_documents (GTK_WIDGET (desk->page), desk->office, paths, near, desk->page, added_cb);
  dialog = ui_test_find_window (CG_TYPE_FORM_DIALOG);
  box = ui_test_find (dialog, CG_TYPE_JOIN_BOX);
  list = cg_join_box_get_list (CG_JOIN_BOX (box));
  cg_join_box_set_wanted (CG_JOIN_BOX (box), TRUE);
  ui_test_wait (has_pages, list);
  cg_join_list_move (list, 3, 0);
  gtk_widget_activate_action (GTK_WIDGET (list), "join.down", NULL);
  gtk_widget_activate_action (GTK_WIDGET (list), "join.up", NULL);
  cg_join_list_move (list, 1, 3);
  gtk_widget_activate_action (GTK_WIDGET (list), "join.turn", NULL);
  ui_test_settle (dialog);
  ui_test_picture (dialog, "documents-join");

  name = ui_test_find (box, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (name), "收费票据");
  keep = ui_test_find_labelled (box, GTK_TYPE_CHECK_BUTTON, _ ("Keep the files too"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (keep), TRUE);
  gtk_widget_activate_action (dialog, "dialog.confirm", NULL);
  ui_test_wait (no_dialog, NULL);

  records = select_attachments (desk);
  g_assert_cmpuint (records->len, ==, 5);
  stored = cg_store_file_path (desk->store.store,
                               cg_record_text (find_joined (records), CG_ATTACHMENT_SHA256));
  joined = test_pdf_open_good (stored);
  g_assert_cmpuint (cg_pdf_document_get_n_pages (joined), ==, 4);
  sizes = cg_pdf_document_get_page_sizes (joined);
  g_assert_cmpfloat_with_epsilon (sizes[0].width, 595.28, 0.1);
  g_assert_cmpfloat_with_epsilon (sizes[1].width, 72, 0.1);
  g_assert_cmpfloat_with_epsilon (sizes[3].width, 72, 0.1);
  g_assert_cmpfloat_with_epsilon (sizes[3].height, 144, 0.1);

  g_assert_true (cg_store_undo (desk->store.store, desk->store.clerk, NULL, &error));
  before = select_attachments (desk);
  g_assert_cmpuint (before->len, ==, 1);
  /* Nothing is left of the making. */
  g_assert_cmpint (g_rmdir (lent), ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/documents-files/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD ("print", test_print);
  ADD ("print-annotated", test_print_annotated);
  ADD ("print-mark", test_print_mark);
  ADD ("folder", test_folder);
  ADD ("join", test_join);
  return ui_test_run ();
}

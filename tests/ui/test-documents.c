/* test-documents.c: the page 文档 on a real store with real files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cg-add-documents.h"
#include "cg-banner.h"
#include "cg-empty.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-form-dialog.h"
#include "cg-page-indexer.h"
#include "cg-store-files.h"
#include "documents-desk.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设"

static int
count_openings (Desk *desk)
{
  g_autoptr (GPtrArray) history = cg_store_history (desk->store.store, 0, 0, 0, NULL);
  int n = 0;

  for (guint i = 0; i < history->len; i++)
    n += g_str_equal (((CgHistoryEntry *) g_ptr_array_index (history, i))->action, "open");
  return n;
}

static gboolean
is_fault (gpointer view)
{
  return ui_test_find (view, CG_TYPE_EMPTY) != NULL &&
         gtk_widget_get_mapped (ui_test_find (view, CG_TYPE_EMPTY));
}

/* Whether a label with this text is somewhere below. */
static gboolean
says (GtkWidget *widget, const char *sentence)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), sentence))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, sentence))
      return TRUE;

  return FALSE;
}

/* A real PDF is read, its opening is in the journal once, and closing its tab ends it. */
static void
test_reading (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 6, TEXT);
  gint64 id = desk_attach (desk, path);
  CgDocumentView *view;
  CgPdfDocument *document;
  CgPageView *pages;

  desk_open_id (desk, id);
  view = desk_view_of (desk, id);
  document = cg_pdf_reader_get_document (cg_document_view_get_reader (view));
  g_assert_nonnull (document);
  g_assert_cmpuint (cg_pdf_document_get_n_pages (document), ==, 6);
  g_assert_cmpint (count_openings (desk), ==, 1);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (desk->window)) ==
                 GTK_WIDGET (cg_pdf_reader_get_view (cg_document_view_get_reader (view))));
  ui_test_picture (desk->window, "documents-reading");

  /* Alt+← takes back a jump within the document, as long as that is in hand. */
  pages = cg_pdf_reader_get_view (cg_document_view_get_reader (view));
  g_assert_false (cg_page_can_travel (desk->page, -1));
  gtk_widget_activate_action (GTK_WIDGET (pages), "pages.last", NULL);
  ui_test_settle (desk->window);
  g_assert_cmpuint (cg_page_view_get_page (pages), ==, 5);
  g_assert_true (cg_page_can_travel (desk->page, -1));
  cg_page_show_place (desk->page, NULL);
  g_assert_false (cg_page_can_travel (desk->page, -1));
  desk_open_id (desk, id);
  cg_page_travel (desk->page, -1);
  ui_test_settle (desk->window);
  g_assert_cmpuint (cg_page_view_get_page (pages), ==, 0);
  g_assert_false (cg_page_can_travel (desk->page, -1));
  g_assert_true (cg_page_can_travel (desk->page, 1));

  /* The same place again is the same tab; the page as such is the list. */
  desk_open_id (desk, id);
  g_assert_true (desk_view_of (desk, id) == view);
  cg_page_show_place (desk->page, NULL);
  g_assert_null (cg_page_get_place (desk->page));
  ui_test_wait (desk_is_idle, desk->page);
  ui_test_settle (desk->window);
  ui_test_picture (desk->window, "documents-list");

  /* Closed by its key: the keys go on in the list. */
  desk_open_id (desk, id);
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_widget_activate_action (GTK_WIDGET (pages), "documents.close", NULL);
  while (view != NULL)
    g_main_context_iteration (NULL, TRUE);
  ui_test_settle (desk->window);
  g_assert_nonnull (
      gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (desk->window)), CG_TYPE_GRID));
  g_assert_cmpint (count_openings (desk), ==, 1);
}

static void
assert_fault (Desk *desk, gint64 id, CgFault code)
{
  CgDocumentView *view;
  g_autoptr (GError) error = cg_fault_new (code, "整改情况报告.pdf");

  desk_open_id (desk, id);
  view = desk_view_of (desk, id);
  ui_test_wait (is_fault, view);
  g_assert_true (says (GTK_WIDGET (view), error->message));
  g_assert_null (cg_pdf_reader_get_document (cg_document_view_get_reader (view)));
}

static char *
stored_path (Desk *desk, gint64 id)
{
  g_autofree char *sha256 = fixture_text (&desk->store, CG_ENTITY_ATTACHMENT, id, "sha256");

  return cg_store_file_path (desk->store.store, sha256);
}

static void
test_missing (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 1, TEXT);
  gint64 id = desk_attach (desk, path);
  g_autofree char *stored = stored_path (desk, id);

  g_assert_cmpint (g_unlink (stored), ==, 0);
  assert_fault (desk, id, CG_FAULT_STORED_FILE_MISSING);
  ui_test_picture (desk->window, "documents-missing");
  g_assert_cmpint (count_openings (desk), ==, 0);
}

/* The temporary folders around a file are opened to everybody. */
static void
open_folders (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!g_str_has_prefix (folder, g_get_tmp_dir ()) || g_str_equal (folder, g_get_tmp_dir ()))
    return;

  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  open_folders (folder);
}

/* As a user for whom permissions hold. */
static void
test_unreadable (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 1, TEXT);
  gint64 id = desk_attach (desk, path);
  g_autofree char *stored = stored_path (desk, id);
  gboolean root = geteuid () == 0;

  open_folders (stored);
  g_assert_cmpint (g_chmod (stored, 0), ==, 0);
  if (root)
    g_assert_cmpint (setresuid (65534, 65534, 0), ==, 0);
  assert_fault (desk, id, CG_FAULT_FILE_UNREADABLE);
  if (root)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
  ui_test_picture (desk->window, "documents-unreadable");
}

static void
test_truncated (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 1, TEXT);
  gint64 id = desk_attach (desk, path);
  g_autofree char *stored = stored_path (desk, id);

  g_assert_true (g_file_set_contents (stored, "%PDF-1.4", -1, NULL));
  assert_fault (desk, id, CG_FAULT_FILE_CHANGED);
}

/* As long as before and a good PDF: only the checksum knows. */
static void
test_exchanged (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 1, TEXT);
  gint64 id = desk_attach (desk, path);
  g_autofree char *stored = stored_path (desk, id);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (stored, &content, &length, NULL));
  g_assert_cmpmem (content, 7, "%PDF-1.", 7);
  content[7] = content[7] == '4' ? '5' : '4';
  g_assert_true (g_file_set_contents (stored, content, (gssize) length, NULL));
  assert_fault (desk, id, CG_FAULT_FILE_CHANGED);
}

static gboolean
tells_pages (gpointer data)
{
  g_autoptr (GError) fault = cg_fault_new (CG_FAULT_FILE_CHANGED, "整改情况报告.pdf");
  g_autofree char *text = g_strdup_printf (
      "%s\n\n%s", fault->message, _ ("All pages that can be compared are what was attached."));

  return says (data, text);
}

/* Where the store knows what the pages said, the fault tells which of them were changed. */
static void
test_compared (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 2, TEXT);
  gint64 id = desk_attach (desk, path);
  g_autofree char *stored = stored_path (desk, id);
  g_autofree char *content = NULL;
  g_autoptr (CgPageIndexer) indexer = cg_page_indexer_new (desk->store.store);
  gsize length;

  cg_page_indexer_start (indexer);
  while (cg_page_indexer_get_busy (indexer))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_get_contents (stored, &content, &length, NULL));
  content[7] = content[7] == '4' ? '5' : '4';
  g_assert_true (g_file_set_contents (stored, content, (gssize) length, NULL));
  desk_open_id (desk, id);
  ui_test_wait (tells_pages, desk_view_of (desk, id));
  ui_test_picture (desk->window, "documents-changed");
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A photo is read as a document is: one page, in the same view. */
static void
test_photo (Desk *desk, gconstpointer data)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 620, 877);
  g_autofree char *path = g_build_filename (test_pdf_folder (), "送达回执.jpg", NULL);
  g_autoptr (GError) error = NULL;
  CgPdfDocument *document;
  CgDocumentView *view;
  gint64 id;

  gdk_pixbuf_fill (pixbuf, 0xe8e0d0ff);
  g_assert_true (gdk_pixbuf_save (pixbuf, path, "jpeg", &error, NULL));
  id = desk_attach (desk, path);
  desk_open_id (desk, id);
  view = desk_view_of (desk, id);
  document = cg_pdf_reader_get_document (cg_document_view_get_reader (view));
  g_assert_nonnull (document);
  g_assert_cmpuint (cg_pdf_document_get_n_pages (document), ==, 1);
  g_assert_cmpint (count_openings (desk), ==, 1);
  ui_test_picture (desk->window, "documents-photo");
}

/* A program that the desktop has for such files: it keeps a copy of what it is given. */
static char *
install_program (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *entry = g_build_filename (folder, "cugai-test-viewer.desktop", NULL);
  g_autofree char *list = g_build_filename (folder, "mimeapps.list", NULL);
  g_autofree char *shown = g_build_filename (test_pdf_folder (), "shown", NULL);
  g_autofree char *text =
      g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Viewer\nExec=cp %%f %s\n", shown);
  static const char defaults[] =
      "[Default Applications]\napplication/vnd.openxmlformats-officedocument."
      "wordprocessingml.document=cugai-test-viewer.desktop\n";

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (entry, text, -1, NULL));
  g_assert_true (g_file_set_contents (list, defaults, -1, NULL));
  return g_steal_pointer (&shown);
}

static void
remove_program (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);

  g_assert_true (cg_files_remove_tree (folder, NULL));
}

static gboolean
is_shown (gpointer path)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (path, &content, NULL, NULL) && g_str_equal (content, "PK");
}

static gboolean
is_noted (gpointer desk)
{
  return count_openings (desk) == 1;
}

/* Another program gets a copy that lies in the store's folder, until it is taken back. */
static void
test_outside (Desk *desk, gconstpointer data)
{
  g_autofree char *shown = install_program ();
  g_autofree char *path = test_pdf_write ("会议记录.docx", "PK", -1);
  gint64 id = desk_attach (desk, path);
  g_autofree char *lent = g_build_filename (desk->store.folder, "open", NULL);
  CgDocumentView *view;

  desk_open_id (desk, id);
  view = desk_view_of (desk, id);
  ui_test_wait (is_fault, view);
  g_signal_emit_by_name (find_button (GTK_WIDGET (view), _ ("Open with Another Program")),
                         "clicked");
  ui_test_wait (is_shown, shown);
  ui_test_wait (is_noted, desk);
  g_assert_true (g_file_test (lent, G_FILE_TEST_IS_DIR));
  cg_store_take_back_lent (desk->store.store);
  g_assert_false (g_file_test (lent, G_FILE_TEST_EXISTS));
  remove_program ();
}

/* What is neither PDF nor picture is kept and said so; no process is started for it. */
static void
test_foreign (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_write ("会议记录.docx", "PK", -1);
  gint64 id = desk_attach (desk, path);
  CgDocumentView *view;

  desk_open_id (desk, id);
  view = desk_view_of (desk, id);
  ui_test_wait (is_fault, view);
  g_assert_true (says (GTK_WIDGET (view), "会议记录.docx"));
  ui_test_picture (desk->window, "documents-foreign");
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
copy_file (Desk *desk, gint64 id, const char *target, GError **error)
{
  g_autofree char *sha256 = fixture_text (&desk->store, CG_ENTITY_ATTACHMENT, id, "sha256");
  g_autoptr (GAsyncResult) result = NULL;

  cg_store_copy_file_async (desk->store.store, sha256, "整改情况报告.pdf", target, NULL, copied_cb,
                            &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cg_store_copy_file_finish (desk->store.store, result, error);
}

/* A copy is what was attached, or there is none. */
static void
test_copy (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 1, TEXT);
  g_autofree char *target = g_build_filename (test_pdf_folder (), "另存.pdf", NULL);
  gint64 id = desk_attach (desk, path);
  g_autofree char *stored = stored_path (desk, id);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_before, n_after;

  desk_open_page (desk, 900, NULL);
  g_assert_true (copy_file (desk, id, target, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &before, &n_before, NULL));
  g_assert_true (g_file_get_contents (target, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);

  g_assert_cmpint (g_unlink (target), ==, 0);
  g_assert_true (g_file_set_contents (stored, "%PDF-1.4", -1, NULL));
  g_assert_false (copy_file (desk, id, target, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_FILE_CHANGED);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
added_cb (gpointer page, GArray *ids)
{
  cg_page_show_place (page, NULL);
  cg_list_page_select (page, g_array_index (ids, gint64, 0));
}

static GtkWidget *
find_dialog (void)
{
  return ui_test_find_window (CG_TYPE_FORM_DIALOG);
}

static gboolean
has_two (gpointer page)
{
  return cg_listing_get_n_items (cg_grid_get_listing (cg_list_page_get_grid (page))) == 2 &&
         !cg_page_get_busy (page);
}

static gboolean
no_dialog (gpointer data)
{
  return find_dialog () == NULL;
}

/* Several files go to the case that is asked for; without one nothing is written. */
static void
test_adding (Desk *desk, gconstpointer data)
{
  g_autofree char *first = test_pdf_make ("方案.pdf", 1, TEXT);
  g_autofree char *second = test_pdf_write ("会议记录.docx", "PK", -1);
  const char *paths[] = { first, second, NULL };
  GtkWidget *dialog;

  desk_open_page (desk, 900, NULL);
  cg_add_documents (GTK_WIDGET (desk->page), desk->office, paths, NULL, desk->page, added_cb);
  dialog = find_dialog ();
  ui_test_settle (dialog);
  ui_test_press (dialog, "<Control>Return");
  ui_test_settle (dialog);
  g_assert_true (find_dialog () == dialog);
  ui_test_picture (dialog, "documents-adding");

  cg_form_set_reference (cg_form_dialog_get_form (CG_FORM_DIALOG (dialog)), "case", desk->case_id,
                         "案件");
  ui_test_press (dialog, "<Control>Return");
  ui_test_wait (no_dialog, NULL);
  ui_test_wait (has_two, desk->page);
  ui_test_settle (desk->window);
  ui_test_picture (desk->window, "documents-added");
  fixture_check (&desk->store);
}

static guint
count_files (Desk *desk)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ATTACHMENT);

  return (guint) cg_store_count (desk->store.store, query, NULL);
}

static GtkWidget *
drop (Desk *desk, const char *const *paths)
{
  GtkWidget *dialog;

  g_assert_true (ui_test_drop (GTK_WIDGET (desk->page), paths));
  dialog = find_dialog ();
  cg_form_set_reference (cg_form_dialog_get_form (CG_FORM_DIALOG (dialog)), "case", desk->case_id,
                         "案件");
  ui_test_press (dialog, "<Control>Return");
  return dialog;
}

/* Several files dropped at once are asked the case of once, and keep their names. */
static void
test_dropping (Desk *desk, gconstpointer data)
{
  g_autofree char *first = test_pdf_make ("双河镇整改方案（修订稿）.pdf", 1, TEXT);
  g_autofree char *second = test_pdf_make ("关于“河道采砂”问题的调查报告 第2次.pdf", 2, TEXT);
  const char *paths[] = { first, second, NULL };
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ATTACHMENT);
  g_autoptr (GPtrArray) records = NULL;

  desk_open_page (desk, 900, NULL);
  drop (desk, paths);
  ui_test_wait (no_dialog, NULL);
  ui_test_wait (has_two, desk->page);
  cg_query_add_sort (query, -1, FALSE);
  records = cg_store_select (desk->store.store, query, NULL);
  g_assert_cmpstr (cg_record_text (g_ptr_array_index (records, 0), CG_ATTACHMENT_NAME), ==,
                   "双河镇整改方案（修订稿）.pdf");
  g_assert_cmpstr (cg_record_text (g_ptr_array_index (records, 1), CG_ATTACHMENT_NAME), ==,
                   "关于“河道采砂”问题的调查报告 第2次.pdf");
  fixture_check (&desk->store);
}

static gboolean
has_banner (gpointer dialog)
{
  return cg_banner_get_sentence (CG_BANNER (ui_test_find (dialog, CG_TYPE_BANNER))) != NULL;
}

/* One of them is gone, or is a folder, or is empty: one sentence names it, none is attached, and
 * the window stays as it was filled in. */
static void
test_dropping_bad (Desk *desk, gconstpointer data)
{
  g_autofree char *good = test_pdf_make ("整改方案.pdf", 1, TEXT);
  g_autofree char *gone = g_build_filename (test_pdf_folder (), "已删除.pdf", NULL);
  g_autofree char *empty = test_pdf_write ("空白.pdf", "", 0);
  const struct
  {
    const char *path;
    const char *name;
    CgFault fault;
  } bad[] = { { gone, "已删除.pdf", CG_FAULT_FILE_MISSING },
              { empty, "空白.pdf", CG_FAULT_FILE_EMPTY } };

  desk_open_page (desk, 900, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const char *paths[] = { good, bad[i].path, NULL };
      g_autoptr (GError) error = cg_fault_new (bad[i].fault, bad[i].name);
      GtkWidget *dialog = drop (desk, paths);

      ui_test_wait (has_banner, dialog);
      g_assert_cmpstr (cg_banner_get_sentence (CG_BANNER (ui_test_find (dialog, CG_TYPE_BANNER))),
                       ==, error->message);
      g_assert_cmpuint (count_files (desk), ==, 0);
      ui_test_picture (dialog, "documents-dropped-bad");
      gtk_window_destroy (GTK_WINDOW (dialog));
      ui_test_wait (no_dialog, NULL);
    }
  fixture_check (&desk->store);
}

/* It has begun where it begins by itself; before that it forgets where it is told to go. */
static gboolean
is_in_some_folder (gpointer chooser)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (chooser);

  return folder != NULL;
}

static gboolean
is_in_folder (gpointer chooser)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (chooser);
  g_autoptr (GFile) wanted = g_file_new_for_path (test_pdf_folder ());

  return folder != NULL && g_file_equal (folder, wanted);
}

static gboolean
has_chooser (gpointer data)
{
  GtkWidget *chooser = ui_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);

  return chooser != NULL && gtk_widget_get_mapped (chooser);
}

static gboolean
is_exported (gpointer desk)
{
  g_autoptr (GPtrArray) history = cg_store_history (((Desk *) desk)->store.store, 0, 0, 1, NULL);

  return history->len == 1 &&
         g_str_equal (((CgHistoryEntry *) g_ptr_array_index (history, 0))->action, "export");
}

/* 另存为 through the real window: it proposes the file's name, and the copy is what was attached.
 */
static void
test_saving (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_write ("会议记录.docx", "PK", -1);
  g_autofree char *target = g_build_filename (test_pdf_folder (), "会议记录（留存）.docx", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (test_pdf_folder ());
  g_autofree char *proposed = NULL;
  g_autofree char *content = NULL;
  gint64 id = desk_attach (desk, path);
  GtkWidget *chooser;

  desk_open_id (desk, id);
  ui_test_wait (is_fault, desk_view_of (desk, id));
  g_signal_emit_by_name (
      ui_test_find_labelled (GTK_WIDGET (desk->page), GTK_TYPE_BUTTON, "另存为…"), "clicked");
  ui_test_wait (has_chooser, NULL);
  chooser = ui_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  proposed = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
  g_assert_cmpstr (proposed, ==, "会议记录.docx");

  ui_test_wait (is_in_some_folder, chooser);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  ui_test_wait (is_in_folder, chooser);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "会议记录（留存）.docx");
  ui_test_settle (chooser);
  g_signal_emit_by_name (ui_test_find_labelled (chooser, GTK_TYPE_BUTTON, "保存"), "clicked");
  ui_test_wait (is_exported, desk);
  g_assert_true (g_file_get_contents (target, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "PK");
}

static void
test_empty (Desk *desk, gconstpointer data)
{
  desk_open_page (desk, 900, NULL);
  g_assert_nonnull (ui_test_find (GTK_WIDGET (desk->page), CG_TYPE_EMPTY));
  ui_test_picture (desk->window, "documents-empty");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/documents/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("reading", test_reading);
  ADD ("missing", test_missing);
  ADD ("unreadable", test_unreadable);
  ADD ("truncated", test_truncated);
  ADD ("exchanged", test_exchanged);
  ADD ("compared", test_compared);
  ADD ("foreign", test_foreign);
  ADD ("photo", test_photo);
  ADD ("outside", test_outside);
  ADD ("copy", test_copy);
  ADD ("adding", test_adding);
  ADD ("dropping", test_dropping);
  ADD ("dropping-bad", test_dropping_bad);
  ADD ("saving", test_saving);
  ADD ("empty", test_empty);
  return ui_test_run ();
}

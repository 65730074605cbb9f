/* test-sheet.c: entry sheet, questions, choosing files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "cg-ask.h"
#include "cg-banner.h"
#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-pick-file.h"
#include "cg-sheet.h"
#include "test-source.h"
#include "ui-test.h"

static const CgFormItem items[] = {
  { CG_ITEM_PART, .label = "谁", .hint = "单位和问责对象" },
  { CG_ITEM_CHIPS, .key = "units", .label = "案发单位", .of = CG_ENTITY_UNIT, .main_word = "主要",
    .flags = CG_FORM_REQUIRED },
  { CG_ITEM_PART, .label = "什么事", .hint = "含类别和情形" },
  { CG_ITEM_FIELD, CG_CASE_TITLE },
  { CG_ITEM_FIELD, CG_CASE_LEVEL, CG_FORM_HALF },
  { CG_ITEM_FIELD, CG_CASE_SOURCE, CG_FORM_HALF },
  { CG_ITEM_FIELD, CG_CASE_BRIEF, .lines = 3 },
  { CG_ITEM_PART, .label = "何时何人决定" },
  { CG_ITEM_FIELD, CG_CASE_DECIDED_ON, CG_FORM_HALF | CG_FORM_PAST },
  { CG_ITEM_FIELD, CG_CASE_DECIDED_BY, CG_FORM_HALF },
  { CG_ITEM_FIELD, CG_CASE_DECISION_NO, CG_FORM_HALF, .hint = "如 某纪〔2026〕31号" },
  { CG_ITEM_FIELD, CG_CASE_UNDERTAKER, CG_FORM_HALF },
  { CG_ITEM_END },
};

typedef struct
{
  guint submits;
  gboolean again;
  guint saves;
  guint discards;
  guint closes;
} Heard;

static void
submit_cb (CgSheet *sheet, gboolean again, Heard *heard)
{
  heard->submits++;
  heard->again = again;
}

static void
count_cb (GtkWidget *widget, guint *count)
{
  (*count)++;
}

static gboolean
has_saved (gpointer data)
{
  return ((Heard *) data)->saves > 0;
}

static CgSheet *
create_sheet (Heard *heard)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_CASE, items));
  CgSheet *sheet = CG_SHEET (cg_sheet_new ("登记案件", form));

  cg_form_begin (form);
  cg_sheet_set_buttons (sheet, "登记", "登记并再登记一件");
  cg_sheet_set_hint (sheet, "登记时取号 WZ-2026-0024");
  *heard = (Heard){ 0 };
  g_signal_connect (sheet, "submit", G_CALLBACK (submit_cb), heard);
  g_signal_connect (sheet, "save-draft", G_CALLBACK (count_cb), &heard->saves);
  g_signal_connect (sheet, "discard", G_CALLBACK (count_cb), &heard->discards);
  g_signal_connect (sheet, "closed", G_CALLBACK (count_cb), &heard->closes);
  return sheet;
}

static GtkWidget *
create_side (void)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *title = gtk_label_new ("登记后的步骤");

  gtk_widget_add_css_class (title, "sect");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_box_append (GTK_BOX (side), title);
  gtk_box_append (GTK_BOX (side), gtk_label_new ("1　登记立项　今天　11-23"));
  return side;
}

static void
fill (CgForm *form)
{
  cg_chips_add (cg_form_get_chips (form, "units"), 6, "双河镇党委", TRUE);
  cg_form_set_text (form, "title", "双河镇村级集体资金监管失职失责问责案");
  cg_form_set_text (form, "decided_on", "2026-11-20");
  cg_form_set_text (form, "decided_by", "县委常委会");
}

static void
type (CgForm *form, const char *key, const char *text)
{
  GtkWidget *entry =
      cg_editor_get_focus_widget (cg_field_row_get_editor (cg_form_get_row (form, key)));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_sheet (void)
{
  Heard heard;
  CgSheet *sheet = create_sheet (&heard);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *page = gtk_button_new_with_label ("台账");
  GtkWidget *window;
  g_autoptr (GError) full = cg_fault_new (CG_FAULT_STORE_FULL, "/store");

  gtk_overlay_set_child (GTK_OVERLAY (overlay), page);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (sheet));
  cg_sheet_set_side (sheet, create_side ());
  window = ui_test_open (overlay, 1200, 760);
  g_assert_false (cg_sheet_is_open (sheet));
  cg_sheet_open (sheet);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)),
                                         GTK_WIDGET (cg_sheet_get_form (sheet))));
  g_assert_false (gtk_widget_grab_focus (page));

  /* Missing fields keep it back, say so, and get the focus. */
  fill (cg_sheet_get_form (sheet));
  g_assert_true (ui_test_press (GTK_WIDGET (sheet), "<Control>Return"));
  g_assert_cmpuint (heard.submits, ==, 0);
  cg_sheet_set_saved (sheet, NULL);
  ui_test_picture (window, "sheet");
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  ui_test_picture (window, "sheet-narrow");

  /* Typing is a draft a moment later. */
  type (cg_sheet_get_form (sheet), "decision_no", "某纪〔2026〕31号");
  ui_test_wait (has_saved, &heard);

  /* Written once, however often it is asked for; a refusal keeps everything. */
  g_assert_true (ui_test_press (GTK_WIDGET (sheet), "<Control><Shift>Return"));
  g_assert_true (ui_test_press (GTK_WIDGET (sheet), "<Control>Return"));
  g_assert_cmpuint (heard.submits, ==, 1);
  g_assert_true (heard.again);
  cg_sheet_finish (sheet, full);
  g_assert_cmpstr (
      cg_banner_get_sentence (CG_BANNER (ui_test_find (GTK_WIDGET (sheet), CG_TYPE_BANNER))), ==,
      full->message);
  g_assert_true (ui_test_press (GTK_WIDGET (sheet), "<Control>Return"));
  g_assert_cmpuint (heard.submits, ==, 2);
  cg_sheet_finish (sheet, NULL);

  /* Escape puts it away; what was typed last is saved at once. */
  heard.saves = 0;
  type (cg_sheet_get_form (sheet), "title", "改了名的案件");
  g_assert_true (ui_test_press (GTK_WIDGET (sheet), "Escape"));
  g_assert_cmpuint (heard.saves, ==, 1);
  g_assert_cmpuint (heard.closes, ==, 1);
  g_assert_false (cg_sheet_is_open (sheet));
  g_assert_true (gtk_widget_grab_focus (page));
  ui_test_close (window, sheet);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

/* The dialog that is open over @window. */
static GtkWindow *
find_dialog (GtkWidget *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (GTK_WIDGET (toplevel) != window && gtk_widget_get_visible (GTK_WIDGET (toplevel)))
        return toplevel;
    }

  return NULL;
}

static void
test_ask (void)
{
  GtkWidget *window = ui_test_open (gtk_label_new ("台账"), 600, 400);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  cg_ask_async (GTK_WINDOW (window), "放弃草稿？", "填写的内容不再保留。", "放弃草稿",
                CG_ASK_DESTRUCTIVE, NULL, result_cb, &result);
  ui_test_settle (window);
  ui_test_picture (GTK_WIDGET (find_dialog (window)), "ask");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog (window)), "yes");
  ui_test_wait (is_set, &result);
  g_assert_true (cg_ask_finish (result, NULL));
  g_clear_object (&result);

  cg_ask_async (GTK_WINDOW (window), "放弃草稿？", NULL, "放弃草稿", CG_ASK_DESTRUCTIVE,
                cancellable, result_cb, &result);
  ui_test_settle (window);
  g_cancellable_cancel (cancellable);
  ui_test_wait (is_set, &result);
  g_assert_false (cg_ask_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  ui_test_close (window, NULL);
}

static void
test_ask_text (void)
{
  GtkWidget *window = ui_test_open (gtk_label_new ("台账"), 600, 400);
  AdwMessageDialog *dialog;
  GtkWidget *entry;
  GAsyncResult *result = NULL;
  g_autofree char *text = NULL;

  cg_ask_text_async (GTK_WINDOW (window), "作废这个单位？", "作废后不再列出，记录仍在。",
                     "作废理由", NULL, "作废", CG_ASK_DESTRUCTIVE, NULL, result_cb, &result);
  ui_test_settle (window);
  dialog = ADW_MESSAGE_DIALOG (find_dialog (window));
  entry = ui_test_find (adw_message_dialog_get_extra_child (dialog), GTK_TYPE_ENTRY);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "yes"));
  ui_test_picture (GTK_WIDGET (dialog), "ask-text");
  gtk_editable_set_text (GTK_EDITABLE (entry), " 重复录入　");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "yes"));
  g_signal_emit_by_name (entry, "activate");
  ui_test_wait (is_set, &result);
  text = cg_ask_text_finish (result, NULL);
  g_assert_cmpstr (text, ==, "重复录入");
  g_clear_object (&result);
  ui_test_close (window, NULL);
}

static gboolean
is_chooser_open (gpointer window)
{
  return find_dialog (window) != NULL;
}

static gboolean
has_files (gpointer chooser)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (chooser);

  return g_list_model_get_n_items (files) > 0;
}

static gboolean
knows_recent (gpointer uri)
{
  GtkRecentInfo *info =
      gtk_recent_manager_lookup_item (gtk_recent_manager_get_default (), uri, NULL);
  gboolean known = info != NULL;

  g_clear_pointer (&info, gtk_recent_info_unref);
  return known;
}

static gboolean
forgot_recent (gpointer uri)
{
  return !knows_recent (uri);
}

static void
recent_cb (GtkRecentManager *manager, guint *changes)
{
  (*changes)++;
}

static gboolean
has_changed_twice (gpointer changes)
{
  return *(guint *) changes >= 2;
}

/* A chosen file comes back as its path, and its name is not left in the list of recent files. */
static void
test_pick_file (void)
{
  GtkWidget *window = ui_test_open (gtk_label_new ("文档"), 600, 400);
  g_autofree char *folder = g_dir_make_tmp ("cugai-pick-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "问责决定书.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkFileChooser *chooser;
  GAsyncResult *result = NULL;
  g_auto (GStrv) paths = NULL;
  guint changes = 0;

  g_assert_true (g_file_set_contents (path, "%PDF-1.4", -1, NULL));
  cg_pick_files_async (GTK_WINDOW (window), "添加文件", CG_FILES_PDF, TRUE, NULL, result_cb,
                       &result);
  ui_test_wait (is_chooser_open, window);
  chooser = GTK_FILE_CHOOSER (find_dialog (window));
  gtk_file_chooser_set_file (chooser, file, NULL);
  ui_test_wait (has_files, chooser);
  g_signal_connect (gtk_recent_manager_get_default (), "changed", G_CALLBACK (recent_cb), &changes);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  ui_test_wait (is_set, &result);
  paths = cg_pick_files_finish (result, NULL);
  g_assert_cmpuint (g_strv_length (paths), ==, 1);
  g_assert_cmpstr (paths[0], ==, path);
  g_clear_object (&result);

  ui_test_wait (has_changed_twice, &changes);
  ui_test_wait (forgot_recent, uri);
  g_signal_handlers_disconnect_by_data (gtk_recent_manager_get_default (), &changes);
  g_unlink (path);
  g_rmdir (folder);
  ui_test_close (window, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/sheet/sheet", test_sheet);
  g_test_add_func ("/sheet/ask", test_ask);
  g_test_add_func ("/sheet/ask-text", test_ask_text);
  g_test_add_func ("/sheet/pick-file", test_pick_file);
  return ui_test_run ();
}

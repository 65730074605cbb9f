/* test-template-editor.c: writing a template beside its paper; templates from and for other
 * offices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cg-cases-page.h"
#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-notice-draft-dialog.h"
#include "cg-settings-templates.h"
#include "cg-settings.h"
#include "cg-template-editor.h"
#include "cg-template-files.h"
#include "cg-template-json.h"
#include "cg-template-names.h"
#include "settings-fixture.h"
#include "ui-test.h"

#define NAME "督办函"

static CgRecord *
read_template (const char *name)
{
  CgStore *store = cg_office_get_store (office);
  gint64 id = cg_store_find (store, CG_ENTITY_TEMPLATE, name, NULL);

  return id != 0 ? cg_store_get (store, CG_ENTITY_TEMPLATE, id, NULL) : NULL;
}

static GtkTextView *
text_of (CgTemplateEditor *editor, const char *key)
{
  CgFieldRow *row = cg_form_get_row (cg_template_editor_get_form (editor), key);

  return GTK_TEXT_VIEW (cg_editor_get_focus_widget (cg_field_row_get_editor (row)));
}

static const char *
title_on_paper (CgTemplateEditor *editor)
{
  CgNoticeDocument *document =
      cg_template_sample_get_document (cg_template_editor_get_sample (editor));

  return document != NULL ? cg_notice_document_get_text (document, CG_NOTICE_FIELD_TITLE) : "";
}

static gboolean
has_paper (gpointer editor)
{
  return *title_on_paper (editor) != '\0';
}

static gboolean
has_no_paper (gpointer editor)
{
  return !has_paper (editor);
}

static gboolean
says_today (gpointer editor)
{
  g_autofree char *today = cg_date_format_long (cg_clock_today ());

  return strstr (title_on_paper (editor), today) != NULL;
}

static gboolean
is_gone (gpointer type)
{
  return ui_test_find_window (*(GType *) type) == NULL;
}

static GtkListBoxRow *
row_of (GtkWidget *names, const char *words)
{
  GtkListBox *list = GTK_LIST_BOX (ui_test_find (names, GTK_TYPE_LIST_BOX));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))), words))
      return row;

  return NULL;
}

static CgTemplateEditor *
open_editor (Shown *shown, const char *name)
{
  g_autoptr (CgRecord) record = read_template (name);
  CgTemplateEditor *editor = cg_template_editor_new (shown->page, office, record);

  gtk_window_present (GTK_WINDOW (editor));
  ui_test_wait (is_mapped, editor);
  ui_test_wait (has_paper, editor);
  return editor;
}

/* A name is put where the text was left, the paper shows what it stands for; what cannot be
 * filled in is neither shown nor saved; saving is one edit. */
static void
test_write (Shown *shown, gconstpointer data)
{
  GType type = CG_TYPE_TEMPLATE_EDITOR;
  CgTemplateEditor *editor = open_editor (shown, NAME);
  GtkTextView *title = text_of (editor, "title");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (title);
  GtkWidget *names = ui_test_find (GTK_WIDGET (editor), CG_TYPE_TEMPLATE_NAMES);
  GtkListBoxRow *today = row_of (names, "今天");
  g_autoptr (CgRecord) before = read_template (NAME);
  g_autoptr (CgRecord) after = NULL;
  g_autofree char *typed = NULL;
  GtkTextIter end;

  ui_test_picture (GTK_WIDGET (editor), "template-editor");
  gtk_widget_grab_focus (GTK_WIDGET (title));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  g_assert_nonnull (today);
  gtk_widget_grab_focus (GTK_WIDGET (today));
  gtk_widget_activate (GTK_WIDGET (today));
  g_object_get (buffer, "text", &typed, NULL);
  g_assert_true (g_str_has_suffix (typed, "【今天】"));
  ui_test_wait (says_today, editor);

  gtk_text_buffer_insert_at_cursor (buffer, "{没有的}", -1);
  ui_test_wait (has_no_paper, editor);
  gtk_widget_activate_action (GTK_WIDGET (editor), "template.save", NULL);
  ui_test_picture (GTK_WIDGET (editor), "template-editor-fault");
  g_assert_nonnull (ui_test_find_window (type));

  gtk_text_buffer_set_text (buffer, "关于【主送单位】的函【今天】", -1);
  ui_test_wait (says_today, editor);
  gtk_widget_activate_action (GTK_WIDGET (editor), "template.save", NULL);
  ui_test_wait (is_gone, &type);
  after = read_template (NAME);
  g_assert_cmpstr (cg_record_text (after, CG_TEMPLATE_TITLE), ==, "关于{addressee}的函{today}");
  g_assert_cmpstr (cg_record_text (after, CG_TEMPLATE_BODY), ==,
                   cg_record_text (before, CG_TEMPLATE_BODY));
}

/* One writes at once; Enter on a name before another text was gone to puts it into the text. */
static void
test_first_name (Shown *shown, gconstpointer data)
{
  GType type = CG_TYPE_TEMPLATE_EDITOR;
  g_autoptr (CgRecord) record = read_template (NAME);
  CgTemplateEditor *editor = cg_template_editor_new (shown->page, office, record);
  GtkTextView *body = text_of (editor, "body");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (body);
  GtkWidget *today;
  g_autofree char *typed = NULL;

  gtk_window_present (GTK_WINDOW (editor));
  ui_test_wait (is_mapped, editor);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (editor)) == GTK_WIDGET (body));
  today = GTK_WIDGET (row_of (ui_test_find (GTK_WIDGET (editor), CG_TYPE_TEMPLATE_NAMES), "今天"));
  gtk_widget_grab_focus (today);
  gtk_widget_activate (today);
  g_object_get (buffer, "text", &typed, NULL);
  g_assert_nonnull (strstr (typed, "【今天】"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (editor)) == GTK_WIDGET (body));
  gtk_text_buffer_undo (buffer);
  g_clear_pointer (&typed, g_free);
  g_object_get (buffer, "text", &typed, NULL);
  g_assert_null (strstr (typed, "【今天】"));
  gtk_widget_activate_action (GTK_WIDGET (editor), "template.cancel", NULL);
  ui_test_wait (is_gone, &type);
}

typedef struct
{
  CgTemplateSample *sample;
  CgRecord *record;
  guint n;
} Typing;

/* Another letter each time around. */
static gboolean
type_cb (gpointer data)
{
  Typing *typing = data;
  g_autofree char *title = g_strdup_printf ("第%u次", ++typing->n);

  cg_value_set_text (cg_record_mutable_value (typing->record, CG_TEMPLATE_TITLE), title);
  cg_template_sample_set_template (typing->sample,
                                   cg_notice_template_new_from_record (typing->record));
  return G_SOURCE_CONTINUE;
}

static gboolean
has_document (gpointer sample)
{
  return cg_template_sample_get_document (sample) != NULL;
}

/* Who types without a pause sees the paper too, and the last of what was typed. */
static void
test_typing (Shown *shown, gconstpointer data)
{
  g_autoptr (CgRecord) stored = read_template (NAME);
  Typing typing = { .record = cg_record_copy (stored) };
  g_autofree char *last = NULL;
  CgNoticeDocument *document;
  guint source;

  typing.sample = CG_TEMPLATE_SAMPLE (g_object_ref_sink (cg_template_sample_new (office)));
  source = g_idle_add_full (G_PRIORITY_DEFAULT, type_cb, &typing, NULL);
  ui_test_wait (has_document, typing.sample);
  g_source_remove (source);
  type_cb (&typing);
  last = g_strdup_printf ("第%u次", typing.n);
  document = cg_template_sample_get_document (typing.sample);
  g_assert_cmpstr (cg_notice_document_get_text (document, CG_NOTICE_FIELD_TITLE), ==, last);
  g_object_unref (typing.sample);
  cg_record_unref (typing.record);
}

/* Every shipped template is seen as it is stored: opened and closed it is unchanged, unasked. */
static void
test_unchanged (Shown *shown, gconstpointer data)
{
  GType type = CG_TYPE_TEMPLATE_EDITOR;
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TEMPLATE);
  g_autoptr (GPtrArray) all = cg_store_select (cg_office_get_store (office), query, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const char *name = cg_record_text (g_ptr_array_index (all, i), CG_TEMPLATE_NAME);
      CgTemplateEditor *editor = open_editor (shown, name);
      g_autofree char *picture = g_strdup_printf ("template-%02u", i + 1);

      ui_test_picture (GTK_WIDGET (editor), picture);
      gtk_widget_activate_action (GTK_WIDGET (editor), "template.cancel", NULL);
      ui_test_wait (is_gone, &type);
    }
}

static gboolean
is_open (gpointer type)
{
  return ui_test_find_window (*(GType *) type) != NULL;
}

static gboolean
is_insensitive (gpointer widget)
{
  return !gtk_widget_get_sensitive (widget);
}

/* Of the page, not of a window. */
static GtkWidget *
shown_button (Shown *shown, const char *label)
{
  return find_button (shown_part (shown, CG_TYPE_SETTINGS_TEMPLATES), label);
}

/* The buttons are about the template that the pane shows, as it is typed there: without one they
 * rest; a field that was not left is written first. */
static void
test_buttons (Shown *shown, gconstpointer data)
{
  GType type = CG_TYPE_TEMPLATE_EDITOR;
  const char *const labels[] = { _ ("Write with Preview…"), _ ("Copy"), _ ("Export…") };
  g_autoptr (CgRecord) record = read_template ("催办函");
  g_autofree char *place =
      g_strdup_printf ("templates/%" G_GINT64_FORMAT, cg_record_get_id (record));
  g_autofree char *typed = NULL;
  GtkWidget *title;
  CgTemplateEditor *editor;

  shown_go (shown, place);
  title = cg_editor_get_focus_widget (cg_field_row_get_editor (
      cg_form_get_row (CG_FORM (ui_test_find (GTK_WIDGET (shown->pane), CG_TYPE_FORM)), "title")));
  gtk_widget_grab_focus (title);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (title)), "催促【主送单位】",
                            -1);
  g_signal_emit_by_name (shown_button (shown, labels[0]), "clicked");
  ui_test_wait (is_open, &type);
  editor = ui_test_find_window (type);
  g_object_get (gtk_text_view_get_buffer (text_of (editor, "title")), "text", &typed, NULL);
  g_assert_cmpstr (typed, ==, "催促【主送单位】");
  gtk_widget_activate_action (GTK_WIDGET (editor), "template.cancel", NULL);
  ui_test_wait (is_gone, &type);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_true (gtk_widget_get_sensitive (shown_button (shown, labels[i])));
  cg_page_set_search_text (CG_PAGE (shown->page), "不会有");
  shown_wait (shown);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    ui_test_wait (is_insensitive, shown_button (shown, labels[i]));
  g_assert_true (gtk_widget_get_sensitive (shown_button (shown, _ ("Import…"))));
}

static guint
count_editors (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      n += CG_IS_TEMPLATE_EDITOR (window);
    }

  return n;
}

static void
fetched_cb (GObject *store, GAsyncResult *result, gpointer fetched)
{
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (store), result, NULL);

  *(gboolean *) fetched = records != NULL;
}

static gboolean
is_true (gpointer value)
{
  return *(gboolean *) value;
}

/* Clicked again while the template is still being read: one window, and one more after it. */
static void
test_twice (Shown *shown, gconstpointer data)
{
  GType type = CG_TYPE_TEMPLATE_EDITOR;
  g_autoptr (CgRecord) record = read_template (NAME);
  gint64 id = cg_record_get_id (record);
  g_autofree char *place = g_strdup_printf ("templates/%" G_GINT64_FORMAT, id);
  GtkWidget *button;

  shown_go (shown, place);
  button = shown_button (shown, _ ("Write with Preview…"));
  for (guint i = 0; i < 2; i++)
    {
      gboolean fetched = FALSE;

      g_signal_emit_by_name (button, "clicked");
      g_signal_emit_by_name (button, "clicked");
      cg_store_fetch_written_async (cg_office_get_store (office), CG_ENTITY_TEMPLATE, &id, 1, NULL,
                                    fetched_cb, &fetched);
      ui_test_wait (is_true, &fetched);
      ui_test_wait (is_open, &type);
      g_assert_cmpuint (count_editors (), ==, 1);
      gtk_widget_activate_action (GTK_WIDGET (ui_test_find_window (type)), "template.cancel", NULL);
      ui_test_wait (is_gone, &type);
    }
}

typedef struct
{
  gboolean answered;
  gint64 id;
  GError *error;
} Answer;

static Answer answer;

static void
added_cb (gpointer object, gint64 id, const GError *error)
{
  answer = (Answer){ TRUE, id, error != NULL ? g_error_copy (error) : NULL };
}

static gboolean
is_answered (gpointer unused)
{
  return answer.answered;
}

static void
wait_for_answer (void)
{
  ui_test_wait (is_answered, NULL);
  answer.answered = FALSE;
}

/* What is exported is what is imported, under a name of its own; a copy likewise; a file that is
 * no template says so. */
static void
test_files (Shown *shown, gconstpointer data)
{
  g_autoptr (CgRecord) record = read_template ("纪律检查建议书");
  g_autofree char *path = g_build_filename (folder, "..", "template.json", NULL);
  g_autoptr (CgRecord) imported = NULL;
  g_autoptr (CgRecord) copied = NULL;
  g_autoptr (GError) error = NULL;

  cg_template_json_write_file (record, path, &error);
  g_assert_no_error (error);
  cg_template_import (office, path, shown->page, added_cb);
  wait_for_answer ();
  g_assert_no_error (answer.error);
  imported = cg_store_get (cg_office_get_store (office), CG_ENTITY_TEMPLATE, answer.id, NULL);
  g_assert_cmpstr (cg_record_text (imported, CG_TEMPLATE_NAME), ==, "纪律检查建议书 2");
  g_assert_cmpstr (cg_record_text (imported, CG_TEMPLATE_BODY), ==,
                   cg_record_text (record, CG_TEMPLATE_BODY));

  cg_template_copy (office, record, shown->page, added_cb);
  wait_for_answer ();
  copied = cg_store_get (cg_office_get_store (office), CG_ENTITY_TEMPLATE, answer.id, NULL);
  g_assert_cmpstr (cg_record_text (copied, CG_TEMPLATE_NAME), ==, "纪律检查建议书（副本）");
  g_assert_cmpint (cg_record_integer (copied, CG_TEMPLATE_REPLY_AMOUNT), ==, 30);

  g_file_set_contents (path, "[]", -1, NULL);
  cg_template_import (office, path, shown->page, added_cb);
  wait_for_answer ();
  g_assert_cmpint (answer.id, ==, 0);
  g_assert_error (answer.error, CG_FAULT, CG_FAULT_TEMPLATE_FILE);
  g_clear_error (&answer.error);
  remove (path);
}

static gint64
count_notices (void)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE);

  return cg_store_count (cg_office_get_store (office), query, NULL);
}

static void
drafted_cb (gpointer object, gint64 id)
{
  answer.id = id;
}

static gboolean
has_choices (gpointer choice)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (choice));

  return model != NULL && g_list_model_get_n_items (model) > 0;
}

static gboolean
is_count (gpointer n)
{
  return count_notices () == *(gint64 *) n;
}

static gboolean
has_cases (gpointer page)
{
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (page));

  return cg_listing_get_n_items (cg_grid_get_listing (grid)) > 0;
}

/* From the list of cases: a document for every case selected, those templates in use on offer; one
 * undo takes all of them back. */
static void
test_many (Shown *shown, gconstpointer data)
{
  GtkWidget *page = g_object_new (CG_TYPE_CASES_PAGE, "office", office, NULL);
  GtkWidget *window = ui_test_open (page, 1240, 700);
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (page));
  gint64 before = count_notices ();
  gint64 after;
  CgFormDialog *dialog;
  GtkWidget *button, *choice;

  ui_test_wait (has_cases, page);
  cg_selection_select_all (cg_grid_get_selection (grid));
  after = before + cg_listing_get_n_items (cg_grid_get_listing (grid));
  button = find_button (page, _ ("Draft Document…"));
  ui_test_wait (is_mapped, button);
  ui_test_settle (window);
  ui_test_picture (window, "cases-draft");
  g_signal_emit_by_name (button, "clicked");
  dialog = find_dialog ();
  ui_test_wait (is_mapped, dialog);
  choice = ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN);
  ui_test_wait (has_choices, choice);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (choice))), <,
                    15);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), choice));
  ui_test_picture (GTK_WIDGET (dialog), "draft-many");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.confirm", NULL);
  ui_test_wait (dialog_is_closed, NULL);
  g_assert_cmpint (count_notices (), ==, after);

  cg_office_undo (office);
  ui_test_wait (is_count, &before);
  cg_selection_clear (cg_grid_get_selection (grid));
  g_assert_false (gtk_widget_get_visible (button));
  ui_test_close (window, page);
}

/* Who closes the window meanwhile wants none of them. */
static void
test_many_closed (Shown *shown, gconstpointer data)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE);
  g_autoptr (CgIds) cases = cg_store_query (cg_office_get_store (office), query, NULL, NULL);
  gint64 before = count_notices ();
  CgFormDialog *dialog;
  GtkWidget *choice;

  cg_notice_draft_ask_many (shown->page, office, cases, shown->page, drafted_cb);
  dialog = find_dialog ();
  ui_test_wait (is_mapped, dialog);
  choice = ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN);
  ui_test_wait (has_choices, choice);
  answer.id = 0;
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.confirm", NULL);
  gtk_window_close (GTK_WINDOW (dialog));
  ui_test_wait (dialog_is_closed, NULL);
  shown_wait (shown);
  g_assert_cmpint (answer.id, ==, 0);
  g_assert_cmpint (count_notices (), ==, before);
}

static gboolean
has_three (gpointer chips)
{
  return cg_chips_get_values (CG_CHIPS (chips))->len == 3;
}

/* The units of a list, by name, short name and party organisation as the store has them. */
static char *
list_units (GPtrArray *units)
{
  const char *party_org = NULL;

  for (guint i = 2; i < units->len && (party_org == NULL || *party_org == '\0'); i++)
    party_org = cg_record_text (g_ptr_array_index (units, i), CG_UNIT_PARTY_ORG);
  return g_strdup_printf ("%s\n%s\n%s\n", cg_record_name (g_ptr_array_index (units, 0)),
                          cg_record_name (g_ptr_array_index (units, 1)), party_org);
}

/* One case, a document for each unit pasted; the templates stand under their kinds. */
static void
test_units (Shown *shown, gconstpointer data)
{
  CgStore *store = cg_office_get_store (office);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);
  g_autoptr (GPtrArray) units = cg_store_select (store, query, NULL);
  g_autoptr (CgQuery) all = cg_query_new (CG_ENTITY_CASE);
  g_autoptr (CgIds) cases = cg_store_query (store, all, NULL, NULL);
  gint64 before = count_notices ();
  CgFormDialog *dialog;
  g_autofree char *list = list_units (units);
  GtkWidget *choice;
  CgChips *chips;

  cg_notice_draft_ask (shown->page, office, cg_ids_get (cases, 0), shown->page, drafted_cb);
  dialog = find_dialog ();
  ui_test_wait (is_mapped, dialog);
  choice = ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN);
  ui_test_wait (has_choices, choice);
  chips = cg_form_get_chips (cg_form_dialog_get_form (dialog), "units");
  gtk_editable_set_text (GTK_EDITABLE (cg_editor_get_focus_widget (CG_EDITOR (chips))), list);
  ui_test_wait (has_three, chips);
  ui_test_settle (GTK_WIDGET (dialog));
  gtk_widget_grab_focus (choice);
  g_signal_emit_by_name (choice, "activate");
  ui_test_wait (is_mapped, ui_test_find (choice, GTK_TYPE_LIST_VIEW));
  ui_test_settle (GTK_WIDGET (dialog));
  ui_test_screen (GTK_WIDGET (dialog), "draft-units");
  cg_form_set_reference (cg_form_dialog_get_form (dialog), "case", cg_ids_get (cases, 0), "");
  answer.id = 0;
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.confirm", NULL);
  ui_test_wait (dialog_is_closed, NULL);
  g_assert_cmpint (answer.id, !=, 0);
  g_assert_cmpint (count_notices (), ==, before + 3);

  cg_office_undo (office);
  ui_test_wait (is_count, &before);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  open_sample ();
  shown_add ("/template-editor/many", test_many);
  shown_add ("/template-editor/many-closed", test_many_closed);
  shown_add ("/template-editor/units", test_units);
  shown_add ("/template-editor/unchanged", test_unchanged);
  shown_add ("/template-editor/write", test_write);
  shown_add ("/template-editor/first-name", test_first_name);
  shown_add ("/template-editor/typing", test_typing);
  shown_add ("/template-editor/buttons", test_buttons);
  shown_add ("/template-editor/twice", test_twice);
  shown_add ("/template-editor/files", test_files);
  result = ui_test_run ();
  close_sample ();
  return result;
}

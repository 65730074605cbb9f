/* test-notice-typing.c: 文书: what is typed and pasted into a text, and the keys beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-form.h"
#include "cg-notice-editor.h"
#include "cg-notice-print.h"
#include "cg-notices-page.h"
#include "cg-office.h"
#include "cg-page-preview.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  CgOffice *office;
  GtkWidget *page;
  GtkWidget *window;
} Typing;

static gboolean
is_ready (gpointer data)
{
  return !cg_page_get_busy (CG_PAGE (((Typing *) data)->page));
}

static void
set_up (Typing *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  g_autofree char *notice = NULL;

  fixture_set_up (&self->store, NULL);
  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&self->store));
  notice = g_strdup_printf ("%" G_GINT64_FORMAT,
                            fixture_add (&self->store, CG_ENTITY_NOTICE, "kind", "notice", "title",
                                         "通知", "recipients", "中共某县水利局党组", "body",
                                         "现通知如下。", FIXTURE_ORGAN, NULL));
  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_NOTICES_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1232, 850);
  ui_test_wait (is_ready, self);
  ui_test_settle (self->window);
}

static void
tear_down (Typing *self, gconstpointer data)
{
  ui_test_close (self->window, self->page);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
}

/* The paper is zoomed from the text too. */
static void
test_zoom (Typing *self, gconstpointer data)
{
  GtkWidget *preview, *view;
  double before, larger, again;

  preview = ui_test_find (self->page, CG_TYPE_PAGE_PREVIEW);
  view = ui_test_find_class (self->page, "notice-body");
  gtk_widget_grab_focus (view);
  g_object_get (preview, "zoom", &before, NULL);
  g_assert_true (ui_test_press (self->page, "<Control>plus"));
  ui_test_settle (self->window);
  g_object_get (preview, "zoom", &larger, NULL);
  g_assert_cmpfloat (larger, >, before);
  g_assert_true (ui_test_press (self->page, "<Control>minus"));
  ui_test_settle (self->window);
  g_object_get (preview, "zoom", &again, NULL);
  g_assert_cmpfloat (again, <, larger);
}

static char *
text_of (GtkTextView *view)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  return text;
}

static gboolean
is_pasted (gpointer view)
{
  g_autofree char *text = text_of (view);

  return strstr (text, "限期整改") != NULL;
}

/* As an input method commits it. */
static void
type_text (GtkTextView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
assert_begins (GtkTextView *view, const char *beginning)
{
  g_autofree char *text = text_of (view);
  g_autofree char *begins = g_utf8_substring (text, 0, g_utf8_strlen (beginning, -1));

  g_assert_cmpstr (begins, ==, beginning);
}

/* What comes from a word processor has no blanks and line ends of its own; brackets of a number
 * are mended as they are typed, which undoing takes back alone. */
static void
test_pasting (Typing *self, gconstpointer data)
{
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextIter start;

  view = GTK_TEXT_VIEW (ui_test_find_class (self->page, "notice-body"));
  buffer = gtk_text_view_get_buffer (view);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)),
                          "　　一、总体要求\r\n\r\n\t（一）限期整改，见某纪发[2026]3号。\r\n");
  g_signal_emit_by_name (view, "paste-clipboard");
  ui_test_wait (is_pasted, view);
  assert_begins (view, "一、总体要求\n（一）限期整改，见某纪发〔2026〕3号。\n");

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  type_text (view, "某纪改[2026");
  type_text (view, "]");
  ui_test_settle (self->window);
  assert_begins (view, "某纪改〔2026〕一、");
  type_text (view, "9号");
  ui_test_settle (self->window);
  assert_begins (view, "某纪改〔2026〕9号一、");
  gtk_text_buffer_undo (buffer);
  gtk_text_buffer_undo (buffer);
  assert_begins (view, "某纪改[2026]一、");
  type_text (view, "（");
  ui_test_settle (self->window);
  assert_begins (view, "某纪改[2026]（一、");
}

/* So it is in the title. */
static void
test_title (Typing *self, gconstpointer data)
{
  CgNoticeEditor *editor = CG_NOTICE_EDITOR (ui_test_find (self->page, CG_TYPE_NOTICE_EDITOR));
  CgForm *form = CG_FORM (ui_test_find (GTK_WIDGET (editor), CG_TYPE_FORM));
  GtkTextView *title = GTK_TEXT_VIEW (
      cg_editor_get_focus_widget (cg_field_row_get_editor (cg_form_get_row (form, "title"))));
  GtkTextIter start;

  gtk_widget_grab_focus (GTK_WIDGET (title));
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (title), &start);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (title), &start);
  type_text (title, "关于落实某委[2026]31号");
  ui_test_settle (self->window);
  assert_begins (title, "关于落实某委〔2026〕31号通知");
}

static gboolean
has_units (gpointer entry)
{
  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)),
                      "中共双河镇委员会，中共石桥镇委员会");
}

/* A list from a table becomes 主送 as it stands on paper. */
static void
test_recipients (Typing *self, gconstpointer data)
{
  CgNoticeEditor *editor = CG_NOTICE_EDITOR (ui_test_find (self->page, CG_TYPE_NOTICE_EDITOR));
  CgForm *form = CG_FORM (ui_test_find (GTK_WIDGET (editor), CG_TYPE_FORM));
  GtkWidget *entry =
      cg_editor_get_focus_widget (cg_field_row_get_editor (cg_form_get_row (form, "recipients")));

  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (entry),
                          "1、中共双河镇委员会\r\n2、中共石桥镇委员会　\r\n");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "paste-clipboard");
  ui_test_wait (has_units, entry);
}

static gboolean
is_printed (gpointer data)
{
  Typing *self = data;
  CgPrintDesk *desk = CG_PRINT_DESK (ui_test_find (self->page, CG_TYPE_NOTICE_PRINT));

  return gtk_widget_get_mapped (GTK_WIDGET (desk)) && cg_print_desk_get_pages (desk) != NULL &&
         is_ready (self);
}

static gboolean
has_text (CgNoticePages *pages, const char *text)
{
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  gboolean found = FALSE;

  for (guint i = 0; i < items->len && !found; i++)
    found = strstr (g_array_index (items, CgNoticeItem, i).text, text) != NULL;
  return found;
}

/* The paper to be printed has what was typed just before, however busy the store is. */
static void
test_printing (Typing *self, gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    {
      GtkTextView *view = GTK_TEXT_VIEW (ui_test_find_class (self->page, "notice-body"));
      g_autofree char *typed = g_strdup_printf ("第%u稿", i);

      gtk_widget_grab_focus (GTK_WIDGET (view));
      type_text (view, typed);
      gtk_widget_activate_action (self->page, "notice.print", NULL);
      ui_test_wait (is_printed, self);
      g_assert_true (has_text (
          cg_print_desk_get_pages (CG_PRINT_DESK (ui_test_find (self->page, CG_TYPE_NOTICE_PRINT))),
          typed));
      g_signal_emit_by_name (ui_test_find (self->page, CG_TYPE_NOTICE_PRINT), "back");
      ui_test_settle (self->window);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/notice-typing/zoom", Typing, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/notice-typing/pasting", Typing, NULL, set_up, test_pasting, tear_down);
  g_test_add ("/notice-typing/title", Typing, NULL, set_up, test_title, tear_down);
  g_test_add ("/notice-typing/recipients", Typing, NULL, set_up, test_recipients, tear_down);
  g_test_add ("/notice-typing/printing", Typing, NULL, set_up, test_printing, tear_down);
  return ui_test_run ();
}

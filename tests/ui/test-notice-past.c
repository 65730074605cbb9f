/* test-notice-past.c: 文书: the versions of a document, compared, walked through and copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-notice-past.h"
#include "cg-notices-page.h"
#include "cg-office.h"
#include "ui-test.h"

#include <string.h>

#define FIRST "请于6月30日前报送。\n逐项整改。"
#define SECOND "请于7月15日前报送。\n逐项整改。\n每月报告一次。"

typedef struct
{
  Fixture store;
  CgOffice *office;
  gint64 notice;
  GtkWidget *page;
  GtkWidget *window;
  char *copied;
} Past;

static gboolean
is_ready (gpointer data)
{
  return !cg_page_get_busy (CG_PAGE (((Past *) data)->page));
}

static void
go_to (Past *self, const char *suffix)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT "%s", self->notice, suffix);

  cg_page_show_place (CG_PAGE (self->page), place);
  ui_test_wait (is_ready, self);
  ui_test_settle (self->window);
}

static void
step (Past *self, gint64 actor, const char *action, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;

  fixture_do (&self->store, actor, &error, action, self->notice, name, value, NULL);
  g_assert_no_error (error);
}

/* Submitted, sent back, mended, submitted again. */
static void
set_up (Past *self, gconstpointer data)
{
  fixture_set_up (&self->store, NULL);
  self->notice =
      fixture_add (&self->store, CG_ENTITY_NOTICE, "kind", "notice", "title", "关于以案促改的通知",
                   "recipients", "中共某县水利局党组", "body", FIRST, FIXTURE_ORGAN, NULL);
  step (self, self->store.clerk, "notice.submit", NULL, NULL);
  step (self, self->store.reviewer, "notice.return", "opinion", "时限再议");
  fixture_set (&self->store, CG_ENTITY_NOTICE, self->notice, "body", SECOND);
  step (self, self->store.clerk, "notice.submit", NULL, NULL);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_NOTICES_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1100, 800);
  go_to (self, "/versions");
}

static void
tear_down (Past *self, gconstpointer data)
{
  ui_test_close (self->window, self->page);
  g_clear_object (&self->office);
  g_free (self->copied);
  fixture_tear_down (&self->store, NULL);
}

static GtkWidget *
past_of (Past *self)
{
  return CG_IS_NOTICE_PAST (self->page) ? self->page
                                        : ui_test_find (self->page, CG_TYPE_NOTICE_PAST);
}

static GtkListBox *
list_of (Past *self)
{
  return GTK_LIST_BOX (ui_test_find (past_of (self), GTK_TYPE_LIST_BOX));
}

static GtkTextBuffer *
buffer_of (Past *self)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (ui_test_find_class (past_of (self), "notice-changes")));
}

static void
choose (Past *self, int place)
{
  gtk_list_box_select_row (list_of (self), gtk_list_box_get_row_at_index (list_of (self), place));
}

static int
chosen (Past *self)
{
  return gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list_of (self)));
}

static char *
selected_text (Past *self)
{
  GtkTextIter start, end;

  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer_of (self), &start, &end));
  return gtk_text_buffer_get_text (buffer_of (self), &start, &end, FALSE);
}

/* What is marked so: "strikethrough-set" or "underline-set". */
static char *
marked_text (Past *self, const char *property)
{
  GString *text = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer_of (self), &iter);
  while (!gtk_text_iter_is_end (&iter))
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&iter);

      for (GSList *tag = tags; tag != NULL; tag = tag->next)
        {
          gboolean set;

          g_object_get (tag->data, property, &set, NULL);
          if (set)
            g_string_append_unichar (text, gtk_text_iter_get_char (&iter));
        }
      gtk_text_iter_forward_char (&iter);
    }

  return g_string_free (text, FALSE);
}

static void
assert_marked (Past *self, const char *removed, const char *added)
{
  g_autofree char *struck = marked_text (self, "strikethrough-set");
  g_autofree char *underlined = marked_text (self, "underline-set");

  g_assert_cmpstr (struck, ==, removed);
  g_assert_cmpstr (underlined, ==, added);
}

/* The newest with another text is chosen, and stands beside the one before it. */
static void
test_compared (Past *self, gconstpointer data)
{
  g_assert_cmpint (chosen (self), ==, 1);
  assert_marked (self, "630", "715↵\n每月报告一次。");
  ui_test_picture (self->window, "notice-past");

  choose (self, 0);
  assert_marked (self, "", "");
  choose (self, 4);
  assert_marked (self, "", "");
  g_assert_null (gtk_list_box_get_row_at_index (list_of (self), 5));
}

/* Any older one can stand beside it. */
static void
test_any_older (Past *self, gconstpointer data)
{
  GtkDropDown *before = GTK_DROP_DOWN (ui_test_find (past_of (self), GTK_TYPE_DROP_DOWN));

  choose (self, 0);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (before)), ==, 4);
  assert_marked (self, "", "");
  gtk_drop_down_set_selected (before, 3);
  assert_marked (self, "630", "715↵\n每月报告一次。");
}

/* F8 goes from change to change and round again. */
static void
test_keys (Past *self, gconstpointer data)
{
  static const char *const places[] = { "67", "3015", "↵\n每月报告一次。", "67" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (ui_test_press (past_of (self), "F8"));
      text = selected_text (self);
      g_assert_cmpstr (text, ==, places[i]);
    }
  for (guint i = G_N_ELEMENTS (places) - 1; i-- > 0;)
    {
      g_autofree char *text = NULL;

      g_assert_true (ui_test_press (past_of (self), "<Shift>F8"));
      text = selected_text (self);
      g_assert_cmpstr (text, ==, i == 2 ? places[2] : i == 1 ? places[1] : places[0]);
    }
}

static void
copied_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Past *self = data;

  self->copied = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_copied (gpointer data)
{
  return ((Past *) data)->copied != NULL;
}

static void
read_clipboard (Past *self)
{
  g_clear_pointer (&self->copied, g_free);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self->window), NULL, copied_cb, self);
  ui_test_wait (is_copied, self);
}

/* What is copied says itself what went and what came. */
static void
test_copied (Past *self, gconstpointer data)
{
  GtkWidget *view = ui_test_find_class (past_of (self), "notice-changes");

  g_assert_true (ui_test_press (past_of (self), "<Control><Shift>c"));
  read_clipboard (self);
  g_assert_nonnull (strstr (self->copied, "请于【删：6】【增：7】月【删：30】【增：15】日前报送。\n"
                                          "逐项整改。【增：\n每月报告一次。】"));

  ui_test_press (past_of (self), "F8");
  g_signal_emit_by_name (view, "copy-clipboard");
  read_clipboard (self);
  g_assert_cmpstr (self->copied, ==, "【删：6】【增：7】");
}

/* The list is one stop of Tab, from the version chosen on to what it is compared with. */
static void
test_tab (Past *self, gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (self->window);
  GtkWidget *before = ui_test_find (past_of (self), GTK_TYPE_DROP_DOWN);
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_selected_row (list_of (self)));

  g_assert_true (gtk_root_get_focus (root) == row);
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), before));
  g_assert_cmpint (chosen (self), ==, 1);
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_root_get_focus (root) == row);
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (list_of (self))));

  /* Where the one that is selected is folded away the first one is the stop. */
  gtk_widget_set_visible (row, FALSE);
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (root) ==
                 GTK_WIDGET (gtk_list_box_get_row_at_index (list_of (self), 0)));

  /* The list itself knows no arrow keys. */
  gtk_root_set_focus (root, GTK_WIDGET (list_of (self)));
  choose (self, 2);
  g_assert_true (gtk_root_get_focus (root) ==
                 GTK_WIDGET (gtk_list_box_get_selected_row (list_of (self))));
}

static gboolean
has_sixth (gpointer data)
{
  return gtk_list_box_get_row_at_index (list_of (data), 5) != NULL && is_ready (data);
}

/* A step done meanwhile is in the list; Escape goes back to the text. */
static void
test_follows (Past *self, gconstpointer data)
{
  step (self, self->store.reviewer, "notice.review", "opinion", "同意");
  ui_test_wait (has_sixth, self);
  g_assert_true (gtk_widget_get_mapped (past_of (self)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) ==
                 GTK_WIDGET (gtk_list_box_get_selected_row (list_of (self))));
  g_assert_true (ui_test_press (past_of (self), "Escape"));
  ui_test_settle (self->window);
  g_assert_false (gtk_widget_get_mapped (past_of (self)));
  gtk_widget_activate_action (self->page, "notice.versions", NULL);
  ui_test_wait (is_ready, self);
  ui_test_settle (self->window);
  g_assert_true (gtk_widget_get_mapped (past_of (self)));
  g_assert_true (g_str_has_suffix (cg_page_get_place (CG_PAGE (self->page)), "/versions"));
}

static GtkDropDown *
before_of (Past *self)
{
  return GTK_DROP_DOWN (ui_test_find (past_of (self), GTK_TYPE_DROP_DOWN));
}

static const char *
compared_with (Past *self)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (before_of (self)));
}

static gboolean
has_four (gpointer data)
{
  return gtk_list_box_get_row_at_index (list_of (data), 4) == NULL && is_ready (data);
}

static GtkAdjustment *
scroll_of (Past *self)
{
  GtkWidget *view = ui_test_find_class (past_of (self), "notice-changes");

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
}

/* What the clerk chose, and the place read in it, stay while other steps are done, and while it is
 * there at all. */
static void
test_keeps_choice (Past *self, gconstpointer data)
{
  g_autofree char *compared = NULL;
  g_autofree char *text = NULL;

  choose (self, 0);
  gtk_drop_down_set_selected (before_of (self), 2);
  compared = g_strdup (compared_with (self));
  g_assert_true (ui_test_press (past_of (self), "F8"));
  step (self, self->store.reviewer, "notice.review", "opinion", "同意");
  ui_test_wait (has_sixth, self);
  ui_test_settle (self->window);
  g_assert_cmpint (chosen (self), ==, 0);
  g_assert_cmpstr (compared_with (self), ==, compared);
  text = selected_text (self);
  g_assert_cmpstr (text, ==, "67");
}

/* The step that was chosen is taken back. */
static void
test_taken_back (Past *self, gconstpointer data)
{
  g_assert_cmpint (chosen (self), ==, 1);
  g_assert_true (cg_store_undo (self->store.store, self->store.clerk, NULL, NULL));
  ui_test_wait (has_four, self);
  g_assert_cmpint (chosen (self), ==, 0);
  assert_marked (self, "630", "715↵\n每月报告一次。");
}

/* Entered again it begins with what is new. */
static void
test_begins_anew (Past *self, gconstpointer data)
{
  choose (self, 4);
  g_assert_true (ui_test_press (past_of (self), "Escape"));
  gtk_widget_activate_action (self->page, "notice.versions", NULL);
  ui_test_wait (is_ready, self);
  ui_test_settle (self->window);
  g_assert_cmpint (chosen (self), ==, 1);
}

/* ---- a long text ---- */

#define PARAGRAPHS 10000

static char *
long_text (const char *last)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < PARAGRAPHS; i++)
    g_string_append_printf (text, "第%u项整改措施按期落实。\n", i);
  g_string_append (text, last);
  return g_string_free (text, FALSE);
}

static gboolean
is_read (gpointer data)
{
  return !cg_notice_past_get_busy (data);
}

/* What was changed at the end of a long text is gone to. */
static void
test_long (void)
{
  Past self = { 0 };
  g_autofree char *before = long_text ("特此通知。");
  g_autofree char *after = long_text ("专此通知。");
  g_autoptr (CgRecord) record = NULL;
  g_autofree char *text = NULL;

  fixture_set_up (&self.store, NULL);
  self.notice = fixture_add (&self.store, CG_ENTITY_NOTICE, "kind", "notice", "title",
                             "关于以案促改的通知", "body", before, NULL);
  fixture_set (&self.store, CG_ENTITY_NOTICE, self.notice, "body", after);
  record = cg_store_get (self.store.store, CG_ENTITY_NOTICE, self.notice, NULL);
  self.office = cg_office_new (self.store.store);
  self.page = cg_notice_past_new (self.office);
  self.window = ui_test_open (self.page, 1000, 700);
  cg_notice_past_set_record (CG_NOTICE_PAST (self.page), record);
  ui_test_wait (is_read, self.page);
  ui_test_settle (self.window);
  assert_marked (&self, "特", "专");
  g_assert_true (ui_test_press (self.page, "F8"));
  text = selected_text (&self);
  g_assert_cmpstr (text, ==, "特专");

  /* Read again it stands where it was scrolled to. */
  gtk_adjustment_set_value (scroll_of (&self), 1000);
  ui_test_settle (self.window);
  cg_notice_past_set_record (CG_NOTICE_PAST (self.page), record);
  ui_test_wait (is_read, self.page);
  ui_test_settle (self.window);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll_of (&self)), ==, 1000);
  tear_down (&self, NULL);
}

#define ADD(name, test) g_test_add ("/ui/notice-past/" name, Past, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("compared", test_compared);
  ADD ("any-older", test_any_older);
  ADD ("keys", test_keys);
  ADD ("copied", test_copied);
  ADD ("tab", test_tab);
  ADD ("follows", test_follows);
  ADD ("keeps-choice", test_keeps_choice);
  ADD ("taken-back", test_taken_back);
  ADD ("begins-anew", test_begins_anew);
  g_test_add_func ("/ui/notice-past/long", test_long);
  return ui_test_run ();
}

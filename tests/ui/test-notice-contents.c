/* test-notice-contents.c: 文书: the headings of a text are gone to, and numbered anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-notice-contents.h"
#include "cg-notice-locked.h"
#include "cg-notices-page.h"
#include "cg-office.h"
#include "ui-test.h"

#include <glib/gi18n.h>

#define BODY "现通知如下。\n一、主要问题\n（一）责任悬空。未研究。\n（三）监管缺位。\n三、整改要求"
#define RENUMBERED                                                                                 \
  "现通知如下。\n一、主要问题\n（一）责任悬空。未研究。\n（二）监管缺位。\n二、整改要求"

typedef struct
{
  Fixture store;
  CgOffice *office;
  gint64 id;
  const char *wanted; /* the body in the store */
  GtkWidget *page;
  GtkWidget *window;
} Contents;

static gboolean
is_ready (gpointer data)
{
  return !cg_page_get_busy (CG_PAGE (((Contents *) data)->page));
}

static void
set_up (Contents *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  g_autofree char *notice = NULL;

  fixture_set_up (&self->store, NULL);
  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&self->store));
  self->id =
      fixture_add (&self->store, CG_ENTITY_NOTICE, "kind", "notice", "title", "通知", "recipients",
                   "中共某县水利局党组", "body", BODY, "organ_mark", "中共某县纪律检查委员会文件",
                   "signer_org", "中共某县纪律检查委员会", NULL);
  notice = g_strdup_printf ("%" G_GINT64_FORMAT, self->id);
  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_NOTICES_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1232, 850);
  ui_test_wait (is_ready, self);
}

static void
tear_down (Contents *self, gconstpointer data)
{
  ui_test_close (self->window, self->page);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
}

static GtkWidget *
open_list (Contents *self)
{
  GtkWidget *contents = ui_test_find (self->page, CG_TYPE_NOTICE_CONTENTS);

  cg_notice_contents_popup (CG_NOTICE_CONTENTS (contents));
  ui_test_settle (self->window);
  return contents;
}

static void
choose (Contents *self, int index)
{
  GtkListBox *list = GTK_LIST_BOX (ui_test_find (open_list (self), GTK_TYPE_LIST_BOX));

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, index));
  ui_test_settle (self->window);
}

static gboolean
has_body (gpointer data)
{
  Contents *self = data;
  g_autofree char *body = fixture_text (&self->store, CG_ENTITY_NOTICE, self->id, "body");

  return g_strcmp0 (body, self->wanted) == 0 && is_ready (self);
}

static void
wait_body (Contents *self, const char *body)
{
  self->wanted = body;
  ui_test_wait (has_body, self);
}

/* By keyboard: the first heading has the focus, and Tab leaves the list for what is below. */
static void
test_keys (Contents *self, gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (self->window);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *contents = open_list (self);
      GtkListBox *list = GTK_LIST_BOX (ui_test_find (contents, GTK_TYPE_LIST_BOX));
      GtkWidget *popover = ui_test_find (contents, GTK_TYPE_POPOVER);

      g_assert_true (gtk_root_get_focus (root) ==
                     GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
      gtk_test_accessible_assert_property (gtk_root_get_focus (root), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           "一、主要问题");
      gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);
      g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (list)));
      gtk_popover_popdown (GTK_POPOVER (popover));
      ui_test_settle (self->window);
    }
}

static void
test_go_to (Contents *self, gconstpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (ui_test_find_class (self->page, "notice-body"));
  GtkTextIter place;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  ui_test_settle (self->window);
  ui_test_picture (self->window, "notices-short");
  open_list (self);
  ui_test_picture (self->window, "notices-contents");
  choose (self, 2);
  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&place), ==, 3);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
}

/* ---- its height ---- */

static GtkTextView *
get_view (Contents *self)
{
  return GTK_TEXT_VIEW (ui_test_find_class (self->page, "notice-body"));
}

static gboolean
shows_body (gpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_view (data));
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return g_strcmp0 (text, ((Contents *) data)->wanted) == 0 && is_ready (data);
}

static void
assert_whole (Contents *self)
{
  GtkTextView *view = get_view (self);
  GtkTextIter end;
  int y, height, bottom;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, y + height, NULL,
                                         &bottom);
  g_assert_cmpint (bottom, <=, gtk_widget_get_height (GTK_WIDGET (view)));
}

/* However long a text is, its last line stands wholly in its panel. */
static void
test_height (Contents *self, gconstpointer data)
{
  g_autoptr (GString) body = g_string_new ("现通知如下。");

  ui_test_settle (self->window);
  assert_whole (self);
  for (int lines = 1; lines < 7; lines++)
    {
      g_string_append (body, "\n再增写一段。");
      fixture_set (&self->store, CG_ENTITY_NOTICE, self->id, "body", body->str);
      self->wanted = body->str;
      ui_test_wait (shows_body, self);
      ui_test_settle (self->window);
      assert_whole (self);
    }
}

/* One edit, which undoing in the text takes back at once. */
static void
test_renumber (Contents *self, gconstpointer data)
{
  GtkWidget *contents = open_list (self);
  GtkWidget *button = ui_test_find_labelled (contents, GTK_TYPE_BUTTON, _ ("Number Anew"));
  GtkTextView *view = GTK_TEXT_VIEW (ui_test_find_class (self->page, "notice-body"));

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  wait_body (self, RENUMBERED);

  open_list (self);
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_widget_activate_action (GTK_WIDGET (view), "text.undo", NULL);
  gtk_widget_grab_focus (ui_test_find_class (self->page, "notice-list"));
  wait_body (self, BODY);
}

/* A signed text is gone to as well, and stays as it is. */
static void
test_locked (Contents *self, gconstpointer data)
{
  GtkWidget *locked = ui_test_find (self->page, CG_TYPE_NOTICE_LOCKED);
  graphene_rect_t place;

  fixture_sign (&self->store, self->id, "2026-03-10");
  wait_body (self, BODY);
  ui_test_settle (self->window);
  choose (self, 1);
  g_assert_true (cg_notice_locked_get_selected (CG_NOTICE_LOCKED (locked), &place));
  g_assert_false (gtk_widget_get_sensitive (
      ui_test_find_labelled (open_list (self), GTK_TYPE_BUTTON, _ ("Number Anew"))));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  g_test_add ("/ui/notice-contents/go-to", Contents, NULL, set_up, test_go_to, tear_down);
  g_test_add ("/ui/notice-contents/keys", Contents, NULL, set_up, test_keys, tear_down);
  g_test_add ("/ui/notice-contents/height", Contents, NULL, set_up, test_height, tear_down);
  g_test_add ("/ui/notice-contents/renumber", Contents, NULL, set_up, test_renumber, tear_down);
  g_test_add ("/ui/notice-contents/locked", Contents, NULL, set_up, test_locked, tear_down);

  return ui_test_run ();
}

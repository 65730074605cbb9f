/* test-jump.c: the jump box: what it finds, in which order, and where Enter goes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-jump-item.h"
#include "cg-jump.h"
#include "cg-list-page.h"
#include "cg-pages.h"
#include "cg-window.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  CgOffice *office;
  GtkWidget *window;
  CgJump *jump;
  GtkWidget *entry;
  gint64 case_id;
  gint64 unit;
  gint64 problem;
} Frame;

static gboolean
is_idle (gpointer window)
{
  return !cg_page_get_busy (cg_window_get_page (CG_WINDOW (window)));
}

static gboolean
has_found (gpointer jump)
{
  return !cg_jump_is_searching (CG_JUMP (jump));
}

static void
fill_store (Frame *frame)
{
  g_autofree char *case_text = NULL;
  g_autofree char *unit_text = NULL;

  frame->case_id = fixture_add_case (&frame->store);
  frame->unit = fixture_add (&frame->store, CG_ENTITY_UNIT, "name", "双河镇水利站", "short",
                             "水利站", "level", "town", NULL);
  case_text = g_strdup_printf ("%" G_GINT64_FORMAT, frame->case_id);
  unit_text = g_strdup_printf ("%" G_GINT64_FORMAT, frame->unit);
  frame->problem = fixture_add (&frame->store, CG_ENTITY_PROBLEM, "case", case_text, "text",
                                "乡镇河长巡河流于签字", "standard", "每月巡查不少于四次",
                                "responsible_unit", unit_text, "deadline", "2027-01-10", NULL);
}

static void
set_up (Frame *frame, gconstpointer data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  fixture_set_up (&frame->store, NULL);
  fill_store (frame);
  frame->office = cg_office_new (frame->store.store);
  frame->window =
      GTK_WIDGET (cg_window_new (application, cg_pages_table (), G_OBJECT (frame->office)));
  gtk_window_set_default_size (GTK_WINDOW (frame->window), 1280, 720);
  cg_window_go (CG_WINDOW (frame->window), "cases");
  gtk_window_present (GTK_WINDOW (frame->window));
  ui_test_settle (frame->window);
  ui_test_wait (is_idle, frame->window);
  gtk_widget_activate_action (frame->window, "win.jump", NULL);
  frame->jump = CG_JUMP (ui_test_find (frame->window, CG_TYPE_JUMP));
  frame->entry = ui_test_find (GTK_WIDGET (frame->jump), GTK_TYPE_ENTRY);
  g_assert_true (cg_jump_is_open (frame->jump));
}

static void
tear_down (Frame *frame, gconstpointer data)
{
  ui_test_wait (is_idle, frame->window);
  ui_test_close (frame->window, NULL);
  g_object_unref (frame->office);
  fixture_tear_down (&frame->store, NULL);
}

static void
type (Frame *frame, const char *text)
{
  if (!cg_jump_is_open (frame->jump))
    gtk_widget_activate_action (frame->window, "win.jump", NULL);
  gtk_editable_set_text (GTK_EDITABLE (frame->entry), text);
  ui_test_wait (has_found, frame->jump);
}

static void
press_enter (Frame *frame)
{
  g_signal_emit_by_name (frame->entry, "activate");
}

/* The line at @position; owned by the list. */
static CgJumpItem *
item_at (Frame *frame, guint position)
{
  g_autoptr (CgJumpItem) item = g_list_model_get_item (cg_jump_get_items (frame->jump), position);

  g_assert_nonnull (item);
  return item;
}

static guint
n_items (Frame *frame)
{
  return g_list_model_get_n_items (cg_jump_get_items (frame->jump));
}

static void
assert_place (Frame *frame, const char *page, gint64 id)
{
  g_autofree char *place =
      id != 0 ? g_strdup_printf ("%s/%" G_GINT64_FORMAT, page, id) : g_strdup (page);

  g_assert_false (cg_jump_is_open (frame->jump));
  g_assert_cmpstr (cg_navigation_get_place (cg_window_get_navigation (CG_WINDOW (frame->window))),
                   ==, place);
}

static void
assert_goes (Frame *frame, const char *text, CgJumpKind kind, const char *page, gint64 id)
{
  type (frame, text);
  g_assert_cmpint (item_at (frame, 0)->kind, ==, kind);
  g_assert_true (item_at (frame, 0)->heading);
  press_enter (frame);
  assert_place (frame, page, id);
  ui_test_wait (is_idle, frame->window);
}

/* Words, pinyin, initials, numbers in any case and width: Enter goes to the first line. */
static void
test_goes (Frame *frame, gconstpointer data)
{
  g_autofree char *number =
      fixture_text (&frame->store, CG_ENTITY_PROBLEM, frame->problem, "problem_no");
  g_autofree char *small = g_ascii_strdown (number, -1);

  assert_goes (frame, "双河镇", CG_JUMP_UNIT, "settings/units", frame->unit);
  assert_goes (frame, "shuanghezhen", CG_JUMP_UNIT, "settings/units", frame->unit);
  assert_goes (frame, "ｓｈｈｚ", CG_JUMP_UNIT, "settings/units", frame->unit);
  assert_goes (frame, "县水利局党组", CG_JUMP_CASE, "cases.file", frame->case_id);
  assert_goes (frame, small, CG_JUMP_PROBLEM, "ledger", frame->problem);
  assert_goes (frame, "巡查不少于", CG_JUMP_PROBLEM, "ledger", frame->problem);
  assert_goes (frame, "zgtz", CG_JUMP_PAGE, "ledger", 0);
  assert_goes (frame, "节假日", CG_JUMP_PAGE, "settings/holidays", 0);
  assert_goes (frame, "djaj", CG_JUMP_COMMAND, "cases/register", 0);
}

static void
test_shows_where (Frame *frame, gconstpointer data)
{
  CgJumpItem *item;
  g_autofree char *hit = NULL;

  type (frame, "不少于 四次");
  item = item_at (frame, 0);
  g_assert_cmpstr (item->title, ==, "乡镇河长巡河流于签字");
  g_assert_cmpstr (item->detail, ==, "整改标准：每月巡查不少于四次");
  hit = g_strndup (item->detail + item->detail_hit.start,
                   item->detail_hit.end - item->detail_hit.start);
  g_assert_cmpstr (hit, ==, "不少于四次");
  ui_test_settle (frame->window);
  ui_test_picture (frame->window, "jump-detail");
  cg_jump_close (frame->jump);
}

static gboolean
is_on_problem (gpointer data)
{
  Frame *frame = data;
  CgPage *page = cg_window_get_page (CG_WINDOW (frame->window));

  return cg_grid_get_cursor_id (cg_list_page_get_grid (CG_LIST_PAGE (page))) == frame->problem;
}

/* A list that shows something else shows the record all the same. */
static void
test_narrowed_list (Frame *frame, gconstpointer data)
{
  CgPage *page;

  cg_window_go (CG_WINDOW (frame->window), "ledger/over?没有的词语");
  page = cg_window_get_page (CG_WINDOW (frame->window));
  ui_test_wait (is_idle, frame->window);
  assert_goes (frame, "乡镇河长", CG_JUMP_PROBLEM, "ledger", frame->problem);
  g_assert_cmpstr (cg_page_get_search_text (page), ==, "");
  ui_test_wait (is_on_problem, frame);
}

/* Letters that come one upon the other: the answer is that to the last, also for Enter. */
static void
test_last_letter (Frame *frame, gconstpointer data)
{
  static const char *const letters[] = { "双", "双河", "县", "县水", "县水利局党组河道" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    gtk_editable_set_text (GTK_EDITABLE (frame->entry), letters[i]);
  g_assert_true (cg_jump_is_searching (frame->jump));
  press_enter (frame);
  g_assert_true (cg_jump_is_open (frame->jump));
  ui_test_wait (has_found, frame->jump);
  assert_place (frame, "cases.file", frame->case_id);
}

static void
test_nothing (Frame *frame, gconstpointer data)
{
  GtkWidget *message = ui_test_find_class (GTK_WIDGET (frame->jump), "jump-message");

  g_assert_cmpuint (n_items (frame), >, 5);
  g_assert_false (gtk_widget_get_visible (message));
  type (frame, "没有的词语");
  g_assert_cmpuint (n_items (frame), ==, 0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (message)), ==, "没有找到“没有的词语”。");
  press_enter (frame);
  g_assert_true (cg_jump_is_open (frame->jump));
  type (frame, " ");
  g_assert_cmpuint (n_items (frame), >, 5);
  g_assert_false (gtk_widget_get_visible (message));
  cg_jump_close (frame->jump);
}

/* Closed, it gives the focus back; its own key closes it too. */
static void
test_focus (Frame *frame, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (frame->window);
  GtkWidget *before;

  cg_jump_close (frame->jump);
  gtk_widget_activate_action (frame->window, "win.find", NULL);
  before = gtk_window_get_focus (window);
  g_assert_nonnull (before);
  gtk_widget_activate_action (frame->window, "win.jump", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), frame->entry));
  gtk_widget_activate_action (frame->window, "win.jump", NULL);
  g_assert_false (cg_jump_is_open (frame->jump));
  g_assert_true (gtk_window_get_focus (window) == before);
}

/* A page that stands alone has nowhere to go. */
static void
test_bare (Frame *frame, gconstpointer data)
{
  cg_window_go (CG_WINDOW (frame->window), "start");
  g_assert_false (cg_jump_is_open (frame->jump));
  gtk_widget_activate_action (frame->window, "win.jump", NULL);
  g_assert_false (cg_jump_is_open (frame->jump));
  cg_window_go (CG_WINDOW (frame->window), "cases");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Frame *frame, gconstpointer data);
  } tests[] = {
    { "/jump/goes", test_goes },
    { "/jump/shows-where", test_shows_where },
    { "/jump/last-letter", test_last_letter },
    { "/jump/nothing", test_nothing },
    { "/jump/narrowed-list", test_narrowed_list },
    { "/jump/focus", test_focus },
    { "/jump/bare", test_bare },
  };

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Frame, NULL, set_up, tests[i].test, tear_down);

  return ui_test_run ();
}

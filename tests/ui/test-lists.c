/* test-lists.c: pages that are lists: what no match and the line below say of the filters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-clock.h"
#include "cg-lamp-counts.h"
#include "cg-lamp-view.h"
#include "cg-ledger-page.h"
#include "cg-section.h"
#include "cg-sheet.h"
#include "ui-test.h"

#define N_SOON 3

typedef struct
{
  Fixture store;
  CgOffice *office;
  GtkWidget *page;
  GtkWidget *window;
  gint64 overdue;
  gboolean looked;
} Lists;

static gint64
add_problem (Lists *self, const char *the_case, int days)
{
  g_autofree char *deadline = cg_date_to_iso (cg_clock_today () + days);

  return fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", the_case, "text", "监管责任不落实",
                      "deadline", deadline, NULL);
}

/* One is overdue, some are due tomorrow. */
static void
set_up (Lists *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;

  fixture_set_up (&self->store, NULL);
  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&self->store));
  self->overdue = add_problem (self, the_case, -3);
  for (int i = 0; i < N_SOON; i++)
    add_problem (self, the_case, 1);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_LEDGER_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 900, 500);
}

static void
tear_down (Lists *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
}

/* ---- what is shown ---- */

static void
add_words (GtkWidget *widget, GString *words)
{
  if (CG_IS_LAMP_VIEW (widget) && gtk_widget_get_mapped (widget))
    g_string_append_printf (words, "%s|", cg_lamp_view_get_words (CG_LAMP_VIEW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_words (child, words);
}

typedef struct
{
  Lists *self;
  const char *text;
} Expected;

static gboolean
has_counts (gpointer data)
{
  const Expected *expected = data;
  g_autoptr (GString) words = g_string_new (NULL);

  add_words (ui_test_find (expected->self->page, CG_TYPE_LAMP_COUNTS), words);
  return g_str_equal (words->str, expected->text);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static gboolean
has_sentence (gpointer data)
{
  const Expected *expected = data;

  return says (expected->self->page, expected->text);
}

static void
wait_for_counts (Lists *self, const char *text)
{
  ui_test_wait (has_counts, &(Expected){ self, text });
}

static void
wait_for_sentence (Lists *self, const char *text)
{
  ui_test_wait (has_sentence, &(Expected){ self, text });
}

/* ---- tests ---- */

static void
test_no_match (Lists *self, gconstpointer data)
{
  cg_page_set_search_text (CG_PAGE (self->page), "没有的词");
  wait_for_sentence (self, "没有含有“没有的词”的记录。");
  cg_page_show_place (CG_PAGE (self->page), "over?没有的词");
  wait_for_sentence (self, "“超期”中没有含有“没有的词”的记录。");
  cg_page_show_place (CG_PAGE (self->page), "extended");
  wait_for_sentence (self, "没有符合筛选条件“已批延期”的记录。");
}

/* The line below counts what the list shows. */
static void
test_counts (Lists *self, gconstpointer data)
{
  wait_for_counts (self, "超期 1|即将到期 3|");
  cg_page_show_place (CG_PAGE (self->page), "over");
  wait_for_counts (self, "超期 1|");
  cg_page_show_place (CG_PAGE (self->page), "over?没有的词");
  wait_for_counts (self, "");
  cg_page_show_place (CG_PAGE (self->page), NULL);
  cg_page_set_search_text (CG_PAGE (self->page), NULL);
  wait_for_counts (self, "超期 1|即将到期 3|");
}

static void
look_cb (Lists *self, int change, CgListing *listing)
{
  g_autoptr (GString) words = g_string_new (NULL);

  add_words (ui_test_find (self->page, CG_TYPE_LAMP_COUNTS), words);
  g_assert_cmpstr (words->str, ==, "");
  self->looked = TRUE;
}

/* Beside the rows of a list the numbers of another are never seen. */
static void
test_counts_of_another (Lists *self, gconstpointer data)
{
  CgListing *listing = cg_grid_get_listing (cg_list_page_get_grid (CG_LIST_PAGE (self->page)));
  gulong handler;

  wait_for_counts (self, "超期 1|即将到期 3|");
  handler = g_signal_connect_swapped (listing, "updated", G_CALLBACK (look_cb), self);
  cg_page_show_place (CG_PAGE (self->page), "over");
  wait_for_counts (self, "超期 1|");
  g_assert_true (self->looked);
  g_signal_handler_disconnect (listing, handler);
}

/* In a narrow line the numbers stand beside the shapes, still in one line. */
static void
test_narrow (Lists *self, gconstpointer data)
{
  GtkWidget *counts = ui_test_find (self->page, CG_TYPE_LAMP_COUNTS);
  int height;

  wait_for_counts (self, "超期 1|即将到期 3|");
  height = gtk_widget_get_height (counts);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 260, 500);
  wait_for_counts (self, "1|3|");
  g_assert_cmpint (gtk_widget_get_height (counts), <=, height);
}

static CgSection *
find_section (GtkWidget *widget, const char *title)
{
  g_autofree char *own = NULL;

  if (CG_IS_SECTION (widget))
    g_object_get (widget, "title", &own, NULL);
  if (g_strcmp0 (own, title) == 0)
    return CG_SECTION (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      CgSection *found = find_section (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  Lists *self;
  const char *title;
  const char *count;
  const char *link;
} ExpectedHeading;

static gboolean
has_heading (gpointer data)
{
  const ExpectedHeading *expected = data;
  CgSection *section =
      find_section (cg_page_get_pane (CG_PAGE (expected->self->page)), expected->title);
  g_autofree char *count = NULL;
  g_autofree char *link = NULL;

  if (section == NULL)
    return FALSE;
  g_object_get (section, "count", &count, "link", &link, NULL);
  return g_strcmp0 (count, expected->count) == 0 && g_strcmp0 (link, expected->link) == 0;
}

static int
count_labels (GtkWidget *widget, const char *text)
{
  int n = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);
  return n;
}

/* A problem's pane tells how many of its measures are done, and adds progress beside it. It is
 * filled when it is shown, not while it is closed. */
static void
test_pane (Lists *self, gconstpointer data)
{
  g_autofree char *problem = g_strdup_printf ("%" G_GINT64_FORMAT, self->overdue);
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());
  g_autofree char *due = cg_date_to_iso (cg_clock_today () - 3);
  g_autoptr (GError) error = NULL;
  GtkWidget *pane = cg_page_get_pane (CG_PAGE (self->page));
  GtkWidget *window;
  gint64 done;

  ui_test_settle (self->window);
  g_assert_null (find_section (pane, "整改措施"));
  window = ui_test_open (pane, 400, 700);
  ui_test_wait (has_heading, &(ExpectedHeading){ self, "整改措施", "暂无", "添加措施" });
  g_assert_cmpint (count_labels (pane, due), ==, 1);
  ui_test_wait (has_heading, &(ExpectedHeading){ self, "进展", "暂无", "登记进展" });

  fixture_add (&self->store, CG_ENTITY_MEASURE, "problem", problem, "text", "更换责任牌", NULL);
  done =
      fixture_add (&self->store, CG_ENTITY_MEASURE, "problem", problem, "text", "开展巡查", NULL);
  ui_test_wait (has_heading, &(ExpectedHeading){ self, "整改措施", "2 条", "添加措施" });
  fixture_do (&self->store, self->store.clerk, &error, "measure.done", done, "completed_on", today,
              NULL);
  g_assert_no_error (error);
  ui_test_wait (has_heading, &(ExpectedHeading){ self, "整改措施", "2 条，办结 1", "添加措施" });
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_drafted (gpointer data)
{
  const Lists *self = data;
  g_autofree char *name =
      g_strdup_printf ("problem-%" G_GINT64_FORMAT, cg_office_get_actor (self->office));
  g_autoptr (GKeyFile) draft = cg_drafts_load (cg_office_get_drafts (self->office), name);

  return draft != NULL;
}

/* A link to a record or a filter does not end below a sheet; what was typed there is kept. */
static void
test_sheet_gives_way (Lists *self, gconstpointer data)
{
  CgSheet *sheet = CG_SHEET (ui_test_find (self->page, CG_TYPE_SHEET));
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT, self->overdue);
  GtkWidget *text;

  cg_page_show_place (CG_PAGE (self->page), "add");
  g_assert_true (cg_sheet_is_open (sheet));
  cg_page_show_place (CG_PAGE (self->page), NULL);
  g_assert_true (cg_sheet_is_open (sheet));
  text = ui_test_find (GTK_WIDGET (cg_sheet_get_form (sheet)), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "写到一半", -1);
  cg_page_show_place (CG_PAGE (self->page), "over");
  g_assert_false (cg_sheet_is_open (sheet));
  ui_test_wait (is_drafted, self);

  cg_page_show_place (CG_PAGE (self->page), "add");
  g_assert_true (cg_sheet_is_open (sheet));
  cg_page_show_place (CG_PAGE (self->page), place);
  g_assert_false (cg_sheet_is_open (sheet));
}

#define ADD(path, function) g_test_add ("/lists/" path, Lists, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("no-match", test_no_match);
  ADD ("counts", test_counts);
  ADD ("counts-of-another", test_counts_of_another);
  ADD ("pane", test_pane);
  ADD ("narrow", test_narrow);
  ADD ("sheet-gives-way", test_sheet_gives_way);
  return ui_test_run ();
}

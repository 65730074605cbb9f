/* test-calendar.c: the page 日历: months and days by keyboard, a day's list opens records, 本周应办
 * has what `cugaictl due` has; the reminder counts once a day and names nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "../core/store-fixture.h"
#include "cg-calendar-page.h"
#include "cg-clock.h"
#include "cg-due-day.h"
#include "cg-due-paper.h"
#include "cg-due-reminder.h"
#include "cg-month.h"
#include "cg-settings.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  CgOffice *office;
  GtkWidget *page;
  GtkWidget *window;
  char *went;
  gint64 the_case;
  gint64 problem; /* due tomorrow */
} Desk;

static gint64
add_problem (Desk *self, int days)
{
  g_autofree char *the_case = g_strdup_printf ("%" G_GINT64_FORMAT, self->the_case);
  g_autofree char *deadline = cg_date_to_iso (cg_clock_today () + (CgDate) days);

  return fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", the_case, "text",
                      "河道采砂监管责任不落实", "deadline", deadline, NULL);
}

static gboolean
is_idle (gpointer page)
{
  return !cg_page_get_busy (page);
}

static void
set_up (Desk *self, gconstpointer data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  fixture_set_up (&self->store, NULL);
  self->the_case = fixture_add_case (&self->store);
  add_problem (self, -3);
  self->problem = add_problem (self, 1);
  add_problem (self, 90);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_CALENDAR_PAGE, "office", self->office, NULL);
  gtk_widget_set_hexpand (self->page, TRUE);
  gtk_box_append (GTK_BOX (row), self->page);
  gtk_box_append (GTK_BOX (row), cg_page_get_pane (CG_PAGE (self->page)));
  self->window = ui_test_open (row, 1240, 800);
  ui_test_keep_place (self->window, &self->went);
  cg_page_show_place (CG_PAGE (self->page), NULL);
  ui_test_wait (is_idle, self->page);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  g_free (self->went);
  fixture_tear_down (&self->store, NULL);
}

static GtkListBox *
list_of (Desk *self)
{
  return GTK_LIST_BOX (ui_test_find (cg_page_get_pane (CG_PAGE (self->page)), GTK_TYPE_LIST_BOX));
}

static guint
count_rows (Desk *self)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list_of (self), (int) n) != NULL)
    n++;
  return n;
}

/* The row of a day that opens this place; NULL when there is none. */
static GtkListBoxRow *
row_to (Desk *self, const char *place)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list_of (self), i)) != NULL; i++)
    if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), place))
      return row;

  return NULL;
}

static void
go_to (Desk *self, CgDate day)
{
  g_autofree char *place = cg_date_to_iso (day);

  cg_page_show_place (CG_PAGE (self->page), place);
  ui_test_wait (is_idle, self->page);
}

static void
test_day (Desk *self, gconstpointer data)
{
  g_autofree char *place = g_strdup_printf ("ledger/%" G_GINT64_FORMAT, self->problem);
  GtkListBoxRow *row;

  go_to (self, cg_clock_today () + 1);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "calendar");
  row = row_to (self, place);
  g_assert_nonnull (row);
  g_signal_emit_by_name (list_of (self), "row-activated", row);
  g_assert_cmpstr (self->went, ==, place);

  go_to (self, cg_clock_today () + 400);
  g_assert_cmpuint (count_rows (self), ==, 0);
}

/* The cursor takes the list along; Enter opens the day. */
static void
test_keyboard (Desk *self, gconstpointer data)
{
  GtkWidget *month = ui_test_find (self->page, CG_TYPE_MONTH);
  g_autofree char *iso = cg_date_to_iso (cg_clock_today () + 1);
  g_autofree char *title = NULL;
  GtkWidget *focus;

  go_to (self, cg_clock_today () + 1);
  gtk_widget_grab_focus (month);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, month));
  g_signal_emit_by_name (focus, "clicked");
  g_object_get (self->page, "pane-title", &title, NULL);
  g_assert_cmpstr (title, ==, iso);
  g_assert_cmpstr (cg_page_get_place (CG_PAGE (self->page)), ==, iso);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (list_of (self))));
}

static gboolean
has_pages (gpointer paper)
{
  return cg_print_desk_get_pages (paper) != NULL;
}

static void
test_week (Desk *self, gconstpointer data)
{
  GtkWidget *paper;

  cg_page_show_place (CG_PAGE (self->page), "week");
  paper = ui_test_find (self->page, CG_TYPE_DUE_PAPER);
  g_assert_nonnull (paper);
  ui_test_wait (has_pages, paper);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "calendar-week");
  g_assert_cmpuint (cg_notice_pages_count (cg_print_desk_get_pages (CG_PRINT_DESK (paper))), ==, 1);
  g_signal_emit_by_name (paper, "back");
  g_assert_false (gtk_widget_get_visible (paper));
}

/* ---- the reminder ---- */

typedef struct
{
  guint n;
  char *body;
} Reminded;

static void
remind_cb (Reminded *reminded, const char *title, const char *body)
{
  reminded->n++;
  g_free (reminded->body);
  reminded->body = g_strdup (body);
}

static gboolean
was_reminded (gpointer reminded)
{
  return ((Reminded *) reminded)->n > 0;
}

static CgDueReminder *
new_reminder (Desk *self, Reminded *reminded)
{
  CgDueReminder *reminder = cg_due_reminder_new (self->office);

  g_signal_connect_swapped (reminder, "remind", G_CALLBACK (remind_cb), reminded);
  return reminder;
}

static void
test_reminder (Desk *self, gconstpointer data)
{
  Reminded reminded = { 0 };
  g_autoptr (CgDueReminder) reminder = NULL;

  g_settings_set_boolean (cg_settings_get (), "remind", FALSE);
  reminder = new_reminder (self, &reminded);
  cg_due_reminder_look (reminder);
  ui_test_settle (self->window);
  g_assert_cmpuint (reminded.n, ==, 0);

  g_settings_reset (cg_settings_get (), "remind");
  cg_due_reminder_look (reminder);
  ui_test_wait (was_reminded, &reminded);
  g_assert_cmpuint (reminded.n, ==, 1);
  g_assert_null (strstr (reminded.body, "河道"));
  g_assert_nonnull (strstr (reminded.body, "超期"));

  /* Not twice a day, not after another start either. */
  cg_due_reminder_look (reminder);
  g_object_unref (reminder);
  reminder = new_reminder (self, &reminded);
  cg_due_reminder_look (reminder);
  ui_test_settle (self->window);
  g_assert_cmpuint (reminded.n, ==, 1);

  cg_clock_set_today (cg_clock_today () + 1);
  reminded.n = 0;
  cg_due_reminder_look (reminder);
  ui_test_wait (was_reminded, &reminded);
  cg_clock_set_today (0);
  g_free (reminded.body);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  g_test_add ("/calendar/day", Desk, NULL, set_up, test_day, tear_down);
  g_test_add ("/calendar/keyboard", Desk, NULL, set_up, test_keyboard, tear_down);
  g_test_add ("/calendar/week", Desk, NULL, set_up, test_week, tear_down);
  g_test_add ("/calendar/reminder", Desk, NULL, set_up, test_reminder, tear_down);

  return ui_test_run ();
}

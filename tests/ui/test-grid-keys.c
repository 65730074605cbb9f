/* test-grid-keys.c: a grid worked with real keys and a real pointer, as a clerk does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-edit.h"
#include "grid-case.h"
#include "grid-fixture.h"
#include "ui-test.h"

/* Gives xdotool these words, and waits until it has done it. */
static void
run (const char *first, ...)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = NULL;
  va_list words;

  g_ptr_array_add (command, (gpointer) "xdotool");
  va_start (words, first);
  for (const char *word = first; word != NULL; word = va_arg (words, const char *))
    g_ptr_array_add (command, (gpointer) word);
  va_end (words);
  g_ptr_array_add (command, NULL);
  child = g_subprocess_newv ((const char *const *) command->pdata,
                             G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (child, NULL, &error));
  g_assert_no_error (error);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

typedef struct
{
  GridCase *grid;
  guint row;
  int field;
  const char *expected;
} Wait;

static gboolean
is_shown (gpointer data)
{
  Wait *wait = data;
  g_autoptr (CgRow) row = cg_listing_get_row (wait->grid->listing, wait->row);
  CgRecord *record = row != NULL ? cg_row_get_record (row) : NULL;

  return record != NULL && g_str_equal (cg_record_text (record, wait->field), wait->expected);
}

static void
wait_for (GridCase *self, guint row, int field, const char *expected)
{
  Wait wait = { self, row, field, expected };

  ui_test_wait (is_shown, &wait);
}

static gboolean
is_at (gpointer data)
{
  Wait *wait = data;

  return grid_case_cursor_row (wait->grid) == wait->row &&
         grid_case_cursor_field (wait->grid) == wait->field;
}

static void
wait_for_cursor (GridCase *self, guint row, int field)
{
  Wait wait = { self, row, field, NULL };

  ui_test_wait (is_at, &wait);
}

static gboolean
has_range (gpointer data)
{
  GridCase *self = data;
  CgGridRange range;

  return cg_grid_get_range (self->grid, &range) && range.bottom - range.top == 2 &&
         range.right - range.left == 1;
}

static void
test_work (GridCase *self, gconstpointer data)
{
  g_autoptr (CgOffice) office = cg_office_new (self->store.store);
  g_autoptr (CgListEdit) editing = cg_list_edit_new (office);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GPtrArray) columns =
      cg_columns_of (CG_ENTITY_PROBLEM, CG_PROBLEM_DEADLINE_TEXT, CG_PROBLEM_TEXT,
                     CG_PROBLEM_COMPLETED_ON, CG_PROBLEM_PROBLEM_NO, -1);

  cg_grid_set_columns (self->grid, columns);
  cg_grid_set_editing (self->grid, CG_GRID_EDITING (editing));
  cg_query_add_sort (query, CG_PROBLEM_PROBLEM_NO, FALSE);
  cg_listing_set_query (self->listing, query);
  ui_test_wait (is_active, self->window);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  grid_case_settle (self);
  run ("key", "ctrl+Home", NULL);
  wait_for_cursor (self, 0, CG_PROBLEM_DEADLINE_TEXT);

  /* Typing, Enter; F2, Tab. */
  run ("type", "--delay", "30", "abc", NULL);
  run ("key", "Return", NULL);
  wait_for (self, 0, CG_PROBLEM_DEADLINE_TEXT, "abc");
  wait_for_cursor (self, 1, CG_PROBLEM_DEADLINE_TEXT);
  run ("key", "--delay", "30", "Up", "F2", "d", "Tab", NULL);
  wait_for (self, 0, CG_PROBLEM_DEADLINE_TEXT, "abcd");
  wait_for_cursor (self, 0, CG_PROBLEM_TEXT);

  /* A long text: a line break, then Enter, which goes to where the row began. */
  run ("key", "--delay", "30", "x", NULL);
  grid_case_settle (self);
  run ("key", "--delay", "30", "y", "alt+Return", "z", "Return", NULL);
  wait_for (self, 0, CG_PROBLEM_TEXT, "xy\nz");
  wait_for_cursor (self, 1, CG_PROBLEM_DEADLINE_TEXT);

  /* Esc leaves all as it was; an arrow writes and goes on. */
  run ("key", "--delay", "30", "q", "Escape", "Right", "Right", NULL);
  wait_for_cursor (self, 1, CG_PROBLEM_COMPLETED_ON);
  run ("type", "--delay", "30", "0315", NULL);
  run ("key", "Down", NULL);
  wait_for (self, 1, CG_PROBLEM_COMPLETED_ON, "2026-03-15");
  wait_for (self, 1, CG_PROBLEM_DEADLINE_TEXT, "");
  wait_for_cursor (self, 2, CG_PROBLEM_COMPLETED_ON);

  /* The pointer draws a range. */
  run ("getactivewindow", "mousemove", "--window", "%1", "40", "90", "mousedown", "1", "mousemove",
       "--window", "%1", "60", "100", "mousemove", "--window", "%1", "200", "150", "mouseup", "1",
       NULL);
  ui_test_wait (has_range, self);
  cg_grid_set_editing (self->grid, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  g_test_add ("/grid-keys/work", GridCase, GUINT_TO_POINTER (0), grid_case_set_up, test_work,
              grid_case_tear_down);

  return ui_test_run ();
}

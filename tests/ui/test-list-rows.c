/* test-list-rows.c: lines of text in the rows of a list, and the measures below each problem.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-page-private.h"
#include "list-case.h"
#include "ui-test.h"

static CgGrid *
grid_of (ListCase *self)
{
  return cg_list_page_get_grid (self->page);
}

static GtkToggleButton *
tool_of (ListCase *self)
{
  return GTK_TOGGLE_BUTTON (
      ui_test_find_labelled (GTK_WIDGET (self->page), GTK_TYPE_TOGGLE_BUTTON, "两行"));
}

/* The first problem of the list gets some measures. */
static gint64
add_measures (ListCase *self, guint n)
{
  gint64 id = cg_listing_get_id (cg_grid_get_listing (grid_of (self)), 0);
  g_autofree char *problem = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  for (guint i = 0; i < n; i++)
    fixture_add (&self->store, CG_ENTITY_MEASURE, "problem", problem, "text",
                 i % 2 == 0 ? "逐段明确河段长、执法中队和巡查员责任"
                            : "与公安、自然资源建立联合执法机制，每月会商",
                 NULL);
  list_case_settle (self);
  return id;
}

static const char *
first_below (ListCase *self)
{
  GtkWidget *row = ui_test_find (GTK_WIDGET (grid_of (self)), g_type_from_name ("CgGridRow"));
  GtkWidget *below = row != NULL ? ui_test_find_class (row, "below") : NULL;

  return below != NULL ? gtk_inscription_get_text (GTK_INSCRIPTION (below)) : NULL;
}

static int
row_height (ListCase *self)
{
  GtkWidget *row = ui_test_find (GTK_WIDGET (grid_of (self)), g_type_from_name ("CgGridRow"));

  return gtk_widget_get_height (row);
}

/* Each problem with its measures below: one row still, on which the cursor stands. */
static void
test_below (ListCase *self, gconstpointer data)
{
  gint64 id = add_measures (self, 3);
  int before = row_height (self);
  guint n = cg_listing_get_n_items (cg_grid_get_listing (grid_of (self)));
  guint position;

  g_assert_null (first_below (self));
  gtk_toggle_button_set_active (tool_of (self), TRUE);
  list_case_settle (self);
  g_assert_cmpint (cg_grid_get_below (grid_of (self)), ==, CG_PROBLEM_MEASURES);
  g_assert_true (g_str_has_prefix (first_below (self), "1. 逐段明确河段长"));
  g_assert_nonnull (strstr (first_below (self), "；3. 逐段"));
  g_assert_cmpint (row_height (self), >, before + 10);
  g_assert_null (cg_columns_find (cg_grid_get_columns (grid_of (self)), CG_PROBLEM_MEASURES));
  ui_test_picture (self->window, "list-below");

  g_assert_cmpuint (cg_listing_get_n_items (cg_grid_get_listing (grid_of (self))), ==, n);
  cg_grid_set_cursor_id (grid_of (self), id);
  cg_grid_step_cursor (grid_of (self), 1);
  g_assert_true (cg_grid_get_cursor_position (grid_of (self), &position, NULL));
  g_assert_cmpuint (position, ==, 1);

  cg_grid_set_lines (grid_of (self), 2);
  list_case_settle (self);
  ui_test_picture (self->window, "list-below-two");
}

/* The page remembers it, and a view has its own. */
static void
test_remembered (ListCase *self, gconstpointer data)
{
  g_autoptr (CgView) view = NULL;

  gtk_toggle_button_set_active (tool_of (self), TRUE);
  view = cg_list_page_dup_view (self->page, "两行的");
  g_assert_cmpint (view->below, ==, CG_PROBLEM_MEASURES);
  list_case_reopen (self);
  g_assert_cmpint (cg_grid_get_below (grid_of (self)), ==, CG_PROBLEM_MEASURES);
  g_assert_true (gtk_toggle_button_get_active (tool_of (self)));

  cg_page_show_place (CG_PAGE (self->page), "view:problems");
  list_case_settle (self);
  g_assert_cmpint (cg_grid_get_below (grid_of (self)), ==, -1);
  cg_list_page_show_view (self->page, view);
  g_assert_cmpint (cg_grid_get_below (grid_of (self)), ==, CG_PROBLEM_MEASURES);
  cg_page_show_place (CG_PAGE (self->page), "over");
  list_case_settle (self);
  g_assert_cmpint (cg_grid_get_below (grid_of (self)), ==, CG_PROBLEM_MEASURES);
  gtk_toggle_button_set_active (tool_of (self), FALSE);
  g_assert_nonnull (cg_columns_find (cg_grid_get_columns (grid_of (self)), CG_PROBLEM_MEASURES));
  list_case_reopen (self);
  g_assert_cmpint (cg_grid_get_below (grid_of (self)), ==, -1);
}

static void
test_keys (ListCase *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (self->page);
  int before = row_height (self);

  g_assert_true (ui_test_press (page, "<Control><Shift>m"));
  g_assert_cmpint (cg_grid_get_below (grid_of (self)), ==, CG_PROBLEM_MEASURES);
  g_assert_true (ui_test_press (page, "<Control><Shift>m"));
  g_assert_cmpint (cg_grid_get_below (grid_of (self)), ==, -1);

  g_assert_true (ui_test_press (page, "<Control><Shift>3"));
  list_case_reopen (self);
  page = GTK_WIDGET (self->page);
  g_assert_cmpuint (cg_grid_get_lines (grid_of (self)), ==, 3);
  g_assert_cmpint (row_height (self), >, before + 20);
  g_assert_true (ui_test_press (page, "<Control><Shift>1"));
  list_case_settle (self);
  g_assert_cmpint (row_height (self), ==, before);
}

#define ADD(name)                                                                                  \
  g_test_add ("/list-rows/" #name, ListCase, GUINT_TO_POINTER (20), list_case_set_up, test_##name, \
              list_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD (below);
  ADD (remembered);
  ADD (keys);

  return ui_test_run ();
}

/* test-grid.c: the grid on a real store: rows, cursor, selection, sorting, states, pictures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "grid-case.h"
#include "grid-fixture.h"
#include "ui-test.h"

#define ROW_HEIGHT 30

typedef GridCase Case;

static gboolean
is_settled (gpointer data)
{
  return !cg_listing_get_busy (data);
}

/* ---- what is inside ---- */

static GtkAdjustment *
vadjustment_of (Case *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (grid_case_body_of (self)));
}

/* The row widget at this place on the screen. */
static GtkWidget *
row_widget (Case *self, guint i)
{
  GtkWidget *row = gtk_widget_get_first_child (grid_case_body_of (self));

  while (i-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static GtkWidget *
nth_child (GtkWidget *parent, guint i)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (i-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
title_widget (Case *self, guint column)
{
  return nth_child (ui_test_find (GTK_WIDGET (self->grid), g_type_from_name ("CgGridHeader")),
                    column);
}

static guint
count_rows (Case *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (grid_case_body_of (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_TEXT (child))
      n++;
  return n;
}

/* ---- tests ---- */

/* There are only as many row widgets as fit on the screen, however far one scrolls. */
static void
test_bounded (Case *self, gconstpointer data)
{
  GtkAdjustment *adjustment = vadjustment_of (self);
  guint fit = (guint) gtk_adjustment_get_page_size (adjustment) / ROW_HEIGHT + 4;

  g_assert_cmpuint (cg_listing_get_n_items (self->listing), >, 2000);
  g_assert_cmpuint (count_rows (self), <=, fit);
  for (int i = 0; i < 12; i++)
    {
      double upper = gtk_adjustment_get_upper (adjustment);
      double value = i % 3 == 0 ? g_test_rand_double_range (0, upper)
                                : gtk_adjustment_get_value (adjustment) + i * 11;

      gtk_adjustment_set_value (adjustment, value);
      grid_case_settle (self);
      g_assert_cmpuint (count_rows (self), <=, fit);
    }
}

/* What stands on the screen is what the list has at that place. */
static void
test_shows_the_list (Case *self, gconstpointer data)
{
  GtkAdjustment *adjustment = vadjustment_of (self);

  for (guint first = 0; first < 2000; first += 413)
    {
      gtk_adjustment_set_value (adjustment, first * (gtk_adjustment_get_upper (adjustment) /
                                                     cg_listing_get_n_items (self->listing)));
      grid_case_settle (self);
      for (guint i = 0; i < 10; i++)
        {
          g_autoptr (CgRow) row = cg_listing_get_row (self->listing, first + i);
          g_autofree char *number =
              cg_record_display (cg_row_get_record (row), CG_PROBLEM_PROBLEM_NO);

          g_assert_cmpstr (
              gtk_inscription_get_text (GTK_INSCRIPTION (nth_child (row_widget (self, i), 1))), ==,
              number);
        }
    }
}

/* A pane beside the list shows the record under the cursor: its row is marked from the first,
 * without anybody having come to the list. */
static void
test_marked_at_first (Case *self, gconstpointer data)
{
  g_autoptr (CgQuery) query = grid_fixture_query ();
  g_autoptr (CgListing) listing = cg_listing_new (self->store.store);
  CgGrid *grid = CG_GRID (g_object_ref_sink (cg_grid_new ()));

  cg_grid_set_listing (grid, listing);
  g_assert_cmpuint (cg_selection_get_count (cg_grid_get_selection (grid)), ==, 0);
  cg_listing_set_query (listing, query);
  ui_test_wait (is_settled, listing);
  g_assert_cmpint (cg_grid_get_cursor_id (grid), ==, cg_listing_get_id (listing, 0));
  g_assert_cmpuint (cg_selection_get_count (cg_grid_get_selection (grid)), ==, 1);
  g_assert_true (cg_selection_contains (cg_grid_get_selection (grid), 0));
  g_object_unref (grid);
}

static void
test_cursor_keys (Case *self, gconstpointer data)
{
  guint n = cg_listing_get_n_items (self->listing);

  g_assert_cmpuint (grid_case_cursor_row (self), ==, 0);
  g_assert_true (grid_case_press (self, GDK_KEY_Down, 0));
  g_assert_true (grid_case_press (self, GDK_KEY_Right, 0));
  g_assert_cmpuint (grid_case_cursor_row (self), ==, 1);
  g_assert_cmpint (grid_case_cursor_field (self), ==, CG_PROBLEM_PROBLEM_NO);
  g_assert_cmpuint (cg_selection_get_count (self->selection), ==, 1);
  g_assert_true (cg_selection_contains (self->selection, 1));

  grid_case_press (self, GDK_KEY_End, 0);
  g_assert_cmpint (grid_case_cursor_field (self), ==, CG_PROBLEM_PROGRESS);
  grid_case_press (self, GDK_KEY_Right, 0);
  g_assert_cmpint (grid_case_cursor_field (self), ==, CG_PROBLEM_PROGRESS);
  grid_case_press (self, GDK_KEY_Home, 0);
  g_assert_cmpint (grid_case_cursor_field (self), ==, CG_PROBLEM_LAMP);

  grid_case_press (self, GDK_KEY_End, GDK_CONTROL_MASK);
  g_assert_cmpuint (grid_case_cursor_row (self), ==, n - 1);
  grid_case_press (self, GDK_KEY_Down, 0);
  g_assert_cmpuint (grid_case_cursor_row (self), ==, n - 1);
  grid_case_settle (self);
  g_assert_cmpfloat (gtk_adjustment_get_value (vadjustment_of (self)), ==,
                     gtk_adjustment_get_upper (vadjustment_of (self)) -
                         gtk_adjustment_get_page_size (vadjustment_of (self)));

  grid_case_press (self, GDK_KEY_Page_Up, 0);
  g_assert_cmpuint (grid_case_cursor_row (self), <, n - 10);
  grid_case_press (self, GDK_KEY_Home, GDK_CONTROL_MASK);
  g_assert_cmpuint (grid_case_cursor_row (self), ==, 0);
  grid_case_settle (self);
  g_assert_cmpfloat (gtk_adjustment_get_value (vadjustment_of (self)), ==, 0);

  /* Letters belong to the text, where an input method can begin. */
  g_assert_false (grid_case_press (self, GDK_KEY_z, 0));
}

static void
test_selection_keys (Case *self, gconstpointer data)
{
  guint n = cg_listing_get_n_items (self->listing);

  grid_case_press (self, GDK_KEY_Down, 0);
  grid_case_press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  grid_case_press (self, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_cmpuint (cg_selection_get_count (self->selection), ==, 3);
  grid_case_press (self, GDK_KEY_Up, GDK_SHIFT_MASK);
  g_assert_cmpuint (cg_selection_get_count (self->selection), ==, 2);
  grid_case_press (self, GDK_KEY_Down, 0);
  g_assert_cmpuint (cg_selection_get_count (self->selection), ==, 1);

  /* Space keeps this one and begins marking. */
  grid_case_press (self, GDK_KEY_space, 0);
  grid_case_press (self, GDK_KEY_Down, 0);
  grid_case_press (self, GDK_KEY_Down, 0);
  grid_case_press (self, GDK_KEY_space, 0);
  g_assert_cmpuint (cg_selection_get_count (self->selection), ==, 2);
  g_assert_true (cg_selection_contains (self->selection, 3));
  g_assert_true (cg_selection_contains (self->selection, 5));
  g_assert_true (grid_case_press (self, GDK_KEY_Escape, 0));
  g_assert_cmpuint (cg_selection_get_count (self->selection), ==, 1);
  g_assert_false (grid_case_press (self, GDK_KEY_Escape, 0));

  grid_case_press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  g_assert_cmpuint (cg_selection_get_count (self->selection), ==, n);
}

static void
remember_cb (CgGrid *grid, CgRow *row, gint64 *id)
{
  *id = cg_row_get_id (row);
}

static void
test_pointer (Case *self, gconstpointer data)
{
  gint64 opened = 0;

  g_signal_connect (self->grid, "activate-row", G_CALLBACK (remember_cb), &opened);
  grid_case_click (self, 1, 300, 4.5 * ROW_HEIGHT);
  g_assert_cmpuint (grid_case_cursor_row (self), ==, 4);
  g_assert_cmpint (grid_case_cursor_field (self), ==, CG_PROBLEM_TEXT);
  g_assert_true (cg_selection_contains (self->selection, 4));
  g_assert_cmpint (opened, ==, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         GTK_WIDGET (self->grid)));

  grid_case_click (self, 2, 300, 4.5 * ROW_HEIGHT);
  g_assert_cmpint (opened, ==, cg_listing_get_id (self->listing, 4));
  grid_case_press (self, GDK_KEY_Up, 0);
  grid_case_press (self, GDK_KEY_Return, 0);
  g_assert_cmpint (opened, ==, cg_listing_get_id (self->listing, 3));
}

static void
count_cb (CgGrid *grid, const char *text, GString *typed)
{
  g_string_append (typed, text);
}

/* What is typed goes to the page; the cell's text stays empty for the next. */
static void
test_typing (Case *self, gconstpointer data)
{
  GtkWidget *text = ui_test_find (GTK_WIDGET (self->grid), GTK_TYPE_TEXT);
  g_autoptr (GString) typed = g_string_new (NULL);
  int position = 0;

  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  g_assert_true (gtk_widget_has_focus (text));
  g_signal_connect (self->grid, "typed", G_CALLBACK (count_cb), typed);
  gtk_editable_insert_text (GTK_EDITABLE (text), "整改", -1, &position);
  gtk_editable_insert_text (GTK_EDITABLE (text), "台账", -1, &position);
  g_assert_cmpstr (typed->str, ==, "整改台账");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");

  /* A space that no input method wanted marks; nothing is typed. */
  gtk_editable_insert_text (GTK_EDITABLE (text), " ", -1, &position);
  g_assert_cmpstr (typed->str, ==, "整改台账");
  g_assert_cmpuint (cg_selection_get_count (cg_grid_get_selection (self->grid)), ==, 1);

  /* Every key is the input method's while it is at work. */
  g_signal_emit_by_name (text, "preedit-changed", "zheng");
  g_assert_false (grid_case_press (self, GDK_KEY_Down, 0));
  g_assert_false (grid_case_press (self, GDK_KEY_Return, 0));
  g_signal_emit_by_name (text, "preedit-changed", "");
  g_assert_true (grid_case_press (self, GDK_KEY_Down, 0));
}

static void
assert_color (GtkWidget *title, const char *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (title);
  GdkRGBA expected, color;

  gtk_style_context_get_color (context, &color);
  g_assert_true (gtk_style_context_lookup_color (context, name, &expected));
  g_assert_true (gdk_rgba_equal (&color, &expected));
}

/* Only the heading that the rows follow is as dark as they; scrollbars are narrow. */
static void
test_edge (Case *self, gconstpointer data)
{
  int width;

  assert_color (title_widget (self, 2), "cg_dim");
  g_signal_emit_by_name (title_widget (self, 2), "clicked");
  grid_case_settle (self);
  assert_color (title_widget (self, 2), "cg_fg");
  assert_color (title_widget (self, 1), "cg_dim");

  gtk_widget_measure (ui_test_find_class (GTK_WIDGET (self->grid), "sbar"),
                      GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 10);
}

static void
test_sorting (Case *self, gconstpointer data)
{
  GtkWidget *title = title_widget (self, 2);
  const CgSort *sort;
  gint64 id;

  grid_case_click (self, 1, 300, 2.5 * ROW_HEIGHT);
  id = cg_grid_get_cursor_id (self->grid);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_SORT,
                                       GTK_ACCESSIBLE_SORT_NONE);
  g_signal_emit_by_name (title, "clicked");
  grid_case_settle (self);
  sort = &g_array_index (cg_listing_get_query (self->listing)->sorts, CgSort, 0);
  g_assert_cmpint (sort->field, ==, CG_PROBLEM_TEXT);
  g_assert_false (sort->descending);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_SORT,
                                       GTK_ACCESSIBLE_SORT_ASCENDING);
  gtk_test_accessible_assert_property (title_widget (self, 0), GTK_ACCESSIBLE_PROPERTY_SORT,
                                       GTK_ACCESSIBLE_SORT_NONE);

  g_signal_emit_by_name (title, "clicked");
  grid_case_settle (self);
  sort = &g_array_index (cg_listing_get_query (self->listing)->sorts, CgSort, 0);
  g_assert_true (sort->descending);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_SORT,
                                       GTK_ACCESSIBLE_SORT_DESCENDING);

  /* The record that was looked at is still the one, and selected. */
  g_assert_cmpint (cg_grid_get_cursor_id (self->grid), ==, id);
  g_assert_true (cg_selection_contains (self->selection, grid_case_cursor_row (self)));
}

/* Before anybody went to a record the first of the new order is looked at, and it alone is
 * marked. */
static void
test_sorting_at_first (Case *self, gconstpointer data)
{
  GtkWidget *title = title_widget (self, 2);

  for (guint i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (title, "clicked");
      grid_case_settle (self);
      g_assert_cmpuint (grid_case_cursor_row (self), ==, 0);
      g_assert_cmpuint (cg_selection_get_count (self->selection), ==, 1);
      g_assert_true (cg_selection_contains (self->selection, 0));
    }
}

static void
test_accessible (Case *self, gconstpointer data)
{
  const char *percent = "60%";
  GtkWidget *row;

  gtk_test_accessible_assert_role (self->grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (title_widget (self, 0), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (title_widget (self, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       cg_field_label (CG_ENTITY_PROBLEM, CG_PROBLEM_LAMP));
  gtk_test_accessible_assert_relation (self->grid, GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                       (int) cg_listing_get_n_items (self->listing) + 1);

  grid_case_press (self, GDK_KEY_Down, 0);
  grid_case_settle (self);
  row = row_widget (self, 1);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_ROW_INDEX, 3);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  for (guint i = 0; i < 7; i++)
    gtk_test_accessible_assert_role (nth_child (row, i), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (nth_child (row, 3), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "县住建局");
  gtk_test_accessible_assert_property (nth_child (row, 6), GTK_ACCESSIBLE_PROPERTY_LABEL, percent);
}

/* Records that come above do not move what one looks at; the cursor follows its record. */
static void
test_stays (Case *self, gconstpointer data)
{
  GtkAdjustment *adjustment = vadjustment_of (self);
  g_autofree char *case_id = NULL;
  g_autoptr (CgRow) row = NULL;
  gint64 first, cursor;
  double value;

  gtk_adjustment_set_value (adjustment, 400);
  grid_case_settle (self);
  grid_case_click (self, 1, 300, 100);
  grid_case_settle (self);
  value = gtk_adjustment_get_value (adjustment);
  first = cg_listing_get_id (self->listing, (guint) (value / ROW_HEIGHT));
  cursor = cg_grid_get_cursor_id (self->grid);

  row = cg_listing_get_row (self->listing, 0);
  case_id = g_strdup_printf ("%" G_GINT64_FORMAT,
                             cg_record_integer (cg_row_get_record (row), CG_PROBLEM_CASE));
  fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", case_id, "text", "最早到期的问题",
               "deadline", "2026-01-05", NULL);
  grid_case_settle (self);

  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, value);
  g_assert_cmpint (cg_grid_get_cursor_id (self->grid), ==, cursor);
  g_assert_cmpint (cg_listing_get_id (self->listing,
                                      (guint) (gtk_adjustment_get_value (adjustment) / ROW_HEIGHT)),
                   ==, first);

  cg_store_undo (self->store.store, self->store.clerk, NULL, NULL);
  grid_case_settle (self);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, value);
}

static void
test_jump_to_record (Case *self, gconstpointer data)
{
  gint64 id = cg_listing_get_id (self->listing, 1500);

  cg_grid_set_cursor_id (self->grid, id);
  grid_case_settle (self);
  g_assert_cmpuint (grid_case_cursor_row (self), ==, 1500);
  g_assert_true (cg_selection_contains (self->selection, 1500));
  g_assert_cmpfloat (gtk_adjustment_get_value (vadjustment_of (self)), >, 0);
  cg_grid_step_cursor (self->grid, -1);
  g_assert_cmpuint (grid_case_cursor_row (self), ==, 1499);
}

static void
flag_cb (gpointer object, gboolean *flag)
{
  *flag = TRUE;
}

static gboolean
is_shown (Case *self, const char *text)
{
  GtkWidget *label = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BOX (child) && gtk_widget_get_visible (child))
      label = gtk_widget_get_first_child (child);
  return label != NULL && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text);
}

static void
test_states (Case *self, gconstpointer data)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  GtkWidget *empty = gtk_label_new ("还没有问题");
  gboolean cleared = FALSE;
  GtkWidget *button;

  cg_grid_set_empty (self->grid, empty);
  g_assert_false (gtk_widget_get_visible (empty));
  cg_query_set_text (query, "没有这样的问题");
  cg_listing_set_query (self->listing, query);
  grid_case_settle (self);
  g_assert_true (gtk_widget_get_visible (empty));

  cg_grid_set_filtered (self->grid, TRUE);
  g_assert_false (gtk_widget_get_visible (empty));
  ui_test_picture (self->window, "grid-no-match");
  g_signal_connect (self->grid, "clear-filters", G_CALLBACK (flag_cb), &cleared);
  button = ui_test_find (gtk_widget_get_last_child (GTK_WIDGET (self->grid)), GTK_TYPE_BUTTON);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BOX (child) && gtk_widget_get_visible (child))
      button = ui_test_find (child, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (cleared);

  cg_store_close (self->store.store);
  cg_listing_refresh (self->listing);
  grid_case_settle (self);
  g_assert_true (is_shown (self, cg_listing_get_error (self->listing)));
  ui_test_picture (self->window, "grid-failed");
}

static void
test_columns (Case *self, gconstpointer data)
{
  GtkWidget *header = ui_test_find (GTK_WIDGET (self->grid), g_type_from_name ("CgGridHeader"));
  g_autoptr (GPtrArray) listed = cg_columns_listed (CG_ENTITY_PROBLEM);
  const CgColumn *column = cg_grid_get_columns (self->grid)->pdata[3];
  int width = column->width;
  int title_width = gtk_widget_get_width (title_widget (self, 3));
  GtkWidget *body = ui_test_find (GTK_WIDGET (self->grid), g_type_from_name ("CgGridBody"));
  g_autoptr (GPtrArray) few = cg_columns_listed (CG_ENTITY_PROBLEM);
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean changed = FALSE;
  gboolean shown = FALSE;

  g_signal_connect (self->grid, "columns-changed", G_CALLBACK (flag_cb), &changed);
  g_signal_emit_by_name (header, "resized", 3, width + 40);
  grid_case_settle (self);
  g_assert_cmpint (column->width, ==, width + 40);
  g_assert_cmpint (gtk_widget_get_width (title_widget (self, 3)), ==, title_width + 40);
  g_signal_emit_by_name (header, "fit", 4);
  g_assert_true (changed);

  /* A heading dragged among those that stay at the left stays there too. */
  {
    const CgColumn *fifth = cg_grid_get_columns (self->grid)->pdata[4];
    int field = fifth->field;

    g_signal_emit_by_name (header, "moved", 4, 1);
    grid_case_settle (self);
    fifth = cg_grid_get_columns (self->grid)->pdata[1];
    g_assert_cmpint (fifth->field, ==, field);
    g_assert_true (fifth->frozen);
    g_assert_true (((CgColumn *) cg_grid_get_columns (self->grid)->pdata[2])->frozen);
    g_assert_false (((CgColumn *) cg_grid_get_columns (self->grid)->pdata[3])->frozen);
    g_signal_emit_by_name (header, "moved", 1, 5);
    g_assert_cmpint (((CgColumn *) cg_grid_get_columns (self->grid)->pdata[4])->field, ==, field);
  }

  /* Not laid out yet: the pointer rests where a column was. */
  g_ptr_array_set_size (few, 1);
  cg_grid_set_columns (self->grid, few);
  g_signal_emit_by_name (body, "query-tooltip", gtk_widget_get_width (body) / 2, 10, FALSE, tooltip,
                         &shown);
  g_assert_false (shown);

  cg_grid_set_columns (self->grid, listed);
  grid_case_settle (self);
  g_assert_cmpuint (cg_grid_get_columns (self->grid)->len, ==, listed->len);
  g_assert_cmpint (((CgColumn *) listed->pdata[0])->kind, ==, CG_COLUMN_LAMP);
}

/* Beside the details pane some columns have no room; widths and order stay. */
static void
test_fitting (Case *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all =
      cg_columns_of (CG_ENTITY_PROBLEM, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT, CG_PROBLEM_LEADER,
                     CG_PROBLEM_PERSON, -1);
  g_autoptr (GPtrArray) whole = NULL;
  g_autoptr (GPtrArray) fitting = NULL;

  cg_columns_find (all, CG_PROBLEM_PERSON)->width = 99;
  cg_columns_set_roomy (all, CG_PROBLEM_LEADER, -1);
  whole = cg_columns_fitting (all, FALSE);
  fitting = cg_columns_fitting (all, TRUE);
  g_assert_cmpuint (whole->len, ==, 4);
  g_assert_cmpuint (fitting->len, ==, 3);
  g_assert_null (cg_columns_find (fitting, CG_PROBLEM_LEADER));
  g_assert_cmpint (((CgColumn *) fitting->pdata[2])->field, ==, CG_PROBLEM_PERSON);
  g_assert_cmpint (((CgColumn *) fitting->pdata[2])->width, ==, 99);
}

static void
test_pictures (Case *self, gconstpointer data)
{
  GtkAdjustment *horizontal =
      gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (grid_case_body_of (self)));

  cg_grid_set_cursor_id (self->grid, cg_listing_get_id (self->listing, 2));
  ui_test_picture (self->window, "grid");
  cg_grid_set_lines (self->grid, 2);
  ui_test_picture (self->window, "grid-lines");
  cg_grid_set_lines (self->grid, 1);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 640, 400);
  grid_case_settle (self);
  gtk_adjustment_set_value (horizontal, 120);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), TRUE);
  grid_case_press (self, GDK_KEY_Right, 0);
  grid_case_press (self, GDK_KEY_Right, 0);
  grid_case_press (self, GDK_KEY_Right, 0);
  ui_test_picture (self->window, "grid-narrow");
}

#define ADD(name, n_more)                                                                          \
  g_test_add ("/grid/" #name, Case, GUINT_TO_POINTER (n_more), grid_case_set_up, test_##name,      \
              grid_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD (bounded, 2500);
  ADD (shows_the_list, 2500);
  ADD (marked_at_first, 0);
  ADD (cursor_keys, 60);
  ADD (selection_keys, 0);
  ADD (pointer, 0);
  ADD (typing, 0);
  ADD (edge, 60);
  ADD (sorting, 0);
  ADD (sorting_at_first, 0);
  ADD (accessible, 0);
  ADD (stays, 60);
  ADD (jump_to_record, 2500);
  ADD (states, 0);
  ADD (columns, 0);
  ADD (fitting, 0);
  ADD (pictures, 40);

  return ui_test_run ();
}

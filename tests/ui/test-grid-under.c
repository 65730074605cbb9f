/* test-grid-under.c: what stands under the headings of a grid, and sorting by several of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "grid-fixture.h"
#include "ui-test.h"

#define WIDTH 640

typedef struct
{
  Fixture store;
  CgListing *listing;
  CgGrid *grid;
  GtkWidget *window;
  guint made;
} Case;

static GtkWidget *
make_cell (int field, gpointer data)
{
  Case *self = data;
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_add_css_class (entry, "gfilt");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 1);
  self->made++;
  return entry;
}

static gboolean
is_settled (gpointer data)
{
  return !cg_listing_get_busy (data);
}

static void
settle (Case *self)
{
  ui_test_wait (is_settled, self->listing);
  ui_test_settle (self->window);
}

static void
set_up (Case *self, gconstpointer data)
{
  g_autoptr (GPtrArray) columns = grid_fixture_columns ();
  g_autoptr (CgQuery) query = grid_fixture_query ();

  fixture_set_up (&self->store, NULL);
  grid_fixture_fill (&self->store, 0);
  self->made = 0;
  self->listing = cg_listing_new (self->store.store);
  self->grid = CG_GRID (cg_grid_new ());
  cg_grid_set_under (self->grid, make_cell, self);
  cg_grid_set_columns (self->grid, columns);
  cg_grid_set_listing (self->grid, self->listing);
  cg_listing_set_query (self->listing, query);
  self->window = ui_test_open (GTK_WIDGET (self->grid), WIDTH, 400);
  settle (self);
}

static void
tear_down (Case *self, gconstpointer data)
{
  ui_test_close (self->window, self->grid);
  g_assert_finalize_object (self->listing);
  fixture_tear_down (&self->store, NULL);
}

/* ---- what is inside ---- */

static GtkWidget *
header_of (Case *self)
{
  return ui_test_find (GTK_WIDGET (self->grid), g_type_from_name ("CgGridHeader"));
}

static GtkWidget *
title_of (Case *self, guint column)
{
  GtkWidget *title = gtk_widget_get_first_child (header_of (self));

  while (column-- > 0)
    title = gtk_widget_get_next_sibling (title);
  return title;
}

static GtkWidget *
cell_of (Case *self, guint column)
{
  GPtrArray *columns = cg_grid_get_columns (self->grid);

  return cg_grid_get_under (self->grid, ((CgColumn *) columns->pdata[column])->field);
}

static GtkAdjustment *
across_of (Case *self)
{
  GtkWidget *body = ui_test_find (GTK_WIDGET (self->grid), g_type_from_name ("CgGridBody"));

  return gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (body));
}

static graphene_rect_t
area_of (Case *self, GtkWidget *widget)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->grid), &area));
  return area;
}

/* Each cell stands under its heading, within it, and both are seen or neither. */
static void
assert_aligned (Case *self)
{
  GPtrArray *columns = cg_grid_get_columns (self->grid);
  guint seen = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      graphene_rect_t title = area_of (self, title_of (self, i));
      graphene_rect_t cell = area_of (self, cell_of (self, i));

      if (!gtk_widget_get_mapped (cell_of (self, i)) || !gtk_widget_get_mapped (title_of (self, i)))
        continue;
      seen++;
      g_assert_cmpfloat (cell.origin.x, >=, title.origin.x);
      g_assert_cmpfloat (cell.origin.x + cell.size.width, <=, title.origin.x + title.size.width);
      g_assert_cmpfloat (cell.size.width, >=, title.size.width - 8);
      g_assert_cmpfloat (cell.origin.y, >=, title.origin.y + title.size.height);
    }
  g_assert_cmpuint (seen, >=, 4);
}

/* ---- tests ---- */

static void
test_aligned (Case *self, gconstpointer data)
{
  float frozen = area_of (self, cell_of (self, 0)).origin.x;

  assert_aligned (self);
  gtk_adjustment_set_value (across_of (self), 70);
  settle (self);
  assert_aligned (self);
  g_assert_cmpfloat (area_of (self, cell_of (self, 0)).origin.x, ==, frozen);

  g_signal_emit_by_name (header_of (self), "resized", 2, 330);
  settle (self);
  assert_aligned (self);
}

/* A column that stays keeps its cell, with what was typed into it, wherever it goes. */
static void
test_columns (Case *self, gconstpointer data)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);
  GPtrArray *before = cg_grid_get_columns (self->grid);
  GtkWidget *kept = cell_of (self, 2);
  guint made = self->made;

  g_assert_cmpuint (made, ==, before->len);
  gtk_editable_set_text (GTK_EDITABLE (kept), "河道");
  for (guint i = before->len; i > 2; i--)
    g_ptr_array_add (columns, cg_column_copy (before->pdata[i - 1]));
  cg_grid_set_columns (self->grid, columns);
  settle (self);
  g_assert_true (cell_of (self, columns->len - 1) == kept);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (kept)), ==, "河道");
  g_assert_cmpuint (self->made, ==, made);
  assert_aligned (self);
}

/* Tab goes through all of them and brings each into sight; then it leaves. */
static void
test_tab (Case *self, gconstpointer data)
{
  guint n = cg_grid_get_columns (self->grid)->len;
  GtkWidget *row = gtk_widget_get_parent (cell_of (self, 0));

  g_assert_true (gtk_widget_grab_focus (cell_of (self, 0)));
  for (guint i = 1; i < n; i++)
    {
      graphene_rect_t area;

      g_assert_true (gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_get_focus_child (row) == cell_of (self, i));
      settle (self);
      area = area_of (self, cell_of (self, i));
      g_assert_true (gtk_widget_get_mapped (cell_of (self, i)));
      g_assert_cmpfloat (area.origin.x + area.size.width, <=, WIDTH);
    }
  g_assert_false (gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD));
  g_assert_cmpfloat (gtk_adjustment_get_value (across_of (self)), >, 0);
}

static const char *
place_of (Case *self, guint column)
{
  GtkWidget *label =
      gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (title_of (self, column))));

  return gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : "";
}

static void
assert_sort (Case *self, guint key, guint column, gboolean descending)
{
  const CgColumn *expected = cg_grid_get_columns (self->grid)->pdata[column];
  const CgSort *sort = &g_array_index (cg_listing_get_query (self->listing)->sorts, CgSort, key);

  g_assert_cmpint (sort->field, ==, expected->field);
  g_assert_cmpint (sort->descending, ==, descending);
}

/* With Shift a heading is a further key, which turns round where it stands. */
static void
test_sorts (Case *self, gconstpointer data)
{
  g_signal_emit_by_name (header_of (self), "sort", 3, FALSE);
  g_assert_cmpstr (place_of (self, 3), ==, "");
  g_signal_emit_by_name (header_of (self), "sort", 1, TRUE);
  g_signal_emit_by_name (header_of (self), "sort", 3, TRUE);
  assert_sort (self, 0, 3, TRUE);
  assert_sort (self, 1, 1, FALSE);
  g_assert_cmpstr (place_of (self, 3), ==, "1");
  g_assert_cmpstr (place_of (self, 1), ==, "2");

  g_signal_emit_by_name (header_of (self), "sort", 1, FALSE);
  assert_sort (self, 0, 1, FALSE);
  g_assert_cmpuint (cg_listing_get_query (self->listing)->sorts->len, ==, 1);
  settle (self);
}

#define ADD(name) g_test_add ("/grid-under/" #name, Case, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD (aligned);
  ADD (columns);
  ADD (tab);
  ADD (sorts);

  return ui_test_run ();
}

/* grid-case.c: what the tests of the grid begin with: a grid on a real store, keys, clicks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "grid-case.h"

#include "grid-fixture.h"
#include "ui-test.h"

static gboolean
is_settled (gpointer data)
{
  return !cg_listing_get_busy (data);
}

void
grid_case_settle (GridCase *self)
{
  ui_test_wait (is_settled, self->listing);
  ui_test_settle (self->window);
  ui_test_wait (is_settled, self->listing);
}

void
grid_case_set_up (GridCase *self, gconstpointer data)
{
  g_autoptr (GPtrArray) columns = grid_fixture_columns ();
  g_autoptr (CgQuery) query = grid_fixture_query ();

  fixture_set_up (&self->store, NULL);
  grid_fixture_fill (&self->store, GPOINTER_TO_UINT (data));
  self->listing = cg_listing_new (self->store.store);
  self->grid = CG_GRID (cg_grid_new ());
  cg_grid_set_columns (self->grid, columns);
  cg_grid_set_listing (self->grid, self->listing);
  self->selection = cg_grid_get_selection (self->grid);
  cg_listing_set_query (self->listing, query);
  self->window = ui_test_open (GTK_WIDGET (self->grid), 894, 560);
  grid_case_settle (self);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* What is being read holds the listing until it is there. */
void
grid_case_tear_down (GridCase *self, gconstpointer data)
{
  gpointer weak = self->listing;

  ui_test_close_reading (self->window, self->grid);
  g_object_add_weak_pointer (G_OBJECT (self->listing), &weak);
  g_object_unref (self->listing);
  ui_test_wait (is_gone, &weak);
  fixture_tear_down (&self->store, NULL);
}

GtkWidget *
grid_case_body_of (GridCase *self)
{
  return ui_test_find (GTK_WIDGET (self->grid), g_type_from_name ("CgGridBody"));
}

static gpointer
controller_of (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  return NULL;
}

/* Whether the grid took the key. */
gboolean
grid_case_press (GridCase *self, guint key, GdkModifierType modifiers)
{
  return ui_test_press_key (grid_case_body_of (self), key, modifiers);
}

void
grid_case_click (GridCase *self, int n_press, double x, double y)
{
  g_signal_emit_by_name (controller_of (grid_case_body_of (self), GTK_TYPE_GESTURE_CLICK),
                         "pressed", n_press, x, y);
}

guint
grid_case_cursor_row (GridCase *self)
{
  guint position;

  g_assert_true (cg_grid_get_cursor_position (self->grid, &position, NULL));
  return position;
}

int
grid_case_cursor_field (GridCase *self)
{
  guint position;
  int field;

  g_assert_true (cg_grid_get_cursor_position (self->grid, &position, &field));
  return field;
}

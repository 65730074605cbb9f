/* grid-case.h: what the tests of the grid begin with: a grid on a real store, keys, clicks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "../core/store-fixture.h"
#include "cg-grid.h"

typedef struct
{
  Fixture store;
  CgListing *listing;
  CgGrid *grid;
  CgSelection *selection;
  GtkWidget *window;
} GridCase;

/* A window with the ledger of grid-fixture.h and @data (a guint) more problems. */
void grid_case_set_up (GridCase *self, gconstpointer data);
void grid_case_tear_down (GridCase *self, gconstpointer data);

/* Waits until all rows that are looked at have come and are drawn. */
void grid_case_settle (GridCase *self);
GtkWidget *grid_case_body_of (GridCase *self);

/* Whether the grid took the key. */
gboolean grid_case_press (GridCase *self, guint key, GdkModifierType modifiers);
void grid_case_click (GridCase *self, int n_press, double x, double y);
guint grid_case_cursor_row (GridCase *self);
int grid_case_cursor_field (GridCase *self);

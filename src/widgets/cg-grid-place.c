/* cg-grid-place.c: which rows of a grid are on the screen, and waiting for them calmly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-body-private.h"

#include <math.h>
#include <string.h>

/* After a jump the old rows stay this long for the new ones to come, so that nothing
 * flickers while a scrollbar is dragged; after that, and a little more, bars are drawn. */
#define HOLD_MS 100
#define SKELETON_MS 200

/* ---- positions ---- */

guint
cg_grid_body_count_rows (CgGridBody *self)
{
  return self->listing != NULL ? cg_listing_get_n_items (self->listing) : 0;
}

/* The rows seen when scrolled to @value; whether there are any. */
static gboolean
rows_at (CgGridBody *self, double value, guint *first, guint *last)
{
  guint n = cg_grid_body_count_rows (self);
  int row_height = self->style->row_height;
  int height = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)));

  if (n == 0)
    return FALSE;
  *first = MIN ((guint) (value / row_height), n - 1);
  *last = MIN ((guint) ((value + height - 1) / row_height), n - 1);
  return TRUE;
}

static gboolean
is_loaded_at (CgGridBody *self, double value)
{
  guint first, last;

  return !rows_at (self, value, &first, &last) || cg_listing_is_loaded (self->listing, first, last);
}

static void
ask_for_rows (CgGridBody *self)
{
  double value = gtk_adjustment_get_value (cg_scroller_down (CG_SCROLLER (self)));
  int direction = value > self->asked ? 1 : value < self->asked ? -1 : 0;
  guint first, last;

  if (value != self->asked)
    {
      memmove (self->recent + 1, self->recent, sizeof (double) * (CG_N_RECENT - 1));
      self->recent[0] = value;
      self->asked = value;
    }
  if (rows_at (self, value, &first, &last))
    cg_listing_prefetch (self->listing, first, last, direction);
}

/* ---- waiting without flicker ---- */

static gboolean
hold_over_cb (gpointer data)
{
  CgGridBody *self = data;

  self->hold_source = 0;
  self->impatient = TRUE;
  cg_grid_body_sync (self);
  return G_SOURCE_REMOVE;
}

void
cg_grid_body_stop_waiting (CgGridBody *self)
{
  g_clear_handle_id (&self->hold_source, g_source_remove);
  self->impatient = FALSE;
  self->replaced = FALSE;
}

/* The latest place asked for whose rows have come, if it is not the one shown already. */
static gboolean
find_recent (CgGridBody *self, double *place)
{
  for (guint i = 0; i < CG_N_RECENT && !self->replaced; i++)
    if (self->recent[i] >= 0 && is_loaded_at (self, self->recent[i]))
      {
        if (self->recent[i] == self->shown)
          return FALSE;
        *place = self->recent[i];
        return TRUE;
      }
  return FALSE;
}

/* Where to show the rows: where the adjustment is, unless they have not come and something
 * else can still be shown. Returns whether rows are to be placed at all. */
static gboolean
choose_place (CgGridBody *self, double target, double *place)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean jump = self->replaced || fabs (target - self->shown) >= height;

  *place = target;
  if (!jump || self->pool.rows->len == 0 || self->impatient || is_loaded_at (self, target))
    {
      cg_grid_body_stop_waiting (self);
      return TRUE;
    }

  /* While the scrollbar moves on, every place that has come is news. */
  if (find_recent (self, place))
    g_clear_handle_id (&self->hold_source, g_source_remove);
  if (self->hold_source == 0)
    self->hold_source = g_timeout_add (HOLD_MS, hold_over_cb, self);
  return *place != target;
}

gboolean
cg_grid_body_is_loading (CgGridBody *self)
{
  return self->listing != NULL && cg_grid_body_count_rows (self) == 0 &&
         cg_listing_get_state (self->listing) == CG_LISTING_LOADING;
}

static gboolean
has_waiting_rows (CgGridBody *self)
{
  if (cg_grid_body_is_loading (self))
    return TRUE;
  for (guint i = 0; i < self->pool.rows->len; i++)
    {
      CgRow *row = cg_grid_row_get_row (self->pool.rows->pdata[i]);

      if (row != NULL && cg_row_get_state (row) == CG_ROW_WAITING)
        return TRUE;
    }
  return FALSE;
}

static gboolean
skeleton_cb (gpointer data)
{
  CgGridBody *self = data;

  self->skeleton_source = 0;
  self->style->skeleton = TRUE;
  for (guint i = 0; i < self->pool.rows->len; i++)
    gtk_widget_queue_draw (self->pool.rows->pdata[i]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

void
cg_grid_body_update_waiting (CgGridBody *self)
{
  if (!has_waiting_rows (self))
    {
      g_clear_handle_id (&self->skeleton_source, g_source_remove);
      if (self->style->skeleton)
        gtk_widget_queue_draw (GTK_WIDGET (self));
      self->style->skeleton = FALSE;
    }
  else if (!self->style->skeleton && self->skeleton_source == 0)
    self->skeleton_source = g_timeout_add (SKELETON_MS, skeleton_cb, self);
}

/* ---- placing rows ---- */

static void
place_rows (CgGridBody *self)
{
  guint first, last;

  if (!rows_at (self, self->shown, &first, &last))
    {
      cg_grid_pool_drop (&self->pool);
      return;
    }

  cg_grid_pool_assign (&self->pool, self->listing, first, last);
  for (guint i = 0; i < self->pool.rows->len; i++)
    cg_grid_row_set_place (self->pool.rows->pdata[i], first + i,
                           cg_selection_contains (self->selection, first + i));
}

void
cg_grid_body_sync (CgGridBody *self)
{
  double place;

  if (self->listing == NULL)
    return;

  ask_for_rows (self);
  if (choose_place (self, gtk_adjustment_get_value (cg_scroller_down (CG_SCROLLER (self))), &place))
    {
      self->shown = place;
      place_rows (self);
    }
  self->synced_height = gtk_widget_get_height (GTK_WIDGET (self));
  cg_grid_body_update_waiting (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
sync_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CgGridBody *self = CG_GRID_BODY (widget);

  self->sync_tick = 0;
  cg_grid_body_sync (self);
  return G_SOURCE_REMOVE;
}

void
cg_grid_body_schedule_sync (CgGridBody *self)
{
  if (self->sync_tick == 0)
    self->sync_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), sync_tick_cb, NULL, NULL);
}

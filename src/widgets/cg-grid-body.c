/* cg-grid-body.c: the rows of a grid: which of them are on the screen, and where.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-body-private.h"

#include <math.h>

#include "cg-colors.h"

#define NOWHERE G_MAXUINT

G_DEFINE_FINAL_TYPE (CgGridBody, cg_grid_body, CG_TYPE_SCROLLER)

static GtkAdjustment *
across (CgGridBody *self)
{
  return cg_scroller_across (CG_SCROLLER (self));
}

static GtkAdjustment *
down (CgGridBody *self)
{
  return cg_scroller_down (CG_SCROLLER (self));
}

/* ---- size ---- */

static void
configure_adjustments (CgGridBody *self, int width, int height)
{
  double upper = (double) cg_grid_body_count_rows (self) * self->style->row_height;
  double value = gtk_adjustment_get_value (down (self));

  upper = MAX (upper, height);
  gtk_adjustment_configure (down (self), CLAMP (value, 0, upper - height), 0, upper,
                            self->style->row_height, height * 0.9, height);

  value = gtk_adjustment_get_value (across (self));
  upper = MAX (self->style->layout.width, width);
  gtk_adjustment_configure (across (self), CLAMP (value, 0, upper - width), 0, upper, width * 0.1,
                            width * 0.9, width);
  self->style->scrolled = (int) lround (gtk_adjustment_get_value (across (self)));
}

static void
allocate_row (CgGridBody *self, CgGridRow *row, guint position, int width)
{
  int y = (int) floor ((double) position * self->style->row_height - floor (self->shown));

  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (row),
                            &(GtkAllocation){ 0, y, width, self->style->row_height }, -1);
}

/* Where the overlay stands now. */
static GdkRectangle
find_overlay_area (CgGridBody *self)
{
  CgGridSlot slot = { 0, 1 };
  int height = self->style->row_height;
  double y = -2 * height;

  if (self->overlay_position != NOWHERE && self->overlay_column < self->style->layout.slots->len)
    {
      slot = cg_grid_layout_get (&self->style->layout, self->overlay_column, self->style->scrolled);
      y = (double) self->overlay_position * height - floor (self->shown);
    }
  /* Out of sight it keeps the focus, just above or below. */
  y = CLAMP (y, -2 * height, gtk_widget_get_height (GTK_WIDGET (self)) + height);
  return (GdkRectangle){ slot.x, (int) y, slot.width, height - self->style->below_height - 1 };
}

static void
allocate_overlay (CgGridBody *self)
{
  GdkRectangle area = find_overlay_area (self);
  gboolean moved = !gdk_rectangle_equal (&area, &self->overlay_area);

  self->overlay_area = area;
  for (guint i = 0; i < self->popovers->len; i++)
    if (gtk_widget_get_visible (self->popovers->pdata[i]))
      {
        if (moved)
          gtk_popover_set_pointing_to (self->popovers->pdata[i], &area);
        gtk_popover_present (self->popovers->pdata[i]);
      }
  if (self->overlay == NULL)
    return;

  gtk_widget_measure (self->overlay, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (self->overlay, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  /* GtkText tells its input method where its caret is when its size changes, not when it is
   * moved, and the input method passes on only what is new: its window would open at the cell
   * where the cursor was before. */
  if (moved && gtk_widget_has_focus (self->overlay))
    gtk_widget_size_allocate (self->overlay,
                              &(GdkRectangle){ area.x, area.y, area.width, area.height - 1 }, -1);
  gtk_widget_size_allocate (self->overlay, &area, -1);
}

static void
cg_grid_body_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgGridBody *self = CG_GRID_BODY (widget);

  self->allocating = TRUE;
  configure_adjustments (self, width, height);
  for (guint i = 0; i < self->pool.rows->len; i++)
    allocate_row (self, self->pool.rows->pdata[i],
                  cg_grid_row_get_position (self->pool.rows->pdata[i]), width);
  allocate_overlay (self);
  if (height != self->synced_height || gtk_adjustment_get_value (down (self)) != self->asked)
    cg_grid_body_schedule_sync (self);
  self->allocating = FALSE;
}

static void
cg_grid_body_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CgGridBody *self = CG_GRID_BODY (widget);

  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->style->layout.width
                                                       : 10 * self->style->row_height;
}

/* The edge behind which columns scroll away. */
static void
append_frozen_edge (CgGridBody *self, GtkSnapshot *snapshot, int height)
{
  int edge = self->style->layout.frozen_width;
  GdkRGBA line = cg_color (GTK_WIDGET (self), "cg_line");
  const GskColorStop stops[] = { { 0, { 0, 0, 0, .07f } }, { 1, { 0, 0, 0, 0 } } };

  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (edge - 1, 0, 1, height));
  if (self->style->scrolled > 0)
    gtk_snapshot_append_linear_gradient (snapshot, &GRAPHENE_RECT_INIT (edge, 0, 5, height),
                                         &GRAPHENE_POINT_INIT (edge, 0),
                                         &GRAPHENE_POINT_INIT (edge + 5, 0), stops, 2);
}

/* The cells of the range that are columns from @from to before @to, in one frame. */
static void
append_frame_part (CgGridBody *self, GtkSnapshot *snapshot, guint from, guint to)
{
  const CgGridStyle *style = self->style;
  guint left = MAX (style->range.left, from);
  guint right = MIN (style->range.right + 1, to);
  CgGridSlot first, last;
  double top = (double) style->range.top * style->row_height - floor (self->shown);
  double bottom = (double) (style->range.bottom + 1) * style->row_height - floor (self->shown);
  GdkRGBA color = cg_color (GTK_WIDGET (self), "accent_bg_color");
  GskRoundedRect outline;

  if (left >= right)
    return;

  /* What is far out of sight is not drawn at its place, which no picture can hold. */
  top = MAX (top, -2 * style->row_height);
  bottom = MIN (bottom, gtk_widget_get_height (GTK_WIDGET (self)) + 2 * style->row_height);
  if (bottom <= top)
    return;
  first = cg_grid_layout_get (&style->layout, left, style->scrolled);
  last = cg_grid_layout_get (&style->layout, right - 1, style->scrolled);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (first.x, (float) top - 1,
                                                        last.x + last.width - first.x,
                                                        (float) (bottom - top) + 1),
                                   0);
  gtk_snapshot_append_border (
      snapshot, &outline,
      (float[]){ 1, right == style->range.right + 1, 1, left == style->range.left },
      (GdkRGBA[]){ color, color, color, color });
}

static void
append_range_frame (CgGridBody *self, GtkSnapshot *snapshot)
{
  const CgGridLayout *layout = &self->style->layout;
  int edge = layout->frozen_width;

  if (!self->style->range.several || self->replaced ||
      self->style->range.right >= layout->slots->len)
    return;

  gtk_snapshot_push_clip (
      snapshot,
      &GRAPHENE_RECT_INIT (edge, 0, MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - edge),
                           gtk_widget_get_height (GTK_WIDGET (self))));
  append_frame_part (self, snapshot, layout->frozen, layout->slots->len);
  gtk_snapshot_pop (snapshot);
  append_frame_part (self, snapshot, 0, layout->frozen);
}

/* Before it is known which rows there are. */
static void
append_loading (CgGridBody *self, GtkSnapshot *snapshot)
{
  int row_height = self->style->row_height;
  int n = gtk_widget_get_height (GTK_WIDGET (self)) / row_height;

  gtk_snapshot_save (snapshot);
  for (int i = 0; i < n; i++)
    {
      cg_grid_row_append_skeleton (self->style, GTK_WIDGET (self), snapshot, (guint) i);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, row_height));
    }
  gtk_snapshot_restore (snapshot);
}

static void
cg_grid_body_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgGridBody *self = CG_GRID_BODY (widget);
  int height =
      MIN (gtk_widget_get_height (widget),
           (int) MIN (cg_grid_body_count_rows (self) * (double) self->style->row_height, G_MAXINT));

  if (self->style->skeleton && cg_grid_body_is_loading (self))
    append_loading (self, snapshot);
  for (guint i = 0; i < self->pool.rows->len; i++)
    gtk_widget_snapshot_child (widget, self->pool.rows->pdata[i], snapshot);
  if (self->style->layout.frozen > 0 && height > 0)
    append_frozen_edge (self, snapshot, height);
  append_range_frame (self, snapshot);
  if (self->overlay != NULL)
    gtk_widget_snapshot_child (widget, self->overlay, snapshot);
}

/* ---- for the grid ---- */

static void
loaded_cb (CgListing *listing, CgGridBody *self)
{
  if (self->hold_source != 0 || self->style->skeleton || self->skeleton_source != 0 ||
      self->shown != gtk_adjustment_get_value (down (self)))
    cg_grid_body_sync (self);
}

void
cg_grid_body_set_listing (CgGridBody *self, CgListing *listing, CgSelection *selection)
{
  if (self->listing != NULL)
    g_signal_handlers_disconnect_by_data (self->listing, self);
  g_set_object (&self->listing, listing);
  g_set_object (&self->selection, selection);
  if (listing != NULL)
    g_signal_connect (listing, "loaded", G_CALLBACK (loaded_cb), self);

  cg_grid_pool_drop (&self->pool);
  cg_grid_body_stop_waiting (self);
  self->asked = -1;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
cg_grid_body_set_overlay (CgGridBody *self, GtkWidget *overlay)
{
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  self->overlay = overlay;
  if (overlay != NULL)
    gtk_widget_set_parent (overlay, GTK_WIDGET (self));
}

void
cg_grid_body_add_popover (CgGridBody *self, GtkPopover *popover)
{
  gtk_widget_set_parent (GTK_WIDGET (popover), GTK_WIDGET (self));
  g_ptr_array_add (self->popovers, popover);
}

void
cg_grid_body_point_popovers (CgGridBody *self)
{
  GdkRectangle area = find_overlay_area (self);

  for (guint i = 0; i < self->popovers->len; i++)
    gtk_popover_set_pointing_to (self->popovers->pdata[i], &area);
}

void
cg_grid_body_place_overlay (CgGridBody *self, guint position, guint column)
{
  self->overlay_position = position;
  self->overlay_column = column;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* How far the first row that is still in the list has moved. */
static double
find_shift (CgGridBody *self)
{
  for (guint i = 0; i < self->pool.rows->len; i++)
    {
      CgRow *row = cg_grid_row_get_row (self->pool.rows->pdata[i]);
      guint before = cg_grid_row_get_position (self->pool.rows->pdata[i]);
      guint after;

      if (row != NULL && cg_listing_find (self->listing, cg_row_get_id (row), &after))
        return ((double) after - (double) before) * self->style->row_height;
    }
  return 0;
}

void
cg_grid_body_list_updated (CgGridBody *self, CgListingChange change, gboolean top)
{
  double value = gtk_adjustment_get_value (down (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double upper = MAX ((double) cg_grid_body_count_rows (self) * self->style->row_height, height);

  if (top)
    value = 0;
  else if (value > 0 && change == CG_LISTING_SAME_QUERY)
    {
      double shift = find_shift (self);

      value += shift;
      self->shown += shift;
    }

  if (change != CG_LISTING_SAME_QUERY)
    self->replaced = TRUE;
  for (guint i = 0; i < CG_N_RECENT; i++)
    self->recent[i] = -1;
  gtk_adjustment_configure (down (self), CLAMP (value, 0, upper - height), 0, upper,
                            self->style->row_height, height * 0.9, height);
  self->asked = -1;
  cg_grid_body_sync (self);
}

static void
reveal_range (GtkAdjustment *adjustment, double from, double to, double before)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (from < value + before)
    gtk_adjustment_set_value (adjustment, from - before);
  else if (to > value + page)
    gtk_adjustment_set_value (adjustment, to - page);
}

void
cg_grid_body_reveal (CgGridBody *self, guint position, int column)
{
  double y = (double) position * self->style->row_height;

  reveal_range (down (self), y, y + self->style->row_height, 0);
  if (column >= (int) self->style->layout.frozen && column < (int) self->style->layout.slots->len)
    {
      CgGridSlot slot = cg_grid_layout_get (&self->style->layout, (guint) column, 0);

      reveal_range (across (self), slot.x, slot.x + slot.width, self->style->layout.frozen_width);
    }
}

gboolean
cg_grid_body_is_at_top (CgGridBody *self)
{
  return gtk_adjustment_get_value (down (self)) <= 0;
}

guint
cg_grid_body_get_page (CgGridBody *self)
{
  return (guint) MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) / self->style->row_height - 1);
}

gboolean
cg_grid_body_find (CgGridBody *self, double x, double y, guint *position, int *column)
{
  double row = (y + floor (self->shown)) / self->style->row_height;

  /* Other columns were given, and are not laid out yet. */
  if (self->style->layout.slots->len != self->style->columns->len)
    return FALSE;
  if (self->replaced || row < 0 || row >= cg_grid_body_count_rows (self))
    return FALSE;
  *position = (guint) row;
  *column = cg_grid_layout_find (&self->style->layout, (int) x, self->style->scrolled);
  return TRUE;
}

GPtrArray *
cg_grid_body_get_rows (CgGridBody *self)
{
  return self->pool.rows;
}

void
cg_grid_body_restyle (CgGridBody *self, gboolean rebuild)
{
  cg_cell_drawings_clear (self->style->drawings);
  if (rebuild)
    cg_grid_pool_rebuild (&self->pool);
  for (guint i = 0; i < self->pool.rows->len; i++)
    {
      cg_grid_row_update (self->pool.rows->pdata[i]);
      gtk_widget_queue_allocate (self->pool.rows->pdata[i]);
    }
  self->synced_height = -1;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
cg_grid_body_queue_columns (CgGridBody *self)
{
  for (guint i = 0; i < self->pool.rows->len; i++)
    gtk_widget_queue_allocate (self->pool.rows->pdata[i]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
cg_grid_body_queue_range (CgGridBody *self)
{
  if (self->style->range.several)
    gtk_widget_add_css_class (GTK_WIDGET (self), "ranged");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "ranged");
  for (guint i = 0; i < self->pool.rows->len; i++)
    gtk_widget_queue_draw (self->pool.rows->pdata[i]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
cg_grid_body_get_area (CgGridBody *self, guint position, graphene_rect_t *area)
{
  for (guint i = 0; i < self->pool.rows->len; i++)
    if (cg_grid_row_get_position (self->pool.rows->pdata[i]) == position)
      return gtk_widget_compute_bounds (self->pool.rows->pdata[i], GTK_WIDGET (self), area);
  return FALSE;
}

void
cg_grid_body_update_selection (CgGridBody *self)
{
  for (guint i = 0; i < self->pool.rows->len && !self->replaced; i++)
    {
      guint position = cg_grid_row_get_position (self->pool.rows->pdata[i]);

      cg_grid_row_set_place (self->pool.rows->pdata[i], position,
                             cg_selection_contains (self->selection, position));
    }
}

/* ---- scrolling ---- */

static void
cg_grid_body_scrolled (CgScroller *scroller, GtkOrientation orientation)
{
  CgGridBody *self = CG_GRID_BODY (scroller);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    self->style->scrolled = (int) lround (gtk_adjustment_get_value (across (self)));
  if (self->allocating)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    cg_grid_body_queue_columns (self);
  else
    cg_grid_body_sync (self);
}

/* ---- looks ---- */

static void
cg_grid_body_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cg_grid_body_parent_class)->css_changed (widget, change);

  cg_cell_drawings_clear (CG_GRID_BODY (widget)->style->drawings);
}

static void
cg_grid_body_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cg_grid_body_parent_class)->system_setting_changed (widget, setting);

  cg_cell_drawings_clear (CG_GRID_BODY (widget)->style->drawings);
}

/* ---- life ---- */

static void
cg_grid_body_dispose (GObject *object)
{
  CgGridBody *self = CG_GRID_BODY (object);

  cg_grid_body_set_listing (self, NULL, NULL);
  cg_grid_body_set_overlay (self, NULL);
  for (guint i = 0; i < self->popovers->len; i++)
    gtk_widget_unparent (self->popovers->pdata[i]);
  g_ptr_array_set_size (self->popovers, 0);
  g_clear_handle_id (&self->hold_source, g_source_remove);
  g_clear_handle_id (&self->skeleton_source, g_source_remove);
  if (self->sync_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->sync_tick);
  self->sync_tick = 0;

  G_OBJECT_CLASS (cg_grid_body_parent_class)->dispose (object);
}

static void
cg_grid_body_finalize (GObject *object)
{
  CgGridBody *self = CG_GRID_BODY (object);

  cg_grid_pool_clear (&self->pool);
  g_ptr_array_unref (self->popovers);

  G_OBJECT_CLASS (cg_grid_body_parent_class)->finalize (object);
}

static void
cg_grid_body_class_init (CgGridBodyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_grid_body_dispose;
  object_class->finalize = cg_grid_body_finalize;
  widget_class->measure = cg_grid_body_measure;
  widget_class->size_allocate = cg_grid_body_size_allocate;
  widget_class->snapshot = cg_grid_body_snapshot;
  widget_class->css_changed = cg_grid_body_css_changed;
  widget_class->system_setting_changed = cg_grid_body_system_setting_changed;
  CG_SCROLLER_CLASS (klass)->scrolled = cg_grid_body_scrolled;

  gtk_widget_class_set_css_name (widget_class, "gridbody");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);
}

static void
cg_grid_body_init (CgGridBody *self)
{
  self->asked = -1;
  self->overlay_position = NOWHERE;
  self->popovers = g_ptr_array_new ();
  for (guint i = 0; i < CG_N_RECENT; i++)
    self->recent[i] = -1;
}

GtkWidget *
cg_grid_body_new (CgGridStyle *style)
{
  CgGridBody *self = g_object_new (CG_TYPE_GRID_BODY, NULL);

  self->style = style;
  cg_grid_pool_init (&self->pool, GTK_WIDGET (self), style);
  return GTK_WIDGET (self);
}

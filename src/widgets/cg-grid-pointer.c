/* cg-grid-pointer.c: clicks on the rows of a grid, and the whole text of a cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-private.h"

#include "cg-cell-content.h"

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, CgGrid *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  guint row;
  int column;

  cg_grid_edit_commit (self, 0, 0);
  if (self->edit.active)
    {
      gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }
  gtk_text_grab_focus_without_selecting (self->text);
  if (!cg_grid_body_find (self->body, x, y, &row, &column))
    return;

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  if (column < 0)
    column = (int) self->cursor.column;
  if (state & GDK_SHIFT_MASK)
    {
      self->cursor.marking = self->cursor.marking && (state & GDK_CONTROL_MASK);
      cg_grid_cursor_go (self, row, (guint) column, CG_GRID_EXTEND);
    }
  else if (state & GDK_CONTROL_MASK)
    cg_grid_cursor_go (self, row, (guint) column, CG_GRID_MARK);
  else if (n_press == 1)
    {
      self->cursor.marking = FALSE;
      cg_grid_cursor_go (self, row, (guint) column, CG_GRID_MOVE);
    }
  else if (n_press == 2 && row == self->cursor.row)
    cg_grid_activate_cursor (self);
}

/* ---- dragging draws a range ---- */

/* The cell nearest to a place in the body, or beside it. */
static gboolean
find_nearest (CgGrid *self, double x, double y, guint *row, int *column)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->body));
  int height = gtk_widget_get_height (GTK_WIDGET (self->body));
  guint n = cg_listing_get_n_items (self->listing);

  x = CLAMP (x, 0, width - 1);
  y = CLAMP (y, 0, height - 1);
  if (cg_grid_body_find (self->body, x, y, row, column))
    {
      if (*column < 0)
        *column = (int) self->style.columns->len - 1;
      return TRUE;
    }
  /* Below the last row. */
  if (n == 0 || !cg_grid_body_find (self->body, x, 0, row, column))
    return FALSE;
  *row = n - 1;
  *column = *column < 0 ? (int) self->style.columns->len - 1 : *column;
  return TRUE;
}

static void
drag_to (CgGrid *self, guint row, int column)
{
  if (row != self->cursor.row || (guint) column != self->cursor.column)
    cg_grid_cursor_go (self, row, (guint) column, CG_GRID_EXTEND);
}

/* While the pointer is held above or below the rows they go by, the faster the farther. */
static gboolean
scroll_cb (GtkWidget *body, GdkFrameClock *clock, gpointer data)
{
  CgGrid *self = data;
  int height = gtk_widget_get_height (body);
  double beyond = self->drag_y < 0 ? self->drag_y : self->drag_y - height;
  gint64 by = (gint64) (beyond / self->style.row_height) + (beyond < 0 ? -1 : 1);
  gint64 row = (gint64) self->cursor.row + by;

  if (self->cursor.row != G_MAXUINT)
    drag_to (self, (guint) CLAMP (row, 0, cg_listing_get_n_items (self->listing) - 1),
             (int) self->cursor.column);
  return G_SOURCE_CONTINUE;
}

static void
stop_scrolling (CgGrid *self)
{
  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->body), self->drag_tick);
  self->drag_tick = 0;
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, CgGrid *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag));
  double x, y;
  guint row;
  int column;

  if (self->listing == NULL || self->cursor.row == G_MAXUINT || (state & GDK_CONTROL_MASK) ||
      !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;

  self->drag_y = y + dy;
  if (self->drag_y >= 0 && self->drag_y < gtk_widget_get_height (GTK_WIDGET (self->body)))
    stop_scrolling (self);
  else if (self->drag_tick == 0)
    self->drag_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->body), scroll_cb, self, NULL);
  if (find_nearest (self, x + dx, y + dy, &row, &column))
    drag_to (self, row, column);
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, CgGrid *self)
{
  stop_scrolling (self);
}

/* ---- the whole text, when it does not fit ---- */

static gboolean
fits (CgGrid *self, const CgColumn *column, guint i, const CgRecord *record)
{
  CgGridSlot slot = cg_grid_layout_get (&self->style.layout, i, 0);
  int room = (slot.width - 2 * self->style.padding) * (int) self->style.lines;
  g_auto (CgCellContent) content = { 0 };

  cg_cell_content_read (&content, column, record, self->style.today, self->style.calendar);
  return cg_grid_measure_text (self, content.text) <= room;
}

/* Whether it is below the cells of the row. */
static gboolean
is_below (CgGrid *self, guint position, int y)
{
  const CgGridStyle *style = &self->style;
  graphene_rect_t area;

  return style->below >= 0 && cg_grid_body_get_area (self->body, position, &area) &&
         y >= area.origin.y + area.size.height - style->below_height;
}

/* All that stands below the cells. */
static gboolean
show_below (CgGrid *self, guint position, const CgRecord *record, GtkTooltip *tooltip)
{
  g_autofree char *text = cg_record_display (record, self->style.below);
  graphene_rect_t area;

  if (*text == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  if (cg_grid_body_get_area (self->body, position, &area))
    gtk_tooltip_set_tip_area (
        tooltip,
        &(GdkRectangle){ 0, (int) area.origin.y, (int) area.size.width, (int) area.size.height });
  return TRUE;
}

/* What a cell says in full: both values of one that was another on the day compared with, else
 * its text where it does not fit. */
static char *
whole_text (CgGrid *self, CgRow *row, guint i)
{
  const CgGridStyle *style = &self->style;
  const CgColumn *column = style->columns->pdata[i];
  CgRecord *record = cg_row_get_record (row);
  CgRowMark mark = { CG_COMPARED_SAME, NULL };
  char *both;

  if (style->mark != NULL)
    style->mark (cg_row_get_id (row), &mark, style->mark_data);
  both = cg_row_marks_tooltip (column, mark.past, record, style->today);
  if (both != NULL)
    return both;

  return column->kind == CG_COLUMN_LAMP || !fits (self, column, i, record)
             ? cg_cell_content_tooltip (column, record, style->today, style->calendar)
             : g_strdup ("");
}

static gboolean
query_tooltip_cb (
    GtkWidget *body, int x, int y, gboolean keyboard, GtkTooltip *tooltip, CgGrid *self)
{
  guint position;
  int i;
  CgGridSlot slot;
  g_autoptr (CgRow) row = NULL;
  g_autofree char *text = NULL;
  graphene_rect_t area;

  if (keyboard || !cg_grid_body_find (self->body, x, y, &position, &i) || i < 0)
    return FALSE;

  row = cg_listing_get_row (self->listing, position);
  if (row == NULL || cg_row_get_record (row) == NULL)
    return FALSE;
  if (is_below (self, position, y))
    return show_below (self, position, cg_row_get_record (row), tooltip);
  text = whole_text (self, row, (guint) i);
  if (*text == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);

  /* Another cell, another tooltip. */
  slot = cg_grid_layout_get (&self->style.layout, (guint) i, self->style.scrolled);
  if (cg_grid_body_get_area (self->body, position, &area))
    gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ slot.x, (int) area.origin.y, slot.width,
                                                        (int) area.size.height });
  return TRUE;
}

void
cg_grid_pointer_init (CgGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_gesture_group (click, drag);
  gtk_widget_add_controller (GTK_WIDGET (self->body), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->body), GTK_EVENT_CONTROLLER (drag));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self->body), TRUE);
  g_signal_connect_object (self->body, "query-tooltip", G_CALLBACK (query_tooltip_cb), self, 0);
}

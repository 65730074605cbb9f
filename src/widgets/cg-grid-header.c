/* cg-grid-header.c: the headings of a grid: titles, sorting, widths.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-header.h"

#include "cg-colors.h"

/* So far a heading is dragged before it comes along, pixels. */
#define MOVE_FROM 8

/* Below this width the arrow of a sorted column and its number need the room of the padding,
 * pixels at 100 %. */
#define NARROW 76

/* How near the pointer must be to an edge to take hold of it, pixels. */
#define EDGE_NEAR 4

struct _CgGridHeader
{
  GtkWidget parent_instance;

  CgGridStyle *style;
  GPtrArray *titles; /* of GtkButton, one a column */
  int dragged;       /* the column whose edge is dragged, -1: none */
  int dragged_width; /* its width when that began */
  int moved;         /* the column that is dragged elsewhere, -1: none */
  int gap;           /* before which column it would go, -1: it stays */
  gboolean shifted;  /* the press under way is one with Shift */
};

G_DEFINE_FINAL_TYPE (CgGridHeader, cg_grid_header, GTK_TYPE_WIDGET)

enum
{
  SORT,
  RESIZED,
  RESIZE_ENDED,
  FIT,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- headings ---- */

static void
title_clicked_cb (GtkButton *button, CgGridHeader *self)
{
  guint column;

  if (g_ptr_array_find (self->titles, button, &column))
    g_signal_emit (self, signals[SORT], 0, column, self->shifted);
  self->shifted = FALSE;
}

/* The whole title, when there is no room for it. */
static gboolean
query_tooltip_cb (
    GtkWidget *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (label)));
  return TRUE;
}

static GtkWidget *
new_title (CgGridHeader *self, const CgColumn *column, guint position)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, column->width < NARROW ? 1 : 4);
  GtkWidget *label = gtk_label_new (cg_column_title (column));
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-up-symbolic");
  GtkWidget *place = gtk_label_new (NULL);
  GtkWidget *button =
      g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "child",
                    box, "has-frame", FALSE, "focus-on-click", FALSE, NULL);

  if (column->width < NARROW)
    gtk_widget_add_css_class (button, "narrow");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (arrow, FALSE);
  if (column->kind == CG_COLUMN_NUMBER)
    gtk_widget_set_halign (box, GTK_ALIGN_END);
  else if (column->kind == CG_COLUMN_CHECK)
    gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_widget_add_css_class (place, "xxs");
  gtk_widget_set_visible (place, FALSE);
  gtk_box_append (GTK_BOX (box), place);

  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_column_title (column), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  (int) position + 1, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (title_clicked_cb), self, 0);
  return button;
}

static void
drop_titles (CgGridHeader *self)
{
  for (guint i = 0; i < self->titles->len; i++)
    gtk_widget_unparent (self->titles->pdata[i]);
  g_ptr_array_set_size (self->titles, 0);
}

void
cg_grid_header_rebuild (CgGridHeader *self)
{
  GPtrArray *columns = self->style->columns;

  drop_titles (self);
  for (guint i = 0; i < columns->len; i++)
    {
      GtkWidget *title = new_title (self, columns->pdata[i], i);

      gtk_widget_set_parent (title, GTK_WIDGET (self));
      g_ptr_array_add (self->titles, title);
    }
}

/* Which key a field is, from 0; -1: none. */
static int
find_sort (const GArray *sorts, int field)
{
  for (guint i = 0; sorts != NULL && i < sorts->len; i++)
    if (g_array_index (sorts, CgSort, i).field == field)
      return (int) i;

  return -1;
}

/* The arrow, and behind it the place among several keys. */
static void
show_sort (GtkWidget *title, const CgSort *sort, guint place)
{
  GtkWidget *label = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (title)));
  GtkWidget *arrow = gtk_widget_get_prev_sibling (label);
  g_autofree char *number = g_strdup_printf ("%u", place);

  gtk_widget_set_visible (arrow, sort != NULL);
  gtk_widget_set_visible (label, sort != NULL && place > 0);
  gtk_label_set_text (GTK_LABEL (label), number);
  if (sort == NULL)
    {
      gtk_widget_remove_css_class (title, "sorted");
      return;
    }

  gtk_widget_add_css_class (title, "sorted");
  gtk_image_set_from_icon_name (GTK_IMAGE (arrow),
                                sort->descending ? "pan-down-symbolic" : "pan-up-symbolic");
}

void
cg_grid_header_set_sorts (CgGridHeader *self, const GArray *sorts)
{
  for (guint i = 0; i < self->titles->len; i++)
    {
      const CgColumn *column = self->style->columns->pdata[i];
      int key = find_sort (sorts, column->field);
      const CgSort *sort = key >= 0 ? &g_array_index (sorts, CgSort, (guint) key) : NULL;
      GtkAccessibleSort accessible = sort == NULL       ? GTK_ACCESSIBLE_SORT_NONE
                                     : sort->descending ? GTK_ACCESSIBLE_SORT_DESCENDING
                                                        : GTK_ACCESSIBLE_SORT_ASCENDING;

      show_sort (self->titles->pdata[i], sort, key >= 0 && sorts->len > 1 ? (guint) key + 1 : 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->titles->pdata[i]),
                                      GTK_ACCESSIBLE_PROPERTY_SORT, accessible, -1);
    }
}

int
cg_grid_header_measure_title (CgGridHeader *self, guint column)
{
  int natural;

  gtk_widget_measure (self->titles->pdata[column], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural,
                      NULL, NULL);
  return natural;
}

/* ---- edges ---- */

static int
edge_at (CgGridHeader *self, double x)
{
  return cg_grid_layout_find_edge (&self->style->layout, (int) x, self->style->scrolled, EDGE_NEAR);
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, CgGridHeader *self)
{
  self->dragged = edge_at (self, x);
  self->gap = -1;
  self->moved = -1;
  if (self->dragged < 0)
    {
      self->moved = cg_grid_layout_find (&self->style->layout, (int) x, self->style->scrolled);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragged_width = cg_grid_layout_get (&self->style->layout, (guint) self->dragged, 0).width;
}

/* Before which column the pointer is: the nearer edge of the one under it. */
static int
gap_at (CgGridHeader *self, double x)
{
  const CgGridLayout *layout = &self->style->layout;
  int column = cg_grid_layout_find (layout, (int) MAX (x, 0), self->style->scrolled);
  CgGridSlot slot;

  if (column < 0)
    return (int) layout->slots->len;
  slot = cg_grid_layout_get (layout, (guint) column, self->style->scrolled);
  return x < slot.x + slot.width / 2.0 ? column : column + 1;
}

static void
move_heading (CgGridHeader *self, GtkGestureDrag *drag, double x)
{
  double start;

  if (self->moved < 0 || (self->gap < 0 && ABS (x) < MOVE_FROM) ||
      !gtk_gesture_drag_get_start_point (drag, &start, NULL))
    return;
  /* From now on it is no click on the heading. */
  if (self->gap < 0)
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  self->gap = gap_at (self, start + x);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_update_cb (GtkGestureDrag *drag, double x, double y, CgGridHeader *self)
{
  move_heading (self, drag, x);
  if (self->dragged >= 0 && x != 0)
    g_signal_emit (self, signals[RESIZED], 0, (guint) self->dragged,
                   MAX (0, self->dragged_width + (int) x));
}

static void
drag_end_cb (GtkGestureDrag *drag, double x, double y, CgGridHeader *self)
{
  if (self->dragged >= 0 && x != 0)
    g_signal_emit (self, signals[RESIZE_ENDED], 0);
  if (self->gap >= 0 && self->gap != self->moved && self->gap != self->moved + 1)
    g_signal_emit (self, signals[MOVED], 0, (guint) self->moved, (guint) self->gap);
  self->dragged = self->moved = self->gap = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, CgGridHeader *self)
{
  int column = edge_at (self, x);

  self->shifted = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click)) &
                   GDK_SHIFT_MASK) != 0;
  if (n_press == 2 && column >= 0)
    g_signal_emit (self, signals[FIT], 0, (guint) column);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, CgGridHeader *self)
{
  gtk_widget_set_cursor_from_name (
      GTK_WIDGET (self), self->dragged >= 0 || edge_at (self, x) >= 0 ? "col-resize" : NULL);
}

static void
add_controllers (CgGridHeader *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);

  /* Before the headings, which would take the click. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_group (click, drag);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, motion);
}

/* ---- size, drawing, focus ---- */

static void
cg_grid_header_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  CgGridHeader *self = CG_GRID_HEADER (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < self->titles->len; i++)
    {
      int title;

      gtk_widget_measure (self->titles->pdata[i], orientation, -1, &title, NULL, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        *minimum = *natural = MAX (*minimum, title);
    }
}

/* A heading that begins behind the frozen columns stays in sight as long as there is room
 * for it, so that it is clear what the rest of its column is. */
static void
allocate_title (CgGridHeader *self, guint i, int height)
{
  const CgGridStyle *style = self->style;
  CgGridSlot slot = cg_grid_layout_get (&style->layout, i, style->scrolled);
  int hidden = i >= style->layout.frozen ? MAX (0, style->layout.frozen_width - slot.x) : 0;
  int minimum;

  gtk_widget_measure (self->titles->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  gtk_widget_set_child_visible (self->titles->pdata[i], slot.width - hidden >= minimum);
  if (slot.width - hidden >= minimum)
    gtk_widget_size_allocate (self->titles->pdata[i],
                              &(GtkAllocation){ slot.x + hidden, 0, slot.width - hidden, height },
                              -1);
}

static void
cg_grid_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgGridHeader *self = CG_GRID_HEADER (widget);

  for (guint i = 0; i < self->titles->len; i++)
    allocate_title (self, i, height);
}

/* Where the heading that is dragged would go. */
static void
append_gap (CgGridHeader *self, GtkSnapshot *snapshot)
{
  const CgGridLayout *layout = &self->style->layout;
  GdkRGBA color = cg_color (GTK_WIDGET (self), "accent_bg_color");
  CgGridSlot slot;
  int x;

  if (self->gap < 0 || layout->slots->len == 0)
    return;
  slot = cg_grid_layout_get (layout, MIN ((guint) self->gap, layout->slots->len - 1),
                             self->style->scrolled);
  x = (guint) self->gap < layout->slots->len ? slot.x : slot.x + slot.width;
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT (MAX (x - 1, 0), 0, 2, gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
cg_grid_header_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgGridHeader *self = CG_GRID_HEADER (widget);
  int edge = self->style->layout.frozen_width;
  GdkRGBA line = cg_color (widget, "cg_line");

  GTK_WIDGET_CLASS (cg_grid_header_parent_class)->snapshot (widget, snapshot);
  append_gap (self, snapshot);
  if (edge > 0)
    gtk_snapshot_append_color (
        snapshot, &line, &GRAPHENE_RECT_INIT (edge - 1, 0, 1, gtk_widget_get_height (widget)));
}

/* Tab leaves at once, so that a table of many columns is one stop; arrows go along. */
static gboolean
cg_grid_header_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CgGridHeader *self = CG_GRID_HEADER (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  guint i = 0;

  if (self->titles->len == 0)
    return FALSE;
  if (child == NULL)
    return direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT &&
           gtk_widget_grab_focus (self->titles->pdata[0]);
  if (!g_ptr_array_find (self->titles, child, &i))
    return FALSE;
  if (direction == GTK_DIR_RIGHT && i + 1 < self->titles->len)
    return gtk_widget_grab_focus (self->titles->pdata[i + 1]);
  if (direction == GTK_DIR_LEFT && i > 0)
    return gtk_widget_grab_focus (self->titles->pdata[i - 1]);
  return direction == GTK_DIR_RIGHT || direction == GTK_DIR_LEFT;
}

/* ---- life ---- */

static void
cg_grid_header_dispose (GObject *object)
{
  drop_titles (CG_GRID_HEADER (object));

  G_OBJECT_CLASS (cg_grid_header_parent_class)->dispose (object);
}

static void
cg_grid_header_finalize (GObject *object)
{
  g_ptr_array_unref (CG_GRID_HEADER (object)->titles);

  G_OBJECT_CLASS (cg_grid_header_parent_class)->finalize (object);
}

static void
cg_grid_header_class_init (CgGridHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_grid_header_dispose;
  object_class->finalize = cg_grid_header_finalize;
  widget_class->measure = cg_grid_header_measure;
  widget_class->size_allocate = cg_grid_header_size_allocate;
  widget_class->snapshot = cg_grid_header_snapshot;
  widget_class->focus = cg_grid_header_focus;

  signals[SORT] = g_signal_new ("sort", CG_TYPE_GRID_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[RESIZED] = g_signal_new ("resized", CG_TYPE_GRID_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[RESIZE_ENDED] = g_signal_new ("resize-ended", CG_TYPE_GRID_HEADER, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", CG_TYPE_GRID_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[FIT] = g_signal_new ("fit", CG_TYPE_GRID_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "gridhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
cg_grid_header_init (CgGridHeader *self)
{
  self->titles = g_ptr_array_new ();
  self->dragged = self->moved = self->gap = -1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "ghead");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
}

GtkWidget *
cg_grid_header_new (CgGridStyle *style)
{
  CgGridHeader *self = g_object_new (CG_TYPE_GRID_HEADER, NULL);

  self->style = style;
  return GTK_WIDGET (self);
}

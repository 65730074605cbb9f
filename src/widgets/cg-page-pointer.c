/* cg-page-pointer.c: pointer and fingers on a page view: selecting, zooming.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-pointer.h"

#include "cg-page-links.h"
#include "cg-zoom.h"

/* A frame smaller than this many pixels was a click. */
#define LEAST_FRAME 6

/* Part of the distance beyond the edge that the view scrolls in a frame while selecting. */
#define FOLLOW 0.25

struct _CgPagePointer
{
  GObject parent_instance;

  CgPageView *view;
  CgPageSelection anchor; /* the unit where the drag began */
  CgSelectionUnit unit;
  CgPageTool dragging;   /* what this drag does */
  gboolean on_selection; /* pressed there: it may be dragged away, or is let go of */
  double drag_x;
  double drag_y;
  double x; /* of the pointer, while dragging */
  double y;
  guint tick_id;
  double zoom_at_pinch;
};

G_DEFINE_FINAL_TYPE (CgPagePointer, cg_page_pointer, G_TYPE_OBJECT)

static gboolean
unit_at (CgPagePointer *self, double x, double y, CgPageSelection *unit)
{
  CgPageText *text;
  guint page;
  double page_x, page_y;

  if (!cg_page_view_locate (self->view, x, y, &page, &page_x, &page_y))
    return FALSE;

  text = cg_page_loader_get_text (cg_page_view_get_loader (self->view), page);
  if (text == NULL)
    return FALSE;

  *unit = cg_page_selection_unit_at (text, page, page_x, page_y, self->unit);
  return TRUE;
}

static gboolean
is_over_text (CgPagePointer *self, double x, double y)
{
  CgPageText *text;
  guint page;
  double page_x, page_y;

  if (!cg_page_view_locate (self->view, x, y, &page, &page_x, &page_y))
    return FALSE;

  text = cg_page_loader_get_text (cg_page_view_get_loader (self->view), page);
  return text != NULL && cg_page_text_hit (text, page_x, page_y) >= 0;
}

static gboolean
is_before (CgPagePoint a, CgPagePoint b)
{
  return a.page < b.page || (a.page == b.page && a.caret < b.caret);
}

static void
extend (CgPagePointer *self)
{
  CgPageSelection unit, joined;

  if (!unit_at (self, self->x, self->y, &unit))
    return;

  joined = cg_page_selection_join (self->anchor, unit);
  if (is_before (unit.start, self->anchor.start))
    cg_page_view_set_selection_ends (self->view, joined.end, joined.start);
  else
    cg_page_view_set_selection_ends (self->view, joined.start, joined.end);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device =
      gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* A key held down is a tool for once. */
static CgPageTool
tool_for (CgPagePointer *self, GdkModifierType state)
{
  return (state & GDK_CONTROL_MASK) != 0 ? CG_PAGE_TOOL_ZOOM
         : (state & GDK_ALT_MASK) != 0   ? CG_PAGE_TOOL_AREA
                                         : cg_page_view_get_tool (self->view);
}

static void
pressed_cb (CgPagePointer *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (is_touch (gesture))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->x = x;
  self->y = y;
  if (tool_for (self, state) != CG_PAGE_TOOL_TEXT)
    return;

  if (n_press == 1 && (state & GDK_SHIFT_MASK) != 0)
    {
      self->unit = CG_SELECTION_CHARACTER;
      self->anchor.start = self->anchor.end = cg_page_view_get_anchor (self->view);
      extend (self);
      return;
    }

  self->on_selection = n_press == 1 && cg_page_view_is_selected_at (self->view, x, y);
  if (self->on_selection)
    return;

  self->unit = n_press == 1   ? CG_SELECTION_CHARACTER
               : n_press == 2 ? CG_SELECTION_WORD
                              : CG_SELECTION_LINE;
  if (unit_at (self, x, y, &self->anchor))
    cg_page_view_set_selection (self->view, &self->anchor);
}

/* The view follows a drag that leaves it. */
static gboolean
follow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CgPagePointer *self = user_data;
  double height = gtk_widget_get_height (widget);
  double beyond = self->y < 0 ? self->y : MAX (self->y - height, 0);

  cg_page_view_scroll_by (self->view, 0, beyond * FOLLOW);
  extend (self);
  return G_SOURCE_CONTINUE;
}

static void
stop_following (CgPagePointer *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick_id);
  self->tick_id = 0;
}

/* What has been dragged out, within the view. */
static CgPageRectangle
frame_of (CgPagePointer *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self->view));
  double height = gtk_widget_get_height (GTK_WIDGET (self->view));
  double x1 = CLAMP (MIN (self->drag_x, self->x), 0, width);
  double y1 = CLAMP (MIN (self->drag_y, self->y), 0, height);
  double x2 = CLAMP (MAX (self->drag_x, self->x), 0, width);
  double y2 = CLAMP (MAX (self->drag_y, self->y), 0, height);

  return (CgPageRectangle){ x1, y1, x2 - x1, y2 - y1 };
}

static void
drag_begin_cb (CgPagePointer *self, double x, double y, GtkGesture *gesture)
{
  self->dragging = tool_for (
      self, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
  self->drag_x = self->x = x;
  self->drag_y = self->y = y;
}

static void
select_further (CgPagePointer *self)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self->view));

  extend (self);
  if (self->y >= 0 && self->y <= height)
    stop_following (self);
  else if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), follow_cb, self, NULL);
}

/* Of the page where the drag began. */
static void
choose_area (CgPagePointer *self, const CgPageRectangle *frame)
{
  CgPageArea area;
  guint page;
  double x, y;

  if (!cg_page_view_locate (self->view, self->drag_x, self->drag_y, &page, &x, &y))
    return;

  area = cg_page_view_frame_area (self->view, frame, page);
  cg_page_view_set_area (self->view, &area);
}

static void
drag_update_cb (CgPagePointer *self, double dx, double dy, GtkGesture *gesture)
{
  CgPageRectangle frame;

  if (self->on_selection)
    return;

  self->x = self->drag_x + dx;
  self->y = self->drag_y + dy;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->dragging == CG_PAGE_TOOL_TEXT)
    {
      select_further (self);
      return;
    }

  frame = frame_of (self);
  if (self->dragging == CG_PAGE_TOOL_AREA)
    choose_area (self, &frame);
  else
    cg_page_view_set_frame (self->view, &frame);
}

/* What is selected is there to be pasted with the middle button. */
static void
offer_selected (CgPagePointer *self)
{
  g_autofree char *text = cg_page_view_get_selected_text (self->view);

  if (text != NULL && *text != '\0')
    gdk_clipboard_set_text (gtk_widget_get_primary_clipboard (GTK_WIDGET (self->view)), text);
}

/* A click, not a drag. */
static void
let_go (CgPagePointer *self)
{
  self->on_selection = FALSE;
  self->unit = CG_SELECTION_CHARACTER;
  if (unit_at (self, self->drag_x, self->drag_y, &self->anchor))
    cg_page_view_set_selection (self->view, &self->anchor);
}

static void
drag_cancel_cb (CgPagePointer *self)
{
  self->on_selection = FALSE;
}

static void
drag_end_cb (CgPagePointer *self)
{
  CgPageRectangle frame = frame_of (self);

  stop_following (self);
  cg_page_view_set_frame (self->view, NULL);
  if (self->on_selection)
    {
      let_go (self);
      return;
    }
  if (self->dragging == CG_PAGE_TOOL_FRAME)
    {
      cg_page_view_take_frame (self->view, &frame);
      return;
    }
  if (self->dragging != CG_PAGE_TOOL_ZOOM)
    offer_selected (self);
  if (self->dragging == CG_PAGE_TOOL_TEXT || frame.width < LEAST_FRAME ||
      frame.height < LEAST_FRAME)
    return;

  cg_page_view_set_tool (self->view, CG_PAGE_TOOL_TEXT);
  if (self->dragging == CG_PAGE_TOOL_ZOOM)
    cg_page_view_zoom_into (self->view, &frame);
}

static const char *
cursor_at (CgPagePointer *self, double x, double y)
{
  if (cg_page_view_get_tool (self->view) != CG_PAGE_TOOL_TEXT)
    return "crosshair";

  if (cg_page_links_at (cg_page_view_get_links (self->view), x, y) != NULL)
    return "pointer";

  return is_over_text (self, x, y) ? "text" : NULL;
}

/* A tool taken by a key shows before the pointer is moved. */
static void
show_cursor (CgPagePointer *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), cursor_at (self, self->x, self->y));
}

static void
motion_cb (CgPagePointer *self, double x, double y)
{
  self->x = x;
  self->y = y;
  show_cursor (self);
}

static gboolean
scroll_cb (CgPagePointer *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  double zoom = cg_page_view_get_zoom (self->view);

  if (dy == 0)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) == 0)
    return cg_page_view_turn_over (self->view, dy > 0 ? 1 : -1);

  cg_page_view_zoom_around (self->view, cg_zoom_step (zoom, dy < 0 ? 1 : -1), self->x, self->y);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (CgPagePointer *self)
{
  self->zoom_at_pinch = cg_page_view_get_zoom (self->view);
}

static void
pinch_cb (CgPagePointer *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    cg_page_view_zoom_around (self->view, self->zoom_at_pinch * scale, x, y);
}

static void
add_selecting (CgPagePointer *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (click, drag);
}

static void
add_zooming (CgPagePointer *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self->view), motion);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (pinch));
}

static void
cg_page_pointer_dispose (GObject *object)
{
  CgPagePointer *self = CG_PAGE_POINTER (object);

  stop_following (self);

  G_OBJECT_CLASS (cg_page_pointer_parent_class)->dispose (object);
}

static void
cg_page_pointer_class_init (CgPagePointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_page_pointer_dispose;
}

static void
cg_page_pointer_init (CgPagePointer *self)
{
}

CgPagePointer *
cg_page_pointer_new (CgPageView *view)
{
  CgPagePointer *self = g_object_new (CG_TYPE_PAGE_POINTER, NULL);

  self->view = view;
  g_signal_connect_object (view, "notify::tool", G_CALLBACK (show_cursor), self, G_CONNECT_SWAPPED);
  add_selecting (self);
  add_zooming (self);
  return self;
}

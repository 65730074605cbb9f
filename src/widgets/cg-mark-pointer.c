/* cg-mark-pointer.c: pointer and keys on the annotations of a page view: choosing, moving them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-mark-pointer.h"

#include <math.h>

/* Pixels around a handle that take it. */
#define REACH 7

/* Of a click, pixels. */
#define STILL 4

/* Points of a step of the arrow keys, and of a small one. */
#define STEP 8
#define SMALL_STEP 1

/* Neither side of a mark gets smaller, points. */
#define LEAST 8

/* Which edges of the mark follow the pointer. */
typedef enum
{
  EDGE_LEFT = 1,
  EDGE_TOP = 2,
  EDGE_RIGHT = 4,
  EDGE_BOTTOM = 8,
  EDGE_ALL = 15,
} Edges;

struct _CgMarkPointer
{
  GObject parent_instance;

  CgPageView *view;
  Edges edges; /* of the drag under way; 0: none */
  double drag_x;
  double drag_y;
  CgPlace before;
};

G_DEFINE_FINAL_TYPE (CgMarkPointer, cg_mark_pointer, G_TYPE_OBJECT)

static CgPageMarks *
marks_of (CgMarkPointer *self)
{
  return cg_page_view_get_marks (self->view);
}

static const CgMark *
mark_at (CgMarkPointer *self, double x, double y)
{
  guint page;
  double page_x, page_y;

  if (marks_of (self) == NULL || !cg_page_view_locate (self->view, x, y, &page, &page_x, &page_y))
    return NULL;

  return cg_page_marks_hit (marks_of (self), page, page_x, page_y,
                            cg_page_view_get_zoom (self->view),
                            cg_page_view_get_page_size (self->view, page).width);
}

/* ---- the one in hand ---- */

static const CgMark *
movable (CgMarkPointer *self)
{
  const CgMark *mark =
      marks_of (self) != NULL ? cg_page_marks_get_selected (marks_of (self)) : NULL;

  return mark != NULL && !cg_mark_is_on_text (mark) &&
                 cg_page_marks_may_change (marks_of (self), mark)
             ? mark
             : NULL;
}

static CgPlace
place_of (CgMarkPointer *self, const CgMark *mark)
{
  const CgPlace *draft = cg_page_marks_get_draft (marks_of (self));

  return draft != NULL ? *draft : g_array_index (mark->places, CgPlace, 0);
}

/* A small mark has its middle, too, to be taken by. */
static Edges
edges_between (double at, double low, double high, double reach, Edges first, Edges last)
{
  reach = MIN (reach, (high - low) / 3);
  if (at < low + reach)
    return first;

  return at > high - reach ? last : 0;
}

static Edges
edges_at (const CgPlace *place, double x, double y, double reach)
{
  Edges edges;

  if (x < place->left - reach || x > place->right + reach || y < place->top - reach ||
      y > place->bottom + reach)
    return 0;

  edges = edges_between (x, place->left, place->right, reach, EDGE_LEFT, EDGE_RIGHT) |
          edges_between (y, place->top, place->bottom, reach, EDGE_TOP, EDGE_BOTTOM);
  return edges != 0 ? edges : EDGE_ALL;
}

/* By so many points; the page holds it. */
static CgPlace
shifted (CgMarkPointer *self, const CgPlace *place, guint page, Edges edges, double dx, double dy)
{
  CgPdfSize size = cg_page_view_get_page_size (self->view, page);
  CgPlace moved = *place;

  if (edges == EDGE_ALL)
    {
      dx = CLAMP (dx, -place->left, MAX (size.width - place->right, -place->left));
      dy = CLAMP (dy, -place->top, MAX (size.height - place->bottom, -place->top));
    }
  if (edges & EDGE_LEFT)
    moved.left =
        edges == EDGE_ALL ? place->left + dx : CLAMP (place->left + dx, 0, place->right - LEAST);
  if (edges & EDGE_TOP)
    moved.top =
        edges == EDGE_ALL ? place->top + dy : CLAMP (place->top + dy, 0, place->bottom - LEAST);
  if (edges & EDGE_RIGHT)
    moved.right = edges == EDGE_ALL ? place->right + dx
                                    : CLAMP (place->right + dx, place->left + LEAST,
                                             MAX (size.width, place->left + LEAST));
  if (edges & EDGE_BOTTOM)
    moved.bottom = edges == EDGE_ALL ? place->bottom + dy
                                     : CLAMP (place->bottom + dy, place->top + LEAST,
                                              MAX (size.height, place->top + LEAST));
  return moved;
}

/* ---- the pointer ---- */

static gboolean
is_plain (GtkGesture *gesture)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  return (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0;
}

static void
drag_begin_cb (CgMarkPointer *self, double x, double y, GtkGesture *gesture)
{
  const CgMark *mark = movable (self);
  guint page;
  double page_x, page_y;

  self->edges = 0;
  if (mark == NULL || !is_plain (gesture) ||
      cg_page_view_get_tool (self->view) != CG_PAGE_TOOL_TEXT ||
      !cg_page_view_locate (self->view, x, y, &page, &page_x, &page_y) || page != mark->page)
    return;

  self->before = place_of (self, mark);
  self->edges =
      edges_at (&self->before, page_x, page_y, REACH / cg_page_view_get_zoom (self->view));
  self->drag_x = x;
  self->drag_y = y;
  if (self->edges != 0)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Where a drag has brought it: as the page is turned. */
static gboolean
dragged_to (CgMarkPointer *self, double dx, double dy, CgPlace *place)
{
  const CgMark *mark = movable (self);
  guint page, other;
  double x1, y1, x2, y2;

  if (self->edges == 0 || mark == NULL ||
      !cg_page_view_locate (self->view, self->drag_x, self->drag_y, &page, &x1, &y1) ||
      !cg_page_view_locate (self->view, self->drag_x + dx, self->drag_y + dy, &other, &x2, &y2) ||
      other != page)
    return FALSE;

  *place = shifted (self, &self->before, mark->page, self->edges, x2 - x1, y2 - y1);
  return TRUE;
}

static void
drag_update_cb (CgMarkPointer *self, double dx, double dy)
{
  CgPlace place;

  if (dragged_to (self, dx, dy, &place))
    cg_page_marks_set_draft (marks_of (self), &place);
}

static void
drag_end_cb (CgMarkPointer *self, double dx, double dy)
{
  const CgPlace *draft = marks_of (self) != NULL ? cg_page_marks_get_draft (marks_of (self)) : NULL;
  CgPlace place;

  if (self->edges != 0 && draft != NULL && hypot (dx, dy) >= 1)
    {
      place = *draft;
      cg_page_marks_move (marks_of (self), &place);
    }
  self->edges = 0;
}

static void
pressed_cb (CgMarkPointer *self, int n_press, double x, double y)
{
  if (self->edges != 0)
    return;

  self->drag_x = x;
  self->drag_y = y;
}

/* A click, as against the end of a drag that selected text. */
static void
released_cb (CgMarkPointer *self, int n_press, double x, double y, GtkGesture *gesture)
{
  const CgMark *mark;

  if (self->edges != 0 || marks_of (self) == NULL || n_press != 1 || !is_plain (gesture) ||
      hypot (x - self->drag_x, y - self->drag_y) > STILL)
    return;

  mark = mark_at (self, x, y);
  cg_page_marks_select (marks_of (self), mark != NULL ? cg_record_get_id (mark->record) : 0);
}

/* ---- keys ---- */

static gboolean
nudge (CgMarkPointer *self, double dx, double dy, GdkModifierType state)
{
  const CgMark *mark = movable (self);
  double step = (state & GDK_CONTROL_MASK) != 0 ? SMALL_STEP : STEP;
  Edges edges = (state & GDK_SHIFT_MASK) != 0 ? EDGE_RIGHT | EDGE_BOTTOM : EDGE_ALL;
  CgPlace place;

  if (mark == NULL)
    return GDK_EVENT_PROPAGATE;

  place = place_of (self, mark);
  place = shifted (self, &place, mark->page, edges, dx * step, dy * step);
  cg_page_marks_move (marks_of (self), &place);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (CgMarkPointer *self, guint key, guint code, GdkModifierType state)
{
  if (marks_of (self) == NULL || cg_page_marks_get_selected (marks_of (self)) == NULL)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
      return nudge (self, -1, 0, state);
    case GDK_KEY_Right:
      return nudge (self, 1, 0, state);
    case GDK_KEY_Up:
      return nudge (self, 0, -1, state);
    case GDK_KEY_Down:
      return nudge (self, 0, 1, state);
    case GDK_KEY_Escape:
      cg_page_marks_select (marks_of (self), 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
add_gestures (CgMarkPointer *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

static void
cg_mark_pointer_class_init (CgMarkPointerClass *klass)
{
}

static void
cg_mark_pointer_init (CgMarkPointer *self)
{
}

CgMarkPointer *
cg_mark_pointer_new (CgPageView *view)
{
  CgMarkPointer *self = g_object_new (CG_TYPE_MARK_POINTER, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = view;
  add_gestures (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  return self;
}

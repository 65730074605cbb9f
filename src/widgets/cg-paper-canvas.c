/* cg-paper-canvas.c: laid out pages as sheets of paper on a desk; the inside of CgPagePreview.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paper-canvas.h"
#include "cg-paper-keys.h"
#include "cg-paper-sheet.h"

#include <math.h>

/* Desk around and between the sheets, pixels. */
#define MARGIN 18
#define GAP 16

/* Pixels to a point at the paper's own size. */
#define PIXELS_PER_POINT (96.0 / 72.0)

#define LOWEST_ZOOM 0.2
#define HIGHEST_ZOOM 4.0

/* Sheets kept drawn before and after those that are seen. */
#define KEPT 1

static const double zoom_steps[] = { 0.25, 0.33, 0.5,  0.67, 0.75, 0.9, 1, 1.1,
                                     1.25, 1.5,  1.75, 2,    2.5,  3,   4 };

/* One sheet as it was drawn, or NULL. */
typedef struct
{
  GdkTexture *texture;
} Sheet;

struct _CgPaperCanvas
{
  CgScroller parent_instance;

  CgNoticePages *pages;
  CgNoticeDraw flags;
  CgPaperFit fit;
  double zoom;  /* as set */
  double scale; /* pixels to a point, as it is now */
  int sheet_width, sheet_height;
  GArray *sheets; /* Sheet */
  double pointer_x, pointer_y;

  CgNoticeField mark_field;
  guint mark_start, mark_end;
  GArray *mark;   /* CgNoticePart, or NULL */
  gboolean shows; /* it is to be seen as soon as it is on a page */
};

G_DEFINE_FINAL_TYPE (CgPaperCanvas, cg_paper_canvas, CG_TYPE_SCROLLER)

enum
{
  SIGNAL_PICKED,
  SIGNAL_VIEWED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_pages (CgPaperCanvas *self)
{
  return self->pages != NULL ? cg_notice_pages_count (self->pages) : 0;
}

static GtkAdjustment *
vertical (CgPaperCanvas *self)
{
  return cg_scroller_down (CG_SCROLLER (self));
}

/* 0 once it is disposed. */
static double
value_of (GtkAdjustment *adjustment)
{
  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static double
scrolled_across (CgPaperCanvas *self)
{
  return value_of (cg_scroller_across (CG_SCROLLER (self)));
}

static double
scrolled_down (CgPaperCanvas *self)
{
  return value_of (vertical (self));
}

static void
clear_sheet (gpointer data)
{
  g_clear_object (&((Sheet *) data)->texture);
}

static void
forget_sheets (CgPaperCanvas *self)
{
  g_array_set_size (self->sheets, 0);
  g_array_set_size (self->sheets, count_pages (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
content_height (CgPaperCanvas *self)
{
  guint n = count_pages (self);

  return n == 0 ? 0 : 2.0 * MARGIN + n * self->sheet_height + (n - 1.0) * GAP;
}

static double
page_top (CgPaperCanvas *self, guint page)
{
  return MARGIN + page * ((double) self->sheet_height + GAP);
}

/* The sheets stand in the middle of a wide desk, pixels from the content's left edge. */
static double
page_left (CgPaperCanvas *self)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self));

  return MAX (MARGIN, floor ((room - self->sheet_width) / 2));
}

gboolean
cg_paper_canvas_get_sheet (CgPaperCanvas *self, guint page, graphene_rect_t *sheet)
{
  g_return_val_if_fail (CG_IS_PAPER_CANVAS (self), FALSE);

  if (page >= count_pages (self))
    return FALSE;

  graphene_rect_init (sheet, (float) (page_left (self) - floor (scrolled_across (self))),
                      (float) (page_top (self, page) - floor (scrolled_down (self))),
                      (float) self->sheet_width, (float) self->sheet_height);
  return TRUE;
}

/* The page at @y of the content; the nearest one. */
static guint
page_at (CgPaperCanvas *self, double y)
{
  double pitch = (double) self->sheet_height + GAP;
  guint n = count_pages (self);

  if (n == 0 || y < MARGIN)
    return 0;

  return MIN ((guint) ((y - MARGIN) / pitch), n - 1);
}

guint
cg_paper_canvas_get_page (CgPaperCanvas *self)
{
  g_return_val_if_fail (CG_IS_PAPER_CANVAS (self), 0);

  return page_at (self, scrolled_down (self) + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

static double
wanted_scale (CgPaperCanvas *self, int width, int height)
{
  double page_width, page_height, wide, high;

  if (self->fit == CG_PAPER_FIT_NONE || self->pages == NULL)
    return self->zoom * PIXELS_PER_POINT;

  cg_notice_pages_get_size (self->pages, &page_width, &page_height);
  wide = (width - 2.0 * MARGIN) / page_width;
  high = (height - 2.0 * MARGIN) / page_height;

  return CLAMP (self->fit == CG_PAPER_FIT_WIDTH ? wide : MIN (wide, high),
                LOWEST_ZOOM * PIXELS_PER_POINT, HIGHEST_ZOOM * PIXELS_PER_POINT);
}

static void
configure (GtkAdjustment *adjustment, double size, double room, double value)
{
  gtk_adjustment_configure (adjustment, value, 0, MAX (size, room), 40, room * 0.9, room);
}

/* Makes the sheets so large; the point of the content under (@x, @y) of the widget stays. */
static void
rescale (CgPaperCanvas *self, int width, int height, double x, double y)
{
  double scale = wanted_scale (self, width, height), page_width = 0, page_height = 0;
  guint page = page_at (self, scrolled_down (self) + y);
  double down = scrolled_down (self) + y - page_top (self, page);
  double right = scrolled_across (self) + x - page_left (self);
  double factor = self->scale > 0 ? scale / self->scale : 1;

  if (self->pages != NULL)
    cg_notice_pages_get_size (self->pages, &page_width, &page_height);
  if (scale != self->scale)
    forget_sheets (self);
  self->scale = scale;
  self->sheet_width = (int) round (page_width * scale);
  self->sheet_height = (int) round (page_height * scale);

  configure (cg_scroller_across (CG_SCROLLER (self)), self->sheet_width + 2.0 * MARGIN, width,
             page_left (self) + right * factor - x);
  configure (vertical (self), content_height (self), height,
             page_top (self, page) + down * factor - y);
}

static void
cg_paper_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgPaperCanvas *self = CG_PAPER_CANVAS (widget);

  rescale (self, width, height, 0, 0);
  if (self->shows)
    cg_paper_canvas_show_mark (self);
  g_signal_emit (self, signals[SIGNAL_VIEWED], 0);
}

static void
cg_paper_canvas_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = 4 * MARGIN;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 552 : 781;
}

static void
snapshot_sheet (CgPaperCanvas *self, GtkSnapshot *snapshot, guint page)
{
  Sheet *sheet = &g_array_index (self->sheets, Sheet, page);
  graphene_rect_t place;

  if (sheet->texture == NULL)
    sheet->texture =
        cg_paper_sheet_draw (GTK_WIDGET (self), self->pages, page, self->flags, self->mark,
                             self->scale, self->sheet_width, self->sheet_height);
  cg_paper_canvas_get_sheet (self, page, &place);
  cg_paper_sheet_shadow (snapshot, &place);
  gtk_snapshot_append_texture (snapshot, sheet->texture, &place);
}

static void
cg_paper_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgPaperCanvas *self = CG_PAPER_CANVAS (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double top = scrolled_down (self);
  guint first, last;

  if (count_pages (self) == 0 || self->sheet_width < 1 || self->sheet_height < 1)
    return;

  first = page_at (self, top);
  last = page_at (self, top + height);
  for (guint page = 0; page < self->sheets->len; page++)
    if (page + KEPT < first || page > last + KEPT)
      clear_sheet (&g_array_index (self->sheets, Sheet, page));

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  for (guint page = first; page <= last; page++)
    snapshot_sheet (self, snapshot, page);
  gtk_snapshot_pop (snapshot);
}

static void
cg_paper_canvas_scrolled (CgScroller *scroller, GtkOrientation orientation)
{
  gtk_widget_queue_draw (GTK_WIDGET (scroller));
  g_signal_emit (scroller, signals[SIGNAL_VIEWED], 0);
}

static void
cg_paper_canvas_dispose (GObject *object)
{
  CgPaperCanvas *self = CG_PAPER_CANVAS (object);

  g_clear_pointer (&self->pages, cg_notice_pages_unref);
  g_clear_pointer (&self->mark, g_array_unref);
  g_array_set_size (self->sheets, 0);

  G_OBJECT_CLASS (cg_paper_canvas_parent_class)->dispose (object);
}

static void
cg_paper_canvas_finalize (GObject *object)
{
  g_array_unref (CG_PAPER_CANVAS (object)->sheets);
  G_OBJECT_CLASS (cg_paper_canvas_parent_class)->finalize (object);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CgPaperCanvas *self)
{
  guint page = page_at (self, scrolled_down (self) + y);
  graphene_rect_t sheet;
  CgNoticeField field;
  guint offset;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!cg_paper_canvas_get_sheet (self, page, &sheet))
    return;

  if (cg_notice_pages_pick (self->pages, page, (x - sheet.origin.x) / self->scale,
                            (y - sheet.origin.y) / self->scale, &field, &offset))
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, (int) field, offset);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, CgPaperCanvas *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
zoom_around (CgPaperCanvas *self, CgPaperFit fit, double zoom, double x, double y)
{
  self->fit = fit;
  self->zoom = CLAMP (zoom, LOWEST_ZOOM, HIGHEST_ZOOM);
  rescale (self, gtk_widget_get_width (GTK_WIDGET (self)),
           gtk_widget_get_height (GTK_WIDGET (self)), x, y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_VIEWED], 0);
}

static double
next_step (double zoom, int step)
{
  int n = G_N_ELEMENTS (zoom_steps), i = 0;

  if (step > 0)
    while (i < n - 1 && zoom_steps[i] <= zoom * 1.01)
      i++;
  else
    for (i = n - 1; i > 0 && zoom_steps[i] >= zoom * 0.99;)
      i--;

  return zoom_steps[i];
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, CgPaperCanvas *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK) || dy == 0)
    return FALSE;

  zoom_around (self, CG_PAPER_FIT_NONE,
               next_step (cg_paper_canvas_get_zoom (self), dy < 0 ? 1 : -1), self->pointer_x,
               self->pointer_y);
  return TRUE;
}

static void
cg_paper_canvas_class_init (CgPaperCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_paper_canvas_dispose;
  object_class->finalize = cg_paper_canvas_finalize;
  widget_class->measure = cg_paper_canvas_measure;
  widget_class->size_allocate = cg_paper_canvas_size_allocate;
  widget_class->snapshot = cg_paper_canvas_snapshot;
  CG_SCROLLER_CLASS (klass)->scrolled = cg_paper_canvas_scrolled;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", CG_TYPE_PAPER_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);
  signals[SIGNAL_VIEWED] = g_signal_new ("viewed", CG_TYPE_PAPER_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  cg_paper_keys_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "cg-paper-canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cg_paper_canvas_init (CgPaperCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->zoom = 1;
  self->sheets = g_array_new (FALSE, TRUE, sizeof (Sheet));
  g_array_set_clear_func (self->sheets, clear_sheet);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

GtkWidget *
cg_paper_canvas_new (void)
{
  return g_object_new (CG_TYPE_PAPER_CANVAS, NULL);
}

static void
find_mark (CgPaperCanvas *self)
{
  g_clear_pointer (&self->mark, g_array_unref);
  if (self->pages != NULL && self->mark_field != CG_NOTICE_FIELD_NONE)
    self->mark =
        cg_notice_pages_locate (self->pages, self->mark_field, self->mark_start, self->mark_end);
}

void
cg_paper_canvas_set_pages (CgPaperCanvas *self, CgNoticePages *pages)
{
  g_return_if_fail (CG_IS_PAPER_CANVAS (self));

  if (pages != NULL)
    cg_notice_pages_ref (pages);
  g_clear_pointer (&self->pages, cg_notice_pages_unref);
  self->pages = pages;
  find_mark (self);
  forget_sheets (self);
  /* A scrollbar may come or go: the scrolled window must be given its size anew, too. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cg_paper_canvas_set_flags (CgPaperCanvas *self, CgNoticeDraw flags)
{
  g_return_if_fail (CG_IS_PAPER_CANVAS (self));

  if (self->flags == flags)
    return;
  self->flags = flags;
  forget_sheets (self);
}

void
cg_paper_canvas_set_zoom (CgPaperCanvas *self, CgPaperFit fit, double zoom)
{
  g_return_if_fail (CG_IS_PAPER_CANVAS (self));

  zoom_around (self, fit, zoom, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, 0);
}

CgPaperFit
cg_paper_canvas_get_fit (CgPaperCanvas *self)
{
  g_return_val_if_fail (CG_IS_PAPER_CANVAS (self), CG_PAPER_FIT_WIDTH);

  return self->fit;
}

double
cg_paper_canvas_get_zoom (CgPaperCanvas *self)
{
  g_return_val_if_fail (CG_IS_PAPER_CANVAS (self), 1);

  return self->scale > 0 ? self->scale / PIXELS_PER_POINT : self->zoom;
}

void
cg_paper_canvas_step_zoom (CgPaperCanvas *self, int step)
{
  g_return_if_fail (CG_IS_PAPER_CANVAS (self));

  cg_paper_canvas_set_zoom (self, CG_PAPER_FIT_NONE,
                            next_step (cg_paper_canvas_get_zoom (self), step));
}

void
cg_paper_canvas_go_to_page (CgPaperCanvas *self, guint page)
{
  g_return_if_fail (CG_IS_PAPER_CANVAS (self));

  if (page < count_pages (self))
    gtk_adjustment_set_value (vertical (self), page_top (self, page) - GAP / 2.0);
}

void
cg_paper_canvas_mark (CgPaperCanvas *self, CgNoticeField field, guint start, guint end)
{
  g_return_if_fail (CG_IS_PAPER_CANVAS (self));

  self->mark_field = field;
  self->mark_start = start;
  self->mark_end = end;
  self->shows = FALSE;
  find_mark (self);
  forget_sheets (self);
}

void
cg_paper_canvas_mark_part (CgPaperCanvas *self, const CgNoticePart *part)
{
  g_return_if_fail (CG_IS_PAPER_CANVAS (self));
  g_return_if_fail (part != NULL && part->page < count_pages (self));

  cg_paper_canvas_mark (self, CG_NOTICE_FIELD_NONE, 0, 0);
  self->mark = g_array_new (FALSE, FALSE, sizeof (CgNoticePart));
  g_array_append_vals (self->mark, part, 1);
}

void
cg_paper_canvas_show_mark (CgPaperCanvas *self)
{
  const CgNoticePart *part;
  double top, bottom;

  g_return_if_fail (CG_IS_PAPER_CANVAS (self));

  self->shows = self->mark == NULL || self->mark->len == 0;
  if (self->shows)
    return;

  part = &g_array_index (self->mark, CgNoticePart, 0);
  top = page_top (self, part->page) + (part->y - part->height) * self->scale;
  bottom = top + part->height * 3 * self->scale;
  gtk_adjustment_clamp_page (vertical (self), top, bottom);
}

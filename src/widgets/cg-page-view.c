/* cg-page-view.c: the pages of a PDF on the desk, to read and select.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-view-private.h"

#include "cg-page-keys.h"

/* Pixels of desk around and between the pages. */
#define MARGIN 16
#define GAP 12
#define STEP 60
#define FRAME_ALPHA 0.12f

/* For so many milliseconds at most what was seen before a jump stays, while its pages come. */
#define LONGEST_HOLD 150
#define NATURAL_WIDTH 560
#define NATURAL_HEIGHT 640

enum
{
  SIGNAL_SHOWN,
  SIGNAL_TURNED,
  SIGNAL_FRAMED,
  N_SIGNALS
};

static GParamSpec *properties[CG_PAGE_VIEW_N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPageView, cg_page_view, CG_TYPE_SCROLLER)

/* Telling others. Page and zoom change while the view is laid out, when labels may not. */

static void
notify_cb (gpointer user_data)
{
  CgPageView *self = user_data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[CG_PAGE_VIEW_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[CG_PAGE_VIEW_ZOOM]);
}

static void
notify_later (CgPageView *self)
{
  if (self->notify_id == 0)
    self->notify_id =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE + 10, G_SOURCE_FUNC (notify_cb), self, NULL);
}

void
cg_page_view_notify (CgPageView *self, CgPageViewProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
after_paint_cb (CgPageView *self, GdkFrameClock *clock)
{
  g_clear_signal_handler (&self->after_paint_id, clock);
  self->seen = TRUE;
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

static void
forget_after_paint (CgPageView *self)
{
  if (self->after_paint_id != 0)
    g_clear_signal_handler (&self->after_paint_id, gtk_widget_get_frame_clock (GTK_WIDGET (self)));
}

static void configure_both (CgPageView *self);

/* The sheets are moved when the view is allocated. The adjustments learn of it now and not while
 * the view is laid out: a scroll bar that appears then asks for a layout within the layout, and
 * GTK 4.8 paints without one. Nor do they before: the frame in which a scroll bar moves would stand
 * in the way of the one that shows the pages. */
static void
show_now (CgPageView *self)
{
  g_clear_handle_id (&self->postponed_id, g_source_remove);
  if (self->layout != NULL && self->camera.width > 0)
    configure_both (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
show_now_cb (gpointer user_data)
{
  CgPageView *self = user_data;

  self->postponed_id = 0;
  show_now (self);
}

/* What became complete now is seen after the next frame. */
static void
check_complete (CgPageView *self)
{
  gboolean complete = self->loader != NULL && cg_page_loader_is_complete (self->loader);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (complete && !self->was_complete && clock != NULL && self->after_paint_id == 0)
    {
      self->after_paint_id = g_signal_connect_object (
          clock, "after-paint", G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
    }

  if (complete && self->postponed_id != 0)
    show_now (self);
  self->was_complete = complete;
}

static void
changed_cb (CgPageView *self, guint page)
{
  cg_page_sheets_update (self->sheets, page);
  check_complete (self);
  cg_page_picks_text_came (self->picks);
  if (self->hit_due)
    cg_page_view_reveal_hit (self);
}

/* Layout */

static GtkAdjustment *
across (CgPageView *self)
{
  return cg_scroller_across (CG_SCROLLER (self));
}

static GtkAdjustment *
down (CgPageView *self)
{
  return cg_scroller_down (CG_SCROLLER (self));
}

static void
configure (CgPageView *self, GtkAdjustment *adjustment, double value, double upper, double size)
{
  if (adjustment == NULL)
    return;

  self->configuring = TRUE;
  gtk_adjustment_configure (adjustment, value, 0, upper, STEP, size * 0.9, size);
  self->configuring = FALSE;
}

static void
configure_both (CgPageView *self)
{
  const CgPageCamera *camera = &self->camera;

  configure (self, across (self), camera->x, cg_page_camera_desk_width (camera), camera->width);
  configure (self, down (self), camera->y - cg_page_camera_desk_top (camera),
             cg_page_camera_desk_height (camera), camera->height);
  self->told_x = camera->x;
  self->told_y = camera->y - cg_page_camera_desk_top (camera);
}

static void
take_stock (CgPageView *self)
{
  guint page = cg_page_camera_page (&self->camera);

  if (page == self->page && self->zoom == self->camera.zoom)
    return;

  self->page = page;
  self->zoom = self->camera.zoom;
  notify_later (self);
}

static void
plan (CgPageView *self)
{
  CgPlanView view = cg_page_camera_plan_view (
      &self->camera, gtk_widget_get_scale_factor (GTK_WIDGET (self)), self->direction);

  cg_page_loader_set_view (self->loader, self->layout, &view);
}

static void
cg_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgPageView *self = CG_PAGE_VIEW (widget);

  if (self->layout == NULL)
    {
      configure (self, across (self), 0, width, width);
      configure (self, down (self), 0, height, height);
      return;
    }

  if (width != self->camera.width || height != self->camera.height)
    cg_page_camera_resize (&self->camera, width, height);

  configure_both (self);
  plan (self);
  cg_page_sheets_place (self->sheets, &self->camera, self->loader);
  take_stock (self);
  check_complete (self);
}

static void
cg_page_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

/* The pages are asked for now, not a frame later. */
static void
plan_now (CgPageView *self)
{
  if (self->layout != NULL && self->camera.width > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    plan (self);
}

void
cg_page_view_camera_moved (CgPageView *self)
{
  plan_now (self);
  show_now (self);
}

/* Whether a sheet would be white that is to be seen. */
static gboolean
is_blank (CgPageView *self)
{
  guint first, last;

  cg_page_camera_get_visible (&self->camera, &first, &last);
  for (guint page = first; page <= last; page++)
    if (cg_page_loader_get_tile (self->loader, page, CG_TILE_BASE).image == NULL)
      return TRUE;

  return FALSE;
}

void
cg_page_view_camera_jumped (CgPageView *self)
{
  gboolean good = self->was_complete && gtk_widget_get_mapped (GTK_WIDGET (self));

  plan_now (self);
  if (!good || !is_blank (self) || cg_page_loader_is_complete (self->loader))
    show_now (self);
  else if (self->postponed_id == 0)
    self->postponed_id = g_timeout_add_once (LONGEST_HOLD, show_now_cb, self);
}

/* Who scrolls while a jump is held goes on from where it leads. */
static void
follow_adjustments (CgPageView *self)
{
  double x = gtk_adjustment_get_value (across (self)), y = gtk_adjustment_get_value (down (self));

  if (self->postponed_id != 0)
    cg_page_camera_scroll (&self->camera, self->camera.x + x - self->told_x,
                           self->camera.y + y - self->told_y);
  else
    cg_page_camera_scroll (&self->camera, x, y + cg_page_camera_desk_top (&self->camera));
}

static void
cg_page_view_scrolled (CgScroller *scroller, GtkOrientation orientation)
{
  CgPageView *self = CG_PAGE_VIEW (scroller);
  double before = self->camera.y;

  if (self->configuring || self->layout == NULL)
    return;

  follow_adjustments (self);
  self->direction = self->camera.y > before ? 1 : self->camera.y < before ? -1 : self->direction;
  cg_page_view_camera_moved (self);
}

static void
cg_page_view_adopted (CgScroller *scroller)
{
  cg_page_view_camera_moved (CG_PAGE_VIEW (scroller));
}

/* The document */

static void
forget_document (CgPageView *self)
{
  g_clear_handle_id (&self->postponed_id, g_source_remove);
  forget_after_paint (self);
  cg_page_view_set_finder (self, NULL);
  cg_page_sheets_hide (self->sheets);

  if (self->loader != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->loader, changed_cb, self);
      cg_page_loader_rest (self->loader);
    }
  g_clear_object (&self->loader);
  g_clear_object (&self->document);
  g_clear_pointer (&self->layout, cg_page_layout_free);
  g_clear_pointer (&self->turns, g_free);
  g_clear_pointer (&self->history, cg_page_history_free);
  self->seen = FALSE;
  cg_page_picks_set_loader (self->picks, NULL);
  cg_page_links_set_document (self->links, NULL);
  cg_page_view_notify (self, CG_PAGE_VIEW_HAS_SELECTION);
  self->was_complete = FALSE;
}

static CgPageLayout *
make_layout (CgPageView *self)
{
  const CgPageRows rows = {
    .across = self->spread >= CG_PAGE_SPREAD_FACING ? 2 : 1,
    .cover = self->spread == CG_PAGE_SPREAD_COVER,
    .margin = MARGIN,
    .gap = GAP,
  };

  return cg_page_layout_new (cg_pdf_document_get_page_sizes (self->document), self->turns,
                             cg_pdf_document_get_n_pages (self->document), &rows);
}

void
cg_page_view_lay_out_again (CgPageView *self)
{
  g_autoptr (CgPageLayout) before = self->layout;

  if (before == NULL)
    return;

  self->layout = make_layout (self);
  cg_page_camera_set_layout (&self->camera, self->layout, self->spread == CG_PAGE_SPREAD_SINGLE);
  cg_page_view_camera_moved (self);
}

void
cg_page_view_set_document (CgPageView *self, CgPdfDocument *document)
{
  CgPageFit fit = self->camera.fit;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  forget_document (self);
  if (document != NULL)
    {
      self->document = g_object_ref (document);
      self->turns = g_new0 (guint8, cg_pdf_document_get_n_pages (document));
      self->layout = make_layout (self);
      self->history = cg_page_history_new ();
      self->loader = cg_page_loader_new (document);
      cg_page_picks_set_loader (self->picks, self->loader);
      cg_page_links_set_document (self->links, document);
      g_signal_connect_object (self->loader, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      cg_page_camera_init (&self->camera, self->layout);
      self->camera.single = self->spread == CG_PAGE_SPREAD_SINGLE;
      cg_page_camera_set_fit (&self->camera, fit);
      cg_page_camera_resize (&self->camera, gtk_widget_get_width (GTK_WIDGET (self)),
                             gtk_widget_get_height (GTK_WIDGET (self)));
    }

  self->page = 0;
  cg_page_view_notify (self, CG_PAGE_VIEW_CAN_GO_BACK);
  cg_page_view_notify (self, CG_PAGE_VIEW_CAN_GO_FORWARD);
  cg_page_view_camera_moved (self);
  notify_later (self);
}

CgPageLinks *
cg_page_view_get_links (CgPageView *self)
{
  return self->links;
}

CgPageLoader *
cg_page_view_get_loader (CgPageView *self)
{
  return self->loader;
}

/* The widget */

static void
draw_frame (CgPageView *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GskRoundedRect outline;
  GdkRGBA color, fill;

  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &color))
    return;

  fill = color;
  fill.alpha = FRAME_ALPHA;
  gsk_rounded_rect_init_from_rect (
      &outline,
      &GRAPHENE_RECT_INIT ((float) self->frame.x, (float) self->frame.y, (float) self->frame.width,
                           (float) self->frame.height),
      0);
  gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ color, color, color, color });
}

static void
cg_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgPageView *self = CG_PAGE_VIEW (widget);

  GTK_WIDGET_CLASS (cg_page_view_parent_class)->snapshot (widget, snapshot);
  if (self->frame.width > 0)
    draw_frame (self, snapshot);
}

static void
cg_page_view_unmap (GtkWidget *widget)
{
  CgPageView *self = CG_PAGE_VIEW (widget);

  if (self->loader != NULL)
    cg_page_loader_rest (self->loader);
  self->was_complete = FALSE;

  GTK_WIDGET_CLASS (cg_page_view_parent_class)->unmap (widget);
}

/* While it was not seen the loader rested. */
static void
cg_page_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cg_page_view_parent_class)->map (widget);
  gtk_widget_queue_allocate (widget);
}

static void
cg_page_view_unrealize (GtkWidget *widget)
{
  forget_after_paint (CG_PAGE_VIEW (widget));

  GTK_WIDGET_CLASS (cg_page_view_parent_class)->unrealize (widget);
}

static void
cg_page_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgPageView *self = CG_PAGE_VIEW (object);

  switch (prop_id)
    {
    case CG_PAGE_VIEW_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case CG_PAGE_VIEW_ZOOM:
      g_value_set_double (value, self->camera.zoom);
      break;
    case CG_PAGE_VIEW_FIT:
      g_value_set_int (value, (int) self->camera.fit);
      break;
    case CG_PAGE_VIEW_SPREAD:
      g_value_set_int (value, (int) self->spread);
      break;
    case CG_PAGE_VIEW_COLORS:
      g_value_set_int (value, (int) self->colors);
      break;
    case CG_PAGE_VIEW_TOOL:
      g_value_set_int (value, (int) self->tool);
      break;
    case CG_PAGE_VIEW_HAS_SELECTION:
      g_value_set_boolean (value, cg_page_picks_has_any (self->picks));
      break;
    case CG_PAGE_VIEW_CAN_GO_BACK:
      g_value_set_boolean (value, cg_page_view_can_travel (self, -1));
      break;
    case CG_PAGE_VIEW_CAN_GO_FORWARD:
      g_value_set_boolean (value, cg_page_view_can_travel (self, 1));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cg_page_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CgPageView *self = CG_PAGE_VIEW (object);

  switch (prop_id)
    {
    case CG_PAGE_VIEW_PAGE:
      cg_page_view_set_page (self, g_value_get_uint (value));
      break;
    case CG_PAGE_VIEW_ZOOM:
      cg_page_view_set_zoom (self, g_value_get_double (value));
      break;
    case CG_PAGE_VIEW_FIT:
      cg_page_view_set_fit (self, (CgPageFit) g_value_get_int (value));
      break;
    case CG_PAGE_VIEW_SPREAD:
      cg_page_view_set_spread (self, (CgPageSpread) g_value_get_int (value));
      break;
    case CG_PAGE_VIEW_COLORS:
      cg_page_view_set_colors (self, (CgPageColors) g_value_get_int (value));
      break;
    case CG_PAGE_VIEW_TOOL:
      cg_page_view_set_tool (self, (CgPageTool) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cg_page_view_dispose (GObject *object)
{
  CgPageView *self = CG_PAGE_VIEW (object);

  g_clear_object (&self->pointer);
  g_clear_object (&self->mark_pointer);
  cg_page_view_set_marks (self, NULL);
  if (self->sheets != NULL)
    forget_document (self);
  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->picks, cg_page_picks_free);
  g_clear_pointer (&self->sheets, cg_page_sheets_free);
  g_clear_object (&self->links);

  G_OBJECT_CLASS (cg_page_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags read_only = flags & ~(GParamFlags) G_PARAM_WRITABLE;

  properties[CG_PAGE_VIEW_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[CG_PAGE_VIEW_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 1000, 1, flags);
  properties[CG_PAGE_VIEW_FIT] =
      g_param_spec_int ("fit", NULL, NULL, 0, CG_PAGE_FIT_PAGE, CG_PAGE_FIT_WIDTH, flags);
  properties[CG_PAGE_VIEW_SPREAD] = g_param_spec_int ("spread", NULL, NULL, 0, CG_PAGE_SPREAD_COVER,
                                                      CG_PAGE_SPREAD_CONTINUOUS, flags);
  properties[CG_PAGE_VIEW_COLORS] = g_param_spec_int (
      "colors", NULL, NULL, 0, CG_PAGE_COLORS_CONTRAST, CG_PAGE_COLORS_NORMAL, flags);
  properties[CG_PAGE_VIEW_TOOL] =
      g_param_spec_int ("tool", NULL, NULL, 0, CG_PAGE_TOOL_ZOOM, CG_PAGE_TOOL_TEXT, flags);
  properties[CG_PAGE_VIEW_HAS_SELECTION] =
      g_param_spec_boolean ("has-selection", NULL, NULL, FALSE, read_only);
  properties[CG_PAGE_VIEW_CAN_GO_BACK] =
      g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, read_only);
  properties[CG_PAGE_VIEW_CAN_GO_FORWARD] =
      g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, read_only);
  g_object_class_install_properties (object_class, CG_PAGE_VIEW_N_PROPERTIES, properties);
}

static void
cg_page_view_class_init (CgPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_page_view_dispose;
  object_class->get_property = cg_page_view_get_property;
  object_class->set_property = cg_page_view_set_property;
  widget_class->snapshot = cg_page_view_snapshot;
  widget_class->measure = cg_page_view_measure;
  widget_class->size_allocate = cg_page_view_size_allocate;
  widget_class->map = cg_page_view_map;
  widget_class->unmap = cg_page_view_unmap;
  widget_class->unrealize = cg_page_view_unrealize;
  CG_SCROLLER_CLASS (klass)->scrolled = cg_page_view_scrolled;
  CG_SCROLLER_CLASS (klass)->adopted = cg_page_view_adopted;

  install_properties (object_class);
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", CG_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TURNED] = g_signal_new ("turned", CG_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_FRAMED] = g_signal_new ("framed", CG_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_POINTER);

  gtk_widget_class_set_css_name (widget_class, "cg-page-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  cg_page_keys_install (widget_class);
}

static void
cg_page_view_init (CgPageView *self)
{
  self->sheets = cg_page_sheets_new (GTK_WIDGET (self));
  self->picks = cg_page_picks_new (GTK_WIDGET (self), self->sheets);
  self->camera.fit = CG_PAGE_FIT_WIDTH;
  self->camera.zoom = 1;
  self->hits.index = -1;
  self->mark_pointer = cg_mark_pointer_new (self);
  self->pointer = cg_page_pointer_new (self);
  self->links = cg_page_links_new (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "paper-desk");
}

GtkWidget *
cg_page_view_new (void)
{
  return g_object_new (CG_TYPE_PAGE_VIEW, NULL);
}

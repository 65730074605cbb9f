/* cg-page-view.c: the pages of a PDF below each other on the desk, to read and select.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-view.h"

#include "cg-page-keys.h"
#include "cg-page-pointer.h"
#include "cg-page-sheets.h"

/* Pixels of desk around and between the pages. */
#define MARGIN 16
#define GAP 12
#define STEP 60
#define NATURAL_WIDTH 560
#define NATURAL_HEIGHT 640

struct _CgPageView
{
  CgScroller parent_instance;

  CgPdfDocument *document;
  CgPageLayout *layout;
  CgPageLoader *loader;
  CgPageCamera camera;
  CgPageSheets *sheets;

  guint page;
  double zoom;
  int direction;
  gboolean configuring;
  gboolean was_complete;
  gulong after_paint_id;
  guint notify_id;

  CgPageSelection selection;
  CgPageHits hits;
  gboolean hit_due; /* the place in hand is shown when the text of its page is there */
  gboolean copy_due;
  CgPagePointer *pointer;
};

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_ZOOM,
  PROP_FIT,
  PROP_HAS_SELECTION,
  N_PROPS,
};

enum
{
  SIGNAL_SHOWN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPageView, cg_page_view, CG_TYPE_SCROLLER)

/* Telling others. Page and zoom change while the view is laid out, when labels may not. */

static void
notify_cb (gpointer user_data)
{
  CgPageView *self = user_data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
notify_later (CgPageView *self)
{
  if (self->notify_id == 0)
    self->notify_id =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE + 10, G_SOURCE_FUNC (notify_cb), self, NULL);
}

static void
after_paint_cb (CgPageView *self, GdkFrameClock *clock)
{
  g_clear_signal_handler (&self->after_paint_id, clock);
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

static void
forget_after_paint (CgPageView *self)
{
  if (self->after_paint_id != 0)
    g_clear_signal_handler (&self->after_paint_id, gtk_widget_get_frame_clock (GTK_WIDGET (self)));
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

  self->was_complete = complete;
}

static void reveal_hit (CgPageView *self);

static void
changed_cb (CgPageView *self, guint page)
{
  cg_page_sheets_update (self->sheets, page);
  check_complete (self);
  if (self->copy_due)
    cg_page_view_copy (self);
  if (self->hit_due)
    reveal_hit (self);
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
  configure (self, down (self), camera->y, cg_page_camera_desk_height (camera), camera->height);
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
cg_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgPageView *self = CG_PAGE_VIEW (widget);
  CgPlanView view;

  if (self->layout == NULL)
    {
      configure (self, across (self), 0, width, width);
      configure (self, down (self), 0, height, height);
      return;
    }

  if (width != self->camera.width || height != self->camera.height)
    cg_page_camera_resize (&self->camera, width, height);

  configure_both (self);
  view = cg_page_camera_plan_view (&self->camera, gtk_widget_get_scale_factor (widget),
                                   self->direction);
  cg_page_loader_set_view (self->loader, self->layout, &view);
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

/* The adjustments learn of it now and not while the view is laid out: a scroll bar that appears
 * then asks for a layout within the layout, and GTK 4.8 paints without one. */
static void
camera_moved (CgPageView *self)
{
  if (self->layout != NULL && self->camera.width > 0)
    configure_both (self);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
cg_page_view_scrolled (CgScroller *scroller, GtkOrientation orientation)
{
  CgPageView *self = CG_PAGE_VIEW (scroller);
  double before = self->camera.y;

  if (self->configuring || self->layout == NULL)
    return;

  cg_page_camera_scroll (&self->camera, gtk_adjustment_get_value (across (self)),
                         gtk_adjustment_get_value (down (self)));
  self->direction = self->camera.y > before ? 1 : self->camera.y < before ? -1 : self->direction;
  camera_moved (self);
}

static void
cg_page_view_adopted (CgScroller *scroller)
{
  camera_moved (CG_PAGE_VIEW (scroller));
}

/* The document */

static void
forget_document (CgPageView *self)
{
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
  cg_page_view_set_selection (self, NULL);
  self->copy_due = FALSE;
  self->was_complete = FALSE;
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
      self->layout = cg_page_layout_new (cg_pdf_document_get_page_sizes (document),
                                         cg_pdf_document_get_n_pages (document), MARGIN, GAP);
      self->loader = cg_page_loader_new (document);
      g_signal_connect_object (self->loader, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      cg_page_camera_init (&self->camera, self->layout);
      cg_page_camera_set_fit (&self->camera, fit);
      cg_page_camera_resize (&self->camera, gtk_widget_get_width (GTK_WIDGET (self)),
                             gtk_widget_get_height (GTK_WIDGET (self)));
    }

  self->page = 0;
  camera_moved (self);
  notify_later (self);
}

CgPageLoader *
cg_page_view_get_loader (CgPageView *self)
{
  return self->loader;
}

/* Place and zoom */

guint
cg_page_view_get_page (CgPageView *self)
{
  return self->page;
}

void
cg_page_view_show_place (CgPageView *self, guint page, double top)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout == NULL)
    return;

  cg_page_camera_go (&self->camera, page, top);
  camera_moved (self);
}

void
cg_page_view_set_page (CgPageView *self, guint page)
{
  cg_page_view_show_place (self, page, 0);
}

double
cg_page_view_get_zoom (CgPageView *self)
{
  return self->camera.zoom;
}

static void
fit_changed (CgPageView *self, CgPageFit before)
{
  if (self->camera.fit != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT]);
  camera_moved (self);
}

void
cg_page_view_zoom_around (CgPageView *self, double zoom, double x, double y)
{
  CgPageFit before = self->camera.fit;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout == NULL)
    return;

  cg_page_camera_zoom_around (&self->camera, zoom, x, y);
  fit_changed (self, before);
}

void
cg_page_view_set_zoom (CgPageView *self, double zoom)
{
  cg_page_view_zoom_around (self, zoom, self->camera.width / 2, self->camera.height / 2);
}

CgPageFit
cg_page_view_get_fit (CgPageView *self)
{
  return self->camera.fit;
}

void
cg_page_view_set_fit (CgPageView *self, CgPageFit fit)
{
  CgPageFit before = self->camera.fit;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout != NULL)
    cg_page_camera_set_fit (&self->camera, fit);
  self->camera.fit = fit;
  fit_changed (self, before);
}

void
cg_page_view_scroll_by (CgPageView *self, double dx, double dy)
{
  gtk_adjustment_set_value (across (self), gtk_adjustment_get_value (across (self)) + dx);
  gtk_adjustment_set_value (down (self), gtk_adjustment_get_value (down (self)) + dy);
}

gboolean
cg_page_view_locate (
    CgPageView *self, double x, double y, guint *page, double *page_x, double *page_y)
{
  if (self->layout == NULL)
    return FALSE;

  cg_page_camera_locate (&self->camera, x, y, page, page_x, page_y);
  return TRUE;
}

/* Selection */

CgPageSelection
cg_page_view_get_selection (CgPageView *self)
{
  return self->selection;
}

void
cg_page_view_set_selection (CgPageView *self, const CgPageSelection *selection)
{
  self->selection = selection != NULL ? *selection : (CgPageSelection){ 0 };

  cg_page_sheets_set_selection (self->sheets, &self->selection);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_SELECTION]);
}

char *
cg_page_view_get_selected_text (CgPageView *self)
{
  g_autoptr (GString) all = g_string_new (NULL);
  gboolean missing = FALSE;

  if (self->loader == NULL || cg_page_selection_is_empty (&self->selection))
    return g_strdup ("");

  for (guint page = self->selection.start.page; page <= self->selection.end.page; page++)
    {
      CgPageText *text = cg_page_loader_get_text (self->loader, page);
      g_autofree char *part = NULL;
      guint start, end;

      if (text == NULL)
        cg_page_loader_want_text (self->loader, page);
      missing |= text == NULL;
      if (text == NULL || !cg_page_selection_on_page (&self->selection, page, &start, &end))
        continue;

      part = cg_page_text_copy_range (text, start, end);
      g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", part);
    }

  return missing ? NULL : g_string_free (g_steal_pointer (&all), FALSE);
}

void
cg_page_view_copy (CgPageView *self)
{
  g_autofree char *text = cg_page_view_get_selected_text (self);

  self->copy_due = text == NULL;
  if (text != NULL && *text != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* What a search found */

static void
found_cb (CgPageView *self, guint page)
{
  cg_page_sheets_update (self->sheets, page);
}

void
cg_page_view_set_finder (CgPageView *self, CgPdfFinder *finder)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->hits.finder != NULL)
    g_signal_handlers_disconnect_by_func (self->hits.finder, found_cb, self);
  g_set_object (&self->hits.finder, finder);
  if (finder != NULL)
    g_signal_connect_object (finder, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  cg_page_view_show_hit (self, 0, -1);
}

/* Its page comes into view at once, itself as soon as it is known where it stands there. */
static void
reveal_hit (CgPageView *self)
{
  CgPageText *text = cg_page_loader_get_text (self->loader, self->hits.page);
  CgPageBox box;

  self->hit_due = text == NULL;
  if (text == NULL)
    {
      cg_page_loader_want_text (self->loader, self->hits.page);
      return;
    }
  if (!cg_page_hits_get_place (&self->hits, text, &box))
    return;

  cg_page_camera_reveal (&self->camera, self->hits.page, &box);
  camera_moved (self);
}

void
cg_page_view_show_hit (CgPageView *self, guint page, int index)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  self->hits.page = page;
  self->hits.index = index;
  self->hit_due = FALSE;
  cg_page_sheets_set_hits (self->sheets, &self->hits);
  if (self->loader == NULL || index < 0)
    return;

  if (cg_page_loader_get_text (self->loader, page) == NULL && page != self->page)
    cg_page_view_set_page (self, page);
  reveal_hit (self);
}

void
cg_page_view_get_hit (CgPageView *self, guint *page, int *index)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  *page = self->hits.page;
  *index = self->hits.index;
}

/* The widget */

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
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->camera.zoom);
      break;
    case PROP_FIT:
      g_value_set_int (value, (int) self->camera.fit);
      break;
    case PROP_HAS_SELECTION:
      g_value_set_boolean (value, !cg_page_selection_is_empty (&self->selection));
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
    case PROP_PAGE:
      cg_page_view_set_page (self, g_value_get_uint (value));
      break;
    case PROP_ZOOM:
      cg_page_view_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_FIT:
      cg_page_view_set_fit (self, (CgPageFit) g_value_get_int (value));
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
  if (self->sheets != NULL)
    forget_document (self);
  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->sheets, cg_page_sheets_free);

  G_OBJECT_CLASS (cg_page_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 1000, 1, flags);
  properties[PROP_FIT] =
      g_param_spec_int ("fit", NULL, NULL, 0, CG_PAGE_FIT_PAGE, CG_PAGE_FIT_WIDTH, flags);
  properties[PROP_HAS_SELECTION] =
      g_param_spec_boolean ("has-selection", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_page_view_class_init (CgPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_page_view_dispose;
  object_class->get_property = cg_page_view_get_property;
  object_class->set_property = cg_page_view_set_property;
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

  gtk_widget_class_set_css_name (widget_class, "cg-page-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  cg_page_keys_install (widget_class);
}

static void
cg_page_view_init (CgPageView *self)
{
  self->sheets = cg_page_sheets_new (GTK_WIDGET (self));
  self->camera.fit = CG_PAGE_FIT_WIDTH;
  self->camera.zoom = 1;
  self->hits.index = -1;
  self->pointer = cg_page_pointer_new (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "paper-desk");
}

GtkWidget *
cg_page_view_new (void)
{
  return g_object_new (CG_TYPE_PAGE_VIEW, NULL);
}

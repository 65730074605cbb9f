/* cg-page-preview.c: a notice as it will be on paper, to look at and to click into.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-preview.h"

#include <glib/gi18n.h>

#include "cg-focus.h"

struct _CgPagePreview
{
  GtkWidget parent_instance;

  CgNoticePages *pages;
  GtkWidget *scroller;
  CgPaperCanvas *canvas;
  guint page;
  double zoom;
  guint telling; /* idle source: notices do not go out in the middle of a layout */
};

G_DEFINE_FINAL_TYPE (CgPagePreview, cg_page_preview, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_ZOOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint picked_signal;
static guint viewed_signal;

static guint
count_pages (CgPagePreview *self)
{
  return self->pages != NULL ? cg_notice_pages_count (self->pages) : 0;
}

static void
cg_page_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgPagePreview *self = CG_PAGE_PREVIEW (object);

  if (id == PROP_PAGE)
    g_value_set_uint (value, self->page);
  else if (id == PROP_N_PAGES)
    g_value_set_uint (value, count_pages (self));
  else if (id == PROP_ZOOM)
    g_value_set_double (value, self->zoom);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
tell_cb (gpointer data)
{
  CgPagePreview *self = data;
  guint page = cg_paper_canvas_get_page (self->canvas);
  double zoom = cg_paper_canvas_get_zoom (self->canvas);

  self->telling = 0;
  if (page != self->page)
    {
      self->page = page;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
    }
  if (zoom != self->zoom)
    {
      self->zoom = zoom;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
    }

  return G_SOURCE_REMOVE;
}

static void
viewed_cb (CgPaperCanvas *canvas, CgPagePreview *self)
{
  if (self->telling == 0)
    self->telling = g_idle_add (tell_cb, self);
  g_signal_emit (self, viewed_signal, 0);
}

static void
picked_cb (CgPaperCanvas *canvas, int field, guint offset, CgPagePreview *self)
{
  g_signal_emit (self, picked_signal, 0, field, offset);
}

static void
cg_page_preview_dispose (GObject *object)
{
  CgPagePreview *self = CG_PAGE_PREVIEW (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_pointer (&self->pages, cg_notice_pages_unref);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (cg_page_preview_parent_class)->dispose (object);
}

static gboolean
cg_page_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CG_PAGE_PREVIEW (widget)->canvas));
}

static void
cg_page_preview_class_init (CgPagePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cg_page_preview_get_property;
  object_class->dispose = cg_page_preview_dispose;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_page_preview_grab_focus;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, 0, 10, 1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  picked_signal = g_signal_new ("picked", CG_TYPE_PAGE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);
  viewed_signal = g_signal_new ("viewed", CG_TYPE_PAGE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-page-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cg_page_preview_init (CgPagePreview *self)
{
  self->canvas = CG_PAPER_CANVAS (cg_paper_canvas_new ());
  self->zoom = 1;
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->canvas));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  g_signal_connect_object (self->canvas, "viewed", G_CALLBACK (viewed_cb), self, 0);
  g_signal_connect_object (self->canvas, "picked", G_CALLBACK (picked_cb), self, 0);
}

GtkWidget *
cg_page_preview_new (void)
{
  return g_object_new (CG_TYPE_PAGE_PREVIEW, NULL);
}

/* What a screen reader says of the sheets. */
static void
tell_pages (CgPagePreview *self)
{
  guint n = count_pages (self);
  g_autofree char *words =
      n == 0 ? g_strdup (_ ("No page to show"))
             : g_strdup_printf (ngettext ("The document on paper, %u page: %s",
                                          "The document on paper, %u pages: %s", n),
                                n, cg_notice_pages_get_title (self->pages));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

void
cg_page_preview_set_pages (CgPagePreview *self, CgNoticePages *pages)
{
  guint before;

  g_return_if_fail (CG_IS_PAGE_PREVIEW (self));

  before = count_pages (self);
  if (pages != NULL)
    cg_notice_pages_ref (pages);
  g_clear_pointer (&self->pages, cg_notice_pages_unref);
  self->pages = pages;
  cg_paper_canvas_set_pages (self->canvas, pages);
  tell_pages (self);
  if (count_pages (self) != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
}

CgNoticePages *
cg_page_preview_get_pages (CgPagePreview *self)
{
  g_return_val_if_fail (CG_IS_PAGE_PREVIEW (self), NULL);

  return self->pages;
}

void
cg_page_preview_set_flags (CgPagePreview *self, CgNoticeDraw flags)
{
  g_return_if_fail (CG_IS_PAGE_PREVIEW (self));

  cg_paper_canvas_set_flags (self->canvas, flags);
}

void
cg_page_preview_set_zoom (CgPagePreview *self, CgPaperFit fit, double zoom)
{
  g_return_if_fail (CG_IS_PAGE_PREVIEW (self));

  cg_paper_canvas_set_zoom (self->canvas, fit, zoom);
}

CgPaperFit
cg_page_preview_get_fit (CgPagePreview *self)
{
  g_return_val_if_fail (CG_IS_PAGE_PREVIEW (self), CG_PAPER_FIT_WIDTH);

  return cg_paper_canvas_get_fit (self->canvas);
}

void
cg_page_preview_step_zoom (CgPagePreview *self, int step)
{
  g_return_if_fail (CG_IS_PAGE_PREVIEW (self));

  cg_paper_canvas_step_zoom (self->canvas, step);
}

void
cg_page_preview_go_to_page (CgPagePreview *self, guint page)
{
  g_return_if_fail (CG_IS_PAGE_PREVIEW (self));

  cg_paper_canvas_go_to_page (self->canvas, page);
}

gboolean
cg_page_preview_get_sheet (CgPagePreview *self, guint page, graphene_rect_t *sheet)
{
  double x = 0, y = 0;

  g_return_val_if_fail (CG_IS_PAGE_PREVIEW (self), FALSE);

  if (!cg_paper_canvas_get_sheet (self->canvas, page, sheet))
    return FALSE;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), GTK_WIDGET (self), 0, 0, &x, &y);
  graphene_rect_offset (sheet, (float) x, (float) y);
  return TRUE;
}

void
cg_page_preview_mark (
    CgPagePreview *self, CgNoticeField field, guint start, guint end, gboolean show)
{
  g_return_if_fail (CG_IS_PAGE_PREVIEW (self));

  cg_paper_canvas_mark (self->canvas, field, start, end);
  if (show)
    cg_paper_canvas_show_mark (self->canvas);
}

void
cg_page_preview_mark_part (CgPagePreview *self, const CgNoticePart *part)
{
  g_return_if_fail (CG_IS_PAGE_PREVIEW (self));

  cg_paper_canvas_mark_part (self->canvas, part);
  cg_paper_canvas_show_mark (self->canvas);
}

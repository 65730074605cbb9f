/* cg-page-strip.c: the pages of a PDF, small, one below the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-strip.h"

#include "cg-page-thumbs.h"

/* px at 100 % */
#define SHEET_WIDTH 124
#define STRIP_WIDTH 160

struct _CgPageStrip
{
  CgThumbStrip parent_instance;

  CgPageView *view; /* not owned */
  CgPdfDocument *document;
  CgPageThumbs *thumbs;
};

enum
{
  SIGNAL_DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPageStrip, cg_page_strip, CG_TYPE_THUMB_STRIP)

static guint
cg_page_strip_count (CgThumbStrip *strip)
{
  CgPageStrip *self = CG_PAGE_STRIP (strip);

  return self->document != NULL ? cg_pdf_document_get_n_pages (self->document) : 0;
}

static int
cg_page_strip_set_width (CgThumbStrip *strip, int width)
{
  CgPageStrip *self = CG_PAGE_STRIP (strip);

  return self->thumbs != NULL
             ? cg_page_thumbs_set_width (self->thumbs, width,
                                         gtk_widget_get_scale_factor (GTK_WIDGET (self)))
             : width;
}

/* Lying across it is made as small as the room asks. */
static void
cg_page_strip_fill (CgThumbStrip *strip, guint page, CgPaperThumb *thumb)
{
  CgPageStrip *self = CG_PAGE_STRIP (strip);
  const char *label = cg_pdf_document_get_page_label (self->document, page);
  guint turn = cg_page_view_get_turn (self->view, page);
  GdkRGBA paper = cg_page_thumbs_get_paper (self->thumbs);
  int width, height;

  cg_page_thumbs_get_sheet (self->thumbs, page, turn, &width, &height);
  cg_paper_thumb_set_sheet (thumb, width, height);
  cg_paper_thumb_set_turn (thumb, turn);
  cg_paper_thumb_set_paper (thumb, &paper);
  cg_paper_thumb_set_label (thumb, *label != '\0' ? label : NULL);
  cg_paper_thumb_set_image (thumb, cg_page_thumbs_get (self->thumbs, page));
}

static void
cg_page_strip_seen (CgThumbStrip *strip)
{
  CgPageStrip *self = CG_PAGE_STRIP (strip);
  g_autofree guint *pages = NULL;
  guint first, last;

  if (self->thumbs == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  cg_thumb_strip_get_sight (strip, &first, &last);
  pages = g_new (guint, last - first + 1);
  for (guint page = first; page < last; page++)
    pages[page - first] = page;
  cg_page_thumbs_want (self->thumbs, pages, last - first);
}

static void
cg_page_strip_unseen (CgThumbStrip *strip)
{
  CgPageStrip *self = CG_PAGE_STRIP (strip);

  if (self->thumbs == NULL)
    return;

  cg_page_thumbs_want (self->thumbs, NULL, 0);
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

static void
changed_cb (CgPageStrip *self, guint page)
{
  guint first, last;

  cg_thumb_strip_get_sight (CG_THUMB_STRIP (self), &first, &last);
  if (page >= first && page < last)
    cg_paper_thumb_set_image (cg_thumb_strip_get_thumb (CG_THUMB_STRIP (self), page),
                              cg_page_thumbs_get (self->thumbs, page));
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

static void
colors_cb (CgPageStrip *self)
{
  if (self->thumbs != NULL)
    cg_page_thumbs_set_colors (self->thumbs, cg_page_view_get_colors (self->view));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
cg_page_strip_set_view (CgPageStrip *self, CgPageView *view)
{
  g_return_if_fail (CG_IS_PAGE_STRIP (self));

  self->view = view;
  g_signal_connect_object (view, "turned", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::colors", G_CALLBACK (colors_cb), self, G_CONNECT_SWAPPED);
}

void
cg_page_strip_set_document (CgPageStrip *self, CgPdfDocument *document)
{
  g_return_if_fail (CG_IS_PAGE_STRIP (self));

  if (self->thumbs != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->thumbs, self);
      cg_page_thumbs_want (self->thumbs, NULL, 0);
    }
  g_clear_object (&self->thumbs);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      self->thumbs = cg_page_thumbs_new (document, cg_page_view_get_loader (self->view));
      colors_cb (self);
      g_signal_connect_object (self->thumbs, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  cg_thumb_strip_changed (CG_THUMB_STRIP (self));
}

gboolean
cg_page_strip_get_busy (CgPageStrip *self)
{
  g_return_val_if_fail (CG_IS_PAGE_STRIP (self), FALSE);

  return self->thumbs != NULL && cg_page_thumbs_get_busy (self->thumbs);
}

guint
cg_page_strip_get_n_kept (CgPageStrip *self)
{
  g_return_val_if_fail (CG_IS_PAGE_STRIP (self), 0);

  return self->thumbs != NULL ? cg_page_thumbs_get_n_kept (self->thumbs) : 0;
}

static void
cg_page_strip_dispose (GObject *object)
{
  cg_page_strip_set_document (CG_PAGE_STRIP (object), NULL);

  G_OBJECT_CLASS (cg_page_strip_parent_class)->dispose (object);
}

static void
cg_page_strip_class_init (CgPageStripClass *klass)
{
  CgThumbStripClass *strip_class = CG_THUMB_STRIP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_page_strip_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cg-page-strip");
  strip_class->sheet_width = SHEET_WIDTH;
  strip_class->strip_width = STRIP_WIDTH;
  strip_class->count = cg_page_strip_count;
  strip_class->set_width = cg_page_strip_set_width;
  strip_class->fill = cg_page_strip_fill;
  strip_class->seen = cg_page_strip_seen;
  strip_class->unseen = cg_page_strip_unseen;
  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", CG_TYPE_PAGE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_page_strip_init (CgPageStrip *self)
{
}

GtkWidget *
cg_page_strip_new (void)
{
  return g_object_new (CG_TYPE_PAGE_STRIP, NULL);
}

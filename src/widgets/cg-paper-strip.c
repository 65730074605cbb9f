/* cg-paper-strip.c: the pages of a notice, small, one below the other: which one is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paper-strip.h"

#include "cg-paper-images.h"

/* A sheet's width, px at 100 %. */
#define SHEET_WIDTH 60

/* What drawing may take of a frame, µs; one page is drawn in any case. */
#define FRAME_SHARE 4000

struct _CgPaperStrip
{
  CgThumbStrip parent_instance;

  CgPaperImages *images;
  guint tick;
};

enum
{
  SIGNAL_DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPaperStrip, cg_paper_strip, CG_TYPE_THUMB_STRIP)

static guint
cg_paper_strip_count (CgThumbStrip *strip)
{
  return cg_paper_images_count (CG_PAPER_STRIP (strip)->images);
}

static int
cg_paper_strip_set_width (CgThumbStrip *strip, int width)
{
  return cg_paper_images_set_width (CG_PAPER_STRIP (strip)->images, width);
}

/* Until a changed page is drawn anew it looks as it did. */
static void
cg_paper_strip_fill (CgThumbStrip *strip, guint page, CgPaperThumb *thumb)
{
  cg_paper_thumb_set_image (thumb, cg_paper_images_get (CG_PAPER_STRIP (strip)->images, page));
}

/* ---- drawing ---- */

/* The first page in sight that does not look as it is. Returns whether there is one. */
static gboolean
next_stale (CgPaperStrip *self, guint *page)
{
  guint last;

  cg_thumb_strip_get_sight (CG_THUMB_STRIP (self), page, &last);
  while (*page < last && cg_paper_images_is_fresh (self->images, *page))
    (*page)++;
  return *page < last;
}

/* Typing must not wait for small pages. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CgPaperStrip *self = CG_PAPER_STRIP (widget);
  gint64 end = g_get_monotonic_time () + FRAME_SHARE;
  gboolean more;
  guint page;

  while ((more = next_stale (self, &page)))
    {
      cg_paper_thumb_set_image (cg_thumb_strip_get_thumb (CG_THUMB_STRIP (self), page),
                                cg_paper_images_draw (self->images, page));
      if (g_get_monotonic_time () >= end)
        break;
    }
  more = more && next_stale (self, &page);
  if (!more)
    self->tick = 0;
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
  return more ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
cg_paper_strip_seen (CgThumbStrip *strip)
{
  CgPaperStrip *self = CG_PAPER_STRIP (strip);
  guint page;

  if (self->tick == 0 && next_stale (self, &page) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
cg_paper_strip_unseen (CgThumbStrip *strip)
{
  CgPaperStrip *self = CG_PAPER_STRIP (strip);

  if (self->tick == 0)
    return;

  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

/* ---- the widget ---- */

static void
cg_paper_strip_dispose (GObject *object)
{
  cg_paper_images_set_pages (CG_PAPER_STRIP (object)->images, NULL);

  G_OBJECT_CLASS (cg_paper_strip_parent_class)->dispose (object);
}

static void
cg_paper_strip_finalize (GObject *object)
{
  cg_paper_images_free (CG_PAPER_STRIP (object)->images);

  G_OBJECT_CLASS (cg_paper_strip_parent_class)->finalize (object);
}

static void
cg_paper_strip_class_init (CgPaperStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CgThumbStripClass *strip_class = CG_THUMB_STRIP_CLASS (klass);

  object_class->dispose = cg_paper_strip_dispose;
  object_class->finalize = cg_paper_strip_finalize;
  strip_class->sheet_width = SHEET_WIDTH;
  strip_class->strip_width = CG_PAPER_STRIP_WIDTH;
  strip_class->count = cg_paper_strip_count;
  strip_class->set_width = cg_paper_strip_set_width;
  strip_class->fill = cg_paper_strip_fill;
  strip_class->seen = cg_paper_strip_seen;
  strip_class->unseen = cg_paper_strip_unseen;
  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", CG_TYPE_PAPER_STRIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_paper_strip_init (CgPaperStrip *self)
{
  self->images = cg_paper_images_new (GTK_WIDGET (self));
}

GtkWidget *
cg_paper_strip_new (void)
{
  return g_object_new (CG_TYPE_PAPER_STRIP, NULL);
}

void
cg_paper_strip_set_pages (CgPaperStrip *self, CgNoticePages *pages)
{
  g_return_if_fail (CG_IS_PAPER_STRIP (self));

  cg_paper_images_set_pages (self->images, pages);
  cg_thumb_strip_changed (CG_THUMB_STRIP (self));
}

gboolean
cg_paper_strip_get_busy (CgPaperStrip *self)
{
  g_return_val_if_fail (CG_IS_PAPER_STRIP (self), FALSE);

  return self->tick != 0;
}

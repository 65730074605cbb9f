/* cg-paper-strip.c: the pages of a notice, small, one below the other: which one is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only pages in sight have a widget and are drawn, so that six hundred cost what six do.
 */
#include "config.h"

#include "cg-paper-strip.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cg-paper-images.h"
#include "cg-paper-thumb.h"
#include "cg-scale.h"

/* A sheet's width, px at 100 %. */
#define SHEET_WIDTH 60

/* Above the first sheet and below the last one, and between them, px. */
#define MARGIN 6
#define GAP 4

/* What drawing may take of a frame, µs; one page is drawn in any case. */
#define FRAME_SHARE 4000

struct _CgPaperStrip
{
  CgScroller parent_instance;

  CgPaperImages *images;
  GPtrArray *thumbs; /* of CgPaperThumb; page n is in the one at n modulo their number */
  guint first, last; /* pages in sight, @last excluded */
  guint current;
  gboolean follows; /* the current page is to be brought into sight */
  int sheet_width, sheet_height;
  int pitch; /* from sheet to sheet */
  guint tick;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPaperStrip, cg_paper_strip, CG_TYPE_SCROLLER)

static guint
count_pages (CgPaperStrip *self)
{
  return cg_paper_images_count (self->images);
}

static CgPaperThumb *
thumb_of (CgPaperStrip *self, guint page)
{
  return g_ptr_array_index (self->thumbs, page % self->thumbs->len);
}

static GtkAdjustment *
down_of (CgPaperStrip *self)
{
  return cg_scroller_down (CG_SCROLLER (self));
}

/* ---- drawing ---- */

/* The first page in sight that does not look as it is; @last where there is none. */
static guint
next_stale (CgPaperStrip *self)
{
  guint page = self->first;

  while (page < self->last && cg_paper_images_is_fresh (self->images, page))
    page++;
  return page;
}

/* Typing must not wait for small pages. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CgPaperStrip *self = CG_PAPER_STRIP (widget);
  gint64 end = g_get_monotonic_time () + FRAME_SHARE;
  gboolean more;

  for (guint page = next_stale (self); page < self->last; page = next_stale (self))
    {
      cg_paper_thumb_set_image (thumb_of (self, page), cg_paper_images_draw (self->images, page));
      if (g_get_monotonic_time () >= end)
        break;
    }
  more = next_stale (self) < self->last;
  if (!more)
    self->tick = 0;
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
  return more ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
draw_stale (CgPaperStrip *self)
{
  if (self->tick == 0 && next_stale (self) < self->last &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* ---- places ---- */

static double
page_top (CgPaperStrip *self, guint page)
{
  return MARGIN + (double) page * self->pitch;
}

static void
add_thumb (CgPaperStrip *self)
{
  GtkWidget *thumb = cg_paper_thumb_new ();

  gtk_widget_set_parent (thumb, GTK_WIDGET (self));
  g_ptr_array_add (self->thumbs, thumb);
}

/* As many as may be seen at once, the first and the last in part. */
static void
fill_thumbs (CgPaperStrip *self, int height)
{
  int pitch;

  if (self->thumbs->len == 0)
    add_thumb (self);
  cg_paper_thumb_set_size (thumb_of (self, 0), self->sheet_width, self->sheet_height);
  gtk_widget_measure (GTK_WIDGET (thumb_of (self, 0)), GTK_ORIENTATION_VERTICAL, -1, &pitch, NULL,
                      NULL, NULL);
  self->pitch = pitch + GAP;
  while ((int) self->thumbs->len < height / self->pitch + 2)
    add_thumb (self);
}

static void
find_sight (CgPaperStrip *self, double top, double height)
{
  self->first = (guint) MAX (0, (top - MARGIN) / self->pitch);
  self->last = (guint) MAX (0, ceil ((top + height - MARGIN) / self->pitch));
  self->last = MIN (self->last, count_pages (self));
  self->first = MIN (self->first, self->last);
}

/* One that no page is in now would still be told to a screen reader. */
static void
show_thumb (CgPaperThumb *thumb, gboolean seen)
{
  GtkWidget *widget = GTK_WIDGET (thumb);

  if (gtk_widget_get_child_visible (widget) == seen)
    return;

  gtk_widget_set_child_visible (widget, seen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, !seen, -1);
}

static void
place_thumb (CgPaperStrip *self, guint page, int width, double top)
{
  CgPaperThumb *thumb = thumb_of (self, page);
  graphene_point_t at = { 0, (float) floor (page_top (self, page) - top) };
  int least;

  cg_paper_thumb_set_size (thumb, self->sheet_width, self->sheet_height);
  cg_paper_thumb_set_page (thumb, page, page == self->current);
  cg_paper_thumb_set_image (thumb, cg_paper_images_get (self->images, page));
  show_thumb (thumb, TRUE);
  gtk_widget_measure (GTK_WIDGET (thumb), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (thumb), MAX (width, least), self->pitch - GAP, -1,
                       gsk_transform_translate (NULL, &at));
}

/* A screen reader says which page is gone to while the strip keeps the focus. */
static void
tell_current (CgPaperStrip *self)
{
  if (self->current >= self->first && self->current < self->last)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                    thumb_of (self, self->current), -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
cg_paper_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgPaperStrip *self = CG_PAPER_STRIP (widget);
  double content, top;

  self->sheet_width = cg_scaled (widget, SHEET_WIDTH);
  self->sheet_height = cg_paper_images_set_width (self->images, self->sheet_width);
  fill_thumbs (self, height);
  content = 2.0 * MARGIN + (double) count_pages (self) * self->pitch - GAP;
  gtk_adjustment_configure (down_of (self), gtk_adjustment_get_value (down_of (self)), 0,
                            MAX (content, height), self->pitch, MAX (height - self->pitch, 1),
                            height);
  if (self->follows)
    gtk_adjustment_clamp_page (down_of (self), page_top (self, self->current) - MARGIN,
                               page_top (self, self->current) + self->pitch);
  self->follows = FALSE;
  top = gtk_adjustment_get_value (down_of (self));
  find_sight (self, top, height);

  for (guint page = self->first; page < self->first + self->thumbs->len; page++)
    if (page < self->last)
      place_thumb (self, page, width, top);
    else
      show_thumb (thumb_of (self, page), FALSE);
  tell_current (self);
  draw_stale (self);
}

/* Nobody waits for what is not seen. */
static void
cg_paper_strip_unmap (GtkWidget *widget)
{
  CgPaperStrip *self = CG_PAPER_STRIP (widget);

  GTK_WIDGET_CLASS (cg_paper_strip_parent_class)->unmap (widget);
  if (self->tick == 0)
    return;

  gtk_widget_remove_tick_callback (widget, self->tick);
  self->tick = 0;
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

static void
cg_paper_strip_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cg_paper_strip_parent_class)->map (widget);
  CG_PAPER_STRIP (widget)->follows = TRUE;
  gtk_widget_queue_allocate (widget);
}

static void
cg_paper_strip_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? cg_scaled (widget, CG_PAPER_STRIP_WIDTH) : 0;
}

static void
cg_paper_strip_scrolled (CgScroller *scroller, GtkOrientation orientation)
{
  gtk_widget_queue_allocate (GTK_WIDGET (scroller));
}

/* ---- choosing ---- */

static void
choose (CgPaperStrip *self, int page, gboolean entered)
{
  if (count_pages (self) == 0)
    return;

  cg_paper_strip_set_current (self, (guint) CLAMP (page, 0, (int) count_pages (self) - 1));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->current, entered);
}

static void
released_cb (CgPaperStrip *self, int n_press, double x, double y)
{
  double place = y + gtk_adjustment_get_value (down_of (self)) - MARGIN;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (place >= 0 && place < (double) count_pages (self) * self->pitch)
    choose (self, (int) (place / self->pitch), FALSE);
}

/* So many pages on, or screens of them; Enter: none. */
static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgPaperStrip *self = CG_PAPER_STRIP (widget);
  gboolean screens;
  int step;

  g_variant_get (arguments, "(ib)", &step, &screens);
  if (screens)
    step *= MAX (1, (int) (gtk_adjustment_get_page_increment (down_of (self)) / self->pitch));
  choose (self, (int) CLAMP ((gint64) self->current + step, 0, G_MAXINT), step == 0);
  return TRUE;
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int step;
    gboolean screens;
  } keys[] = { { GDK_KEY_Up, -1, FALSE },         { GDK_KEY_Down, 1, FALSE },
               { GDK_KEY_Page_Up, -1, TRUE },     { GDK_KEY_Page_Down, 1, TRUE },
               { GDK_KEY_Home, G_MININT, FALSE }, { GDK_KEY_End, G_MAXINT, FALSE },
               { GDK_KEY_Return, 0, FALSE },      { GDK_KEY_KP_Enter, 0, FALSE },
               { GDK_KEY_space, 0, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, key_cb, "(ib)", keys[i].step,
                                  keys[i].screens);
}

/* ---- the widget ---- */

static void
cg_paper_strip_dispose (GObject *object)
{
  CgPaperStrip *self = CG_PAPER_STRIP (object);

  for (guint i = 0; i < self->thumbs->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->thumbs, i));
  g_ptr_array_set_size (self->thumbs, 0);
  cg_paper_images_set_pages (self->images, NULL);
  self->first = self->last = 0;

  G_OBJECT_CLASS (cg_paper_strip_parent_class)->dispose (object);
}

static void
cg_paper_strip_finalize (GObject *object)
{
  CgPaperStrip *self = CG_PAPER_STRIP (object);

  cg_paper_images_free (self->images);
  g_ptr_array_unref (self->thumbs);

  G_OBJECT_CLASS (cg_paper_strip_parent_class)->finalize (object);
}

static void
cg_paper_strip_class_init (CgPaperStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_paper_strip_dispose;
  object_class->finalize = cg_paper_strip_finalize;
  widget_class->map = cg_paper_strip_map;
  widget_class->unmap = cg_paper_strip_unmap;
  widget_class->measure = cg_paper_strip_measure;
  widget_class->size_allocate = cg_paper_strip_size_allocate;
  CG_SCROLLER_CLASS (klass)->scrolled = cg_paper_strip_scrolled;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_PAPER_STRIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", CG_TYPE_PAPER_STRIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "cg-paper-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_BOX);
}

static void
cg_paper_strip_init (CgPaperStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->images = cg_paper_images_new (GTK_WIDGET (self));
  self->thumbs = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Page thumbnails"), -1);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_allocate), NULL);
}

GtkWidget *
cg_paper_strip_new (void)
{
  return g_object_new (CG_TYPE_PAPER_STRIP, NULL);
}

void
cg_paper_strip_set_pages (CgPaperStrip *self, CgNoticePages *pages)
{
  guint n;

  g_return_if_fail (CG_IS_PAPER_STRIP (self));

  cg_paper_images_set_pages (self->images, pages);
  n = count_pages (self);
  self->current = MIN (self->current, MAX (n, 1) - 1);
  self->last = MIN (self->last, n);
  self->first = MIN (self->first, self->last);
  /* A scrollbar may come or go. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cg_paper_strip_set_current (CgPaperStrip *self, guint page)
{
  g_return_if_fail (CG_IS_PAPER_STRIP (self));

  if (page == self->current || page >= count_pages (self))
    return;

  self->current = page;
  self->follows = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

guint
cg_paper_strip_get_current (CgPaperStrip *self)
{
  g_return_val_if_fail (CG_IS_PAPER_STRIP (self), 0);

  return self->current;
}

gboolean
cg_paper_strip_get_busy (CgPaperStrip *self)
{
  g_return_val_if_fail (CG_IS_PAPER_STRIP (self), FALSE);

  return self->tick != 0;
}

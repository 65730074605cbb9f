/* cg-thumb-strip.c: base of small pages one below the other: which one is read, which are in sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-thumb-strip.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cg-scale.h"

/* Above the first sheet and below the last one, and between them, px. */
#define MARGIN 6
#define GAP 4

typedef struct
{
  GPtrArray *thumbs; /* of CgPaperThumb; page n is in the one at n modulo their number */
  guint first, last; /* pages in sight, @last excluded */
  guint current;
  gboolean follows; /* the current page is to be brought into sight */
  int sheet_width, sheet_height;
  int pitch; /* from sheet to sheet */
} CgThumbStripPrivate;

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgThumbStrip, cg_thumb_strip, CG_TYPE_SCROLLER)

static CgThumbStripPrivate *
get_private (CgThumbStrip *self)
{
  return cg_thumb_strip_get_instance_private (self);
}

static guint
count_pages (CgThumbStrip *self)
{
  return CG_THUMB_STRIP_GET_CLASS (self)->count (self);
}

CgPaperThumb *
cg_thumb_strip_get_thumb (CgThumbStrip *self, guint page)
{
  CgThumbStripPrivate *priv = get_private (self);

  return g_ptr_array_index (priv->thumbs, page % priv->thumbs->len);
}

static GtkAdjustment *
down_of (CgThumbStrip *self)
{
  return cg_scroller_down (CG_SCROLLER (self));
}

/* ---- places ---- */

static double
page_top (CgThumbStrip *self, guint page)
{
  return MARGIN + (double) page * get_private (self)->pitch;
}

static void
add_thumb (CgThumbStrip *self)
{
  GtkWidget *thumb = cg_paper_thumb_new ();

  gtk_widget_set_parent (thumb, GTK_WIDGET (self));
  g_ptr_array_add (get_private (self)->thumbs, thumb);
}

/* As many as may be seen at once, the first and the last in part. */
static void
fill_thumbs (CgThumbStrip *self, int height)
{
  CgThumbStripPrivate *priv = get_private (self);
  CgPaperThumb *first;
  int pitch;

  if (priv->thumbs->len == 0)
    add_thumb (self);
  first = cg_thumb_strip_get_thumb (self, 0);
  cg_paper_thumb_set_size (first, priv->sheet_width, priv->sheet_height);
  gtk_widget_measure (GTK_WIDGET (first), GTK_ORIENTATION_VERTICAL, -1, &pitch, NULL, NULL, NULL);
  priv->pitch = pitch + GAP;
  while ((int) priv->thumbs->len < height / priv->pitch + 2)
    add_thumb (self);
}

static void
find_sight (CgThumbStrip *self, double top, double height)
{
  CgThumbStripPrivate *priv = get_private (self);

  priv->first = (guint) MAX (0, (top - MARGIN) / priv->pitch);
  priv->last = (guint) MAX (0, ceil ((top + height - MARGIN) / priv->pitch));
  priv->last = MIN (priv->last, count_pages (self));
  priv->first = MIN (priv->first, priv->last);
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
place_thumb (CgThumbStrip *self, guint page, int width, double top)
{
  CgThumbStripPrivate *priv = get_private (self);
  CgPaperThumb *thumb = cg_thumb_strip_get_thumb (self, page);
  graphene_point_t at = { 0, (float) floor (page_top (self, page) - top) };
  int least;

  cg_paper_thumb_set_size (thumb, priv->sheet_width, priv->sheet_height);
  cg_paper_thumb_set_page (thumb, page, page == priv->current);
  CG_THUMB_STRIP_GET_CLASS (self)->fill (self, page, thumb);
  show_thumb (thumb, TRUE);
  gtk_widget_measure (GTK_WIDGET (thumb), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (thumb), MAX (width, least), priv->pitch - GAP, -1,
                       gsk_transform_translate (NULL, &at));
}

/* A screen reader says which page is gone to while the strip keeps the focus. */
static void
tell_current (CgThumbStrip *self)
{
  CgThumbStripPrivate *priv = get_private (self);

  if (priv->current >= priv->first && priv->current < priv->last)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                    cg_thumb_strip_get_thumb (self, priv->current), -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
configure (CgThumbStrip *self, int height)
{
  CgThumbStripPrivate *priv = get_private (self);
  double content = 2.0 * MARGIN + (double) count_pages (self) * priv->pitch - GAP;

  gtk_adjustment_configure (down_of (self), gtk_adjustment_get_value (down_of (self)), 0,
                            MAX (content, height), priv->pitch, MAX (height - priv->pitch, 1),
                            height);
  if (priv->follows)
    gtk_adjustment_clamp_page (down_of (self), page_top (self, priv->current) - MARGIN,
                               page_top (self, priv->current) + priv->pitch);
  priv->follows = FALSE;
}

static void
cg_thumb_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgThumbStrip *self = CG_THUMB_STRIP (widget);
  CgThumbStripPrivate *priv = get_private (self);
  CgThumbStripClass *klass = CG_THUMB_STRIP_GET_CLASS (self);
  double top;

  priv->sheet_width = cg_scaled (widget, klass->sheet_width);
  priv->sheet_height = klass->set_width (self, priv->sheet_width);
  fill_thumbs (self, height);
  configure (self, height);
  top = gtk_adjustment_get_value (down_of (self));
  find_sight (self, top, height);

  for (guint page = priv->first; page < priv->first + priv->thumbs->len; page++)
    if (page < priv->last)
      place_thumb (self, page, width, top);
    else
      show_thumb (cg_thumb_strip_get_thumb (self, page), FALSE);
  tell_current (self);
  klass->seen (self);
}

/* Nobody waits for what is not seen. */
static void
cg_thumb_strip_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cg_thumb_strip_parent_class)->unmap (widget);
  CG_THUMB_STRIP_GET_CLASS (widget)->unseen (CG_THUMB_STRIP (widget));
}

static void
cg_thumb_strip_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cg_thumb_strip_parent_class)->map (widget);
  get_private (CG_THUMB_STRIP (widget))->follows = TRUE;
  gtk_widget_queue_allocate (widget);
}

static void
cg_thumb_strip_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  int width = CG_THUMB_STRIP_GET_CLASS (widget)->strip_width;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? cg_scaled (widget, width) : 0;
}

static void
cg_thumb_strip_scrolled (CgScroller *scroller, GtkOrientation orientation)
{
  gtk_widget_queue_allocate (GTK_WIDGET (scroller));
}

/* ---- choosing ---- */

static void
choose (CgThumbStrip *self, int page, gboolean entered)
{
  if (count_pages (self) == 0)
    return;

  cg_thumb_strip_set_current (self, (guint) CLAMP (page, 0, (int) count_pages (self) - 1));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, get_private (self)->current, entered);
}

static void
released_cb (CgThumbStrip *self, int n_press, double x, double y)
{
  double place = y + gtk_adjustment_get_value (down_of (self)) - MARGIN;
  int pitch = get_private (self)->pitch;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (place >= 0 && place < (double) count_pages (self) * pitch)
    choose (self, (int) (place / pitch), FALSE);
}

/* So many pages on, or screens of them; Enter: none. */
static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgThumbStrip *self = CG_THUMB_STRIP (widget);
  CgThumbStripPrivate *priv = get_private (self);
  gboolean screens;
  int step;

  g_variant_get (arguments, "(ib)", &step, &screens);
  if (screens)
    step *= MAX (1, (int) (gtk_adjustment_get_page_increment (down_of (self)) / priv->pitch));
  choose (self, (int) CLAMP ((gint64) priv->current + step, 0, G_MAXINT), step == 0);
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
cg_thumb_strip_dispose (GObject *object)
{
  CgThumbStripPrivate *priv = get_private (CG_THUMB_STRIP (object));

  for (guint i = 0; i < priv->thumbs->len; i++)
    gtk_widget_unparent (g_ptr_array_index (priv->thumbs, i));
  g_ptr_array_set_size (priv->thumbs, 0);
  priv->first = priv->last = 0;

  G_OBJECT_CLASS (cg_thumb_strip_parent_class)->dispose (object);
}

static void
cg_thumb_strip_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (CG_THUMB_STRIP (object))->thumbs);

  G_OBJECT_CLASS (cg_thumb_strip_parent_class)->finalize (object);
}

static void
cg_thumb_strip_class_init (CgThumbStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_thumb_strip_dispose;
  object_class->finalize = cg_thumb_strip_finalize;
  widget_class->map = cg_thumb_strip_map;
  widget_class->unmap = cg_thumb_strip_unmap;
  widget_class->measure = cg_thumb_strip_measure;
  widget_class->size_allocate = cg_thumb_strip_size_allocate;
  CG_SCROLLER_CLASS (klass)->scrolled = cg_thumb_strip_scrolled;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_THUMB_STRIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
  install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "cg-thumb-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_BOX);
}

static void
cg_thumb_strip_init (CgThumbStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  get_private (self)->thumbs = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Page thumbnails"), -1);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_allocate), NULL);
}

void
cg_thumb_strip_changed (CgThumbStrip *self)
{
  CgThumbStripPrivate *priv;
  guint n;

  g_return_if_fail (CG_IS_THUMB_STRIP (self));

  priv = get_private (self);
  n = count_pages (self);
  priv->current = MIN (priv->current, MAX (n, 1) - 1);
  priv->last = MIN (priv->last, n);
  priv->first = MIN (priv->first, priv->last);
  /* A scrollbar may come or go. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cg_thumb_strip_set_current (CgThumbStrip *self, guint page)
{
  CgThumbStripPrivate *priv;

  g_return_if_fail (CG_IS_THUMB_STRIP (self));

  priv = get_private (self);
  if (page == priv->current || page >= count_pages (self))
    return;

  priv->current = page;
  priv->follows = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

guint
cg_thumb_strip_get_current (CgThumbStrip *self)
{
  g_return_val_if_fail (CG_IS_THUMB_STRIP (self), 0);

  return get_private (self)->current;
}

void
cg_thumb_strip_get_sight (CgThumbStrip *self, guint *first, guint *last)
{
  g_return_if_fail (CG_IS_THUMB_STRIP (self));

  *first = get_private (self)->first;
  *last = get_private (self)->last;
}

/* cg-found-view.c: the places that a search found in a document, by page, each page with its
 * picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-found-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cg-colors.h"
#include "cg-found-groups.h"
#include "cg-found-sheet.h"
#include "cg-found-words.h"
#include "cg-scale.h"

/* px at 100 %: the width of a picture, what is around it, and between one place and the next. */
#define SHEET_WIDTH 62
#define PADDING 8
#define MARGIN 10
#define BETWEEN 4

/* A place has two lines, one where it fits there: its characters with some for the word itself. */
#define CHARACTERS (2 * CG_FOUND_AROUND + 4)

struct _CgFoundView
{
  CgScroller parent_instance;

  CgPdfFinder *finder;
  CgPageView *view; /* (nullable) weak */
  CgPageLoader *loader;
  CgPageThumbs *thumbs;
  CgFoundGroups *groups;
  guint page; /* of the place in hand */
  int index;  /* -1: none */
  gboolean follows;
  guint first, last; /* groups in sight, @last excluded */
  guint anchor_page; /* the first one in sight stays where it is while others come above it */
  double anchor_offset;

  CgFoundWords *words;
  CgFoundMeasure measure;
  int sheet_width;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgFoundView, cg_found_view, CG_TYPE_SCROLLER)

static GtkAdjustment *
down_of (CgFoundView *self)
{
  return cg_scroller_down (CG_SCROLLER (self));
}

static double
get_top (CgFoundView *self)
{
  return gtk_adjustment_get_value (down_of (self));
}

static gboolean
is_in_hand (CgFoundView *self, guint page, guint index)
{
  return page == self->page && (int) index == self->index;
}

/* ---- the layout ---- */

static double
words_left (CgFoundView *self)
{
  return MARGIN + self->sheet_width + MARGIN;
}

/* As high as it is said in this font at this width. A character is about two thirds as wide as
 * its line is high. */
static void
take_measures (CgFoundView *self, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int line = cg_found_words_line (self->words);
  double fit = (width - words_left (self)) * 1.5 / MAX (line, 1);

  self->sheet_width = cg_scaled (widget, SHEET_WIDTH);
  self->measure =
      (CgFoundMeasure){ PADDING, line + 2, (fit > CHARACTERS ? 1 : 2) * line + BETWEEN, 0 };
  if (self->thumbs != NULL)
    self->measure.least = cg_page_thumbs_set_width (self->thumbs, self->sheet_width,
                                                    gtk_widget_get_scale_factor (widget));
}

static void
follow (CgFoundView *self)
{
  guint i = cg_found_groups_find (self->groups, self->page);
  double top;

  if (!self->follows || self->index < 0 || i == cg_found_groups_count (self->groups) ||
      cg_found_groups_get (self->groups, i)->page != self->page)
    return;

  self->follows = FALSE;
  top = cg_found_groups_place_top (self->groups, i, (guint) self->index);
  gtk_adjustment_clamp_page (down_of (self),
                             self->index == 0 ? cg_found_groups_get (self->groups, i)->top : top,
                             top + self->measure.place + self->measure.padding);
}

/* Pages that came above those in sight move nothing that is read. */
static void
configure (CgFoundView *self, int height)
{
  double content = cg_found_groups_lay (self->groups, &self->measure);
  guint i = cg_found_groups_find (self->groups, self->anchor_page);
  double value = 0;

  if (i < cg_found_groups_count (self->groups))
    value = cg_found_groups_get (self->groups, i)->top + self->anchor_offset;
  gtk_adjustment_configure (down_of (self), value, 0, MAX (content, height), self->measure.place,
                            height * 0.9, height);
  follow (self);
}

static void
find_sight (CgFoundView *self, int height)
{
  guint n = cg_found_groups_count (self->groups);
  double top = get_top (self);

  self->first = cg_found_groups_at (self->groups, top);
  self->last = n > 0 ? cg_found_groups_at (self->groups, top + height) + 1 : 0;
  if (n == 0)
    return;
  self->anchor_page = cg_found_groups_get (self->groups, self->first)->page;
  self->anchor_offset = top - cg_found_groups_get (self->groups, self->first)->top;
}

static void
say_places (CgFoundView *self, guint i, int room, int height)
{
  const CgFoundGroup *group = cg_found_groups_get (self->groups, i);
  double top = get_top (self);
  guint last = cg_found_groups_place_at (self->groups, i, top + height);
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) words_left (self), 0, (float) room,
                                             (float) (self->measure.place - BETWEEN));

  for (guint index = cg_found_groups_place_at (self->groups, i, top); index <= last; index++)
    {
      gboolean in_hand = is_in_hand (self, group->page, index);
      GtkWidget *words;

      area.origin.y = (float) (cg_found_groups_place_top (self->groups, i, index) - top);
      words =
          cg_found_words_say_place (self->words, self->finder, group->page, index, in_hand, &area);
      if (in_hand)
        gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                        GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, words, -1);
    }
}

static void
say_all (CgFoundView *self, int width, int height)
{
  int room = MAX (1, width - (int) words_left (self) - MARGIN);

  cg_found_words_begin (self->words);
  for (guint i = self->first; i < self->last; i++)
    {
      const CgFoundGroup *group = cg_found_groups_get (self->groups, i);
      double y = group->top + self->measure.padding - get_top (self);

      cg_found_words_say_head (self->words, group->page, group->n,
                               &GRAPHENE_RECT_INIT ((float) words_left (self), (float) y,
                                                    (float) room, (float) self->measure.head));
      say_places (self, i, room, height);
    }
  cg_found_words_end (self->words);
}

static void
want_pictures (CgFoundView *self)
{
  g_autofree guint *pages = g_new (guint, self->last - self->first + 1);

  if (self->thumbs == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  for (guint i = self->first; i < self->last; i++)
    {
      pages[i - self->first] = cg_found_groups_get (self->groups, i)->page;
      if (cg_page_loader_get_text (self->loader, pages[i - self->first]) == NULL)
        cg_page_loader_want_text (self->loader, pages[i - self->first]);
    }
  cg_page_thumbs_want (self->thumbs, pages, self->last - self->first);
}

static void
cg_found_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgFoundView *self = CG_FOUND_VIEW (widget);
  guint n_heads;

  take_measures (self, width);
  n_heads = (guint) (height / self->measure.head + 2);
  cg_found_words_reserve (self->words, n_heads,
                          n_heads + (guint) (height / self->measure.place + 2));
  configure (self, height);
  find_sight (self, height);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  say_all (self, width, height);
  want_pictures (self);
}

static void
cg_found_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? cg_scaled (widget, 2 * SHEET_WIDTH) : 0;
}

static void
cg_found_view_scrolled (CgScroller *scroller, GtkOrientation orientation)
{
  CgFoundView *self = CG_FOUND_VIEW (scroller);
  guint n = cg_found_groups_count (self->groups);
  guint i = cg_found_groups_at (self->groups, get_top (self));

  if (n == 0)
    return;

  self->anchor_page = cg_found_groups_get (self->groups, i)->page;
  self->anchor_offset = get_top (self) - cg_found_groups_get (self->groups, i)->top;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* ---- drawing ---- */

static void
draw_group (CgFoundView *self, guint i, GtkSnapshot *snapshot)
{
  const CgFoundGroup *group = cg_found_groups_get (self->groups, i);
  GdkRGBA chosen = cg_color (GTK_WIDGET (self), "cg_sel");
  float top = (float) floor (group->top - get_top (self));

  if (self->index >= 0 && group->page == self->page)
    gtk_snapshot_append_color (
        snapshot, &chosen,
        &GRAPHENE_RECT_INIT (0, top, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                             (float) group->height));
  cg_found_sheet_draw (
      GTK_WIDGET (self), self->thumbs, group->page, cg_page_view_get_turn (self->view, group->page),
      cg_page_loader_get_text (self->loader, group->page),
      cg_pdf_finder_get_hits (self->finder, group->page),
      &GRAPHENE_POINT_INIT (MARGIN, top + (float) self->measure.padding), snapshot);
}

static void
cg_found_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgFoundView *self = CG_FOUND_VIEW (widget);

  for (guint i = self->first; i < MIN (self->last, cg_found_groups_count (self->groups)); i++)
    draw_group (self, i, snapshot);
  cg_found_words_snapshot (self->words, snapshot);
}

/* ---- choosing ---- */

static void
choose (CgFoundView *self, guint page, guint index, gboolean entered)
{
  cg_found_view_set_current (self, page, (int) index);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, page, index, entered);
}

/* A click on the picture of a page or its name is one on its first place. */
static void
released_cb (CgFoundView *self, int n_press, double x, double y)
{
  double at = y + get_top (self);
  guint i = cg_found_groups_at (self->groups, at);
  const CgFoundGroup *group;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (cg_found_groups_count (self->groups) == 0)
    return;

  group = cg_found_groups_get (self->groups, i);
  if (at < group->top + group->height)
    choose (self, group->page,
            x < words_left (self) ? 0 : cg_found_groups_place_at (self->groups, i, at),
            n_press > 1);
}

static void
step (CgFoundView *self, gboolean forward)
{
  guint page = self->page;
  int index = self->index;

  if (cg_pdf_finder_step (self->finder, forward, &page, &index))
    choose (self, page, (guint) index, FALSE);
}

/* From page to page: @pages of them, to the first or the last one beyond. */
static void
leap (CgFoundView *self, int pages)
{
  int n = (int) cg_found_groups_count (self->groups);
  int now = (int) cg_found_groups_find (self->groups, self->page);
  gint64 wanted = CLAMP ((gint64) now + pages, 0, n - 1);
  const CgFoundGroup *group = cg_found_groups_get (self->groups, (guint) wanted);

  choose (self, group->page, pages == G_MAXINT ? group->n - 1 : 0, FALSE);
}

static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgFoundView *self = CG_FOUND_VIEW (widget);
  int places, pages;

  if (cg_found_groups_count (self->groups) == 0)
    return FALSE;

  g_variant_get (arguments, "(ii)", &places, &pages);
  if (places != 0)
    step (self, places > 0);
  else if (pages != 0)
    leap (self, pages);
  else if (self->index >= 0)
    choose (self, self->page, (guint) self->index, TRUE);
  return TRUE;
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int places;
    int pages;
  } keys[] = { { GDK_KEY_Up, -1, 0 },         { GDK_KEY_Down, 1, 0 },
               { GDK_KEY_Page_Up, 0, -1 },    { GDK_KEY_Page_Down, 0, 1 },
               { GDK_KEY_Home, 0, G_MININT }, { GDK_KEY_End, 0, G_MAXINT },
               { GDK_KEY_Return, 0, 0 },      { GDK_KEY_KP_Enter, 0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, key_cb, "(ii)", keys[i].places,
                                  keys[i].pages);
}

void
cg_found_view_set_current (CgFoundView *self, guint page, int index)
{
  g_return_if_fail (CG_IS_FOUND_VIEW (self));

  if (page == self->page && index == self->index)
    return;

  self->page = page;
  self->index = index;
  self->follows = index >= 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- the search ---- */

static void
found_cb (CgFoundView *self, guint page)
{
  GArray *hits = cg_pdf_finder_get_hits (self->finder, page);

  if (hits == NULL || hits->len == 0)
    return;

  cg_found_groups_add (self->groups, page, hits->len);
  /* A scroll bar may come. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cg_found_view_restart (CgFoundView *self)
{
  g_return_if_fail (CG_IS_FOUND_VIEW (self));

  cg_found_groups_clear (self->groups);
  self->index = -1;
  self->first = self->last = 0;
  self->anchor_page = 0;
  self->anchor_offset = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
picture_cb (CgFoundView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

static void
text_cb (CgFoundView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
colors_cb (CgFoundView *self)
{
  cg_page_thumbs_set_colors (self->thumbs, cg_page_view_get_colors (self->view));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget (CgFoundView *self)
{
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_weak_pointer (&self->view);
  if (self->finder != NULL)
    g_signal_handlers_disconnect_by_data (self->finder, self);
  if (self->loader != NULL)
    g_signal_handlers_disconnect_by_data (self->loader, self);
  if (self->thumbs != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->thumbs, self);
      cg_page_thumbs_want (self->thumbs, NULL, 0);
    }
  g_clear_object (&self->finder);
  g_clear_object (&self->loader);
  g_clear_object (&self->thumbs);
}

void
cg_found_view_set_finder (CgFoundView *self,
                          CgPdfFinder *finder,
                          CgPdfDocument *document,
                          CgPageView *view)
{
  g_return_if_fail (CG_IS_FOUND_VIEW (self));

  forget (self);
  cg_found_view_restart (self);
  if (finder == NULL)
    return;

  self->finder = g_object_ref (finder);
  g_set_weak_pointer (&self->view, view);
  self->loader = g_object_ref (cg_page_view_get_loader (view));
  self->thumbs = cg_page_thumbs_new (document, self->loader);
  colors_cb (self);
  g_signal_connect_object (finder, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "changed", G_CALLBACK (text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "turned", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::colors", G_CALLBACK (colors_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->thumbs, "changed", G_CALLBACK (picture_cb), self,
                           G_CONNECT_SWAPPED);
}

gboolean
cg_found_view_get_busy (CgFoundView *self)
{
  g_return_val_if_fail (CG_IS_FOUND_VIEW (self), FALSE);

  return self->thumbs != NULL && cg_page_thumbs_get_busy (self->thumbs);
}

/* ---- the widget ---- */

static void
cg_found_view_unmap (GtkWidget *widget)
{
  CgFoundView *self = CG_FOUND_VIEW (widget);

  GTK_WIDGET_CLASS (cg_found_view_parent_class)->unmap (widget);
  if (self->thumbs != NULL)
    cg_page_thumbs_want (self->thumbs, NULL, 0);
}

static void
cg_found_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cg_found_view_parent_class)->map (widget);
  gtk_widget_queue_allocate (widget);
}

static void
cg_found_view_dispose (GObject *object)
{
  CgFoundView *self = CG_FOUND_VIEW (object);

  forget (self);
  cg_found_words_clear (self->words);

  G_OBJECT_CLASS (cg_found_view_parent_class)->dispose (object);
}

static void
cg_found_view_finalize (GObject *object)
{
  CgFoundView *self = CG_FOUND_VIEW (object);

  cg_found_groups_free (self->groups);
  cg_found_words_free (self->words);

  G_OBJECT_CLASS (cg_found_view_parent_class)->finalize (object);
}

static void
cg_found_view_class_init (CgFoundViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_found_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_found_view_finalize;
  widget_class->map = cg_found_view_map;
  widget_class->unmap = cg_found_view_unmap;
  widget_class->measure = cg_found_view_measure;
  widget_class->size_allocate = cg_found_view_size_allocate;
  widget_class->snapshot = cg_found_view_snapshot;
  CG_SCROLLER_CLASS (klass)->scrolled = cg_found_view_scrolled;
  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", CG_TYPE_FOUND_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", CG_TYPE_FOUND_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "cg-found-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_BOX);
}

static void
cg_found_view_init (CgFoundView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->groups = cg_found_groups_new ();
  self->words = cg_found_words_new (GTK_WIDGET (self));
  self->index = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Places found"), -1);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
cg_found_view_new (void)
{
  return g_object_new (CG_TYPE_FOUND_VIEW, NULL);
}

/* cg-paper-thumb.c: one page, small, with its number; the inside of CgThumbStrip.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paper-thumb.h"

#include <glib/gi18n.h>

#include "cg-colors.h"
#include "cg-paper-sheet.h"

/* Around the sheet, where its shadow and the ring of the current one are, and how far outside
 * and how wide the ring is. px */
#define RIM 6
#define RING_REACH 4
#define RING 2

struct _CgPaperThumb
{
  GtkWidget parent_instance;

  GtkWidget *number;
  GdkTexture *image;             /* (nullable) */
  int width, height;             /* of the room for a sheet */
  int sheet_width, sheet_height; /* of the sheet; 0: as large as the room */
  guint turn;                    /* quarters clockwise */
  GdkRGBA paper;                 /* of the sheet while it has no image */
  guint page;
  char *label; /* (nullable): what is printed on the page, where that is not its number */
  gboolean current;
};

G_DEFINE_FINAL_TYPE (CgPaperThumb, cg_paper_thumb, GTK_TYPE_WIDGET)

static void
cg_paper_thumb_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  CgPaperThumb *self = CG_PAPER_THUMB (widget);
  int number;

  gtk_widget_measure (self->number, orientation, -1, &number, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (self->width + 2 * RIM, number);
  else
    *minimum = *natural = self->height + 2 * RIM + number;
}

static void
cg_paper_thumb_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgPaperThumb *self = CG_PAPER_THUMB (widget);
  int top = self->height + 2 * RIM;
  GskTransform *down = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) top));

  gtk_widget_allocate (self->number, width, MAX (height - top, 0), -1, down);
}

static void
draw_ring (CgPaperThumb *self, GtkSnapshot *snapshot, const graphene_rect_t *sheet)
{
  GdkRGBA color = cg_color (GTK_WIDGET (self), "accent_bg_color");
  GdkRGBA colors[] = { color, color, color, color };
  float widths[] = { RING, RING, RING, RING };
  graphene_rect_t around = *sheet;
  GskRoundedRect ring;

  graphene_rect_inset (&around, -RING_REACH, -RING_REACH);
  gsk_rounded_rect_init_from_rect (&ring, &around, 3);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

/* A sheet that is less high than others stands on the same line as they do, over its number. */
static graphene_rect_t
get_sheet (CgPaperThumb *self)
{
  int width = self->sheet_width > 0 ? self->sheet_width : self->width;
  int height = self->sheet_height > 0 ? self->sheet_height : self->height;
  float left = floorf ((float) (gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2);

  return GRAPHENE_RECT_INIT (left, (float) (RIM + self->height - height), (float) width,
                             (float) height);
}

/* Turned around the middle of the sheet, where it has the sheet's width as its height. */
static void
draw_turned (CgPaperThumb *self, GtkSnapshot *snapshot, const graphene_rect_t *sheet)
{
  gboolean across = self->turn % 2 == 1;
  float width = across ? sheet->size.height : sheet->size.width;
  float height = across ? sheet->size.width : sheet->size.height;
  graphene_point_t middle = GRAPHENE_POINT_INIT (sheet->origin.x + sheet->size.width / 2,
                                                 sheet->origin.y + sheet->size.height / 2);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &middle);
  gtk_snapshot_rotate (snapshot, 90.0f * (float) self->turn);
  gtk_snapshot_append_texture (snapshot, self->image,
                               &GRAPHENE_RECT_INIT (-width / 2, -height / 2, width, height));
  gtk_snapshot_restore (snapshot);
}

static void
cg_paper_thumb_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgPaperThumb *self = CG_PAPER_THUMB (widget);
  graphene_rect_t sheet = get_sheet (self);

  cg_paper_sheet_shadow (snapshot, &sheet);
  if (self->image != NULL && self->turn == 0)
    gtk_snapshot_append_texture (snapshot, self->image, &sheet);
  else if (self->image != NULL)
    draw_turned (self, snapshot, &sheet);
  else
    gtk_snapshot_append_color (snapshot, &self->paper, &sheet);
  if (self->current)
    draw_ring (self, snapshot, &sheet);
  gtk_widget_snapshot_child (widget, self->number, snapshot);
}

static void
cg_paper_thumb_dispose (GObject *object)
{
  CgPaperThumb *self = CG_PAPER_THUMB (object);

  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_object (&self->image);

  G_OBJECT_CLASS (cg_paper_thumb_parent_class)->dispose (object);
}

static void
cg_paper_thumb_finalize (GObject *object)
{
  g_free (CG_PAPER_THUMB (object)->label);

  G_OBJECT_CLASS (cg_paper_thumb_parent_class)->finalize (object);
}

static void
cg_paper_thumb_class_init (CgPaperThumbClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_paper_thumb_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_paper_thumb_finalize;
  widget_class->measure = cg_paper_thumb_measure;
  widget_class->size_allocate = cg_paper_thumb_size_allocate;
  widget_class->snapshot = cg_paper_thumb_snapshot;
  gtk_widget_class_set_css_name (widget_class, "cg-paper-thumb");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_OPTION);
}

static void
show_page (CgPaperThumb *self)
{
  g_autofree char *number = g_strdup_printf ("%u", self->page + 1);
  g_autofree char *name = g_strdup_printf (_ ("Page %u"), self->page + 1);
  g_autofree char *both =
      self->label != NULL ? g_strdup_printf ("%s (%s)", name, self->label) : g_strdup (name);

  gtk_inscription_set_text (GTK_INSCRIPTION (self->number),
                            self->label != NULL ? self->label : number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
}

static void
show_current (CgPaperThumb *self)
{
  if (self->current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, self->current,
                               -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cg_paper_thumb_init (CgPaperThumb *self)
{
  self->paper = (GdkRGBA){ 1, 1, 1, 1 };
  /* What is said in it changes while the strip is laid out, when nothing may ask for another
   * layout: a label would. */
  self->number = gtk_inscription_new (NULL);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->number), .5f);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->number), 1);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->number), 6);
  gtk_widget_add_css_class (self->number, "num");
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
  show_page (self);
  show_current (self);
}

GtkWidget *
cg_paper_thumb_new (void)
{
  return g_object_new (CG_TYPE_PAPER_THUMB, NULL);
}

void
cg_paper_thumb_set_size (CgPaperThumb *self, int width, int height)
{
  g_return_if_fail (CG_IS_PAPER_THUMB (self));

  if (width == self->width && height == self->height)
    return;
  self->width = width;
  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cg_paper_thumb_set_sheet (CgPaperThumb *self, int width, int height)
{
  g_return_if_fail (CG_IS_PAPER_THUMB (self));

  if (width == self->sheet_width && height == self->sheet_height)
    return;
  self->sheet_width = width;
  self->sheet_height = height;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cg_paper_thumb_set_turn (CgPaperThumb *self, guint quarters)
{
  g_return_if_fail (CG_IS_PAPER_THUMB (self));

  if (quarters == self->turn)
    return;
  self->turn = quarters;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cg_paper_thumb_set_paper (CgPaperThumb *self, const GdkRGBA *paper)
{
  g_return_if_fail (CG_IS_PAPER_THUMB (self));

  if (gdk_rgba_equal (paper, &self->paper))
    return;
  self->paper = *paper;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cg_paper_thumb_get_sheet (CgPaperThumb *self, graphene_rect_t *sheet)
{
  g_return_if_fail (CG_IS_PAPER_THUMB (self));

  *sheet = get_sheet (self);
}

void
cg_paper_thumb_set_label (CgPaperThumb *self, const char *label)
{
  g_return_if_fail (CG_IS_PAPER_THUMB (self));

  if (g_strcmp0 (label, self->label) == 0)
    return;
  g_free (self->label);
  self->label = g_strdup (label);
  show_page (self);
}

void
cg_paper_thumb_set_page (CgPaperThumb *self, guint page, gboolean current)
{
  g_return_if_fail (CG_IS_PAPER_THUMB (self));

  if (page != self->page)
    {
      self->page = page;
      show_page (self);
    }
  if (current != self->current)
    {
      self->current = current;
      show_current (self);
    }
}

void
cg_paper_thumb_set_image (CgPaperThumb *self, GdkTexture *image)
{
  g_return_if_fail (CG_IS_PAPER_THUMB (self));

  if (g_set_object (&self->image, image))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

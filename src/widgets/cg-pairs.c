/* cg-pairs.c: captions with their values, in two columns where there is room for two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pairs.h"

#include "cg-scale.h"

/* px at 100 % (tokens.md) */
#define RAIL 92
#define SECOND_CAPTION 64
#define CAPTION_GAP 12
#define ROW_GAP 4
#define WIDTH_FOR_TWO 500

typedef struct
{
  GtkWidget *caption;
  GtkWidget *value;
  gboolean wide;
} Pair;

struct _CgPairs
{
  GtkWidget parent_instance;

  GArray *pairs; /* of Pair; their widgets are children of this one */
};

G_DEFINE_FINAL_TYPE (CgPairs, cg_pairs, GTK_TYPE_WIDGET)

static int
measured (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static int
minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
caption_width (CgPairs *self, const Pair *pair, guint column)
{
  int rail = cg_scaled (GTK_WIDGET (self), column == 0 ? RAIL : SECOND_CAPTION);

  return MAX (rail, measured (pair->caption, GTK_ORIENTATION_HORIZONTAL, -1));
}

/* The height of a pair that is @width wide; allocates it there when @area is given. */
static int
lay_pair (CgPairs *self, const Pair *pair, guint column, int width, const GtkAllocation *area)
{
  int caption = caption_width (self, pair, column);
  int value = MAX (width - caption - CAPTION_GAP, minimum_width (pair->value));
  int caption_height = measured (pair->caption, GTK_ORIENTATION_VERTICAL, caption);
  int value_height = measured (pair->value, GTK_ORIENTATION_VERTICAL, value);

  if (area != NULL)
    {
      gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
      GtkAllocation place = { rtl ? area->width - area->x - caption : area->x, area->y, caption,
                              caption_height };

      gtk_widget_size_allocate (pair->caption, &place, -1);
      place.x = rtl ? place.x - CAPTION_GAP - value : place.x + caption + CAPTION_GAP;
      place.width = value;
      place.height = value_height;
      gtk_widget_size_allocate (pair->value, &place, -1);
    }

  return MAX (caption_height, value_height);
}

/* The height of all at this width; allocates them when @place. */
static int
lay_out (CgPairs *self, int width, gboolean place)
{
  guint columns = width >= cg_scaled (GTK_WIDGET (self), WIDTH_FOR_TWO) ? 2 : 1;
  int column_width = (width - CAPTION_GAP * (int) (columns - 1)) / (int) columns;
  guint column = 0;
  int row_height = 0;
  int y = 0;

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);
      GtkAllocation area = { 0, y, width, 0 };

      if (column == columns || (pair->wide && column > 0))
        {
          y += row_height + ROW_GAP;
          column = 0;
          row_height = 0;
        }
      area.y = y;
      area.x = (int) column * (column_width + CAPTION_GAP);
      row_height = MAX (row_height, lay_pair (self, pair, column, pair->wide ? width : column_width,
                                              place ? &area : NULL));
      column = pair->wide ? columns : column + 1;
    }

  return y + row_height;
}

static void
cg_pairs_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  CgPairs *self = CG_PAIRS (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (for_size < 0)
        gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
      *minimum = *natural = lay_out (self, for_size, FALSE);
      return;
    }

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);
      int caption = caption_width (self, pair, 0);

      *minimum = MAX (*minimum, caption + CAPTION_GAP + minimum_width (pair->value));
    }
  *natural = MAX (*minimum, cg_scaled (widget, WIDTH_FOR_TWO));
}

static void
cg_pairs_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (CG_PAIRS (widget), width, TRUE);
}

static GtkSizeRequestMode
cg_pairs_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cg_pairs_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_array_set_size (CG_PAIRS (object)->pairs, 0);

  G_OBJECT_CLASS (cg_pairs_parent_class)->dispose (object);
}

static void
cg_pairs_finalize (GObject *object)
{
  g_array_unref (CG_PAIRS (object)->pairs);

  G_OBJECT_CLASS (cg_pairs_parent_class)->finalize (object);
}

static void
cg_pairs_class_init (CgPairsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_pairs_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_pairs_finalize;
  widget_class->measure = cg_pairs_measure;
  widget_class->size_allocate = cg_pairs_size_allocate;
  widget_class->get_request_mode = cg_pairs_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "cg-pairs");
}

static void
cg_pairs_init (CgPairs *self)
{
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
}

GtkWidget *
cg_pairs_new (void)
{
  return g_object_new (CG_TYPE_PAIRS, NULL);
}

void
cg_pairs_append (CgPairs *self, GtkWidget *caption, GtkWidget *value, gboolean wide)
{
  Pair pair = { caption, value, wide };

  g_return_if_fail (CG_IS_PAIRS (self));

  gtk_widget_set_parent (caption, GTK_WIDGET (self));
  gtk_widget_set_parent (value, GTK_WIDGET (self));
  g_array_append_val (self->pairs, pair);
}

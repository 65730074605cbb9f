/* cg-pairs.c: captions with their values, in two columns where there is room for two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pairs.h"

#include "cg-measure.h"
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
  CgContainer parent_instance;

  GArray *pairs; /* of Pair; their widgets are children of this one */
};

G_DEFINE_FINAL_TYPE (CgPairs, cg_pairs, CG_TYPE_CONTAINER)

static int
caption_width (CgPairs *self, const Pair *pair, guint column)
{
  int rail = cg_scaled (GTK_WIDGET (self), column == 0 ? RAIL : SECOND_CAPTION);

  return MAX (rail, cg_wished_width (pair->caption));
}

/* The height of a pair that is @width wide; allocates it there when @area is given. */
static int
lay_pair (CgPairs *self, const Pair *pair, guint column, int width, const GtkAllocation *area)
{
  int caption = caption_width (self, pair, column);
  int value = MAX (width - caption - CAPTION_GAP, cg_least_width (pair->value));
  int caption_height = cg_height_at (pair->caption, caption);
  int value_height = cg_height_at (pair->value, value);

  if (area != NULL)
    {
      GtkAllocation place = { area->x, area->y, caption, caption_height };

      cg_container_place (CG_CONTAINER (self), pair->caption, area->width, &place);
      place.x += caption + CAPTION_GAP;
      place.width = value;
      place.height = value_height;
      cg_container_place (CG_CONTAINER (self), pair->value, area->width, &place);
    }

  return MAX (caption_height, value_height);
}

static int
cg_pairs_lay (CgContainer *container, int width, int height)
{
  CgPairs *self = CG_PAIRS (container);
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
                                              height >= 0 ? &area : NULL));
      column = pair->wide ? columns : column + 1;
    }

  return y + row_height;
}

static void
cg_pairs_measure_width (CgContainer *container, int *minimum, int *natural)
{
  CgPairs *self = CG_PAIRS (container);

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);
      int caption = caption_width (self, pair, 0);

      *minimum = MAX (*minimum, caption + CAPTION_GAP + cg_least_width (pair->value));
    }
  *natural = cg_scaled (GTK_WIDGET (self), WIDTH_FOR_TWO);
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
  G_OBJECT_CLASS (klass)->finalize = cg_pairs_finalize;
  CG_CONTAINER_CLASS (klass)->measure_width = cg_pairs_measure_width;
  CG_CONTAINER_CLASS (klass)->lay = cg_pairs_lay;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cg-pairs");
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

/* cg-grid-layout.c: where the columns of a grid stand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-layout.h"

#include <math.h>
#include <string.h>

/* Of its width the column of words gives up so much before the columns scroll. */
#define GIVES_UP 0.45

void
cg_grid_layout_init (CgGridLayout *layout)
{
  *layout = (CgGridLayout){ .expanding = -1 };
  layout->slots = g_array_new (FALSE, TRUE, sizeof (CgGridSlot));
}

void
cg_grid_layout_clear (CgGridLayout *layout)
{
  g_clear_pointer (&layout->slots, g_array_unref);
}

static CgGridSlot *
slot_at (const CgGridLayout *layout, guint column)
{
  return &g_array_index (layout->slots, CgGridSlot, column);
}

static int
find_expanding (GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    if (((CgColumn *) columns->pdata[i])->expand)
      return (int) i;
  return -1;
}

static guint
count_frozen (GPtrArray *columns)
{
  guint n = 0;

  while (n < columns->len && ((CgColumn *) columns->pdata[n])->frozen)
    n++;
  return n;
}

static void
set_widths (CgGridLayout *layout, GPtrArray *columns, double scale, int available)
{
  g_array_set_size (layout->slots, columns->len);
  layout->expanding = find_expanding (columns);
  layout->frozen = count_frozen (columns);
  layout->width = 0;
  for (guint i = 0; i < columns->len; i++)
    {
      const CgColumn *column = columns->pdata[i];

      slot_at (layout, i)->width = (int) lround (MAX (column->width, CG_COLUMN_MIN_WIDTH) * scale);
      layout->width += slot_at (layout, i)->width;
    }

  if (layout->expanding >= 0)
    {
      CgGridSlot *slot = slot_at (layout, (guint) layout->expanding);
      int width = MAX (slot->width + available - layout->width,
                       (int) lround (slot->width * (1 - GIVES_UP)));

      layout->width += width - slot->width;
      slot->width = width;
    }
}

gboolean
cg_grid_layout_update (CgGridLayout *layout, GPtrArray *columns, double scale, int available)
{
  guint n_before = layout->slots->len;
  guint frozen_before = layout->frozen;
  g_autofree CgGridSlot *before = g_memdup2 (layout->slots->data, n_before * sizeof (CgGridSlot));
  int x = 0;

  set_widths (layout, columns, scale, available);
  layout->frozen_width = 0;
  for (guint i = 0; i < columns->len; i++)
    {
      slot_at (layout, i)->x = x;
      x += slot_at (layout, i)->width;
      if (i < layout->frozen)
        layout->frozen_width = x;
    }
  return columns->len != n_before || layout->frozen != frozen_before ||
         (n_before > 0 &&
          memcmp (before, layout->slots->data, n_before * sizeof (CgGridSlot)) != 0);
}

CgGridSlot
cg_grid_layout_get (const CgGridLayout *layout, guint column, int scrolled)
{
  CgGridSlot slot = *slot_at (layout, column);

  if (column >= layout->frozen)
    slot.x -= scrolled;
  return slot;
}

int
cg_grid_layout_find (const CgGridLayout *layout, int x, int scrolled)
{
  for (guint i = 0; i < layout->slots->len; i++)
    {
      CgGridSlot slot = cg_grid_layout_get (layout, i, scrolled);
      int left = i < layout->frozen ? slot.x : MAX (slot.x, layout->frozen_width);

      if (x >= left && x < slot.x + slot.width)
        return (int) i;
    }
  return -1;
}

int
cg_grid_layout_find_edge (const CgGridLayout *layout, int x, int scrolled, int near)
{
  for (guint i = 0; i < layout->slots->len; i++)
    {
      CgGridSlot slot = cg_grid_layout_get (layout, i, scrolled);
      int edge = slot.x + slot.width;

      if (ABS (x - edge) <= near && (i < layout->frozen || edge > layout->frozen_width))
        return (int) i;
    }
  return -1;
}

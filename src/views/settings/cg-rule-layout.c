/* cg-rule-layout.c: the columns of the list of time-limit rules, the same in every row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-layout.h"

#include "cg-measure.h"
#include "cg-scale.h"

/* px at 100 %: as wished for, and at least. */
static const struct
{
  int wished;
  int least;
} widths[CG_N_RULE_CELLS] = {
  [CG_RULE_CELL_NAME] = { 112, 92 },  [CG_RULE_CELL_BASIS] = { 124, 56 },
  [CG_RULE_CELL_AMOUNT] = { 52, 36 }, [CG_RULE_CELL_UNIT] = { 60, 48 },
  [CG_RULE_CELL_ROLL] = { 72, 0 },    [CG_RULE_CELL_COUNT] = { 58, 54 },
};

static int
sum (gboolean least)
{
  int width = 0;

  for (guint i = 0; i < CG_N_RULE_CELLS; i++)
    width += least ? widths[i].least : widths[i].wished;

  return width;
}

static int
take (int *lacking, int from, int least)
{
  int taken = CLAMP (*lacking, 0, from - least);

  *lacking -= taken;
  return from - taken;
}

/* All widths in px on the screen; their sum is @width, or the least possible. */
static void
share (GtkWidget *widget, int width, int cells[CG_N_RULE_CELLS])
{
  /* Spare room first, then the words. */
  static const int yielding[] = { CG_RULE_CELL_AMOUNT, CG_RULE_CELL_UNIT, CG_RULE_CELL_COUNT,
                                  CG_RULE_CELL_NAME, CG_RULE_CELL_BASIS };
  int lacking = cg_scaled (widget, sum (FALSE)) - width;

  for (guint i = 0; i < CG_N_RULE_CELLS; i++)
    cells[i] = cg_scaled (widget, widths[i].wished);

  if (lacking <= 0)
    {
      cells[CG_RULE_CELL_BASIS] -= lacking;
      return;
    }

  lacking -= cells[CG_RULE_CELL_ROLL];
  cells[CG_RULE_CELL_ROLL] = 0;
  for (guint i = 0; i < G_N_ELEMENTS (yielding); i++)
    cells[yielding[i]] =
        take (&lacking, cells[yielding[i]], cg_scaled (widget, widths[yielding[i]].least));
  cells[CG_RULE_CELL_BASIS] -= MIN (lacking, 0);
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = cg_tallest (widget);
      return;
    }

  *minimum = cg_scaled (widget, sum (TRUE));
  *natural = cg_scaled (widget, sum (FALSE));
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int cells[CG_N_RULE_CELLS];
  GtkAllocation area = { 0, 0, 0, height };
  guint i = 0;

  share (widget, width, cells);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      area.width = MAX (cells[i], cg_least_width (child));
      gtk_widget_set_child_visible (child, cells[i] > 0);
      if (cells[i] > 0)
        gtk_widget_size_allocate (child, &area, -1);
      area.x += cells[i++];
    }
}

GtkLayoutManager *
cg_rule_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure, allocate);
}

/* cg-rule-layout.c: the columns of the list of time-limit rules, the same in every row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-layout.h"

#include "cg-scale.h"

struct _CgRuleLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CgRuleLayout, cg_rule_layout, GTK_TYPE_LAYOUT_MANAGER)

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
cg_rule_layout_measure (GtkLayoutManager *layout,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = cg_scaled (widget, sum (TRUE));
      *natural = cg_scaled (widget, sum (FALSE));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      *minimum = *natural = MAX (*minimum, height);
    }
}

static void
cg_rule_layout_allocate (
    GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  int cells[CG_N_RULE_CELLS];
  GtkAllocation area = { 0, 0, 0, height };
  guint i = 0;

  share (widget, width, cells);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      area.width = MAX (cells[i], least);
      gtk_widget_set_child_visible (child, cells[i] > 0);
      if (cells[i] > 0)
        gtk_widget_size_allocate (child, &area, -1);
      area.x += cells[i++];
    }
}

static void
cg_rule_layout_class_init (CgRuleLayoutClass *klass)
{
  GTK_LAYOUT_MANAGER_CLASS (klass)->measure = cg_rule_layout_measure;
  GTK_LAYOUT_MANAGER_CLASS (klass)->allocate = cg_rule_layout_allocate;
}

static void
cg_rule_layout_init (CgRuleLayout *self)
{
}

/* cg-card-layout.c: two cards side by side, or one above the other where they do not fit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-card-layout.h"

#include "cg-measure.h"
#include "cg-scale.h"

#define SPACING 16

/* The width asked for is meant at 100 % text. */
static int
wanted_width (GtkWidget *child)
{
  int asked;

  gtk_widget_get_size_request (child, &asked, NULL);
  return MAX (cg_scaled (child, asked), cg_least_width (child));
}

static int
width_of_row (GtkWidget *widget)
{
  int width = -SPACING;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    width += wanted_width (child) + SPACING;

  return width;
}

static int
width_of_widest (GtkWidget *widget)
{
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    width = MAX (width, wanted_width (child));

  return width;
}

static int
height_for (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    *minimum = MAX (*minimum, cg_least_width (child));
  *natural = MAX (*minimum, width_of_row (widget));
}

static int
measure_height (GtkWidget *widget, int width)
{
  gboolean row = width < 0 || width >= width_of_row (widget);
  int column = MIN (width, width_of_widest (widget));
  int height = row ? 0 : -SPACING;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (row)
      height = MAX (height, height_for (child, wanted_width (child)));
    else
      height += height_for (child, column) + SPACING;

  return height;
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
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int row = width_of_row (widget);
  gboolean side_by_side = width >= row;
  int column = MIN (width, width_of_widest (widget));
  GtkAllocation area = { (width - (side_by_side ? row : column)) / 2, 0, column, height };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (side_by_side)
        area.width = wanted_width (child);
      else
        area.height = height_for (child, column);
      gtk_widget_size_allocate (child, &area, -1);
      if (side_by_side)
        area.x += area.width + SPACING;
      else
        area.y += area.height + SPACING;
    }
}

GtkLayoutManager *
cg_card_layout_new (void)
{
  return gtk_custom_layout_new (get_request_mode, measure, allocate);
}

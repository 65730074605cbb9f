/* cg-field-layout.c: caption at the left, as wide as its style says, and a body beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-field-layout.h"

#include "cg-measure.h"

/* px between caption and body (tokens.md) */
#define SPACING 8

/* Width of the caption and of the space after it. */
static int
caption_width (GtkWidget *widget)
{
  return cg_least_width (gtk_widget_get_first_child (widget)) + SPACING;
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
  GtkWidget *caption = gtk_widget_get_first_child (widget);
  GtkWidget *body = gtk_widget_get_last_child (widget);
  int width = caption_width (widget);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (body, orientation, -1, minimum, natural, NULL, NULL);
      *minimum += width;
      *natural += width;
      return;
    }

  gtk_widget_measure (body, orientation, for_size < 0 ? -1 : MAX (for_size - width, 0), minimum,
                      natural, NULL, NULL);
  gtk_widget_measure (caption, orientation, width - SPACING, &height, NULL, NULL, NULL);
  *minimum = MAX (*minimum, height);
  *natural = MAX (*natural, height);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int caption = caption_width (widget);
  GtkAllocation area = { rtl ? width - caption + SPACING : 0, 0, caption - SPACING, height };

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &area, -1);
  area.x = rtl ? 0 : caption;
  area.width = MAX (width - caption, 0);
  gtk_widget_size_allocate (gtk_widget_get_last_child (widget), &area, -1);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

GtkLayoutManager *
cg_field_layout_new (void)
{
  return gtk_custom_layout_new (get_request_mode, measure, allocate);
}

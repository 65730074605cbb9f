/* cg-head-layout.c: the head of a part of 设置: heading, sentence, controls.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-head-layout.h"

#include "cg-measure.h"
#include "cg-scale.h"

/* px; less than this of a longer sentence says nothing. */
#define LEAST_SENTENCE 120
#define SPACING 8

static GtkWidget *
sentence_of (GtkWidget *widget)
{
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget));
}

/* Of all but the sentence, with the space after each. */
static int
width_of_others (GtkWidget *widget)
{
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != sentence_of (widget) && gtk_widget_should_layout (child))
      width += cg_wished_width (child) + SPACING;

  return width;
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

  *minimum = width_of_others (widget) - SPACING;
  *natural = *minimum + SPACING + cg_wished_width (sentence_of (widget));
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *sentence = sentence_of (widget);
  int room = MAX (0, width - width_of_others (widget));
  gboolean fits = room >= MIN (cg_wished_width (sentence), cg_scaled (widget, LEAST_SENTENCE));
  int x = 0;

  gtk_widget_set_child_visible (sentence, fits);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int own = child == sentence ? room : cg_wished_width (child);

      if (!gtk_widget_should_layout (child))
        continue;
      if (child != sentence || fits)
        gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, own, height }, -1);
      x += own + SPACING;
    }
}

GtkLayoutManager *
cg_head_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure, allocate);
}

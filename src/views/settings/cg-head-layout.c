/* cg-head-layout.c: the head of a part of 设置: heading, sentence, controls.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-head-layout.h"

#include "cg-scale.h"

/* px; less than this of a longer sentence says nothing. */
#define LEAST_SENTENCE 120
#define SPACING 8

struct _CgHeadLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CgHeadLayout, cg_head_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
sentence_of (GtkWidget *widget)
{
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget));
}

static int
natural_width (GtkWidget *child)
{
  int natural = 0;

  if (gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Of all but the sentence, with the space after each. */
static int
width_of_others (GtkWidget *widget)
{
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != sentence_of (widget) && gtk_widget_should_layout (child))
      width += natural_width (child) + SPACING;

  return width;
}

static void
cg_head_layout_measure (GtkLayoutManager *layout,
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
      *minimum = width_of_others (widget) - SPACING;
      *natural = *minimum + SPACING + natural_width (sentence_of (widget));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      *minimum = *natural = MAX (*minimum, height);
    }
}

static void
cg_head_layout_allocate (
    GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *sentence = sentence_of (widget);
  int room = MAX (0, width - width_of_others (widget));
  gboolean fits = room >= MIN (natural_width (sentence), cg_scaled (widget, LEAST_SENTENCE));
  int x = 0;

  gtk_widget_set_child_visible (sentence, fits);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int own = child == sentence ? room : natural_width (child);

      if (!gtk_widget_should_layout (child))
        continue;
      if (child != sentence || fits)
        gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, own, height }, -1);
      x += child == sentence ? own : own + SPACING;
    }
}

static void
cg_head_layout_class_init (CgHeadLayoutClass *klass)
{
  GTK_LAYOUT_MANAGER_CLASS (klass)->measure = cg_head_layout_measure;
  GTK_LAYOUT_MANAGER_CLASS (klass)->allocate = cg_head_layout_allocate;
}

static void
cg_head_layout_init (CgHeadLayout *self)
{
}

GtkLayoutManager *
cg_head_layout_new (void)
{
  return g_object_new (CG_TYPE_HEAD_LAYOUT, NULL);
}

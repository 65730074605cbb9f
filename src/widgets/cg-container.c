/* cg-container.c: base of widgets that fold: their height follows from their width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-container.h"

G_DEFINE_ABSTRACT_TYPE (CgContainer, cg_container, GTK_TYPE_WIDGET)

static int
lay (CgContainer *self, int width, int height)
{
  return CG_CONTAINER_GET_CLASS (self)->lay (self, width, height);
}

static void
cg_container_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CgContainer *self = CG_CONTAINER (widget);
  int width = for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 0;
      CG_CONTAINER_GET_CLASS (self)->measure_width (self, minimum, natural);
      *natural = MAX (*natural, *minimum);
      return;
    }

  if (width < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  *minimum = *natural = lay (self, width, -1);
}

static void
cg_container_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay (CG_CONTAINER (widget), width, height);
}

static GtkSizeRequestMode
cg_container_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cg_container_dispose (GObject *object)
{
  cg_container_remove_all (CG_CONTAINER (object));

  G_OBJECT_CLASS (cg_container_parent_class)->dispose (object);
}

static void
cg_container_class_init (CgContainerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_container_dispose;
  widget_class->measure = cg_container_measure;
  widget_class->size_allocate = cg_container_size_allocate;
  widget_class->get_request_mode = cg_container_get_request_mode;
}

static void
cg_container_init (CgContainer *self)
{
}

void
cg_container_place (CgContainer *self, GtkWidget *child, int width, const GtkAllocation *area)
{
  GtkAllocation place = *area;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place.x = width - area->x - area->width;
  gtk_widget_size_allocate (child, &place, -1);
}

void
cg_container_remove_all (CgContainer *self)
{
  GtkWidget *child;

  g_return_if_fail (CG_IS_CONTAINER (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

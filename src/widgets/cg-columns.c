/* cg-columns.c: a main column and a side column, which goes below where there is no room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-columns.h"

#include "cg-scale.h"

struct _CgColumns
{
  GtkWidget parent_instance;

  GtkWidget *main;
  GtkWidget *side;
  int side_width;
  int main_width;
};

G_DEFINE_FINAL_TYPE (CgColumns, cg_columns, GTK_TYPE_WIDGET)

static gboolean
has_side (CgColumns *self)
{
  return self->side != NULL && gtk_widget_should_layout (self->side);
}

static int
side_width (CgColumns *self)
{
  return cg_scaled (GTK_WIDGET (self), self->side_width);
}

static gboolean
is_wide (CgColumns *self, int width)
{
  return has_side (self) &&
         width >= side_width (self) + cg_scaled (GTK_WIDGET (self), self->main_width);
}

static void
measure_child (
    GtkWidget *child, GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
cg_columns_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  CgColumns *self = CG_COLUMNS (widget);
  int main_minimum, main_natural, side_minimum, side_natural;
  gboolean wide = is_wide (self, for_size);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_child (self->main, orientation, -1, &main_minimum, &main_natural);
      measure_child (self->side, orientation, -1, &side_minimum, &side_natural);
      *minimum = MAX (main_minimum, side_minimum);
      *natural = main_natural + (has_side (self) ? side_width (self) : 0);
      return;
    }

  measure_child (self->main, orientation, wide ? for_size - side_width (self) : for_size,
                 &main_minimum, &main_natural);
  measure_child (self->side, orientation, wide ? side_width (self) : for_size, &side_minimum,
                 &side_natural);
  *minimum = wide ? MAX (main_minimum, side_minimum) : main_minimum + side_minimum;
  *natural = wide ? MAX (main_natural, side_natural) : main_natural + side_natural;
}

static void
cg_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgColumns *self = CG_COLUMNS (widget);
  gboolean wide = is_wide (self, width);
  int side = side_width (self);
  int main_height, natural;
  GtkAllocation main_area = { 0, 0, width, height };
  GtkAllocation side_area = { 0, 0, width, height };

  if (wide)
    {
      main_area.width = side_area.x = width - side;
      side_area.width = side;
    }
  else if (has_side (self))
    {
      measure_child (self->main, GTK_ORIENTATION_VERTICAL, width, &main_height, &natural);
      main_area.height = MIN (natural, height);
      side_area.y = main_area.height;
      side_area.height = height - main_area.height;
    }
  if (self->main != NULL && gtk_widget_should_layout (self->main))
    gtk_widget_size_allocate (self->main, &main_area, -1);
  if (has_side (self))
    gtk_widget_size_allocate (self->side, &side_area, -1);
}

static GtkSizeRequestMode
cg_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cg_columns_dispose (GObject *object)
{
  CgColumns *self = CG_COLUMNS (object);

  g_clear_pointer (&self->main, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_columns_parent_class)->dispose (object);
}

static void
cg_columns_class_init (CgColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_columns_dispose;
  widget_class->measure = cg_columns_measure;
  widget_class->size_allocate = cg_columns_size_allocate;
  widget_class->get_request_mode = cg_columns_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "cg-columns");
}

static void
cg_columns_init (CgColumns *self)
{
}

GtkWidget *
cg_columns_new (int side, int main)
{
  CgColumns *self = g_object_new (CG_TYPE_COLUMNS, NULL);

  self->side_width = side;
  self->main_width = main;
  return GTK_WIDGET (self);
}

static void
set_child (CgColumns *self, GtkWidget **place, GtkWidget *child, GtkWidget *before)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), before);
}

void
cg_columns_set_main (CgColumns *self, GtkWidget *child)
{
  g_return_if_fail (CG_IS_COLUMNS (self));

  set_child (self, &self->main, child, self->side);
}

void
cg_columns_set_side (CgColumns *self, GtkWidget *child)
{
  g_return_if_fail (CG_IS_COLUMNS (self));

  set_child (self, &self->side, child, NULL);
}

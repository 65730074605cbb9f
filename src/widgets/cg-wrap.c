/* cg-wrap.c: a container that sets its children in lines, as words of a text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-wrap.h"

struct _CgWrap
{
  GtkWidget parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (CgWrap, cg_wrap, GTK_TYPE_WIDGET)

/* One line: its first child, the one after its last, and its measures. */
typedef struct
{
  GtkWidget *begin;
  GtkWidget *end;
  int width; /* of the children at their natural, or the line's whole width */
  int height;
  guint expanding;
} Line;

static int
natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
height_for (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, &natural, NULL,
                      NULL);
  return natural;
}

/* The line that begins at @child in a container of @width. */
static Line
take_line (CgWrap *self, GtkWidget *child, int width)
{
  Line line = { child, NULL, 0, 0, 0 };
  guint n = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = MIN (natural_width (child), width);
      if (n > 0 && line.width + self->spacing + child_width > width)
        break;
      line.width += child_width + (n > 0 ? self->spacing : 0);
      line.height = MAX (line.height, height_for (child, child_width));
      line.expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
      n++;
    }
  line.end = child;
  return line;
}

static int
height_at (CgWrap *self, int width)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int height = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width);

      height += line.height + (height > 0 && line.height > 0 ? self->spacing : 0);
      child = line.end;
    }

  return height;
}

static void
cg_wrap_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  CgWrap *self = CG_WRAP (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (for_size < 0)
        gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
      *minimum = *natural = height_at (self, for_size);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
  *natural = MAX (*natural, *minimum);
}

static void
place_line (CgWrap *self, const Line *line, int width, int y)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int free_width = MAX (width - line->width, 0);
  int x = 0;

  for (GtkWidget *child = line->begin; child != line->end;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area;

      if (!gtk_widget_should_layout (child))
        continue;
      area.width = MIN (natural_width (child), width);
      if (line->expanding > 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        area.width += free_width / (int) line->expanding;
      area.height = height_for (child, area.width);
      area.x = rtl ? width - x - area.width : x;
      area.y = y + (line->height - area.height) / 2;
      gtk_widget_size_allocate (child, &area, -1);
      x += area.width + self->spacing;
    }
}

static void
cg_wrap_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgWrap *self = CG_WRAP (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width);

      place_line (self, &line, width, y);
      y += line.height + self->spacing;
      child = line.end;
    }
}

static GtkSizeRequestMode
cg_wrap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cg_wrap_dispose (GObject *object)
{
  cg_wrap_remove_all (CG_WRAP (object));

  G_OBJECT_CLASS (cg_wrap_parent_class)->dispose (object);
}

static void
cg_wrap_class_init (CgWrapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_wrap_dispose;
  widget_class->measure = cg_wrap_measure;
  widget_class->size_allocate = cg_wrap_size_allocate;
  widget_class->get_request_mode = cg_wrap_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "cg-wrap");
}

static void
cg_wrap_init (CgWrap *self)
{
}

GtkWidget *
cg_wrap_new (int spacing)
{
  CgWrap *self = g_object_new (CG_TYPE_WRAP, NULL);

  self->spacing = spacing;
  return GTK_WIDGET (self);
}

void
cg_wrap_insert_before (CgWrap *self, GtkWidget *child, GtkWidget *sibling)
{
  g_return_if_fail (CG_IS_WRAP (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), sibling);
}

void
cg_wrap_append (CgWrap *self, GtkWidget *child)
{
  cg_wrap_insert_before (self, child, NULL);
}

void
cg_wrap_remove_all (CgWrap *self)
{
  GtkWidget *child;

  g_return_if_fail (CG_IS_WRAP (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/* cg-wrap.c: a container that sets its children in lines, as words of a text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-wrap.h"

#include "cg-measure.h"

struct _CgWrap
{
  CgContainer parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (CgWrap, cg_wrap, CG_TYPE_CONTAINER)

/* One line: its first child, the one after its last, and its measures. */
typedef struct
{
  GtkWidget *begin;
  GtkWidget *end;
  int width; /* of the children at their natural, or the line's whole width */
  int height;
  guint expanding;
} Line;

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
      child_width = MIN (cg_wished_width (child), width);
      if (n > 0 && line.width + self->spacing + child_width > width)
        break;
      line.width += child_width + (n > 0 ? self->spacing : 0);
      line.height = MAX (line.height, cg_height_at (child, child_width));
      line.expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
      n++;
    }
  line.end = child;
  return line;
}

static void
cg_wrap_measure_width (CgContainer *container, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (container)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      *minimum = MAX (*minimum, cg_least_width (child));
      *natural += cg_wished_width (child) + (*natural > 0 ? CG_WRAP (container)->spacing : 0);
    }
}

static void
place_line (CgWrap *self, const Line *line, int width, int y)
{
  int free_width = MAX (width - line->width, 0);
  int x = 0;

  for (GtkWidget *child = line->begin; child != line->end;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area;

      if (!gtk_widget_should_layout (child))
        continue;
      area.width = MIN (cg_wished_width (child), width);
      if (line->expanding > 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        area.width += free_width / (int) line->expanding;
      area.height = cg_height_at (child, area.width);
      area.x = x;
      area.y = y + (line->height - area.height) / 2;
      cg_container_place (CG_CONTAINER (self), child, width, &area);
      x += area.width + self->spacing;
    }
}

static int
cg_wrap_lay (CgContainer *container, int width, int height)
{
  CgWrap *self = CG_WRAP (container);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int y = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width);

      y += y > 0 && line.height > 0 ? self->spacing : 0;
      if (height >= 0)
        place_line (self, &line, width, y);
      y += line.height;
      child = line.end;
    }

  return y;
}

static void
cg_wrap_class_init (CgWrapClass *klass)
{
  CG_CONTAINER_CLASS (klass)->measure_width = cg_wrap_measure_width;
  CG_CONTAINER_CLASS (klass)->lay = cg_wrap_lay;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cg-wrap");
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

/* cg-line-numbers.c: the numbers of a text view's lines, in its gutter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-line-numbers.h"

#include "cg-scale.h"

#define WIDTH 33
#define GAP 8

struct _CgLineNumbers
{
  GtkWidget parent_instance;

  GtkTextView *view; /* its parent */
  GtkTextTag *mark;
  const char *mark_color;
  GtkAdjustment *adjustment;
};

G_DEFINE_FINAL_TYPE (CgLineNumbers, cg_line_numbers, GTK_TYPE_WIDGET)

static void
draw_mark (CgLineNumbers *self, GtkSnapshot *snapshot, int y, int height)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color;

  if (gtk_style_context_lookup_color (context, self->mark_color, &color))
    gtk_snapshot_append_color (
        snapshot, &color,
        &GRAPHENE_RECT_INIT (0, (float) y, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                             (float) height));
}

static void
draw_number (CgLineNumbers *self, GtkSnapshot *snapshot, int line, int y, int height)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  g_autofree char *number = g_strdup_printf ("%d", line);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
  int right = gtk_widget_get_width (GTK_WIDGET (self)) - cg_scaled (GTK_WIDGET (self), GAP);
  int width, text_height;

  pango_layout_get_pixel_size (layout, &width, &text_height);
  gtk_snapshot_render_layout (snapshot, context, right - width, y + (height - text_height) / 2,
                              layout);
}

static void
cg_line_numbers_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgLineNumbers *self = CG_LINE_NUMBERS (widget);
  GdkRectangle visible;
  GtkTextIter iter;
  int top;

  /* Beside an example one number says nothing. */
  if (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->view)) == 0)
    return;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_line_at_y (self->view, &iter, visible.y, &top);
  do
    {
      int y, height;

      gtk_text_view_get_line_yrange (self->view, &iter, &y, &height);
      if (y >= visible.y + visible.height)
        return;
      if (gtk_text_iter_has_tag (&iter, self->mark))
        draw_mark (self, snapshot, y - visible.y, height);
      draw_number (self, snapshot, gtk_text_iter_get_line (&iter) + 1, y - visible.y, height);
    }
  while (gtk_text_iter_forward_line (&iter));
}

static void
cg_line_numbers_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? cg_scaled (widget, WIDTH) : 0;
}

/* The view's adjustment is another one once it stands in a scrolled window. */
static void
adjustment_cb (CgLineNumbers *self)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_set_object (&self->adjustment, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)));
  if (self->adjustment != NULL)
    g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw),
                             self, G_CONNECT_SWAPPED);
}

static void
cg_line_numbers_dispose (GObject *object)
{
  CgLineNumbers *self = CG_LINE_NUMBERS (object);

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->mark);

  G_OBJECT_CLASS (cg_line_numbers_parent_class)->dispose (object);
}

static void
cg_line_numbers_class_init (CgLineNumbersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_line_numbers_dispose;
  widget_class->snapshot = cg_line_numbers_snapshot;
  widget_class->measure = cg_line_numbers_measure;
  gtk_widget_class_set_css_name (widget_class, "cg-line-numbers");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cg_line_numbers_init (CgLineNumbers *self)
{
}

GtkWidget *
cg_line_numbers_new (GtkTextView *view, GtkTextTag *mark, const char *mark_color)
{
  CgLineNumbers *self = g_object_new (CG_TYPE_LINE_NUMBERS, NULL);

  self->view = view;
  self->mark = g_object_ref (mark);
  self->mark_color = mark_color;
  g_signal_connect_object (view, "notify::vadjustment", G_CALLBACK (adjustment_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  adjustment_cb (self);
  return GTK_WIDGET (self);
}

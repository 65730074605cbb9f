/* cg-thread.c: progress or history as a thread: rail and dots, date, who, text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-thread.h"

#include "cg-scale.h"

/* px at 100 % (tokens.md) */
#define RAIL_WIDTH 12
#define DOT 8
#define DIAMOND 10
#define RAIL_LINE 1.5
#define RAIL_GAP 10

struct _CgThread
{
  GtkWidget parent_instance;

  GArray *dots; /* of CgThreadDot, one a row */
};

G_DEFINE_FINAL_TYPE (CgThread, cg_thread, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_LINK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton *button, CgThread *self)
{
  g_signal_emit (self, signals[SIGNAL_LINK_ACTIVATED], 0,
                 gtk_widget_get_name (GTK_WIDGET (button)));
}

static gboolean
look_up (CgThread *self, const char *name, GdkRGBA *color)
{
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name,
                                         color);
}

static void
draw_rail (CgThread *self, cairo_t *cr, double x, double top, double bottom)
{
  GdkRGBA color;

  if (!look_up (self, "cg_line", &color))
    return;

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, RAIL_LINE);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  cairo_stroke (cr);
}

static void
draw_diamond (cairo_t *cr, double x, double y, double radius)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
}

static void
draw_dot (CgThread *self, cairo_t *cr, CgThreadDot dot, double x, double y)
{
  static const char *const names[] = { "series_b", "cg_fg", "cg_dim", "series_b" };
  GdkRGBA color;

  if (!look_up (self, names[dot], &color))
    return;

  gdk_cairo_set_source_rgba (cr, &color);
  if (dot == CG_THREAD_DAY)
    draw_diamond (cr, x, y, cg_scaled (GTK_WIDGET (self), DIAMOND) / 2.0);
  else
    cairo_arc (cr, x, y, cg_scaled (GTK_WIDGET (self), DOT) / 2.0, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* The height of the middle of a row's first line. */
static double
first_line (GtkWidget *row, GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (gtk_widget_get_first_child (row), widget, &bounds))
    return 0;

  return bounds.origin.y + bounds.size.height / 2;
}

static void
cg_thread_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgThread *self = CG_THREAD (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);
  double x = cg_scaled (widget, RAIL_WIDTH) / 2.0;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *last = gtk_widget_get_last_child (widget);
  guint i = 0;

  if (first != last)
    draw_rail (self, cr, x, first_line (first, widget), first_line (last, widget));
  for (GtkWidget *row = first; row != NULL; row = gtk_widget_get_next_sibling (row))
    draw_dot (self, cr, g_array_index (self->dots, CgThreadDot, i++), x, first_line (row, widget));
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (cg_thread_parent_class)->snapshot (widget, snapshot);
}

static GtkWidget *
create_label (const char *text, const char *css_classes[])
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  for (guint i = 0; css_classes[i] != NULL; i++)
    gtk_widget_add_css_class (label, css_classes[i]);
  return label;
}

static GtkWidget *
create_head (const CgThreadEntry *entry)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *who =
      create_label (entry->who != NULL ? entry->who : "", (const char *[]){ "sm", "dim", NULL });

  gtk_box_append (GTK_BOX (head),
                  create_label (entry->date, (const char *[]){ "sm", "strong", "num", NULL }));
  gtk_label_set_ellipsize (GTK_LABEL (who), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (who, TRUE);
  gtk_box_append (GTK_BOX (head), who);
  if (entry->value != NULL)
    gtk_box_append (GTK_BOX (head),
                    create_label (entry->value, (const char *[]){ "sm", "dim", "num", NULL }));
  if (entry->menu != NULL)
    gtk_box_append (GTK_BOX (head), entry->menu);
  return head;
}

static GtkWidget *
create_link (CgThread *self, const CgThreadEntry *entry)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (entry->link);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("mail-attachment-symbolic"));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_name (button, entry->id != NULL ? entry->id : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entry->link, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  return button;
}

static GtkWidget *
create_text (const char *text)
{
  GtkWidget *label = create_label (text, (const char *[]){ "sm", "read", NULL });

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

void
cg_thread_append (CgThread *self, const CgThreadEntry *entry)
{
  GtkWidget *row;

  g_return_if_fail (CG_IS_THREAD (self));
  g_return_if_fail (entry != NULL && entry->date != NULL && entry->text != NULL);

  row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_box_append (GTK_BOX (row), create_head (entry));
  if (entry->body != NULL || *entry->text != '\0')
    gtk_box_append (GTK_BOX (row), entry->body != NULL ? entry->body : create_text (entry->text));
  if (entry->link != NULL)
    gtk_box_append (GTK_BOX (row), create_link (self, entry));
  gtk_widget_set_margin_start (row, cg_scaled (GTK_WIDGET (self), RAIL_WIDTH) + RAIL_GAP);

  g_array_append_val (self->dots, entry->dot);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

void
cg_thread_clear (CgThread *self)
{
  GtkWidget *child;

  g_return_if_fail (CG_IS_THREAD (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_array_set_size (self->dots, 0);
}

static void
cg_thread_dispose (GObject *object)
{
  cg_thread_clear (CG_THREAD (object));

  G_OBJECT_CLASS (cg_thread_parent_class)->dispose (object);
}

static void
cg_thread_finalize (GObject *object)
{
  g_array_unref (CG_THREAD (object)->dots);

  G_OBJECT_CLASS (cg_thread_parent_class)->finalize (object);
}

static void
cg_thread_class_init (CgThreadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_thread_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_thread_finalize;
  widget_class->snapshot = cg_thread_snapshot;

  signals[SIGNAL_LINK_ACTIVATED] =
      g_signal_new ("link-activated", CG_TYPE_THREAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-thread");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
cg_thread_init (CgThread *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
  self->dots = g_array_new (FALSE, FALSE, sizeof (CgThreadDot));
}

GtkWidget *
cg_thread_new (void)
{
  return g_object_new (CG_TYPE_THREAD, NULL);
}

/* cg-chart-card.c: a chart in its card, with its table behind it, and both to be copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chart-card.h"

#include <glib/gi18n.h>

#include "cg-card.h"
#include "cg-chart.h"

struct _CgChartCard
{
  AdwBin parent_instance;

  CgCard *card;
  GtkStack *stack;
  CgChart *chart;
  GtkGrid *table;
  CgChartData *data;
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgChartCard, cg_chart_card, ADW_TYPE_BIN)

/* ---- the table ---- */

static void
number_cb (CgChartCard *self, GtkButton *button)
{
  int column, row, width, height;

  gtk_grid_query_child (self->table, GTK_WIDGET (button), &column, &row, &width, &height);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, (guint) row - 1, (guint) column - 1);
}

static GtkWidget *
make_label (const char *text, double xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), (float) xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  return label;
}

static GtkWidget *
make_number (CgChartCard *self, guint category, guint series)
{
  gint64 value = cg_chart_data_value (self->data, category, series);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  g_autofree char *name =
      g_strdup_printf ("%s, %s: %s", (char *) g_ptr_array_index (self->data->categories, category),
                       (char *) g_ptr_array_index (self->data->series, series), text);
  GtkWidget *button;

  if (value == 0)
    return make_label (text, 0.5);

  button = gtk_button_new_with_label (text);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (number_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
fill_table (CgChartCard *self)
{
  const CgChartData *data = self->data;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->table))) != NULL)
    gtk_grid_remove (self->table, child);
  if (data == NULL)
    return;

  gtk_grid_attach (self->table, make_label (data->heading, 0), 0, 0, 1, 1);
  for (guint k = 0; k < data->series->len; k++)
    gtk_grid_attach (self->table, make_label (g_ptr_array_index (data->series, k), 0.5),
                     (int) k + 1, 0, 1, 1);
  for (guint i = 0; i < data->categories->len; i++)
    {
      gtk_grid_attach (self->table, make_label (g_ptr_array_index (data->categories, i), 0), 0,
                       (int) i + 1, 1, 1);
      for (guint k = 0; k < data->series->len; k++)
        gtk_grid_attach (self->table, make_number (self, i, k), (int) k + 1, (int) i + 1, 1, 1);
    }
}

/* ---- building ---- */

static void
copy_cb (CgChartCard *self)
{
  g_autofree char *text = self->data != NULL ? cg_chart_data_text (self->data) : g_strdup ("");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
table_cb (CgChartCard *self, GtkToggleButton *button)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    gtk_toggle_button_get_active (button) ? "table" : "chart");
}

static void
chart_cb (CgChartCard *self, guint category, guint series)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, category, series);
}

static GtkWidget *
build_foot (CgChartCard *self, const char *title)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *table = gtk_toggle_button_new_with_label (C_ ("chart", "Table"));
  GtkWidget *copy = gtk_button_new_with_label (C_ ("chart", "Copy"));
  g_autofree char *as_table = g_strdup_printf (C_ ("chart", "%s as a table"), title);
  g_autofree char *copied = g_strdup_printf (C_ ("chart", "Copy the numbers of %s"), title);

  gtk_widget_add_css_class (table, "flat");
  gtk_widget_add_css_class (copy, "flat");
  gtk_widget_set_halign (foot, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL, as_table,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL, copied, -1);
  g_signal_connect_object (table, "toggled", G_CALLBACK (table_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (foot), table);
  gtk_box_append (GTK_BOX (foot), copy);
  return foot;
}

static void
cg_chart_card_finalize (GObject *object)
{
  g_clear_pointer (&CG_CHART_CARD (object)->data, cg_chart_data_free);

  G_OBJECT_CLASS (cg_chart_card_parent_class)->finalize (object);
}

static void
cg_chart_card_class_init (CgChartCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_chart_card_finalize;

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", CG_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
cg_chart_card_init (CgChartCard *self)
{
}

GtkWidget *
cg_chart_card_new (const char *title, const char *note)
{
  CgChartCard *self = g_object_new (CG_TYPE_CHART_CARD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->stack = GTK_STACK (gtk_stack_new ());
  self->chart = CG_CHART (cg_chart_new ());
  self->table = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->table, 6);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->chart), "chart");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->table), "table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_object (self->chart, "activated", G_CALLBACK (chart_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_margin_start (box, 15);
  gtk_widget_set_margin_end (box, 15);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), build_foot (self, title));
  self->card = CG_CARD (cg_card_new (title, box));
  cg_section_set_count (cg_card_get_section (self->card), note);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->card));
  return GTK_WIDGET (self);
}

void
cg_chart_card_take_data (CgChartCard *self, CgChartData *data)
{
  CgChartData *before = self->data;

  self->data = data;
  cg_chart_set_data (self->chart, data);
  fill_table (self);
  g_clear_pointer (&before, cg_chart_data_free);
}

const CgChartData *
cg_chart_card_get_data (CgChartCard *self)
{
  return self->data;
}

/* cg-heat-table.c: a small table of counts, the more the darker; numbers are always there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-heat-table.h"

#include <glib/gi18n.h>

/* Shades from the lightest to the darkest; 0 has none. */
#define SHADES 4

struct _CgHeatTable
{
  GtkWidget parent_instance;

  GtkGrid *grid;
  char *title;
  char *text; /* as copied */
};

G_DEFINE_FINAL_TYPE (CgHeatTable, cg_heat_table, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  const char *const *rows;
  const char *const *columns;
  const guint *counts;
  guint n_rows;
  guint n_columns;
} Table;

static guint
count_at (const Table *table, int row, int column)
{
  guint sum = 0;

  for (guint r = 0; r < table->n_rows; r++)
    for (guint c = 0; c < table->n_columns; c++)
      if ((row < 0 || (guint) row == r) && (column < 0 || (guint) column == c))
        sum += table->counts[r * table->n_columns + c];

  return sum;
}

static guint
greatest (const Table *table)
{
  guint most = 0;

  for (guint i = 0; i < table->n_rows * table->n_columns; i++)
    most = MAX (most, table->counts[i]);
  return most;
}

static void
clicked_cb (GtkButton *button, CgHeatTable *self)
{
  int left, top;
  GtkWidget *widget = GTK_WIDGET (button);
  gboolean right = gtk_widget_has_css_class (widget, "right");
  gboolean below = gtk_widget_has_css_class (widget, "below");

  gtk_grid_query_child (self->grid, widget, &left, &top, NULL, NULL);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, below ? -1 : top - 1, right ? -1 : left - 1);
}

/* ---- cells ---- */

static void
attach_name (CgHeatTable *self, const char *name, int column, int row)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 1 : 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == 0 ? 14 : 8);
  gtk_widget_add_css_class (label, "sm");
  gtk_widget_add_css_class (label, column == 0 ? "heat-row" : "heat-column");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
attach_count (CgHeatTable *self, const Table *table, int row, int column)
{
  guint count = count_at (table, row, column);
  guint most = greatest (table);
  g_autofree char *number = g_strdup_printf ("%u", count);
  GtkWidget *button = gtk_button_new_with_label (count > 0 ? number : "·");
  const char *row_name = row < 0 ? _ ("Sum") : table->rows[row];
  const char *column_name = column < 0 ? _ ("Sum") : table->columns[column];
  g_autofree char *name = g_strdup_printf (_ ("%s, %s: %u"), row_name, column_name, count);

  gtk_widget_add_css_class (button, "heat");
  gtk_widget_add_css_class (button, "num");
  if (row < 0)
    gtk_widget_add_css_class (button, "below");
  if (column < 0)
    gtk_widget_add_css_class (button, "right");
  if (row >= 0 && column >= 0 && count > 0)
    {
      g_autofree char *shade = g_strdup_printf ("shade-%u", (count * SHADES + most - 1) / most);

      gtk_widget_add_css_class (button, shade);
    }
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_grid_attach (self->grid, button, column < 0 ? (int) table->n_columns + 1 : column + 1,
                   row < 0 ? (int) table->n_rows + 1 : row + 1, 1, 1);
}

static void
append_row (GString *text, const Table *table, int row)
{
  g_string_append (text, row < 0 ? _ ("Sum") : table->rows[row]);
  for (guint c = 0; c < table->n_columns; c++)
    g_string_append_printf (text, "\t%u", count_at (table, row, (int) c));
  if (table->n_columns > 1)
    g_string_append_printf (text, "\t%u", count_at (table, row, -1));
  g_string_append_c (text, '\n');
}

static char *
make_text (CgHeatTable *self, const Table *table)
{
  g_autoptr (GString) text = g_string_new (self->title);

  for (guint c = 0; c < table->n_columns; c++)
    g_string_append_printf (text, "\t%s", table->columns[c]);
  if (table->n_columns > 1)
    g_string_append_printf (text, "\t%s", _ ("Sum"));
  g_string_append_c (text, '\n');
  for (guint r = 0; r < table->n_rows; r++)
    append_row (text, table, (int) r);
  if (table->n_rows > 1)
    append_row (text, table, -1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
clear (CgHeatTable *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

void
cg_heat_table_set (CgHeatTable *self,
                   const char *const *rows,
                   const char *const *columns,
                   const guint *counts)
{
  Table table = { rows, columns, counts, g_strv_length ((char **) rows),
                  g_strv_length ((char **) columns) };

  g_return_if_fail (CG_IS_HEAT_TABLE (self));

  clear (self);
  for (guint c = 0; c < table.n_columns; c++)
    attach_name (self, columns[c], (int) c + 1, 0);
  if (table.n_columns > 1)
    attach_name (self, _ ("Sum"), (int) table.n_columns + 1, 0);
  for (int r = 0; r < (int) table.n_rows; r++)
    {
      attach_name (self, rows[r], 0, r + 1);
      for (int c = 0; c < (int) table.n_columns; c++)
        attach_count (self, &table, r, c);
      if (table.n_columns > 1)
        attach_count (self, &table, r, -1);
    }
  if (table.n_rows > 1)
    {
      attach_name (self, _ ("Sum"), 0, (int) table.n_rows + 1);
      for (int c = 0; c < (int) table.n_columns; c++)
        attach_count (self, &table, -1, c);
      if (table.n_columns > 1)
        attach_count (self, &table, -1, -1);
    }

  g_free (self->text);
  self->text = make_text (self, &table);
}

char *
cg_heat_table_dup_text (CgHeatTable *self)
{
  g_return_val_if_fail (CG_IS_HEAT_TABLE (self), NULL);

  return g_strdup (self->text != NULL ? self->text : "");
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          CG_HEAT_TABLE (widget)->text != NULL ? CG_HEAT_TABLE (widget)->text : "");
}

/* ---- the widget ---- */

static void
cg_heat_table_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cg_heat_table_parent_class)->dispose (object);
}

static void
cg_heat_table_finalize (GObject *object)
{
  g_free (CG_HEAT_TABLE (object)->title);
  g_free (CG_HEAT_TABLE (object)->text);

  G_OBJECT_CLASS (cg_heat_table_parent_class)->finalize (object);
}

static void
cg_heat_table_class_init (CgHeatTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_heat_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_heat_table_finalize;

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", CG_TYPE_HEAT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "heat.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "heat.copy",
                                       NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
cg_heat_table_init (CgHeatTable *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 2);
  gtk_grid_set_column_spacing (self->grid, 2);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}

GtkWidget *
cg_heat_table_new (const char *title)
{
  CgHeatTable *self = g_object_new (CG_TYPE_HEAT_TABLE, NULL);

  self->title = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

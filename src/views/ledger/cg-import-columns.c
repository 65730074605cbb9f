/* cg-import-columns.c: the heading of a table, and what each of its columns holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-columns.h"

#include <glib/gi18n.h>

#include "cg-drop-down.h"
#include "cg-field-synonyms.h"
#include "cg-import-heading.h"
#include "cg-scale.h"

/* So many rows and columns show what a table is. */
#define ROWS_SHOWN 8
#define MOST_COLUMNS 60
#define COLUMN_WIDTH 150

struct _CgImportColumns
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSpinButton *header;      /* number of the heading's first row */
  GtkSpinButton *header_rows; /* how many rows it has */
  GtkWidget *scroller;
  GtkStringList *kinds;   /* what a column can hold; the first is nothing */
  CgImportSource *source; /* (nullable): not owned */
  guint row;
  gboolean showing; /* its own doing, not a person's */
  GPtrArray *menus; /* of GtkDropDown, one a column */
};

G_DEFINE_FINAL_TYPE (CgImportColumns, cg_import_columns, GTK_TYPE_WIDGET)

static void
cg_import_columns_dispose (GObject *object)
{
  CgImportColumns *self = CG_IMPORT_COLUMNS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->kinds);
  g_clear_pointer (&self->menus, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_import_columns_parent_class)->dispose (object);
}

static void
cg_import_columns_class_init (CgImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_import_columns_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

/* ---- the menus ---- */

/* The last kind is known and of no use: it reads like none. */
static guint
line_of (int kind)
{
  guint n;

  cg_ledger_columns (&n);
  return kind >= 0 && kind < (int) n - 1 ? (guint) kind + 1 : 0;
}

static void
show_menus (CgImportColumns *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->menus->len; i++)
    gtk_drop_down_set_selected (g_ptr_array_index (self->menus, i),
                                line_of (g_array_index (self->source->columns, int, i)));
  self->showing = FALSE;
}

static void
chosen_cb (GtkDropDown *menu, GParamSpec *pspec, CgImportColumns *self)
{
  guint column;
  guint line = gtk_drop_down_get_selected (menu);

  if (self->showing || !g_ptr_array_find (self->menus, menu, &column))
    return;

  cg_import_source_set_column (self->source, column, line > 0 ? (int) line - 1 : CG_IMPORT_UNUSED);
  show_menus (self);
}

/* ---- the table ---- */

static GtkWidget *
cell_label (CgImportColumns *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_column (CgImportColumns *self, GtkGrid *grid, guint column, guint first)
{
  const CgSheetGrid *table = self->source->table;
  const char *heading = g_ptr_array_index (self->source->headings, column);
  GtkWidget *menu = cg_drop_down_new (g_object_ref (self->kinds));

  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_widget_set_size_request (menu, cg_scaled (GTK_WIDGET (self), COLUMN_WIDTH), -1);
  g_ptr_array_add (self->menus, menu);
  gtk_grid_attach (grid, menu, (int) column + 1, 0, 1, 1);
  gtk_grid_attach (grid, cell_label (self, heading, "heading"), (int) column + 1, 1, 1, 1);

  for (guint i = 0; i < ROWS_SHOWN && first + i < cg_sheet_grid_n_rows (table); i++)
    {
      const CgSheetCell *cell = cg_sheet_grid_cell (table, first + i, column);

      gtk_grid_attach (grid, cell_label (self, cell != NULL ? cell->text : "", NULL),
                       (int) column + 1, (int) i + 2, 1, 1);
    }
}

static void
add_numbers (CgImportColumns *self, GtkGrid *grid, guint first)
{
  const CgSheetGrid *table = self->source->table;

  for (guint i = 0; i < ROWS_SHOWN && first + i < cg_sheet_grid_n_rows (table); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", cg_sheet_grid_number (table, first + i));
      GtkWidget *label = gtk_label_new (number);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "numeric");
      gtk_grid_attach (grid, label, 0, (int) i + 2, 1, 1);
    }
}

static void
rebuild (CgImportColumns *self)
{
  GtkWidget *grid = gtk_grid_new ();
  guint data = self->source->header + self->source->header_rows;
  guint first =
      self->row > 0 ? MAX (cg_sheet_grid_find (self->source->table, self->row), data) : data;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_add_css_class (grid, "import-table");
  g_ptr_array_set_size (self->menus, 0);
  add_numbers (self, GTK_GRID (grid), first);
  for (guint i = 0; i < MIN (self->source->columns->len, MOST_COLUMNS); i++)
    add_column (self, GTK_GRID (grid), i, first);
  show_menus (self);
  for (guint i = 0; i < self->menus->len; i++)
    g_signal_connect_object (g_ptr_array_index (self->menus, i), "notify::selected",
                             G_CALLBACK (chosen_cb), self, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), grid);
}

static void
show_header (CgImportColumns *self)
{
  const CgSheetGrid *table = self->source->table;
  guint n = cg_sheet_grid_n_rows (table);

  self->showing = TRUE;
  gtk_spin_button_set_range (self->header, 1, n > 0 ? cg_sheet_grid_number (table, n - 1) : 1);
  gtk_spin_button_set_value (
      self->header, n > 0 ? cg_sheet_grid_number (table, MIN (self->source->header, n - 1)) : 1);
  gtk_spin_button_set_value (self->header_rows, self->source->header_rows);
  self->showing = FALSE;
}

static void
header_cb (GtkSpinButton *button, CgImportColumns *self)
{
  guint number = (guint) gtk_spin_button_get_value_as_int (self->header);

  if (self->showing || self->source == NULL)
    return;

  self->row = 0;
  cg_import_source_set_header (self->source, cg_sheet_grid_find (self->source->table, number),
                               (guint) gtk_spin_button_get_value_as_int (self->header_rows));
  rebuild (self);
}

void
cg_import_columns_show (CgImportColumns *self, CgImportSource *source, guint row)
{
  self->source = source;
  self->row = row;
  if (source == NULL)
    {
      g_ptr_array_set_size (self->menus, 0);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), NULL);
      return;
    }

  show_header (self);
  rebuild (self);
}

/* ---- building ---- */

static GtkSpinButton *
add_number_entry (
    CgImportColumns *self, GtkWidget *bar, const char *words, double least, double most)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (words);
  GtkWidget *button = gtk_spin_button_new_with_range (least, most, 1);

  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  gtk_box_append (GTK_BOX (bar), label);
  gtk_box_append (GTK_BOX (bar), button);
  g_signal_connect_object (button, "value-changed", G_CALLBACK (header_cb), self, 0);
  return GTK_SPIN_BUTTON (button);
}

static GtkStringList *
list_kinds (void)
{
  GtkStringList *kinds = gtk_string_list_new (NULL);
  guint n;

  cg_ledger_columns (&n);
  gtk_string_list_append (kinds, C_ ("import", "Not imported"));
  for (guint i = 0; i + 1 < n; i++)
    gtk_string_list_append (kinds, cg_ledger_column_label (i));

  return kinds;
}

static void
cg_import_columns_init (CgImportColumns *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->menus = g_ptr_array_new ();
  self->kinds = list_kinds ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->header = add_number_entry (self, bar, _ ("The _heading begins in row"), 1, 1);
  self->header_rows =
      add_number_entry (self, bar, _ ("and has so _many rows"), 0, CG_IMPORT_MOST_HEADING_ROWS);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), bar);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
}

GtkWidget *
cg_import_columns_new (void)
{
  return g_object_new (CG_TYPE_IMPORT_COLUMNS, NULL);
}

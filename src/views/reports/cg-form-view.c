/* cg-form-view.c: a superior's form to look at: which of its cells take which figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-form-view.h"

#include <glib/gi18n.h>

#include "cg-blank-sheet.h"
#include "cg-drop-down.h"
#include "cg-form-choice.h"
#include "cg-xlsx-cells.h"

/* A small form has some empty cells around it. */
#define LEAST_COLUMNS 6
#define LEAST_ROWS 12
#define EMPTY_AFTER 2

struct _CgFormView
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkDropDown *sheets;
  GtkLabel *count;
  CgBlankSheet *cells;
  GtkLabel *words;
  CgFormChoice *choice;

  CgFormRead *read; /* (nullable) */
  CgGrouping by;
  gboolean filling;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgFormView, cg_form_view, ADW_TYPE_BIN)

static const CgFormSheet *
sheet_of (CgFormView *self)
{
  guint selected = gtk_drop_down_get_selected (self->sheets);

  if (self->read == NULL || selected >= self->read->sheets->len)
    return NULL;
  return g_ptr_array_index (self->read->sheets, selected);
}

/* What the cell under the cursor takes. */
static const CgFormCell *
cell_of (CgFormView *self, guint *column, guint *row)
{
  const CgFormSheet *sheet = sheet_of (self);

  if (!cg_blank_sheet_get_cursor (self->cells, column, row) || sheet == NULL)
    return NULL;
  return cg_form_map_find (self->read->map, sheet->name, *column, *row);
}

/* ---- what is shown ---- */

static char *
words_of_figure (CgFormView *self, const char *place, const CgFormCell *cell)
{
  const char *row = cell->by == CG_GROUPING_NONE
                        ? C_ ("figures", "Total")
                        : cg_form_figures_row (self->read->figures, cell->by, cell->key);
  g_autofree char *number =
      cg_form_figures_text (self->read->figures, cell->figure, cell->by, cell->key);

  /* Translators: a cell, a figure, whose it is, the number now. */
  return g_strdup_printf (C_ ("form fill", "%s takes: %s, %s; now %s. Delete takes it out."), place,
                          cg_figure_label (cell->figure),
                          row != NULL ? row : C_ ("form fill", "a row that is no longer there"),
                          number);
}

static gboolean
is_free (CgFormView *self, guint column, guint row)
{
  const CgBlankCell *words = cg_blank_sheet_get_cell (self->cells, column, row);

  return words == NULL || words->text == NULL || *words->text == '\0';
}

static char *
words_of_cursor (CgFormView *self)
{
  guint column, row;
  const CgFormCell *cell = cell_of (self, &column, &row);
  g_autofree char *place = column > 0 ? cg_xlsx_place_print (column, row) : g_strdup ("");
  const CgBlankCell *words = cg_blank_sheet_get_cell (self->cells, column, row);

  if (cell != NULL)
    return words_of_figure (self, place, cell);
  if (is_free (self, column, row))
    return g_strdup_printf (
        C_ ("form fill", "%s is empty: Enter or a click chooses the figure that goes there."),
        place);
  return g_strdup_printf (
      words->dim ? C_ ("form fill", "%s is computed by the form itself; no figure goes there.")
                 : C_ ("form fill", "%s says something already; figures go into empty cells."),
      place);
}

static void
show_words (CgFormView *self)
{
  g_autofree char *words = self->read != NULL ? words_of_cursor (self) : g_strdup ("");

  gtk_label_set_text (self->words, words);
  cg_blank_sheet_set_words (self->cells, words);
}

static void
show_count (CgFormView *self)
{
  const CgFormSheet *sheet = sheet_of (self);
  guint n = self->read->map->cells->len;
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u cell takes a figure", "%u cells take figures", n), n);
  g_autofree char *cut = NULL;

  if (sheet != NULL && sheet->cut)
    /* Translators: how many rows and columns of a large sheet are shown. */
    cut = g_strdup_printf (_ ("%s; the first %d rows and %d columns are shown"), count,
                           CG_FORM_ROWS, CG_FORM_COLUMNS);
  gtk_label_set_text (self->count, cut != NULL ? cut : count);
}

static void
show_mark (CgFormView *self, guint column, guint row, const CgFormCell *cell)
{
  g_autofree char *number =
      cell != NULL ? cg_form_figures_text (self->read->figures, cell->figure, cell->by, cell->key)
                   : NULL;

  cg_blank_sheet_mark (self->cells, column, row, number);
}

/* As large as what it says and what goes into it, with some empty cells. */
static CgBlankCells *
make_cells (CgFormView *self, const CgFormSheet *sheet)
{
  guint columns = sheet->n_columns + EMPTY_AFTER, rows = sheet->n_rows + EMPTY_AFTER;

  for (guint i = 0; i < self->read->map->cells->len; i++)
    {
      const CgFormCell *cell = g_ptr_array_index (self->read->map->cells, i);

      if (g_str_equal (cell->sheet, sheet->name))
        {
          columns = MAX (columns, cell->column);
          rows = MAX (rows, cell->row);
        }
    }

  return cg_blank_cells_new (CLAMP (columns, LEAST_COLUMNS, CG_FORM_COLUMNS),
                             CLAMP (rows, LEAST_ROWS, CG_FORM_ROWS));
}

static void
add_cells (CgBlankCells *cells, const CgFormSheet *sheet)
{
  for (guint i = 0; i < sheet->cells->len; i++)
    {
      const CgFormWords *words = g_ptr_array_index (sheet->cells, i);
      CgBlankCell cell = { words->column, words->row,    words->n_columns, words->n_rows,
                           words->text,   words->number, words->computed };

      if (words->computed)
        cell.text = (char *) C_ ("form fill", "formula");
      cg_blank_cells_add (cells, &cell);
    }
}

static void
show_sheet (CgFormView *self)
{
  const CgFormSheet *sheet = sheet_of (self);
  CgBlankCells *cells;

  if (sheet == NULL || self->filling)
    return;

  cells = make_cells (self, sheet);
  add_cells (cells, sheet);
  cg_blank_sheet_set_cells (self->cells, cells);
  for (guint i = 0; i < self->read->map->cells->len; i++)
    {
      const CgFormCell *cell = g_ptr_array_index (self->read->map->cells, i);

      if (g_str_equal (cell->sheet, sheet->name))
        show_mark (self, cell->column, cell->row, cell);
    }
  show_count (self);
  show_words (self);
}

static gboolean
has_these_sheets (CgFormView *self)
{
  GListModel *model = gtk_drop_down_get_model (self->sheets);
  guint n = self->read->sheets->len;

  for (guint i = 0; i < n && n == g_list_model_get_n_items (model); i++)
    {
      const CgFormSheet *sheet = g_ptr_array_index (self->read->sheets, i);

      if (!g_str_equal (sheet->name, gtk_string_list_get_string (GTK_STRING_LIST (model), i)))
        return FALSE;
    }

  return n == g_list_model_get_n_items (model);
}

static void
show_sheets (CgFormView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (has_these_sheets (self))
    return;

  for (guint i = 0; i < self->read->sheets->len; i++)
    gtk_string_list_append (names,
                            ((CgFormSheet *) g_ptr_array_index (self->read->sheets, i))->name);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->sheets, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->sheets, 0);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->sheets), self->read->sheets->len > 1);
  cg_blank_sheet_set_cursor (self->cells, 1, 1);
}

/* ---- choosing ---- */

/* Forms go by rows and columns: the column's figure, the row's group. */
static gboolean
guess (CgFormView *self, const CgFormSheet *sheet, guint column, guint row, CgFormCell *guessed)
{
  gboolean found = FALSE;

  guessed->figure = CG_N_FIGURES;
  for (guint i = 0; i < self->read->map->cells->len; i++)
    {
      const CgFormCell *cell = g_ptr_array_index (self->read->map->cells, i);

      if (!g_str_equal (cell->sheet, sheet->name))
        continue;
      if (cell->column == column)
        guessed->figure = cell->figure;
      if (cell->row == row)
        {
          guessed->by = cell->by;
          guessed->key = cell->key;
        }
      found |= cell->column == column || cell->row == row;
    }

  return found;
}

static void
choose_cb (CgFormView *self)
{
  guint column, row;
  const CgFormCell *cell = cell_of (self, &column, &row);
  GdkRectangle area = cg_blank_sheet_get_area (self->cells);
  CgFormCell guessed = { NULL };
  double x, y;

  if (sheet_of (self) == NULL || (cell == NULL && !is_free (self, column, row)))
    return;
  if (cell == NULL && guess (self, sheet_of (self), column, row, &guessed))
    cell = &guessed;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->cells), GTK_WIDGET (self), area.x, area.y, &x,
                                    &y);
  area.x = (int) x;
  area.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->choice), &area);
  cg_form_choice_open (self->choice, self->read->figures, self->by, cell);
}

static void
put (CgFormView *self, CgFigureId figure, CgGrouping by, const char *key)
{
  const CgFormSheet *sheet = sheet_of (self);
  guint column, row;

  cg_blank_sheet_get_cursor (self->cells, &column, &row);
  cg_form_map_put (self->read->map, sheet->name, column, row, figure, by, key);
  show_mark (self, column, row, cell_of (self, &column, &row));
  show_count (self);
  show_words (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
chosen_cb (CgFormView *self, const CgFormCell *cell)
{
  if (sheet_of (self) != NULL)
    put (self, cell->figure, cell->by, cell->key);
}

static void
clear_cb (CgFormView *self)
{
  guint column, row;

  if (cell_of (self, &column, &row) != NULL)
    put (self, CG_N_FIGURES, CG_GROUPING_NONE, NULL);
}

static void
closed_cb (CgFormView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->cells));
}

/* ---- building ---- */

static GtkLabel *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
set_margins (GtkWidget *widget)
{
  gtk_widget_set_margin_start (widget, 18);
  gtk_widget_set_margin_end (widget, 18);
  gtk_widget_set_margin_top (widget, 8);
  gtk_widget_set_margin_bottom (widget, 8);
}

static GtkWidget *
build_head (CgFormView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->name = make_label ("heading");
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_MIDDLE);
  self->sheets = GTK_DROP_DOWN (cg_drop_down_new (gtk_string_list_new (NULL)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sheets), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("form fill", "Sheet"), -1);
  g_signal_connect_object (self->sheets, "notify::selected", G_CALLBACK (show_sheet), self,
                           G_CONNECT_SWAPPED);
  self->count = make_label ("dim");
  gtk_label_set_ellipsize (self->count, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->count, 1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sheets));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  set_margins (box);
  return box;
}

static GtkWidget *
build_cells (CgFormView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->cells = CG_BLANK_SHEET (cg_blank_sheet_new (C_ ("form fill", "Cells of the form")));
  g_signal_connect_object (self->cells, "moved", G_CALLBACK (show_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells, "activated", G_CALLBACK (choose_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells, "cleared", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->cells));
  /* What has the focus is larger than what is seen of it. */
  gtk_viewport_set_scroll_to_focus (
      GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))), FALSE);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
cg_form_view_dispose (GObject *object)
{
  CgFormView *self = CG_FORM_VIEW (object);

  self->read = NULL;
  if (self->choice != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->choice));
  self->choice = NULL;

  G_OBJECT_CLASS (cg_form_view_parent_class)->dispose (object);
}

static gboolean
cg_form_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CG_FORM_VIEW (widget)->cells));
}

static void
cg_form_view_class_init (CgFormViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_form_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cg_form_view_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_FORM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_form_view_init (CgFormView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), build_cells (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->words = make_label (NULL);
  gtk_label_set_wrap (self->words, TRUE);
  set_margins (GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  adw_bin_set_child (ADW_BIN (self), box);

  self->choice = CG_FORM_CHOICE (cg_form_choice_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->choice), GTK_WIDGET (self));
  g_signal_connect_object (self->choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
cg_form_view_new (void)
{
  return g_object_new (CG_TYPE_FORM_VIEW, NULL);
}

void
cg_form_view_set (CgFormView *self, CgFormRead *read, CgGrouping by)
{
  g_return_if_fail (CG_IS_FORM_VIEW (self));

  self->read = read;
  self->by = by;
  if (read == NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self->choice));
      cg_blank_sheet_set_cells (self->cells, NULL);
      return;
    }

  gtk_label_set_text (self->name, read->map->name);
  show_sheets (self);
  show_sheet (self);
}

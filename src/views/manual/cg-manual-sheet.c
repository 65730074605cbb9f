/* cg-manual-sheet.c: one page of the manual as it is read: headings, steps, pictures, tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-manual-sheet.h"

#include <graphene.h>

#include "cg-highlight.h"
#include "cg-scale.h"

/* px at 100 % */
#define WIDTH 800
#define ABOVE 12 /* between the top of the view and what was gone to */

struct _CgManualSheet
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *column;  /* of the page shown */
  GPtrArray *widgets; /* (nullable): of its blocks, not owned */
  const char *word;   /* (nullable): while a page is built */
  int block;          /* to be scrolled to, −1 none */
};

G_DEFINE_FINAL_TYPE (CgManualSheet, cg_manual_sheet, ADW_TYPE_BIN)

enum
{
  SIGNAL_LINK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- blocks ---- */

static gboolean
link_cb (CgManualSheet *self, const char *link)
{
  g_signal_emit (self, signals[SIGNAL_LINK], 0, link);
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_label (CgManualSheet *self, const char *markup, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  if (self->word != NULL)
    cg_highlight_words (GTK_LABEL (label), self->word);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  return label;
}

static GtkWidget *
make_item (CgManualSheet *self, const CgManualBlock *block)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text =
      block->number > 0 ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  GtkWidget *mark = gtk_label_new (text);

  gtk_widget_add_css_class (mark, "manual-mark");
  gtk_widget_add_css_class (mark, "num");
  gtk_label_set_xalign (GTK_LABEL (mark), 1);
  gtk_label_set_width_chars (GTK_LABEL (mark), 3);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_margin_start (row, 22 * ((int) block->level - 1));
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), make_label (self, block->markup, "manual-text"));
  return row;
}

static GtkWidget *
make_picture (const CgManualBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *caption = gtk_label_new (block->text);
  g_autofree char *path = cg_manual_picture (block->target);

  /* Where none was made, the words do without it. */
  gtk_widget_set_visible (box, path != NULL);
  if (path != NULL)
    {
      GtkWidget *picture = gtk_picture_new_for_filename (path);

      gtk_picture_set_alternative_text (GTK_PICTURE (picture), block->text);
      gtk_widget_add_css_class (picture, "manual-picture");
      gtk_box_append (GTK_BOX (box), picture);
    }
  gtk_widget_add_css_class (caption, "dim");
  gtk_widget_add_css_class (caption, "xs");
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_box_append (GTK_BOX (box), caption);
  return box;
}

static GtkWidget *
make_table (CgManualSheet *self, const CgManualBlock *block)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (grid, "manual-table");
  for (guint row = 0; row < block->rows->len; row++)
    {
      char **cells = g_ptr_array_index (block->rows, row);
      gboolean head = row == 0 && block->headed;

      for (int column = 0; cells[column] != NULL; column++)
        {
          GtkWidget *label = make_label (self, cells[column], head ? "manual-head" : "manual-cell");

          gtk_widget_set_hexpand (label, column > 0);
          if (column == 0)
            {
              gtk_label_set_width_chars (GTK_LABEL (label), 12);
              gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
            }
          gtk_grid_attach (GTK_GRID (grid), label, column, (int) row, 1, 1);
        }
    }
  return grid;
}

static GtkWidget *
make_block (CgManualSheet *self, const CgManualBlock *block)
{
  GtkWidget *label;

  switch (block->kind)
    {
    case CG_MANUAL_ITEM:
      return make_item (self, block);
    case CG_MANUAL_PICTURE:
      return make_picture (block);
    case CG_MANUAL_TABLE:
      return make_table (self, block);
    case CG_MANUAL_HEADING:
      return make_label (self, block->markup, "manual-heading");
    case CG_MANUAL_NOTE:
      return make_label (self, block->markup, "manual-note");
    case CG_MANUAL_PARAGRAPH:
    default:
      label = make_label (self, block->markup, "manual-text");
      gtk_widget_set_margin_start (label, 22 * (int) block->level);
      return label;
    }
}

/* ---- the page ---- */

/* Heights are known once all is laid out. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CgManualSheet *self = CG_MANUAL_SHEET (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *block = self->block >= 0 && (guint) self->block < self->widgets->len
                         ? g_ptr_array_index (self->widgets, self->block)
                         : NULL;
  graphene_rect_t bounds;

  if (gtk_widget_get_height (self->column) == 0)
    return G_SOURCE_CONTINUE;

  if (block == NULL)
    gtk_adjustment_set_value (adjustment, 0);
  else if (gtk_widget_compute_bounds (block, self->column, &bounds))
    gtk_adjustment_set_value (adjustment, bounds.origin.y - ABOVE);
  return G_SOURCE_REMOVE;
}

void
cg_manual_sheet_show (CgManualSheet *self, const CgManualPage *page, const char *word, int block)
{
  GtkWidget *clamp = adw_clamp_new ();
  g_autofree char *title = NULL;

  g_return_if_fail (CG_IS_MANUAL_SHEET (self));

  self->word = word;
  self->block = block;
  title = g_markup_escape_text (page->title, -1);
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_clear_pointer (&self->widgets, g_ptr_array_unref);
  self->widgets = g_ptr_array_new ();
  gtk_widget_add_css_class (self->column, "manual-page");
  gtk_box_append (GTK_BOX (self->column), make_label (self, title, "manual-title"));
  for (guint i = 0; i < page->blocks->len; i++)
    {
      GtkWidget *widget = make_block (self, g_ptr_array_index (page->blocks, i));

      g_ptr_array_add (self->widgets, widget);
      gtk_box_append (GTK_BOX (self->column), widget);
    }
  self->word = NULL;
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), cg_scaled (GTK_WIDGET (self), WIDTH));
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), cg_scaled (GTK_WIDGET (self), WIDTH));
  adw_clamp_set_child (ADW_CLAMP (clamp), self->column);
  gtk_scrolled_window_set_child (self->scroller, clamp);
  /* A picture would take no room at all. */
  gtk_scrollable_set_vscroll_policy (
      GTK_SCROLLABLE (gtk_scrolled_window_get_child (self->scroller)), GTK_SCROLL_NATURAL);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
cg_manual_sheet_dispose (GObject *object)
{
  CgManualSheet *self = CG_MANUAL_SHEET (object);

  g_clear_pointer (&self->widgets, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_manual_sheet_parent_class)->dispose (object);
}

static void
cg_manual_sheet_class_init (CgManualSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_manual_sheet_dispose;

  signals[SIGNAL_LINK] = g_signal_new ("link", CG_TYPE_MANUAL_SHEET, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cg_manual_sheet_init (CgManualSheet *self)
{
  self->block = -1;
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

GtkWidget *
cg_manual_sheet_new (void)
{
  return g_object_new (CG_TYPE_MANUAL_SHEET, NULL);
}

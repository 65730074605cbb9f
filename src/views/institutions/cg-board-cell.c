/* cg-board-cell.c: a cell of the 3×3 board: how many institutions, which ones, or a blind spot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-board-cell.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-hatch.h"
#include "cg-lamp-view.h"
#include "cg-record-lamp.h"
#include "cg-scale.h"
#include "cg-tag.h"

/* px at 100 % */
#define HATCH 10
#define HEIGHT 132
#define RADIUS 8

struct _CgBoardCell
{
  AdwBin parent_instance;

  char *name;
  gboolean editable;
  gboolean blind;
  GtkBox *box;
  GPtrArray *records; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (CgBoardCell, cg_board_cell, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_LISTED,
  SIGNAL_ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_cb (CgBoardCell *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

static void
listed_cb (CgBoardCell *self)
{
  g_signal_emit (self, signals[SIGNAL_LISTED], 0);
}

static void
row_cb (GtkButton *button, CgBoardCell *self)
{
  guint position = 0;

  for (GtkWidget *row = gtk_widget_get_prev_sibling (GTK_WIDGET (button)); row != NULL;
       row = gtk_widget_get_prev_sibling (row))
    position += gtk_widget_has_css_class (row, "board-row");
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, g_ptr_array_index (self->records, position));
}

/* ---- what is shown ---- */

static GtkWidget *
make_row (CgBoardCell *self, const CgRecord *record)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (cg_record_text (record, CG_INSTITUTION_NAME));
  GtkWidget *lamp = cg_lamp_view_new ();
  g_autofree char *status = cg_record_display (record, CG_INSTITUTION_STATUS);
  CgDate issued_on = cg_record_date (record, CG_INSTITUTION_ISSUED_ON);
  g_autofree char *day = cg_date_format_short (issued_on, cg_clock_today ());
  g_autofree char *words = g_strjoin (" ", status, issued_on != 0 ? day : NULL, NULL);

  cg_lamp_view_set_lamp (CG_LAMP_VIEW (lamp), cg_record_lamp (record, cg_clock_today ()), words,
                         FALSE);
  gtk_widget_add_css_class (lamp, "sm");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), lamp);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "board-row");
  gtk_widget_set_tooltip_text (button, cg_record_text (record, CG_INSTITUTION_NAME));
  g_signal_connect_object (button, "clicked", G_CALLBACK (row_cb), self, 0);
  return button;
}

static void
show_blind (CgBoardCell *self)
{
  GtkWidget *tag = cg_tag_new (CG_TAG_WARN, _ ("Blind spot"));
  GtkWidget *text = gtk_label_new (_ ("No institution answers for it."));

  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_add_css_class (text, "sm");
  gtk_widget_set_vexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_START);
  gtk_box_append (self->box, tag);
  gtk_box_append (self->box, text);
  if (self->editable)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Add Institution…"));

      gtk_widget_add_css_class (button, "tool");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->box, button);
    }
}

static void
show_count (CgBoardCell *self, gint64 issued, gint64 total)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *number = g_strdup_printf ("%lld/%lld", (long long) issued, (long long) total);
  GtkWidget *count = gtk_label_new (number);
  GtkWidget *unit = gtk_label_new (C_ ("board", "issued"));

  gtk_widget_add_css_class (count, "board-number");
  gtk_widget_add_css_class (unit, "sm");
  gtk_widget_add_css_class (unit, "dim");
  gtk_widget_set_valign (unit, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (line), count);
  gtk_box_append (GTK_BOX (line), unit);
  gtk_box_append (self->box, line);
  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    gtk_box_append (self->box, make_row (self, g_ptr_array_index (self->records, i)));
  if (self->records != NULL && total > self->records->len)
    {
      g_autofree char *more =
          g_strdup_printf (_ ("%lld more ›"), (long long) total - self->records->len);
      GtkWidget *button = gtk_button_new_with_label (more);

      gtk_widget_add_css_class (button, "link");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect_object (button, "clicked", G_CALLBACK (listed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->box, button);
    }
}

void
cg_board_cell_set (CgBoardCell *self, gint64 issued, gint64 total, GPtrArray *records)
{
  GtkWidget *child;
  g_autofree char *name = NULL;

  g_return_if_fail (CG_IS_BOARD_CELL (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = records != NULL ? g_ptr_array_ref (records) : NULL;
  self->blind = total == 0;
  if (self->blind)
    show_blind (self);
  else
    show_count (self, issued, total);

  name = self->blind ? g_strdup_printf (_ ("%s: blind spot"), self->name)
                     : g_strdup_printf (_ ("%s: %lld of %lld issued"), self->name,
                                        (long long) issued, (long long) total);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- drawing ---- */

static void
cg_board_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  if (CG_BOARD_CELL (widget)->blind)
    cg_hatch_snapshot (widget, snapshot, HATCH, RADIUS);

  GTK_WIDGET_CLASS (cg_board_cell_parent_class)->snapshot (widget, snapshot);
}

static void
cg_board_cell_finalize (GObject *object)
{
  g_free (CG_BOARD_CELL (object)->name);
  g_clear_pointer (&CG_BOARD_CELL (object)->records, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_board_cell_parent_class)->finalize (object);
}

static void
cg_board_cell_class_init (CgBoardCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_board_cell_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = cg_board_cell_snapshot;

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CG_TYPE_BOARD_CELL, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_LISTED] = g_signal_new ("listed", CG_TYPE_BOARD_CELL, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ADD] = g_signal_new ("add", CG_TYPE_BOARD_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cg_board_cell_init (CgBoardCell *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, cg_scaled (NULL, HEIGHT));
  gtk_widget_add_css_class (GTK_WIDGET (self), "board-cell");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
cg_board_cell_new (const char *name, gboolean editable)
{
  CgBoardCell *self = g_object_new (CG_TYPE_BOARD_CELL, NULL);

  self->name = g_strdup (name);
  self->editable = editable;
  return GTK_WIDGET (self);
}

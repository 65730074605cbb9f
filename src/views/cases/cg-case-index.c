/* cg-case-index.c: the parts of a case file beside it: which is read, how much each holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-index.h"

#include <glib/gi18n.h>

/* px above a part that was scrolled to; within them the part counts as reached. */
#define MARGIN 12

typedef struct
{
  GtkWidget *part;
  GtkWidget *row;
  GtkLabel *count;
} Entry;

struct _CgCaseIndex
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller; /* not owned: it stands beside */
  GtkListBox *list;
  GArray *entries;    /* of Entry */
  gboolean scrolling; /* to the part chosen: the mark stays there */
  gboolean following; /* the mark moves with the page: nothing to scroll */
};

G_DEFINE_FINAL_TYPE (CgCaseIndex, cg_case_index, ADW_TYPE_BIN)

static Entry *
nth (CgCaseIndex *self, guint position)
{
  return &g_array_index (self->entries, Entry, position);
}

/* Where a part begins, in the coordinates of the scroller's content. */
static gboolean
top_of (CgCaseIndex *self, GtkWidget *part, double *top)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  double x;

  return viewport != NULL && gtk_widget_get_visible (part) &&
         gtk_widget_translate_coordinates (part, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                           0, 0, &x, top);
}

/* ---- the page moved ---- */

static void
follow_cb (CgCaseIndex *self, GtkAdjustment *adjustment)
{
  double value = gtk_adjustment_get_value (adjustment);
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  gboolean at_end = value > 0 && value >= end;
  double top;
  GtkWidget *row = NULL;

  if (self->scrolling)
    return;

  for (guint i = 0; i < self->entries->len; i++)
    if (top_of (self, nth (self, i)->part, &top) &&
        (row == NULL || at_end || top <= value + 2 * MARGIN))
      row = nth (self, i)->row;

  self->following = TRUE;
  gtk_list_box_select_row (self->list, row != NULL ? GTK_LIST_BOX_ROW (row) : NULL);
  self->following = FALSE;
}

/* The first layout; a later one leaves the mark where somebody put it. */
static void
laid_out_cb (CgCaseIndex *self, GtkAdjustment *adjustment)
{
  if (gtk_list_box_get_selected_row (self->list) == NULL)
    follow_cb (self, adjustment);
}

/* ---- a part was chosen ---- */

static void
go_to (CgCaseIndex *self, GtkListBoxRow *row)
{
  const Entry *entry = nth (self, (guint) gtk_list_box_row_get_index (row));
  double top;

  if (!top_of (self, entry->part, &top))
    return;

  self->scrolling = TRUE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), top - MARGIN);
  self->scrolling = FALSE;
}

static void
selected_cb (CgCaseIndex *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->following)
    go_to (self, row);
}

/* ---- the widget ---- */

static void
cg_case_index_finalize (GObject *object)
{
  g_array_unref (CG_CASE_INDEX (object)->entries);

  G_OBJECT_CLASS (cg_case_index_parent_class)->finalize (object);
}

static void
cg_case_index_class_init (CgCaseIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_case_index_finalize;
}

static void
cg_case_index_init (CgCaseIndex *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *own = gtk_scrolled_window_new ();

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (list, "index");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Parts of the case file"), -1);
  g_signal_connect_object (list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (go_to), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (own), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (own), list);
  adw_bin_set_child (ADW_BIN (self), own);
}

GtkWidget *
cg_case_index_new (GtkScrolledWindow *scroller)
{
  CgCaseIndex *self = g_object_new (CG_TYPE_CASE_INDEX, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  self->scroller = scroller;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (follow_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
name_row (Entry *entry, const char *title, guint count)
{
  g_autofree char *number = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("");

  gtk_label_set_label (entry->count, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, number, -1);
}

void
cg_case_index_append (CgCaseIndex *self, const char *title, GtkWidget *part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  Entry entry = { part, gtk_list_box_row_new (), GTK_LABEL (gtk_label_new (NULL)) };

  g_return_if_fail (CG_IS_CASE_INDEX (self));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (entry.count), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (entry.count), "num");
  gtk_widget_add_css_class (GTK_WIDGET (entry.count), "sm");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (entry.count));
  gtk_widget_set_hexpand (box, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (entry.row), box);
  g_object_bind_property (part, "visible", entry.row, "visible", G_BINDING_SYNC_CREATE);
  name_row (&entry, title, 0);
  gtk_list_box_append (self->list, entry.row);
  g_array_append_val (self->entries, entry);
}

void
cg_case_index_set_count (CgCaseIndex *self, GtkWidget *part, guint count)
{
  g_return_if_fail (CG_IS_CASE_INDEX (self));

  for (guint i = 0; i < self->entries->len; i++)
    if (nth (self, i)->part == part)
      {
        GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (nth (self, i)->row));

        name_row (nth (self, i), gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (box))),
                  count);
      }
}

GtkWidget *
cg_case_index_get_current (CgCaseIndex *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CG_IS_CASE_INDEX (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);
  return row != NULL ? nth (self, (guint) gtk_list_box_row_get_index (row))->part : NULL;
}

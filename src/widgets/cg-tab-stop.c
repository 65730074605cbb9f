/* cg-tab-stop.c: a list that is one stop on the way of Tab.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-tab-stop.h"

struct _CgTabStop
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkListBox *list; /* not owned */
};

G_DEFINE_FINAL_TYPE (CgTabStop, cg_tab_stop, GTK_TYPE_WIDGET)

static gboolean
has_focus (CgTabStop *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->child);
}

/* The one that is selected; the first in sight where that is folded away, or there is none. */
static GtkListBoxRow *
find_row (CgTabStop *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  for (int i = 0; row == NULL || !gtk_widget_get_visible (GTK_WIDGET (row)); i++)
    if ((row = gtk_list_box_get_row_at_index (self->list, i)) == NULL)
      break;

  return row;
}

/* The list itself knows no arrow keys: it has no row to start from. */
static gboolean
cg_tab_stop_grab_focus (GtkWidget *widget)
{
  CgTabStop *self = CG_TAB_STOP (widget);
  GtkListBoxRow *row = find_row (self);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->list));
}

static gboolean
cg_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (cg_tab_stop_parent_class)->focus (widget, direction);

  return !has_focus (CG_TAB_STOP (widget)) && cg_tab_stop_grab_focus (widget);
}

/* Who came before there were rows is on the one that is chosen. */
static void
selected_cb (CgTabStop *self, GtkListBoxRow *row)
{
  if (row != NULL && gtk_widget_is_focus (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* It has no room of its own: it wants what its child wants. */
static void
cg_tab_stop_compute_expand (GtkWidget *widget, gboolean *across, gboolean *down)
{
  GtkWidget *child = CG_TAB_STOP (widget)->child;

  *across = child != NULL && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
  *down = child != NULL && gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
}

static void
cg_tab_stop_dispose (GObject *object)
{
  g_clear_pointer (&CG_TAB_STOP (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_tab_stop_parent_class)->dispose (object);
}

static void
cg_tab_stop_class_init (CgTabStopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_tab_stop_dispose;
  widget_class->compute_expand = cg_tab_stop_compute_expand;
  widget_class->focus = cg_tab_stop_focus;
  widget_class->grab_focus = cg_tab_stop_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cg_tab_stop_init (CgTabStop *self)
{
}

GtkWidget *
cg_tab_stop_new (GtkWidget *child, GtkListBox *list)
{
  CgTabStop *self = g_object_new (CG_TYPE_TAB_STOP, NULL);

  g_return_val_if_fail (GTK_IS_WIDGET (child) && GTK_IS_LIST_BOX (list), GTK_WIDGET (self));

  self->child = child;
  self->list = list;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_signal_connect_object (list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

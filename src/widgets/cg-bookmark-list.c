/* cg-bookmark-list.c: the bookmarks of a document, to go to, to name and to take away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bookmark-list.h"

#include <glib/gi18n.h>

#include "cg-scale.h"

/* px at 100 %: more are scrolled. */
#define HIGHEST 190

struct _CgBookmarkList
{
  GtkWidget parent_instance;

  CgBookmarks *bookmarks;
  GtkWidget *column;
  GtkListBox *list;
  GtkWidget *entry; /* (nullable): in which a name is being typed */
  guint naming;     /* the page named there */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgBookmarkList, cg_bookmark_list, GTK_TYPE_WIDGET)

/* ---- rows ---- */

static void
tell (GtkWidget *row, const char *name, const char *page)
{
  g_autofree char *both = g_strjoin (" ", name, page, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
  gtk_widget_set_tooltip_text (row, _ ("F2: rename; Delete: remove"));
}

static GtkWidget *
make_row (const char *name, guint page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("user-bookmarks-symbolic");
  GtkWidget *label = gtk_label_new (name);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  GtkWidget *at = gtk_label_new (number);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (at, "dim");
  gtk_widget_add_css_class (at, "num");
  gtk_widget_add_css_class (box, "outline-row");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), at);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  tell (row, name, number);
  return row;
}

static void
fill (CgBookmarkList *self)
{
  guint n = cg_bookmarks_count (self->bookmarks);
  GtkListBoxRow *row;

  self->entry = NULL;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      guint page;
      const char *name = cg_bookmarks_get (self->bookmarks, i, &page);

      gtk_list_box_append (self->list, make_row (name, page));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/* The row with the focus, or the one chosen. Returns: its bookmark; -1 for none. */
static int
row_in_hand (CgBookmarkList *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkListBoxRow *row =
      focus != NULL ? GTK_LIST_BOX_ROW (focus) : gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

static void
focus_row (CgBookmarkList *self, int i)
{
  int last = (int) cg_bookmarks_count (self->bookmarks) - 1;

  if (last >= 0)
    gtk_widget_grab_focus (
        GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, CLAMP (i, 0, last))));
}

static void
activated_cb (CgBookmarkList *self, GtkListBoxRow *row)
{
  guint page;

  cg_bookmarks_get (self->bookmarks, (guint) gtk_list_box_row_get_index (row), &page);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, page);
}

/* ---- naming ---- */

/* An empty name leaves the one it had. */
static void
named_cb (CgBookmarkList *self)
{
  g_autofree char *name = NULL;
  int i = row_in_hand (self);

  if (self->entry == NULL)
    return;

  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  self->entry = NULL;
  if (*name != '\0')
    cg_bookmarks_edit (self->bookmarks, self->naming, name);
  fill (self);
  focus_row (self, i);
}

static gboolean
typed_cb (CgBookmarkList *self, guint key)
{
  int i = row_in_hand (self);

  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  fill (self);
  focus_row (self, i);
  return GDK_EVENT_STOP;
}

static gboolean
name_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgBookmarkList *self = CG_BOOKMARK_LIST (widget);
  GtkEventController *keys = gtk_event_controller_key_new ();
  int i = row_in_hand (self);

  if (i < 0 || self->entry != NULL)
    return GDK_EVENT_PROPAGATE;

  self->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entry),
                         cg_bookmarks_get (self->bookmarks, (guint) i, &self->naming));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the bookmark"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (gtk_list_box_get_row_at_index (self->list, i), self->entry);
  gtk_widget_grab_focus (self->entry);
  return GDK_EVENT_STOP;
}

static gboolean
remove_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgBookmarkList *self = CG_BOOKMARK_LIST (widget);
  int i = row_in_hand (self);
  guint page;

  if (i < 0 || self->entry != NULL)
    return GDK_EVENT_PROPAGATE;

  cg_bookmarks_get (self->bookmarks, (guint) i, &page);
  cg_bookmarks_edit (self->bookmarks, page, NULL);
  focus_row (self, i);
  return GDK_EVENT_STOP;
}

/* ---- the widget ---- */

static void
cg_bookmark_list_dispose (GObject *object)
{
  CgBookmarkList *self = CG_BOOKMARK_LIST (object);

  g_clear_pointer (&self->column, gtk_widget_unparent);
  g_clear_object (&self->bookmarks);

  G_OBJECT_CLASS (cg_bookmark_list_parent_class)->dispose (object);
}

static void
cg_bookmark_list_class_init (CgBookmarkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_bookmark_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-bookmark-list");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, name_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_cb, NULL);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_BOOKMARK_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cg_bookmark_list_init (CgBookmarkList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *caption = gtk_label_new (_ ("Bookmarks"));

  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "outline-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Bookmarks"), -1);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "bookmarks-caption");
  gtk_widget_add_css_class (caption, "dim");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              cg_scaled (GTK_WIDGET (self), HIGHEST));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->column), caption);
  gtk_box_append (GTK_BOX (self->column), scroller);
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_bookmark_list_new (CgBookmarks *bookmarks)
{
  CgBookmarkList *self = g_object_new (CG_TYPE_BOOKMARK_LIST, NULL);

  self->bookmarks = g_object_ref (bookmarks);
  g_signal_connect_object (bookmarks, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

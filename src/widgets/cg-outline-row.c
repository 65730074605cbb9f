/* cg-outline-row.c: rows of an outline: the heading, the page, and the arrow that folds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-outline-row.h"

#include <glib/gi18n.h>

#include "cg-outline-list.h"
#include "cg-scale.h"

/* px at 100 %; deeper levels stand below each other. */
#define INDENT 14
#define DEEPEST 8

struct _CgOutlineRow
{
  GtkWidget parent_instance;

  CgOutlineEntry *entry; /* (nullable): while it is bound */
  guint position;
  GtkWidget *arrow;
  GtkLabel *title;
  GtkLabel *page;
};

#define CG_TYPE_OUTLINE_ROW (cg_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (CgOutlineRow, cg_outline_row, CG, OUTLINE_ROW, GtkWidget)
G_DEFINE_FINAL_TYPE (CgOutlineRow, cg_outline_row, GTK_TYPE_WIDGET)

/* ---- what it says ---- */

/* The row in the list has the focus, so it is the one to tell. */
static void
tell_folding (CgOutlineRow *self, CgOutlineFolding folding)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (item == NULL)
    return;
  if (folding == CG_OUTLINE_LEAF)
    gtk_accessible_reset_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_EXPANDED);
  else
    gtk_accessible_update_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 folding == CG_OUTLINE_UNFOLDED, -1);
}

static void
folding_cb (CgOutlineRow *self)
{
  CgOutlineFolding folding = cg_outline_entry_get_folding (self->entry);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), folding == CG_OUTLINE_FOLDED
                                                             ? "pan-end-symbolic"
                                                             : "pan-down-symbolic");
  gtk_widget_set_opacity (self->arrow, folding == CG_OUTLINE_LEAF ? 0 : 1);
  tell_folding (self, folding);
}

static void
tell_name (CgOutlineRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  guint level = cg_outline_entry_get_item (self->entry)->level;
  g_autofree char *name =
      g_strjoin (" ", gtk_label_get_text (self->title), gtk_label_get_text (self->page), NULL);

  if (item == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) level + 1, -1);
}

static char *
page_words (CgPdfDocument *document, int page)
{
  const char *label;

  if (page < 0)
    return g_strdup ("");
  label = cg_pdf_document_get_page_label (document, (guint) page);
  return *label != '\0' ? g_strdup (label) : g_strdup_printf ("%d", page + 1);
}

static void
show (CgOutlineRow *self, CgOutlineEntry *entry, guint position, CgPdfDocument *document)
{
  const CgPdfOutlineItem *item = cg_outline_entry_get_item (entry);
  g_autofree char *page = page_words (document, item->page);

  self->entry = g_object_ref (entry);
  self->position = position;
  gtk_label_set_text (self->title, item->title);
  gtk_label_set_text (self->page, page);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), item->title);
  gtk_widget_set_margin_start (
      self->arrow, cg_scaled (GTK_WIDGET (self), INDENT * (int) MIN (item->level, DEEPEST)));
  g_signal_connect_object (entry, "notify::folding", G_CALLBACK (folding_cb), self,
                           G_CONNECT_SWAPPED);
  folding_cb (self);
  tell_name (self);
}

static void
forget (CgOutlineRow *self)
{
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->entry);
}

gboolean
cg_outline_row_is_at (GtkWidget *row, guint position)
{
  g_return_val_if_fail (CG_IS_OUTLINE_ROW (row), FALSE);

  return CG_OUTLINE_ROW (row)->entry != NULL && CG_OUTLINE_ROW (row)->position == position;
}

/* ---- the widget ---- */

static void
pressed_cb (CgOutlineRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (self->entry == NULL || cg_outline_entry_get_folding (self->entry) == CG_OUTLINE_LEAF)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "outline.fold", "u", self->position);
}

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
cg_outline_row_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  forget (CG_OUTLINE_ROW (object));
  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cg_outline_row_parent_class)->dispose (object);
}

static void
cg_outline_row_class_init (CgOutlineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_outline_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cg_outline_row_init (CgOutlineRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkGesture *click = gtk_gesture_click_new ();

  self->arrow = gtk_image_new ();
  gtk_box_append (GTK_BOX (box), self->arrow);
  self->title = add_label (box);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  self->page = add_label (box);
  gtk_widget_add_css_class (GTK_WIDGET (self->page), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->page), "num");
  gtk_widget_add_css_class (box, "outline-row");
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->arrow, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/* ---- making them ---- */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (CG_TYPE_OUTLINE_ROW, NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, CgPdfDocument *document)
{
  show (CG_OUTLINE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item),
        gtk_list_item_get_position (item), document);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  forget (CG_OUTLINE_ROW (gtk_list_item_get_child (item)));
}

static void
forget_document (gpointer document, GClosure *closure)
{
  g_object_unref (document);
}

GtkListItemFactory *
cg_outline_row_factory_new (CgPdfDocument *document)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), g_object_ref (document),
                         forget_document, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

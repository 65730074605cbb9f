/* cg-sort-dialog.c: by what a list is sorted: several keys, each up or down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sort-dialog.h"

#include <glib/gi18n.h>

#include "cg-drop-down.h"
#include "cg-scale.h"
#include "cg-tip.h"

/* px at 100 % */
#define WIDTH 360

struct _CgSortDialog
{
  GtkPopover parent_instance;

  CgListing *listing;
  GtkWidget *keys; /* a line a key */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (CgSortDialog, cg_sort_dialog, GTK_TYPE_POPOVER)

/* ---- one line: field, direction, up, down, remove ---- */

static GtkWidget *
field_of (GtkWidget *line)
{
  return gtk_widget_get_first_child (line);
}

static GtkWidget *
direction_of (GtkWidget *line)
{
  return gtk_widget_get_next_sibling (field_of (line));
}

static GtkWidget *
up_of (GtkWidget *line)
{
  return gtk_widget_get_next_sibling (direction_of (line));
}

static CgEntity
get_entity (CgSortDialog *self)
{
  return cg_listing_get_query (self->listing)->entity;
}

/* ---- the lines as keys ---- */

static gboolean
has_key (const CgQuery *query, int field)
{
  for (guint i = 0; i < query->sorts->len; i++)
    if (g_array_index (query->sorts, CgSort, i).field == field)
      return TRUE;

  return FALSE;
}

/* A field that stands there twice counts where it stands first. */
static void
apply (CgSortDialog *self)
{
  g_autoptr (CgQuery) query = NULL;

  if (self->showing)
    return;

  query = cg_query_copy (cg_listing_get_query (self->listing));
  cg_query_clear_sorts (query);
  for (GtkWidget *line = gtk_widget_get_first_child (self->keys); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      int field = (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (field_of (line)));
      guint direction = gtk_drop_down_get_selected (GTK_DROP_DOWN (direction_of (line)));

      if (!has_key (query, field))
        cg_query_add_sort (query, field, direction == 1);
    }
  cg_listing_set_query (self->listing, query);
}

static void
mark_ends (CgSortDialog *self)
{
  for (GtkWidget *line = gtk_widget_get_first_child (self->keys); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      gtk_widget_set_sensitive (up_of (line), gtk_widget_get_prev_sibling (line) != NULL);
      gtk_widget_set_sensitive (gtk_widget_get_next_sibling (up_of (line)),
                                gtk_widget_get_next_sibling (line) != NULL);
    }
}

static void
changed_cb (CgSortDialog *self)
{
  mark_ends (self);
  apply (self);
}

static void
up_cb (GtkWidget *button, CgSortDialog *self)
{
  GtkWidget *line = gtk_widget_get_parent (button);
  GtkWidget *above = gtk_widget_get_prev_sibling (line);

  gtk_box_reorder_child_after (GTK_BOX (self->keys), above, line);
  changed_cb (self);
}

static void
down_cb (GtkWidget *button, CgSortDialog *self)
{
  GtkWidget *line = gtk_widget_get_parent (button);

  gtk_box_reorder_child_after (GTK_BOX (self->keys), line, gtk_widget_get_next_sibling (line));
  changed_cb (self);
}

static void
remove_cb (GtkWidget *button, CgSortDialog *self)
{
  gtk_box_remove (GTK_BOX (self->keys), gtk_widget_get_parent (button));
  changed_cb (self);
}

/* ---- lines ---- */

static GtkWidget *
add_button (
    CgSortDialog *self, GtkWidget *line, const char *icon, const char *words, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  cg_tip_set (button, words);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  gtk_box_append (GTK_BOX (line), button);
  return button;
}

static GtkWidget *
make_fields (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *menu;

  for (guint i = 0; i < info->n_fields; i++)
    gtk_string_list_append (labels, cg_field_label (entity, (int) i));
  menu = cg_drop_down_new (labels);
  gtk_drop_down_set_expression (
      GTK_DROP_DOWN (menu), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (menu), TRUE);
  gtk_widget_set_hexpand (menu, TRUE);
  return menu;
}

static void
add_line (CgSortDialog *self, int field, gboolean descending)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *fields = make_fields (get_entity (self));
  const char *directions[] = { C_ ("sort", "ascending"), C_ ("sort", "descending"), NULL };
  GtkWidget *direction = cg_drop_down_new (gtk_string_list_new (directions));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (fields), (guint) MAX (field, 0));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (direction), descending ? 1 : 0);
  gtk_box_append (GTK_BOX (line), fields);
  gtk_box_append (GTK_BOX (line), direction);
  add_button (self, line, "go-up-symbolic", C_ ("sort", "Earlier key"), G_CALLBACK (up_cb));
  add_button (self, line, "go-down-symbolic", C_ ("sort", "Later key"), G_CALLBACK (down_cb));
  add_button (self, line, "list-remove-symbolic", C_ ("sort", "Remove this key"),
              G_CALLBACK (remove_cb));
  g_signal_connect_object (fields, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (direction, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->keys), line);
  mark_ends (self);
}

/* A further key is the first listed field that is none yet. */
static void
add_cb (CgSortDialog *self)
{
  CgQuery *query = cg_listing_get_query (self->listing);
  const CgEntityInfo *info = cg_entity_get (query->entity);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & CG_FIELD_LISTED && !has_key (query, (int) i))
      {
        add_line (self, (int) i, FALSE);
        apply (self);
        return;
      }
}

static void
show_keys (CgSortDialog *self)
{
  CgQuery *query = cg_listing_get_query (self->listing);
  GtkWidget *line;

  self->showing = TRUE;
  while ((line = gtk_widget_get_first_child (self->keys)) != NULL)
    gtk_box_remove (GTK_BOX (self->keys), line);
  for (guint i = 0; query != NULL && i < query->sorts->len; i++)
    {
      const CgSort *sort = &g_array_index (query->sorts, CgSort, i);

      add_line (self, sort->field, sort->descending);
    }
  self->showing = FALSE;
}

/* ---- the widget ---- */

static void
cg_sort_dialog_map (GtkWidget *widget)
{
  show_keys (CG_SORT_DIALOG (widget));

  GTK_WIDGET_CLASS (cg_sort_dialog_parent_class)->map (widget);
}

static void
cg_sort_dialog_dispose (GObject *object)
{
  g_clear_object (&CG_SORT_DIALOG (object)->listing);

  G_OBJECT_CLASS (cg_sort_dialog_parent_class)->dispose (object);
}

static void
cg_sort_dialog_class_init (CgSortDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_sort_dialog_dispose;
  GTK_WIDGET_CLASS (klass)->map = cg_sort_dialog_map;
}

static void
cg_sort_dialog_init (CgSortDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *add = gtk_button_new_with_label (C_ ("sort", "Add key"));

  self->keys = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (add, "link");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->keys);
  gtk_box_append (GTK_BOX (box), add);
  gtk_widget_set_size_request (box, cg_scaled (NULL, WIDTH), -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
cg_sort_dialog_new (CgListing *listing)
{
  CgSortDialog *self = g_object_new (CG_TYPE_SORT_DIALOG, NULL);

  self->listing = g_object_ref (listing);
  return GTK_WIDGET (self);
}

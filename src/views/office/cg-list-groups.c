/* cg-list-groups.c: sorting and grouping of a list page: the tools over it, the bar beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-fit-scroller.h"
#include "cg-list-page-private.h"
#include "cg-sort-dialog.h"

/* px at 100 % */
#define MAX_HEIGHT 420

/* The chip of the group chosen. */
#define GROUP "group"

static CgEntity
get_entity (CgListPage *self)
{
  return CG_LIST_PAGE_GET_CLASS (self)->entity;
}

static CgGroupBar *
get_bar (CgListPage *self)
{
  return CG_GROUP_BAR (cg_list_page_get_private (self)->groups);
}

void
cg_list_groups_apply (CgListPage *self, CgQuery *query)
{
  CgGroupBar *bar = get_bar (self);

  if (cg_group_bar_get_field (bar) < 0)
    return;

  cg_group_bar_count (bar, query);
  cg_group_bar_apply (bar, query);
}

/* ---- the group chosen ---- */

static void
show_chip (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  const char *words = cg_group_bar_get_chosen (get_bar (self));
  g_autofree char *chip = NULL;

  if (words != NULL)
    chip = g_strdup_printf (
        "%s %s", cg_field_label (get_entity (self), cg_group_bar_get_field (get_bar (self))),
        words);
  cg_filter_chips_set_own (CG_FILTER_CHIPS (priv->chips), GROUP, chip);
}

static void
chosen_cb (CgListPage *self)
{
  show_chip (self);
  cg_list_page_update_query (self);
}

void
cg_list_groups_choose_all (CgListPage *self)
{
  cg_group_bar_choose_all (get_bar (self));
  show_chip (self);
}

static void
own_removed_cb (CgFilterChips *chips, const char *id, CgListPage *self)
{
  if (!g_str_equal (id, GROUP))
    return;

  cg_list_groups_choose_all (self);
  cg_list_page_update_query (self);
}

/* ---- by what it is grouped ---- */

static void
show_field (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  int field = cg_group_bar_get_field (get_bar (self));
  g_autofree char *words = NULL;

  if (field >= 0)
    /* Translators: a list is grouped; %s is a field. */
    words = g_strdup_printf (_ ("Grouped by %s"), cg_field_label (get_entity (self), field));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (priv->group_button),
                             words != NULL ? words : C_ ("tool", "Group"));
}

void
cg_list_groups_set_field (CgListPage *self, int field)
{
  cg_group_bar_set_field (get_bar (self), field);
  show_field (self);
  show_chip (self);
}

static void
field_cb (GtkListBox *list, GtkListBoxRow *row, CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  int field = cg_entity_find_field (get_entity (self), gtk_widget_get_name (GTK_WIDGET (row)));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (priv->group_button));
  cg_list_groups_set_field (self, field);
  cg_list_page_update_query (self);
}

/* A row is known by its name: the field's id, or that of no field. */
static void
add_field (GtkListBox *list, const char *id, const char *words)
{
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_name (row, id);
  gtk_list_box_append (list, row);
}

static gboolean
is_groupable (const CgField *field)
{
  return field->type == CG_FIELD_CHOICE || field->type == CG_FIELD_REFERENCE ||
         field->type == CG_FIELD_BOOLEAN;
}

/* What the list shows first comes first. */
static void
add_fields (GtkListBox *list, CgEntity entity, gboolean listed)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  for (guint i = 0; i < info->n_fields; i++)
    if (is_groupable (&info->fields[i]) &&
        ((info->fields[i].flags & (CG_FIELD_LISTED | CG_FIELD_PARENT)) != 0) == listed)
      add_field (list, info->fields[i].id, cg_field_label (entity, (int) i));
}

static GtkWidget *
make_group_popover (CgListPage *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkListBox *list;
  GtkWidget *shown = cg_fit_scroller_new_list (C_ ("tool", "Group"), MAX_HEIGHT, &list);

  add_field (list, "-", C_ ("group", "Not grouped"));
  add_fields (list, get_entity (self), TRUE);
  add_fields (list, get_entity (self), FALSE);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (field_cb), self, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), shown);
  gtk_widget_add_css_class (popover, "menu-list");
  return popover;
}

/* ---- the widgets ---- */

static GtkWidget *
make_tool (const char *label, GtkWidget *popover)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_add_css_class (button, "tool");
  return button;
}

void
cg_list_groups_connect (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  CgFilterChips *chips = CG_FILTER_CHIPS (priv->chips);

  priv->groups = cg_group_bar_new (priv->listing);
  gtk_box_prepend (GTK_BOX (gtk_widget_get_parent (priv->grid)), priv->groups);
  priv->group_button = make_tool (C_ ("tool", "Group"), make_group_popover (self));
  cg_filter_chips_append (chips, priv->group_button);
  cg_filter_chips_append (chips,
                          make_tool (C_ ("tool", "Sort"), cg_sort_dialog_new (priv->listing)));
  g_signal_connect_object (priv->groups, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chips, "own-removed", G_CALLBACK (own_removed_cb), self, 0);
}

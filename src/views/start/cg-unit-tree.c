/* cg-unit-tree.c: the units that a pasted list makes, as a tree with the kind of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-unit-tree.h"

#include <glib/gi18n.h>

#include "cg-fold.h"
#include "cg-unit-guess.h"
#include "cg-unit-node.h"

struct _CgUnitTree
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkListView *list;
  GtkWidget *empty;
  GtkPopover *kinds;
  CgUnitNode *choosing; /* the unit whose kind is being chosen */
  GHashTable *chosen;   /* folded name → id of the kind */
};

G_DEFINE_FINAL_TYPE (CgUnitTree, cg_unit_tree, GTK_TYPE_WIDGET)

/* A department of the county is 县直部门; other kinds are called what they are. */
static char *
kind_words (CgUnitNode *node)
{
  const char *kind = cg_unit_node_get_kind (node);

  if (!g_str_equal (kind, "dept"))
    return g_strdup (cg_choices_label (CG_CHOICES_UNIT_KIND, kind));

  /* Translators: %s is a level, as 县: a department directly under it, as 县直部门 */
  return g_strdup_printf (C_ ("kind of unit", "%s department"),
                          cg_choices_label (CG_CHOICES_LEVEL, cg_unit_node_get_level (node)));
}

/* ---- choosing a kind ---- */

static void
choose_kind_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CgUnitTree *self = CG_UNIT_TREE (widget);
  const char *kind =
      cg_choices_parse (CG_CHOICES_UNIT_KIND, g_variant_get_string (parameter, NULL));

  if (self->choosing == NULL || kind == NULL)
    return;

  g_hash_table_insert (self->chosen, cg_fold (cg_unit_node_get_name (self->choosing)),
                       (gpointer) kind);
  cg_unit_node_set_kind (self->choosing, kind);
}

static GMenuModel *
kinds_menu (void)
{
  GMenu *menu = g_menu_new ();
  gsize n;
  const CgChoice *kinds = cg_choices_get (CG_CHOICES_UNIT_KIND, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *action = g_strdup_printf ("unit-tree.kind::%s", kinds[i].id);

      g_menu_append (menu, cg_choices_label (CG_CHOICES_UNIT_KIND, kinds[i].id), action);
    }

  return G_MENU_MODEL (menu);
}

static void
show_kinds (CgUnitTree *self, GtkWidget *button)
{
  graphene_rect_t bounds;

  if (self->kinds == NULL)
    {
      g_autoptr (GMenuModel) menu = kinds_menu ();

      self->kinds = GTK_POPOVER (gtk_popover_menu_new_from_model (menu));
      gtk_widget_set_parent (GTK_WIDGET (self->kinds), GTK_WIDGET (self));
    }

  if (!gtk_widget_compute_bounds (button, GTK_WIDGET (self), &bounds))
    return;

  gtk_popover_set_pointing_to (
      self->kinds, &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                    (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (self->kinds);
}

static void
kind_clicked_cb (GtkButton *button, GtkListItem *item)
{
  CgUnitTree *self =
      CG_UNIT_TREE (gtk_widget_get_ancestor (GTK_WIDGET (button), CG_TYPE_UNIT_TREE));
  g_autoptr (CgUnitNode) node =
      CG_UNIT_NODE (gtk_tree_list_row_get_item (gtk_list_item_get_item (item)));

  g_set_object (&self->choosing, node);
  show_kinds (self, GTK_WIDGET (button));
}

/* ---- rows ---- */

static GtkWidget *
row_name (GtkListItem *item)
{
  return gtk_tree_expander_get_child (
      GTK_TREE_EXPANDER (gtk_widget_get_first_child (gtk_list_item_get_child (item))));
}

static void
show_kind (CgUnitNode *node, GParamSpec *pspec, GtkButton *button)
{
  g_autofree char *words = kind_words (node);
  g_autofree char *label =
      g_strdup_printf (_ ("Kind of %s: %s"), cg_unit_node_get_name (node), words);

  gtk_button_set_label (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *kind = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), name);
  gtk_widget_set_hexpand (expander, TRUE);
  gtk_box_append (GTK_BOX (row), expander);

  gtk_widget_add_css_class (kind, "flat");
  gtk_widget_add_css_class (kind, "kind");
  gtk_widget_set_valign (kind, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (kind, _ ("Choose another kind"));
  g_signal_connect (kind, "clicked", G_CALLBACK (kind_clicked_cb), item);
  gtk_box_append (GTK_BOX (row), kind);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (CgUnitNode) node = CG_UNIT_NODE (gtk_tree_list_row_get_item (row));
  GtkWidget *name = row_name (item);
  GtkWidget *kind = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_tree_expander_set_list_row (
      GTK_TREE_EXPANDER (gtk_widget_get_first_child (gtk_list_item_get_child (item))), row);
  gtk_label_set_label (GTK_LABEL (name), cg_unit_node_get_name (node));
  if (cg_unit_node_is_top (node))
    gtk_widget_add_css_class (name, "strong");
  else
    gtk_widget_remove_css_class (name, "strong");
  g_signal_connect_object (node, "notify::kind", G_CALLBACK (show_kind), kind, 0);
  show_kind (node, NULL, GTK_BUTTON (kind));
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  g_autoptr (CgUnitNode) node =
      CG_UNIT_NODE (gtk_tree_list_row_get_item (gtk_list_item_get_item (item)));

  g_signal_handlers_disconnect_by_data (node,
                                        gtk_widget_get_last_child (gtk_list_item_get_child (item)));
}

static GListModel *
children_cb (gpointer item, gpointer data)
{
  GListModel *children = cg_unit_node_get_children (item);

  return children != NULL ? g_object_ref (children) : NULL;
}

/* ---- the widget ---- */

void
cg_unit_tree_apply_kinds (CgUnitTree *self, CgUnitPaste *paste)
{
  g_return_if_fail (CG_IS_UNIT_TREE (self));

  for (guint i = 0; i < paste->units->len; i++)
    {
      CgPastedUnit *unit = g_ptr_array_index (paste->units, i);
      const CgPastedUnit *parent =
          unit->parent >= 0 ? g_ptr_array_index (paste->units, unit->parent) : NULL;
      g_autofree char *folded = cg_fold (unit->name);
      const char *kind = g_hash_table_lookup (self->chosen, folded);

      if (kind == NULL || g_str_equal (kind, unit->kind))
        continue;
      unit->kind = kind;
      unit->level = cg_unit_guess_level (unit->name, kind, parent != NULL ? parent->level : NULL,
                                         unit->level);
    }
}

void
cg_unit_tree_take (CgUnitTree *self, CgUnitPaste *paste)
{
  GtkTreeListModel *tree;
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_if_fail (CG_IS_UNIT_TREE (self));

  cg_unit_tree_apply_kinds (self, paste);
  tree = gtk_tree_list_model_new (cg_unit_nodes_new (paste), FALSE, TRUE, children_cb, NULL, NULL);
  selection = gtk_no_selection_new (G_LIST_MODEL (tree));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_widget_set_visible (self->empty, paste->units->len == 0);
}

static void
cg_unit_tree_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgUnitTree *self = CG_UNIT_TREE (widget);

  GTK_WIDGET_CLASS (cg_unit_tree_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->kinds != NULL)
    gtk_popover_present (self->kinds);
}

static void
cg_unit_tree_dispose (GObject *object)
{
  CgUnitTree *self = CG_UNIT_TREE (object);

  if (self->kinds != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->kinds));
  self->kinds = NULL;
  g_clear_object (&self->choosing);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_unit_tree_parent_class)->dispose (object);
}

static void
cg_unit_tree_finalize (GObject *object)
{
  g_hash_table_unref (CG_UNIT_TREE (object)->chosen);

  G_OBJECT_CLASS (cg_unit_tree_parent_class)->finalize (object);
}

static void
cg_unit_tree_class_init (CgUnitTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_unit_tree_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_unit_tree_finalize;
  widget_class->size_allocate = cg_unit_tree_size_allocate;

  gtk_widget_class_install_action (widget_class, "unit-tree.kind", "s", choose_kind_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-unit-tree");
}

static GtkListItemFactory *
row_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

static void
cg_unit_tree_init (CgUnitTree *self)
{
  GtkWidget *list = gtk_list_view_new (NULL, row_factory ());
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->list = GTK_LIST_VIEW (list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Units to be made"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_focusable (scroller, FALSE);

  self->empty = gtk_label_new (_ ("What is pasted on the left\nstands here as a tree."));
  gtk_label_set_justify (GTK_LABEL (self->empty), GTK_JUSTIFY_CENTER);
  gtk_widget_set_can_target (self->empty, FALSE);
  gtk_widget_add_css_class (self->empty, "dim");
  gtk_widget_add_css_class (self->empty, "sm");

  self->overlay = gtk_overlay_new ();
  gtk_widget_set_overflow (self->overlay, GTK_OVERFLOW_HIDDEN);
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->empty);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
}

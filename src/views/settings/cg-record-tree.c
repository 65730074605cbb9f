/* cg-record-tree.c: records that name their superior, shown as a tree with some fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-record-tree.h"

#include <glib/gi18n.h>

#include "cg-empty.h"
#include "cg-record-node.h"

struct _CgRecordTree
{
  GtkWidget parent_instance;

  CgEntity entity;
  int parent_field;
  const int *fields;
  GPtrArray *records;
  char *text;
  gint64 selected;

  GtkWidget *box;
  GtkWidget *head;
  GtkStack *stack;
  GtkListView *list;
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;
  GHashTable *closed; /* set of ids: records whose subordinates are out of sight */
};

G_DEFINE_FINAL_TYPE (CgRecordTree, cg_record_tree, GTK_TYPE_WIDGET)

static guint selected_signal;
static guint placed_signal;

static CgRecordNode *
row_node (gpointer row)
{
  g_autoptr (CgRecordNode) node = CG_RECORD_NODE (gtk_tree_list_row_get_item (row));

  return node; /* the row keeps it */
}

static gint64
row_id (gpointer row)
{
  return cg_record_get_id (cg_record_node_get_record (row_node (row)));
}

/* ---- rows ---- */

static void
expanded_cb (GtkTreeListRow *row, GParamSpec *pspec, CgRecordTree *self)
{
  gint64 id = row_id (row);

  if (gtk_tree_list_row_get_expanded (row))
    g_hash_table_remove (self->closed, &id);
  else
    g_hash_table_add (self->closed, g_memdup2 (&id, sizeof id));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, CgRecordTree *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *name = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), name);
  gtk_widget_set_hexpand (expander, TRUE);
  gtk_box_append (GTK_BOX (row), expander);
  for (guint i = 0; self->fields[i] >= 0; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "tree-cell");
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, CgRecordTree *self)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  CgRecordNode *node = row_node (row);
  CgRecord *record = cg_record_node_get_record (node);
  GtkWidget *expander = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *name = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander));
  GtkWidget *cell = gtk_widget_get_next_sibling (expander);

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (expander), row);
  gtk_label_set_text (GTK_LABEL (name), cg_record_name (record));
  if (cg_record_node_is_top (node))
    gtk_widget_add_css_class (name, "strong");
  else
    gtk_widget_remove_css_class (name, "strong");

  for (guint i = 0; self->fields[i] >= 0; i++)
    {
      g_autofree char *words = cg_record_display (record, self->fields[i]);

      gtk_label_set_text (GTK_LABEL (cell), words);
      cell = gtk_widget_get_next_sibling (cell);
    }
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, CgRecordTree *self)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), self);
}

static GListModel *
children_cb (gpointer item, gpointer data)
{
  GListModel *children = cg_record_node_get_children (item);

  return children != NULL ? g_object_ref (children) : NULL;
}

/* ---- the selection ---- */

static void
announce (CgRecordTree *self)
{
  gpointer row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL)
    self->selected = row_id (row);
  g_signal_emit (self, selected_signal, 0,
                 row != NULL ? cg_record_node_get_record (row_node (row)) : NULL);
}

static void
tell_place (CgRecordTree *self)
{
  guint place = gtk_single_selection_get_selected (self->selection);

  g_signal_emit (self, placed_signal, 0, place == GTK_INVALID_LIST_POSITION ? 0 : place + 1,
                 g_list_model_get_n_items (G_LIST_MODEL (self->selection)));
}

static void
selection_cb (CgRecordTree *self)
{
  announce (self);
}

static void
scroll_to (CgRecordTree *self, guint place)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", place);
}

static void
restore_selection (CgRecordTree *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tree));
  guint place = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      if (row_id (row) == self->selected)
        place = i;
    }

  g_signal_handlers_block_by_func (self->selection, selection_cb, self);
  gtk_single_selection_set_selected (self->selection, place);
  g_signal_handlers_unblock_by_func (self->selection, selection_cb, self);
  if (n > 0)
    scroll_to (self, place);
  announce (self);
  tell_place (self);
}

/* ---- what is shown ---- */

static void
close_again (CgRecordTree *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      gint64 id = row_id (row);

      if (g_hash_table_contains (self->closed, &id))
        gtk_tree_list_row_set_expanded (row, FALSE);
    }
}

static void
rebuild (CgRecordTree *self)
{
  self->tree =
      gtk_tree_list_model_new (cg_record_nodes_new (self->records, self->parent_field, self->text),
                               FALSE, TRUE, children_cb, NULL, NULL);
  if (self->text == NULL)
    close_again (self);

  g_clear_object (&self->selection);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->tree));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selection_cb),
                            self);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (tell_place), self);
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (tell_place), self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_stack_set_visible_child_name (
      self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->tree)) > 0 ? "list" : "empty");
  restore_selection (self);
}

void
cg_record_tree_set_records (CgRecordTree *self, GPtrArray *records)
{
  g_return_if_fail (CG_IS_RECORD_TREE (self));

  g_ptr_array_ref (records);
  g_ptr_array_unref (self->records);
  self->records = records;
  rebuild (self);
}

void
cg_record_tree_set_text (CgRecordTree *self, const char *text)
{
  g_return_if_fail (CG_IS_RECORD_TREE (self));

  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  rebuild (self);
}

void
cg_record_tree_select (CgRecordTree *self, gint64 id)
{
  g_return_if_fail (CG_IS_RECORD_TREE (self));

  /* Before the records were read there is nothing to select in; then it is done. */
  self->selected = id;
  if (self->selection != NULL)
    restore_selection (self);
  self->selected = id;
}

gint64
cg_record_tree_get_selected (CgRecordTree *self)
{
  g_return_val_if_fail (CG_IS_RECORD_TREE (self), 0);

  return self->selected;
}

void
cg_record_tree_step (CgRecordTree *self, int by)
{
  guint place, n;

  g_return_if_fail (CG_IS_RECORD_TREE (self));
  if (self->selection == NULL)
    return;

  place = gtk_single_selection_get_selected (self->selection) + (guint) by;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  if (place >= n)
    return;

  gtk_single_selection_set_selected (self->selection, place);
  scroll_to (self, place);
}

static void
activate_cb (GtkListView *list, guint place, CgRecordTree *self)
{
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, place);

  if (row != NULL && gtk_tree_list_row_is_expandable (row))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

/* ---- the widget ---- */

static GtkListItemFactory *
row_factory (CgRecordTree *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  return factory;
}

static void
fill_head (CgRecordTree *self)
{
  const CgEntityInfo *info = cg_entity_get (self->entity);
  GtkWidget *name = gtk_label_new (cg_field_label (self->entity, info->name_field));

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (self->head), name);
  for (guint i = 0; self->fields[i] >= 0; i++)
    {
      GtkWidget *label = gtk_label_new (cg_field_label (self->entity, self->fields[i]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "tree-cell");
      gtk_box_append (GTK_BOX (self->head), label);
    }
}

static void
cg_record_tree_dispose (GObject *object)
{
  CgRecordTree *self = CG_RECORD_TREE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_record_tree_parent_class)->dispose (object);
}

static void
cg_record_tree_finalize (GObject *object)
{
  CgRecordTree *self = CG_RECORD_TREE (object);

  g_ptr_array_unref (self->records);
  g_hash_table_unref (self->closed);
  g_free (self->text);

  G_OBJECT_CLASS (cg_record_tree_parent_class)->finalize (object);
}

static void
cg_record_tree_class_init (CgRecordTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_record_tree_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_record_tree_finalize;
  selected_signal = g_signal_new ("selected", CG_TYPE_RECORD_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  placed_signal = g_signal_new ("placed", CG_TYPE_RECORD_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-record-tree");
}

static void
cg_record_tree_init (CgRecordTree *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->records = g_ptr_array_new ();
  self->closed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->head, "ghead");
  gtk_widget_add_css_class (self->head, "tree-head");
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, row_factory (self)));
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, scroller, "list");
  gtk_stack_add_named (self->stack, cg_empty_new (NULL, _ ("No match"), NULL), "empty");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "box");
  gtk_widget_set_overflow (self->box, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (self->box), self->head);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cg_record_tree_new (CgEntity entity, int parent_field, const int *fields, const char *label)
{
  CgRecordTree *self = g_object_new (CG_TYPE_RECORD_TREE, NULL);

  self->entity = entity;
  self->parent_field = parent_field;
  self->fields = fields;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  fill_head (self);
  return GTK_WIDGET (self);
}

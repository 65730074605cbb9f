/* cg-unit-node.c: one unit of a pasted list as an item of a tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-unit-node.h"

struct _CgUnitNode
{
  GObject parent_instance;

  char *name;
  const char *kind;
  const char *level;
  gboolean top;
  GListStore *children;
};

G_DEFINE_FINAL_TYPE (CgUnitNode, cg_unit_node, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

GListModel *
cg_unit_node_get_children (CgUnitNode *self)
{
  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}

const char *
cg_unit_node_get_name (CgUnitNode *self)
{
  return self->name;
}

const char *
cg_unit_node_get_kind (CgUnitNode *self)
{
  return self->kind;
}

const char *
cg_unit_node_get_level (CgUnitNode *self)
{
  return self->level;
}

gboolean
cg_unit_node_is_top (CgUnitNode *self)
{
  return self->top;
}

void
cg_unit_node_set_kind (CgUnitNode *self, const char *kind)
{
  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

static void
cg_unit_node_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_KIND)
    g_value_set_string (value, CG_UNIT_NODE (object)->kind);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_unit_node_finalize (GObject *object)
{
  CgUnitNode *self = CG_UNIT_NODE (object);

  g_free (self->name);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (cg_unit_node_parent_class)->finalize (object);
}

static void
cg_unit_node_class_init (CgUnitNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_unit_node_get_property;
  object_class->finalize = cg_unit_node_finalize;
  properties[PROP_KIND] =
      g_param_spec_string ("kind", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_unit_node_init (CgUnitNode *self)
{
}

GListModel *
cg_unit_nodes_new (const CgUnitPaste *paste)
{
  GListStore *top = g_list_store_new (CG_TYPE_UNIT_NODE);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < paste->units->len; i++)
    {
      const CgPastedUnit *unit = g_ptr_array_index (paste->units, i);
      CgUnitNode *node = g_object_new (CG_TYPE_UNIT_NODE, NULL);
      CgUnitNode *parent = unit->parent >= 0 ? g_ptr_array_index (nodes, unit->parent) : NULL;

      node->name = g_strdup (unit->name);
      node->kind = unit->kind;
      node->level = unit->level;
      node->top = parent == NULL;
      if (parent != NULL && parent->children == NULL)
        parent->children = g_list_store_new (CG_TYPE_UNIT_NODE);
      g_list_store_append (parent != NULL ? parent->children : top, node);
      g_ptr_array_add (nodes, node);
    }

  return G_LIST_MODEL (top);
}

/* cg-record-node.c: records that name their superior, as items of a tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-record-node.h"

#include "cg-fold.h"

struct _CgRecordNode
{
  GObject parent_instance;

  CgRecord *record;
  CgRecordNode *parent; /* not owned */
  GListStore *children;
  gboolean kept; /* it, or something below it, contains the text */
};

G_DEFINE_FINAL_TYPE (CgRecordNode, cg_record_node, G_TYPE_OBJECT)

CgRecord *
cg_record_node_get_record (CgRecordNode *self)
{
  return self->record;
}

gboolean
cg_record_node_is_top (CgRecordNode *self)
{
  return self->parent == NULL;
}

GListModel *
cg_record_node_get_children (CgRecordNode *self)
{
  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}

static void
cg_record_node_finalize (GObject *object)
{
  CgRecordNode *self = CG_RECORD_NODE (object);

  cg_record_unref (self->record);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (cg_record_node_parent_class)->finalize (object);
}

static void
cg_record_node_class_init (CgRecordNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_record_node_finalize;
}

static void
cg_record_node_init (CgRecordNode *self)
{
}

static gboolean
contains (const CgRecord *record, const char *text)
{
  CgEntity entity = cg_record_get_entity (record);
  const CgEntityInfo *info = cg_entity_get (entity);

  for (guint field = 1; field < info->n_own_fields; field++)
    if (cg_field_is_text (cg_field_get (entity, (int) field)) &&
        cg_fold_contains (cg_record_text (record, (int) field), text))
      return TRUE;

  return FALSE;
}

static gboolean
runs_in_circle (CgRecordNode *node, CgRecordNode *parent)
{
  while (parent != NULL && parent != node)
    parent = parent->parent;

  return parent == node;
}

static void
keep (CgRecordNode *node)
{
  for (; node != NULL && !node->kept; node = node->parent)
    node->kept = TRUE;
}

static GHashTable *
make_nodes (GPtrArray *records)
{
  GHashTable *nodes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      CgRecordNode *node = g_object_new (CG_TYPE_RECORD_NODE, NULL);
      gint64 id = cg_record_get_id (g_ptr_array_index (records, i));

      node->record = cg_record_ref (g_ptr_array_index (records, i));
      g_hash_table_insert (nodes, g_memdup2 (&id, sizeof id), node);
    }

  return nodes;
}

static CgRecordNode *
node_of (GHashTable *nodes, const CgRecord *record)
{
  gint64 id = cg_record_get_id (record);

  return g_hash_table_lookup (nodes, &id);
}

GListModel *
cg_record_nodes_new (GPtrArray *records, int parent_field, const char *text)
{
  g_autoptr (GHashTable) nodes = make_nodes (records);
  GListStore *top = g_list_store_new (CG_TYPE_RECORD_NODE);

  for (guint i = 0; i < records->len; i++)
    {
      CgRecordNode *node = node_of (nodes, g_ptr_array_index (records, i));
      gint64 parent_id = cg_record_integer (node->record, parent_field);
      CgRecordNode *parent = g_hash_table_lookup (nodes, &parent_id);

      if (parent != NULL && !runs_in_circle (node, parent))
        node->parent = parent;
    }

  for (guint i = 0; i < records->len; i++)
    if (text == NULL || contains (g_ptr_array_index (records, i), text))
      keep (node_of (nodes, g_ptr_array_index (records, i)));

  for (guint i = 0; i < records->len; i++)
    {
      CgRecordNode *node = node_of (nodes, g_ptr_array_index (records, i));

      if (!node->kept)
        continue;
      if (node->parent != NULL && node->parent->children == NULL)
        node->parent->children = g_list_store_new (CG_TYPE_RECORD_NODE);
      g_list_store_append (node->parent != NULL ? node->parent->children : top, node);
    }

  return G_LIST_MODEL (top);
}

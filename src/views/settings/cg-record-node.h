/* cg-record-node.h: records that name their superior, as items of a tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_RECORD_NODE (cg_record_node_get_type ())
G_DECLARE_FINAL_TYPE (CgRecordNode, cg_record_node, CG, RECORD_NODE, GObject)

/**
 * cg_record_nodes_new:
 * @records: (element-type CgRecord): all records, in the order in which they shall stand
 * @parent_field: the field that refers to the superior
 * @text: (nullable): only records whose texts contain it, and those above them
 *
 * A record whose superior is not among them stands at the top; so does one of a circle.
 *
 * Returns: (transfer full): the records at the top, each with its subordinates.
 */
GListModel *cg_record_nodes_new (GPtrArray *records, int parent_field, const char *text);

CgRecord *cg_record_node_get_record (CgRecordNode *self);
gboolean cg_record_node_is_top (CgRecordNode *self);

/**
 * cg_record_node_get_children:
 *
 * Returns: (transfer none) (nullable): the subordinates, %NULL when there are none.
 */
GListModel *cg_record_node_get_children (CgRecordNode *self);

G_END_DECLS

/* cg-unit-node.h: one unit of a pasted list as an item of a tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-unit-paste.h"

G_BEGIN_DECLS

#define CG_TYPE_UNIT_NODE (cg_unit_node_get_type ())
G_DECLARE_FINAL_TYPE (CgUnitNode, cg_unit_node, CG, UNIT_NODE, GObject)

/**
 * cg_unit_nodes_new:
 * @paste: a list of units
 *
 * Returns: (transfer full): the units at the top, each with its subordinates.
 */
GListModel *cg_unit_nodes_new (const CgUnitPaste *paste);

/**
 * cg_unit_node_get_children:
 *
 * Returns: (transfer none) (nullable): the subordinates, %NULL when there are none.
 */
GListModel *cg_unit_node_get_children (CgUnitNode *self);
const char *cg_unit_node_get_name (CgUnitNode *self);
const char *cg_unit_node_get_kind (CgUnitNode *self);
const char *cg_unit_node_get_level (CgUnitNode *self);
gboolean cg_unit_node_is_top (CgUnitNode *self);

/**
 * cg_unit_node_set_kind:
 * @kind: (transfer none): an id of %CG_CHOICES_UNIT_KIND
 *
 * Property `kind` notifies.
 */
void cg_unit_node_set_kind (CgUnitNode *self, const char *kind);

G_END_DECLS

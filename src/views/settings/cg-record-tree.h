/* cg-record-tree.h: records that name their superior, shown as a tree with some fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_RECORD_TREE (cg_record_tree_get_type ())
G_DECLARE_FINAL_TYPE (CgRecordTree, cg_record_tree, CG, RECORD_TREE, GtkWidget)

/**
 * CgRecordTree::selected:
 * @record: (type gpointer) (nullable): the #CgRecord selected, or its latest state
 */

/**
 * CgRecordTree::placed:
 * @place: which of the lines the selected one is, from 1; 0: none
 * @n: how many lines there are: those that lie in a closed record are not counted
 */

/**
 * cg_record_tree_new:
 * @entity: the kind of record
 * @parent_field: the field that refers to the superior
 * @fields: (array): fields shown beside the name, ended by -1; static
 * @label: what is listed, for a screen reader
 *
 * ← and → close and open a record, Enter too. Main thread.
 *
 * Returns: (transfer floating): an empty tree.
 */
GtkWidget *
cg_record_tree_new (CgEntity entity, int parent_field, const int *fields, const char *label);

/**
 * cg_record_tree_set_records:
 * @records: (element-type CgRecord): all records, in the order in which they shall stand
 *
 * What is selected stays selected.
 */
void cg_record_tree_set_records (CgRecordTree *self, GPtrArray *records);

/**
 * cg_record_tree_set_text:
 * @text: (nullable): shows only records that contain it, and those above them
 */
void cg_record_tree_set_text (CgRecordTree *self, const char *text);

/**
 * cg_record_tree_select:
 * @id: a record to be selected, now or as soon as it is there
 */
void cg_record_tree_select (CgRecordTree *self, gint64 id);
gint64 cg_record_tree_get_selected (CgRecordTree *self);

/**
 * cg_record_tree_step:
 * @by: -1 for the line above, 1 for the one below
 *
 * Selects it and brings it into sight, where there is one.
 */
void cg_record_tree_step (CgRecordTree *self, int by);

G_END_DECLS

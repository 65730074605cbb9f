/* cg-child-list.h: the children of a record as rows: lamp, text, small words, their steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"
#include "cg-record-kinds.h"

G_BEGIN_DECLS

#define CG_TYPE_CHILD_LIST (cg_child_list_get_type ())
G_DECLARE_FINAL_TYPE (CgChildList, cg_child_list, CG, CHILD_LIST, AdwBin)

/**
 * CgChildList::selected:
 * @record: (type gpointer): the #CgRecord of the row that the keyboard came to or that was
 *   pressed
 *
 * Only where cg_child_list_set_selectable() was called.
 */

/**
 * CgChildList::activated:
 * @record: (type gpointer): the #CgRecord of the row pressed
 *
 * Only where cg_child_list_set_selectable() was called; else the row's form opens.
 */

/**
 * CgChildList::listed:
 * @n: how many rows there are now
 *
 * The rows were read anew.
 */

/**
 * CgChildList::add:
 * @entity: a #CgEntity
 *
 * The link that adds one was pressed. Return %TRUE to add it in another way than by the
 * small window.
 */

/**
 * cg_child_list_new:
 * @kind: what it lists; static
 *
 * Reads its rows anew when one of them changes. Main thread.
 *
 * Returns: (transfer floating): a list without a parent.
 */
GtkWidget *cg_child_list_new (CgOffice *office, const CgChildKind *kind);

/**
 * cg_child_list_set_parent:
 * @parent: (nullable): the record whose children are listed
 */
void cg_child_list_set_parent (CgChildList *self, CgRecord *parent);

/**
 * cg_child_list_set_selectable:
 *
 * A row that is pressed is selected instead of opening its form.
 */
void cg_child_list_set_selectable (CgChildList *self);

/**
 * cg_child_list_select:
 * @id: the row to select, as soon as it is there; 0: none
 *
 * Tells nobody.
 */
void cg_child_list_select (CgChildList *self, gint64 id);

/**
 * cg_child_list_step:
 * @steps: 1: to the row below, -1: to the row above
 *
 * Selects the row beside the one selected and tells so; nothing happens at the ends.
 */
void cg_child_list_step (CgChildList *self, int steps);

/**
 * cg_child_list_get_position:
 * @n: (out): how many rows there are
 *
 * Returns: position of the row selected, -1 when none is.
 */
int cg_child_list_get_position (CgChildList *self, guint *n);

/**
 * cg_child_list_set_words_data:
 * @data: (nullable): what the kind's `words` is called with; shows the rows anew
 */
void cg_child_list_set_words_data (CgChildList *self, gpointer data);

/**
 * cg_child_list_set_keep:
 * @keep: whether it is shown also while it is empty
 */
void cg_child_list_set_keep (CgChildList *self, gboolean keep);

G_END_DECLS

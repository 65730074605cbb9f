/* cg-unit-tree.h: the units that a pasted list makes, as a tree with the kind of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-unit-paste.h"

G_BEGIN_DECLS

#define CG_TYPE_UNIT_TREE (cg_unit_tree_get_type ())
G_DECLARE_FINAL_TYPE (CgUnitTree, cg_unit_tree, CG, UNIT_TREE, GtkWidget)

/**
 * cg_unit_tree_take:
 * @paste: what was read; kinds that the user chose for a name replace the guessed ones in it
 *
 * Shows the units. Main thread.
 */
void cg_unit_tree_take (CgUnitTree *self, CgUnitPaste *paste);

/**
 * cg_unit_tree_apply_kinds:
 *
 * Puts the kinds that the user chose in place of the guessed ones.
 */
void cg_unit_tree_apply_kinds (CgUnitTree *self, CgUnitPaste *paste);

G_END_DECLS

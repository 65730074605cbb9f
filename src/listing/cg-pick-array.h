/* cg-pick-array.h: a pick source over lines in memory, such as a set of choices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pick-source.h"

G_BEGIN_DECLS

#define CG_TYPE_PICK_ARRAY (cg_pick_array_get_type ())
G_DECLARE_FINAL_TYPE (CgPickArray, cg_pick_array, CG, PICK_ARRAY, GObject)

/**
 * cg_pick_array_new:
 *
 * A #CgPickSource that gives the same lines for every entity. Main thread.
 *
 * Returns: (transfer full): an empty one.
 */
CgPickArray *cg_pick_array_new (void);

/**
 * cg_pick_array_new_for_choices:
 * @choices: a set
 *
 * The id of a line is its choice's position plus one: see cg_pick_array_choice().
 *
 * Returns: (transfer full): a source with a line for each choice.
 */
CgPickArray *cg_pick_array_new_for_choices (CgChoicesId choices);

/**
 * cg_pick_array_choice:
 * @choices: the set
 * @id: id of a line
 *
 * Returns: (transfer none) (nullable): the stored id of the choice meant.
 */
const char *cg_pick_array_choice (CgChoicesId choices, gint64 id);

/**
 * cg_pick_array_add:
 * @item: (transfer full): a line for the end
 */
void cg_pick_array_add (CgPickArray *self, CgPickItem *item);
guint cg_pick_array_get_length (CgPickArray *self);

G_END_DECLS

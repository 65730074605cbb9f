/* cg-jump-records.h: records found in the store as lines of the jump box.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-jump-item.h"

G_BEGIN_DECLS

/**
 * cg_jump_records_entities:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the kinds of record that have a place of their own.
 */
const CgEntity *cg_jump_records_entities (gsize *n);

/**
 * cg_jump_records_add:
 * @items: (element-type CgJumpItem): gets a line for each hit
 * @hits: (element-type CgHit): what was found
 * @text: what was typed
 */
void cg_jump_records_add (GPtrArray *items, GPtrArray *hits, const char *text);

G_END_DECLS

/* cg-pick-item.h: one line of a picker: a unit, a person, a category, a choice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CG_TYPE_PICK_ITEM (cg_pick_item_get_type ())
G_DECLARE_FINAL_TYPE (CgPickItem, cg_pick_item, CG, PICK_ITEM, GObject)

/**
 * cg_pick_item_new:
 * @id: of the record
 * @name: what is shown and picked
 * @hint: (nullable): small words at the right (kind of unit, post of a person)
 * @depth: how deep it stands in its tree, 0 for the top
 *
 * Immutable but for the setters, which are called before it is shared.
 *
 * Returns: (transfer full): a line. Any thread.
 */
CgPickItem *cg_pick_item_new (gint64 id, const char *name, const char *hint, guint depth);

/**
 * cg_pick_item_set_also:
 * @also: (nullable): further texts that find it (short name, number), one a line
 */
void cg_pick_item_set_also (CgPickItem *self, const char *also);

/**
 * cg_pick_item_set_path:
 * @path: (nullable): names of its superiors, shown instead of the hint where the tree is not
 */
void cg_pick_item_set_path (CgPickItem *self, const char *path);

/**
 * cg_pick_item_set_place:
 * @place: (nullable): where a person belongs, for fields that show it before the name
 */
void cg_pick_item_set_place (CgPickItem *self, const char *place);
gint64 cg_pick_item_get_id (CgPickItem *self);
const char *cg_pick_item_get_name (CgPickItem *self);
const char *cg_pick_item_get_hint (CgPickItem *self);
const char *cg_pick_item_get_also (CgPickItem *self);
const char *cg_pick_item_get_place (CgPickItem *self);
guint cg_pick_item_get_depth (CgPickItem *self);

/**
 * cg_pick_items_find:
 * @items: (element-type CgPickItem): all there are, in the order of their tree
 * @text: (nullable): what was typed: ideographs, full pinyin, initials
 * @limit: how many at most, 0 for all
 *
 * With a text: those whose name or further texts match (cg_pinyin_query_matches()), best
 * first, flat, with their path for a hint. Without: all, as a tree.
 *
 * Returns: (transfer full) (element-type CgPickItem): the lines. Any thread.
 */
GPtrArray *cg_pick_items_find (GPtrArray *items, const char *text, guint limit);

G_END_DECLS

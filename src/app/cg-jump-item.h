/* cg-jump-item.h: one line of the jump box: what it is, how well it fits, where it leads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-hit.h"

G_BEGIN_DECLS

/* The groups of the jump box, in their order where they fit equally well. */
typedef enum
{
  CG_JUMP_PAGE,
  CG_JUMP_VIEW,
  CG_JUMP_COMMAND,
  CG_JUMP_CASE,
  CG_JUMP_UNIT,
  CG_JUMP_PERSON,
  CG_JUMP_NOTICE,
  CG_JUMP_INSTITUTION,
  CG_JUMP_DOCUMENT,
  CG_JUMP_PROBLEM,
  CG_JUMP_N_KINDS
} CgJumpKind;

#define CG_TYPE_JUMP_ITEM (cg_jump_item_get_type ())
G_DECLARE_FINAL_TYPE (CgJumpItem, cg_jump_item, CG, JUMP_ITEM, GObject)

/**
 * CgJumpItem:
 * @kind: its group
 * @rank: how well it fits what was typed
 * @title: what it is called
 * @title_hit: which bytes of @title were typed; empty for none
 * @detail: (nullable): a second line: where what was typed stands
 * @detail_hit: which bytes of @detail were typed
 * @hint: (nullable): small at the right: a number, keys
 * @icon_name: symbolic icon
 * @action: name of the action that it does, as "win.go"
 * @target: (nullable): the action's parameter
 * @heading: whether the name of the group stands above it
 *
 * Filled by whoever makes it, and not changed once it is shown.
 */
struct _CgJumpItem
{
  GObject parent_instance;

  CgJumpKind kind;
  CgHitRank rank;
  char *title;
  CgTextRange title_hit;
  char *detail;
  CgTextRange detail_hit;
  char *hint;
  const char *icon_name;
  char *action;
  GVariant *target;
  gboolean heading;
};

/**
 * cg_jump_item_new:
 * @title: (transfer full): what it is called
 * @action: the action that it does
 * @target: (nullable): its parameter; a floating one is taken
 *
 * Returns: (transfer full): a line; the rest is empty yet. Main thread.
 */
CgJumpItem *cg_jump_item_new (
    CgJumpKind kind, CgHitRank rank, char *title, const char *action, GVariant *target);

/**
 * cg_jump_kind_label:
 *
 * Returns: (transfer none): the name of a group, translated.
 */
const char *cg_jump_kind_label (CgJumpKind kind);

/**
 * cg_jump_items_arrange:
 * @items: (element-type CgJumpItem): lines in any order
 * @most: how many of a kind are kept
 *
 * Puts the lines of a kind together, best first, and the kind with the best line first; marks
 * the first line of each.
 */
void cg_jump_items_arrange (GPtrArray *items, guint most);

G_END_DECLS

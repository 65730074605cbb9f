/* cg-jump.h: the jump box (Ctrl+K): type a few letters, Enter goes there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"
#include "cg-window.h"

G_BEGIN_DECLS

#define CG_TYPE_JUMP (cg_jump_get_type ())
G_DECLARE_FINAL_TYPE (CgJump, cg_jump, CG, JUMP, AdwBin)

/**
 * cg_jump_new:
 * @window: the window over which it lies
 * @store: (nullable): where records are looked for
 *
 * One entry, and below it what fits by group: pages, saved views, commands, records. An earlier
 * search is cancelled by the next letter; its lines are never shown. Up, Down, Enter and Esc as
 * usual, and a press beside it closes it. Main thread.
 *
 * Returns: (transfer floating): a closed jump box, to be laid over the whole window.
 */
GtkWidget *cg_jump_new (CgWindow *window, CgStore *store);

/**
 * cg_jump_open:
 * @text: (nullable): what stands in the entry at first
 *
 * Shows it and takes the focus, which comes back when it is closed.
 */
void cg_jump_open (CgJump *self, const char *text);
void cg_jump_close (CgJump *self);

/**
 * cg_jump_is_open:
 *
 * Returns: whether it is shown.
 */
gboolean cg_jump_is_open (CgJump *self);

/**
 * cg_jump_is_searching:
 *
 * Returns: whether the lines for what stands in the entry are still on their way.
 */
gboolean cg_jump_is_searching (CgJump *self);

/**
 * cg_jump_get_items:
 *
 * Returns: (transfer none): the lines shown, a list of #CgJumpItem.
 */
GListModel *cg_jump_get_items (CgJump *self);

G_END_DECLS

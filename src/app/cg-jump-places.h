/* cg-jump-places.h: what the jump box knows without asking the store: pages, views, commands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-window.h"

G_BEGIN_DECLS

/**
 * cg_jump_places_find:
 * @items: (element-type CgJumpItem): gets the lines that fit
 * @window: the window whose pages, views and menu these are
 * @text: what was typed: words, pinyin, initials; nothing: all of them
 */
void cg_jump_places_find (GPtrArray *items, CgWindow *window, const char *text);

G_END_DECLS

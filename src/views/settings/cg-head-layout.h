/* cg-head-layout.h: the head of a part of 设置: heading, sentence, controls.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_head_layout_new:
 *
 * Lays out a box whose second child is the sentence: it has what the others leave, and is out
 * of sight where that would be a word or two.
 *
 * Returns: (transfer full): a layout.
 */
GtkLayoutManager *cg_head_layout_new (void);

G_END_DECLS

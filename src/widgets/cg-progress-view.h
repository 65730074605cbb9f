/* cg-progress-view.h: how far something is: a short bar with its percentage, or words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgProgressView:
 *
 * Takes the size it is given and asks for no new layout when it changes. Its accessible
 * label is what it shows. Main thread.
 */
#define CG_TYPE_PROGRESS_VIEW (cg_progress_view_get_type ())
G_DECLARE_FINAL_TYPE (CgProgressView, cg_progress_view, CG, PROGRESS_VIEW, GtkWidget)

/**
 * cg_progress_view_new:
 *
 * Returns: (transfer floating): an empty view.
 */
GtkWidget *cg_progress_view_new (void);

/**
 * cg_progress_view_set:
 * @self: a view
 * @percent: 0 to 100, or -1 for words alone
 * @words: the percentage, or the words
 * @dim: whether words are of less weight
 */
void cg_progress_view_set (CgProgressView *self, int percent, const char *words, gboolean dim);

/**
 * cg_progress_view_get_words:
 *
 * Returns: (transfer none): the words beside the bar, or in its place.
 */
const char *cg_progress_view_get_words (CgProgressView *self);

G_END_DECLS

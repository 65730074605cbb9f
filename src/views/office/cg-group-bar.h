/* cg-group-bar.h: the groups of a list beside it, each with how many records it has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-listing.h"

G_BEGIN_DECLS

#define CG_TYPE_GROUP_BAR (cg_group_bar_get_type ())
G_DECLARE_FINAL_TYPE (CgGroupBar, cg_group_bar, CG, GROUP_BAR, GtkWidget)

/**
 * CgGroupBar:
 *
 * 全部 on top, then the groups of what is filtered. Choosing one narrows the list to it; the
 * counts follow the list. Of very many groups the first thousand are shown.
 */

/**
 * CgGroupBar::chosen:
 *
 * Another group was chosen, or all of them; see cg_group_bar_apply().
 */

/**
 * cg_group_bar_new:
 * @listing: the list beside it
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a bar without groups, out of sight.
 */
GtkWidget *cg_group_bar_new (CgListing *listing);

/**
 * cg_group_bar_set_field:
 * @field: the field to group by, -1 for none
 */
void cg_group_bar_set_field (CgGroupBar *self, int field);

/**
 * cg_group_bar_get_field:
 *
 * Returns: the field grouped by, -1 for none.
 */
int cg_group_bar_get_field (CgGroupBar *self);

/**
 * cg_group_bar_count:
 * @query: what filters the list, but for the group chosen
 *
 * Counts the groups of it.
 */
void cg_group_bar_count (CgGroupBar *self, const CgQuery *query);

/**
 * cg_group_bar_apply:
 * @query: is grouped, and gets the group chosen as a condition
 */
void cg_group_bar_apply (CgGroupBar *self, CgQuery *query);

/**
 * cg_group_bar_choose_all:
 *
 * Chooses all groups; does not emit #CgGroupBar::chosen.
 */
void cg_group_bar_choose_all (CgGroupBar *self);

/**
 * cg_group_bar_get_chosen:
 *
 * Returns: (transfer none) (nullable): the words of the group chosen, %NULL for all.
 */
const char *cg_group_bar_get_chosen (CgGroupBar *self);

/**
 * cg_group_bar_is_counting:
 *
 * Returns: whether counts are on their way.
 */
gboolean cg_group_bar_is_counting (CgGroupBar *self);

G_END_DECLS

/* cg-filter-chips.h: the bar over a list: what filters it, and what can be done with that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-filter-set.h"

G_BEGIN_DECLS

#define CG_TYPE_FILTER_CHIPS (cg_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (CgFilterChips, cg_filter_chips, CG, FILTER_CHIPS, GtkWidget)

/**
 * CgFilterChips:
 *
 * 筛选, a chip for each condition, 清除; at the right the tools of the list. Where there is no
 * room for all chips they scroll.
 */

/**
 * CgFilterChips::cleared:
 *
 * 清除 was clicked: nothing shall filter the list any more. The set is still as it was.
 */

/**
 * CgFilterChips::own-removed:
 * @id: the chip of cg_filter_chips_set_own() whose × was pressed
 */

/**
 * cg_filter_chips_new:
 * @set: the conditions
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): the bar.
 */
GtkWidget *cg_filter_chips_new (CgFilterSet *set);

/**
 * cg_filter_chips_set_own:
 * @id: which chip of the page's own, which stand before those of the set
 * @words: (nullable): what it says; %NULL: there is none
 */
void cg_filter_chips_set_own (CgFilterChips *self, const char *id, const char *words);

/**
 * cg_filter_chips_set_builder:
 * @popover: (transfer floating): opens from 筛选
 */
void cg_filter_chips_set_builder (CgFilterChips *self, GtkWidget *popover);

/**
 * cg_filter_chips_open_builder:
 *
 * As a click on 筛选.
 */
void cg_filter_chips_open_builder (CgFilterChips *self);

/**
 * cg_filter_chips_set_inner:
 * @inner: whether it stands in another bar for a while: no line of its own and no tools, and only
 *   as wide as what it has to say
 */
void cg_filter_chips_set_inner (CgFilterChips *self, gboolean inner);

/**
 * cg_filter_chips_append:
 * @tool: (transfer floating): stands at the right, after those before
 */
void cg_filter_chips_append (CgFilterChips *self, GtkWidget *tool);

G_END_DECLS

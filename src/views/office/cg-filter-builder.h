/* cg-filter-builder.h: conditions over any field, put together line by line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-filter-set.h"
#include "cg-pick-source.h"
#include "cg-store.h"

G_BEGIN_DECLS

#define CG_TYPE_FILTER_BUILDER (cg_filter_builder_get_type ())
G_DECLARE_FINAL_TYPE (CgFilterBuilder, cg_filter_builder, CG, FILTER_BUILDER, GtkPopover)

/**
 * cg_filter_builder_new:
 * @set: the conditions: shown each time it opens, changed by 应用
 * @store: where matches are counted while one builds
 * @source: where the names of references come from
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a popover.
 */
GtkWidget *cg_filter_builder_new (CgFilterSet *set, CgStore *store, CgPickSource *source);

/**
 * cg_filter_builder_set_base:
 * @base: (nullable): what filters the list beside the set, for counting
 */
void cg_filter_builder_set_base (CgFilterBuilder *self, CgQuery *base);

/**
 * cg_filter_builder_is_counting:
 *
 * Returns: whether the number of matches is still on its way.
 */
gboolean cg_filter_builder_is_counting (CgFilterBuilder *self);

G_END_DECLS

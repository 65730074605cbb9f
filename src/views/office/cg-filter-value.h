/* cg-filter-value.h: what a condition of the filter builder compares with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-filter.h"
#include "cg-pick-source.h"

G_BEGIN_DECLS

#define CG_TYPE_FILTER_VALUE (cg_filter_value_get_type ())
G_DECLARE_FINAL_TYPE (CgFilterValue, cg_filter_value, CG, FILTER_VALUE, AdwBin)

/**
 * CgFilterValue::changed:
 *
 * The user changed it.
 */

/**
 * cg_filter_value_new:
 * @entity: what is filtered
 * @source: where the names of references come from
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a value of nothing yet.
 */
GtkWidget *cg_filter_value_new (CgEntity entity, CgPickSource *source);

/**
 * cg_filter_value_ask:
 * @field: a field, or %CG_FILTER_RECORD
 * @operation: one of cg_filter_operators(); of several choices or records %CG_FILTER_IN and
 *   %CG_FILTER_NOT_IN stand for the one as well
 *
 * Shows the editor for such a value, empty.
 */
void cg_filter_value_ask (CgFilterValue *self, int field, CgFilterOperator operation);

/**
 * cg_filter_value_show:
 * @filter: a condition whose field and operator were asked for
 */
void cg_filter_value_show (CgFilterValue *self, const CgFilter *filter);

/**
 * cg_filter_value_read:
 * @filter: (out): the condition
 *
 * Returns: whether the value is there and is one.
 */
gboolean cg_filter_value_read (CgFilterValue *self, CgFilter *filter);

/**
 * cg_filter_value_is_empty:
 *
 * Returns: whether nothing was typed or picked yet, so that nothing is wrong either.
 */
gboolean cg_filter_value_is_empty (CgFilterValue *self);

G_END_DECLS

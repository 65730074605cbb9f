/* cg-filter-line.h: one condition of the filter builder: field, operator, value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-filter.h"
#include "cg-pick-source.h"

G_BEGIN_DECLS

#define CG_TYPE_FILTER_LINE (cg_filter_line_get_type ())
G_DECLARE_FINAL_TYPE (CgFilterLine, cg_filter_line, CG, FILTER_LINE, GtkWidget)

/**
 * CgFilterLine::changed:
 *
 * The user changed the condition.
 */

/**
 * CgFilterLine::removed:
 *
 * × was pressed. The line stays until its owner takes it away.
 */

/**
 * cg_filter_line_new:
 * @entity: what is filtered
 * @source: where the names of references come from
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a line that asks for the first field's text.
 */
GtkWidget *cg_filter_line_new (CgEntity entity, CgPickSource *source);

/**
 * cg_filter_line_show:
 * @filter: a condition
 */
void cg_filter_line_show (CgFilterLine *self, const CgFilter *filter);

/**
 * cg_filter_line_read:
 * @filter: (out): the condition, in no group
 *
 * Returns: whether it is complete.
 */
gboolean cg_filter_line_read (CgFilterLine *self, CgFilter *filter);

/**
 * cg_filter_line_is_empty:
 *
 * Returns: whether nothing was entered yet.
 */
gboolean cg_filter_line_is_empty (CgFilterLine *self);

/**
 * cg_filter_line_set_field:
 * @field: a field, or %CG_FILTER_RECORD
 */
void cg_filter_line_set_field (CgFilterLine *self, int field);

/**
 * cg_filter_line_set_first:
 * @first: whether nothing stands above it that it could be an alternative to
 */
void cg_filter_line_set_first (CgFilterLine *self, gboolean first);

/**
 * cg_filter_line_set_or:
 * @or: whether it is an alternative to the line above
 */
void cg_filter_line_set_or (CgFilterLine *self, gboolean or);

/**
 * cg_filter_line_get_or:
 *
 * Returns: whether it is an alternative to the line above.
 */
gboolean cg_filter_line_get_or (CgFilterLine *self);

G_END_DECLS

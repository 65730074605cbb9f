/* cg-filter-ticks.h: the lines ticked in a menu of words, as conditions and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-filter-set.h"
#include "cg-tick-menu.h"

G_BEGIN_DECLS

/**
 * cg_filter_ticks_read:
 * @entity: what is filtered
 * @field: the field of the menu
 * @none_of: whether the record has none of the values ticked, else any of them
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer full) (element-type CgFilter): the conditions, none when nothing is ticked.
 */
GArray *cg_filter_ticks_read (CgTickMenu *menu, CgEntity entity, int field, gboolean none_of);

/**
 * cg_filter_ticks_show:
 * @filters: (element-type CgFilter): conditions of the field
 * @none_of: as above
 *
 * The inverse.
 *
 * Returns: whether the lines can say all of it.
 */
gboolean cg_filter_ticks_show (CgTickMenu *menu, const GArray *filters, gboolean none_of);

G_END_DECLS

/* cg-compare-past.h: records as they were on the day a list is compared with, where one looks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof.h"

G_BEGIN_DECLS

#define CG_TYPE_COMPARE_PAST (cg_compare_past_get_type ())
G_DECLARE_FINAL_TYPE (CgComparePast, cg_compare_past, CG, COMPARE_PAST, GObject)

/**
 * CgComparePast::fetched:
 *
 * Records that were asked for can be had now.
 */

/**
 * cg_compare_past_new:
 * @entity: what is listed
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer full): a past of no day yet.
 */
CgComparePast *cg_compare_past_new (CgEntity entity);

/**
 * cg_compare_past_set:
 * @past: (nullable): the day, rebuilt anew
 *
 * Forgets what it had of another, or of the same day before an edit.
 */
void cg_compare_past_set (CgComparePast *self, CgAsof *past);

/**
 * cg_compare_past_get:
 *
 * Returns: (transfer none) (nullable): the record as it was; %NULL: there was none, or it is
 *   read now, which #CgComparePast::fetched tells.
 */
CgRecord *cg_compare_past_get (CgComparePast *self, gint64 id);

/**
 * cg_compare_past_is_busy:
 *
 * Returns: whether records are on their way.
 */
gboolean cg_compare_past_is_busy (CgComparePast *self);

G_END_DECLS

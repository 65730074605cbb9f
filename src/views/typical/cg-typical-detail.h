/* cg-typical-detail.h: one typical case: its redacted text, who learns from it, the next step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record-detail.h"

G_BEGIN_DECLS

#define CG_TYPE_TYPICAL_DETAIL (cg_typical_detail_get_type ())
G_DECLARE_FINAL_TYPE (CgTypicalDetail, cg_typical_detail, CG, TYPICAL_DETAIL, CgRecordDetail)

/**
 * CgTypicalDetail:
 *
 * Property `busy` (boolean): it is still reading.
 */

/**
 * cg_typical_detail_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a page without a typical case.
 */
GtkWidget *cg_typical_detail_new (CgOffice *office);

G_END_DECLS

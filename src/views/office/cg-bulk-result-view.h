/* cg-bulk-result-view.h: what a bulk would do: how many change, and who is refused for what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-bulk.h"

G_BEGIN_DECLS

#define CG_TYPE_BULK_RESULT_VIEW (cg_bulk_result_view_get_type ())
G_DECLARE_FINAL_TYPE (CgBulkResultView, cg_bulk_result_view, CG, BULK_RESULT_VIEW, AdwBin)

/**
 * CgBulkResultView::go:
 * @place: of the record that was pressed
 */

/**
 * cg_bulk_result_view_new:
 * @place: (nullable): place of the page where a record is looked at, its id added; %NULL:
 *   records are only named
 *
 * Main thread.
 *
 * Returns: (transfer floating): an empty view.
 */
GtkWidget *cg_bulk_result_view_new (const char *place);

/**
 * cg_bulk_result_view_show:
 * @result: what is shown; read at once
 */
void cg_bulk_result_view_show (CgBulkResultView *self, const CgBulkResult *result);

G_END_DECLS

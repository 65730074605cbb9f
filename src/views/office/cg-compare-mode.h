/* cg-compare-mode.h: a list page that is compared with a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof-compare.h"
#include "cg-list-page.h"

G_BEGIN_DECLS

#define CG_TYPE_COMPARE_MODE (cg_compare_mode_get_type ())
G_DECLARE_FINAL_TYPE (CgCompareMode, cg_compare_mode, CG, COMPARE_MODE, GObject)

/**
 * cg_compare_mode_new:
 * @page: a list page; it owns the mode
 *
 * Returns: (transfer full): the mode, not begun. Main thread.
 */
CgCompareMode *cg_compare_mode_new (CgListPage *page);

/**
 * cg_compare_mode_begin:
 * @day: the day to compare with; 0: the end of last month
 *
 * Shows the list beside what it was: the day is rebuilt off the main thread, and again after
 * every edit. Filters, search and sort go on working, on the values then and on those now.
 */
void cg_compare_mode_begin (CgCompareMode *self, CgDate day);

/**
 * cg_compare_mode_show_place:
 * @place: (nullable): a place of the page: `compare` for the end of last month, or
 *   `compare:2026-10-31`
 *
 * Returns: whether it is one of a comparison, which is begun, or goes on with that day.
 */
gboolean cg_compare_mode_show_place (CgCompareMode *self, const char *place);
void cg_compare_mode_end (CgCompareMode *self);
gboolean cg_compare_mode_is_on (CgCompareMode *self);

/**
 * cg_compare_mode_is_busy:
 *
 * Returns: whether anything of the comparison is on its way.
 */
gboolean cg_compare_mode_is_busy (CgCompareMode *self);

/**
 * cg_compare_mode_show_present:
 * @then: (nullable): the record under the cursor
 *
 * Returns: whether @then is a record of the past day, in place of which the page is going to show
 *   the record as it is now.
 */
gboolean cg_compare_mode_show_present (CgCompareMode *self, const CgRecord *then);

/**
 * cg_compare_mode_get_comparison:
 * @past: (out) (transfer none) (nullable): the day
 *
 * Returns: (transfer none) (nullable): what was found; %NULL where the mode is off, nothing is
 *   found yet, or the list is shown as it stood and with nothing compared.
 */
CgComparison *cg_compare_mode_get_comparison (CgCompareMode *self, CgAsof **past);

/**
 * cg_compare_mode_dup_count:
 *
 * Returns: (transfer full) (nullable): how many records there are, and how many with changes;
 *   %NULL where nothing is found.
 */
char *cg_compare_mode_dup_count (CgCompareMode *self);

/**
 * cg_compare_mode_dup_status:
 *
 * Returns: (transfer full) (nullable): of which day the lamps are; %NULL where nothing is found.
 */
char *cg_compare_mode_dup_status (CgCompareMode *self);

/**
 * cg_compare_mode_add_column:
 * @columns: (element-type CgColumn): columns to be shown
 *
 * Puts the column that says what became of each record before the others, where the mode is on.
 */
void cg_compare_mode_add_column (CgCompareMode *self, GPtrArray *columns);

G_END_DECLS

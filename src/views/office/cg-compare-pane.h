/* cg-compare-pane.h: what the details pane says of a record while its list is compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof.h"
#include "cg-list-page.h"

G_BEGIN_DECLS

#define CG_TYPE_COMPARE_PANE (cg_compare_pane_get_type ())
G_DECLARE_FINAL_TYPE (CgComparePane, cg_compare_pane, CG, COMPARE_PANE, GObject)

/**
 * cg_compare_pane_new:
 * @page: the list that is compared
 * @day: with what
 *
 * Puts the changes since that day under the head of the page's pane, until it is let go; a page
 * whose pane shows no record alone has nothing to say. Main thread.
 *
 * Returns: (transfer full): what it says.
 */
CgComparePane *cg_compare_pane_new (CgListPage *page, CgDate day);

/**
 * cg_compare_pane_show:
 * @past: the day, rebuilt
 * @then: (nullable): the record as it was
 * @now: (nullable): the record under the cursor
 * @fields: bit f for each field that is another
 */
void cg_compare_pane_show (
    CgComparePane *self, CgAsof *past, CgRecord *then, CgRecord *now, guint64 fields);

/**
 * cg_compare_pane_take_away:
 *
 * The pane is as it was before.
 */
void cg_compare_pane_take_away (CgComparePane *self);

G_END_DECLS

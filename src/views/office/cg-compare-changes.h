/* cg-compare-changes.h: in the pane: what of a record is another than on a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-compare-panel.h"
#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_COMPARE_CHANGES (cg_compare_changes_get_type ())
G_DECLARE_FINAL_TYPE (CgCompareChanges, cg_compare_changes, CG, COMPARE_CHANGES, CgComparePanel)

/**
 * CgCompareChanges::field-activated:
 * @field: (type gint): the field of the line that was pressed
 */

/**
 * cg_compare_changes_new:
 * @day: the day it is compared with
 *
 * Returns: (transfer floating): nothing to be seen before there is a change. Main thread.
 */
GtkWidget *cg_compare_changes_new (CgDate day);

/**
 * cg_compare_changes_show:
 * @then: (nullable): the record as it was; %NULL shows nothing
 * @now: (nullable): the record
 * @fields: bit f for each field that is another
 */
void cg_compare_changes_show (CgCompareChanges *self,
                              const CgRecord *then,
                              const CgRecord *now,
                              guint64 fields);

/**
 * cg_compare_changes_show_days:
 * @versions: (element-type CgFieldVersion): the values that the record's fields had, newest first
 *
 * Says at each line on which day its field was changed last.
 */
void cg_compare_changes_show_days (CgCompareChanges *self, GPtrArray *versions);

G_END_DECLS

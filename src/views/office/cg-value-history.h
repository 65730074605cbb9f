/* cg-value-history.h: every value that a record's fields had, each of which can be restored.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_VALUE_HISTORY (cg_value_history_get_type ())
G_DECLARE_FINAL_TYPE (CgValueHistory, cg_value_history, CG, VALUE_HISTORY, AdwBin)

/**
 * CgValueHistory::closed:
 *
 * The link back to what happened to the record as a whole was pressed.
 */

/**
 * CgValueHistory::shown:
 *
 * Versions were read and are told.
 */

/**
 * cg_value_history_new:
 *
 * Returns: (transfer floating): a history of nothing. Main thread.
 */
GtkWidget *cg_value_history_new (CgOffice *office);

/**
 * cg_value_history_set_field:
 * @field: an own field of the records shown; -1: all of them
 *
 * Read anew with the next record.
 */
void cg_value_history_set_field (CgValueHistory *self, int field);

/**
 * cg_value_history_set_day:
 * @day: a day that is marked in it, with the value that held then; 0: none
 */
void cg_value_history_set_day (CgValueHistory *self, CgDate day);

/**
 * cg_value_history_set_record:
 * @record: the record, or its latest state
 *
 * Reads its history. A value is restored as a new edit; where a step changes the field, by that
 * step, which asks for a reason.
 */
void cg_value_history_set_record (CgValueHistory *self, CgRecord *record);

G_END_DECLS

/* cg-record-pane.h: one record in the details pane: what it is, form, children, history, steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_RECORD_PANE (cg_record_pane_get_type ())
G_DECLARE_FINAL_TYPE (CgRecordPane, cg_record_pane, CG, RECORD_PANE, AdwBin)

/**
 * cg_record_pane_new:
 *
 * Shows any kind of record as cg-record-kinds.h says. Main thread.
 *
 * Returns: (transfer floating): an empty pane.
 */
GtkWidget *cg_record_pane_new (CgOffice *office);

/**
 * cg_record_pane_set_record:
 * @record: (nullable): the record, or its latest state
 */
void cg_record_pane_set_record (CgRecordPane *self, CgRecord *record);

/**
 * cg_record_pane_show_field_history:
 * @field: an own field of the record; -1: all of them
 *
 * Tells in place of what happened to the record which values the field had.
 */
void cg_record_pane_show_field_history (CgRecordPane *self, int field);

/**
 * cg_record_pane_set_aside:
 * @aside: (nullable) (transfer floating): what the page says of the record, below its head
 */
void cg_record_pane_set_aside (CgRecordPane *self, GtkWidget *aside);

/**
 * cg_record_pane_set_day:
 * @day: a day to be marked in the histories of fields; 0: none
 */
void cg_record_pane_set_day (CgRecordPane *self, CgDate day);

/**
 * cg_record_pane_set_children_first:
 *
 * For pages where what happens to a record is read more often than its fields are changed:
 * children stand above the form.
 */
void cg_record_pane_set_children_first (CgRecordPane *self);

/**
 * cg_record_pane_set_plain_steps:
 *
 * For pages whose one suggested button stands in their bar.
 */
void cg_record_pane_set_plain_steps (CgRecordPane *self);

/**
 * cg_record_pane_focus_form:
 *
 * Puts the focus into the first field; nothing happens without a record.
 */
void cg_record_pane_focus_form (CgRecordPane *self);

/**
 * cg_record_pane_set_quoting:
 * @quoting: whether a document stands beside the pane, from which it may be quoted
 */
void cg_record_pane_set_quoting (CgRecordPane *self, gboolean quoting);

G_END_DECLS

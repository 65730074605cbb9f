/* cg-record-sheet.h: the entry sheet of one kind of record: draft, one edit, the next one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-sheet.h"

G_BEGIN_DECLS

#define CG_TYPE_RECORD_SHEET (cg_record_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CgRecordSheet, cg_record_sheet, CG, RECORD_SHEET, GObject)

/**
 * CgRecordSheet::fill-edit:
 * @edit: (type gpointer): the #CgEdit that is about to be written
 * @id: the new record, as the edit names it
 *
 * Add what stands in chips and slots.
 */

/**
 * CgRecordSheet::added:
 * @id: of the record that was added, when no further one follows
 */

/**
 * cg_record_sheet_new:
 * @overlay: the page's overlay, over which the sheet lies
 * @title: what is entered, translated
 * @submit: label of its button
 * @again: label of the button that begins the next one
 * @entity: the kind of record
 * @form: (transfer floating): its form
 * @draft: name of its draft
 * @kept: (array zero-terminated=1): keys whose values the next record keeps; static
 *
 * Main thread.
 *
 * Returns: (transfer full): the sheet, out of sight.
 */
CgRecordSheet *cg_record_sheet_new (CgOffice *office,
                                    GtkOverlay *overlay,
                                    const char *title,
                                    const char *submit,
                                    const char *again,
                                    CgEntity entity,
                                    CgForm *form,
                                    const char *draft,
                                    const char *const *kept);
CgForm *cg_record_sheet_get_form (CgRecordSheet *self);
CgSheet *cg_record_sheet_get_sheet (CgRecordSheet *self);

/**
 * cg_record_sheet_open:
 * @case_id: the case it belongs to, 0 when it is still to be picked
 *
 * Shows the sheet with the draft that the person acting left, if there is one.
 */
void cg_record_sheet_open (CgRecordSheet *self, gint64 case_id);

/**
 * cg_record_sheet_place:
 * @place: (nullable): a place within a page
 * @case_id: (out): the case named
 *
 * Returns: whether @place is "add" or "add-CASE": a sheet to open.
 */
gboolean cg_record_sheet_place (const char *place, gint64 *case_id);

G_END_DECLS

/* cg-bulk-dialog.h: a small window that changes many records: tried, told, carried out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_BULK_DIALOG (cg_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgBulkDialog, cg_bulk_dialog, CG, BULK_DIALOG, AdwWindow)

/* What is done beside the steps of the action table. */
#define CG_BULK_SET "set"       /* a field that is chosen gets a value */
#define CG_BULK_ASSIGN "assign" /* who is responsible */

/**
 * cg_bulk_dialog_label:
 * @what: a step's id, %CG_BULK_SET or %CG_BULK_ASSIGN
 *
 * Returns: (transfer none): what it is called.
 */
const char *cg_bulk_dialog_label (const char *what);

/**
 * cg_bulk_dialog_open:
 * @origin: a widget of the window
 * @what: a step's id, %CG_BULK_SET or %CG_BULK_ASSIGN
 * @entity: kind of the records
 * @ids: the records
 * @place: (nullable): place of the page where one of them is looked at, its id added
 *
 * Asks what is to be changed, tries it on all records, says how many change and which are
 * refused for what, and carries it out as one edit. It says so by CgOffice::done. Main thread.
 */
void cg_bulk_dialog_open (GtkWidget *origin,
                          CgOffice *office,
                          const char *what,
                          CgEntity entity,
                          CgIds *ids,
                          const char *place);

G_END_DECLS

/* cg-register-sheet.h: 登记案件: one sheet, kept as a draft, written as one edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-sheet.h"

G_BEGIN_DECLS

#define CG_TYPE_REGISTER_SHEET (cg_register_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CgRegisterSheet, cg_register_sheet, CG, REGISTER_SHEET, GObject)

/**
 * CgRegisterSheet::registered:
 * @id: of the case that was registered, when no further one follows
 */

/**
 * cg_register_sheet_new:
 * @overlay: the page's overlay, over which the sheet lies
 *
 * Main thread.
 *
 * Returns: (transfer full): the sheet, out of sight.
 */
CgRegisterSheet *cg_register_sheet_new (CgOffice *office, GtkOverlay *overlay);

/**
 * cg_register_sheet_open:
 *
 * Shows the sheet with the draft that the person acting left, if there is one.
 */
void cg_register_sheet_open (CgRegisterSheet *self);

G_END_DECLS

/* cg-scan-button.h: brings a file along where a form asks for one that is kept here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-form.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_SCAN_BUTTON (cg_scan_button_get_type ())
G_DECLARE_FINAL_TYPE (CgScanButton, cg_scan_button, CG, SCAN_BUTTON, AdwBin)

/**
 * cg_scan_button_offer:
 * @office: the office
 * @owner: the record that the file will belong to
 * @form: a form
 * @key: of a row that refers to an attachment
 *
 * Puts a button behind the row: the file that is chosen, or dropped on it, is attached to @owner
 * at once, and the row refers to it. Main thread.
 */
void cg_scan_button_offer (CgOffice *office, CgRecord *owner, CgForm *form, const char *key);

/**
 * cg_scan_button_attach:
 * @path: a file
 *
 * What the button does with a file that was chosen.
 */
void cg_scan_button_attach (CgScanButton *self, const char *path);

G_END_DECLS

/* cg-case-hint-box.h: what is worth a second look in a decision, above the parts of its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_HINT_BOX (cg_case_hint_box_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseHintBox, cg_case_hint_box, CG, CASE_HINT_BOX, AdwBin)

/**
 * cg_case_hint_box_new:
 *
 * Hidden while there is nothing to say. Main thread.
 *
 * Returns: (transfer floating): a box without a case.
 */
GtkWidget *cg_case_hint_box_new (CgOffice *office);

/**
 * cg_case_hint_box_set_case:
 *
 * Reads the hints anew each time.
 */
void cg_case_hint_box_set_case (CgCaseHintBox *self, CgRecord *record);

G_END_DECLS

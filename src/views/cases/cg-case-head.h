/* cg-case-head.h: head of a case file: title, marks, three rings, stage bar, next step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_HEAD (cg_case_head_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseHead, cg_case_head, CG, CASE_HEAD, AdwBin)

/**
 * CgCaseHead::selected:
 * @record: (type gpointer): the #CgRecord of the stage or track pressed
 */

/**
 * cg_case_head_new:
 *
 * Returns: (transfer floating): a head without a case. Main thread.
 */
GtkWidget *cg_case_head_new (CgOffice *office);

/**
 * cg_case_head_set_case:
 * @record: the case
 *
 * Reads its stages and tracks and shows them.
 */
void cg_case_head_set_case (CgCaseHead *self, CgRecord *record);

/**
 * cg_case_head_get_next:
 *
 * Returns: (transfer none): the one suggested button: the stage's next step.
 */
GtkWidget *cg_case_head_get_next (CgCaseHead *self);

G_END_DECLS

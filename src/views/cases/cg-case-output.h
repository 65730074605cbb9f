/* cg-case-output.h: what leaves a case file: its paper, and its files in a folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_CASE_OUTPUT (cg_case_output_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseOutput, cg_case_output, CG, CASE_OUTPUT, GtkWidget)

/**
 * cg_case_output_new:
 * @office: the opened office
 * @overlay: where paper and progress are laid over the case file
 *
 * A menu button for the bar. Main thread.
 *
 * Returns: (transfer floating): a button without a case.
 */
GtkWidget *cg_case_output_new (CgOffice *office, GtkOverlay *overlay);

/**
 * cg_case_output_set_case:
 * @record: the case shown
 */
void cg_case_output_set_case (CgCaseOutput *self, CgRecord *record);

/**
 * cg_case_output_print:
 *
 * Shows the case as paper.
 */
void cg_case_output_print (CgCaseOutput *self);

/**
 * cg_case_output_write:
 * @folder: a folder that is empty or not there yet
 *
 * Writes the files of the case there.
 */
void cg_case_output_write (CgCaseOutput *self, const char *folder);

G_END_DECLS

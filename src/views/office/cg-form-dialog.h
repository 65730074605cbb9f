/* cg-form-dialog.h: a small window around one form: a step's questions, a new child record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-form.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_FORM_DIALOG (cg_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgFormDialog, cg_form_dialog, CG, FORM_DIALOG, AdwWindow)

/**
 * CgFormDialog::confirmed:
 *
 * Its button (or Ctrl+Enter) was pressed and nothing in the form is missing. The owner
 * writes and then calls gtk_window_destroy() or cg_form_dialog_fail().
 */

/**
 * cg_form_dialog_new:
 * @origin: a widget of the window it belongs to
 * @office: gives pickers their records and dates their working days
 * @title: what is done, translated
 * @form: (transfer floating): the form
 * @confirm: label of its button, translated
 *
 * Main thread.
 *
 * Returns: (transfer none): the window, not yet shown: gtk_window_present().
 */
CgFormDialog *cg_form_dialog_new (
    GtkWidget *origin, CgOffice *office, const char *title, CgForm *form, const char *confirm);

CgForm *cg_form_dialog_get_form (CgFormDialog *self);

/**
 * cg_form_dialog_done:
 * @object: a form dialog
 *
 * A #CgOfficeDone: closes the dialog, or says in it why nothing was written. Closed, it goes to
 * where cg_form_dialog_set_next() said.
 */
void cg_form_dialog_done (gpointer object, CgOutcome *outcome, const GError *error);

/**
 * cg_form_dialog_set_next:
 * @place: where the window below goes when all is written, as `win.go` takes it
 */
void cg_form_dialog_set_next (CgFormDialog *self, const char *place);

/**
 * cg_form_dialog_set_below:
 * @widget: (transfer floating): what stands below the form and scrolls with it
 */
void cg_form_dialog_set_below (CgFormDialog *self, GtkWidget *widget);

/**
 * cg_form_dialog_fail:
 * @error: why it was not written
 *
 * Says the sentence above the form; what was typed stays.
 */
void cg_form_dialog_fail (CgFormDialog *self, const GError *error);

G_END_DECLS

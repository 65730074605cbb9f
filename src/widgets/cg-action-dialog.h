/* cg-action-dialog.h: asks for what a step needs, and stays until the step is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-form.h"

G_BEGIN_DECLS

#define CG_TYPE_ACTION_DIALOG (cg_action_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgActionDialog, cg_action_dialog, CG, ACTION_DIALOG, AdwWindow)

/**
 * CgActionDialog::submit:
 * @arguments: (type GHashTable): what was given, as cg_store_do() takes it
 *
 * Nothing is missing: do the step, then call cg_action_dialog_finish().
 */

/**
 * cg_action_dialog_new:
 * @parent: the window over which it stands
 * @action: an action that asks for something
 * @subject: (nullable): the record it is done to, shown above the form
 *
 * A small modal window with the form of the action. Enter in the last field or Ctrl+Enter
 * submits, Escape cancels. Fill in what is known through cg_action_dialog_get_form(), then
 * gtk_window_present(). Main thread.
 *
 * Returns: (transfer none): the dialog; GTK owns it until it is closed.
 */
CgActionDialog *
cg_action_dialog_new (GtkWindow *parent, const CgAction *action, const char *subject);
CgForm *cg_action_dialog_get_form (CgActionDialog *self);
const CgAction *cg_action_dialog_get_action (CgActionDialog *self);

/**
 * cg_action_dialog_finish:
 * @error: (nullable): why the step was refused; %NULL when it was done
 *
 * Closes the dialog, or shows the sentence in it, everything typed kept.
 */
void cg_action_dialog_finish (CgActionDialog *self, const GError *error);

G_END_DECLS

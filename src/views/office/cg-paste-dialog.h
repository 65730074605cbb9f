/* cg-paste-dialog.h: asks before a block of cells is written into a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-paste-plan.h"

G_BEGIN_DECLS

/**
 * cg_paste_dialog_open:
 * @origin: a widget of the window that it stands over
 * @plan: (transfer full): what would be written
 * @changed: whether it is other than what was shown before
 * @confirmed: called when that shall be done
 * @data: for @confirmed; freed by @free
 * @free: frees @data, also when it is called off
 *
 * Says how many cells of how many rows change, and row by row what, the rows that cannot be
 * written first. Main thread.
 */
void cg_paste_dialog_open (GtkWidget *origin,
                           CgPastePlan *plan,
                           gboolean changed,
                           void (*confirmed) (CgPastePlan *plan, gpointer data),
                           gpointer data,
                           GDestroyNotify free);

G_END_DECLS

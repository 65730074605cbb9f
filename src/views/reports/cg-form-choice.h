/* cg-form-choice.h: which figure goes into a cell: a searched list of figures, then of rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-form-figures.h"

G_BEGIN_DECLS

#define CG_TYPE_FORM_CHOICE (cg_form_choice_get_type ())
G_DECLARE_FINAL_TYPE (CgFormChoice, cg_form_choice, CG, FORM_CHOICE, GtkPopover)

/**
 * CgFormChoice::chosen:
 * @cell: (type gpointer): a #CgFormCell with figure, grouping and key; it lives as long as the
 *   call
 */

/**
 * cg_form_choice_new:
 *
 * The text stays in the entry while the arrows move in the list and Enter takes a line; Escape
 * closes it, and an empty text's BackSpace goes back from the rows to the figures. Main thread.
 *
 * Returns: (transfer floating): a popover; its owner sets its parent and unparents it.
 */
GtkWidget *cg_form_choice_new (void);

/**
 * cg_form_choice_open:
 * @figures: (transfer none): what is offered, held until it is closed
 * @by: whose rows come first, after the total
 * @guess: (nullable): figure, grouping and key to begin at
 */
void cg_form_choice_open (CgFormChoice *self,
                          CgFormFigures *figures,
                          CgGrouping by,
                          const CgFormCell *guess);

G_END_DECLS

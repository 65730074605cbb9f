/* cg-pane-arrows.h: over a pane that shows one record of a list: which one it is, up and down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_PANE_ARROWS (cg_pane_arrows_get_type ())
G_DECLARE_FINAL_TYPE (CgPaneArrows, cg_pane_arrows, CG, PANE_ARROWS, AdwBin)

/**
 * CgPaneArrows::step:
 * @by: -1 for the record above, 1 for the one below
 */

/**
 * cg_pane_arrows_add:
 * @page: (transfer none): a page, or a part of one, with the properties `pane-actions` and
 *   `pane-subtitle`, whose pane shows one record of a list
 *
 * Puts the two buttons into the bar over the pane of @page. Main thread.
 *
 * Returns: (transfer none): the buttons.
 */
CgPaneArrows *cg_pane_arrows_add (GtkWidget *page);

/**
 * cg_pane_arrows_show:
 * @place: place of the record in the list from 1, 0: no record is shown
 * @n: how many records the list has
 *
 * Says the place beside the title of the pane ("7 / 15"). At either end one arrow is idle; without
 * a record both are out of sight.
 */
void cg_pane_arrows_show (CgPaneArrows *self, guint place, guint n);

G_END_DECLS

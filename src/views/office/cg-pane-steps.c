/* cg-pane-steps.c: over the pane of a list: which of the records it shows, up and down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pane-steps.h"

#include "cg-pane-arrows.h"

/* Of several selected the pane shows none. */
static void
update (CgListPage *page)
{
  CgGrid *grid = cg_list_page_get_grid (page);
  guint position = 0;
  gboolean has = cg_selection_get_count (cg_grid_get_selection (grid)) < 2 &&
                 cg_grid_get_cursor_position (grid, &position, NULL);

  cg_pane_arrows_show (CG_PANE_ARROWS (cg_page_get_pane_actions (CG_PAGE (page))),
                       has ? position + 1 : 0, cg_listing_get_n_items (cg_grid_get_listing (grid)));
}

void
cg_pane_steps_attach (CgListPage *page)
{
  CgGrid *grid = cg_list_page_get_grid (page);
  CgPaneArrows *arrows = cg_pane_arrows_add (GTK_WIDGET (page));

  g_signal_connect_object (arrows, "step", G_CALLBACK (cg_grid_step_cursor), grid,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (grid, "cursor-moved", G_CALLBACK (update), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_grid_get_listing (grid), "updated", G_CALLBACK (update), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_grid_get_selection (grid), "changed", G_CALLBACK (update), page,
                           G_CONNECT_SWAPPED);
  update (page);
}

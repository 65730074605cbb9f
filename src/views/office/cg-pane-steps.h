/* cg-pane-steps.h: over the pane of a list: which of the records it shows, up and down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-list-page.h"

G_BEGIN_DECLS

/**
 * cg_pane_steps_attach:
 * @page: a list page whose pane shows the record under the cursor
 *
 * Gives the bar over the pane the record's place in the list ("3 / 84") and two buttons
 * that go to the record above and below. Main thread.
 */
void cg_pane_steps_attach (CgListPage *page);

G_END_DECLS

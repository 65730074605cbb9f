/* cg-campaign-gather.h: problems of several cases are taken into a special campaign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form-dialog.h"
#include "cg-office.h"

G_BEGIN_DECLS

/**
 * cg_campaign_gather_open:
 * @origin: a widget of the window
 * @problems: the problems
 *
 * Asks into which campaign, or for the name of a new one, and takes them in with their units, as
 * one edit; those that it has already are left alone. Main thread.
 *
 * Returns: (transfer none): the window, shown.
 */
CgFormDialog *cg_campaign_gather_open (GtkWidget *origin, CgOffice *office, CgIds *problems);

G_END_DECLS

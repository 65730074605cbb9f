/* cg-bulk-pane.h: the details pane of a list: one record, or what several selected come to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-list-page.h"

G_BEGIN_DECLS

#define CG_TYPE_BULK_PANE (cg_bulk_pane_get_type ())
G_DECLARE_FINAL_TYPE (CgBulkPane, cg_bulk_pane, CG, BULK_PANE, AdwBin)

/**
 * cg_bulk_pane_new:
 * @page: a list whose grid is built
 * @record: (transfer floating): shown while not several records are selected
 * @place: (nullable): place of the page where a record is looked at, its id added
 *
 * While several are selected it says how many, what they come to, and what can be done to
 * all of them. Main thread.
 *
 * Returns: (transfer floating): the pane.
 */
GtkWidget *cg_bulk_pane_new (CgListPage *page, GtkWidget *record, const char *place);

/**
 * cg_bulk_pane_get_record:
 *
 * Returns: (transfer none): what it shows of one record.
 */
GtkWidget *cg_bulk_pane_get_record (CgBulkPane *self);

/**
 * cg_bulk_pane_focus:
 *
 * Puts the focus on the first thing that can be done to several.
 *
 * Returns: whether several are selected.
 */
gboolean cg_bulk_pane_focus (CgBulkPane *self);

G_END_DECLS

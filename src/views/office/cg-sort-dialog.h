/* cg-sort-dialog.h: by what a list is sorted: several keys, each up or down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-listing.h"

G_BEGIN_DECLS

#define CG_TYPE_SORT_DIALOG (cg_sort_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgSortDialog, cg_sort_dialog, CG, SORT_DIALOG, GtkPopover)

/**
 * cg_sort_dialog_new:
 * @listing: whose query has the keys; each change is shown at once
 *
 * Main thread.
 *
 * Returns: (transfer floating): a popover.
 */
GtkWidget *cg_sort_dialog_new (CgListing *listing);

G_END_DECLS

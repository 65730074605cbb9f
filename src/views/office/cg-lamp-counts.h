/* cg-lamp-counts.h: how many records have which lamp, for a status line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-listing.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_LAMP_COUNTS (cg_lamp_counts_get_type ())
G_DECLARE_FINAL_TYPE (CgLampCounts, cg_lamp_counts, CG, LAMP_COUNTS, AdwBin)

/**
 * cg_lamp_counts_new:
 * @listing: a list of records that have a lamp, with its query
 *
 * Counts what the listing lists, anew after every change of it. Main thread.
 *
 * Returns: (transfer floating): lamps with their numbers.
 */
GtkWidget *cg_lamp_counts_new (CgOffice *office, CgListing *listing);

G_END_DECLS

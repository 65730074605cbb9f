/* cg-year-banner.h: says over a list that deadlines reach into a year without its days off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_YEAR_BANNER (cg_year_banner_get_type ())
G_DECLARE_FINAL_TYPE (CgYearBanner, cg_year_banner, CG, YEAR_BANNER, GtkWidget)

/**
 * cg_year_banner_new:
 * @office: the office whose open problems are looked at
 *
 * One sentence for all of them, and the way to where the days off are read in. Closed, it stays
 * away until the program is started again. Main thread.
 *
 * Returns: (transfer floating): a banner that takes no room while nothing is to be said.
 */
GtkWidget *cg_year_banner_new (CgOffice *office);

G_END_DECLS

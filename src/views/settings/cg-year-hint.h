/* cg-year-hint.h: says that a year's days off have not been entered, and leads there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"

G_BEGIN_DECLS

/**
 * cg_year_hint_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): the hint, out of sight while no year is missing.
 */
GtkWidget *cg_year_hint_new (CgOffice *office);

G_END_DECLS

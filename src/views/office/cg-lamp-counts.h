/* cg-lamp-counts.h: how many records have which lamp, for a status line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_LAMP_COUNTS (cg_lamp_counts_get_type ())
G_DECLARE_FINAL_TYPE (CgLampCounts, cg_lamp_counts, CG, LAMP_COUNTS, GtkBox)

/**
 * cg_lamp_counts_new:
 * @entity: a kind of record that has a lamp
 *
 * Counts anew after every change. Main thread.
 *
 * Returns: (transfer floating): lamps with their numbers.
 */
GtkWidget *cg_lamp_counts_new (CgOffice *office, CgEntity entity);

G_END_DECLS

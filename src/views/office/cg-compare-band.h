/* cg-compare-band.h: the band over a list that is compared with a past day: the day, what is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-asof-compare.h"
#include "cg-calendar.h"

G_BEGIN_DECLS

/* Among the kinds of records that are shown: the list as it stood on the day, nothing beside it. */
#define CG_COMPARE_AS_IT_STOOD (1u << CG_N_COMPARED)

#define CG_TYPE_COMPARE_BAND (cg_compare_band_get_type ())
G_DECLARE_FINAL_TYPE (CgCompareBand, cg_compare_band, CG, COMPARE_BAND, AdwBin)

/**
 * CgCompareBand::day-set:
 * @day: (type guint): another #CgDate to compare with
 *
 * CgCompareBand::kinds-set:
 * @kinds: which records are to be shown, a bit 1 << #CgCompared for each kind
 *
 * CgCompareBand::closed:
 *
 * The comparison is to end.
 */

/**
 * cg_compare_band_new:
 * @calendar: the working days, for the month that is picked from
 * @day: the day at first
 *
 * Returns: (transfer floating): a band without counts. Main thread.
 */
GtkWidget *cg_compare_band_new (CgCalendar *calendar, CgDate day);

/**
 * cg_compare_band_show:
 * @comparison: what was found
 * @cells: how many values of changed records are others
 */
void cg_compare_band_show (CgCompareBand *self, CgComparison *comparison, gsize cells);

/**
 * cg_compare_band_show_progress:
 * @fraction: how much of the day is rebuilt
 */
void cg_compare_band_show_progress (CgCompareBand *self, double fraction);

/**
 * cg_compare_band_add_button:
 * @button: (transfer floating): what else can be done with the comparison
 */
void cg_compare_band_add_button (CgCompareBand *self, GtkWidget *button);

/**
 * cg_compare_band_take_filters:
 * @filters: a #CgFilterChips in a box: stands beside the chips from now on
 */
void cg_compare_band_take_filters (CgCompareBand *self, GtkWidget *filters);

/**
 * cg_compare_band_give_filters:
 * @box: where the filters stood before: below the band
 */
void cg_compare_band_give_filters (CgCompareBand *self, GtkBox *box);

G_END_DECLS

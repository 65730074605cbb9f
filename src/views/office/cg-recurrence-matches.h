/* cg-recurrence-matches.h: beside what is being registered: what it would repeat.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"
#include "cg-recurrence.h"

G_BEGIN_DECLS

#define CG_TYPE_RECURRENCE_MATCHES (cg_recurrence_matches_get_type ())
G_DECLARE_FINAL_TYPE (CgRecurrenceMatches, cg_recurrence_matches, CG, RECURRENCE_MATCHES, AdwBin)

/**
 * cg_recurrence_matches_new:
 *
 * Out of sight while there is nothing to show. Main thread, as all of this.
 *
 * Returns: (transfer floating): a list without matches.
 */
GtkWidget *cg_recurrence_matches_new (CgOffice *office);

/**
 * cg_recurrence_matches_set:
 * @probe: what stands in the sheet: category, unit, field of work, day of the decision; 0 for what
 *   is not known, and no case
 * @case_id: the case that a problem is added to, which says what @probe does not; 0: none
 *
 * Reads anew a moment after it was called last.
 */
void
cg_recurrence_matches_set (CgRecurrenceMatches *self, const CgRecurrenceRow *probe, gint64 case_id);

G_END_DECLS

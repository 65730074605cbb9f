/* cg-recurrence-effects.h: what follows when a recurrence is confirmed, in the same edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"
#include "cg-recurrence.h"

G_BEGIN_DECLS

#define CG_TYPE_RECURRENCE_EFFECTS (cg_recurrence_effects_get_type ())
G_DECLARE_FINAL_TYPE (CgRecurrenceEffects, cg_recurrence_effects, CG, RECURRENCE_EFFECTS, AdwBin)

/**
 * cg_recurrence_effects_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): three cards: an institution against it, the mark on what was struck
 *   off, a typical case.
 */
GtkWidget *cg_recurrence_effects_new (CgOffice *office);

/**
 * cg_recurrence_effects_set_pair:
 * @pair: what may be confirmed; it lives until the next one is set
 */
void cg_recurrence_effects_set_pair (CgRecurrenceEffects *self, const CgRecurrence *pair);

/**
 * cg_recurrence_effects_fill_edit:
 * @edit: the verdict
 *
 * Adds what follows: an institution of the case gets the scope `repeat` where the case
 * has none with it; the typical case, where it is ticked.
 */
void cg_recurrence_effects_fill_edit (CgRecurrenceEffects *self, CgEdit *edit);

G_END_DECLS

/* cg-sanction-kinds.h: the sanctions to choose from, by what the party is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form.h"
#include "cg-office.h"
#include "cg-pick-array.h"

G_BEGIN_DECLS

/**
 * cg_sanction_kinds_new:
 * @type: id of a type of party
 *
 * The ids of the lines are those of cg_pick_array_new_for_choices(). Main thread.
 *
 * Returns: (transfer full): a source with a line for each sanction that fits the type.
 */
CgPickArray *cg_sanction_kinds_new (const char *type);

/**
 * cg_sanction_kinds_offer:
 * @party: id of an accountable party
 * @form: what one of its sanctions is entered in
 *
 * Reads what the party is and offers only what fits it. Main thread.
 */
void cg_sanction_kinds_offer (CgOffice *office, gint64 party, CgForm *form);

G_END_DECLS

/* cg-accountables.h: the accountable parties of 登记案件: who they are, and their sanctions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-chips.h"
#include "cg-date.h"
#include "cg-edit.h"

G_BEGIN_DECLS

#define CG_TYPE_ACCOUNTABLES (cg_accountables_get_type ())
G_DECLARE_FINAL_TYPE (CgAccountables, cg_accountables, CG, ACCOUNTABLES, AdwBin)

/**
 * CgAccountables::changed:
 *
 * Something else stands in a row than before, or a party has come or gone.
 */

/**
 * cg_accountables_new:
 * @who: (transfer none): the field in which parties are named, in another part of the form
 * @units: (transfer none): where units come from, which may be parties
 *
 * A row for each party named in @who: responsibility, sanctions and how long they have their
 * effect. Main thread.
 *
 * Returns: (transfer floating): an editor without parties.
 */
GtkWidget *cg_accountables_new (CgChips *who, CgPickSource *units);
void cg_accountables_clear (CgAccountables *self);

/**
 * cg_accountables_set_decided_on:
 * @decided_on: the day of the decision, from which the effect of sanctions counts; 0: not known
 */
void cg_accountables_set_decided_on (CgAccountables *self, CgDate decided_on);

/**
 * cg_accountables_fill_edit:
 * @edit: an edit
 * @case_id: the case, as the edit names it
 *
 * Adds every party and its sanctions.
 */
void cg_accountables_fill_edit (CgAccountables *self, CgEdit *edit, gint64 case_id);
void cg_accountables_save (CgAccountables *self, GKeyFile *draft, const char *group);
void cg_accountables_load (CgAccountables *self, GKeyFile *draft, const char *group);

G_END_DECLS

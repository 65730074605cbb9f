/* cg-party-row.h: what one accountable party of 登记案件 is held to, and its sanctions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-date.h"
#include "cg-edit.h"
#include "cg-party-source.h"

G_BEGIN_DECLS

#define CG_TYPE_PARTY_ROW (cg_party_row_get_type ())
G_DECLARE_FINAL_TYPE (CgPartyRow, cg_party_row, CG, PARTY_ROW, AdwBin)

/**
 * CgPartyRow::edited:
 *
 * The user has changed something in it.
 */

/**
 * cg_party_row_new:
 * @id: by which its owner knows it
 * @party: who it is; copied
 *
 * The name; of a cadre the post and the kind of duty, of an organisation its responsibility; the
 * sanctions that fit its type, and until when they have their effect. Main thread.
 *
 * Returns: (transfer floating): a row.
 */
GtkWidget *cg_party_row_new (gint64 id, const CgParty *party);
gint64 cg_party_row_get_id (CgPartyRow *self);

/**
 * cg_party_row_get_label:
 *
 * Returns: (transfer full): see cg_party_label().
 */
char *cg_party_row_get_label (CgPartyRow *self);

/**
 * cg_party_row_set_decided_on:
 * @decided_on: the day of the decision, from which the effect of sanctions counts; 0: not known
 */
void cg_party_row_set_decided_on (CgPartyRow *self, CgDate decided_on);

/**
 * cg_party_row_fill_edit:
 * @edit: an edit
 * @case_id: the case, as the edit names it
 *
 * Adds the party and its sanctions.
 */
void cg_party_row_fill_edit (CgPartyRow *self, CgEdit *edit, gint64 case_id);

/**
 * cg_party_row_save:
 *
 * Returns: (transfer full): type, name, post, duty, sanctions with commas between, responsibility.
 */
GStrv cg_party_row_save (CgPartyRow *self);

/**
 * cg_party_row_load:
 * @values: what cg_party_row_save() gave; who the party is was said to cg_party_row_new()
 * @n: how many there are, at least 5: earlier versions knew no responsibility
 */
void cg_party_row_load (CgPartyRow *self, char **values, gsize n);

G_END_DECLS

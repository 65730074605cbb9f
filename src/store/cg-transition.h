/* cg-transition.h: which choices were changed into which, and when, for filters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table `transition` says nothing that the journal does not say; it is the index by which
 * "由整改中改为已销号" is found. A record that comes or goes changes no choice; taking an edit back
 * changes it again.
 */
#pragma once

#include "cg-changeset.h"
#include "cg-check.h"
#include "cg-journal.h"

G_BEGIN_DECLS

/**
 * cg_transition_write:
 * @rows: (element-type CgRowChange): the rows of the entry's changeset
 * @entry: an entry just appended
 *
 * Notes the choices that the entry changed, within the transaction under way; an edit that changes
 * none writes nothing.
 */
gboolean cg_transition_write (CgConnection *self,
                              GPtrArray *rows,
                              const CgJournalEntry *entry,
                              GError **error);

/**
 * cg_transition_is_filled:
 *
 * Returns: whether the table holds what the journal says, as this program reads it.
 */
gboolean cg_transition_is_filled (CgConnection *self);

/**
 * cg_transition_prepare:
 *
 * Fills the table from the journal where that has not been done. What of the journal is damaged is
 * passed over: the check of the store tells.
 */
gboolean cg_transition_prepare (CgConnection *self, GError **error);

/**
 * cg_transition_check:
 *
 * Compares the table with the journal.
 */
gboolean cg_transition_check (CgCheck *check, GError **error);

G_END_DECLS

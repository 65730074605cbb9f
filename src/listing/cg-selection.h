/* cg-selection.h: which records of a listing are selected, by id.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-listing.h"

G_BEGIN_DECLS

/**
 * CgSelection:
 *
 * A set of ids, or "all but" a set of ids, and beside it the range that is being drawn with
 * Shift. Selecting all of a million rows reads no row and stores no id. It follows records,
 * not positions: a new order keeps it, records that leave the list leave it, another query
 * clears it. Main thread.
 */
#define CG_TYPE_SELECTION (cg_selection_get_type ())
G_DECLARE_FINAL_TYPE (CgSelection, cg_selection, CG, SELECTION, GObject)

/**
 * CgSelection::changed:
 * @self: a selection
 *
 * Other records are selected than before.
 */

/**
 * cg_selection_new:
 * @listing: the list to select from
 *
 * Returns: (transfer full): a selection of nothing.
 */
CgSelection *cg_selection_new (CgListing *listing);

/**
 * cg_selection_contains:
 * @position: where the record is in the listing
 *
 * Returns: whether it is selected.
 */
gboolean cg_selection_contains (CgSelection *self, guint position);

/**
 * cg_selection_get_count:
 *
 * Returns: how many records of the listing are selected.
 */
guint cg_selection_get_count (CgSelection *self);

/**
 * cg_selection_get_ids:
 *
 * The selected records for an action, in the order of the listing. Nothing is copied when
 * all are selected; otherwise a million rows take some ten milliseconds.
 *
 * Returns: (transfer full): their ids.
 */
CgIds *cg_selection_get_ids (CgSelection *self);

/**
 * cg_selection_clear:
 *
 * Selects nothing.
 */
void cg_selection_clear (CgSelection *self);

/**
 * cg_selection_select_all:
 *
 * Selects every record of the listing, and those that come later by edits.
 */
void cg_selection_select_all (CgSelection *self);

/**
 * cg_selection_select_only:
 * @position: where a record is
 *
 * Selects this record alone; a range starts from here.
 */
void cg_selection_select_only (CgSelection *self, guint position);

/**
 * cg_selection_toggle:
 * @position: where a record is
 *
 * Selects the record beside the others, or no longer; a range starts from here.
 */
void cg_selection_toggle (CgSelection *self, guint position);

/**
 * cg_selection_extend:
 * @position: where a record is
 * @keep: whether what else is selected stays so
 *
 * Selects the range from where the last single record was selected to @position; called
 * again it replaces that range.
 */
void cg_selection_extend (CgSelection *self, guint position, gboolean keep);

G_END_DECLS

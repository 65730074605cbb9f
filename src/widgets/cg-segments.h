/* cg-segments.h: one of a few choices, all in sight: buttons side by side in a trough.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_SEGMENTS (cg_segments_get_type ())
G_DECLARE_FINAL_TYPE (CgSegments, cg_segments, CG, SEGMENTS, GtkWidget)

/**
 * CgSegments::changed:
 *
 * The user chose another one; see cg_segments_get_active().
 */

/**
 * cg_segments_new:
 * @label: what is chosen, for a screen reader
 *
 * Tab goes to the one chosen, ← and → choose. Main thread.
 *
 * Returns: (transfer floating): a group without choices.
 */
GtkWidget *cg_segments_new (const char *label);

/**
 * cg_segments_add:
 * @id: comes back with cg_segments_get_active()
 * @label: translated
 */
void cg_segments_add (CgSegments *self, const char *id, const char *label);

/**
 * cg_segments_move_last:
 * @id: a choice that goes behind all others
 */
void cg_segments_move_last (CgSegments *self, const char *id);
void cg_segments_remove_all (CgSegments *self);

/**
 * cg_segments_set_active:
 * @id: (nullable): which one is chosen; one that is not there chooses none
 *
 * Does not emit #CgSegments::changed.
 */
void cg_segments_set_active (CgSegments *self, const char *id);

/**
 * cg_segments_get_active:
 *
 * Returns: (transfer none): the id of the one chosen, "" when none is.
 */
const char *cg_segments_get_active (CgSegments *self);

G_END_DECLS

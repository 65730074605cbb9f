/* cg-undo.h: taking back one's own latest edit, and doing it again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-journal.h"
#include "cg-pipeline.h"

G_BEGIN_DECLS

/**
 * cg_undo_find:
 * @redo: what could be done again instead
 *
 * Returns: the journal entry that @actor would undo (or, with @redo, the undoing entry
 *   that would be taken back), 0 for none.
 */
gint64 cg_undo_find (CgConnection *connection, gint64 actor, gboolean redo, GError **error);

/**
 * cg_undo_state_read:
 *
 * Returns: (transfer full): the words for the menu.
 */
CgUndoState *cg_undo_state_read (CgConnection *connection, gint64 actor, GError **error);

/**
 * cg_undo_choose:
 * @redo: what could be done again instead
 * @error: %CG_FAULT_NOTHING_TO_UNDO, %CG_FAULT_NOTHING_TO_REDO, %CG_FAULT_UNDO_BLOCKED
 *
 * Returns: (transfer full) (nullable): the entry that @actor's undo takes back; with @redo
 *   the undoing entry.
 */
CgJournalEntry *
cg_undo_choose (CgConnection *connection, gint64 actor, gboolean redo, GError **error);

/**
 * cg_undo_run:
 * @pipeline: with connection and actor; the rest is filled in
 * @entry: from cg_undo_choose(), not part of a large edit
 *
 * Undoes it, or does again what it undid.
 */
gboolean
cg_undo_run (CgPipeline *pipeline, const CgJournalEntry *entry, gboolean redo, GError **error);

/**
 * cg_journal_sentence:
 *
 * Returns: (transfer full): an entry in words: label of the action and the record's name.
 */
char *cg_journal_sentence (CgConnection *connection, const char *action, const char *args);

/**
 * cg_journal_argument:
 * @name: "entity", "id", "title", "rows" or "of"
 *
 * Returns: (transfer full) (nullable): what an entry's JSON says of it, as text.
 */
char *cg_journal_argument (CgConnection *connection, const char *args, const char *name);

G_END_DECLS

/* cg-undo.h: taking back one's own latest edit, and doing it again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

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
 * cg_undo_run:
 * @pipeline: with connection and actor; the rest is filled in
 *
 * Undoes, or with @redo does again, what cg_undo_find() finds.
 */
gboolean cg_undo_run (CgPipeline *pipeline, gboolean redo, GError **error);

/**
 * cg_journal_sentence:
 *
 * Returns: (transfer full): an entry in words: label of the action and the record's name.
 */
char *cg_journal_sentence (CgConnection *connection, const char *action, const char *args);

G_END_DECLS

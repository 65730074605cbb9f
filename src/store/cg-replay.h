/* cg-replay.h: the changeset of a journal entry applied again, or taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-journal.h"
#include "cg-pipeline.h"

G_BEGIN_DECLS

/**
 * cg_replay_changeset:
 * @entry: a verified entry with a changeset
 * @forward: as it was; else inverted
 *
 * Returns: (transfer full) (nullable): the bytes to apply.
 */
GBytes *cg_replay_changeset (CgConnection *connection,
                             const CgJournalEntry *entry,
                             gboolean forward,
                             GError **error);

/**
 * cg_replay_apply:
 * @changeset: of the entry, or from cg_replay_changeset()
 * @back: whether it is inverted while it is applied
 * @error: %CG_FAULT_UNDO_LATER_EDIT when what it changes has been changed since
 *
 * Applies it within the transaction under way; numbers once drawn stay drawn.
 */
gboolean cg_replay_apply (CgConnection *connection,
                          const CgJournalEntry *entry,
                          GBytes *changeset,
                          gboolean back,
                          GError **error);

/**
 * cg_replay_name:
 * @title: (out) (transfer full): keep as long as @pipeline
 *
 * Puts into @pipeline what its sentence says of @entry.
 */
void cg_replay_name (CgPipeline *pipeline, const CgJournalEntry *entry, char **title);

G_END_DECLS

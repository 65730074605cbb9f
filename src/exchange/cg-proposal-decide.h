/* cg-proposal-decide.h: what a person decides of a proposal, with the document it drafts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-proposal.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_proposal_decide:
 * @decision: a word of %CG_CHOICES_ESCALATION_CHOICE
 * @reason: (nullable): why
 * @until: until when it is put off, 0 for no day
 * @actor: who decides, 0 if nobody
 * @error: %CG_FAULT_NO_RECORD where no template of that kind is in use, or the errors of
 *   cg_notice_draft()
 *
 * The decision as an edit; where it is taken up, with a document of the rule's kind written from
 * the first template in use. Nothing is written. Waits for the disk. Any thread but a window's main
 * thread.
 *
 * Returns: (transfer full) (nullable): the edit; a document is its first new record
 */
CgEdit *cg_proposal_decide (CgStore *store,
                            const CgProposal *proposal,
                            const char *decision,
                            const char *reason,
                            CgDate until,
                            gint64 actor,
                            GError **error);

/**
 * cg_proposal_decide_async:
 * @object: (type GObject): kept alive until @callback is called, and given to it
 *
 * cg_proposal_decide() on another thread. Main thread.
 */
void cg_proposal_decide_async (CgStore *store,
                               const CgProposal *proposal,
                               const char *decision,
                               const char *reason,
                               CgDate until,
                               gint64 actor,
                               gpointer object,
                               GAsyncReadyCallback callback);

/**
 * cg_proposal_decide_finish:
 * @error: as cg_proposal_decide()
 *
 * Returns: (transfer full) (nullable): the edit
 */
CgEdit *cg_proposal_decide_finish (GAsyncResult *result, GError **error);

G_END_DECLS

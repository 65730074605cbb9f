/* cg-escalation-reading.h: what 督办 lists: proposals, papers owed, little rectified, decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-proposal.h"
#include "cg-store-missing.h"

G_BEGIN_DECLS

/* A case with people held to account, and what it lacks. */
typedef struct
{
  CgRecord *record;
  gboolean problems, institutions; /* whether it has any; with both it lacks the analysis */
} CgLightCase;

typedef struct
{
  GPtrArray *proposals; /* of CgProposal */
  GPtrArray *missing;   /* of CgMissingPaper */
  GPtrArray *light;     /* of CgLightCase */
  GPtrArray *decisions; /* of CgRecord, the latest first */
} CgEscalationRead;

void cg_escalation_read_free (CgEscalationRead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgEscalationRead, cg_escalation_read_free)

/**
 * cg_escalation_read_async:
 * @user_data: for @callback
 *
 * Reads all of it on another thread. Main thread.
 */
void cg_escalation_read_async (CgStore *store,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
CgEscalationRead *cg_escalation_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS

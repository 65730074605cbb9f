/* cg-gatekeeper.h: gathers facts and asks the gates about the final state of an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-gate.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_gatekeeper_check:
 * @rows: (element-type CgRowChange): the changeset's rows
 * @outcome: gets refusals and hints
 *
 * Asks for every record in temp.touched the gates of the state it is in now, and for
 * every changed field whether its state locked it.
 *
 * Returns: %FALSE with an error only when reading failed; refusals stand in @outcome.
 */
gboolean
cg_gatekeeper_check (CgConnection *self, GPtrArray *rows, CgOutcome *outcome, GError **error);

/**
 * cg_gatekeeper_fact_sql:
 *
 * Returns: (transfer none) (nullable): the statement that counts @fact; %NULL for switches.
 */
const char *cg_gatekeeper_fact_sql (CgFact fact);

G_END_DECLS

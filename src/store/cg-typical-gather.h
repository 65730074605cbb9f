/* cg-typical-gather.h: what a gate is told of the typical cases that a notice tells of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-gate.h"

G_BEGIN_DECLS

/**
 * cg_typical_gather:
 * @notice: id of a notice
 * @facts: gets %CG_FACT_TOLD_UNAPPROVED and %CG_FACT_TOLD_LEAKS, of the first typical case that is
 *   not as it should be
 *
 * Returns: %FALSE when they cannot be read.
 */
gboolean cg_typical_gather (CgConnection *self, gint64 notice, CgFacts *facts, GError **error);

G_END_DECLS

/* cg-effect-period.h: how long a sanction has its effect (影响期).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-date.h"

G_BEGIN_DECLS

/**
 * cg_effect_months:
 * @kind: id of a sanction
 *
 * Source: domain.md 2.4. A reminder only: what counts is the decision itself.
 *
 * Returns: the usual period in months, 0 for a sanction without one or one that the decision
 *   sets.
 */
int cg_effect_months (const char *kind);

/**
 * cg_effect_until:
 * @kind: id of a sanction
 * @decided_on: the day it was decided, 0 for not known
 *
 * Returns: the last day of its effect, 0 for none.
 */
CgDate cg_effect_until (const char *kind, CgDate decided_on);

G_END_DECLS

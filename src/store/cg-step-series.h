/* cg-step-series.h: a step that stands for several, each of which is journalled as such.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 已在纸上签批 is what leaders have written on one sheet: 核稿, 签发 and the number are entered by
 * one form, in one transaction, and yet each is an entry of its own (domain.md 3.9).
 */
#pragma once

#include "cg-action.h"
#include "cg-connection.h"

G_BEGIN_DECLS

/* One of them, with what of the arguments it asks for. */
typedef struct
{
  const CgAction *action;
  GHashTable *arguments; /* (element-type utf8 utf8), borrowed from the whole's */
} CgSeriesStep;

/**
 * cg_step_series_is:
 *
 * Returns: whether @action stands for several.
 */
gboolean cg_step_series_is (const CgAction *action);

/**
 * cg_step_series_plan:
 * @action: a step that stands for several
 * @id: the record it is done to
 * @arguments: (nullable): what it asked for; outlives what is returned
 * @error: %CG_FAULT_NO_RECORD, faults of cg_effects_check()
 *
 * Returns: (transfer full) (element-type CgSeriesStep) (nullable): those that are still to be done,
 *   in their order.
 */
GPtrArray *cg_step_series_plan (CgConnection *connection,
                                const CgAction *action,
                                gint64 id,
                                GHashTable *arguments,
                                gint64 actor,
                                GError **error);

G_END_DECLS

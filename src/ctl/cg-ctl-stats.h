/* cg-ctl-stats.h: the period, groups and filters of figures, as the command line gives them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"
#include "cg-figure.h"

G_BEGIN_DECLS

#define CG_CTL_STATS_OPTIONS                                                                       \
  "from to by unit level domain situation deviation merged zeros longterm-done"

/**
 * cg_ctl_stats_scope:
 * @scope: (out caller-allocates): to be cleared in any case
 * @error: %CG_CTL_USAGE, %CG_FAULT_BAD_DATE, faults of cg_store_find()
 *
 * The store is open. Without a period it is this year up to today.
 *
 * Returns: whether the options say what is asked for.
 */
gboolean cg_ctl_stats_scope (CgCtl *self, CgFigureScope *scope, GError **error);

G_END_DECLS

/* cg-query-lamp.h: lamps in SQL: of one record, and of many as a range of due keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-date.h"
#include "cg-query.h"

G_BEGIN_DECLS

/* All functions here may be called from any thread; @entity is a kind of record with lamps. */

/**
 * cg_query_lamp_expression:
 * @today: ISO date
 *
 * Returns: (transfer full): the lamp of domain.md 4.1 over the derived row `d`; equal to
 *   cg_lamp_compute(), tested.
 */
char *cg_query_lamp_expression (CgEntity entity, const char *today);

/**
 * cg_query_lamp_set:
 * @entity: any kind of record
 * @filter: a filter of a query for these
 *
 * Returns: which lamps the filter lets through, the bit 1 << lamp for each #CgLamp; 0 when it
 *   is no filter by lamp, or one that names none.
 */
guint cg_query_lamp_set (CgEntity entity, const CgFilter *filter);

/**
 * cg_query_lamp_is_open:
 * @lamps: from cg_query_lamp_set()
 *
 * Returns: whether all these lamps are of open records with a deadline, which is then their
 *   due key.
 */
gboolean cg_query_lamp_is_open (guint lamps);

/**
 * cg_query_lamp_is_range:
 * @lamps: from cg_query_lamp_set()
 *
 * Returns: whether the due key alone tells these lamps from all others, so that the index of
 *   due keys answers for them.
 */
gboolean cg_query_lamp_is_range (guint lamps);

/**
 * cg_query_lamp_append:
 * @lamps: from cg_query_lamp_set(), not 0
 * @today: the day for which lamps are asked
 *
 * Appends a condition on the derived row `d` that all live records with these lamps meet.
 *
 * Returns: whether no other live record meets it, so that the lamp itself need not be asked for.
 */
gboolean cg_query_lamp_append (GString *sql, CgEntity entity, guint lamps, CgDate today);

G_END_DECLS

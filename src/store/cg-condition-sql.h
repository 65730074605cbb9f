/* cg-condition-sql.h: one filter as a condition in SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-query-sql.h"

G_BEGIN_DECLS

/* All functions here may be called from any thread. */

/**
 * CgCondition:
 * @entity: what is filtered
 * @column: the expression of the filter's field; %NULL for %CG_FILTER_RECORD
 * @id: the expression of the record's id
 * @today: the day on which it is asked
 * @calendar: (nullable): the working days
 */
typedef struct
{
  CgEntity entity;
  const char *column;
  const char *id;
  CgDate today;
  CgCalendar *calendar;
} CgCondition;

/**
 * cg_condition_append:
 * @filter: a filter; one that says nothing readable lets nothing through
 *
 * Appends the condition, and the values of its parameters.
 */
void cg_condition_append (CgSql *sql, const CgCondition *self, const CgFilter *filter);

/**
 * cg_condition_needs_calendar:
 *
 * Returns: whether the query counts working days.
 */
gboolean cg_condition_needs_calendar (const CgQuery *query);

G_END_DECLS

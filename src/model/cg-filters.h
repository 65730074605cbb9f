/* cg-filters.h: the named filters: what a number on the dashboard counts and its list shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-query.h"

G_BEGIN_DECLS

/* The last day of the filter "month", from today on, and its days, today among them. */
#define CG_FILTER_MONTH_LAST 29
#define CG_FILTER_MONTH_DAYS (CG_FILTER_MONTH_LAST + 1)

#define CG_FILTER_MOST_CONDITIONS 3

/* What a field must be: several values for CG_FILTER_IN with spaces between. */
typedef struct
{
  int field;
  CgFilterOperator operation;
  const char *value; /* NULL: no further condition */
} CgNamedCondition;

/**
 * CgNamedFilter:
 * @entity: what it filters
 * @id: the argument of its place ("ledger/over")
 * @label: what its chip says: a msgid with the context "filter"
 * @conditions: all of them are to hold
 */
typedef struct
{
  CgEntity entity;
  const char *id;
  const char *label;
  CgNamedCondition conditions[CG_FILTER_MOST_CONDITIONS];
} CgNamedFilter;

/**
 * cg_filter_find:
 * @id: (nullable): a filter's id
 *
 * Returns: (transfer none) (nullable): the filter of that name.
 */
const CgNamedFilter *cg_filter_find (CgEntity entity, const char *id);

/**
 * cg_filter_apply:
 * @query: a query of the filter's entity
 *
 * Adds the filter's conditions to it.
 */
void cg_filter_apply (const CgNamedFilter *filter, CgQuery *query);

/**
 * cg_filter_label:
 *
 * Returns: (transfer none): the filter's name in the user's language.
 */
const char *cg_filter_label (const CgNamedFilter *filter);

/**
 * cg_filter_query:
 * @id: a filter's id
 *
 * Returns: (transfer full): a query of the records that the filter leaves.
 */
CgQuery *cg_filter_query (CgEntity entity, const char *id);

G_END_DECLS

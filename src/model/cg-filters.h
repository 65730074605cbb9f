/* cg-filters.h: the named filters: what a number on the dashboard counts and its list shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-query.h"

G_BEGIN_DECLS

/* Days of the filter "month", today among them. */
#define CG_FILTER_MONTH_DAYS 30

/**
 * CgNamedFilter:
 * @entity: what it filters
 * @id: the argument of its place ("ledger/over")
 * @label: what its chip says: a msgid with the context "filter"
 * @apply: adds its conditions to a query
 */
typedef struct
{
  CgEntity entity;
  const char *id;
  const char *label;
  void (*apply) (CgQuery *query);
} CgNamedFilter;

/**
 * cg_filter_find:
 * @id: (nullable): a filter's id
 *
 * Returns: (transfer none) (nullable): the filter of that name.
 */
const CgNamedFilter *cg_filter_find (CgEntity entity, const char *id);

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

/* query-scan.h: what a query of problems has, by a look at each record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-query.h"

G_BEGIN_DECLS

/**
 * query_scan:
 * @records: (element-type CgRecord): all problems, voided ones too, by id
 * @query: a query without history, search text and sort by lamp
 *
 * Returns: (transfer container) (element-type CgRecord): the records of it in its order, its limit
 *   left aside.
 */
GPtrArray *query_scan (GPtrArray *records, CgQuery *query);

G_END_DECLS

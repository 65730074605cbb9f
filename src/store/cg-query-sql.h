/* cg-query-sql.h: a query value as SQL: whitelisted columns, bound values.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-calendar.h"
#include "cg-query.h"

G_BEGIN_DECLS

/* SQL text and the values of its parameters, in order. */
typedef struct
{
  GString *sql;
  GArray *values; /* of CgValue */
} CgSql;

CgSql *cg_sql_new (void);
void cg_sql_free (CgSql *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSql, cg_sql_free)

void cg_sql_add_value (CgSql *self, const CgValue *value);
void cg_sql_add_text (CgSql *self, const char *text);
void cg_sql_add_integer (CgSql *self, gint64 integer);

/**
 * cg_sql_prepare_values:
 *
 * Returns: (transfer full) (nullable): a statement of its own, bound; sqlite3_finalize() it.
 */
sqlite3_stmt *cg_sql_prepare_values (CgConnection *connection, const CgSql *self, GError **error);

/**
 * cg_query_sql_ids:
 * @calendar: (nullable): the working days that periods of the query are counted in
 *
 * Returns: (transfer full): "SELECT id …" in the query's order: by group, then as sorted.
 */
CgSql *cg_query_sql_ids (const CgQuery *query, CgCalendar *calendar);

/**
 * cg_query_sql_count:
 *
 * Returns: (transfer full): "SELECT count(*) …" without order and limit.
 */
CgSql *cg_query_sql_count (const CgQuery *query, CgCalendar *calendar);

/**
 * cg_query_sql_groups:
 * @query: one with a group
 *
 * Returns: (transfer full): "SELECT value, count …", the groups in the order of the list.
 */
CgSql *cg_query_sql_groups (const CgQuery *query, CgCalendar *calendar);

/**
 * cg_query_sql_column:
 * @today: ISO date, for lamps
 *
 * Returns: (transfer full): the expression of a field over `t` (the record) and `d` (its
 *   derived row).
 */
char *cg_query_sql_column (CgEntity entity, int field, const char *today);

G_END_DECLS

/* cg-asof-table.h: a table of the store as it stood: its rows, but for those rebuilt.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beside a table T there are temp."gone_T", the ids of the rows that are not as they stood, and
 * temp."past_T", what stood in their place. Shown, temp."T" stands before T itself: a statement
 * that names T reads it, indexes included, and needs not know.
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * cg_asof_table_register:
 * @present: when it is %TRUE, shown tables have their rows as they are; lives as long as @self
 *
 * Gives a connection tables as they stood; once, before the others.
 */
gboolean cg_asof_table_register (CgConnection *self, const gboolean *present, GError **error);

/**
 * cg_asof_table_make:
 * @table: a table whose first column is its INTEGER PRIMARY KEY `id`
 *
 * Makes both temporary tables, empty. Columns of past rows that are not given have the default
 * with which a migration added them.
 */
gboolean cg_asof_table_make (CgConnection *self, const char *table, GError **error);

/**
 * cg_asof_table_show:
 *
 * Indexes the past rows like the table itself and puts temp.@table before it.
 */
gboolean cg_asof_table_show (CgConnection *self, const char *table, GError **error);

G_END_DECLS

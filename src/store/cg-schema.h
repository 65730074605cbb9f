/* cg-schema.h: tables of the store: migrations, derived tables, versions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/* "CuGa" in SQLite's header tells our stores from any other database. */
#define CG_APPLICATION_MAGIC 1131759457

/* Moves whenever a derived value is computed in another way: the tables are then rebuilt. */
#define CG_DERIVE_VERSION 16

/**
 * cg_schema_version:
 *
 * Returns: the newest version of the recorded tables that this program knows.
 */
int cg_schema_version (void);

/**
 * cg_schema_migrate:
 * @from: version found; 0 for an empty database
 * @to: version wanted
 *
 * Applies the numbered migrations within the transaction under way.
 */
gboolean cg_schema_migrate (CgConnection *self, int from, int to, GError **error);

/**
 * cg_schema_is_derived:
 *
 * Returns: whether the derived tables are as this program makes them.
 */
gboolean cg_schema_is_derived (CgConnection *self);

/**
 * cg_schema_prepare_derived:
 *
 * Makes or rebuilds the derived tables when theirs, the fold's or the pinyin table's
 * version is another.
 */
gboolean cg_schema_prepare_derived (CgConnection *self, GError **error);

/**
 * cg_schema_meta:
 *
 * Returns: (transfer full) (nullable): a value of the table meta.
 */
char *cg_schema_meta (CgConnection *self, const char *name);
gboolean
cg_schema_set_meta (CgConnection *self, const char *name, const char *value, GError **error);

/**
 * cg_schema_has_derived:
 *
 * Returns: whether @entity has a derived table (d_…) with columns beyond `live`.
 */
gboolean cg_schema_has_derived (CgEntity entity);

/**
 * cg_schema_has_lamp:
 *
 * Returns: whether @entity has a lamp, so that its derived table has is_open, done_on and due_key.
 */
gboolean cg_schema_has_lamp (CgEntity entity);

/**
 * cg_schema_has_warning:
 *
 * Returns: whether @entity has a day from which it warns of its deadline, so that another
 *   calendar or rule moves it. A notice has one, of the reply that it waits for, and no lamp.
 */
gboolean cg_schema_has_warning (CgEntity entity);

G_END_DECLS

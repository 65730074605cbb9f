/* cg-reader.h: records and lists out of a connection, whichever thread owns it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-office-switch.h"
#include "cg-connection.h"
#include "cg-ids.h"
#include "cg-query.h"

G_BEGIN_DECLS

/**
 * cg_reader_query:
 * @cancellable: (nullable): stops the query from another thread
 *
 * Returns: (transfer full) (nullable): the ids in the query's order.
 */
CgIds *cg_reader_query (CgConnection *self,
                        const CgQuery *query,
                        GCancellable *cancellable,
                        GError **error);

/**
 * cg_reader_count:
 *
 * Returns: how many records the query has, -1 on error.
 */
gint64 cg_reader_count (CgConnection *self, const CgQuery *query, GError **error);

/**
 * cg_reader_groups:
 * @query: one with a group
 *
 * Returns: (transfer full) (element-type CgGroup) (nullable): the groups in the order of the list.
 */
GPtrArray *cg_reader_groups (CgConnection *self, const CgQuery *query, GError **error);

/**
 * cg_reader_fetch:
 *
 * Returns: (transfer full) (element-type CgRecord) (nullable): the records found, in the
 *   order of @ids.
 */
GPtrArray *
cg_reader_fetch (CgConnection *self, CgEntity entity, const gint64 *ids, gsize n, GError **error);

/**
 * cg_reader_fetch_plain:
 *
 * As cg_reader_fetch(), but fields that say what other records say (cg_field_is_gathered()) are
 * null: for gates and bulk changes.
 */
GPtrArray *cg_reader_fetch_plain (
    CgConnection *self, CgEntity entity, const gint64 *ids, gsize n, GError **error);

/**
 * cg_reader_fetch_fields:
 * @fields: (array): a flag for each field of @entity
 *
 * As cg_reader_fetch(), but fields without a flag are null.
 */
GPtrArray *cg_reader_fetch_fields (CgConnection *self,
                                   CgEntity entity,
                                   const gboolean *fields,
                                   const gint64 *ids,
                                   gsize n,
                                   GError **error);

/**
 * cg_reader_get:
 *
 * Returns: (transfer full) (nullable): one record; %CG_FAULT_NO_RECORD.
 */
CgRecord *cg_reader_get (CgConnection *self, CgEntity entity, gint64 id, GError **error);

/**
 * cg_reader_title:
 *
 * Returns: (transfer full) (nullable): cg_record_title() of a record without reading the
 *   rest of it; %NULL when there is none.
 */
char *cg_reader_title (CgConnection *self, CgEntity entity, gint64 id);

/**
 * cg_reader_referring:
 * @entity: kind of the records asked for
 * @to_entity: kind of the record @to
 *
 * Returns: (transfer full) (element-type gint64): the records that refer to @to in a field of
 *   their own; none where they could not be read.
 */
GArray *cg_reader_referring (CgConnection *self, CgEntity entity, CgEntity to_entity, gint64 to);

/**
 * cg_reader_select:
 *
 * Returns: (transfer full) (element-type CgRecord) (nullable): the records of a query.
 */
GPtrArray *cg_reader_select (CgConnection *self, const CgQuery *query, GError **error);

/**
 * cg_reader_find:
 * @text: an id, a number, or a name
 *
 * Returns: the id meant, 0 with an error.
 */
gint64 cg_reader_find (CgConnection *self, CgEntity entity, const char *text, GError **error);

/**
 * cg_reader_setting:
 *
 * Returns: (transfer full): the value, "" when it is not set.
 */
char *cg_reader_setting (CgConnection *self, const char *name);

/**
 * cg_reader_switch:
 *
 * Returns: what the office asks for.
 */
CgAsked cg_reader_switch (CgConnection *self, CgOfficeSwitch which);

/**
 * cg_reader_settings:
 * @prefix: what their names begin with
 *
 * Returns: (transfer full) (element-type utf8 utf8) (nullable): those that are set, by name.
 */
GHashTable *cg_reader_settings (CgConnection *self, const char *prefix, GError **error);

G_END_DECLS

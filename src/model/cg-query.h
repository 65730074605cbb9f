/* cg-query.h: a query: the one way to read a list. A value: entity, filters, text, sort.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-filter.h"

G_BEGIN_DECLS

typedef struct
{
  int field; /* -1: by id */
  gboolean descending;
} CgSort;

typedef struct
{
  gatomicrefcount references;
  CgEntity entity;
  GArray *filters; /* of CgFilter; all must hold, but those of a group of which one must */
  char *text;      /* (nullable): what the record's texts or references must contain */
  GArray *sorts;   /* of CgSort; the id is always the last key */
  int group;       /* the field by which the list is grouped, before it is sorted, or -1 */
  gint64 limit;    /* 0: all */
  gboolean with_voided;
} CgQuery;

/**
 * CgGroup:
 * @value: what the records of it have in common; null: those without a value
 * @label: the value in the user's words, "" for null
 * @first: the position of its first record in the list
 * @count: how many there are
 *
 * One group of a list that is grouped.
 */
typedef struct
{
  CgValue value;
  char *label;
  gint64 first;
  gint64 count;
} CgGroup;

void cg_group_free (CgGroup *group);

/**
 * cg_query_new:
 * @entity: what to list
 *
 * Returns: (transfer full): a query of all records not voided, by id. It is filled
 *   before it is shared and not changed afterwards. Any thread.
 */
CgQuery *cg_query_new (CgEntity entity);
CgQuery *cg_query_ref (CgQuery *query);
CgQuery *cg_query_copy (const CgQuery *query);
void cg_query_unref (CgQuery *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgQuery, cg_query_unref)

void
cg_query_add_filter (CgQuery *query, int field, CgFilterOperator operation, const CgValue *value);
void
cg_query_filter_integer (CgQuery *query, int field, CgFilterOperator operation, gint64 integer);
void cg_query_filter_text (CgQuery *query, int field, CgFilterOperator operation, const char *text);
void cg_query_filter_null (CgQuery *query, int field, gboolean is_null);

/**
 * cg_query_filter_any:
 * @...: strings, ended by %NULL
 *
 * The field has one of the texts given.
 */
void cg_query_filter_any (CgQuery *query, int field, ...) G_GNUC_NULL_TERMINATED;

/**
 * cg_query_take_filter:
 * @filter: (transfer full): its contents are taken
 */
void cg_query_take_filter (CgQuery *query, CgFilter *filter);
void cg_query_remove_filters (CgQuery *query, int field);
void cg_query_set_text (CgQuery *query, const char *text);
void cg_query_add_sort (CgQuery *query, int field, gboolean descending);
void cg_query_clear_sorts (CgQuery *query);
gboolean cg_query_equal (const CgQuery *a, const CgQuery *b);

G_END_DECLS

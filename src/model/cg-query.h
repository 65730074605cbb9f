/* cg-query.h: a query: the one way to read a list. A value: entity, filters, text, sort.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record.h"

G_BEGIN_DECLS

typedef enum
{
  CG_FILTER_EQUAL,
  CG_FILTER_NOT_EQUAL, /* null counts as another value */
  CG_FILTER_LESS,
  CG_FILTER_AT_MOST,
  CG_FILTER_GREATER,
  CG_FILTER_AT_LEAST,
  CG_FILTER_IS_NULL,
  CG_FILTER_NOT_NULL,
  CG_FILTER_CONTAINS, /* a text field, after folding */
  CG_FILTER_IN,       /* any of several values, separated by U+001F in the value's text */
} CgFilterOperator;

typedef struct
{
  int field;
  CgFilterOperator operation;
  CgValue value;
} CgFilter;

/**
 * cg_filter_dup_texts:
 * @filter: a filter
 *
 * Returns: (transfer full) (nullable): the texts any of which a record may have to pass, of a
 *   filter by %CG_FILTER_EQUAL or %CG_FILTER_IN; %NULL for any other filter or value. Any thread.
 */
char **cg_filter_dup_texts (const CgFilter *filter);

typedef struct
{
  int field; /* -1: by id */
  gboolean descending;
} CgSort;

typedef struct
{
  gatomicrefcount references;
  CgEntity entity;
  GArray *filters; /* of CgFilter; all must hold */
  char *text;      /* (nullable): what the record's texts or references must contain */
  GArray *sorts;   /* of CgSort; the id is always the last key */
  gint64 limit;    /* 0: all */
  gboolean with_voided;
} CgQuery;

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
void cg_query_remove_filters (CgQuery *query, int field);
void cg_query_set_text (CgQuery *query, const char *text);
void cg_query_add_sort (CgQuery *query, int field, gboolean descending);
void cg_query_clear_sorts (CgQuery *query);
gboolean cg_query_equal (const CgQuery *a, const CgQuery *b);

G_END_DECLS

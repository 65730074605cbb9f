/* cg-filter.h: one condition of a query: a field, an operator and a value.
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
  CG_FILTER_CONTAINS,     /* a text field, after folding */
  CG_FILTER_IN,           /* any of several values, separated by U+001F in the value's text */
  CG_FILTER_NOT_IN,       /* none of them; null counts as another value */
  CG_FILTER_NOT_CONTAINS, /* null contains nothing */
  CG_FILTER_STARTS_WITH,  /* a text field, after folding */
  CG_FILTER_BETWEEN,      /* a number: lowest and highest, as "50/80" */
  CG_FILTER_CHANGED,      /* a choice was once changed: see cg_filter_init_changed() */
  CG_FILTER_STALE,        /* nothing was written about the record for as many days */
  CG_FILTER_FIGURE,       /* it is counted in a figure that is reported: see cg-figure.h */
} CgFilterOperator;

#define CG_N_FILTER_OPERATORS 17

/* Stands between the parts of a value that has several. */
#define CG_FILTER_SEPARATOR "\x1f"

/* The field of %CG_FILTER_STALE and %CG_FILTER_FIGURE: the record as a whole, with its children. */
#define CG_FILTER_RECORD (-1)

/**
 * CgFilter:
 * @field: a field of the query's entity, or %CG_FILTER_RECORD
 * @operation: how it is compared
 * @value: with what. Of a date it may also be a period, symbolic or not (cg-relative-date.h):
 *   "is" then means any day of it, "before" before its first day, "at most" up to its last day.
 *   %CG_FILTER_CONTAINS and its kin may also ask for the name of the record referred to; the ids
 *   of several records stand in a list as texts do
 * @any: 0: must hold; of the filters with the same other number one must
 * @label: (nullable): the names of the records that the value refers to, for words only
 */
typedef struct
{
  int field;
  CgFilterOperator operation;
  CgValue value;
  guint any;
  char *label;
} CgFilter;

/**
 * cg_filter_init_changed:
 * @filter: (out caller-allocates): a filter with %CG_FILTER_CHANGED
 * @field: a choice field of the record's own
 * @from: (nullable): the choice before, or any
 * @to: (nullable): the choice after, or any
 * @period: (nullable): when, as in cg-relative-date.h; ever
 *
 * 由 @from 改为 @to. What the store derives is no choice that was made: 已延期 is not known
 * here, a problem is 整改中 all the while. Any thread.
 */
void cg_filter_init_changed (
    CgFilter *filter, int field, const char *from, const char *to, const char *period);

/**
 * cg_filter_split_changed:
 * @filter: a filter by %CG_FILTER_CHANGED
 *
 * Returns: (transfer full) (nullable): from, to and period, each "" for any; %NULL when the value
 *   is not of that form. Any thread.
 */
char **cg_filter_split_changed (const CgFilter *filter);

/**
 * cg_filter_split_between:
 * @filter: a filter by %CG_FILTER_BETWEEN
 * @lowest: (out): the smallest number that it lets through
 * @highest: (out): the largest
 *
 * Returns: whether the value is of that form. Any thread.
 */
gboolean cg_filter_split_between (const CgFilter *filter, gint64 *lowest, gint64 *highest);
void cg_filter_clear (CgFilter *filter);
void cg_filter_copy (CgFilter *filter, const CgFilter *source);

/**
 * cg_filter_equal:
 *
 * Returns: whether both ask the same; labels are not compared. Any thread.
 */
gboolean cg_filter_equal (const CgFilter *a, const CgFilter *b);

/**
 * cg_filter_check:
 * @entity: what is filtered
 * @filter: a filter that may come from anywhere
 * @error: %CG_FAULT_BAD_FILTER, or faults of cg_value_check()
 *
 * Returns: whether the field has that operator and the value is one for it. Any thread.
 */
gboolean cg_filter_check (CgEntity entity, const CgFilter *filter, GError **error);

/**
 * cg_filter_operators:
 * @entity: what is filtered
 * @field: a field, or %CG_FILTER_RECORD
 *
 * Returns: the operators that the field has, the bit 1 << operator for each: what a filter
 *   builder offers. Any thread.
 */
guint cg_filter_operators (CgEntity entity, int field);

/**
 * cg_filters_new:
 *
 * Returns: (transfer full): an array of #CgFilter that clears them. Any thread.
 */
GArray *cg_filters_new (void);

/**
 * cg_filter_dup_texts:
 * @filter: a filter
 *
 * Returns: (transfer full) (nullable): the texts any of which a record may have to pass, of a
 *   filter by %CG_FILTER_EQUAL or %CG_FILTER_IN; %NULL for any other filter or value. Any thread.
 */
char **cg_filter_dup_texts (const CgFilter *filter);

G_END_DECLS

/* cg-ctl-query.h: the words of `list` as a query value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"
#include "cg-view.h"

G_BEGIN_DECLS

/**
 * cg_ctl_split_condition:
 * @text: `FIELD=VALUE`, or with another operator
 * @field: (out) (transfer full): what stands before the operator
 * @operation: (out): = is %CG_FILTER_EQUAL, and so on
 * @value: (out) (transfer none): what stands after it
 * @error: %CG_FAULT_BAD_ASSIGNMENT
 *
 * Returns: whether @text is such a condition.
 */
gboolean cg_ctl_split_condition (const char *text,
                                 char **field,
                                 CgFilterOperator *operation,
                                 const char **value,
                                 GError **error);

/**
 * cg_ctl_split_assignment:
 * @text: `NAME=VALUE`
 * @error: %CG_FAULT_BAD_ASSIGNMENT
 *
 * As cg_ctl_split_condition(), without other operators.
 */
gboolean
cg_ctl_split_assignment (const char *text, char **name, const char **value, GError **error);

/**
 * cg_ctl_read_arguments:
 * @first: place of the first word `NAME=VALUE` after the command
 * @error: %CG_FAULT_BAD_ASSIGNMENT
 *
 * Returns: (transfer full) (element-type utf8 utf8) (nullable): what a step asks for.
 */
GHashTable *cg_ctl_read_arguments (CgCtl *self, guint first, GError **error);

/**
 * cg_ctl_parse_value:
 * @value: (out caller-allocates): the value
 * @error: faults of cg_value_parse(), %CG_FAULT_BAD_REFERENCE, %CG_FAULT_AMBIGUOUS_NAME
 *
 * Reads a value typed for a field; a reference may be an id, a number or a name.
 *
 * Returns: whether @text is a value of that field.
 */
gboolean cg_ctl_parse_value (
    CgStore *store, CgValue *value, CgEntity entity, int field, const char *text, GError **error);

/**
 * cg_ctl_read_assignment:
 * @text: `FIELD=VALUE`
 * @field: (out): a field of @entity that may be written
 * @value: (inout): what it is given
 * @error: %CG_FAULT_BAD_ASSIGNMENT, %CG_FAULT_UNKNOWN_FIELD, %CG_FAULT_READ_ONLY_FIELD, as
 *   cg_ctl_parse_value()
 *
 * Returns: whether @text is such an assignment.
 */
gboolean cg_ctl_read_assignment (
    CgCtl *self, CgEntity entity, const char *text, int *field, CgValue *value, GError **error);

/**
 * cg_ctl_list_view:
 * @list: an entity's id, or the name of a view
 * @error: %CG_FAULT_NO_VIEW, %CG_FAULT_UNKNOWN_FIELD, %CG_FAULT_BAD_ASSIGNMENT,
 *   %CG_FAULT_BAD_FILTER, faults of values
 *
 * The store is open. A list is found in one place, so that `list`, `export` and `asof` take the
 * same words.
 *
 * Returns: (transfer full) (nullable): the view of --view or @list with what --filter, --search,
 *   --sort, --group, --limit and --voided add to it. It has no columns where those of the list
 *   are meant.
 */
CgView *cg_ctl_list_view (CgCtl *self, const char *list, GError **error);

/**
 * cg_ctl_query:
 * @entity: what is listed
 * @error: as cg_ctl_list_view()
 *
 * Returns: (transfer full) (nullable): the query of cg_ctl_list_view().
 */
CgQuery *cg_ctl_query (CgCtl *self, CgEntity entity, GError **error);

G_END_DECLS

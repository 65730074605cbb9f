/* cg-derive-expressions.h: how each derived value follows from the records, in SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-entity.h"

G_BEGIN_DECLS

/**
 * cg_derive_expression:
 * @entity: an entity
 * @column: a column of its derived table
 *
 * Returns: (transfer none) (nullable): the SQL expression over the record `t`.
 */
const char *cg_derive_expression (CgEntity entity, const char *column);

/**
 * cg_derive_dependents:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): statements that add to temp.touched the rows
 *   that depend on rows already there, to be run in this order.
 */
const char *const *cg_derive_dependents (gsize *n);

G_END_DECLS

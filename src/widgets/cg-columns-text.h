/* cg-columns-text.h: the columns of a grid as a line of text, to be remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-column.h"

G_BEGIN_DECLS

/**
 * cg_columns_to_text:
 * @columns: (element-type CgColumn): columns
 *
 * Returns: (transfer full): their fields in order with widths and what stays at the left, as
 *   `lamp:118:f,text:278:e`
 */
char *cg_columns_to_text (GPtrArray *columns);

/**
 * cg_columns_from_text:
 * @text: what cg_columns_to_text() made, also that of another version
 * @defaults: (element-type CgColumn): the columns that a page has at first: their titles and
 *   ways of showing a field hold
 *
 * Fields that there are no longer are passed over.
 *
 * Returns: (transfer full) (element-type CgColumn) (nullable): the columns; %NULL for none
 */
GPtrArray *cg_columns_from_text (const char *text, GPtrArray *defaults);

/**
 * cg_column_like:
 * @defaults: (element-type CgColumn): the columns that a page has at first, at least one
 * @field: a field of their kind of record
 *
 * Returns: (transfer full): the column of @field as the page shows it
 */
CgColumn *cg_column_like (GPtrArray *defaults, int field);

G_END_DECLS

/* cg-filter-signs.h: the signs, quotes and separators of what is typed under a column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-filter.h"

G_BEGIN_DECLS

/* All functions here may be called from any thread. */

/**
 * cg_filter_take_sign:
 * @text: (inout): what was typed; stands behind the sign afterwards
 * @none: what no sign means
 *
 * Returns: what the sign at the beginning means; that of "!" is %CG_FILTER_NOT_CONTAINS.
 */
CgFilterOperator cg_filter_take_sign (const char **text, CgFilterOperator none);

/**
 * cg_filter_sign:
 *
 * Returns: (transfer none): the sign for an operator, "" where it has none.
 */
const char *cg_filter_sign (CgFilterOperator operation);

/**
 * cg_filter_quote:
 *
 * Returns: (transfer full): the text, within quotes where it would else be read as something
 *   other than itself.
 */
char *cg_filter_quote (const char *text);
gboolean cg_filter_is_quoted (const char *text);
char *cg_filter_unquote (const char *text);

/**
 * cg_filter_is_word_for_null:
 *
 * Returns: whether @text asks for what is empty.
 */
gboolean cg_filter_is_word_for_null (const char *text);

/**
 * cg_filter_is_word_for_value:
 *
 * Returns: whether @text asks for what is not empty.
 */
gboolean cg_filter_is_word_for_value (const char *text);
gboolean cg_filter_has_separator (const char *text);

/**
 * cg_filter_split:
 *
 * Returns: (transfer full) (element-type utf8): the words between the separators; within quotes
 *   there are none.
 */
GPtrArray *cg_filter_split (const char *text);

G_END_DECLS

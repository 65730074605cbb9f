/* cg-filter-text.h: filters as a person types them under a column, and in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-query.h"

G_BEGIN_DECLS

/**
 * cg_filter_text_parse:
 * @entity: what is filtered
 * @field: the field of the column
 * @text: what was typed
 * @today: the day on which it is typed
 * @filters: (inout) (element-type CgFilter): from cg_filters_new(); gets the filters appended
 * @error: %CG_FAULT_BAD_FILTER or %CG_FAULT_BAD_CHOICE, a sentence for the person
 *
 * In any width:
 *
 * - `空`, `未设` and `非空` for every field; `""` around a text takes it as it stands
 * - texts: `词` is contained, `!词` is not, `=词` and `≠词` the whole text, `^词` its beginning
 * - numbers: `50`, `≠50`, `≥50`, `>50`, `≤50`, `<50`, `50-80`; a `%` is passed over
 * - dates: a day or period of cg_relative_date_parse() with the same signs, `3.1起`, `3.31前`,
 *   `超过30天前`
 * - choices: a word, its beginning, or several with `、` between; `!` for none of them;
 *   `整改中→已销号`, `→已销号 本月` for what was once changed
 * - references: a part of the name, or several with `、` between; `!` for none of them
 *
 * A text of spaces only adds nothing. Any thread.
 *
 * Returns: whether @text is a condition for that field
 */
gboolean cg_filter_text_parse (
    CgEntity entity, int field, const char *text, CgDate today, GArray *filters, GError **error);

/**
 * cg_filter_text_format:
 * @entity: what is filtered
 * @field: the field of the column
 * @filters: (element-type CgFilter): the filters of a query
 *
 * The inverse of cg_filter_text_parse(): what stands in the cell under the column.
 *
 * Returns: (transfer full) (nullable): the text for those of @filters that are of @field, "" when
 *   there are none; %NULL when they cannot be typed so, and only the builder shows them. Any
 *   thread.
 */
char *cg_filter_text_format (CgEntity entity, int field, const GArray *filters);

/**
 * cg_filter_example:
 * @entity: what is filtered
 * @field: a field
 *
 * Returns: (transfer none): examples of what can be typed, for the empty cell. Any thread.
 */
const char *cg_filter_example (CgEntity entity, int field);

/**
 * cg_filter_words:
 * @entity: what is filtered
 * @filter: a filter
 *
 * Returns: (transfer full): what its chip says, as 整改时限 本周, 进展 ≥ 50, 30 天未更新. Any
 *   thread.
 */
char *cg_filter_words (CgEntity entity, const CgFilter *filter);

/**
 * cg_filter_any_words:
 * @entity: what is filtered
 * @filters: (element-type CgFilter): the filters of a query
 * @any: the number of a group
 *
 * Returns: (transfer full): the words of the filters of that group, with 或 between. Any thread.
 */
char *cg_filter_any_words (CgEntity entity, const GArray *filters, guint any);

G_END_DECLS

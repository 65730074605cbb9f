/* cg-filter-names.h: names of records typed or picked into a filter, one after another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-filter.h"
#include "cg-pick-item.h"

G_BEGIN_DECLS

/* The ids behind the names that were picked for one reference. Main thread. */
typedef struct _CgFilterNames CgFilterNames;

CgFilterNames *cg_filter_names_new (int field);
void cg_filter_names_free (CgFilterNames *self);

/**
 * cg_filter_names_last:
 * @text: names, separated as cg_filter_text_parse() has them
 *
 * Returns: (transfer none): the last of them, which is being typed.
 */
const char *cg_filter_names_last (const char *text);

/**
 * cg_filter_names_is_reading:
 * @text: a name, or its 全拼 or 首字母
 *
 * Returns: whether it has letters only.
 */
gboolean cg_filter_names_is_reading (const char *text);

/**
 * cg_filter_names_pick:
 * @text: what stands in the entry
 * @item: what was picked for its last name
 *
 * Returns: (transfer full): what stands there from now on.
 */
char *cg_filter_names_pick (CgFilterNames *self, const char *text, CgPickItem *item);

/**
 * cg_filter_names_read:
 * @text: what stands in the entry
 * @filter: (out): asks for exactly the records named
 *
 * Returns: whether every name there was picked, and there is one.
 */
gboolean cg_filter_names_read (CgFilterNames *self, const char *text, CgFilter *filter);

/**
 * cg_filter_names_show:
 * @filters: (element-type CgFilter): conditions of the field
 *
 * The inverse of cg_filter_names_read().
 *
 * Returns: (transfer full) (nullable): the names; %NULL when those are not the conditions.
 */
char *cg_filter_names_show (CgFilterNames *self, const GArray *filters);

G_END_DECLS

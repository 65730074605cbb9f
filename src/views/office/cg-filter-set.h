/* cg-filter-set.h: the conditions of a list: the one value behind cells, chips and builder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-filter-text.h"

G_BEGIN_DECLS

#define CG_TYPE_FILTER_SET (cg_filter_set_get_type ())
G_DECLARE_FINAL_TYPE (CgFilterSet, cg_filter_set, CG, FILTER_SET, GObject)

/**
 * CgFilterSet::changed:
 *
 * The conditions are others than before.
 */

/**
 * cg_filter_set_new:
 * @entity: what is filtered
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer full): a set without conditions.
 */
CgFilterSet *cg_filter_set_new (CgEntity entity);
CgEntity cg_filter_set_get_entity (CgFilterSet *self);

/**
 * cg_filter_set_get_filters:
 *
 * Returns: (transfer none) (element-type CgFilter): all conditions; not to be changed.
 */
GArray *cg_filter_set_get_filters (CgFilterSet *self);

/**
 * cg_filter_set_take_filters:
 * @filters: (transfer full) (element-type CgFilter): the conditions from now on
 */
void cg_filter_set_take_filters (CgFilterSet *self, GArray *filters);

/**
 * cg_filter_set_clear:
 *
 * Takes all conditions away.
 */
void cg_filter_set_clear (CgFilterSet *self);

/**
 * cg_filter_set_of_cell:
 * @field: a field
 *
 * Returns: (transfer full) (element-type CgFilter): the conditions that belong to the cell under
 *   the heading of @field alone: those of its field, unless they are alternatives to conditions
 *   of another field.
 */
GArray *cg_filter_set_of_cell (CgFilterSet *self, int field);

/**
 * cg_filter_set_take_cell:
 * @field: a field
 * @filters: (transfer full) (element-type CgFilter): conditions of that field
 *
 * Puts them in the place of cg_filter_set_of_cell(). Alternatives among them may bear any
 * number: they get one that is free.
 */
void cg_filter_set_take_cell (CgFilterSet *self, int field, GArray *filters);

/**
 * cg_filter_set_type_cell:
 * @field: a field
 * @text: what was typed into its cell, see cg_filter_text_parse()
 * @error: %CG_FAULT_BAD_FILTER and its kin
 *
 * What is no condition takes the former ones away nevertheless, so that the list never obeys
 * what stands nowhere.
 *
 * Returns: whether @text is a condition, or empty.
 */
gboolean cg_filter_set_type_cell (CgFilterSet *self, int field, const char *text, GError **error);

/**
 * cg_filter_set_n_chips:
 *
 * Returns: how many chips show the set: one a condition, one for each group of alternatives.
 */
guint cg_filter_set_n_chips (CgFilterSet *self);

/**
 * cg_filter_set_chip_words:
 * @chip: below cg_filter_set_n_chips()
 *
 * Returns: (transfer full): what the chip says.
 */
char *cg_filter_set_chip_words (CgFilterSet *self, guint chip);

/**
 * cg_filter_set_remove_chip:
 * @chip: below cg_filter_set_n_chips()
 *
 * Takes away the condition, or the group, that the chip shows.
 */
void cg_filter_set_remove_chip (CgFilterSet *self, guint chip);

/**
 * cg_filter_set_apply:
 * @query: gets the conditions added
 */
void cg_filter_set_apply (CgFilterSet *self, CgQuery *query);

/**
 * cg_filters_append:
 * @filters: (element-type CgFilter): gets them added
 * @more: (element-type CgFilter): conditions, copied; their groups stay apart from those of
 *   @filters
 */
void cg_filters_append (GArray *filters, const GArray *more);

/**
 * cg_filters_equal:
 *
 * Returns: whether both ask the same, in the same order.
 */
gboolean cg_filters_equal (const GArray *a, const GArray *b);

G_END_DECLS

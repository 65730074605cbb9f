/* cg-matter-list.h: the matters of a tab at its left, group by group.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-matter.h"

G_BEGIN_DECLS

#define CG_TYPE_MATTER_LIST (cg_matter_list_get_type ())
G_DECLARE_FINAL_TYPE (CgMatterList, cg_matter_list, CG, MATTER_LIST, AdwBin)

/**
 * CgMatterList::chosen:
 *
 * Another matter was chosen, or the one chosen was read anew; see cg_matter_list_get_chosen().
 */

/**
 * cg_matter_list_new:
 * @name: of the list, for a screen reader
 * @groups: (array zero-terminated=1): names of the groups, translated; copied
 * @hints: (array zero-terminated=1) (nullable): what is worth knowing of each, "" for nothing;
 * copied
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a list without matters.
 */
GtkWidget *
cg_matter_list_new (const char *name, const char *const *groups, const char *const *hints);

/**
 * cg_matter_list_set:
 * @matters: (element-type CgMatter): what is shown, in its order within each group
 *
 * The matter chosen stays chosen; where it is gone the first one is.
 */
void cg_matter_list_set (CgMatterList *self, GPtrArray *matters);

/**
 * cg_matter_list_filter:
 * @kind: (nullable): the only segment that is shown
 * @text: (nullable): what a matter must hold
 */
void cg_matter_list_filter (CgMatterList *self, const char *kind, const char *text);

/**
 * cg_matter_list_choose:
 * @key: a key or the first part of one, see cg_matter_is()
 *
 * Chooses that matter, as soon as it is there.
 */
void cg_matter_list_choose (CgMatterList *self, const char *key);

/**
 * cg_matter_list_get_chosen:
 *
 * Returns: (transfer none) (nullable): the matter chosen, until the next ones are set.
 */
const CgMatter *cg_matter_list_get_chosen (CgMatterList *self);

/**
 * cg_matter_list_get_matters:
 *
 * Returns: (transfer none) (nullable) (element-type CgMatter): what keeps the matters.
 */
GPtrArray *cg_matter_list_get_matters (CgMatterList *self);

G_END_DECLS

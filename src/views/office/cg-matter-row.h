/* cg-matter-row.h: one matter, or the head of a group, in the list of a tab.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-matter.h"

G_BEGIN_DECLS

#define CG_TYPE_MATTER_ROW (cg_matter_row_get_type ())
G_DECLARE_FINAL_TYPE (CgMatterRow, cg_matter_row, CG, MATTER_ROW, GtkListBoxRow)

/**
 * cg_matter_row_new:
 * @matter: (transfer none): what it shows; it outlives the row
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a row of two lines.
 */
GtkWidget *cg_matter_row_new (const CgMatter *matter);

/**
 * cg_matter_row_new_head:
 * @label: the group's name, translated
 * @hint: (nullable): what is worth knowing of it
 * @count: how many matters it has
 *
 * Returns: (transfer floating): a row that cannot be chosen.
 */
GtkWidget *cg_matter_row_new_head (const char *label, const char *hint, guint count);

/**
 * cg_matter_row_get_matter:
 *
 * Returns: (transfer none) (nullable): the matter; %NULL of a head.
 */
const CgMatter *cg_matter_row_get_matter (CgMatterRow *self);

G_END_DECLS

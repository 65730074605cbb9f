/* cg-case-index.h: the parts of a case file beside it: which is read, how much each holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_CASE_INDEX (cg_case_index_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseIndex, cg_case_index, CG, CASE_INDEX, AdwBin)

/**
 * cg_case_index_new:
 * @scroller: where the parts scroll
 *
 * Marks the part at the top of what is seen; choosing another scrolls to it. ↑ and ↓ go
 * from part to part. Main thread.
 *
 * Returns: (transfer floating): an index without entries.
 */
GtkWidget *cg_case_index_new (GtkScrolledWindow *scroller);

/**
 * cg_case_index_append:
 * @title: the part's title, translated
 * @part: the part, a descendant of the scroller's child; not listed while it is not visible
 */
void cg_case_index_append (CgCaseIndex *self, const char *title, GtkWidget *part);

/**
 * cg_case_index_set_count:
 * @part: a part appended before
 * @count: how much it holds; 0 shows nothing
 */
void cg_case_index_set_count (CgCaseIndex *self, GtkWidget *part, guint count);

/**
 * cg_case_index_get_current:
 *
 * Returns: (transfer none) (nullable): the part that is read.
 */
GtkWidget *cg_case_index_get_current (CgCaseIndex *self);

G_END_DECLS

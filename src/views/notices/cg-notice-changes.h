/* cg-notice-changes.h: what became of a document's text, to be read, walked through and copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_CHANGES (cg_notice_changes_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeChanges, cg_notice_changes, CG, NOTICE_CHANGES, AdwBin)

/**
 * cg_notice_changes_new:
 *
 * What went is struck out, what came is underlined. Copied, it stands in brackets that say so.
 * Main thread.
 *
 * Returns: (transfer floating): a text that scrolls, empty yet.
 */
GtkWidget *cg_notice_changes_new (void);

/**
 * cg_notice_changes_set:
 * @differences: (transfer none) (element-type CgNoticeDifference): the parts of two versions, which
 *   are kept
 *
 * The same parts again leave the reader where he is.
 */
void cg_notice_changes_set (CgNoticeChanges *self, GPtrArray *differences);

/**
 * cg_notice_changes_count:
 *
 * Returns: in how many places the text was changed.
 */
guint cg_notice_changes_count (CgNoticeChanges *self);

/**
 * cg_notice_changes_step:
 * @forward: the next place, else the one before
 *
 * Selects the place that was changed nearest to the cursor; beyond the last one comes the first.
 */
void cg_notice_changes_step (CgNoticeChanges *self, gboolean forward);

/**
 * cg_notice_changes_copy_all:
 *
 * Copies the whole text.
 */
void cg_notice_changes_copy_all (CgNoticeChanges *self);

G_END_DECLS

/* cg-notice-past.h: the versions of a document, and what became of one in another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_PAST (cg_notice_past_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticePast, cg_notice_past, CG, NOTICE_PAST, GtkWidget)

/**
 * CgNoticePast::back:
 *
 * The button of its bar, or Escape.
 */

/**
 * CgNoticePast::read:
 *
 * cg_notice_past_get_busy() is another.
 */

/**
 * cg_notice_past_new:
 * @office: the office
 *
 * Versions at the left, newest first; at the right the one chosen beside the one before it, or
 * beside another older one that is chosen over it. Main thread.
 *
 * Returns: (transfer floating): a page without a document.
 */
GtkWidget *cg_notice_past_new (CgOffice *office);

/**
 * cg_notice_past_clear:
 *
 * Forgets the document and what was chosen of it.
 */
void cg_notice_past_clear (CgNoticePast *self);

/**
 * cg_notice_past_set_record:
 * @record: a document
 *
 * Reads its versions and shows the newest that says something else than the one before it. Where
 * it is the same document the versions chosen and the place in their text stay as long as they are
 * there.
 */
void cg_notice_past_set_record (CgNoticePast *self, CgRecord *record);

/**
 * cg_notice_past_get_busy:
 *
 * Returns: whether versions are on their way.
 */
gboolean cg_notice_past_get_busy (CgNoticePast *self);

G_END_DECLS

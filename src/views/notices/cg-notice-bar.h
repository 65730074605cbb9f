/* cg-notice-bar.h: the bar over a document: where it stands, its next step, all the others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_BAR (cg_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeBar, cg_notice_bar, CG, NOTICE_BAR, GtkBox)

/**
 * cg_notice_bar_new:
 * @desk: a #CgNoticeDesk: while it is narrow the bar chooses between text and paper
 *
 * Its buttons activate the page's actions `notice.step` with an action's id, `notice.print`,
 * `notice.save-pdf` and `notice.void`. Main thread.
 *
 * Returns: (transfer floating): a bar without a document.
 */
GtkWidget *cg_notice_bar_new (CgOffice *office, GtkWidget *desk);

/**
 * cg_notice_bar_set_record:
 * @record: (nullable): a document
 */
void cg_notice_bar_set_record (CgNoticeBar *self, CgRecord *record);

G_END_DECLS

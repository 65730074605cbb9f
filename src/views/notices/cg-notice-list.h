/* cg-notice-list.h: the documents at the left of 文书, grouped by what is to be done with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_LIST (cg_notice_list_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeList, cg_notice_list, CG, NOTICE_LIST, GtkWidget)

/**
 * CgNoticeList::chosen:
 * @id: of the document that the user went to
 */

/**
 * cg_notice_list_new:
 *
 * Groups in the order of the work: drafts, to be numbered, to be delivered, waiting for the
 * receipt, finished, cancelled. The last two are folded at first. Main thread.
 *
 * Returns: (transfer floating): an empty list.
 */
GtkWidget *cg_notice_list_new (void);

/**
 * cg_notice_list_set_records:
 * @records: (element-type CgRecord): documents, in the order within their groups
 *
 * What is selected stays so; while only words change, so do focus and place.
 */
void cg_notice_list_set_records (CgNoticeList *self, GPtrArray *records);

/**
 * cg_notice_list_select:
 * @id: of a document, 0 for none
 *
 * Shows it as selected, unfolding its group; does not emit #CgNoticeList::chosen.
 */
void cg_notice_list_select (CgNoticeList *self, gint64 id);

/**
 * cg_notice_list_first:
 *
 * Returns: id of the first document, 0 when there is none.
 */
gint64 cg_notice_list_first (CgNoticeList *self);

G_END_DECLS

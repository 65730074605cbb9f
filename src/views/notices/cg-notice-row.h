/* cg-notice-row.h: one document, or the head of a group, in the list of 文书.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_ROW (cg_notice_row_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeRow, cg_notice_row, CG, NOTICE_ROW, GtkListBoxRow)

/* Main thread, as all of this. A document's row: id and group never change. */
GtkWidget *cg_notice_row_new (CgRecord *record, int group);

/* The head of a group: its name and how many documents it has. */
GtkWidget *cg_notice_row_new_head (int group, const char *label);

/* Shows the document's latest state. */
void cg_notice_row_set_record (CgNoticeRow *self, CgRecord *record);
void cg_notice_row_set_count (CgNoticeRow *self, guint count);
void cg_notice_row_set_folded (CgNoticeRow *self, gboolean folded);

/* Id of the document, 0 for the head of a group. */
gint64 cg_notice_row_get_id (CgNoticeRow *self);
int cg_notice_row_get_group (CgNoticeRow *self);

G_END_DECLS

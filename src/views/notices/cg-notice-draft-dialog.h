/* cg-notice-draft-dialog.h: 拟稿: asks for case and template, and makes the draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form-dialog.h"
#include "cg-office.h"

G_BEGIN_DECLS

/**
 * CgNoticeDrafted:
 * @object: what was given with the call, still alive
 * @id: the new document
 */
typedef void (*CgNoticeDrafted) (gpointer object, gint64 id);

/**
 * cg_notice_draft_ask:
 * @origin: a widget of the window
 * @case_id: the case preselected, 0 for none
 * @object: a GObject kept alive until the window is closed
 * @done: (nullable): called when the draft is in the store, with the first where a unit each gets
 *   one
 *
 * What is missing or refused is said in the small window. Main thread.
 */
void cg_notice_draft_ask (
    GtkWidget *origin, CgOffice *office, gint64 case_id, gpointer object, CgNoticeDrafted done);

/**
 * cg_notice_draft_ask_many:
 * @cases: a document is drafted for each of them, all in one edit with one undo
 * @done: (nullable): called with the first of them
 *
 * cg_notice_draft_ask(), with the cases known.
 */
void cg_notice_draft_ask_many (
    GtkWidget *origin, CgOffice *office, CgIds *cases, gpointer object, CgNoticeDrafted done);

G_END_DECLS

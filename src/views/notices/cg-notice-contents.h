/* cg-notice-contents.h: the headings of a document's text, to go to and to be numbered anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_CONTENTS (cg_notice_contents_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeContents, cg_notice_contents, CG, NOTICE_CONTENTS, GtkWidget)

/**
 * CgNoticeContents::chosen:
 * @self: the button
 * @offset: characters before the heading
 *
 * A heading was chosen.
 */

/**
 * CgNoticeContents::renumber:
 * @self: the button
 *
 * The headings are to be numbered anew.
 */

/**
 * cg_notice_contents_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a button whose list has the headings of a text
 */
GtkWidget *cg_notice_contents_new (void);

/**
 * cg_notice_contents_set_text:
 * @self: the button
 * @text: the text, valid UTF-8
 * @locked: whether it may not be written
 */
void cg_notice_contents_set_text (CgNoticeContents *self, const char *text, gboolean locked);

/**
 * cg_notice_contents_popup:
 * @self: the button
 *
 * Shows the list, with the focus in it.
 */
void cg_notice_contents_popup (CgNoticeContents *self);

G_END_DECLS

/* cg-notice-locked.h: a text that can only be read: it can be read aloud and copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_LOCKED (cg_notice_locked_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeLocked, cg_notice_locked, CG, NOTICE_LOCKED, GtkWidget)

/**
 * cg_notice_locked_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): an empty text
 */
GtkWidget *cg_notice_locked_new (void);

/**
 * cg_notice_locked_set_text:
 * @self: the text
 * @text: what it says, valid UTF-8; headings of the first level stand out
 */
void cg_notice_locked_set_text (CgNoticeLocked *self, const char *text);

/**
 * cg_notice_locked_select:
 * @self: the text
 * @offset: in characters
 *
 * Selects what follows up to the end of the paragraph, and takes the focus.
 */
void cg_notice_locked_select (CgNoticeLocked *self, guint offset);

/**
 * cg_notice_locked_get_selected:
 * @self: the text
 * @rect: (out): where the selection begins, in the widget's coordinates, px
 *
 * Returns: whether something is selected
 */
gboolean cg_notice_locked_get_selected (CgNoticeLocked *self, graphene_rect_t *rect);

G_END_DECLS

/* cg-notice-structure.h: the headings in the buffer of a text: shown as such, and numbered anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_notice_structure_show:
 * @buffer: an empty buffer
 *
 * From now on the headings of the first level stand out in it, as they do on paper. Main
 * thread.
 */
void cg_notice_structure_show (GtkTextBuffer *buffer);

/**
 * cg_notice_structure_renumber:
 * @buffer: a buffer
 *
 * Numbers its headings anew as one action of the user; what is right already stays. Main
 * thread.
 */
void cg_notice_structure_renumber (GtkTextBuffer *buffer);

G_END_DECLS

/* cg-notice-typing.h: what is pasted and typed into a text becomes as documents have it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_notice_typing_attach:
 * @view: where the text of a document is written
 *
 * From now on what is pasted there is cleaned (cg-notice-paste.h), and the brackets of a document
 * number are mended as soon as it is typed (cg-doc-number.h); undoing takes that back alone. Main
 * thread.
 */
void cg_notice_typing_attach (GtkTextView *view);

G_END_DECLS

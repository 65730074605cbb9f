/* cg-page-keys.h: actions and keys of a page view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_page_keys_install:
 * @widget_class: the class of #CgPageView
 *
 * Private to #CgPageView; called in its class_init. Arrows, Page Up and Down,
 * Space, Home and End move; Ctrl+Page Up and Down go from page to page, Ctrl with
 * plus and minus zooms, Ctrl+C copies. Left and Right go from page to page when
 * the page is not wider than the view. No key is taken without a modifier that
 * could be meant as text.
 */
void cg_page_keys_install (GtkWidgetClass *widget_class);

G_END_DECLS

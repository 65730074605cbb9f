/* cg-paper-keys.h: the keys of pages of paper: zoom, scroll.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_paper_keys_install:
 * @widget_class: the class of #CgPaperCanvas, while it is initialised
 */
void cg_paper_keys_install (GtkWidgetClass *widget_class);

G_END_DECLS

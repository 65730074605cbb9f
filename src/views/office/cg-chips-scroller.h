/* cg-chips-scroller.h: a row of chips that is scrolled where it has too little room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_chips_scroller_new:
 * @child: (transfer floating): what lies in a row
 *
 * As wide as @child, unless there is less room; the wheel moves it then. Main thread.
 *
 * Returns: (transfer floating): a scroller without bars.
 */
GtkWidget *cg_chips_scroller_new (GtkWidget *child);

G_END_DECLS

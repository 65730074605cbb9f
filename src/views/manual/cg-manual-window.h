/* cg-manual-window.h: the manual in a window of its own, so that one reads it beside the work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-manual.h"

G_BEGIN_DECLS

#define CG_TYPE_MANUAL_WINDOW (cg_manual_window_get_type ())
G_DECLARE_FINAL_TYPE (CgManualWindow, cg_manual_window, CG, MANUAL_WINDOW, AdwWindow)

/**
 * cg_manual_window_new:
 * @manual: (transfer full): what it shows
 * @beside: the window that it is opened from, and closed with
 *
 * It has the actions `win.find`, `win.back` and `win.forward`, so that the program's keys hold
 * here too. Main thread, as all of this.
 *
 * Returns: (transfer none): a window, not yet presented, owned by GTK
 */
CgManualWindow *cg_manual_window_new (CgManual *manual, GtkWindow *beside);

/**
 * cg_manual_window_show_place:
 * @place: (nullable): a place of the main window
 *
 * Shows the page that is about it, the first where none is.
 */
void cg_manual_window_show_place (CgManualWindow *self, const char *place);

/**
 * cg_manual_window_go:
 * @link: "PAGE" or "PAGE#HEADING"
 */
void cg_manual_window_go (CgManualWindow *self, const char *link);

G_END_DECLS

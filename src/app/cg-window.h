/* cg-window.h: the main window: sidebar, page, details pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-application.h"

G_BEGIN_DECLS

#define CG_TYPE_WINDOW (cg_window_get_type ())
G_DECLARE_FINAL_TYPE (CgWindow, cg_window, CG, WINDOW, AdwApplicationWindow)

/**
 * cg_window_new:
 * @application: the application the window belongs to
 *
 * Returns: (transfer none): a window, owned by GTK. Main thread.
 */
CgWindow *cg_window_new (CgApplication *application);

G_END_DECLS

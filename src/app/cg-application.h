/* cg-application.h: the application object: one per process, owns the windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_APPLICATION (cg_application_get_type ())
G_DECLARE_FINAL_TYPE (CgApplication, cg_application, CG, APPLICATION, AdwApplication)

/**
 * cg_application_new:
 *
 * Returns: (transfer full): the application. Main thread.
 */
CgApplication *cg_application_new (void);

/**
 * cg_application_get_exit_code:
 *
 * Returns: what main() is to return when g_application_run() ended well:
 *   1 when a picture asked for could not be taken, else 0.
 */
int cg_application_get_exit_code (CgApplication *self);

G_END_DECLS

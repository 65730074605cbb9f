/* cg-application.h: the application object: one per process, owns the windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-page.h"
#include "cg-window.h"

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

/**
 * cg_application_open:
 * @folder: of a store
 *
 * Opens it in the window. Where it cannot be opened the office that is open stays and the
 * sentence is said; without one the first start is shown with it.
 */
void cg_application_open (CgApplication *self, const char *folder);

/**
 * cg_application_show_start:
 * @folder: (nullable): where the new store will be made; %NULL: the usual one
 * @error: (nullable): why no office is open
 *
 * Lets go of the office and shows the first start.
 *
 * Returns: (transfer none): its page.
 */
CgPage *cg_application_show_start (CgApplication *self, const char *folder, const GError *error);

/**
 * cg_application_get_window:
 *
 * Returns: (transfer none) (nullable): the window, %NULL before there is one.
 */
CgWindow *cg_application_get_window (CgApplication *self);

/**
 * cg_application_get_office:
 *
 * Returns: (transfer none) (nullable): the office, %NULL at the first start.
 */
CgOffice *cg_application_get_office (CgApplication *self);

G_END_DECLS

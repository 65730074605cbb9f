/* cg-help.h: the manual at the page in hand, and as a PDF without any window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-application.h"

G_BEGIN_DECLS

/**
 * cg_help_add:
 * @application: gets the action `app.manual`
 */
void cg_help_add (CgApplication *application);

/**
 * cg_help_write:
 * @path: a file
 *
 * Writes the manual there as PDF; needs no display.
 *
 * Returns: the exit code of the program
 */
int cg_help_write (const char *path);

G_END_DECLS

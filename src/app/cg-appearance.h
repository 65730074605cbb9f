/* cg-appearance.h: colour scheme and text scale, from the settings or the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_appearance_apply:
 * @dark: be dark whatever the settings say (pictures)
 * @scale: text scale whatever the settings say; 0 for the settings'
 *
 * Applies both and follows the settings from then on. Call once, after GTK is
 * initialised. Main thread.
 */
void cg_appearance_apply (gboolean dark, double scale);

G_END_DECLS

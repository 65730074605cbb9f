/* cg-add-button.h: choosing files or a folder to be added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CgAddChosen:
 * @object: what was given with the call, still alive
 * @paths: (array zero-terminated=1): at least one file or folder
 */
typedef void (*CgAddChosen) (gpointer object, const char *const *paths);

/**
 * cg_add_choose:
 * @origin: a widget of the window
 * @folder: whether a folder is chosen, else files
 * @object: a GObject kept alive until the choice
 * @chosen: called when something was chosen
 *
 * Main thread.
 */
void cg_add_choose (GtkWidget *origin, gboolean folder, gpointer object, CgAddChosen chosen);

/**
 * cg_add_button_new:
 * @object: a GObject that outlives the button
 * @chosen: called when something was chosen
 *
 * Main thread.
 *
 * Returns: (transfer floating): a button for files, with a menu for a folder
 */
GtkWidget *cg_add_button_new (gpointer object, CgAddChosen chosen);

G_END_DECLS

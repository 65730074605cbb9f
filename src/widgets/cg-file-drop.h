/* cg-file-drop.h: a widget that takes files dropped on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgFilesDropped:
 * @widget: where they were dropped
 * @paths: (array zero-terminated=1): one or more files, in the order they came; what lies on no
 *   disk of this computer stands there by its address, which no file has
 *
 * Returns: whether they are taken.
 */
typedef gboolean (*CgFilesDropped) (GtkWidget *widget, const char *const *paths);

/**
 * cg_file_drop_accept:
 * @widget: where files can be dropped; a frame shows it while they are held over it
 * @dropped: called with the files
 *
 * Main thread.
 */
void cg_file_drop_accept (GtkWidget *widget, CgFilesDropped dropped);

G_END_DECLS

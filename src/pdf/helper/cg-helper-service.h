/* cg-helper-service.h: the calls of cugai-pdf on the wire, answered by its one worker thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * cg_helper_service_start:
 * @connection: the connection to the program, its messages not yet started
 * @landlock: version of Landlock in force, told to the program
 * @error: (out): an error of GDBus
 *
 * Starts the worker thread and exports the calls of cg-pdf-protocol.h. They are
 * answered one at a time in the order they come. Once for a process.
 *
 * Returns: whether the calls are exported
 */
gboolean cg_helper_service_start (GDBusConnection *connection, guint landlock, GError **error);

G_END_DECLS

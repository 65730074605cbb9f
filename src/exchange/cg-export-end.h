/* cg-export-end.h: how every export ends: a line in the journal, or a sentence about the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_export_note:
 * @entity: of what was written,
 * @id: and which, 0 for a list
 * @path: the file or folder it was written to; its name is told
 * @actor: who did, 0 if nobody
 *
 * Journals it, wherever there is a journal to write. Waits for the disk.
 *
 * Returns: whether it stands there, or cannot.
 */
gboolean cg_export_note (
    CgStore *store, CgEntity entity, gint64 id, const char *path, gint64 actor, GError **error);

/**
 * cg_export_fail:
 * @path: the file that was not written
 * @cause: (transfer full): why; a writer's own error, or one that is a sentence already
 * @error: %CG_FAULT_FILE_WRITE, or @cause
 *
 * Returns: %FALSE
 */
gboolean cg_export_fail (const char *path, GError *cause, GError **error);

G_END_DECLS

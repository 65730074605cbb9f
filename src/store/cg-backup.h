/* cg-backup.h: verified copies of the store in backups/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * cg_backup_make:
 * @source: the connection to copy from
 * @label: (nullable): put before the date in the folder's name ("migration")
 *
 * Copies the database by SQLite's backup API, links or copies the attachments, checks
 * the copy, and only then gives it its name; old backups are pruned (design.md "Backup").
 *
 * Returns: (transfer full) (nullable): the folder of the copy.
 */
char *cg_backup_make (CgConnection *source, const char *label, GError **error);

/**
 * cg_backup_latest:
 *
 * Returns: time of the newest backup of a store, ms UTC, 0 for none.
 */
gint64 cg_backup_latest (const char *folder);

G_END_DECLS

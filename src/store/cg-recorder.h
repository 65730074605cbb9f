/* cg-recorder.h: what an edit changes, in the format of SQLite's changesets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite's own session asks the schema anew for every table of every edit: that took a seventh
 * of an edit's time. The recorder listens to the same hook, knows the recorded tables from the
 * model, and writes the same bytes (https://www.sqlite.org/session/changesetformat is the
 * format that sqlite3changeset_apply() reads), so that undo, replay and history read them with
 * SQLite's functions.
 */
#pragma once

#include "cg-changeset.h"

G_BEGIN_DECLS

typedef struct _CgRecorder CgRecorder;

/**
 * cg_recorder_begin:
 * @connection: no other recorder or session listens to it
 *
 * Records every change of a recorded table (one that the model has an entity for) until
 * cg_recorder_end() or cg_recorder_free(). Column 0 of such a table is its integer primary key.
 *
 * Returns: (transfer full): the recorder. Of the connection's thread.
 */
CgRecorder *cg_recorder_begin (CgConnection *connection);

/**
 * cg_recorder_end:
 * @rows: (element-type CgRowChange) (nullable): gets what cg_changeset_read() would read
 *
 * Stops recording.
 *
 * Returns: (transfer full): the changeset: tables in the order of the model, rows in the order
 *   in which they were first touched; a row that is as it was before is not in it.
 */
GBytes *cg_recorder_end (CgRecorder *self, GPtrArray *rows);
void cg_recorder_free (CgRecorder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgRecorder, cg_recorder_free)

G_END_DECLS

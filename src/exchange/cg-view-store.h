/* cg-view-store.h: saved views as records, and as files for other offices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions that take a store wait for it: not on the main thread of a window.
 */
#pragma once

#include "cg-store.h"
#include "cg-view.h"

G_BEGIN_DECLS

/**
 * cg_view_of_record:
 * @record: a record of the entity `view`
 * @error: as cg_view_json_read()
 *
 * Returns: (transfer full) (nullable): the view that it keeps, under the record's name. Any
 *   thread, at once.
 */
CgView *cg_view_of_record (const CgRecord *record, GError **error);

/**
 * cg_view_add_to_edit:
 * @edit: gets a record of the entity `view`
 * @view: what it keeps
 * @position: its place among the others
 *
 * Returns: the temporary id of the record. Any thread, at once.
 */
gint64 cg_view_add_to_edit (CgEdit *edit, const CgView *view, gint64 position);

/**
 * cg_view_list_query:
 *
 * Returns: (transfer full): the query of all saved views, in the order of the sidebar.
 */
CgQuery *cg_view_list_query (void);

/**
 * cg_view_find_saved:
 * @name: the name of a saved view, its id as a number, or the id or name of a shipped one
 * @actor: whose view is meant where several have that name, or 0
 * @found: (out) (optional): the id of its record; 0 for a shipped one
 * @error: %CG_FAULT_NO_VIEW, as cg_view_json_read()
 *
 * Returns: (transfer full) (nullable): the view.
 */
CgView *
cg_view_find_saved (CgStore *store, const char *name, gint64 actor, gint64 *found, GError **error);

/**
 * cg_view_export:
 * @path: the file, which is replaced
 * @error: any fault of the store, %CG_FAULT_FILE_WRITE
 *
 * Writes the view for another office: records are asked for by their names, because ids mean
 * something else there.
 *
 * Returns: whether it was written.
 */
gboolean cg_view_export (CgStore *store, const CgView *view, const char *path, GError **error);

G_END_DECLS

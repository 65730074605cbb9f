/* cg-list-export.h: a list being written to a file: how far it is, and giving up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-sheet-export.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_LIST_EXPORT (cg_list_export_get_type ())
G_DECLARE_FINAL_TYPE (CgListExport, cg_list_export, CG, LIST_EXPORT, GtkWidget)

/**
 * cg_list_export_new:
 * @office: the opened office
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a bar to be laid over a list; nothing is seen of it until
 *   writing takes a while
 */
GtkWidget *cg_list_export_new (CgOffice *office);

/**
 * cg_list_export_begin:
 * @self: a bar
 * @table: what to write
 * @format: how
 * @path: where
 *
 * Writes it on a thread; what was under way before is given up. How it ended is told by the
 * office's `done` and `failed`.
 */
void cg_list_export_begin (CgListExport *self,
                           CgSheetTable *table,
                           CgSheetFormat format,
                           const char *path);

/**
 * cg_list_export_is_busy:
 * @self: a bar
 *
 * Returns: whether something is being written
 */
gboolean cg_list_export_is_busy (CgListExport *self);

G_END_DECLS

/* cg-list-export.h: a list or a case being written to files: how far it is, and giving up.
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
 * CgExportKind:
 * @write: writes it; on a thread
 * @done: (transfer full): says that it is written, after “Done:”; on the main thread
 * @free: for @data
 *
 * What is written, where it is not a list.
 */
typedef struct
{
  gboolean (*write) (
      gpointer data, const char *path, gint64 actor, CgSheetJob *job, GError **error);
  char *(*done) (gpointer data, const char *path, const CgSheetJob *job);
  GDestroyNotify free;
} CgExportKind;

/**
 * cg_list_export_run:
 * @self: a bar
 * @kind: what is written; static
 * @data: (transfer full): for @kind
 * @path: where
 *
 * Writes it on a thread; what was under way before is given up. How it ended is told by the
 * office's `done` and `failed`.
 */
void
cg_list_export_run (CgListExport *self, const CgExportKind *kind, gpointer data, const char *path);

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

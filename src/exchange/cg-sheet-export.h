/* cg-sheet-export.h: a list written to a file: as a workbook or as CSV.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-table.h"

G_BEGIN_DECLS

typedef enum
{
  CG_SHEET_XLSX,
  CG_SHEET_CSV,
  CG_SHEET_TEMPLATE, /* a workbook to fill in: see cg_sheet_template_write() */
  CG_N_SHEET_FORMATS,
} CgSheetFormat;

/**
 * cg_sheet_format_of:
 * @path: a file's name
 * @format: (out): what its ending stands for
 *
 * Returns: whether lists can be written so. Any thread.
 */
gboolean cg_sheet_format_of (const char *path, CgSheetFormat *format);

/**
 * cg_sheet_format_ending:
 * @format: a format
 *
 * Returns: (transfer none): how its files' names end, as “.xlsx”. Any thread.
 */
const char *cg_sheet_format_ending (CgSheetFormat format);

/**
 * CgSheetProgress:
 * @rows: how many are written
 * @total: how many there are
 *
 * From time to time, on the thread that writes.
 */
typedef void (*CgSheetProgress) (guint64 rows, guint64 total, gpointer data);

/**
 * CgSheetJob:
 * @progress: (nullable): told of what is written
 * @data: for @progress
 * @cancellable: (nullable): ends it
 * @n_shortened: (out): texts that were longer than a cell may hold, and end in “…”
 *
 * What a writer is told and tells while it writes.
 */
typedef struct
{
  CgSheetProgress progress;
  gpointer data;
  GCancellable *cancellable;
  guint64 n_shortened;
} CgSheetJob;

/**
 * cg_sheet_export:
 * @table: what to write
 * @format: how
 * @path: the file; replaced when it is there
 * @actor: who writes it, for the journal; 0 if nobody is known
 * @job: progress and cancelling
 * @error: %CG_FAULT_FILE_WRITE, %CG_FAULT_CANCELLED, faults of reading
 *
 * Writes the file whole or not at all: a draft in the same folder (mode 0600), then renamed.
 * Memory does not grow with the rows. Notes the export in the journal where the store can be
 * written. Blocks; not on the main thread of a program with a window.
 *
 * Returns: whether the file is there
 */
gboolean cg_sheet_export (CgSheetTable *table,
                          CgSheetFormat format,
                          const char *path,
                          gint64 actor,
                          CgSheetJob *job,
                          GError **error);

/* ---- for the writers ---- */

/**
 * CgSheetRowWriter:
 * @record: the next row
 * @row: which it is, from 0
 * @error: why it could not be written
 *
 * Returns: whether it was written
 */
typedef gboolean (*CgSheetRowWriter) (gpointer writer,
                                      const CgRecord *record,
                                      guint64 row,
                                      GError **error);

/**
 * cg_sheet_job_run:
 * @job: progress and cancelling
 * @table: what to write
 * @whole: whether @write sees records whole: see cg_sheet_rows_new()
 * @write: writes a row
 * @writer: for @write
 *
 * Gives the table's records to @write, one after the other.
 *
 * Returns: whether all were written
 */
gboolean cg_sheet_job_run (CgSheetJob *job,
                           CgSheetTable *table,
                           gboolean whole,
                           CgSheetRowWriter write,
                           gpointer writer,
                           GError **error);

G_END_DECLS

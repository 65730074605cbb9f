/* cg-report.h: reports: tables of numbers or of records for a period, as paper, workbook or JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-figure.h"
#include "cg-store.h"
#include "cg-table-paper.h"

G_BEGIN_DECLS

/* In the order of %CG_CHOICES_REPORT. */
typedef enum
{
  CG_REPORT_SUMMARY,
  CG_REPORT_LEDGER,
  CG_REPORT_INSTITUTION,
  CG_REPORT_NOTICE,
  CG_REPORT_TYPICAL,
  CG_REPORT_PER_CASE,
  CG_REPORT_DRAFT, /* in sentences: cg-report-draft.h */
  CG_N_REPORTS
} CgReport;

/**
 * cg_report_parse:
 * @id: an id of %CG_CHOICES_REPORT
 *
 * Returns: whether there is such a report. Any thread.
 */
gboolean cg_report_parse (const char *id, CgReport *report);
const char *cg_report_id (CgReport report);
const char *cg_report_label (CgReport report);

/**
 * cg_report_is_grouped:
 *
 * Returns: whether its rows are groups, and not records. Any thread.
 */
gboolean cg_report_is_grouped (CgReport report);

/**
 * cg_report_period:
 *
 * Returns: (transfer full): the period as people call it: 2026 年第三季度, or from day to day.
 *   Any thread.
 */
char *cg_report_period (CgDate from, CgDate to);

/**
 * cg_report_title:
 *
 * Returns: (transfer full): what the paper is headed with. Any thread.
 */
char *cg_report_title (CgReport report, const CgFigureScope *scope);

/* The figures of the summary table that are printed, in their order. */
const CgFigureId *cg_report_columns (guint *n);

/* ---- a table in words ---- */

typedef struct
{
  char *heading;
  CgTableColumnKind kind;
  double weight;
} CgReportColumn;

/**
 * CgReportTable:
 * @title: its title
 * @period: the period in words
 * @columns: (element-type CgReportColumn): without the first, of numbers
 * @rows: (element-type GStrv): a text for each column
 * @note: (nullable): how the figures are meant
 * @has_total: whether the last row is the sum
 */
typedef struct
{
  char *title;
  char *period;
  GArray *columns;
  GPtrArray *rows;
  char *note;
  gboolean has_total;
} CgReportTable;

void cg_report_table_free (CgReportTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgReportTable, cg_report_table_free)

/**
 * cg_report_table_of_figures:
 *
 * Returns: (transfer full): a summary table. Any thread.
 */
CgReportTable *cg_report_table_of_figures (const CgFigures *figures);

/**
 * cg_report_table:
 * @report: one that is grouped, %CG_REPORT_PER_CASE, or %CG_REPORT_DRAFT: a row a paragraph
 *
 * Waits for the store.
 *
 * Returns: (transfer full) (nullable): the table.
 */
CgReportTable *
cg_report_table (CgStore *store, CgReport report, const CgFigureScope *scope, GError **error);

/**
 * cg_report_table_text:
 *
 * Returns: (transfer full): the table for the clipboard: cells parted by tabs. Any thread.
 */
char *cg_report_table_text (const CgReportTable *table);

/* ---- as papers and files ---- */

/**
 * cg_report_layout:
 * @error: %CG_FAULT_TABLE_TOO_LONG, faults of reading
 *
 * Blocks; not on the main thread of a program with a window.
 *
 * Returns: (transfer full) (nullable): the pages.
 */
CgNoticePages *
cg_report_layout (CgStore *store, CgReport report, const CgFigureScope *scope, GError **error);

/**
 * cg_report_layout_figures:
 *
 * The pages of a summary table whose figures are there already: as filed, or as computed.
 *
 * Returns: (transfer full) (nullable): the pages.
 */
CgNoticePages *cg_report_layout_figures (CgStore *store, const CgFigures *figures, GError **error);

/**
 * cg_report_write:
 * @path: the file, .xlsx or .pdf; replaced when it is there
 * @actor: who writes it, for the journal; 0 if nobody is known
 * @error: %CG_FAULT_FILE_WRITE, faults of reading
 *
 * Blocks; not on the main thread of a program with a window.
 *
 * Returns: whether the file is there.
 */
gboolean cg_report_write (CgStore *store,
                          CgReport report,
                          const CgFigureScope *scope,
                          const char *path,
                          gint64 actor,
                          GError **error);

G_END_DECLS

/* cg-sheet-paper.h: a list as paper: its records as rows of a table laid out into pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof-compare.h"
#include "cg-sheet-export.h"
#include "cg-table-paper.h"

G_BEGIN_DECLS

/**
 * CgSheetPaper:
 * @title: (nullable): 表题; %NULL for the table's title
 * @size: the sheet
 * @group: a field whose values head groups of rows, -1 for none; the table is sorted by it
 * @above: whether 填报单位, 填报日期 and 单位 stand above the table
 * @below: whether there is room below it for 填报人, 审核人 and 负责人
 * @anchored: whether the journal's head stands in the lower margin (存证)
 * @past: (nullable): a day that the list is compared with
 * @comparison: (nullable): of @past
 *
 * How a list is set.
 */
typedef struct
{
  const char *title;
  CgTableSize size;
  int group;
  gboolean above;
  gboolean below;
  gboolean anchored;
  CgAsof *past;
  CgComparison *comparison;
} CgSheetPaper;

#define CG_SHEET_PAPER_INIT                                                                        \
  {                                                                                                \
    NULL, CG_TABLE_A4, -1, TRUE, TRUE, FALSE, NULL, NULL                                           \
  }

/**
 * cg_sheet_paper_title:
 *
 * Returns: (transfer none): what a paper with all records of a kind is called: 整改台账, 建章立制
 *   清单. Any thread.
 */
const char *cg_sheet_paper_title (CgEntity entity);

/**
 * cg_sheet_paper_layout:
 * @table: what to print, at most %CG_TABLE_MOST_ROWS
 * @paper: how
 * @job: progress and cancelling
 * @error: %CG_FAULT_TABLE_TOO_LONG, %CG_FAULT_CANCELLED, faults of reading
 *
 * The columns of @table after one of numbers (序号); the measures of a problem stand in lines of
 * their own, each with who answers for it, until when, and how it stands. Blocks; not on the main
 * thread of a program with a window.
 *
 * Returns: (transfer full) (nullable): the pages
 */
CgNoticePages *cg_sheet_paper_layout (CgSheetTable *table,
                                      const CgSheetPaper *paper,
                                      CgSheetJob *job,
                                      GError **error);

/**
 * cg_sheet_paper_export:
 * @path: the file; replaced when it is there
 * @actor: who writes it, for the journal; 0 if nobody is known
 * @n_pages: (out) (optional): how many pages it has
 *
 * Lays the list out and writes it as PDF, as cg_sheet_export() writes its files.
 *
 * Returns: whether the file is there
 */
gboolean cg_sheet_paper_export (CgSheetTable *table,
                                const CgSheetPaper *paper,
                                const char *path,
                                gint64 actor,
                                CgSheetJob *job,
                                guint *n_pages,
                                GError **error);

G_END_DECLS

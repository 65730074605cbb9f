/* cg-table-paper.h: a table as paper: a ledger or checklist laid out into pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not a document of GB/T 9704-2012 but set in its faces (domain 3.8, "Ledger print"), and its
 * pages are drawn, written and printed as those of a notice.
 */
#pragma once

#include "cg-notice-pages.h"

G_BEGIN_DECLS

/**
 * CgTableSize:
 *
 * The paper, always landscape.
 */
typedef enum
{
  CG_TABLE_A4,
  CG_TABLE_A3,
} CgTableSize;

/**
 * CgTableColumnKind:
 * @CG_TABLE_TEXT: sentences, set from the left edge
 * @CG_TABLE_WORDS: names and the like, in the middle
 * @CG_TABLE_SHORT: dates, numbers and the like, in the middle and not broken
 * @CG_TABLE_AMOUNT: as short ones, in a notice set to the right edge
 * @CG_TABLE_IDENTIFIER: numbers of cases and papers, as short ones; where there is too little
 *   room 〔2026〕18号 goes into a line of its own
 * @CG_TABLE_LAMP: as short ones, in the colour of the lamp with whose mark a line begins
 *   (cg_lamp_mark())
 */
typedef enum
{
  CG_TABLE_TEXT,
  CG_TABLE_WORDS,
  CG_TABLE_SHORT,
  CG_TABLE_AMOUNT,
  CG_TABLE_IDENTIFIER,
  CG_TABLE_LAMP,
} CgTableColumnKind;

/**
 * CgTableNote:
 *
 * The words around the table: above it at the left, in the middle and at the right (填报单位,
 * 填报日期, 单位), and below it (填报人, 审核人, 负责人).
 */
typedef enum
{
  CG_TABLE_ABOVE_LEFT,
  CG_TABLE_ABOVE_MIDDLE,
  CG_TABLE_ABOVE_RIGHT,
  CG_TABLE_BELOW_LEFT,
  CG_TABLE_BELOW_MIDDLE,
  CG_TABLE_BELOW_RIGHT,
  CG_N_TABLE_NOTES
} CgTableNote;

/* Longer tables are lists, not papers: all of it is laid out in memory. */
#define CG_TABLE_MOST_ROWS 10000

/**
 * CgTablePaper:
 *
 * What a paper says, before it is laid out: filled by one thread, then laid out on any.
 */
typedef struct _CgTablePaper CgTablePaper;

/**
 * cg_table_paper_new:
 * @title: 表题
 *
 * Returns: (transfer full): a table without columns and rows, on A4
 */
CgTablePaper *cg_table_paper_new (const char *title);
void cg_table_paper_free (CgTablePaper *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgTablePaper, cg_table_paper_free)

/**
 * cg_table_paper_set_size:
 * @paper: a paper
 * @size: the sheet
 */
void cg_table_paper_set_size (CgTablePaper *paper, CgTableSize size);

/**
 * cg_table_paper_set_note:
 * @paper: a paper
 * @note: where
 * @text: (nullable): what stands there
 *
 * Notes above stand on the first page, notes below on the last, with room to sign after each.
 */
void cg_table_paper_set_note (CgTablePaper *paper, CgTableNote note, const char *text);

/**
 * cg_table_paper_add_line:
 * @paper: a paper
 * @text: a sentence, such as how many records there are
 *
 * Stands over the table on the first page, below the notes, across its width.
 */
void cg_table_paper_add_line (CgTablePaper *paper, const char *text);

/**
 * cg_table_paper_set_legend:
 * @paper: a paper with changed rows
 * @caption: before it
 * @was: what a value struck through is; set as one
 * @is: what the value below it is; set as one
 * @more: (nullable): what else the reader has to know
 *
 * Says over the table how changed cells are read.
 */
void cg_table_paper_set_legend (
    CgTablePaper *paper, const char *caption, const char *was, const char *is, const char *more);

/**
 * cg_table_paper_set_nothing:
 * @paper: a paper
 * @text: what a table without rows says
 */
void cg_table_paper_set_nothing (CgTablePaper *paper, const char *text);

/**
 * cg_table_paper_add_column:
 * @paper: a paper without rows
 * @heading: its heading
 * @kind: how its cells are set
 * @weight: its share of the width beside the other columns, in any unit
 */
void cg_table_paper_add_column (CgTablePaper *paper,
                                const char *heading,
                                CgTableColumnKind kind,
                                double weight);

/**
 * cg_table_paper_add_row:
 * @paper: a paper with all its columns
 * @cells: (array): a text for each column; lines are ended by line feeds. A line of sentences
 *   that begins with a number, as "2. ", hangs from it; what U+2060 stands between is not parted
 */
void cg_table_paper_add_row (CgTablePaper *paper, const char *const *cells);

/**
 * cg_table_paper_add_changed_row:
 * @paper: a paper with all its columns
 * @was: (array) (element-type utf8): what a cell said before, %NULL where nothing has changed
 * @cells: (array): a text for each column
 *
 * Adds a row whose changed cells have what was struck through above what is, which stands out:
 * both are told apart in grey as well. Of cells of several lines those that are the same stay as
 * they are.
 */
void cg_table_paper_add_changed_row (CgTablePaper *paper,
                                     const char *const *was,
                                     const char *const *cells);

/**
 * cg_table_paper_add_group:
 * @paper: a paper with all its columns
 * @heading: heads the rows that come after it, across all columns
 */
void cg_table_paper_add_group (CgTablePaper *paper, const char *heading);

/**
 * cg_table_paper_layout:
 * @paper: a paper with columns
 *
 * Sets the table: columns in proportion, but wide enough for what must not be broken, and then
 * so that the rows take as few lines as they can; the row of headings on each page; rows whole,
 * unless one is taller than a page; 第 n 页 共 m 页. Any thread.
 *
 * Returns: (transfer full): at least one page
 */
CgNoticePages *cg_table_paper_layout (const CgTablePaper *paper);

G_END_DECLS

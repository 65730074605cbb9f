/* cg-table-paper-private.h: what a table on paper is made of, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lengths are points.
 */
#pragma once

#include "cg-notice-pages-private.h"
#include "cg-table-paper.h"

G_BEGIN_DECLS

/* Between a rule and the text beside it. */
#define CG_TABLE_PADDING (1.0 * CG_NOTICE_POINTS_PER_MM)

/* Above and below the text of a cell. */
#define CG_TABLE_AIR (1.2 * CG_NOTICE_POINTS_PER_MM)

/* The least height of a row. */
#define CG_TABLE_ROW (8.0 * CG_NOTICE_POINTS_PER_MM)

/* From line to line, em. */
#define CG_TABLE_LINE_PITCH 1.35

/* Headings are 五号. */
#define CG_TABLE_HEADING_SIZE 10.5

typedef struct
{
  char *heading;
  CgTableColumnKind kind;
  double weight;
} CgTableColumn;

typedef struct
{
  gboolean is_group;
  gboolean is_changed; /* what the cells said before follows them, NULL for the same */
  guint cell;          /* its first */
} CgTableRow;

struct _CgTablePaper
{
  char *title;
  char *nothing;
  char *notes[CG_N_TABLE_NOTES];
  CgTableSize size;
  GArray *columns;       /* of CgTableColumn */
  GArray *rows;          /* of CgTableRow */
  GPtrArray *cells;      /* of const char*, row by row; a group has one */
  GStringChunk *strings; /* what they point to: units and names come again and again */
};

#define cg_table_paper_column(paper, index)                                                        \
  (&g_array_index ((paper)->columns, CgTableColumn, (index)))
#define cg_table_paper_row(paper, index) (&g_array_index ((paper)->rows, CgTableRow, (index)))

/* A column as it is set. */
typedef struct
{
  double x; /* left edge, from the table's */
  double width;
  gboolean centred;
} CgTablePlace;

/* A line of a cell. */
typedef struct
{
  CgNoticeParagraph *paragraph;
  guint line;
  gboolean struck;
} CgTableLine;

/* A row that is broken into lines. */
typedef struct
{
  GPtrArray *cells; /* of GArray of CgTableLine */
  GPtrArray *paragraphs;
  guint n_lines; /* of its longest cell */
  double size;
  double pitch;
  double height;
} CgTableSetRow;

/* A row without cells, its text of @size. */
CgTableSetRow *cg_table_set_row_new (double size);
void cg_table_set_row_free (CgTableSetRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgTableSetRow, cg_table_set_row_free)

/* Breaks the next cell's text into lines; a heading into lines of like length. */
void cg_table_set_row_add (CgTableSetRow *row,
                           CgNoticeFonts *fonts,
                           CgNoticeFaceRole role,
                           double width,
                           const char *text);

/* What was, struck through, above what is. */
void cg_table_set_row_add_changed (
    CgTableSetRow *row, CgNoticeFonts *fonts, double width, const char *was, const char *text);
void cg_table_set_row_add_heading (CgTableSetRow *row,
                                   CgNoticeFonts *fonts,
                                   double width,
                                   const char *text);

/* How text of a table is set in lines of @width. */
CgNoticeStyle cg_table_style (CgNoticeFaceRole role, double size, double width);

/* The columns' places in a table of @width, and the size of its text: 五号, 小五 where that is
 * too wide. */
CgTablePlace *cg_table_place_columns (const CgTablePaper *paper,
                                      CgNoticeFonts *fonts,
                                      double width,
                                      double *size);

G_END_DECLS

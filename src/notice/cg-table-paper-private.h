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
#define CG_TABLE_PADDING (0.8 * CG_NOTICE_POINTS_PER_MM)

/* Above and below the text of a cell. */
#define CG_TABLE_AIR (1.2 * CG_NOTICE_POINTS_PER_MM)

/* The least height of a row. */
#define CG_TABLE_ROW (8.0 * CG_NOTICE_POINTS_PER_MM)

/* From line to line, em. */
#define CG_TABLE_LINE_PITCH 1.35

/* Names are signed below the table: so much of the note's part is left for it. */
#define CG_TABLE_SIGNING (14.0 * CG_NOTICE_POINTS_PER_MM)

/* In what a table is set: the largest size of its text first that all columns have room in. */
typedef struct
{
  double sizes[3];
  guint n_sizes;
  double heading_size;
  double unbroken;  /* headings not longer than this are not broken, em */
  double least_row; /* height */
  CgNoticeFaceRole face;
  CgNoticeSetting settings;
} CgTableSetting;

typedef struct
{
  char *heading;
  CgTableColumnKind kind;
  double weight;
  double room; /* wished for to write in, em */
} CgTableColumn;

typedef struct
{
  gboolean is_group;
  gboolean is_changed; /* what the cells said before follows them, NULL for the same */
  guint cell;          /* its first */
} CgTableRow;

/* The parts of the legend: its caption, what was, what is, more. */
#define CG_N_TABLE_LEGEND 4

struct _CgTablePaper
{
  CgTableSetting setting; /* that of a ledger, if no other is given */
  char *title;
  char *nothing;
  char *notes[CG_N_TABLE_NOTES];
  char *legend[CG_N_TABLE_LEGEND]; /* the first is %NULL: there is none */
  GPtrArray *lines;                /* of char*: over the table */
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
  CgTableColumnKind kind;
} CgTablePlace;

/* What a column needs, points. */
typedef struct
{
  double least;   /* what it cannot do without */
  double natural; /* what all its cells take without being broken */
  double weight;
} CgTableNeed;

/* A line of a cell. */
typedef struct
{
  CgNoticeParagraph *paragraph;
  guint line;
  gboolean struck;
  guint source; /* characters of the cell's text before the paragraph's, if it has no changes */
  guint32 ink;  /* as that of a placed line */
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
  double least; /* height */
  CgNoticeSetting settings;
} CgTableSetRow;

/* A row without cells of a table that is set so, its text of @size. */
CgTableSetRow *cg_table_set_row_new (const CgTableSetting *setting, double size);
void cg_table_set_row_free (CgTableSetRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgTableSetRow, cg_table_set_row_free)

/* Breaks the next cell's text into lines, as its column is set. */
void cg_table_set_row_add (CgTableSetRow *row,
                           CgNoticeFonts *fonts,
                           CgNoticeFaceRole role,
                           const CgTablePlace *place,
                           const char *text);

/* What was, struck through, above what is. */
void cg_table_set_row_add_changed (CgTableSetRow *row,
                                   CgNoticeFonts *fonts,
                                   const CgTablePlace *place,
                                   const char *was,
                                   const char *text);

/* A heading, in lines of like length. */
void cg_table_set_row_add_heading (CgTableSetRow *row,
                                   CgNoticeFonts *fonts,
                                   double width,
                                   const char *text);

/* Where an identifier may be broken: before 〔; %NULL: nowhere. */
const char *cg_table_identifier_break (const char *text);

/* How text of a table is set in lines of @width. */
CgNoticeStyle cg_table_style (CgNoticeFaceRole role, double size, double width);

/* The columns' places in a table of @width, and the size of its text; @fits: (nullable) whether
 * all of them have what they cannot do without. */
CgTablePlace *cg_table_place_columns (
    const CgTablePaper *paper, CgNoticeFonts *fonts, double width, double *size, gboolean *fits);

/* A table while it is laid out. */
typedef struct
{
  const CgTablePaper *paper;
  CgNoticeFonts *fonts;
  CgNoticePages *pages;
  CgTablePlace *places;
  CgTableSetRow *headings;
  double size;
  double left, right, top, bottom;
  guint page;
  double y;       /* where the next row begins */
  double begin;   /* of the table on this page */
  double stretch; /* where the rules between the columns begin */
} CgTableLayout;

/* Puts a line of a cell or note with its left edge at @x and the top of its em at @y. */
void cg_table_put_line (
    CgTableLayout *self, CgNoticeRole role, const CgTableLine *line, double x, double y);

/* A line through one that was put there, of @size. */
void
cg_table_strike (CgTableLayout *self, const CgTableLine *line, double x, double y, double size);

/* Whether any of the three notes from @first on says anything. */
gboolean cg_table_has_notes (const CgTablePaper *paper, CgTableNote first);

/* Title, notes, sentences and legend, from the top of the first page on. */
void cg_table_put_above (CgTableLayout *self);

/* Who signs, below the table. */
void cg_table_put_below (CgTableLayout *self);

/* 第 n 页 共 m 页, when all pages are there. */
void cg_table_put_numbers (CgTableLayout *self);

/* Shifts width between columns, of which each keeps what it needs, so that the rows take fewer
 * lines of text of @size; all columns together keep their width. */
void cg_table_fit_columns (const CgTablePaper *paper,
                           const CgTableNeed *needs,
                           double size,
                           CgTablePlace *places);

G_END_DECLS

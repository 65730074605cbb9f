/* cg-notice-table.h: a table in the text of a notice, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table engine of ledgers breaks its cells (cg-table-paper-private.h); pages and their grid
 * are those of the notice. Lengths are points.
 */
#pragma once

#include "cg-notice-compose.h"
#include "cg-table-paper-private.h"

G_BEGIN_DECLS

typedef struct
{
  CgTablePaper *paper;
  CgTablePlace *places; /* of the columns, from the left rule's middle */
  GPtrArray *rows;      /* of CgTableSetRow; the first is the headings */
  GArray *sources;      /* of guint, row by row: where the cells' texts begin in the block */
  double width;         /* between the middles of the outer rules */
  double most;          /* a row that is higher is cut between its lines */
  double heading;       /* height of the headings where they are repeated, else 0 */
  gboolean overset;
} CgNoticeTable;

/* The tables that a block is set as: one, or some below each other where it has more columns
 * than fit beside each other. They may come from the fonts' memory. (element-type CgNoticeTable)
 */
GPtrArray *cg_notice_tables_new (const CgNoticeComposer *composer, const CgNoticeBlock *block);

CgNoticeTable *cg_notice_table_ref (CgNoticeTable *table);
void cg_notice_table_unref (CgNoticeTable *table);

/* In how many pieces a row may be parted by the ends of pages, and how high one is. */
guint cg_notice_table_count_pieces (const CgNoticeTable *table, guint row);
double cg_notice_table_piece_height (const CgNoticeTable *table, guint row, guint piece);

/* Puts a piece of a row, without its rules; @place says on which page, where its top is, and
 * where the block's text stands. */
void cg_notice_table_put_piece (CgNoticeComposer *composer,
                                const CgNoticeTable *table,
                                guint row,
                                guint piece,
                                CgNoticePlaced place);

/* Puts the rule above a row, @y its middle. */
void cg_notice_table_put_rule (CgNoticeComposer *composer, guint page, double y);

/* Puts the frame, and the rules between the columns, of what stands from @top to @bottom. */
void cg_notice_table_put_frame (
    CgNoticeComposer *composer, const CgNoticeTable *table, guint page, double top, double bottom);

G_END_DECLS

/* cg-notice-flow.h: lines of text and rows of tables on their way to pages, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-compose.h"
#include "cg-notice-table.h"

G_BEGIN_DECLS

/* A line of the text, or a row of a table or a piece of one, with what it asks for before it
 * gets its page. */
typedef struct
{
  CgNoticePlaced placed; /* of a row the page, and the field with where its table begins */
  guint blanks;          /* before it, unless it begins a page */
  gboolean body;
  guint grid; /* line of the grid, from 0; of a row: the last one that the table takes */

  CgNoticeTable *table; /* NULL: a line of text */
  guint row, piece;
  double y;       /* top of the row */
  gboolean heads; /* the headings stand above it again */
} CgNoticeFlow;

#define cg_notice_flow_at(flow, index) (&g_array_index ((flow), CgNoticeFlow, (index)))

/* (element-type CgNoticeFlow): no lines. */
GArray *cg_notice_flow_new (void);

/* Adds the lines of @place's paragraph. */
void cg_notice_flow_add (GArray *flow, const CgNoticePlaced *place, guint blanks);

/* Adds a text that was cut into blocks; @field holds it. */
void cg_notice_flow_add_blocks (const CgNoticeComposer *composer,
                                GArray *flow,
                                GPtrArray *blocks,
                                CgNoticeField field);

/* Whether a page may not end before a line: the headings of a table would stay behind. */
gboolean cg_notice_flow_is_held (const CgNoticeFlow *line);

/* Gives lines from @start on their page and line of the grid. */
void cg_notice_flow_paginate (
    const CgNoticeComposer *composer, GArray *flow, guint start, guint page, guint grid);

/* Puts all lines where they belong. */
void cg_notice_flow_put (CgNoticeComposer *composer, GArray *flow);

/* The bottom of the last line of @flow, which has some. */
double cg_notice_flow_end (const CgNoticeComposer *composer, const GArray *flow);

/* Adds 出席, 请假 and 列席 of 纪要. */
void cg_notice_flow_add_attendance (const CgNoticeComposer *composer, GArray *flow);

G_END_DECLS

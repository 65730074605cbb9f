/* cg-notice-flow.h: lines of text on their way to pages, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-compose.h"

G_BEGIN_DECLS

/* A line of the text with what it asks for before it gets its page. */
typedef struct
{
  CgNoticePlaced placed;
  guint blanks; /* before it, unless it begins a page */
  gboolean body;
  guint grid; /* line of the grid, from 0 */
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

/* Gives lines from @start on their page and line of the grid. */
void cg_notice_flow_paginate (
    const CgNoticeComposer *composer, GArray *flow, guint start, guint page, guint grid);

/* Puts all lines where they belong. */
void cg_notice_flow_put (CgNoticeComposer *composer, GArray *flow);

G_END_DECLS

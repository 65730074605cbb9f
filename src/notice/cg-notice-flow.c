/* cg-notice-flow.c: lines of text on their way to pages, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-flow.h"

static void
clear_flow (gpointer data)
{
  cg_notice_paragraph_unref (((CgNoticeFlow *) data)->placed.paragraph);
}

GArray *
cg_notice_flow_new (void)
{
  GArray *flow = g_array_new (FALSE, FALSE, sizeof (CgNoticeFlow));

  g_array_set_clear_func (flow, clear_flow);
  return flow;
}

void
cg_notice_flow_add (GArray *flow, const CgNoticePlaced *place, guint blanks)
{
  for (guint i = 0; i < place->paragraph->lines->len; i++)
    {
      CgNoticeFlow line = { .placed = *place, .blanks = i == 0 ? blanks : 0 };

      line.placed.line = i;
      line.placed.stretch = 1;
      line.body = place->role != CG_NOTICE_ROLE_RECIPIENT;
      cg_notice_paragraph_ref (line.placed.paragraph);
      g_array_append_val (flow, line);
    }
}

/* 一、 黑体, （一） 楷体, 1. and （1） 仿宋 (7.3.3). */
static void
add_block (const CgNoticeComposer *composer,
           GArray *flow,
           const CgNoticeBlock *block,
           CgNoticeField field)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  g_autoptr (CgNoticeParagraph) paragraph = NULL;
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_BODY + block->level,
                           .field = field,
                           .source = block->offset };

  style.first = cg_notice_profile_get (composer->profile, CG_MEASURE_INDENT) * composer->cell;
  if (block->level == 1 || block->level == 2)
    {
      style.head = block->head;
      style.head_role = block->level == 1 ? CG_NOTICE_FACE_HEI : CG_NOTICE_FACE_KAI;
    }
  paragraph = cg_notice_compose (composer, &style, block->text);
  place.paragraph = paragraph;
  cg_notice_flow_add (flow, &place, 0);
}

void
cg_notice_flow_add_blocks (const CgNoticeComposer *composer,
                           GArray *flow,
                           GPtrArray *blocks,
                           CgNoticeField field)
{
  for (guint i = 0; i < blocks->len; i++)
    add_block (composer, flow, g_ptr_array_index (blocks, i), field);
}

void
cg_notice_flow_paginate (
    const CgNoticeComposer *composer, GArray *flow, guint start, guint page, guint grid)
{
  for (guint i = start; i < flow->len; i++)
    {
      CgNoticeFlow *line = cg_notice_flow_at (flow, i);

      if (grid > 0)
        grid += line->blanks;
      if (grid >= composer->n_lines)
        {
          page++;
          grid = 0;
        }
      line->placed.page = page;
      line->grid = grid++;
    }
}

void
cg_notice_flow_put (CgNoticeComposer *composer, GArray *flow)
{
  for (guint i = 0; i < flow->len; i++)
    {
      CgNoticeFlow *line = cg_notice_flow_at (flow, i);

      line->placed.x = composer->area.x;
      line->placed.y = cg_notice_grid_top (composer, line->grid);
      cg_notice_pages_add_line (composer->pages, &line->placed);
    }
}

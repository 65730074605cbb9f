/* cg-notice-flow.c: lines of text and rows of tables on their way to pages, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-flow.h"

/* Between a table and the text below it, at least. */
#define TABLE_GAP (1.5 * CG_NOTICE_POINTS_PER_MM)

/* Rounding of sums, points. */
#define SLACK 0.01

static void
clear_flow (gpointer data)
{
  CgNoticeFlow *line = data;

  g_clear_pointer (&line->placed.paragraph, cg_notice_paragraph_unref);
  g_clear_pointer (&line->table, cg_notice_table_unref);
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

static void
add_table (GArray *flow, CgNoticeTable *table, const CgNoticePlaced *place)
{
  for (guint row = 0; row < table->rows->len; row++)
    for (guint piece = 0; piece < cg_notice_table_count_pieces (table, row); piece++)
      {
        CgNoticeFlow line = { .placed = *place,
                              .body = TRUE,
                              .table = cg_notice_table_ref (table),
                              .row = row,
                              .piece = piece };

        g_array_append_val (flow, line);
      }
}

static void
add_tables (const CgNoticeComposer *composer,
            GArray *flow,
            const CgNoticeBlock *block,
            CgNoticeField field)
{
  g_autoptr (GPtrArray) tables = cg_notice_tables_new (composer, block);
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_TABLE_CELL,
                           .field = field,
                           .source = block->offset };

  for (guint i = 0; i < tables->len; i++)
    add_table (flow, g_ptr_array_index (tables, i), &place);
}

void
cg_notice_flow_add_blocks (const CgNoticeComposer *composer,
                           GArray *flow,
                           GPtrArray *blocks,
                           CgNoticeField field)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CgNoticeBlock *block = g_ptr_array_index (blocks, i);

      if (block->rows != NULL)
        add_tables (composer, flow, block, field);
      else
        add_block (composer, flow, block, field);
    }
}

/* ---- places ---- */

/* Where the next line goes. */
typedef struct
{
  guint page;
  guint grid;                 /* for text and another table */
  double y;                   /* for the next row of @table, from the grid's top */
  const CgNoticeTable *table; /* NULL: the last was text, or none on this page */
} Place;

gboolean
cg_notice_flow_is_held (const CgNoticeFlow *line)
{
  return line->table != NULL && line->row == 1 && line->piece == 0;
}

static void
begin_page (Place *place)
{
  place->page++;
  place->grid = 0;
  place->table = NULL;
}

static void
place_line (const CgNoticeComposer *composer, CgNoticeFlow *line, Place *place)
{
  if (place->grid > 0)
    place->grid += line->blanks;
  if (place->grid >= composer->n_lines)
    begin_page (place);

  line->placed.page = place->page;
  line->grid = place->grid++;
  place->table = NULL;
}

/* What must find room together: the headings stay with the first row. */
static double
needed_height (const CgNoticeFlow *line)
{
  const CgNoticeTable *table = line->table;
  double height = cg_notice_table_piece_height (table, line->row, line->piece);

  if (line->row == 0 && table->rows->len > 1 &&
      line->piece + 1 == cg_notice_table_count_pieces (table, 0))
    height += cg_notice_table_piece_height (table, 1, 0);

  return height;
}

/* The top of a row's headings, or of the row itself, from the grid's top. */
static double
row_top (const CgNoticeComposer *composer, const CgNoticeFlow *line, const Place *place)
{
  return place->table == line->table ? place->y : place->grid * composer->pitch;
}

static void
place_row (const CgNoticeComposer *composer, CgNoticeFlow *line, Place *place)
{
  double y = row_top (composer, line, place);

  if (y > 0 && y + needed_height (line) > composer->area.height + SLACK)
    {
      begin_page (place);
      y = 0;
    }
  line->heads = line->row > 0 && place->table != line->table && line->table->heading > 0;
  if (line->heads)
    y += line->table->heading;
  line->placed.page = place->page;
  line->y = composer->area.y + y;

  place->table = line->table;
  place->y = y + cg_notice_table_piece_height (line->table, line->row, line->piece);
  place->grid = cg_notice_grid_line_at (composer, composer->area.y + place->y + TABLE_GAP);
  line->grid = place->grid - 1;
}

void
cg_notice_flow_paginate (
    const CgNoticeComposer *composer, GArray *flow, guint start, guint page, guint grid)
{
  Place place = { .page = page, .grid = grid };

  for (guint i = start; i < flow->len; i++)
    {
      CgNoticeFlow *line = cg_notice_flow_at (flow, i);

      if (line->table != NULL)
        place_row (composer, line, &place);
      else
        place_line (composer, line, &place);
    }
}

/* ---- ink ---- */

static void
put_row (CgNoticeComposer *composer, const CgNoticeFlow *line)
{
  CgNoticePlaced place = line->placed;

  if (line->heads)
    {
      place.y = line->y - line->table->heading;
      cg_notice_table_put_piece (composer, line->table, 0, 0, place);
    }
  if (line->heads || (line->piece == 0 && line->row > 0))
    cg_notice_table_put_rule (composer, line->placed.page, line->y);
  place.y = line->y;
  cg_notice_table_put_piece (composer, line->table, line->row, line->piece, place);
}

static double
bottom_of_row (const CgNoticeFlow *line)
{
  return line->y + cg_notice_table_piece_height (line->table, line->row, line->piece);
}

/* The rows of one table on one page, from @first on; returns the last of them. */
static guint
put_rows (CgNoticeComposer *composer, GArray *flow, guint first)
{
  const CgNoticeFlow *top = cg_notice_flow_at (flow, first);
  guint last = first;

  while (last + 1 < flow->len && cg_notice_flow_at (flow, last + 1)->table == top->table &&
         cg_notice_flow_at (flow, last + 1)->placed.page == top->placed.page)
    last++;
  for (guint i = first; i <= last; i++)
    put_row (composer, cg_notice_flow_at (flow, i));
  cg_notice_table_put_frame (composer, top->table, top->placed.page,
                             top->y - (top->heads ? top->table->heading : 0),
                             bottom_of_row (cg_notice_flow_at (flow, last)));
  return last;
}

void
cg_notice_flow_put (CgNoticeComposer *composer, GArray *flow)
{
  for (guint i = 0; i < flow->len; i++)
    {
      CgNoticeFlow *line = cg_notice_flow_at (flow, i);

      if (line->table != NULL)
        {
          i = put_rows (composer, flow, i);
          continue;
        }
      line->placed.x = composer->area.x;
      line->placed.y = cg_notice_grid_top (composer, line->grid);
      cg_notice_composer_add_line (composer, &line->placed);
    }
}

double
cg_notice_flow_end (const CgNoticeComposer *composer, const GArray *flow)
{
  const CgNoticeFlow *last = cg_notice_flow_at (flow, flow->len - 1);

  return last->table != NULL ? bottom_of_row (last)
                             : cg_notice_grid_top (composer, last->grid) + composer->em;
}

/* cg-table-layout.c: sets a table on paper into pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-table-paper-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MM CG_NOTICE_POINTS_PER_MM
#define MARGIN 15.0 /* mm */
#define OUTER_RULE (0.5 * MM)
#define INNER_RULE (0.25 * MM)

/* What was is struck through, so far from the top of the em. */
#define STRIKE_DEPTH 0.52
#define STRIKE_WEIGHT 0.6

/* 2号 on A3, 小二 on A4. */
#define TITLE_A3 22.0
#define TITLE_A4 18.0
#define NOTE_SIZE 10.5
#define NOTE_ROW (8.0 * MM)

/* Names are signed below the table: so much of the note's part is left for it. */
#define SIGNING (14.0 * MM)

/* The number stands in the middle of the lower margin. */
#define NUMBER_DROP (6.0 * MM)
#define NUMBER_SIZE 9.0

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
} Layout;

/* ---- rows ---- */

static CgTableSetRow *
make_headings (Layout *self)
{
  CgTableSetRow *row = cg_table_set_row_new (CG_TABLE_HEADING_SIZE);

  for (guint i = 0; i < self->paper->columns->len; i++)
    cg_table_set_row_add_heading (row, self->fonts, self->places[i].width,
                                  cg_table_paper_column (self->paper, i)->heading);

  return row;
}

static CgTableSetRow *
make_row (Layout *self, const CgTableRow *source)
{
  const GPtrArray *cells = self->paper->cells;
  CgTableSetRow *row = cg_table_set_row_new (self->size);
  guint n = self->paper->columns->len;

  for (guint i = 0; i < n; i++)
    {
      const char *text = cells->pdata[source->cell + i];
      const char *was = source->is_changed ? cells->pdata[source->cell + n + i] : NULL;

      if (was != NULL)
        cg_table_set_row_add_changed (row, self->fonts, self->places[i].width, was, text);
      else
        cg_table_set_row_add (row, self->fonts, CG_NOTICE_FACE_SONG, self->places[i].width, text);
    }

  return row;
}

/* A row of one cell from edge to edge. */
static CgTableSetRow *
make_wide (Layout *self, CgNoticeFaceRole role, const char *text)
{
  CgTableSetRow *row = cg_table_set_row_new (self->size);

  cg_table_set_row_add (row, self->fonts, role, self->right - self->left, text);
  return row;
}

/* ---- rules ---- */

/* @y is the middle. */
static void
add_across (Layout *self, double y, double weight)
{
  CgNoticeRule rule = { self->page,
                        CG_NOTICE_ROLE_RULE,
                        self->left - OUTER_RULE / 2,
                        y,
                        self->right - self->left + OUTER_RULE,
                        weight };

  cg_notice_pages_add_rule (self->pages, &rule);
}

static void
add_down (Layout *self, double x, double begin, double end, double weight)
{
  CgNoticeRule rule = { self->page, CG_NOTICE_ROLE_RULE, x - weight / 2, (begin + end) / 2,
                        weight,     end - begin };

  if (end > begin)
    cg_notice_pages_add_rule (self->pages, &rule);
}

/* The rules between the columns down to here; they go on at @next. */
static void
end_stretch (Layout *self, double next)
{
  for (guint i = 1; i < self->paper->columns->len; i++)
    add_down (self, self->left + self->places[i].x, self->stretch, self->y, INNER_RULE);
  self->stretch = next;
}

/* ---- text ---- */

static void
put_line (Layout *self, CgNoticeRole role, const CgTableLine *line, double x, double y)
{
  CgNoticePlaced placed = { .page = self->page,
                            .role = role,
                            .field = CG_NOTICE_FIELD_NONE,
                            .paragraph = line->paragraph,
                            .line = line->line,
                            .x = x,
                            .y = y,
                            .stretch = 1 };

  if (cg_notice_paragraph_line (line->paragraph, line->line)->n_places > 0)
    cg_notice_pages_add_line (self->pages, &placed);
}

static void
strike (Layout *self, const CgTableLine *line, double x, double y, double size)
{
  const CgNoticeLine *set = cg_notice_paragraph_line (line->paragraph, line->line);
  CgNoticeRule rule = { self->page, CG_NOTICE_ROLE_RULE, x + set->x, y + size * STRIKE_DEPTH,
                        set->width, STRIKE_WEIGHT };

  if (set->n_places > 0)
    cg_notice_pages_add_rule (self->pages, &rule);
}

static double
indent_of (const CgTableLine *line, double width, gboolean centred)
{
  const CgNoticeLine *set = cg_notice_paragraph_line (line->paragraph, line->line);

  return CG_TABLE_PADDING +
         (centred ? MAX (0, (width - 2 * CG_TABLE_PADDING - set->width) / 2) : 0);
}

/* @count lines of a cell from @first on, in the middle of @height. */
static void
put_cell (Layout *self,
          const CgTableSetRow *row,
          guint cell,
          CgNoticeRole role,
          double x,
          double width,
          gboolean centred,
          guint first,
          guint count,
          double height)
{
  const GArray *lines = row->cells->pdata[cell];
  guint n = lines->len > first ? MIN (lines->len - first, count) : 0;
  double y = self->y + (height - n * row->pitch) / 2 + (row->pitch - row->size) / 2;

  for (guint i = 0; i < n; i++, y += row->pitch)
    {
      const CgTableLine *line = &g_array_index (lines, CgTableLine, first + i);
      double left = x + indent_of (line, width, centred);

      put_line (self, role, line, left, y);
      if (line->struck)
        strike (self, line, left, y, row->size);
    }
}

/* ---- pages ---- */

static double
title_size (const CgTablePaper *paper)
{
  return paper->size == CG_TABLE_A3 ? TITLE_A3 : TITLE_A4;
}

/* A line of its own that is no part of the table: at the left, in the middle or at the right. */
static void
put_note (Layout *self,
          CgNoticeRole role,
          CgNoticeFaceRole face,
          double size,
          int where,
          const char *text)
{
  CgNoticeStyle style = cg_table_style (face, size, self->right - self->left);
  g_autoptr (CgNoticeParagraph) paragraph = cg_notice_paragraph_new (self->fonts, &style, text);

  for (guint i = 0; i < paragraph->lines->len; i++)
    {
      CgTableLine line = { paragraph, i, FALSE };
      double room = self->right - self->left - cg_notice_paragraph_line (paragraph, i)->width;

      put_line (self, role, &line, self->left + room * where / 2,
                self->y + i * size * CG_TABLE_LINE_PITCH);
    }
}

static guint
count_lines (Layout *self, CgNoticeFaceRole face, double size, const char *text)
{
  CgNoticeStyle style = cg_table_style (face, size, self->right - self->left);
  g_autoptr (CgNoticeParagraph) paragraph = cg_notice_paragraph_new (self->fonts, &style, text);

  return paragraph->lines->len;
}

static gboolean
has_notes (const CgTablePaper *paper, CgTableNote first)
{
  for (guint i = first; i < (guint) first + 3; i++)
    if (paper->notes[i] != NULL && *paper->notes[i] != '\0')
      return TRUE;

  return FALSE;
}

static void
put_above (Layout *self)
{
  double size = title_size (self->paper);

  put_note (self, CG_NOTICE_ROLE_TITLE, CG_NOTICE_FACE_TITLE, size, 1, self->paper->title);
  self->y += count_lines (self, CG_NOTICE_FACE_TITLE, size, self->paper->title) * size *
                 CG_TABLE_LINE_PITCH +
             2 * MM;
  if (!has_notes (self->paper, CG_TABLE_ABOVE_LEFT))
    return;

  self->y += (NOTE_ROW - NOTE_SIZE) / 2;
  for (int i = 0; i < 3; i++)
    if (self->paper->notes[CG_TABLE_ABOVE_LEFT + i] != NULL)
      put_note (self, CG_NOTICE_ROLE_TABLE_NOTE, CG_NOTICE_FACE_FANG, NOTE_SIZE, i,
                self->paper->notes[CG_TABLE_ABOVE_LEFT + i]);
  self->y += (NOTE_ROW + NOTE_SIZE) / 2;
}

/* Three parts side by side, each with room to sign in. */
static void
put_below (Layout *self)
{
  double left = self->left, part = (self->right - self->left) / 3;

  self->y += SIGNING / 2 - NOTE_SIZE / 2;
  for (int i = 0; i < 3; i++, self->left += part)
    if (self->paper->notes[CG_TABLE_BELOW_LEFT + i] != NULL)
      put_note (self, CG_NOTICE_ROLE_TABLE_NOTE, CG_NOTICE_FACE_FANG, NOTE_SIZE, 0,
                self->paper->notes[CG_TABLE_BELOW_LEFT + i]);
  self->left = left;
}

static void
put_headings (Layout *self)
{
  const CgTableSetRow *row = self->headings;

  self->begin = self->stretch = self->y;
  for (guint i = 0; i < self->paper->columns->len; i++)
    put_cell (self, row, i, CG_NOTICE_ROLE_TABLE_HEADING, self->left + self->places[i].x,
              self->places[i].width, TRUE, 0, row->n_lines, row->height);
  self->y += row->height;
}

/* The table's frame on this page. */
static void
end_page (Layout *self)
{
  end_stretch (self, self->y);
  add_across (self, self->begin, OUTER_RULE);
  add_across (self, self->y, OUTER_RULE);
  add_down (self, self->left, self->begin, self->y, OUTER_RULE);
  add_down (self, self->right, self->begin, self->y, OUTER_RULE);
}

static void
next_page (Layout *self)
{
  end_page (self);
  self->page++;
  self->y = self->top;
  put_headings (self);
}

static void
put_lines (Layout *self, const CgTableSetRow *row, guint first, guint count, double height)
{
  add_across (self, self->y, INNER_RULE);
  for (guint i = 0; i < self->paper->columns->len; i++)
    put_cell (self, row, i, CG_NOTICE_ROLE_TABLE_CELL, self->left + self->places[i].x,
              self->places[i].width, self->places[i].centred, first, count, height);
  self->y += height;
}

/* A row that is taller than a page goes on overleaf. */
static void
put_tall (Layout *self, const CgTableSetRow *row)
{
  guint line = 0;

  while (line < row->n_lines)
    {
      double room = self->bottom - self->y - 2 * CG_TABLE_AIR;
      guint fitting = room >= row->pitch ? (guint) (room / row->pitch) : 0;
      guint count = MIN (fitting, row->n_lines - line);

      if (count > 0)
        put_lines (self, row, line, count,
                   MAX (CG_TABLE_ROW, count * row->pitch + 2 * CG_TABLE_AIR));
      line += count;
      if (line < row->n_lines)
        next_page (self);
    }
}

/* Goes to the next page where @height, and what must come right after it, does not fit here; for
 * the latter alone no page is left with nothing but its headings. */
static void
make_room (Layout *self, double height, double more)
{
  gboolean first = self->y <= self->begin + self->headings->height;

  if (self->y + height + (first ? 0 : more) > self->bottom && (!first || self->page == 0))
    next_page (self);
}

/* @more is what comes right after it on the same page. */
static void
put_row (Layout *self, const CgTableSetRow *row, double more)
{
  double page = self->bottom - self->top - self->headings->height;

  if (row->height > page)
    {
      put_tall (self, row);
      return;
    }
  make_room (self, row->height, more);
  put_lines (self, row, 0, row->n_lines, row->height);
}

static void
put_wide (Layout *self, const CgTableSetRow *row, CgNoticeRole role, gboolean centred, double more)
{
  make_room (self, row->height, more);
  end_stretch (self, self->y + row->height);
  add_across (self, self->y, INNER_RULE);
  put_cell (self, row, 0, role, self->left, self->right - self->left, centred, 0, row->n_lines,
            row->height);
  self->y += row->height;
}

/* A group's heading stays with the first of its rows. */
static void
put_group (Layout *self, const CgTableSetRow *row, guint index)
{
  const CgTablePaper *paper = self->paper;
  double more = 0;

  if (index + 1 < paper->rows->len && !cg_table_paper_row (paper, index + 1)->is_group)
    {
      g_autoptr (CgTableSetRow) first = make_row (self, cg_table_paper_row (paper, index + 1));

      more = MIN (first->height, self->bottom - self->top - self->headings->height - row->height);
    }
  put_wide (self, row, CG_NOTICE_ROLE_TABLE_GROUP, FALSE, more);
}

static void
put_rows (Layout *self)
{
  const CgTablePaper *paper = self->paper;
  double below = has_notes (paper, CG_TABLE_BELOW_LEFT) ? SIGNING : 0;

  for (guint i = 0; i < paper->rows->len; i++)
    {
      const CgTableRow *source = cg_table_paper_row (paper, i);
      g_autoptr (CgTableSetRow) row =
          source->is_group ? make_wide (self, CG_NOTICE_FACE_HEI, paper->cells->pdata[source->cell])
                           : make_row (self, source);

      if (source->is_group)
        put_group (self, row, i);
      else
        put_row (self, row, i + 1 == paper->rows->len ? below : 0);
    }
  if (paper->rows->len == 0)
    {
      g_autoptr (CgTableSetRow) row = make_wide (self, CG_NOTICE_FACE_SONG, paper->nothing);

      put_wide (self, row, CG_NOTICE_ROLE_TABLE_CELL, TRUE, 0);
    }
}

/* The last page's signatures; a page of their own when a tall row left no room. */
static void
put_end (Layout *self)
{
  if (has_notes (self->paper, CG_TABLE_BELOW_LEFT) && self->y + SIGNING > self->bottom)
    {
      end_page (self);
      self->page++;
      self->y = self->top;
    }
  else
    end_page (self);
  put_below (self);
}

static void
put_numbers (Layout *self)
{
  guint n = self->pages->n_pages;

  for (self->page = 0; self->page < n; self->page++)
    {
      g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n);

      self->y = self->bottom + NUMBER_DROP - NUMBER_SIZE / 2;
      put_note (self, CG_NOTICE_ROLE_PAGE_NUMBER, CG_NOTICE_FACE_SONG, NUMBER_SIZE, 1, text);
    }
}

/* ---- the layout ---- */

/* Landscape: the long side of the sheet lies across. */
static CgNoticeProfile *
make_profile (CgTableSize size)
{
  CgNoticeProfile *profile = cg_notice_profile_new ("default");
  double width = size == CG_TABLE_A3 ? 420 : 297, height = size == CG_TABLE_A3 ? 297 : 210;

  cg_notice_profile_set (profile, CG_MEASURE_PAGE_WIDTH, width, NULL);
  cg_notice_profile_set (profile, CG_MEASURE_PAGE_HEIGHT, height, NULL);
  cg_notice_profile_set (profile, CG_MEASURE_AREA_LEFT, MARGIN, NULL);
  cg_notice_profile_set (profile, CG_MEASURE_AREA_TOP, MARGIN, NULL);
  cg_notice_profile_set (profile, CG_MEASURE_AREA_WIDTH, width - 2 * MARGIN, NULL);
  cg_notice_profile_set (profile, CG_MEASURE_AREA_HEIGHT, height - 2 * MARGIN, NULL);
  return profile;
}

static void
begin (Layout *self, const CgTablePaper *paper, const CgNoticeProfile *profile)
{
  self->paper = paper;
  self->fonts = cg_notice_fonts_get (profile);
  self->pages = cg_notice_pages_new (profile);
  self->pages->title = g_strdup (paper->title);
  self->pages->author = g_strdup ("");
  self->left = self->pages->area_x + OUTER_RULE / 2;
  self->right = self->pages->area_x + self->pages->area_width - OUTER_RULE / 2;
  self->top = self->y = self->pages->area_y;
  self->bottom = self->pages->area_y + self->pages->area_height;
  self->places = cg_table_place_columns (paper, self->fonts, self->right - self->left, &self->size);
  self->headings = make_headings (self);
}

/* Nothing of the table stays behind in the memory of the thread. */
static CgNoticePages *
finish (Layout *self)
{
  cg_notice_pages_finish (self->pages, self->fonts);
  cg_notice_fonts_age (self->fonts);
  cg_notice_fonts_age (self->fonts);
  cg_table_set_row_free (self->headings);
  g_free (self->places);
  return self->pages;
}

CgNoticePages *
cg_table_paper_layout (const CgTablePaper *paper)
{
  g_autoptr (CgNoticeProfile) profile = make_profile (paper->size);
  Layout self = { NULL };

  g_return_val_if_fail (paper->columns->len > 0, NULL);

  begin (&self, paper, profile);
  put_above (&self);
  put_headings (&self);
  put_rows (&self);
  put_end (&self);
  put_numbers (&self);

  return finish (&self);
}

/* cg-table-layout.c: sets a table on paper into pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-table-paper-private.h"

#include <math.h>
#include <string.h>

#define MM CG_NOTICE_POINTS_PER_MM
#define MARGIN 15.0 /* mm */
#define OUTER_RULE (0.5 * MM)
#define INNER_RULE (0.25 * MM)

/* ---- rows ---- */

static CgTableSetRow *
make_headings (CgTableLayout *self)
{
  CgTableSetRow *row =
      cg_table_set_row_new (&self->paper->setting, self->paper->setting.heading_size);

  for (guint i = 0; i < self->paper->columns->len; i++)
    cg_table_set_row_add_heading (row, self->fonts, self->places[i].width,
                                  cg_table_paper_column (self->paper, i)->heading);

  return row;
}

static CgTableSetRow *
make_row (CgTableLayout *self, const CgTableRow *source)
{
  const GPtrArray *cells = self->paper->cells;
  CgTableSetRow *row = cg_table_set_row_new (&self->paper->setting, self->size);
  guint n = self->paper->columns->len;

  for (guint i = 0; i < n; i++)
    {
      const char *text = cells->pdata[source->cell + i];
      const char *was = source->is_changed ? cells->pdata[source->cell + n + i] : NULL;

      if (was != NULL)
        cg_table_set_row_add_changed (row, self->fonts, &self->places[i], was, text);
      else
        cg_table_set_row_add (row, self->fonts, CG_NOTICE_FACE_SONG, &self->places[i], text);
    }

  return row;
}

/* A row of one cell from edge to edge. */
static CgTableSetRow *
make_wide (CgTableLayout *self, CgNoticeFaceRole role, const char *text)
{
  CgTableSetRow *row = cg_table_set_row_new (&self->paper->setting, self->size);
  CgTablePlace place = { 0, self->right - self->left, CG_TABLE_TEXT };

  cg_table_set_row_add (row, self->fonts, role, &place, text);
  return row;
}

/* ---- rules ---- */

/* @y is the middle. */
static void
add_across (CgTableLayout *self, double y, double weight)
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
add_down (CgTableLayout *self, double x, double begin, double end, double weight)
{
  CgNoticeRule rule = { self->page, CG_NOTICE_ROLE_RULE, x - weight / 2, (begin + end) / 2,
                        weight,     end - begin };

  if (end > begin)
    cg_notice_pages_add_rule (self->pages, &rule);
}

/* The rules between the columns down to here; they go on at @next. */
static void
end_stretch (CgTableLayout *self, double next)
{
  for (guint i = 1; i < self->paper->columns->len; i++)
    add_down (self, self->left + self->places[i].x, self->stretch, self->y, INNER_RULE);
  self->stretch = next;
}

/* ---- text ---- */

static double
indent_of (const CgTableLine *line, double width, gboolean centred)
{
  const CgNoticeLine *set = cg_notice_paragraph_line (line->paragraph, line->line);

  return CG_TABLE_PADDING +
         (centred ? MAX (0, (width - 2 * CG_TABLE_PADDING - set->width) / 2) : 0);
}

/* @count lines of a cell from @first on, in the middle of @height. */
static void
put_cell (CgTableLayout *self,
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

      cg_table_put_line (self, role, line, left, y);
      if (line->struck)
        cg_table_strike (self, line, left, y, row->size);
    }
}

/* ---- pages ---- */

static void
put_headings (CgTableLayout *self)
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
end_page (CgTableLayout *self)
{
  end_stretch (self, self->y);
  add_across (self, self->begin, OUTER_RULE);
  add_across (self, self->y, OUTER_RULE);
  add_down (self, self->left, self->begin, self->y, OUTER_RULE);
  add_down (self, self->right, self->begin, self->y, OUTER_RULE);
}

static void
next_page (CgTableLayout *self)
{
  end_page (self);
  self->page++;
  self->y = self->top;
  put_headings (self);
}

static void
put_lines (CgTableLayout *self, const CgTableSetRow *row, guint first, guint count, double height)
{
  add_across (self, self->y, INNER_RULE);
  for (guint i = 0; i < self->paper->columns->len; i++)
    put_cell (self, row, i, CG_NOTICE_ROLE_TABLE_CELL, self->left + self->places[i].x,
              self->places[i].width, self->places[i].kind != CG_TABLE_TEXT, first, count, height);
  self->y += height;
}

/* A row that is taller than a page goes on overleaf. */
static void
put_tall (CgTableLayout *self, const CgTableSetRow *row)
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
make_room (CgTableLayout *self, double height, double more)
{
  gboolean first = self->y <= self->begin + self->headings->height;

  if (self->y + height + (first ? 0 : more) > self->bottom && (!first || self->page == 0))
    next_page (self);
}

/* @more is what comes right after it on the same page. */
static void
put_row (CgTableLayout *self, const CgTableSetRow *row, double more)
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
put_wide (
    CgTableLayout *self, const CgTableSetRow *row, CgNoticeRole role, gboolean centred, double more)
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
put_group (CgTableLayout *self, const CgTableSetRow *row, guint index)
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
put_rows (CgTableLayout *self)
{
  const CgTablePaper *paper = self->paper;
  double below = cg_table_has_notes (paper, CG_TABLE_BELOW_LEFT) ? CG_TABLE_SIGNING : 0;

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
put_end (CgTableLayout *self)
{
  if (cg_table_has_notes (self->paper, CG_TABLE_BELOW_LEFT) &&
      self->y + CG_TABLE_SIGNING > self->bottom)
    {
      end_page (self);
      self->page++;
      self->y = self->top;
    }
  else
    end_page (self);
  cg_table_put_below (self);
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
begin (CgTableLayout *self, const CgTablePaper *paper, const CgNoticeProfile *profile)
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
  self->places =
      cg_table_place_columns (paper, self->fonts, self->right - self->left, &self->size, NULL);
  self->headings = make_headings (self);
}

/* Nothing of the table stays behind in the memory of the thread. */
static CgNoticePages *
finish (CgTableLayout *self)
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
  CgTableLayout self = { NULL };

  g_return_val_if_fail (paper->columns->len > 0, NULL);

  begin (&self, paper, profile);
  cg_table_put_above (&self);
  put_headings (&self);
  put_rows (&self);
  put_end (&self);
  cg_table_put_numbers (&self);

  return finish (&self);
}

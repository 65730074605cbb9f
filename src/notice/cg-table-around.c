/* cg-table-around.c: what stands around a table on paper: title, notes, legend, page numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-table-paper-private.h"

#include <glib/gi18n.h>

#define MM CG_NOTICE_POINTS_PER_MM

/* What was is struck through, so far from the top of the em. */
#define STRIKE_DEPTH 0.52
#define STRIKE_WEIGHT 0.6

/* 2号 on A3, 小二 on A4. */
#define TITLE_A3 22.0
#define TITLE_A4 18.0
#define NOTE_SIZE 10.5
#define NOTE_ROW (8.0 * MM)

/* The number stands in the middle of the lower margin. */
#define NUMBER_DROP (6.0 * MM)
#define NUMBER_SIZE 9.0

/* From sentence to sentence, em. */
#define SENTENCE_PITCH 1.6

/* ---- lines ---- */

void
cg_table_put_line (
    CgTableLayout *self, CgNoticeRole role, const CgTableLine *line, double x, double y)
{
  CgNoticePlaced placed = { .page = self->page,
                            .role = role,
                            .field = CG_NOTICE_FIELD_NONE,
                            .paragraph = line->paragraph,
                            .line = line->line,
                            .x = x,
                            .y = y,
                            .stretch = 1,
                            .ink = line->ink };

  if (cg_notice_paragraph_line (line->paragraph, line->line)->n_places > 0)
    cg_notice_pages_add_line (self->pages, &placed);
}

void
cg_table_strike (CgTableLayout *self, const CgTableLine *line, double x, double y, double size)
{
  const CgNoticeLine *set = cg_notice_paragraph_line (line->paragraph, line->line);
  CgNoticeRule rule = { self->page, CG_NOTICE_ROLE_RULE, x + set->x, y + size * STRIKE_DEPTH,
                        set->width, STRIKE_WEIGHT };

  if (set->n_places > 0)
    cg_notice_pages_add_rule (self->pages, &rule);
}

/* ---- above and below the table ---- */

static double
title_size (const CgTablePaper *paper)
{
  return paper->size == CG_TABLE_A3 ? TITLE_A3 : TITLE_A4;
}

/* A line of its own that is no part of the table: at the left, in the middle or at the right. */
static void
put_note (CgTableLayout *self,
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

      cg_table_put_line (self, role, &line, self->left + room * where / 2,
                         self->y + i * size * CG_TABLE_LINE_PITCH);
    }
}

static guint
count_lines (CgTableLayout *self, CgNoticeFaceRole face, double size, const char *text)
{
  CgNoticeStyle style = cg_table_style (face, size, self->right - self->left);
  g_autoptr (CgNoticeParagraph) paragraph = cg_notice_paragraph_new (self->fonts, &style, text);

  return paragraph->lines->len;
}

gboolean
cg_table_has_notes (const CgTablePaper *paper, CgTableNote first)
{
  for (guint i = first; i < (guint) first + 3; i++)
    if (paper->notes[i] != NULL && *paper->notes[i] != '\0')
      return TRUE;

  return FALSE;
}

static void
put_sentences (CgTableLayout *self)
{
  for (guint i = 0; i < self->paper->lines->len; i++)
    {
      const char *text = self->paper->lines->pdata[i];

      put_note (self, CG_NOTICE_ROLE_TABLE_NOTE, CG_NOTICE_FACE_FANG, NOTE_SIZE, 0, text);
      self->y +=
          count_lines (self, CG_NOTICE_FACE_FANG, NOTE_SIZE, text) * NOTE_SIZE * SENTENCE_PITCH;
    }
}

/* A part of a line; returns where the next one begins. */
static double
put_part (CgTableLayout *self, CgNoticeFaceRole face, double x, gboolean struck, const char *text)
{
  CgNoticeStyle style = cg_table_style (face, NOTE_SIZE, G_MAXDOUBLE);
  g_autoptr (CgNoticeParagraph) paragraph = cg_notice_paragraph_new (self->fonts, &style, text);
  CgTableLine line = { paragraph, 0, struck };

  cg_table_put_line (self, CG_NOTICE_ROLE_TABLE_NOTE, &line, x, self->y);
  if (struck)
    cg_table_strike (self, &line, x, self->y, NOTE_SIZE);
  return x + cg_notice_paragraph_line (paragraph, 0)->width + NOTE_SIZE;
}

/* What is struck through and what stands out are shown as they are in the cells. */
static void
put_legend (CgTableLayout *self)
{
  char *const *parts = self->paper->legend;
  double x = self->left;

  if (parts[0] == NULL)
    return;

  x = put_part (self, CG_NOTICE_FACE_FANG, x, FALSE, parts[0]) - NOTE_SIZE;
  x = put_part (self, CG_NOTICE_FACE_SONG, x, TRUE, parts[1]);
  x = put_part (self, CG_NOTICE_FACE_HEI, x, FALSE, parts[2]);
  if (parts[3] != NULL)
    put_part (self, CG_NOTICE_FACE_FANG, x, FALSE, parts[3]);
  self->y += NOTE_SIZE * SENTENCE_PITCH;
}

void
cg_table_put_above (CgTableLayout *self)
{
  double size = title_size (self->paper);

  put_note (self, CG_NOTICE_ROLE_TITLE, CG_NOTICE_FACE_TITLE, size, 1, self->paper->title);
  self->y += count_lines (self, CG_NOTICE_FACE_TITLE, size, self->paper->title) * size *
                 CG_TABLE_LINE_PITCH +
             2 * MM;
  if (cg_table_has_notes (self->paper, CG_TABLE_ABOVE_LEFT))
    {
      self->y += (NOTE_ROW - NOTE_SIZE) / 2;
      for (int i = 0; i < 3; i++)
        if (self->paper->notes[CG_TABLE_ABOVE_LEFT + i] != NULL)
          put_note (self, CG_NOTICE_ROLE_TABLE_NOTE, CG_NOTICE_FACE_FANG, NOTE_SIZE, i,
                    self->paper->notes[CG_TABLE_ABOVE_LEFT + i]);
      self->y += (NOTE_ROW + NOTE_SIZE) / 2;
    }
  put_sentences (self);
  put_legend (self);
  if (self->paper->lines->len > 0 || self->paper->legend[0] != NULL)
    self->y += 1 * MM;
}

/* Three parts side by side, each with room to sign in. */
void
cg_table_put_below (CgTableLayout *self)
{
  double left = self->left, part = (self->right - self->left) / 3;

  self->y += CG_TABLE_SIGNING / 2 - NOTE_SIZE / 2;
  for (int i = 0; i < 3; i++, self->left += part)
    if (self->paper->notes[CG_TABLE_BELOW_LEFT + i] != NULL)
      put_note (self, CG_NOTICE_ROLE_TABLE_NOTE, CG_NOTICE_FACE_FANG, NOTE_SIZE, 0,
                self->paper->notes[CG_TABLE_BELOW_LEFT + i]);
  self->left = left;
}

/* ---- page numbers ---- */

void
cg_table_put_numbers (CgTableLayout *self)
{
  guint n = self->pages->n_pages;

  for (self->page = 0; self->page < n; self->page++)
    {
      g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n);

      self->y = self->bottom + NUMBER_DROP - NUMBER_SIZE / 2;
      put_note (self, CG_NOTICE_ROLE_PAGE_NUMBER, CG_NOTICE_FACE_SONG, NUMBER_SIZE, 1, text);
    }
}

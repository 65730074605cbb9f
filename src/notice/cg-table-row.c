/* cg-table-row.c: a row of a table on paper, broken into lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-table-paper-private.h"

#include <math.h>

CgTableSetRow *
cg_table_set_row_new (double size)
{
  CgTableSetRow *row = g_new0 (CgTableSetRow, 1);

  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  row->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_notice_paragraph_unref);
  row->size = size;
  row->pitch = size * CG_TABLE_LINE_PITCH;
  row->height = CG_TABLE_ROW;
  return row;
}

void
cg_table_set_row_free (CgTableSetRow *row)
{
  g_ptr_array_unref (row->cells);
  g_ptr_array_unref (row->paragraphs);
  g_free (row);
}

static void
add_lines (CgTableSetRow *row, GArray *lines, CgNoticeParagraph *paragraph, gboolean struck)
{
  g_ptr_array_add (row->paragraphs, paragraph);
  for (guint i = 0; i < paragraph->lines->len; i++)
    {
      CgTableLine line = { paragraph, i, struck };

      g_array_append_val (lines, line);
    }
}

static void
add_text (CgTableSetRow *row,
          CgNoticeFonts *fonts,
          const CgNoticeStyle *style,
          GArray *lines,
          const char *text,
          gboolean struck)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    add_lines (row, lines, cg_notice_paragraph_new (fonts, style, g_strchomp (parts[i])), struck);
}

static void
take_cell (CgTableSetRow *row, GArray *lines)
{
  g_ptr_array_add (row->cells, lines);
  row->n_lines = MAX (row->n_lines, lines->len);
  row->height = MAX (CG_TABLE_ROW, row->n_lines * row->pitch + 2 * CG_TABLE_AIR);
}

static void
add_cell (CgTableSetRow *row, CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CgTableLine));

  add_text (row, fonts, style, lines, text, FALSE);
  take_cell (row, lines);
}

void
cg_table_set_row_add (
    CgTableSetRow *row, CgNoticeFonts *fonts, CgNoticeFaceRole role, double width, const char *text)
{
  CgNoticeStyle style = cg_table_style (role, row->size, width - 2 * CG_TABLE_PADDING);

  add_cell (row, fonts, &style, text);
}

void
cg_table_set_row_add_changed (
    CgTableSetRow *row, CgNoticeFonts *fonts, double width, const char *was, const char *text)
{
  double room = width - 2 * CG_TABLE_PADDING;
  CgNoticeStyle then = cg_table_style (CG_NOTICE_FACE_SONG, row->size, room);
  CgNoticeStyle now = cg_table_style (CG_NOTICE_FACE_HEI, row->size, room);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CgTableLine));

  add_text (row, fonts, &then, lines, was, TRUE);
  add_text (row, fonts, &now, lines, text, FALSE);
  take_cell (row, lines);
}

void
cg_table_set_row_add_heading (CgTableSetRow *row,
                              CgNoticeFonts *fonts,
                              double width,
                              const char *text)
{
  CgNoticeStyle style =
      cg_table_style (CG_NOTICE_FACE_HEI, row->size, width - 2 * CG_TABLE_PADDING);
  double cells = cg_notice_text_width (fonts, &style, text) / style.cell;
  double lines = ceil (cells * style.cell / style.width - 0.01);

  if (lines > 1)
    style.width = MIN (style.width, ceil (cells / lines) * style.cell);
  add_cell (row, fonts, &style, text);
}

/* cg-table-columns.c: how wide the columns of a table on paper are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-punctuation.h"
#include "cg-table-paper-private.h"

#include <math.h>
#include <string.h>

/* A column of words has room for so many characters, em. */
#define LEAST_WORDS 3

/* "1. " before a line, and a mark after a word, em. */
#define HANGING 2.5

/* Words are not measured further, em. */
#define LONGEST_WORDS 60

/* A heading takes so many lines at most, where it may be broken. */
#define HEADING_LINES 2

/* So exactly a share is found. */
#define HALVINGS 60

/* Against rounding. */
#define ROOM 0.1

CgNoticeStyle
cg_table_style (CgNoticeFaceRole role, double size, double width)
{
  CgNoticeStyle style;

  /* Its bytes are part of a key. */
  memset (&style, 0, sizeof style);
  style.role = style.head_role = role;
  style.size = style.cell = size;
  style.width = width;
  style.min_cells = width / size / 2;
  style.settings = CG_NOTICE_SONG_DIGITS;
  return style;
}

static double
line_width (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  const char *end = strchr (text, '\n');
  double widest;
  g_autofree char *line = NULL;

  if (end == NULL)
    return cg_notice_text_width (fonts, style, text);

  line = g_strndup (text, end - text);
  widest = cg_notice_text_width (fonts, style, line);
  return MAX (widest, line_width (fonts, style, end + 1));
}

/* Long words are long: that they are is all that matters. */
static double
cell_width (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  if (strlen (text) > 3 * LONGEST_WORDS)
    return LONGEST_WORDS * style->size;

  return line_width (fonts, style, text);
}

/* The wider part of an identifier that may be broken. */
static double
part_width (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  const char *year = cg_table_identifier_break (text);
  g_autofree char *before = year != NULL ? g_strndup (text, year - text) : NULL;

  if (before == NULL)
    return cell_width (fonts, style, text);

  return MAX (line_width (fonts, style, before), line_width (fonts, style, year));
}

/* The widest of what U+2060 keeps together, with the number that the line hangs from and the mark
 * that may follow. */
static double
glued_width (const CgNoticeStyle *style, const char *text)
{
  double widest = 0, width = 0;

  for (gboolean glued = FALSE; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (cg_notice_glues (c))
        {
          glued = TRUE;
          continue;
        }
      width = (glued ? width : 0) + (c < 0x80 ? style->size / 2 : style->size);
      widest = glued ? MAX (widest, width) : widest;
      glued = FALSE;
    }

  return widest > 0 ? widest + HANGING * style->size : 0;
}

static void
measure_cell (const CgTableColumn *column,
              CgNoticeFonts *fonts,
              const CgNoticeStyle *style,
              const char *text,
              CgTableNeed *need)
{
  need->natural = MAX (need->natural, cell_width (fonts, style, text));
  if (column->kind == CG_TABLE_IDENTIFIER)
    need->least = MAX (need->least, part_width (fonts, style, text));
  else if (column->kind == CG_TABLE_TEXT)
    need->least = MAX (need->least, glued_width (style, text));
}

static void
measure_cells (const CgTablePaper *paper, CgNoticeFonts *fonts, double size, CgTableNeed *needs)
{
  CgNoticeStyle style = cg_table_style (paper->setting.face, size, G_MAXDOUBLE);

  style.settings = paper->setting.settings;
  for (guint i = 0; i < paper->rows->len; i++)
    for (guint k = 0; k < paper->columns->len && !cg_table_paper_row (paper, i)->is_group; k++)
      {
        const CgTableRow *row = cg_table_paper_row (paper, i);
        const char *text = paper->cells->pdata[row->cell + k];
        const char *was =
            row->is_changed ? paper->cells->pdata[row->cell + paper->columns->len + k] : NULL;

        measure_cell (cg_table_paper_column (paper, k), fonts, &style, text, &needs[k]);
        if (was != NULL)
          measure_cell (cg_table_paper_column (paper, k), fonts, &style, was, &needs[k]);
      }
}

static void
measure_column (const CgTableColumn *column,
                CgNoticeFonts *fonts,
                const CgTableSetting *setting,
                double size,
                CgTableNeed *need)
{
  double heading_size = setting->heading_size;
  CgNoticeStyle style = cg_table_style (CG_NOTICE_FACE_HEI, heading_size, G_MAXDOUBLE);
  double heading = cg_notice_text_width (fonts, &style, column->heading);
  double broken = ceil (heading / HEADING_LINES / heading_size) * heading_size;

  if (heading <= setting->unbroken * heading_size)
    broken = heading;

  if (column->kind == CG_TABLE_SHORT || column->kind == CG_TABLE_AMOUNT ||
      column->kind == CG_TABLE_LAMP)
    need->least = need->natural = MAX (broken, need->natural);
  else if (column->kind == CG_TABLE_IDENTIFIER)
    {
      need->least = MAX (broken, need->least);
      need->natural = MAX (broken, need->natural);
    }
  else
    {
      need->least = MAX (MAX (broken, need->least), MIN (LEAST_WORDS * size, need->natural));
      need->natural = MAX (MAX (need->natural, heading), need->least);
    }
  need->natural = MAX (need->natural, column->room * size);
  need->least += 2 * CG_TABLE_PADDING + ROOM;
  need->natural += 2 * CG_TABLE_PADDING + ROOM;
  need->weight = column->weight;
}

/* What all need; returns what they cannot do without. */
static double
measure (const CgTablePaper *paper, CgNoticeFonts *fonts, double size, CgTableNeed *needs)
{
  double least = 0;

  memset (needs, 0, sizeof *needs * paper->columns->len);
  measure_cells (paper, fonts, size, needs);
  for (guint i = 0; i < paper->columns->len; i++)
    {
      measure_column (cg_table_paper_column (paper, i), fonts, &paper->setting, size, &needs[i]);
      least += needs[i].least;
    }

  return least;
}

/* The largest that all have room in. */
static double
choose_size (const CgTablePaper *paper,
             CgNoticeFonts *fonts,
             double width,
             CgTableNeed *needs,
             gboolean *fits)
{
  const CgTableSetting *setting = &paper->setting;
  guint i = 0;

  *fits = measure (paper, fonts, setting->sizes[0], needs) <= width;
  while (!*fits && i + 1 < setting->n_sizes)
    *fits = measure (paper, fonts, setting->sizes[++i], needs) <= width;

  return setting->sizes[i];
}

/* A column's width when each unit of weight gets @share. */
static double
width_at (const CgTableNeed *need, double share)
{
  return CLAMP (share * need->weight, need->least, need->natural);
}

static double
sum_at (const CgTableNeed *needs, guint n, double share)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += width_at (&needs[i], share);

  return sum;
}

/* By weight between what each needs at least and at most; what is then too much or too little is
 * taken from all or given to all. */
static void
share_out (const CgTableNeed *needs, CgTablePlace *places, guint n, double width)
{
  double low = 0, high = width, sum; /* weights are at least 1 */

  for (guint i = 0; i < HALVINGS; i++)
    {
      double middle = (low + high) / 2;

      if (sum_at (needs, n, middle) < width)
        low = middle;
      else
        high = middle;
    }

  sum = sum_at (needs, n, low);
  for (guint i = 0; i < n; i++)
    places[i].width = width_at (&needs[i], low) * width / sum;
}

CgTablePlace *
cg_table_place_columns (
    const CgTablePaper *paper, CgNoticeFonts *fonts, double width, double *size, gboolean *fits)
{
  guint n = paper->columns->len;
  CgTablePlace *places = g_new0 (CgTablePlace, n);
  g_autofree CgTableNeed *needs = g_new0 (CgTableNeed, n);
  gboolean unasked;
  double x = 0;

  *size = choose_size (paper, fonts, width, needs, fits != NULL ? fits : &unasked);
  for (guint i = 0; i < n; i++)
    places[i].kind = cg_table_paper_column (paper, i)->kind;
  share_out (needs, places, n, width);
  cg_table_fit_columns (paper, needs, *size, places);
  for (guint i = 0; i < n; i++)
    {
      places[i].x = x;
      x += places[i].width;
    }

  return places;
}

/* cg-notice-ruled.c: ruled forms: rows of labels and what is filled in beside them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-ruled.h"

#include "cg-notice-compose.h"

/* 四号 and smaller where there is too much. */
#define LARGEST 14.0
#define SMALLEST 7.5

/* Between a rule and the text beside it. */
#define PADDING (1.5 * CG_NOTICE_POINTS_PER_MM)

/* Above and below the text of a cell. */
#define AIR (2.0 * CG_NOTICE_POINTS_PER_MM)

/* From line to line, em. */
#define LINE_PITCH 1.4

/* From the title to the form. */
#define BELOW_TITLE (6.0 * CG_NOTICE_POINTS_PER_MM)

typedef struct
{
  CgRuledKind kind;
  double share;
  char *text;
} Cell;

typedef struct
{
  double height; /* points */
  GArray *cells; /* of Cell */
} Row;

typedef struct
{
  char *organ;
  char *title;
  GArray *rows; /* of Row */
} Sheet;

struct _CgRuledForm
{
  GArray *sheets; /* of Sheet */
};

/* ---- what they say ---- */

static void
clear_cell (gpointer data)
{
  g_free (((Cell *) data)->text);
}

static void
clear_row (gpointer data)
{
  g_array_unref (((Row *) data)->cells);
}

static void
clear_sheet (gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->organ);
  g_free (sheet->title);
  g_array_unref (sheet->rows);
}

CgRuledForm *
cg_ruled_form_new (void)
{
  CgRuledForm *form = g_new0 (CgRuledForm, 1);

  form->sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  g_array_set_clear_func (form->sheets, clear_sheet);
  return form;
}

void
cg_ruled_form_free (CgRuledForm *form)
{
  g_return_if_fail (form != NULL);

  g_array_unref (form->sheets);
  g_free (form);
}

static char *
valid_text (const char *text)
{
  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

void
cg_ruled_form_add_sheet (CgRuledForm *form, const char *organ, const char *title)
{
  Sheet sheet = { valid_text (organ), valid_text (title),
                  g_array_new (FALSE, FALSE, sizeof (Row)) };

  g_return_if_fail (form != NULL);

  g_array_set_clear_func (sheet.rows, clear_row);
  g_array_append_val (form->sheets, sheet);
}

static GArray *
last_rows (CgRuledForm *form)
{
  return g_array_index (form->sheets, Sheet, form->sheets->len - 1).rows;
}

void
cg_ruled_form_add_row (CgRuledForm *form, double height)
{
  Row row = { height * CG_NOTICE_POINTS_PER_MM, g_array_new (FALSE, FALSE, sizeof (Cell)) };

  g_return_if_fail (form != NULL && form->sheets->len > 0);

  g_array_set_clear_func (row.cells, clear_cell);
  g_array_append_val (last_rows (form), row);
}

void
cg_ruled_form_add_cell (CgRuledForm *form, CgRuledKind kind, double share, const char *text)
{
  Cell cell = { kind, share, valid_text (text) };
  GArray *rows;

  g_return_if_fail (form != NULL && form->sheets->len > 0);
  rows = last_rows (form);
  g_return_if_fail (rows->len > 0 && share > 0);

  g_array_append_val (g_array_index (rows, Row, rows->len - 1).cells, cell);
}

/* ---- text in cells ---- */

typedef struct
{
  CgNoticeComposer *composer;
  double size;  /* of the text in cells */
  double outer; /* weight of the frame */
  double inner;
  guint page;
  double y; /* where the next row begins */
} Setting;

/* The paragraphs of a cell, in a column of @width. */
static GPtrArray *
set_cell (const Setting *self, const Cell *cell, double width)
{
  GPtrArray *paragraphs =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_notice_paragraph_unref);
  g_auto (GStrv) lines = g_strsplit (cell->text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean label = cell->kind == CG_RULED_LABEL || (cell->kind == CG_RULED_OPINION && i == 0);
      CgNoticeStyle style = cg_notice_size_style (
          self->composer, label ? CG_NOTICE_FACE_HEI : CG_NOTICE_FACE_FANG, self->size);

      style.width = MAX (self->size, width - 2 * PADDING);
      style.min_cells = 1;
      g_ptr_array_add (paragraphs, cg_notice_compose (self->composer, &style, lines[i]));
    }

  return paragraphs;
}

static guint
count_lines (const GPtrArray *paragraphs)
{
  guint n = 0;

  for (guint i = 0; i < paragraphs->len; i++)
    n += ((const CgNoticeParagraph *) paragraphs->pdata[i])->lines->len;

  return n;
}

static double
text_height (const Setting *self, const GPtrArray *paragraphs)
{
  return count_lines (paragraphs) * self->size * LINE_PITCH;
}

static double
form_width (const Setting *self)
{
  return self->composer->area.width - self->outer;
}

static double
cell_width (const Setting *self, const Row *row, const Cell *cell)
{
  double all = 0;

  for (guint i = 0; i < row->cells->len; i++)
    all += g_array_index (row->cells, Cell, i).share;

  return form_width (self) * cell->share / all;
}

static double
row_height (const Setting *self, const Row *row)
{
  double height = row->height;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const Cell *cell = &g_array_index (row->cells, Cell, i);
      g_autoptr (GPtrArray) paragraphs = set_cell (self, cell, cell_width (self, row, cell));

      height = MAX (height, text_height (self, paragraphs) + 2 * AIR);
    }

  return height;
}

/* How far a line begins from the left edge of its cell. */
static double
line_indent (CgRuledKind kind, double width, double line)
{
  double spare = MAX (0, width - 2 * PADDING - line);

  if (kind == CG_RULED_TEXT || kind == CG_RULED_OPINION)
    spare = 0;
  else if (kind != CG_RULED_SIGNED)
    spare /= 2;

  return PADDING + spare;
}

static double
text_top (CgRuledKind kind, double height, double text)
{
  if (kind == CG_RULED_OPINION)
    return AIR;

  return kind == CG_RULED_SIGNED ? height - AIR - text : (height - text) / 2;
}

static void
put_cell (const Setting *self, const Cell *cell, double x, double width, double height)
{
  g_autoptr (GPtrArray) paragraphs = set_cell (self, cell, width);
  CgNoticePlaced place = { .page = self->page, .role = CG_NOTICE_ROLE_FORM_FIELD, .stretch = 1 };

  place.y = self->y + text_top (cell->kind, height, text_height (self, paragraphs)) +
            self->size * (LINE_PITCH - 1) / 2;
  for (guint i = 0; i < paragraphs->len; i++)
    {
      place.paragraph = paragraphs->pdata[i];
      for (place.line = 0; place.line < place.paragraph->lines->len; place.line++)
        {
          const CgNoticeLine *line = cg_notice_paragraph_line (place.paragraph, place.line);

          place.x = x + line_indent (cell->kind, width, line->width);
          if (line->n_places > 0)
            cg_notice_pages_add_line (self->composer->pages, &place);
          place.y += self->size * LINE_PITCH;
        }
    }
}

/* ---- rules ---- */

static void
put_frame (const Setting *self, double top)
{
  double right = self->composer->area.x + self->outer / 2 + form_width (self);

  cg_notice_put_frame (self->composer, self->page, right, top, self->y, self->outer);
}

/* ---- sheets ---- */

static double
area_bottom (const Setting *self)
{
  return self->composer->area.y + self->composer->area.height;
}

static void
put_row (Setting *self, const Row *row, gboolean first)
{
  double x = self->composer->area.x + self->outer / 2, height = row_height (self, row);

  if (!first)
    cg_notice_put_across (self->composer, self->page, self->y, self->inner);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const Cell *cell = &g_array_index (row->cells, Cell, i);
      double width = cell_width (self, row, cell);

      if (i > 0)
        cg_notice_put_down (self->composer, self->page, x, self->y, self->y + height, self->inner);
      put_cell (self, cell, x, width, height);
      x += width;
    }
  self->y += height;
}

static void
put_rows (Setting *self, const Sheet *sheet)
{
  double top = self->y;
  gboolean first = TRUE;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const Row *row = &g_array_index (sheet->rows, Row, i);

      if (!first && self->y + row_height (self, row) > area_bottom (self) + 0.01)
        {
          put_frame (self, top);
          self->page++;
          self->y = top = self->composer->area.y;
          first = TRUE;
        }
      put_row (self, row, first);
      first = FALSE;
    }
  put_frame (self, top);
}

/* A line in the middle, in the title's face; returns the bottom of its last em box. */
static double
put_title_line (const Setting *self, const char *text, CgNoticeRole role, double y)
{
  double size = cg_notice_profile_get (self->composer->profile, CG_MEASURE_TITLE_SIZE);
  CgNoticeStyle style = cg_notice_size_style (self->composer, CG_NOTICE_FACE_TITLE, size);
  g_autoptr (CgNoticeParagraph) paragraph = cg_notice_compose (self->composer, &style, text);
  CgNoticePlaced place = {
    .page = self->page, .role = role, .paragraph = paragraph, .y = y, .stretch = 1
  };

  for (; place.line < paragraph->lines->len; place.line++)
    {
      double width = cg_notice_paragraph_line (paragraph, place.line)->width;

      place.x = self->composer->area.x + (self->composer->area.width - width) / 2;
      cg_notice_pages_add_line (self->composer->pages, &place);
      place.y += size + self->composer->em * 7 / 8;
    }

  return place.y - self->composer->em * 7 / 8;
}

static void
put_titles (Setting *self, const Sheet *sheet)
{
  self->y = self->composer->area.y;
  if (*sheet->organ != '\0')
    self->y = put_title_line (self, sheet->organ, CG_NOTICE_ROLE_ORGAN_MARK, self->y) +
              self->composer->em * 7 / 8;
  if (*sheet->title != '\0')
    self->y = put_title_line (self, sheet->title, CG_NOTICE_ROLE_TITLE, self->y) + BELOW_TITLE;
}

static double
rows_height (const Setting *self, const Sheet *sheet)
{
  double height = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    height += row_height (self, &g_array_index (sheet->rows, Row, i));

  return height;
}

static double
highest_row (const Setting *self, const Sheet *sheet)
{
  double height = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    height = MAX (height, row_height (self, &g_array_index (sheet->rows, Row, i)));

  return height;
}

/* A single row never has more than a page, however small that makes it. */
static void
choose_size (Setting *self, const Sheet *sheet)
{
  for (self->size = LARGEST; self->size > SMALLEST; self->size -= 0.5)
    if (self->y + rows_height (self, sheet) <= area_bottom (self))
      return;
  while (self->size > 1 && highest_row (self, sheet) > self->composer->area.height)
    self->size -= 0.5;
}

static void
put_sheet (Setting *self, const Sheet *sheet)
{
  put_titles (self, sheet);
  choose_size (self, sheet);
  put_rows (self, sheet);
  self->page++;
}

CgNoticePages *
cg_ruled_form_layout (const CgRuledForm *form, const CgNoticeProfile *profile)
{
  g_autoptr (CgNoticeDocument) blank = cg_notice_document_new (CG_NOTICE_FORM_PLAIN);
  CgNoticeComposer composer;
  Setting self = { .composer = &composer };

  g_return_val_if_fail (form != NULL && form->sheets->len > 0, NULL);
  g_return_val_if_fail (profile != NULL, NULL);

  cg_notice_composer_init (&composer, blank, profile);
  cg_notice_fonts_age (composer.fonts);
  self.outer = cg_notice_profile_get_points (profile, CG_MEASURE_TABLE_OUTER);
  self.inner = cg_notice_profile_get_points (profile, CG_MEASURE_TABLE_INNER);
  for (guint i = 0; i < form->sheets->len; i++)
    put_sheet (&self, &g_array_index (form->sheets, Sheet, i));
  composer.pages->title = g_strdup (g_array_index (form->sheets, Sheet, 0).title);
  composer.pages->author = g_strdup (g_array_index (form->sheets, Sheet, 0).organ);
  cg_notice_pages_finish (composer.pages, composer.fonts);

  return composer.pages;
}

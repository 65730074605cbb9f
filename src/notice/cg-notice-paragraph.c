/* cg-notice-paragraph.c: a paragraph broken into lines of cells, private to the layout.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-paragraph.h"

#include "cg-notice-punctuation.h"

#include <math.h>
#include <string.h>

/* Ink that fits into half a cell, em. */
#define HALF_INK 0.485

/* Closing marks drawn left of this, em, can give up the other half of their cell. */
#define LEFT_HALF 0.55

/* Rounding of sums, cells. */
#define SLACK 1e-6

/* A character on its way into a line. */
typedef struct
{
  const CgNoticeGlyph *glyph;
  gunichar character;
  CgNoticeTraits traits;
  double width; /* cells */
  double end;   /* of it, cells from the paragraph's first */
  guint offset; /* characters */
  guint byte;
  guint bytes;
} Cell;

/* A line's end: before cell @end, with @squeeze closing marks giving up some width. */
typedef struct
{
  guint end;
  guint squeeze;
} Break;

typedef struct
{
  CgNoticeFonts *fonts;
  CgNoticeParagraph *paragraph;
  GArray *cells;
} Setter;

#define cell_at(setter, index) (&g_array_index ((setter)->cells, Cell, (index)))

/* How many cells a character takes. Letters of a proportional face keep their own width. */
static double
cell_width (CgNoticeFonts *fonts, CgNoticeFaceRole role, const Cell *cell)
{
  const CgNoticeGlyph *glyph = cell->glyph;

  if (cell->traits & CG_NOTICE_BLANK)
    return 0.5;
  if (!(cell->traits & CG_NOTICE_WORD))
    return 1;
  if (glyph->n_glyphs == 0 || cg_notice_fonts_half_latin (fonts, role))
    return 0.5;
  if (!(cell->traits & CG_NOTICE_LETTER) && glyph->right - glyph->left <= HALF_INK)
    return 0.5;

  return glyph->advance;
}

static CgNoticeFaceRole
role_of (const CgNoticeStyle *style, guint offset, gunichar character)
{
  CgNoticeFaceRole role = offset < style->head ? style->head_role : style->role;
  gboolean song = (style->settings & CG_NOTICE_SONG_DIGITS) && role == CG_NOTICE_FACE_FANG;

  return song && character < 128 ? CG_NOTICE_FACE_SONG : role;
}

static gboolean
already_noted (CgNoticeParagraph *paragraph, gunichar character)
{
  for (guint i = 0; i < paragraph->fallbacks->len; i++)
    if (g_array_index (paragraph->fallbacks, CgNoticeFallback, i).character == character)
      return TRUE;

  return FALSE;
}

static void
note_fallback (Setter *setter, CgNoticeFaceRole role, const Cell *cell)
{
  const CgNoticeGlyph *usual = cg_notice_fonts_glyph (setter->fonts, role, "国", strlen ("国"));
  CgNoticeFallback fallback = { cell->character, role, NULL };

  if (!cell->glyph->missing && (cell->glyph->face == usual->face ||
                                g_str_equal (cell->glyph->face->family, usual->face->family)))
    return;
  if (already_noted (setter->paragraph, cell->character))
    return;

  if (!cell->glyph->missing)
    fallback.family = g_strdup (cell->glyph->face->family);
  g_array_append_val (setter->paragraph->fallbacks, fallback);
}

/* One character with its marks, from @text; returns what follows. */
static const char *
add_cell (Setter *setter, const char *text, guint *offset, double *end)
{
  const char *next = g_utf8_next_char (text);
  CgNoticeFaceRole role;
  Cell cell = { .character = g_utf8_get_char (text), .offset = (*offset)++ };

  if (cg_notice_glues (cell.character) && setter->cells->len > 0)
    cell_at (setter, setter->cells->len - 1)->traits |= CG_NOTICE_GLUED;
  if (cg_notice_is_invisible (cell.character))
    return next;
  if (cell.character == '\t')
    cell.character = ' ';

  while (*next != '\0' && cg_notice_extends (g_utf8_get_char (next)))
    {
      next = g_utf8_next_char (next);
      (*offset)++;
    }

  role = role_of (&setter->paragraph->style, cell.offset, cell.character);
  cell.traits = cg_notice_traits (cell.character);
  cell.glyph = (cell.traits & CG_NOTICE_BLANK)
                   ? cg_notice_fonts_glyph (setter->fonts, role, " ", 1)
                   : cg_notice_fonts_glyph (setter->fonts, role, text, next - text);
  cell.width = cell_width (setter->fonts, role, &cell);
  cell.end = *end += cell.width;
  cell.byte = (guint) (text - setter->paragraph->text);
  cell.bytes = (guint) (next - text);
  note_fallback (setter, role, &cell);
  g_array_append_val (setter->cells, cell);

  return next;
}

static void
add_cells (Setter *setter)
{
  const char *text = setter->paragraph->text;
  guint offset = 0;
  double end = 0;

  while (*text != '\0')
    text = add_cell (setter, text, &offset, &end);
}

/* The cells from @start to before @end without the blanks at the end. */
static double
content_width (Setter *setter, guint start, guint *end)
{
  while (*end > start && (cell_at (setter, *end - 1)->traits & CG_NOTICE_BLANK))
    (*end)--;
  if (*end == start)
    return 0;

  return cell_at (setter, *end - 1)->end - cell_at (setter, start)->end +
         cell_at (setter, start)->width;
}

static double
line_width (Setter *setter, guint start, guint end)
{
  return content_width (setter, start, &end);
}

static gboolean
squeezable (const Cell *cell)
{
  return (cell->traits & CG_NOTICE_SQUEEZE) && cell->glyph->right < LEFT_HALF;
}

/* Closing marks in a row before @end. */
static guint
count_squeezable (Setter *setter, guint start, guint end)
{
  guint count = 0;

  while (end - count > start && squeezable (cell_at (setter, end - count - 1)))
    count++;

  return count;
}

static gboolean
may_end (Setter *setter, guint end)
{
  if (end == setter->cells->len)
    return TRUE;

  return !(cell_at (setter, end - 1)->traits & CG_NOTICE_GLUED) &&
         cg_notice_may_break (cell_at (setter, end - 1)->character,
                              cell_at (setter, end)->character);
}

/* Inside a long word: after a hyphen or the like, but not inside a number. */
static gboolean
may_split (Setter *setter, guint end)
{
  const Cell *before, *after;

  if (end >= setter->cells->len)
    return FALSE;

  before = cell_at (setter, end - 1);
  after = cell_at (setter, end);
  if ((after->traits & (CG_NOTICE_NO_BEGIN | CG_NOTICE_BLANK)) ||
      (before->traits & CG_NOTICE_GLUED))
    return FALSE;

  return (before->traits & CG_NOTICE_JOINT) ||
         ((before->traits & CG_NOTICE_LETTER) && (after->traits & CG_NOTICE_LETTER));
}

/*
 * The last place where the line that begins at @start may end. One closing mark at
 * its end may be squeezed; more than one only if @all.
 */
static Break
find_break (Setter *setter,
            guint start,
            double capacity,
            gboolean all,
            gboolean (*allowed) (Setter *, guint))
{
  Break best = { start, 0 };

  for (guint end = start + 1; end <= setter->cells->len; end++)
    {
      guint visible = end;
      double excess = content_width (setter, start, &visible) - capacity;
      guint count = count_squeezable (setter, start, visible);
      guint most = all ? count : MIN (count, 1);

      if (excess - 0.5 * count > SLACK && excess > 2)
        break;
      if (!allowed (setter, end) || excess - 0.5 * most > SLACK)
        continue;
      best.end = end;
      best.squeeze = excess > SLACK ? most : 0;
    }

  return best;
}

/* Something longer than a line: broken where it is full, with what may begin a line next. */
static Break
force_break (Setter *setter, guint start, double capacity)
{
  guint end = start + 1;

  while (end < setter->cells->len && line_width (setter, start, end + 1) <= capacity + SLACK)
    end++;
  for (guint back = end; back > start + 1 && back + 4 > end; back--)
    if (back == setter->cells->len ||
        !(cell_at (setter, back)->traits & (CG_NOTICE_NO_BEGIN | CG_NOTICE_BLANK)))
      return (Break){ back, 0 };

  return (Break){ end, 0 };
}

static Break
choose_break (Setter *setter, guint start, double capacity, double least)
{
  Break usual = find_break (setter, start, capacity, FALSE, may_end);
  Break other;

  if (usual.end == setter->cells->len ||
      (usual.end > start && line_width (setter, start, usual.end) >= least - SLACK))
    return usual;

  other = find_break (setter, start, capacity, TRUE, may_end);
  if (other.end > usual.end)
    return other;
  other = find_break (setter, start, capacity, FALSE, may_split);
  if (other.end > usual.end)
    return other;

  return usual.end > start ? usual : force_break (setter, start, capacity);
}

static CgNoticeRun *
current_run (CgNoticeParagraph *paragraph, CgNoticeLine *line, const Cell *cell)
{
  CgNoticeRun run = { .glyph = paragraph->glyphs->len,
                      .cluster = paragraph->clusters->len,
                      .byte = cell->byte };

  if (line->n_runs > 0)
    {
      CgNoticeRun *last = &g_array_index (paragraph->runs, CgNoticeRun, paragraph->runs->len - 1);

      if (last->face == cell->glyph->face && last->byte + last->n_bytes == cell->byte)
        return last;
    }

  run.face = cg_notice_face_ref (cell->glyph->face);
  g_array_append_val (paragraph->runs, run);
  line->n_runs++;

  return &g_array_index (paragraph->runs, CgNoticeRun, paragraph->runs->len - 1);
}

/* Puts one cell with its left edge at @x, its glyph in the middle. */
static void
put_cell (
    CgNoticeParagraph *paragraph, CgNoticeLine *line, const Cell *cell, double x, double width)
{
  const CgNoticeGlyph *glyph = cell->glyph;
  double size = paragraph->style.size;
  double origin = x + (cell->width * paragraph->style.cell - glyph->advance * size) / 2;
  CgNoticePlace place = { cell->offset, (float) x, (float) width };
  CgNoticeRun *run = current_run (paragraph, line, cell);
  cairo_text_cluster_t cluster = { (int) cell->bytes, glyph->n_glyphs };

  for (int i = 0; i < glyph->n_glyphs; i++)
    {
      cairo_glyph_t out = { glyph->glyphs[i].index, origin + glyph->glyphs[i].x * size,
                            glyph->glyphs[i].y * size };

      g_array_append_val (paragraph->glyphs, out);
    }
  g_array_append_val (paragraph->clusters, cluster);
  g_array_append_val (paragraph->places, place);

  run->n_glyphs += glyph->n_glyphs;
  run->n_clusters++;
  run->n_bytes += cell->bytes;
  line->n_places++;
}

/* Whether room may be added between two neighbours: not inside words, numbers, —— and ……. */
static gboolean
spreads (const Cell *before, const Cell *after)
{
  if ((before->traits & CG_NOTICE_WORD) && (after->traits & CG_NOTICE_WORD))
    return FALSE;

  return !(before->character == after->character && (before->traits & CG_NOTICE_PAIR));
}

/* Where room may go; a line of one word only takes it between all its characters. */
static guint
count_gaps (Setter *setter, guint start, guint end, gboolean *anywhere)
{
  guint gaps = 0;

  for (guint i = start + 1; i < end; i++)
    gaps += spreads (cell_at (setter, i - 1), cell_at (setter, i));
  *anywhere = gaps == 0;

  return gaps > 0 ? gaps : end - start - 1;
}

/* The line from cell @start to before @chosen, which gives what it needs to fill @room. */
static void
set_line (Setter *setter, guint start, Break chosen, double indent, double room)
{
  CgNoticeParagraph *paragraph = setter->paragraph;
  double cell = paragraph->style.cell, x = indent, slack, gap = 0, cut = 0;
  guint end = chosen.end, gaps;
  gboolean anywhere;
  CgNoticeLine line = { .place = paragraph->places->len,
                        .run = paragraph->runs->len,
                        .x = indent,
                        .full = chosen.end < setter->cells->len };

  line.cells = content_width (setter, start, &end);
  slack = room - line.cells * cell;
  gaps = count_gaps (setter, start, MAX (end, start + 1), &anywhere);
  if (slack < 0 && chosen.squeeze > 0)
    cut = -slack / chosen.squeeze;
  else if (slack > 0 && line.full && gaps > 0 && (paragraph->style.settings & CG_NOTICE_FILL))
    gap = slack / gaps;

  for (guint i = start; i < end; i++)
    {
      const Cell *this = cell_at (setter, i);
      double width = this->width * cell - (i + chosen.squeeze >= end ? cut : 0);

      if (i > start && (anywhere || spreads (cell_at (setter, i - 1), this)))
        x += gap;
      put_cell (paragraph, &line, this, x, width);
      x += width;
    }

  line.width = x - indent;
  g_array_append_val (paragraph->lines, line);
}

static void
set_lines (Setter *setter)
{
  const CgNoticeStyle *style = &setter->paragraph->style;
  guint start = 0;

  do
    {
      double indent = start == 0 ? style->first : style->rest;
      double room = style->width - indent;
      double least = MIN (style->min_cells, style->width / style->cell) - indent / style->cell;
      Break chosen = { 0, 0 };

      if (setter->cells->len > 0)
        chosen = choose_break (setter, start, room / style->cell, least);
      set_line (setter, start, chosen, indent, room);
      start = chosen.end;
    }
  while (start < setter->cells->len);
}

static GBytes *
make_key (const CgNoticeStyle *style, const char *text)
{
  GByteArray *key = g_byte_array_sized_new (sizeof *style + strlen (text));

  g_byte_array_append (key, (const guint8 *) style, sizeof *style);
  g_byte_array_append (key, (const guint8 *) text, strlen (text));

  return g_byte_array_free_to_bytes (key);
}

static void
clear_run (gpointer data)
{
  cg_notice_face_unref (((CgNoticeRun *) data)->face);
}

static void
clear_fallback (gpointer data)
{
  g_free (((CgNoticeFallback *) data)->family);
}

/* Of the whole paragraph, em. Where a heading and its text share a line neither face's em box may
 * lie far from the line's, so that it is between both. */
static double
common_baseline (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  double own = cg_notice_fonts_baseline (fonts, style->role);
  double head = cg_notice_fonts_baseline (fonts, style->head_role);

  if (style->head == 0)
    return own;

  return style->head >= g_utf8_strlen (text, -1) ? head : (own + head) / 2;
}

static CgNoticeParagraph *
paragraph_alloc (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  CgNoticeParagraph *paragraph = g_new0 (CgNoticeParagraph, 1);

  g_atomic_ref_count_init (&paragraph->references);
  paragraph->style = *style;
  paragraph->text = g_strdup (text);
  paragraph->baseline = style->size * common_baseline (fonts, style, text);
  paragraph->lines = g_array_new (FALSE, FALSE, sizeof (CgNoticeLine));
  paragraph->places = g_array_new (FALSE, FALSE, sizeof (CgNoticePlace));
  paragraph->runs = g_array_new (FALSE, FALSE, sizeof (CgNoticeRun));
  g_array_set_clear_func (paragraph->runs, clear_run);
  paragraph->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  paragraph->clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  paragraph->fallbacks = g_array_new (FALSE, FALSE, sizeof (CgNoticeFallback));
  g_array_set_clear_func (paragraph->fallbacks, clear_fallback);

  return paragraph;
}

CgNoticeParagraph *
cg_notice_paragraph_new (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  g_autoptr (GBytes) key = make_key (style, text);
  CgNoticeParagraph *paragraph = cg_notice_fonts_recall (fonts, key);
  Setter setter = { fonts, NULL, NULL };

  if (paragraph != NULL)
    return paragraph;

  paragraph = paragraph_alloc (fonts, style, text);
  setter.paragraph = paragraph;
  setter.cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  add_cells (&setter);
  set_lines (&setter);
  g_array_unref (setter.cells);
  cg_notice_fonts_remember (fonts, key, paragraph);

  return paragraph;
}

CgNoticeParagraph *
cg_notice_paragraph_ref (CgNoticeParagraph *paragraph)
{
  g_atomic_ref_count_inc (&paragraph->references);
  return paragraph;
}

void
cg_notice_paragraph_unref (CgNoticeParagraph *paragraph)
{
  if (!g_atomic_ref_count_dec (&paragraph->references))
    return;

  g_array_unref (paragraph->lines);
  g_array_unref (paragraph->places);
  g_array_unref (paragraph->runs);
  g_array_unref (paragraph->glyphs);
  g_array_unref (paragraph->clusters);
  g_array_unref (paragraph->fallbacks);
  g_free (paragraph->text);
  g_free (paragraph);
}

double
cg_notice_text_width (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  CgNoticeStyle single = *style;
  g_autoptr (CgNoticeParagraph) paragraph = NULL;

  single.width = G_MAXDOUBLE;
  single.first = single.rest = 0;
  single.settings &= ~CG_NOTICE_FILL;
  paragraph = cg_notice_paragraph_new (fonts, &single, text);

  return cg_notice_paragraph_line (paragraph, 0)->width;
}

cairo_rectangle_t
cg_notice_paragraph_ink (const CgNoticeParagraph *paragraph, guint index)
{
  const CgNoticeLine *line = cg_notice_paragraph_line (paragraph, index);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double left, top, right, bottom;

  for (guint i = 0; i < line->n_runs; i++)
    {
      const CgNoticeRun *run = &g_array_index (paragraph->runs, CgNoticeRun, line->run + i);

      cairo_set_font_face (cr, run->face->face);
      cairo_set_font_size (cr, paragraph->style.size);
      cairo_glyph_path (cr, &g_array_index (paragraph->glyphs, cairo_glyph_t, run->glyph),
                        (int) run->n_glyphs);
    }
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return (cairo_rectangle_t){ left, top, right - left, bottom - top };
}

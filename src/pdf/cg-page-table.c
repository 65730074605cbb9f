/* cg-page-table.c: a table on a page as tab separated text, found from where its words stand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-table.h"

/* As parts of the usual height of a letter. */
#define COLUMN_GAP 0.45
#define WORD_GAP 0.2
/* Boxes are as high as the font; letters of two lines may touch. */
#define LETTER_MARGIN 0.1

/* Rows stand at least so many times as far apart as the lines of a cell. */
#define ROW_GAP 1.4

#define MOST_TITLES 2

typedef struct
{
  gunichar letter;
  CgPageBox box;
} Glyph;

/* From one place to another, across or down. */
typedef struct
{
  double start;
  double end;
} Span;

/* A line of text, or several that are one row. */
typedef struct
{
  Span span;
  guint first; /* of the glyphs, sorted by line and place */
  guint n_glyphs;
  gboolean goes_on; /* in the next line */
} Line;

typedef struct
{
  GArray *glyphs;  /* of Glyph */
  GArray *lines;   /* of Line */
  GArray *columns; /* of Span */
  double height;   /* of a letter, the usual one */
} Table;

static double
middle_of (double a, double b)
{
  return (a + b) / 2;
}

static gboolean
is_inside (const CgPageBox *area, const CgPageBox *box)
{
  double x = middle_of (box->x1, box->x2), y = middle_of (box->y1, box->y2);

  return x >= area->x1 && x < area->x2 && y >= area->y1 && y < area->y2;
}

static void
take_glyphs (Table *self, CgPageText *text, const CgPageBox *area)
{
  const char *p = cg_page_text_get_text (text);
  guint n = cg_page_text_get_n_characters (text);

  for (guint i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      Glyph glyph = { g_utf8_get_char (p), cg_page_text_get_box (text, i) };

      if (!g_unichar_isspace (glyph.letter) && is_inside (area, &glyph.box))
        g_array_append_val (self->glyphs, glyph);
    }
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
usual_height (const Table *self)
{
  g_autofree double *heights = g_new (double, self->glyphs->len);

  for (guint i = 0; i < self->glyphs->len; i++)
    {
      CgPageBox box = g_array_index (self->glyphs, Glyph, i).box;

      heights[i] = box.y2 - box.y1;
    }

  qsort (heights, self->glyphs->len, sizeof (double), compare_numbers);
  return MAX (heights[self->glyphs->len / 2], 0.1);
}

/* Lines */

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  return compare_numbers (&((const Glyph *) a)->box.y1, &((const Glyph *) b)->box.y1);
}

static int
compare_lefts (gconstpointer a, gconstpointer b)
{
  return compare_numbers (&((const Glyph *) a)->box.x1, &((const Glyph *) b)->box.x1);
}

static Span
height_of (const GArray *glyphs, guint glyph)
{
  const CgPageBox *box = &g_array_index (glyphs, Glyph, glyph).box;
  double margin = (box->y2 - box->y1) * LETTER_MARGIN;

  return (Span){ box->y1 + margin, box->y2 - margin };
}

/* Glyphs that stand beside each other are a line, sorted from left to right. */
static GArray *
find_lines (GArray *glyphs)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  Line line = { 0 };

  g_array_sort (glyphs, compare_tops);
  for (guint i = 0; i <= glyphs->len; i++)
    {
      Span next = i < glyphs->len ? height_of (glyphs, i) : (Span){ G_MAXDOUBLE, 0 };

      if (line.n_glyphs > 0 && next.start < line.span.end)
        {
          line.span.end = MAX (line.span.end, next.end);
          line.n_glyphs++;
          continue;
        }
      if (line.n_glyphs > 0)
        {
          qsort (&g_array_index (glyphs, Glyph, line.first), line.n_glyphs, sizeof (Glyph),
                 compare_lefts);
          g_array_append_val (lines, line);
        }
      line = (Line){ .span = next, .first = i, .n_glyphs = 1 };
    }

  return lines;
}

/* Columns */

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  return compare_numbers (&((const Span *) a)->start, &((const Span *) b)->start);
}

/* What the glyphs of all lines but the first few cover, across. */
static GArray *
find_columns (const Table *self, guint n_titles)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Span));
  guint first = g_array_index (self->lines, Line, n_titles).first;

  for (guint i = first; i < self->glyphs->len; i++)
    {
      const CgPageBox *box = &g_array_index (self->glyphs, Glyph, i).box;
      Span span = { box->x1, box->x2 };

      g_array_append_val (spans, span);
    }

  g_array_sort (spans, compare_starts);
  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      Span *last = columns->len > 0 ? &g_array_index (columns, Span, columns->len - 1) : NULL;

      if (last != NULL && span->start - last->end < COLUMN_GAP * self->height)
        last->end = MAX (last->end, span->end);
      else
        g_array_append_val (columns, *span);
    }

  return columns;
}

static void
choose_columns (Table *self)
{
  self->columns = find_columns (self, 0);
  for (guint n_titles = 1; n_titles <= MOST_TITLES && n_titles < self->lines->len; n_titles++)
    {
      GArray *columns = find_columns (self, n_titles);

      if (columns->len > self->columns->len)
        {
          GArray *fewer = self->columns;

          self->columns = columns;
          columns = fewer;
        }
      g_array_unref (columns);
    }
}

/* The last column that begins before the middle of what is at @box, or the first one. */
static guint
column_of (const Table *self, const CgPageBox *box)
{
  guint column = 0;

  for (guint i = 1; i < self->columns->len; i++)
    if (middle_of (box->x1, box->x2) >= g_array_index (self->columns, Span, i).start)
      column = i;

  return column;
}

/* Rows */

static gboolean
is_first_empty (const Table *self, const Line *line)
{
  return column_of (self, &g_array_index (self->glyphs, Glyph, line->first).box) > 0;
}

static double
gap_below (const Table *self, guint line)
{
  return g_array_index (self->lines, Line, line + 1).span.start -
         g_array_index (self->lines, Line, line).span.end;
}

static void
join_lines (Table *self)
{
  double least = G_MAXDOUBLE, most = 0;

  for (guint i = 0; i + 1 < self->lines->len; i++)
    {
      least = MIN (least, gap_below (self, i));
      most = MAX (most, gap_below (self, i));
    }
  if (most < ROW_GAP * least)
    return;

  for (guint i = 0; i + 1 < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);

      line->goes_on = gap_below (self, i) < middle_of (least, most) &&
                      (is_first_empty (self, line) || is_first_empty (self, line + 1));
    }
}

/* Cells */

/* A text that lies across columns stays whole, in the column where it begins. */
static void
fill_cells (const Table *self, const Line *line, GPtrArray *cells)
{
  double end = -G_MAXDOUBLE;
  guint column = 0;

  for (guint i = line->first; i < line->first + line->n_glyphs; i++)
    {
      const Glyph *glyph = &g_array_index (self->glyphs, Glyph, i);

      if (glyph->box.x1 - end >= COLUMN_GAP * self->height)
        column = MAX (column, column_of (self, &glyph->box));
      g_array_append_vals (g_ptr_array_index (cells, column), glyph, 1);
      end = MAX (end, glyph->box.x2);
    }
}

static gboolean
is_spaced (const Table *self, const Glyph *before, const Glyph *after)
{
  gboolean apart =
      after->box.x1 < before->box.x1 || after->box.x1 - before->box.x2 >= WORD_GAP * self->height;

  return apart && !g_unichar_iswide (before->letter) && !g_unichar_iswide (after->letter);
}

/* Line by line, and words apart. */
static void
write_cell (const Table *self, GArray *glyphs, GString *all)
{
  g_array_unref (find_lines (glyphs));

  for (guint i = 0; i < glyphs->len; i++)
    {
      const Glyph *glyph = &g_array_index (glyphs, Glyph, i);

      if (i > 0 && is_spaced (self, glyph - 1, glyph))
        g_string_append_c (all, ' ');
      g_string_append_unichar (all, glyph->letter);
    }
}

static void
add_row (const Table *self, guint first, guint last, GString *all)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (cells, g_array_new (FALSE, FALSE, sizeof (Glyph)));
  for (guint i = first; i <= last; i++)
    fill_cells (self, &g_array_index (self->lines, Line, i), cells);

  if (first > 0)
    g_string_append_c (all, '\n');
  for (guint i = 0; i < cells->len; i++)
    {
      if (i > 0)
        g_string_append_c (all, '\t');
      write_cell (self, g_ptr_array_index (cells, i), all);
    }
}

static char *
write_table (const Table *self)
{
  GString *all = g_string_new (NULL);
  guint first = 0;

  for (guint i = 0; i < self->lines->len; i++)
    if (!g_array_index (self->lines, Line, i).goes_on)
      {
        add_row (self, first, i, all);
        first = i + 1;
      }

  return g_string_free (all, FALSE);
}

char *
cg_page_table_copy (CgPageText *text, const CgPageBox *area)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (Glyph));
  Table table = { .glyphs = glyphs };
  char *written;

  take_glyphs (&table, text, area);
  if (glyphs->len == 0)
    return g_strdup ("");

  table.height = usual_height (&table);
  table.lines = find_lines (glyphs);
  choose_columns (&table);
  join_lines (&table);
  written = write_table (&table);
  g_array_unref (table.lines);
  g_array_unref (table.columns);
  return written;
}

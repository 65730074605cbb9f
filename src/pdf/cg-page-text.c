/* cg-page-text.c: the text of one page with the place of every character.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-text.h"

#include <math.h>

/* A line that ends this many of its heights before the widest one ends its paragraph, and a line
 * that begins as far to the right of the one above begins one. */
#define PARAGRAPH_GAP 1.2

typedef struct
{
  guint start;
  guint end; /* before its line end */
  CgPageBox box;
  gboolean placed;   /* box is known */
  gboolean vertical; /* its characters stand below or above one another */
  int direction;     /* of the axis it runs along: 1 or -1 */
} Line;

struct _CgPageText
{
  char *text;
  gunichar *characters;
  float *boxes;
  guint n_characters;
  GArray *lines;
  double right; /* of the widest line */
};

G_DEFINE_BOXED_TYPE (CgPageText, cg_page_text, cg_page_text_ref, cg_page_text_unref)

CgPageBox
cg_page_text_get_box (CgPageText *self, guint index)
{
  const float *box = self->boxes + 4 * (gsize) index;

  g_return_val_if_fail (index < self->n_characters, (CgPageBox){ 0 });

  return (CgPageBox){ box[0], box[1], box[2], box[3] };
}

static void
extend (Line *line, CgPageBox box)
{
  if (!line->placed)
    line->box = box;

  line->placed = TRUE;
  line->box.x1 = MIN (line->box.x1, box.x1);
  line->box.y1 = MIN (line->box.y1, box.y1);
  line->box.x2 = MAX (line->box.x2, box.x2);
  line->box.y2 = MAX (line->box.y2, box.y2);
}

static double
middle (double low, double high)
{
  return (low + high) / 2;
}

/* From the first character to the last: a line of vertical text or of a page on its side. */
static void
find_direction (Line *line, CgPageBox first, CgPageBox last)
{
  double dx = middle (last.x1, last.x2) - middle (first.x1, first.x2);
  double dy = middle (last.y1, last.y2) - middle (first.y1, first.y2);

  line->vertical = fabs (dy) > fabs (dx);
  line->direction = (line->vertical ? dy : dx) < 0 ? -1 : 1;
}

static void
add_line (CgPageText *self, guint start, guint end)
{
  Line line = { .start = start, .end = end, .direction = 1 };
  CgPageBox first = { 0 }, last = { 0 };

  for (guint i = start; i < end; i++)
    if (!g_unichar_isspace (self->characters[i]))
      {
        last = cg_page_text_get_box (self, i);
        if (!line.placed)
          first = last;
        extend (&line, last);
      }

  if (line.placed)
    find_direction (&line, first, last);

  if (line.placed)
    self->right = MAX (self->right, line.box.x2);

  g_array_append_val (self->lines, line);
}

static void
find_lines (CgPageText *self)
{
  guint start = 0;

  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < self->n_characters; i++)
    if (self->characters[i] == '\n')
      {
        add_line (self, start, i);
        start = i + 1;
      }

  if (start < self->n_characters)
    add_line (self, start, self->n_characters);
}

/* The numbers come from outside: what is no number is put at the corner. */
static float *
copy_boxes (const float *boxes, gsize n_characters)
{
  float *copy = g_new (float, 4 * n_characters + 1);

  for (gsize i = 0; i < 4 * n_characters; i++)
    copy[i] = isfinite (boxes[i]) ? boxes[i] : 0;

  return copy;
}

CgPageText *
cg_page_text_new (const char *text, const float *boxes, gsize n_boxes)
{
  CgPageText *self = g_atomic_rc_box_new0 (CgPageText);
  glong length;

  self->characters = g_utf8_to_ucs4_fast (text, -1, &length);
  self->n_characters = (guint) MIN ((gsize) length, n_boxes);
  self->text = g_utf8_substring (text, 0, self->n_characters);
  self->boxes = copy_boxes (boxes, self->n_characters);
  find_lines (self);
  return self;
}

CgPageText *
cg_page_text_ref (CgPageText *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CgPageText *self = data;

  g_free (self->text);
  g_free (self->characters);
  g_free (self->boxes);
  g_array_unref (self->lines);
}

void
cg_page_text_unref (CgPageText *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
cg_page_text_get_n_characters (CgPageText *self)
{
  return self->n_characters;
}

const char *
cg_page_text_get_text (CgPageText *self)
{
  return self->text;
}

int
cg_page_text_hit (CgPageText *self, double x, double y)
{
  for (guint i = 0; i < self->n_characters; i++)
    {
      CgPageBox box = cg_page_text_get_box (self, i);

      if (self->characters[i] != '\n' && x >= box.x1 && x < box.x2 && y >= box.y1 && y < box.y2)
        return (int) i;
    }

  return -1;
}

static double
distance_outside (double value, double low, double high)
{
  return value < low ? low - value : value > high ? value - high : 0;
}

/* Where it lies across the lines decides first: at the right of a short line one still means that
 * line. */
static const Line *
nearest_line (CgPageText *self, double x, double y)
{
  const Line *nearest = NULL;
  double best_along = 0, best_across = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      double dx = distance_outside (x, line->box.x1, line->box.x2);
      double dy = distance_outside (y, line->box.y1, line->box.y2);
      double along = line->vertical ? dy : dx;
      double across = line->vertical ? dx : dy;

      if (line->placed && (nearest == NULL || across < best_across ||
                           (across <= best_across && along < best_along)))
        {
          nearest = line;
          best_along = along;
          best_across = across;
        }
    }

  return nearest;
}

guint
cg_page_text_caret_at (CgPageText *self, double x, double y)
{
  const Line *line = nearest_line (self, x, y);
  guint caret;

  if (line == NULL)
    return 0;

  caret = line->start;
  for (guint i = line->start; i < line->end; i++)
    {
      CgPageBox box = cg_page_text_get_box (self, i);
      double beyond = line->vertical ? y - middle (box.y1, box.y2) : x - middle (box.x1, box.x2);

      if (beyond * line->direction > 0)
        caret = i + 1;
    }

  return caret;
}

static void
add_rectangle (CgPageText *self, const Line *line, guint start, guint end, GArray *rectangles)
{
  Line part = { 0 };

  for (guint i = start; i < end; i++)
    if (!g_unichar_isspace (self->characters[i]))
      extend (&part, cg_page_text_get_box (self, i));

  if (!part.placed)
    return;

  if (line->vertical)
    {
      part.box.x1 = line->box.x1;
      part.box.x2 = line->box.x2;
    }
  else
    {
      part.box.y1 = line->box.y1;
      part.box.y2 = line->box.y2;
    }
  g_array_append_val (rectangles, part.box);
}

GArray *
cg_page_text_rectangles (CgPageText *self, guint start, guint end)
{
  GArray *rectangles = g_array_new (FALSE, FALSE, sizeof (CgPageBox));

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      add_rectangle (self, line, MAX (start, line->start), MIN (end, line->end), rectangles);
    }

  return rectangles;
}

char *
cg_page_text_slice (CgPageText *self, guint start, guint end)
{
  end = MIN (end, self->n_characters);
  start = MIN (start, end);
  return g_ucs4_to_utf8 (self->characters + start, (glong) (end - start), NULL, NULL, NULL);
}

static gboolean
is_ideographic (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_BOPOMOFO;
}

/* Chinese punctuation and full-width forms belong to the text around them. */
static gboolean
is_chinese (gunichar c)
{
  return is_ideographic (c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF) ||
         (c >= 0x2014 && c <= 0x2026);
}

static const Line *
find_line (CgPageText *self, guint index, guint *number)
{
  guint low = 0, high = self->lines->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->lines, Line, middle).start <= index)
        low = middle;
      else
        high = middle;
    }

  *number = low;
  return &g_array_index (self->lines, Line, low);
}

static gboolean
ends_paragraph (CgPageText *self, guint line_end)
{
  guint number;
  const Line *line = find_line (self, line_end, &number);
  const Line *next = line + 1;
  double gap = PARAGRAPH_GAP * (line->box.y2 - line->box.y1);

  if (number + 1 >= self->lines->len || !line->placed || !next->placed)
    return TRUE;

  return line->box.x2 < self->right - gap || next->box.x1 > line->box.x1 + gap ||
         next->box.y1 > line->box.y2 + 2 * gap || next->box.y2 < line->box.y1;
}

static gboolean
joins_words (CgPageText *self, guint line_end)
{
  gboolean inside = line_end > 0 && line_end + 1 < self->n_characters;

  return !inside || !(is_chinese (self->characters[line_end - 1]) ||
                      is_chinese (self->characters[line_end + 1]));
}

char *
cg_page_text_copy_range (CgPageText *self, guint start, guint end)
{
  g_autoptr (GString) copy = g_string_new (NULL);

  end = MIN (end, self->n_characters);
  for (guint i = start; i < end; i++)
    {
      if (self->characters[i] != '\n' || ends_paragraph (self, i))
        g_string_append_unichar (copy, self->characters[i]);
      else if (joins_words (self, i))
        g_string_append_c (copy, ' ');
    }

  return g_string_free (g_steal_pointer (&copy), FALSE);
}

typedef enum
{
  KIND_OTHER,
  KIND_LETTER,
  KIND_IDEOGRAPH,
} Kind;

static Kind
kind_of (gunichar c)
{
  if (is_ideographic (c))
    return KIND_IDEOGRAPH;

  return g_unichar_isalnum (c) ? KIND_LETTER : KIND_OTHER;
}

void
cg_page_text_word_at (CgPageText *self, guint index, guint *start, guint *end)
{
  Kind kind;

  *start = *end = MIN (index, self->n_characters);
  if (index >= self->n_characters)
    return;

  kind = kind_of (self->characters[index]);
  *end = index + 1;
  if (kind == KIND_OTHER)
    return;

  while (*start > 0 && kind_of (self->characters[*start - 1]) == kind)
    (*start)--;
  while (*end < self->n_characters && kind_of (self->characters[*end]) == kind)
    (*end)++;
}

void
cg_page_text_line_at (CgPageText *self, guint index, guint *start, guint *end)
{
  const Line *line;
  guint number;

  *start = *end = 0;
  if (self->lines->len == 0)
    return;

  line = find_line (self, index, &number);
  *start = line->start;
  *end = line->end;
}

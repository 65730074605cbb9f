/* cg-page-selection.c: which characters of which pages are selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-selection.h"

#include <math.h>

CgPageSelection
cg_page_selection_unit_at (CgPageText *text, guint page, double x, double y, CgSelectionUnit unit)
{
  guint caret = cg_page_text_caret_at (text, x, y);
  int hit = cg_page_text_hit (text, x, y);
  guint start = caret, end = caret;

  if (unit == CG_SELECTION_WORD && hit >= 0)
    cg_page_text_word_at (text, (guint) hit, &start, &end);
  else if (unit == CG_SELECTION_LINE)
    cg_page_text_line_at (text, caret, &start, &end);

  return (CgPageSelection){ { page, start }, { page, end } };
}

/* Moving the end of a selection by keys */

static gunichar
letter_at (CgPageText *text, guint index)
{
  const char *all = cg_page_text_get_text (text);

  return g_utf8_get_char (g_utf8_offset_to_pointer (all, (glong) index));
}

static guint
move_word (CgPageText *text, guint caret, int direction)
{
  guint n = cg_page_text_get_n_characters (text), start, end;

  if (direction > 0)
    {
      while (caret < n && g_unichar_isspace (letter_at (text, caret)))
        caret++;
      if (caret == n)
        return n;
      cg_page_text_word_at (text, caret, &start, &end);
      return end;
    }

  while (caret > 0 && g_unichar_isspace (letter_at (text, caret - 1)))
    caret--;
  if (caret == 0)
    return 0;
  cg_page_text_word_at (text, caret - 1, &start, &end);
  return start;
}

/* Where a gap within a line is, points from the left. */
static double
place_of (CgPageText *text, guint caret, guint start, guint end)
{
  if (start == end)
    return 0;

  return caret < end ? cg_page_text_get_box (text, caret).x1
                     : cg_page_text_get_box (text, end - 1).x2;
}

static guint
nearest (CgPageText *text, guint start, guint end, double x)
{
  guint best = start;

  for (guint i = start; i <= end; i++)
    if (fabs (place_of (text, i, start, end) - x) < fabs (place_of (text, best, start, end) - x))
      best = i;

  return best;
}

static guint
move_line (CgPageText *text, guint caret, int direction)
{
  guint n = cg_page_text_get_n_characters (text), start, end;
  double x;

  cg_page_text_line_at (text, caret, &start, &end);
  x = place_of (text, caret, start, end);
  if (direction < 0 && start == 0)
    return 0;
  if (direction > 0 && end + 1 >= n)
    return n;

  cg_page_text_line_at (text, direction < 0 ? start - 1 : end + 1, &start, &end);
  return nearest (text, start, end, x);
}

static guint
move_to_line_end (CgPageText *text, guint caret, int direction)
{
  guint start, end;

  cg_page_text_line_at (text, caret, &start, &end);
  return direction < 0 ? start : end;
}

guint
cg_page_selection_move (CgPageText *text, guint caret, CgSelectionStep step, int direction)
{
  guint n = cg_page_text_get_n_characters (text);

  caret = MIN (caret, n);
  switch (step)
    {
    case CG_SELECTION_STEP_WORD:
      return move_word (text, caret, direction);
    case CG_SELECTION_STEP_LINE:
      return move_line (text, caret, direction);
    case CG_SELECTION_STEP_LINE_END:
      return move_to_line_end (text, caret, direction);
    case CG_SELECTION_STEP_CHARACTER:
    default:
      return direction < 0 ? caret - MIN (caret, 1) : MIN (caret + 1, n);
    }
}

static int
compare (CgPagePoint a, CgPagePoint b)
{
  if (a.page != b.page)
    return a.page < b.page ? -1 : 1;

  return a.caret < b.caret ? -1 : a.caret > b.caret;
}

CgPageSelection
cg_page_selection_join (CgPageSelection a, CgPageSelection b)
{
  return (CgPageSelection){
    .start = compare (a.start, b.start) <= 0 ? a.start : b.start,
    .end = compare (a.end, b.end) >= 0 ? a.end : b.end,
  };
}

CgPageSelection
cg_page_selection_between (CgPagePoint anchor, CgPagePoint caret)
{
  return cg_page_selection_join ((CgPageSelection){ anchor, anchor },
                                 (CgPageSelection){ caret, caret });
}

gboolean
cg_page_selection_is_empty (const CgPageSelection *self)
{
  return compare (self->start, self->end) == 0;
}

gboolean
cg_page_selection_on_page (const CgPageSelection *self, guint page, guint *start, guint *end)
{
  *start = page == self->start.page ? self->start.caret : 0;
  *end = page == self->end.page ? self->end.caret : G_MAXUINT;

  return page >= self->start.page && page <= self->end.page && *start < *end;
}

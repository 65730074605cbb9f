/* cg-page-selection.c: which characters of which pages are selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-selection.h"

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

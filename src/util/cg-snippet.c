/* cg-snippet.c: a hit of a search with a few words around it, on one line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-snippet.h"

#include "cg-fold.h"
#include "cg-pinyin.h"

#define ELLIPSIS "\xe2\x80\xa6"

/* Of the words themselves, else of what is read so. */
static CgTextRange
first_hit (const char *text, const char *query)
{
  g_autoptr (GArray) ranges = cg_fold_find (text, query, 1);
  CgTextRange range = { 0, 0 };

  if (ranges->len > 0)
    return g_array_index (ranges, CgTextRange, 0);

  if (cg_pinyin_is_typed (query))
    {
      g_autoptr (CgPinyinQuery) pinyin = cg_pinyin_query_new (query);

      cg_pinyin_query_find (pinyin, text, &range);
    }
  return range;
}

static const char *
back (const char *text, const char *from, guint n)
{
  while (n-- > 0 && from > text)
    from = g_utf8_prev_char (from);

  return from;
}

static const char *
forward (const char *from, guint n)
{
  while (n-- > 0 && *from != '\0')
    from = g_utf8_next_char (from);

  return from;
}

/* Whether white space after what stands in @line is seen. */
static gboolean
is_parted (const GString *line, gboolean of_page)
{
  gunichar before =
      line->len > 0 ? g_utf8_get_char (g_utf8_prev_char (line->str + line->len)) : ' ';

  return before != ' ' && !(of_page && cg_fold_is_ideographic (before));
}

/* On one line; a run of white space is one space. */
static void
append_line (GString *line, const char *text, const char *end, gboolean of_page)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c))
        g_string_append_unichar (line, c);
      else if (is_parted (line, of_page))
        g_string_append_c (line, ' ');
    }
}

CgSnippet *
cg_snippet_new (const char *text, const char *query, guint around)
{
  const char *whole = text != NULL ? text : "";

  return cg_snippet_new_at (whole, first_hit (whole, query), around, FALSE);
}

CgSnippet *
cg_snippet_new_at (const char *text, CgTextRange hit, guint around, gboolean of_page)
{
  CgSnippet *self = g_new0 (CgSnippet, 1);
  g_autoptr (GString) line = g_string_new (NULL);
  const char *start = back (text, text + hit.start, around);
  const char *end = forward (text + hit.end, hit.end > 0 ? around : 2 * around);

  if (start > text)
    g_string_append (line, ELLIPSIS);
  append_line (line, start, text + hit.start, of_page);
  self->hit.start = line->len;
  append_line (line, text + hit.start, text + hit.end, of_page);
  self->hit.end = line->len;
  append_line (line, text + hit.end, end, of_page);
  if (*end != '\0')
    g_string_append (line, ELLIPSIS);

  self->text = g_string_free (g_steal_pointer (&line), FALSE);
  return self;
}

void
cg_snippet_free (CgSnippet *self)
{
  g_free (self->text);
  g_free (self);
}

/* cg-fold-find.c: where a text has what a search found in its folded form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fold-find.h"

#include "cg-fold-private.h"
#include "cg-fold.h"

/* A character of the folded text, and which bytes of the text it comes from. */
typedef struct
{
  gunichar character;
  CgTextRange from;
} Folded;

static void
append (GArray *folded, gunichar character, gsize start, gsize end)
{
  Folded last = { character, { start, end } };

  g_array_append_val (folded, last);
}

/* The end of the character at @p with what follows as part of it. */
static const char *
cluster_end (const char *p)
{
  do
    p = g_utf8_next_char (p);
  while (*p != '\0' && cg_fold_continues (g_utf8_get_char (p)));

  return p;
}

/* White space between two characters, kept or dropped as the fold does it. */
static void
append_space (GArray *folded, gunichar next, CgTextRange space)
{
  gunichar before = g_array_index (folded, Folded, folded->len - 1).character;

  if (cg_fold_space_stays (before, next))
    append (folded, ' ', space.start, space.end);
}

typedef struct
{
  GArray *folded;
  CgTextRange space; /* seen last, not yet decided upon; empty if there is none */
} Mapper;

static void
map_character (Mapper *self, gunichar c, gsize start, gsize end)
{
  if (self->space.end > self->space.start && self->folded->len > 0)
    append_space (self->folded, c, self->space);
  self->space = (CgTextRange){ 0, 0 };
  append (self->folded, c, start, end);
}

static void
map_space (Mapper *self, gsize start, gsize end)
{
  if (self->space.end == self->space.start)
    self->space.start = start;
  self->space.end = end;
}

/* A character with marks, or one that folds to several. */
static void
map_cluster (Mapper *self, const char *text, gsize start, gsize end)
{
  g_autofree char *cluster = g_strndup (text + start, end - start);
  g_autofree char *folded = cg_fold (cluster);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    map_character (self, g_utf8_get_char (p), start, end);
}

static GArray *
map_text (const char *text)
{
  Mapper self = { g_array_new (FALSE, FALSE, sizeof (Folded)), { 0, 0 } };

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = cg_fold_common (g_utf8_get_char (p));
      const char *end = cluster_end (p);
      gboolean single = end == g_utf8_next_char (p);
      gsize from = (gsize) (p - text), to = (gsize) (end - text);

      if (c == ' ' || cg_fold_is_space (g_utf8_get_char (p)))
        map_space (&self, from, to);
      else if (single && c != 0)
        map_character (&self, c, from, to);
      else
        map_cluster (&self, text, from, to);
      p = end;
    }

  return self.folded;
}

static gboolean
matches_at (GArray *folded, guint position, const gunichar *query, guint length)
{
  for (guint i = 0; i < length; i++)
    if (g_array_index (folded, Folded, position + i).character != query[i])
      return FALSE;

  return TRUE;
}

static void
find_all (GArray *ranges, GArray *folded, const char *query, guint most)
{
  glong length;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (query, -1, &length);
  guint position = 0;

  while (position + (guint) length <= folded->len && (most == 0 || ranges->len < most))
    {
      CgTextRange range;

      if (!matches_at (folded, position, characters, (guint) length))
        {
          position++;
          continue;
        }
      range.start = g_array_index (folded, Folded, position).from.start;
      position += (guint) length;
      range.end = g_array_index (folded, Folded, position - 1).from.end;
      if (ranges->len == 0 ||
          g_array_index (ranges, CgTextRange, ranges->len - 1).end <= range.start)
        g_array_append_val (ranges, range);
    }
}

GArray *
cg_fold_find (const char *text, const char *query, guint most)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (CgTextRange));
  g_autofree char *folded_query = cg_fold (query);
  g_autoptr (GArray) folded = NULL;

  /* Most texts have nothing, which is quicker to see in the whole. */
  if (text == NULL || *folded_query == '\0' || !cg_fold_contains (text, folded_query))
    return ranges;

  folded = map_text (text);
  find_all (ranges, folded, folded_query, most);
  return ranges;
}
